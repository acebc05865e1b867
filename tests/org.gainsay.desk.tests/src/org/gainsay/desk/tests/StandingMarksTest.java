// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.gainsay.desk.article.StandingMarks;
import org.gainsay.desk.article.StandingMarks.Mark;
import org.gainsay.desk.article.StandingMarks.Piece;
import org.gainsay.facts.Standing;
import org.gainsay.text.Span;
import org.junit.jupiter.api.Test;

/** Statements that lie upon each other can be told apart and picked. */
class StandingMarksTest {

	private static Piece piece(String name, int start, int end) {
		return new Piece(name, new Span(start, end), Standing.SOURCED, false);
	}

	private static int lane(StandingMarks marks, String name) {
		return marks.of(name).getFirst().lane();
	}

	@Test
	void givesTheInnerOneTheLaneNearestToTheWords() {
		StandingMarks marks = StandingMarks.of(List.of(piece("outer", 0, 100), piece("middle", 10, 60), piece("inner", 20, 30)));
		assertEquals(0, lane(marks, "inner"));
		assertEquals(1, lane(marks, "middle"));
		assertEquals(2, lane(marks, "outer"));
		assertEquals(3, marks.lanes());
		assertEquals(List.of("inner", "middle", "outer"), marks.at(25));
		assertEquals(List.of("outer"), marks.at(70));
	}

	@Test
	void keepsApartWhatOnlyTouches() {
		StandingMarks marks = StandingMarks.of(List.of(piece("left", 0, 10), piece("right", 10, 25)));
		assertFalse(lane(marks, "left") == lane(marks, "right"));
		assertEquals(List.of("right", "left"), marks.at(10), "an edge belongs to both, the one that begins there first");
	}

	@Test
	void tellsTwoOfTheSameWordsApart() {
		StandingMarks marks = StandingMarks.of(List.of(piece("a", 5, 9), piece("b", 5, 9)));
		assertFalse(lane(marks, "a") == lane(marks, "b"));
		assertEquals(List.of("a", "b"), marks.at(6));
	}

	@Test
	void givesAllPiecesOfAStatementOneLane() {
		StandingMarks marks = StandingMarks.of(List.of(piece("two", 0, 5), piece("two", 300, 330), piece("other", 310, 315)));
		assertEquals(List.of(1, 1), marks.of("two").stream().map(Mark::lane).toList());
		assertEquals(0, lane(marks, "other"));
	}

	@Test
	void noTwoThatOverlapShareALaneWhereThereAreEnough() {
		Random random = new Random(3);
		List<Piece> pieces = new ArrayList<>();
		for (int i = 0; i < 3_000; i++) {
			int start = i * 20 + random.nextInt(15);
			pieces.add(piece("s" + i, start, start + 5 + random.nextInt(30)));
		}
		StandingMarks marks = StandingMarks.of(pieces);
		assertTrue(marks.lanes() <= StandingMarks.LANES);
		List<Mark> all = marks.all();
		for (int i = 0; i < all.size(); i++) {
			for (int j = i + 1; j < all.size() && all.get(j).span().start() <= all.get(i).span().end(); j++) {
				assertTrue(all.get(i).lane() != all.get(j).lane() || all.get(i).lane() == StandingMarks.LANES - 1, all.get(i) + " " + all.get(j));
			}
		}
		for (int at = 0; at < 60_000; at += 37) {
			int from = at;
			assertEquals(all.stream().filter(mark -> mark.span().start() < from + 80 && from < mark.span().end()).toList(), sorted(marks.between(from, from + 80)));
		}
	}

	private static List<Mark> sorted(List<Mark> marks) {
		return marks.stream().sorted(java.util.Comparator.comparing(Mark::span).thenComparing(Mark::lane)).toList();
	}
}
