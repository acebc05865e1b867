// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.statements;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.gainsay.corpus.AnnotationSetFacts;
import org.gainsay.corpus.ArticleFacts;
import org.gainsay.corpus.Corpus;
import org.gainsay.corpus.Standing;
import org.gainsay.corpus.StatementFacts;
import org.gainsay.ui.article.StatementText;

/**
 * The statements of a corpus as lines of a table: all of them as rows, and of those what a filter, a grouping and an order leave.
 * Knows nothing of how it is shown.
 */
public final class StatementLines {

	/** A line of the table. */
	public sealed interface Line permits Group, Row {
	}

	/**
	 * The head of a group.
	 *
	 * @param count how many statements it has
	 * @param open  whether they follow
	 */
	public record Group(String title, int count, boolean open) implements Line {
	}

	/** A statement. */
	public record Row(StatementRow row) implements Line {
	}

	/**
	 * What of all rows shows, and how.
	 *
	 * @param sorted     by which column; null for the order of the corpus
	 * @param descending whether the last comes first
	 * @param closed     the titles of the groups whose statements do not show
	 */
	public record Wish(StatementFilter filter, StatementGrouping grouping, StatementColumn sorted, boolean descending, Set<String> closed) {
		/** Everything, in the order of the corpus. */
		public static final Wish ALL = new Wish(StatementFilter.ALL, StatementGrouping.NONE, null, false, Set.of());
	}

	private final List<StatementRow> rows;

	private StatementLines(List<StatementRow> rows) {
		this.rows = rows;
	}

	/**
	 * The statements of all annotation sets of all articles, article by article.
	 *
	 * @param before what was read of the build before: the words of statements that are the same need not be read again; may be null
	 */
	public static StatementLines of(Corpus corpus, StatementLines before) {
		Map<StatementFacts, String> known = new IdentityHashMap<>();
		if (before != null) {
			before.rows.forEach(row -> known.put(row.statement(), row.words()));
		}
		List<StatementRow> rows = new ArrayList<>();
		for (ArticleFacts article : corpus.articles()) {
			for (AnnotationSetFacts set : corpus.setsOf(article.name())) {
				for (StatementFacts statement : set.statements()) {
					rows.add(StatementRow.of(rows.size(), statement, corpus, known.get(statement)));
				}
			}
		}
		return new StatementLines(List.copyOf(rows));
	}

	/** All statements. */
	public List<StatementRow> rows() {
		return rows;
	}

	/** The annotators there are; the empty name stands for statements of which nobody says whose they are. */
	public SortedSet<String> annotators() {
		SortedSet<String> all = new TreeSet<>();
		rows.forEach(row -> all.add(row.annotator()));
		return all;
	}

	/** The lines that are wanted. */
	public List<Line> lines(Wish wish) {
		List<StatementRow> wanted = new ArrayList<>();
		for (StatementRow row : rows) {
			if (wish.filter().accepts(row)) {
				wanted.add(row);
			}
		}
		if (wish.sorted() != null) {
			wanted = sorted(wanted, wish.sorted(), wish.descending());
		}
		List<Line> lines = new ArrayList<>(wanted.size());
		if (wish.grouping() == StatementGrouping.NONE) {
			wanted.forEach(row -> lines.add(new Row(row)));
			return lines;
		}
		groups(wanted, wish.grouping()).forEach((title, members) -> {
			boolean open = !wish.closed().contains(title);
			lines.add(new Group(title, members.size(), open));
			if (open) {
				members.forEach(row -> lines.add(new Row(row)));
			}
		});
		return lines;
	}

	private static Map<String, List<StatementRow>> groups(Collection<StatementRow> wanted, StatementGrouping grouping) {
		Comparator<String> byWords = Collator.getInstance()::compare;
		Map<String, List<StatementRow>> groups = new TreeMap<>(grouping == StatementGrouping.STANDING
				? Comparator.comparing(StatementLines::rank) : byWords.thenComparing(Comparator.naturalOrder()));
		for (StatementRow row : wanted) {
			grouping.groupsOf(row).forEach(title -> groups.computeIfAbsent(title, one -> new ArrayList<>()).add(row));
		}
		return groups;
	}

	private static int rank(String standing) {
		for (Standing one : Standing.values()) {
			if (StatementText.of(one).equals(standing)) {
				return one.ordinal();
			}
		}
		return -1;
	}

	private record Keyed(StatementRow row, CollationKey key) {
	}

	private static List<StatementRow> sorted(List<StatementRow> rows, StatementColumn column, boolean descending) {
		if (column == StatementColumn.STANDING) {
			Comparator<StatementRow> order = Comparator.comparing(StatementRow::standing);
			return rows.stream().sorted((descending ? order.reversed() : order).thenComparingInt(StatementRow::number)).toList();
		}
		Collator collator = Collator.getInstance();
		Comparator<Keyed> order = Comparator.comparing(Keyed::key);
		return rows.stream().map(row -> new Keyed(row, collator.getCollationKey(row.text(column))))
				.sorted((descending ? order.reversed() : order).thenComparingInt(keyed -> keyed.row().number())).map(Keyed::row).toList();
	}

	/** The titles of all groups that are wanted. */
	public Set<String> groups(Wish wish) {
		Set<String> titles = new HashSet<>();
		rows.stream().filter(wish.filter()::accepts).forEach(row -> titles.addAll(wish.grouping().groupsOf(row)));
		return titles;
	}
}
