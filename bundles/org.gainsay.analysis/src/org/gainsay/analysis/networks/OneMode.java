// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** The weights of a one-mode network, and which ties are behind each. */
final class OneMode {

	/** What is left of 0 where numbers were added up that are not exact. */
	private static final double NOTHING = 1e-12;

	private final Incidence incidence;
	private final Aggregate aggregate;
	private final Normalization normalization;
	private final boolean words;
	private final double range;
	private final double[] all;

	/**
	 * @param words whether the levels are words, which are equal or are not
	 * @param range how far the greatest level is from the least; 0 of words
	 */
	OneMode(Incidence incidence, Aggregate aggregate, Normalization normalization, boolean words, double range) {
		this.incidence = incidence;
		this.aggregate = aggregate;
		this.normalization = normalization;
		this.words = words;
		this.range = range;
		this.all = new double[incidence.rows()];
		Arrays.setAll(all, incidence::all);
	}

	/** What two entries of one column have in common, 0 for nothing. */
	private double shared(int entry, int other) {
		if (aggregate == Aggregate.IGNORE) {
			return 1;
		}
		Level one = incidence.level(entry);
		Level two = incidence.level(other);
		if (words) {
			return one.rank() == two.rank() ? 1 : 0;
		}
		double distance = range == 0 ? 0 : Math.abs(one.number() - two.number()) / range;
		return switch (aggregate) {
			case CONGRUENCE -> 1 - distance;
			case CONFLICT -> distance;
			default -> 1 - 2 * distance;
		};
	}

	/** Whether what only one of two has weighs, too. */
	private boolean countsOwn() {
		return words && (aggregate == Aggregate.CONFLICT || aggregate == Aggregate.SUBTRACT);
	}

	/**
	 * The weights of a row with all that come after it.
	 *
	 * @return one a row; those up to its own are 0
	 */
	double[] after(int a) {
		int size = incidence.rows();
		double[] found = new double[size];
		boolean jaccard = normalization == Normalization.JACCARD;
		boolean sides = countsOwn() || jaccard;
		double[] mine = sides ? new double[size] : null;
		double[] theirs = sides ? new double[size] : null;
		double[] both = jaccard ? new double[size] : null;
		for (int e = incidence.start(a); e < incidence.start(a + 1); e++) {
			int[] entries = incidence.ofColumn(incidence.column(e));
			for (int i = entries.length - 1; i >= 0 && incidence.row(entries[i]) > a; i--) {
				int f = entries[i];
				int b = incidence.row(f);
				double product = incidence.root(e) * incidence.root(f);
				found[b] += product * shared(e, f);
				if (mine != null && theirs != null && incidence.level(e).rank() == incidence.level(f).rank()) {
					mine[b] += incidence.number(e);
					theirs[b] += incidence.number(f);
					if (both != null) {
						both[b] += product;
					}
				}
			}
		}
		for (int b = a + 1; b < size; b++) {
			if (mine != null && theirs != null && countsOwn()) {
				double conflict = cleaned(all[a] - mine[b] + (all[b] - theirs[b]), all[a] + all[b]);
				found[b] = aggregate == Aggregate.CONFLICT ? conflict : found[b] - conflict;
			}
			if (found[b] != 0) {
				double divisor = switch (normalization) {
					case AVERAGE -> (all[a] + all[b]) / 2;
					case COSINE -> all[a] * all[b];
					case JACCARD -> mine == null || theirs == null || both == null ? 1 : cleaned(all[a] - mine[b] + (all[b] - theirs[b]), all[a] + all[b]) + both[b];
					default -> 1;
				};
				found[b] = divisor == 0 ? 0 : found[b] / divisor;
			}
		}
		return found;
	}

	private static double cleaned(double difference, double of) {
		return Math.abs(difference) <= NOTHING * of ? 0 : difference;
	}

	/**
	 * Which ties are behind the weight of two rows.
	 *
	 * @param ofFirst  is told those of the first, by their places
	 * @param ofSecond those of the second
	 */
	void behind(int a, int b, IntConsumer ofFirst, IntConsumer ofSecond) {
		behind(a, b, ofFirst);
		behind(b, a, ofSecond);
	}

	/** Those of one, as far as they have something in common with the other's, or weigh by themselves. */
	private void behind(int a, int b, IntConsumer told) {
		int f = incidence.start(b);
		int end = incidence.start(b + 1);
		for (int e = incidence.start(a); e < incidence.start(a + 1); e++) {
			while (f < end && incidence.column(f) < incidence.column(e)) {
				f++;
			}
			boolean counts = countsOwn() && aggregate == Aggregate.SUBTRACT;
			boolean same = false;
			for (int other = f; !counts && other < end && incidence.column(other) == incidence.column(e); other++) {
				same |= incidence.level(other).rank() == incidence.level(e).rank();
				counts = !countsOwn() && shared(e, other) != 0;
			}
			if (counts || countsOwn() && aggregate == Aggregate.CONFLICT && !same) {
				for (int tie : incidence.ties(e)) {
					told.accept(tie);
				}
			}
		}
	}
}
