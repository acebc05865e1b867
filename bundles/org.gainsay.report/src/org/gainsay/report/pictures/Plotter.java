// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import org.gainsay.report.pictures.PictureDrawing.Item;
import org.gainsay.report.pictures.PictureDrawing.Line;
import org.gainsay.report.pictures.PictureDrawing.Words;

/**
 * What a picture is put on: a file, or a screen. Where everything stands is settled before; a plotter knows colours, strokes and type. Lengths are in
 * pixels at a scale of 1.
 */
public interface Plotter {

	/** How long a half wave is; it swings as far as that control point from its line. */
	double WAVE = 4;

	/** What comes now belongs together, until the end of the same. */
	void begin(Item item);

	/** The end of what was begun last. */
	void end(Item item);

	/** Fills a rectangle with the tint of a look. */
	void fill(Look look, double x, double y, double width, double height);

	/** Draws around a rectangle with the line of a look. */
	void frame(Look look, double x, double y, double width, double height);

	/**
	 * Draws level lines of one length.
	 *
	 * @param thick   whether they are twice as thick as others
	 * @param heights where they are, one or more
	 */
	void lines(Look look, boolean thick, double x, double width, double... heights);

	/** Draws a wave of half waves as long as {@link #WAVE}, upwards first; the last one is as long as there is room. */
	void wave(Look look, double from, double to, double y);

	/** Draws a line that things stand on. */
	void axis(Line line);

	/** Writes words. */
	void words(Words words);
}
