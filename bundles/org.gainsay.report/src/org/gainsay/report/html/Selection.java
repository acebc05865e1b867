// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gainsay.analysis.ArticleOrder;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Ledger;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;

/**
 * What of a corpus a report shows in full, event by event. A small corpus is shown whole; of a large one those events are taken about which most
 * stands out, until a browser has enough to hold.
 *
 * @param groups        the events, in their order; what has none comes last
 * @param articles      the names of the articles that are shown
 * @param claimsLeftOut how many claims with a stance are not shown
 */
record Selection(List<Group> groups, Set<String> articles, int claimsLeftOut) {

	/** So many articles and claims at most; the first event is shown even if it alone has more, but never with more columns or rows than these. */
	static final int ARTICLES = 120;
	static final int CLAIMS = 400;
	private static final int COLUMNS = 60;

	/**
	 * An event with its articles and claims.
	 *
	 * @param event           null for what has none
	 * @param articlesLeftOut how many articles are on it that have no column
	 * @param rowsLeftOut     how many of its claims have no row
	 */
	record Group(EventFacts event, List<String> articles, List<ClaimRow> rows, int articlesLeftOut, int rowsLeftOut) {
	}

	/** Gathers a group. */
	static final class Draft {
		/** Null for what has none. */
		final EventFacts event;
		/** All articles that are on it or speak about its claims, but earlier versions. */
		final Set<String> articles = new LinkedHashSet<>();
		final List<ClaimRow> rows = new ArrayList<>();

		Draft(EventFacts event) {
			this.event = event;
		}

		int standsOut() {
			return rows.stream().mapToInt(row -> row.flags().size() + (row.answeredOnly() ? 1 : 0)).sum();
		}
	}

	/** @param events the names of those to show; empty for a choice by what stands out */
	static Selection of(Ledger ledger, List<String> events) {
		List<Draft> drafts = drafts(ledger);
		List<Draft> ranked = drafts.stream().filter(draft -> events.isEmpty() || draft.event != null && events.contains(draft.event.name()))
				.sorted(Comparator.comparingInt(Draft::standsOut).reversed()).toList();
		Set<Draft> taken = new HashSet<>();
		int articles = 0;
		int claims = 0;
		for (Draft draft : ranked) {
			if (taken.isEmpty() || !events.isEmpty() || articles + draft.articles.size() <= ARTICLES && claims + draft.rows.size() <= CLAIMS) {
				taken.add(draft);
				articles += draft.articles.size();
				claims += draft.rows.size();
			}
		}
		List<Group> groups = drafts.stream().filter(taken::contains).map(draft -> group(draft, ledger.corpus())).toList();
		Set<String> shown = new LinkedHashSet<>();
		groups.forEach(group -> shown.addAll(group.articles()));
		for (String later : List.copyOf(shown)) { // an earlier version has no column, and its text beside the later one's
			for (Optional<String> earlier = ledger.versions().earlier(later); earlier.isPresent() && shown.add(earlier.get());) {
				earlier = ledger.versions().earlier(earlier.get());
			}
		}
		Set<ClaimRow> rows = new HashSet<>();
		groups.forEach(group -> rows.addAll(group.rows()));
		int leftOut = (int) ledger.rows().stream().filter(row -> !row.cells().isEmpty() && !rows.contains(row)).count();
		return new Selection(groups, shown, leftOut);
	}

	/** Whether everything that was asked for is in it: all articles and claims of the corpus, or of the events that were named. */
	boolean complete(List<String> events) {
		return groups.stream().allMatch(group -> group.articlesLeftOut() == 0 && group.rowsLeftOut() == 0)
				&& (events.isEmpty() || articles.size() <= ARTICLES && groups.stream().mapToInt(group -> group.rows().size()).sum() <= CLAIMS);
	}

	/** Every event of a corpus with its articles and claims, and last what has none; nothing is left out. */
	static List<Draft> drafts(Ledger ledger) {
		Corpus corpus = ledger.corpus();
		Map<String, Draft> drafts = new LinkedHashMap<>();
		corpus.events().forEach(event -> drafts.put(event.name(), new Draft(event)));
		Draft none = new Draft(null);
		Map<String, String> eventOf = new HashMap<>();
		corpus.events().forEach(event -> event.claims().forEach(claim -> eventOf.putIfAbsent(claim, event.name())));
		for (ArticleFacts article : corpus.articles()) {
			if (ledger.versions().superseded(article.name())) {
				continue;
			}
			List<String> known = article.events().stream().filter(drafts::containsKey).toList();
			known.forEach(event -> drafts.get(event).articles.add(article.name()));
			if (known.isEmpty()) {
				none.articles.add(article.name());
			}
		}
		Draft only = drafts.size() == 1 ? drafts.values().iterator().next() : null;
		for (ClaimRow row : ledger.rows()) {
			String listed = row.names().stream().filter(eventOf::containsKey).map(eventOf::get).findFirst().orElse(null);
			String spoken = listed != null ? listed : row.articles().stream().flatMap(article -> corpus.article(article).stream())
					.flatMap(article -> article.events().stream()).filter(drafts::containsKey).findFirst().orElse(null);
			Draft draft = spoken != null ? drafts.get(spoken) : row.cells().isEmpty() && only != null ? only : none;
			draft.rows.add(row);
			draft.articles.addAll(row.articles());
		}
		List<Draft> all = new ArrayList<>(drafts.values());
		all.add(none);
		all.removeIf(draft -> draft.articles.isEmpty() && draft.rows.isEmpty());
		// an article of a claim of the event may be on none: it need not stand among those twice
		Set<String> onAnEvent = new HashSet<>();
		all.stream().filter(draft -> draft != none).forEach(draft -> onAnEvent.addAll(draft.articles));
		if (none.rows.isEmpty()) {
			none.articles.removeAll(onAnEvent);
		}
		all.removeIf(draft -> draft.articles.isEmpty() && draft.rows.isEmpty());
		return all;
	}

	private static Group group(Draft draft, Corpus corpus) {
		List<ClaimRow> rows = draft.rows.size() <= CLAIMS ? draft.rows
				: draft.rows.stream().sorted(Comparator.comparingInt((ClaimRow row) -> row.flags().size()).reversed()).limit(CLAIMS).toList();
		List<String> articles = ArticleOrder.names(draft.articles, corpus);
		if (articles.size() > COLUMNS) {
			Map<String, Integer> cells = new HashMap<>();
			rows.forEach(row -> row.articles().forEach(article -> cells.merge(article, 1, Integer::sum)));
			Set<String> most = new HashSet<>(articles.stream().sorted(Comparator.comparingInt((String article) -> cells.getOrDefault(article, 0)).reversed()).limit(COLUMNS).toList());
			articles = articles.stream().filter(most::contains).toList();
		}
		return new Group(draft.event, articles, List.copyOf(rows), draft.articles.size() - articles.size(), draft.rows.size() - rows.size());
	}
}
