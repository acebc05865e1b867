// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How far two values are apart, from 0: the difference functions of alpha. */
public enum Scale {
	/** The same or not (Krippendorff 2018, 12.3.4). */
	NOMINAL,
	/** Ranks: by how many values lie between (Krippendorff 2018, 12.3.4). It depends on the values that were given. */
	ORDINAL,
	/** The square of the difference (Krippendorff 2018, 12.3.4). */
	INTERVAL,
	/** The square of the difference over the sum (Krippendorff 2018, 12.3.4). */
	RATIO,
	/** Of sets: one less the share of the union that both have (Jaccard 1912; Passonneau 2006). */
	JACCARD,
	/** Of sets: one less Jaccard's share times 1 for equal sets, 2/3 where one holds the other, 1/3 where they cross, 0 where they do not (Passonneau 2006). */
	MASI,
	/** Of rows: the least number of parts to put in, take out or exchange (Levenshtein 1966) over the longer row's length. */
	EDIT;

	/** Whether most values are as far apart as can be, namely 1, so that those are told that are not. */
	boolean mostlyApart() {
		return this == NOMINAL || this == JACCARD || this == MASI || this == EDIT;
	}

	/**
	 * How far two values are apart.
	 *
	 * @throws UnsupportedOperationException of ranks, where that depends on all values
	 */
	double apart(Value one, Value other) {
		if (one.label().equals(other.label())) {
			return 0;
		}
		return switch (this) {
			case NOMINAL -> 1;
			case INTERVAL -> (one.number() - other.number()) * (one.number() - other.number());
			case RATIO -> one.number() + other.number() == 0 ? 0 : Math.pow((one.number() - other.number()) / (one.number() + other.number()), 2);
			case JACCARD -> 1 - jaccard(one.parts(), other.parts());
			case MASI -> 1 - jaccard(one.parts(), other.parts()) * monotony(one.parts(), other.parts());
			case EDIT -> edits(one.parts(), other.parts());
			case ORDINAL -> throw new UnsupportedOperationException("ranks are apart by all values");
		};
	}

	private static double jaccard(List<String> one, List<String> other) {
		int shared = shared(one, other);
		int all = one.size() + other.size() - shared;
		return all == 0 ? 1 : (double) shared / all;
	}

	private static double monotony(List<String> one, List<String> other) {
		int shared = shared(one, other);
		return shared == 0 ? 0 : shared == one.size() || shared == other.size() ? 2 / 3.0 : 1 / 3.0;
	}

	private static int shared(List<String> one, List<String> other) {
		Set<String> both = new HashSet<>(one);
		both.retainAll(other);
		return both.size();
	}

	private static double edits(List<String> one, List<String> other) {
		int[] row = new int[other.size() + 1];
		for (int j = 0; j < row.length; j++) {
			row[j] = j;
		}
		for (int i = 1; i <= one.size(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j < row.length; j++) {
				int exchanged = diagonal + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return (double) row[other.size()] / Math.max(1, Math.max(one.size(), other.size()));
	}
}
