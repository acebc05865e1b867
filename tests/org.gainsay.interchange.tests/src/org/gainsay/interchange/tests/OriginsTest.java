// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Figure;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Ground;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.Source;
import org.gainsay.report.Reasons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements that are linked as one act of speech have one origin, where it is not recorded that they have several. */
class OriginsTest {

	@TempDir
	private Path folder;

	private Ledger ledger(String links, String herald, String bugle) {
		Corpora.write(folder, "links.claims", links);
		return Ledger.of(Corpora.of(folder, "claim x \"X\" claim y \"Y\"", herald, bugle), null);
	}

	private List<String> origins(String links, String herald, String bugle) {
		return ledger(links, herald, bugle).row("x").orElseThrow().origins().stream().map(Source::written).toList();
	}

	private static final String UNNAMED = "statement s { says \"One\" by unnamed \"two\" asserts x }";

	@Test
	void twoUnnamedSourcesOfOneActAreOne() {
		String other = "statement s { says \"Seven\" by unnamed \"eight\" asserts x }";
		assertEquals(List.of("unnamed \"eight\"", "unnamed \"two\""), origins("", UNNAMED, other));
		assertEquals(List.of("unnamed \"two\""), origins("same utterance u : h.s, b.s", UNNAMED, other), "the one that is linked first");
		assertEquals(List.of("unnamed \"eight\"", "unnamed \"two\""), origins("same line u : h.s, b.s", UNNAMED, other), "one wording is not one act");
	}

	@Test
	void whereOneIsNamedTheActIsThatOnes() {
		assertEquals(List.of("mayor"), origins("same utterance u : h.s, b.s", UNNAMED, "statement s { says \"Seven\" by mayor asserts x }"));
		assertEquals(List.of("mayor"), origins("same utterance u : h.s, b.s", UNNAMED, "statement s { says \"Seven\" by agency citing mayor asserts x }"), "the innermost counts");
		assertEquals(Set.of(), ledger("same utterance u : h.s, b.s", UNNAMED, "statement s { says \"Seven\" by mayor asserts x }").row("x").orElseThrow().flags(),
				"so it is not from unnamed sources only");
	}

	/** Who is declared as unnamed, because several statements are of the same unknown person, is named by the other paper as well. */
	@Test
	void whoIsDeclaredAsUnnamedIsNamedByTheOther() {
		String link = "actor contact : unnamed \"an official\" actor aide : unnamed \"an aide\" same utterance u : h.s, b.s";
		String unnamed = "statement s { says \"One\" by contact asserts x }";
		assertEquals(List.of("mayor"), origins(link, unnamed, "statement s { says \"Seven\" by mayor asserts x }"));
		assertEquals(List.of("contact"), origins(link, unnamed, "statement s { says \"Seven\" by aide asserts x }"), "the one that is linked first");
		assertEquals(List.of("mayor"), origins(link, unnamed, "statement s { says \"Seven\" by aide citing mayor asserts x }"));
	}

	@Test
	void twoDifferentlyNamedOnesStayTwo() {
		assertEquals(List.of("captain", "mayor"), origins("same utterance u : h.s, b.s", "statement s { says \"One\" by mayor asserts x }", "statement s { says \"Seven\" by captain asserts x }"));
		assertEquals(List.of("bugle", "herald"), origins("same utterance u : h.s, b.s", "statement s { says \"One\" by writer asserts x }", "statement s { says \"Seven\" by writer asserts x }"),
				"each paper says it in its own voice");
	}

	/** A paper that does not say who said it names nobody: not itself either. */
	@Test
	void whoIsNotStatedIsNamedByTheOther() {
		String nobody = "statement s { says \"One\" by unstated asserts x }";
		assertEquals(List.of("mayor"), origins("same utterance u : h.s, b.s", nobody, "statement s { says \"Seven\" by mayor asserts x }"));
		assertEquals(List.of("unnamed \"eight\""), origins("same utterance u : h.s, b.s", nobody, "statement s { says \"Seven\" by unnamed \"eight\" asserts x }"));
		assertEquals(List.of("bugle", "herald"), origins("same utterance u : h.s, b.s", nobody, "statement s { says \"Seven\" by unstated asserts x }"));
	}

	@Test
	void ofSeveralSpeakersSideBySideNobodyKnowsWhoTheOtherIs() {
		assertEquals(List.of("unnamed \"eight\"", "mayor", "captain"), origins("same utterance u : h.s, b.s", "statement s { says \"One\" by mayor and captain asserts x }",
				"statement s { says \"Seven\" by unnamed \"eight\" asserts x }"));
	}

	@Test
	void linksOfLinksAreIncluded() {
		String herald = UNNAMED + " statement t { says \"three\" by unnamed \"four\" asserts x }";
		String bugle = "statement s { says \"Seven\" by unnamed \"eight\" asserts x } statement t { says \"nine\" by unnamed \"ten\" asserts x }";
		assertEquals(List.of("unnamed \"four\""), origins("same utterance a : h.t, b.s same utterance b : b.t, h.s same utterance c : b.s, h.s", herald, bugle));
	}

	@Test
	void whatIsRejectedNamesNobody() {
		assertEquals(List.of("unnamed \"two\""), origins("same utterance u : h.s, b.s", UNNAMED, "statement s { says \"Seven\" by mayor asserts x status rejected }"));
	}

	@Test
	void itIsSaidWhyTheyAreOne() {
		Ledger ledger = ledger("same utterance u : h.s, b.s", UNNAMED, "statement s { says \"Seven\" by unnamed \"eight\" asserts x }");
		ClaimRow row = ledger.row("x").orElseThrow();
		assertEquals(Set.of(Flag.ANONYMOUS_ONLY), row.flags());
		List<Ground> why = ledger.why(row, Figure.ORIGINS);
		assertEquals(List.of("from “two”, who is one by the links of one act of speech"), why.stream().map(new Reasons(ledger)::of).toList());
		assertEquals(List.of("b.s", "h.s"), why.getFirst().cells().stream().map(cell -> cell.statement().qualifiedName()).toList());
	}

	@Test
	void theWordsOfAVersionThatCountsAreShown() {
		assertEquals(List.of("unnamed \"eight\""), origins("same utterance u : h.s, b.s", UNNAMED, "revises h statement s { says \"Seven\" by unnamed \"eight\" asserts x }"));
		Corpora.write(folder, "third.claims", "article t \"T\" { text \"herald.txt\" statement s { says \"three\" by unnamed \"four\" asserts x } }");
		assertEquals(List.of("unnamed \"four\""), origins("same utterance u : h.s, t.s", UNNAMED, "revises h"));
	}

	private List<String> why(String links, String herald, String bugle) {
		Ledger ledger = ledger(links, herald, bugle);
		return ledger.why(ledger.row("x").orElseThrow(), Figure.ORIGINS).stream().map(new Reasons(ledger)::of).toList();
	}

	@Test
	void aNamedOneNeedsNoReason() {
		String bugle = "via agency statement s { says \"Seven\" by mayor and unnamed \"eight\" asserts x }";
		assertEquals(List.of("from The mayor", "from “eight”", "from “two”"), why("", "via agency statement s { says \"One\" by mayor and unnamed \"two\" asserts x }", bugle));
		assertEquals(List.of("from The mayor"), why("", "via agency statement s { says \"One\" by mayor asserts x }", "via agency statement s { says \"Seven\" by mayor asserts x }"));
		String copied = "via agency statement s { says \"%s\" by mayor and unnamed \"%s\" asserts x }";
		Corpora.write(folder, "third.claims", "article t \"T\" { text \"herald.txt\" " + copied.formatted("three", "two") + " }");
		assertEquals(List.of("from The mayor", "from “eight”", "from “two”, who is one in articles that are one copy"), why("", copied.formatted("One", "two"), bugle));
		assertEquals(List.of("from The mayor, who is one by the links of one act of speech"), why("same utterance u : h.s, b.s", UNNAMED, "statement s { says \"Seven\" by mayor asserts x }")
				.stream().filter(reason -> reason.contains("mayor")).limit(1).toList());
	}
}
