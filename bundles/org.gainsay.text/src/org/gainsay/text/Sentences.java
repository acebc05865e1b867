// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Cuts a text into sentences, by the rules of Unicode and the abbreviations of its language; no sentence goes over a line end. */
public final class Sentences {

	private Sentences() {
	}

	private static final class Rules {
		static final BreakIterator OF_UNICODE = BreakIterator.getSentenceInstance(ULocale.ROOT);
	}

	/**
	 * The sentences of a text in their order, without the white space around them.
	 *
	 * @param language a BCP 47 tag; null for no language in particular
	 */
	public static List<Span> of(ArticleText article, @Nullable String language) {
		String text = article.text();
		Abbreviations abbreviations = Abbreviations.of(language == null ? "" : Locale.forLanguageTag(language).getLanguage());
		BreakIterator breaks = Rules.OF_UNICODE.clone();
		breaks.setText(text);
		List<Span> found = new ArrayList<>();
		int start = breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
			if (!abbreviations.goesOn(text, end) || end == text.length()) {
				addLines(text, start, end, found);
				start = end;
			}
		}
		return found;
	}

	private static void addLines(String text, int from, int to, List<Span> found) {
		int start = from;
		for (int i = from; i <= to; i++) {
			if (i == to || TextUnits.isLineBreak(text.charAt(i))) {
				int first = start;
				int last = i;
				while (first < last && Character.isWhitespace(text.charAt(first))) {
					first++;
				}
				while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
					last--;
				}
				if (first < last) {
					found.add(new Span(first, last));
				}
				start = i + 1;
			}
		}
	}

	/** The sentence that an offset lies in, or the whole text if it lies in none. */
	public static Span at(ArticleText article, @Nullable String language, int offset) {
		return of(article, language).stream().filter(sentence -> sentence.start() <= offset && offset < sentence.end()).findFirst()
				.orElse(new Span(0, article.text().length()));
	}
}
