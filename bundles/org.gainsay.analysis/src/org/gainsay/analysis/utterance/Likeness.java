// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.Arrays;
import java.util.Objects;

/**
 * How alike two wordings are, by the words that they have in common, weighed by how rare each is in the corpus. Of both, the
 * units that are most alike are compared, so that a sentence is found in a longer quote.
 *
 * @param text      from 0 to 1: what is common of both and of the shorter one, and how much that is
 * @param run       from 0 to 1: how long the longest run of common words is
 * @param cover     how much of one of the wordings its unit is, the larger one; 1 where a whole is compared
 * @param common    how much the common words weigh
 * @param leftFrom  the place of the unit's first word
 * @param leftTo    the place after the unit's last word
 */
record Likeness(double text, double run, double cover, double common, int leftFrom, int leftTo, int rightFrom, int rightTo) {

	private static final double COMMON_WORD = 0.4;
	/** What a saying must at least have in common before it is looked at more closely. */
	private static final double ANY = 0.05;
	private static final int SHORTEST_BEGINNING = 4;
	private static final double SOFT = 0.6;
	/** Of so much in common, half counts. */
	private static final double ENOUGH = 0.8;
	private static final int RUN_FROM = 2;
	private static final double RUN_OVER = 6;

	/** Compares two wordings in one language. */
	static Likeness of(CodedWords a, CodedWords b, Vocabulary vocabulary) {
		double[] weightsA = weights(a, vocabulary);
		double[] weightsB = weights(b, vocabulary);
		boolean[] used = new boolean[b.keys().length];
		Likeness best = null;
		for (int i = 0; i < a.units().length; i += 2) {
			for (int j = 0; j < b.units().length; j += 2) {
				Likeness one = hard(a, weightsA, a.units()[i], a.units()[i + 1], b, weightsB, b.units()[j], b.units()[j + 1], used);
				if (best == null || one.text * (0.85 + 0.15 * one.cover) > best.text * (0.85 + 0.15 * best.cover)) {
					best = one;
				}
			}
		}
		Likeness most = Objects.requireNonNull(best, "the whole is a unit");
		return most.text < ANY ? most : most.finish(a, weightsA, b, weightsB, vocabulary);
	}

	private static double[] weights(CodedWords words, Vocabulary vocabulary) {
		double[] weights = new double[words.keys().length];
		for (int i = 0; i < weights.length; i++) {
			byte kind = words.kinds()[i];
			weights[i] = kind == CodedWords.FUNCTION ? 0 : vocabulary.weight(words.keys()[i]) * (kind == CodedWords.COMMON ? COMMON_WORD : 1);
		}
		return weights;
	}

	private static Likeness hard(CodedWords a, double[] weightsA, int fromA, int toA, CodedWords b, double[] weightsB, int fromB, int toB,
			boolean[] used) {
		double all = sum(weightsA, fromA, toA);
		double other = sum(weightsB, fromB, toB);
		Arrays.fill(used, fromB, toB, false);
		double common = 0;
		for (int i = fromA; i < toA; i++) {
			if (weightsA[i] > 0) {
				for (int j = fromB; j < toB; j++) {
					if (!used[j] && a.keys()[i] == b.keys()[j] && weightsB[j] > 0) {
						used[j] = true;
						common += Math.min(weightsA[i], weightsB[j]);
						break;
					}
				}
			}
		}
		double cover = Math.max((double) (toA - fromA) / a.keys().length, (double) (toB - fromB) / b.keys().length);
		return new Likeness(text(common, all, other), 0, cover, common, fromA, toA, fromB, toB);
	}

	private static double sum(double[] weights, int from, int to) {
		double sum = 0;
		for (int i = from; i < to; i++) {
			sum += weights[i];
		}
		return sum;
	}

	private static double text(double common, double all, double other) {
		if (common == 0) {
			return 0;
		}
		double ofShorter = common / Math.min(all, other);
		double ofBoth = 2 * common / (all + other);
		return (ofShorter + ofBoth) / 2 * (0.15 + 0.85 * common / (common + ENOUGH));
	}

	/** Adds what has only its beginning in common and what one writes in one word, and looks for the longest run. */
	private Likeness finish(CodedWords a, double[] weightsA, CodedWords b, double[] weightsB, Vocabulary vocabulary) {
		boolean[] usedA = new boolean[a.keys().length];
		boolean[] usedB = new boolean[b.keys().length];
		for (int i = leftFrom; i < leftTo; i++) {
			for (int j = rightFrom; weightsA[i] > 0 && !usedA[i] && j < rightTo; j++) {
				if (!usedB[j] && a.keys()[i] == b.keys()[j] && weightsB[j] > 0) {
					usedA[i] = true;
					usedB[j] = true;
				}
			}
		}
		double soft = common + compounds(a, weightsA, usedA, leftFrom, leftTo, b, weightsB, usedB, rightFrom, rightTo, vocabulary)
				+ compounds(b, weightsB, usedB, rightFrom, rightTo, a, weightsA, usedA, leftFrom, leftTo, vocabulary);
		for (int i = leftFrom; i < leftTo; i++) {
			for (int j = rightFrom; weightsA[i] > 0 && !usedA[i] && j < rightTo; j++) {
				if (!usedB[j] && weightsB[j] > 0 && (vocabulary.sameSense(a.keys()[i], b.keys()[j])
						|| alike(vocabulary.key(a.keys()[i]), vocabulary.key(b.keys()[j])))) {
					usedA[i] = true;
					usedB[j] = true;
					soft += SOFT * Math.min(weightsA[i], weightsB[j]);
				}
			}
		}
		double all = sum(weightsA, leftFrom, leftTo);
		double other = sum(weightsB, rightFrom, rightTo);
		double run = Math.clamp((longestRun(a, b) - RUN_FROM) / RUN_OVER, 0, 1);
		return new Likeness(Math.min(1, text(Math.min(soft, Math.min(all, other)), all, other)), run, cover, soft, leftFrom, leftTo, rightFrom, rightTo);
	}

	/** "Cyber attacks" and "cyberattacks". */
	private static double compounds(CodedWords a, double[] weightsA, boolean[] usedA, int fromA, int toA, CodedWords b, double[] weightsB, boolean[] usedB,
			int fromB, int toB, Vocabulary vocabulary) {
		double common = 0;
		for (int i = fromA; i + 1 < toA; i++) {
			if (usedA[i] || usedA[i + 1] || weightsA[i] == 0 || weightsA[i + 1] == 0) {
				continue;
			}
			String both = null;
			for (int j = fromB; j < toB; j++) {
				if (!usedB[j] && weightsB[j] > 0) {
					both = both == null ? vocabulary.key(a.keys()[i]) + vocabulary.key(a.keys()[i + 1]) : both;
					if (vocabulary.key(b.keys()[j]).equals(both)) {
						usedA[i] = true;
						usedA[i + 1] = true;
						usedB[j] = true;
						common += weightsB[j];
						break;
					}
				}
			}
		}
		return common;
	}

	/** Whether two stems begin alike: "leak" and "leakag". */
	static boolean alike(String a, String b) {
		int shorter = Math.min(a.length(), b.length());
		int longer = Math.max(a.length(), b.length());
		if (shorter < SHORTEST_BEGINNING || a.charAt(0) == '#' || a.charAt(0) == '@') {
			return false;
		}
		int same = 0;
		while (same < shorter && a.charAt(same) == b.charAt(same)) {
			same++;
		}
		return same >= SHORTEST_BEGINNING && (same == shorter && longer - shorter <= 3 || same >= 6 && same * 4 >= longer * 3);
	}

	private int longestRun(CodedWords a, CodedWords b) {
		int longest = 0;
		int[] before = new int[rightTo - rightFrom + 1];
		for (int i = leftFrom; i < leftTo; i++) {
			int diagonal = 0;
			for (int j = rightFrom; j < rightTo; j++) {
				int kept = before[j - rightFrom + 1];
				before[j - rightFrom + 1] = a.keys()[i] == b.keys()[j] ? diagonal + 1 : 0;
				longest = Math.max(longest, before[j - rightFrom + 1]);
				diagonal = kept;
			}
		}
		return longest;
	}

	/**
	 * Compares two wordings in two languages: the names, numbers and dates, and words that are written nearly alike in both.
	 * Units are not cut, as the languages cut them differently.
	 */
	static Likeness acrossLanguages(CodedWords a, CodedWords b, Vocabulary vocabulary) {
		double common = 0;
		double possible = 0;
		boolean[] used = new boolean[b.keys().length];
		for (int i = 0; i < a.keys().length; i++) {
			boolean international = a.kinds()[i] == CodedWords.NAME || a.kinds()[i] == CodedWords.NUMBER;
			if (a.kinds()[i] == CodedWords.FUNCTION || a.kinds()[i] == CodedWords.COMMON) {
				continue;
			}
			double weight = vocabulary.weight(a.keys()[i]) * (international ? 1 : 0.5);
			boolean found = false;
			for (int j = 0; j < b.keys().length && !found; j++) {
				if (!used[j] && b.kinds()[j] != CodedWords.FUNCTION && b.kinds()[j] != CodedWords.COMMON
						&& (a.keys()[i] == b.keys()[j] || !international && alike(vocabulary.key(a.keys()[i]), vocabulary.key(b.keys()[j])))) {
					used[j] = true;
					found = true;
				}
			}
			common += found ? weight : 0;
			possible += international || found ? weight : 0;
		}
		int others = 0;
		for (int j = 0; j < b.keys().length; j++) {
			others += !used[j] && (b.kinds()[j] == CodedWords.NAME || b.kinds()[j] == CodedWords.NUMBER) ? 1 : 0;
		}
		double text = possible + others == 0 ? 0 : common / (possible + others) * (common / (common + 0.5));
		return new Likeness(text, 0, 1, common, 0, a.keys().length, 0, b.keys().length);
	}
}
