// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.compare;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.gainsay.analysis.utterance.Saying;
import org.gainsay.analysis.utterance.UtterancePair;

/**
 * Statements that are lined up: a pair that was found, linked or rejected, a group of such pairs, the statements on a claim, or some
 * that somebody chose.
 *
 * @param number  what it is called in the list and beside the texts, such as 3, and 3.1 for the first pair of a group of several
 * @param sayings each once, in the order in which their articles were published
 * @param pairs   those among them that were found or linked, the most likely first
 * @param claim   the name of the claim whose statements these are; null for others
 */
public record CompareItem(String number, State state, List<Saying> sayings, List<UtterancePair> pairs, String claim) {

	/** What is known about statements that are lined up. */
	public enum State {
		/** Found by the search; nobody has judged it yet. */
		FOUND,
		/** Somebody linked all of it. */
		LINKED,
		/** Somebody said that it does not belong together. */
		REJECTED,
		/** The statements on a claim, or those that somebody chose. */
		CHOSEN
	}

	/** What stays over a search: the names of the statements. */
	public Set<String> key() {
		Set<String> key = new HashSet<>();
		sayings.forEach(saying -> key.add(saying.name()));
		return key;
	}

	/** Whether it is a pair of a group that is in the list as well. */
	public boolean isPart() {
		return number.indexOf('.') >= 0;
	}

	/** Whether it is more than a pair. */
	public boolean isGroup() {
		return sayings.size() > 2;
	}

	/** How likely the most likely of its pairs is; NaN where there are none. */
	public double score() {
		return pairs.stream().mapToDouble(UtterancePair::score).max().orElse(Double.NaN);
	}

	/** The names of the articles, each once. */
	public List<String> articles() {
		return sayings.stream().map(Saying::article).distinct().toList();
	}

	/** Those of one article. */
	public List<Saying> in(String article) {
		return sayings.stream().filter(saying -> saying.article().equals(article)).toList();
	}

	/** The one with a name. */
	public Optional<Saying> named(String name) {
		return sayings.stream().filter(saying -> saying.name().equals(name)).findFirst();
	}

	/**
	 * What stands beside a saying in another article: the one it was linked with or found to be like, else one with the same stance
	 * on the claim, else the first.
	 *
	 * @return empty where the article has none
	 */
	public Optional<Saying> counterpart(Saying base, String article) {
		if (base.article().equals(article)) {
			return Optional.of(base);
		}
		Comparator<UtterancePair> better = Comparator.comparing(UtterancePair::linked).thenComparingDouble(UtterancePair::score);
		Optional<Saying> paired = pairs.stream().filter(pair -> other(pair, base) != null && other(pair, base).article().equals(article)).max(better)
				.map(pair -> other(pair, base));
		List<Saying> there = in(article);
		return paired.or(() -> there.stream().filter(saying -> claim != null && Stances.alike(saying, base, claim)).findFirst())
				.or(() -> there.stream().findFirst());
	}

	private static Saying other(UtterancePair pair, Saying one) {
		if (pair.left().name().equals(one.name())) {
			return pair.right();
		}
		return pair.right().name().equals(one.name()) ? pair.left() : null;
	}

	/** The statements' qualified names; empty where one of the sayings is no statement yet. */
	Optional<List<String>> statements() {
		return sayings.stream().map(Saying::statement).anyMatch(Objects::isNull) ? Optional.empty()
				: Optional.of(sayings.stream().map(Saying::name).toList());
	}
}
