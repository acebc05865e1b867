// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ChainGraph;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.drawing.Picture;
import org.gainsay.desk.drawing.StatementLine;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.report.ReadableDate;
import org.gainsay.report.drawing.ChainDrawing;
import org.gainsay.report.drawing.ChainDrawing.Box;
import org.gainsay.report.drawing.ChainDrawing.Line;
import org.gainsay.report.drawing.ChainDrawing.Point;

/**
 * A chain drawing with what can be picked in it: boxes in the order of reading, from who cites to who is cited and from above, each followed by
 * the lines that go out of it.
 */
public final class ChainPicture implements Picture {

	private static final double DOT = 6;

	private final ChainDrawing drawing;
	private final List<Item> items;
	private final Map<String, Line> lines = new HashMap<>();

	/** @param corpus of which the drawing was made */
	public ChainPicture(ChainDrawing drawing, Corpus corpus) {
		this.drawing = drawing;
		List<Item> made = new ArrayList<>();
		Map<String, Box> boxes = drawing.boxes().stream().collect(Collectors.toMap(box -> box.node().id(), Function.identity()));
		for (Box box : inOrder(drawing.boxes())) {
			made.add(item(box, corpus));
			drawing.lines().stream().filter(line -> line.edge().from().equals(box.node().id()) && !line.edge().cells().isEmpty())
					.sorted(Comparator.comparingDouble(line -> boxes.get(line.edge().to()).y())).forEach(line -> {
						Item item = item(line, boxes, corpus);
						made.add(item);
						lines.put(item.key(), line);
					});
		}
		items = List.copyOf(made);
	}

	/** Layer by layer: boxes of one layer overlap in their breadth, those of two never do. */
	private static List<Box> inOrder(List<Box> boxes) {
		List<Box> byLeft = boxes.stream().sorted(Comparator.comparingDouble(Box::x)).toList();
		List<Box> ordered = new ArrayList<>();
		List<Box> layer = new ArrayList<>();
		double right = Double.NEGATIVE_INFINITY;
		for (Box box : byLeft) {
			if (box.x() > right) {
				layer.stream().sorted(Comparator.comparingDouble(Box::y)).forEach(ordered::add);
				layer.clear();
			}
			layer.add(box);
			right = Math.max(right, box.x() + box.width());
		}
		layer.stream().sorted(Comparator.comparingDouble(Box::y)).forEach(ordered::add);
		return ordered;
	}

	private Item item(Box box, Corpus corpus) {
		ChainGraph.Node node = box.node();
		List<StatementFacts> statements = distinct(drawing.graph().edges().stream()
				.filter(edge -> edge.from().equals(node.id()) || edge.to().equals(node.id())).flatMap(edge -> edge.cells().stream()));
		Object facts = switch (node.kind()) {
			case ARTICLE -> corpus.article(node.name()).orElse(null);
			case WRITER, UNSTATED -> null;
			default -> node.id().startsWith("actor:") ? corpus.actor(node.name()).orElse(null) : null; //$NON-NLS-1$
		};
		return new Item("node " + node.id(), name(node), StatementLine.of(statements, corpus), area(box), true, statements, facts); //$NON-NLS-1$
	}

	static String name(ChainGraph.Node node) {
		String kind = switch (node.kind()) {
			case ARTICLE -> DeskMessages.Chain_article;
			case PUBLICATION -> DeskMessages.Chain_publication;
			case ACTOR -> DeskMessages.Chain_actor;
			case UNNAMED -> DeskMessages.Chain_unnamed;
			case WRITER, UNSTATED -> "{0}"; //$NON-NLS-1$
		};
		String label = Stream.of(NLS.bind(kind, node.label()), node.detail(), ReadableDate.exact(node.date())).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(", ")); //$NON-NLS-1$
		return node.singleRoute() ? NLS.bind(DeskMessages.Chain_singleRoute, label) : node.route() ? NLS.bind(DeskMessages.Chain_route, label) : label;
	}

	private static Item item(Line line, Map<String, Box> boxes, Corpus corpus) {
		ChainGraph.Edge edge = line.edge();
		List<StatementFacts> statements = distinct(edge.cells().stream());
		String stances = edge.cells().stream().map(cell -> cell.stance().kind().getLiteral()).distinct().collect(Collectors.joining(", ")); //$NON-NLS-1$
		Object[] words = { shortName(boxes.get(edge.from()).node()), shortName(boxes.get(edge.to()).node()), stances };
		String name = NLS.bind(edge.end() ? DeskMessages.Chain_cites : DeskMessages.Chain_passes, words);
		return new Item("edge " + edge.from() + ' ' + edge.to() + ' ' + edge.group() + ' ' + edge.end(), //$NON-NLS-1$
				edge.repeats() ? NLS.bind(DeskMessages.Chain_repeats, name) : name, StatementLine.of(statements, corpus), area(line), false, statements, null);
	}

	private static String shortName(ChainGraph.Node node) {
		return node.kind() == ChainGraph.Node.Kind.ARTICLE && node.detail() != null ? node.detail() : node.label();
	}

	private static List<StatementFacts> distinct(Stream<Cell> cells) {
		Map<String, StatementFacts> statements = new LinkedHashMap<>(); // by name: a record's hash goes through all of it
		cells.forEach(cell -> statements.putIfAbsent(cell.statement().qualifiedName(), cell.statement()));
		return List.copyOf(statements.values());
	}

	public static Area area(Box box) {
		return new Area(box.x(), box.y(), box.width(), box.height());
	}

	/** Where the words of a line stand; of one without words its middle. */
	private static Area area(Line line) {
		if (line.label() != null) {
			return new Area(line.label().x() - 2, line.label().y() - line.label().size(), line.label().width() + 4, line.label().size() * 1.3);
		}
		Point middle = middle(line.points());
		return new Area(middle.x() - DOT, middle.y() - DOT, 2 * DOT, 2 * DOT);
	}

	private static Point middle(List<Point> points) {
		double rest = 0;
		for (int i = 1; i < points.size(); i++) {
			rest += length(points.get(i - 1), points.get(i)) / 2;
		}
		for (int i = 1; i < points.size(); i++) {
			double length = length(points.get(i - 1), points.get(i));
			if (length >= rest && length > 0) {
				double part = rest / length;
				return new Point(points.get(i - 1).x() + part * (points.get(i).x() - points.get(i - 1).x()),
						points.get(i - 1).y() + part * (points.get(i).y() - points.get(i - 1).y()));
			}
			rest -= length;
		}
		return points.isEmpty() ? new Point(0, 0) : points.getLast();
	}

	private static double length(Point one, Point other) {
		return Math.hypot(other.x() - one.x(), other.y() - one.y());
	}

	/** What is painted. */
	public ChainDrawing drawing() {
		return drawing;
	}

	/** The line of an item; null for a box. */
	public Line line(String key) {
		return lines.get(key);
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
	public Optional<Item> at(double x, double y, double tolerance) {
		Optional<Item> box = stationAt(x, y);
		if (box.isPresent()) {
			return box;
		}
		return items.stream().filter(item -> !item.station()).filter(item -> distance(item, x, y) <= tolerance)
				.min(Comparator.comparingDouble(item -> distance(item, x, y)));
	}

	private double distance(Item item, double x, double y) {
		Line line = lines.get(item.key());
		if (line.label() != null && item.area().contains(x, y)) {
			return 0;
		}
		return Picture.distance(line.points(), x, y);
	}
}
