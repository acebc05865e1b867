// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.gainsay.facts.Progress;
import org.gainsay.suggest.KnownSpeakers;
import org.gainsay.suggest.evaluation.Marked;
import org.gainsay.suggest.evaluation.Scores;

/**
 * How well a model does that is learned from a corpus, on articles of the corpus that it has not seen: each part of the articles is annotated by a model that was learned from the others.
 *
 * @param articles how many articles there are
 * @param parts    into how many parts they were divided
 * @param scores   of all articles together
 */
public record CrossValidation(int articles, int parts, Scores scores) {

	private static final int PARTS = 3;

	/**
	 * Divides articles, the first, fourth, seventh … into the first part, and scores each part.
	 *
	 * @param progress told of each pass
	 * @return empty where there are fewer than two articles
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	public static Optional<CrossValidation> of(List<Example> examples, KnownSpeakers speakers, Progress progress) {
		int parts = Math.min(PARTS, examples.size());
		if (parts < 2) {
			return Optional.empty();
		}
		Scores scores = Scores.NONE;
		for (int part = 0; part < parts; part++) {
			int out = part;
			List<Example> others = new ArrayList<>();
			List<Example> own = new ArrayList<>();
			IntStream.range(0, examples.size()).forEach(i -> (i % parts == out ? own : others).add(examples.get(i)));
			LearnedSuggester suggester = new LearnedSuggester(Learning.of(others, within(progress, part, parts)));
			for (Example example : own) {
				List<Marked> made = suggester.suggest(example.text(), speakers).stream().map(one -> Marked.of(one, example.text().article())).toList();
				scores = scores.plus(Scores.of(example.statements(), made));
			}
		}
		return Optional.of(new CrossValidation(examples.size(), parts, scores));
	}

	/** A part of some work as its own: of two halves the steps of the second come behind those of the first. */
	private static Progress within(Progress whole, int part, int parts) {
		return new Progress() {
			@Override
			public void step(int done, int total) {
				whole.step(part * total + done, parts * total);
			}

			@Override
			public boolean cancelled() {
				return whole.cancelled();
			}
		};
	}
}
