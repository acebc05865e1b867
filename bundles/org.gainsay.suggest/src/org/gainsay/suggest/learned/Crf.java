// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over hashed features. Immutable. The weights of a feature are a byte a label, of which all fit into one number, and only features that
 * have weights take room: so they lie close together, and most that have none are passed over without being fetched.
 */
final class Crf {

	/** How many labels there are at most: a byte each in one number. */
	static final int MOST_LABELS = 8;

	private final int labels;
	private final int buckets;
	private final float[] steps;
	/** What a weight of 1 in a byte is. */
	private final float unit;
	/** A bit a bucket: whether it has weights. */
	private final long[] used;
	/** How many buckets with weights come before those of each number of {@link #used}. */
	private final int[] ranks;
	private final long[] weights;

	/**
	 * One of its parts.
	 *
	 * @param buckets how many features are told apart, a power of two and at least 64
	 * @param steps   of each label the weights of what follows it
	 * @param unit    what a weight of 1 in a byte is
	 * @param used    a bit a bucket
	 * @param weights of each bucket with weights, in their order, a byte a label
	 */
	Crf(int labels, int buckets, float[] steps, float unit, long[] used, long[] weights) {
		this.labels = labels;
		this.buckets = buckets;
		this.steps = steps;
		this.unit = unit;
		this.used = used;
		this.weights = weights;
		this.ranks = new int[used.length];
		for (int i = 1; i < used.length; i++) {
			ranks[i] = ranks[i - 1] + Long.bitCount(used[i - 1]);
		}
	}

	/**
	 * One of weights that are not rounded yet.
	 *
	 * @param floats of each bucket the weights of its labels
	 * @param least  weights nearer to nought are left out
	 */
	static Crf of(int labels, int buckets, float[] steps, float[] floats, float least) {
		int stride = floats.length / buckets;
		float most = Float.MIN_NORMAL;
		for (float one : floats) {
			most = Math.max(most, Math.abs(one));
		}
		float unit = most / Byte.MAX_VALUE;
		long[] used = new long[buckets >> 6];
		long[] weights = new long[1024];
		int count = 0;
		for (int bucket = 0; bucket < buckets; bucket++) {
			long packed = 0;
			boolean kept = false;
			for (int y = 0; y < labels; y++) {
				float one = floats[bucket * stride + y];
				kept |= Math.abs(one) >= least;
				packed |= (Math.round(one / unit) & 0xFFL) << 8 * y;
			}
			if (kept && packed != 0) {
				used[bucket >> 6] |= 1L << bucket;
				weights = count == weights.length ? Arrays.copyOf(weights, count * 2) : weights;
				weights[count++] = packed;
			}
		}
		return new Crf(labels, buckets, steps, unit, used, Arrays.copyOf(weights, count));
	}

	/** How many features it tells apart. */
	int buckets() {
		return buckets;
	}

	/** Of each label the weights of what follows it; not to be changed. */
	float[] steps() {
		return steps;
	}

	/** What a weight of 1 in a byte is. */
	float unit() {
		return unit;
	}

	/** A bit a bucket; not to be changed. */
	long[] used() {
		return used;
	}

	/** Of each bucket with weights a byte a label; not to be changed. */
	long[] weights() {
		return weights;
	}

	/** The weight of a feature for a label; 0 where it has none. */
	float weight(int bucket, int label) {
		return (byte) (packed(bucket) >>> 8 * label) * unit;
	}

	private long packed(int bucket) {
		long bits = used[bucket >> 6];
		return (bits >>> bucket & 1) == 0 ? 0 : weights[ranks[bucket >> 6] + Long.bitCount(bits & (1L << bucket) - 1)];
	}

	/**
	 * What a sequence scores.
	 *
	 * @param features the buckets of each token
	 * @param mask     the one label that a token may have; below 0 for any; null where all may have any
	 */
	Lattice lattice(int[][] features, int @Nullable [] mask) {
		float[] scores = new float[features.length * labels];
		int[] sums = new int[MOST_LABELS];
		for (int t = 0; t < features.length; t++) {
			sum(features[t], sums);
			for (int y = 0; y < labels; y++) {
				scores[t * labels + y] = mask == null || mask[t] < 0 ? sums[y] * unit : y == mask[t] ? 0 : IMPOSSIBLE;
			}
		}
		return new Lattice(labels, steps, scores);
	}

	/** Adds the weights of features: all labels at once, in two numbers that have 16 bits for each. */
	private void sum(int[] features, int[] into) {
		Arrays.fill(into, 0);
		long even = 0;
		long odd = 0;
		int added = 0;
		for (int i = 0; i < features.length; i++) {
			long packed = packed(features[i]);
			if (packed != 0) {
				long unsigned = packed ^ SIGNS;
				even += unsigned & EVEN;
				odd += unsigned >>> 8 & EVEN;
				added++;
			}
			if (added == FULL || i == features.length - 1) {
				for (int y = 0; y < MOST_LABELS; y++) {
					into[y] += (int) ((y % 2 == 0 ? even : odd) >>> 8 * (y - y % 2) & 0xFFFF) - 128 * added;
				}
				even = 0;
				odd = 0;
				added = 0;
			}
		}
	}

	/** Makes each byte one without a sign, 128 more. */
	private static final long SIGNS = 0x8080808080808080L;
	private static final long EVEN = 0x00FF00FF00FF00FFL;
	/** So many bytes without a sign fit into 16 bits. */
	private static final int FULL = 256;

	/** The score of a label that a token cannot have. */
	static final float IMPOSSIBLE = -1e4f;
}
