// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

/** The weights of a two-mode network. */
final class TwoMode {

	private final Incidence incidence;
	private final Aggregate aggregate;
	private final Normalization normalization;
	private final int levels;
	private final boolean yesNo;
	private final double[] ofColumns;

	/**
	 * @param levels how many the qualifier has
	 * @param yesNo  whether they are yes and no, of which no counts against yes
	 */
	TwoMode(Incidence incidence, Aggregate aggregate, Normalization normalization, int levels, boolean yesNo) {
		this.incidence = incidence;
		this.aggregate = aggregate;
		this.normalization = normalization;
		this.levels = levels;
		this.yesNo = yesNo;
		this.ofColumns = new double[incidence.columns()];
		for (int j = 0; j < ofColumns.length; j++) {
			for (int e : incidence.ofColumn(j)) {
				ofColumns[j] += incidence.number(e);
			}
		}
	}

	/** The weights of a row, one a column. */
	double[] row(int i) {
		double[] found = new double[incidence.columns()];
		for (int e = incidence.start(i); e < incidence.start(i + 1); e++) {
			Level level = incidence.level(e);
			found[incidence.column(e)] += switch (aggregate) {
				case COMBINE -> Math.scalb(1.0, levels - 1 - level.rank());
				case SUBTRACT -> incidence.number(e) * (yesNo && level.number() == 0 ? -1 : level.number());
				default -> incidence.number(e);
			};
		}
		double all = incidence.all(i);
		for (int j = 0; j < found.length && normalization != Normalization.NO; j++) {
			double divisor = normalization == Normalization.ACTIVITY ? all : ofColumns[j];
			found[j] = divisor == 0 ? 0 : found[j] / divisor;
		}
		return found;
	}
}
