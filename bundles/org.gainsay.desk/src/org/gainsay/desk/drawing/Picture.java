// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.drawing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.gainsay.facts.StatementFacts;
import org.gainsay.report.drawing.ChainDrawing.Point;

/** Something that is drawn, as far as picking goes: what can be picked and where it stands. Numbers and words, no widgets. Immutable. */
public interface Picture {

	/** A rectangle; lengths in pixels at a scale of 1. */
	record Area(double x, double y, double width, double height) {

		/** Whether a place is in it. */
		public boolean contains(double px, double py) {
			return px >= x && px <= x + width && py >= y && py <= y + height;
		}

		public double middle() {
			return x + width / 2;
		}

		public double centre() {
			return y + height / 2;
		}
	}

	/**
	 * Something that can be picked.
	 *
	 * @param key        what it is known by; it stays over a rebuild as long as the thing is there
	 * @param name       what it is, in words, for a tooltip and a screen reader
	 * @param details    its statements, one a line, for a tooltip; empty where it has none
	 * @param area       where it stands; of a line where its words stand
	 * @param station    whether the arrow keys stop at it; the tabulator stops at everything
	 * @param statements those that it stands for
	 * @param facts      the article's or actor's that it is; null where it is none
	 */
	record Item(String key, String name, String details, Area area, boolean station, List<StatementFacts> statements, Object facts) {
	}

	/** Where an arrow key leads. */
	enum Direction {
		LEFT, RIGHT, UP, DOWN
	}

	/** How wide it is at a scale of 1. */
	double width();

	/** How high it is at a scale of 1. */
	double height();

	/** What can be picked, in the order of reading. */
	List<Item> items();

	/**
	 * What is at a place.
	 *
	 * @param tolerance how far beside a thin line the place may be
	 */
	Optional<Item> at(double x, double y, double tolerance);

	/** The first station at a place. */
	default Optional<Item> stationAt(double x, double y) {
		return items().stream().filter(Item::station).filter(item -> item.area().contains(x, y)).findFirst();
	}

	/** How far a place is from a line with bends; the largest number there is from one of fewer than two points. */
	static double distance(List<Point> line, double x, double y) {
		double least = Double.MAX_VALUE;
		for (int i = 1; i < line.size(); i++) {
			Point from = line.get(i - 1);
			Point to = line.get(i);
			double dx = to.x() - from.x();
			double dy = to.y() - from.y();
			double square = dx * dx + dy * dy;
			double part = square == 0 ? 0 : Math.clamp(((x - from.x()) * dx + (y - from.y()) * dy) / square, 0, 1);
			least = Math.min(least, Math.hypot(from.x() + part * dx - x, from.y() + part * dy - y));
		}
		return least;
	}

	/** The item of a key. */
	default Optional<Item> item(String key) {
		return items().stream().filter(item -> item.key().equals(key)).findFirst();
	}

	/** The first item that stands for a statement; what the arrow keys stop at goes last, as it stands for more. */
	public default Optional<Item> of(String statement) {
		return items().stream().filter(item -> item.statements().stream().anyMatch(one -> one.qualifiedName().equals(statement)))
				.min(Comparator.comparing((Item item) -> item.statements().size()).thenComparing(Item::station));
	}

	/** The next item in the order of reading, or the one before; from nothing the first or last. Empty at the end. */
	default Optional<Item> next(String from, boolean forward) {
		List<Item> items = items();
		int at = IntStream.range(0, items.size()).filter(i -> items.get(i).key().equals(from)).findFirst().orElse(forward ? -1 : items.size());
		int to = forward ? at + 1 : at - 1;
		return to >= 0 && to < items.size() ? Optional.of(items.get(to)) : Optional.empty();
	}

	/** The nearest station in a direction; from nothing the first. Empty where there is none. */
	default Optional<Item> towards(String from, Direction direction) {
		List<Item> stations = items().stream().filter(Item::station).toList();
		Optional<Item> start = item(from);
		if (start.isEmpty()) {
			return stations.stream().findFirst();
		}
		Area at = start.get().area();
		return stations.stream().filter(item -> !item.key().equals(from)).filter(item -> ahead(at, item.area(), direction) > 0)
				.min(Comparator.comparingDouble(item -> ahead(at, item.area(), direction) + 2 * beside(at, item.area(), direction)));
	}

	/** How far the middle of an area is beyond the edge of another; not positive where they stand in one column or row, however wide or high. */
	private static double ahead(Area from, Area to, Direction direction) {
		double x = to.x() + to.width() / 2;
		double y = to.y() + to.height() / 2;
		return switch (direction) {
			case LEFT -> from.x() - x;
			case RIGHT -> x - (from.x() + from.width());
			case UP -> from.y() - y;
			case DOWN -> y - (from.y() + from.height());
		};
	}

	/** How far two areas are apart across a direction; 0 where they overlap, so that a wide or high one is no further than a small one. */
	private static double beside(Area from, Area to, Direction direction) {
		return direction == Direction.LEFT || direction == Direction.RIGHT ? apart(from.y(), from.height(), to.y(), to.height())
				: apart(from.x(), from.width(), to.x(), to.width());
	}

	private static double apart(double a, double aLength, double b, double bLength) {
		return Math.max(0, Math.max(b - (a + aLength), a - (b + bLength)));
	}
}
