// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.gainsay.analysis.ArticleOrder;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Ledger;
import org.gainsay.facts.AnnotationSetFacts;

/**
 * Divides a corpus, or some of its events, into parts that a browser opens at once. Every article and every claim is shown in one part and in no other. Small
 * events share a part, one that is too large gets several by the time of its articles: so the whole grows as its articles do, and no table with them times its
 * claims.
 */
final class Division {

	/** How much is in a part, where not a single article has more: a statement counts for one. */
	static final int MOST = 300;
	/** More columns nobody reads side by side. */
	private static final int COLUMNS = 20;
	/** What an article counts for beside its statements, and so many claims count for one statement. */
	private static final int ARTICLE = 10;
	private static final int CLAIMS_A_STATEMENT = 2;

	private final Ledger ledger;
	private final int most;
	private final List<Part> parts = new ArrayList<>();
	private final Map<String, Part> partOfArticle = new HashMap<>();
	private final Map<String, Part> partOfClaim = new HashMap<>();
	private final Map<String, Part> partOfEvent = new HashMap<>();
	private final List<Selection.Draft> drafts = new ArrayList<>();
	/** Of the part that is being filled with small events. */
	private final List<Selection.Draft> together = new ArrayList<>();
	private int weight;

	/**
	 * @param events the names of those to show; empty for all, and what has none
	 * @param most   how much is in a part, {@link #MOST} if no test asks for less
	 */
	Division(Ledger ledger, List<String> events, int most) {
		this.ledger = ledger;
		this.most = most;
		for (Selection.Draft draft : Selection.drafts(ledger)) {
			if (events.isEmpty() || draft.event != null && events.contains(draft.event.name())) {
				drafts.add(draft);
				int more = weight(draft);
				if (more > most || draft.articles.size() > COLUMNS) {
					endTogether();
					divide(draft);
				} else {
					if (weight + more > most) {
						endTogether();
					}
					together.add(draft);
					weight += more;
				}
			}
		}
		endTogether();
	}

	/** All of them, in their order. */
	List<Part> parts() {
		return parts;
	}

	/** The events that are shown, what has none last. */
	List<Selection.Draft> drafts() {
		return drafts;
	}

	/** Where an event begins that has articles or claims. */
	Part of(Selection.Draft draft) {
		return draft.event != null ? partOfEvent.get(draft.event.name()) : parts.getLast().of() == 1 ? parts.getLast() : parts.get(parts.size() - parts.getLast().of());
	}

	/** Where an article is shown; empty where it is not. */
	Optional<Part> ofArticle(String article) {
		return Optional.ofNullable(partOfArticle.get(article));
	}

	/** Where a claim is told of; empty where it is not. */
	Optional<Part> ofClaim(ClaimRow row) {
		return Optional.ofNullable(partOfClaim.get(row.claim().name()));
	}

	/** Where an event begins; empty where it is not shown. */
	Optional<Part> ofEvent(String event) {
		return Optional.ofNullable(partOfEvent.get(event));
	}

	/** The names of the articles that are shown. */
	Collection<String> articles() {
		return partOfArticle.keySet();
	}

	/** How many claims are shown. */
	int claims() {
		return partOfClaim.size();
	}

	private int weight(Selection.Draft draft) {
		return draft.articles.stream().mapToInt(this::weight).sum() + draft.rows.size() / CLAIMS_A_STATEMENT;
	}

	private int weight(String article) {
		return ARTICLE + ledger.corpus().set(article, ledger.set()).map(AnnotationSetFacts::statements).orElse(List.of()).size();
	}

	private void endTogether() {
		if (together.isEmpty()) {
			return;
		}
		List<Selection.Group> groups = new ArrayList<>();
		Set<String> articles = new LinkedHashSet<>();
		List<ClaimRow> rows = new ArrayList<>();
		for (Selection.Draft draft : together) {
			List<String> columns = ArticleOrder.names(draft.articles, ledger.corpus());
			groups.add(new Selection.Group(draft.event, columns, List.copyOf(draft.rows), 0, 0));
			articles.addAll(columns);
			rows.addAll(draft.rows);
		}
		add(groups, articles, rows, 1);
		together.clear();
		weight = 0;
	}

	private void add(List<Selection.Group> groups, Collection<String> columns, List<ClaimRow> rows, int of) {
		List<String> articles = new ArrayList<>();
		for (String column : columns) { // an earlier version has no column, and its text beside the later one's
			for (Optional<String> at = Optional.of(column); at.isPresent() && !partOfArticle.containsKey(at.get()) && !articles.contains(at.get()); at = ledger.versions().earlier(at.get())) {
				articles.add(at.get());
			}
		}
		Part part = new Part(parts.size() + 1, groups, List.copyOf(articles), List.copyOf(rows), of);
		parts.add(part);
		articles.forEach(article -> partOfArticle.put(article, part));
		rows.forEach(row -> partOfClaim.put(row.claim().name(), part));
		groups.stream().filter(group -> group.event() != null).forEach(group -> partOfEvent.putIfAbsent(group.event().name(), part));
	}

	/** Divides a large event by the time of its articles. A table has the claims that its articles speak about; claims about which none does come last. */
	private void divide(Selection.Draft draft) {
		List<List<String>> columns = new ArrayList<>();
		Map<String, Integer> place = new HashMap<>();
		int sum = 0;
		for (String article : ArticleOrder.names(draft.articles, ledger.corpus())) {
			int more = weight(article);
			if (columns.isEmpty() || sum + more > most || columns.getLast().size() == COLUMNS) {
				columns.add(new ArrayList<>());
				sum = 0;
			}
			columns.getLast().add(article);
			place.put(article, columns.size() - 1);
			sum += more;
		}
		List<List<ClaimRow>> tables = new ArrayList<>();
		List<List<ClaimRow>> homes = new ArrayList<>();
		columns.forEach(one -> {
			tables.add(new ArrayList<>());
			homes.add(new ArrayList<>());
		});
		List<ClaimRow> silent = new ArrayList<>();
		for (ClaimRow row : draft.rows) {
			SortedSet<Integer> places = new TreeSet<>();
			row.cells().forEach(cell -> add(place.get(cell.article()), places));
			row.entailed().forEach(one -> add(place.get(one.cell().article()), places));
			if (places.isEmpty()) {
				silent.add(row);
			} else {
				places.forEach(one -> tables.get(one).add(row));
				homes.get(places.first()).add(row);
			}
		}
		int rest = (silent.size() + most - 1) / most;
		for (int i = 0; i < columns.size(); i++) {
			add(List.of(new Selection.Group(draft.event, columns.get(i), tables.get(i), draft.articles.size() - columns.get(i).size(), draft.rows.size() - tables.get(i).size())),
					columns.get(i), homes.get(i), columns.size() + rest);
		}
		for (int from = 0; from < silent.size(); from += most) {
			List<ClaimRow> some = silent.subList(from, Math.min(from + most, silent.size()));
			add(List.of(new Selection.Group(draft.event, List.of(), List.copyOf(some), draft.articles.size(), draft.rows.size() - some.size())), List.of(), some, columns.size() + rest);
		}
	}

	private static void add(Integer place, SortedSet<Integer> places) {
		if (place != null) {
			places.add(place);
		}
	}
}
