// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.gainsay.text.ArticleText;
import org.gainsay.text.Excerpt;
import org.gainsay.text.Span;
import org.gainsay.text.TextUnits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "The bridge|10|The bridge", "The bridge|9|The brid…", "The bridge|5|The …", "The bridge|1|…", "\"\"|1|\"\"",
			// what readers take for one character
			"ae\u0301e\u0301e\u0301|7|ae\u0301e\u0301e\u0301", "ae\u0301e\u0301e\u0301|5|ae\u0301…", "ab\uD83D\uDD34cd|4|ab\uD83D\uDD34…", "ab\uD83D\uDC69\u200D\uD83D\uDE80cd|5|ab…",
			"ab\uD83D\uDC69\u200D\uD83D\uDE80cd|6|ab\uD83D\uDC69\u200D\uD83D\uDE80…", "\uD83C\uDDEF\uD83C\uDDF5\uD83C\uDDEF\uD83C\uDDF5|3|\uD83C\uDDEF\uD83C\uDDF5…", "e\u0301\u0301\u0301\u0301|3|…" })
	void aTextAsItStands(String text, int most, String shown) {
		assertEquals(shown, Excerpt.of(text, most));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "\"  The\n\tbridge  is \"|13|The bridge is", "The bridge is safe|15|The bridge is…", "The bridge is safe|14|The bridge is…",
			"The bridge is safe|13|The bridge i…", "\" \n \"|5|\"\"", "cafe\u0301s of the town|7|cafe\u0301s…", "cafe\u0301s of the town|5|caf…" })
	void wordsInALine(String words, int most, String shown) {
		assertEquals(shown, Excerpt.line(words, most));
	}

	@ParameterizedTest
	@CsvSource({ "18, The bridge is safe, The bridge is saf…", "19, The bridge is safe, The bridge is safe…", "11, The bridge is safe, The bridge…", "12, The bridge is safe, The bridge…", "1, The bridge, …", "0, The bridge, …", "5, '', …",
			"3, e\u0301e\u0301, e\u0301…", "2, e\u0301e\u0301, …" })
	void whatFits(int width, String text, String shown) {
		assertEquals(shown, Excerpt.fitting(text, one -> one.codePointCount(0, one.length()) <= width));
	}

	@Test
	void whatStandsAround() {
		String text = "Then he said \uD83D\uDC69\u200D\uD83D\uDE80 that Cafe\u0301s are open.";
		assertEquals("…he said ", Excerpt.before(text, text.indexOf("\uD83D"), 8));
		assertEquals("… that ", Excerpt.before(text, text.indexOf("Cafe"), 10));
		assertEquals("… that ", Excerpt.before(text, text.indexOf("Cafe"), 7));
		assertEquals("…\uD83D\uDC69\u200D\uD83D\uDE80 that ", Excerpt.before(text, text.indexOf("Cafe"), 11));
		assertEquals("…Then ", Excerpt.before(text, 5, 100));
		assertEquals("…", Excerpt.before(text, 0, 10));
		assertEquals(" that Caf…", Excerpt.after(text, text.indexOf(" that"), 10));
		assertEquals(" that Cafe\u0301…", Excerpt.after(text, text.indexOf(" that"), 11));
		assertEquals(" said …", Excerpt.after(text, text.indexOf(" said"), 9));
		assertEquals("open.…", Excerpt.after(text, text.indexOf("open"), 100));
		assertEquals("…", Excerpt.after(text, text.length(), 10));
	}

	@Test
	void aWay() {
		assertEquals("a → b → c → d", Excerpt.way(List.of("a", "b", "c", "d"), 4));
		assertEquals("a → b → … → e", Excerpt.way(List.of("a", "b", "c", "d", "e"), 4));
	}

	@Test
	void aList() {
		assertEquals("a, b, c, d", Excerpt.list(List.of("a", "b", "c", "d"), 4));
		assertEquals("a, b, …, e", Excerpt.list(List.of("a", "b", "c", "d", "e"), 4));
	}

	/** What the places showed before they had this one home, for texts of whose code units each is a character. */
	@Test
	void ordinaryTextsAreShownAsTheyWere() {
		List<String> pieces = List.of("a", "B", "é", "’", "said", "the bridge", " ", "  ", "\n", "\t", ".", "—", "大臣", "дамба");
		Random random = new Random(7);
		for (int i = 0; i < 20_000; i++) {
			String text = random.ints(random.nextInt(40), 0, pieces.size()).mapToObj(pieces::get).collect(Collectors.joining());
			assertEquals(text.length() <= 40 ? text : text.substring(0, 39) + "…", Excerpt.of(text, 40));
			String line = text.replaceAll("\\s+", " ");
			assertEquals(line.length() <= 60 || line.length() == 61 ? line : line.substring(0, 60) + "…", Excerpt.of(line, 61));
			line = line.strip();
			assertEquals(line.length() <= 60 ? line : line.substring(0, 59).strip() + "…", Excerpt.line(text, 60));
			int width = random.nextInt(40);
			UnaryOperator<String> begun = words -> words.stripTrailing() + "…";
			int end = text.length();
			while (end > 0 && begun.apply(text.substring(0, end)).length() > width) {
				end--;
			}
			assertEquals(begun.apply(text.substring(0, end)), Excerpt.fitting(text, one -> one.length() <= width));
		}
	}

	@Test
	void noCharacterIsCut() {
		List<String> pieces = List.of("a", " ", "e\u0301", "\uD83D\uDC69\u200D\uD83D\uDE80", "\uD83D\uDD34", "क्षि", "\uD83C\uDDEF\uD83C\uDDF5", "\r\n", "한", "\u1112\u1161\u11AB", "นำ", "\uD83D");
		Random random = new Random(8);
		for (int i = 0; i < 5_000; i++) {
			String text = random.ints(1 + random.nextInt(20), 0, pieces.size()).mapToObj(pieces::get).collect(Collectors.joining());
			Set<Integer> edges = new TextUnits(ArticleText.of(text), null).all(TextUnits.Unit.CHARACTER).stream().map(Span::end).collect(Collectors.toSet());
			int most = 1 + random.nextInt(30);
			String shown = Excerpt.of(text, most);
			assertTrue(shown.codePointCount(0, shown.length()) <= most);
			assertTrue(shown.equals(text) || shown.length() == 1 || edges.contains(shown.length() - 1), text);
			int offset = edges.stream().skip(random.nextInt(edges.size())).findFirst().orElseThrow();
			int before = offset - (Excerpt.before(text, offset, most).length() - 1);
			assertTrue((before == 0 || edges.contains(before)) && offset - before <= most, text);
			int after = offset + Excerpt.after(text, offset, most).length() - 1;
			assertTrue(edges.contains(after) && after - offset <= most, text);
		}
	}
}
