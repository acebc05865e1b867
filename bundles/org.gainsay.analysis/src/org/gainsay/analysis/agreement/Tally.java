// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Sums by article, from which figures are reckoned: those of many articles are the sum of theirs. So an article can be drawn twice or left out with no look at its units.
 */
final class Tally {

	/** What a figure is reckoned from sums; NaN where it is not defined. */
	interface Coefficient {
		double of(double[] sums);
	}

	private final int size;
	private final List<TreeMap<Integer, Double>> open = new ArrayList<>();
	/** By article the places in the sums that it adds to, and what. */
	private int[][] places = {};
	private double[][] amounts = {};

	/** @param size how many sums there are */
	Tally(int articles, int size) {
		this.size = size;
		for (int i = 0; i < articles; i++) {
			open.add(new TreeMap<>());
		}
	}

	void add(int article, int place, double amount) {
		if (amount != 0) {
			open.get(article).merge(place, amount, Double::sum);
		}
	}

	/** No more is added from now on. */
	Tally closed() {
		places = open.stream().map(one -> one.keySet().stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
		amounts = open.stream().map(one -> one.values().stream().mapToDouble(Double::doubleValue).toArray()).toArray(double[][]::new);
		open.clear();
		return this;
	}

	int size() {
		return size;
	}

	int articles() {
		return places.length;
	}

	int[] places(int article) {
		return places[article];
	}

	double[] amounts(int article) {
		return amounts[article];
	}

	/** Of all articles. */
	double[] total() {
		double[] sums = new double[size];
		for (int i = 0; i < places.length; i++) {
			add(i, 1, sums);
		}
		return sums;
	}

	/** Adds an article some times to sums. */
	void add(int article, double times, double[] sums) {
		int[] where = places[article];
		double[] what = amounts[article];
		for (int i = 0; i < where.length; i++) {
			sums[where[i]] += times * what[i];
		}
	}

	/** The articles that add anything. */
	int[] contributing() {
		int[] found = new int[places.length];
		int count = 0;
		for (int i = 0; i < places.length; i++) {
			if (places[i].length > 0) {
				found[count++] = i;
			}
		}
		return Arrays.copyOf(found, count);
	}
}
