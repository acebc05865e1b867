// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.Collections;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.StanceKind;

/**
 * A word of the lexicon.
 *
 * @param kind    what sort of word
 * @param word    a verb, an adjective or a noun in its base form; of a phrase its first word
 * @param rest    the other words of a phrase; empty otherwise
 * @param frames  what follows it, such as {@code that}, {@code to}, or a preposition; true where it seldom means something else
 * @param stance  that of the speaker
 * @param example how it is used, in words of our own
 */
record Entry(Kind kind, String word, String rest, Map<String, Boolean> frames, StanceKind stance, String example) {

	/** What sort of word an entry is. */
	enum Kind {
		VERB, ADJECTIVE, NOUN, PHRASE
	}

	private static final Map<String, StanceKind> STANCES = Map.of("asserts", StanceKind.ASSERTS, "remarks", StanceKind.REMARKS_ON, "asks", StanceKind.ASKS_ABOUT, "denies", StanceKind.DENIES,
			"disputes", StanceKind.DISPUTES, "retracts", StanceKind.RETRACTS, "confirms", StanceKind.CONFIRMS, "declines", StanceKind.DECLINES_TO_COMMENT, "silent", StanceKind.HAS_NOT_COMMENTED);
	private static final Set<String> CLAUSES = Set.of("that", "clause", "wh", "quote", "whom-clause", "whom-that", "whom-wh");

	/** Whether it takes a clause, so that what it attributes can be true or false. */
	boolean hasClause() {
		return !Collections.disjoint(CLAUSES, frames.keySet());
	}

	/** Whether something can follow it. */
	boolean takes(String frame) {
		return frames.containsKey(frame);
	}

	/** Whether what follows it seldom means something else; false where it cannot follow. */
	boolean surely(String frame) {
		return frames.getOrDefault(frame, false);
	}

	/**
	 * The stance of a word of the lexicon.
	 *
	 * @return null where there is none of that name
	 */
	static @Nullable StanceKind stance(String word) {
		return STANCES.get(word);
	}
}
