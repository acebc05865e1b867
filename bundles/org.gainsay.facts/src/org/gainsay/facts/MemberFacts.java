// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Who speaks in a statement.
 *
 * @param kind    what sort of speaker
 * @param actor   the name of the actor; null for the other kinds
 * @param words   the words for an unnamed source, as written; null for the other kinds
 * @param wordsAt where these words stand in the article; null for the other kinds
 * @param of      the name of the actor that an unnamed source belongs to
 * @param onBehalfOf names of the actors for whom somebody speaks in this statement
 * @param number  how many speakers there are, if the text gives exactly that count
 * @param several whether there are several whose count is not given
 * @param grounds the reason that the text gives for withholding the name; null where there is none
 * @param source  the source anchor of its own; so cue and hedge
 * @param stances those of its own
 * @param at      where it is written
 */
public record MemberFacts(Kind kind, @Nullable String actor, @Nullable String words, @Nullable AnchorFacts wordsAt, @Nullable String of, List<String> onBehalfOf,
		@Nullable Integer number, boolean several, @Nullable AnchorFacts grounds,
		@Nullable AnchorFacts source, @Nullable AnchorFacts cue, boolean cueNegated, @Nullable AnchorFacts hedge, List<StanceFacts> stances, List<CodeFacts> codes, Region at) {

	/** What sort of speaker a member is. */
	public enum Kind {
		/** An actor of the corpus. */
		ACTOR,
		/** The article's own voice. */
		WRITER,
		/** Nobody is named: it is believed. */
		UNSTATED,
		/** A source of this statement only, known by the words of the article. */
		UNNAMED
	}
}
