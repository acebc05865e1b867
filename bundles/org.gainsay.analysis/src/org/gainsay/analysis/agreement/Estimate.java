// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

/**
 * A figure with its interval of 95 %.
 *
 * @param value  NaN where it is not defined
 * @param low    NaN where there is no interval, as is high
 * @param reason why something is NaN; null where nothing is
 */
public record Estimate(double value, double low, double high, String reason) {

	/** One that is not defined. */
	static Estimate undefined(String reason) {
		return new Estimate(Double.NaN, Double.NaN, Double.NaN, reason);
	}

	/** One without an interval. */
	static Estimate bare(double value, String reason) {
		return new Estimate(value, Double.NaN, Double.NaN, reason);
	}

	/** Whether there is a figure. */
	public boolean defined() {
		return !Double.isNaN(value);
	}

	/** Whether there is an interval. */
	public boolean hasInterval() {
		return !Double.isNaN(low);
	}
}
