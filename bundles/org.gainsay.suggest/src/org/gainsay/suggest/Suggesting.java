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

/** Asks suggesters for articles of a corpus. One article for which nothing can be proposed never hides the others, nor one suggester what the others found. */
public final class Suggesting {

	/**
	 * What is proposed for an article.
	 *
	 * @param article     its name
	 * @param text        in which the spans of the suggestions are; null where the article has none that can be read
	 * @param suggestions in the order of the text, of all that could propose
	 * @param left        why something could not be proposed, for the user, a sentence or more; null where all could propose
	 * @param failed      how many suggesters could not propose all that they would
	 */
	public record Proposed(String article, @Nullable ArticleText text, List<Suggestion> suggestions, @Nullable String left, int failed) {

		public Proposed {
			suggestions = List.copyOf(suggestions);
		}
	}

	/** After so many articles one after the other for which it failed, a suggester is not asked for the next ones: each may be waited for minutes. */
	static final int FAILURES_IN_A_ROW = 3;

	/** Tires of a suggester that fails again and again. */
	private static final class Tiring implements Suggester {
		private final Suggester of;
		private int failures;

		Tiring(Suggester of) {
			this.of = of;
		}

		@Override
		public String name() {
			return of.name();
		}

		@Override
		public boolean wantsOneAtATime() {
			return true;
		}

		@Override
		public List<Suggestion> suggest(Reading article, KnownSpeakers speakers) throws SuggestingException {
			if (failures >= FAILURES_IN_A_ROW) {
				throw new SuggestingException("not asked, because it failed for the " + FAILURES_IN_A_ROW + " articles before");
			}
			try {
				List<Suggestion> found = of.suggest(article, speakers);
				failures = 0;
				return found;
			} catch (SuggestingException failed) {
				failures++;
				throw failed;
			}
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
			return new Proposed(article.name(), null, List.of(), "it has no text that can be read", 0);
		}
		Reading reading = Reading.of(text.get(), article.language());
		List<List<Suggestion>> proposed = new ArrayList<>();
		List<String> left = new ArrayList<>();
		for (Suggester suggester : suggesters) {
			try {
				proposed.add(suggester.suggest(reading, speakers));
			} catch (SuggestingException failed) {
				proposed.add(failed.found());
				left.add((suggesters.size() > 1 ? suggester.name() + ": " : "") + failed.getMessage());
			}
		}
		return new Proposed(article.name(), text.get(), Merging.merged(proposed).stream().filter(one -> one.score() >= least).toList(), left.isEmpty() ? null : String.join(" ", left), left.size());
	}

	/**
	 * What suggesters propose for several articles, some of them at once unless a suggester wants one after the other. Such a one is not asked
	 * any more once it failed for {@value #FAILURES_IN_A_ROW} articles in a row.
	 *
	 * @param least    the least score of a suggestion, from 0 to 1
	 * @param progress told how many articles are done, on the thread that asks
	 * @return in the order of the articles
	 * @throws CancellationException if progress stops it
	 */
	public static List<Proposed> of(List<ArticleFacts> articles, Corpus corpus, List<Suggester> suggesters, double least, Progress progress) {
		KnownSpeakers speakers = KnownSpeakers.of(corpus);
		int together = suggesters.stream().anyMatch(Suggester::wantsOneAtATime) ? 1 : 4 * Runtime.getRuntime().availableProcessors();
		List<Suggester> asked = suggesters.stream().<Suggester>map(one -> one.wantsOneAtATime() ? new Tiring(one) : one).toList();
		List<Proposed> all = new ArrayList<>();
		while (all.size() < articles.size()) {
			progress.step(all.size(), articles.size());
			List<ArticleFacts> next = articles.subList(all.size(), Math.min(articles.size(), all.size() + together));
			all.addAll(next.parallelStream().map(article -> of(article, corpus, speakers, asked, least)).toList());
			if (progress.cancelled()) {
				throw new CancellationException();
			}
		}
		return List.copyOf(all);
	}
}
