// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.gainsay.desk.article.Rows;
import org.junit.jupiter.api.Test;

/** A text is broken into rows without a word of it getting lost, whatever its lines are like. */
class RowsTest {

	/** Rows of at most ten units, broken behind the last space that fits, as text layouts do. */
	private static int[] tens(String text) {
		List<Integer> breaks = new ArrayList<>(List.of(0));
		int start = 0;
		while (text.length() - start > 10) {
			int space = text.lastIndexOf(' ', start + 10);
			start = space >= start ? space + 1 : start + 10;
			breaks.add(start);
		}
		breaks.add(text.length());
		return breaks.stream().mapToInt(Integer::intValue).toArray();
	}

	private static List<String> rows(String text) {
		Rows rows = Rows.of(text, RowsTest::tens);
		return IntStream.range(0, rows.count()).mapToObj(rows::row).toList();
	}

	@Test
	void breaksAtSpacesWhichBelongToNoRow() {
		assertEquals(List.of("one two", "three four", "five"), rows("one two   three four five"));
	}

	@Test
	void knowsEveryLineEnd() {
		assertEquals(List.of("one", "two", "three", "", "four", ""), rows("one\ntwo\r\nthree\r\n\r\nfour\r"));
		assertEquals(List.of(""), rows(""));
	}

	@Test
	void breaksAWordThatIsTooLong() {
		assertEquals(List.of("aaaaaaaaaa", "aaaaaaaaaa", "aa b"), rows("a".repeat(22) + " b"));
	}

	@Test
	void findsTheRowOfAnOffset() {
		Rows rows = Rows.of("one two   three four", RowsTest::tens);
		assertEquals(0, rows.at(0));
		assertEquals(0, rows.at(7), "behind the last word, where the caret stands at the end of a row");
		assertEquals(0, rows.at(9), "in the space between");
		assertEquals(1, rows.at(10));
		assertEquals(1, rows.at(20));
	}

	@Test
	void losesNothingOfALongParagraph() {
		Random random = new Random(7);
		for (int round = 0; round < 20; round++) {
			StringBuilder text = new StringBuilder();
			while (text.length() < 9_000) {
				text.append("abcd\u00e9 \ud83d\ude00 \t".charAt(random.nextInt(8)));
				if (random.nextInt(3_000) == 0) {
					text.append(random.nextBoolean() ? "\n" : "\r\n");
				}
			}
			Rows rows = Rows.of(text.toString(), RowsTest::tens);
			StringBuilder seen = new StringBuilder();
			for (int row = 0; row < rows.count(); row++) {
				seen.append(rows.row(row));
				assertEquals(row, rows.at(rows.start(row)));
				assertTrue(row == 0 || rows.start(row) > rows.start(row - 1), "each row begins further on");
				assertTrue(row + 1 == rows.count() || rows.end(row) <= rows.start(row + 1));
			}
			assertEquals(text.toString().replaceAll("[ \r\n]", ""), seen.toString().replace(" ", ""));
		}
	}
}
