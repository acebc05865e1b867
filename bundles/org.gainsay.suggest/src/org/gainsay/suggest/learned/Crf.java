// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001). Immutable. Its features are numbers of 32 bits. A feature has a slot in a table, and in it a byte for each label but the first, whose weight is
 * nought, and above them what tells it from others that lie nearby: so one look at the memory finds it, or that it has no weights.
 */
final class Crf {

	/** How many labels there are at most: of a slot's eight bytes one tells features apart. */
	static final int MOST_LABELS = 8;
	/** A table has at least 2 to this many slots, so that place and mark together are most of a feature. */
	static final int LEAST_BITS = 16;
	static final int MOST_BITS = 24;

	private final int labels;
	private final float[] steps;
	/** What a weight of 1 in a byte is. */
	private final float unit;
	/** A power of two of slots, some of them nought, which are empty. */
	private final long[] slots;
	private final int shift;
	private final int marked;

	/**
	 * One of its parts.
	 *
	 * @param steps of each label the weights of what follows it
	 * @param unit  what a weight of 1 in a byte is
	 * @param slots a power of two of them
	 */
	Crf(int labels, float[] steps, float unit, long[] slots) {
		this.labels = labels;
		this.steps = steps;
		this.unit = unit;
		this.slots = slots;
		this.shift = Integer.numberOfLeadingZeros(slots.length) + 1;
		this.marked = 8 * (labels - 1);
	}

	/**
	 * One of weights that are not rounded yet.
	 *
	 * @param features the features that have weights
	 * @param floats   of each feature the weights of its labels, of which as many belong to one feature as fit between two
	 * @param least    features whose weights are all nearer than this to each other are left out
	 */
	static Crf of(int labels, float[] steps, int[] features, float[] floats, float least) {
		int room = features.length == 0 ? labels : floats.length / features.length;
		float most = Float.MIN_NORMAL;
		int kept = 0;
		for (int feature = 0; feature < features.length; feature++) {
			float widest = widest(floats, feature * room, labels);
			most = Math.max(most, widest);
			kept += widest >= least ? 1 : 0;
		}
		float unit = most / Byte.MAX_VALUE;
		int bits = Math.clamp(32 - Integer.numberOfLeadingZeros(Math.max(1, kept * 3 / 2 - 1)), LEAST_BITS, MOST_BITS);
		Crf crf = new Crf(labels, steps, unit, new long[1 << bits]);
		for (int feature = 0; feature < features.length; feature++) {
			if (widest(floats, feature * room, labels) >= least) {
				long packed = 0;
				for (int y = 1; y < labels; y++) {
					packed |= (Math.round((floats[feature * room + y] - floats[feature * room]) / unit) & 0xFFL) << 8 * (y - 1);
				}
				if (packed != 0) {
					crf.put(features[feature], packed);
				}
			}
		}
		return crf;
	}

	/** How far the weight of the first label is from another's. */
	private static float widest(float[] floats, int at, int labels) {
		float widest = 0;
		for (int y = 1; y < labels; y++) {
			widest = Math.max(widest, Math.abs(floats[at + y] - floats[at]));
		}
		return widest;
	}

	private long mark(int feature) {
		return (feature & 0xFFFFFFFFL) << marked;
	}

	private void put(int feature, long packed) {
		int at = feature >>> shift;
		while (slots[at] != 0) {
			at = at + 1 & slots.length - 1;
		}
		slots[at] = packed | mark(feature);
	}

	/**
	 * The slot of a feature; 0 where it has no weights.
	 *
	 * @param first what stands where it should
	 */
	private long slot(int feature, long first) {
		long mark = mark(feature);
		long slot = first;
		int at = feature >>> shift;
		while (slot != 0 && (slot ^ mark) >>> marked != 0) {
			at = at + 1 & slots.length - 1;
			slot = slots[at];
		}
		return slot;
	}

	/** Of each label the weights of what follows it; not to be changed. */
	float[] steps() {
		return steps;
	}

	/** What a weight of 1 in a byte is. */
	float unit() {
		return unit;
	}

	/** The table; not to be changed. */
	long[] slots() {
		return slots;
	}

	/** Whether no feature has a weight. */
	boolean isEmpty() {
		return Arrays.stream(slots).allMatch(slot -> slot == 0);
	}

	/** The weight of a feature for a label, beside that of the first label; 0 where it has none. */
	float weight(int feature, int label) {
		return label == 0 ? 0 : (byte) (slot(feature, slots[feature >>> shift]) >>> 8 * (label - 1)) * unit;
	}

	/**
	 * What a sequence scores.
	 *
	 * @param mask the one label that a token may have; below 0 for any; null where all may have any
	 */
	Lattice lattice(Sequence sequence, int @Nullable [] mask) {
		float[] scores = new float[sequence.length() * labels];
		int[] shared = new int[MOST_LABELS];
		int[] own = new int[MOST_LABELS];
		int[] before = null;
		long[] fetched = new long[sequence.most()];
		for (int t = 0; t < sequence.length(); t++) {
			if (mask != null && mask[t] >= 0) {
				for (int y = 0; y < labels; y++) {
					scores[t * labels + y] = y == mask[t] ? 0 : IMPOSSIBLE;
				}
				continue;
			}
			if (sequence.shared()[t] != before) {
				before = sequence.shared()[t];
				sum(before, fetched, shared);
			}
			sum(sequence.own()[t], fetched, own);
			for (int y = 0; y < labels; y++) {
				scores[t * labels + y] = (shared[y] + own[y]) * unit;
			}
		}
		return new Lattice(labels, steps, scores);
	}

	/**
	 * Adds the weights of features: all labels at once, in two numbers that have 16 bits for each. First all of them are fetched from memory, so that no one waits for another.
	 *
	 * @param fetched room for as many as there are
	 */
	private void sum(int[] features, long[] fetched, int[] into) {
		Arrays.fill(into, 0);
		for (int i = 0; i < features.length; i++) {
			fetched[i] = slots[features[i] >>> shift];
		}
		long even = 0;
		long odd = 0;
		int added = 0;
		for (int i = 0; i < features.length; i++) {
			long slot = slot(features[i], fetched[i]);
			if (slot != 0) {
				long unsigned = slot ^ SIGNS;
				even += unsigned & EVEN;
				odd += unsigned >>> 8 & EVEN;
				added++;
			}
			if (added == FULL || i == features.length - 1) {
				for (int y = 1; y < labels; y++) {
					int place = y - 1;
					into[y] += (int) ((place % 2 == 0 ? even : odd) >>> 8 * (place - place % 2) & 0xFFFF) - 128 * added;
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
