// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.List;

/**
 * What differs between two reports of an utterance and may matter.
 *
 * @param left  what the left one has; empty where it has nothing
 * @param right what the right one has; empty where it has nothing
 */
public record Difference(Kind kind, List<String> left, List<String> right) {

	/** What differs. The order is the one in which differences are listed. */
	public enum Kind {
		/** The line is in another mouth; the values are speakers as claims files write them. */
		SPEAKER("speaker"),
		/** It was said to somebody else. */
		ADDRESSEE("addressee"),
		/** It was said on another day; the values are dates. */
		DAY("day"),
		/** One says that it is not so, or does not say it; the values are the negating words, or the stances on one claim. */
		NEGATION("negation"),
		/** Another number or date; the values are the numbers that the other does not have. */
		NUMBER("number"),
		/** One has a "probably" or "allegedly" that the other has not; the values are these words. */
		HEDGE("hedge"),
		/** Both are unsure or sure, not equally; the values are words or the certainties that were annotated. */
		CERTAINTY("certainty"),
		/** Both give the words as the speaker's own, and they are not the same words; the values are the words. */
		WORDING("wording");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

		/** The word for it in every output. */
		public String word() {
			return word;
		}
	}
}
