// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.gainsay.text.ArticleText;

/**
 * What a build of a corpus found: immutable, and never a mixture of two builds. Where a name is declared more than once, the
 * first declaration in the order of the files' paths has it.
 */
public final class Corpus {

	private final Path folder;
	private final SortedMap<String, FileFacts> files;
	private final List<Problem> problems;
	private final Map<String, ActorFacts> actors;
	private final Map<String, EventFacts> events;
	private final Map<String, ClaimFacts> claims;
	private final Map<String, CategoryFacts> categories;
	private final Map<String, ArticleFacts> articles;
	private final Map<String, List<AnnotationSetFacts>> sets;
	private final Map<String, StatementFacts> statements;
	private final List<CorrespondenceFacts> correspondences;
	private final Function<String, ArticleText> texts;

	/**
	 * @param files    by path relative to the folder
	 * @param problems those inside the files and those across them
	 * @param texts    gives a text by its path relative to the folder, or null
	 */
	Corpus(Path folder, SortedMap<String, FileFacts> files, List<Problem> problems, Function<String, ArticleText> texts) {
		this.folder = folder;
		this.files = new TreeMap<>(files);
		this.texts = texts;
		this.problems = problems.stream().sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::offset)
				.thenComparing(Problem::severity).thenComparing(Problem::code).thenComparing(Problem::message)).toList();
		this.actors = named(FileFacts::actors, ActorFacts::name);
		this.events = named(FileFacts::events, EventFacts::name);
		this.claims = named(FileFacts::claims, ClaimFacts::name);
		this.categories = named(FileFacts::categories, CategoryFacts::name);
		this.articles = named(FileFacts::articles, ArticleFacts::name);
		this.sets = new LinkedHashMap<>();
		this.statements = new LinkedHashMap<>();
		this.correspondences = all(FileFacts::correspondences);
		for (AnnotationSetFacts set : all(FileFacts::sets)) {
			List<AnnotationSetFacts> ofArticle = sets.computeIfAbsent(set.article(), name -> new ArrayList<>());
			ofArticle.add(set.solo() ? 0 : ofArticle.size(), set);
			set.statements().forEach(statement -> statements.putIfAbsent(statement.qualifiedName(), statement));
		}
	}

	private <T> Map<String, T> named(Function<FileFacts, List<T>> list, Function<T, String> name) {
		Map<String, T> found = new LinkedHashMap<>();
		for (FileFacts file : files.values()) {
			for (T one : list.apply(file)) {
				if (name.apply(one) != null) {
					found.putIfAbsent(name.apply(one), one);
				}
			}
		}
		return found;
	}

	private <T> List<T> all(Function<FileFacts, List<T>> list) {
		return files.values().stream().flatMap(file -> list.apply(file).stream()).toList();
	}

	/** The corpus folder. */
	public Path folder() {
		return folder;
	}

	/** The claims files, in the order of their paths. */
	public Collection<FileFacts> files() {
		return files.values();
	}

	/** The facts of a claims file by its path relative to the folder. */
	public Optional<FileFacts> file(String path) {
		return Optional.ofNullable(files.get(path));
	}

	/** Everything that is wrong, inside files and across them, by file and place. */
	public List<Problem> problems() {
		return problems;
	}

	public Collection<ActorFacts> actors() {
		return actors.values();
	}

	public Optional<ActorFacts> actor(String name) {
		return Optional.ofNullable(actors.get(name));
	}

	public Collection<EventFacts> events() {
		return events.values();
	}

	public Optional<EventFacts> event(String name) {
		return Optional.ofNullable(events.get(name));
	}

	public Collection<ClaimFacts> claims() {
		return claims.values();
	}

	public Optional<ClaimFacts> claim(String name) {
		return Optional.ofNullable(claims.get(name));
	}

	public Collection<CategoryFacts> categories() {
		return categories.values();
	}

	public Optional<CategoryFacts> category(String name) {
		return Optional.ofNullable(categories.get(name));
	}

	public Collection<ArticleFacts> articles() {
		return articles.values();
	}

	public Optional<ArticleFacts> article(String name) {
		return Optional.ofNullable(articles.get(name));
	}

	/** The annotation sets of an article, its own one first; empty for a name that no article has. */
	public List<AnnotationSetFacts> setsOf(String article) {
		return List.copyOf(sets.getOrDefault(article, List.of()));
	}

	/**
	 * The one set of an article that an analysis or export reads.
	 *
	 * @param chosen the name of a set or of its annotator; null for the solo set
	 * @return empty where the article has no such set
	 */
	public Optional<AnnotationSetFacts> set(String article, String chosen) {
		return setsOf(article).stream()
				.filter(set -> chosen == null ? set.solo() : chosen.equals(set.name()) || chosen.equals(set.annotator())).findFirst();
	}

	/** The statements of the one set of every article that {@link #set} gives, in the order of the articles. */
	public List<StatementFacts> statements(String chosen) {
		return articles.keySet().stream().flatMap(article -> set(article, chosen).stream()).flatMap(set -> set.statements().stream())
				.toList();
	}

	/** A statement by its qualified name. */
	public Optional<StatementFacts> statement(String qualifiedName) {
		return Optional.ofNullable(statements.get(qualifiedName));
	}

	public List<CorrespondenceFacts> correspondences() {
		return correspondences;
	}

	/** The text of an article; empty where it has none that can be read. */
	public Optional<ArticleText> text(ArticleFacts article) {
		return article.text() == null ? Optional.empty() : Optional.ofNullable(texts.apply(article.text()));
	}

	/** The articles whose text a file is, by its path relative to the folder. */
	public List<ArticleFacts> articlesOfText(String path) {
		return articles.values().stream().filter(article -> path.equals(article.text())).toList();
	}

	/** What a check counts. */
	public Counts counts() {
		int inSets = files.values().stream().flatMap(file -> file.sets().stream()).mapToInt(set -> set.statements().size()).sum();
		return new Counts(articles.size(), inSets, claims.size(), count(Problem.Severity.ERROR), count(Problem.Severity.WARNING));
	}

	private int count(Problem.Severity severity) {
		return (int) problems.stream().filter(problem -> problem.severity() == severity).count();
	}

	/** An empty corpus, before the first build. */
	static Corpus empty(Path folder) {
		return new Corpus(folder, new TreeMap<>(), List.of(), path -> null);
	}
}
