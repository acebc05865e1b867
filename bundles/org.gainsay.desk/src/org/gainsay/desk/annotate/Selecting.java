// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.annotate;

import java.util.List;
import java.util.Optional;

import org.gainsay.desk.article.Words;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Quotations;
import org.gainsay.text.Sentences;
import org.gainsay.text.Span;

/**
 * What the keys select that take words, sentences, paragraphs and quotations: what the caret stands in, or what comes next; again, the
 * next one, and for words one more. Spans are UTF-16 units of the article's text.
 */
public enum Selecting {
	WORD, LESS, SENTENCE, PREVIOUS_SENTENCE, PARAGRAPH, QUOTATION, PREVIOUS_QUOTATION;

	/**
	 * What is to be selected; empty where there is nothing of the kind any more.
	 *
	 * @param selected what is now; without length it is the caret
	 * @param language of the article, a BCP 47 tag, or null
	 */
	public Optional<Span> from(Span selected, ArticleText article, String language) {
		String text = article.text();
		return switch (this) {
			case WORD -> selected.length() == 0 ? Words.at(text, selected.start())
					: Words.next(text, selected.end()).map(word -> new Span(selected.start(), word.end()));
			case LESS -> Words.previous(text, Math.max(0, selected.end() - 1)).filter(word -> word.end() > selected.start())
					.map(word -> new Span(selected.start(), word.end()));
			case SENTENCE -> next(Sentences.of(article, language), selected);
			case PREVIOUS_SENTENCE -> previous(Sentences.of(article, language), selected);
			case PARAGRAPH -> selected.length() == 0 ? Words.paragraph(text, selected.start())
					: Words.paragraph(text, selected.start()).filter(paragraph -> !paragraph.equals(selected))
							.or(() -> Words.paragraph(text, Math.min(text.length(), selected.end() + 1)).filter(paragraph -> paragraph.start() >= selected.end()));
			case QUOTATION -> next(quotations(article), selected);
			case PREVIOUS_QUOTATION -> previous(quotations(article), selected);
		};
	}

	/** Without the comma that stands before a closing mark, which is the paper's. */
	private static List<Span> quotations(ArticleText article) {
		return Quotations.of(article).stream().map(span -> trimmed(article.text(), span)).filter(span -> span.length() > 0).toList();
	}

	private static Span trimmed(String text, Span span) {
		int start = span.start();
		int end = span.end();
		while (end > start && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
			end--;
		}
		while (start < end && Character.isWhitespace(text.charAt(start))) {
			start++;
		}
		return new Span(start, end);
	}

	private static Optional<Span> next(List<Span> spans, Span selected) {
		if (selected.length() == 0) {
			return spans.stream().filter(span -> selected.start() < span.end()).findFirst();
		}
		return spans.stream().filter(span -> span.start() <= selected.start() && selected.end() <= span.end() && !span.equals(selected)).findFirst()
				.or(() -> spans.stream().filter(span -> span.start() >= selected.end()).findFirst());
	}

	private static Optional<Span> previous(List<Span> spans, Span selected) {
		return spans.reversed().stream().filter(span -> span.end() <= selected.start() || selected.length() == 0 && span.start() < selected.start()).findFirst();
	}
}
