// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.utterance;

import org.gainsay.text.Span;

/**
 * A word of an article.
 *
 * @param span  where it stands, in UTF-16 units of the article's text
 * @param text  as it stands there
 * @param form  in small letters and in one spelling: two words with one form are the same word to a reader
 * @param key   what its other forms have in common: the stem, the number, the date, or the actor that a name means
 * @param kind  how much it says
 * @param hedge the kind of doubt or certainty that it expresses; null if it does not
 * @param negation whether it negates
 * @param start whether a clause or sentence may begin here
 */
record Word(Span span, String text, String form, String key, Kind kind, String hedge, boolean negation, boolean start) {

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

	/** Whether it counts when two wordings are compared. */
	boolean counts() {
		return kind != Kind.FUNCTION;
	}
}
