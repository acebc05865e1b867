// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.gainsay.text.EditDistance;
import org.junit.jupiter.api.Test;

/** A distance that is given up early is given up for words only that are too far apart. */
class EditDistanceBoundTest {

	private static String word(Random random) {
		return random.ints(random.nextInt(9), 'a', 'f').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	@Test
	void upToTheMostItIsAsExactAsWithoutOne() {
		Random random = new Random(7);
		for (int i = 0; i < 20_000; i++) {
			String one = word(random);
			String other = word(random);
			int exact = EditDistance.of(one, other, 100);
			for (int most = 0; most < 5; most++) {
				assertEquals(Math.min(exact, most + 1), Math.min(EditDistance.of(one, other, most), most + 1), one + " " + other + " " + most);
			}
		}
	}

	/** As the search for actors that are one had it, which takes names whose distance is a fifth of their length at most. */
	private static int levenshtein(String one, String other) {
		int[] before = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			before[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int[] now = new int[other.length() + 1];
			now[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
				now[j] = Math.min(Math.min(now[j - 1] + 1, before[j] + 1), before[j - 1] + cost);
			}
			before = now;
		}
		return before[other.length()];
	}

	@Test
	void withoutSwapsItIsLevenshteins() {
		assertEquals(2, EditDistance.withoutSwaps("chekc", "check", 3));
		Random random = new Random(8);
		for (int i = 0; i < 20_000; i++) {
			String one = word(random) + word(random);
			String other = random.nextBoolean() ? word(random) + word(random) : new StringBuilder(one).insert(random.nextInt(one.length() + 1), word(random)).toString();
			int exact = levenshtein(one, other);
			for (int most = 0; most < 5; most++) {
				assertEquals(Math.min(exact, most + 1), Math.min(EditDistance.withoutSwaps(one, other, most), most + 1), one + " " + other + " " + most);
			}
			int longest = Math.max(one.length(), other.length());
			double before = longest < 4 || Math.abs(one.length() - other.length()) > longest / 4 ? 0 : 1 - (double) exact / longest;
			double now = longest < 4 ? 0 : 1 - (double) EditDistance.withoutSwaps(one, other, longest / 5) / longest;
			assertEquals(before >= 0.8 ? before : 0, now >= 0.8 ? now : 0);
		}
	}

	@Test
	void lettersOfOtherScriptsAndSwappedOnesCountAsBefore() {
		assertEquals(1, EditDistance.of("дамба", "дамаб", 1));
		assertEquals(2, EditDistance.of("Müller", "Mueller", 2));
		assertEquals(1, EditDistance.of("水門", "水闘", 1));
		assertEquals(3, EditDistance.of("abcdef", "badcfe", 3));
	}
}
