// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.gainsay.analysis.agreement.AgreementFigure;
import org.gainsay.analysis.agreement.AgreementOptions;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.analysis.agreement.Measure;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;

/** An article that several coders annotated, in a folder. */
final class CodedTwice {

	static final String TEXT = """
			The port said on Monday that no diesel had leaked from tank seven. "We have checked every valve," Mara Linde told the Herald. A mechanic said the tank had been losing fuel for weeks. \
			The ministry did not respond to questions. If the seals are sound, nothing can leak, the engineer said. \
			The Herald reported that the captain had denied the spill. Harbour seals 🦭 are fine, the ranger said.
			""";
	static final String SHARED = """
			gainsay 1
			actor herald : publication "The Herald"
			actor port : organisation "The port"
			actor linde : person "Mara Linde" { same as "https://example.org/linde" }
			actor spokeswoman : person "The spokeswoman" { same as "https://example.org/linde" }
			actor mechanic : unnamed "A mechanic"
			actor engineer : person "The engineer"
			actor captain : person "The captain"
			actor ranger : person "The ranger"
			actor ministry : government "The ministry"
			claim leak "Diesel leaked"
			claim leck "Diesel lief aus" { same as leak }
			claim valves "The valves are sound"
			claim seals "The seals are fine"
			codebook "Study" version 1 {
				category tone on statement : number -2 to 2
				category topic on statement : some of safety, money, blame
				category frame on article : one of risk, routine
				category verb on article : text
			}
			""";

	private CodedTwice() {
	}

	/**
	 * What coders make of it.
	 *
	 * @param sets by coder what stands in the braces, but for the status
	 */
	static Corpus corpus(Path folder, Map<String, String> sets) {
		Map<String, String> files = new LinkedHashMap<>();
		sets.forEach((coder, statements) -> files.put(coder + ".claims", set(coder, "a", statements)));
		return files(folder, files);
	}

	/** A claims file with a set that is done. */
	static String set(String coder, String article, String statements) {
		return "gainsay 1\nannotator " + coder + "\nannotations " + coder + " of " + article + " {\n\tstatus done\n" + statements + "\n}\n";
	}

	/** The article with claims files by name, errors and all. */
	static Corpus files(Path folder, Map<String, String> files) {
		Corpora.write(folder, "shared.claims", SHARED);
		Corpora.write(folder, "a.txt", TEXT);
		Corpora.write(folder, "a.claims", "gainsay 1\narticle a \"A\" { outlet herald language \"en\" text \"a.txt\" }\n");
		files.forEach((name, text) -> Corpora.write(folder, name, text));
		try (CorpusSession session = Corpora.built(folder)) {
			return session.corpus();
		}
	}

	/** How far Anna and Ben agree. */
	static CoderAgreement of(Path folder, String anna, String ben) {
		Map<String, String> sets = new LinkedHashMap<>();
		sets.put("anna", anna);
		sets.put("ben", ben);
		return CoderAgreement.of(corpus(folder, sets), AgreementOptions.DEFAULT);
	}

	/** A figure: its value, NaN where it is not defined. */
	static double value(CoderAgreement agreement, String variable, Measure measure) {
		AgreementFigure figure = agreement.figure(variable, measure);
		if (figure == null) {
			throw new AssertionError("no figure " + variable + " " + measure.word());
		}
		return figure.estimate().value();
	}

	/** From how many a figure is reckoned. */
	static int n(CoderAgreement agreement, String variable, Measure measure) {
		return agreement.figure(variable, measure).n();
	}
}
