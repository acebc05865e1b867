// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** When two coders' statements are taken for one. */
public enum Match {
	/** Their contents share a part of the shorter one. */
	SHORTER("contents share half of the shorter"),
	/** Their contents share a part of what either has. */
	JACCARD("contents share half of what either has"),
	/** As {@link #SHORTER}, and the same people speak in the end. */
	STRICT("contents share half of the shorter, and the same speak");

	private final String meaning;

	Match(String meaning) {
		this.meaning = meaning;
	}

	/** The word for it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** What it asks for, where the part is half. */
	public String meaning() {
		return meaning;
	}

	/** The one of a word; empty where there is none. */
	public static Optional<Match> of(String word) {
		return Stream.of(values()).filter(match -> match.word().equals(word)).findFirst();
	}
}
