// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;

/**
 * The order in which articles are listed wherever people read them: as they were published, of one date by the outlet as it is called and then by the
 * article's name. What has no date that the calendar has comes last, and on one date what has no outlet.
 */
public final class ArticleOrder {

	private static final Comparator<Key> ORDER = Comparator.comparing(Key::date, Comparator.nullsLast(Dating.ORDER)).thenComparing(Key::outlet, Comparator.nullsLast(Comparator.naturalOrder()))
			.thenComparing(Key::name);

	/**
	 * What an article is sorted by, found out once for each.
	 *
	 * @param article null where the corpus has none of that name
	 * @param date    null where there is none that the calendar has
	 * @param outlet  in small letters; null where none is said
	 */
	private record Key(ArticleFacts article, Dating date, String outlet, String name) {

		static Key of(ArticleFacts article, Corpus corpus) {
			String outlet = article.outlet();
			return new Key(article, Dating.of(article.published()).orElse(null),
					outlet == null ? null : corpus.actor(outlet).map(ActorFacts::label).orElse(outlet).toLowerCase(Locale.ROOT), article.name());
		}

		static Key of(String name, Corpus corpus) {
			return corpus.article(name).map(article -> of(article, corpus)).orElseGet(() -> new Key(null, null, null, name));
		}
	}

	private ArticleOrder() {
	}

	/** All articles of a corpus. */
	public static List<ArticleFacts> of(Corpus corpus) {
		return of(corpus.articles(), corpus);
	}

	/** Some articles of a corpus. */
	public static List<ArticleFacts> of(Collection<ArticleFacts> articles, Corpus corpus) {
		return articles.stream().map(article -> Key.of(article, corpus)).sorted(ORDER).<ArticleFacts>map(Key::article).toList();
	}

	/** Articles by their names; one that the corpus does not have comes last. */
	public static List<String> names(Collection<String> names, Corpus corpus) {
		return names.stream().map(name -> Key.of(name, corpus)).sorted(ORDER).map(Key::name).toList();
	}
}
