// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gainsay.desk.drawing.Sight;
import org.gainsay.desk.drawing.Viewport;
import org.junit.jupiter.api.Test;

class SightTest {

	private static final double EXACT = 1e-9;

	private final Sight sight = new Sight();

	@Test
	void aWholePictureFollowsTheSizeOfItsPlace() {
		sight.beginWhole();
		sight.show(800, 400, true);
		sight.resize(80, 50);
		assertEquals(0.1, sight.viewport().scale(), EXACT);
		sight.resize(400, 300);
		assertEquals(0.5, sight.viewport().scale(), EXACT);
		sight.show(800, 600, false);
		assertEquals(0.5, sight.viewport().scale(), EXACT, "another build of it, too");
	}

	@Test
	void whatSomebodyZoomedOrMovedStays() {
		sight.beginWhole();
		sight.resize(400, 300);
		sight.show(800, 400, true);
		sight.zoom(2, 0, 0);
		double zoomed = sight.viewport().scale();
		sight.resize(200, 100);
		assertEquals(zoomed, sight.viewport().scale(), EXACT);
		sight.show(800, 410, false);
		assertEquals(zoomed, sight.viewport().scale(), EXACT);
		sight.show(700, 400, true);
		assertEquals(0.25, sight.viewport().scale(), EXACT, "another one begins again");
		sight.move(-30, 0);
		Viewport moved = sight.viewport();
		sight.resize(300, 200);
		assertEquals(moved, sight.viewport());
	}

	@Test
	void whoAsksForAllOfItHasAllOfItInAnotherPlace() {
		sight.resize(400, 300);
		sight.show(800, 400, true);
		assertEquals(0.85, sight.viewport().scale(), EXACT, "by itself nothing gets too small to be read");
		sight.fit();
		assertEquals(0.5, sight.viewport().scale(), EXACT);
		sight.resize(200, 300);
		assertEquals(0.25, sight.viewport().scale(), EXACT);
		sight.zoom(2, 0, 0);
		sight.resize(400, 300);
		assertEquals(0.5, sight.viewport().scale(), EXACT);
		sight.show(600, 400, true);
		assertEquals(0.85, sight.viewport().scale(), EXACT, "of another one nobody has asked for all");
	}

	@Test
	void whatBeginsInTheCornerHasTheScaleOfTheWordsAroundIt() {
		sight.beginInCorner(8);
		sight.resize(400, 300);
		sight.show(800, 400, true);
		assertEquals(new Viewport(1, 8, 8), sight.viewport());
		sight.setNatural(1.6);
		assertEquals(new Viewport(1.6, 8, 8), sight.viewport());
	}

	@Test
	void largeTypeMakesLargeDrawings() {
		sight.resize(400, 300);
		sight.show(200, 100, true);
		assertEquals(1, sight.viewport().scale(), EXACT);
		sight.setNatural(1.6);
		assertEquals(1.6, sight.viewport().scale(), EXACT);
		sight.show(800, 400, true);
		assertEquals(0.85 * 1.6, sight.viewport().scale(), EXACT);
		assertTrue(sight.viewport().top() >= 0);
	}
}
