// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.analysis.agreement.AgreementFigure;
import org.gainsay.analysis.study.Draw;
import org.gainsay.analysis.study.Drift;
import org.gainsay.analysis.study.Feedback;
import org.gainsay.analysis.study.RoundProgress;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;

/** What is told of the rounds of a study for programs, alike at the command line and by the language server: maps, lists, texts and numbers, with a null where something has no value. */
public final class StudyJson {

	private StudyJson() {
	}

	/**
	 * How far each round is: round, state, since (null where it was never opened), how many articles, coders and how many mishaps.
	 *
	 * @param progress as {@link StudyRounds#progress} gives it
	 */
	public static List<Map<String, Object>> progress(List<RoundProgress> progress, StudyParts study) {
		return progress.stream().map(one -> {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("round", one.round());
			json.put("state", one.state().map(event -> event.kind().getLiteral()).orElse("not opened"));
			json.put("since", one.state().map(StudyFacts.Event::date).orElse(null));
			json.put("articles", study.assigned(one.round()).size());
			json.put("coders", one.coders());
			json.put("mishaps", one.mishaps().size());
			return json;
		}).toList();
	}

	/**
	 * A sample: round, population (how many it is drawn from), seed, strata and articles in their order.
	 *
	 * @param seed null for none
	 */
	public static Map<String, Object> draw(Draw draw, @Nullable Integer seed) {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("round", draw.round());
		all.put("population", draw.population());
		all.put("seed", seed);
		List<Object> strata = new ArrayList<>();
		draw.strata().forEach((name, stratum) -> {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("stratum", name);
			one.put("articles", stratum.all());
			one.put("drawn", stratum.drawn());
			strata.add(one);
		});
		all.put("strata", strata);
		all.put("articles", draw.articles());
		return all;
	}

	/** What a coder gave otherwise than the gold: which articles were compared, the marks by variable and each difference; places are in code points. */
	public static Map<String, Object> feedback(Feedback feedback, String round) {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("coder", feedback.coder());
		all.put("round", round);
		all.put("compared", feedback.compared());
		all.put("unfinished", feedback.unfinished());
		all.put("withoutGold", feedback.noGold());
		all.put("marks", feedback.marks().stream().map(mark -> {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("variable", mark.variable());
			one.put("least", mark.least());
			figure(mark.figure(), one);
			one.put("passed", mark.passed());
			return one;
		}).toList());
		int of = feedback.agreement().coders().indexOf(feedback.coder());
		int gold = feedback.agreement().coders().indexOf(feedback.gold());
		all.put("differences", feedback.differences().stream().map(unit -> {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("article", unit.article());
			one.put("variable", unit.variable());
			one.put("about", unit.about());
			one.put("start", unit.start() < 0 ? null : unit.start());
			one.put("end", unit.end() < 0 ? null : unit.end());
			one.put("statement", unit.statements().get(of));
			one.put("value", unit.values().get(of));
			one.put("gold", unit.values().get(gold));
			return one;
		}).toList());
		return all;
	}

	/** How coders drift, a row each: kind, round, week, coder, variable, articles and the figure. */
	public static List<Map<String, Object>> drift(List<Drift.Row> rows) {
		return rows.stream().map(row -> {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("kind", row.kind().word());
			one.put("round", row.round());
			one.put("week", row.week());
			one.put("coder", row.coder());
			one.put("variable", row.variable());
			one.put("articles", row.articles());
			figure(row.figure(), one);
			return one;
		}).toList();
	}

	private static void figure(@Nullable AgreementFigure figure, Map<String, Object> to) {
		to.put("measure", figure == null ? null : figure.measure().word());
		to.put("value", figure == null || !figure.estimate().defined() ? null : figure.estimate().value());
		to.put("low", figure == null || !figure.estimate().hasInterval() ? null : figure.estimate().low());
		to.put("high", figure == null || !figure.estimate().hasInterval() ? null : figure.estimate().high());
		to.put("n", figure == null ? null : figure.n());
		to.put("reason", figure == null ? null : figure.estimate().reason());
	}
}
