// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Those who speak in a corpus: papers, governments, their bodies, people. All events draw on one cast. */
final class Cast {

	/**
	 * One actor.
	 *
	 * @param name     as in the claims files
	 * @param words    what the articles call it
	 * @param declared how the claims file declares it
	 */
	record Player(String name, String words, String declared) {
	}

	private static final int PEOPLE = 200;

	final List<Player> papers = new ArrayList<>();
	final List<Player> governments = new ArrayList<>();
	final List<Player> bodies = new ArrayList<>();
	final List<Player> people = new ArrayList<>();

	Cast(Random random) {
		for (String paper : Words.PAPERS) {
			String name = name("paper", papers.size());
			papers.add(new Player(name, paper, "actor " + name + " : publication " + Quoting.string(paper)));
		}
		for (String country : Words.COUNTRIES) {
			String name = name("government", governments.size());
			governments.add(new Player(name, country,
					"actor " + name + " : government " + Quoting.string("Government of " + country) + " { alias " + Quoting.string(country) + " }"));
		}
		for (int i = 0; i < governments.size(); i++) {
			for (String body : Words.BODIES) {
				String name = name("body", bodies.size());
				String label = body.substring(4, 5).toUpperCase(Locale.ROOT) + body.substring(5) + " of " + Words.COUNTRIES.get(i);
				bodies.add(new Player(name, body, "actor " + name + " : organisation " + Quoting.string(label) + " { part of "
						+ governments.get(i).name() + "  alias " + Quoting.string(body) + " }"));
			}
		}
		List<String> names = new ArrayList<>();
		Words.FIRST_NAMES.forEach(first -> Words.LAST_NAMES.forEach(last -> names.add(first + " " + last)));
		Collections.shuffle(names, random);
		for (String full : names.subList(0, PEOPLE)) {
			String name = name("person", people.size());
			Player body = Words.one(bodies, random);
			people.add(new Player(name, full,
					"actor " + name + " : person " + Quoting.string(full) + " {\n\trole " + Quoting.string(Words.one(Words.OFFICES, random)) + " in "
							+ body.name() + " from 20" + (10 + random.nextInt(10)) + "-0" + (1 + random.nextInt(9)) + "-01\n\talias "
							+ Quoting.string("Ms or Mr " + full.substring(full.indexOf(' ') + 1)) + "\n}"));
		}
	}

	private static String name(String kind, int number) {
		return kind + String.format(Locale.ROOT, "%03d", number);
	}

	/** The claims file with all of them, and with the study's codebook. */
	String claimsFile() {
		StringBuilder file = new StringBuilder("gainsay 1\n\n// Those who speak in the articles.\n\n");
		for (List<Player> some : List.of(papers, governments, bodies, people)) {
			some.forEach(player -> file.append(player.declared()).append('\n'));
			file.append('\n');
		}
		file.append("codebook \"What a statement does\" version 1 {\n")
				.append("\tcategory function on statement : one of report, reaction, justification, background\n")
				.append("\t\t\"Report: brings the news. Reaction: answers it. Justification: says why nothing more is said. Background: gives context.\"\n")
				.append("\tcategory genre on article : some of news, interview, opinion\n}\n");
		return file.toString();
	}
}
