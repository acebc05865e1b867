// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.drawing;

import org.gainsay.desk.drawing.Picture.Area;

/**
 * Which part of a picture shows, and how large.
 *
 * @param scale pixels of the screen a pixel of the picture
 * @param left  where the picture's left edge stands on the screen; negative where it is out of sight
 * @param top   where its upper edge stands
 */
public record Viewport(double scale, double left, double top) {

	/** At its own size, in the upper left corner. */
	public static final Viewport PLAIN = new Viewport(1, 0, 0);
	public static final double SMALLEST = 0.1;
	public static final double LARGEST = 8;
	/** A step of zooming. */
	public static final double STEP = 1.25;
	/** So much of a picture always stays in sight. */
	private static final double REST = 40;
	private static final double MARGIN = 12;

	/** The place of the picture that is at a place of the screen. */
	public double x(double screen) {
		return (screen - left) / scale;
	}

	/** The place of the picture that is at a place of the screen. */
	public double y(double screen) {
		return (screen - top) / scale;
	}

	/** Where an area of the picture is on the screen. */
	public Area onScreen(Area area) {
		return new Area(left + area.x() * scale, top + area.y() * scale, area.width() * scale, area.height() * scale);
	}

	/** Larger or smaller, with a place of the screen staying where it is. */
	public Viewport zoomed(double factor, double atX, double atY) {
		double next = Math.clamp(scale * factor, SMALLEST, LARGEST);
		return new Viewport(next, atX - x(atX) * next, atY - y(atY) * next);
	}

	/** Moved by pixels of the screen. */
	public Viewport moved(double right, double down) {
		return new Viewport(scale, left + right, top + down);
	}

	/** The whole picture in the middle of a screen; not larger than it is, and nothing where one of both has no size. */
	public static Viewport fitted(double pictureWidth, double pictureHeight, double width, double height) {
		return fitted(pictureWidth, pictureHeight, width, height, 1);
	}

	/** The whole picture in the middle of a screen, not larger than at a scale. */
	public static Viewport fitted(double pictureWidth, double pictureHeight, double width, double height, double largest) {
		if (pictureWidth <= 0 || pictureHeight <= 0 || width <= 0 || height <= 0) {
			return PLAIN;
		}
		double scale = Math.clamp(Math.min(width / pictureWidth, height / pictureHeight), SMALLEST, largest);
		return new Viewport(scale, Math.max(0, (width - pictureWidth * scale) / 2), Math.max(0, (height - pictureHeight * scale) / 2));
	}

	/** The same with a part of the picture in sight. */
	public Viewport kept(double pictureWidth, double pictureHeight, double width, double height) {
		return new Viewport(scale, Math.clamp(left, Math.min(REST - pictureWidth * scale, width - REST), Math.max(width - REST, REST - pictureWidth * scale)),
				Math.clamp(top, Math.min(REST - pictureHeight * scale, height - REST), Math.max(height - REST, REST - pictureHeight * scale)));
	}

	/**
	 * Moved as little as goes until an area is in sight; of a larger one its upper left corner.
	 *
	 * @param coveredLeft pixels of the screen that are covered from the left; so from the top
	 */
	public Viewport showing(Area area, double coveredLeft, double coveredTop, double width, double height) {
		Area at = onScreen(area);
		return moved(shift(at.x(), at.width(), coveredLeft, width), shift(at.y(), at.height(), coveredTop, height));
	}

	private static double shift(double at, double length, double from, double to) {
		if (at < from + MARGIN || length + 2 * MARGIN > to - from) {
			return at < from + MARGIN || at + length > to - MARGIN ? from + MARGIN - at : 0;
		}
		return at + length > to - MARGIN ? to - MARGIN - at - length : 0;
	}
}
