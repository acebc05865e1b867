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
import org.gainsay.report.pictures.PictureDrawing.Line;
import org.gainsay.report.pictures.PictureDrawing.Shape;
import org.gainsay.report.pictures.PictureDrawing.Target;
import org.gainsay.report.pictures.PictureDrawing.Words;

/** Rows and columns with signs where they meet. With many columns their heads go upwards. */
final class GlyphGrid {

	/** A row or a column. */
	record Head(String label, @Nullable Target target) {
	}

	/** A sign, in a box of its own; with how often where that is more than once. */
	record Mark(Look look, String sign, int number) {

		private String text() {
			return number > 1 ? sign + number : sign;
		}
	}

	/** What stands where a row and a column meet. */
	record Place(int column, List<Mark> marks, String told) {
	}

	private static final int MOST_UPRIGHT = 8;
	private static final int FEW = 5;
	private static final double LABEL = 300;
	/** How far columns are apart; where their heads go upwards, no farther than their signs have to be. */
	private static final double WIDEST = 128;
	private static final double WIDE = 92;
	private static final double THIN = 34;
	private static final double TURNED = 130;
	private static final double BOX = 17;
	private static final double HIGH = 20;
	private static final double ROW = 32;
	private static final double LINE = 13;

	private GlyphGrid() {
	}

	/**
	 * Draws it.
	 *
	 * @param places of each row
	 * @param led    whether a line leads from the first place of a row to the last
	 */
	static PictureDrawing drawing(List<Head> rows, List<Head> columns, List<List<Place>> places, boolean led) {
		boolean turned = columns.size() > MOST_UPRIGHT;
		double widest = places.stream().flatMap(List::stream).mapToDouble(place -> width(place.marks(), place.marks().size()) + 10).max().orElse(0);
		double step = turned ? Math.max(THIN, Math.min(WIDE, widest)) : columns.size() > FEW ? WIDE : WIDEST;
		double left = Math.min(LABEL, rows.stream().mapToDouble(row -> TypeWidth.of(row.label(), PictureDrawing.SMALL, false)).max().orElse(0)) + 10;
		double head = turned ? Math.min(TURNED, columns.stream().mapToDouble(column -> TypeWidth.of(column.label(), PictureDrawing.SMALL, false)).max().orElse(0)) + 8 : 3 * LINE + 6;
		double width = left + columns.size() * step;
		List<Item> items = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			items.add(head(columns.get(i), left + i * step, head, step, turned));
		}
		for (int i = 0; i < rows.size(); i++) {
			double y = head + i * ROW;
			items.add(new Item(null, null, List.of(new Line(0, y + 0.5, width, y + 0.5))));
			List<String> lines = TypeWidth.lines(rows.get(i).label(), left - 10, 2, PictureDrawing.SMALL, false);
			List<Shape> words = new ArrayList<>();
			for (int line = 0; line < lines.size(); line++) {
				words.add(new Words(lines.get(line), 0, y + ROW / 2 + 4 - (lines.size() - 1) * LINE / 2 + line * LINE, PictureDrawing.SMALL, false, Anchor.START, false));
			}
			items.add(new Item(rows.get(i).label(), rows.get(i).target(), words));
			List<Place> ofRow = places.get(i);
			if (led && ofRow.size() > 1) {
				items.add(new Item(null, null, List.of(new Line(left + ofRow.getFirst().column() * step + step / 2, y + ROW / 2, left + ofRow.getLast().column() * step + step / 2, y + ROW / 2))));
			}
			for (Place place : ofRow) {
				items.add(new Item(place.told(), rows.get(i).target(), marks(place.marks(), left + place.column() * step, y + (ROW - HIGH) / 2, step)));
			}
		}
		return new PictureDrawing(width, head + rows.size() * ROW + 1, items);
	}

	private static Item head(Head column, double x, double foot, double step, boolean turned) {
		List<Shape> words = new ArrayList<>();
		if (turned) {
			String label = TypeWidth.lines(column.label(), TURNED, 1, PictureDrawing.SMALL, false).getFirst();
			words.add(new Words(label, x + step / 2 + 4, foot - 5, PictureDrawing.SMALL, true, Anchor.START, true));
		} else {
			List<String> lines = TypeWidth.lines(column.label(), step - 8, 3, PictureDrawing.SMALL, false);
			for (int line = 0; line < lines.size(); line++) {
				words.add(new Words(lines.get(line), x + step / 2, foot - 6 - (lines.size() - 1 - line) * LINE, PictureDrawing.SMALL, true, Anchor.MIDDLE, false));
			}
		}
		return new Item(column.label(), column.target(), words);
	}

	/** As many as there is room for, in the middle; where some have none, an ellipsis. */
	private static List<Shape> marks(List<Mark> marks, double x, double y, double step) {
		List<Shape> shapes = new ArrayList<>();
		int shown = marks.size();
		while (shown > 1 && width(marks, shown) > step - 4) {
			shown--;
		}
		double at = x + (step - width(marks, shown)) / 2;
		for (Mark mark : marks.subList(0, shown)) {
			double width = width(mark);
			shapes.add(new Box(at, y, width, HIGH, mark.look()));
			shapes.add(new Words(mark.text(), at + width / 2, y + HIGH / 2 + 2.5, PictureDrawing.SMALL, false, Anchor.MIDDLE, false));
			at += width + 2;
		}
		if (shown < marks.size()) {
			shapes.add(new Words("…", at, y + HIGH / 2 + 2.5, PictureDrawing.SMALL, true, Anchor.START, false));
		}
		return shapes;
	}

	private static double width(List<Mark> marks, int shown) {
		double sum = shown == 1 ? width(marks.getFirst()) + 2 // most places have one, and no stream
				: marks.subList(0, shown).stream().mapToDouble(mark -> width(mark) + 2).sum();
		return sum - 2 + (shown < marks.size() ? 12 : 0);
	}

	private static double width(Mark mark) {
		return Math.max(BOX, TypeWidth.of(mark.text(), PictureDrawing.SMALL, false) + 6);
	}
}
