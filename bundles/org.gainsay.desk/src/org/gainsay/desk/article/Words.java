// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.article;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.gainsay.text.Span;

/**
 * The words and paragraphs of a text, as keys and the mouse select them. Offsets are UTF-16 units. A word is what
 * has letters or digits; what is written together by an apostrophe or a hyphen is found as the rules of Unicode find it.
 */
public final class Words {

	private static final String APOSTROPHES = "'\u2019"; //$NON-NLS-1$

	private Words() {
	}

	/** The word at an offset, or the next one where none is; empty behind the last. */
	public static Optional<Span> at(String text, int offset) {
		for (Span word : around(text, offset)) {
			if (word.start() <= offset && offset < word.end()) {
				return Optional.of(word);
			}
		}
		return next(text, offset);
	}

	/** The first word that begins at an offset or later. */
	public static Optional<Span> next(String text, int offset) {
		for (int from = offset; from < text.length(); from += 200) {
			for (Span word : around(text, from)) {
				if (word.start() >= offset) {
					return Optional.of(word);
				}
			}
		}
		return Optional.empty();
	}

	/** The last word that ends at an offset or earlier. */
	public static Optional<Span> previous(String text, int offset) {
		for (int from = offset; from >= 0; from -= 200) {
			List<Span> words = around(text, from).stream().filter(word -> word.end() <= offset).toList();
			if (!words.isEmpty()) {
				return Optional.of(words.getLast());
			}
		}
		return Optional.empty();
	}

	/** The words near an offset, in their order. */
	private static List<Span> around(String text, int offset) {
		int from = Math.max(0, Math.min(offset, text.length()) - 300);
		while (from > 0 && !Character.isWhitespace(text.charAt(from - 1)) && offset - from < 600) {
			from--;
		}
		int to = Math.min(text.length(), offset + 300);
		while (to < text.length() && !Character.isWhitespace(text.charAt(to)) && to - offset < 600) {
			to++;
		}
		BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
		breaks.setText(text.substring(from, to));
		List<Span> words = new ArrayList<>();
		int start = breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
			if (text.substring(from + start, from + end).codePoints().anyMatch(Character::isLetterOrDigit)) {
				add(words, new Span(from + start, from + end), text);
			}
		}
		return words;
	}

	/** What an apostrophe joins is one word; the rules know the straight one only. */
	private static void add(List<Span> words, Span word, String text) {
		if (!words.isEmpty() && words.getLast().end() + 1 == word.start() && APOSTROPHES.indexOf(text.charAt(word.start() - 1)) >= 0) {
			words.set(words.size() - 1, new Span(words.getLast().start(), word.end()));
		} else {
			words.add(word);
		}
	}

	/** The words that a selection touches: without white space at the ends, and with whole words there. Empty where only space is. */
	public static Optional<Span> snapped(String text, Span selection) {
		int start = selection.start();
		int end = Math.min(selection.end(), text.length());
		while (start < end && Character.isWhitespace(text.charAt(start))) {
			start++;
		}
		while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
			end--;
		}
		if (start == end) {
			return Optional.empty();
		}
		int first = start;
		int last = end;
		for (Span word : around(text, first)) {
			if (word.start() < first && first < word.end()) {
				start = word.start();
			}
		}
		for (Span word : around(text, last)) {
			if (word.start() < last && last < word.end()) {
				end = word.end();
			}
		}
		return Optional.of(new Span(start, end));
	}

	/** The beginning of the word that an offset lies in, if it lies in one; the offset itself between words. */
	public static int startNear(String text, int offset) {
		return around(text, offset).stream().filter(word -> word.start() < offset && offset < word.end())
				.map(word -> offset - word.start() <= word.end() - offset ? word.start() : word.end()).findFirst()
				.or(() -> Optional.of(offset)).map(at -> skipSpace(text, at)).get();
	}

	private static int skipSpace(String text, int offset) {
		int at = offset;
		while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
			at++;
		}
		return at;
	}

	/** The nearer end of the word that an offset lies in; between words the end of what is before. */
	public static int endNear(String text, int offset) {
		int near = around(text, offset).stream().filter(word -> word.start() < offset && offset < word.end())
				.map(word -> offset - word.start() < word.end() - offset ? word.start() : word.end()).findFirst().orElse(offset);
		int at = near;
		while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
			at--;
		}
		return at;
	}

	/** The paragraph that an offset lies in, without the white space around it; the next one where it lies in none. */
	public static Optional<Span> paragraph(String text, int offset) {
		int start = Math.min(offset, text.length());
		while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
			start--;
		}
		while (start < text.length()) {
			int end = start;
			while (end < text.length() && !isLineEnd(text.charAt(end))) {
				end++;
			}
			Optional<Span> found = snapped(text, new Span(start, end));
			if (found.isPresent()) {
				return found;
			}
			start = end + 1;
		}
		return Optional.empty();
	}

	private static boolean isLineEnd(char unit) {
		return unit == '\n' || unit == '\r';
	}
}
