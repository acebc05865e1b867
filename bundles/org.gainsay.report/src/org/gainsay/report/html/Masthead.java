// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import org.gainsay.facts.Corpus;
import org.gainsay.report.CorpusAbout;
import org.gainsay.report.Program;

/** The title of a report, and below it what one has to know of it: period, outlets, annotators, the date of the data and the version. */
final class Masthead {

	private final Contents contents;
	private final Corpus corpus;
	private final Html html;

	Masthead(Contents contents, Html html) {
		this.contents = contents;
		this.corpus = contents.corpus;
		this.html = html;
	}

	/** What a report is called: by its corpus. */
	static String title(Corpus corpus) {
		return "What was said: " + CorpusAbout.title(corpus);
	}

	/** @param statements how many count */
	void write(int statements) {
		html.element("h1", title(corpus));
		String subtitle = CorpusAbout.subtitle(corpus);
		if (!subtitle.isEmpty()) {
			html.element("p", subtitle, "class", "subtitle");
		}
		html.element("p", Frame.count(corpus.articles().size(), "article") + " · " + Frame.count(statements, "statement") + " · " + Frame.count(corpus.claims().size(), "claim")
				+ (contents.set == null ? "" : " · annotations of " + contents.set), "class", "soft");
		html.open("dl", "class", "about");
		about("Corpus", corpus.name());
		CorpusAbout known = CorpusAbout.of(corpus, contents::outlet);
		about("Period", known.period());
		about("Outlets", CorpusAbout.named(known.outlets()));
		about("Annotators", CorpusAbout.named(known.annotators()));
		about("Data of", known.last());
		about("Codebook", String.join(", ", known.codebooks()));
		about("Made with", Program.NAME + " " + Program.VERSION);
		html.close();
		int errors = corpus.counts().errors();
		if (errors > 0) {
			html.element("p", "The corpus has errors (" + errors + "): what they concern may be missing here.", "class", "warning");
		}
	}

	private void about(String what, String told) {
		if (!told.isEmpty()) {
			html.open("div").element("dt", what).element("dd", told).close();
		}
	}
}
