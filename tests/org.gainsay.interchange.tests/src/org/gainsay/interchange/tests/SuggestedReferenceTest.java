// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.suggest.KnownSpeakers;
import org.gainsay.suggest.evaluation.Count;
import org.gainsay.suggest.evaluation.Marked;
import org.gainsay.suggest.evaluation.Measure;
import org.gainsay.suggest.evaluation.Scores;
import org.gainsay.suggest.evaluation.StanceGroup;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.rules.RulesSuggester;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the rules find of the reference project's statements, which they do not see. */
class SuggestedReferenceTest {

	@Test
	void statementsAndRefusalsAreFound() {
		String shared = System.getProperty("gainsay.shared");
		Assumptions.assumeTrue(shared != null && Files.isDirectory(Path.of(shared, "japan-2023")), "the reference project is not there: set -Dgainsay.shared=DIR");
		Corpus corpus = Corpora.sound(Path.of(shared, "japan-2023"));
		KnownSpeakers speakers = KnownSpeakers.of(corpus);
		Scores scores = Scores.NONE;
		for (ArticleFacts article : corpus.articles()) {
			List<Marked> gold = corpus.set(article.name(), null).orElseThrow().statements().stream().map(Marked::of).toList();
			Reading reading = Reading.of(corpus.text(article).orElseThrow(), article.language());
			scores = scores.plus(Scores.of(gold, new RulesSuggester().suggest(reading, speakers).stream().filter(one -> one.score() >= 0.5).map(one -> Marked.of(one, reading.article())).toList()));
		}
		Count found = scores.of(Measure.STATEMENT);
		assertTrue(found.right() >= 23 && found.precision() >= 0.7, () -> "of 28 statements: " + found);
		Count refusals = StanceGroup.REFUSALS.of(scores);
		assertTrue(refusals.right() >= 6 && refusals.precision() >= 0.7, () -> "of 8 refusals: " + refusals);
	}
}
