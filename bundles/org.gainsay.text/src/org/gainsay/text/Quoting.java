// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the quote that says which words of an article are meant: short, readable, and leading back to these words only. */
public final class Quoting {

	/** Up to this many UTF-16 units a quote is written out whole. */
	private static final int LONGEST_WHOLE = 72;
	/** How many words at each end a long quote begins with. */
	private static final int FEWEST_WORDS = 4;

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u0085]+");

	private final ArticleText article;
	private final AnchorResolver resolver;

	public Quoting(ArticleText article) {
		this.article = article;
		this.resolver = new AnchorResolver(article);
	}

	/** The span without what does not show at its ends: white space, soft hyphens and the like. */
	public Span trimmed(Span span) {
		String text = article.text();
		int start = span.start();
		int end = span.end();
		while (start < end && showsNothing(text.codePointAt(start))) {
			start += Character.charCount(text.codePointAt(start));
		}
		while (end > start && showsNothing(text.codePointBefore(end))) {
			end -= Character.charCount(text.codePointBefore(end));
		}
		return new Span(start, end);
	}

	private static boolean showsNothing(int codePoint) {
		return NormalizedText.isSpace(codePoint) || NormalizedText.isInvisible(codePoint);
	}

	/**
	 * A quote for the content of a statement.
	 *
	 * @param span the words, in UTF-16 units
	 * @return empty if no quote leads to exactly these words, because they are none or begin or end inside a character
	 */
	public Optional<QuotePattern> content(Span span) {
		String words = SPACE.matcher(article.at(span)).replaceAll(" ").strip();
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
		int place = resolver.places(QuotePattern.of(words)).indexOf(span);
		return place < 0 ? Optional.empty() : Optional.of(new QuotePattern(words, null, place + 1, null, null));
	}

	private boolean leadsTo(QuotePattern offer, Span span) {
		return resolver.content(List.of(offer)).spans().equals(List.of(span));
	}
}
