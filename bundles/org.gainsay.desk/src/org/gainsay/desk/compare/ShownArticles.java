// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gainsay.analysis.utterance.Saying;
import org.gainsay.facts.ArticleFacts;

/**
 * The articles that stand beside each other.
 *
 * @param names  in their order
 * @param chosen whether somebody chose them
 */
public record ShownArticles(List<String> names, boolean chosen) {

	/** No articles, as before anything shows. */
	public static final ShownArticles NONE = new ShownArticles(List.of(), false);

	/** How many come by themselves. */
	private static final int USUAL = 4;
	private static final int MOST = 6;

	public ShownArticles {
		names = List.copyOf(names);
	}

	/** Whether one is there because no other has anything like it, and not because somebody took the others away. */
	public boolean isAlone() {
		return names.size() == 1 && !chosen;
	}

	/** Whether one more has room. */
	public boolean hasRoom() {
		return names.size() < MOST;
	}

	/** Those of them that a snapshot has a text of. */
	public ShownArticles in(Snapshot snapshot) {
		return new ShownArticles(names.stream().filter(snapshot::isShowable).toList(), chosen);
	}

	/** These, or where there are none those that are to be compared, else the first of the corpus. */
	public ShownArticles orFirst(Snapshot snapshot, Subject subject) {
		if (!names.isEmpty()) {
			return this;
		}
		List<String> named = subject.kind() == Subject.Kind.ARTICLES ? subject.names() : List.of();
		return new ShownArticles(Stream.concat(named.stream().filter(snapshot::isShowable), all(snapshot)).distinct().limit(Math.max(2, Math.min(named.size(), USUAL))).toList(), chosen);
	}

	/**
	 * The articles to show an item in: those that have it, one alone where no other has anything like it. What somebody chose stays while two of the item's articles are among them, other articles while they are the item's.
	 *
	 * @param fits whether others than these may be shown
	 */
	public ShownArticles showing(CompareItem item, boolean fits, Snapshot snapshot, Subject subject) {
		List<String> needed = item.articles().stream().filter(snapshot::isShowable).toList();
		long there = needed.stream().filter(names::contains).count();
		boolean enough = chosen ? there >= Math.min(2, needed.size()) : there == needed.size() && names.size() == Math.max(1, there);
		if (!names.isEmpty() && (!fits || enough)) {
			return this;
		}
		if (subject.kind() == Subject.Kind.ARTICLES && subject.names().containsAll(needed) && subject.names().size() <= USUAL) {
			List<String> all = subject.names().stream().filter(snapshot::isShowable).toList();
			if (all.size() >= 2) {
				return new ShownArticles(all, false);
			}
		}
		return new ShownArticles(needed.isEmpty() ? all(snapshot).limit(2).toList() : needed.stream().limit(USUAL).toList(), false);
	}

	private static Stream<String> all(Snapshot snapshot) {
		return snapshot.articles().stream().map(ArticleFacts::name);
	}

	/** These and one more behind them, as somebody chose. */
	public ShownArticles and(String article) {
		List<String> now = new ArrayList<>(names);
		now.add(article);
		return new ShownArticles(now, true);
	}

	/** These with another in the place of one, as somebody chose. */
	public ShownArticles instead(int at, String article) {
		List<String> now = new ArrayList<>(names);
		now.set(at, article);
		return new ShownArticles(now, true);
	}

	/** These without one, as somebody chose. */
	public ShownArticles without(int at) {
		List<String> now = new ArrayList<>(names);
		now.remove(at);
		return new ShownArticles(now, true);
	}

	/** What of an item the rest is compared with: what the first of the articles has of it, else its first; empty where it has nothing. */
	public Optional<Saying> firstOf(CompareItem item) {
		return names.stream().flatMap(article -> item.in(article).stream()).findFirst().or(() -> item.sayings().stream().findFirst());
	}
}
