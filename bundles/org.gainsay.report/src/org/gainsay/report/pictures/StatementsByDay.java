// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gainsay.analysis.Dating;
import org.gainsay.analysis.Ledger;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementFacts;
import org.gainsay.report.Signs;
import org.gainsay.report.drawing.TypeWidth;
import org.gainsay.report.pictures.PictureDrawing.Anchor;
import org.gainsay.report.pictures.PictureDrawing.Box;
import org.gainsay.report.pictures.PictureDrawing.Item;
import org.gainsay.report.pictures.PictureDrawing.Line;
import org.gainsay.report.pictures.PictureDrawing.Shape;
import org.gainsay.report.pictures.PictureDrawing.Words;

/** How many statements were made on which day, by standing: a column a day; of a long time a week, a month, a year, a decade or a century. */
public final class StatementsByDay implements Picture {

	private static final int MOST = 62;
	private static final double HEIGHT = 170;
	private static final double HIGHEST_UNIT = 12;
	private static final double TOP = 16;
	private static final double WIDEST = 26;

	private final TimeBins bins;
	private final List<Tally> tallies = new ArrayList<>();
	private final Tally undated = new Tally();
	private final List<Standing> shown;

	/** @param ledger of the corpus */
	public StatementsByDay(Ledger ledger) {
		this(new Counted(ledger));
	}

	/** @param counted whose statements have a column each day */
	public StatementsByDay(Counted counted) {
		this.bins = new TimeBins(counted.statements().stream().flatMap(statement -> counted.dating(statement).stream()).toList(), MOST);
		for (int i = 0; i < bins.size(); i++) {
			tallies.add(new Tally());
		}
		for (StatementFacts statement : counted.statements()) {
			Optional<Dating> date = counted.dating(statement);
			int bin = date.map(bins::of).orElse(-1);
			(bin < 0 ? undated : tallies.get(bin)).add(Standings.of(statement, counted.corpus()));
		}
		List<Tally> all = new ArrayList<>(tallies);
		all.add(undated);
		this.shown = Tally.shown(all);
	}

	@Override
	public String name() {
		return "days";
	}

	@Override
	public String title() {
		return "Statements by " + bins.unit().word() + " and standing";
	}

	@Override
	public String note() {
		return "When it was said; where that is not written, when the article was published. " + Counted.WHAT;
	}

	@Override
	public List<Key> keys() {
		return Tally.keys(shown);
	}

	@Override
	public PictureTable table() {
		List<List<String>> rows = new ArrayList<>();
		for (int i = 0; i < tallies.size(); i++) {
			if (tallies.get(i).sum() > 0) {
				rows.add(tallies.get(i).row(bins.label(i), shown));
			}
		}
		if (undated.sum() > 0) {
			rows.add(undated.row(undatedLabel(), shown));
		}
		String word = bins.unit().word();
		return new PictureTable(Tally.heads(Character.toUpperCase(word.charAt(0)) + word.substring(1), shown), rows);
	}

	private String undatedLabel() {
		return "no " + bins.unit().word() + " known";
	}

	@Override
	public boolean isEmpty() {
		return shown.isEmpty();
	}

	@Override
	public boolean fits() {
		return true;
	}

	@Override
	public PictureDrawing drawing(double width) {
		List<Tally> columns = new ArrayList<>(tallies);
		List<String> labels = new ArrayList<>();
		for (int i = 0; i < tallies.size(); i++) {
			labels.add(bins.label(i));
		}
		if (undated.sum() > 0) {
			columns.add(undated);
			labels.add(undatedLabel());
		}
		double step = Math.min(WIDEST, width / Math.max(1, columns.size()));
		double thick = Math.max(2, step - Math.min(4, step / 4));
		double most = columns.stream().mapToInt(Tally::sum).max().orElse(1);
		double unit = Math.min(HIGHEST_UNIT, HEIGHT / Math.max(1, most));
		double foot = TOP + most * unit;
		List<Item> items = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			double x = i * step;
			double y = foot;
			for (Standing standing : Tally.ORDER) {
				int number = columns.get(i).of(standing);
				if (number > 0) {
					double high = number * unit;
					y -= high;
					List<Shape> shapes = new ArrayList<>();
					shapes.add(new Box(x, y, thick, high, Look.of(standing)));
					if (high >= 16 && thick >= 12) {
						shapes.add(new Words(Signs.of(standing), x + thick / 2, y + high / 2 + 2.5, PictureDrawing.SMALL, false, Anchor.MIDDLE, false));
					}
					items.add(new Item(labels.get(i) + ": " + standing.word() + ' ' + number, null, shapes));
				}
			}
			String sum = String.valueOf(columns.get(i).sum());
			if (columns.get(i).sum() > 0 && TypeWidth.of(sum, PictureDrawing.SMALL, false) <= thick + 1) {
				items.add(new Item(null, null, List.of(new Words(sum, x + thick / 2, y - 4, PictureDrawing.SMALL, true, Anchor.MIDDLE, false))));
			}
		}
		items.add(new Item(null, null, List.of(new Line(0, foot + 0.5, width, foot + 0.5))));
		axis(items, step, thick, foot, width, columns.size());
		return new PictureDrawing(width, foot + 22, items);
	}

	/** As many days below the line as there is room for, the first and the last of them always; and what has none. */
	private void axis(List<Item> items, double step, double thick, double foot, double width, int columns) {
		double widest = 0;
		for (int i = 0; i < bins.size(); i++) {
			widest = Math.max(widest, TypeWidth.of(bins.mark(i), PictureDrawing.SMALL, false) + 10);
		}
		double end = columns > bins.size() ? columns * step : width;
		if (columns > bins.size()) {
			double x = bins.size() * step + thick / 2;
			boolean right = x + TypeWidth.of(undatedLabel(), PictureDrawing.SMALL, false) > width;
			double wide = TypeWidth.of(undatedLabel(), PictureDrawing.SMALL, false);
			items.add(new Item(null, null, List.of(new Words(undatedLabel(), right ? width : x - thick / 2, foot + 16, PictureDrawing.SMALL, true, right ? Anchor.END : Anchor.START, false))));
			end = (right ? width - wide : x) - 8;
		}
		int each = Math.max(1, (int) Math.ceil(widest / step));
		for (int i = 0; i < bins.size(); i += each) {
			double x = i * step;
			if (x + widest - 10 <= end) {
				items.add(new Item(null, null, List.of(new Line(x + 0.5, foot, x + 0.5, foot + 4), new Words(bins.mark(i), x, foot + 16, PictureDrawing.SMALL, true, Anchor.START, false))));
			}
		}
	}
}
