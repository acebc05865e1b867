// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.text.ArticleText;

/** Asks suggesters for articles of a corpus. One article for which nothing can be proposed never hides the others. */
public final class Suggesting {

	/**
	 * What is proposed for an article.
	 *
	 * @param article     its name
	 * @param text        in which the spans of the suggestions are; null where the article has none that can be read
	 * @param suggestions in the order of the text
	 * @param left        why nothing could be proposed, for the user; null where it could
	 */
	public record Proposed(String article, @Nullable ArticleText text, List<Suggestion> suggestions, @Nullable String left) {

		public Proposed {
			suggestions = List.copyOf(suggestions);
		}
	}

	private Suggesting() {
	}

	/**
	 * What suggesters propose for one article, as one list.
	 *
	 * @param least the least score of a suggestion, from 0 to 1
	 */
	public static Proposed of(ArticleFacts article, Corpus corpus, KnownSpeakers speakers, List<Suggester> suggesters, double least) {
		Optional<ArticleText> text = corpus.text(article);
		if (text.isEmpty()) {
			return new Proposed(article.name(), null, List.of(), "it has no text that can be read");
		}
		Reading reading = Reading.of(text.get(), article.language());
		List<List<Suggestion>> proposed = new ArrayList<>();
		try {
			for (Suggester suggester : suggesters) {
				proposed.add(suggester.suggest(reading, speakers));
			}
			return new Proposed(article.name(), text.get(), Merging.merged(proposed).stream().filter(one -> one.score() >= least).toList(), null);
		} catch (SuggestingException failed) {
			return new Proposed(article.name(), text.get(), List.of(), failed.getMessage());
		}
	}

	/**
	 * What suggesters propose for several articles, some of them at once unless a suggester wants one after the other.
	 *
	 * @param least    the least score of a suggestion, from 0 to 1
	 * @param progress told how many articles are done, on the thread that asks
	 * @return in the order of the articles
	 * @throws CancellationException if progress stops it
	 */
	public static List<Proposed> of(List<ArticleFacts> articles, Corpus corpus, List<Suggester> suggesters, double least, Progress progress) {
		KnownSpeakers speakers = KnownSpeakers.of(corpus);
		int together = suggesters.stream().anyMatch(Suggester::wantsOneAtATime) ? 1 : 4 * Runtime.getRuntime().availableProcessors();
		List<Proposed> all = new ArrayList<>();
		while (all.size() < articles.size()) {
			progress.step(all.size(), articles.size());
			List<ArticleFacts> next = articles.subList(all.size(), Math.min(articles.size(), all.size() + together));
			all.addAll(next.parallelStream().map(article -> of(article, corpus, speakers, suggesters, least)).toList());
			if (progress.cancelled()) {
				throw new CancellationException();
			}
		}
		return List.copyOf(all);
	}
}
