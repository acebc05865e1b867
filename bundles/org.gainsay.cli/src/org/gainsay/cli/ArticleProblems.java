// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Declaration;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.facts.StatementFacts;

/** What is wrong with each article as it is shown: where it and its sets are written, and in its text. Each file is looked through once. */
final class ArticleProblems {

	/** What may hide a part of an article although it lies outside of what was read as the article. */
	private static final Set<IssueCode> OF_FILES = EnumSet.of(IssueCode.SYNTAX_ERROR, IssueCode.MERGE_NOT_ENDED, IssueCode.VERSION_UNKNOWN, IssueCode.FILE_NOT_UTF8);

	/**
	 * An article as it is declared, or a set that stands by itself.
	 *
	 * @param article   the article's name
	 * @param set       null for the article
	 * @param statement of each problem the statement in which it lies; null for none
	 */
	private record Declared(String article, AnnotationSetFacts set, Map<Integer, StatementFacts> statement) {
	}

	/** Where the problems of one file lie. */
	private static final class InFile {
		private final List<Problem> problems;
		private final TreeMap<Integer, Declaration> places = new TreeMap<>();
		private final Map<Declaration, Declared> declared = new HashMap<>();
		private final TreeMap<Integer, StatementFacts> statements = new TreeMap<>();
		private final Map<String, List<Declared>> byArticle = new HashMap<>();
		/** The places among the problems of those of {@link #OF_FILES} that lie in no article. */
		private final Set<Integer> loose = new TreeSet<>();

		InFile(FileFacts file, List<Problem> problems) {
			this.problems = problems;
			file.articles().forEach(article -> add(article.at(), article.name(), null));
			for (AnnotationSetFacts set : file.sets()) {
				if (!set.solo()) {
					add(set.at(), set.article(), set);
				}
				set.statements().forEach(statement -> statements.put(statement.at().whole().offset(), statement));
			}
			for (int i = 0; i < problems.size(); i++) {
				int offset = problems.get(i).region().offset();
				var around = places.floorEntry(offset);
				if (around != null && offset <= around.getValue().whole().end()) {
					var statement = statements.floorEntry(offset);
					declared.get(around.getValue()).statement.put(i, statement != null && offset <= statement.getValue().at().whole().end() ? statement.getValue() : null);
				} else if (OF_FILES.contains(problems.get(i).code())) {
					loose.add(i);
				}
			}
		}

		private void add(Declaration at, String article, AnnotationSetFacts set) {
			places.put(at.whole().offset(), at);
			Declared made = new Declared(article, set, new HashMap<>());
			declared.put(at, made);
			byArticle.computeIfAbsent(article, name -> new ArrayList<>()).add(made);
		}
	}

	private final Corpus corpus;
	private final Map<String, InFile> files = new HashMap<>();
	/** By the article's name, the files in which it is declared, each time that it is. */
	private final Map<String, Set<String>> declaring = new HashMap<>();

	ArticleProblems(Corpus corpus) {
		this.corpus = corpus;
		corpus.files().forEach(file -> file.articles().forEach(article -> declaring.computeIfAbsent(article.name(), name -> new LinkedHashSet<>()).add(file.file())));
	}

	/**
	 * By file and place; without what only concerns statements that are not shown.
	 *
	 * @param sets those that are shown
	 * @param only the one statement that is shown; null for all of the sets
	 */
	List<Problem> of(ArticleFacts article, List<AnnotationSetFacts> sets, StatementFacts only) {
		Set<String> written = new TreeSet<>(declaring.getOrDefault(article.name(), Set.of()));
		sets.stream().filter(set -> !set.solo()).forEach(set -> written.add(set.at().file()));
		List<Problem> found = new ArrayList<>();
		String text = article.text();
		if (text != null && !written.contains(text)) {
			found.addAll(corpus.problems(text));
		}
		Set<StatementFacts> shown = Collections.newSetFromMap(new IdentityHashMap<>());
		sets.forEach(set -> set.statements().stream().filter(statement -> only == null || statement == only).forEach(shown::add));
		for (String path : written) {
			InFile file = files.computeIfAbsent(path, name -> new InFile(corpus.file(name).orElseThrow(), corpus.problems(name)));
			Set<Integer> places = new TreeSet<>(file.loose);
			for (Declared one : file.byArticle.getOrDefault(article.name(), List.of())) {
				if (one.set == null || sets.contains(one.set)) {
					one.statement.forEach((place, statement) -> {
						if (statement == null || shown.contains(statement)) {
							places.add(place);
						}
					});
				}
			}
			places.forEach(place -> found.add(file.problems.get(place)));
		}
		found.sort((one, other) -> one.file().compareTo(other.file())); // Stable: in a file they are in their order.
		return found;
	}
}
