// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.gainsay.analysis.networks.Aggregate;
import org.gainsay.analysis.networks.Network;
import org.gainsay.analysis.networks.Node;
import org.gainsay.analysis.networks.Value;
import org.gainsay.report.drawing.ChainDrawing.Words;
import org.gainsay.report.drawing.NetworkDrawing.Box;
import org.gainsay.report.drawing.NetworkDrawing.Line;
import org.gainsay.report.drawing.NetworkDrawing.Sign;

/**
 * Gives the nodes of a network their places: who is tied strongly stands near, who is at odds further away than strangers of one step. What hangs together is
 * laid out by itself. No chance is in it, and no function whose last digit differs between machines, so the same network always gets the same drawing.
 */
public final class NetworkLayout {

	/** So many nodes are drawn at most. */
	public static final int MOST_NODES = 500;
	/** So many edges are drawn at most. */
	public static final int MOST_LINES = 2000;

	private static final double LABEL = 124;
	private static final int LABEL_LINES = 2;
	private static final double SIDE = 7;
	private static final double TOP = 4;
	private static final double LEADING = 1.25;
	private static final double MARGIN = 14;
	private static final double GAP = 26;
	private static final double WIDEST = 7;
	private static final double THINNEST = 1;
	private static final double BREADTH_TO_HEIGHT = 1.5;

	/** An edge while it has no place yet. */
	private record Edge(int row, int column, int from, int to, double weight) {
	}

	private final Network network;
	private final Aggregate meant;
	private final List<Box> boxes = new ArrayList<>();
	private final List<Edge> edges = new ArrayList<>();
	private double greatest;

	private NetworkLayout(Network network, Aggregate meant) {
		this.network = network;
		this.meant = meant;
	}

	/**
	 * Lays out a network.
	 *
	 * @param meant how its weights came about, which says what their sign tells
	 */
	public static NetworkDrawing of(Network network, Aggregate meant) {
		return new NetworkLayout(network, meant).drawing();
	}

	private NetworkDrawing drawing() {
		int all = nodes();
		int lines = edges.size();
		edges.sort(Comparator.comparingDouble((Edge edge) -> -Math.abs(edge.weight())).thenComparingInt(Edge::row).thenComparingInt(Edge::column));
		List<Edge> drawn = edges.size() > MOST_LINES ? edges.subList(0, MOST_LINES) : edges;
		Extent extent = place();
		List<Line> made = new ArrayList<>();
		for (Edge edge : drawn.reversed()) {
			made.add(NetworkLines.of(boxes, edge.from(), edge.to(), network.directed(), edge.row(), edge.column(), edge.weight(), sign(edge.weight()), width(edge.weight())));
		}
		return new NetworkDrawing(network, extent.width(), extent.height(), List.copyOf(boxes), List.copyOf(made), all - boxes.size(), lines - drawn.size());
	}

	/** The nodes that are drawn, those of most weight if there are too many, and the edges between them; tells how many nodes there are. */
	private int nodes() {
		List<Node> rows = network.rows();
		List<Node> columns = network.twoMode() ? network.columns() : List.of();
		int[] ofRow = IntStream.range(0, rows.size()).toArray();
		int[] ofColumn = new int[columns.size()];
		Map<Value, Integer> known = new HashMap<>();
		if (network.directed()) {
			IntStream.range(0, rows.size()).forEach(i -> known.put(rows.get(i).value(), i));
		}
		int next = rows.size();
		int[] columnOf = new int[rows.size() + columns.size()];
		int[] rowOf = new int[rows.size() + columns.size()];
		Arrays.fill(columnOf, -1);
		Arrays.fill(rowOf, -1);
		IntStream.range(0, rows.size()).forEach(i -> rowOf[i] = i);
		for (int i = 0; i < ofColumn.length; i++) {
			Integer same = known.get(columns.get(i).value());
			ofColumn[i] = same != null ? same : next++;
			columnOf[ofColumn[i]] = i;
		}
		double[] strength = new double[next];
		int[] target = network.twoMode() ? ofColumn : ofRow;
		network.edges((row, column, weight) -> {
			int to = target[column];
			strength[row] += Math.abs(weight);
			strength[to] += Math.abs(weight);
			greatest = Math.max(greatest, Math.abs(weight));
		});
		int[] place = new int[next];
		Arrays.fill(place, -1);
		int[] chosen = IntStream.range(0, next).boxed().sorted(Comparator.comparingDouble((Integer i) -> -strength[i]).thenComparing(i -> i)).limit(MOST_NODES).mapToInt(i -> i).sorted().toArray();
		for (int node : chosen) {
			place[node] = boxes.size();
			boxes.add(box(rowOf[node] >= 0 ? rows.get(rowOf[node]) : columns.get(columnOf[node]), rowOf[node], columnOf[node]));
		}
		network.edges((row, column, weight) -> {
			int to = place[target[column]];
			if (place[row] >= 0 && to >= 0) {
				edges.add(new Edge(row, column, place[row], to, weight));
			}
		});
		return next;
	}

	private static Box box(Node node, int row, int column) {
		String label = node.label().isBlank() ? "\u2013" : node.label();
		List<String> lines = TypeWidth.lines(label, LABEL, LABEL_LINES, ChainDrawing.SMALL, false);
		double width = lines.stream().mapToDouble(line -> TypeWidth.of(line, ChainDrawing.SMALL, false)).max().orElse(0);
		List<Words> words = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			double its = TypeWidth.of(lines.get(i), ChainDrawing.SMALL, false);
			words.add(new Words(lines.get(i), SIDE, TOP + ChainDrawing.SMALL * (1 + i * LEADING), its, ChainDrawing.SMALL, false));
		}
		return new Box(node, row, column, 0, 0, width + 2 * SIDE, 2 * TOP + ChainDrawing.SMALL * (1.15 + (lines.size() - 1) * LEADING), List.copyOf(words));
	}

	private Sign sign(double weight) {
		return switch (meant) {
			case IGNORE, COMBINE -> Sign.NEITHER;
			case CONGRUENCE -> Sign.FOR;
			case CONFLICT -> Sign.AGAINST;
			case SUBTRACT -> weight < 0 ? Sign.AGAINST : Sign.FOR;
		};
	}

	/** A combination is a number that stands for something, and no amount. */
	private double width(double weight) {
		return meant == Aggregate.COMBINE || greatest == 0 ? 2 * THINNEST : THINNEST + (WIDEST - THINNEST) * Math.abs(weight) / greatest;
	}

	/** How large something is. */
	private record Extent(double width, double height) {
	}

	/** Lays out each part that hangs together, the large ones first, and puts them beside and below each other. */
	private Extent place() {
		List<int[]> parts = parts();
		double area = 0;
		double widest = 0;
		List<Extent> extents = new ArrayList<>();
		for (int[] part : parts) {
			Extent extent = place(part);
			extents.add(extent);
			area += (extent.width() + GAP) * (extent.height() + GAP);
			widest = Math.max(widest, extent.width());
		}
		double room = Math.max(widest, Math.sqrt(area * BREADTH_TO_HEIGHT));
		double x = MARGIN;
		double y = MARGIN;
		double high = 0;
		double right = 0;
		for (int i = 0; i < parts.size(); i++) {
			Extent extent = extents.get(i);
			if (x > MARGIN && x + extent.width() > room + MARGIN) {
				x = MARGIN;
				y += high + GAP;
				high = 0;
			}
			for (int node : parts.get(i)) {
				Box box = boxes.get(node);
				boxes.set(node, box.at(box.x() + x, box.y() + y));
			}
			right = Math.max(right, x + extent.width());
			high = Math.max(high, extent.height());
			x += extent.width() + GAP;
		}
		return parts.isEmpty() ? new Extent(0, 0) : new Extent(right + MARGIN, y + high + MARGIN);
	}

	/** What hangs together, each in the order of its nodes: the largest first, then by their first nodes. */
	private List<int[]> parts() {
		int[] root = IntStream.range(0, boxes.size()).toArray();
		for (Edge edge : edges) {
			int one = root(root, edge.from());
			int other = root(root, edge.to());
			root[Math.max(one, other)] = Math.min(one, other);
		}
		Map<Integer, List<Integer>> parts = new TreeMap<>();
		for (int i = 0; i < root.length; i++) {
			parts.computeIfAbsent(root(root, i), key -> new ArrayList<>()).add(i);
		}
		return parts.values().stream().sorted(Comparator.comparingInt((List<Integer> part) -> -part.size())).map(part -> part.stream().mapToInt(i -> i).toArray()).toList();
	}

	private static int root(int[] root, int node) {
		int at = node;
		while (root[at] != at) {
			root[at] = root[root[at]];
			at = root[at];
		}
		return at;
	}

	private Extent place(int[] part) {
		int[] within = new int[boxes.size()];
		for (int i = 0; i < part.length; i++) {
			within[part[i]] = i;
		}
		double[][] length = new double[part.length][part.length];
		for (double[] row : length) {
			Arrays.fill(row, Double.POSITIVE_INFINITY);
		}
		for (Edge edge : edges) {
			int from = within[edge.from()];
			int to = within[edge.to()];
			if (part[from] == edge.from() && part[to] == edge.to() && from != to) {
				double its = length(edge.weight());
				length[from][to] = Math.min(length[from][to], its);
				length[to][from] = length[from][to];
			}
		}
		double[] widths = Arrays.stream(part).mapToDouble(node -> boxes.get(node).width()).toArray();
		double[] heights = Arrays.stream(part).mapToDouble(node -> boxes.get(node).height()).toArray();
		double[][] places = NetworkPlaces.of(length, widths, heights);
		double left = Double.POSITIVE_INFINITY;
		double top = Double.POSITIVE_INFINITY;
		double right = 0;
		double bottom = 0;
		for (int i = 0; i < part.length; i++) {
			left = Math.min(left, places[0][i] - widths[i] / 2);
			top = Math.min(top, places[1][i] - heights[i] / 2);
		}
		for (int i = 0; i < part.length; i++) {
			double x = places[0][i] - widths[i] / 2 - left;
			double y = places[1][i] - heights[i] / 2 - top;
			boxes.set(part[i], boxes.get(part[i]).at(x, y));
			right = Math.max(right, x + widths[i]);
			bottom = Math.max(bottom, y + heights[i]);
		}
		return new Extent(right, bottom);
	}

	/** How far two nodes would best be apart: the stronger they are tied, the nearer; who is at odds is far. */
	private double length(double weight) {
		double strength = meant == Aggregate.COMBINE || greatest == 0 ? 0.5 : Math.abs(weight) / greatest;
		return sign(weight) == Sign.AGAINST ? 1.5 + strength / 2 : 1.25 - strength / 2;
	}
}
