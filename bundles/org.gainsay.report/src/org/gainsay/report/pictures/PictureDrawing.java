// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A picture with a place for everything in it. Lengths are in pixels at a scale of 1. Immutable.
 *
 * @param width  of all of it
 * @param height of all of it
 * @param items  in the order in which they are drawn
 */
public record PictureDrawing(double width, double height, List<Item> items) {

	/** The size of most words. */
	public static final double SIZE = 12;
	/** The size of words that tell less. */
	public static final double SMALL = 11;

	/** What something stands for, so that a click can lead there. */
	public record Target(Kind kind, String name) {

		/** What it is. */
		public enum Kind {
			/** A claim, by its name. */
			CLAIM,
			/** An article, by its name. */
			ARTICLE,
			/** An actor, by its name. */
			ACTOR
		}
	}

	/**
	 * Shapes that belong together.
	 *
	 * @param told   what they tell, for who points at them; null for nothing
	 * @param target where they lead; null for nowhere
	 */
	public record Item(@Nullable String told, @Nullable Target target, List<Shape> shapes) {
	}

	/** What is drawn. */
	public sealed interface Shape permits Box, Line, Words {
	}

	/** A rectangle. */
	public record Box(double x, double y, double width, double height, Look look) implements Shape {
	}

	/** A straight line, to stand on or to be led along. */
	public record Line(double x, double y, double toX, double toY) implements Shape {
	}

	/** Where words stand to their place. */
	public enum Anchor {
		/** They begin there. */
		START("start"),
		/** Their middle is there. */
		MIDDLE("middle"),
		/** They end there. */
		END("end");

		private final String word;

		Anchor(String word) {
			this.word = word;
		}

		/** The word for it in SVG. */
		public String word() {
			return word;
		}
	}

	/**
	 * A line of words.
	 *
	 * @param y      of the line on which they stand
	 * @param soft   whether they tell less than others
	 * @param turned whether they go upwards
	 */
	public record Words(String text, double x, double y, double size, boolean soft, Anchor anchor, boolean turned) implements Shape {
	}

	/** Draws all of it, one item behind the other. */
	public void draw(Plotter on) {
		for (Item item : items) {
			on.begin(item);
			for (Shape shape : item.shapes()) {
				switch (shape) {
					case Box box -> draw(box, on);
					case Line line -> on.axis(line);
					case Words words -> on.words(words);
				}
			}
			on.end(item);
		}
	}

	/** Draws one box: its tint, and the line that tells the same without the colour. */
	public static void draw(Box box, Plotter on) {
		Look look = box.look();
		on.fill(look, box.x(), box.y(), Math.max(0, box.width()), Math.max(0, box.height()));
		double foot = box.y() + box.height();
		switch (look.edge()) {
			case NONE -> {
				// the tint is all
			}
			case LINE -> lines(box, on, true, foot - 1.5);
			case DOUBLE -> lines(box, on, false, foot - 4, foot - 1);
			case WAVE -> {
				if (box.width() > 0) {
					on.wave(look, box.x(), box.x() + box.width(), foot - 3);
				}
			}
			case BOX, DASHED, DOTTED -> on.frame(look, box.x() + 1, box.y() + 1, Math.max(0, box.width() - 2), Math.max(0, box.height() - 2));
		}
	}

	private static void lines(Box box, Plotter on, boolean thick, double... heights) {
		if (box.width() > 0) {
			on.lines(box.look(), thick, box.x(), box.width(), heights);
		}
	}
}
