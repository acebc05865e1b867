// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.gainsay.model.StanceKind;
import org.gainsay.suggest.evaluation.Pairing.Pair;
import org.gainsay.text.Span;

/**
 * The counts of one article, or of several together.
 *
 * @param measures each measure
 * @param stances  each kind of stance that the gold or the prediction has, of statements paired by content
 */
public record Scores(Map<Measure, Count> measures, Map<StanceKind, Count> stances) {

	/** Nothing yet. */
	public static final Scores NONE = new Scores(Map.of(), Map.of());

	public Scores {
		measures = Map.copyOf(measures);
		stances = Map.copyOf(stances);
	}

	/**
	 * Scores what was predicted for one article.
	 *
	 * @param gold      the statements of one annotator
	 * @param predicted those that are scored
	 */
	public static Scores of(List<Marked> gold, List<Marked> predicted) {
		Map<Measure, Count> measures = new EnumMap<>(Measure.class);
		List<Pair> pairs = Pairing.byCue(gold, predicted);
		part(measures, Measure.CUE_EXACT, Measure.CUE_OVERLAPPING, gold, predicted, pairs, Marked::cue);
		part(measures, Measure.SOURCE_EXACT, Measure.SOURCE_OVERLAPPING, gold, predicted, pairs, Marked::source);
		part(measures, Measure.CONTENT_EXACT, Measure.CONTENT_OVERLAPPING, gold, predicted, pairs, Marked::content);
		List<Pair> same = Pairing.byContent(gold, predicted);
		measures.put(Measure.STATEMENT, new Count(gold.size(), predicted.size(), same.size()));
		measures.put(Measure.CHAIN, new Count(chains(gold), chains(predicted),
				(int) same.stream().filter(pair -> !pair.gold().links().isEmpty() && pair.gold().links().equals(pair.predicted().links())).count()));
		Map<StanceKind, Count> stances = new TreeMap<>();
		for (StanceKind kind : StanceKind.values()) {
			Count count = new Count(with(kind, gold), with(kind, predicted),
					(int) same.stream().filter(pair -> pair.gold().stances().contains(kind) && pair.predicted().stances().contains(kind)).count());
			if (count.gold() + count.predicted() > 0) {
				stances.put(kind, count);
			}
		}
		measures.put(Measure.STANCE, stances.values().stream().reduce(Count.NONE, Count::plus));
		return new Scores(measures, stances);
	}

	private static void part(Map<Measure, Count> measures, Measure exact, Measure overlapping, List<Marked> gold, List<Marked> predicted, List<Pair> pairs,
			Function<Marked, List<Span>> part) {
		int inGold = (int) gold.stream().filter(one -> !part.apply(one).isEmpty()).count();
		int inPredicted = (int) predicted.stream().filter(one -> !part.apply(one).isEmpty()).count();
		int equal = (int) pairs.stream().filter(pair -> !part.apply(pair.gold()).isEmpty() && part.apply(pair.gold()).equals(part.apply(pair.predicted()))).count();
		int shared = (int) pairs.stream().filter(pair -> Marked.shared(part.apply(pair.gold()), part.apply(pair.predicted())) > 0).count();
		measures.put(exact, new Count(inGold, inPredicted, equal));
		measures.put(overlapping, new Count(inGold, inPredicted, shared));
	}

	private static int chains(List<Marked> all) {
		return (int) all.stream().filter(one -> !one.links().isEmpty()).count();
	}

	private static int with(StanceKind kind, List<Marked> all) {
		return (int) all.stream().filter(one -> one.stances().contains(kind)).count();
	}

	/** A measure's count. */
	public Count of(Measure measure) {
		return measures.getOrDefault(measure, Count.NONE);
	}

	/** The sum of both. */
	public Scores plus(Scores other) {
		Map<Measure, Count> sum = new EnumMap<>(Measure.class);
		sum.putAll(measures);
		other.measures.forEach((measure, count) -> sum.merge(measure, count, Count::plus));
		Map<StanceKind, Count> kinds = new TreeMap<>(stances);
		other.stances.forEach((kind, count) -> kinds.merge(kind, count, Count::plus));
		return new Scores(sum, kinds);
	}
}
