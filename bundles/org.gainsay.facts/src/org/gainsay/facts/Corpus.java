// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.text.ArticleText;
import org.gainsay.text.NameForm;
import org.gainsay.text.TextFolder;

/**
 * What a build of a corpus found: immutable, and never a mixture of two builds. Where a name is declared more than once, the
 * first declaration in the order of the files' paths has it.
 */
public final class Corpus {

	private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file).thenComparingInt(Problem::offset)
			.thenComparing(Problem::severity).thenComparing(Problem::code).thenComparing(Problem::message);

	private static final FileFacts NO_FILE = new FileFacts("", "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

	private final Path folder;
	private final SortedMap<String, FileFacts> files;
	private final Map<String, List<Problem>> problemsAcrossFiles;
	private final Once<Map<String, ActorFacts>> actors;
	private final Once<Map<String, EventFacts>> events;
	private final Once<Map<String, ClaimFacts>> claims;
	private final Once<Map<String, CategoryFacts>> categories;
	private final Once<Map<String, ArticleFacts>> articles;
	/** The paths of the files that have sets on an article, by its name; in the order of the files. */
	private final Once<Map<String, List<String>>> sets;
	/** Null where nobody has counted yet. */
	private final @Nullable Sizes sizes;
	/** What was made of the actors, by its kind; it goes with them. */
	private final Map<Class<?>, Object> ofActors;
	private final Map<Class<?>, Object> ofClaims;
	private final Map<String, Map<String, StatementFacts>> statements = new ConcurrentHashMap<>();
	private final Mentions mentions;
	private final Function<String, @Nullable ArticleText> texts;
	/** The texts that were there when the spans were found, relative to the folder. */
	private final Set<String> textsRead;
	/** Who built it; null for a corpus of facts alone. */
	private final @Nullable Object builder;
	/** Whether a text that is no more what the spans were found in ends the work. */
	private final boolean exact;
	private volatile @Nullable List<Problem> problems;

	/**
	 * @param files               by path relative to the folder
	 * @param problemsAcrossFiles those that the files' own facts do not have
	 * @param texts               gives a text by its path relative to the folder, as it was when the spans were found, or null
	 * @param textsRead           the paths of those that were there
	 * @param before              what the build before found; what no changed file has a part in is taken from it, so that a change
	 *                            of one file costs no look at all others
	 * @param changed             the files that came, changed or went since
	 * @param sizes               null if nobody has counted yet
	 */
	private Corpus(Path folder, SortedMap<String, FileFacts> files, List<Problem> problemsAcrossFiles, Function<String, @Nullable ArticleText> texts,
			Set<String> textsRead, @Nullable Object builder, @Nullable Corpus before, Set<String> changed, @Nullable Sizes sizes) {
		this.folder = folder;
		SortedMap<String, FileFacts> now = new TreeMap<>(files);
		this.files = now;
		this.sizes = sizes;
		this.texts = texts;
		this.textsRead = textsRead;
		this.builder = builder;
		this.exact = false;
		this.problemsAcrossFiles = problemsAcrossFiles.stream().collect(Collectors.groupingBy(Problem::file));
		Changes changes = new Changes(before, changed);
		this.actors = changes.kept(FileFacts::actors, one -> one.actors, () -> named(now, FileFacts::actors, ActorFacts::name));
		this.ofActors = before != null && before.actors == actors ? before.ofActors : new ConcurrentHashMap<>();
		this.events = changes.kept(FileFacts::events, one -> one.events, () -> named(now, FileFacts::events, EventFacts::name));
		this.claims = changes.kept(FileFacts::claims, one -> one.claims, () -> named(now, FileFacts::claims, ClaimFacts::name));
		this.ofClaims = before != null && before.claims == claims ? before.ofClaims : new ConcurrentHashMap<>();
		this.categories = changes.kept(FileFacts::categories, one -> one.categories, () -> named(now, FileFacts::categories, CategoryFacts::name));
		this.articles = changes.kept(FileFacts::articles, one -> one.articles, changes.inPlace(FileFacts::articles, ArticleFacts::name, one -> one.articles),
				() -> named(now, FileFacts::articles, ArticleFacts::name));
		this.sets = changes.kept(Corpus::setArticles, one -> one.sets, () -> filesOfSets(now));
		this.mentions = before == null ? new Mentions(this.files) : before.mentions.with(this.files, changed);
	}

	/**
	 * A corpus of facts, wherever they come from.
	 *
	 * @param folder              the corpus folder; it need not exist
	 * @param files               the facts of every claims file, each of a path of its own
	 * @param problemsAcrossFiles those that the files' own facts do not have
	 * @param texts               gives a text by its path relative to the folder, as it was when the spans were found, or null; that of
	 *                            {@link CorpusFiles#REJECTED_PAIRS} as well
	 * @param textsRead           the paths of those that were there when the spans were found
	 * @throws IllegalArgumentException if two of the files have one path
	 */
	public static Corpus of(Path folder, Collection<FileFacts> files, List<Problem> problemsAcrossFiles, Function<String, @Nullable ArticleText> texts, Set<String> textsRead) {
		SortedMap<String, FileFacts> byPath = new TreeMap<>();
		for (FileFacts file : files) {
			if (byPath.put(file.file(), file) != null) {
				throw new IllegalArgumentException("two files of one path: " + file.file());
			}
		}
		return new Corpus(folder, byPath, problemsAcrossFiles, texts, textsRead, null, null, Set.of(), null);
	}

	/** A corpus without a file. */
	public static Corpus of(Path folder) {
		return of(folder, List.of(), List.of(), path -> null, Set.of());
	}

	/**
	 * The corpus that follows this one once files came, changed or went; what no changed file has a part in is taken from this one.
	 *
	 * @param files   all there are now, by path relative to the folder
	 * @param builder who builds it, as {@link #builtBy} gives it; null if nobody
	 * @param changed the paths of those that came, changed or went
	 * @param sizes   of the whole, where somebody has counted; else null
	 * @see #of(Path, Collection, List, Function, Set) what the other parameters are
	 */
	public Corpus next(SortedMap<String, FileFacts> files, List<Problem> problemsAcrossFiles, Function<String, @Nullable ArticleText> texts, Set<String> textsRead, @Nullable Object builder, Set<String> changed, @Nullable Sizes sizes) {
		return new Corpus(folder, files, problemsAcrossFiles, texts, textsRead, builder, this, changed, sizes);
	}

	private Corpus(Corpus same, boolean exact) {
		this.folder = same.folder;
		this.files = same.files;
		this.problemsAcrossFiles = same.problemsAcrossFiles;
		this.actors = same.actors;
		this.events = same.events;
		this.claims = same.claims;
		this.categories = same.categories;
		this.articles = same.articles;
		this.sets = same.sets;
		this.sizes = same.sizes;
		this.ofActors = same.ofActors;
		this.ofClaims = same.ofClaims;
		this.mentions = same.mentions;
		this.texts = same.texts;
		this.textsRead = same.textsRead;
		this.builder = same.builder;
		this.exact = exact;
	}

	/**
	 * This corpus for whoever writes or prints from it. A text that has changed since the spans were found, and is no more in
	 * memory, is empty for others until the next build; here {@link #text} throws an {@link UncheckedIOException} that names it.
	 */
	public Corpus exact() {
		return new Corpus(this, true);
	}

	/** What is made of an exact corpus is exact, too. */
	private Corpus likeThis(Corpus made) {
		return exact ? made.exact() : made;
	}

	/** What the changed files declare, or did. */
	private final class Changes {
		/** To compare what more files had and have takes longer than to make anew what somebody asks for of it. */
		private static final int MOST_COMPARED = 64;
		private final @Nullable Corpus before;
		private final Set<String> changed;

		Changes(@Nullable Corpus before, Set<String> changed) {
			this.before = before;
			this.changed = changed;
		}

		/** What the build before has of a kind; it is made anew where any of them has other things of that kind than it had. */
		<T> Once<T> kept(Function<FileFacts, List<?>> kind, Function<Corpus, Once<T>> known, Supplier<T> making) {
			Corpus last = before;
			return last == null || changed.size() > MOST_COMPARED || changed.stream().anyMatch(path -> !of(last.files.get(path), kind).equals(of(files.get(path), kind))) ? new Once<>(making)
					: known.apply(last);
		}

		/** The same, with a quicker way to make it anew where there is one. */
		<T> Once<T> kept(Function<FileFacts, List<?>> kind, Function<Corpus, Once<T>> known, @Nullable Once<T> inPlace, Supplier<T> making) {
			Once<T> kept = kept(kind, known, making);
			return inPlace != null && (before == null || kept != known.apply(before)) ? inPlace : kept;
		}

		/**
		 * What was known, with what the changed files have in place of what they had: so it is after most keys, and what is known of all files need not be made anew.
		 *
		 * @return null where it was not known, or the changed files have other names than they had, or in another order
		 */
		<T> @Nullable Once<Map<String, T>> inPlace(Function<FileFacts, List<T>> kind, Function<T, String> name, Function<Corpus, Once<Map<String, T>>> known) {
			Corpus last = before;
			Map<String, T> was = last == null || changed.size() > MOST_COMPARED ? null : known.apply(last).made();
			if (was == null || last == null || !changed.stream().allMatch(path -> list(last.files.get(path), kind).stream().map(name).toList().equals(list(files.get(path), kind).stream().map(name).toList()))) {
				return null;
			}
			Map<String, T> now = new LinkedHashMap<>(was);
			for (String path : changed) {
				List<T> were = list(last.files.get(path), kind);
				List<T> are = list(files.get(path), kind);
				for (int i = 0; i < were.size(); i++) {
					T one = were.get(i);
					T other = are.get(i);
					now.computeIfPresent(name.apply(other), (key, there) -> there.equals(one) ? other : there);
				}
			}
			return Once.of(now);
		}

		private static <T> List<T> list(@Nullable FileFacts file, Function<FileFacts, List<T>> kind) {
			return file == null ? List.of() : kind.apply(file);
		}

		private static List<?> of(@Nullable FileFacts file, Function<FileFacts, List<?>> kind) {
			return file == null ? List.of() : kind.apply(file);
		}
	}

	/** The names of the articles that a file has sets on, each once. */
	private static List<String> setArticles(FileFacts file) {
		return file.sets().stream().map(AnnotationSetFacts::article).distinct().toList();
	}

	private static Map<String, List<String>> filesOfSets(SortedMap<String, FileFacts> files) {
		Map<String, List<String>> found = new HashMap<>();
		files.values().forEach(file -> setArticles(FactsBytes.aside(file)).forEach(article -> found.merge(article, List.of(file.file()),
				(before, one) -> Stream.concat(before.stream(), one.stream()).toList())));
		return found;
	}

	/** The sets on an article, in the order of the files. */
	private Stream<AnnotationSetFacts> setsOn(String article) {
		return sets.get().getOrDefault(article, List.of()).stream().flatMap(path -> files.getOrDefault(path, NO_FILE).sets().stream()).filter(set -> article.equals(set.article()));
	}

	private static <T> Map<String, T> named(SortedMap<String, FileFacts> files, Function<FileFacts, List<T>> list, Function<T, String> name) {
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

	/** What has a name, which whoever asks may have typed in another normal form. */
	private static <T> Optional<T> named(Map<String, T> all, @Nullable String name) {
		T found = all.get(name);
		return found != null || name == null ? Optional.ofNullable(found) : Optional.ofNullable(all.get(NameForm.of(name)));
	}

	/**
	 * Who built it, for what facts do not have, such as the parses of the files.
	 *
	 * @return empty for a corpus that was made of facts alone, or was built by somebody else
	 */
	public <T> Optional<T> builtBy(Class<T> kind) {
		return Optional.ofNullable(builder).filter(kind::isInstance).map(kind::cast);
	}

	/**
	 * The same corpus as if some sets were not there; what is wrong in their files stays.
	 *
	 * @param kept whether a set stays
	 */
	public Corpus withSets(Predicate<AnnotationSetFacts> kept) {
		return withSetsAs(set -> kept.test(set) ? set : null);
	}

	/**
	 * The same corpus as if sets were others; what is wrong in their files stays.
	 *
	 * @param as what a set is to be; null where it is not to be there
	 */
	public Corpus withSetsAs(Function<AnnotationSetFacts, @Nullable AnnotationSetFacts> as) {
		return likeThis(of(folder, files.values().stream().map(file -> new FileFacts(file.file(), file.stamp(), file.actors(), file.events(), file.claims(), file.categories(), file.articles(),
				file.sets().stream().<AnnotationSetFacts>mapMulti((set, to) -> {
					AnnotationSetFacts other = as.apply(set);
					if (other != null) {
						to.accept(other);
					}
				}).toList(), file.correspondences(), file.references(), file.texts(), file.study(), file.problems())).toList(), problemsAcrossFiles(), texts,
				textsRead));
	}

	/**
	 * The same corpus as if some files were not there.
	 *
	 * @param hidden their paths
	 * @param joined whether a correspondence in a file that stays, stays
	 * @param across whether a problem across files stays
	 * @param inside what becomes of a problem inside a file that stays
	 */
	public Corpus without(Set<String> hidden, Predicate<CorrespondenceFacts> joined, Predicate<Problem> across, UnaryOperator<Problem> inside) {
		SortedMap<String, FileFacts> kept = new TreeMap<>();
		files.values().stream().filter(file -> !hidden.contains(file.file())).forEach(file -> kept.put(file.file(), new FileFacts(file.file(), file.stamp(), file.actors(), file.events(), file.claims(),
				file.categories(), file.articles(), file.sets(), file.correspondences().stream().filter(joined).toList(), file.references(), file.texts(), file.study(), file.problems().stream().map(inside).toList())));
		return likeThis(new Corpus(folder, kept, problemsAcrossFiles().stream().filter(problem -> !hidden.contains(problem.file())).filter(across).toList(), texts, textsRead, builder, null, Set.of(), null));
	}

	/**
	 * The same corpus as if some files said something else, of which their places stay.
	 *
	 * @param as     what a file is to be; the same for one that stays
	 * @param across whether a problem across files stays
	 */
	public Corpus withFilesAs(UnaryOperator<FileFacts> as, Predicate<Problem> across) {
		SortedMap<String, FileFacts> changed = new TreeMap<>();
		files.values().forEach(file -> changed.put(file.file(), as.apply(file)));
		return likeThis(new Corpus(folder, changed, problemsAcrossFiles().stream().filter(across).toList(), texts, textsRead, builder, null, Set.of(), null));
	}

	/** The corpus folder. */
	public Path folder() {
		return folder;
	}

	/** What the corpus is called: as its folder. */
	public String name() {
		return folder.getFileName() == null ? "corpus" : folder.getFileName().toString();
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
		List<Problem> known = problems;
		if (known == null) {
			List<Problem> all = new ArrayList<>();
			Set<String> paths = new TreeSet<>(files.keySet());
			paths.addAll(problemsAcrossFiles.keySet());
			paths.forEach(path -> all.addAll(problems(path)));
			known = List.copyOf(all);
			problems = known;
		}
		return known;
	}

	/** What the facts of the files do not have of what is wrong, by file and place. */
	List<Problem> problemsAcrossFiles() {
		return problemsAcrossFiles.values().stream().flatMap(List::stream).sorted(BY_PLACE).toList();
	}

	/** The paths of the texts that were there when the spans were found. */
	Set<String> textsRead() {
		return textsRead;
	}

	/** What is wrong in one file or folder, by its path relative to the corpus folder; that across files too, where a part of it stands in this one. */
	public List<Problem> problems(String file) {
		FileFacts facts = files.get(file);
		List<Problem> across = problemsAcrossFiles.getOrDefault(file, List.of());
		List<Problem> inside = facts == null ? List.of() : facts.problems();
		return inside.isEmpty() && across.isEmpty() ? List.of() : Stream.concat(inside.stream(), across.stream()).sorted(BY_PLACE).toList();
	}

	/** The files that have a part in a problem across files, and what is not read or is a text and has one: with those that a build changed, all whose problems it may have changed. */
	public Set<String> filesWithProblemsAcross() {
		return problemsAcrossFiles.keySet();
	}

	/**
	 * The files in which a name is declared or used, in the order of their paths; for a statement, those that name its article. The
	 * answer takes no look at other files.
	 *
	 * @param name as {@link ReferenceFacts} has it
	 */
	public List<FileFacts> filesWith(ReferenceFacts.Kind kind, String name) {
		if (kind != ReferenceFacts.Kind.STATEMENT) {
			return mentions.of(kind, name, files);
		}
		String[] parts = name.split("\\.");
		return parts.length < 2 ? List.of() : mentions.of(ReferenceFacts.Kind.ARTICLE, parts[parts.length - 2], files);
	}

	/** The statements that {@link #statements(String)} gives, of those articles alone whose files name something. */
	public Stream<StatementFacts> statementsNear(@Nullable String chosen, ReferenceFacts.Kind kind, String name) {
		Set<String> near = new HashSet<>();
		filesWith(kind, name).forEach(file -> file.sets().forEach(set -> near.add(set.article())));
		return articles.get().keySet().stream().filter(near::contains).flatMap(article -> set(article, chosen).stream()).flatMap(set -> set.statements().stream());
	}

	public Collection<ActorFacts> actors() {
		return actors.get().values();
	}

	/**
	 * What was made of the actors: once, and then for all corpora that follow while these stay as they are. Who asks for it while another
	 * makes it waits.
	 *
	 * @param kind of what it is the only one
	 */
	public <T> T ofActors(Class<T> kind, Supplier<T> making) {
		return kind.cast(ofActors.computeIfAbsent(kind, one -> making.get()));
	}

	public Optional<ActorFacts> actor(@Nullable String name) {
		return named(actors.get(), name);
	}

	public Collection<EventFacts> events() {
		return events.get().values();
	}

	public Optional<EventFacts> event(@Nullable String name) {
		return named(events.get(), name);
	}

	public Collection<ClaimFacts> claims() {
		return claims.get().values();
	}

	/** What was made of the claims, as {@link #ofActors} has it of the actors. */
	public <T> T ofClaims(Class<T> kind, Supplier<T> making) {
		return kind.cast(ofClaims.computeIfAbsent(kind, one -> making.get()));
	}

	public Optional<ClaimFacts> claim(@Nullable String name) {
		return named(claims.get(), name);
	}

	public Collection<CategoryFacts> categories() {
		return categories.get().values();
	}

	public Optional<CategoryFacts> category(@Nullable String name) {
		return named(categories.get(), name);
	}

	public Collection<ArticleFacts> articles() {
		return articles.get().values();
	}

	public Optional<ArticleFacts> article(@Nullable String name) {
		return named(articles.get(), name);
	}

	/** The annotation sets of an article, its own one first; empty for a name that no article has. */
	public List<AnnotationSetFacts> setsOf(String article) {
		return List.copyOf(ownFirst(article));
	}

	/** The same for a look; it is asked for again and again, so it makes no stream. */
	private List<AnnotationSetFacts> ownFirst(String article) {
		List<AnnotationSetFacts> ofArticle = new ArrayList<>(4);
		for (String path : sets.get().getOrDefault(article, List.of())) {
			for (AnnotationSetFacts set : files.getOrDefault(path, NO_FILE).sets()) {
				if (article.equals(set.article())) {
					ofArticle.add(set.solo() ? 0 : ofArticle.size(), set);
				}
			}
		}
		return ofArticle;
	}

	/**
	 * The one set of an article that an analysis or export reads.
	 *
	 * @param chosen the name of a set or of its annotator; null for the solo set
	 * @return empty where the article has no such set
	 */
	public Optional<AnnotationSetFacts> set(String article, @Nullable String chosen) {
		String name = chosen == null ? null : NameForm.of(chosen);
		for (AnnotationSetFacts set : ownFirst(article)) {
			if (name == null ? set.solo() : name.equals(set.name()) || name.equals(set.annotator())) {
				return Optional.of(set);
			}
		}
		return Optional.empty();
	}

	/** The statements of the one set of every article that {@link #set} gives, in the order of the articles. */
	public List<StatementFacts> statements(@Nullable String chosen) {
		return articles.get().keySet().stream().flatMap(article -> set(article, chosen).stream()).flatMap(set -> set.statements().stream())
				.toList();
	}

	/** A statement by its qualified name. */
	public Optional<StatementFacts> statement(String qualifiedName) {
		String[] parts = NameForm.of(qualifiedName).split("\\.");
		return parts.length < 2 ? Optional.empty() : named(statements.computeIfAbsent(parts[parts.length - 2], this::statementsByName), qualifiedName);
	}

	private Map<String, StatementFacts> statementsByName(String article) {
		Map<String, StatementFacts> found = new HashMap<>();
		setsOn(article).forEach(set -> set.statements().forEach(statement -> found.putIfAbsent(statement.qualifiedName(), statement)));
		return found;
	}

	public List<CorrespondenceFacts> correspondences() {
		return files.values().stream().flatMap(file -> file.correspondences().stream()).toList();
	}

	/** The text of an article, in which its spans were found; empty where it has none that can be read. */
	public Optional<ArticleText> text(ArticleFacts article) {
		Optional<ArticleText> text = Optional.ofNullable(article.text()).map(texts);
		if (exact && text.isEmpty() && article.text() != null && textsRead.contains(article.text())) {
			throw new UncheckedIOException(TextFolder.changed(folder.resolve(article.text())));
		}
		return text;
	}

	/** The text of the file of rejected pairs, as the build found it; empty where there is none. */
	public String rejectedPairs() {
		ArticleText text = texts.apply(CorpusFiles.REJECTED_PAIRS);
		return text == null ? "" : text.text();
	}

	/** The articles whose text a file is, by its path relative to the folder. */
	public List<ArticleFacts> articlesOfText(String path) {
		return articles.get().values().stream().filter(article -> path.equals(article.text())).toList();
	}

	/** What a check counts. */
	public Counts counts() {
		Sizes known = sizes;
		Sizes now = known != null ? known : new Sizes(articles.get().size(), files.values().stream().flatMap(file -> file.sets().stream()).mapToInt(set -> set.statements().size()).sum(),
				claims.get().size());
		return new Counts(now.articles(), now.statements(), now.claims(), count(Problem.Severity.ERROR), count(Problem.Severity.WARNING));
	}

	private int count(Problem.Severity severity) {
		return (int) problems().stream().filter(problem -> problem.severity() == severity).count();
	}
}
