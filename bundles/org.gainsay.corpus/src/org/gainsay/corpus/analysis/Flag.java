// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.analysis;

/** What stands out about a claim. The order is the one in which several flags of one claim are listed. */
public enum Flag {
	/** Two or more articles assert it, all of them by one and the same route: they may be one source. */
	SINGLE_ROUTE("single-route"),
	/** It is asserted, and denied, disputed or retracted. */
	CONTESTED("contested"),
	/** It is asserted, and somebody does not confirm it, declines to comment or has not commented. */
	UNCONFIRMED("unconfirmed"),
	/** It is asserted, and nobody but unnamed sources is where that comes from. */
	ANONYMOUS_ONLY("anonymous-only");

	private final String word;

	Flag(String word) {
		this.word = word;
	}

	/** The word for it in every output. */
	public String word() {
		return word;
	}
}
