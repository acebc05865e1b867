// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.Arrays;
import java.util.Random;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over hashed features, trained by stochastic gradient with AdaGrad (Duchi, Hazan and Singer 2011); features are
 * dropped at random while it learns. The same data and seed give the same weights.
 */
final class Crf {

	private static final float RATE = 0.05f;
	private static final double DROPPED = 0.3;

	final int labels;
	final int buckets;
	/** Of each bucket the weights of its labels, then of each label those of what follows it. */
	final float[] weights;
	final float[] steps;

	/** @param buckets how many features are told apart, a power of two */
	Crf(int labels, int buckets) {
		this.labels = labels;
		this.buckets = buckets;
		this.weights = new float[buckets * labels];
		this.steps = new float[labels * labels];
	}

	/** What a sequence scores, and what follows from it. */
	final class Lattice {
		final int length;
		final double[] scores;
		private final double[] forward;
		private final double[] backward;
		private double total;

		/**
		 * The scores of a sequence.
		 *
		 * @param features the buckets of each token
		 * @param kept     which features count, by their place among all; null for all
		 * @param mask     the one label that a token may have; below 0 for any; null where all may have any
		 */
		Lattice(int[][] features, boolean @Nullable [] kept, int @Nullable [] mask) {
			length = features.length;
			scores = new double[length * labels];
			forward = new double[length * labels];
			backward = new double[length * labels];
			float scale = kept == null ? 1 : (float) (1 / (1 - DROPPED));
			int place = 0;
			for (int t = 0; t < length; t++) {
				for (int feature : features[t]) {
					if (kept == null || kept[place]) {
						int at = feature * labels;
						for (int y = 0; y < labels; y++) {
							scores[t * labels + y] += weights[at + y] * scale;
						}
					}
					place++;
				}
				if (mask != null && mask[t] >= 0) {
					for (int y = 0; y < labels; y++) {
						scores[t * labels + y] = y == mask[t] ? 0 : -1e4;
					}
				}
			}
		}

		void bias(int label, double more) {
			for (int t = 0; t < length; t++) {
				scores[t * labels + label] += more;
			}
		}

		/** Sums over all sequences of labels. */
		void sum() {
			double[] some = new double[labels];
			System.arraycopy(scores, 0, forward, 0, labels);
			for (int t = 1; t < length; t++) {
				for (int y = 0; y < labels; y++) {
					for (int x = 0; x < labels; x++) {
						some[x] = forward[(t - 1) * labels + x] + steps[x * labels + y];
					}
					forward[t * labels + y] = logSum(some) + scores[t * labels + y];
				}
			}
			for (int t = length - 2; t >= 0; t--) {
				for (int x = 0; x < labels; x++) {
					for (int y = 0; y < labels; y++) {
						some[y] = steps[x * labels + y] + scores[(t + 1) * labels + y] + backward[(t + 1) * labels + y];
					}
					backward[t * labels + x] = logSum(some);
				}
			}
			total = logSum(Arrays.copyOfRange(forward, (length - 1) * labels, length * labels));
		}

		/** How likely a token has a label. */
		double marginal(int t, int label) {
			return Math.exp(forward[t * labels + label] + backward[t * labels + label] - total);
		}

		private double marginal(int t, int from, int to) {
			return Math.exp(forward[(t - 1) * labels + from] + steps[from * labels + to] + scores[t * labels + to] + backward[t * labels + to] - total);
		}

		/** The likeliest sequence of labels (Viterbi). */
		int[] best() {
			double[] best = new double[length * labels];
			int[] from = new int[length * labels];
			System.arraycopy(scores, 0, best, 0, labels);
			for (int t = 1; t < length; t++) {
				for (int y = 0; y < labels; y++) {
					int place = 0;
					double most = Double.NEGATIVE_INFINITY;
					for (int x = 0; x < labels; x++) {
						double score = best[(t - 1) * labels + x] + steps[x * labels + y];
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

	private static double logSum(double[] some) {
		double most = Double.NEGATIVE_INFINITY;
		for (double one : some) {
			most = Math.max(most, one);
		}
		double sum = 0;
		for (double one : some) {
			sum += Math.exp(one - most);
		}
		return most + Math.log(sum);
	}

	/** Learns from sequences, pass by pass, in an order that the seed gives. */
	final class Trainer {
		private final float[] squares = new float[weights.length];
		private final float[] stepSquares = new float[steps.length];
		private final Random random;

		Trainer(long seed) {
			random = new Random(seed);
		}

		/**
		 * One step towards the right labels of a sequence.
		 *
		 * @param mask as of {@link Lattice}
		 */
		void learn(int[][] features, int[] right, int @Nullable [] mask) {
			int count = 0;
			for (int[] token : features) {
				count += token.length;
			}
			boolean[] kept = new boolean[count];
			for (int i = 0; i < count; i++) {
				kept[i] = random.nextFloat() >= DROPPED;
			}
			Lattice lattice = new Lattice(features, kept, mask);
			lattice.sum();
			float[] gradient = new float[labels];
			int place = 0;
			for (int t = 0; t < features.length; t++) {
				boolean fixed = mask != null && mask[t] >= 0;
				for (int y = 0; y < labels; y++) {
					gradient[y] = fixed ? 0 : (float) ((right[t] == y ? 1 : 0) - lattice.marginal(t, y));
				}
				for (int feature : features[t]) {
					if (kept[place++] && !fixed) {
						int at = feature * labels;
						for (int y = 0; y < labels; y++) {
							float g = gradient[y];
							float square = squares[at + y] += g * g;
							weights[at + y] += RATE * g / (float) Math.sqrt(1 + square);
						}
					}
				}
				for (int x = 0; t > 0 && x < labels; x++) {
					for (int y = 0; y < labels; y++) {
						float g = (float) ((right[t - 1] == x && right[t] == y ? 1 : 0) - lattice.marginal(t, x, y));
						int at = x * labels + y;
						stepSquares[at] += g * g;
						steps[at] += RATE * g / (float) Math.sqrt(1 + stepSquares[at]);
					}
				}
			}
		}
	}
}
