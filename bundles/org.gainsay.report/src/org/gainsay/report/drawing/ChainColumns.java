// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.gainsay.analysis.ChainGraph;
import org.gainsay.report.drawing.ChainDrawing.Line;
import org.gainsay.report.drawing.ChainDrawing.Point;
import org.gainsay.report.drawing.ChainDrawing.Words;

/**
 * Lays a chain graph out as {@link ChainLayout} does, without its care for crossings and a hundred times as fast, for a report that has thousands of small
 * drawings: who cites stands a column to the left of who is cited. The same graph always gets the same layout.
 */
public final class ChainColumns {

	private static final double MARGIN = 12;
	private static final double TRACK = 8;
	private static final double BEFORE_TRACKS = 14;
	private static final double AFTER_TRACKS = 18;
	/** From one line to the next at one side of a box: with and without words at them. */
	private static final double LABELLED = 15;
	private static final double BARE = 8;
	/** For more the drawing is one of {@link ChainLayout}'s. */
	private static final int MOST = 500;

	/** A node on its way to its place. */
	private static final class Placed {
		private final ChainGraph.Node node;
		private final List<Words> words;
		private final List<Link> in = new ArrayList<>();
		private final List<Link> out = new ArrayList<>();
		private final double width;
		private double height;
		private int column;
		private boolean visited;
		/** Before those that cite it. */
		private int place;
		private double x;
		private double y;

		Placed(ChainGraph.Node node) {
			this.node = node;
			this.words = ChainPieces.words(node);
			this.width = ChainPieces.width(words);
			this.height = ChainPieces.height(words);
		}

		double middle() {
			return y + height / 2;
		}
	}

	/** An edge from left to right. */
	private static final class Link {
		private final ChainGraph.Edge edge;
		private final Placed from;
		private final Placed to;
		private final String label;
		/** Whether left to right is against the edge's own direction. */
		private final boolean turned;
		/** Where it goes up or down. */
		private double track;

		Link(ChainGraph.Edge edge, Placed from, Placed to, boolean turned) {
			this.edge = edge;
			this.from = from;
			this.to = to;
			this.label = ChainPieces.label(edge);
			this.turned = turned;
		}
	}

	private final Map<String, Placed> nodes = new HashMap<>();
	private final List<Placed> all = new ArrayList<>();
	private final List<Link> links = new ArrayList<>();
	private final Map<Integer, List<Placed>> columns = new TreeMap<>();

	private ChainColumns(ChainGraph graph) {
		for (ChainGraph.Node node : graph.nodes()) {
			Placed placed = new Placed(node);
			nodes.put(node.id(), placed);
			all.add(placed);
		}
		for (ChainGraph.Edge edge : graph.edges()) {
			boolean turned = edge.kind() != ChainGraph.Edge.Kind.CITES; // an outlet stands to the right of its article, among those who are cited
			Link link = new Link(edge, nodes.get(turned ? edge.to() : edge.from()), nodes.get(turned ? edge.from() : edge.to()), turned);
			links.add(link);
			link.from.out.add(link);
			link.to.in.add(link);
		}
	}

	/** Lays out a graph; one without nodes has a drawing without size. */
	public static ChainDrawing of(ChainGraph graph) {
		return graph.nodes().size() > MOST || graph.nodes().isEmpty() ? ChainLayout.of(graph) : new ChainColumns(graph).drawing(graph);
	}

	private ChainDrawing drawing(ChainGraph graph) {
		List<Placed> order = new ArrayList<>();
		all.forEach(node -> visit(node, order));
		for (Placed node : order.reversed()) {
			for (Link link : node.out) {
				if (link.to.place < node.place) { // one that leads back says nothing of the columns
					link.to.column = Math.max(link.to.column, node.column + 1);
				}
			}
		}
		for (Placed node : all) {
			node.height = Math.max(node.height, Math.max(room(node.in), room(node.out)));
			columns.computeIfAbsent(node.column, column -> new ArrayList<>()).add(node);
		}
		columns.values().forEach(column -> stack(column));
		List<List<Placed>> leftToRight = List.copyOf(columns.values());
		leftToRight.stream().skip(1).forEach(column -> near(column, true));
		leftToRight.reversed().stream().skip(1).forEach(column -> near(column, false));
		double top = all.stream().mapToDouble(node -> node.y).min().orElse(0);
		all.forEach(node -> node.y += MARGIN - top);
		double width = across(leftToRight);
		double height = all.stream().mapToDouble(node -> node.y + node.height).max().orElse(0) + MARGIN;
		List<Line> lines = links.stream().map(this::line).toList();
		return new ChainDrawing(graph, width, height,
				all.stream().map(node -> ChainPieces.box(node.node, node.x, node.y, node.width, node.height, node.words)).toList(), lines);
	}

	/** Whom a node cites comes before it in the order, unless that leads back. */
	private static void visit(Placed node, List<Placed> order) {
		if (!node.visited) {
			node.visited = true;
			node.out.forEach(link -> visit(link.to, order));
			node.place = order.size();
			order.add(node);
		}
	}

	private static double room(List<Link> links) {
		return links.isEmpty() ? 0 : (links.size() + 1) * (links.stream().anyMatch(link -> link.label != null) ? LABELLED : BARE);
	}

	private static void stack(List<Placed> column) {
		double y = 0;
		for (Placed node : column) {
			node.y = y;
			y += node.height + ChainPieces.ROW_GAP;
		}
	}

	/** Moves the nodes of a column beside those that they are joined with, as far as there is room. */
	private static void near(List<Placed> column, boolean left) {
		Map<Placed, Double> wanted = new HashMap<>();
		column.forEach(node -> wanted.put(node, (left ? node.in : node.out).stream().mapToDouble(link -> (left ? link.from : link.to).middle()).average().orElse(node.middle())));
		if (left) {
			column.sort(Comparator.comparingDouble(wanted::get));
		}
		double y = Double.NEGATIVE_INFINITY;
		for (Placed node : column) {
			node.y = Math.max(y, wanted.get(node) - node.height / 2);
			y = node.y + node.height + ChainPieces.ROW_GAP;
		}
	}

	/** Gives each column its place from the left, with room before it for the lines that lead to it and the words at them. */
	private double across(List<List<Placed>> leftToRight) {
		double x = MARGIN;
		for (List<Placed> column : leftToRight) {
			List<Link> come = new ArrayList<>();
			column.forEach(node -> come.addAll(node.in));
			if (column != leftToRight.getFirst()) {
				x += BEFORE_TRACKS;
				come.sort(Comparator.comparingDouble(link -> link.from.middle()));
				for (Link link : come) {
					link.track = x;
					x += TRACK;
				}
				x += AFTER_TRACKS + come.stream().map(link -> link.label).filter(label -> label != null).mapToDouble(label -> TypeWidth.of(label, ChainDrawing.SMALL, false)).max().orElse(0);
			} else {
				come.forEach(link -> link.track = MARGIN / 2);
			}
			for (Placed node : column) {
				node.x = x;
			}
			x += column.stream().mapToDouble(node -> node.width).max().orElse(0);
		}
		return x + MARGIN;
	}

	private Line line(Link link) {
		double startX = link.from.x + link.from.width;
		double startY = port(link, link.from, link.from.out, Comparator.comparingDouble(one -> one.to.middle()));
		double endX = link.to.x;
		double endY = port(link, link.to, link.to.in, Comparator.comparingDouble(one -> one.from.middle()));
		List<Point> points = new ArrayList<>(List.of(new Point(startX, startY)));
		if (Math.abs(startY - endY) >= 1) {
			points.add(new Point(link.track, startY));
			points.add(new Point(link.track, endY));
		}
		points.add(new Point(endX, endY));
		Words label = null;
		if (link.label != null) {
			double width = TypeWidth.of(link.label, ChainDrawing.SMALL, false);
			label = new Words(link.label, endX - 12 - width, endY - 3, width, ChainDrawing.SMALL, false);
		}
		if (link.turned) {
			Collections.reverse(points);
		}
		return new Line(link.edge, List.copyOf(points), link.turned ? List.of() : ChainPieces.head(points), label);
	}

	/** Where a line leaves a box, or comes to it: all that do so share its side, in the order of their other ends. */
	private static double port(Link link, Placed at, List<Link> beside, Comparator<Link> order) {
		List<Link> sorted = beside.stream().sorted(order).toList();
		double step = at.height / (sorted.size() + 1);
		return at.y + step * (sorted.indexOf(link) + 1);
	}
}
