// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.text.Resolution.Failed;
import org.gainsay.text.StatementQuotes.Place;

/** Makes the quotes that say which words of an article are meant: short, readable, and leading back to these words only. */
public final class Quoting {

	/** Up to this many UTF-16 units a quote is written out whole. */
	private static final int LONGEST_WHOLE = 72;
	/** How many words at each end a long quote begins with. */
	private static final int FEWEST_WORDS = 4;

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u0085]+");

	private final ArticleText article;
	private final NormalizedText text;
	private final AnchorResolver resolver;

	public Quoting(ArticleText article) {
		this.article = article;
		this.text = article.normalized();
		this.resolver = new AnchorResolver(article);
	}

	/** The span without what does not show at its ends: white space, soft hyphens and the like. */
	public Span trimmed(Span span) {
		return text.trimmed(span);
	}

	/**
	 * A quote for the content of a statement.
	 *
	 * @param span the words, in UTF-16 units
	 * @return empty if no quote leads to exactly these words, because they are none or begin or end inside a character
	 */
	public Optional<QuotePattern> content(Span span) {
		Quoted quoted = statement(Map.of(Place.CONTENT, List.of(span)), new StatementQuotes(Map.of(), 0));
		return quoted.failed != null ? Optional.empty() : Optional.of(quoted.quotes.quotes().get(Place.CONTENT).getFirst());
	}

	/**
	 * Quotes for the anchors of a statement.
	 *
	 * @param quotes of all anchors
	 * @param failed the anchor for which there is no quote that leads to exactly its words, because they are none, begin or end inside a
	 *               character or lie where they must not; null where there are quotes for all
	 */
	public record Quoted(StatementQuotes quotes, @Nullable Place failed) {
	}

	/**
	 * Quotes that lead to exactly these words, each beside all others.
	 *
	 * @param wanted where anchors are to stand, one or more spans each in UTF-16 units, none overlapping another of the same anchor
	 * @param known  quotes that are there. Of an anchor that is wanted those are kept that lead to a span of it; of an anchor that is not, all
	 */
	public Quoted statement(Map<Place, List<Span>> wanted, StatementQuotes known) {
		Map<Place, List<Offers>> offers = new TreeMap<>(Comparator.comparing(Place::role).thenComparing(Place::of));
		Map<Place, List<Span>> now = new HashMap<>();
		resolver.statement(known).forEach((place, resolution) -> now.put(place, resolution.spans()));
		wanted.forEach((place, spans) -> {
			List<Span> before = now.getOrDefault(place, List.of());
			offers.put(place, spans.stream().map(span -> {
				int same = before.indexOf(span);
				return new Offers(span, same < 0 ? null : known.quotes().get(place).get(same));
			}).toList());
		});
		for (Map.Entry<Place, List<Span>> one : wanted.entrySet()) {
			List<Span> before = now.getOrDefault(one.getKey(), List.of());
			if (one.getValue().stream().anyMatch(span -> resolver.cutsCharacter(span) && !before.contains(span))) {
				return new Quoted(known, one.getKey()); // a quote may lead there, but nobody selects half an accent or half an emoji on purpose
			}
		}
		Map<Place, List<QuotePattern>> quotes = new LinkedHashMap<>(known.quotes());
		while (true) {
			offers.forEach((place, pieces) -> quotes.put(place, pieces.stream().map(Offers::now).toList()));
			StatementQuotes statement = new StatementQuotes(quotes, known.speakers(), known.silence());
			Map<Place, Resolution> found = resolver.statement(statement);
			Place wrong = offers.keySet().stream().filter(place -> !found.containsKey(place) || !found.get(place).spans().equals(wanted.get(place))).findFirst().orElse(null);
			if (wrong == null || !found.containsKey(wrong) || !offers.get(wrong).get(wrongPiece(found.get(wrong), wanted.get(wrong))).next()) {
				return new Quoted(statement, wrong);
			}
		}
	}

	private static int wrongPiece(Resolution found, List<Span> wanted) {
		if (found instanceof Failed failed) {
			return failed.piece();
		}
		int piece = 0;
		while (found.spans().get(piece).equals(wanted.get(piece))) {
			piece++;
		}
		return piece;
	}

	/** The quotes that may lead to a span, the most readable first. */
	private final class Offers {
		private final List<QuotePattern> offers = new ArrayList<>();
		private final Span span;
		private final String words;
		private int at;
		/** How many characters of what stands beside the span the next offers have; 0 before there was one. */
		private int beside;

		Offers(Span span, @Nullable QuotePattern known) {
			this.span = span;
			this.words = SPACE.matcher(article.at(span)).replaceAll(" ");
			if (known != null) {
				offers.add(known);
			}
			if (words.length() <= LONGEST_WHOLE) {
				offers.add(QuotePattern.of(words));
			}
			shorten();
			offers.add(QuotePattern.of(words));
		}

		private void shorten() {
			String[] all = words.split(" ", -1);
			for (int count = FEWEST_WORDS; count * 2 < all.length; count *= 2) {
				offers.add(new QuotePattern(String.join(" ", List.of(all).subList(0, count)),
						String.join(" ", List.of(all).subList(all.length - count, all.length)), null, null, null));
			}
		}

		QuotePattern now() {
			return offers.get(at);
		}

		/** Goes on to the next one; says false where there is none. */
		boolean next() {
			at++;
			if (at == offers.size() && beside == 0) {
				beside = 1;
				int number = resolver.number(QuotePattern.of(words), span);
				if (number > 0) {
					offers.add(numbered(number, null, null));
				}
			}
			while (at == offers.size() && beside > 0 && beside <= 2 * text.text().length()) {
				addNeighbours();
				beside *= 2;
			}
			return at < offers.size();
		}

		/** Neighbours tell a place inside a word from whole words, which no number does. */
		private void addNeighbours() {
			int start = text.at(span.start());
			int end = text.at(span.end());
			String after = neighbour(Math.max(0, start - beside), start);
			String before = neighbour(end, Math.min(text.text().length(), end + beside));
			int number = resolver.numberOfAny(words, span);
			if (number == 0) {
				return;
			}
			for (Integer n : new Integer[] { null, number }) {
				if (after != null) {
					offers.add(numbered(n, null, after));
				}
				if (before != null) {
					offers.add(numbered(n, before, null));
				}
				if (after != null && before != null) {
					offers.add(numbered(n, before, after));
				}
			}
		}

		private QuotePattern numbered(@Nullable Integer number, @Nullable String before, @Nullable String after) {
			return new QuotePattern(words, null, number, before, after);
		}

		private @Nullable String neighbour(int from, int to) {
			Span there = from == to ? null : text.original(from, to);
			String words = there == null ? "" : SPACE.matcher(article.at(there)).replaceAll(" ").strip();
			return words.isEmpty() ? null : words;
		}
	}
}
