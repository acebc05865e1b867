// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.History;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.Silence;
import org.gainsay.analysis.Source;
import org.gainsay.report.html.HtmlReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the manual says of the example is what the program finds in it: each sentence is looked for in the manual too. */
class ManualOfTheExampleTest {

	private static Ledger ledger;
	private static String manual;
	private static String report;

	@BeforeAll
	static void read() throws IOException {
		ledger = Ledger.of(Corpora.sound(Corpora.example()), null);
		manual = Files.readString(Corpora.example().resolve("../../docs/user/comparing.md")).replaceAll("\\s+", " ");
		StringBuilder html = new StringBuilder();
		new HtmlReport(ledger.corpus(), null).write(html);
		report = html.toString().replaceAll("(?s)<style>.*?</style>", "").replaceAll("<[^>]*>", "").replace("&#39;", "'").replaceAll("\\s+", " ");
	}

	private static void says(String sentence) {
		assertTrue(manual.contains(sentence), () -> "the manual does not say any more: " + sentence);
	}

	private static ClaimRow row(String claim) {
		return ledger.row(claim).orElseThrow();
	}

	private static Set<String> flags(String claim) {
		return row(claim).flags().stream().map(Flag::word).collect(Collectors.toSet());
	}

	private static List<String> names(List<Source> sources) {
		return sources.stream().map(Source::name).sorted().toList();
	}

	private static List<String> stances(String claim, String article) {
		return row(claim).in(article).stream().map(cell -> cell.statement().name() + " " + cell.stance().kind().getLiteral()).toList();
	}

	@Test
	void cellsAreAsItSays() {
		says("| asserts | The Quillhaven Ledger, citing the port official | `courier.decided` |");
		says("| denies | Ida Brandreth | `courier.untrue` |");
		assertTrue(stances("knew", "courier").containsAll(List.of("decided asserts", "untrue denies")), () -> stances("knew", "courier").toString());
		says("Ida Brandreth's denial is *direct*");
		says("The port official's assertion is *by report*");
		assertTrue(row("knew").in("courier").stream().filter(cell -> cell.statement().name().equals("untrue")).allMatch(Cell::direct));
		assertFalse(row("knew").in("courier").stream().filter(cell -> cell.statement().name().equals("decided")).anyMatch(Cell::direct));
		says("Coastline has nothing on `toldByPhone`");
		assertTrue(row("toldByPhone").in("coastline").isEmpty());
		assertEquals(Silence.SAYS_NOTHING, ledger.silence(row("toldByPhone"), "coastline").orElseThrow());
	}

	@Test
	void whatStandsOutIsAsItSays() {
		says("| `knew`: four articles, all through the Ledger |");
		says("| `knew`, which Ida Brandreth denies; `tight`, against `leak` |");
		says("| `volume40`: the ministry could not confirm it |");
		says("| **anonymous-only** | it is asserted, and all its origins are unnamed | `toldByPhone` |");
		says("| **omitted** | an article carries it and leaves the answer out (below) | `knew` in Coastline |");
		assertTrue(flags("knew").containsAll(Set.of("single-route", "contested", "omitted")));
		assertEquals(4, row("knew").assertions().map(Cell::article).distinct().count());
		assertEquals(List.of("quillhavenLedger"), names(row("knew").routes()));
		assertTrue(flags("tight").contains("contested"));
		assertTrue(flags("volume40").contains("unconfirmed"));
		assertTrue(flags("toldByPhone").contains("anonymous-only"));
		assertEquals(List.of("coastline"), row("knew").omissions().stream().map(omission -> omission.article()).distinct().toList());
		says("So `leak` is not unconfirmed");
		assertFalse(flags("leak").contains("unconfirmed"));
		says("nobody asserts `memoGenuine`, and Pellworth Storage and Ida Brandreth decline to comment on it. It has no flag");
		assertTrue(row("memoGenuine").answeredOnly());
		assertEquals(Set.of(), flags("memoGenuine"));
	}

	@Test
	void whereClaimsComeFromIsAsItSays() {
		says("`knew` has two origins, the port official and the Ledger itself");
		assertEquals(List.of("insider", "quillhavenLedger"), names(row("knew").origins()));
		says("the memo by the Ledger, the ministry by the Courier, the minister by the agency");
		assertEquals(List.of("environment", "memoSeptember", "verrin"), names(row("leak").origins()));
		assertEquals(List.of("estervaleCourier", "meridiaAgency", "quillhavenLedger"), names(row("leak").routes()));
	}

	/** The retraction repeats another statement, and on the same day another paper has the union say the opposite still. */
	@Test
	void whoChangesHisPositionIsAsItSays() {
		says("the dockers' union asserts `tapWater` in Coastline on 13 October and retracts it in the Courier on the 14th");
		History history = ledger.history(row("tapWater"));
		assertEquals(List.of("union coastline.unionOnWater courier.withdrawn"), history.turns().stream()
				.map(turn -> turn.who().name() + " " + turn.before().statement().qualifiedName() + " " + turn.after().statement().qualifiedName()).toList());
		assertTrue(report.contains("Dockers' union of Quillhaven “asserts” (13 Oct 2025), later “retracts” (14 Oct 2025)"), "the report says so");
		assertEquals(List.of("coastline.unionOnWater courier.withdrawn"), ledger.historyOf("union").turns().stream()
				.map(turn -> turn.before().statement().qualifiedName() + " " + turn.after().statement().qualifiedName()).toList());
	}
}
