// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.Locale;
import java.util.regex.Pattern;

import org.gainsay.text.OptionalMarks;
import org.gainsay.text.Span;

/**
 * A word of an article.
 *
 * @param span  where it stands, in UTF-16 units of the article's text
 * @param text  as it stands there
 * @param form  in small letters and in one spelling, numbers in digits, abbreviations in full: two words with one form are the same word to a reader
 * @param key   what its other forms have in common: the stem, the number, the date, or the actor that a name means
 * @param kind  how much it says
 * @param hedge the kind of doubt or certainty that it expresses; null if it does not
 * @param negation whether it negates
 * @param start whether a clause or sentence may begin here
 */
record Word(Span span, String text, String form, String key, Kind kind, String hedge, boolean negation, boolean start) {

	private static final Pattern OPTIONAL = Pattern.compile("[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u0652\u0656-\u065F\u0670\u06D6-\u06ED]|(?<=\\p{IsCyrillic})\u0301");
	private static final Pattern GREEK = Pattern.compile("\\p{IsGreek}");

	/** How much a word says about what is talked about. */
	enum Kind {
		/** A word of its own meaning. */
		CONTENT,
		/** A word that articles on anything have. */
		COMMON,
		/** Articles, prepositions, pronouns and their like: they hold a sentence together. */
		FUNCTION,
		/** A number or a date. */
		NUMBER,
		/** A name of an actor of the corpus. */
		NAME
	}

	/**
	 * Whether another is the same word to a reader. Vocalisation in Hebrew and Arabic, and marks of stress in Cyrillic, may be left out, as may
	 * accents of Greek words in capitals: with one that has none, any is the same.
	 */
	boolean isSame(Word other) {
		return form.equals(other.form) || (isBareOf(other) || other.isBareOf(this));
	}

	private boolean isBareOf(Word other) {
		boolean capitals = GREEK.matcher(text).find() && text.equals(text.toUpperCase(Locale.ROOT));
		return form.length() < other.form.length() && form.equals(OPTIONAL.matcher(other.form).replaceAll(""))
				|| capitals && form.equals(OptionalMarks.without(other.form));
	}

	/** Whether it is no word but a sign, such as that of a currency. */
	boolean isSign() {
		return kind == Kind.FUNCTION && Signs.lettersFrom(form) == form.length();
	}

	/** Whether it counts when two wordings are compared. */
	boolean counts() {
		return kind != Kind.FUNCTION;
	}
}
