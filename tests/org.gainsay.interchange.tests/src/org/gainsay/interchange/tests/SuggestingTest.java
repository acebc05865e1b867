// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.suggest.KnownSpeakers;
import org.gainsay.suggest.Suggester;
import org.gainsay.suggest.Suggesting;
import org.gainsay.suggest.Suggesting.Proposed;
import org.gainsay.suggest.SuggestingException;
import org.gainsay.suggest.Suggestion;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.rules.RulesSuggester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many articles: what is proposed comes in their order however many are asked for at once, and a suggester that wants one after the other gets that. */
class SuggestingTest {

	private static final int ARTICLES = 30;

	@TempDir
	private Path folder;

	private Corpus corpus() {
		StringBuilder articles = new StringBuilder("gainsay 1\n");
		for (int i = 0; i < ARTICLES; i++) {
			Corpora.write(folder, "a" + i + ".txt", "The mayor said that boat " + i + " was lost.\n");
			articles.append("article a").append(i).append(" \"A ").append(i).append("\" { language \"en\" text \"a").append(i).append(".txt\" }\n");
		}
		Corpora.write(folder, "articles.claims", articles.toString());
		return Corpora.sound(folder);
	}

	/** Says which articles it was asked for, and fails on one of them. */
	private static final class Asked implements Suggester {

		private final boolean inTurn;
		private final List<String> order = new ArrayList<>();
		private final AtomicInteger now = new AtomicInteger();
		private int mostAtOnce;

		Asked(boolean inTurn) {
			this.inTurn = inTurn;
		}

		@Override
		public String name() {
			return "asked";
		}

		@Override
		public List<Suggestion> suggest(Reading article, KnownSpeakers speakers) throws SuggestingException {
			int atOnce = now.incrementAndGet();
			synchronized (order) {
				mostAtOnce = Math.max(mostAtOnce, atOnce);
				order.add(article.article().text().strip());
			}
			now.decrementAndGet();
			if (article.article().text().contains("boat 7 ")) {
				throw new SuggestingException("nobody knows boat 7");
			}
			return List.of();
		}

		@Override
		public boolean wantsOneAtATime() {
			return inTurn;
		}
	}

	private static void isWhole(Corpus corpus, List<Proposed> proposed) {
		assertEquals(corpus.articles().stream().map(ArticleFacts::name).toList(), proposed.stream().map(Proposed::article).toList());
		for (Proposed one : proposed) {
			assertEquals(1, one.suggestions().size(), () -> "what the rules found, whoever failed: " + one);
			assertEquals(one.article().equals("a7") ? "asked: nobody knows boat 7" : null, one.left());
			assertEquals(one.article().equals("a7") ? 1 : 0, one.failed());
		}
	}

	@Test
	void whatIsProposedComesInTheOrderOfTheArticles() {
		Corpus corpus = corpus();
		List<Integer> steps = new ArrayList<>();
		Asked asked = new Asked(false);
		List<Proposed> proposed = Suggesting.of(List.copyOf(corpus.articles()), corpus, List.of(new RulesSuggester(), asked), 0.5, new Progress() {
			@Override
			public void step(int done, int total) {
				assertEquals(ARTICLES, total);
				steps.add(done);
			}
		});
		isWhole(corpus, proposed);
		assertEquals(ARTICLES, asked.order.size());
		assertEquals(0, steps.getFirst());
		assertEquals(steps.stream().sorted().distinct().toList(), steps);
	}

	@Test
	void whoWantsOneAfterTheOtherIsAskedSo() {
		Corpus corpus = corpus();
		Asked asked = new Asked(true);
		isWhole(corpus, Suggesting.of(List.copyOf(corpus.articles()), corpus, List.of(new RulesSuggester(), asked), 0.5, Progress.NONE));
		assertEquals(1, asked.mostAtOnce);
		assertEquals(IntStream.range(0, ARTICLES).mapToObj(i -> List.copyOf(corpus.articles()).get(i).name().substring(1)).map(i -> "The mayor said that boat " + i + " was lost.").toList(), asked.order);
	}

	/** Each failure of a server may be waited for minutes. */
	@Test
	void whoFailsAgainAndAgainIsAskedNoMore() {
		Corpus corpus = corpus();
		AtomicInteger times = new AtomicInteger();
		Suggester dead = new Suggester() {
			@Override
			public String name() {
				return "dead";
			}

			@Override
			public boolean wantsOneAtATime() {
				return true;
			}

			@Override
			public List<Suggestion> suggest(Reading article, KnownSpeakers speakers) throws SuggestingException {
				int time = times.incrementAndGet();
				if (time == 3) { // Twice in a row is no habit.
					return List.of();
				}
				throw new SuggestingException("no answer");
			}
		};
		List<Proposed> proposed = Suggesting.of(List.copyOf(corpus.articles()), corpus, List.of(dead), 0.5, Progress.NONE);
		assertEquals(6, times.get());
		assertEquals(Arrays.asList("no answer", "no answer", null, "no answer", "no answer", "no answer", "not asked, because it failed for the 3 articles before"),
				proposed.stream().map(Proposed::left).limit(7).toList());
		assertEquals("not asked, because it failed for the 3 articles before", proposed.getLast().left());
		Suggesting.of(List.copyOf(corpus.articles()), corpus, List.of(dead), 0.5, Progress.NONE);
		assertEquals(9, times.get(), "the next time it may have come back");
	}

	@Test
	void itStops() {
		Corpus corpus = corpus();
		Asked asked = new Asked(true);
		Progress stopped = new Progress() {
			@Override
			public boolean cancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class, () -> Suggesting.of(List.copyOf(corpus.articles()), corpus, List.of(asked), 0.5, stopped));
		assertTrue(asked.order.size() < ARTICLES, asked.order::toString);
	}
}
