// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.statements;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.gainsay.desk.article.StatementText;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Standing;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.ArticleText;

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
	private final Map<StatementFacts, StatementRow> known;
	private final Collection<ActorFacts> actors;
	private final SortedSet<String> annotators;
	private final SortKeys keys;

	private StatementLines(List<StatementRow> rows, Map<StatementFacts, StatementRow> known, Collection<ActorFacts> actors, SortKeys keys) {
		this.rows = rows;
		this.known = known;
		this.actors = actors;
		this.keys = keys;
		SortedSet<String> all = new TreeSet<>();
		rows.stream().map(StatementRow::annotator).distinct().forEach(all::add);
		this.annotators = Collections.unmodifiableSortedSet(all);
	}

	/**
	 * The statements of all annotation sets of all articles, article by article.
	 *
	 * @param before what was read of the build before: lines of statements that are the same are not made again as long as the actors are
	 *               the same, and the words are not read again; may be null
	 */
	public static StatementLines of(Corpus corpus, StatementLines before) {
		boolean sameActors = before != null && before.actors == corpus.actors();
		List<StatementRow> rows = new ArrayList<>();
		Map<StatementFacts, StatementRow> known = new IdentityHashMap<>(before == null ? 64 : before.rows.size());
		for (ArticleFacts article : corpus.articles()) {
			ArticleText text = null; // Asked for once an article: whoever gives it looks whether the file is still the same.
			for (AnnotationSetFacts set : corpus.setsOf(article.name())) {
				for (StatementFacts statement : set.statements()) {
					StatementRow old = before == null ? null : before.known.get(statement);
					if (old == null && text == null) {
						text = corpus.text(article).orElse(null);
					}
					StatementRow row = old != null && sameActors ? old.numbered(rows.size())
							: StatementRow.of(rows.size(), statement, corpus, old == null ? StatementRow.words(statement, text) : old.words());
					rows.add(row);
					known.put(statement, row);
				}
			}
		}
		return new StatementLines(Collections.unmodifiableList(rows), known, corpus.actors(), before == null ? new SortKeys() : before.keys);
	}

	/** All statements. */
	public List<StatementRow> rows() {
		return rows;
	}

	/** The annotators there are; the empty name stands for statements of which nobody says whose they are. */
	public SortedSet<String> annotators() {
		return annotators;
	}

	/** The lines that are wanted. */
	public List<Line> lines(Wish wish) {
		List<StatementRow> wanted = wish.filter().isAll() ? rows : rows.stream().filter(wish.filter().condition()).toList();
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

	private Map<String, List<StatementRow>> groups(Collection<StatementRow> wanted, StatementGrouping grouping) {
		Map<String, List<StatementRow>> groups = new HashMap<>();
		for (StatementRow row : wanted) {
			grouping.groupsOf(row).forEach(title -> groups.computeIfAbsent(title, one -> new ArrayList<>()).add(row));
		}
		Comparator<String> order = grouping == StatementGrouping.STANDING ? Comparator.comparing(StatementLines::rank)
				: Comparator.comparing(keys::of).thenComparing(Comparator.naturalOrder());
		Map<String, List<StatementRow>> sorted = new LinkedHashMap<>();
		groups.keySet().stream().sorted(order).forEach(title -> sorted.put(title, groups.get(title)));
		return sorted;
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

	private List<StatementRow> sorted(List<StatementRow> wanted, StatementColumn column, boolean descending) {
		if (column == StatementColumn.STANDING) {
			Comparator<StatementRow> order = Comparator.comparing(StatementRow::standing);
			return wanted.stream().sorted((descending ? order.reversed() : order).thenComparingInt(StatementRow::number)).toList();
		}
		Comparator<Keyed> order = Comparator.comparing(Keyed::key);
		return wanted.stream().map(row -> new Keyed(row, keys.of(row.text(column))))
				.sorted((descending ? order.reversed() : order).thenComparingInt(keyed -> keyed.row().number())).map(Keyed::row).toList();
	}

	/**
	 * Where texts stand in the alphabet of the user's language. That is dear to find out and stays the same, so it is remembered, but of no
	 * more texts than a large corpus has in a few columns.
	 */
	private static final class SortKeys {
		private static final int MOST = 200_000;

		private final Collator collator = Collator.getInstance();
		private final Map<String, CollationKey> known = new HashMap<>();

		synchronized CollationKey of(String text) {
			if (known.size() > MOST) {
				known.clear();
			}
			return known.computeIfAbsent(text, collator::getCollationKey);
		}
	}

	/** The titles of all groups that are wanted. */
	public Set<String> groups(Wish wish) {
		Set<String> titles = new HashSet<>();
		rows.stream().filter(wish.filter().condition()).forEach(row -> titles.addAll(wish.grouping().groupsOf(row)));
		return titles;
	}
}
