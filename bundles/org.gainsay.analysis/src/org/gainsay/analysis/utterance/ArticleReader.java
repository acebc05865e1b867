// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.analysis.Cell;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/** Reads what articles report, with its words. Several threads may read at a time. */
final class ArticleReader {

	/**
	 * What an article reports; its words are not coded yet.
	 *
	 * @param set      null where the article has none
	 * @param words    of each saying
	 * @param wordings the language and the words of each saying; empty of what has too few to be searched for
	 */
	record Sayings(ArticleFacts article, AnnotationSetFacts set, Language language, List<Saying> sayings, List<List<Word>> words, List<String> wordings) {
	}

	/** What has fewer words is found by a correspondence only. */
	private static final int FEWEST_WORDS = 2;

	private final UtteranceIndex.Options options;
	private final WordReaders readers;

	ArticleReader(UtteranceIndex.Options options, WordReaders readers) {
		this.options = options;
		this.readers = readers;
	}

	/** Reads what there is of an article in the annotation set that is searched, and its passages where these are. */
	Sayings read(ArticleFacts article, Corpus corpus, Texts texts) {
		AnnotationSetFacts set = corpus.set(article.name(), options.set()).orElse(null);
		ArticleText text = texts.of(article).orElse(null);
		Language language = Language.of(article.language());
		List<Saying> sayings = new ArrayList<>();
		List<List<Word>> words = new ArrayList<>();
		if (text != null && (set != null || options.passages())) {
			readers.with(article.language(), reader -> {
				for (Saying saying : sayings(article, set, text, reader, language, corpus)) {
					sayings.add(saying);
					words.add(reader.read(text.text(), saying.spans()));
				}
				return words;
			});
		}
		return new Sayings(article, set, language, sayings, words, words.stream().map(some -> wording(some, language)).toList());
	}

	private static String wording(List<Word> words, Language language) {
		StringBuilder wording = new StringBuilder(language.name()).append('\n');
		int counting = 0;
		for (int i = 0; i < words.size(); i++) {
			wording.append(i == 0 ? "" : " ").append(words.get(i).form());
			counting += words.get(i).counts() ? 1 : 0;
		}
		return counting < FEWEST_WORDS ? "" : wording.toString();
	}

	private List<Saying> sayings(ArticleFacts article, AnnotationSetFacts set, ArticleText text, WordReader reader, Language language, Corpus corpus) {
		List<Saying> sayings = new ArrayList<>();
		if (set != null) {
			for (StatementFacts statement : set.statements()) {
				if (Cell.counts(statement) && !AnchorFacts.spansOf(statement.content()).isEmpty()) {
					sayings.add(SayingReader.of(statement, text, corpus));
				}
			}
		}
		if (options.passages()) {
			List<Span> annotated = sayings.stream().flatMap(saying -> saying.spans().stream()).toList();
			for (QuotedPassages.Passage passage : new QuotedPassages(text, article.language(), reader, language, corpus).find()) {
				if (passage.spans().stream().noneMatch(span -> annotated.stream().anyMatch(span::overlaps))) {
					sayings.add(new Saying(article.name(), null, passage.spans(), passage.voice(), true));
				}
			}
		}
		return sayings;
	}
}
