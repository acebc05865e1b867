// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.gainsay.facts.Progress;

/** Figures of variables, each with its interval. */
final class Figures {

	/**
	 * A figure on its way.
	 *
	 * @param tally  null where there is no interval to be had
	 * @param why    it is not defined, if it is not
	 */
	private record Open(Variable variable, Measure measure, Tally tally, Tally.Coefficient coefficient, int n, Supplier<String> why) {
	}

	/** Contents with their stances: what the alpha of unitising is of. */
	private static final Variable UNITISED = Variable.none("content", "");

	private final AgreementOptions options;
	private final Progress progress;
	private final int articles;
	private final List<Open> open = new ArrayList<>();

	private Figures(int articles, AgreementOptions options, Progress progress) {
		this.progress = progress;
		this.articles = articles;
		this.options = options;
	}

	/**
	 * The figures of variables, in their order.
	 *
	 * @param articles how many were measured
	 * @param progress is told of no steps, and may stop it
	 */
	static List<AgreementFigure> of(List<Variable> variables, int articles, Continua continua, AgreementOptions options, Progress progress) {
		Figures figures = new Figures(articles, options, progress);
		int coders = variables.stream().map(Variable::coding).filter(coding -> coding != null).mapToInt(Coding::coders).max().orElse(0);
		variables.parallelStream().map(variable -> {
			progress.check();
			return figures.open(variable, coders);
		}).toList().forEach(figures.open::addAll);
		if (options.more().contains(Measure.U_ALPHA)) {
			Tally tally = continua.tally(true);
			figures.open.add(new Open(UNITISED, Measure.U_ALPHA, tally, Continua::alpha, articles, () -> "all characters have one value"));
		}
		if (options.more().contains(Measure.CU_ALPHA)) {
			figures.open.add(new Open(UNITISED, Measure.CU_ALPHA, continua.codingTally(), Continua::alpha, articles, () -> "where two marked something it has one value"));
		}
		if (options.more().contains(Measure.GAMMA)) {
			figures.open.add(new Open(UNITISED, Measure.GAMMA, new Gamma(1, 1, options.seed()).tally(continua), Gamma::of, articles, () -> "nobody marked one"));
		}
		return List.copyOf(figures.closed());
	}

	private List<Open> open(Variable variable, int coders) {
		List<Open> some = new ArrayList<>();
		CodingTally tally = variable.coding() == null ? null : new CodingTally(variable.coding(), articles, variable.scales());
		for (Measure measure : variable.measures()) {
			if (measure.optional() && !options.more().contains(measure)) {
				continue;
			}
			SpanTally spans = variable.spans();
			String reason = variable.reason() != null ? variable.reason() : measure == Measure.PI && coders > 2 ? "pi is of two coders; fleiss is its like for more" : null;
			if (reason != null) {
				some.add(new Open(variable, measure, null, null, 0, () -> reason));
			} else if (isOfSpans(measure)) {
				some.add(ofSpans(variable, measure, spans));
			} else if (tally != null) {
				some.add(new Open(variable, measure, tally.tally(), tally.coefficient(measure, variable.scale()), n(variable.coding(), measure), () -> tally.reason(measure)));
			}
		}
		return some;
	}

	/** So many units a measure of values is reckoned from. */
	private static int n(Coding coding, Measure measure) {
		return measure == Measure.FLEISS || measure == Measure.PI ? coding.complete() : coding.pairable();
	}

	private static boolean isOfSpans(Measure measure) {
		return measure == Measure.F1_EXACT || measure == Measure.F1_OVERLAP || measure == Measure.ALPHA_CHARACTERS;
	}

	private static Open ofSpans(Variable variable, Measure measure, SpanTally spans) {
		return switch (measure) {
			case F1_EXACT -> new Open(variable, measure, spans.tally(), SpanTally::exact, spans.spans(), () -> "nobody marked one");
			case F1_OVERLAP -> new Open(variable, measure, spans.tally(), SpanTally::overlapping, spans.spans(), () -> "nobody marked one");
			default -> new Open(variable, measure, spans.tally(), SpanTally::characters, spans.characters(),
					() -> spans.characters() == 0 ? "no text can be read" : "only one value was used: " + (spans.spans() == 0 ? "no character is in one" : "all characters are in one"));
		};
	}

	private List<AgreementFigure> closed() {
		double[] values = open.stream().mapToDouble(this::value).toArray();
		List<Resampling.Wanted> wanted = new ArrayList<>();
		for (int i = 0; i < values.length; i++) {
			if (!Double.isNaN(values[i]) && isOfArticles()) {
				wanted.add(new Resampling.Wanted(open.get(i).tally(), open.get(i).coefficient(), open.get(i).measure().least()));
			}
		}
		Resampling resampling = new Resampling(articles, options.seed(), options.draws(), progress);
		List<double[]> intervals = options.interval() == Interval.LOG ? resampling.logarithmic(wanted) : resampling.intervals(wanted);
		List<AgreementFigure> found = new ArrayList<>();
		int next = 0;
		for (int i = 0; i < values.length; i++) {
			progress.check();
			Open one = open.get(i);
			Estimate estimate;
			if (Double.isNaN(values[i])) {
				estimate = Estimate.undefined(one.why().get());
			} else if (isOfArticles()) {
				estimate = drawn(one, values[i], intervals.get(next++));
			} else {
				estimate = options.interval() == Interval.NONE ? Estimate.bare(values[i], null) : krippendorff(one, values[i]);
			}
			found.add(new AgreementFigure(one.variable().name(), one.measure(), estimate, one.n()));
		}
		return found;
	}

	private boolean isOfArticles() {
		return options.interval() == Interval.ARTICLES || options.interval() == Interval.LOG;
	}

	private double value(Open one) {
		progress.check();
		return one.tally() == null ? Double.NaN : one.coefficient().of(one.tally().all());
	}

	private Estimate drawn(Open one, double value, double[] interval) {
		if (!Double.isNaN(interval[0])) {
			return new Estimate(value, interval[0], interval[1], null);
		}
		int those = one.tally().contributing().length;
		return Estimate.bare(value, those < 2 ? "no interval: one article only" : those < Resampling.FEW || options.interval() == Interval.LOG ? "no interval: without one of its articles it is not defined"
				: "no interval: too many draws have one value only");
	}

	private Estimate krippendorff(Open one, double value) {
		if (Stream.of(Measure.ALPHA, Measure.JACCARD, Measure.MASI).noneMatch(measure -> measure == one.measure())) {
			return Estimate.bare(value, "no interval: Krippendorff's bootstrap is of alpha alone");
		}
		Scale scale = one.measure() == Measure.JACCARD ? Scale.JACCARD : one.measure() == Measure.MASI ? Scale.MASI : one.variable().scale();
		double[] interval = PairBootstrap.interval(one.variable().coding(), scale, options.seed(), options.draws());
		return new Estimate(value, interval[0], interval[1], null);
	}
}
