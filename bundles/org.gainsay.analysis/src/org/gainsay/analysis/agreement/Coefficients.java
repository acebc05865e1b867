// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.List;
import java.util.Set;

import org.gainsay.facts.Progress;

/** The measures of agreement by themselves, of values and spans wherever they come from. */
public final class Coefficients {

	private Coefficients() {
	}

	/**
	 * A measure of values.
	 *
	 * @param scale   that of alpha; the others are of values that are the same or not
	 * @param options of which only those of the interval count
	 */
	public static Estimate of(Coding coding, Measure measure, Scale scale, AgreementOptions options) {
		int articles = 0;
		for (int i = 0; i < coding.size(); i++) {
			articles = Math.max(articles, coding.article(i) + 1);
		}
		return figure(new Variable("", scale, List.of(measure), coding, null, null), articles, options);
	}

	/** A measure of spans: one of F1 or alpha over characters. */
	public static Estimate of(SpanCoding spans, Measure measure, AgreementOptions options) {
		return figure(new Variable("", Scale.NOMINAL, List.of(measure), null, spans.tally(), null), spans.size(), options);
	}

	/**
	 * Krippendorff's alpha of unitising.
	 *
	 * @param valued whether values are compared; else only segments with gaps
	 */
	public static double of(Continua continua, boolean valued) {
		return Continua.alpha(continua.tally(valued).total());
	}

	/** Krippendorff's alpha of the values of segments where they meet. */
	public static double ofValues(Continua continua) {
		return Continua.alpha(continua.codingTally().total());
	}

	/**
	 * The disorder of the best alignment, over the mean number of a coder's segments (Mathet, Widlöcher and Métivier 2015).
	 *
	 * @param position how much it counts that edges differ
	 * @param category how much it counts that values differ
	 */
	public static double disorder(Continua continua, double position, double category) {
		return new Gamma(position, category, 0).disorder(continua);
	}

	/**
	 * Gamma (Mathet, Widlöcher and Métivier 2015).
	 *
	 * @param position how much it counts that edges differ
	 * @param category how much it counts that values differ
	 * @param seed     from which chance is sampled
	 */
	public static double gamma(Continua continua, double position, double category, long seed) {
		return Gamma.of(new Gamma(position, category, seed).tally(continua).total());
	}

	/** Alpha of one value, told from all others only. */
	public static double alphaOf(Coding coding, Value value) {
		int place = coding.values().indexOf(value);
		return place < 0 ? Double.NaN : coding.alphaByValue()[place];
	}

	private static Estimate figure(Variable variable, int articles, AgreementOptions options) {
		AgreementOptions all = new AgreementOptions(options.coders(), options.match(), options.part(), options.interval(), options.seed(), options.draws(), Set.copyOf(variable.measures()));
		return Figures.of(List.of(variable), articles, new Continua(), all, Progress.NONE).getFirst().estimate();
	}
}
