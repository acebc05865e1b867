// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gainsay.ui.views.claimtable.CellText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a cell's text fits, with a sign for what does not; here every code point is as wide as any other. */
class CellTextTest {

	private static final String OMITS = "\u2205 leaves an answer out";

	private static String counted(int width, int lines, String entries) {
		return new CellText(width, lines, line -> line.codePointCount(0, line.length())).counted(entries.replace("|", "\n")).replace("\n", "|");
	}

	private static String shortened(int width, int lines, String text) {
		return new CellText(width, lines, line -> line.codePointCount(0, line.length())).shortened(text.replace("/", "\n")).replace("\n", "/");
	}

	@ParameterizedTest
	@CsvSource({
			"10, 3, '✓ A', '✓ A'",
			"10, 3, '✓ A|✗ B|? C', '✓ A|✗ B|? C'",
			"10, 3, '✓ A|✗ B|? C|… D', '✓ A|✗ B|+2 more'",
			"10, 2, '✓ A|✗ B|? C', '✓ A|+2 more'",
			"10, 1, '✓ A|✗ B', '+2 more'",
			// One that needs two lines is left out as a whole, or shortened where it is the last or the only one.
			"10, 3, '✓ A|✗ Beatrix Brandt|? C', '✓ A|+2 more'",
			"10, 2, '✓ A|✗ Beatrix Brandt', '✓ A|✗ Beatrix…'",
			"10, 2, '✓ Beatrix von und zu Brandt|✗ B|? C', '✓ Beatrix…|+2 more'",
			"10, 3, '✓ Beatrix Brandt', '✓ Beatrix|Brandt'",
			"10, 1, '✓ Beatrix Brandt', '✓ Beatrix…'",
			"10, 1, '', ''" })
	void countsTheEntriesThatDoNotFit(int width, int lines, String entries, String shown) {
		assertEquals(shown, counted(width, lines, entries));
	}

	@ParameterizedTest
	@CsvSource({ "30, 3, '✓ A|✗ B|? C', '∅ leaves an answer out|✓ A|+2 more'", "30, 2, '✓ A|✗ B', '∅ leaves an answer out|+2 more'",
			"30, 3, '✓ A|✗ B', '∅ leaves an answer out|✓ A|✗ B'" })
	void saysFirstThatAnAnswerIsLeftOut(int width, int lines, String entries, String shown) {
		assertEquals(shown, counted(width, lines, OMITS + "|" + entries));
	}

	@ParameterizedTest
	@CsvSource({
			"10, 2, 'The bridge is safe', 'The bridge/is safe'",
			"10, 2, 'The bridge is quite safe', 'The bridge/is quite…'",
			"10, 1, 'The bridge is safe', 'The bridg…'",
			"10, 1, 'Ledger/Bridge', 'Ledger…'",
			// A time is one word.
			"25, 2, 'Coastline, 13 Oct 2025, 15:40', 'Coastline, 13 Oct 2025,/15:40'",
			// A word that is wider than the cell, scripts without spaces, and what is one letter to a reader.
			"10, 3, 'Donaudampfschifffahrt is safe', 'Donaudamp…/is safe'",
			"5, 2, '大臣は報告を否定した', '大臣は報告/を否定した'", "5, 2, '大臣は報告を否定したという', '大臣は報告/を否定し…'",
			"4, 1, 'ae\u0301e\u0301e\u0301', 'ae\u0301…'" })
	void endsWithAnEllipsisWhereThereIsMore(int width, int lines, String text, String shown) {
		assertEquals(shown, shortened(width, lines, text));
	}
}
