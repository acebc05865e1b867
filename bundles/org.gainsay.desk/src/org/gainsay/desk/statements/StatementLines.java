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
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.gainsay.analysis.ArticleOrder;
import org.gainsay.desk.article.StatementText;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Standing;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.StatementStatus;
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
	 * @param sorted     by which column; null for the order of time
	 * @param descending whether the last comes first
	 * @param closed     the titles of the groups whose statements do not show
	 */
	public record Wish(StatementFilter filter, StatementGrouping grouping, StatementColumn sorted, boolean descending, Set<String> closed) {
		/** Everything, in the order of time. */
		public static final Wish ALL = new Wish(StatementFilter.ALL, StatementGrouping.NONE, null, false, Set.of());
	}

	/**
	 * The rows of a set.
	 *
	 * @param first their first number
	 */
	private record OfSet(AnnotationSetFacts set, int first, List<StatementRow> rows, Set<String> annotators) {

		static OfSet of(AnnotationSetFacts set, int first, List<StatementRow> rows) {
			return new OfSet(set, first, rows, rows.stream().map(StatementRow::annotator).collect(Collectors.toUnmodifiableSet()));
		}
	}

	private final List<StatementRow> rows;
	/** By the article. */
	private final Map<String, List<OfSet>> known;
	private final Collection<ActorFacts> actors;
	private final Collection<ClaimFacts> claims;
	private final SortedSet<String> annotators;
	private final SortKeys keys;

	private StatementLines(List<StatementRow> rows, Map<String, List<OfSet>> known, Collection<ActorFacts> actors, Collection<ClaimFacts> claims, SortKeys keys) {
		this.rows = rows;
		this.known = known;
		this.actors = actors;
		this.claims = claims;
		this.keys = keys;
		SortedSet<String> all = new TreeSet<>();
		known.values().forEach(sets -> sets.forEach(set -> all.addAll(set.annotators)));
		this.annotators = Collections.unmodifiableSortedSet(all);
	}

	/**
	 * The statements of all annotation sets of all articles, article by article as {@link ArticleOrder} has them.
	 *
	 * @param before what was read of the build before: lines of statements that are the same are not made again as long as the actors and
	 *               claims are the same, and the words are not read again; may be null
	 */
	public static StatementLines of(Corpus corpus, StatementLines before) {
		boolean sameLabels = before != null && before.actors == corpus.actors() && before.claims == corpus.claims();
		List<StatementRow> rows = new ArrayList<>(before == null ? 64 : before.rows.size() + 64);
		Map<String, List<OfSet>> known = new HashMap<>();
		for (ArticleFacts article : ArticleOrder.of(corpus)) {
			List<AnnotationSetFacts> sets = corpus.setsOf(article.name());
			List<OfSet> former = before == null ? List.of() : before.known.getOrDefault(article.name(), List.of());
			List<OfSet> now = new ArrayList<>(sets.size());
			Words words = new Words(article, corpus);
			for (AnnotationSetFacts set : sets) {
				OfSet old = former.stream().filter(one -> one.set == set).findFirst().orElse(null);
				OfSet made = old != null && sameLabels && old.first == rows.size() ? old // nothing is new, and no statement is looked at
						: OfSet.of(set, rows.size(), rows(set, rows.size(), former, sameLabels, words, corpus));
				rows.addAll(made.rows);
				now.add(made);
			}
			if (!now.isEmpty()) {
				known.put(article.name(), now);
			}
		}
		return new StatementLines(Collections.unmodifiableList(rows), known, corpus.actors(), corpus.claims(), before == null ? new SortKeys() : before.keys);
	}

	private static List<StatementRow> rows(AnnotationSetFacts set, int first, List<OfSet> former, boolean sameLabels, Words words, Corpus corpus) {
		Map<StatementFacts, StatementRow> old = new IdentityHashMap<>();
		former.forEach(one -> one.rows.forEach(row -> old.put(row.statement(), row)));
		List<StatementRow> rows = new ArrayList<>(set.statements().size());
		for (StatementFacts statement : set.statements()) {
			int number = first + rows.size();
			StatementRow was = old.get(statement);
			rows.add(was != null && sameLabels ? was.numbered(number) : StatementRow.of(number, statement, corpus, was == null ? words.of(statement) : was.words()));
		}
		return Collections.unmodifiableList(rows);
	}

	/** The words of statements of an article, whose text is asked for once and only where it is wanted: whoever gives it looks whether the file is still the same. */
	private static final class Words {
		private final ArticleFacts article;
		private final Corpus corpus;
		private Optional<ArticleText> text;

		Words(ArticleFacts article, Corpus corpus) {
			this.article = article;
			this.corpus = corpus;
		}

		String of(StatementFacts statement) {
			if (text == null) {
				text = corpus.text(article);
			}
			return StatementRow.words(statement, text.orElse(null));
		}
	}

	/** All statements. */
	public List<StatementRow> rows() {
		return rows;
	}

	/** How many of all statements were rejected: they are in the table, and count nowhere else. */
	public long rejected() {
		return rows.stream().filter(row -> row.statement().status() == StatementStatus.REJECTED).count();
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
				: grouping == StatementGrouping.ARTICLE ? Comparator.comparingInt(title -> groups.get(title).stream().mapToInt(StatementRow::number).min().orElse(0)) // in the order of time
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
