// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.gainsay.corpus.ArticleFacts;
import org.gainsay.corpus.Corpus;
import org.gainsay.model.Anchor;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Quote;
import org.gainsay.text.AnchorResolver;
import org.gainsay.text.ArticleText;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Quoting;
import org.gainsay.text.Span;

/** Makes the quotes for anchors in one article, or says to the user why there can be none. */
final class Quotes {

	private final ArticleText text;
	private final String article;
	private final Quoting quoting;
	private final AnchorResolver resolver;

	Quotes(ArticleText text, String article) {
		this.text = text;
		this.article = article;
		this.quoting = new Quoting(text);
		this.resolver = new AnchorResolver(text);
	}

	static ArticleText text(Corpus corpus, ArticleFacts article) {
		return corpus.text(article)
				.orElseThrow(() -> new IllegalArgumentException("The text of the article \"" + article.name() + "\" cannot be read."));
	}

	ArticleText text() {
		return text;
	}

	AnchorResolver resolver() {
		return resolver;
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

	/** @param known for each piece a quote that is better kept, or null; empty for none */
	List<QuotePattern> content(List<Span> pieces, List<QuotePattern> known) {
		return quoting.content(pieces, knownOf(pieces, known))
				.orElseThrow(() -> new IllegalArgumentException("The selection begins or ends inside a character. Select whole words."));
	}

	/** The quotes for words outside the content, or, where they may be, inside. */
	List<QuotePattern> near(AnchorPlace.Role role, List<Span> pieces, List<QuotePattern> known, List<Span> content, boolean mayInside) {
		Optional<List<QuotePattern>> quotes = quoting.near(pieces, knownOf(pieces, known), content, mayInside);
		if (quotes.isEmpty() && !mayInside && pieces.stream().anyMatch(piece -> content.stream().anyMatch(said -> said.contains(piece)))) {
			throw new IllegalArgumentException("\"" + excerpt(pieces.getFirst()) + "\" lies inside the content of the statement; " + name(role) + " stands outside it.");
		}
		return quotes.orElseThrow(() -> new IllegalArgumentException(
				"\"" + excerpt(pieces.getFirst()) + "\" begins or ends inside a word; " + name(role) + " is whole words. Select whole words."));
	}

	/** The quotes for the part of a content that a stance is about. */
	List<QuotePattern> part(List<Span> pieces, List<QuotePattern> known, List<Span> content) {
		return quoting.part(pieces, knownOf(pieces, known), content).orElseThrow(() -> new IllegalArgumentException(
				"\"" + excerpt(pieces.getFirst()) + "\" is no part of the content. Select words of what is said."));
	}

	private static List<QuotePattern> knownOf(List<Span> pieces, List<QuotePattern> known) {
		return known.size() == pieces.size() ? known : Collections.nCopies(pieces.size(), null);
	}

	private String excerpt(Span span) {
		String words = text.at(span).replaceAll("\\s+", " ");
		return words.length() <= 40 ? words : words.substring(0, words.offsetByCodePoints(0, Math.min(39, words.codePointCount(0, words.length())))) + "…";
	}

	private static String name(AnchorPlace.Role role) {
		return switch (role) {
			case CONTENT -> "the content";
			case CUE -> "a cue";
			case SOURCE, WORDS -> "a source";
			case HEDGE -> "a hedge";
			case ADDRESSEE -> "an addressee";
			case PART -> "a part";
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
