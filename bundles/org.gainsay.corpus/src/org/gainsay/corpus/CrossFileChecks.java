// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.gainsay.dsl.validation.IssueCode;
import org.gainsay.model.ClaimRelationKind;

/**
 * Finds what is wrong across files: names declared twice and cycles. It keeps who declares what, so that a changed file costs
 * no look at the others.
 */
final class CrossFileChecks {

	/** Something declared under a name, and what is said if the name is declared again. */
	private record Declared(String key, String what, IssueCode code, Declaration at) {
	}

	/** An edge of a relation that must have no cycle. */
	private record Edge(String from, String to, Declaration at) {
	}

	/** Makes a problem at a declaration's name. */
	interface Reporter {
		Problem problem(IssueCode code, String message, Declaration at);
	}

	private final Map<String, SortedMap<String, List<Declared>>> byKey = new HashMap<>();
	private final Map<String, FileFacts> files = new TreeMap<>();

	/** Takes a file's new facts in; null if the file is gone. */
	void replace(String path, FileFacts facts) {
		FileFacts old = facts == null ? files.remove(path) : files.put(path, facts);
		if (old != null) {
			for (Declared declared : declared(old)) {
				SortedMap<String, List<Declared>> there = byKey.get(declared.key);
				if (there != null) {
					there.remove(path);
					if (there.isEmpty()) {
						byKey.remove(declared.key);
					}
				}
			}
		}
		if (facts != null) {
			for (Declared declared : declared(facts)) {
				byKey.computeIfAbsent(declared.key, key -> new TreeMap<>()).computeIfAbsent(path, key -> new ArrayList<>(1)).add(declared);
			}
		}
	}

	void clear() {
		byKey.clear();
		files.clear();
	}

	private static List<Declared> declared(FileFacts file) {
		List<Declared> all = new ArrayList<>();
		file.actors().forEach(actor -> all.add(named("actor", actor.name(), actor.at())));
		file.events().forEach(event -> all.add(named("event", event.name(), event.at())));
		file.claims().forEach(claim -> all.add(named("claim", claim.name(), claim.at())));
		file.categories().forEach(category -> all.add(named("category", category.name(), category.at())));
		file.correspondences().forEach(same -> all.add(named("correspondence", same.name(), same.at())));
		file.articles().forEach(article -> all.add(new Declared("article " + article.name(), "The article \"" + article.name() + "\"",
				IssueCode.ARTICLE_DECLARED_TWICE, article.at())));
		for (AnnotationSetFacts set : file.sets()) {
			if (!set.solo()) {
				all.add(new Declared("set " + set.annotator() + "." + set.article(), "The annotation set of \"" + set.annotator() + "\" on the article \""
						+ set.article() + "\"", IssueCode.ANNOTATIONS_DECLARED_TWICE, set.at()));
			}
			set.statements().stream().filter(StatementFacts::named)
					.forEach(statement -> all.add(named("statement", statement.qualifiedName(), statement.at())));
		}
		return all;
	}

	private static Declared named(String kind, String name, Declaration at) {
		return new Declared(kind + " " + name, "The " + kind + " \"" + name + "\"", IssueCode.NAME_DECLARED_TWICE, at);
	}

	/** What is wrong now. */
	List<Problem> problems(Reporter reporter) {
		List<Problem> problems = new ArrayList<>();
		for (SortedMap<String, List<Declared>> places : byKey.values()) {
			if (places.size() > 1 || places.get(places.firstKey()).size() > 1) {
				declaredTwice(places.values().stream().flatMap(List::stream).toList(), reporter, problems);
			}
		}
		cycles(edges(FileFacts::actors, actor -> actor.partOf() == null ? List.of()
				: List.of(new Edge(actor.name(), actor.partOf(), actor.at()))), IssueCode.PART_OF_CYCLE, "The actor", "part of", reporter, problems);
		cycles(edges(FileFacts::claims, claim -> claim.relations().stream().filter(relation -> relation.kind() == ClaimRelationKind.ENTAILS)
				.map(relation -> new Edge(claim.name(), relation.target(), claim.at())).toList()), IssueCode.ENTAILS_CYCLE, "The claim", "entails", reporter,
				problems);
		return problems;
	}

	private static void declaredTwice(List<Declared> places, Reporter reporter, List<Problem> problems) {
		for (Declared declared : places) {
			Declared other = places.get(declared == places.getFirst() ? 1 : 0);
			problems.add(reporter.problem(declared.code, declared.what + " is declared " + (places.size() == 2 ? "twice" : places.size() + " times")
					+ (other.at.file().equals(declared.at.file()) ? " in this file" : ", also in " + other.at.file()) + ". Rename or delete one.", declared.at));
		}
	}

	private <T> Map<String, List<Edge>> edges(Function<FileFacts, List<T>> things, Function<T, List<Edge>> of) {
		Map<String, List<Edge>> edges = new LinkedHashMap<>();
		for (FileFacts file : files.values()) {
			for (T thing : things.apply(file)) {
				for (Edge edge : of.apply(thing)) {
					edges.computeIfAbsent(edge.from, from -> new ArrayList<>(1)).add(edge);
				}
			}
		}
		return edges;
	}

	/** Reports every name that a walk along the edges leads back to, once. */
	private static void cycles(Map<String, List<Edge>> edges, IssueCode code, String what, String relation, Reporter reporter, List<Problem> problems) {
		Set<String> done = new LinkedHashSet<>();
		Set<String> reported = new LinkedHashSet<>();
		for (String start : edges.keySet()) {
			if (done.contains(start)) {
				continue;
			}
			List<String> path = new ArrayList<>(List.of(start));
			List<Integer> next = new ArrayList<>(List.of(0));
			Set<String> onPath = new LinkedHashSet<>(path);
			while (!path.isEmpty()) {
				String at = path.getLast();
				int edge = next.getLast();
				List<Edge> out = edges.getOrDefault(at, List.of());
				if (edge == out.size()) {
					done.add(at);
					onPath.remove(path.removeLast());
					next.removeLast();
					continue;
				}
				next.set(next.size() - 1, edge + 1);
				String to = out.get(edge).to;
				if (onPath.contains(to)) {
					List<String> cycle = path.subList(path.indexOf(to), path.size());
					for (String name : cycle) {
						if (reported.add(name)) {
							problems.add(reporter.problem(code, what + " \"" + name + "\" is, by way of others, " + (relation.equals("entails") ? "entailed by" : relation)
									+ " itself: " + String.join(" → ", cycle) + " → " + to + ". Take one of these relations out.", edges.get(name).getFirst().at));
						}
					}
				} else if (!done.contains(to)) {
					path.add(to);
					next.add(0);
					onPath.add(to);
				}
			}
		}
	}
}
