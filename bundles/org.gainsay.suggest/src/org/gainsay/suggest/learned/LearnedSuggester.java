// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.gainsay.suggest.KnownSpeakers;
import org.gainsay.suggest.Suggester;
import org.gainsay.suggest.Suggestion;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;
import org.gainsay.suggest.rules.Completion;

/** Proposes statements as people made them in the articles that a model was learned from. */
public final class LearnedSuggester implements Suggester {

	/** Its name. */
	public static final String NAME = "learned";
	private static final int TOLD = 3;
	/** The least score of what is proposed: all that scores less is wrong more often than it is worth. */
	private static final double LEAST = 0.5;

	private final Model model;

	/** @param model what was learned */
	public LearnedSuggester(Model model) {
		this.model = model;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<Suggestion> suggest(Reading text, KnownSpeakers speakers) {
		Read read = Read.of(text);
		TagFeatures features = new TagFeatures(read, model.rates(), -1);
		Features into = new Features(Set.of(), false);
		Proposals tagged = new Proposals(read);
		for (Run run : read.paragraphs()) {
			tagged.tag(model.tags().lattice(Sequence.of(features.of(run, into)), null));
		}
		List<Proposal> proposals = tagged.of(model.parts());
		Judging judging = new Judging(read, features, proposals);
		Completion completion = new Completion(text, speakers);
		List<Suggestion> found = new ArrayList<>();
		for (int i = 0; i < proposals.size(); i++) {
			Proposal one = proposals.get(i);
			double score = judging.score(i, model.judging(), into);
			if (score >= LEAST) {
				found.add(completion.suggestion(NAME, "as in " + model.articles() + " articles: " + why(features, one.paragraph(), one.cue()), one.cue(), one.source(), one.content(), score));
			}
		}
		found.sort(Suggestion.IN_ORDER);
		return List.copyOf(found);
	}

	/** The features of the cue's first word that weigh most for it. */
	private String why(TagFeatures features, Run run, Run cue) {
		Features telling = new Features(Set.of(), true);
		features.one(cue.from(), run, telling, 0, 0);
		int[] found = telling.take();
		float[] weights = new float[found.length];
		for (int i = 0; i < found.length; i++) {
			weights[i] = model.tags().weight(found[i], Tag.CUE) - model.tags().weight(found[i], Tag.NONE);
		}
		List<String> most = new ArrayList<>();
		while (most.size() < TOLD && most.size() < weights.length) {
			int best = 0;
			for (int i = 1; i < weights.length; i++) {
				best = weights[i] > weights[best] ? i : best;
			}
			most.add(telling.told(best));
			weights[best] = Float.NEGATIVE_INFINITY;
		}
		return String.join(", ", most);
	}
}
