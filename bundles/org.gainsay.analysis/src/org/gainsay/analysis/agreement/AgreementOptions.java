// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.List;
import java.util.Set;

/**
 * How agreement is measured.
 *
 * @param coders   whose sets are measured; empty for all
 * @param match    when two statements are one
 * @param part     the part of their contents that they share then, above 0, at most 1
 * @param interval how intervals are found
 * @param seed     from which the draws are made
 * @param draws    how many are made
 * @param more     measures that are reckoned only where they are asked for
 */
public record AgreementOptions(List<String> coders, Match match, double part, Interval interval, long seed, int draws, Set<Measure> more) {

	/** How many draws are made unless somebody says. */
	public static final int DRAWS = 10_000;
	/** The seed unless somebody says. */
	public static final long SEED = 1;

	/** All coders, half of the shorter, articles drawn. */
	public static final AgreementOptions DEFAULT = new AgreementOptions(List.of(), Match.SHORTER, 0.5, Interval.ARTICLES, SEED, DRAWS, Set.of());

	/** The same without intervals. */
	AgreementOptions bare() {
		return new AgreementOptions(coders, match, part, Interval.NONE, seed, draws, more);
	}

	/** The same where other statements are one. */
	AgreementOptions matching(Match other) {
		return new AgreementOptions(coders, other, part, interval, seed, draws, Set.of());
	}
}
