// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.Arrays;

/**
 * The features of a sequence of tokens.
 *
 * @param shared of each token those that it may share with its neighbours, which then have the same array: their weights are added once
 * @param own    of each token all others
 */
record Sequence(int[][] shared, int[][] own) {

	private static final int[] NONE = {};

	/** One whose tokens share nothing. */
	static Sequence of(int[][] own) {
		int[][] shared = new int[own.length][];
		Arrays.fill(shared, NONE);
		return new Sequence(shared, own);
	}

	/** How many tokens it has. */
	int length() {
		return own.length;
	}

	/** How many features a token has at the most, of those that it shares or of its own. */
	int most() {
		int most = 0;
		for (int t = 0; t < own.length; t++) {
			most = Math.max(most, Math.max(shared[t].length, own[t].length));
		}
		return most;
	}

	/** All features of each token. */
	int[][] whole() {
		int[][] whole = new int[own.length][];
		for (int t = 0; t < whole.length; t++) {
			whole[t] = Arrays.copyOf(shared[t], shared[t].length + own[t].length);
			System.arraycopy(own[t], 0, whole[t], shared[t].length, own[t].length);
		}
		return whole;
	}
}
