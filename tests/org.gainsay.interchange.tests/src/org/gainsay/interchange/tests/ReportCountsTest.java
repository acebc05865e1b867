// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.analysis.agreement.AgreementOptions;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.report.html.AgreementPage;
import org.gainsay.report.html.HtmlReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of the report that mean what the words beside them say, and the figures that are none. */
class ReportCountsTest {

	private static final int UNNAMED = 118;

	@TempDir
	private Path folder;

	/** A source without a name is known by its statement: it is no actor of the corpus. */
	@Test
	void actorsAndUnnamedSourcesAreCountedApart() throws IOException {
		StringBuilder text = new StringBuilder();
		StringBuilder claims = new StringBuilder("gainsay 1\nactor ann : person \"Ann\"\nactor bob : person \"Bob\"\nactor aides : unnamed \"Aides\"\nclaim leak \"There was a leak\"\narticle a \"A\" {\n\ttext \"a.txt\"\n");
		String[] named = { "ann", "bob", "aides" };
		for (int i = 0; i < UNNAMED + named.length; i++) {
			String words = "It leaks in dock " + i + ".";
			text.append(words).append('\n');
			claims.append("\tstatement s").append(i).append(" { says \"").append(words).append("\" by ").append(i < named.length ? named[i] : "unnamed \"dock\"").append(" asserts leak }\n");
		}
		Corpora.write(folder, "a.txt", text.toString());
		Corpora.write(folder, "a.claims", claims.append("}\n").toString());
		try (CorpusSession session = Corpora.built(folder)) {
			StringBuilder html = new StringBuilder();
			new HtmlReport(session.corpus(), null).write(html);
			assertTrue(html.toString().contains(">3 actors and 118 unnamed sources, each of one statement, are too many for a drawing"), () -> found(html, "[^>]* too many [^<]*"));
		}
	}

	@Test
	void figuresThatAreUndefinedAreFoldedWithTheirReasons() throws IOException {
		Corpus corpus = CodedTwice.corpus(folder, Map.of("ann", "statement one { says \"no diesel had leaked from tank seven\" by port denies leak }", "bob", "statement one { says \"no diesel had leaked from tank seven\" by port denies leak }"));
		StringBuilder html = new StringBuilder();
		CoderAgreement agreement = CoderAgreement.of(corpus, AgreementOptions.DEFAULT);
		AgreementPage.write(corpus, agreement, html);
		long undefined = agreement.figures().stream().filter(figure -> !figure.estimate().defined()).count();
		assertTrue(undefined > 1 && undefined < agreement.figures().size(), () -> "nothing to tell apart: " + undefined);
		String folded = "<summary>All coders: " + undefined + " figures are undefined, and why</summary>";
		assertTrue(html.indexOf(folded) > 0, () -> found(html, "<summary>[^<]*</summary>"));
		String shown = html.substring(html.indexOf("All coders</caption>"), html.indexOf(folded));
		assertEquals(agreement.figures().size() - undefined, Pattern.compile("<tr>\\s*<th[^>]*scope=\"row\"").matcher(shown).results().count());
		assertFalse(shown.contains("undefined"), shown);
	}

	private static String found(CharSequence in, String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(in);
		return matcher.find() ? matcher.group() : "nothing like " + pattern;
	}
}
