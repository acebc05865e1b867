// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which row has which column at which level, and how often: an entry for each of these that there is, in the order of rows, columns and levels.
 */
final class Incidence {

	private final int rows;
	private final int columns;
	private final int[] row;
	private final int[] column;
	private final Level[] level;
	private final double[] number;
	private final double[] root;
	private final int[][] ties;
	/** Where the entries of a row begin; one more than there are rows. */
	private final int[] starts;
	/** The entries of each column, in their order. */
	private final int[][] ofColumns;

	/**
	 * @param rows    the rows by their place
	 * @param columns so the columns
	 */
	Incidence(Weighed weighed, List<Value> rows, List<Value> columns) {
		this.rows = rows.size();
		this.columns = columns.size();
		Map<Value, Integer> places = places(rows);
		Map<Value, Integer> columnPlaces = places(columns);
		int size = weighed.ties().size();
		int[] ofRow = new int[size];
		int[] ofColumn = new int[size];
		for (int i = 0; i < size; i++) {
			ofRow[i] = places.get(weighed.ties().get(i).row());
			ofColumn[i] = columnPlaces.get(weighed.ties().get(i).by());
		}
		int[] order = IntStream.range(0, size).boxed().sorted((one, other) -> {
			int byRow = Integer.compare(ofRow[one], ofRow[other]);
			int byColumn = byRow != 0 ? byRow : Integer.compare(ofColumn[one], ofColumn[other]);
			return byColumn != 0 ? byColumn : Integer.compare(weighed.ties().get(one).level().rank(), weighed.ties().get(other).level().rank());
		}).mapToInt(Integer::intValue).toArray();
		int entries = 0;
		int[] firsts = new int[size + 1];
		for (int i = 0; i < size; i++) {
			if (i == 0 || ofRow[order[i]] != ofRow[order[i - 1]] || ofColumn[order[i]] != ofColumn[order[i - 1]]
					|| weighed.ties().get(order[i]).level().rank() != weighed.ties().get(order[i - 1]).level().rank()) {
				firsts[entries++] = i;
			}
		}
		firsts[entries] = size;
		row = new int[entries];
		column = new int[entries];
		level = new Level[entries];
		number = new double[entries];
		root = new double[entries];
		ties = new int[entries][];
		starts = new int[this.rows + 1];
		int[] inColumn = new int[this.columns];
		for (int e = 0; e < entries; e++) {
			int first = order[firsts[e]];
			row[e] = ofRow[first];
			column[e] = ofColumn[first];
			level[e] = weighed.ties().get(first).level();
			ties[e] = Arrays.copyOfRange(order, firsts[e], firsts[e + 1]);
			for (int tie : ties[e]) {
				number[e] += weighed.weights()[tie];
				root[e] += Math.sqrt(weighed.weights()[tie]);
			}
			starts[row[e] + 1]++;
			inColumn[column[e]]++;
		}
		for (int i = 0; i < this.rows; i++) {
			starts[i + 1] += starts[i];
		}
		ofColumns = new int[this.columns][];
		for (int j = 0; j < this.columns; j++) {
			ofColumns[j] = new int[inColumn[j]];
		}
		int[] next = new int[this.columns];
		for (int e = 0; e < entries; e++) {
			ofColumns[column[e]][next[column[e]]++] = e;
		}
	}

	private static Map<Value, Integer> places(List<Value> values) {
		Map<Value, Integer> places = new HashMap<>();
		values.forEach(value -> places.put(value, places.size()));
		return places;
	}

	int rows() {
		return rows;
	}

	int columns() {
		return columns;
	}

	/** The first entry of a row; the one after its last is that of the next. */
	int start(int i) {
		return starts[i];
	}

	/** The entries of a column, by row and level. */
	int[] ofColumn(int j) {
		return ofColumns[j];
	}

	int row(int entry) {
		return row[entry];
	}

	int column(int entry) {
		return column[entry];
	}

	Level level(int entry) {
		return level[entry];
	}

	/** What an entry counts: its ties, each as it weighs. */
	double number(int entry) {
		return number[entry];
	}

	/** The sum of the roots of what its ties weigh; without a kernel their number. */
	double root(int entry) {
		return root[entry];
	}

	/** The ties of an entry, by their places. */
	int[] ties(int entry) {
		return ties[entry];
	}

	/** What all entries of a row count. */
	double all(int i) {
		double all = 0;
		for (int e = starts[i]; e < starts[i + 1]; e++) {
			all += number[e];
		}
		return all;
	}
}
