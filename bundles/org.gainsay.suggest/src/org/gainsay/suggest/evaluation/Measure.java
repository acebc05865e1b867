// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.evaluation;

/** What is scored. */
public enum Measure {
	/** The cue's spans equal a gold cue's. */
	CUE_EXACT("cue, exact"),
	/** The cue shares a character with a gold cue, one with one. */
	CUE_OVERLAPPING("cue, overlapping"),
	/** Of statements that are paired: the source's spans equal. */
	SOURCE_EXACT("source, exact"),
	/** Of statements that are paired: the sources share a character. */
	SOURCE_OVERLAPPING("source, overlapping"),
	/** Of statements that are paired: the content's spans equal. */
	CONTENT_EXACT("content, exact"),
	/** Of statements that are paired: the contents share a character. */
	CONTENT_OVERLAPPING("content, overlapping"),
	/** Whatever the cue: the statement's content (or cue, where it has none) shares a character with that of a gold one, one with one. */
	STATEMENT("statement, by its content"),
	/** Of statements that are paired by content: the kinds of stances, each for itself. */
	STANCE("stance"),
	/** Of statements that are paired by content: who speaks and whom each cites, all links right. */
	CHAIN("chain");

	private final String title;

	Measure(String title) {
		this.title = title;
	}

	/** In words, for people. */
	public String title() {
		return title;
	}
}
