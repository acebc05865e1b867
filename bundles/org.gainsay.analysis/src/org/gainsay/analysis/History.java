// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.gainsay.facts.Standing;

/**
 * What was said about a claim day by day. A stance has the date of its statement, else that of its article.
 *
 * @param steps   the days, in their order
 * @param turns   the actors who changed their stance
 * @param undated what has no date
 */
public record History(List<Step> steps, List<Turn> turns, List<Cell> undated) {

	/**
	 * A day.
	 *
	 * @param cells     what was said on it
	 * @param standings those of everything said up to its end
	 * @param flags     those of everything said up to its end
	 */
	public record Step(LocalDate day, List<Cell> cells, Set<Standing> standings, Set<Flag> flags) {
	}

	/** An actor whose stance on a later day is another than before. */
	public record Turn(Source who, Cell before, Cell after) {
	}
}
