// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gainsay.corpus.edit.AnchorEdits.Edge;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Sentences;
import org.gainsay.text.Span;
import org.gainsay.ui.article.Words;

/** How far a key moves an edge of a statement. Offsets are UTF-16 units of the article's text. */
public enum Nudge {
	CHARACTER, WORD, SENTENCE;

	/**
	 * Where an edge goes from where it is; there it stays if there is nothing further on.
	 *
	 * @param language of the article, a BCP 47 tag, or null
	 */
	public int from(int offset, Edge edge, boolean forwards, ArticleText article, String language) {
		String text = article.text();
		return switch (this) {
			case CHARACTER -> forwards ? offset == text.length() ? offset : text.offsetByCodePoints(offset, 1)
					: offset == 0 ? 0 : text.offsetByCodePoints(offset, -1);
			case WORD -> of(word(text, offset, edge, forwards), edge, offset);
			case SENTENCE -> of(sentence(Sentences.of(article, language), offset, edge, forwards), edge, offset);
		};
	}

	private static int of(Optional<Span> span, Edge edge, int otherwise) {
		return span.map(one -> edge == Edge.START ? one.start() : one.end()).orElse(otherwise);
	}

	private static Optional<Span> word(String text, int offset, Edge edge, boolean forwards) {
		if (edge == Edge.START) {
			return forwards ? Words.next(text, offset + 1) : before(text, offset);
		}
		return forwards ? behind(text, offset) : Words.previous(text, offset - 1);
	}

	/** The word that begins before an offset. */
	private static Optional<Span> before(String text, int offset) {
		Optional<Span> inside = offset > 0 ? Words.at(text, offset - 1).filter(word -> word.start() < offset) : Optional.empty();
		return inside.isPresent() ? inside : Words.previous(text, offset);
	}

	/** The word that ends behind an offset. */
	private static Optional<Span> behind(String text, int offset) {
		return Words.at(text, offset).filter(word -> word.end() > offset);
	}

	private static Optional<Span> sentence(List<Span> sentences, int offset, Edge edge, boolean forwards) {
		List<Span> fitting = new ArrayList<>(sentences.stream().filter(sentence -> {
			int at = edge == Edge.START ? sentence.start() : sentence.end();
			return forwards ? at > offset : at < offset;
		}).toList());
		return fitting.isEmpty() ? Optional.empty() : Optional.of(forwards ? fitting.getFirst() : fitting.getLast());
	}
}
