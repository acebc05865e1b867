// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Text;

/** Lays out the lines of a form below each other, and in two columns where there is the width: parted at a title if then all is in sight, else where the columns are of one height. */
final class FormColumns extends Layout {

	/**
	 * A line of the form.
	 *
	 * @param label   before the control; a title where there is no control
	 * @param control null for a title
	 * @param alone   whether the control has the place beside it too
	 * @param side    what stands beside the control; null where that has the place
	 * @param message what is said below; null for a title
	 * @param lines   how many lines of words the control shows; 0 for as high as it wants
	 */
	record Row(Control label, Control control, boolean alone, Control side, Label message, int lines) {

		boolean heading() {
			return control == null;
		}

		/** Whether something is said below. */
		boolean said() {
			return !message.getText().isEmpty();
		}
	}

	/** The first row of the second column, and how high both are. */
	private record Split(int at, int height) {
	}

	/** How many letters wide a column is where there are two of them. */
	private static final int LETTERS = 44;
	/** How many letters wide a field is at least: in a narrower place the form is moved sideways. */
	private static final int LEAST_LETTERS = 12;
	private static final int MARGIN = 3;
	private static final int GAP = 24;
	private static final int SPACE = 5;
	private static final int BETWEEN = 2;
	private static final int ABOVE_TITLE = 4;
	private static final int LABEL_LETTERS = 15;
	private static final int LEAST_LABEL = 100;
	/** So much higher than it has to be may a form be that is parted at a title. */
	private static final double BETTER = 1.1;

	private final Supplier<List<Row>> rows;
	private final IntSupplier inSight;
	/** What the controls want to have, whatever their width. */
	private final Map<Control, Point> wanted = new HashMap<>();
	private double letter;

	/**
	 * @param rows    in their order
	 * @param inSight how high the place is in which the form shows, in pixels
	 */
	FormColumns(Supplier<List<Row>> rows, IntSupplier inSight) {
		this.rows = rows;
		this.inSight = inSight;
	}

	@Override
	protected boolean flushCache(Control control) {
		wanted.remove(control);
		return true;
	}

	@Override
	protected Point computeSize(Composite form, int width, int height, boolean flush) {
		if (flush) {
			wanted.clear();
			letter = 0;
		}
		int wide = width == SWT.DEFAULT ? (int) (LETTERS * letter(form)) : width;
		return new Point(wide, place(form, new Rectangle(0, 0, wide, 0), rows.get(), false));
	}

	@Override
	protected void layout(Composite form, boolean flush) {
		if (flush) {
			wanted.clear();
			letter = 0;
		}
		place(form, form.getClientArea(), rows.get(), true);
	}

	private double letter(Composite form) {
		if (letter == 0) {
			GC gc = new GC(form);
			letter = gc.getFontMetrics().getAverageCharacterWidth();
			gc.dispose();
		}
		return letter;
	}

	/**
	 * How high a form would be with some rows.
	 *
	 * @param width in pixels, as what is given
	 */
	int height(Composite form, int width, List<Row> some) {
		return place(form, new Rectangle(0, 0, width, 0), some, false);
	}

	/** How many columns a form of a width has. */
	int columns(Composite form, int width) {
		return width >= 2 * LETTERS * letter(form) + GAP + 2 * MARGIN ? 2 : 1;
	}

	/** How wide a form must be at least, so that what its fields hold can be read. */
	int least(Composite form) {
		List<Row> all = rows.get();
		int side = side(all);
		return (int) Math.ceil(2 * MARGIN + label(form, all) + SPACE + LEAST_LETTERS * letter(form) + (side == 0 ? 0 : SPACE + side));
	}

	private int side(List<Row> all) {
		return all.stream().filter(row -> row.side() != null).mapToInt(row -> wanted(row.side()).x).max().orElse(0);
	}

	/** Gives how high all of it is; and moves the controls, if they are to be. */
	private int place(Composite form, Rectangle in, List<Row> all, boolean move) {
		int columns = columns(form, in.width);
		int width = (in.width - 2 * MARGIN - (columns - 1) * GAP) / columns;
		int label = label(form, all);
		int side = side(all);
		List<Integer> heights = new ArrayList<>();
		all.forEach(row -> heights.add(height(row, width, label)));
		Split split = columns == 1 ? new Split(all.size(), sum(all, heights, 0, all.size())) : split(all, heights);
		if (move) {
			int y = MARGIN;
			for (int i = 0; i < all.size(); i++) {
				boolean first = i == 0 || i == split.at();
				y = first ? MARGIN : y;
				Row row = all.get(i);
				y += row.heading() && !first ? ABOVE_TITLE : 0;
				put(row, in.x + MARGIN + (i < split.at() ? 0 : width + GAP), in.y + y, width, label, side);
				y += heights.get(i) + BETWEEN;
			}
		}
		return split.height() + 2 * MARGIN;
	}

	private int label(Composite form, List<Row> all) {
		int most = (int) Math.max(LEAST_LABEL, LABEL_LETTERS * letter(form));
		return all.stream().filter(row -> !row.heading()).mapToInt(row -> Math.min(most, wanted(row.label()).x)).max().orElse(0);
	}

	private static int sum(List<Row> all, List<Integer> heights, int from, int to) {
		int sum = 0;
		for (int i = from; i < to; i++) {
			sum += heights.get(i) + (i > from ? BETWEEN + (all.get(i).heading() ? ABOVE_TITLE : 0) : 0);
		}
		return sum;
	}

	private Split split(List<Row> all, List<Integer> heights) {
		Split even = null;
		Split titled = null;
		for (int at = 1; at <= all.size(); at++) {
			if (at < all.size() && all.get(at - 1).heading()) {
				continue; // A title stays with what is below it.
			}
			Split here = new Split(at, Math.max(sum(all, heights, 0, at), sum(all, heights, at, all.size())));
			even = even == null || here.height() < even.height() ? here : even;
			if (at < all.size() && all.get(at).heading() && (titled == null || here.height() < titled.height())) {
				titled = here;
			}
		}
		if (even == null) {
			return new Split(0, 0);
		}
		int sight = inSight.getAsInt() - 2 * MARGIN;
		boolean fits = titled != null && (titled.height() <= sight || even.height() > sight && titled.height() <= even.height() * BETTER);
		return fits ? titled : even;
	}

	private Point wanted(Control control) {
		return wanted.computeIfAbsent(control, one -> one.computeSize(SWT.DEFAULT, SWT.DEFAULT));
	}

	private int control(Row row) {
		return row.lines() > 0 && row.control() instanceof Text text ? text.computeTrim(0, 0, 0, row.lines() * text.getLineHeight()).height : wanted(row.control()).y;
	}

	private int line(Row row) {
		return Math.max(Math.max(wanted(row.label()).y, control(row)), row.side() == null ? 0 : wanted(row.side()).y);
	}

	private int height(Row row, int width, int label) {
		return row.heading() ? wanted(row.label()).y : line(row) + (row.said() ? BETWEEN + message(row, width, label) : 0);
	}

	private static int message(Row row, int width, int label) {
		return row.message().computeSize(Math.max(1, width - label - SPACE), SWT.DEFAULT).y;
	}

	private void put(Row row, int x, int y, int width, int label, int side) {
		Point named = wanted(row.label());
		if (row.heading()) {
			row.label().setBounds(x, y, width, named.y);
			return;
		}
		int line = line(row);
		int from = x + label + SPACE;
		int beside = row.alone() || row.side() == null ? 0 : side + SPACE;
		int high = control(row);
		row.label().setBounds(x, y + (line - named.y) / 2, Math.min(label, named.x), named.y);
		row.control().setBounds(from, y + (line - high) / 2, Math.max(1, width - label - SPACE - beside), high);
		if (row.side() != null) {
			Point extra = wanted(row.side());
			row.side().setBounds(x + width - side, y + (line - extra.y) / 2, side, extra.y);
		}
		if (row.said()) {
			row.message().setBounds(from, y + line + BETWEEN, Math.max(1, width - label - SPACE), message(row, width, label));
		}
	}
}
