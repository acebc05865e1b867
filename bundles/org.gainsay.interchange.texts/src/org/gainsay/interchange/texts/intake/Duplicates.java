// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.InOrder;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.intake.CopyMark.Known;
import org.gainsay.text.ArticleText;

/** The articles of a corpus whose texts are nearly the same. */
public final class Duplicates {

	private static final Comparator<String> UNKNOWN_LAST = Comparator.nullsLast(Comparator.naturalOrder());

	private Duplicates() {
	}

	/**
	 * The pairs of articles that have at least {@link NearDuplicates#NEARLY} of the runs of five words of either in common.
	 *
	 * @param progress is told how many articles were looked at, and may stop it
	 * @return those of an article together, the most alike first; the articles by their dates, those without one last, then by their names
	 * @throws CancellationException if progress stops it
	 */
	public static List<IntakeSummary.Near> of(Corpus corpus, Progress progress) {
		List<ArticleFacts> articles = corpus.articles().stream().filter(article -> article.text() != null)
				.sorted(Comparator.comparing(ArticleFacts::published, UNKNOWN_LAST).thenComparing(ArticleFacts::name)).toList();
		List<IntakeSummary.Near> found = new ArrayList<>();
		NearDuplicates near = new NearDuplicates();
		InOrder.each(articles, article -> NearDuplicates.Ready.of(text(corpus, article)), new Consumer<>() {
			private int at;

			@Override
			public void accept(NearDuplicates.Ready ready) {
				progress.step(at, articles.size());
				if (progress.cancelled()) {
					throw new CancellationException();
				}
				ArticleFacts article = articles.get(at++);
				boolean first = true; // of many copies the words of the nearest tell enough
				for (NearDuplicates.Match match : near.add(ready, () -> text(corpus, article))) {
					ArticleFacts earlier = articles.get(match.number());
					found.add(new IntakeSummary.Near(article.name(), earlier.name(), match.alike(), first ? WordsThatDiffer.of(text(corpus, earlier), text(corpus, article)) : "", CopyMark.of(known(article), known(earlier))));
					first = false;
				}
			}
		});
		return List.copyOf(found);
	}

	/** Whether the corpus says already how the two articles of a pair belong together. */
	public static boolean isSaid(Corpus corpus, IntakeSummary.Near pair) {
		return CopyMark.isSaid(corpus, pair.article(), pair.earlier());
	}

	private static Known known(ArticleFacts article) {
		return new Known(article.name(), article.outlet(), article.published());
	}

	private static String text(Corpus corpus, ArticleFacts article) {
		return corpus.text(article).map(ArticleText::text).orElse("");
	}
}
