// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Learns the weights of a {@link Crf} from sequences, by stochastic gradient with AdaGrad (Duchi, Hazan and Singer 2011); features are dropped at random while it learns, and the weights are the mean of those after its
 * last passes. The same sequences in the same order and the same seed give the same weights.
 */
final class Trainer {

	private static final float RATE = 0.05f;
	/** A label that is as likely as it should be to within this moves no weight. */
	private static final float LEAST_GRADIENT = 0.005f;
	/** Weights nearer to nought are left out at the end. */
	private static final float LEAST_WEIGHT = 0.03f;

	private final int labels;
	private final int[] features;
	/** How many labels a feature has room for: a power of two, so that it lies in one line of the processor's cache. */
	private final int room;
	/** Of each feature the weights of its labels, then the sums of their squared gradients. */
	private final float[] cells;
	private final float[] steps;
	private final float[] stepSquares;
	private final float[] sums;
	private final float[] stepSums;
	private int summed;
	private final float dropped;
	private long state;

	/**
	 * One that has learned nothing.
	 *
	 * @param features the features, which the sequences have by their numbers
	 * @param dropped  how many of them are dropped at random, from 0 to 1
	 */
	Trainer(int labels, int[] features, float dropped, long seed) {
		this.dropped = dropped;
		this.labels = labels;
		this.features = features;
		this.room = Integer.highestOneBit(labels * 2 - 1);
		this.cells = new float[features.length * room * 2];
		this.steps = new float[labels * labels];
		this.stepSquares = new float[steps.length];
		this.sums = new float[features.length * room];
		this.stepSums = new float[steps.length];
		this.state = seed;
	}

	private float[] scores(int[][] sequence, int @Nullable [] mask) {
		float[] scores = new float[sequence.length * labels];
		float scale = 1 / (1 - dropped);
		for (int t = 0; t < sequence.length; t++) {
			for (int feature : sequence[t]) {
				for (int y = 0; feature >= 0 && y < labels; y++) {
					scores[t * labels + y] += cells[feature * room * 2 + y] * scale;
				}
			}
			for (int y = 0; mask != null && mask[t] >= 0 && y < labels; y++) {
				scores[t * labels + y] = y == mask[t] ? 0 : Crf.IMPOSSIBLE;
			}
		}
		return scores;
	}

	/** Whether the next feature is dropped: of a linear congruential generator, which is much faster than {@link java.util.Random}. */
	private boolean drops() {
		state = state * 6364136223846793005L + 1442695040888963407L;
		return (state >>> 40) < dropped * (1 << 24);
	}

	/**
	 * One step towards the right labels of a sequence.
	 *
	 * @param mask as of {@link Crf#lattice}
	 */
	void learn(int[][] sequence, int[] right, int @Nullable [] mask) {
		int[][] kept = new int[sequence.length][];
		for (int t = 0; t < kept.length; t++) {
			kept[t] = sequence[t].clone();
			for (int i = 0; i < kept[t].length; i++) {
				if (drops()) {
					kept[t][i] = -1;
				}
			}
		}
		Lattice lattice = new Lattice(labels, steps, scores(kept, mask));
		lattice.sum();
		float[] gradient = new float[labels];
		for (int t = 0; t < kept.length; t++) {
			float most = 0;
			for (int y = 0; y < labels && (mask == null || mask[t] < 0); y++) {
				gradient[y] = (float) ((right[t] == y ? 1 : 0) - lattice.marginal(t, y));
				most = Math.max(most, Math.abs(gradient[y]));
			}
			if (most >= LEAST_GRADIENT) {
				for (int feature : kept[t]) {
					if (feature >= 0) {
						move(feature * room * 2, gradient);
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

	private void move(int at, float[] gradient) {
		for (int y = 0; y < gradient.length; y++) {
			float g = gradient[y];
			float square = cells[at + room + y] += g * g;
			cells[at + y] += RATE * g / (float) Math.sqrt(1 + square);
		}
	}

	/** Counts the weights as they are into the mean. */
	void count() {
		for (int feature = 0; feature < features.length; feature++) {
			for (int y = 0; y < labels; y++) {
				sums[feature * room + y] += cells[feature * room * 2 + y];
			}
		}
		for (int i = 0; i < steps.length; i++) {
			stepSums[i] += steps[i];
		}
		summed++;
	}

	/** The mean of what was counted. */
	Crf learned() {
		float[] mean = new float[sums.length];
		for (int i = 0; i < mean.length; i++) {
			mean[i] = sums[i] / summed;
		}
		float[] meanSteps = new float[steps.length];
		for (int i = 0; i < meanSteps.length; i++) {
			meanSteps[i] = stepSums[i] / summed;
		}
		return Crf.of(labels, meanSteps, features, mean, LEAST_WEIGHT);
	}
}
