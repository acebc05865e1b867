// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.Arrays;

/**
 * Finds how alike wordings of one language are, many to one: where the words of the one stand is looked up, and the room that a comparison needs is
 * kept for the next. For one thread.
 */
final class LikenessFinder {

	private static final double COMMON_WORD = 0.4;
	/** What a saying must at least have in common before it is looked at more closely. */
	private static final double ANY = 0.05;
	private static final double SOFT = 0.6;
	/** What the word of two in one weighs at most. */
	private static final double MOST_WEIGHT = 1;
	private static final int RUN_FROM = 2;
	private static final double RUN_OVER = 6;

	private final Vocabulary vocabulary;
	/** Of the wording to which others are compared: b. */
	private CodedWords b;
	/** By the number of a word the place after the one where b has it first as a word that counts; 0 where it has it not. */
	private int[] places = {};
	/** By place in b the next with the same word; -1 where there is none. */
	private int[] next = {};
	private double[] weightsB = {};
	private double[] sumsB = {};
	private boolean[] usedB = {};
	/** By beginning and by sense of a word, whether b has one with that: the number of b. */
	private int[] beginnings = {};
	private int[] senses = {};
	private int number;
	private final HashFilter hashesB = new HashFilter();
	private final HashFilter compoundsB = new HashFilter();
	/** Of the other wording: a. */
	private CodedWords a;
	private double[] weightsA = {};
	private double[] sumsA = {};
	private boolean[] usedA = {};
	/** The places in a of the words that b has, too. */
	private int[] matched = {};
	private int matches;
	private int[] runs = {};
	private final double[] features = new double[Score.FEATURES];

	LikenessFinder(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/** Some hashes: what is not among them is known at a glance. */
	private static final class HashFilter {
		private final long[] bits = new long[4];

		void clear() {
			Arrays.fill(bits, 0);
		}

		void add(int hash) {
			bits[hash >>> 6 & 3] |= 1L << hash;
		}

		boolean mayHave(int hash) {
			return (bits[hash >>> 6 & 3] & 1L << hash) != 0;
		}
	}

	/** Room for what two sayings are weighed by, which the next two use again. */
	double[] features() {
		return features;
	}

	private static int room(int wanted) {
		return Math.max(64, Integer.highestOneBit(wanted) << 1);
	}

	/** Takes in the wording to which others are compared; nothing is done where it is that already and no word was weighed anew since. */
	private void to(CodedWords right) {
		if (right == b) {
			return;
		}
		if (b != null) {
			for (int key : b.keys()) {
				places[key] = 0;
			}
		}
		b = right;
		a = null;
		int[] keys = right.keys();
		if (places.length < vocabulary.size()) {
			places = new int[room(vocabulary.size())];
		}
		if (beginnings.length < vocabulary.beginnings() || senses.length < vocabulary.senses()) {
			beginnings = new int[room(vocabulary.beginnings())];
			senses = new int[room(vocabulary.senses())];
		}
		if (weightsB.length < keys.length) {
			int room = room(keys.length);
			weightsB = new double[room];
			usedB = new boolean[room];
			next = new int[room];
			runs = new int[room + 1];
		}
		sumsB = sumsB.length < right.units().length ? new double[room(right.units().length)] : sumsB;
		weights(right, weightsB);
		sums(right, weightsB, sumsB);
		number++;
		hashesB.clear();
		compoundsB.clear();
		for (int j = keys.length - 1; j >= 0; j--) {
			if (weightsB[j] > 0) {
				int key = keys[j];
				next[j] = places[key] - 1;
				places[key] = j + 1;
				beginnings[vocabulary.beginning(key)] = number;
				senses[vocabulary.sense(key)] = number;
				hashesB.add(vocabulary.hash(key));
				if (j + 1 < keys.length && weightsB[j + 1] > 0) {
					compoundsB.add(vocabulary.hash(key, keys[j + 1]));
				}
			}
		}
	}

	private void weights(CodedWords words, double[] weights) {
		int[] keys = words.keys();
		byte[] kinds = words.kinds();
		for (int i = 0; i < keys.length; i++) {
			weights[i] = weight(keys[i], kinds[i]);
		}
	}

	private double weight(int key, byte kind) {
		return kind == CodedWords.FUNCTION ? 0 : vocabulary.weight(key) * (kind == CodedWords.COMMON ? COMMON_WORD : 1);
	}

	/** What the words of each unit weigh together. */
	private static void sums(CodedWords words, double[] weights, double[] sums) {
		short[] units = words.units();
		for (int i = 0; i < units.length; i += 2) {
			double sum = 0;
			for (int k = units[i]; k < units[i + 1]; k++) {
				sum += weights[k];
			}
			sums[i] = sum;
		}
	}

	/** Takes in the other wording; nothing is done where it was compared with the same before. */
	private void from(CodedWords left) {
		if (left == a) {
			return;
		}
		a = left;
		int[] keys = left.keys();
		byte[] kinds = left.kinds();
		if (weightsA.length < keys.length) {
			weightsA = new double[room(keys.length)];
			usedA = new boolean[weightsA.length];
			matched = new int[weightsA.length];
		}
		matches = 0;
		for (int i = 0; i < keys.length; i++) {
			int key = keys[i];
			double weight = weight(key, kinds[i]);
			weightsA[i] = weight;
			if (weight > 0 && places[key] > 0) {
				matched[matches++] = i;
			}
		}
	}

	/**
	 * How much {@link Likeness#common} of two wordings, whichever of their units are compared, can weigh at most.
	 *
	 * @param right is best the same for many calls one after the other
	 */
	double mostCommon(CodedWords left, CodedWords right) {
		to(right);
		from(left);
		int[] keys = left.keys();
		double most = 0;
		for (int i = 0; i < keys.length; i++) {
			double weight = weightsA[i];
			if (weight > 0) {
				int key = keys[i];
				if (places[key] > 0 || compoundsB.mayHave(vocabulary.hash(key))) {
					most += weight;
				} else if (isSoft(key)) {
					most += SOFT * weight;
				}
				if (i + 1 < keys.length && weightsA[i + 1] > 0 && isSplit(key, keys[i + 1])) {
					most += MOST_WEIGHT;
				}
			}
		}
		return most;
	}

	/** Whether b has a word that begins alike or means nearly the same. */
	private boolean isSoft(int key) {
		int beginning = vocabulary.beginning(key);
		int sense = vocabulary.sense(key);
		return beginning > 0 && beginnings[beginning] == number || sense > 0 && senses[sense] == number;
	}

	/** Whether b may have in one word what are two. */
	private boolean isSplit(int one, int other) {
		int hash = vocabulary.hash(one, other);
		if (hashesB.mayHave(hash)) {
			for (int key : b.keys()) {
				if (vocabulary.hash(key) == hash) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * Compares two wordings in one language.
	 *
	 * @param right is best the same for many calls one after the other
	 */
	Likeness of(CodedWords left, CodedWords right) {
		to(right);
		from(left);
		sumsA = sumsA.length < left.units().length ? new double[room(left.units().length)] : sumsA;
		sums(left, weightsA, sumsA);
		short[] unitsA = left.units();
		short[] unitsB = right.units();
		int bestA = 0;
		int bestB = 0;
		double best = -1;
		double bestText = 0;
		double bestCommon = 0;
		double bestCover = 0;
		for (int i = 0; i < unitsA.length; i += 2) {
			for (int j = 0; j < unitsB.length; j += 2) {
				double common = common(unitsA[i], unitsA[i + 1], unitsB[j], unitsB[j + 1]);
				double text = Likeness.text(common, sumsA[i], sumsB[j]);
				double cover = Math.max((double) (unitsA[i + 1] - unitsA[i]) / left.keys().length, (double) (unitsB[j + 1] - unitsB[j]) / right.keys().length);
				if (best < 0 || text * (0.85 + 0.15 * cover) > best) {
					best = text * (0.85 + 0.15 * cover);
					bestA = i;
					bestB = j;
					bestText = text;
					bestCommon = common;
					bestCover = cover;
				}
			}
		}
		Likeness most = new Likeness(bestText, 0, bestCover, bestCommon, unitsA[bestA], unitsA[bestA + 1], unitsB[bestB], unitsB[bestB + 1]);
		return bestText < ANY ? most : finish(most, sumsA[bestA], sumsB[bestB]);
	}

	/** Compares two wordings in two languages. */
	Likeness acrossLanguages(CodedWords left, CodedWords right) {
		return Likeness.acrossLanguages(left, right, vocabulary);
	}

	private double common(int fromA, int toA, int fromB, int toB) {
		Arrays.fill(usedB, fromB, toB, false);
		double common = 0;
		for (int m = 0; m < matches; m++) {
			int i = matched[m];
			if (i >= fromA && i < toA) {
				int j = counterpart(i, fromB, toB);
				if (j >= 0) {
					usedB[j] = true;
					common += Math.min(weightsA[i], weightsB[j]);
				}
			}
		}
		return common;
	}

	/** The first place in a unit of b that has a word of a and is not used yet; -1 where there is none. */
	private int counterpart(int i, int fromB, int toB) {
		int j = places[a.keys()[i]] - 1;
		while (j >= 0 && (j < fromB || j < toB && usedB[j])) {
			j = next[j];
		}
		return j < toB ? j : -1;
	}

	/** Adds what has only its beginning in common and what one writes in one word, and looks for the longest run. */
	private Likeness finish(Likeness most, double all, double other) {
		int fromA = most.leftFrom();
		int toA = most.leftTo();
		int fromB = most.rightFrom();
		int toB = most.rightTo();
		Arrays.fill(usedA, fromA, toA, false);
		Arrays.fill(usedB, fromB, toB, false);
		for (int m = 0; m < matches; m++) {
			int i = matched[m];
			if (i >= fromA && i < toA) {
				int j = counterpart(i, fromB, toB);
				if (j >= 0) {
					usedA[i] = true;
					usedB[j] = true;
				}
			}
		}
		double soft = most.common() + compounds(a, weightsA, usedA, fromA, toA, b, weightsB, usedB, fromB, toB)
				+ compounds(b, weightsB, usedB, fromB, toB, a, weightsA, usedA, fromA, toA);
		for (int i = fromA; i < toA; i++) {
			if (weightsA[i] > 0 && !usedA[i] && isSoft(a.keys()[i])) {
				for (int j = fromB; j < toB; j++) {
					if (!usedB[j] && weightsB[j] > 0 && vocabulary.areNear(a.keys()[i], b.keys()[j])) {
						usedA[i] = true;
						usedB[j] = true;
						soft += SOFT * Math.min(weightsA[i], weightsB[j]);
						break;
					}
				}
			}
		}
		double run = Math.clamp((longestRun(fromA, toA, fromB, toB) - RUN_FROM) / RUN_OVER, 0, 1);
		return new Likeness(Math.min(1, Likeness.text(Math.min(soft, Math.min(all, other)), all, other)), run, most.cover(), soft, fromA, toA, fromB, toB);
	}

	/** "Cyber attacks" and "cyberattacks". */
	private double compounds(CodedWords two, double[] weightsTwo, boolean[] usedTwo, int fromTwo, int toTwo, CodedWords one, double[] weightsOne, boolean[] usedOne, int fromOne, int toOne) {
		double common = 0;
		for (int i = fromTwo; i + 1 < toTwo; i++) {
			if (usedTwo[i] || usedTwo[i + 1] || weightsTwo[i] == 0 || weightsTwo[i + 1] == 0) {
				continue;
			}
			int first = two.keys()[i];
			int second = two.keys()[i + 1];
			int length = vocabulary.key(first).length() + vocabulary.key(second).length();
			for (int j = fromOne; j < toOne; j++) {
				if (!usedOne[j] && weightsOne[j] > 0) {
					String whole = vocabulary.key(one.keys()[j]);
					if (whole.length() == length && whole.startsWith(vocabulary.key(first)) && whole.endsWith(vocabulary.key(second))) {
						usedTwo[i] = true;
						usedTwo[i + 1] = true;
						usedOne[j] = true;
						common += weightsOne[j];
						break;
					}
				}
			}
		}
		return common;
	}

	private int longestRun(int fromA, int toA, int fromB, int toB) {
		int[] left = a.keys();
		int[] right = b.keys();
		int longest = 0;
		Arrays.fill(runs, 0, toB - fromB + 1, 0);
		for (int i = fromA; i < toA; i++) {
			int diagonal = 0;
			for (int j = fromB; j < toB; j++) {
				int kept = runs[j - fromB + 1];
				int run = left[i] == right[j] ? diagonal + 1 : 0;
				runs[j - fromB + 1] = run;
				longest = Math.max(longest, run);
				diagonal = kept;
			}
		}
		return longest;
	}
}
