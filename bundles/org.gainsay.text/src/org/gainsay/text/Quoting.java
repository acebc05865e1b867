// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
		return quote(span, null, resolver::content, false);
	}

	/**
	 * Quotes for the content of a statement.
	 *
	 * @param pieces the words, in UTF-16 units; none overlapping another
	 * @param known  for each piece a quote that is better kept if it leads there, or null
	 * @return one a piece; empty if none lead to exactly these words
	 */
	public Optional<List<QuotePattern>> content(List<Span> pieces, List<QuotePattern> known) {
		return quotes(pieces, known, resolver::content, false);
	}

	/**
	 * Quotes for a cue, source, hedge or addressee, which are whole words.
	 *
	 * @param pieces    the words, in UTF-16 units; none overlapping another
	 * @param known     for each piece a quote that is better kept if it leads there, or null
	 * @param content   where the content of the statement stands; empty where it has none
	 * @param mayInside whether the words may lie inside the content
	 * @return one a piece; empty if none lead to exactly these words
	 */
	public Optional<List<QuotePattern>> near(List<Span> pieces, List<QuotePattern> known, List<Span> content, boolean mayInside) {
		return quotes(pieces, known, quotes -> resolver.near(quotes, content, mayInside), true);
	}

	/**
	 * Quotes for the part of a content that a stance is about.
	 *
	 * @param pieces the words, in UTF-16 units, inside the content; none overlapping another
	 * @param known  for each piece a quote that is better kept if it leads there, or null
	 * @return one a piece; empty if none lead to exactly these words
	 */
	public Optional<List<QuotePattern>> part(List<Span> pieces, List<QuotePattern> known, List<Span> content) {
		return quotes(pieces, known, quotes -> resolver.part(quotes, content), false);
	}

	private Optional<List<QuotePattern>> quotes(List<Span> pieces, List<QuotePattern> known, Function<List<QuotePattern>, Resolution> rule, boolean wholeWords) {
		if (known.stream().allMatch(Objects::nonNull) && rule.apply(known).spans().equals(pieces)) {
			return Optional.of(known);
		}
		List<QuotePattern> plain = new ArrayList<>();
		List<QuotePattern> numbered = new ArrayList<>();
		for (int i = 0; i < pieces.size(); i++) {
			Optional<QuotePattern> quote = quote(pieces.get(i), known.get(i), rule, wholeWords);
			if (quote.isEmpty()) {
				return Optional.empty();
			}
			plain.add(quote.get());
			numbered.add(numbered(words(pieces.get(i)), pieces.get(i), wholeWords).orElse(quote.get()));
		}
		return Stream.of(plain, numbered).filter(all -> rule.apply(all).spans().equals(pieces)).findFirst();
	}

	private Optional<QuotePattern> quote(Span span, QuotePattern known, Function<List<QuotePattern>, Resolution> rule, boolean wholeWords) {
		String words = words(span);
		if (words.isEmpty()) {
			return Optional.empty();
		}
		List<QuotePattern> offers = new ArrayList<>();
		if (known != null) {
			offers.add(known);
		}
		if (words.length() <= LONGEST_WHOLE) {
			offers.add(QuotePattern.of(words));
		}
		offers.addAll(shortened(words));
		offers.add(QuotePattern.of(words));
		return offers.stream().filter(offer -> rule.apply(List.of(offer)).spans().equals(List.of(span))).findFirst()
				.or(() -> numbered(words, span, wholeWords).filter(offer -> rule.apply(List.of(offer)).spans().equals(List.of(span))));
	}

	private String words(Span span) {
		return SPACE.matcher(article.at(span)).replaceAll(" ").strip();
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

	private Optional<QuotePattern> numbered(String words, Span span, boolean wholeWords) {
		int place = resolver.places(QuotePattern.of(words), wholeWords).indexOf(span);
		return place < 0 ? Optional.empty() : Optional.of(new QuotePattern(words, null, place + 1, null, null));
	}
}
