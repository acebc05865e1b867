// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gainsay.desk.perspective.PerspectiveSizes;
import org.junit.jupiter.api.Test;

/** How places share a screen by what their names need. */
class PerspectiveSizesTest {

	@Test
	void aLargeScreenIsSharedAsUsual() {
		assertEquals(new PerspectiveSizes(0.2, 0.3, false), PerspectiveSizes.of(2560, 300, 350, 1200));
	}

	@Test
	void aSmallOneGivesMoreToWhatHasLongNamesAndNeverMoreThanTheEditorsCanSpare() {
		PerspectiveSizes sizes = PerspectiveSizes.of(1280, 282, 340, 1150);
		assertEquals(0.22, sizes.left(), 0.005);
		assertEquals(0.34, sizes.right(), 0.005);
		assertTrue(sizes.wideBelow());
		assertEquals(new PerspectiveSizes(0.24, 0.36, true), PerspectiveSizes.of(800, 500, 500, 1150));
	}

	@Test
	void whatStandsBelowHasTheWholeWidthOnlyWhereItsNamesNeedIt() {
		assertFalse(PerspectiveSizes.of(1000, 100, 100, 800).wideBelow());
		assertTrue(PerspectiveSizes.of(1000, 100, 100, 801).wideBelow());
	}

	@Test
	void threeLevelsStandWhereEachHasLines() {
		assertFalse(PerspectiveSizes.threeLevels(800, 26), "1280 by 800 at 16 points");
		assertFalse(PerspectiveSizes.threeLevels(800, 17), "and at 10");
		assertTrue(PerspectiveSizes.threeLevels(1440, 26), "2560 by 1440 at 16 points");
	}
}
