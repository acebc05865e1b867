// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.gainsay.facts.Standing;
import org.gainsay.text.Span;

/**
 * How statements that lie upon each other stay apart: each has a lane of its own below the text, the inner ones nearer to the
 * words. Immutable; spans are UTF-16 units of the article's text.
 */
public final class StandingMarks {

	/** How many lanes there are; what would need more shares the last. */
	public static final int LANES = 6;

	/** No marks. */
	public static final StandingMarks NONE = of(List.of());

	/**
	 * A piece that shows.
	 *
	 * @param statement the qualified name of the statement
	 * @param span      where
	 * @param standing  what
	 * @param suggested whether it is a suggestion that nobody has accepted
	 * @param lane      which lane, from 0, which is nearest to the words
	 */
	public record Mark(String statement, Span span, Standing standing, boolean suggested, int lane) {
	}

	/** A piece that is to show. */
	public record Piece(String statement, Span span, Standing standing, boolean suggested) {
	}

	private final List<Mark> marks;
	private final int lanes;
	private final Map<String, List<Mark>> ofStatement = new HashMap<>();
	/** The marks of a stretch of {@link #STRETCH} units, by its number. */
	private final Map<Integer, List<Mark>> stretches = new HashMap<>();
	private static final int STRETCH = 64;

	private StandingMarks(List<Mark> marks) {
		this.marks = marks;
		this.lanes = marks.stream().mapToInt(mark -> mark.lane + 1).max().orElse(0);
		for (Mark mark : marks) {
			ofStatement.computeIfAbsent(mark.statement, name -> new ArrayList<>()).add(mark);
			for (int stretch = mark.span.start() / STRETCH; stretch <= (mark.span.end() - 1) / STRETCH; stretch++) {
				stretches.computeIfAbsent(stretch, number -> new ArrayList<>()).add(mark);
			}
		}
	}

	/** Gives each statement a lane that none of its pieces shares with another statement's, shorter statements first. */
	public static StandingMarks of(List<Piece> pieces) {
		Map<String, List<Piece>> statements = new LinkedHashMap<>();
		pieces.stream().filter(piece -> piece.span.length() > 0)
				.forEach(piece -> statements.computeIfAbsent(piece.statement, name -> new ArrayList<>()).add(piece));
		List<List<Piece>> shorterFirst = new ArrayList<>(statements.values());
		shorterFirst.sort(Comparator.comparingInt((List<Piece> one) -> one.stream().mapToInt(piece -> piece.span.length()).sum())
				.thenComparing(one -> one.getFirst().span));
		List<TreeMap<Integer, Integer>> taken = new ArrayList<>();
		List<Mark> marks = new ArrayList<>();
		for (List<Piece> statement : shorterFirst) {
			int lane = 0;
			while (lane < taken.size() && lane < LANES - 1 && overlaps(statement, taken.get(lane))) {
				lane++;
			}
			if (lane == taken.size()) {
				taken.add(new TreeMap<>());
			}
			for (Piece piece : statement) {
				taken.get(lane).merge(piece.span.start(), piece.span.end(), Math::max);
				marks.add(new Mark(piece.statement, piece.span, piece.standing, piece.suggested, lane));
			}
		}
		marks.sort(Comparator.comparing(Mark::span).thenComparing(Mark::lane));
		return new StandingMarks(List.copyOf(marks));
	}

	private static boolean overlaps(List<Piece> statement, TreeMap<Integer, Integer> taken) {
		return statement.stream().anyMatch(piece -> {
			// Two that only touch need two lanes as well: one line would look like one statement.
			Map.Entry<Integer, Integer> before = taken.floorEntry(piece.span.end());
			return before != null && before.getValue() >= piece.span.start();
		});
	}

	/** All of them, in the order of the text. */
	public List<Mark> all() {
		return marks;
	}

	/** How many lanes are used. */
	public int lanes() {
		return lanes;
	}

	/** Those of one statement, in the order of the text; empty where it has none. */
	public List<Mark> of(String statement) {
		return ofStatement.getOrDefault(statement, List.of());
	}

	/** Those that have at least one unit between two offsets, in the order of the text. */
	public List<Mark> between(int start, int end) {
		List<Mark> found = new ArrayList<>();
		for (int stretch = start / STRETCH; stretch <= Math.max(start, end - 1) / STRETCH; stretch++) {
			for (Mark mark : stretches.getOrDefault(stretch, List.of())) {
				boolean first = stretch == Math.max(start / STRETCH, mark.span.start() / STRETCH);
				if (first && mark.span.start() < end && start < mark.span.end()) {
					found.add(mark);
				}
			}
		}
		return found;
	}

	/** The statements at an offset, those with the shorter piece first; an offset between two units belongs to both. */
	public List<String> at(int offset) {
		return between(Math.max(0, offset - 1), offset + 1).stream().filter(mark -> mark.span.start() <= offset && offset <= mark.span.end())
				.sorted(Comparator.comparing((Mark mark) -> offset == mark.span.end()).thenComparingInt(mark -> mark.span.length())
						.thenComparing(Mark::span).thenComparing(Mark::statement))
				.map(Mark::statement).distinct().toList();
	}
}
