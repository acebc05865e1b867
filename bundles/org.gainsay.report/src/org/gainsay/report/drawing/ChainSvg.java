// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ChainGraph;
import org.gainsay.interchange.Characters;
import org.gainsay.report.drawing.ChainDrawing.Box;
import org.gainsay.report.drawing.ChainDrawing.Line;
import org.gainsay.report.drawing.ChainDrawing.Point;
import org.gainsay.report.drawing.ChainDrawing.Words;

/**
 * A chain drawing as SVG: real type and real lines, crisp at any size, with a title and a description for who does not see it. Colours come from
 * the style sheet by class, so that they follow a page's light and dark; a kind of line or of box tells everything a colour tells.
 */
public final class ChainSvg {

	private static final double ROUND = 5;
	/** Above it numbers are written with an exponent. */
	private static final long MOST_TENTHS = 10_000_000;

	private final ChainDrawing drawing;
	private final String title;
	private final Function<ChainGraph.Node, String> nodeLink;
	private final Function<ChainGraph.Edge, String> edgeLink;

	/**
	 * @param title    of the drawing, for a reader
	 * @param nodeLink where a node leads; null for nowhere
	 * @param edgeLink where an edge leads; null for nowhere
	 */
	public ChainSvg(ChainDrawing drawing, String title, Function<ChainGraph.Node, String> nodeLink, Function<ChainGraph.Edge, String> edgeLink) {
		this.drawing = drawing;
		this.title = title;
		this.nodeLink = nodeLink;
		this.edgeLink = edgeLink;
	}

	/** A drawing that leads nowhere. */
	public ChainSvg(ChainDrawing drawing, String title) {
		this(drawing, title, node -> null, edge -> null);
	}

	/** The rules for the classes of a drawing; they ask for variables that the page's style sheet gives. */
	public static String styleSheet() {
		return resource("chain.css");
	}

	/** A whole file with a style of its own, light or dark as the reader likes it. */
	public String file() {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg("chain", " xmlns=\"http://www.w3.org/2000/svg\"",
				"<style>" + resource("chain-file.css") + styleSheet() + "</style>");
	}

	/**
	 * An element of an HTML page.
	 *
	 * @param id what the ids of its title and description begin with; unique in the page
	 */
	public String element(String id) {
		return svg(id, "", "");
	}

	static String resource(String name) {
		try (InputStream in = ChainSvg.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
		} catch (IOException missing) {
			throw new UncheckedIOException(missing);
		}
	}

	private String svg(String id, String namespace, String style) {
		StringBuilder svg = new StringBuilder();
		svg.append("<svg").append(namespace).append(" class=\"chain\" role=\"group\" aria-labelledby=\"").append(escaped(id)).append(".title\" aria-describedby=\"")
				.append(escaped(id)).append(".desc\" width=\"").append(number(Math.ceil(drawing.width()))).append("\" height=\"").append(number(Math.ceil(drawing.height())))
				.append("\" viewBox=\"0 0 ").append(number(Math.ceil(drawing.width()))).append(' ').append(number(Math.ceil(drawing.height()))).append("\">");
		svg.append("<title id=\"").append(escaped(id)).append(".title\">").append(escaped(title)).append("</title>");
		svg.append("<desc id=\"").append(escaped(id)).append(".desc\">").append(escaped(description(drawing.graph()))).append("</desc>").append(style);
		drawing.lines().forEach(line -> line(svg, line));
		drawing.boxes().forEach(box -> box(svg, box));
		return svg.append("</svg>").toString();
	}

	/** What a drawing shows, in sentences. */
	public static String description(ChainGraph graph) {
		Map<String, ChainGraph.Node> nodes = graph.nodes().stream().collect(Collectors.toMap(ChainGraph.Node::id, node -> node));
		List<String> sentences = new ArrayList<>();
		for (ChainGraph.Edge edge : graph.edges()) {
			String from = name(nodes.get(edge.from()));
			String to = name(nodes.get(edge.to()));
			sentences.add(switch (edge.kind()) {
				case PUBLISHES -> from + " publishes " + to + ".";
				case COPIED -> to + " is the copy of " + from + ".";
				case TOLD -> to + " has what " + from + " was told.";
				case CITES -> from + " cites " + to + (edge.end() ? ", who " + stances(edge) : "") + ".";
			});
		}
		graph.nodes().stream().filter(ChainGraph.Node::singleRoute).findFirst()
				.ifPresent(node -> sentences.add(0, "Every assertion came by one route: " + node.label() + "."));
		if (graph.leftOut() > 0) {
			sentences.add(graph.leftOut() + (graph.leftOut() == 1 ? " more article is not drawn." : " more articles are not drawn."));
		}
		return String.join(" ", sentences);
	}

	private static String name(ChainGraph.Node node) {
		return node.kind() == ChainGraph.Node.Kind.ARTICLE && node.detail() != null ? node.detail() : node.label();
	}

	private static String stances(ChainGraph.Edge edge) {
		return edge.cells().stream().map(cell -> cell.stance().kind().getLiteral()).distinct().collect(Collectors.joining(" and "));
	}

	private void line(StringBuilder svg, Line line) {
		if (line.points().size() < 2) {
			return;
		}
		ChainGraph.Edge edge = line.edge();
		String link = edgeLink.apply(edge);
		open(svg, link);
		svg.append("<g class=\"edge ").append(edge.group() == null ? "publishes" : edge.group().word()).append(edge.repeats() ? " repeats" : "")
				.append(edge.end() ? "" : " passing").append("\">");
		String statements = edge.cells().stream().map(Cell::statement).map(statement -> statement.qualifiedName()).distinct().collect(Collectors.joining(", "));
		if (!statements.isEmpty()) {
			svg.append("<title>").append(escaped(stances(edge) + ": " + statements)).append("</title>");
		}
		// a wide line that is not seen makes the narrow one easy to point at
		svg.append("<path class=\"grip\" d=\"").append(path(line)).append("\"/><path class=\"line\" d=\"").append(path(line)).append("\"/>");
		if (!line.head().isEmpty()) {
			svg.append("<path class=\"head\" d=\"M").append(line.head().stream().map(ChainSvg::point).collect(Collectors.joining("L"))).append("Z\"/>");
		}
		if (line.label() != null) {
			words(svg, line.label());
		}
		svg.append("</g>");
		close(svg, link);
	}

	/** Corners are rounded; the line ends in the middle of the arrow's head. */
	private static String path(Line line) {
		List<Point> points = line.points();
		StringBuilder path = new StringBuilder("M").append(point(points.getFirst()));
		for (int i = 1; i < points.size() - 1; i++) {
			Point corner = points.get(i);
			path.append('L').append(point(towards(corner, points.get(i - 1)))).append('Q').append(point(corner)).append(' ')
					.append(point(towards(corner, points.get(i + 1))));
		}
		Point end = points.getLast();
		if (!line.head().isEmpty()) {
			end = new Point((line.head().get(1).x() + line.head().get(2).x()) / 2, (line.head().get(1).y() + line.head().get(2).y()) / 2);
		}
		return path.append('L').append(point(end)).toString();
	}

	private static Point towards(Point corner, Point other) {
		double length = Math.hypot(other.x() - corner.x(), other.y() - corner.y());
		double part = length == 0 ? 0 : Math.min(ROUND, length / 2) / length;
		return new Point(corner.x() + (other.x() - corner.x()) * part, corner.y() + (other.y() - corner.y()) * part);
	}

	private void box(StringBuilder svg, Box box) {
		ChainGraph.Node node = box.node();
		String link = nodeLink.apply(node);
		open(svg, link);
		svg.append("<g class=\"node ").append(node.kind().name().toLowerCase(Locale.ROOT)).append(node.singleRoute() ? " single-route" : node.route() ? " route" : "")
				.append("\"><title>").append(escaped(node.detail() == null ? node.label() : node.label() + " (" + node.detail() + ")")).append("</title>");
		double round = switch (node.kind()) {
			case ARTICLE, PUBLICATION -> 2;
			default -> Math.min(14, box.height() / 2);
		};
		rectangle(svg, "box", box, 0, round);
		if (node.kind() == ChainGraph.Node.Kind.PUBLICATION) {
			rectangle(svg, "inner", box, 3, 1);
		}
		box.words().forEach(words -> words(svg, words));
		svg.append("</g>");
		close(svg, link);
	}

	private static void rectangle(StringBuilder svg, String style, Box box, double inset, double round) {
		svg.append("<rect class=\"").append(style).append("\" x=\"").append(number(box.x() + inset)).append("\" y=\"").append(number(box.y() + inset))
				.append("\" width=\"").append(number(box.width() - 2 * inset)).append("\" height=\"").append(number(box.height() - 2 * inset)).append("\" rx=\"")
				.append(number(round)).append("\"/>");
	}

	static void words(StringBuilder svg, Words words) {
		svg.append("<text class=\"").append(words.size() < ChainDrawing.LARGE ? "small" : "large").append(words.strong() ? " strong" : "").append("\" x=\"")
				.append(number(words.x())).append("\" y=\"").append(number(words.y())).append("\">").append(escaped(words.text())).append("</text>");
	}

	private static void open(StringBuilder svg, String link) {
		if (link != null) {
			svg.append("<a href=\"").append(escaped(link)).append("\">");
		}
	}

	private static void close(StringBuilder svg, String link) {
		if (link != null) {
			svg.append("</a>");
		}
	}

	static String point(Point point) {
		return number(point.x()) + " " + number(point.y());
	}

	/** Tenths of a pixel are enough; the point is a point in every language. */
	public static String number(double value) {
		long tenths = Math.round(value * 10);
		if (tenths % 10 == 0) {
			return String.valueOf(tenths / 10);
		}
		if (Math.abs(tenths) > MOST_TENTHS) {
			return String.valueOf(tenths / 10.0);
		}
		long whole = Math.abs(tenths) / 10;
		StringBuilder number = new StringBuilder(8); // shorter work than that of String.valueOf, of which a report asks millions
		if (tenths < 0) {
			number.append('-');
		}
		return number.append(whole).append('.').append((char) ('0' + Math.abs(tenths) % 10)).toString();
	}

	/** A text as SVG has it: what XML has no place for is replaced, what means something to it a reference. */
	public static String escaped(String text) {
		String fitting = Characters.XML.fit(text);
		StringBuilder escaped = null;
		for (int i = 0; i < fitting.length(); i++) {
			char c = fitting.charAt(i);
			String reference = c > '>' ? null : switch (c) {
				case '&' -> "&amp;";
				case '<' -> "&lt;";
				case '>' -> "&gt;";
				case '"' -> "&quot;";
				case '\'' -> "&#39;";
				default -> null;
			};
			if (reference != null) {
				escaped = escaped != null ? escaped : new StringBuilder(fitting.length() + 16).append(fitting, 0, i);
				escaped.append(reference);
			} else if (escaped != null) {
				escaped.append(c);
			}
		}
		return escaped == null ? fitting : escaped.toString();
	}
}
