// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.gainsay.text.OptionalMarks;
import org.gainsay.text.TypedWords;
import org.junit.jupiter.api.Test;

/** Texts in which what does not matter is not told apart. */
class FoldingsTest {

	private static final List<String> PIECES = List.of("a", "A", "é", "e\u0301", "É", "İ", "I", "ı", "ß", "ẞ", "Σ", "ς", "ﬁ", "Å", "\u212B", "ñ", "क्षि", "が", "か\u3099", "한", "שָׁ", "بِ", "ё", "\uD83D\uDD34", "\uD801\uDC00",
			"\uD83D", "\u0301", " ", "  ", "\t", "\n", "\u00A0", "\u2003", "\u3000", "\u001C", "-", "’", "'", "1", "½", "²");

	private final Random random = new Random(42);

	private String text(int most) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(most); i > 0; i--) {
			text.append(PIECES.get(random.nextInt(PIECES.size())));
		}
		return text.toString();
	}

	@Test
	void lettersWithoutMarks() {
		assertEquals("strasse cafe uber", OptionalMarks.bare("Strasse Café U\u0308ber"));
		assertEquals("कष", OptionalMarks.bare("क्षि"));
		assertEquals("कषि", OptionalMarks.without("कषि"), "what reads as another word stays where a reader looks");
	}

	@Test
	void lettersWithoutMarksAreWhatTwoPlacesMadeOfThem() {
		for (int i = 0; i < 20_000; i++) {
			String text = text(12);
			assertEquals(Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT), OptionalMarks.bare(text));
		}
	}

	@Test
	void wordsAreFoundInAnyCaseAndOrder() {
		TypedWords typed = TypedWords.of("  Brid\tUNSAFE ");
		assertTrue(typed.areIn("Unsafe, the bridges"));
		assertFalse(typed.areIn("the bridges"));
		assertEquals("brid unsafe", typed.toString());
		assertTrue(TypedWords.of(" \n").areIn(""));
		assertFalse(TypedWords.of("cafe").areIn("café"));
	}

	@Test
	void wordsAreFoundWhereSevenPlacesFoundThem() {
		for (int i = 0; i < 50_000; i++) {
			String typed = text(4);
			String text = text(16);
			String small = text.toLowerCase(Locale.ROOT);
			boolean found = Arrays.stream(typed.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(small::contains);
			assertEquals(found, TypedWords.of(typed).areIn(text));
			assertEquals(found, TypedWords.of(typed).areInSmall(small));
			assertEquals(found, Arrays.stream(typed.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(small::contains));
			assertEquals(found, typed.isBlank() || Arrays.stream(typed.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(small::contains), "where only a blank was looked at before");
		}
	}
}
