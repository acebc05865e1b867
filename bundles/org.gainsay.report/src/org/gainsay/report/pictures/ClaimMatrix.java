// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.analysis.ArticleOrder;
import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Dating;
import org.gainsay.analysis.EntailedCell;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.Omission;
import org.gainsay.analysis.Silence;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.report.ReadableDate;
import org.gainsay.report.Signs;
import org.gainsay.report.pictures.PictureDrawing.Target;

/** Claims by articles, in signs without words; of many articles by their outlets, with how many of them. */
public final class ClaimMatrix implements Picture {

	private static final int MOST_ROWS = 40;
	private static final int MOST_ARTICLES = 40;
	private static final int MOST_OUTLETS = 20;

	private record Column(String label, @Nullable Target target, Set<String> articles) {
	}

	private final Ledger ledger;
	private final Labels.Outlets outletOf;
	private final int all;
	private final List<ClaimRow> rows;
	private final List<Column> columns = new ArrayList<>();
	private final boolean byOutlet;
	private final List<List<GlyphGrid.Place>> places = new ArrayList<>();
	private final Set<Standing> shown = EnumSet.noneOf(Standing.class);
	/** Whether a sign of what is not said stands in it. */
	private boolean silences;

	/** @param ledger all claims of which with a stance are asked for, and all articles */
	public ClaimMatrix(Ledger ledger) {
		this(new Counted(ledger));
	}

	/** @param rows those to show @param articles in any order; they show in that of time */
	public ClaimMatrix(Ledger ledger, List<ClaimRow> rows, List<String> articles) {
		this(new Counted(ledger), rows, articles);
	}

	/** @param counted all claims of whose ledger with a stance are asked for, and all its articles */
	public ClaimMatrix(Counted counted) {
		this(counted, Glyphs.spoken(counted.ledger()), counted.ledger().articles());
	}

	/** @param rows those to show @param articles in any order; they show in that of time */
	public ClaimMatrix(Counted counted, List<ClaimRow> rows, List<String> articles) {
		this.ledger = counted.ledger();
		this.outletOf = counted.outlets();
		this.all = rows.size();
		this.rows = Glyphs.most(rows, MOST_ROWS);
		this.byOutlet = articles.size() > MOST_ARTICLES;
		if (byOutlet) {
			outlets(articles);
		} else {
			articles(articles);
		}
		Map<String, Integer> columnOf = new HashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			int column = i;
			columns.get(i).articles().forEach(article -> columnOf.put(article, column));
		}
		this.rows.forEach(row -> places.add(places(row, columnOf)));
	}

	private void articles(List<String> articles) {
		List<String> order = ArticleOrder.names(articles, ledger.corpus());
		Labels labels = new Labels();
		for (String article : order) {
			String date = ledger.corpus().article(article).map(ArticleFacts::published).flatMap(Dating::of).map(one -> one.partial() ? one.written() : ReadableDate.of(one.day())).orElse("");
			labels.add(article, outletOf.of(article) + (date.isEmpty() ? "" : ", " + date));
		}
		order.forEach(article -> columns.add(new Column(labels.of(article), new Target(Target.Kind.ARTICLE, article), Set.of(article))));
	}

	private void outlets(List<String> articles) {
		Map<String, Set<String>> outlets = new LinkedHashMap<>();
		articles.forEach(article -> outlets.computeIfAbsent(outletOf.of(article), label -> new HashSet<>()).add(article));
		List<Map.Entry<String, Set<String>>> sorted = outlets.entrySet().stream().sorted((one, other) -> Integer.compare(other.getValue().size(), one.getValue().size())).toList();
		sorted.stream().limit(MOST_OUTLETS).forEach(one -> {
			String name = outletOf.actor(one.getValue().iterator().next());
			columns.add(new Column(one.getKey(), name == null ? null : new Target(Target.Kind.ACTOR, name), one.getValue()));
		});
		if (sorted.size() > MOST_OUTLETS) {
			columns.add(new Column("+" + (sorted.size() - MOST_OUTLETS) + " more", null, sorted.stream().skip(MOST_OUTLETS).flatMap(one -> one.getValue().stream()).collect(Collectors.toSet())));
		}
	}

	private List<GlyphGrid.Place> places(ClaimRow row, Map<String, Integer> columnOf) {
		Map<Integer, Map<String, Set<Standing>>> said = new HashMap<>();
		for (Cell cell : row.cells()) {
			Integer column = columnOf.get(cell.article());
			if (column != null) {
				said.computeIfAbsent(column, one -> new HashMap<>()).computeIfAbsent(cell.article(), one -> EnumSet.noneOf(Standing.class)).add(Standings.of(cell.stance(), cell.statement(), ledger.corpus()));
			}
		}
		Map<Integer, Set<String>> follows = new HashMap<>();
		for (EntailedCell entailed : row.entailed()) {
			Integer column = columnOf.get(entailed.cell().article());
			if (column != null && !said.getOrDefault(column, Map.of()).containsKey(entailed.cell().article())) {
				follows.computeIfAbsent(column, one -> new HashSet<>()).add(entailed.cell().article());
			}
		}
		Map<Integer, Integer> omissions = new HashMap<>();
		for (Omission omission : row.omissions()) {
			Integer column = columnOf.get(omission.article());
			if (column != null) {
				omissions.merge(column, 1, Integer::sum);
			}
		}
		List<GlyphGrid.Place> found = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			Tally tally = new Tally();
			said.getOrDefault(i, Map.of()).values().forEach(standings -> standings.forEach(tally::add));
			shown.addAll(tally.standings());
			List<GlyphGrid.Mark> marks = new ArrayList<>();
			List<String> told = new ArrayList<>();
			int leftOut = omissions.getOrDefault(i, 0);
			silent(leftOut, new GlyphGrid.Mark(Look.LEFT_OUT, Signs.LEFT_OUT, leftOut), "left out", marks, told);
			marks.addAll(Glyphs.marks(tally));
			if (tally.sum() > 0) {
				told.add(Glyphs.told(tally));
			}
			int following = follows.getOrDefault(i, Set.of()).size();
			silent(following, new GlyphGrid.Mark(Look.PLAIN, Signs.FOLLOWS, following), "follows", marks, told);
			if (marks.isEmpty() && !byOutlet && ledger.silence(row, columns.get(i).articles().iterator().next()).filter(silence -> silence == Silence.SAYS_NOTHING).isPresent()) {
				silent(1, new GlyphGrid.Mark(Look.PLAIN, Signs.NOTHING, 1), "nothing", marks, told);
			}
			if (!marks.isEmpty()) {
				found.add(new GlyphGrid.Place(i, marks, columns.get(i).label() + ": " + String.join(", ", told)));
			}
		}
		return found;
	}

	private void silent(int number, GlyphGrid.Mark mark, String word, List<GlyphGrid.Mark> marks, List<String> told) {
		if (number > 0) {
			marks.add(mark);
			told.add(word + (number > 1 ? " " + number : ""));
			silences = true;
		}
	}

	@Override
	public String name() {
		return "matrix";
	}

	@Override
	public String title() {
		return byOutlet ? "Claims by outlets" : "Claims by articles";
	}

	@Override
	public String note() {
		return (byOutlet ? "A sign with a number: so many articles of the outlet." : "A sign for each standing that an article gives a claim.") + Glyphs.leftOut(all, rows.size());
	}

	@Override
	public List<Key> keys() {
		return Glyphs.keys(shown, silences);
	}

	@Override
	public PictureTable table() {
		List<String> heads = new ArrayList<>(List.of("Claim"));
		columns.forEach(column -> heads.add(column.label()));
		List<List<String>> lines = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			String[] line = new String[columns.size() + 1];
			Arrays.fill(line, "");
			line[0] = rows.get(i).claim().text();
			for (GlyphGrid.Place place : places.get(i)) {
				line[place.column() + 1] = place.told().substring(columns.get(place.column()).label().length() + 2);
			}
			lines.add(List.of(line));
		}
		return new PictureTable(List.copyOf(heads), lines);
	}

	@Override
	public boolean isEmpty() {
		return rows.isEmpty() || columns.isEmpty();
	}

	@Override
	public boolean fits() {
		return false;
	}

	@Override
	public PictureDrawing drawing(double width) {
		return GlyphGrid.drawing(rows.stream().map(row -> new GlyphGrid.Head(row.claim().text(), new Target(Target.Kind.CLAIM, row.claim().name()))).toList(),
				columns.stream().map(column -> new GlyphGrid.Head(column.label(), column.target())).toList(), places, false);
	}
}
