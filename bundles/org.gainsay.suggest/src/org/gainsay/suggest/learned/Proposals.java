// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;

/** What the first two stages propose for an article: its paragraphs are tagged one after the other, then each cue gets its source and its content. */
final class Proposals {

	/** How often a content is made likelier until there is one. */
	static final int MOST_PUSHED = 8;

	private final Read read;
	private final byte[] tags;
	private final List<List<Cues.Cue>> cues = new ArrayList<>();

	/** Those of an article of which nothing is tagged yet. */
	Proposals(Read read) {
		this.read = read;
		this.tags = new byte[read.text().size()];
	}

	/**
	 * Tags the next paragraph.
	 *
	 * @param lattice of the first stage, without its sums
	 */
	void tag(Lattice lattice) {
		cues.add(Cues.label(lattice, tags, read.paragraphs().get(cues.size()).from()));
	}

	/** What the first stage says of each token; not to be changed. */
	byte[] tags() {
		return tags;
	}

	/** What is proposed, in the order of the text; a cue for which nothing can be content is left out. */
	List<Proposal> of(Crf parts) {
		PartFeatures features = new PartFeatures(read, tags);
		Features into = new Features(Set.of(), false);
		List<Proposal> all = new ArrayList<>();
		for (int paragraph = 0; paragraph < cues.size(); paragraph++) {
			Run run = read.paragraphs().get(paragraph);
			for (Cues.Cue one : cues.get(paragraph)) {
				Run cue = new Run(run.from() + one.from(), run.from() + one.to());
				Lattice lattice = parts.lattice(features.of(run, cue, into), Model.mask(run, cue));
				int[] best = lattice.best();
				List<Run> content = runs(best, Tag.OF_CONTENT, run);
				int pushed = 0;
				// a cue has a content, though it may be unlikely for each single word
				while (content.isEmpty() && pushed < MOST_PUSHED) {
					lattice.favour(Tag.OF_CONTENT, 1);
					best = lattice.best();
					content = runs(best, Tag.OF_CONTENT, run);
					pushed++;
				}
				List<Run> source = runs(best, Tag.OF_SOURCE, run);
				if (!content.isEmpty()) {
					all.add(new Proposal(run, cue, one.likely(), one.exact(), source.isEmpty() ? null : source.getFirst(), content, pushed));
				}
			}
		}
		return all;
	}

	private List<Run> runs(int[] labels, int part, Run paragraph) {
		Reading text = read.text();
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
}
