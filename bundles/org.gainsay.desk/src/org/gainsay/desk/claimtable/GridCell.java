// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.claimtable;

import java.util.List;
import java.util.function.Supplier;

import org.gainsay.analysis.Cell;
import org.gainsay.facts.Standing;

/**
 * What one article says of one claim, as the table shows it.
 *
 * @param text     what is written in the cell, a line each: that an answer is left out, then a sign and whose stance it is for every stance; for what is empty a dash
 * @param told     gives the same in sentences, one a line, and why a cell is empty: only who asks for them pays for them
 * @param standing what the cell's colour stands for: of several the one that a reader sees first; null where it is empty
 * @param carried  whether nothing is said of the claim itself, and what shows follows from other claims
 * @param omits    whether the article carries the claim and leaves an answer out
 * @param cells    the stances; of what is carried those on the other claims
 */
public record GridCell(String text, Supplier<String> told, Standing standing, boolean carried, boolean omits, List<Cell> cells) {

	/** The same in sentences, one a line, and why a cell is empty. */
	public String details() {
		return told.get();
	}

	/** Whether the article says nothing of the claim, directly or by what follows. */
	public boolean isEmpty() {
		return cells.isEmpty();
	}
}
