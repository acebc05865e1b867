// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests.utterance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.analysis.utterance.Comparison;
import org.gainsay.analysis.utterance.UtteranceIndex;
import org.gainsay.analysis.utterance.UtterancePair;
import org.gainsay.analysis.utterance.Utterances;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much of the labelled set is found, and how much of what is found is right. The bounds are a little below what was
 * measured; docs/performance.md has the figures, which the test prints.
 */
class LabelledUtterancesTest {

	@TempDir
	Path folder;

	/** What a search of one half came to. */
	private record Figures(int right, int wrong, int missed, int kindsRight, int differencesFound, int differencesLabelled, List<String> errors) {
		double precision() {
			return (double) right / (right + wrong);
		}

		double recall() {
			return (double) right / (right + missed);
		}

		@Override
		public String toString() {
			return String.format(java.util.Locale.ROOT, "precision %.2f (%d of %d), recall %.2f (%d of %d), kind right in %d, differences %d of %d", precision(), right,
					right + wrong, recall(), right, right + missed, kindsRight, differencesFound, differencesLabelled);
		}
	}

	private Figures search(String half) throws IOException {
		List<LabelledPair> pairs = LabelledPair.half(half);
		LabelledPair.write(pairs, folder);
		try (CorpusSession session = CorpusSession.of(folder)) {
			Corpus corpus = session.build(Progress.NONE);
			assertEquals(0, corpus.counts().errors(), () -> corpus.problems().toString());
			Utterances found = UtteranceIndex.search(corpus, UtteranceIndex.Options.USUAL, Progress.NONE);
			Map<List<String>, UtterancePair> byStatements = new HashMap<>();
			found.pairs().forEach(pair -> byStatements.put(List.of(pair.left().name(), pair.right().name()), pair));
			int right = 0;
			int missed = 0;
			int kinds = 0;
			int differences = 0;
			int labelled = 0;
			List<String> errors = new ArrayList<>();
			for (LabelledPair pair : pairs) {
				UtterancePair there = byStatements.remove(pair.statements());
				if (pair.same() && there == null) {
					missed++;
					errors.add("missed " + pair);
				} else if (pair.same()) {
					right++;
					Comparison comparison = found.compare(there);
					if (comparison.how().getLiteral().equals(pair.kind().equals("translated") ? "parallel translation" : pair.kind())) {
						kinds++;
					} else {
						errors.add("kind " + comparison.how() + " of " + pair);
					}
					labelled += pair.differs().size();
					List<String> said = comparison.differences().stream().map(difference -> difference.kind().word()).toList();
					differences += (int) pair.differs().stream().filter(said::contains).count();
					if (!said.containsAll(pair.differs())) {
						errors.add("differences " + comparison.differences() + " of " + pair);
					}
				} else if (there != null) {
					errors.add(String.format(java.util.Locale.ROOT, "wrong %.2f %s", there.score(), pair));
				}
			}
			int wrong = (int) pairs.stream().filter(pair -> !pair.same()).filter(pair -> found.pairs().stream()
					.anyMatch(one -> List.of(one.left().name(), one.right().name()).equals(pair.statements()))).count();
			// and what belongs to two labelled pairs
			byStatements.forEach((statements, pair) -> errors.add(String.format(java.util.Locale.ROOT, "wrong %.2f %s", pair.score(), statements)));
			return new Figures(right, wrong + byStatements.size(), missed, kinds, differences, labelled, errors);
		}
	}

	@Test
	void theHalfThatTheWeightsWereFittedOn(TestReporter reporter) throws IOException {
		Figures figures = search("dev");
		reporter.publishEntry("dev", figures + "\n" + String.join("\n", figures.errors));
		assertTrue(figures.precision() >= 0.9 && figures.recall() >= 0.7, figures::toString);
	}

	@Test
	void theHalfThatNobodyLookedAt(TestReporter reporter) throws IOException {
		Figures figures = search("held");
		reporter.publishEntry("held", figures + (Boolean.getBoolean("gainsay.show") ? "\n" + String.join("\n", figures.errors) : ""));
		assertTrue(figures.precision() >= 0.8 && figures.recall() >= 0.6, figures::toString);
	}

	@Test
	void theSetIsHalfOfEach() {
		for (String half : List.of("dev", "held")) {
			List<LabelledPair> pairs = LabelledPair.half(half);
			assertEquals(52, pairs.size());
			assertEquals(26, pairs.stream().filter(LabelledPair::same).count());
		}
	}
}
