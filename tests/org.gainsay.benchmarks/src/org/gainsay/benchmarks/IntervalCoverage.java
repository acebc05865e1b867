// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

import org.gainsay.analysis.agreement.AgreementOptions;
import org.gainsay.analysis.agreement.Coding;
import org.gainsay.analysis.agreement.Coefficients;
import org.gainsay.analysis.agreement.Estimate;
import org.gainsay.analysis.agreement.Interval;
import org.gainsay.analysis.agreement.Match;
import org.gainsay.analysis.agreement.Measure;
import org.gainsay.analysis.agreement.Scale;
import org.gainsay.analysis.agreement.Value;

/**
 * How often an interval of agreement holds the truth: many studies are simulated, of two coders and articles that differ in how many units they have (5 to 25), how hard they are and what is said in
 * them, and in each the interval is found. The truth is the alpha of a hundred thousand such articles.
 */
public final class IntervalCoverage {

	private static final int POPULATION = 100_000;
	private static final double[] SHARES = { .45, .20, .15, .12, .08 };

	private IntervalCoverage() {
	}

	/** How articles differ in how hard they are: how often a coder errs in one, over the average. */
	private enum Hardness {
		EVEN, DIFFERENT, SKEWED;

		double draw(SplittableRandom random) {
			return switch (this) {
				case EVEN -> 1;
				case DIFFERENT -> (exponential(random) + exponential(random) + exponential(random) + exponential(random)) / 4;
				case SKEWED -> exponential(random);
			};
		}
	}

	private static double exponential(SplittableRandom random) {
		return -Math.log(1 - random.nextDouble());
	}

	/** {@code [STUDIES [DRAWS [ARTICLES…]]]}: how many studies, 2000 unless it is said, how many draws, 2000, and of how many articles: 6, 10 and 30. */
	public static void main(String[] arguments) {
		int studies = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
		int draws = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2000;
		List<Integer> sizes = arguments.length > 2 ? Arrays.stream(arguments).skip(2).map(Integer::valueOf).toList() : List.of(6, 10, 30);
		System.out.println("| articles are hard | a coder errs in | true alpha | articles | holds it, of " + studies + " | its width, median | that of the logarithm holds it | its width, median | Krippendorff's bootstrap holds it |");
		System.out.println("|---|---|---|---|---|---|---|---|---|");
		for (Hardness hardness : Hardness.values()) {
			for (double error : new double[] { .08, .2, .35 }) {
				double truth = Coefficients.of(study(new SplittableRandom(4711), POPULATION, error, hardness), Measure.ALPHA, Scale.NOMINAL, options(Interval.NONE, 0, 0)).value();
				for (int articles : sizes) {
					int held = 0;
					int heldByLog = 0;
					int heldByPairs = 0;
					double[] widths = new double[studies];
					double[] widthsOfLog = new double[studies];
					for (int i = 0; i < studies; i++) {
						Coding study = study(new SplittableRandom(1_000_003L * articles + i), articles, error, hardness);
						Estimate estimate = Coefficients.of(study, Measure.ALPHA, Scale.NOMINAL, options(Interval.ARTICLES, i, draws));
						held += estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
						widths[i] = estimate.high() - estimate.low();
						Estimate byLog = Coefficients.of(study, Measure.ALPHA, Scale.NOMINAL, options(Interval.LOG, i, draws));
						heldByLog += byLog.low() <= truth && truth <= byLog.high() ? 1 : 0;
						widthsOfLog[i] = byLog.high() - byLog.low();
						Estimate byPairs = Coefficients.of(study, Measure.ALPHA, Scale.NOMINAL, options(Interval.KRIPPENDORFF, i, Math.min(draws, 500)));
						heldByPairs += byPairs.low() <= truth && truth <= byPairs.high() ? 1 : 0;
					}
					Arrays.sort(widths);
					Arrays.sort(widthsOfLog);
					System.out.printf(Locale.ROOT, "| %s | %.0f %% | %.3f | %d | %.1f %% | %.3f | %.1f %% | %.3f | %.1f %% |%n", hardness.name().toLowerCase(Locale.ROOT), error * 100, truth, articles,
							100.0 * held / studies, widths[studies / 2], 100.0 * heldByLog / studies, widthsOfLog[studies / 2], 100.0 * heldByPairs / studies);
				}
			}
		}
	}

	private static AgreementOptions options(Interval interval, long seed, int draws) {
		return new AgreementOptions(List.of(), Match.SHORTER, .5, interval, seed, draws, Set.of());
	}

	/** Articles with what two coders gave their units. */
	private static Coding study(SplittableRandom random, int articles, double error, Hardness hardness) {
		Coding coding = new Coding(2);
		for (int article = 0; article < articles; article++) {
			double[] shares = new double[SHARES.length];
			double sum = 0;
			for (int i = 0; i < shares.length; i++) {
				shares[i] = hardness == Hardness.EVEN ? SHARES[i] : SHARES[i] * exponential(random);
				sum += shares[i];
			}
			double hard = Math.min(.9, error * hardness.draw(random));
			for (int units = random.nextInt(5, 26); units > 0; units--) {
				int truth = draw(random, shares, sum);
				coding.add(article, given(random, truth, hard), given(random, truth, hard));
			}
		}
		return coding;
	}

	private static Value given(SplittableRandom random, int truth, double hard) {
		return Value.of("v" + (random.nextDouble() < hard ? draw(random, SHARES, 1) : truth));
	}

	private static int draw(SplittableRandom random, double[] shares, double sum) {
		double at = random.nextDouble() * sum;
		int value = 0;
		while (value < shares.length - 1 && at >= shares[value]) {
			at -= shares[value++];
		}
		return value;
	}
}
