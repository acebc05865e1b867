// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.gainsay.analysis.networks.Node;
import org.gainsay.desk.drawing.Picture;
import org.gainsay.report.drawing.ChainDrawing.Point;
import org.gainsay.report.drawing.NetworkDrawing;
import org.gainsay.report.drawing.NetworkDrawing.Box;
import org.gainsay.report.drawing.NetworkDrawing.Line;
import org.gainsay.report.drawing.NetworkSvg;

/**
 * A drawing of a network with what can be picked in it: nodes from above, each followed by the edges that begin at it, the strong ones first. The items have no
 * statements: those behind an edge are many, and found when they are asked for.
 */
public final class NetworkPicture implements Picture {

	private static final double DOT = 6;

	private final NetworkDrawing drawing;
	private final List<Item> items;
	private final Map<String, Line> lines = new HashMap<>();
	private final Map<String, Item> byKey = new HashMap<>();

	/** @param drawing what is painted */
	public NetworkPicture(NetworkDrawing drawing) {
		this.drawing = drawing;
		List<List<Line>> from = new ArrayList<>();
		drawing.boxes().forEach(box -> from.add(new ArrayList<>()));
		drawing.lines().reversed().forEach(line -> from.get(line.from()).add(line));
		List<Item> made = new ArrayList<>();
		IntStream.range(0, drawing.boxes().size()).boxed().sorted(Comparator.comparingDouble((Integer i) -> drawing.boxes().get(i).y()).thenComparingDouble(i -> drawing.boxes().get(i).x())).forEach(i -> {
			made.add(item(drawing.boxes().get(i)));
			for (Line line : from.get(i)) {
				Item item = new Item(key(line.row(), line.column()), NetworkSvg.told(drawing, line), "", area(line), false, List.of(), null); //$NON-NLS-1$
				made.add(item);
				lines.put(item.key(), line);
			}
		});
		items = List.copyOf(made);
		items.forEach(item -> byKey.put(item.key(), item));
	}

	private static Item item(Box box) {
		String key = "node " + (box.row() >= 0 ? 1 : 2) + ' ' + key(box.node()); //$NON-NLS-1$
		return new Item(key, box.node().label(), "", new Area(box.x(), box.y(), box.width(), box.height()), true, List.of(), null); //$NON-NLS-1$
	}

	private String key(int row, int column) {
		return "edge " + key(drawing.network().rows().get(row)) + '\n' + key(drawing.network().columns().get(column)); //$NON-NLS-1$
	}

	private static String key(Node node) {
		return node.value().kind() + ' ' + node.value().key();
	}

	private static Area area(Line line) {
		Point middle = middle(line);
		return new Area(middle.x() - DOT, middle.y() - DOT, 2 * DOT, 2 * DOT);
	}

	private static Point middle(Line line) {
		int size = line.points().size();
		Point one = line.points().get((size - 1) / 2);
		Point other = line.points().get(size / 2);
		return new Point((one.x() + other.x()) / 2, (one.y() + other.y()) / 2);
	}

	/** What is painted. */
	public NetworkDrawing drawing() {
		return drawing;
	}

	/** The edge of an item; null for a node. */
	public Line line(String key) {
		return lines.get(key);
	}

	/** The item of the edge of a cell of the matrix; empty where there is none, or it is not drawn. */
	public Optional<Item> edge(int row, int column) {
		boolean turned = !drawing.network().twoMode() && row > column;
		return item(turned ? key(column, row) : key(row, column));
	}

	@Override
	public double width() {
		return drawing.width();
	}

	@Override
	public double height() {
		return drawing.height();
	}

	@Override
	public List<Item> items() {
		return items;
	}

	@Override
	public Optional<Item> item(String key) {
		return Optional.ofNullable(byKey.get(key));
	}

	@Override
	public Optional<Item> at(double x, double y, double tolerance) {
		Optional<Item> box = stationAt(x, y);
		if (box.isPresent()) {
			return box;
		}
		Item nearest = null;
		double least = tolerance;
		for (Item item : items) {
			Line line = lines.get(item.key());
			double distance = line == null ? Double.MAX_VALUE : Math.max(0, Picture.distance(line.points(), x, y) - line.width() / 2);
			if (distance < least || nearest == null && distance == least) {
				nearest = item;
				least = distance;
			}
		}
		return Optional.ofNullable(nearest);
	}
}
