// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.Optional;
import java.util.stream.Stream;

/** What stands out about a claim. The order is the one in which several flags of one claim are listed. */
public enum Flag {
	/** Two or more articles assert it, all of them by one and the same route: they may be one source. */
	SINGLE_ROUTE("single-route"),
	/** It is asserted, and denied, disputed or retracted; or another claim that contradicts it is asserted as well. */
	CONTESTED("contested"),
	/** It is asserted, and of those who would know some neither confirm nor deny it, and nobody named confirms it. */
	UNCONFIRMED("unconfirmed"),
	/** It is asserted, and nobody but unnamed sources is where that comes from. */
	ANONYMOUS_ONLY("anonymous-only"),
	/** An article that is done carries it, but not the denial or the "does not confirm" that another on the same event carries, published no later. */
	OMITTED("omitted"),
	/** It is asserted, and nobody whom it charges has a say on it, or on what it entails. */
	UNANSWERED("unanswered");

	private final String word;

	Flag(String word) {
		this.word = word;
	}

	/** The word for it in every output. */
	public String word() {
		return word;
	}

	/** The flag of a word. */
	public static Optional<Flag> of(String word) {
		return Stream.of(values()).filter(flag -> flag.word.equals(word)).findFirst();
	}
}
