// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.network;

import java.util.List;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Path;
import org.gainsay.analysis.Group;
import org.gainsay.desk.drawing.Picture.Area;
import org.gainsay.desk.drawing.Viewport;
import org.gainsay.desk.network.NetworkPicture;
import org.gainsay.report.drawing.ChainDrawing.Point;
import org.gainsay.report.drawing.NetworkDrawing;
import org.gainsay.report.drawing.NetworkDrawing.Box;
import org.gainsay.report.drawing.NetworkDrawing.Line;
import org.gainsay.report.drawing.NetworkSvg;
import org.gainsay.ui.views.drawing.Palette;
import org.gainsay.ui.views.drawing.Pen;
import org.gainsay.ui.views.drawing.PictureCanvas;

/** Paints a network as the SVG file shows it. Of a node that is selected the edges stand out, and of an edge the edge. */
final class NetworkPainter implements PictureCanvas.Painter {

	private static final double ROUND = 7;
	private static final int FAINT = 50;
	private static final int OPAQUE = 255;

	private final NetworkPicture picture;

	NetworkPainter(NetworkPicture picture) {
		this.picture = picture;
	}

	@Override
	public void paint(Pen pen, Palette palette, Viewport view, String picked, boolean focused, int width, int height) {
		pen.at(view.scale(), view.left(), view.top());
		NetworkDrawing drawing = picture.drawing();
		Line pickedLine = picture.line(picked);
		Box pickedBox = pickedLine != null ? null : picture.item(picked).flatMap(item -> drawing.boxes().stream().filter(box -> area(box).equals(item.area())).findFirst()).orElse(null);
		for (Line line : drawing.lines()) {
			boolean out = pickedBox == null && pickedLine == null || line == pickedLine || pickedBox != null && (drawing.boxes().get(line.from()) == pickedBox || drawing.boxes().get(line.to()) == pickedBox);
			pen.alpha(out ? OPAQUE : FAINT);
			line(pen, palette, line, line == pickedLine);
		}
		pen.alpha(OPAQUE);
		drawing.boxes().forEach(box -> box(pen, palette, box));
		picture.item(picked).ifPresent(item -> pen.outline(item.area(), item.station() ? -4 : 0, item.station() ? 8 : 6, palette.ink(), focused ? 2.5 : 1.25, focused ? new float[0] : new float[] { 3, 3 }));
	}

	private static Area area(Box box) {
		return new Area(box.x(), box.y(), box.width(), box.height());
	}

	private static void line(Pen pen, Palette palette, Line line, boolean picked) {
		Color colour = switch (line.sign()) {
			case FOR -> palette.of(Group.ASSERTS);
			case AGAINST -> palette.of(Group.OPPOSES);
			case NEITHER -> palette.soft();
		};
		double[] dashes = NetworkSvg.dashes(line);
		float[] dash = new float[dashes.length];
		for (int i = 0; i < dash.length; i++) {
			dash[i] = (float) dashes[i];
		}
		pen.draw(path(pen, NetworkSvg.end(line)), colour, line.width() + (picked ? 1.5 : 0), dash);
		if (!line.head().isEmpty()) {
			Path head = path(pen, line.head());
			head.close();
			pen.fill(head, colour);
		}
	}

	private static Path path(Pen pen, List<Point> points) {
		Path path = pen.path();
		path.moveTo((float) points.getFirst().x(), (float) points.getFirst().y());
		points.stream().skip(1).forEach(point -> path.lineTo((float) point.x(), (float) point.y()));
		return path;
	}

	private static void box(Pen pen, Palette palette, Box box) {
		double round = box.row() < 0 ? 1 : ROUND;
		pen.fill(area(box), round, box.row() < 0 ? palette.card() : palette.paper());
		pen.outline(area(box), 0, round, palette.soft(), 1.25);
		box.words().forEach(words -> pen.write(words.text(), words.x(), words.y(), words.width(), words.size(), words.strong(), palette.ink()));
	}
}
