// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Figure;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Ground;
import org.gainsay.analysis.History;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.Silence;
import org.gainsay.analysis.Source;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
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
	void whoIsNotRecordedYetHasNoRouteAndNoOrigin() {
		ClaimRow row = row("statement { says \"One\" asserts x }", "");
		assertEquals(List.of(), written(row.routes()));
		assertEquals(List.of(), written(row.origins()));
		assertEquals(1, row.cells().size(), "and shows all the same");
		assertEquals(Set.of(), row("statement { says \"One\" asserts x }", "statement { says \"Seven\" by agency citing insider asserts x }").flags(),
				"nothing follows of all assertions: neither that there is a single route, nor that all are unnamed");
		Ledger ledger = ledger(CLAIM, "statement { says \"One\" asserts x }", "statement { says \"Seven\" by agency asserts x }");
		assertEquals(List.of("agency"), written(ledger.row("x").orElseThrow().origins()));
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

	// ---- relations of claims

	private Ledger ledger(String claims, String herald, String bugle) {
		return Ledger.of(Corpora.of(folder, claims, herald, bugle), null);
	}

	private static List<String> statements(List<Cell> cells) {
		return cells.stream().map(cell -> cell.statement().qualifiedName()).toList();
	}

	@Test
	void claimsThatAreTheSameAreOneRowWithAllNames() {
		Ledger ledger = ledger("claim q \"Q\" { same as x } claim x \"X\" claim r \"R\" { same as q }", "statement s { says \"One\" by agency asserts q }",
				"statement t { says \"Seven\" by agency asserts r } statement u { says \"eight\" by mayor denies x }");
		assertEquals(1, ledger.rows().size());
		ClaimRow row = ledger.row("r").orElseThrow();
		assertEquals(List.of("x", "q", "r"), row.names(), "the one that the others refer to comes first");
		assertEquals(List.of("b.t", "b.u", "h.s"), statements(row.cells()));
		assertEquals(Set.of(Flag.SINGLE_ROUTE, Flag.CONTESTED), row.flags());
	}

	@Test
	void whatFollowsCarriesThroughClaimsThatAreTheSame() {
		Ledger ledger = ledger("claim x \"X\" claim y \"Y\" { same as x } claim z \"Z\" { entails y }", "statement s { says \"One\" by mayor asserts z }", "");
		assertEquals(List.of("z"), ledger.row("x").orElseThrow().entailed().getFirst().through());
	}

	@Test
	void claimsThatContradictAreContestedAcross() {
		Ledger ledger = ledger("claim x \"X\" claim y \"Y\" { contradicts x }", "statement s { says \"One\" by mayor asserts x }", "statement t { says \"Seven\" by captain asserts y }");
		for (String claim : List.of("x", "y")) {
			assertEquals(Set.of(Flag.CONTESTED), ledger.row(claim).orElseThrow().flags());
		}
		List<Ground> why = ledger.why(ledger.row("x").orElseThrow(), Flag.CONTESTED);
		assertEquals(List.of("ASSERTS h.s", "CONTRADICTS b.t"), why.stream().map(ground -> ground.kind() + " " + statements(ground.cells()).getFirst()).toList());
	}

	@Test
	void whatContradictsAndIsNotAssertedContestsNothing() {
		assertEquals(Set.of(), ledger("claim x \"X\" claim y \"Y\" { contradicts x }", "statement s { says \"One\" by mayor asserts x }",
				"statement t { says \"Seven\" by captain denies y }").row("x").orElseThrow().flags());
	}

	@Test
	void supportsUpdatesAndConcernsCarryNothing() {
		for (String relation : List.of("supports", "updates", "concerns")) {
			ClaimRow row = ledger("claim x \"X\" claim y \"Y\" { " + relation + " x }", "statement s { says \"One\" by mayor asserts x }",
					"statement t { says \"Seven\" by captain denies y }").row("x").orElseThrow();
			assertEquals(Set.of(), row.flags());
			assertEquals(List.of(), row.entailed());
			assertEquals(List.of("y false"), row.related().stream().map(related -> related.claim() + " " + related.outgoing()).toList());
		}
	}

	// ---- unconfirmed

	@Test
	void whoAnswersElsewhereIsNotAmongThoseWhoDoNotConfirm() {
		assertEquals(Set.of(Flag.CONTESTED), row("statement { says \"One\" by captain asserts x } statement { says \"two\" by mayor does not confirm x }",
				"statement { says \"Seven\" by mayor denies x }").flags());
	}

	@Test
	void whatSomebodyNamedConfirmsIsNotUnconfirmed() {
		assertEquals(Set.of(), row("statement { says \"One\" by captain asserts x } statement { says \"two\" by mayor does not confirm x }",
				"statement { says \"Seven\" by agency confirms x }").flags());
		assertEquals(Set.of(Flag.UNCONFIRMED), row("statement { says \"One\" by captain asserts x } statement { says \"two\" by mayor does not confirm x }",
				"statement { says \"Seven\" by insider confirms x }").flags(), "who has no name confirms nothing");
	}

	@Test
	void whoRefusesIsCountedOnceAndWhatRepeatsIsToldApart() {
		Ledger ledger = ledger(CLAIM, "statement lead { says \"One\" by agency does not confirm x repeats one, two } statement one { says \"two\" by mayor does not confirm x }"
				+ " statement two { says \"four\" by captain does not confirm x }", "statement { says \"Seven\" by captain declines to comment on x }");
		ClaimRow row = ledger.row("x").orElseThrow();
		assertEquals(Set.of("mayor", "captain"), Set.copyOf(written(ledger.sources(row, Figure.REFUSED))));
		assertEquals(List.of("h.lead"), ledger.why(row, Figure.REFUSED).stream().filter(ground -> ground.kind() == Ground.Kind.REPEATS)
				.flatMap(ground -> statements(ground.cells()).stream()).toList());
		assertEquals(true, row.answeredOnly());
	}

	// ---- what is left out

	private static String on(String published, String more) {
		return "on e status done " + (published == null ? "" : "published " + published + " ") + more;
	}

	private List<String> omissions(String heraldDate, String herald, String bugleDate, String bugle) {
		return omissions(on(heraldDate, herald), on(bugleDate, bugle));
	}

	private List<String> omissions(String herald, String bugle) {
		ClaimRow row = ledger(CLAIM + " event e \"E\" event f \"F\"", herald, bugle).row("x").orElseThrow();
		assertEquals(!row.omissions().isEmpty(), row.flags().contains(Flag.OMITTED));
		return row.omissions().stream().map(omission -> omission.article() + " without " + statements(omission.answers())).toList();
	}

	private static final String ASSERTS = "statement a { says \"One\" by captain asserts x } ";
	private static final String ASSERTS_AND_DENIES = "statement a { says \"Seven\" by captain asserts x } statement d { says \"eight\" by mayor denies x } ";

	@Test
	void anArticleThatIsDoneLeavesOutADenialThatWasThere() {
		assertEquals(List.of("h without [b.d]"), omissions("2025-10-14", ASSERTS, "2025-10-13", ASSERTS_AND_DENIES));
		assertEquals(List.of("h without [b.d]"), omissions("2025-10-14", ASSERTS, "2025-10-14", ASSERTS_AND_DENIES), "no later is as early, too");
		assertEquals(List.of(), omissions("2025-10-13", ASSERTS, "2025-10-14", ASSERTS_AND_DENIES), "what came later could not be known");
	}

	@Test
	void aDateAndATimeAreComparedByTheDay() {
		assertEquals(List.of("h without [b.d]"), omissions("2025-10-13", ASSERTS, "2025-10-13T23:50+02:00", ASSERTS_AND_DENIES));
		assertEquals(List.of("h without [b.d]"), omissions("2025-10-13T08:00", ASSERTS, "2025-10-13T09:00Z", ASSERTS_AND_DENIES), "without an offset the hour is not known");
		assertEquals(List.of(), omissions("2025-10-12T23:50", ASSERTS, "2025-10-13", ASSERTS_AND_DENIES));
	}

	@Test
	void timesAreComparedAsInstants() {
		assertEquals(List.of("h without [b.d]"), omissions("2025-10-13T10:00Z", ASSERTS, "2025-10-13T18:30+09:00", ASSERTS_AND_DENIES));
		assertEquals(List.of(), omissions("2025-10-13T10:00Z", ASSERTS, "2025-10-13T06:30-04:00", ASSERTS_AND_DENIES));
		assertEquals(List.of("h without [b.d]"), omissions("2025-10-13T10:00:01", ASSERTS, "2025-10-13T10:00:01", ASSERTS_AND_DENIES));
	}

	@Test
	void whereADateIsMissingNothingIsCounted() {
		assertEquals(List.of(), omissions(null, ASSERTS, "2025-10-13", ASSERTS_AND_DENIES));
		assertEquals(List.of(), omissions("2025-10-14", ASSERTS, null, ASSERTS_AND_DENIES));
	}

	@Test
	void onlyArticlesThatAreDoneAndOnTheSameEventAreCounted() {
		assertEquals(List.of(), omissions("on e published 2025-10-14 status begun " + ASSERTS, on("2025-10-13", ASSERTS_AND_DENIES)));
		assertEquals(List.of(), omissions("on f published 2025-10-14 status done " + ASSERTS, on("2025-10-13", ASSERTS_AND_DENIES)));
		assertEquals(List.of(), omissions("published 2025-10-14 status done " + ASSERTS, "published 2025-10-13 status done " + ASSERTS_AND_DENIES));
		assertEquals(List.of("h without [b.d]"), omissions(on("2025-10-14", ASSERTS), "on e published 2025-10-13 status begun " + ASSERTS_AND_DENIES),
				"whether the other is done does not matter: what it has it has");
	}

	@Test
	void anArticleWithADenialOfItsOwnLeavesNoneOut() {
		assertEquals(List.of(), omissions("2025-10-14", ASSERTS + "statement d { says \"two\" by agency disputes x }", "2025-10-13", ASSERTS_AND_DENIES));
		assertEquals(List.of("h without [b.d]"), omissions("2025-10-14", ASSERTS + "statement d { says \"two\" by agency does not confirm x }", "2025-10-13", ASSERTS_AND_DENIES));
	}

	@Test
	void thatItIsNotConfirmedCanBeLeftOutAndThatNobodySpeaksCannot() {
		assertEquals(List.of("h without [b.n]"), omissions("2025-10-14", ASSERTS, "2025-10-13", "statement n { says \"Seven\" by mayor does not confirm x }"));
		assertEquals(List.of(), omissions("2025-10-14", ASSERTS, "2025-10-13", "statement n { says \"Seven\" by mayor declines to comment on x }"));
		assertEquals(List.of(), omissions("2025-10-14", ASSERTS + "statement r { says \"two\" by agency has not commented on x }", "2025-10-13",
				"statement n { says \"Seven\" by mayor does not confirm x }"));
	}

	@Test
	void whoAssertsNothingLeavesNothingOut() {
		assertEquals(List.of(), omissions("2025-10-14", "statement a { says \"One\" by captain presupposes x }", "2025-10-13", ASSERTS_AND_DENIES));
	}

	// ---- dates and silence

	@Test
	void aStanceHasTheDateOfItsStatementElseOfItsArticle() {
		Ledger ledger = ledger(CLAIM, "published 2025-10-14 statement a { says \"One\" by mayor asserts x on 2025-10-01 } statement b { says \"two\" by captain asserts x }",
				"statement c { says \"Seven\" by mayor retracts x on 2025-10-20 } statement d { says \"eight\" by agency denies x }");
		ClaimRow row = ledger.row("x").orElseThrow();
		assertEquals("2025-10-01", ledger.first(row).orElseThrow().written());
		assertEquals("2025-10-20", ledger.last(row).orElseThrow().written());
		History history = ledger.history(row);
		assertEquals(List.of("2025-10-01 [h.a] [sourced] []", "2025-10-14 [h.b] [sourced] []", "2025-10-20 [b.c] [denied, sourced] [contested]"), history.steps().stream()
				.map(step -> step.day() + " " + statements(step.cells()) + " " + step.standings().stream().map(standing -> standing.word()).toList() + " "
						+ step.flags().stream().map(Flag::word).toList()).toList());
		assertEquals(List.of("b.d"), statements(history.undated()));
		assertEquals(List.of("mayor h.a b.c"), history.turns().stream().map(turn -> turn.who().written() + " " + turn.before().statement().qualifiedName() + " "
				+ turn.after().statement().qualifiedName()).toList());
	}

	@Test
	void anActorHasAHistoryOfHisOwn() {
		Ledger ledger = ledger(CLAIM, "published 2025-10-14 statement a { says \"One\" by mayor asserts x on 2025-10-01 } statement b { says \"two\" by captain asserts x }",
				"published 2025-10-20 statement c { says \"Seven\" by agency citing mayor denies x } statement d { says \"eight\" by mayor remarks on \"something else\" }");
		History mayor = ledger.historyOf("mayor");
		assertEquals(List.of("2025-10-01 [h.a]", "2025-10-20 [b.c, b.d]"), mayor.steps().stream().map(step -> step.day() + " " + statements(step.cells())).toList());
		assertEquals(List.of("h.a b.c"), mayor.turns().stream().map(turn -> turn.before().statement().qualifiedName() + " " + turn.after().statement().qualifiedName()).toList());
		History agency = ledger.historyOf("agency");
		assertEquals(List.of("b.c"), statements(agency.steps().getFirst().cells()), "what it passes on is in its history");
		assertEquals(List.of(), agency.turns(), "and is not its own");
	}

	@Test
	void anEventThatIsNotKnownIsNoOtherEvent() {
		ledger(CLAIM + " event e \"E\" { claims x } event f \"F\"", "on e statement { says \"One\" by mayor asserts x }", "on f");
		Corpora.write(folder, "slip.claims", "article slip \"S\" { text \"bugle.txt\" on ee status done }");
		try (CorpusSession session = Corpora.built(folder)) {
			Ledger ledger = Ledger.of(session.corpus(), null);
			ClaimRow row = ledger.row("x").orElseThrow();
			assertEquals(Silence.EVENT_NOT_KNOWN, ledger.silence(row, "slip").orElseThrow());
			assertEquals(Silence.OTHER_EVENT, ledger.silence(row, "b").orElseThrow());
		}
	}

	@Test
	void anEmptyCellSaysWhy() {
		Corpora.write(folder, "more.claims", "article done \"D\" { text \"bugle.txt\" on e status done } article begun \"B\" { text \"bugle.txt\" on e status begun }"
				+ " article other \"O\" { text \"bugle.txt\" on f status done } article maybe \"M\" { text \"bugle.txt\" on e statement { says \"nine\" by mayor asserts x status suggested } }");
		Ledger ledger = ledger(CLAIM + " event e \"E\" { claims x } event f \"F\"", "on e statement { says \"One\" by mayor asserts x }", "on e");
		ClaimRow row = ledger.row("x").orElseThrow();
		assertEquals(List.of(Silence.SAYS_NOTHING, Silence.NOT_DONE, Silence.OTHER_EVENT, Silence.NOT_ACCEPTED),
				List.of("done", "begun", "other", "maybe").stream().map(article -> ledger.silence(row, article).orElseThrow()).toList());
		assertEquals(true, ledger.silence(row, "h").isEmpty());
		assertEquals(List.of("b", "h", "done", "begun", "maybe"), ledger.relevant(row));
		Ledger ben = Ledger.of(ledger.corpus(), "ben");
		assertEquals(Silence.NO_SET, ben.silence(ben.row("x").orElseThrow(), "h").orElseThrow());
	}
}
