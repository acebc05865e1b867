// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.model.StatementStatus;
import org.gainsay.suggest.evaluation.Marked;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.text.ArticleText;

/**
 * An article to learn from.
 *
 * @param statements what a person marked in it; those without a cue teach nothing
 */
public record Example(Reading text, List<Marked> statements) {

	public Example {
		statements = List.copyOf(statements);
	}

	/** The articles of a corpus to learn from, in its order: of one with several annotation sets the first that has accepted statements with a cue. */
	public static List<Example> of(Corpus corpus) {
		List<Example> examples = new ArrayList<>();
		for (ArticleFacts article : corpus.articles()) {
			Optional<ArticleText> text = corpus.text(article);
			List<Marked> accepted = corpus.setsOf(article.name()).stream().map(Example::accepted).filter(all -> !all.isEmpty()).findFirst().orElse(List.of());
			if (text.isPresent() && !accepted.isEmpty()) {
				examples.add(new Example(Reading.of(text.get(), article.language()), accepted));
			}
		}
		return List.copyOf(examples);
	}

	private static List<Marked> accepted(AnnotationSetFacts set) {
		return set.statements().stream().filter(one -> one.status() == StatementStatus.ACCEPTED).map(Marked::of).filter(one -> !one.cue().isEmpty()).toList();
	}
}
