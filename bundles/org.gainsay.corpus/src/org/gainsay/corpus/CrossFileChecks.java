// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Declaration;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.ActorKind;
import org.gainsay.model.ClaimRelationKind;
import org.gainsay.text.Excerpt;

/**
 * Finds what is wrong across files: names declared twice or alike, articles revised twice, codes that are missing, and cycles. It keeps who declares what and which cycles there are, so
 * that a changed file costs no look at the others; only one that has relations has all relations looked at again.
 */
final class CrossFileChecks {

	/** Something declared under a name, and what is said if the name is declared again; whether it is an article's own set. */
	private record Declared(String key, String what, IssueCode code, Declaration at, boolean ofArticle) {
	}

	/**
	 * An edge of a relation that must have no cycle.
	 *
	 * @param written what the relation names, if it is told where that is written; else null
	 */
	private record Edge(String from, String to, Declaration at, ReferenceFacts.Kind written) {
		Edge(String from, String to, Declaration at) {
			this(from, to, at, null);
		}
	}

	/** Makes a problem at a declaration's name. */
	interface Reporter {
		Problem problem(Problem.Severity severity, IssueCode code, String message, Declaration at);
	}

	/** How many names of a cycle a message writes out. */
	private static final int LARGEST_KNOT = 200;
	private static final int LONGEST_WAY = 12;

	private final Map<String, SortedMap<String, List<Declared>>> byKey = new HashMap<>();
	/** The keys that are declared more than once. */
	private final Set<String> twice = new LinkedHashSet<>();
	/** How many sets have each of the names that are one annotator's if capitals are not looked at: nearly always all have one, and need not be gone through. */
	private final Map<String, Map<String, Integer>> annotators = new HashMap<>();
	private final Map<String, FileFacts> files = new TreeMap<>();
	private final MissingCodes missingCodes = new MissingCodes();
	/** The problems of cycles; null when a relation changed since they were looked for. */
	private List<Problem> cycles;

	/** Takes a file's new facts in; null if the file is gone. */
	void replace(String path, FileFacts facts) {
		FileFacts old = facts == null ? files.remove(path) : files.put(path, facts);
		if (old != null) {
			for (Declared declared : declared(old)) {
				countAnnotator(declared, -1);
				SortedMap<String, List<Declared>> there = byKey.get(declared.key);
				if (there != null) {
					there.remove(path);
					if (there.isEmpty()) {
						byKey.remove(declared.key);
					}
					count(declared.key, there);
				}
			}
		}
		if (facts != null) {
			for (Declared declared : declared(facts)) {
				countAnnotator(declared, 1);
				SortedMap<String, List<Declared>> there = byKey.computeIfAbsent(declared.key, key -> new TreeMap<>());
				there.computeIfAbsent(path, key -> new ArrayList<>(1)).add(declared);
				count(declared.key, there);
			}
		}
		missingCodes.replace(path, facts);
		if (cycles != null && (!relations(old).equals(relations(facts)) || cycles.stream().anyMatch(problem -> problem.file().equals(path)))) {
			cycles = null;
		}
	}

	private void countAnnotator(Declared declared, int more) {
		if (declared.code == IssueCode.ANNOTATORS_ALIKE) {
			annotators.computeIfAbsent(declared.key, key -> new HashMap<>()).merge(declared.what, more, (one, other) -> one + other == 0 ? null : one + other);
		}
	}

	private void count(String key, SortedMap<String, List<Declared>> places) {
		if (places.size() > 1 || places.size() == 1 && places.get(places.firstKey()).size() > 1) {
			twice.add(key);
		} else {
			twice.remove(key);
		}
	}

	/** What a file has of the relations that must have no cycle, in its order. */
	private static List<List<String>> relations(FileFacts file) {
		List<List<String>> all = new ArrayList<>();
		if (file != null) {
			file.actors().stream().filter(actor -> actor.partOf() != null).forEach(actor -> all.add(List.of("part of", actor.name(), actor.partOf())));
			file.claims().forEach(claim -> claim.relations().stream().filter(relation -> relation.kind() == ClaimRelationKind.ENTAILS)
					.forEach(relation -> all.add(List.of("entails", claim.name(), relation.target()))));
			file.articles().stream().filter(article -> article.revises() != null).forEach(article -> all.add(List.of("revises", article.name(), article.revises())));
			for (AnnotationSetFacts set : file.sets()) {
				for (StatementFacts statement : set.statements()) {
					statement.answers().forEach(other -> all.add(List.of("answers", statement.qualifiedName(), other)));
				}
			}
		}
		return all;
	}

	void clear() {
		byKey.clear();
		twice.clear();
		annotators.clear();
		files.clear();
		missingCodes.clear();
		cycles = null;
	}

	private static List<Declared> declared(FileFacts file) {
		List<Declared> all = new ArrayList<>();
		file.actors().forEach(actor -> all.add(named("actor", actor.name(), actor.at())));
		file.actors().stream().filter(actor -> actor.kind() != ActorKind.UNNAMED && !actor.label().isBlank()).forEach(actor -> all
				.add(new Declared("alike " + actor.kind() + " " + folded(actor.label()), actor.name(), IssueCode.ACTORS_ALIKE, actor.at(), false)));
		file.sets().stream().filter(set -> set.annotator() != null).forEach(set -> all
				.add(new Declared("annotator " + folded(set.annotator()), set.annotator(), IssueCode.ANNOTATORS_ALIKE, set.at(), false)));
		file.events().forEach(event -> all.add(named("event", event.name(), event.at())));
		file.claims().forEach(claim -> all.add(named("claim", claim.name(), claim.at())));
		file.categories().forEach(category -> all.add(named("category", category.name(), category.at())));
		file.correspondences().forEach(same -> all.add(named("correspondence", same.name(), same.at())));
		file.articles().forEach(article -> all.add(new Declared("article " + article.name(), "The article \"" + article.name() + "\"",
				IssueCode.ARTICLE_DECLARED_TWICE, article.at(), false)));
		file.articles().stream().filter(article -> article.revises() != null).forEach(article -> all.add(new Declared("revises " + article.revises(), article.name(),
				IssueCode.REVISED_TWICE, written(file, article.at(), ReferenceFacts.Kind.ARTICLE, article.revises()), false)));
		for (AnnotationSetFacts set : file.sets()) {
			if (!set.solo() || set.annotator() != null && !set.statements().isEmpty()) {
				all.add(new Declared("set " + set.annotator() + "." + set.article(), "The annotation set of \"" + set.annotator() + "\" on the article \""
						+ set.article() + "\"", IssueCode.ANNOTATIONS_DECLARED_TWICE, set.at(), set.solo()));
			}
			set.statements().stream().filter(StatementFacts::named)
					.forEach(statement -> all.add(named("statement", statement.qualifiedName(), statement.at())));
		}
		return all;
	}

	/** Where a name is written first within what is declared: of an article's head, before its statements; where it is declared if it is not written there. */
	private static Declaration written(FileFacts file, Declaration at, ReferenceFacts.Kind kind, String name) {
		return file.references().stream().filter(reference -> reference.kind() == kind && reference.name().equals(name) && at.whole().offset() <= reference.region().offset()
				&& reference.region().end() <= at.whole().end()).findFirst().map(reference -> new Declaration(at.file(), reference.region(), at.whole())).orElse(at);
	}

	/** What is left of words when case, white space and normal form are not looked at. */
	private static String folded(String words) {
		return Normalizer.normalize(words, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
	}

	private static Declared named(String kind, String name, Declaration at) {
		return new Declared(kind + " " + name, "The " + kind + " \"" + name + "\"", IssueCode.NAME_DECLARED_TWICE, at, false);
	}

	/** What is wrong now. */
	List<Problem> problems(Reporter reporter) {
		List<Problem> problems = new ArrayList<>();
		for (String key : twice) {
			if (annotators.getOrDefault(key, Map.of()).size() == 1) {
				continue;
			}
			List<Declared> places = byKey.get(key).values().stream().flatMap(List::stream).toList();
			switch (places.getFirst().code) {
				case ACTORS_ALIKE -> actorsAlike(places, reporter, problems);
				case ANNOTATORS_ALIKE -> annotatorsAlike(places, reporter, problems);
				case REVISED_TWICE -> revisedTwice(places, reporter, problems);
				default -> declaredTwice(places, reporter, problems);
			}
		}
		if (cycles == null) {
			List<Problem> found = new ArrayList<>();
			cycles(edges(FileFacts::actors, actor -> actor.partOf() == null ? List.of()
					: List.of(new Edge(actor.name(), actor.partOf(), actor.at()))), IssueCode.PART_OF_CYCLE, "The actor", "part of", reporter, found);
			cycles(edges(FileFacts::claims, claim -> claim.relations().stream().filter(relation -> relation.kind() == ClaimRelationKind.ENTAILS)
					.map(relation -> new Edge(claim.name(), relation.target(), claim.at())).toList()), IssueCode.ENTAILS_CYCLE, "The claim", "entailed by", reporter,
					found);
			cycles(edges(FileFacts::articles, article -> {
				String earlier = article.revises();
				return earlier == null || earlier.equals(article.name()) ? List.of() : List.of(new Edge(article.name(), earlier, article.at(), ReferenceFacts.Kind.ARTICLE));
			}), IssueCode.REVISES_CYCLE, "The article", "revised by", reporter, found);
			cycles(edges(file -> file.sets().stream().flatMap(set -> set.statements().stream()).filter(statement -> !statement.answers().isEmpty()).toList(),
					statement -> statement.answers().stream().filter(other -> !other.equals(statement.qualifiedName()))
							.map(other -> new Edge(statement.qualifiedName(), other, statement.at(), ReferenceFacts.Kind.STATEMENT)).toList()),
					IssueCode.ANSWERS_CYCLE, "The statement", "answered by", reporter, found);
			cycles = found;
		}
		problems.addAll(cycles);
		problems.addAll(missingCodes.problems(reporter));
		return problems;
	}

	private static void actorsAlike(List<Declared> places, Reporter reporter, List<Problem> problems) {
		for (Declared declared : places) {
			places.stream().filter(other -> !other.what.equals(declared.what)).findFirst().ifPresent(other -> problems.add(reporter.problem(Problem.Severity.INFO,
					declared.code, "The actor \"" + declared.what + "\" has the kind and the label of \"" + other.what + "\""
							+ (other.at.file().equals(declared.at.file()) ? "" : " in " + other.at.file()) + ". If they are one, merge them; else tell them apart by their labels.",
					declared.at)));
		}
	}

	private static void revisedTwice(List<Declared> places, Reporter reporter, List<Problem> problems) {
		for (Declared declared : places) {
			places.stream().filter(other -> !other.what.equals(declared.what)).findFirst().ifPresent(other -> problems.add(reporter.problem(Problem.Severity.WARNING,
					declared.code, "The article \"" + declared.what + "\" revises \"" + declared.key.substring("revises ".length()) + "\", as \"" + other.what + "\""
							+ (other.at.file().equals(declared.at.file()) ? "" : " in " + other.at.file()) + " does, so both count. If one is the later version, let it revise the other.",
					declared.at)));
		}
	}

	/** Said once a file, where the rarer name is. */
	private static void annotatorsAlike(List<Declared> places, Reporter reporter, List<Problem> problems) {
		Map<String, List<Declared>> byName = places.stream().collect(Collectors.groupingBy(Declared::what, TreeMap::new, Collectors.toList()));
		if (byName.size() < 2) {
			return;
		}
		String usual = byName.keySet().stream().max(Comparator.comparing((String name) -> byName.get(name).size()).thenComparing(Comparator.reverseOrder())).get();
		Set<String> said = new HashSet<>();
		for (Declared declared : places) {
			if (!declared.what.equals(usual) && said.add(declared.at.file() + " " + declared.what)) {
				problems.add(reporter.problem(Problem.Severity.WARNING, declared.code, "The annotator \"" + declared.what + "\" and the annotator \"" + usual + "\" of "
						+ byName.get(usual).getFirst().at.file() + " differ in capitals only, so they are two. If they are one person, write one name.", declared.at));
			}
		}
	}

	private static void declaredTwice(List<Declared> places, Reporter reporter, List<Problem> problems) {
		if (places.stream().allMatch(Declared::ofArticle)) {
			return; // the article is declared twice, which is said
		}
		for (Declared declared : places) {
			Declared other = places.get(declared == places.getFirst() ? 1 : 0);
			problems.add(reporter.problem(Problem.Severity.ERROR, declared.code, declared.what + " is declared " + (places.size() == 2 ? "twice" : places.size() + " times")
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

	/** Reports every name from which a walk along the edges leads back to it. */
	private void cycles(Map<String, List<Edge>> edges, IssueCode code, String what, String relation, Reporter reporter, List<Problem> problems) {
		for (Set<String> knot : new Knots(edges).find()) {
			for (String name : knot) {
				Edge edge = edges.get(name).stream().filter(one -> knot.contains(one.to)).findFirst().get();
				Declaration at = edge.written == null ? edge.at : written(files.get(edge.at.file()), edge.at, edge.written, edge.to);
				problems.add(reporter.problem(Problem.Severity.ERROR, code, what + " \"" + name + "\" is, by way of others, " + relation + " itself: " + Excerpt.way(knot.size() > LARGEST_KNOT ? wayOn(name, knot, edges) : wayBack(name, knot, edges), LONGEST_WAY) + ". Take one of these relations out.", at));
			}
		}
	}

	/** A way on from a name, as long as one is shown: from everywhere in a knot there is a way back. To search the shortest for each name of a large knot takes too long. */
	private static List<String> wayOn(String name, Set<String> knot, Map<String, List<Edge>> edges) {
		List<String> way = new ArrayList<>(List.of(name));
		do {
			way.add(edges.get(way.getLast()).stream().map(Edge::to).filter(knot::contains).findFirst().orElse(name));
		} while (way.size() < LONGEST_WAY && !way.getLast().equals(name));
		if (!way.getLast().equals(name)) {
			way.add(name);
		}
		return way;
	}

	/** The shortest way from a name back to it. */
	private static List<String> wayBack(String name, Set<String> knot, Map<String, List<Edge>> edges) {
		Map<String, String> cameFrom = new HashMap<>();
		Deque<String> next = new ArrayDeque<>(List.of(name));
		while (!cameFrom.containsKey(name)) {
			String at = next.removeFirst();
			for (Edge edge : edges.get(at)) {
				if (knot.contains(edge.to) && cameFrom.putIfAbsent(edge.to, at) == null) {
					next.addLast(edge.to);
				}
			}
		}
		List<String> way = new ArrayList<>(List.of(name));
		String at = name;
		do {
			at = cameFrom.get(at);
			way.addFirst(at);
		} while (!at.equals(name));
		return way;
	}

	/** Finds the names that lead to each other: the strongly connected components, by Tarjan's algorithm (1972), without recursion. */
	private static final class Knots {
		private final Map<String, List<Edge>> edges;
		private final Map<String, Integer> found = new HashMap<>();
		private final Map<String, Integer> lowest = new HashMap<>();
		private final Deque<String> open = new ArrayDeque<>();
		private final Set<String> isOpen = new HashSet<>();
		private final List<Set<String>> knots = new ArrayList<>();

		Knots(Map<String, List<Edge>> edges) {
			this.edges = edges;
		}

		/** Those of two names and more, and of one name that leads to itself. */
		List<Set<String>> find() {
			edges.keySet().forEach(start -> {
				if (!found.containsKey(start)) {
					walk(start);
				}
			});
			return knots;
		}

		private void walk(String start) {
			Deque<String> path = new ArrayDeque<>();
			Deque<Iterator<Edge>> ways = new ArrayDeque<>();
			enter(start, path, ways);
			while (!path.isEmpty()) {
				String at = path.getLast();
				if (ways.getLast().hasNext()) {
					String to = ways.getLast().next().to;
					if (!found.containsKey(to)) {
						enter(to, path, ways);
					} else if (isOpen.contains(to)) {
						lowest.merge(at, found.get(to), Math::min);
					}
				} else {
					path.removeLast();
					ways.removeLast();
					if (!path.isEmpty()) {
						lowest.merge(path.getLast(), lowest.get(at), Math::min);
					}
					if (lowest.get(at).equals(found.get(at))) {
						close(at);
					}
				}
			}
		}

		private void enter(String name, Deque<String> path, Deque<Iterator<Edge>> ways) {
			found.put(name, found.size());
			lowest.put(name, found.get(name));
			open.push(name);
			isOpen.add(name);
			path.addLast(name);
			ways.addLast(edges.getOrDefault(name, List.of()).iterator());
		}

		private void close(String root) {
			Set<String> knot = new LinkedHashSet<>();
			String name;
			do {
				name = open.pop();
				isOpen.remove(name);
				knot.add(name);
			} while (!name.equals(root));
			if (knot.size() > 1 || edges.getOrDefault(root, List.of()).stream().anyMatch(edge -> edge.to.equals(root))) {
				knots.add(knot);
			}
		}
	}
}
