// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.drawing;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Control;
import org.gainsay.desk.drawing.Picture.Area;
import org.gainsay.text.Excerpt;

/**
 * Draws in the measures of a picture, whatever its scale on the screen: type and lines are laid down as outlines, so they are crisp at any
 * zoom. For the UI thread.
 */
public final class Pen implements AutoCloseable {

	/** The fonts of a control's drawings, each made when it is first used; they go with the control. */
	public static final class Type {

		private static final double POINTS_AN_INCH = 72;

		private final Control control;
		private final String face;
		private final double dpi;
		private final Map<Integer, Font> fonts = new HashMap<>();

		/** Fonts of the control's face. */
		public Type(Control control) {
			this.control = control;
			face = control.getFont().getFontData()[0].getName();
			dpi = control.getDisplay().getDPI().y;
			control.addListener(SWT.Dispose, event -> fonts.values().forEach(Font::dispose));
		}

		private int points(double pixels) {
			return (int) Math.max(1, Math.round(pixels * POINTS_AN_INCH / dpi));
		}

		private Font of(int points, boolean strong) {
			return fonts.computeIfAbsent(strong ? -points : points, key -> new Font(control.getDisplay(), new FontData(face, points, strong ? SWT.BOLD : SWT.NORMAL)));
		}
	}

	/** The two sizes of type, in pixels. */
	public static final double LARGE = 13;
	public static final double SMALL = 11;

	private final GC gc;
	private final Type type;
	private Transform transform;
	private double scale = 1;
	private double left;
	private double top;

	/** Begins to draw at a picture's own size. */
	public Pen(GC gc, Type type) {
		this.gc = gc;
		this.type = type;
		gc.setAdvanced(true);
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
	}

	/** Goes on in another part of the screen or at another scale. */
	public void at(double newScale, double newLeft, double newTop) {
		scale = newScale;
		left = newLeft;
		top = newTop;
		Transform next = new Transform(gc.getDevice(), (float) scale, 0, 0, (float) scale, (float) left, (float) top);
		gc.setTransform(next);
		if (transform != null) {
			transform.dispose();
		}
		transform = next;
	}

	/** Fills a rectangle with round corners. */
	public void fill(Area area, double round, Color colour) {
		gc.setBackground(colour);
		Path path = rectangle(area, 0, round);
		gc.fillPath(path);
		path.dispose();
	}

	/**
	 * Draws the outline of a rectangle with round corners.
	 *
	 * @param inset how far inside the area; negative for outside
	 */
	public void outline(Area area, double inset, double round, Color colour, double width, float... dash) {
		line(colour, width, dash);
		Path path = rectangle(area, inset, round);
		gc.drawPath(path);
		path.dispose();
	}

	private Path rectangle(Area area, double inset, double round) {
		float x = (float) (area.x() + inset);
		float y = (float) (area.y() + inset);
		float width = (float) (area.width() - 2 * inset);
		float height = (float) (area.height() - 2 * inset);
		float r = (float) Math.max(0, Math.min(round, Math.min(width, height) / 2));
		Path path = new Path(gc.getDevice());
		path.moveTo(x + r, y);
		path.lineTo(x + width - r, y);
		path.quadTo(x + width, y, x + width, y + r);
		path.lineTo(x + width, y + height - r);
		path.quadTo(x + width, y + height, x + width - r, y + height);
		path.lineTo(x + r, y + height);
		path.quadTo(x, y + height, x, y + height - r);
		path.lineTo(x, y + r);
		path.quadTo(x, y, x + r, y);
		path.close();
		return path;
	}

	/** Draws along a path; the path is disposed of. */
	public void draw(Path path, Color colour, double width, float... dash) {
		line(colour, width, dash);
		gc.drawPath(path);
		path.dispose();
	}

	/** Fills a path; the path is disposed of. */
	public void fill(Path path, Color colour) {
		gc.setBackground(colour);
		gc.fillPath(path);
		path.dispose();
	}

	/** Draws a straight line. */
	public void draw(double x1, double y1, double x2, double y2, Color colour, double width, float... dash) {
		Path path = path();
		path.moveTo((float) x1, (float) y1);
		path.lineTo((float) x2, (float) y2);
		draw(path, colour, width, dash);
	}

	/** An empty path. */
	public Path path() {
		return new Path(gc.getDevice());
	}

	/** What follows is seen through. */
	public void alpha(int alpha) {
		gc.setAlpha(alpha);
	}

	private void line(Color colour, double width, float... dash) {
		gc.setForeground(colour);
		gc.setLineAttributes(new LineAttributes((float) width, SWT.CAP_FLAT, SWT.JOIN_MITER, dash.length == 0 ? SWT.LINE_SOLID : SWT.LINE_CUSTOM,
				dash.length == 0 ? null : dash, 0, 10));
	}

	/** Writes words that were measured without this font: a face that is wider is written smaller. */
	public void write(String text, double x, double baseLine, double width, double size, boolean strong, Color colour) {
		gc.setTransform(null);
		int points = type.points(size * scale);
		gc.setFont(type.of(points, strong));
		while (points > 1 && extent(text) > width * scale) {
			gc.setFont(type.of(--points, strong));
		}
		put(text, x, baseLine, colour);
	}

	/** Writes a text that ends in an ellipsis where there is no room for it. */
	public void cut(String text, double x, double baseLine, double width, double size, boolean strong, Color colour) {
		gc.setTransform(null);
		gc.setFont(type.of(type.points(size * scale), strong));
		put(text.isEmpty() || extent(text) <= width * scale ? text : Excerpt.fitting(text, shown -> extent(shown) <= width * scale), x, baseLine, colour);
	}

	/**
	 * Writes words at a place that was settled without this font.
	 *
	 * @param before  how much of them stands before the place: 0 for nothing, 1 for all of them
	 * @param upwards whether they go upwards from there
	 */
	public void put(String text, double x, double baseLine, double size, double before, boolean upwards, Color colour) {
		gc.setTransform(null);
		gc.setFont(type.of(type.points(size * scale), false));
		if (!upwards) {
			put(text, x - before * extent(text) / scale, baseLine, colour);
			return;
		}
		Transform turned = new Transform(gc.getDevice());
		turned.translate((float) (left + x * scale), (float) (top + baseLine * scale));
		turned.rotate(-90);
		gc.setTransform(turned);
		gc.setForeground(colour);
		gc.drawText(text, (int) Math.round(-before * extent(text)), -(gc.getFontMetrics().getAscent() + gc.getFontMetrics().getLeading()), SWT.DRAW_TRANSPARENT);
		gc.setTransform(transform);
		turned.dispose();
	}

	private int extent(String text) {
		return gc.textExtent(text, SWT.DRAW_TRANSPARENT).x;
	}

	/** Type is set in the size that it has on the screen, as a font that is only enlarged has its letters in the wrong places. */
	private void put(String text, double x, double baseLine, Color colour) {
		double ascent = gc.getFontMetrics().getAscent() + gc.getFontMetrics().getLeading();
		gc.setForeground(colour);
		gc.drawText(text, (int) Math.round(left + x * scale), (int) Math.round(top + baseLine * scale - ascent), SWT.DRAW_TRANSPARENT);
		gc.setTransform(transform);
	}

	@Override
	public void close() {
		gc.setTransform(null);
		if (transform != null) {
			transform.dispose();
		}
	}
}
