// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Pairs things of two sorts, each at most once, so that the sum of the scores of the pairs is greatest (Kuhn 1955; Munkres 1957, in the form of Jonker and Volgenant 1987). */
final class Assignment {

	private Assignment() {
	}

	/**
	 * The pairs, in the order of the rows.
	 *
	 * @param scores by row and column; 0 where the two can be no pair
	 */
	static List<int[]> of(double[][] scores) {
		int columns = scores.length == 0 ? 0 : scores[0].length;
		List<int[]> pairs = new ArrayList<>();
		boolean[] seen = new boolean[scores.length];
		for (int row = 0; row < scores.length; row++) {
			if (!seen[row]) {
				component(row, scores, columns, seen, pairs);
			}
		}
		pairs.sort((one, other) -> Integer.compare(one[0], other[0]));
		return pairs;
	}

	/** What cannot be paired with each other need not be looked at together: most texts fall into many small parts. */
	private static void component(int first, double[][] scores, int columns, boolean[] seen, List<int[]> pairs) {
		List<Integer> rows = new ArrayList<>();
		List<Integer> cols = new ArrayList<>();
		boolean[] seenColumn = new boolean[columns];
		Deque<Integer> open = new ArrayDeque<>(List.of(first));
		seen[first] = true;
		while (!open.isEmpty()) {
			int row = open.removeFirst();
			rows.add(row);
			for (int column = 0; column < columns; column++) {
				if (scores[row][column] > 0 && !seenColumn[column]) {
					seenColumn[column] = true;
					cols.add(column);
					for (int other = 0; other < scores.length; other++) {
						if (scores[other][column] > 0 && !seen[other]) {
							seen[other] = true;
							open.addLast(other);
						}
					}
				}
			}
		}
		rows.sort(null);
		cols.sort(null);
		int[] columnOf = best(rows, cols, scores);
		for (int i = 0; i < rows.size(); i++) {
			if (columnOf[i] < cols.size() && scores[rows.get(i)][cols.get(columnOf[i])] > 0) {
				pairs.add(new int[] { rows.get(i), cols.get(columnOf[i]) });
			}
		}
	}

	/** By row its column, of a square with empty rows and columns added, by shortest augmenting paths. */
	private static int[] best(List<Integer> rows, List<Integer> cols, double[][] scores) {
		int n = Math.max(rows.size(), cols.size());
		double[] ofRow = new double[n + 1];
		double[] ofColumn = new double[n + 1];
		int[] rowOf = new int[n + 1];
		int[] way = new int[n + 1];
		for (int i = 1; i <= n; i++) {
			rowOf[0] = i;
			int column = 0;
			double[] least = new double[n + 1];
			Arrays.fill(least, Double.POSITIVE_INFINITY);
			boolean[] used = new boolean[n + 1];
			do {
				used[column] = true;
				int row = rowOf[column];
				int next = 0;
				double delta = Double.POSITIVE_INFINITY;
				for (int j = 1; j <= n; j++) {
					if (!used[j]) {
						double score = row <= rows.size() && j <= cols.size() ? scores[rows.get(row - 1)][cols.get(j - 1)] : 0;
						double cost = -score - ofRow[row] - ofColumn[j];
						if (cost < least[j]) {
							least[j] = cost;
							way[j] = column;
						}
						if (least[j] < delta) {
							delta = least[j];
							next = j;
						}
					}
				}
				for (int j = 0; j <= n; j++) {
					if (used[j]) {
						ofRow[rowOf[j]] += delta;
						ofColumn[j] -= delta;
					} else {
						least[j] -= delta;
					}
				}
				column = next;
			} while (rowOf[column] != 0);
			while (column != 0) {
				rowOf[column] = rowOf[way[column]];
				column = way[column];
			}
		}
		int[] columnOf = new int[n];
		for (int j = 1; j <= n; j++) {
			columnOf[rowOf[j] - 1] = j - 1;
		}
		return columnOf;
	}
}
