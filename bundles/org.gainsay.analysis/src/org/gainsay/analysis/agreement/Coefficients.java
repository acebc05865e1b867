// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.List;
import java.util.Set;

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

	/** Alpha of one value, told from all others only. */
	public static double alphaOf(Coding coding, Value value) {
		int place = coding.values().indexOf(value);
		return place < 0 ? Double.NaN : coding.alphaByValue()[place];
	}

	private static Estimate figure(Variable variable, int articles, AgreementOptions options) {
		AgreementOptions all = new AgreementOptions(options.coders(), options.match(), options.part(), options.interval(), options.seed(), options.draws(), Set.copyOf(variable.measures()));
		return Figures.of(List.of(variable), articles, new Continua(), all).getFirst().estimate();
	}
}
