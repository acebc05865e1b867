// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The values that coders gave units: reliability data. A unit has at most one value of each coder, and belongs to an article. The order of the
 * units is of no consequence, nor is that of the coders.
 */
public final class Coding {

	/** In place of a value that was not given. */
	static final int MISSING = -1;

	private final int coders;
	private final List<Integer> articles = new ArrayList<>();
	private final List<Value[]> given = new ArrayList<>();
	private List<Value> values = List.of();
	private int[][] units = {};

	/**
	 * One without a unit.
	 *
	 * @param coders how many coders there are
	 */
	public Coding(int coders) {
		this.coders = coders;
	}

	/**
	 * One more unit.
	 *
	 * @param article the number of its article, from 0
	 * @param of      by coder; null where none was given
	 */
	public void add(int article, Value... of) {
		if (of.length != coders) {
			throw new IllegalArgumentException(of.length + " values of " + coders + " coders");
		}
		articles.add(article);
		given.add(of.clone());
		units = new int[0][];
	}

	/** The units of another one of the same coders, behind these. */
	void append(Coding more) {
		articles.addAll(more.articles);
		given.addAll(more.given);
		units = new int[0][];
	}

	/** The values that were used, in their order. */
	public List<Value> values() {
		ready();
		return values;
	}

	private void ready() {
		if (units.length == given.size()) {
			return;
		}
		Map<Value, Integer> places = new HashMap<>();
		for (Value[] unit : given) {
			for (Value value : unit) {
				if (value != null) {
					places.putIfAbsent(value, MISSING);
				}
			}
		}
		values = places.keySet().stream().sorted().toList();
		for (int i = 0; i < values.size(); i++) {
			places.put(values.get(i), i);
		}
		int[][] made = new int[given.size()][coders];
		for (int i = 0; i < made.length; i++) {
			for (int coder = 0; coder < coders; coder++) {
				Value value = given.get(i)[coder];
				made[i][coder] = value == null ? MISSING : Objects.requireNonNull(places.get(value));
			}
		}
		units = made;
	}

	int coders() {
		return coders;
	}

	int size() {
		return given.size();
	}

	int article(int unit) {
		return articles.get(unit);
	}

	/** By coder the places of the values in {@link #values}; {@link #MISSING} where there is none. */
	int[] unit(int unit) {
		ready();
		return units[unit];
	}

	/** How many units have two values or more. */
	public int pairable() {
		return having(2);
	}

	/** How many units have the values of all coders, who are two or more. */
	int complete() {
		return having(Math.max(2, coders));
	}

	private int having(int least) {
		int found = 0;
		for (Value[] unit : given) {
			int some = 0;
			for (Value value : unit) {
				some += value == null ? 0 : 1;
			}
			found += some >= least ? 1 : 0;
		}
		return found;
	}

	/** How often a value was given. */
	int given(Value value) {
		int found = 0;
		for (Value[] unit : given) {
			for (Value one : unit) {
				found += value.equals(one) ? 1 : 0;
			}
		}
		return found;
	}

	/** By value the nominal alpha where it is told from all others only (Krippendorff 2018, 12.4.1); NaN where that is not defined. */
	double[] alphaByValue() {
		ready();
		double[] apart = new double[values.size()];
		double[] times = new double[values.size()];
		double n = 0;
		for (int[] unit : units) {
			int[] given = Arrays.stream(unit).filter(value -> value != MISSING).sorted().toArray();
			if (given.length > 1) {
				n += given.length;
				for (int i = 0; i < given.length;) {
					int next = i;
					while (next < given.length && given[next] == given[i]) {
						next++;
					}
					times[given[i]] += next - i;
					apart[given[i]] += 2.0 * (next - i) * (given.length - next + i) / (given.length - 1);
					i = next;
				}
			}
		}
		double[] alphas = new double[values.size()];
		for (int i = 0; i < alphas.length; i++) {
			double expected = 2 * times[i] * (n - times[i]);
			alphas[i] = expected == 0 ? Double.NaN : 1 - (n - 1) * apart[i] / expected;
		}
		return alphas;
	}

	/** How often one coder gave a value, by its place, where the other gave another; of two coders. */
	int[][] confusion() {
		ready();
		int[][] counts = new int[values.size()][values.size()];
		for (int[] unit : units) {
			if (unit[0] != MISSING && unit[1] != MISSING) {
				counts[unit[0]][unit[1]]++;
			}
		}
		return counts;
	}
}
