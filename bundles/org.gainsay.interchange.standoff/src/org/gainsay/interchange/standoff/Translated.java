// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.mapping.Aim;
import org.gainsay.interchange.mapping.Mapping;
import org.gainsay.interchange.mapping.Rule;
import org.gainsay.model.StanceKind;
import org.gainsay.text.Span;

/** A statement of another scheme, on its way to be one of our layers: a mapping says what its roles and features are. */
public final class Translated {

	private final Mapping mapping;
	private final String type;
	private final String text;
	private final Map<String, String> features = new LinkedHashMap<>();
	private final List<Layers.Words> words = new ArrayList<>();
	private final Map<String, Integer> lost = new TreeMap<>();
	private String stance;
	private String claim;
	private String certainty;

	/**
	 * @param type what the mapping calls it
	 * @param text of the document
	 */
	public Translated(Mapping mapping, String type, String text) {
		this.mapping = mapping;
		this.type = type;
		this.text = text;
	}

	/** Gives it words; says whether words can be that. */
	public boolean words(Aim aim, Span span) {
		if (aim == Aim.ACTOR) {
			words.add(new Layers.Words(span, new LinkedHashMap<>(Map.of("role", "source"))));
			actor(text.substring(span.start(), span.end()));
			return true;
		}
		if (aim != Aim.CONTENT && aim != Aim.CUE && aim != Aim.SOURCE && aim != Aim.ADDRESSEE && aim != Aim.HEDGE) {
			return false;
		}
		words.add(new Layers.Words(span, new LinkedHashMap<>(Map.of("role", aim.word()))));
		return true;
	}

	/** Takes words that it points at in a role; those that no rule names are kept with it. */
	public void role(String role, Span span) {
		Aim aim = mapping.role(type, role).map(Rule::aim).orElse(null);
		if (aim != Aim.IGNORE && (aim == null || !words(aim, span))) {
			words.add(new Layers.Words(span, new LinkedHashMap<>(Map.of("role", role))));
		}
	}

	/** Where it has no cue it is its own. */
	public void cueUnlessGiven(Span own) {
		if (words.stream().noneMatch(one -> one.role().equals("cue")) && own.length() > 0) {
			words.add(new Layers.Words(own, new LinkedHashMap<>(Map.of("role", "cue"))));
		}
	}

	/** Takes a value; without a rule it becomes a code of its name. */
	public void feature(String name, String value) {
		Rule rule = mapping.feature(type, name, value).orElse(null);
		String given = rule != null && rule.argument() != null ? rule.argument() : value;
		if (rule == null) {
			code(name, value);
			return;
		}
		switch (rule.aim()) {
			case STANCE -> stance = given;
			case CLAIM -> claim = given;
			case CERTAINTY -> certainty = given;
			case ACTOR -> actor(given);
			case FORM, ACT, STATUS -> features.put(rule.aim().word(), given);
			case NEGATED -> features.put("negated", "0");
			case NOTE -> features.merge("note", given, (one, other) -> one + "\n" + other);
			case NAME -> features.put("name", given);
			case CODE -> code(rule.argument() == null ? name : rule.argument(), value);
			case IGNORE -> {
				// as the mapping says
			}
			default -> lost.merge(name, 1, Integer::sum);
		}
	}

	private void code(String category, String value) {
		if (value == null) {
			return;
		}
		features.merge("codes", category.replaceAll("[\\s,\"]+", "_") + " " + Written.quoted(value), (one, other) -> one + "\n" + other);
	}

	private void actor(String label) {
		features.putIfAbsent("speakers", "person " + label.strip().replaceAll("[\\s,\"]+", "_") + " " + Written.quoted(label));
	}

	/** Tells what has no place. */
	public void tell(ImportResult.Draft counts, String document) {
		lost.forEach((name, count) -> counts.notMapped("feature " + name, "What the mapping makes of it is no value of a statement; the first in " + document + "."));
	}

	/** The statement, whose words are added to others. */
	public Layers.Stated stated(List<Layers.Words> all) {
		if (stance != null && StanceKind.get(stance) != null) {
			String about = claim != null ? claim : words.stream().filter(one -> one.role().equals("content")).map(one -> text.substring(one.span().start(), one.span().end())).findFirst().orElse("what is said");
			features.put("stances", stance + " " + Written.quoted(about) + (certainty == null ? "" : " as " + certainty));
		} else {
			code("stance", stance);
			code("claim", claim);
			code("certainty", certainty);
		}
		List<Integer> own = new ArrayList<>();
		words.forEach(one -> {
			own.add(all.size());
			all.add(one);
		});
		Span place = words.isEmpty() ? new Span(0, 0) : words.getFirst().span();
		return new Layers.Stated(place, features, own);
	}
}
