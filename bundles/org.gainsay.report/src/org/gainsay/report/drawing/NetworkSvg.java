// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.gainsay.analysis.networks.Weights;
import org.gainsay.report.drawing.ChainDrawing.Point;
import org.gainsay.report.drawing.NetworkDrawing.Box;
import org.gainsay.report.drawing.NetworkDrawing.Line;
import org.gainsay.report.drawing.NetworkDrawing.Sign;

/** A drawing of a network as SVG, with a title and a description for who does not see it. The kind of a line tells what its colour tells. */
public final class NetworkSvg {

	/** So many edges are told in words. */
	private static final int MOST_TOLD = 40;
	private static final double ROUND = 7;

	private final NetworkDrawing drawing;
	private final String title;

	/** @param title of the drawing, for a reader */
	public NetworkSvg(NetworkDrawing drawing, String title) {
		this.drawing = drawing;
		this.title = title;
	}

	/** The rules for the classes of a drawing; they ask for variables that the page's style sheet gives. */
	public static String styleSheet() {
		return ChainSvg.resource("network.css");
	}

	/** A whole file with a style of its own, light or dark as the reader likes it. */
	public String file() {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg("network", " xmlns=\"http://www.w3.org/2000/svg\"", "<style>" + ChainSvg.resource("chain-file.css") + styleSheet() + "</style>");
	}

	/**
	 * An element of an HTML page.
	 *
	 * @param id what the ids of its title and description begin with; unique in the page
	 */
	public String element(String id) {
		return svg(id, "", "");
	}

	private String svg(String id, String namespace, String style) {
		String width = ChainSvg.number(Math.ceil(drawing.width()));
		String height = ChainSvg.number(Math.ceil(drawing.height()));
		StringBuilder svg = new StringBuilder("<svg" + namespace + " class=\"network\" role=\"group\" aria-labelledby=\"" + id + ".title\" aria-describedby=\"" + id + ".desc\" width=\"" + width + "\" height=\"" + height
				+ "\" viewBox=\"0 0 " + width + ' ' + height + "\">");
		svg.append("<title id=\"" + id + ".title\">").append(ChainSvg.escaped(title)).append("</title><desc id=\"" + id + ".desc\">").append(ChainSvg.escaped(description(drawing))).append("</desc>").append(style);
		drawing.lines().forEach(line -> line(svg, line));
		drawing.boxes().forEach(box -> box(svg, box));
		return svg.append("</svg>").toString();
	}

	/** What a drawing shows, in sentences; of many edges the strongest. */
	public static String description(NetworkDrawing drawing) {
		List<String> sentences = new ArrayList<>();
		drawing.lines().reversed().stream().limit(MOST_TOLD).forEach(line -> sentences.add(told(drawing, line) + "."));
		int more = drawing.lines().size() + drawing.linesLeftOut() - sentences.size();
		if (more > 0) {
			sentences.add(more + (more == 1 ? " more edge is weaker." : " more edges are weaker."));
		}
		if (drawing.boxesLeftOut() > 0) {
			sentences.add(drawing.boxesLeftOut() + (drawing.boxesLeftOut() == 1 ? " more node is not drawn." : " more nodes are not drawn."));
		}
		return String.join(" ", sentences);
	}

	/** An edge in words: its two nodes, what it tells of them, and its weight. */
	public static String told(NetworkDrawing drawing, Line line) {
		String from = drawing.boxes().get(line.from()).node().label();
		String to = drawing.boxes().get(line.to()).node().label();
		String between = !drawing.network().directed() ? " \u2013 " : " \u2192 ";
		return from + between + to + ": " + (line.sign() == Sign.NEITHER ? "" : line.sign().name().toLowerCase(Locale.ROOT) + ' ') + Weights.written(line.weight());
	}

	/** The dashes of an edge in the order of strokes and gaps, so long that they are seen in a thick one too; empty for a line without gaps. */
	public static double[] dashes(Line line) {
		return line.sign() == Sign.AGAINST ? new double[] { 6 + line.width(), 3 + line.width() / 2 } : new double[0];
	}

	private void line(StringBuilder svg, Line line) {
		svg.append("<g class=\"edge ").append(line.sign().name().toLowerCase(Locale.ROOT)).append("\"><title>").append(ChainSvg.escaped(told(drawing, line))).append("</title><path class=\"line\" d=\"M")
				.append(path(end(line))).append("\" stroke-width=\"").append(ChainSvg.number(line.width())).append('"');
		double[] dashes = dashes(line);
		if (dashes.length > 0) {
			svg.append(" stroke-dasharray=\"").append(ChainSvg.number(dashes[0])).append(' ').append(ChainSvg.number(dashes[1])).append('"');
		}
		svg.append("/>");
		if (!line.head().isEmpty()) {
			svg.append("<path class=\"head\" d=\"M").append(path(line.head())).append("Z\"/>");
		}
		svg.append("</g>");
	}

	/** The way of an edge without what its head covers. */
	public static List<Point> end(Line line) {
		if (line.head().isEmpty()) {
			return line.points();
		}
		List<Point> points = new ArrayList<>(line.points());
		points.set(points.size() - 1, new Point((line.head().get(1).x() + line.head().get(2).x()) / 2, (line.head().get(1).y() + line.head().get(2).y()) / 2));
		return points;
	}

	private static String path(List<Point> points) {
		return points.stream().map(ChainSvg::point).collect(Collectors.joining("L"));
	}

	private static void box(StringBuilder svg, Box box) {
		svg.append("<g class=\"node ").append(box.row() < 0 ? "column" : "row").append("\"><title>").append(ChainSvg.escaped(box.node().label())).append("</title><rect class=\"box\" x=\"")
				.append(ChainSvg.number(box.x())).append("\" y=\"").append(ChainSvg.number(box.y())).append("\" width=\"").append(ChainSvg.number(box.width())).append("\" height=\"")
				.append(ChainSvg.number(box.height())).append("\" rx=\"").append(ChainSvg.number(box.row() < 0 ? 1 : ROUND)).append("\"/>");
		box.words().forEach(words -> ChainSvg.words(svg, words));
		svg.append("</g>");
	}
}
