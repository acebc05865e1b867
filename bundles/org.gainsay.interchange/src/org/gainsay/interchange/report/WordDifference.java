// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What two wordings of a line have in common: the longest run of common words, by which each word of both is kept or its own. */
final class WordDifference {

	/**
	 * Words that stand next to each other, with a space between.
	 *
	 * @param own whether the other wording does not have them here
	 */
	record Run(String text, boolean own) {
	}

	private final List<Run> left = new ArrayList<>();
	private final List<Run> right = new ArrayList<>();

	/** Compares two wordings; case and punctuation make no difference. */
	WordDifference(String leftText, String rightText) {
		String[] a = words(leftText);
		String[] b = words(rightText);
		int[][] common = common(a, b);
		int i = 0;
		int j = 0;
		while (i < a.length || j < b.length) {
			if (i < a.length && j < b.length && same(a[i], b[j])) {
				add(left, a[i++], false);
				add(right, b[j++], false);
			} else if (j == b.length || i < a.length && common[i + 1][j] >= common[i][j + 1]) {
				add(left, a[i++], true);
			} else {
				add(right, b[j++], true);
			}
		}
	}

	private static void add(List<Run> runs, String word, boolean own) {
		if (!runs.isEmpty() && runs.getLast().own() == own) {
			runs.set(runs.size() - 1, new Run(runs.getLast().text() + " " + word, own));
		} else {
			runs.add(new Run(word, own));
		}
	}

	List<Run> left() {
		return left;
	}

	List<Run> right() {
		return right;
	}

	/** How long the longest common run is from each pair of words on. */
	private static int[][] common(String[] a, String[] b) {
		int[][] common = new int[a.length + 1][b.length + 1];
		for (int i = a.length - 1; i >= 0; i--) {
			for (int j = b.length - 1; j >= 0; j--) {
				common[i][j] = same(a[i], b[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
			}
		}
		return common;
	}

	private static String[] words(String text) {
		return text.isBlank() ? new String[0] : text.strip().split("\\s+");
	}

	private static boolean same(String a, String b) {
		return bare(a).equals(bare(b));
	}

	private static String bare(String word) {
		String letters = word.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
		return letters.isEmpty() ? word : letters;
	}
}
