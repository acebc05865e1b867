// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.gainsay.text.AnchorResolver;
import org.gainsay.text.ArticleText;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Span;
import org.gainsay.text.TextUnits;
import org.gainsay.text.TextUnits.Unit;
import org.junit.jupiter.api.Test;

class TextUnitsTest {

	private static List<String> all(String text, Unit unit) {
		ArticleText article = ArticleText.of(text);
		return new TextUnits(article, "en").all(unit).stream().map(article::at).toList();
	}

	@Test
	void wordsAreWithoutPunctuation() {
		assertEquals(List.of("She", "didn’t", "say", "so", "at", "10"), all("She didn’t say: “so” — at 10.", Unit.WORD));
	}

	@Test
	void aSoftHyphenIsInsideAWord() {
		assertEquals(List.of("Do\u00ADnau", "Ku\u0308ste"), all("Do\u00ADnau, Ku\u0308ste!", Unit.WORD));
	}

	@Test
	void charactersAreWhatReadersSee() {
		assertEquals(List.of("\uD83D\uDC69\u200D\uD83D\uDD2C", "e\u0301", "\r\n", "x"), all("\uD83D\uDC69\u200D\uD83D\uDD2Ce\u0301\r\nx", Unit.CHARACTER));
	}

	@Test
	void paragraphsAreLinesThatSaySomething() {
		assertEquals(List.of("One.", "Two. Three."), all("One.\r\n\r\n  \n\tTwo. Three. \n", Unit.PARAGRAPH));
		assertEquals(List.of("One.", "Two.", "Three."), all("One.\r\n\r\n  \n\tTwo. Three. \n", Unit.SENTENCE));
	}

	@Test
	void edgesGoByUnits() {
		TextUnits units = new TextUnits(ArticleText.of("One two, three. Four “five six” seven."), "en");
		assertEquals(List.of(4, 9, 0, 0), List.of(units.nextStart(Unit.WORD, 0), units.nextStart(Unit.WORD, 4), units.previousStart(Unit.WORD, 4), units.previousStart(Unit.WORD, 0)));
		assertEquals(List.of(3, 7, 14), List.of(units.nextEnd(Unit.WORD, 0), units.nextEnd(Unit.WORD, 3), units.nextEnd(Unit.WORD, 7)));
		assertEquals(List.of(7, 3, 0), List.of(units.previousEnd(Unit.WORD, 14), units.previousEnd(Unit.WORD, 7), units.previousEnd(Unit.WORD, 3)));
		assertEquals(List.of(15, 38), List.of(units.nextEnd(Unit.SENTENCE, 3), units.nextEnd(Unit.SENTENCE, 15)));
		assertEquals(List.of(22, 30), List.of(units.nextStart(Unit.QUOTATION, 0), units.nextEnd(Unit.QUOTATION, 0)));
		assertEquals(38, units.nextStart(Unit.WORD, 36));
	}

	private static String at(TextUnits units, Unit unit, int offset, ArticleText article) {
		return article.at(Objects.requireNonNull(units.at(unit, offset)));
	}

	@Test
	void theUnitAtAPlace() {
		String text = "One two — three “a ‘b’ c”";
		ArticleText article = ArticleText.of(text);
		TextUnits units = new TextUnits(article, "en");
		assertEquals("two", at(units, Unit.WORD, 5, article));
		assertEquals("two", at(units, Unit.WORD, 7, article));
		assertEquals("three", at(units, Unit.WORD, 9, article));
		assertEquals("b", at(units, Unit.QUOTATION, text.indexOf("b"), article));
		assertEquals("a ‘b’ c", at(units, Unit.QUOTATION, text.indexOf("c”"), article));
		assertNull(new TextUnits(ArticleText.of(" "), null).at(Unit.WORD, 0));
	}

	@Test
	void aSelectionSnapsToWords() {
		ArticleText article = ArticleText.of("She said: “There is none.” End");
		TextUnits units = new TextUnits(article, "en");
		assertEquals("There is none", article.at(units.toWords(new Span(9, 26))));
		assertEquals("said", article.at(units.toWords(new Span(5, 6))));
		assertEquals(new Span(8, 10), units.toWords(new Span(8, 10)));
	}

	/** Whatever is selected, what it snaps to can be a cue: whole words, as anchors are resolved. */
	@Test
	void whatSnapsIsWholeWords() {
		Random random = new Random(7);
		List<String> pieces = List.of("said", "K\u00FCste", "Ku\u0308ste", "\uD83D\uDD34", "…", "Do\u00ADnau", "–", "-", "大臣は言った", "ท่านกล่าว", "don’t", ",", "\u200B", "3,5", "a.b", "x_y", "\r\n", "90°");
		for (int round = 0; round < 300; round++) {
			StringBuilder made = new StringBuilder();
			for (int i = 3 + random.nextInt(30); i > 0; i--) {
				made.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextInt(3) == 0 ? "" : " ");
			}
			ArticleText text = ArticleText.of(made.toString());
			TextUnits units = new TextUnits(text, null);
			for (int i = 0; i < 10; i++) {
				int start = random.nextInt(text.text().length());
				Span span = units.toWords(new Span(start, start + random.nextInt(text.text().length() - start) + 1));
				if (units.all(Unit.WORD).stream().anyMatch(span::overlaps)) {
					QuotePattern whole = QuotePattern.of(text.at(span));
					assertTrue(new AnchorResolver(text).near(List.of(whole), List.of(), true).spans().equals(List.of(span)) || isThereOften(text, span),
							() -> "<" + text.at(span) + "> in <" + text.text() + ">");
				}
			}
		}
	}

	/** Words that stand in several places, of which a number says which. */
	private static boolean isThereOften(ArticleText text, Span span) {
		for (int n = 1; n < 60; n++) {
			if (new AnchorResolver(text).near(List.of(new QuotePattern(text.at(span), null, n, null, null)), List.of(), true).spans().equals(List.of(span))) {
				return true;
			}
		}
		return false;
	}
}
