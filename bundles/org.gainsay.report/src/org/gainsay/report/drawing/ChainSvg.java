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
import org.gainsay.report.Utf8Text;
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
		Utf8Text svg = new Utf8Text().ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		svg(svg, "chain", " xmlns=\"http://www.w3.org/2000/svg\"", "<style>" + resource("chain-file.css") + styleSheet() + "</style>");
		return svg.toString();
	}

	/**
	 * An element of an HTML page.
	 *
	 * @param id what the ids of its title and description begin with; unique in the page
	 */
	public String element(String id) {
		Utf8Text svg = new Utf8Text();
		element(svg, id);
		return svg.toString();
	}

	/**
	 * Adds it as an element to an HTML page.
	 *
	 * @param id what the ids of its title and description begin with; unique in the page
	 */
	public void element(Utf8Text page, String id) {
		svg(page, id, "", "");
	}

	static String resource(String name) {
		try (InputStream in = ChainSvg.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
		} catch (IOException missing) {
			throw new UncheckedIOException(missing);
		}
	}

	private void svg(Utf8Text svg, String id, String namespace, String style) {
		double width = Math.ceil(drawing.width());
		double height = Math.ceil(drawing.height());
		String name = escaped(id);
		svg.ascii("<svg").append(namespace).ascii(" class=\"chain\" role=\"group\" aria-labelledby=\"").append(name).ascii(".title\" aria-describedby=\"")
				.append(name).ascii(".desc\" width=\"").pixels(width).ascii("\" height=\"").pixels(height).ascii("\" viewBox=\"0 0 ").pixels(width).ascii(' ').pixels(height).ascii("\">");
		escaped(svg.ascii("<title id=\"").append(name).ascii(".title\">"), title).ascii("</title>");
		escaped(svg.ascii("<desc id=\"").append(name).ascii(".desc\">"), description(drawing.graph())).ascii("</desc>").append(style);
		drawing.lines().forEach(line -> line(svg, line));
		drawing.boxes().forEach(box -> box(svg, box));
		svg.ascii("</svg>");
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

	private void line(Utf8Text svg, Line line) {
		if (line.points().size() < 2) {
			return;
		}
		ChainGraph.Edge edge = line.edge();
		String link = edgeLink.apply(edge);
		open(svg, link);
		svg.ascii("<g class=\"edge ").append(edge.group() == null ? "publishes" : edge.group().word()).ascii(edge.repeats() ? " repeats" : "")
				.ascii(edge.end() ? "" : " passing").ascii("\">");
		String statements = edge.cells().stream().map(Cell::statement).map(statement -> statement.qualifiedName()).distinct().collect(Collectors.joining(", "));
		if (!statements.isEmpty()) {
			escaped(svg.ascii("<title>"), stances(edge) + ": " + statements).ascii("</title>");
		}
		// a wide line that is not seen makes the narrow one easy to point at
		for (String style : List.of("grip", "line")) {
			path(svg.ascii("<path class=\"").ascii(style).ascii("\" d=\""), line);
			svg.ascii("\"/>");
		}
		if (!line.head().isEmpty()) {
			svg.ascii("<path class=\"head\" d=\"M");
			for (int i = 0; i < line.head().size(); i++) {
				point(svg.ascii(i == 0 ? "" : "L"), line.head().get(i));
			}
			svg.ascii("Z\"/>");
		}
		if (line.label() != null) {
			words(svg, line.label());
		}
		svg.ascii("</g>");
		close(svg, link);
	}

	/** Corners are rounded; the line ends in the middle of the arrow's head. */
	private static void path(Utf8Text svg, Line line) {
		List<Point> points = line.points();
		point(svg.ascii('M'), points.getFirst());
		for (int i = 1; i < points.size() - 1; i++) {
			Point corner = points.get(i);
			point(svg.ascii('L'), towards(corner, points.get(i - 1)));
			point(svg.ascii('Q'), corner);
			point(svg.ascii(' '), towards(corner, points.get(i + 1)));
		}
		Point end = points.getLast();
		if (!line.head().isEmpty()) {
			end = new Point((line.head().get(1).x() + line.head().get(2).x()) / 2, (line.head().get(1).y() + line.head().get(2).y()) / 2);
		}
		point(svg.ascii('L'), end);
	}

	private static Point towards(Point corner, Point other) {
		double length = Math.hypot(other.x() - corner.x(), other.y() - corner.y());
		double part = length == 0 ? 0 : Math.min(ROUND, length / 2) / length;
		return new Point(corner.x() + (other.x() - corner.x()) * part, corner.y() + (other.y() - corner.y()) * part);
	}

	private void box(Utf8Text svg, Box box) {
		ChainGraph.Node node = box.node();
		String link = nodeLink.apply(node);
		open(svg, link);
		svg.ascii("<g class=\"node ").append(node.kind().name().toLowerCase(Locale.ROOT)).ascii(node.singleRoute() ? " single-route" : node.route() ? " route" : "").ascii("\"><title>");
		escaped(svg, node.detail() == null ? node.label() : node.label() + " (" + node.detail() + ")").ascii("</title>");
		double round = switch (node.kind()) {
			case ARTICLE, PUBLICATION -> 2;
			default -> Math.min(14, box.height() / 2);
		};
		rectangle(svg, "box", box, 0, round);
		if (node.kind() == ChainGraph.Node.Kind.PUBLICATION) {
			rectangle(svg, "inner", box, 3, 1);
		}
		box.words().forEach(words -> words(svg, words));
		svg.ascii("</g>");
		close(svg, link);
	}

	private static void rectangle(Utf8Text svg, String style, Box box, double inset, double round) {
		svg.ascii("<rect class=\"").ascii(style).ascii("\" x=\"").pixels(box.x() + inset).ascii("\" y=\"").pixels(box.y() + inset)
				.ascii("\" width=\"").pixels(box.width() - 2 * inset).ascii("\" height=\"").pixels(box.height() - 2 * inset).ascii("\" rx=\"")
				.pixels(round).ascii("\"/>");
	}

	static void words(Utf8Text svg, Words words) {
		svg.ascii("<text class=\"").ascii(words.size() < ChainDrawing.LARGE ? "small" : "large").ascii(words.strong() ? " strong" : "").ascii("\" x=\"")
				.pixels(words.x()).ascii("\" y=\"").pixels(words.y()).ascii("\">");
		escaped(svg, words.text()).ascii("</text>");
	}

	private static void open(Utf8Text svg, String link) {
		if (link != null) {
			escaped(svg.ascii("<a href=\""), link).ascii("\">");
		}
	}

	private static void close(Utf8Text svg, String link) {
		if (link != null) {
			svg.ascii("</a>");
		}
	}

	static Utf8Text point(Utf8Text svg, Point point) {
		return svg.pixels(point.x()).ascii(' ').pixels(point.y());
	}

	/** A length in pixels, as {@link Utf8Text#pixels} adds it. */
	public static String number(double value) {
		return new Utf8Text(8).pixels(value).toString();
	}

	/** A text as SVG has it: what XML has no place for is replaced, what means something to it a reference. */
	public static String escaped(String text) {
		return new Utf8Text(text.length() + 16).escaped(Characters.XML.fit(text)).toString();
	}

	/** Adds a text as {@link #escaped(String)} has it. */
	public static Utf8Text escaped(Utf8Text svg, String text) {
		return svg.escaped(Characters.XML.fit(text));
	}
}
