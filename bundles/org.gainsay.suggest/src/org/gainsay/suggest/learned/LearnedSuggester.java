// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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
	private static final int MOST_FAVOUR = 8;

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
		byte[] tags = new byte[text.size()];
		List<List<Cues.Cue>> cues = new ArrayList<>();
		for (Run run : read.paragraphs()) {
			cues.add(Cues.label(model.tags().lattice(Sequence.of(features.of(run, into)), null), tags, run.from()));
		}
		PartFeatures parts = new PartFeatures(read, tags);
		Features partsInto = new Features(Set.of(), false);
		Completion completion = new Completion(text, speakers);
		List<Suggestion> found = new ArrayList<>();
		for (int paragraph = 0; paragraph < cues.size(); paragraph++) {
			Run run = read.paragraphs().get(paragraph);
			for (Cues.Cue one : cues.get(paragraph)) {
				Run cue = new Run(run.from() + one.from(), run.from() + one.to());
				Lattice lattice = model.parts().lattice(parts.of(run, cue, partsInto), Model.mask(run, cue));
				int[] best = lattice.best();
				List<Run> content = runs(best, Tag.OF_CONTENT, run, text);
				// a cue has a content, though it may be unlikely for each single word
				for (int more = 0; content.isEmpty() && more < MOST_FAVOUR; more++) {
					lattice.favour(Tag.OF_CONTENT, 1);
					best = lattice.best();
					content = runs(best, Tag.OF_CONTENT, run, text);
				}
				List<Run> source = runs(best, Tag.OF_SOURCE, run, text);
				if (!content.isEmpty()) {
					found.add(completion.suggestion(NAME, "as in " + model.articles() + " articles: " + why(features, run, cue), cue, source.isEmpty() ? null : source.getFirst(), content, one.score()));
				}
			}
		}
		found.sort(Suggestion.IN_ORDER);
		return List.copyOf(found);
	}

	private static List<Run> runs(int[] labels, int part, Run paragraph, Reading text) {
		List<Run> runs = new ArrayList<>();
		for (int i = 0; i < labels.length; i++) {
			if (labels[i] == part) {
				int from = i;
				while (i + 1 < labels.length && labels[i + 1] == part) {
					i++;
				}
				Run run = new Run(paragraph.from() + from, paragraph.from() + i + 1);
				if (IntStream.range(run.from(), run.to()).anyMatch(text::isWord)) {
					runs.add(run);
				}
			}
		}
		return runs;
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
