// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.Declaration;
import org.gainsay.facts.FactsBytes;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.Sizes;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.model.ActorKind;
import org.gainsay.model.ClaimRelationKind;
import org.gainsay.model.Status;
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

	/**
	 * What one file has a part in, without its facts: those of all files take much memory, and few are asked for.
	 *
	 * @param keys     those of what it declares, each as often as it is declared
	 * @param annotators of its sets
	 * @param edges    of each of the relations
	 * @param required the required categories of its codebooks
	 * @param ofSets   the annotators of sets that are no article's own
	 * @param done     whether a set of it is done
	 */
	record Part(String[] keys, List<String> annotators, Map<Relation, List<Edge>> edges, List<CategoryFacts> required, boolean done, int statements, List<String> ofSets, StudyFacts study) {
		static Part of(FileFacts file) {
			Map<Relation, List<Edge>> edges = new EnumMap<>(Relation.class);
			for (Relation relation : Relation.values()) {
				List<Edge> its = relation.edges.apply(file);
				if (!its.isEmpty()) {
					edges.put(relation, its);
				}
			}
			return new Part(declared(file).stream().map(Declared::key).toArray(String[]::new), file.sets().stream().map(AnnotationSetFacts::annotator).filter(Objects::nonNull).distinct().toList(), edges.isEmpty() ? Map.of() : edges, file.categories().stream().filter(CategoryFacts::required).toList(),
					file.sets().stream().anyMatch(set -> set.status() == Status.DONE), file.sets().stream().mapToInt(set -> set.statements().size()).sum(),
					file.sets().stream().filter(set -> !set.solo()).map(AnnotationSetFacts::annotator).filter(Objects::nonNull).distinct().toList(), file.study());
		}
	}

	/** What must have no cycle, in the order in which it is looked for. */
	enum Relation {
		PART_OF(IssueCode.PART_OF_CYCLE, "The actor", "part of", file -> file.actors().stream().filter(actor -> actor.partOf() != null)
				.map(actor -> new Edge(actor.name(), actor.partOf(), actor.at())).toList()),
		ENTAILS(IssueCode.ENTAILS_CYCLE, "The claim", "entailed by", file -> file.claims().stream().flatMap(claim -> claim.relations().stream()
				.filter(relation -> relation.kind() == ClaimRelationKind.ENTAILS).map(relation -> new Edge(claim.name(), relation.target(), claim.at()))).toList()),
		REVISES(IssueCode.REVISES_CYCLE, "The article", "revised by", file -> file.articles().stream().filter(article -> article.revises() != null && !article.name().equals(article.revises()))
				.map(article -> new Edge(article.name(), article.revises(), article.at(), ReferenceFacts.Kind.ARTICLE)).toList()),
		ANSWERS(IssueCode.ANSWERS_CYCLE, "The statement", "answered by", file -> file.sets().stream().flatMap(set -> set.statements().stream())
				.flatMap(statement -> statement.answers().stream().filter(other -> !other.equals(statement.qualifiedName()))
						.map(other -> new Edge(statement.qualifiedName(), other, statement.at(), ReferenceFacts.Kind.STATEMENT))).toList());

		private final IssueCode code;
		private final String what;
		private final String way;
		private final Function<FileFacts, List<Edge>> edges;

		Relation(IssueCode code, String what, String way, Function<FileFacts, List<Edge>> edges) {
			this.code = code;
			this.what = what;
			this.way = way;
			this.edges = edges;
		}
	}

	private static final String ARTICLE = "article ";
	private static final String CLAIM = "claim ";
	private static final String ANNOTATOR = "annotator ";

	private final Function<String, FileFacts> facts;
	/** The path of the file that declares a key once, which is most; else how often each file does, by its path. */
	private final Map<String, Object> byKey = new HashMap<>();
	/** The keys that are declared more than once. */
	private final Set<String> twice = new LinkedHashSet<>();
	private final Map<String, Part> parts = new TreeMap<>();
	/** What those files declare that declare a key of more than one, by the path and the key. */
	private final Map<String, Map<String, List<Declared>>> declaredOfTwice = new HashMap<>();
	/** How many files have an annotator of a name, by the key: of most keys there is one, however many files have it. */
	private final Map<String, Map<String, Integer>> annotators = new HashMap<>();
	private final MissingCodes missingCodes;
	private final StudyChecks studyChecks;
	private int articles;
	private int statements;
	private int claims;
	/** The problems of cycles; null when a relation changed since they were looked for. */
	private List<Problem> cycles;

	/** @param facts the facts of each file, as they are when it is asked, by its path */
	CrossFileChecks(Function<String, FileFacts> facts) {
		this.facts = facts;
		this.missingCodes = new MissingCodes(facts);
		this.studyChecks = new StudyChecks(facts);
	}

	/** Takes a file's part in, in place of what it had; null if the file is gone. */
	void replace(String path, Part part) {
		Part old = part == null ? parts.remove(path) : parts.put(path, part);
		declaredOfTwice.remove(path);
		if (old != null) {
			statements -= old.statements;
			for (String key : old.keys) {
				forget(key, path);
			}
			old.annotators.forEach(name -> annotators.get(annotator(name)).computeIfPresent(name, (one, count) -> count == 1 ? null : count - 1));
		}
		if (part != null) {
			statements += part.statements;
			for (String key : part.keys) {
				note(key, path);
			}
			part.annotators.forEach(name -> annotators.computeIfAbsent(annotator(name), key -> new HashMap<>()).merge(name, 1, Integer::sum));
		}
		missingCodes.replace(path, part);
		studyChecks.replace(path, part);
		if (cycles != null && (!ends(old).equals(ends(part)) || cycles.stream().anyMatch(problem -> problem.file().equals(path)))) {
			cycles = null;
		}
	}

	/** What a file has of the relations that must have no cycle, wherever it stands. */
	private static Map<Relation, List<List<String>>> ends(Part part) {
		Map<Relation, List<List<String>>> ends = new EnumMap<>(Relation.class);
		if (part != null) {
			part.edges.forEach((relation, edges) -> ends.put(relation, edges.stream().map(edge -> List.of(edge.from(), edge.to())).toList()));
		}
		return ends;
	}

	private void note(String key, String path) {
		Object before = byKey.putIfAbsent(key, path);
		if (before == null) {
			count(key, 1);
			return;
		}
		SortedMap<String, Integer> places = places(before);
		places.merge(path, 1, Integer::sum);
		byKey.put(key, places);
		if (twice.add(key)) {
			places.keySet().forEach(declaredOfTwice::remove);
		}
	}

	private void forget(String key, String path) {
		SortedMap<String, Integer> places = places(byKey.remove(key));
		places.computeIfPresent(path, (file, count) -> count == 1 ? null : count - 1);
		if (places.isEmpty()) {
			count(key, -1);
			twice.remove(key);
		} else if (places.size() == 1 && places.get(places.firstKey()) == 1) {
			byKey.put(key, places.firstKey());
			twice.remove(key);
		} else {
			byKey.put(key, places);
		}
	}

	@SuppressWarnings("unchecked") // as it was put in
	private static SortedMap<String, Integer> places(Object known) {
		return known instanceof String path ? new TreeMap<>(Map.of(path, 1)) : (SortedMap<String, Integer>) known;
	}

	private void count(String key, int more) {
		if (key.startsWith(ARTICLE)) {
			articles += more;
		} else if (key.startsWith(CLAIM)) {
			claims += more;
		}
	}

	/** How much there is in all files. */
	Sizes sizes() {
		return new Sizes(articles, statements, claims);
	}

	private static List<Declared> declared(FileFacts file) {
		List<Declared> all = new ArrayList<>();
		file.actors().forEach(actor -> all.add(named("actor", actor.name(), actor.at())));
		file.actors().stream().filter(actor -> actor.kind() != ActorKind.UNNAMED && !actor.label().isBlank()).forEach(actor -> all
				.add(new Declared("alike " + actor.kind() + " " + folded(actor.label()), actor.name(), IssueCode.ACTORS_ALIKE, actor.at(), false)));
		file.sets().stream().filter(set -> set.annotator() != null).forEach(set -> all
				.add(new Declared(annotator(set.annotator()), set.annotator(), IssueCode.ANNOTATORS_ALIKE, set.at(), false)));
		file.events().forEach(event -> all.add(named("event", event.name(), event.at())));
		file.claims().forEach(claim -> all.add(named("claim", claim.name(), claim.at())));
		file.categories().forEach(category -> all.add(named("category", category.name(), category.at())));
		file.study().coders().forEach(coder -> all.add(named("coder", coder.name(), coder.at())));
		file.study().rounds().forEach(round -> all.add(named("round", round.name(), round.at())));
		file.correspondences().forEach(same -> all.add(named("correspondence", same.name(), same.at())));
		file.articles().forEach(article -> all.add(new Declared(key("article", article.name()), "The article \"" + article.name() + "\"",
				IssueCode.ARTICLE_DECLARED_TWICE, article.at(), false)));
		file.articles().stream().filter(article -> article.revises() != null).forEach(article -> all.add(new Declared("revises " + article.revises(), article.name(),
				IssueCode.REVISED_TWICE, written(file, article.at(), ReferenceFacts.Kind.ARTICLE, article.revises()), false)));
		for (AnnotationSetFacts set : file.sets()) {
			if (!set.solo() || set.annotator() != null && !set.statements().isEmpty()) {
				all.add(new Declared("set " + (set.solo() ? set.annotator() + "." : set.prefix()) + set.article(), "The annotation set of \"" + set.annotator() + "\" on the article \""
						+ set.article() + "\"" + (set.round() == null ? "" : " in the round \"" + set.round() + "\""), IssueCode.ANNOTATIONS_DECLARED_TWICE, set.at(), set.solo()));
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

	/** What has no name is none of those that have one. */
	private static String key(String kind, String name) {
		return name == null ? "nameless " + kind : kind + " " + name;
	}

	private static String annotator(String name) {
		return ANNOTATOR + folded(name);
	}

	private static Declared named(String kind, String name, Declaration at) {
		return new Declared(key(kind, name), "The " + kind + " \"" + name + "\"", IssueCode.NAME_DECLARED_TWICE, at, false);
	}

	/** What is wrong now. */
	List<Problem> problems(Reporter reporter) {
		List<Problem> problems = new ArrayList<>();
		for (String key : twice) {
			if (key.startsWith(ANNOTATOR) && annotators.get(key).size() < 2) {
				continue;
			}
			List<Declared> places = places(byKey.get(key)).keySet().stream().flatMap(path -> declaredOfTwice.computeIfAbsent(path, this::declaredOfTwice).get(key).stream()).toList();
			switch (places.getFirst().code) {
				case ACTORS_ALIKE -> actorsAlike(places, reporter, problems);
				case ANNOTATORS_ALIKE -> annotatorsAlike(places, reporter, problems);
				case REVISED_TWICE -> revisedTwice(places, reporter, problems);
				default -> declaredTwice(places, reporter, problems);
			}
		}
		if (cycles == null) {
			List<Problem> found = new ArrayList<>();
			for (Relation relation : Relation.values()) {
				cycles(edges(relation), relation, reporter, found);
			}
			cycles = found;
		}
		problems.addAll(cycles);
		problems.addAll(missingCodes.problems(reporter));
		problems.addAll(studyChecks.problems(reporter));
		return problems;
	}

	private Map<String, List<Declared>> declaredOfTwice(String path) {
		return declared(FactsBytes.aside(facts.apply(path))).stream().filter(one -> twice.contains(one.key)).collect(Collectors.groupingBy(Declared::key));
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
		boolean coders = places.getFirst().key.startsWith("actor ") && places.stream().map(place -> StudyParts.coderOf(place.at.file())).filter(Objects::nonNull).distinct().count() == places.size();
		for (Declared declared : places) {
			Declared other = places.get(declared == places.getFirst() ? 1 : 0);
			if (coders) {
				problems.add(reporter.problem(Problem.Severity.INFO, IssueCode.ACTORS_OF_CODERS, declared.what + " is declared by another coder, too, in " + other.at.file()
						+ ". That can stay until the round is closed; then keep one of them, or rename one if they are two.", declared.at));
				continue;
			}
			problems.add(reporter.problem(Problem.Severity.ERROR, declared.code, declared.what + " is declared " + (places.size() == 2 ? "twice" : places.size() + " times")
					+ (other.at.file().equals(declared.at.file()) ? " in this file" : ", also in " + other.at.file()) + ". Rename or delete one.", declared.at));
		}
	}

	private Map<String, List<Edge>> edges(Relation relation) {
		Map<String, List<Edge>> edges = new LinkedHashMap<>();
		parts.values().forEach(part -> part.edges.getOrDefault(relation, List.of()).forEach(edge -> edges.computeIfAbsent(edge.from, from -> new ArrayList<>(1)).add(edge)));
		return edges;
	}

	/** Reports every name from which a walk along the edges leads back to it. */
	private void cycles(Map<String, List<Edge>> edges, Relation relation, Reporter reporter, List<Problem> problems) {
		for (Set<String> knot : new Knots(edges).find()) {
			for (String name : knot) {
				Edge edge = edges.get(name).stream().filter(one -> knot.contains(one.to)).findFirst().get();
				Declaration at = edge.written == null ? edge.at : written(facts.apply(edge.at.file()), edge.at, edge.written, edge.to);
				problems.add(reporter.problem(Problem.Severity.ERROR, relation.code, relation.what + " \"" + name + "\" is, by way of others, " + relation.way + " itself: " + Excerpt.way(knot.size() > LARGEST_KNOT ? wayOn(name, knot, edges) : wayBack(name, knot, edges), LONGEST_WAY) + ". Take one of these relations out.", at));
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
