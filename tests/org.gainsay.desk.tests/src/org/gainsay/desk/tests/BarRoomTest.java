// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.gainsay.desk.annotate.StanceKeys;
import org.gainsay.desk.article.BarRoom;
import org.gainsay.desk.article.ReadingSize;
import org.junit.jupiter.api.Test;

/** What an article leaves to the bars below it, how large its text is, and what the bars say of several keys. */
class BarRoomTest {

	@Test
	void largeTypeFoldsTheBars() {
		assertEquals(BarRoom.AMPLE, BarRoom.of(400, 17));
		assertEquals(BarRoom.LITTLE, BarRoom.of(370, 26), "the same place with type of 16 points");
		assertEquals(BarRoom.LEAST, BarRoom.of(180, 26), "below the table and the drawings");
	}

	@Test
	void theTextGrowsWithTheDesktopUntilSomebodyChoosesAFont() {
		assertEquals(12, ReadingSize.points(12, 100, false, 1));
		assertEquals(19, ReadingSize.points(12, 100, false, 1.6));
		assertEquals(29, ReadingSize.points(12, 150, false, 1.6));
		assertEquals(14, ReadingSize.points(14, 100, true, 1.6));
		assertEquals(4, ReadingSize.points(6, 50, false, 1));
	}

	@Test
	void theDigitsOfTheStancesAreToldInShort() {
		assertEquals("1\u20130", StanceKeys.told(List.of("2", "1", "4", "3", "0", "9", "8", "7", "6", "5")));
		assertEquals("1, 2, Ctrl+4", StanceKeys.told(List.of("Ctrl+4", "2", "1")));
		assertEquals("", StanceKeys.told(List.of()));
	}
}
