// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.gainsay.text.Span;

/**
 * Writes the quote that leads to a place of a finished text, after the language's rule of resolution. It looks for the words
 * by its own simple means, so that a corpus made here says something about the product's resolution and not about itself.
 */
final class Quoting {

	private final String text;
	private final Random random;

	Quoting(String text, Random random) {
		this.text = text;
		this.random = random;
	}

	/** A content: a piece of the text that is unique or made so. Long ones are often written as a range. */
	String content(Span span) {
		String words = at(span);
		if (words.length() > 40 && random.nextInt(3) > 0) {
			String range = range(span, words);
			if (range != null) {
				return range;
			}
		}
		return written(words) + number(words, span, false, true);
	}

	/** A cue, source, hedge or addressee of a statement with a content; a number is given only where the nearest is not meant. */
	String near(Span span, List<Span> content) {
		String words = at(span);
		Span start = content.getFirst();
		List<Span> all = occurrences(words, true);
		Span nearest = all.stream().filter(found -> content.stream().noneMatch(piece -> piece.contains(found)))
				.min(Comparator.<Span, Boolean>comparing(found -> !sameLine(found, start))
						.thenComparing(found -> content.stream().mapToInt(found::gap).min().orElseThrow()).thenComparing(Span::start))
				.orElse(null);
		return written(words) + (span.equals(nearest) ? "" : number(words, span, true, false));
	}

	/** A part of a content. */
	String part(Span span) {
		return written(at(span));
	}

	/** Any string of the language; a text's curly apostrophe may be typed as a straight one. */
	static String string(String words) {
		return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	private String written(String words) {
		return string(random.nextBoolean() ? words.replace('’', '\'') : words);
	}

	private String range(Span span, String words) {
		String[] parts = words.split(" ");
		if (parts.length < 8) {
			return null;
		}
		int first = 3 + random.nextInt(2);
		String start = String.join(" ", List.of(parts).subList(0, first));
		String end = String.join(" ", List.of(parts).subList(parts.length - 2, parts.length));
		List<Span> starts = occurrences(start, false);
		int nearestEnd = text.indexOf(end, span.start() + start.length());
		if (starts.size() != 1 || nearestEnd + end.length() != span.end()) {
			return null;
		}
		return written(start) + " ... " + written(end);
	}

	private String number(String words, Span span, boolean wholeWords, boolean onlyIfSeveral) {
		List<Span> all = occurrences(words, wholeWords);
		if (onlyIfSeveral && all.size() == 1) {
			return "";
		}
		int place = all.indexOf(span);
		if (place < 0) {
			throw new IllegalStateException("\"" + words + "\" is not found at " + span.start());
		}
		return " #" + (place + 1);
	}

	private List<Span> occurrences(String words, boolean whole) {
		List<Span> found = new ArrayList<>();
		for (int from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) {
			int end = from + words.length();
			boolean cut = from > 0 && letter(from - 1) && letter(from) || end < text.length() && letter(end) && letter(end - 1);
			if (!whole || !cut) {
				found.add(new Span(from, end));
			}
		}
		return found;
	}

	private boolean letter(int offset) {
		return Character.isLetterOrDigit(text.charAt(offset));
	}

	private boolean sameLine(Span one, Span other) {
		int from = Math.min(one.start(), other.start());
		int end = text.indexOf('\n', from);
		return end < 0 || end >= Math.max(one.start(), other.start());
	}

	private String at(Span span) {
		return text.substring(span.start(), span.end());
	}
}
