// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.claimtable;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.gainsay.analysis.ArticleOrder;
import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Dating;
import org.gainsay.analysis.EntailedCell;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.Silence;
import org.gainsay.analysis.Speakers;
import org.gainsay.desk.DeskMessages;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.model.StanceKind;
import org.gainsay.report.ReadableDate;
import org.gainsay.report.Reasons;
import org.gainsay.report.Signs;
import org.gainsay.text.TypedWords;

/** The ledger as a table: claims down, articles across. What a cell shows is made when it is asked for. Immutable. */
public final class ClaimGrid {

	private static final int MOST_THROUGH = 12;

	private final Ledger ledger;
	private final GridWish wish;
	private final List<ClaimRow> rows;
	private final List<ArticleFacts> articles;
	private final Reasons reasons;

	private ClaimGrid(Ledger ledger, GridWish wish, List<ClaimRow> rows, List<ArticleFacts> articles) {
		this.ledger = ledger;
		this.wish = wish;
		this.rows = rows;
		this.articles = articles;
		this.reasons = new Reasons(ledger);
	}

	/** The table of a ledger. */
	public static ClaimGrid of(Ledger ledger, GridWish wish) {
		Corpus corpus = ledger.corpus();
		List<ArticleFacts> articles = ArticleOrder.of(ledger.articles().stream().flatMap(article -> corpus.article(article).stream())
				.filter(article -> wish.event() == null || article.events().contains(wish.event())).toList(), corpus);
		Set<String> across = articles.stream().map(ArticleFacts::name).collect(Collectors.toSet());
		List<ClaimRow> rows = ledger.rows().stream().filter(row -> isOf(wish.event(), row, across, corpus))
				.filter(row -> wish.flag() == null || row.flags().contains(wish.flag())).filter(row -> hasWords(wish.words(), row, corpus))
				.filter(row -> !wish.speaking() || row.articles().stream().anyMatch(across::contains)).toList();
		rows = sorted(rows, wish, ledger);
		if (wish.speaking()) {
			Set<String> speaking = new HashSet<>();
			rows.forEach(row -> speaking.addAll(row.articles()));
			articles = articles.stream().filter(article -> speaking.contains(article.name())).toList();
		}
		return new ClaimGrid(ledger, wish, rows, articles);
	}

	private static boolean isOf(String event, ClaimRow row, Set<String> across, Corpus corpus) {
		return event == null || row.articles().stream().anyMatch(across::contains)
				|| corpus.event(event).map(EventFacts::claims).filter(claims -> !Collections.disjoint(claims, row.names())).isPresent();
	}

	private static boolean hasWords(String words, ClaimRow row, Corpus corpus) {
		if (words.isBlank()) {
			return true;
		}
		StringBuilder all = new StringBuilder(String.join(" ", row.names())).append(' ').append(row.claim().text()); //$NON-NLS-1$
		row.cells().forEach(cell -> all.append(' ').append(Speakers.label(cell.links(), corpus)));
		return TypedWords.of(words).areIn(all.toString());
	}

	/** A stable order: those that are alike stay as the files have them. */
	private static List<ClaimRow> sorted(List<ClaimRow> rows, GridWish wish, Ledger ledger) {
		boolean down = wish.descending();
		return switch (wish.order()) {
			case FILES -> rows;
			case TEXT -> {
				Collator collator = Collator.getInstance();
				yield sorted(rows, row -> collator.getCollationKey(row.claim().text()), Comparator.naturalOrder(), down);
			}
			case FLAGS -> sorted(rows, row -> -row.flags().stream().mapToInt(flag -> 1 << (Flag.values().length - flag.ordinal())).sum(), Comparator.naturalOrder(), down);
			case ARTICLES -> sorted(rows, row -> -row.articles().size(), Comparator.naturalOrder(), down);
			case FIRST -> sorted(rows, row -> ledger.first(row).orElse(null), Comparator.nullsLast(Dating.ORDER), down);
			case ARTICLE -> sorted(rows, row -> first(row.in(wish.article()), ledger.corpus()), Comparator.nullsLast(Comparator.naturalOrder()), down);
		};
	}

	/** What rows are sorted by is looked up once a row, not once a comparison. */
	private static <T, K> List<T> sorted(List<T> rows, Function<T, K> by, Comparator<? super K> order, boolean descending) {
		record Keyed<T, K>(K key, T row) {
		}
		Comparator<Keyed<T, K>> keyed = (one, other) -> order.compare(one.key, other.key);
		return rows.stream().map(row -> new Keyed<>(by.apply(row), row)).sorted(descending ? keyed.reversed() : keyed).map(Keyed::row).toList();
	}

	public Ledger ledger() {
		return ledger;
	}

	public GridWish wish() {
		return wish;
	}

	/** The claims that show, in their order. */
	public List<ClaimRow> rows() {
		return rows;
	}

	/** How many claims show: those that are the same stand in one row, and each of them counts. */
	public int claims() {
		return claims(rows);
	}

	/** How many claims there are, whatever shows. */
	public int allClaims() {
		return claims(ledger.rows());
	}

	private static int claims(List<ClaimRow> of) {
		return of.stream().mapToInt(row -> row.names().size()).sum();
	}

	/** The articles that show, by the day on which they appeared, as in the report, those without one last; without earlier versions, of which the ledger has nothing. */
	public List<ArticleFacts> articles() {
		return articles;
	}

	/** The sentences for what stands out. */
	public Reasons reasons() {
		return reasons;
	}

	/** The row of a claim by its name; -1 where it does not show. */
	public int indexOf(String claim) {
		for (int i = 0; i < rows.size(); i++) {
			if (rows.get(i).names().contains(claim)) {
				return i;
			}
		}
		return -1;
	}

	/** The column of an article by its name; -1 where it does not show. */
	public int columnOf(String article) {
		for (int i = 0; i < articles.size(); i++) {
			if (articles.get(i).name().equals(article)) {
				return i;
			}
		}
		return -1;
	}

	/** What is written at the head of an article's column: its outlet and date, and its title below. */
	public String head(int column) {
		return head(articles.get(column), ReadableDate.of(articles.get(column).published()));
	}

	/** The same with the date and time exactly as they are written. */
	public String exactHead(int column) {
		return head(articles.get(column), ReadableDate.exact(articles.get(column).published()));
	}

	private String head(ArticleFacts article, String published) {
		String outlet = reasons.outlet(article.name());
		String first = published.isEmpty() ? outlet : NLS.bind(DeskMessages.ClaimTable_outletAndDate, outlet, published);
		return Objects.equals(outlet, article.title()) ? first : first + '\n' + article.title();
	}

	/** What stands out of a claim, in words. */
	public String flags(int row) {
		return rows.get(row).flags().stream().map(Flag::word).collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	/** Why it stands out, a sentence a line. */
	public String whyFlags(int row) {
		ClaimRow of = rows.get(row);
		Stream<String> flags = of.flags().stream().map(flag -> flag.word() + ": " + reasons.of(flag, of)); //$NON-NLS-1$
		return Stream.concat(flags, reasons.answeredOnly(of).stream()).collect(Collectors.joining("\n")); //$NON-NLS-1$
	}

	/** What an article says of a claim. */
	public GridCell cell(int row, int column) {
		ClaimRow of = rows.get(row);
		String article = articles.get(column).name();
		List<Cell> cells = of.in(article);
		boolean omits = of.omissions().stream().anyMatch(omission -> omission.article().equals(article));
		if (!cells.isEmpty()) {
			String text = joined(cells, this::text);
			Supplier<String> told = () -> Stream.concat(cells.stream().map(this::details),
					of.omissions().stream().filter(omission -> omission.article().equals(article)).map(reasons::omission)).collect(Collectors.joining("\n")); //$NON-NLS-1$
			return new GridCell(omits ? DeskMessages.ClaimTable_omits + '\n' + text : text, told, first(cells, ledger.corpus()), false, omits, cells);
		}
		List<EntailedCell> entailed = of.entailedIn(article);
		if (!entailed.isEmpty()) {
			List<Cell> from = entailed.stream().map(EntailedCell::cell).distinct().toList();
			String text = joined(from, cell -> NLS.bind(DeskMessages.ClaimTable_follows, text(cell)));
			Supplier<String> told = () -> entailed.stream().map(one -> NLS.bind(DeskMessages.ClaimTable_followsFrom, details(one.cell()), through(one)))
					.collect(Collectors.joining("\n")); //$NON-NLS-1$
			return new GridCell(text, told, first(from, ledger.corpus()), true, false, from);
		}
		Silence silence = ledger.silence(of, article).orElseThrow();
		return new GridCell(silence == Silence.SAYS_NOTHING ? Signs.NOTHING : "", () -> Reasons.of(silence), null, false, false, List.of()); //$NON-NLS-1$
	}

	private String through(EntailedCell entailed) {
		List<String> claims = entailed.through();
		String first = claims.stream().limit(MOST_THROUGH).map(reasons::claim).collect(Collectors.joining("; ")); //$NON-NLS-1$
		return claims.size() > MOST_THROUGH ? first + "; … " + reasons.claim(claims.getLast()) : first; //$NON-NLS-1$
	}

	/** A line for each, and of several that are equal one that says how many statements they are, as in the report. */
	private static String joined(List<Cell> cells, Function<Cell, String> line) {
		Map<String, Set<String>> lines = new LinkedHashMap<>();
		cells.forEach(cell -> lines.computeIfAbsent(line.apply(cell), text -> new HashSet<>()).add(cell.statement().qualifiedName()));
		return lines.entrySet().stream().map(one -> one.getValue().size() == 1 ? one.getKey() : NLS.bind(DeskMessages.ClaimTable_times, one.getKey(), one.getValue().size()))
				.collect(Collectors.joining("\n")); //$NON-NLS-1$
	}

	private String text(Cell cell) {
		String who = cell.innermost().isEmpty() ? DeskMessages.ClaimTable_nobody
				: cell.innermost().stream().map(member -> Speakers.label(member, ledger.corpus())).collect(Collectors.joining(", ")); //$NON-NLS-1$
		String sign = cell.stance().conditional() ? NLS.bind(DeskMessages.ClaimTable_conditional, sign(cell)) : sign(cell);
		return NLS.bind(cell.direct() ? DeskMessages.ClaimTable_cell : DeskMessages.ClaimTable_cellReported, sign, who);
	}

	private String details(Cell cell) {
		return NLS.bind(cell.repeats() ? DeskMessages.ClaimTable_detailsRepeats : DeskMessages.ClaimTable_details,
				new Object[] { Speakers.label(cell.links(), ledger.corpus()), Reasons.stance(cell), cell.statement().name() });
	}

	/** A sign beside the colour, so that nothing depends on telling colours apart; that of the report. */
	private String sign(Cell cell) {
		String sign = Signs.of(standing(cell, ledger.corpus()));
		return cell.stance().kind() == StanceKind.PRESUPPOSES ? "(" + sign + ")" : sign; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Standing standing(Cell cell, Corpus corpus) {
		return cell.statement().members().isEmpty() ? Standing.INCOMPLETE : Standings.of(cell.stance(), cell.statement(), corpus);
	}

	private static Standing first(List<Cell> cells, Corpus corpus) {
		EnumSet<Standing> found = EnumSet.noneOf(Standing.class);
		cells.forEach(cell -> found.add(standing(cell, corpus)));
		return found.isEmpty() ? null : found.iterator().next();
	}

	/** The table as text, with tabulators between the columns, for a spreadsheet. */
	public String asText() {
		List<String> lines = new ArrayList<>();
		lines.add(Stream.concat(Stream.of(DeskMessages.ClaimTable_claim, DeskMessages.ClaimTable_flags), articles.stream().map(ArticleFacts::name))
				.collect(Collectors.joining("\t"))); //$NON-NLS-1$
		for (int row = 0; row < rows.size(); row++) {
			List<String> line = new ArrayList<>(List.of(rows.get(row).claim().text(), flags(row)));
			for (int column = 0; column < articles.size(); column++) {
				line.add(cell(row, column).text().replace("\n", "; ")); //$NON-NLS-1$ //$NON-NLS-2$
			}
			lines.add(String.join("\t", line)); //$NON-NLS-1$
		}
		return String.join(System.lineSeparator(), lines);
	}
}
