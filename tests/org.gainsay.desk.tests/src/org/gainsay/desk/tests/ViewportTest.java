// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gainsay.desk.drawing.Picture.Area;
import org.gainsay.desk.drawing.Viewport;
import org.junit.jupiter.api.Test;

class ViewportTest {

	private static final double EXACT = 1e-9;

	@Test
	void zoomsAroundAPlace() {
		Viewport view = new Viewport(1, -30, 20);
		Viewport larger = view.zoomed(2, 100, 70);
		assertEquals(2, larger.scale(), EXACT);
		assertEquals(view.x(100), larger.x(100), EXACT);
		assertEquals(view.y(70), larger.y(70), EXACT);
		assertEquals(Viewport.LARGEST, view.zoomed(1000, 0, 0).scale(), EXACT);
		assertEquals(Viewport.SMALLEST, view.zoomed(0.0001, 0, 0).scale(), EXACT);
	}

	@Test
	void fitsInTheMiddleAndEnlargesNothing() {
		assertEquals(new Viewport(0.5, 0, 50), Viewport.fitted(400, 200, 200, 200));
		assertEquals(new Viewport(1, 50, 50), Viewport.fitted(100, 100, 200, 200));
		assertEquals(Viewport.PLAIN, Viewport.fitted(0, 0, 200, 200));
		assertEquals(Viewport.PLAIN, Viewport.fitted(400, 200, 0, 0));
	}

	@Test
	void keepsAPartInSight() {
		Viewport away = new Viewport(1, -5000, 3000).kept(400, 200, 300, 100);
		assertTrue(away.left() + 400 > 0 && away.left() < 300, away::toString);
		assertTrue(away.top() + 200 > 0 && away.top() < 100, away::toString);
		Viewport inside = new Viewport(1, -20, 10);
		assertEquals(inside, inside.kept(400, 200, 300, 100));
	}

	@Test
	void bringsIntoSightWithWhatCoversTheEdges() {
		Area area = new Area(500, 10, 60, 30);
		Area shown = Viewport.PLAIN.showing(area, 100, 40, 300, 200).onScreen(area);
		assertTrue(shown.x() >= 100 && shown.x() + shown.width() <= 300, shown::toString);
		assertTrue(shown.y() >= 40, shown::toString);
		Viewport there = new Viewport(1, -350, 60);
		assertEquals(there, there.showing(area, 100, 40, 300, 200), "what is in sight stays where it is");
		Area large = new Area(0, 0, 900, 900);
		Viewport corner = new Viewport(1, -400, -400).showing(large, 0, 0, 300, 200);
		assertTrue(corner.onScreen(large).x() >= 0 && corner.onScreen(large).y() >= 0, corner::toString);
	}
}
