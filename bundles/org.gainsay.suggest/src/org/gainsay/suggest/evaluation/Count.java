// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.evaluation;

/**
 * How many of something are in the gold, are predicted, and are right.
 *
 * @param right how many of the predicted ones are in the gold, each once
 */
public record Count(int gold, int predicted, int right) {

	/** Nothing yet. */
	public static final Count NONE = new Count(0, 0, 0);

	/** The sum of both. */
	public Count plus(Count other) {
		return new Count(gold + other.gold, predicted + other.predicted, right + other.right);
	}

	/** How many of the predicted ones are right, from 0 to 1; 0 where nothing is predicted. */
	public double precision() {
		return predicted == 0 ? 0 : (double) right / predicted;
	}

	/** How many of the gold ones were found, from 0 to 1; 0 where there are none. */
	public double recall() {
		return gold == 0 ? 0 : (double) right / gold;
	}

	/** The harmonic mean of the two; 0 where nothing is right. */
	public double f1() {
		return gold + predicted == 0 ? 0 : 2.0 * right / (gold + predicted);
	}
}
