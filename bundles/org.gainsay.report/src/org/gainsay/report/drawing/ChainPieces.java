// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.gainsay.analysis.ChainGraph;
import org.gainsay.report.ReadableDate;
import org.gainsay.report.drawing.ChainDrawing.Box;
import org.gainsay.report.drawing.ChainDrawing.Point;
import org.gainsay.report.drawing.ChainDrawing.Words;

/** What a chain drawing is put together of, whoever says where it stands: the words of a node, of an edge, and its head. */
final class ChainPieces {

	static final double TEXT = 190;
	static final double SIDE = 10;
	static final double TOP = 8;
	static final double LEADING = 1.3;
	private static final double HEAD = 8;
	private static final double HEAD_HALF = 4;
	private static final int LABEL_LINES = 3;
	static final double ROW_GAP = 18;

	private ChainPieces() {
	}

	/** The words of a node, from its upper left corner. */
	static List<Words> words(ChainGraph.Node node) {
		List<Words> words = new ArrayList<>();
		boolean strong = node.kind() == ChainGraph.Node.Kind.ARTICLE || node.kind() == ChainGraph.Node.Kind.PUBLICATION;
		if (node.kind() == ChainGraph.Node.Kind.ARTICLE && node.detail() != null) {
			add(words, node.detail(), ChainDrawing.LARGE, true, 2);
			add(words, node.label(), ChainDrawing.SMALL, false, LABEL_LINES);
		} else {
			add(words, node.label(), ChainDrawing.LARGE, strong, LABEL_LINES);
			if (node.detail() != null) {
				add(words, node.detail(), ChainDrawing.SMALL, false, 2);
			}
		}
		if (node.date() != null) {
			add(words, ReadableDate.of(node.date()), ChainDrawing.SMALL, false, 1);
		}
		if (node.route()) {
			add(words, node.singleRoute() ? "▲ single route" : "△ route", ChainDrawing.SMALL, node.singleRoute(), 1);
		}
		return List.copyOf(words);
	}

	/** How wide a node with such words is. */
	static double width(List<Words> inside) {
		return 2 * SIDE + inside.stream().mapToDouble(Words::width).max().orElse(0);
	}

	/** How high a node with such words is. */
	static double height(List<Words> inside) {
		return TOP + inside.getLast().y() + TOP / 2;
	}

	private static void add(List<Words> words, String text, double size, boolean strong, int most) {
		double y = words.isEmpty() ? TOP : words.getLast().y() + ChainDrawing.SMALL * (LEADING - 1);
		for (String line : TypeWidth.lines(text, TEXT, most, size, strong)) {
			y += size * LEADING;
			words.add(new Words(line, SIDE, y - size * (LEADING - 1), TypeWidth.of(line, size, strong), size, strong));
		}
	}

	/** What is written at the line of those whose stance it is; null where nothing is. */
	static String label(ChainGraph.Edge edge) {
		if (edge.kind() != ChainGraph.Edge.Kind.CITES || !edge.end()) {
			return null;
		}
		String stances = edge.cells().stream().map(cell -> cell.stance().kind().getLiteral()).distinct().limit(2).collect(Collectors.joining(", "));
		long statements = edge.cells().stream().map(cell -> cell.statement().qualifiedName()).distinct().count();
		return stances + (statements > 1 ? " ×" + statements : "");
	}

	/** A node at its place. */
	static Box box(ChainGraph.Node node, double x, double y, double width, double height, List<Words> words) {
		return new Box(node, x, y, width, height, words.stream().map(one -> new Words(one.text(), one.x() + x, one.y() + y, one.width(), one.size(), one.strong())).toList());
	}

	/** The corners of the arrow's head at the end of a line. */
	static List<Point> head(List<Point> points) {
		if (points.size() < 2) {
			return List.of();
		}
		Point tip = points.getLast();
		Point before = points.get(points.size() - 2);
		double length = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
		if (length == 0) {
			return List.of();
		}
		double dx = (tip.x() - before.x()) / length;
		double dy = (tip.y() - before.y()) / length;
		double x = tip.x() - dx * HEAD;
		double y = tip.y() - dy * HEAD;
		return List.of(tip, new Point(x - dy * HEAD_HALF, y + dx * HEAD_HALF), new Point(x + dy * HEAD_HALF, y - dx * HEAD_HALF));
	}
}
