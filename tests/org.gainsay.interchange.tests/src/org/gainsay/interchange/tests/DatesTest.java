// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Dating;
import org.gainsay.analysis.Figure;
import org.gainsay.analysis.History;
import org.gainsay.analysis.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What came first is told by the instant where that is known, and by the day as written where it is not. */
class DatesTest {

	@TempDir
	private Path folder;

	/** Of dates in any order the first and the last. */
	@ParameterizedTest
	@CsvSource({
			"2025-03-02T00:30+13:00 2025-03-01T23:00-05:00, 2025-03-02T00:30+13:00, 2025-03-01T23:00-05:00",
			"2025-03-01T23:30Z 2025-03-02T01:00+02:00, 2025-03-02T01:00+02:00, 2025-03-01T23:30Z",
			"2025-10-26T02:30+02:00 2025-10-26T02:10+01:00, 2025-10-26T02:30+02:00, 2025-10-26T02:10+01:00",
			"2025-03-01T12:00:00.5Z 2025-03-01T12:00:00.25Z, 2025-03-01T12:00:00.25Z, 2025-03-01T12:00:00.5Z",
			"2025-03-01 2025-03-02T00:30+13:00 2025-03-03, 2025-03-01, 2025-03-03",
			"2025-03-01T08:00 2025-03-01T07:00+09:00 2025-03-01T06:00-05:00, 2025-03-01T07:00+09:00, 2025-03-01T08:00" })
	void firstAndLast(String dates, String first, String last) {
		List<Dating> read = Arrays.stream(dates.split(" ")).map(date -> Dating.of(date).orElseThrow()).toList();
		for (List<Dating> some : List.of(read, read.reversed())) {
			List<Dating> inOrder = Dating.inOrder(some, date -> date);
			assertEquals(first, inOrder.getFirst().written());
			assertEquals(last, inOrder.getLast().written());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "2025-02-29", "2025-13-01", "2025-00-10", "2025-01-00", "2025-04-31", "2025/01/01", "2025-1-001", "20250-1-01", "-025-01-01", "+025-01-01", "２０２５-01-01", "2025-01-1 ", "2025-01-0x", "202٥-01-01" })
	void whatLooksLikeADayIsNone(String written) {
		assertEquals(10, written.length());
		assertEquals(Optional.empty(), Dating.of(written));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2024-02-29", "2025-12-31", "0000-02-29", "9999-01-01" })
	void aDayIsThatOfTheCalendar(String written) {
		assertEquals(new Dating(written, LocalDate.parse(written), LocalDate.parse(written), null, null), Dating.of(written).orElseThrow());
	}

	private ClaimRow row(String herald, String bugle) {
		return ledger(herald, bugle).row("x").orElseThrow();
	}

	private Ledger ledger(String herald, String bugle) {
		return Ledger.of(Corpora.of(folder, "claim x \"X\"", herald, bugle), null);
	}

	@Test
	void theLedgerGivesThem() {
		String herald = "published 2025-03-02T00:30+13:00 statement { says \"One\" by writer asserts x }";
		String bugle = "published 2025-03-01T23:00-05:00 statement { says \"Seven\" by writer asserts x }";
		Ledger ledger = ledger(herald, bugle);
		ClaimRow row = ledger.row("x").orElseThrow();
		assertEquals("2025-03-02T00:30+13:00", ledger.first(row).orElseThrow().written());
		assertEquals("2025-03-01T23:00-05:00", ledger.last(row).orElseThrow().written());
		assertEquals(List.of("h"), ledger.why(row, Figure.FIRST).stream().map(ground -> ground.article()).toList());
		assertEquals(List.of("b"), ledger.why(row, Figure.LAST).stream().map(ground -> ground.article()).toList());
		assertEquals(List.of("2025-03-01", "2025-03-02"), ledger.history(row).steps().stream().map(step -> step.day().toString()).toList(), "shown by the days as written");
	}

	@Test
	void whoTurnsTurnsInTheOrderOfWhatWasSaid() {
		Ledger ledger = ledger("statement early { says \"One\" by mayor denies x on 2025-03-02T00:30+13:00 }", "statement late { says \"Seven\" by mayor asserts x on 2025-03-01T23:00-05:00 }");
		History history = ledger.history(ledger.row("x").orElseThrow());
		assertEquals(List.of("early late"), history.turns().stream().map(turn -> turn.before().statement().name() + " " + turn.after().statement().name()).toList());
	}

	@Test
	void whatWasPublishedLaterIsNotLeftOut() {
		String asserting = " on e status done statement { says \"One\" by captain asserts x }";
		String denying = " on e status done statement { says \"Seven\" by mayor denies x }";
		Corpora.write(folder, "event.claims", "event e \"E\"");
		assertEquals(1, row("published 2025-03-01T23:00-05:00" + asserting, "published 2025-03-02T00:30+13:00" + denying).omissions().size(), "the denial was out already, if on a later day");
		assertTrue(row("published 2025-03-02T00:30+13:00" + asserting, "published 2025-03-01T23:00-05:00" + denying).omissions().isEmpty());
	}

	/** Of an article that denies, and one that asserts, when each was published, and whether it is known that the denial was out. */
	@ParameterizedTest
	@CsvSource({ "2025-03, 2025-03-04, 0", "2025, 2025-03-04, 0", "2025-03-31, 2025-03, 0", "2025-03, 2025-03, 0", "2025, 2025-03, 0", "2025-03, 2025-03-31, 1", "2025-03, 2025-04, 1",
			"2025-03-01, 2025-03, 1", "2025-03-01T08:00Z, 2025-03, 1", "2024, 2025-03-04, 1", "2025-03-04, 2025-03-04, 1" })
	void whatMayLieLaterIsNotKnownToBeLeftOut(String denied, String asserted, int omissions) {
		Corpora.write(folder, "event.claims", "event e \"E\"");
		assertEquals(omissions, row("published " + asserted + " on e status done statement { says \"One\" by captain asserts x }",
				"published " + denied + " on e status done statement { says \"Seven\" by mayor denies x }").omissions().size());
	}

	/** The coarse date is the first, or the last, where it may be; so they never run backwards. */
	@ParameterizedTest
	@CsvSource({ "2026-03-01, 2026-03, 2026-03, 2026-03", "2026-03, 2026-03-31, 2026-03, 2026-03", "2026, 2026-03-30T16:00Z, 2026, 2026", "2026, 2026-03, 2026, 2026",
			"2026-03, 2026-04-01, 2026-03, 2026-04-01", "2026-02-28, 2026-03, 2026-02-28, 2026-03", "2026-03-30, 2026-03-30T16:00Z, 2026-03-30, 2026-03-30T16:00Z" })
	void theEndsOfASpanAreCoarse(String one, String other, String first, String last) {
		Ledger ledger = ledger("published " + one + " statement { says \"One\" by writer asserts x }", "published " + other + " statement { says \"Seven\" by writer asserts x }");
		ClaimRow row = ledger.row("x").orElseThrow();
		assertEquals(first, ledger.first(row).orElseThrow().written());
		assertEquals(last, ledger.last(row).orElseThrow().written());
	}
}
