// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the quote that says which words of an article are meant: short, readable, and leading back to these words only. */
public final class Quoting {

	/** Up to this many UTF-16 units a quote is written out whole. */
	private static final int LONGEST_WHOLE = 72;
	/** How many words at each end a long quote begins with. */
	private static final int FEWEST_WORDS = 4;

	private final ArticleText article;
	private final AnchorResolver resolver;

	public Quoting(ArticleText article) {
		this.article = article;
		this.resolver = new AnchorResolver(article);
	}

	/** The span without the white space at its ends. */
	public Span trimmed(Span span) {
		String words = article.at(span);
		int start = span.start() + words.length() - words.stripLeading().length();
		return new Span(start, Math.max(start, span.end() - (words.length() - words.stripTrailing().length())));
	}

	/**
	 * A quote for the content of a statement.
	 *
	 * @param span the words, in UTF-16 units
	 * @return empty if no quote leads to exactly these words, because they are none or begin or end inside a character
	 */
	public Optional<QuotePattern> content(Span span) {
		String words = article.at(span).strip().replaceAll("\\s+", " ");
		if (words.isEmpty()) {
			return Optional.empty();
		}
		List<QuotePattern> offers = new ArrayList<>();
		if (words.length() <= LONGEST_WHOLE) {
			offers.add(QuotePattern.of(words));
		}
		offers.addAll(shortened(words));
		offers.add(QuotePattern.of(words));
		return offers.stream().filter(offer -> leadsTo(offer, span)).findFirst().or(() -> numbered(words, span));
	}

	private static List<QuotePattern> shortened(String words) {
		String[] all = words.split(" ");
		List<QuotePattern> offers = new ArrayList<>();
		for (int count = FEWEST_WORDS; count * 2 < all.length; count *= 2) {
			offers.add(new QuotePattern(String.join(" ", List.of(all).subList(0, count)),
					String.join(" ", List.of(all).subList(all.length - count, all.length)), null, null, null));
		}
		return offers;
	}

	private Optional<QuotePattern> numbered(String words, Span span) {
		for (int n = 1;; n++) {
			QuotePattern offer = new QuotePattern(words, null, n, null, null);
			if (leadsTo(offer, span)) {
				return Optional.of(offer);
			}
			if (!(resolver.content(List.of(offer)) instanceof Resolution.Found)) {
				return Optional.empty();
			}
		}
	}

	private boolean leadsTo(QuotePattern offer, Span span) {
		return resolver.content(List.of(offer)).spans().equals(List.of(span));
	}
}
