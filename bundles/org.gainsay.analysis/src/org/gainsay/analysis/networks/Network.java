// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A network: its nodes, and the weights of those that are tied. Immutable.
 */
public final class Network {

	/** Takes edges. */
	public interface Edges {
		/**
		 * An edge.
		 *
		 * @param row    the place of its row; in a one-mode network the smaller one
		 * @param column that of its column
		 * @param weight not 0
		 */
		void edge(int row, int column, double weight);
	}

	/**
	 * A statement behind an edge.
	 *
	 * @param row    the place of the edge's row
	 * @param column that of its column
	 * @param by     what the statement is about: in a two-mode network the column
	 * @param level  of the qualifier; empty where there is none
	 * @param ofRow  whether it is the row's, or the column's
	 * @param coded  where it stands
	 * @param weight what it counts: 1 without a kernel
	 */
	public record Behind(int row, int column, Value by, String level, boolean ofRow, Coded coded, double weight) {
	}

	private final String name;
	private final boolean twoMode;
	private final boolean directed;
	private final List<Node> rows;
	private final List<Node> columns;
	private final int[][] targets;
	private final double[][] weights;
	private final Weighed weighed;
	private final Incidence incidence;
	private final @Nullable OneMode oneMode;

	/**
	 * @param name     the first moment of its window; empty for the only one
	 * @param directed whether both sides are of those who speak, and one passes on the other
	 * @param oneMode  how its weights come about; null for a two-mode network
	 * @param targets  by row the columns with a weight, in their order; in a one-mode network those behind it alone
	 */
	Network(String name, boolean directed, List<Node> rows, List<Node> columns, int[][] targets, double[][] weights, Weighed weighed, Incidence incidence, @Nullable OneMode oneMode) {
		this.name = name;
		this.twoMode = oneMode == null;
		this.directed = directed;
		this.rows = rows;
		this.columns = columns;
		this.targets = targets;
		this.weights = weights;
		this.weighed = weighed;
		this.incidence = incidence;
		this.oneMode = oneMode;
	}

	/** The first moment of its window, without colons; empty for the only network. */
	public String name() {
		return name;
	}

	/** Whether its rows and columns are two sorts of things. */
	public boolean twoMode() {
		return twoMode;
	}

	/** Whether its edges lead from one who speaks to another whom that one passes on; then one actor can be a row and a column. */
	public boolean directed() {
		return directed;
	}

	/** Its rows, by their labels. */
	public List<Node> rows() {
		return rows;
	}

	/** Its columns, by their labels; of a one-mode network the rows. */
	public List<Node> columns() {
		return columns;
	}

	/** How many statements it is made of. */
	public int statements() {
		Set<Object> statements = new HashSet<>();
		weighed.ties().forEach(tie -> statements.add(tie.coded().statement().qualifiedName()));
		return statements.size();
	}

	/** Gives all edges, by row and column; those of a one-mode network once. */
	public void edges(Edges to) {
		for (int i = 0; i < targets.length; i++) {
			for (int n = 0; n < targets[i].length; n++) {
				to.edge(i, targets[i][n], weights[i][n]);
			}
		}
	}

	/** Gives the whole matrix row by row: a weight a column, 0 for no edge. The array is used again. */
	public void matrix(Consumer<double[]> to) {
		int[][] before = twoMode ? new int[0][] : before();
		double[] row = new double[columns.size()];
		for (int i = 0; i < targets.length; i++) {
			Arrays.fill(row, 0);
			for (int n = 0; n < targets[i].length; n++) {
				row[targets[i][n]] = weights[i][n];
			}
			if (!twoMode) {
				for (int other : before[i]) {
					row[other] = weights[other][Arrays.binarySearch(targets[other], i)];
				}
			}
			to.accept(row);
		}
	}

	/** By row those before it that are tied to it. */
	private int[][] before() {
		int[] count = new int[rows.size()];
		for (int[] row : targets) {
			for (int target : row) {
				count[target]++;
			}
		}
		int[][] before = new int[rows.size()][];
		Arrays.setAll(before, i -> new int[count[i]]);
		int[] next = new int[rows.size()];
		for (int i = 0; i < targets.length; i++) {
			for (int target : targets[i]) {
				before[target][next[target]++] = i;
			}
		}
		return before;
	}

	/** How many statements are behind an edge. */
	public int statements(int row, int column) {
		Set<Object> statements = new HashSet<>();
		behind(row, column, one -> statements.add(one.coded().statement().qualifiedName()));
		return statements.size();
	}

	/** Gives the statements behind an edge, those of the row first; by what they are about and then in the order of time. */
	public void behind(int row, int column, Consumer<Behind> to) {
		OneMode weighing = oneMode;
		if (weighing != null) {
			weighing.behind(row, column, tie -> to.accept(behind(row, column, tie, true)), tie -> to.accept(behind(row, column, tie, false)));
			return;
		}
		for (int e = incidence.start(row); e < incidence.start(row + 1); e++) {
			if (incidence.column(e) == column) {
				for (int tie : incidence.ties(e)) {
					to.accept(behind(row, column, tie, true));
				}
			}
		}
	}

	private Behind behind(int row, int column, int tie, boolean ofRow) {
		Tie one = weighed.ties().get(tie);
		return new Behind(row, column, one.by(), one.level().label(), ofRow, one.coded(), weighed.weights()[tie]);
	}
}
