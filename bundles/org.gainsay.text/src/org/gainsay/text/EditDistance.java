// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

/** How far two words are apart, to find what somebody meant who slipped. */
public final class EditDistance {

	private EditDistance() {
	}

	/**
	 * The optimal string alignment distance: how many UTF-16 units have to be put in, taken out, changed, or swapped with their neighbour.
	 *
	 * @param most up to where it is exact; above, some number above it, at little cost
	 */
	public static int of(String one, String other, int most) {
		if (Math.abs(one.length() - other.length()) > most) {
			return most + 1;
		}
		if (Long.bitCount(letters(one) ^ letters(other)) > 2 * most) {
			return most + 1; // each slip changes two letters at most
		}
		int[][] d = new int[one.length() + 1][other.length() + 1];
		for (int i = 0; i <= one.length(); i++) {
			d[i][0] = i;
		}
		for (int j = 0; j <= other.length(); j++) {
			d[0][j] = j;
		}
		int before = 0;
		for (int i = 1; i <= one.length(); i++) {
			int least = i;
			for (int j = 1; j <= other.length(); j++) {
				int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
				d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
				if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
					d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
				}
				least = Math.min(least, d[i][j]);
			}
			if (least > most && before > most) {
				return most + 1; // what follows comes from these two rows
			}
			before = least;
		}
		return d[one.length()][other.length()];
	}

	/** Which letters a word has, or others with the same last bits. */
	private static long letters(String word) {
		long letters = 0;
		for (int i = 0; i < word.length(); i++) {
			letters |= 1L << word.charAt(i);
		}
		return letters;
	}
}
