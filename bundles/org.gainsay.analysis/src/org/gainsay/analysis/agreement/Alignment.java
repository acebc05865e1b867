// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The alignment of coders' segments that has the least disorder (Mathet, Widlöcher and Métivier 2015, Computational Linguistics 41, 437–479): each segment is in one group, a group has at most one
 * segment of each coder. Of two and three coders it is the best there is; of more, all pairs of coders are aligned.
 */
final class Alignment {

	/** How far a segment is from none. */
	private static final double EMPTY = 1;
	/** Three coders at most are aligned together. */
	private static final int MOST = 3;

	private final double position;
	private final double category;

	/**
	 * How far segments are apart.
	 *
	 * @param position how much their edges count
	 * @param category how much it counts that their values differ
	 */
	Alignment(double position, double category) {
		this.position = position;
		this.category = category;
	}

	/**
	 * The disorder of the best alignment, summed over its groups.
	 *
	 * @param byCoder two coders or more
	 */
	double disorder(List<List<Continua.Segment>> byCoder) {
		if (byCoder.size() <= MOST) {
			return byCoder.size() == 2 ? ofTwo(byCoder.get(0), byCoder.get(1)) : ofThree(byCoder);
		}
		double sum = 0;
		for (int i = 0; i < byCoder.size(); i++) {
			for (int j = i + 1; j < byCoder.size(); j++) {
				sum += ofTwo(byCoder.get(i), byCoder.get(j));
			}
		}
		return sum;
	}

	/** What that sum is divided by: the mean number of a coder's segments; where pairs are aligned, summed over the pairs. */
	static double segments(List<List<Continua.Segment>> byCoder) {
		int n = byCoder.size();
		double mean = (double) byCoder.stream().mapToInt(List::size).sum() / n;
		return n <= MOST ? mean : mean * n * (n - 1) / 2;
	}

	private double apart(Continua.Segment one, Continua.Segment other) {
		double edges = (double) (Math.abs(one.start() - other.start()) + Math.abs(one.end() - other.end())) / (one.end() - one.start() + other.end() - other.start());
		return (position * edges * edges + (one.value().equals(other.value()) ? 0 : category)) * EMPTY;
	}

	/** A group of two saves what both would cost alone, less what they are apart. */
	private double ofTwo(List<Continua.Segment> some, List<Continua.Segment> others) {
		double[][] saved = new double[some.size()][others.size()];
		for (int i = 0; i < saved.length; i++) {
			for (int j = 0; j < saved[i].length; j++) {
				saved[i][j] = Math.max(0, 2 * EMPTY - apart(some.get(i), others.get(j)));
			}
		}
		double sum = EMPTY * (some.size() + others.size());
		for (int[] pair : Assignment.of(saved)) {
			sum -= saved[pair[0]][pair[1]];
		}
		return sum;
	}

	/** A group costs the mean of its three pairs; one with a gap costs {@link #EMPTY}, two gaps too. */
	private double ofThree(List<List<Continua.Segment>> byCoder) {
		int[] first = { 0, byCoder.get(0).size(), byCoder.get(0).size() + byCoder.get(1).size() };
		int all = first[2] + byCoder.get(2).size();
		double[][] apart = new double[all][all];
		Packing packing = new Packing(all);
		for (int a = 0; a < MOST; a++) {
			for (int b = a + 1; b < MOST; b++) {
				for (int i = 0; i < byCoder.get(a).size(); i++) {
					for (int j = 0; j < byCoder.get(b).size(); j++) {
						double of = apart(byCoder.get(a).get(i), byCoder.get(b).get(j));
						apart[first[a] + i][first[b] + j] = of;
						packing.offer(2 * EMPTY - (of + 2 * EMPTY) / 3, first[a] + i, first[b] + j);
					}
				}
			}
		}
		// a segment is in a group of three only if that costs less than it alone beside the two others
		for (int i = 0; i < first[1]; i++) {
			for (int j = first[1]; j < first[2]; j++) {
				if (apart[i][j] >= 5 * EMPTY) {
					continue;
				}
				for (int k = first[2]; k < all; k++) {
					double ij = apart[i][j];
					double ik = apart[i][k];
					double jk = apart[j][k];
					if (ij + ik < 5 * EMPTY && ij + jk < 5 * EMPTY && ik + jk < 5 * EMPTY) {
						packing.offer(3 * EMPTY - (ij + ik + jk) / 3, i, j, k);
					}
				}
			}
		}
		return EMPTY * all - packing.best();
	}

	/**
	 * Groups that have no segment in common, so that they save most together: a search that leaves out what cannot be better than what was found, by prices of the segments (the dual of the problem, approached by
	 * subgradients; Fisher 1981). After so many steps the best that was found has to do.
	 */
	static final class Packing {

		private static final int MOST_STEPS = 20_000;
		private static final int ROUNDS = 200;
		private static final int PATIENCE = 8;
		private static final double SAME = 1e-9;

		private record Group(double saved, int[] members) {
		}

		private final int members;
		private final List<Group> offered = new ArrayList<>();

		/** @param members how many there are to be put into groups */
		Packing(int members) {
			this.members = members;
		}

		/** One more group that may be made, if it saves anything. */
		void offer(double saved, int... of) {
			if (saved > SAME) {
				offered.add(new Group(saved, of));
			}
		}

		/** How much is saved at most. */
		double best() {
			int[] part = new int[members];
			for (int i = 0; i < members; i++) {
				part[i] = i;
			}
			for (Group group : offered) {
				for (int member : group.members()) {
					part[root(part, member)] = root(part, group.members()[0]);
				}
			}
			List<List<Group>> parts = new ArrayList<>();
			for (int i = 0; i < members; i++) {
				parts.add(new ArrayList<>());
			}
			offered.forEach(group -> parts.get(root(part, group.members()[0])).add(group));
			return parts.stream().filter(groups -> !groups.isEmpty()).mapToDouble(groups -> new Search(groups, members).best()).sum();
		}

		private static int root(int[] part, int of) {
			int at = of;
			while (part[at] != at) {
				part[at] = part[part[at]];
				at = part[at];
			}
			return at;
		}

		/** Of groups that hang together. */
		private static final class Search {

			private final double[] prices;
			private final boolean[] taken;
			private List<Group> groups;
			private double best;
			private int steps;

			Search(List<Group> groups, int members) {
				this.groups = groups;
				this.prices = new double[members];
				this.taken = new boolean[members];
			}

			double best() {
				if (groups.size() == 1) {
					return groups.getFirst().saved();
				}
				double bound = price();
				if (bound - best > SAME) {
					groups = groups.stream().filter(group -> bound + Math.min(0, left(group)) > best + SAME).sorted(Comparator.comparingDouble(this::left).reversed()).toList();
					search(0);
				}
				return best;
			}

			/** What a group saves beyond the prices of its members. */
			private double left(Group group) {
				double left = group.saved();
				for (int member : group.members()) {
					left -= prices[member];
				}
				return left;
			}

			/** Finds prices with a low bound, which is what cannot be exceeded, and on the way groups that save much. */
			private double price() {
				int[] those = groups.stream().flatMapToInt(group -> Arrays.stream(group.members())).distinct().toArray();
				groups.forEach(group -> Arrays.stream(group.members()).forEach(member -> prices[member] = Math.max(prices[member], group.saved() / group.members().length)));
				double[] kept = prices.clone();
				double least = Double.POSITIVE_INFINITY;
				double scale = 1;
				int waited = 0;
				for (int round = 0; round < ROUNDS && least - best > SAME; round++) {
					double bound = 0;
					double[] slope = new double[prices.length];
					for (int member : those) {
						bound += prices[member];
						slope[member] = 1;
					}
					for (Group group : groups) {
						double left = left(group);
						if (left > 0) {
							bound += left;
							for (int member : group.members()) {
								slope[member]--;
							}
						}
					}
					greedy();
					if (bound < least - SAME) {
						least = bound;
						System.arraycopy(prices, 0, kept, 0, prices.length);
						waited = 0;
					} else if (++waited > PATIENCE) {
						waited = 0;
						scale /= 2;
						System.arraycopy(kept, 0, prices, 0, prices.length);
					}
					double squares = Arrays.stream(slope).map(one -> one * one).sum();
					if (squares == 0) {
						break;
					}
					double step = scale * (bound - best) / squares;
					for (int member : those) {
						prices[member] = Math.max(0, prices[member] - step * slope[member]);
					}
				}
				System.arraycopy(kept, 0, prices, 0, prices.length);
				return least;
			}

			private void greedy() {
				boolean[] in = new boolean[taken.length];
				double saved = 0;
				for (Group group : groups.stream().sorted(Comparator.comparingDouble(this::left).reversed()).toList()) {
					if (Arrays.stream(group.members()).noneMatch(member -> in[member])) {
						Arrays.stream(group.members()).forEach(member -> in[member] = true);
						saved += group.saved();
					}
				}
				best = Math.max(best, saved);
			}

			/** Either the most promising group that is still possible is made, or one of its members goes into each other group or is alone. */
			private void search(double saved) {
				best = Math.max(best, saved);
				if (++steps > MOST_STEPS) {
					return;
				}
				double bound = saved;
				boolean[] priced = new boolean[taken.length];
				Group most = null;
				for (Group group : groups) {
					if (isFree(group)) {
						most = most == null ? group : most;
						bound += Math.max(0, left(group));
						for (int member : group.members()) {
							bound += priced[member] ? 0 : prices[member];
							priced[member] = true;
						}
					}
				}
				if (most == null || bound <= best + SAME) {
					return;
				}
				int member = Arrays.stream(most.members()).boxed().max(Comparator.comparingDouble(one -> prices[one])).orElseThrow();
				for (Group group : groups) {
					if (isFree(group) && Arrays.stream(group.members()).anyMatch(one -> one == member)) {
						set(group, true);
						search(saved + group.saved());
						set(group, false);
					}
				}
				taken[member] = true;
				search(saved);
				taken[member] = false;
			}

			private boolean isFree(Group group) {
				for (int member : group.members()) {
					if (taken[member]) {
						return false;
					}
				}
				return true;
			}

			private void set(Group group, boolean to) {
				for (int member : group.members()) {
					taken[member] = to;
				}
			}
		}
	}
}
