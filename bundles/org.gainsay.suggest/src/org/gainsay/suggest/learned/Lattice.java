// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.Arrays;

/** What a sequence of tokens scores in a {@link Crf}, and what follows from it. Sums are of probabilities that are scaled to one at each token. */
final class Lattice {

	private final int labels;
	private final int length;
	private final float[] steps;
	private final float[] scores;
	private final double[] forward;
	private final double[] backward;
	private final double[] own;
	private final double[] next;

	/**
	 * A sequence.
	 *
	 * @param steps  of each label the weights of what follows it
	 * @param scores of each token the scores of its labels, at least one token
	 */
	Lattice(int labels, float[] steps, float[] scores) {
		this.labels = labels;
		this.length = scores.length / labels;
		this.steps = steps;
		this.scores = scores;
		this.forward = new double[scores.length];
		this.backward = new double[scores.length];
		this.own = new double[scores.length];
		this.next = new double[steps.length];
	}

	/** How many tokens it has. */
	int length() {
		return length;
	}

	/** Makes a label likelier at each token. */
	void favour(int label, float by) {
		for (int t = 0; t < length; t++) {
			scores[t * labels + label] += by;
		}
	}

	/** Sums over all sequences of labels. */
	void sum() {
		double[] scales = new double[length];
		for (int i = 0; i < next.length; i++) {
			next[i] = Math.exp(steps[i]);
		}
		for (int t = 0; t < length; t++) {
			float most = Float.NEGATIVE_INFINITY;
			for (int y = 0; y < labels; y++) {
				most = Math.max(most, scores[t * labels + y]);
			}
			double all = 0;
			for (int y = 0; y < labels; y++) {
				double before = t == 0 ? 1 : 0;
				for (int x = 0; t > 0 && x < labels; x++) {
					before += forward[(t - 1) * labels + x] * next[x * labels + y];
				}
				own[t * labels + y] = Math.exp(scores[t * labels + y] - most);
				all += forward[t * labels + y] = before * own[t * labels + y];
			}
			scales[t] = all;
			for (int y = 0; y < labels; y++) {
				forward[t * labels + y] /= all;
			}
		}
		Arrays.fill(backward, (length - 1) * labels, length * labels, 1);
		for (int t = length - 2; t >= 0; t--) {
			for (int y = 0; y < labels; y++) {
				own[(t + 1) * labels + y] *= backward[(t + 1) * labels + y] / scales[t + 1];
			}
			for (int x = 0; x < labels; x++) {
				double sum = 0;
				for (int y = 0; y < labels; y++) {
					sum += next[x * labels + y] * own[(t + 1) * labels + y];
				}
				backward[t * labels + x] = sum;
			}
		}
	}

	/** How likely a token has a label. */
	double marginal(int t, int label) {
		return forward[t * labels + label] * backward[t * labels + label];
	}

	/** How likely a token has a label and the one before it another. */
	double marginal(int t, int from, int to) {
		return forward[(t - 1) * labels + from] * next[from * labels + to] * own[t * labels + to];
	}

	/** The likeliest sequence of labels (Viterbi). */
	int[] best() {
		float[] best = new float[length * labels];
		int[] from = new int[length * labels];
		System.arraycopy(scores, 0, best, 0, labels);
		for (int t = 1; t < length; t++) {
			for (int y = 0; y < labels; y++) {
				int place = 0;
				float most = Float.NEGATIVE_INFINITY;
				for (int x = 0; x < labels; x++) {
					float score = best[(t - 1) * labels + x] + steps[x * labels + y];
					if (score > most) {
						most = score;
						place = x;
					}
				}
				best[t * labels + y] = most + scores[t * labels + y];
				from[t * labels + y] = place;
			}
		}
		int[] path = new int[length];
		for (int y = 1; y < labels; y++) {
			if (best[(length - 1) * labels + y] > best[(length - 1) * labels + path[length - 1]]) {
				path[length - 1] = y;
			}
		}
		for (int t = length - 1; t > 0; t--) {
			path[t - 1] = from[t * labels + path[t]];
		}
		return path;
	}
}
