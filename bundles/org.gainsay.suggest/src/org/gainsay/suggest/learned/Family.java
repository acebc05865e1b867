// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

/** The features by what they look at: what can be left out together, to see what it is good for. */
public enum Family {
	/** The word and the three on either side, each by itself. */
	WORDS,
	/** Words two at a time. */
	PAIRS,
	/** Words without their endings. */
	STEMS,
	/** Whether a quotation is here, and how far. */
	QUOTATIONS,
	/** How often a word was a cue in what was learned from. */
	RATES,
	/** The place in the sentence, and what comes in it. */
	SENTENCE,
	/** Coarse classes of words. */
	CLASSES,
	/** What the rules say. */
	RULES;
}
