// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

/** How far two words are apart, to find what somebody meant who slipped, and names that are one. */
public final class EditDistance {

	private EditDistance() {
	}

	/**
	 * The optimal string alignment distance: how many UTF-16 units have to be put in, taken out, changed, or swapped with their neighbour.
	 *
	 * @param most up to where it is exact; above, some number above it, at little cost
	 */
	public static int of(String one, String other, int most) {
		return distance(one, other, most, true);
	}

	/** The Levenshtein distance: the same, but neighbours that are swapped are two changes. */
	public static int withoutSwaps(String one, String other, int most) {
		return distance(one, other, most, false);
	}

	private static int distance(String one, String other, int most, boolean swaps) {
		if (Math.abs(one.length() - other.length()) > most) {
			return most + 1;
		}
		if (Long.bitCount(letters(one) ^ letters(other)) > 2 * most) {
			return most + 1; // each slip changes two letters at most
		}
		int[] older = new int[other.length() + 1];
		int[] before = new int[other.length() + 1];
		int[] now = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			before[j] = j;
		}
		int leastBefore = 0;
		for (int i = 1; i <= one.length(); i++) {
			int from = Math.max(1, i - most); // farther from the diagonal it is more than asked for
			int to = Math.min(other.length(), i + most);
			now[from - 1] = from == 1 ? i : most + 1;
			int least = now[from - 1];
			for (int j = from; j <= to; j++) {
				int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
				now[j] = Math.min(Math.min(before[j] + 1, now[j - 1] + 1), before[j - 1] + cost);
				if (swaps && i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
					now[j] = Math.min(now[j], older[j - 2] + 1);
				}
				least = Math.min(least, now[j]);
			}
			if (to < other.length()) {
				now[to + 1] = most + 1;
			}
			if (least > most && leastBefore > most) {
				return most + 1; // what follows comes from these two rows
			}
			leastBefore = least;
			int[] free = older;
			older = before;
			before = now;
			now = free;
		}
		return before[other.length()];
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
