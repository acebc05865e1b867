// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sums of a {@link Tally} with those told once that go along with each other: a value that only one article has, or that each coder gave the same units, gives the same sum many times over but for a factor. So thousands
 * of draws have few sums to make.
 */
final class Columns {

	/** What is added to a sum by which articles, over what the first of them adds. */
	private record Column(int[] articles, double[] shares) {

		@Override
		public boolean equals(Object other) {
			return other instanceof Column column && Arrays.equals(articles, column.articles) && Arrays.equals(shares, column.shares);
		}

		@Override
		public int hashCode() {
			return 31 * Arrays.hashCode(articles) + Arrays.hashCode(shares);
		}
	}

	private static final int NONE = -1;
	/** So many articles are added to the sums in one go. */
	private static final int TOGETHER = 4;

	private final int kept;
	/** By place in the sums of the tally its column, and what that is multiplied by. */
	private final int[] columnOf;
	private final double[] factors;
	/** By column, the articles and what each adds. */
	private final List<Column> columns = new ArrayList<>();
	private final List<Tally.Products> products;

	Columns(Tally tally) {
		kept = tally.kept();
		columnOf = new int[tally.size()];
		factors = new double[tally.size()];
		Arrays.fill(columnOf, NONE);
		int[] counts = new int[tally.size()];
		for (int article = 0; article < tally.articles(); article++) {
			for (int place : tally.places(article)) {
				counts[place]++;
			}
		}
		int[][] articles = new int[tally.size()][];
		double[][] amounts = new double[tally.size()][];
		int[] filled = new int[tally.size()];
		for (int article = 0; article < tally.articles(); article++) {
			int[] places = tally.places(article);
			for (int i = 0; i < places.length; i++) {
				int place = places[i];
				if (articles[place] == null) {
					articles[place] = new int[counts[place]];
					amounts[place] = new double[counts[place]];
				}
				articles[place][filled[place]] = article;
				amounts[place][filled[place]++] = tally.amounts(article)[i];
			}
		}
		Map<Column, Integer> known = new HashMap<>();
		for (int place = 0; place < articles.length; place++) {
			double[] shares = amounts[place];
			if (shares != null) {
				factors[place] = shares[0];
				for (int i = shares.length - 1; i >= 0; i--) {
					shares[i] /= shares[0];
				}
				Column column = new Column(articles[place], shares);
				columnOf[place] = known.computeIfAbsent(column, one -> {
					columns.add(one);
					return columns.size() - 1;
				});
			}
		}
		products = tally.products().stream().map(this::joined).toList();
	}

	/** The same sum of products, each two columns once. */
	private Tally.Products joined(Tally.Products of) {
		Map<Long, Double> by = new LinkedHashMap<>();
		for (int i = 0; i < of.one().length; i++) {
			int one = columnOf[of.one()[i]];
			int other = columnOf[of.other()[i]];
			if (one != NONE && other != NONE) {
				long both = (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
				by.merge(both, factors[of.one()[i]] * factors[of.other()[i]] * (of.by() == null ? 1 : of.by()[i]), Double::sum);
			}
		}
		return new Tally.Products(by.keySet().stream().mapToInt(both -> (int) (both >> Integer.SIZE)).toArray(), by.keySet().stream().mapToInt(Long::intValue).toArray(),
				by.values().stream().mapToDouble(Double::doubleValue).toArray());
	}

	/**
	 * By draw what is handed on of its articles.
	 *
	 * @param times by article how often it is in each of the draws
	 */
	double[][] handedOn(double[][] times, int draws) {
		double[][] sums = new double[columns.size()][];
		for (int i = 0; i < sums.length; i++) {
			sums[i] = sum(columns.get(i), times, draws);
		}
		double[][] byDraw = new double[draws][kept + products.size()];
		for (int place = 0; place < kept; place++) {
			if (columnOf[place] != NONE) {
				double[] sum = sums[columnOf[place]];
				for (int draw = 0; draw < draws; draw++) {
					byDraw[draw][place] = factors[place] * sum[draw];
				}
			}
		}
		for (int i = 0; i < products.size(); i++) {
			double[] sum = new double[draws];
			Tally.Products of = products.get(i);
			for (int j = 0; j < of.one().length; j++) {
				add(sums[of.one()[j]], sums[of.other()[j]], of.by()[j], sum);
			}
			for (int draw = 0; draw < draws; draw++) {
				byDraw[draw][kept + i] = sum[draw];
			}
		}
		return byDraw;
	}

	private static double[] sum(Column column, double[][] times, int draws) {
		if (column.articles().length == 1) {
			return times[column.articles()[0]];
		}
		double[] sum = new double[draws];
		int[] articles = column.articles();
		double[] shares = column.shares();
		int i = 0;
		for (; i + TOGETHER <= articles.length; i += TOGETHER) {
			add(times[articles[i]], shares[i], times[articles[i + 1]], shares[i + 1], times[articles[i + 2]], shares[i + 2], times[articles[i + 3]], shares[i + 3], sum);
		}
		for (; i < articles.length; i++) {
			add(times[articles[i]], shares[i], sum);
		}
		return sum;
	}

	/** One after the other, as if each were added alone, to the last digit; but the sums are read and written once for all of them. */
	private static void add(double[] one, double byOne, double[] two, double byTwo, double[] three, double byThree, double[] four, double byFour, double[] to) {
		for (int draw = 0; draw < to.length; draw++) {
			to[draw] = to[draw] + one[draw] * byOne + two[draw] * byTwo + three[draw] * byThree + four[draw] * byFour;
		}
	}

	private static void add(double[] of, double by, double[] to) {
		for (int draw = 0; draw < to.length; draw++) {
			to[draw] += of[draw] * by;
		}
	}

	private static void add(double[] one, double[] other, double by, double[] to) {
		for (int draw = 0; draw < to.length; draw++) {
			to[draw] += one[draw] * other[draw] * by;
		}
	}
}
