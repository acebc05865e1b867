// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.reading;

/**
 * A run of tokens that is not empty.
 *
 * @param from the first
 * @param to   the one behind the last
 */
public record Run(int from, int to) {

	public Run {
		if (from < 0 || to <= from) {
			throw new IllegalArgumentException("not a run: " + from + ".." + to);
		}
	}

	/** How many tokens it has. */
	public int length() {
		return to - from;
	}

	/** Whether a token is one of them. */
	public boolean contains(int token) {
		return from <= token && token < to;
	}

	/** Whether the two have a token in common. */
	public boolean overlaps(Run other) {
		return from < other.to && other.from < to;
	}
}
