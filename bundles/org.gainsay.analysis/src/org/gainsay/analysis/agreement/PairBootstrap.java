// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Krippendorff's bootstrap of alpha (Hayes and Krippendorff 2007; Krippendorff 2018, 12.4.2): pairs of values are drawn from those that were observed, while what is expected by chance stays.
 * It treats pairs as independent of each other, and is about half as wide as what drawing articles gives.
 */
final class PairBootstrap {

	/** So many pairs for each two values that were observed together are enough. */
	private static final int PAIRS_A_CELL = 25;

	private PairBootstrap() {
	}

	/** Low and high; NaN where alpha is not defined. */
	static double[] interval(Coding coding, Scale scale, long seed, int draws) {
		double[][] coincidences = coincidences(coding);
		int k = coincidences.length;
		double[] given = new double[k];
		double n = 0;
		for (int i = 0; i < k; i++) {
			for (int j = 0; j < k; j++) {
				given[i] += coincidences[i][j];
			}
			n += given[i];
		}
		double[][] apart = apart(coding, scale, given);
		double expected = 0;
		for (int i = 0; i < k; i++) {
			for (int j = 0; j < k; j++) {
				expected += given[i] * given[j] * apart[i][j];
			}
		}
		if (n < 2 || expected <= 0) {
			return new double[] { Double.NaN, Double.NaN };
		}
		double chance = expected / (n * (n - 1));
		double[] reach = new double[k * (k + 1) / 2];
		double[] costs = new double[reach.length];
		int cells = 0;
		int observed = 0;
		double sum = 0;
		for (int i = 0; i < k; i++) {
			for (int j = 0; j <= i; j++) {
				sum += (i == j ? 1 : 2) * coincidences[i][j] / n;
				observed += coincidences[i][j] > 0 ? 1 : 0;
				reach[cells] = sum;
				costs[cells++] = apart[i][j];
			}
		}
		int pairs = (int) Math.max(1, Math.min((double) PAIRS_A_CELL * observed, (coding.coders() - 1) * n / 2));
		double all = sum;
		double[] alphas = IntStream.range(0, draws).parallel().mapToDouble(draw -> {
			SplittableRandom random = new SplittableRandom(new SplittableRandom(seed ^ draw * 0x9E3779B97F4A7C15L).nextLong());
			double cost = 0;
			for (int i = 0; i < pairs; i++) {
				int cell = Arrays.binarySearch(reach, random.nextDouble() * all);
				cost += costs[Math.min(costs.length - 1, cell < 0 ? -cell - 1 : cell + 1)];
			}
			return 1 - cost / (pairs * chance);
		}).toArray();
		return Resampling.percentiles(alphas, Resampling.OUTSIDE);
	}

	private static double[][] coincidences(Coding coding) {
		int k = coding.values().size();
		double[][] found = new double[k][k];
		for (int u = 0; u < coding.size(); u++) {
			int[] given = Arrays.stream(coding.unit(u)).filter(value -> value != Coding.MISSING).toArray();
			for (int i = 0; i < given.length; i++) {
				for (int j = 0; j < given.length; j++) {
					if (i != j) {
						found[given[i]][given[j]] += 1.0 / (given.length - 1);
					}
				}
			}
		}
		return found;
	}

	private static double[][] apart(Coding coding, Scale scale, double[] given) {
		int k = given.length;
		double[][] apart = new double[k][k];
		for (int i = 0; i < k; i++) {
			double between = given[i] / 2;
			for (int j = i + 1; j < k; j++) {
				double ranks = between + given[j] / 2;
				apart[i][j] = scale == Scale.ORDINAL ? ranks * ranks : scale.apart(coding.values().get(i), coding.values().get(j));
				apart[j][i] = apart[i][j];
				between += given[j];
			}
		}
		return apart;
	}
}
