// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sums by article, from which figures are reckoned: those of many articles are the sum of theirs. So an article can be drawn twice or left out with no look at its units.
 */
final class Tally {

	/** What a figure is, of what a tally hands on; NaN where it is not defined. */
	interface Coefficient {
		double of(double[] sums);
	}

	/**
	 * A sum of products of sums: so a figure of many values is reckoned from a few numbers.
	 *
	 * @param by what each product is multiplied by; null where that is 1
	 */
	record Products(int[] one, int[] other, double[] by) {
	}

	private final int size;
	/** So many sums, the first, are handed on as they are; of the others the products alone. */
	private final int kept;
	private final List<Products> products = new ArrayList<>();
	/** By article what was added, until no more is. */
	private final List<Open> open = new ArrayList<>();
	/** By article the places in the sums that it adds to, and what. */
	private int[][] places = {};
	private double[][] amounts = {};

	/** What an article adds, in the order in which it was told: amounts of one place are added up in that order, to the last digit. */
	private static final class Open {
		private static final int FIRST = 16;
		private int[] places = new int[FIRST];
		private double[] amounts = new double[FIRST];
		private int count;
		/** So many of them, the first, have one place each, in their order. */
		private int joined;

		void add(int place, double amount) {
			if (count == places.length) {
				join();
				if (count > places.length / 2) {
					places = Arrays.copyOf(places, 2 * places.length);
					amounts = Arrays.copyOf(amounts, 2 * amounts.length);
				}
			}
			places[count] = place;
			amounts[count++] = amount;
		}

		/** Brings the places into their order, each once. */
		void join() {
			if (joined == count) {
				return;
			}
			long[] order = new long[count];
			for (int i = 0; i < count; i++) {
				order[i] = (long) places[i] << Integer.SIZE | i;
			}
			Arrays.sort(order);
			int[] where = new int[places.length];
			double[] what = new double[places.length];
			int next = -1;
			for (long one : order) {
				int place = (int) (one >> Integer.SIZE);
				double amount = amounts[(int) one];
				if (next >= 0 && where[next] == place) {
					what[next] += amount;
				} else {
					where[++next] = place;
					what[next] = amount;
				}
			}
			places = where;
			amounts = what;
			count = next + 1;
			joined = count;
		}
	}

	/** @param size how many sums there are; all of them are handed on */
	Tally(int articles, int size) {
		this(articles, size, size);
	}

	/** @param kept how many of them are handed on, the first ones; of the others products */
	Tally(int articles, int size, int kept) {
		this.size = size;
		this.kept = kept;
		for (int i = 0; i < articles; i++) {
			open.add(new Open());
		}
	}

	void add(int article, int place, double amount) {
		if (amount != 0) {
			open.get(article).add(place, amount);
		}
	}

	/** One more number that is handed on, behind those that are kept. @return its place */
	int product(Products of) {
		products.add(of);
		return kept + products.size() - 1;
	}

	/** No more is added from now on. */
	Tally closed() {
		open.forEach(Open::join);
		places = open.stream().map(one -> Arrays.copyOf(one.places, one.count)).toArray(int[][]::new);
		amounts = open.stream().map(one -> Arrays.copyOf(one.amounts, one.count)).toArray(double[][]::new);
		open.clear();
		return this;
	}

	int size() {
		return size;
	}

	int kept() {
		return kept;
	}

	List<Products> products() {
		return products;
	}

	/** What a figure is reckoned from, of sums. */
	double[] handedOn(double[] sums) {
		if (products.isEmpty()) {
			return sums;
		}
		double[] handed = Arrays.copyOf(sums, kept + products.size());
		for (int i = 0; i < products.size(); i++) {
			Products of = products.get(i);
			double sum = 0;
			for (int j = 0; j < of.one().length; j++) {
				sum += sums[of.one()[j]] * sums[of.other()[j]] * (of.by() == null ? 1 : of.by()[j]);
			}
			handed[kept + i] = sum;
		}
		return handed;
	}

	/** What a figure of all articles is reckoned from. */
	double[] all() {
		return handedOn(total());
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
