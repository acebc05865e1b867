// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;

import org.gainsay.report.drawing.ChainDrawing.Point;
import org.gainsay.report.drawing.NetworkDrawing.Box;
import org.gainsay.report.drawing.NetworkDrawing.Line;
import org.gainsay.report.drawing.NetworkDrawing.Sign;

/** The ways of a network's edges, from the rim of one box to that of another. Those with a direction are bent, so that there and back are two. */
final class NetworkLines {

	private static final double BEND = 0.12;
	private static final int PIECES = 10;
	private static final int HALVINGS = 24;
	private static final double LOOP = 9;
	private static final double HEAD = 7;

	private NetworkLines() {
	}

	/** An edge between two boxes, which may be one. */
	static Line of(List<Box> boxes, int from, int to, boolean directed, int row, int column, double weight, Sign sign, double width) {
		if (from == to) {
			return new Line(row, column, from, to, weight, sign, width, loop(boxes.get(from)), List.of());
		}
		Box start = boxes.get(from);
		Box end = boxes.get(to);
		double bend = directed ? BEND : 0;
		double dx = end.middle() - start.middle();
		double dy = end.centre() - start.centre();
		Point control = new Point(start.middle() + dx / 2 - dy * bend, start.centre() + dy / 2 + dx * bend);
		DoubleFunction<Point> way = t -> at(start, control, end, t);
		double leaves = border(0, 1, t -> start.contains(way.apply(t)));
		double arrives = 1 - border(0, 1 - leaves, t -> end.contains(way.apply(1 - t)));
		int pieces = directed ? PIECES : 1;
		List<Point> points = new ArrayList<>();
		for (int i = 0; i <= pieces; i++) {
			points.add(way.apply(leaves + (arrives - leaves) * i / pieces));
		}
		return new Line(row, column, from, to, weight, sign, width, List.copyOf(points), directed ? head(points, width) : List.of());
	}

	/** A point on a curve between the middles of two boxes. */
	private static Point at(Box start, Point control, Box end, double t) {
		double s = 1 - t;
		return new Point(s * s * start.middle() + 2 * s * t * control.x() + t * t * end.middle(), s * s * start.centre() + 2 * s * t * control.y() + t * t * end.centre());
	}

	/** The last place that is inside, when it is left once. */
	private static double border(double from, double to, DoublePredicate inside) {
		double in = from;
		double out = to;
		for (int i = 0; i < HALVINGS; i++) {
			double middle = (in + out) / 2;
			if (inside.test(middle)) {
				in = middle;
			} else {
				out = middle;
			}
		}
		return in;
	}

	private static List<Point> head(List<Point> points, double width) {
		Point tip = points.getLast();
		Point before = points.get(points.size() - 2);
		double dx = tip.x() - before.x();
		double dy = tip.y() - before.y();
		double length = Math.sqrt(dx * dx + dy * dy);
		if (length == 0) {
			return List.of();
		}
		double size = HEAD + width;
		double backX = tip.x() - dx / length * size;
		double backY = tip.y() - dy / length * size;
		double half = size * 0.45;
		return List.of(tip, new Point(backX - dy / length * half, backY + dx / length * half), new Point(backX + dy / length * half, backY - dx / length * half));
	}

	/** Above the upper right corner of the box. */
	private static List<Point> loop(Box box) {
		List<Point> points = new ArrayList<>();
		for (int i = 0; i <= 2 * PIECES; i++) {
			double angle = Math.PI * i / PIECES;
			points.add(new Point(box.x() + box.width() + LOOP / 2 - LOOP * StrictMath.cos(angle), box.y() - LOOP / 2 + LOOP * StrictMath.sin(angle)));
		}
		return List.copyOf(points);
	}
}
