// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.gainsay.facts.Progress;

/**
 * Intervals of 95 % by drawing articles anew: statements of one article are not independent of each other, so articles are what is drawn (Field and Welsh 2007). From
 * {@link #FEW} articles on it is the percentile bootstrap (Efron 1979; Efron and Tibshirani 1993, chapter 13), with percentiles a little farther out, as few articles vary less than those that they were drawn
 * from (Hesterberg 2015, "expanded percentile"); below, the delete-one jackknife (Tukey 1958; Efron and Tibshirani 1993,
 * chapter 11) with Student's t of one degree of freedom less than there are articles. The same seed gives the same intervals, whatever the machine and its processors.
 */
final class Resampling {

	/** Below so many articles the bootstrap is too narrow. */
	static final int FEW = 30;

	/** So many draws are reckoned at a time. */
	private static final int BLOCK = 40;
	/** More draws than this part may not be undefined. */
	private static final double MOST_UNDEFINED = 0.05;
	/** What lies outside of an interval at each end. */
	static final double OUTSIDE = 0.025;
	/** The deviate of the normal distribution that 97.5 of 100 lie below. */
	private static final double Z = 1.959964;

	/** Student's t that 97.5 of 100 lie below, by degrees of freedom from 1. */
	private static final double[] T = { 12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281, 2.2010, 2.1788, 2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.0930,
			2.0860, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484, 2.0452 };

	/**
	 * Something to be given an interval.
	 *
	 * @param least the least and 1 the greatest value that it can have
	 */
	record Wanted(Tally tally, Tally.Coefficient coefficient, double least) {
	}

	private final int articles;
	private final long seed;
	private final int draws;
	private final Progress progress;

	/** @param articles how many there are to draw from @param progress is told of no steps, and may stop it */
	Resampling(int articles, long seed, int draws, Progress progress) {
		this.progress = progress;
		this.articles = articles;
		this.seed = seed;
		this.draws = draws;
	}

	/** The interval of each, in their order: low and high, NaN where there is none. */
	List<double[]> intervals(List<Wanted> wanted) {
		List<double[]> found = new ArrayList<>();
		List<Wanted> drawn = new ArrayList<>();
		for (Wanted one : wanted) {
			progress.check();
			boolean few = one.tally().contributing().length < FEW;
			found.add(few ? jackknife(one) : new double[0]);
			if (!few) {
				drawn.add(one);
			}
		}
		List<double[]> bootstrapped = bootstrap(drawn);
		int next = 0;
		for (int i = 0; i < found.size(); i++) {
			if (found.get(i).length == 0) {
				found.set(i, bootstrapped.get(next++));
			}
		}
		return found;
	}

	private static double[] none() {
		return new double[] { Double.NaN, Double.NaN };
	}

	/** The articles that tell nothing of the figure are none of its articles. */
	private static double[] jackknife(Wanted wanted) {
		double[] figures = withoutOne(wanted);
		double half = half(figures);
		return Double.isNaN(half) ? none() : new double[] { Math.max(wanted.least(), figures[0] - half), Math.min(1, figures[0] + half) };
	}

	/** That of log(1 − figure) (Cressie 1981), for each; of a figure that is 1, or would be without one article, the plain one, as that has no logarithm. */
	List<double[]> logarithmic(List<Wanted> wanted) {
		List<double[]> found = new ArrayList<>();
		for (Wanted one : wanted) {
			progress.check();
			double[] figures = withoutOne(one);
			double[] logs = Arrays.stream(figures).map(figure -> Math.log(1 - figure)).toArray();
			double half = half(logs);
			found.add(Arrays.stream(figures).anyMatch(figure -> figure >= 1) ? jackknife(one)
					: Double.isNaN(half) ? none() : new double[] { Math.max(one.least(), 1 - Math.exp(logs[0] + half)), 1 - Math.exp(logs[0] - half) });
		}
		return found;
	}

	/** The figure of all articles, and behind it those without one of them each. */
	private static double[] withoutOne(Wanted wanted) {
		int[] those = wanted.tally().contributing();
		double[] total = wanted.tally().total();
		double[] figures = new double[those.length + 1];
		figures[0] = wanted.coefficient().of(wanted.tally().handedOn(total));
		for (int i = 0; i < those.length; i++) {
			double[] sums = total.clone();
			wanted.tally().add(those[i], -1, sums);
			figures[i + 1] = wanted.coefficient().of(wanted.tally().handedOn(sums));
		}
		return figures;
	}

	/** Half of the interval of what the first is the value of, the others the values without one article each; NaN where there are less than two or one is not defined. */
	private static double half(double[] figures) {
		int n = figures.length - 1;
		if (n < 2) {
			return Double.NaN;
		}
		double mean = 0;
		for (int i = 1; i <= n; i++) {
			mean += figures[i] / n;
		}
		double squares = 0;
		for (int i = 1; i <= n; i++) {
			squares += (figures[i] - mean) * (figures[i] - mean);
		}
		return student(n - 1) * Math.sqrt(squares * (n - 1) / n);
	}

	/** Student's t that 97.5 of 100 lie below. */
	private static double student(int degrees) {
		if (degrees <= T.length) {
			return T[degrees - 1];
		}
		double v = degrees;
		return Z + (Math.pow(Z, 3) + Z) / (4 * v) + (5 * Math.pow(Z, 5) + 16 * Math.pow(Z, 3) + 3 * Z) / (96 * v * v); // Abramowitz and Stegun 1964, 26.7.5
	}

	private List<double[]> bootstrap(List<Wanted> wanted) {
		List<Tally> tallies = wanted.stream().map(Wanted::tally).distinct().toList();
		List<Columns> columns = tallies.stream().map(Columns::new).toList();
		double[][] values = new double[wanted.size()][draws];
		int blocks = wanted.isEmpty() ? 0 : (draws + BLOCK - 1) / BLOCK;
		IntStream.range(0, blocks).parallel().forEach(block -> {
			progress.check();
			int from = block * BLOCK;
			int some = Math.min(BLOCK, draws - from);
			double[][] times = times(from, some);
			for (int t = 0; t < tallies.size(); t++) {
				double[][] sums = columns.get(t).handedOn(times, some);
				for (int i = 0; i < wanted.size(); i++) {
					if (wanted.get(i).tally() == tallies.get(t)) {
						for (int draw = 0; draw < some; draw++) {
							values[i][from + draw] = wanted.get(i).coefficient().of(sums[draw]);
						}
					}
				}
			}
		});
		return IntStream.range(0, values.length).parallel().mapToObj(i -> percentiles(values[i], outside(wanted.get(i).tally().contributing().length))).toList();
	}

	/** By article how often it is in each of some draws. A draw is the same whichever others are made. */
	private double[][] times(int from, int some) {
		double[][] times = new double[articles][some];
		for (int draw = 0; draw < some; draw++) {
			SplittableRandom random = new SplittableRandom(new SplittableRandom(seed ^ (from + draw) * 0x9E3779B97F4A7C15L).nextLong());
			for (int i = 0; i < articles; i++) {
				times[random.nextInt(articles)][draw]++;
			}
		}
		return times;
	}

	/** What lies outside at each end, of so many articles: as if the normal deviate were Student's t, times the root of n/(n - 1). */
	private static double outside(int n) {
		double v = n - 1;
		return above(student(n - 1) * Math.sqrt(n / v));
	}

	/** The part of the normal distribution above a deviate that is not negative (Abramowitz and Stegun 1964, 26.2.17). */
	private static double above(double deviate) {
		double t = 1 / (1 + 0.2316419 * deviate);
		double series = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
		return Math.exp(-deviate * deviate / 2) / Math.sqrt(2 * Math.PI) * series;
	}

	/** The edges of what is left when a part is taken away at each end, interpolated (Hyndman and Fan 1996, type 7); NaN where too many are not defined. */
	static double[] percentiles(double[] values, double outside) {
		double[] sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
		if (sorted.length == 0 || values.length - sorted.length > MOST_UNDEFINED * values.length) {
			return none();
		}
		return new double[] { quantile(sorted, outside), quantile(sorted, 1 - outside) };
	}

	private static double quantile(double[] sorted, double share) {
		double at = share * (sorted.length - 1);
		int below = (int) at;
		return below + 1 < sorted.length ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
	}
}
