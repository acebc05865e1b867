// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.text.Span;

/** Reads dates in digits that nobody can take for another: 2018-05-03, and in German 3.5.2018. The year is a number of its own, as it is behind the name of a month. */
final class DigitDates {

	private static final Pattern GERMAN = Pattern.compile("(0?[1-9]|[12]\\d|3[01])\\.(0?[1-9]|1[0-2])\\.([12]\\d{3})");
	private static final Pattern ISO = Pattern.compile("([12]\\d{3})[-\u2010\u2011](0[1-9]|1[0-2])[-\u2010\u2011](0[1-9]|[12]\\d|3[01])");
	private static final int ISO_PIECES = 3;

	private DigitDates() {
	}

	/**
	 * Adds the words of a date, if one is there, and says how many pieces it has; 0 if none is.
	 *
	 * @param pieces of the text: a number in digits, and up to two that follow
	 */
	static int add(String text, List<Span> pieces, Language language, boolean start, List<Word> words) {
		Span first = pieces.getFirst();
		if (language.name().equals("de")) {
			Matcher german = GERMAN.matcher(text).region(first.start(), first.end());
			if (german.matches()) {
				int year = german.start(3);
				words.add(day(text, new Span(first.start(), year), german.group(2), german.group(1), start));
				words.add(year(text, new Span(year, first.end()), false));
				return 1;
			}
		}
		if (pieces.size() < ISO_PIECES) {
			return 0;
		}
		Matcher iso = ISO.matcher(text).region(first.start(), pieces.getLast().end());
		if (!iso.matches()) {
			return 0;
		}
		words.add(year(text, first, start));
		words.add(day(text, new Span(iso.start(2), iso.end(3)), iso.group(2), iso.group(3), false));
		return ISO_PIECES;
	}

	private static Word day(String text, Span span, String month, String day, boolean start) {
		String key = Integer.parseInt(month) + "-" + Integer.parseInt(day);
		return new Word(span, text.substring(span.start(), span.end()), key, "#date " + key, Word.Kind.NUMBER, null, false, start);
	}

	private static Word year(String text, Span span, boolean start) {
		String year = text.substring(span.start(), span.end());
		return new Word(span, year, year, "#" + year, Word.Kind.NUMBER, null, false, start);
	}
}
