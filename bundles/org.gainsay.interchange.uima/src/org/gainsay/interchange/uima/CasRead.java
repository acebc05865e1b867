// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.uima;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.mapping.Aim;
import org.gainsay.interchange.mapping.Mapping;
import org.gainsay.interchange.mapping.Rule;
import org.gainsay.interchange.standoff.Layers;
import org.gainsay.interchange.standoff.Translated;
import org.gainsay.text.Span;

/** Makes layers of what is in a CAS: of our types as they are, of others as a mapping says. What no rule names is told. */
final class CasRead {

	private static final Set<String> NOT_ASKED = Set.of("sofa", "begin", "end");

	private final CAS cas;
	private final Mapping mapping;
	private final ImportResult.Draft counts;
	private final String name;
	private final int length;
	private final List<Layers.Stated> statements = new ArrayList<>();
	private final List<Layers.Words> words = new ArrayList<>();
	private final List<Layers.Relation> relations = new ArrayList<>();
	/** Which words are some statement's. */
	private final Set<Integer> linked = new HashSet<>();
	private final Map<FeatureStructure, Integer> wordsOf = new HashMap<>();
	private final Map<FeatureStructure, Integer> statementOf = new HashMap<>();

	/** @param name of the document, for messages */
	CasRead(CAS cas, Mapping mapping, ImportResult.Draft counts, String name) {
		this.cas = cas;
		this.mapping = mapping;
		this.counts = counts;
		this.name = name;
		this.length = cas.getDocumentText() == null ? 0 : cas.getDocumentText().length();
	}

	/** What the article's annotation says, by the names of its features; empty where there is none of ours. */
	Map<String, String> article() {
		Type type = cas.getTypeSystem().getType(UimaTypes.ARTICLE);
		Map<String, String> known = new HashMap<>();
		if (type != null) {
			for (AnnotationFS annotation : cas.getAnnotationIndex(type)) {
				known.putAll(strings(annotation));
				break;
			}
		}
		return known;
	}

	Layers read() {
		Map<String, Integer> others = new TreeMap<>();
		List<AnnotationFS> stated = new ArrayList<>();
		List<AnnotationFS> related = new ArrayList<>();
		for (AnnotationFS annotation : cas.getAnnotationIndex()) {
			String type = annotation.getType().getName();
			if (annotation.getBegin() > annotation.getEnd() || annotation.getEnd() > length || annotation.getBegin() < 0) {
				counts.notMapped("annotation", "It is not in the text; the first: " + type + " in " + name + ".");
			} else if (type.equals(UimaTypes.WORDS)) {
				wordsOf.put(annotation, words.size());
				words.add(new Layers.Words(new Span(annotation.getBegin(), annotation.getEnd()), strings(annotation)));
			} else if (type.equals(UimaTypes.STATEMENT)) {
				stated.add(annotation);
			} else if (type.equals(UimaTypes.RELATION)) {
				related.add(annotation);
			} else {
				foreign(annotation, others);
			}
		}
		stated.forEach(this::stated);
		related.forEach(this::related);
		others.forEach((type, count) -> {
			for (int i = 0; i < count; i++) {
				counts.notMapped(type, "No rule of the mapping names the type, and it is none that is known.");
			}
		});
		return new Layers(statements, words, relations);
	}

	private static Map<String, String> strings(FeatureStructure from) {
		Map<String, String> found = new LinkedHashMap<>();
		for (Feature feature : from.getType().getFeatures()) {
			if (feature.getRange().isPrimitive() && !NOT_ASKED.contains(feature.getShortName())) {
				String value = from.getFeatureValueAsString(feature);
				if (value != null) {
					found.put(feature.getShortName(), value);
				}
			}
		}
		return found;
	}

	private void stated(AnnotationFS annotation) {
		List<Integer> own = new ArrayList<>();
		for (FeatureStructure link : links(annotation, UimaTypes.LINKS)) {
			Integer there = wordsOf.get(target(link));
			if (there == null) {
				counts.notMapped("link", "It leads to no words; the first in " + name + ".");
			} else {
				String role = strings(link).get(UimaTypes.ROLE); // somebody may have changed it there
				if (role != null && !role.equals(words.get(there).role())) {
					Map<String, String> features = new LinkedHashMap<>(words.get(there).features());
					features.put("role", role);
					Layers.Words changed = new Layers.Words(words.get(there).span(), features);
					if (linked.contains(there)) {
						words.add(changed);
						there = words.size() - 1;
					} else {
						words.set(there, changed); // or they would be no statement's, as a passage of the article
					}
				}
				linked.add(there);
				own.add(there);
			}
		}
		statementOf.put(annotation, statements.size());
		statements.add(new Layers.Stated(new Span(annotation.getBegin(), annotation.getEnd()), strings(annotation), own));
	}

	private void related(AnnotationFS annotation) {
		Integer from = statementOf.get(value(annotation, UimaTypes.GOVERNOR));
		Integer to = statementOf.get(value(annotation, UimaTypes.DEPENDENT));
		if (from == null || to == null) {
			counts.notMapped("relation", "One of its ends is no statement; the first in " + name + ".");
		} else {
			relations.add(new Layers.Relation(strings(annotation).getOrDefault(Layers.KIND, ""), from, to));
		}
	}

	private static FeatureStructure value(FeatureStructure from, String name) {
		if (from == null) {
			return null;
		}
		Feature feature = from.getType().getFeatureByBaseName(name);
		return feature == null || feature.getRange().isPrimitive() ? null : from.getFeatureValue(feature);
	}

	private static FeatureStructure target(FeatureStructure link) {
		return link instanceof AnnotationFS ? link : value(link, UimaTypes.TARGET);
	}

	private static List<FeatureStructure> links(FeatureStructure from, String name) {
		FeatureStructure array = value(from, name);
		List<FeatureStructure> found = new ArrayList<>();
		if (array instanceof ArrayFS<?> links) {
			for (FeatureStructure link : links.toArray()) {
				if (link != null) {
					found.add(link);
				}
			}
		}
		return found;
	}

	/** Another scheme's annotation. */
	private void foreign(AnnotationFS annotation, Map<String, Integer> others) {
		String type = annotation.getType().getName();
		Optional<Rule> rule = mapping.type(type).or(() -> mapping.type(annotation.getType().getShortName()));
		if (rule.isEmpty()) {
			if (!type.startsWith("uima.") && !type.startsWith("de.tudarmstadt.ukp.") && !type.equals(UimaTypes.ARTICLE)) {
				others.merge(type, 1, Integer::sum);
			}
			return;
		}
		if (rule.get().aim() == Aim.IGNORE) {
			return;
		}
		String named = mapping.type(type).isPresent() ? type : annotation.getType().getShortName();
		Translated statement = new Translated(mapping, named, cas.getDocumentText());
		Span own = new Span(annotation.getBegin(), annotation.getEnd());
		if (rule.get().aim() != Aim.STATEMENT && !statement.words(rule.get().aim(), own)) {
			others.merge(type, 1, Integer::sum);
			return;
		}
		for (Feature feature : annotation.getType().getFeatures()) {
			if (!feature.getRange().isPrimitive() && !NOT_ASKED.contains(feature.getShortName())) {
				pointed(annotation, feature.getShortName()).forEach((target, role) -> statement.role(role, new Span(target.getBegin(), target.getEnd())));
			}
		}
		strings(annotation).forEach(statement::feature);
		if (rule.get().aim() == Aim.STATEMENT) {
			statement.cueUnlessGiven(own);
		}
		statement.tell(counts, name);
		statements.add(statement.stated(words));
	}

	/** What an annotation points at by a feature, with the role of each: that of the link, else the feature's name. */
	private static Map<AnnotationFS, String> pointed(AnnotationFS annotation, String feature) {
		Map<AnnotationFS, String> found = new LinkedHashMap<>();
		Set<FeatureStructure> all = new LinkedHashSet<>(links(annotation, feature));
		if (all.isEmpty() && value(annotation, feature) != null) {
			all.add(value(annotation, feature));
		}
		for (FeatureStructure link : all) {
			if (target(link) instanceof AnnotationFS there) {
				String role = link == there ? null : strings(link).get(UimaTypes.ROLE);
				found.put(there, role == null ? feature : role);
			}
		}
		return found;
	}
}
