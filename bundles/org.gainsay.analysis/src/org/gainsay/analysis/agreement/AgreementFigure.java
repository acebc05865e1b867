// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

/**
 * How far coders agree on something, by a measure.
 *
 * @param variable what it is on
 * @param estimate the figure with its interval
 * @param n        what it is reckoned from: units that two coders or more gave a value, of Fleiss' kappa those that each gave one; of spans all spans; of characters all characters
 */
public record AgreementFigure(String variable, Measure measure, Estimate estimate, int n) {

	/** The same without an interval. */
	AgreementFigure bare() {
		return new AgreementFigure(variable, measure, estimate.defined() ? Estimate.bare(estimate.value(), null) : estimate, n);
	}
}
