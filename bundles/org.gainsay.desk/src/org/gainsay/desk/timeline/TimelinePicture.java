// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.gainsay.analysis.ArticleOrder;
import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Dating;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Group;
import org.gainsay.analysis.History;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.Speakers;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.drawing.Picture;
import org.gainsay.desk.drawing.StatementLine;
import org.gainsay.desk.drawing.Subject;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementFacts;
import org.gainsay.report.ReadableDate;
import org.gainsay.report.Reasons;
import org.gainsay.report.Signs;

/**
 * Statements by date: a column a day on which something was said, with wider gaps for longer silence; a lane an article; what has no date apart, on
 * the right. Above, for a claim, the line of its standing.
 */
public final class TimelinePicture implements Picture {

	/** The breadth of what stands before the lanes. */
	public static final double LEFT = 190;
	/** The height of a line of the head. */
	static final double HEAD_LINE = 20;
	private static final double DAY = 190;
	private static final double GAP = 10;
	private static final double GAP_PER_DOUBLING = 12;
	private static final double GAP_MOST = 90;
	private static final double UNDATED_GAP = 26;
	private static final double MARK = 24;
	private static final double MARK_GAP = 4;
	private static final double LANE_LEAST = 46;
	private static final double PAD = 6;
	/** From the best to the worst that can be said of a claim, as the levels stand above each other. */
	private static final List<Standing> LEVELS = List.of(Standing.SOURCED, Standing.ANONYMOUS, Standing.UNSOURCED, Standing.UNCONFIRMED, Standing.DENIED, Standing.REMARK,
			Standing.INCOMPLETE);

	/**
	 * A day with something on it.
	 *
	 * @param day   null for what has no date
	 * @param after days since the column before; 0 for the first one and for what has no date
	 */
	public record Column(LocalDate day, double x, double width, long after) {
	}

	/** An article. */
	public record Lane(ArticleFacts article, String label, double y, double height) {
	}

	/**
	 * A statement's stance.
	 *
	 * @param text what is written on it, after the sign
	 * @param turn whether somebody says something else than before
	 */
	public record Mark(Item item, Standing standing, String sign, String text, boolean repeats, boolean turn) {
	}

	/**
	 * A part of the line of a standing.
	 *
	 * @param leading whether it is the one that a reader sees first of everything said until then
	 * @param flags   what stands out from that day on and did not before, in words; empty for nothing
	 */
	public record Step(LocalDate day, Standing standing, double from, double to, double y, boolean leading, String flags) {
	}

	/** A height that the line of the standing may have. */
	public record Level(Standing standing, double y) {
	}

	/** What there is to draw, before it has a place. */
	private record Entry(Dating dating, StatementFacts statement, Standing standing, Group group, String text, String name, boolean repeats, boolean turn) {
	}

	private final double width;
	private final double height;
	private final double head;
	private final List<Column> columns;
	private final List<Lane> lanes;
	private final List<Mark> marks;
	private final List<Level> levels;
	private final List<Step> steps;
	private final List<Item> items;

	private TimelinePicture(List<Entry> entries, History history, Ledger ledger) {
		Corpus corpus = ledger.corpus();
		levels = levels(history);
		head = HEAD_LINE + PAD + (levels.isEmpty() ? 0 : levels.size() * HEAD_LINE + HEAD_LINE + PAD);
		columns = columns(entries);
		Map<String, Lane> byArticle = new LinkedHashMap<>();
		double y = head;
		for (ArticleFacts article : articles(entries, corpus)) {
			int most = columns.stream().mapToInt(column -> (int) entries.stream().filter(entry -> isIn(entry, column, article)).count()).max().orElse(0);
			double laneHeight = Math.max(LANE_LEAST, 2 * PAD + most * (MARK + MARK_GAP) - MARK_GAP);
			byArticle.put(article.name(), new Lane(article, new Reasons(ledger).outlet(article.name()), y, laneHeight));
			y += laneHeight;
		}
		lanes = List.copyOf(byArticle.values());
		width = columns.isEmpty() ? 0 : columns.getLast().x() + columns.getLast().width() + GAP;
		height = columns.isEmpty() ? 0 : y + PAD;
		List<Mark> made = new ArrayList<>();
		for (Column column : columns) {
			for (Lane lane : lanes) {
				int place = 0;
				for (Entry entry : entries.stream().filter(one -> isIn(one, column, lane.article())).sorted(Comparator.comparing(Entry::dating, Comparator.nullsLast(Dating.ORDER))).toList()) {
					Area area = new Area(column.x() + MARK_GAP, lane.y() + PAD + place++ * (MARK + MARK_GAP), column.width() - 2 * MARK_GAP, MARK);
					made.add(mark(entry, area, made.size(), lane, corpus));
				}
			}
		}
		marks = List.copyOf(made);
		items = marks.stream().map(Mark::item).toList();
		steps = steps(history);
	}

	/** The timeline of a claim or an actor. */
	public static TimelinePicture of(Ledger ledger, Subject subject) {
		if (subject.kind() == Subject.Kind.CLAIM) {
			ClaimRow row = ledger.row(subject.name()).orElseThrow();
			History history = ledger.history(row);
			Set<Cell> turns = Collections.newSetFromMap(new IdentityHashMap<>()); // a record's hash goes through all of it
			history.turns().forEach(turn -> turns.add(turn.after()));
			return new TimelinePicture(row.cells().stream().map(cell -> entry(cell, turns.contains(cell), ledger)).toList(), history, ledger);
		}
		List<Entry> entries = new ArrayList<>();
		for (String article : ledger.articles()) {
			ledger.corpus().set(article, ledger.set()).map(AnnotationSetFacts::statements).orElse(List.of()).stream().filter(Cell::counts)
					.filter(statement -> statement.allMembers().stream().anyMatch(member -> subject.name().equals(member.actor())))
					.forEach(statement -> entries.add(entry(statement, subject.name(), ledger)));
		}
		return new TimelinePicture(entries, null, ledger);
	}

	private static Entry entry(Cell cell, boolean turn, Ledger ledger) {
		Corpus corpus = ledger.corpus();
		String who = cell.innermost().isEmpty() ? Speakers.label(cell.links(), corpus)
				: cell.innermost().stream().map(member -> Speakers.label(member, corpus)).collect(Collectors.joining(", ")); //$NON-NLS-1$
		String name = Speakers.label(cell.links(), corpus) + ' ' + Reasons.stance(cell);
		Standing standing = cell.statement().members().isEmpty() ? Standing.INCOMPLETE : Standings.of(cell.stance(), cell.statement(), corpus);
		return new Entry(ledger.dating(cell).orElse(null), cell.statement(), standing, cell.group(), who, name, cell.repeats(), turn);
	}

	/** Of an actor's statement: what about it is, and whether others are cited on the way. */
	private static Entry entry(StatementFacts statement, String actor, Ledger ledger) {
		Corpus corpus = ledger.corpus();
		List<Cell> cells = Cell.of(statement);
		List<Cell> own = cells.stream().filter(cell -> cell.innermost().stream().anyMatch(member -> actor.equals(member.actor()))).toList();
		List<Cell> meant = own.isEmpty() ? cells : own;
		String about = meant.stream().map(cell -> cell.target().claim() != null ? cell.target().claim() : cell.target().text()).filter(Objects::nonNull).distinct()
				.collect(Collectors.joining(", ")); //$NON-NLS-1$
		Standing standing = meant.isEmpty() ? Standings.of(statement, corpus)
				: meant.stream().map(cell -> Standings.of(cell.stance(), statement, corpus)).min(Comparator.naturalOrder()).orElseThrow();
		Group group = meant.isEmpty() ? Group.REMARKS : meant.getFirst().group();
		String stances = meant.stream().map(cell -> cell.stance().kind().getLiteral()).distinct().collect(Collectors.joining(", ")); //$NON-NLS-1$
		String name = Speakers.label(statement.links(), corpus) + ' ' + stances + ' ' + about;
		Optional<Dating> dating = Dating.of(statement.date()).or(() -> corpus.article(statement.article()).map(ArticleFacts::published).flatMap(Dating::of));
		return new Entry(dating.orElse(null), statement, standing, group, about.isEmpty() ? statement.name() : about, name.strip(), !statement.repeats().isEmpty(), false);
	}

	private static boolean isIn(Entry entry, Column column, ArticleFacts article) {
		return entry.statement().article().equals(article.name()) && Objects.equals(entry.dating() == null ? null : entry.dating().day(), column.day());
	}

	private static List<Column> columns(List<Entry> entries) {
		TreeSet<LocalDate> days = new TreeSet<>();
		entries.stream().filter(entry -> entry.dating() != null).forEach(entry -> days.add(entry.dating().day()));
		List<Column> columns = new ArrayList<>();
		double x = LEFT + GAP;
		LocalDate before = null;
		for (LocalDate day : days) {
			long after = before == null ? 0 : ChronoUnit.DAYS.between(before, day);
			if (after > 1) {
				x += Math.min(GAP_MOST, GAP_PER_DOUBLING * Math.log(after) / Math.log(2));
			}
			columns.add(new Column(day, x, DAY, after));
			x += DAY + GAP;
			before = day;
		}
		if (entries.stream().anyMatch(entry -> entry.dating() == null)) {
			columns.add(new Column(null, columns.isEmpty() ? x : x + UNDATED_GAP, DAY, 0));
		}
		return List.copyOf(columns);
	}

	/** In the order of time. */
	private static List<ArticleFacts> articles(List<Entry> entries, Corpus corpus) {
		Set<String> names = new LinkedHashSet<>();
		entries.forEach(entry -> names.add(entry.statement().article()));
		return ArticleOrder.of(names.stream().flatMap(name -> corpus.article(name).stream()).toList(), corpus);
	}

	private static Mark mark(Entry entry, Area area, int number, Lane lane, Corpus corpus) {
		String date = entry.dating() == null ? DeskMessages.Timeline_undated : ReadableDate.exact(entry.dating().written());
		String name = NLS.bind(DeskMessages.Timeline_mark, new Object[] { date, lane.label(), entry.name() });
		if (entry.turn()) {
			name = NLS.bind(DeskMessages.Timeline_turn, name);
		}
		Item item = new Item("mark " + entry.statement().qualifiedName() + ' ' + number, name, StatementLine.of(entry.statement(), corpus), area, true, //$NON-NLS-1$
				List.of(entry.statement()), lane.article());
		return new Mark(item, entry.standing(), sign(entry), entry.text(), entry.repeats(), entry.turn());
	}

	/** A sign beside the colour, so that nothing depends on telling colours apart; that of the report. */
	private static String sign(Entry entry) {
		String sign = Signs.of(entry.standing());
		return entry.group() == Group.PRESUPPOSES ? "(" + sign + ")" : sign; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static List<Level> levels(History history) {
		if (history == null || history.steps().isEmpty()) {
			return List.of();
		}
		Set<Standing> occurring = EnumSet.noneOf(Standing.class);
		history.steps().forEach(step -> occurring.addAll(step.standings()));
		List<Level> levels = new ArrayList<>();
		for (Standing standing : LEVELS) {
			if (occurring.contains(standing)) {
				levels.add(new Level(standing, HEAD_LINE + PAD + levels.size() * HEAD_LINE + HEAD_LINE / 2));
			}
		}
		return List.copyOf(levels);
	}

	/** What a reader sees first of everything said until then. */
	private static Optional<Standing> leading(History.Step step) {
		return step.standings().stream().min(Comparator.naturalOrder());
	}

	private List<Step> steps(History history) {
		if (levels.isEmpty()) {
			return List.of();
		}
		List<Column> dated = columns.stream().filter(column -> column.day() != null).toList();
		List<Step> made = new ArrayList<>();
		Set<Flag> before = Set.of();
		for (int i = 0; i < history.steps().size(); i++) {
			History.Step step = history.steps().get(i);
			Set<Flag> known = before;
			Column column = dated.get(i);
			double to = i + 1 < dated.size() ? dated.get(i + 1).x() : column.x() + column.width();
			Stream<String> risen = step.flags().stream().filter(flag -> !known.contains(flag)).map(flag -> '+' + flag.word());
			Stream<String> fallen = known.stream().filter(flag -> !step.flags().contains(flag)).map(flag -> '\u2212' + flag.word());
			String flags = Stream.concat(risen, fallen).collect(Collectors.joining("  ")); //$NON-NLS-1$
			Standing first = leading(step).orElse(null);
			for (Level level : levels) {
				if (step.standings().contains(level.standing())) {
					boolean leading = level.standing() == first;
					made.add(new Step(step.day(), level.standing(), column.x(), to, level.y(), leading, leading ? flags : "")); //$NON-NLS-1$
				}
			}
			before = step.flags();
		}
		return List.copyOf(made);
	}

	/** The height of what stands above the lanes. */
	public double head() {
		return head;
	}

	public List<Column> columns() {
		return columns;
	}

	public List<Lane> lanes() {
		return lanes;
	}

	public List<Mark> marks() {
		return marks;
	}

	public List<Level> levels() {
		return levels;
	}

	public List<Step> steps() {
		return steps;
	}

	/** What it shows, in sentences. */
	public String description() {
		return Stream.concat(steps.stream().filter(Step::leading).map(step -> NLS.bind(DeskMessages.Timeline_step, ReadableDate.of(step.day()), step.standing().word())),
				items.stream().map(Item::name)).collect(Collectors.joining(". ")); //$NON-NLS-1$
	}

	@Override
	public double width() {
		return width;
	}

	@Override
	public double height() {
		return height;
	}

	@Override
	public List<Item> items() {
		return items;
	}

	@Override
	public Optional<Item> at(double x, double y, double tolerance) {
		return items.stream().filter(item -> item.area().contains(x, y)).findFirst();
	}
}
