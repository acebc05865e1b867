// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.model.Anchor;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Quote;
import org.gainsay.text.AnchorResolver;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Excerpt;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Quoting;
import org.gainsay.text.Resolution;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes;
import org.gainsay.text.StatementQuotes.Place;

/** Makes the quotes for anchors in one article, or says to the user why there can be none. */
final class Quotes {

	private final ArticleText text;
	private final String article;
	private final Quoting quoting;

	Quotes(ArticleText text, String article) {
		this.text = text;
		this.article = article;
		this.quoting = new Quoting(text);
	}

	static ArticleText text(Corpus corpus, ArticleFacts article) {
		return corpus.text(article)
				.orElseThrow(() -> new IllegalArgumentException("The text of the article \"" + article.name() + "\" cannot be read."));
	}

	ArticleText text() {
		return text;
	}

	/** The pieces in the order of the text, without white space at their ends; not none, and none overlapping another. */
	List<Span> trimmed(List<Span> pieces) {
		List<Span> trimmed = new ArrayList<>();
		for (Span piece : pieces) {
			if (piece.end() > text.text().length()) {
				throw new IllegalArgumentException("The text of the article \"" + article + "\" has changed. Select the words again.");
			}
			Span words = quoting.trimmed(piece);
			if (words.length() > 0) {
				trimmed.add(words);
			}
		}
		if (trimmed.isEmpty()) {
			throw new IllegalArgumentException("Select the words that are said first.");
		}
		Collections.sort(trimmed);
		for (int i = 1; i < trimmed.size(); i++) {
			if (trimmed.get(i).overlaps(trimmed.get(i - 1))) {
				throw new IllegalArgumentException("The pieces overlap. Select words that are not marked yet.");
			}
		}
		return List.copyOf(trimmed);
	}

	/**
	 * The quotes of a statement of which some anchors are to lead to other words, and all others where they do.
	 *
	 * @param wanted where anchors are to stand
	 * @param known  the quotes that are there
	 * @throws IllegalArgumentException with a message for the user if no quotes lead there
	 */
	StatementQuotes statement(Map<AnchorPlace, List<Span>> wanted, StatementQuotes known) {
		Map<Place, List<Span>> places = new LinkedHashMap<>();
		wanted.forEach((place, spans) -> places.put(place.place(), spans));
		Quoting.Quoted quoted = quoting.statement(places, known);
		if (quoted.failed() != null) {
			throw refused(AnchorPlace.of(quoted.failed()), wanted.get(AnchorPlace.of(quoted.failed())), quoted.quotes());
		}
		return quoted.quotes();
	}

	/** The quotes of a passage that shows a code: each leads to its words from anywhere. */
	List<QuotePattern> passage(List<Span> pieces) {
		return statement(Map.of(AnchorPlace.CONTENT, trimmed(pieces)), new StatementQuotes(Map.of(), 0)).quotes().get(Place.CONTENT);
	}

	private IllegalArgumentException refused(AnchorPlace place, List<Span> pieces, StatementQuotes quotes) {
		Resolution content = new AnchorResolver(text).statement(quotes).get(Place.CONTENT);
		List<Span> said = content == null ? List.of() : content.spans();
		Span first = pieces.stream().filter(piece -> said.stream().anyMatch(one -> one.contains(piece))).findFirst().orElse(null);
		return new IllegalArgumentException(switch (place.role()) {
			case CONTENT, HEDGE, GROUNDS, CONDITION, MEMBER_GROUNDS, CODE -> "The selection begins or ends inside a character. Select whole words.";
			case PART -> "\"" + excerpt(pieces.getFirst()) + "\" is no part of the content. Select words of what is said.";
			default -> first != null ? "\"" + excerpt(first) + "\" lies inside the content of the statement; " + name(place.role()) + " stands outside it."
					: "The selection begins or ends inside a character. Select whole words.";
		});
	}

	private String excerpt(Span span) {
		return Excerpt.of(text.at(span).replaceAll("\\s+", " "), 40);
	}

	private static String name(AnchorPlace.Role role) {
		return switch (role) {
			case CUE -> "a cue";
			case ADDRESSEE -> "an addressee";
			default -> "a source";
		};
	}

	static Anchor anchor(List<QuotePattern> patterns) {
		Anchor anchor = GainsayFactory.eINSTANCE.createAnchor();
		patterns.forEach(pattern -> anchor.getQuotes().add(quote(pattern)));
		return anchor;
	}

	static Quote quote(QuotePattern pattern) {
		Quote quote = GainsayFactory.eINSTANCE.createQuote();
		quote.setStart(pattern.start());
		quote.setEnd(pattern.end());
		quote.setOccurrence(pattern.occurrence());
		quote.setBefore(pattern.before());
		quote.setAfter(pattern.after());
		return quote;
	}
}
