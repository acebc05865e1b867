// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Which statements of several coders are one: the units of agreement. Two can be if their contents overlap; one that lacks a content and another, if their cues do. Of two
 * coders those pairs are taken whose shares add up to most. Of more coders pairs are no units, as triangles do not all close: pairs are joined, the most alike first, as long as
 * no coder is twice in a unit and each two in it can be one.
 */
final class Units {

	private final Match match;
	private final double part;

	/** @param part how much of the contents is to be shared, above 0, at most 1 */
	Units(Match match, double part) {
		this.match = match;
		this.part = part;
	}

	private boolean fits(Said one, Said other) {
		if (match == Match.STRICT && !one.speakers().equals(other.speakers())) {
			return false;
		}
		if (one.content().isEmpty() || other.content().isEmpty()) {
			return one.words().shared(other.words()) > 0;
		}
		return (match == Match.JACCARD ? one.content().jaccard(other.content()) : one.content().ofShorter(other.content())) >= part - 1e-12;
	}

	private static boolean haveContent(Said one, Said other) {
		return !one.content().isEmpty() && !other.content().isEmpty();
	}

	private static double score(Said one, Said other) {
		return haveContent(one, other) ? one.content().jaccard(other.content()) : one.words().jaccard(other.words());
	}

	/**
	 * The units of an article, in the order of the text.
	 *
	 * @param byCoder the statements of each; empty where a coder found none, or has no part in the article
	 * @return by unit and coder; null where the coder has none
	 */
	List<Said[]> of(List<List<Said>> byCoder) {
		List<List<Said>> sorted = byCoder.stream().map(said -> said.stream().sorted(Said.IN_ORDER).toList()).toList();
		int[] present = IntStream.range(0, sorted.size()).filter(coder -> !sorted.get(coder).isEmpty()).toArray();
		List<Said[]> units = present.length == 2 ? ofTwo(sorted, present[0], present[1]) : ofMore(sorted);
		return units.stream().map(unit -> new Placed(unit, first(unit, Said.BY_PLACE))).sorted(Placed.IN_ORDER).map(Placed::unit).toList();
	}

	/** A unit, and the one of its statements that begins first: of several at one place any, as what they say is asked for only where units are at one place. */
	private record Placed(Said[] unit, Said first) {
		private static final Comparator<Placed> IN_ORDER = Comparator.comparing(Placed::first, Said.BY_PLACE).thenComparing(placed -> Units.first(placed.unit, Said.IN_ORDER), Said.IN_ORDER);
	}

	/** The one of its statements with which it begins, as far as the place tells. */
	static Said first(Said[] unit) {
		return first(unit, Said.BY_PLACE);
	}

	private static Said first(Said[] unit, Comparator<Said> order) {
		Said found = null;
		for (Said one : unit) {
			found = one != null && (found == null || order.compare(one, found) < 0) ? one : found;
		}
		return Objects.requireNonNull(found);
	}

	// ---- two coders

	/** Which of the two is the first must not matter where several ways are as good: the one whose statements come first is. */
	private List<Said[]> ofTwo(List<List<Said>> byCoder, int one, int other) {
		boolean swapped = compare(byCoder.get(one), byCoder.get(other)) > 0;
		int first = swapped ? other : one;
		int second = swapped ? one : other;
		List<Said> rows = new ArrayList<>(byCoder.get(first));
		List<Said> columns = new ArrayList<>(byCoder.get(second));
		List<Said[]> units = new ArrayList<>();
		for (boolean withContent : new boolean[] { true, false }) {
			double[][] scores = new double[rows.size()][columns.size()];
			for (int i = 0; i < rows.size(); i++) {
				for (int j = 0; j < columns.size(); j++) {
					boolean both = haveContent(rows.get(i), columns.get(j));
					scores[i][j] = both == withContent && fits(rows.get(i), columns.get(j)) ? score(rows.get(i), columns.get(j)) : 0;
				}
			}
			List<Said> paired = new ArrayList<>();
			for (int[] pair : Assignment.of(scores)) {
				Said[] unit = new Said[byCoder.size()];
				unit[first] = rows.get(pair[0]);
				unit[second] = columns.get(pair[1]);
				units.add(unit);
				paired.add(unit[first]);
				paired.add(unit[second]);
			}
			rows.removeIf(said -> paired.stream().anyMatch(done -> done == said));
			columns.removeIf(said -> paired.stream().anyMatch(done -> done == said));
		}
		rows.forEach(said -> units.add(alone(said, first, byCoder.size())));
		columns.forEach(said -> units.add(alone(said, second, byCoder.size())));
		return units;
	}

	private static int compare(List<Said> one, List<Said> other) {
		for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
			int order = Said.IN_ORDER.compare(one.get(i), other.get(i));
			if (order != 0) {
				return order;
			}
		}
		return Integer.compare(one.size(), other.size());
	}

	private static Said[] alone(Said said, int coder, int coders) {
		Said[] unit = new Said[coders];
		unit[coder] = said;
		return unit;
	}

	// ---- more coders

	private record Pair(Said one, int coder, Said other, int otherCoder, double score) {

		Said first() {
			return Said.IN_ORDER.compare(one, other) <= 0 ? one : other;
		}

		Said second() {
			return Said.IN_ORDER.compare(one, other) <= 0 ? other : one;
		}
	}

	private List<Said[]> ofMore(List<List<Said>> byCoder) {
		Map<Said, Said[]> unitOf = new IdentityHashMap<>();
		for (int coder = 0; coder < byCoder.size(); coder++) {
			for (Said said : byCoder.get(coder)) {
				unitOf.put(said, alone(said, coder, byCoder.size()));
			}
		}
		List<Pair> withContent = new ArrayList<>();
		List<Pair> without = new ArrayList<>();
		for (int a = 0; a < byCoder.size(); a++) {
			for (int b = a + 1; b < byCoder.size(); b++) {
				for (Said one : byCoder.get(a)) {
					for (Said other : byCoder.get(b)) {
						if (fits(one, other)) {
							(haveContent(one, other) ? withContent : without).add(new Pair(one, a, other, b, score(one, other)));
						}
					}
				}
			}
		}
		for (List<Pair> pairs : List.of(withContent, without)) {
			pairs.sort(Comparator.comparingDouble(Pair::score).reversed().thenComparing(Pair::first, Said.IN_ORDER).thenComparing(Pair::second, Said.IN_ORDER));
			pairs.forEach(pair -> join(pair, unitOf));
		}
		List<Said[]> units = new ArrayList<>();
		Collections.addAll(units, unitOf.values().stream().distinct().toArray(Said[][]::new));
		return units;
	}

	private void join(Pair pair, Map<Said, Said[]> unitOf) {
		Said[] one = unitOf.get(pair.one());
		Said[] other = unitOf.get(pair.other());
		if (one == null || other == null || one == other) {
			return;
		}
		for (int i = 0; i < one.length; i++) {
			for (int j = 0; j < other.length; j++) {
				if (one[i] != null && other[j] != null && (i == j || !fits(one[i], other[j]))) {
					return;
				}
			}
		}
		for (int i = 0; i < one.length; i++) {
			if (other[i] != null) {
				one[i] = other[i];
				unitOf.put(one[i], one);
			}
		}
	}
}
