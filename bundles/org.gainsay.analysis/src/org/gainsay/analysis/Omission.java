// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.List;

/**
 * An article that carries an assertion and leaves an answer to it out.
 *
 * @param article  its name
 * @param asserted its assertions
 * @param answers  the denials, and what is not confirmed, that other articles on the same event carry, published no later; never empty
 */
public record Omission(String article, List<Cell> asserted, List<Cell> answers) {

	/** Whether a denial is among what is left out, and not only that it is not confirmed. */
	public boolean denial() {
		return answers.stream().anyMatch(Cell::opposes);
	}

	/** Whether it is among what is left out that somebody does not confirm it. */
	public boolean refusal() {
		return answers.stream().anyMatch(Cell::refuses);
	}
}
