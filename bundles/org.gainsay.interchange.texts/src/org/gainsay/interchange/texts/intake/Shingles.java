// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.util.Arrays;
import java.util.Random;

/** A text as the set of its runs of five words, and the short signature by which sets that are alike are found. Capitals and punctuation do not count; of ideographs each is a word. */
public final class Shingles {

	/** How many words a run has. */
	private static final int WORDS = 5;
	/** How many numbers a signature has. */
	static final int HASHES = 128;

	private static final long[] FACTORS = new long[HASHES];
	private static final long[] SHIFTS = new long[HASHES];

	static {
		Random random = new Random(20260101); // the same in every run, so that the same is found
		for (int i = 0; i < HASHES; i++) {
			FACTORS[i] = random.nextLong() | 1;
			SHIFTS[i] = random.nextLong();
		}
	}

	private Shingles() {
	}

	/**
	 * The runs of a text.
	 *
	 * @return a hash for each different one, in ascending order; one for a text that is shorter than a run; none where there are no words
	 */
	public static long[] of(String text) {
		long[] words = words(text);
		if (words.length == 0) {
			return words;
		}
		int runs = Math.max(1, words.length - WORDS + 1);
		long[] hashes = new long[runs];
		for (int i = 0; i < runs; i++) {
			long hash = 0;
			for (int j = i; j < Math.min(words.length, i + WORDS); j++) {
				hash = mixed(hash * 31 + words[j]);
			}
			hashes[i] = hash;
		}
		Arrays.sort(hashes);
		int different = 0;
		for (int i = 0; i < runs; i++) {
			if (i == 0 || hashes[i] != hashes[i - 1]) {
				hashes[different++] = hashes[i];
			}
		}
		return Arrays.copyOf(hashes, different);
	}

	private static long[] words(String text) {
		long[] words = new long[Math.max(8, text.length() / 4)];
		int count = 0;
		long word = 0;
		for (int i = 0; i < text.length();) {
			int c = text.codePointAt(i);
			i += Character.charCount(c);
			boolean ideograph = Languages.isIdeograph(c);
			boolean letter = !ideograph && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK);
			if (letter) {
				word = mixed(word * 31 + Character.toLowerCase(c) + 1);
			}
			if (!letter && word != 0) {
				words = room(words, count);
				words[count++] = word;
				word = 0;
			}
			if (ideograph) {
				words = room(words, count);
				words[count++] = mixed(c);
			}
		}
		if (word != 0) {
			words = room(words, count);
			words[count++] = word;
		}
		return Arrays.copyOf(words, count);
	}

	private static long[] room(long[] words, int count) {
		return count < words.length ? words : Arrays.copyOf(words, count * 2);
	}

	private static long mixed(long hash) {
		long mixed = hash + 0x9E3779B97F4A7C15L;
		mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
		return mixed ^ mixed >>> 31;
	}

	/** The signature of a set: of sets that have nine tenths in common, about nine tenths of the numbers are equal. */
	static int[] signature(long[] shingles) {
		int[] signature = new int[HASHES];
		Arrays.fill(signature, Integer.MAX_VALUE);
		for (long shingle : shingles) {
			for (int i = 0; i < HASHES; i++) {
				int hash = (int) (shingle * FACTORS[i] + SHIFTS[i] >>> 33);
				if (hash < signature[i]) {
					signature[i] = hash;
				}
			}
		}
		return signature;
	}

	/** How much two sets have in common of what at least one has: from 0 to 1; 0 where one is empty. */
	public static double alike(long[] left, long[] right) {
		int common = 0;
		for (int i = 0, j = 0; i < left.length && j < right.length;) {
			if (left[i] == right[j]) {
				common++;
				i++;
				j++;
			} else if (left[i] < right[j]) {
				i++;
			} else {
				j++;
			}
		}
		return common == 0 ? 0 : common / (double) (left.length + right.length - common);
	}
}
