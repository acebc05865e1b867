// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.pictures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gainsay.desk.drawing.Picture;
import org.gainsay.report.drawing.TypeWidth;
import org.gainsay.report.pictures.PictureDrawing;
import org.gainsay.report.pictures.PictureDrawing.Anchor;
import org.gainsay.report.pictures.PictureDrawing.Box;
import org.gainsay.report.pictures.PictureDrawing.Line;
import org.gainsay.report.pictures.PictureDrawing.Shape;
import org.gainsay.report.pictures.PictureDrawing.Target;
import org.gainsay.report.pictures.PictureDrawing.Words;

/**
 * A picture of the corpus as it shows on the screen: below its legend the drawing that the report has too, and what of it can be picked. The facts of an
 * item are the {@link Target} that it leads to, or null. Immutable.
 */
public final class ShownPicture implements Picture {

	private static final double SWATCH = 24;
	private static final double SWATCH_HEIGHT = 16;
	private static final double ROW = 22;
	private static final double GAP = 18;
	private static final double BELOW = 8;

	private final org.gainsay.report.pictures.Picture of;
	private final PictureDrawing drawing;
	private final List<Item> items;

	/** @param width that there is for it, in pixels at a scale of 1 */
	public ShownPicture(org.gainsay.report.pictures.Picture of, double width) {
		this.of = of;
		List<PictureDrawing.Item> all = new ArrayList<>();
		double top = legend(of, width, all);
		PictureDrawing own = of.drawing(width);
		own.items().forEach(item -> all.add(new PictureDrawing.Item(item.told(), item.target(), item.shapes().stream().map(shape -> lower(shape, top)).toList())));
		drawing = new PictureDrawing(all.isEmpty() ? own.width() : Math.max(own.width(), right(all)), top + own.height(), List.copyOf(all));
		List<Item> found = new ArrayList<>();
		Map<String, Integer> seen = new HashMap<>();
		for (PictureDrawing.Item item : drawing.items()) {
			String said = item.told();
			String told = said != null ? said : item.target() == null ? "" : words(item); //$NON-NLS-1$
			if (!told.isEmpty()) {
				int number = seen.merge(told, 1, Integer::sum);
				found.add(new Item(number == 1 ? told : told + '#' + number, told, "", area(item.shapes()), true, List.of(), item.target())); //$NON-NLS-1$
			}
		}
		items = List.copyOf(found);
	}

	/** Puts the signs and tints side by side, in as many rows as they need; gives how high all of it is. */
	private static double legend(org.gainsay.report.pictures.Picture of, double width, List<PictureDrawing.Item> all) {
		double x = 0;
		double y = 0;
		for (org.gainsay.report.pictures.Picture.Key key : of.keys()) {
			String word = key.word();
			double length = SWATCH + 6 + TypeWidth.of(word, PictureDrawing.SMALL, false);
			if (x > 0 && x + length > width) {
				x = 0;
				y += ROW;
			}
			List<Shape> shapes = new ArrayList<>();
			shapes.add(new Box(x, y, SWATCH, SWATCH_HEIGHT, key.look()));
			if (!key.sign().isEmpty()) {
				shapes.add(new Words(key.sign(), x + SWATCH / 2, y + SWATCH_HEIGHT / 2 + 2.5, PictureDrawing.SMALL, false, Anchor.MIDDLE, false));
			}
			shapes.add(new Words(word, x + SWATCH + 6, y + SWATCH_HEIGHT / 2 + 4, PictureDrawing.SMALL, true, Anchor.START, false));
			all.add(new PictureDrawing.Item(key.meaning().isEmpty() || key.meaning().equals(word) ? word : word + ": " + key.meaning(), null, shapes)); //$NON-NLS-1$
			x += length + GAP;
		}
		return of.keys().isEmpty() ? 0 : y + ROW + BELOW;
	}

	private static Shape lower(Shape shape, double by) {
		return switch (shape) {
			case Box box -> new Box(box.x(), box.y() + by, box.width(), box.height(), box.look());
			case Line line -> new Line(line.x(), line.y() + by, line.toX(), line.toY() + by);
			case Words words -> new Words(words.text(), words.x(), words.y() + by, words.size(), words.soft(), words.anchor(), words.turned());
		};
	}

	private static String words(PictureDrawing.Item item) {
		return item.shapes().stream().filter(Words.class::isInstance).map(shape -> ((Words) shape).text()).collect(Collectors.joining(" ")); //$NON-NLS-1$
	}

	private static double right(List<PictureDrawing.Item> all) {
		return all.stream().flatMap(item -> item.shapes().stream()).map(ShownPicture::area).mapToDouble(area -> area.x() + area.width()).max().orElse(0);
	}

	private static Area area(List<Shape> shapes) {
		return shapes.stream().map(ShownPicture::area).reduce((one, other) -> {
			double x = Math.min(one.x(), other.x());
			double y = Math.min(one.y(), other.y());
			return new Area(x, y, Math.max(one.x() + one.width(), other.x() + other.width()) - x, Math.max(one.y() + one.height(), other.y() + other.height()) - y);
		}).orElse(new Area(0, 0, 0, 0));
	}

	private static Area area(Shape shape) {
		return switch (shape) {
			case Box box -> new Area(box.x(), box.y(), box.width(), box.height());
			case Line line -> new Area(Math.min(line.x(), line.toX()), Math.min(line.y(), line.toY()), Math.abs(line.toX() - line.x()), Math.abs(line.toY() - line.y()));
			case Words words -> area(words);
		};
	}

	private static Area area(Words words) {
		double length = TypeWidth.of(words.text(), words.size(), false);
		double before = switch (words.anchor()) {
			case START -> 0;
			case MIDDLE -> length / 2;
			case END -> length;
		};
		return words.turned() ? new Area(words.x() - words.size(), words.y() + before - length, words.size() + 3, length) : new Area(words.x() - before, words.y() - words.size(), length, words.size() + 3);
	}

	/** The picture that it shows. */
	public org.gainsay.report.pictures.Picture of() {
		return of;
	}

	/** What is to be drawn. */
	public PictureDrawing drawing() {
		return drawing;
	}

	@Override
	public double width() {
		return drawing.width();
	}

	@Override
	public double height() {
		return drawing.height();
	}

	@Override
	public List<Item> items() {
		return items;
	}

	/** The smallest thing there: a sign before the row that it stands in. */
	@Override
	public Optional<Item> at(double x, double y, double tolerance) {
		return items.stream().filter(item -> item.area().contains(x, y)).min((one, other) -> Double.compare(one.area().width() * one.area().height(), other.area().width() * other.area().height()));
	}
}
