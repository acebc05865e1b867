// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.gainsay.analysis.networks.Weights;
import org.gainsay.report.drawing.ChainDrawing.Point;
import org.gainsay.report.Utf8Text;
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
		Utf8Text svg = new Utf8Text().ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		svg(svg, "network", " xmlns=\"http://www.w3.org/2000/svg\"", "<style>" + ChainSvg.resource("chain-file.css") + styleSheet() + "</style>");
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

	private void svg(Utf8Text svg, String id, String namespace, String style) {
		double width = Math.ceil(drawing.width());
		double height = Math.ceil(drawing.height());
		svg.ascii("<svg").append(namespace).ascii(" class=\"network\" role=\"group\" aria-labelledby=\"").append(id).ascii(".title\" aria-describedby=\"").append(id).ascii(".desc\" width=\"").pixels(width)
				.ascii("\" height=\"").pixels(height).ascii("\" viewBox=\"0 0 ").pixels(width).ascii(' ').pixels(height).ascii("\">");
		ChainSvg.escaped(svg.ascii("<title id=\"").append(id).ascii(".title\">"), title).ascii("</title>");
		ChainSvg.escaped(svg.ascii("<desc id=\"").append(id).ascii(".desc\">"), description(drawing)).ascii("</desc>").append(style);
		drawing.lines().forEach(line -> line(svg, line));
		drawing.boxes().forEach(box -> box(svg, box));
		svg.ascii("</svg>");
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

	private void line(Utf8Text svg, Line line) {
		ChainSvg.escaped(svg.ascii("<g class=\"edge ").append(line.sign().name().toLowerCase(Locale.ROOT)).ascii("\"><title>"), told(drawing, line)).ascii("</title><path class=\"line\" d=\"M");
		path(svg, end(line)).ascii("\" stroke-width=\"").pixels(line.width()).ascii('"');
		double[] dashes = dashes(line);
		if (dashes.length > 0) {
			svg.ascii(" stroke-dasharray=\"").pixels(dashes[0]).ascii(' ').pixels(dashes[1]).ascii('"');
		}
		svg.ascii("/>");
		if (!line.head().isEmpty()) {
			path(svg.ascii("<path class=\"head\" d=\"M"), line.head()).ascii("Z\"/>");
		}
		svg.ascii("</g>");
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

	private static Utf8Text path(Utf8Text svg, List<Point> points) {
		for (int i = 0; i < points.size(); i++) {
			ChainSvg.point(svg.ascii(i == 0 ? "" : "L"), points.get(i));
		}
		return svg;
	}

	private static void box(Utf8Text svg, Box box) {
		ChainSvg.escaped(svg.ascii("<g class=\"node ").ascii(box.row() < 0 ? "column" : "row").ascii("\"><title>"), box.node().label()).ascii("</title><rect class=\"box\" x=\"")
				.pixels(box.x()).ascii("\" y=\"").pixels(box.y()).ascii("\" width=\"").pixels(box.width()).ascii("\" height=\"")
				.pixels(box.height()).ascii("\" rx=\"").pixels(box.row() < 0 ? 1 : ROUND).ascii("\"/>");
		box.words().forEach(words -> ChainSvg.words(svg, words));
		svg.ascii("</g>");
	}
}
