// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.text.ArticleText;
import org.gainsay.text.Sentences;
import org.gainsay.text.Span;
import org.gainsay.text.TextTokens;

/**
 * The sentences of a text with their tokens, as formats of lines need them. Every character that is no white space belongs to a token, and every token
 * to one sentence.
 *
 * @param span   from the beginning of its first token to the end of its last
 * @param tokens at least one
 */
public record Tokens(Span span, List<Span> tokens) {

	/**
	 * The sentences of a text.
	 *
	 * @param language a BCP 47 tag; null where it is not known
	 */
	public static List<Tokens> of(ArticleText article, String language) {
		TextTokens all = TextTokens.of(article.text());
		List<Tokens> sentences = new ArrayList<>();
		int token = 0;
		for (Span sentence : Sentences.of(article, language)) {
			List<Span> own = new ArrayList<>();
			while (token < all.count() && all.start(token) < sentence.end()) {
				own.add(new Span(all.start(token), all.end(token)));
				token++;
			}
			add(own, sentences);
		}
		List<Span> rest = new ArrayList<>();
		for (; token < all.count(); token++) {
			rest.add(new Span(all.start(token), all.end(token)));
		}
		add(rest, sentences);
		return sentences;
	}

	private static void add(List<Span> tokens, List<Tokens> to) {
		if (!tokens.isEmpty()) {
			to.add(new Tokens(new Span(tokens.getFirst().start(), tokens.getLast().end()), List.copyOf(tokens)));
		}
	}
}
