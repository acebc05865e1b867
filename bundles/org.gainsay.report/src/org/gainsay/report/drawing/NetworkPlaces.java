// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.drawing;

import java.util.Arrays;

/**
 * Places for nodes that hang together, by stress majorisation: the distances on the paper come as near as they can to those along the shortest ways, the near ones
 * first; then what overlaps is moved apart.
 */
final class NetworkPlaces {

	/** How far a length of 1 is on the paper. */
	private static final double UNIT = 120;
	private static final int ROUNDS = 150;
	/** When no node moves further in a round, nothing is to be seen of another one. */
	private static final double STILL = 0.002;
	private static final double GOLDEN_ANGLE = 2.399963229728653;
	private static final double APART_X = 18;
	private static final double APART_Y = 14;
	private static final int PUSHES = 12;
	private static final double SPREAD = 1.15;

	private final double[][] length;
	private final int size;
	private final double[] x;
	private final double[] y;

	private NetworkPlaces(double[][] length) {
		this.length = length;
		this.size = length.length;
		this.x = new double[size];
		this.y = new double[size];
	}

	/**
	 * Finds places.
	 *
	 * @param length how far nodes that are tied would best be apart, infinite for those that are not; it is overwritten
	 * @param width  of each node
	 * @param height of each node
	 * @return the middles of all nodes: x and y
	 */
	static double[][] of(double[][] length, double[] width, double[] height) {
		NetworkPlaces places = new NetworkPlaces(length);
		places.shortest();
		places.begin();
		places.settle();
		places.enlarge(UNIT);
		places.part(width, height);
		return new double[][] { places.x, places.y };
	}

	/** Makes the lengths those of the shortest ways. */
	private void shortest() {
		double[][] ways = new double[size][];
		for (int from = 0; from < size; from++) {
			double[] way = new double[size];
			boolean[] done = new boolean[size];
			Arrays.fill(way, Double.POSITIVE_INFINITY);
			way[from] = 0;
			for (int step = 0; step < size; step++) {
				int nearest = -1;
				for (int i = 0; i < size; i++) {
					if (!done[i] && (nearest < 0 || way[i] < way[nearest])) {
						nearest = i;
					}
				}
				done[nearest] = true;
				double until = way[nearest];
				double[] on = length[nearest];
				for (int i = 0; i < size; i++) {
					if (until + on[i] < way[i]) {
						way[i] = until + on[i];
					}
				}
			}
			ways[from] = way;
		}
		for (int i = 0; i < size; i++) {
			System.arraycopy(ways[i], 0, length[i], 0, size);
		}
	}

	/** On a spiral, those in the middle first from which the ways to all others are short. */
	private void begin() {
		double[] far = Arrays.stream(length).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
		Integer[] order = new Integer[size];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, (one, other) -> far[one] != far[other] ? Double.compare(far[one], far[other]) : Integer.compare(one, other));
		for (int i = 0; i < size; i++) {
			double radius = Math.sqrt(i) / 2;
			x[order[i]] = radius * StrictMath.cos(i * GOLDEN_ANGLE);
			y[order[i]] = radius * StrictMath.sin(i * GOLDEN_ANGLE);
		}
	}

	private void settle() {
		double moved = 1;
		for (int round = 0; round < ROUNDS && moved > STILL; round++) {
			moved = 0;
			for (int i = 0; i < size; i++) {
				moved = Math.max(moved, settle(i));
			}
		}
	}

	/** Moves a node to where it has the least stress while the others stay; tells how far. */
	private double settle(int i) {
		double sumX = 0;
		double sumY = 0;
		double sum = 0;
		double[] wanted = length[i];
		double ownX = x[i];
		double ownY = y[i];
		for (int j = 0; j < size; j++) {
			if (j != i) {
				double dx = ownX - x[j];
				double dy = ownY - y[j];
				double distance = Math.sqrt(dx * dx + dy * dy);
				double weight = 1 / (wanted[j] * wanted[j]);
				double part = distance < 1e-9 ? 0 : wanted[j] / distance;
				sumX += weight * (x[j] + part * dx);
				sumY += weight * (y[j] + part * dy);
				sum += weight;
			}
		}
		if (sum == 0) {
			return 0;
		}
		x[i] = sumX / sum;
		y[i] = sumY / sum;
		return Math.max(Math.abs(x[i] - ownX), Math.abs(y[i] - ownY));
	}

	private void enlarge(double by) {
		for (int i = 0; i < size; i++) {
			x[i] *= by;
			y[i] *= by;
		}
	}

	/** Pushes what overlaps apart; where that does not do, there is more room for all. */
	private void part(double[] width, double[] height) {
		boolean overlap = size > 1;
		while (overlap) {
			for (int push = 0; push < PUSHES && overlap; push++) {
				overlap = push(width, height);
			}
			if (overlap) {
				enlarge(SPREAD);
			}
		}
	}

	private boolean push(double[] width, double[] height) {
		boolean overlap = false;
		for (int i = 0; i < size; i++) {
			for (int j = i + 1; j < size; j++) {
				double dx = x[j] - x[i];
				double dy = y[j] - y[i];
				double lackX = (width[i] + width[j]) / 2 + APART_X - Math.abs(dx);
				double lackY = (height[i] + height[j]) / 2 + APART_Y - Math.abs(dy);
				if (lackX > 1e-6 && lackY > 1e-6) {
					overlap = true;
					if (lackX < lackY) {
						double by = (dx < 0 ? -lackX : lackX) / 2;
						x[i] -= by;
						x[j] += by;
					} else {
						double by = (dy < 0 ? -lackY : lackY) / 2;
						y[i] -= by;
						y[j] += by;
					}
				}
			}
		}
		return overlap;
	}
}
