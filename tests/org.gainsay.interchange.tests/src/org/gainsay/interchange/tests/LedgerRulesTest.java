// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ChainGraph;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Figure;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.Silence;
import org.gainsay.analysis.Source;
import org.gainsay.analysis.Speakers;
import org.gainsay.analysis.Unanswered;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.report.Reasons;
import org.gainsay.report.drawing.ChainSvg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows for a claim from copies, addressees, bodies, conditions, versions and whom it charges. */
class LedgerRulesTest {

	private static final String MORE = """
			gainsay 1
			actor port : organisation "The port"
			actor pier : organisation "The pier" { part of port }
			actor radio : publication "Radio"
			actor morning : group "The morning show" { part of radio }
			actor ministry : government "The ministry"
			actor gazette : publication "The Gazette"
			""";

	@TempDir
	private Path folder;

	private Ledger ledger(String claims, String herald, String bugle) {
		Corpora.write(folder, "more.claims", MORE);
		Corpora.write(folder, "actors.claims", Corpora.ACTORS);
		Corpora.write(folder, "claims.claims", claims);
		Corpora.write(folder, "herald.txt", "One two three four five six.\n");
		Corpora.write(folder, "bugle.txt", "Seven eight nine ten eleven twelve.\n");
		Corpora.write(folder, "herald.claims", "article h \"Herald\" { outlet herald text \"herald.txt\" " + herald + " }");
		Corpora.write(folder, "bugle.claims", "article b \"Bugle\" { outlet bugle text \"bugle.txt\" " + bugle + " }");
		try (CorpusSession session = Corpora.built(folder)) {
			return Ledger.of(session.corpus(), null);
		}
	}

	private Ledger ledger(String herald, String bugle) {
		return ledger("claim x \"X\"", herald, bugle);
	}

	private static ClaimRow x(Ledger ledger) {
		return ledger.row("x").orElseThrow();
	}

	private ClaimRow row(String herald, String bugle) {
		return x(ledger(herald, bugle));
	}

	private static String routes(Ledger ledger) {
		return ledger.routeKinds(x(ledger)).entrySet().stream().map(one -> one.getKey().written() + " " + one.getValue().stream().map(kind -> kind.word()).toList())
				.collect(Collectors.joining(", "));
	}

	private static List<String> written(List<Source> sources) {
		return sources.stream().map(Source::written).toList();
	}

	// ---- routes

	@Test
	void theRouteIsWhoIsCitedElseWhoWasToldElseWhoseCopyItIsElseTheOutlet() {
		assertEquals("agency [cited]", routes(ledger("via bugle statement { says \"One\" by mayor citing agency to radio asserts x }", "")));
		assertEquals("radio [addressed]", routes(ledger("via bugle statement { says \"One\" by mayor to radio asserts x }", "")));
		assertEquals("herald [addressed]", routes(ledger("via bugle statement { says \"One\" by mayor to herald asserts x }", "")), "the outlet, too, can be told");
		assertEquals("agency [copy]", routes(ledger("via agency, bugle statement { says \"One\" by mayor to captain asserts x }", "")), "of a joint credit the first");
		assertEquals("herald [outlet]", routes(ledger("statement { says \"One\" by mayor to captain asserts x }", "")));
	}

	@Test
	void aPartOfAPublicationIsARoute() {
		assertEquals("morning [cited]", routes(ledger("statement { says \"One\" by captain citing morning citing agency asserts x }", "")));
	}

	@Test
	void twoPapersWithOneCopyAreASingleRoute() {
		Ledger ledger = ledger("via agency statement { says \"One\" by mayor asserts x }", "statement { says \"Seven\" by agency citing captain asserts x }");
		assertEquals("agency [cited, copy]", routes(ledger));
		assertEquals(Set.of(Flag.SINGLE_ROUTE), x(ledger).flags());
	}

	@Test
	void whatACopySaysInItsOwnVoiceComesFromWhoseCopyItIs() {
		assertEquals(List.of("agency"), written(row("via agency statement { says \"One\" by writer asserts x }", "via agency statement { says \"Seven\" by writer asserts x }").origins()));
	}

	@Test
	void aCopyAndWhoWasToldAreDrawnAsRoutes() {
		Ledger ledger = ledger("via agency statement { says \"One\" by mayor asserts x }", "statement { says \"Seven\" by captain to radio asserts x }");
		ChainGraph graph = ChainGraph.of(ledger, x(ledger), 9);
		assertEquals(List.of("TOLD actor:radio article:b", "COPIED actor:agency article:h"), graph.edges().stream().filter(edge -> edge.kind() != ChainGraph.Edge.Kind.CITES)
				.map(edge -> edge.kind() + " " + edge.from() + " " + edge.to()).toList());
		assertEquals(List.of("agency", "radio"), graph.nodes().stream().filter(ChainGraph.Node::route).map(ChainGraph.Node::name).sorted().toList());
		assertTrue(ChainSvg.description(graph).contains("The Herald is the copy of Agency."), ChainSvg.description(graph));
		assertTrue(ChainSvg.description(graph).contains("The Bugle has what Radio was told."));
	}

	// ---- origins

	@Test
	void unnamedSourcesInTheSameWordsOfOneCopyAreOne() {
		String h = "via agency statement s { says \"One\" by unnamed \"two\" asserts x }";
		assertEquals(1, row(h, "via agency, herald statement s { says \"Seven\" by unnamed \"two\" asserts x }").origins().size());
		assertEquals(2, row(h, "via bugle statement s { says \"Seven\" by unnamed \"two\" asserts x }").origins().size(), "another copy");
		assertEquals(2, row(h, "via agency statement s { says \"Seven\" by unnamed \"two\" confirms x }").origins().size(), "another stance");
		assertEquals(2, row(h, "via agency statement s { says \"Seven\" by unnamed \"eight\" asserts x }").origins().size(), "other words");
		assertEquals(List.of("unnamed \"the mayor's aide\""), written(row(h.replace("\"two\"", "\"the mayor’s  aide\""), "via agency statement s { says \"Seven\" by unnamed \"the mayor's aide\" asserts x }").origins()),
				"another apostrophe is no other word");
		assertEquals(2, row(h, "statement s { says \"Seven\" by unnamed \"two\" asserts x }").origins().size(), "no copy");
	}

	@Test
	void aCopyOfALinkedSourceIsThatSource() {
		Corpora.write(folder, "third.claims", "article t \"T\" { text \"herald.txt\" statement s { says \"three\" by mayor asserts x } } same utterance u : h.s, t.s");
		ClaimRow row = row("via agency statement s { says \"One\" by unnamed \"two\" asserts x }", "via agency statement s { says \"Seven\" by unnamed \"two\" asserts x }");
		assertEquals(List.of("mayor"), written(row.origins()));
	}

	@Test
	void whoSpeaksForABodyComesFromTheBody() {
		assertEquals(List.of("ministry"), written(row("statement { says \"One\" by mayor for ministry asserts x }", "statement { says \"Seven\" by ministry asserts x }").origins()));
		assertEquals(List.of("ministry"), written(row("statement { says \"One\" by unnamed \"two\" for ministry asserts x }", "statement { says \"Seven\" by ministry asserts x }").origins()));
		assertEquals(List.of("unnamed \"two\""), written(row("statement { says \"One\" by unnamed \"two\" of ministry asserts x }", "").origins()), "who only belongs to it does not");
		assertEquals(Set.of("ministry", "port"), Set.copyOf(written(row("statement { says \"One\" by mayor for ministry, port asserts x }", "").origins())));
	}

	@Test
	void aLinkWithWhoSpeaksForABodyNamesTheBody() {
		Corpora.write(folder, "links.claims", "same utterance u : h.s, b.s");
		String h = "statement s { says \"One\" by unnamed \"two\" asserts x }";
		assertEquals(List.of("ministry"), written(row(h, "statement s { says \"Seven\" by mayor for ministry asserts x }").origins()));
		assertEquals(List.of("ministry"), written(row("statement s { says \"One\" by ministry asserts x }", "statement s { says \"Seven\" by mayor for ministry asserts x }").origins()));
		assertEquals(2, row("statement s { says \"One\" by captain asserts x }", "statement s { says \"Seven\" by mayor for ministry asserts x }").origins().size());
	}

	@Test
	void severalUnnamedOfANumberAreOneOrigin() {
		assertEquals(1, row("statement { says \"One\" by unnamed \"two\" { number 3 } asserts x }", "").origins().size());
	}

	@Test
	void whoAreCitedSideBySideAreAnOriginEach() {
		Ledger ledger = ledger("statement { says \"One\" by agency citing mayor and captain asserts x }", "statement { says \"Seven\" by agency citing mayor and captain { denies x } asserts x }");
		assertEquals(List.of("agency"), written(x(ledger).routes()));
		assertEquals(Set.of("mayor", "captain"), Set.copyOf(written(ledger.sources(x(ledger), Figure.ASSERTED))));
		assertEquals(List.of("captain"), written(ledger.sources(x(ledger), Figure.DENIED)));
		assertEquals("Agency, citing The mayor and The captain", Speakers.label(x(ledger).in("h").getFirst().links(), ledger.corpus()));
		assertEquals("mayor; captain", Speakers.chain(x(ledger).in("h").getFirst().links()));
		assertEquals("mayor", Speakers.chain(x(ledger).in("b").getFirst().links()));
	}

	// ---- conditions

	@Test
	void fromAConditionNothingFollows() {
		Ledger ledger = ledger("claim x \"X\" { about port } claim y \"Y\" claim z \"Z\" { contradicts x }",
				"published 2025-10-01 statement { says \"One two\" by mayor asserts x if \"two\" }", "published 2025-10-02 statement { says \"Seven\" by captain asserts x } statement { says \"eight\" by agency asserts z if \"nine\" }");
		ClaimRow row = x(ledger);
		assertEquals(2, row.cells().size(), "it is shown");
		assertEquals(List.of(true), row.in("h").stream().map(Cell::conditional).toList());
		assertEquals(List.of("bugle"), written(row.routes()));
		assertEquals(List.of("captain"), written(row.origins()));
		assertEquals(Set.of(Flag.UNANSWERED), row.flags());
		assertEquals(List.of("b"), row.unanswered().stream().map(Unanswered::article).filter(article -> article != null).toList());
		assertEquals("2025-10-02", ledger.first(row).orElseThrow().written());
		assertEquals("2025-10-02", ledger.last(row).orElseThrow().written());
		assertEquals(List.of("captain"), written(ledger.sources(row, Figure.ASSERTED)));
	}

	@Test
	void aConditionCarriesNothing() {
		Ledger ledger = ledger("claim x \"X\" claim y \"Y\" { entails x }", "statement { says \"One two\" by mayor asserts y if \"two\" }", "statement { says \"Seven eight\" by mayor denies x if \"eight\" }");
		assertEquals(List.of(), x(ledger).entailed());
		assertEquals(List.of(), ledger.row("y").orElseThrow().entailed());
		assertEquals(Set.of(), x(ledger).flags());
	}

	// ---- versions

	@Test
	void theVersionThatNoOtherRevisesCounts() {
		Ledger ledger = ledger("published 2025-10-09 statement s { says \"One\" by mayor asserts x }", "revises h published 2025-10-01 statement s { says \"Seven\" by captain asserts x }");
		ClaimRow row = x(ledger);
		assertEquals(List.of("b"), ledger.articles());
		assertEquals(List.of("captain"), written(row.origins()), "whatever its date");
		assertEquals(List.of("h.s"), ledger.superseded(row).stream().map(cell -> cell.statement().qualifiedName()).toList());
		assertTrue(ledger.versions().superseded("h"));
		assertEquals("h", ledger.versions().earlier("b").orElseThrow());
	}

	@Test
	void twoThatReviseOneBothCountAndACircleHidesNone() {
		Corpora.write(folder, "third.claims", "article t \"T\" { text \"herald.txt\" revises h statement s { says \"three\" by agency asserts x } }");
		assertEquals(List.of("b", "t"), ledger("statement s { says \"One\" by mayor asserts x }", "revises h statement s { says \"Seven\" by captain asserts x }").articles());
		assertEquals(List.of("b", "t"), ledger("revises b", "revises h").articles(), "a third one does revise one of the circle");
	}

	@Test
	void whatIsLinkedWithAnEarlierVersionStillJoins() {
		Corpora.write(folder, "third.claims", "article t \"T\" { text \"herald.txt\" revises h statement s { says \"three\" by unnamed \"two\" asserts x } }"
				+ " same utterance u : h.s, b.s same utterance v : h.s, t.s");
		ClaimRow row = row("statement s { says \"One\" by mayor asserts x }", "statement s { says \"Seven\" by unnamed \"eight\" asserts x }");
		assertEquals(List.of("mayor"), written(row.origins()));
		assertEquals(List.of("b.s", "t.s"), row.cells().stream().map(cell -> cell.statement().qualifiedName()).toList());
	}

	// ---- whom it charges

	private List<String> unanswered(String herald, String bugle) {
		ClaimRow row = x(ledger("claim x \"X\" { about port, ministry entails y } claim y \"Y\"", herald, bugle));
		assertEquals(row.unanswered().stream().anyMatch(one -> one.article() == null), row.flags().contains(Flag.UNANSWERED));
		return row.unanswered().stream().map(one -> one.article() + " " + written(one.silent()) + " " + written(one.notAsked())).toList();
	}

	@Test
	void aClaimThatNobodyAnswersWhomItChargesIsUnanswered() {
		String asserts = "statement { says \"One\" by mayor asserts x } ";
		assertEquals(List.of("null [] [port, ministry]", "h [] [port, ministry]"), unanswered(asserts, ""));
		assertEquals(List.of("null [port] [ministry]", "h [port] [ministry]"), unanswered(asserts + "statement { cue \"two\" by pier has not commented on x }", ""));
		assertEquals(List.of("null [ministry] [port]", "b [ministry] [port]", "h [] [port, ministry]"),
				unanswered(asserts, "statement { says \"Seven\" by captain asserts x } statement { cue \"eight\" by captain for ministry has not commented on x }"));
		assertEquals(List.of("h [] [port, ministry]"), unanswered(asserts, "statement { says \"Seven\" by captain for port declines to comment on x }"), "they have a say, but not in this article");
		assertEquals(List.of(), unanswered(asserts + "statement { says \"two\" by pier denies y }", ""), "on what it entails");
		assertEquals(List.of(), unanswered(asserts + "statement { says \"two\" by agency citing port remarks on x }", ""));
		assertEquals(List.of("null [] [port, ministry]", "h [] [port, ministry]"), unanswered(asserts + "statement { says \"two\" by unnamed \"three\" of port denies x }", ""),
				"who only belongs to it does not speak for it");
		assertEquals(List.of(), unanswered("statement { says \"One\" by mayor denies x }", ""), "nobody asserts it");
	}

	@Test
	void whoOnlyHasAnOfficeInWhomItChargesIsNamed() {
		String offices = "actor lund : person \"Petra Lund\" { role \"Surveyor\" in pier } actor berg : person \"Ann Berg\" { role \"Clerk\" in port until 2024 } claim x \"X\" { about port }";
		String says = " statement { says \"two\" by lund denies x } statement { says \"three\" by berg denies x }";
		Ledger ledger = ledger(offices, "published 2025-10 statement { says \"One\" by mayor asserts x }" + says, "");
		Unanswered whole = x(ledger).unanswered().getFirst();
		assertEquals(List.of("lund port"), whole.offices().stream().map(office -> office.holder().name() + " " + office.in().name()).toList(), "Ann Berg has left");
		assertEquals("It is asserted, and nobody whom it charges has a say; not asked, as far as is recorded: The port. Petra Lund, who has an office in The port, denies it; "
				+ "if that was said for it, write: for port, or name lund in about.", new Reasons(ledger).of(Flag.UNANSWERED, x(ledger)));
		assertEquals(List.of("The mayor asserts it", "of The port nothing is recorded", "Petra Lund denies it, and has an office in whom it charges"),
				ledger.why(x(ledger), Flag.UNANSWERED).stream().map(new Reasons(ledger)::of).toList());
		Ledger named = ledger(offices.replace("about port", "about port, lund"), "statement { says \"One\" by mayor asserts x }" + says, "");
		assertEquals(List.of(), x(named).unanswered());
	}

	@Test
	void whoIsNotChargedNeedNotAnswer() {
		assertEquals(Set.of(), row("statement { says \"One\" by mayor asserts x }", "").flags());
	}

	// ---- dates

	private static List<String> articles(Ledger ledger, Figure figure) {
		return ledger.why(x(ledger), figure).stream().map(ground -> ground.article()).toList();
	}

	@Test
	void aMonthStandsForAllOfItsDays() {
		Ledger ledger = ledger("published 2025-10 statement { says \"One\" by mayor asserts x }", "published 2025-10-13 statement { says \"Seven\" by captain asserts x }");
		assertEquals(List.of("b", "h"), articles(ledger, Figure.FIRST), "either may be it");
		assertEquals("2025-10", ledger.first(x(ledger)).orElseThrow().written());
		Ledger later = ledger("published 2025-10 statement { says \"One\" by mayor asserts x }", "published 2025-11-01T08:00Z statement { says \"Seven\" by captain asserts x }");
		assertEquals(List.of("h"), articles(later, Figure.FIRST));
		assertEquals(List.of("b"), articles(later, Figure.LAST));
		Ledger year = ledger("published 2025 statement { says \"One\" by mayor asserts x }", "published 2025-11-01T08:00Z statement { says \"Seven\" by captain asserts x }");
		assertEquals(List.of("b", "h"), articles(year, Figure.LAST));
		assertEquals("2025", year.last(x(year)).orElseThrow().written(), "the year may end later");
	}

	@Test
	void whoTurnsIsOnlyKnownOfSpansThatDoNotOverlap() {
		assertEquals(0, ledger("statement { says \"One\" by mayor asserts x on 2025-10 }", "statement { says \"Seven\" by mayor denies x on 2025-10-13 }").history(x(ledger(
				"statement { says \"One\" by mayor asserts x on 2025-10 }", "statement { says \"Seven\" by mayor denies x on 2025-10-13 }"))).turns().size());
		Ledger apart = ledger("statement { says \"One\" by mayor asserts x on 2025-09 }", "statement { says \"Seven\" by mayor denies x on 2025-10-13 }");
		assertEquals(1, apart.history(x(apart)).turns().size());
	}

	// ---- what is left out

	@Test
	void anArticleLeavesOutAClaimOfItsEventOnly() {
		String claims = "claim x \"X\" claim y \"Y\" claim z \"Z\" event e \"E\" { claims x, y } event f \"F\" { claims z }";
		Corpora.write(folder, "more-articles.claims", "article other \"O\" { text \"bugle.txt\" on f status done } article none \"N\" { text \"bugle.txt\" status done statement { says \"nine\" by mayor asserts y } }"
				+ " article bare \"B\" { text \"bugle.txt\" status done }");
		Ledger ledger = ledger(claims, "on e on f statement { says \"One\" by mayor asserts x }", "on e status done");
		ClaimRow row = x(ledger);
		assertEquals(Silence.SAYS_NOTHING, ledger.silence(row, "b").orElseThrow());
		assertEquals(Silence.SAYS_NOTHING, ledger.silence(row, "none").orElseThrow(), "it speaks about another claim of the event");
		assertEquals(Silence.OTHER_EVENT, ledger.silence(row, "other").orElseThrow());
		assertEquals(Silence.OTHER_EVENT, ledger.silence(row, "bare").orElseThrow());
		assertEquals(List.of("b", "h", "none"), ledger.relevant(row));
		Ledger without = ledger("claim x \"X\"", "statement { says \"One\" by mayor asserts x }", "status done");
		assertEquals(Silence.NO_EVENT, without.silence(x(without), "b").orElseThrow());
		assertFalse(without.relevant(x(without)).contains("b"));
	}
}
