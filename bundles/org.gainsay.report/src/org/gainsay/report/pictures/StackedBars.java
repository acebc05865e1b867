// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.report.drawing.TypeWidth;
import org.gainsay.report.pictures.PictureDrawing.Anchor;
import org.gainsay.report.pictures.PictureDrawing.Box;
import org.gainsay.report.pictures.PictureDrawing.Item;
import org.gainsay.report.pictures.PictureDrawing.Shape;
import org.gainsay.report.pictures.PictureDrawing.Target;
import org.gainsay.report.pictures.PictureDrawing.Words;

/** Bars that lie below each other, each with what it is of, its parts one behind the other, and their sum. Where there is little width the words stand above the bar. */
final class StackedBars {

	/** A part of a bar: its sign and how much it is. */
	record Part(Look look, String sign, String word, int number) {
	}

	/** A bar. */
	record Bar(String label, @Nullable Target target, List<Part> parts) {

		int sum() {
			return parts.stream().mapToInt(Part::number).sum();
		}
	}

	private static final double NARROW = 520;
	private static final double HEIGHT = 22;
	private static final double GAP = 8;
	private static final double LABEL = 190;
	private static final double LINE = 17;
	private static final double ROOM = 3;

	private StackedBars() {
	}

	/**
	 * Draws them.
	 *
	 * @param each those that have a bar of their own
	 * @param rest the bar of all others together, which comes last; where it is longer than all others it has a measure of its own, so that they can still be told apart; null for none
	 */
	static PictureDrawing drawing(List<Bar> each, @Nullable Bar rest, double width) {
		boolean above = width < NARROW;
		double most = Math.max(1, each.stream().mapToInt(Bar::sum).max().orElse(0));
		List<Bar> bars = new ArrayList<>(each);
		boolean apart = rest != null && rest.sum() > most;
		if (rest != null) {
			bars.add(rest);
		}
		String scaled = apart ? ", to another scale" : "";
		double sum = bars.stream().mapToDouble(bar -> TypeWidth.of(String.valueOf(bar.sum()), PictureDrawing.SIZE, false)).max().orElse(0) + 8;
		double left = above ? 0 : Math.min(LABEL, bars.stream().mapToDouble(bar -> TypeWidth.of(bar == rest ? bar.label() + scaled : bar.label(), PictureDrawing.SIZE, false)).max().orElse(0)) + 10;
		List<Item> items = new ArrayList<>();
		double y = 0;
		for (Bar bar : bars) {
			double unit = (width - left - sum) / (apart && bar == rest ? bar.sum() : most);
			double room = above ? width : left - 10;
			String name = bar == rest ? bar.label() + scaled : bar.label();
			String label = TypeWidth.lines(name, room, 1, PictureDrawing.SIZE, false).getFirst();
			List<Shape> words = new ArrayList<>();
			if (above) {
				words.add(new Words(label, 0, y + LINE - 5, PictureDrawing.SIZE, false, Anchor.START, false));
				y += LINE;
			} else {
				words.add(new Words(label, left - 10, y + HEIGHT / 2 + 4, PictureDrawing.SIZE, false, Anchor.END, false));
			}
			items.add(new Item(label.equals(name) ? null : name, bar.target(), words));
			double x = left;
			for (Part part : bar.parts()) {
				if (part.number() > 0) {
					double length = part.number() * unit;
					List<Shape> shapes = new ArrayList<>();
					shapes.add(new Box(x, y, length, HEIGHT, part.look()));
					number(part, x, y, length, shapes);
					items.add(new Item(bar.label() + ": " + part.word() + ' ' + part.number(), null, shapes));
					x += length;
				}
			}
			items.add(new Item(null, null, List.of(new Words(String.valueOf(bar.sum()), x + 6, y + HEIGHT / 2 + 4, PictureDrawing.SIZE, true, Anchor.START, false))));
			y += HEIGHT + GAP;
		}
		return new PictureDrawing(width, Math.max(1, y - GAP + 1), items);
	}

	/** The sign and the number where both have room, else what of them has. */
	private static void number(Part part, double x, double y, double length, List<Shape> shapes) {
		for (String text : part.sign().isEmpty() ? List.of(String.valueOf(part.number())) : List.of(part.sign() + ' ' + part.number(), part.sign())) {
			if (TypeWidth.of(text, PictureDrawing.SMALL, false) + 2 * ROOM <= length) {
				shapes.add(new Words(text, x + length / 2, y + HEIGHT / 2 + 2.5, PictureDrawing.SMALL, false, Anchor.MIDDLE, false));
				return;
			}
		}
	}
}
