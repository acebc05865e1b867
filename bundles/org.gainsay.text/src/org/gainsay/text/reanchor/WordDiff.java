// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.reanchor;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Which words of one text are those of another, in the order of both. What stands once in both texts holds them together (a patience diff);
 * between two such words the longest run that both have is taken, and so on in what is left. That finds the alignment a reader sees rather
 * than the one with the fewest changes. The time is linear in the length of the texts but for ranges that are too large to be compared word
 * by word and have no word only once: those have nothing in common.
 */
final class WordDiff {

	/** How many comparisons a range may cost in which no word stands once. */
	private static final long MOST_COMPARED = 1 << 18;

	private final int[] a;
	private final int[] b;
	private final int[] weights;
	/** For each word of a, which of b it is; -1 for none. */
	private final int[] to;
	private final int[] countsA;
	private final int[] countsB;
	private final int[] placesB;
	private final Deque<int[]> left = new ArrayDeque<>();

	/**
	 * @param a       words as numbers from 0; the same number for the same word in both
	 * @param weights how much a word of a tells
	 * @param words   how many different words there are
	 */
	WordDiff(int[] a, int[] b, int[] weights, int words) {
		this.a = a;
		this.b = b;
		this.weights = weights;
		this.to = new int[a.length];
		this.countsA = new int[words];
		this.countsB = new int[words];
		this.placesB = new int[words];
	}

	/** For each word of a, which of b it is; -1 for none; ascending. */
	int[] run() {
		return run(0, a.length, 0, b.length);
	}

	/** The same for a range of each; the rest of the answer stays as it is. */
	int[] run(int fromA, int toA, int fromB, int toB) {
		Arrays.fill(to, fromA, toA, -1);
		left.push(new int[] { fromA, toA, fromB, toB });
		while (!left.isEmpty()) {
			int[] range = left.pop();
			range(range[0], range[1], range[2], range[3]);
		}
		return to;
	}

	private void range(int fromA, int toA, int fromB, int toB) {
		int a0 = fromA;
		int a1 = toA;
		int b0 = fromB;
		int b1 = toB;
		while (a0 < a1 && b0 < b1 && a[a0] == b[b0]) {
			to[a0++] = b0++;
		}
		while (a0 < a1 && b0 < b1 && a[a1 - 1] == b[b1 - 1]) {
			to[--a1] = --b1;
		}
		if (a0 == a1 || b0 == b1) {
			return;
		}
		if (!patience(a0, a1, b0, b1) && (long) (a1 - a0) * (b1 - b0) <= MOST_COMPARED) {
			longest(a0, a1, b0, b1);
		}
	}

	/** Matches what stands once in both ranges, as much of it as has one order, and leaves what lies between. */
	private boolean patience(int a0, int a1, int b0, int b1) {
		for (int i = a0; i < a1; i++) {
			countsA[a[i]]++;
		}
		for (int j = b0; j < b1; j++) {
			countsB[b[j]]++;
			placesB[b[j]] = j;
		}
		int[] once = new int[Math.min(a1 - a0, b1 - b0)];
		int count = 0;
		for (int i = a0; i < a1; i++) {
			if (countsA[a[i]] == 1 && countsB[a[i]] == 1) {
				once[count++] = i;
			}
		}
		int[] chain = chain(once, count);
		for (int i = a0; i < a1; i++) {
			countsA[a[i]] = 0;
		}
		for (int j = b0; j < b1; j++) {
			countsB[b[j]] = 0;
		}
		int lastA = a0;
		int lastB = b0;
		for (int i : chain) {
			int j = placesB[a[i]];
			to[i] = j;
			push(lastA, i, lastB, j);
			lastA = i + 1;
			lastB = j + 1;
		}
		if (chain.length > 0) {
			push(lastA, a1, lastB, b1);
		}
		return chain.length > 0;
	}

	private void push(int a0, int a1, int b0, int b1) {
		if (a0 < a1 && b0 < b1) {
			left.push(new int[] { a0, a1, b0, b1 });
		}
	}

	/** The longest chain of words whose order is the same in both texts. */
	private int[] chain(int[] once, int count) {
		int[] tails = new int[count];
		int[] before = new int[count];
		int length = 0;
		for (int k = 0; k < count; k++) {
			int j = placesB[a[once[k]]];
			int low = 0;
			int high = length;
			while (low < high) {
				int middle = (low + high) >>> 1;
				if (placesB[a[once[tails[middle]]]] < j) {
					low = middle + 1;
				} else {
					high = middle;
				}
			}
			before[k] = low == 0 ? -1 : tails[low - 1];
			tails[low] = k;
			length = Math.max(length, low + 1);
		}
		int[] chain = new int[length];
		for (int k = length == 0 ? -1 : tails[length - 1], at = length - 1; k >= 0; k = before[k], at--) {
			chain[at] = once[k];
		}
		return chain;
	}

	/** Matches the run that tells most of those that both ranges have, and leaves what lies before and behind. */
	private void longest(int a0, int a1, int b0, int b1) {
		int[] lengths = new int[b1 - b0 + 1];
		int[] told = new int[b1 - b0 + 1];
		int best = 0;
		int bestLength = 0;
		int endA = 0;
		int endB = 0;
		for (int i = a0; i < a1; i++) {
			for (int j = b1; j > b0; j--) {
				int at = j - b0;
				if (a[i] != b[j - 1]) {
					lengths[at] = 0;
					told[at] = 0;
					continue;
				}
				lengths[at] = lengths[at - 1] + 1;
				told[at] = told[at - 1] + weights[i];
				if (told[at] > best || told[at] == best && i + 1 == endA && j < endB) {
					best = told[at];
					bestLength = lengths[at];
					endA = i + 1;
					endB = j;
				}
			}
		}
		if (bestLength == 0) {
			return;
		}
		for (int k = 1; k <= bestLength; k++) {
			to[endA - k] = endB - k;
		}
		push(a0, endA - bestLength, b0, endB - bestLength);
		push(endA, a1, endB, b1);
	}
}
