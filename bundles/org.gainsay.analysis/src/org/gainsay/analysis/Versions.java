// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;

/** Which articles of a corpus are versions of one another. Immutable. */
public final class Versions {

	/** The earlier version of each article that has one in the corpus. */
	private final Map<String, String> earlier = new LinkedHashMap<>();
	private final Set<String> superseded = new HashSet<>();

	private Versions(Corpus corpus) {
		for (ArticleFacts article : corpus.articles()) {
			corpus.article(article.revises()).ifPresent(before -> earlier.put(article.name(), before.name()));
		}
		Map<String, Integer> walks = new HashMap<>();
		Set<String> inCircle = new HashSet<>();
		for (String start : earlier.keySet()) {
			int walk = walks.size() + 1; // of each article's first walk the number, so that a way is gone once
			String at = start;
			while (at != null && walks.putIfAbsent(at, walk) == null) {
				at = earlier.get(at);
			}
			if (at != null && walks.get(at) == walk) {
				for (String one = at; inCircle.add(one);) {
					one = earlier.get(one);
				}
			}
		}
		earlier.forEach((article, before) -> {
			if (!inCircle.contains(article)) {
				superseded.add(before);
			}
		});
	}

	/** Those of a corpus. */
	public static Versions of(Corpus corpus) {
		return new Versions(corpus);
	}

	/** Whether another article revises this one, so that it does not count. Articles that revise each other in a circle do not supersede each other. */
	public boolean superseded(String article) {
		return superseded.contains(article);
	}

	/** The articles that revise another of the corpus, in its order. */
	public List<String> later() {
		return List.copyOf(earlier.keySet());
	}

	/** The version that an article revises; empty where it revises none that the corpus has. */
	public Optional<String> earlier(String article) {
		return Optional.ofNullable(earlier.get(article));
	}
}
