// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.chain;

import java.util.List;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Path;
import org.gainsay.analysis.ChainGraph;
import org.gainsay.desk.chain.ChainPicture;
import org.gainsay.desk.drawing.Picture.Area;
import org.gainsay.desk.drawing.Viewport;
import org.gainsay.report.drawing.ChainDrawing;
import org.gainsay.report.drawing.ChainDrawing.Box;
import org.gainsay.report.drawing.ChainDrawing.Line;
import org.gainsay.report.drawing.ChainDrawing.Point;
import org.gainsay.report.drawing.ChainDrawing.Words;
import org.gainsay.ui.views.drawing.Palette;
import org.gainsay.ui.views.drawing.Pen;
import org.gainsay.ui.views.drawing.PictureCanvas;

/**
 * Paints a chain drawing as the SVG file shows it: a kind of box or line tells everything that a colour tells. The single route stands out by a
 * thick frame on a tinted ground.
 */
final class ChainPainter implements PictureCanvas.Painter {

	private static final double ROUND = 5;
	private static final int FAINT = 140;
	private static final int OPAQUE = 255;

	private final ChainPicture picture;

	ChainPainter(ChainPicture picture) {
		this.picture = picture;
	}

	@Override
	public void paint(Pen pen, Palette palette, Viewport view, String picked, boolean focused, int width, int height) {
		pen.at(view.scale(), view.left(), view.top());
		ChainDrawing drawing = picture.drawing();
		Line pickedLine = picture.line(picked);
		drawing.lines().forEach(line -> line(pen, palette, line, line == pickedLine));
		drawing.boxes().forEach(box -> box(pen, palette, box));
		// Words come over the lines that cross them.
		drawing.lines().stream().filter(line -> line.label() != null).forEach(line -> label(pen, palette, line, line == pickedLine));
		picture.item(picked).ifPresent(item -> {
			Area area = item.area();
			pen.outline(area, -4, item.station() ? 6 : 3, palette.ink(), focused ? 2.5 : 1.25, focused ? new float[0] : new float[] { 3, 3 });
		});
	}

	private static void line(Pen pen, Palette palette, Line line, boolean picked) {
		if (line.points().size() < 2) {
			return;
		}
		ChainGraph.Edge edge = line.edge();
		if (edge.group() == null) {
			pen.draw(path(pen, line), palette.grey(), 1, 1, 3);
			return;
		}
		Color colour = palette.of(edge.group());
		double thicker = picked ? 1.75 : 0;
		pen.alpha(edge.repeats() && !picked ? FAINT : OPAQUE);
		switch (edge.group()) {
			case ASSERTS -> pen.draw(path(pen, line), colour, 1.5 + thicker);
			case PRESUPPOSES, REMARKS -> pen.draw(path(pen, line), colour, 1 + thicker);
			case OPPOSES -> pen.draw(path(pen, line), colour, 2.5 + thicker, 9, 3);
			case REFUSES -> pen.draw(path(pen, line), colour, 1.5 + thicker, 2, 3);
		}
		if (!line.head().isEmpty()) {
			Path head = pen.path();
			head.moveTo((float) line.head().get(0).x(), (float) line.head().get(0).y());
			head.lineTo((float) line.head().get(1).x(), (float) line.head().get(1).y());
			head.lineTo((float) line.head().get(2).x(), (float) line.head().get(2).y());
			head.close();
			pen.fill(head, colour);
		}
		pen.alpha(OPAQUE);
	}

	/** Corners are rounded; the line ends in the middle of the arrow's head. */
	private static Path path(Pen pen, Line line) {
		List<Point> points = line.points();
		Path path = pen.path();
		path.moveTo((float) points.getFirst().x(), (float) points.getFirst().y());
		for (int i = 1; i < points.size() - 1; i++) {
			Point corner = points.get(i);
			Point in = towards(corner, points.get(i - 1));
			Point out = towards(corner, points.get(i + 1));
			path.lineTo((float) in.x(), (float) in.y());
			path.quadTo((float) corner.x(), (float) corner.y(), (float) out.x(), (float) out.y());
		}
		Point end = points.getLast();
		if (!line.head().isEmpty()) {
			end = new Point((line.head().get(1).x() + line.head().get(2).x()) / 2, (line.head().get(1).y() + line.head().get(2).y()) / 2);
		}
		path.lineTo((float) end.x(), (float) end.y());
		return path;
	}

	private static Point towards(Point corner, Point other) {
		double length = Math.hypot(other.x() - corner.x(), other.y() - corner.y());
		double part = length == 0 ? 0 : Math.min(ROUND, length / 2) / length;
		return new Point(corner.x() + (other.x() - corner.x()) * part, corner.y() + (other.y() - corner.y()) * part);
	}

	private static void label(Pen pen, Palette palette, Line line, boolean picked) {
		Words words = line.label();
		pen.fill(new Area(words.x() - 1, words.y() - words.size(), words.width() + 2, words.size() * 1.25), 2, palette.paper());
		write(pen, words, picked ? palette.ink() : palette.soft());
	}

	private static void write(Pen pen, Words words, Color colour) {
		pen.write(words.text(), words.x(), words.y(), words.width(), words.size(), words.strong(), colour);
	}

	private static void box(Pen pen, Palette palette, Box box) {
		ChainGraph.Node node = box.node();
		Area area = ChainPicture.area(box);
		double round = switch (node.kind()) {
			case ARTICLE, PUBLICATION -> 2;
			default -> Math.min(14, box.height() / 2);
		};
		pen.fill(area, round, node.singleRoute() ? palette.routeTint() : node.kind() == ChainGraph.Node.Kind.ARTICLE ? palette.card() : palette.paper());
		Color edge = node.route() || node.singleRoute() ? palette.route() : palette.soft();
		double width = node.singleRoute() ? 4 : node.route() ? 2 : node.kind() == ChainGraph.Node.Kind.UNNAMED ? 1.75 : 1.25;
		pen.outline(area, 0, round, edge, width, dash(node.kind()));
		if (node.kind() == ChainGraph.Node.Kind.PUBLICATION) {
			pen.outline(area, node.singleRoute() ? 4 : 3, 1, edge, node.singleRoute() ? 1.25 : 0.75);
		}
		box.words().forEach(words -> write(pen, words, palette.ink()));
	}

	private static float[] dash(ChainGraph.Node.Kind kind) {
		return switch (kind) {
			case UNNAMED -> new float[] { 2, 3 };
			case WRITER, UNSTATED -> new float[] { 6, 4 };
			default -> new float[0];
		};
	}
}
