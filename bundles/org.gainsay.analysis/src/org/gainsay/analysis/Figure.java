// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.Optional;
import java.util.stream.Stream;

/** What is counted for a claim. Each of them has its grounds: {@link Ledger#why(ClaimRow, Figure)}. */
public enum Figure {
	/** By which ways its assertions reached the articles. */
	ROUTES("routes"),
	/** Where its assertions come from. */
	ORIGINS("origins"),
	/** Who asserts or confirms it. */
	ASSERTED("asserted"),
	/** Who denies, disputes or retracts it. */
	DENIED("denied"),
	/** Who does not confirm it, declines to comment or has not commented. */
	REFUSED("refused"),
	/** The first thing that is dated. */
	FIRST("first"),
	/** The last thing that is dated. */
	LAST("last");

	private final String word;

	Figure(String word) {
		this.word = word;
	}

	/** The word for it in every output. */
	public String word() {
		return word;
	}

	/** The figure of a word. */
	public static Optional<Figure> of(String word) {
		return Stream.of(values()).filter(figure -> figure.word.equals(word)).findFirst();
	}
}
