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

	@Test
	void lettersOfOtherScriptsAndSwappedOnesCountAsBefore() {
		assertEquals(1, EditDistance.of("дамба", "дамаб", 1));
		assertEquals(2, EditDistance.of("Müller", "Mueller", 2));
		assertEquals(1, EditDistance.of("水門", "水闘", 1));
		assertEquals(3, EditDistance.of("abcdef", "badcfe", 3));
	}
}
