// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.adjudicate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.analysis.study.Case;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementAnchor;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Sentences;
import org.gainsay.text.Span;

/**
 * The words of the articles around what coders marked. An article is cut into sentences once for all its cases, and away from whoever shows them: a key only looks up what is here. Immutable.
 */
public final class CaseSurroundings {

	/**
	 * The sentences in which anybody marked something of a case.
	 *
	 * @param article of which they are
	 * @param start   where they begin in its text, in UTF-16 units
	 * @param words   as they stand there, in one line
	 */
	record Around(ArticleFacts article, int start, String words) {
	}

	/** By {@link Case#key}; of a case in which nobody marked anything there is none. */
	private final Map<String, Around> around;

	private CaseSurroundings(Map<String, Around> around) {
		this.around = around;
	}

	/**
	 * Those of some cases.
	 *
	 * @param before what was found earlier, of these cases or others: what has not changed since is taken from there. Null for nothing
	 */
	public static CaseSurroundings of(Corpus corpus, Collection<Case> cases, @Nullable CaseSurroundings before) {
		Map<String, Around> found = new HashMap<>();
		Map<String, List<Span>> sentences = new HashMap<>();
		for (Case one : cases) {
			ArticleFacts article = corpus.article(one.article()).orElse(null);
			if (article == null) {
				continue;
			}
			String key = one.key();
			Around known = before == null ? null : before.around.get(key);
			if (known == null || known.article() != article) { // Facts of an article are made anew whenever its text is read.
				known = around(one, article, corpus, sentences);
			}
			if (known != null) {
				found.put(key, known);
			}
		}
		return new CaseSurroundings(found);
	}

	/** @param sentences of the articles that were cut, by name */
	private static @Nullable Around around(Case one, ArticleFacts article, Corpus corpus, Map<String, List<Span>> sentences) {
		List<Span> marked = one.offers().values().stream().flatMap(offer -> marks(offer, corpus).stream()).flatMap(mark -> mark.anchor().spans().stream()).toList();
		ArticleText text = marked.isEmpty() ? null : corpus.text(article).orElse(null);
		if (text == null) {
			return null;
		}
		int start = marked.stream().mapToInt(Span::start).min().orElse(0);
		int end = marked.stream().mapToInt(Span::end).max().orElse(0);
		for (Span sentence : sentences.computeIfAbsent(article.name(), name -> Sentences.of(text, article.language()))) {
			if (sentence.start() < end && sentence.end() > start) {
				start = Math.min(start, sentence.start());
				end = Math.max(end, sentence.end());
			}
		}
		return new Around(article, start, text.text().substring(start, end).replace('\n', ' ').replace('\r', ' '));
	}

	/** What a coder marked of a case. */
	static List<StatementAnchor> marks(Case.Offer offer, Corpus corpus) {
		StatementFacts statement = offer.statement() == null ? null : corpus.statement(Objects.requireNonNull(offer.statement())).orElse(null);
		return statement == null ? List.of() : statement.anchors();
	}

	/** That of a case; null where nobody marked anything, or the text cannot be read. */
	@Nullable
	Around of(Case one) {
		return around.get(one.key());
	}
}
