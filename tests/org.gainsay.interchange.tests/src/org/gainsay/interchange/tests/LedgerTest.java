// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.gainsay.corpus.Corpus;
import org.gainsay.corpus.analysis.Cell;
import org.gainsay.corpus.analysis.ClaimRow;
import org.gainsay.corpus.analysis.Ledger;
import org.gainsay.corpus.analysis.Flag;
import org.gainsay.corpus.analysis.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who says what about a claim, by which route and from where. */
class LedgerTest {

	private static final String CLAIM = "claim x \"X\"";

	@TempDir
	private Path folder;

	private ClaimRow row(String herald, String bugle) {
		return Ledger.of(Corpora.of(folder, CLAIM, herald, bugle), null).row("x").orElseThrow();
	}

	private static List<String> written(List<Source> sources) {
		return sources.stream().map(Source::written).toList();
	}

	@Test
	void theRouteIsTheOutermostPublication() {
		ClaimRow row = row("statement { says \"One\" by mayor citing agency citing bugle citing captain asserts x }", "");
		assertEquals(List.of("agency"), written(row.routes()));
		assertEquals(List.of("captain"), written(row.origins()));
	}

	@Test
	void withoutAPublicationTheRouteIsTheOutlet() {
		ClaimRow row = row("statement { says \"One\" by mayor citing captain asserts x }", "");
		assertEquals(List.of("herald"), written(row.routes()));
		assertEquals(List.of("captain"), written(row.origins()));
	}

	@Test
	void publicationsSideBySideAreARouteEach() {
		assertEquals(List.of("agency", "bugle"), written(row("statement { says \"One\" by agency and bugle asserts x }", "").routes()));
	}

	@Test
	void theWritersOwnVoiceComesFromTheOutlet() {
		assertEquals(List.of("herald"), written(row("statement { says \"One\" by writer asserts x }", "").origins()));
	}

	@Test
	void nobodyNamedAtTheEndOfAChainComesFromTheOutlet() {
		assertEquals(List.of("herald"), written(row("statement { says \"One\" by agency citing unstated asserts x }", "").origins()));
	}

	@Test
	void anArticleWithoutAnOutletIsItsOwnRoute() {
		Corpora.write(folder, "text.txt", "One two.\n");
		Corpora.write(folder, "all.claims", CLAIM + " article h \"H\" { text \"text.txt\" statement { says \"One\" by writer asserts x } }");
		assertEquals(List.of("article h"), written(Ledger.of(Corpora.sound(folder), null).row("x").orElseThrow().routes()));
	}

	@Test
	void eachUnnamedSourceIsItsOwn() {
		ClaimRow row = row("statement { says \"One\" by unnamed \"three\" asserts x } statement { says \"two\" by unnamed \"three\" asserts x }", "");
		assertEquals(List.of("unnamed \"three\"", "unnamed \"three\""), written(row.origins()));
		assertEquals(Set.of(Flag.ANONYMOUS_ONLY), row.flags());
	}

	@Test
	void anActorThatIsUnnamedIsKnownByItsName() {
		ClaimRow row = row("statement { says \"One\" by insider asserts x } statement { says \"two\" by insider asserts x }", "");
		assertEquals(List.of("insider"), written(row.origins()));
		assertEquals(Set.of(Flag.ANONYMOUS_ONLY), row.flags());
	}

	@Test
	void oneNamedOriginIsEnoughNotToBeAnonymous() {
		assertEquals(Set.of(), row("statement { says \"One\" by insider and mayor asserts x }", "").flags());
	}

	@Test
	void twoArticlesThroughOnePaperAreASingleRoute() {
		ClaimRow row = row("statement { says \"One\" by agency asserts x }", "statement { says \"Seven\" by agency citing mayor confirms x }");
		assertEquals(List.of("agency"), written(row.routes()));
		assertEquals(Set.of("agency", "mayor"), Set.copyOf(written(row.origins())));
		assertEquals(Set.of(Flag.SINGLE_ROUTE), row.flags());
	}

	@Test
	void oneArticleAloneIsNoSingleRoute() {
		assertEquals(Set.of(), row("statement { says \"One\" by agency asserts x } statement { says \"two\" by agency asserts x }", "").flags());
	}

	@Test
	void aSecondRouteEndsASingleRoute() {
		assertEquals(Set.of(), row("statement { says \"One\" by agency asserts x }",
				"statement { says \"Seven\" by agency asserts x } statement { says \"eight\" by mayor asserts x }").flags());
	}

	@Test
	void aPresuppositionIsNoAssertion() {
		ClaimRow row = row("statement { says \"One\" by agency presupposes x }", "statement { says \"Seven\" by agency asserts x }");
		assertEquals(Set.of(), row.flags());
		assertEquals(2, row.cells().size());
	}

	@Test
	void whatRepeatsIsShownAndNotCounted() {
		ClaimRow row = row("statement lead { says \"One\" by bugle asserts x repeats body } statement body { says \"two\" by agency asserts x }", "");
		assertEquals(List.of("agency"), written(row.routes()));
		assertEquals(List.of(true, false), row.cells().stream().map(Cell::repeats).toList());
	}

	@Test
	void deniedDisputedAndRetractedAreContested() {
		for (String stance : List.of("denies", "disputes", "retracts")) {
			assertEquals(Set.of(Flag.CONTESTED), row("statement { says \"One\" by captain asserts x }", "statement { says \"Seven\" by mayor " + stance + " x }").flags());
		}
	}

	@Test
	void notConfirmedIsNotContested() {
		for (String stance : List.of("does not confirm", "declines to comment on", "has not commented on")) {
			assertEquals(Set.of(Flag.UNCONFIRMED), row("statement { says \"One\" by captain asserts x }", "statement { says \"Seven\" by mayor " + stance + " x }").flags());
		}
	}

	@Test
	void whatNobodyAssertsIsNeither() {
		ClaimRow row = row("statement { says \"One\" by captain does not confirm x }", "statement { says \"Seven\" by mayor denies x }");
		assertEquals(Set.of(), row.flags());
		assertEquals(List.of(), row.routes());
	}

	@Test
	void rejectedAndSuggestedStatementsDoNotCount() {
		ClaimRow row = row("statement { says \"One\" by agency asserts x status rejected }", "statement { says \"Seven\" by agency asserts x status suggested }");
		assertEquals(List.of(), row.cells());
		assertEquals(List.of(), row.routes());
	}

	@Test
	void aMembersOwnStanceIsItsOwn() {
		ClaimRow row = row("statement { says \"One\" by mayor { denies x } and captain asserts x }", "");
		Cell asserts = row.cells().get(0);
		Cell denies = row.cells().get(1);
		assertEquals(List.of("captain"), asserts.speakers().stream().map(member -> member.actor()).toList());
		assertEquals(List.of("mayor"), denies.speakers().stream().map(member -> member.actor()).toList());
		assertEquals(Set.of(Flag.CONTESTED), row.flags());
	}

	@Test
	void anOuterMemberThatSaysOtherwiseDoesNotCiteItself() {
		ClaimRow row = row("statement { says \"One\" by agency { disputes x } citing captain asserts x }", "");
		assertEquals(List.of("captain"), row.cells().get(0).chain().stream().map(member -> member.actor()).toList());
		assertEquals(List.of(), row.cells().get(1).chain());
		assertEquals(List.of("captain"), written(row.origins()));
	}

	@Test
	void anAssertionCarriesUpAndADenialDownHoweverFar() {
		Corpus corpus = Corpora.of(folder, "claim a \"A\" { entails m } claim m \"M\" { entails z } claim z \"Z\" claim n \"N\" { concerns z }",
				"statement up { says \"One\" by captain asserts a }", "statement down { says \"Seven\" by mayor denies z } statement near { says \"eight\" by mayor asserts n }");
		Ledger table = Ledger.of(corpus, null);
		ClaimRow z = table.row("z").orElseThrow();
		assertEquals(List.of(List.of("a", "m")), z.entailed().stream().map(entailed -> entailed.through()).toList());
		assertEquals("h.up", z.entailed().getFirst().cell().statement().qualifiedName());
		ClaimRow a = table.row("a").orElseThrow();
		assertEquals(List.of(List.of("z", "m")), a.entailed().stream().map(entailed -> entailed.through()).toList());
		assertEquals("b.down", a.entailed().getFirst().cell().statement().qualifiedName());
		assertEquals(Set.of(), z.flags(), "what follows is shown apart from what is said");
		assertEquals(List.of(), written(z.routes()));
	}

	@Test
	void aDenialDoesNotCarryUpNorAnAssertionDown() {
		Corpus corpus = Corpora.of(folder, "claim a \"A\" { entails z } claim z \"Z\"", "statement { says \"One\" by captain denies a }",
				"statement { says \"Seven\" by mayor asserts z } statement { says \"eight\" by mayor does not confirm z } statement { says \"nine\" by mayor disputes z }");
		Ledger table = Ledger.of(corpus, null);
		assertEquals(List.of(), table.row("z").orElseThrow().entailed());
		assertEquals(List.of(), table.row("a").orElseThrow().entailed());
	}

	@Test
	void aSetIsReadAloneAndArticlesWithoutItAreEmpty() {
		Corpora.write(folder, "ben.claims", "annotator ben annotations ben of b { statement { says \"Seven\" by captain denies x } }");
		Corpus corpus = Corpora.of(folder, CLAIM, "statement { says \"One\" by captain asserts x }", "statement { says \"Seven\" by captain asserts x }");
		ClaimRow ben = Ledger.of(corpus, "ben").row("x").orElseThrow();
		assertEquals(List.of("ben.b"), ben.cells().stream().map(cell -> cell.statement().qualifiedName().replaceAll("\\.[^.]*$", "")).toList());
		assertFalse(Ledger.of(corpus, null).row("x").orElseThrow().cells().stream().anyMatch(Cell::opposes));
	}
}
