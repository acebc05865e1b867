// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks.corpus;

import java.util.List;
import java.util.Random;

/** What the sentences are put together from: invented people, papers and places, and things that might have happened there. */
final class Words {

	static final List<String> FIRST_NAMES = List.of("Orla", "Tamsin", "Joren", "Édith", "Bram", "Sefa", "Liv", "Ansel", "Mirko", "Ruža",
			"Paavo", "Ione", "Casimir", "Delphine", "Håkon", "Yara", "Osric", "Nadia", "Tibor", "Wren");
	static final List<String> LAST_NAMES = List.of("Veldkamp", "Ostrander", "Brandvold", "Kesslering", "Dumarche", "Halloway", "Tvrdík",
			"Lindqvist-Rao", "Morgenthal", "Sandoval", "Achterberg", "Pellingham", "Järvenoja", "Corrigan", "Fennimore", "Zielonka",
			"Abernethy", "Nakagome", "O'Dwyer", "Castellane");
	static final List<String> COUNTRIES = List.of("Haldmark", "Norrovia", "the Tessarine Republic", "Ostrava Minor", "Kelland", "Vastria",
			"the Lower Isles", "Merrowby");
	static final List<String> TOWNS = List.of("Varn", "Tolbrück", "Sainte-Élise", "Grenmouth", "Osterhaven", "Pellow", "Kirkstad", "Dunmarrow",
			"Lysk", "Ravnsund", "Marchetti", "Ullerby", "Corvane", "Hask", "Wendelbury", "Þorsvík");
	static final List<String> PAPERS = List.of("The Grenmouth Courier", "The Haldmark Times", "Norrovia Today", "The Evening Ledger",
			"The Varn Gazette", "Merrowby Post", "The Coastal Review", "Kelland Daily", "The Ravnsund Observer", "The Tessarine Tribune",
			"Harbour News", "The Wendelbury Echo", "The Vastrian", "Morning Dispatch", "The Isles Register", "The Pellow Chronicle");
	static final List<String> BODIES = List.of("the harbour authority", "the ministry of works", "the public health office",
			"the grid operator", "the audit court", "the coastguard", "the teachers' union", "the water board", "the mining inspectorate",
			"the national archive", "the election commission", "the customs service", "the rail regulator", "the farmers' league");
	static final List<String> OFFICES = List.of("Minister of Works", "Director of the harbour authority", "Chief Inspector", "Head of Audit",
			"Spokesperson", "Deputy Minister of Health", "Member of Parliament", "Chair of the commission");
	static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July", "August", "September",
			"October", "November", "December");
	static final List<String> UNNAMED = List.of("two people familiar with the talks", "a former official who asked not to be named",
			"an engineer briefed on the inspection", "people close to the inquiry", "a senior diplomat", "a clerk who saw the papers");
	static final List<String> LISTENERS = List.of("reporters", "a news conference", "parliament", "the broadcaster", "residents");

	/** #n a number, #t a town, #m a month, #y a year. Each is a clause that can follow "that". */
	static final List<String> CLAIMS = List.of("#n tonnes of grain were moved out of the harbour at #t in #m #y",
			"the dam above #t had been losing #n litres of water an hour since #m #y",
			"#n patients were turned away from the hospital in #t during the outage of #m #y",
			"engineers found cracks in #n of the supports of the bridge near #t in #m #y",
			"the fire that destroyed #n crates at the depot in #t began in a locked control room",
			"#n files were copied from the registry in #t before the alarm was raised in #m #y",
			"the contract for the tunnel under #t was raised by #n crowns after it had been signed in #m #y",
			"#n ballots from #t reached the count of #m #y without a seal",
			"the ferry that left #t in #m #y carried #n more people than it was allowed to",
			"traces of a solvent were measured in #n wells around #t in the spring of #y",
			"the mine at #t reopened in #m #y while #n safety orders were still pending",
			"#n officers were sent to #t a day before the protest of #m #y was announced",
			"the substation at #t had failed #n tests before the blackout of #m #y",
			"#n of the life jackets on the quay at #t had not been inspected since #m #y",
			"a loan of #n crowns to the shipyard in #t was never entered in the accounts of #y",
			"the radar above #t was switched off for #n seconds on a night in #m #y");
	/** How a paper rounds a number; the first leaves it as it is. */
	static final List<String> ROUNDINGS = List.of("", "about ", "some ", "at least ", "nearly ");
	static final List<String> ASIDES = List.of("The road to the coast stayed closed until the evening.",
			"A light rain had fallen on the town since the morning.", "Shops on the square opened an hour later than usual.",
			"Schools in the district are to reopen after the weekend.", "The inquiry is expected to last until the summer.",
			"Traffic on the northern line was back to normal by noon.");

	private Words() {
	}

	static <T> T one(List<T> of, Random random) {
		return of.get(random.nextInt(of.size()));
	}
}
