// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.Arrays;

/** The features that something is learned of: each is counted, then those that were seen often enough get a number each, from 0 on, in an order that depends on what was counted alone. */
final class Vocabulary {

	private int[] features = new int[1 << 16];
	/** How often each was seen, 0 for an empty place; once they are numbered, 1 more than its number, and -1 for one without. */
	private int[] counts = new int[features.length];
	private int size;
	private int numbered;

	/** Counts the features of a sequence. */
	void see(int[][] sequence) {
		for (int[] token : sequence) {
			for (int feature : token) {
				see(feature);
			}
		}
	}

	private void see(int feature) {
		int at = place(feature);
		if (counts[at] == 0) {
			features[at] = feature;
			if (++size * 2 > features.length) {
				counts[at] = 1;
				grow();
				return;
			}
		}
		counts[at]++;
	}

	private int place(int feature) {
		int at = feature * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(features.length) + 1;
		while (counts[at] != 0 && features[at] != feature) {
			at = at + 1 & features.length - 1;
		}
		return at;
	}

	private void grow() {
		int[] all = features;
		int[] seen = counts;
		features = new int[all.length * 2];
		counts = new int[all.length * 2];
		for (int i = 0; i < all.length; i++) {
			if (seen[i] != 0) {
				int at = place(all[i]);
				features[at] = all[i];
				counts[at] = seen[i];
			}
		}
	}

	/**
	 * Numbers the features that were seen often enough.
	 *
	 * @return them by their numbers
	 */
	int[] number(int least) {
		int[] kept = new int[size];
		for (int at = 0; at < features.length; at++) {
			if (counts[at] >= least) {
				kept[numbered++] = features[at];
				counts[at] = numbered;
			} else if (counts[at] != 0) {
				counts[at] = -1;
			}
		}
		return Arrays.copyOf(kept, numbered);
	}

	/** Puts into the place of the features of a sequence the numbers of those that have one. */
	void replace(int[][] sequence) {
		for (int t = 0; t < sequence.length; t++) {
			int count = 0;
			int[] numbers = new int[sequence[t].length];
			for (int feature : sequence[t]) {
				int number = counts[place(feature)];
				if (number > 0) {
					numbers[count++] = number - 1;
				}
			}
			sequence[t] = Arrays.copyOf(numbers, count);
		}
	}
}
