// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.math.BigDecimal;

/** How numbers of a network are written. */
public final class Weights {

	private static final double EXACT = 1L << 53;

	private Weights() {
	}

	/** A number as short as it can be and read back the same; a whole number without a point. */
	public static String written(double number) {
		if (number == Math.rint(number) && Math.abs(number) <= EXACT) {
			return Long.toString((long) number);
		}
		String shortest = Double.toString(number);
		int exponent = shortest.indexOf('E');
		if (exponent < 0) {
			return shortest;
		}
		String plain = new BigDecimal(shortest).stripTrailingZeros().toPlainString();
		String scientific = shortest.replace(".0E", "E");
		return plain.length() <= scientific.length() ? plain : scientific;
	}
}
