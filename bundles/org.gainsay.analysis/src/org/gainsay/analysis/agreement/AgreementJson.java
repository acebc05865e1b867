// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/**
 * How far coders agree, for programs: maps, lists, texts and numbers, as they become one object of JSON. The first three keys, and those of a figure and of what was dropped, are a fixed
 * shape. What is not defined is null.
 */
public final class AgreementJson {

	/** A figure has so many places. */
	private static final double PLACES = 1e6;

	private AgreementJson() {
	}

	/** All of it. */
	public static Map<String, Object> of(CoderAgreement agreement) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("figures", figures(agreement.figures()));
		json.put("pairs", agreement.pairs().stream().map(AgreementJson::pair).toList());
		json.put("dropped", agreement.dropped().stream().map(AgreementJson::dropped).toList());
		json.put("values", agreement.values().stream().map(AgreementJson::value).toList());
		List<Map<String, Object>> otherwise = new ArrayList<>();
		agreement.otherwise().forEach((match, figures) -> figures.forEach(figure -> {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("match", match.word());
			one.putAll(figure(figure));
			otherwise.add(one);
		}));
		json.put("otherwise", otherwise);
		json.put("settings", settings(agreement));
		return json;
	}

	/**
	 * All of it, and the figures by origin.
	 *
	 * @param byOrigin those of the same corpus
	 */
	public static Map<String, Object> of(CoderAgreement agreement, List<OriginAgreement> byOrigin) {
		Map<String, Object> json = of(agreement);
		json.put("by", Map.of("origin", byOrigin.stream().map(AgreementJson::origin).toList()));
		return json;
	}

	private static Map<String, Object> origin(OriginAgreement one) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("origin", one.origin());
		json.put("units", one.units());
		json.put("figures", figures(one.agreement().figures()));
		return json;
	}

	private static List<Map<String, Object>> figures(List<AgreementFigure> figures) {
		return figures.stream().map(AgreementJson::figure).toList();
	}

	private static Map<String, Object> figure(AgreementFigure figure) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("variable", figure.variable());
		json.put("measure", figure.measure().word());
		json.put("value", number(figure.estimate().value()));
		json.put("low", number(figure.estimate().low()));
		json.put("high", number(figure.estimate().high()));
		json.put("n", figure.n());
		json.put("reason", figure.estimate().reason());
		return json;
	}

	private static @Nullable Double number(double value) {
		return Double.isNaN(value) ? null : Math.round(value * PLACES) / PLACES;
	}

	private static Map<String, Object> pair(PairAgreement pair) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("coders", pair.coders());
		json.put("articles", pair.articles());
		json.put("figures", figures(pair.figures()));
		json.put("values", pair.values().stream().map(AgreementJson::value).toList());
		json.put("confusions", pair.confusions().stream().map(AgreementJson::confusion).toList());
		return json;
	}

	private static Map<String, Object> value(ValueAgreement value) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("variable", value.variable());
		json.put("of", value.value());
		json.put("measure", Measure.ALPHA.word());
		json.put("value", number(value.alpha()));
		json.put("n", value.n());
		return json;
	}

	private static Map<String, Object> confusion(Confusion confusion) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("variable", confusion.variable());
		json.put("values", confusion.values());
		json.put("counts", confusion.rows());
		return json;
	}

	private static Map<String, Object> dropped(Dropped dropped) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("set", dropped.set());
		json.put("why", dropped.why());
		return json;
	}

	private static Map<String, Object> settings(CoderAgreement agreement) {
		AgreementOptions options = agreement.options();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("coders", agreement.coders());
		json.put("articles", agreement.articles());
		json.put("sets", agreement.sets());
		json.put("match", options.match().word());
		json.put("overlap", options.part());
		json.put("interval", options.interval().word());
		json.put("seed", options.seed());
		json.put("draws", options.draws());
		return json;
	}
}
