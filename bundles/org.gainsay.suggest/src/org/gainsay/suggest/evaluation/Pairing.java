// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.gainsay.text.Span;

/** Which statement of one annotation of an article is which of another: each at most once. Those whose spans are equal come first, then those that share the most. */
final class Pairing {

	/** Two statements that are taken for one. */
	record Pair(Marked gold, Marked predicted) {
	}

	/** How much two share; equal ones share everything. */
	private record Candidate(int gold, int predicted, int shared, int distance) {
	}

	private Pairing() {
	}

	/** By their cues; where neither has one, by their contents. */
	static List<Pair> byCue(List<Marked> gold, List<Marked> predicted) {
		List<Pair> pairs = new ArrayList<>(pairs(gold, predicted, Marked::cue));
		pairs.addAll(pairs(without(gold), without(predicted), Marked::content));
		return pairs;
	}

	private static List<Marked> without(List<Marked> all) {
		return all.stream().filter(one -> one.cue().isEmpty()).toList();
	}

	/** By their contents; a statement without one stands where its cue stands. */
	static List<Pair> byContent(List<Marked> gold, List<Marked> predicted) {
		return pairs(gold, predicted, one -> one.content().isEmpty() ? one.cue() : one.content());
	}

	private static List<Pair> pairs(List<Marked> gold, List<Marked> predicted, Function<Marked, List<Span>> where) {
		List<Candidate> candidates = new ArrayList<>();
		for (int g = 0; g < gold.size(); g++) {
			List<Span> one = where.apply(gold.get(g));
			for (int p = 0; p < predicted.size(); p++) {
				List<Span> other = where.apply(predicted.get(p));
				int shared = Marked.shared(one, other);
				if (shared > 0) {
					candidates.add(new Candidate(g, p, one.equals(other) ? Integer.MAX_VALUE : shared, length(one) + length(other) - 2 * shared));
				}
			}
		}
		candidates.sort(Comparator.comparingInt(Candidate::shared).reversed().thenComparingInt(Candidate::distance).thenComparingInt(Candidate::gold)
				.thenComparingInt(Candidate::predicted));
		Set<Integer> takenGold = new HashSet<>();
		Set<Integer> takenPredicted = new HashSet<>();
		List<Pair> pairs = new ArrayList<>();
		for (Candidate candidate : candidates) {
			if (!takenGold.contains(candidate.gold) && !takenPredicted.contains(candidate.predicted)) {
				takenGold.add(candidate.gold);
				takenPredicted.add(candidate.predicted);
				pairs.add(new Pair(gold.get(candidate.gold), predicted.get(candidate.predicted)));
			}
		}
		return pairs;
	}

	private static int length(List<Span> spans) {
		return spans.stream().mapToInt(Span::length).sum();
	}
}
