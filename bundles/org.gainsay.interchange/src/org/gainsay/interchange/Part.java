// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A part of a corpus that a format has a place for, or not. */
public enum Part {
	/** The articles' texts, letter for letter. */
	TEXTS("the texts of the articles"),
	/** Titles, outlets, dates, languages and addresses of articles. */
	ARTICLES("what is known of the articles"),
	/** Who speaks: kinds, names, offices, bodies of actors. */
	ACTORS("the actors"),
	/** Claims and their relations. */
	CLAIMS("the claims and their relations"),
	/** Events and which claims and articles are about them. */
	EVENTS("the events"),
	/** Where the words of content, cue and source stand. */
	SPANS("where content, cue and source stand"),
	/** Places with pieces apart from each other. */
	PIECES("spans in several pieces"),
	/** Who cites whom. */
	CHAINS("chains of sources"),
	/** What somebody asserts, denies or the like. */
	STANCES("the stances"),
	/** How sure a stance, a writer or an annotator is. */
	CERTAINTY("certainty"),
	/** What a statement answers, repeats or depends on: reasons, conditions, addressees. */
	RELATIONS("what statements have to do with one another"),
	/** Codebooks and codes. */
	CODES("codes"),
	/** Which statements of several articles are the same. */
	CORRESPONDENCES("correspondences"),
	/** The annotation sets of several annotators. */
	SETS("the sets of several annotators"),
	/** Notes of annotators. */
	NOTES("notes"),
	/** The claims files as they are laid out: which file, in which order, in which words of the article. */
	WRITING("which file says it, and in which words");

	private final String title;

	Part(String title) {
		this.title = title;
	}

	/** What it is called, in a few words. */
	public String title() {
		return title;
	}

	/** What programs call it: {@code texts}, {@code chains}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** All of them, of a format that loses nothing. */
	public static Set<Part> all() {
		return Collections.unmodifiableSet(EnumSet.allOf(Part.class));
	}

	/** All but some. */
	public static Set<Part> allBut(Part first, Part... more) {
		return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(first, more)));
	}
}
