// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The two camps of a debate: the partition of those who are tied at all that has the most agreement inside and disagreement across. Of several as good the one
 * that is found first.
 */
public final class Camps {

	/** Up to so many nodes every partition is tried. */
	static final int EXACT = 20;
	private static final double SAME = 1e-9;
	private static final int STARTS = 100;
	private static final double WORK = 2e9;

	private final String name;
	private final List<Node> nodes;
	private final int[] groups;
	private final double polarisation;

	private Camps(String name, List<Node> nodes, int[] groups, double polarisation) {
		this.name = name;
		this.nodes = nodes;
		this.groups = groups;
		this.polarisation = polarisation;
	}

	static Camps of(String name, List<Node> nodes, OneMode congruence, OneMode conflict, long seed) {
		int size = nodes.size();
		double[][] gain = new double[size][size];
		boolean[] tied = new boolean[size];
		double agree = 0;
		double disagree = 0;
		for (int a = 0; a < size; a++) {
			double[] with = congruence.after(a);
			double[] against = conflict.after(a);
			for (int b = a + 1; b < size; b++) {
				agree += with[b];
				disagree += against[b];
				gain[a][b] = against[b] - with[b];
				gain[b][a] = gain[a][b];
				if (with[b] != 0 || against[b] != 0) {
					tied[a] = true;
					tied[b] = true;
				}
			}
		}
		int[] places = java.util.stream.IntStream.range(0, size).filter(i -> tied[i]).toArray();
		double[][] among = new double[places.length][places.length];
		for (int i = 0; i < places.length; i++) {
			for (int j = 0; j < places.length; j++) {
				among[i][j] = gain[places[i]][places[j]];
			}
		}
		BitSet second = places.length < 2 ? new BitSet() : places.length <= EXACT ? exact(among) : search(among, seed);
		int[] groups = new int[size];
		for (int i = 0; i < places.length; i++) {
			groups[places[i]] = second.get(i) ? 2 : 1;
		}
		double all = agree + disagree;
		return new Camps(name, nodes, groups, all == 0 ? 0 : (agree + across(among, second)) / all);
	}

	/** What is won by a partition: disagreement across, less agreement across. */
	private static double across(double[][] gain, BitSet second) {
		double won = 0;
		for (int i = 0; i < gain.length; i++) {
			for (int j = i + 1; j < gain.length; j++) {
				if (second.get(i) != second.get(j)) {
					won += gain[i][j];
				}
			}
		}
		return won;
	}

	/** Tries all, each one node away from the one before; the first node stays where it is. */
	private static BitSet exact(double[][] gain) {
		int size = gain.length;
		boolean[] second = new boolean[size];
		double now = 0;
		double best = Double.NEGATIVE_INFINITY;
		long bestCode = 0;
		long code = 0;
		for (long step = 1; step < 1L << (size - 1); step++) {
			int flip = Long.numberOfTrailingZeros(step) + 1;
			now += change(gain, second, flip);
			second[flip] = !second[flip];
			code ^= 1L << flip;
			if (now > best + SAME) {
				best = now;
				bestCode = code;
			}
		}
		return BitSet.valueOf(new long[] { bestCode });
	}

	/** What is won if a node changes sides. */
	private static double change(double[][] gain, boolean[] second, int node) {
		double won = 0;
		double[] ties = gain[node];
		boolean side = second[node];
		for (int other = 0; other < ties.length; other++) {
			won += second[other] == side ? ties[other] : -ties[other];
		}
		return won;
	}

	/** Starts by chance, and goes on from each as long as it gets better: nodes change sides one after the other, the best first, and the best of all these states is kept. */
	private static BitSet search(double[][] gain, long seed) {
		int size = gain.length;
		int starts = (int) Math.max(4, Math.min(STARTS, WORK / ((double) size * size * 10)));
		Random random = new Random(seed);
		boolean[] best = null;
		double most = Double.NEGATIVE_INFINITY;
		for (int start = 0; start < starts; start++) {
			boolean[] second = new boolean[size];
			for (int i = 1; i < size; i++) {
				second[i] = random.nextBoolean();
			}
			improve(gain, second);
			double won = won(gain, second);
			if (isPartition(second) && won > most + SAME) {
				most = won;
				best = second;
			}
		}
		BitSet found = new BitSet(size);
		boolean[] sides = best == null ? lone(gain) : best;
		for (int i = 0; i < size; i++) {
			if (sides[i] != sides[0]) {
				found.set(i);
			}
		}
		return found;
	}

	private static boolean isPartition(boolean[] second) {
		for (boolean one : second) {
			if (one != second[0]) {
				return true;
			}
		}
		return false;
	}

	/** The best of those with one node alone: a partition has two sides, however much all agree. */
	private static boolean[] lone(double[][] gain) {
		int best = 0;
		double most = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < gain.length; i++) {
			double won = Arrays.stream(gain[i]).sum();
			if (won > most + SAME) {
				most = won;
				best = i;
			}
		}
		boolean[] second = new boolean[gain.length];
		second[best] = true;
		return second;
	}

	private static double won(double[][] gain, boolean[] second) {
		BitSet set = new BitSet(second.length);
		for (int i = 0; i < second.length; i++) {
			set.set(i, second[i]);
		}
		return across(gain, set);
	}

	private static void improve(double[][] gain, boolean[] second) {
		int size = second.length;
		double[] changes = new double[size];
		boolean better = true;
		while (better) {
			for (int i = 0; i < size; i++) {
				changes[i] = change(gain, second, i);
			}
			boolean[] moved = new boolean[size];
			int[] order = new int[size];
			double sum = 0;
			double most = SAME;
			int best = 0;
			for (int step = 0; step < size; step++) {
				int next = -1;
				for (int i = 0; i < size; i++) {
					if (!moved[i] && (next < 0 || changes[i] > changes[next])) {
						next = i;
					}
				}
				sum += changes[next];
				moved[next] = true;
				order[step] = next;
				for (int i = 0; i < size; i++) {
					changes[i] += 2 * (second[i] == second[next] ? -gain[next][i] : gain[next][i]);
				}
				changes[next] = -changes[next];
				second[next] = !second[next];
				if (sum > most + SAME) {
					most = sum;
					best = step + 1;
				}
			}
			for (int step = size - 1; step >= best; step--) {
				second[order[step]] = !second[order[step]];
			}
			better = best > 0;
		}
	}

	/** The first moment of the window, without colons; empty for the only one. */
	public String name() {
		return name;
	}

	/** All nodes, by their labels. */
	public List<Node> nodes() {
		return nodes;
	}

	/** The camp of a node, 1 or 2; null for one that is tied to nobody. */
	public @Nullable Integer group(int node) {
		return groups[node] == 0 ? null : groups[node];
	}

	/** How far they are two camps, from 0 to 1; 0 where nobody agrees or disagrees. */
	public double polarisation() {
		return polarisation;
	}
}
