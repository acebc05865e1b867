// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Ledger;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.report.pictures.PictureDrawing.Target;

/** What was said about which claim when: a line a claim, with a sign for each standing on each day; of a long time for weeks, months, years, decades or centuries. */
public final class ClaimTimeline implements Picture {

	private static final int MOST_ROWS = 25;
	private static final int MOST_BINS = 40;

	private final int all;
	private final List<ClaimRow> rows;
	private final TimeBins bins;
	/** The bins that have a column, and -1 for what has none. */
	private final List<Integer> columns;
	private final List<SortedMap<Integer, Tally>> said = new ArrayList<>();
	private final Set<Standing> shown = EnumSet.noneOf(Standing.class);

	/** @param ledger all claims of which with a stance are asked for */
	public ClaimTimeline(Ledger ledger) {
		this(ledger, Glyphs.spoken(ledger));
	}

	/** @param of those to show */
	public ClaimTimeline(Ledger ledger, List<ClaimRow> of) {
		this.all = of.size();
		this.rows = Glyphs.most(of, MOST_ROWS);
		this.bins = new TimeBins(rows.stream().flatMap(row -> row.cells().stream()).flatMap(cell -> ledger.dating(cell).stream()).toList(), MOST_BINS);
		Set<Integer> used = new TreeSet<>((one, other) -> Integer.compare(order(one), order(other)));
		for (ClaimRow row : rows) {
			SortedMap<Integer, Tally> ofRow = new TreeMap<>((one, other) -> Integer.compare(order(one), order(other)));
			for (Cell cell : row.cells()) {
				int bin = ledger.dating(cell).map(bins::of).orElse(-1);
				Standing standing = Standings.of(cell.stance(), cell.statement(), ledger.corpus());
				ofRow.computeIfAbsent(bin, one -> new Tally()).add(standing);
				shown.add(standing);
				used.add(bin);
			}
			said.add(ofRow);
		}
		this.columns = List.copyOf(used);
	}

	/** What has no day comes last. */
	private static int order(int bin) {
		return bin < 0 ? Integer.MAX_VALUE : bin;
	}

	private String label(int bin) {
		return bin < 0 ? "no " + bins.unit().word() + " known" : bins.label(bin);
	}

	@Override
	public String name() {
		return "timeline";
	}

	@Override
	public String title() {
		return "What was said when";
	}

	@Override
	public String note() {
		String word = bins.unit().word();
		return "A sign for each standing of a claim in each " + word + ", with how often where that is more than once; " + bins.unit().words() + " in which nothing was said have no column." + Glyphs.leftOut(all, rows.size());
	}

	@Override
	public List<Key> keys() {
		return Glyphs.keys(shown, false);
	}

	@Override
	public PictureTable table() {
		List<String> heads = new ArrayList<>(List.of("Claim"));
		columns.forEach(bin -> heads.add(label(bin)));
		List<List<String>> lines = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			List<String> line = new ArrayList<>(List.of(rows.get(i).claim().text()));
			for (int bin : columns) {
				Tally tally = said.get(i).get(bin);
				line.add(tally == null ? "" : Glyphs.told(tally));
			}
			lines.add(List.copyOf(line));
		}
		return new PictureTable(List.copyOf(heads), lines);
	}

	@Override
	public boolean isEmpty() {
		return rows.isEmpty();
	}

	@Override
	public boolean fits() {
		return false;
	}

	@Override
	public PictureDrawing drawing(double width) {
		List<List<GlyphGrid.Place>> places = new ArrayList<>();
		for (SortedMap<Integer, Tally> ofRow : said) {
			List<GlyphGrid.Place> line = new ArrayList<>();
			for (Map.Entry<Integer, Tally> one : ofRow.entrySet()) {
				line.add(new GlyphGrid.Place(columns.indexOf(one.getKey()), Glyphs.marks(one.getValue()), label(one.getKey()) + ": " + Glyphs.told(one.getValue())));
			}
			places.add(line);
		}
		return GlyphGrid.drawing(rows.stream().map(row -> new GlyphGrid.Head(row.claim().text(), new Target(Target.Kind.CLAIM, row.claim().name()))).toList(),
				columns.stream().map(bin -> new GlyphGrid.Head(label(bin), null)).toList(), places, true);
	}
}
