// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The sums from which the coefficients of a {@link Coding} are reckoned, each from its definition. With k values and m coders the sums are: scalars; how often each value was given in
 * units that have two or more (alpha), as a share of its unit's values (AC1), in units that each coder gave one (Fleiss); by pair of coders how often they gave and shared values
 * (kappa); and, of ranks, the coincidences of each two values.
 */
final class CodingTally {

	private static final int PAIRABLE_VALUES = 0;
	private static final int PAIRABLE_UNITS = 1;
	private static final int AGREED = 2;
	private static final int UNITS = 3;
	private static final int COMPLETE_UNITS = 4;
	private static final int COMPLETE_AGREED = 5;
	private static final int SHARED_TWICE = 6;
	private static final int GIVEN = 7;
	private static final int APART_BY_UNIT = 8;
	private static final int SCALARS = 9;

	private final Coding coding;
	private final List<Scale> scales;
	private final int k;
	private final int pairs;
	private final Tally tally;
	/** Where the sums by value begin. */
	private final int wide;
	/** Where the products are: of the times that values were given, of their shares, of the times in complete units; by pair of coders; by scale. */
	private final int pairableSquares;
	private final int shareSquares;
	private final int completeSquares;
	private final int pairProducts;
	private final Map<Scale, Integer> scaleProducts = new HashMap<>();

	/**
	 * The sums of a coding.
	 *
	 * @param articles how many there are
	 * @param scales   those on which alpha may be asked for
	 */
	CodingTally(Coding coding, int articles, List<Scale> scales) {
		this.coding = coding;
		this.scales = scales;
		this.k = coding.values().size();
		this.pairs = coding.coders() * (coding.coders() - 1) / 2;
		int kept = SCALARS + scales.size() + 2 * pairs + (scales.contains(Scale.ORDINAL) ? k + k * k : 0);
		this.wide = scales.contains(Scale.ORDINAL) ? kept - k : kept;
		this.tally = new Tally(articles, kept + 3 * k + 2 * k * pairs, kept);
		for (int i = 0; i < coding.size(); i++) {
			add(coding.article(i), coding.unit(i));
		}
		tally.closed();
		pairableSquares = tally.product(squares(pairable(0)));
		shareSquares = tally.product(squares(share(0)));
		completeSquares = tally.product(squares(complete(0)));
		pairProducts = tally.kept() + tally.products().size();
		for (int pair = 0; pair < pairs; pair++) {
			int first = ofPair(pair);
			tally.product(new Tally.Products(run(first), run(first + k), null));
		}
		scales.stream().filter(scale -> scale != Scale.ORDINAL && scale != Scale.NOMINAL)
				.forEach(scale -> scaleProducts.put(scale, tally.product(scale.mostlyApart() ? sparse(scale) : dense(scale))));
	}

	private Tally.Products squares(int first) {
		return new Tally.Products(run(first), run(first), null);
	}

	/** The places of all values from the first one's on. */
	private int[] run(int first) {
		return IntStream.range(first, first + k).toArray();
	}

	Tally tally() {
		return tally;
	}

	private int apart(Scale scale) {
		return SCALARS + scales.indexOf(scale);
	}

	/** How often a pair of coders gave both a value, and behind it how often the same. */
	private int pair(int pair) {
		return SCALARS + scales.size() + 2 * pair;
	}

	private int coincidence(int one, int other) {
		return pair(pairs) + one * k + other;
	}

	/** Of ranks these are handed on, behind the coincidences. */
	private int pairable(int value) {
		return wide + value;
	}

	private int share(int value) {
		return tally.kept() + k + value;
	}

	private int complete(int value) {
		return tally.kept() + 2 * k + value;
	}

	private int ofPair(int pair) {
		return tally.kept() + 3 * k + 2 * k * pair;
	}

	private void add(int article, int[] unit) {
		int m = 0;
		for (int value : unit) {
			m += value == Coding.MISSING ? 0 : 1;
		}
		if (m == 0) {
			return;
		}
		tally.add(article, UNITS, 1);
		for (int value : unit) {
			if (value != Coding.MISSING) {
				tally.add(article, share(value), 1.0 / m);
			}
		}
		int agreeing = 0;
		for (int i = 0; i < unit.length; i++) {
			for (int j = i + 1; j < unit.length; j++) {
				agreeing += unit[i] != Coding.MISSING && unit[i] == unit[j] ? 2 : 0;
			}
		}
		if (m > 1) {
			tally.add(article, PAIRABLE_UNITS, 1);
			tally.add(article, PAIRABLE_VALUES, m);
			tally.add(article, AGREED, agreeing / (m * (m - 1.0)));
			for (int value : unit) {
				if (value != Coding.MISSING) {
					tally.add(article, pairable(value), 1);
				}
			}
			apart(article, unit, m);
		}
		if (m == unit.length && m > 1) {
			tally.add(article, COMPLETE_UNITS, 1);
			tally.add(article, COMPLETE_AGREED, agreeing / (m * (m - 1.0)));
			for (int value : unit) {
				tally.add(article, complete(value), 1);
			}
		}
		byPair(article, unit);
	}

	/** Each unit counts by its values: a pair weighs 1/(m - 1). */
	private void apart(int article, int[] unit, int m) {
		for (int i = 0; i < unit.length; i++) {
			for (int j = i + 1; j < unit.length; j++) {
				if (unit[i] == Coding.MISSING || unit[j] == Coding.MISSING || unit[i] == unit[j]) {
					continue;
				}
				for (Scale scale : scales) {
					if (scale == Scale.ORDINAL) {
						tally.add(article, coincidence(Math.min(unit[i], unit[j]), Math.max(unit[i], unit[j])), 2.0 / (m - 1));
					} else {
						double apart = 2 * scale.apart(coding.values().get(unit[i]), coding.values().get(unit[j])) / (m - 1);
						tally.add(article, apart(scale), apart);
						tally.add(article, APART_BY_UNIT, scale == Scale.INTERVAL ? apart / m : 0);
					}
				}
			}
		}
	}

	private void byPair(int article, int[] unit) {
		int pair = 0;
		for (int i = 0; i < unit.length; i++) {
			for (int j = i + 1; j < unit.length; j++, pair++) {
				tally.add(article, GIVEN, (unit[i] == Coding.MISSING ? 0 : 1) + (unit[j] == Coding.MISSING ? 0 : 1));
				if (unit[i] == Coding.MISSING || unit[j] == Coding.MISSING) {
					continue;
				}
				int at = pair(pair);
				tally.add(article, at, 1);
				tally.add(article, ofPair(pair) + unit[i], 1);
				tally.add(article, ofPair(pair) + k + unit[j], 1);
				if (unit[i] == unit[j]) {
					tally.add(article, at + 1, 1);
					tally.add(article, SHARED_TWICE, 2);
				}
			}
		}
	}

	/** Of the values that share a part: only these are less than 1 apart. */
	private Tally.Products sparse(Scale scale) {
		List<Value> values = coding.values();
		Map<String, List<Integer>> having = new HashMap<>();
		List<int[]> found = new ArrayList<>();
		List<Double> by = new ArrayList<>();
		for (int i = 0; i < k; i++) {
			Set<Integer> others = new LinkedHashSet<>();
			for (String part : values.get(i).parts()) {
				others.addAll(having.getOrDefault(part, List.of()));
			}
			for (int other : others) {
				double apart = scale.apart(values.get(i), values.get(other));
				if (apart < 1) {
					found.add(new int[] { i, other });
					by.add(1 - apart);
				}
			}
			for (String part : new LinkedHashSet<>(values.get(i).parts())) {
				having.computeIfAbsent(part, one -> new ArrayList<>()).add(i);
			}
		}
		return products(found, by);
	}

	private Tally.Products dense(Scale scale) {
		List<int[]> found = new ArrayList<>();
		List<Double> by = new ArrayList<>();
		for (int i = 0; i < k; i++) {
			for (int j = 0; j < i; j++) {
				found.add(new int[] { i, j });
				by.add(scale.apart(coding.values().get(i), coding.values().get(j)));
			}
		}
		return products(found, by);
	}

	private Tally.Products products(List<int[]> found, List<Double> by) {
		return new Tally.Products(found.stream().mapToInt(pair -> pairable(pair[0])).toArray(), found.stream().mapToInt(pair -> pairable(pair[1])).toArray(),
				by.stream().mapToDouble(Double::doubleValue).toArray());
	}

	// ---- the coefficients

	/**
	 * 1 less the observed over the expected disagreement: of the values within units, and of all values with all others, themselves excepted (Krippendorff 2018, 12.3; 2011).
	 *
	 * @param scale one of those that were named
	 */
	double alpha(double[] sums, Scale scale) {
		double n = sums[PAIRABLE_VALUES];
		if (n < 2) {
			return Double.NaN;
		}
		double observed = scale == Scale.ORDINAL ? ordinal(sums, true) : sums[apart(scale)];
		double expected = scale == Scale.ORDINAL ? ordinal(sums, false) : expected(sums, scale, n);
		return expected <= 1e-9 ? Double.NaN : 1 - (n - 1) * observed / expected;
	}

	/** How far all pairs of values are apart together, whatever their unit. */
	private double expected(double[] sums, Scale scale, double n) {
		Integer products = scaleProducts.get(scale);
		double other = products == null ? 0 : 2 * sums[products];
		return scale.mostlyApart() ? n * n - sums[pairableSquares] - other : other;
	}

	/** Two ranks are as far apart as there are values between their middles, squared. */
	private double ordinal(double[] sums, boolean observed) {
		double sum = 0;
		for (int i = 0; i < k; i++) {
			double between = sums[pairable(i)] / 2;
			for (int j = i + 1; j < k; j++) {
				double apart = between + sums[pairable(j)] / 2;
				sum += (observed ? sums[coincidence(i, j)] : 2 * sums[pairable(i)] * sums[pairable(j)]) * apart * apart;
				between += sums[pairable(j)];
			}
		}
		return sum;
	}

	/** The share of the pairs of values of a unit that are the same, averaged over the units. */
	double percent(double[] sums) {
		return sums[PAIRABLE_UNITS] == 0 ? Double.NaN : sums[AGREED] / sums[PAIRABLE_UNITS];
	}

	/** Chance is taken for half of what two would share who guess where it is hard (Gwet 2008; with missing values 2014, chapter 4). */
	double ac1(double[] sums) {
		if (k < 2) {
			return Double.NaN;
		}
		return corrected(percent(sums), spread(sums) / (k - 1));
	}

	/** The sum over the values of their share times what is left of 1. */
	private double spread(double[] sums) {
		return 1 - sums[shareSquares] / (sums[UNITS] * sums[UNITS]);
	}

	/** Gwet's AC2 with quadratic weights over the numbers of the values (Gwet 2014, chapter 4); of a coding on {@link Scale#INTERVAL}. */
	double ac2(double[] sums) {
		List<Value> values = coding.values();
		if (k < 2 || sums[PAIRABLE_UNITS] == 0) {
			return Double.NaN;
		}
		double range = Math.pow(values.getLast().number() - values.getFirst().number(), 2);
		double weights = 0;
		for (int i = 0; i < k; i++) {
			for (int j = 0; j < k; j++) {
				weights += 1 - Scale.INTERVAL.apart(values.get(i), values.get(j)) / range;
			}
		}
		return corrected(1 - sums[APART_BY_UNIT] / range / sums[PAIRABLE_UNITS], weights * spread(sums) / (k * (k - 1.0)));
	}

	/** Every value is as likely by chance (Bennett, Alpert and Goldstein 1954). */
	double s(double[] sums) {
		return k < 2 ? Double.NaN : corrected(percent(sums), 1.0 / k);
	}

	/** Chance is what coders share by the shares of values over all coders (Fleiss 1971; of two coders that is Scott 1955). */
	double fleiss(double[] sums) {
		double all = sums[COMPLETE_UNITS] * coding.coders();
		return all == 0 ? Double.NaN : corrected(sums[COMPLETE_AGREED] / sums[COMPLETE_UNITS], sums[completeSquares] / (all * all));
	}

	/**
	 * Chance is what two coders share by their own shares of values (Cohen 1960). Of more coders observed and expected agreement are averaged over the pairs before one is corrected by the other
	 * (Hubert 1977; Conger 1980), each pair by the units that both gave a value.
	 */
	double kappa(double[] sums) {
		double units = 0;
		double agreed = 0;
		double chance = 0;
		for (int pair = 0; pair < pairs; pair++) {
			int at = pair(pair);
			double both = sums[at];
			if (both == 0) {
				continue;
			}
			units += both;
			agreed += sums[at + 1];
			chance += sums[pairProducts + pair] / both;
		}
		return units == 0 ? Double.NaN : corrected(agreed / units, chance / units);
	}

	/** Twice the shared values over all that two coders gave, those too that the other did not (Holsti 1969); of more coders over all pairs. */
	double holsti(double[] sums) {
		return sums[GIVEN] == 0 || sums[PAIRABLE_UNITS] == 0 ? Double.NaN : sums[SHARED_TWICE] / sums[GIVEN];
	}

	private static double corrected(double observed, double chance) {
		return 1 - chance <= 1e-12 ? Double.NaN : (observed - chance) / (1 - chance);
	}

	/** The coefficient of a measure; the scale counts for alpha alone. */
	Tally.Coefficient coefficient(Measure measure, Scale scale) {
		return switch (measure) {
			case ALPHA -> sums -> alpha(sums, scale);
			case JACCARD -> sums -> alpha(sums, Scale.JACCARD);
			case MASI -> sums -> alpha(sums, Scale.MASI);
			case AC1 -> this::ac1;
			case AC2 -> this::ac2;
			case KAPPA -> this::kappa;
			case FLEISS, PI -> this::fleiss;
			case S -> this::s;
			case PERCENT -> this::percent;
			case HOLSTI -> this::holsti;
			default -> throw new IllegalArgumentException(measure.word());
		};
	}

	/** Why a coefficient is not defined. */
	String reason(Measure measure) {
		double[] sums = tally.total(); // the sums themselves, those by value too
		if (sums[UNITS] == 0) {
			return "no unit has a value";
		}
		if (sums[PAIRABLE_UNITS] == 0) {
			return "no unit has the values of two coders";
		}
		if ((measure == Measure.FLEISS || measure == Measure.PI) && sums[COMPLETE_UNITS] == 0) {
			return "no unit has a value of each coder";
		}
		return "only one value was used: " + onlyValue(sums);
	}

	private String onlyValue(double[] sums) {
		for (int i = 0; i < k; i++) {
			if (sums[pairable(i)] > 0) {
				return coding.values().get(i).label();
			}
		}
		return "";
	}
}
