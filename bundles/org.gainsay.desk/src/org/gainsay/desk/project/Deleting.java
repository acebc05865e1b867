// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.Counts;
import org.gainsay.desk.DeskMessages;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.ReferenceFacts.Kind;

/** What somebody loses who deletes files of a corpus: said before it is done. */
public final class Deleting {

	private Deleting() {
	}

	/**
	 * What is lost, a sentence each; empty where nothing of the corpus is.
	 *
	 * @param files that are to be deleted together, texts and claims files, relative to the corpus folder, with / between their parts
	 */
	public static List<String> lost(Corpus corpus, Collection<String> files) {
		Set<String> gone = Set.copyOf(files);
		List<FileFacts> claims = corpus.files().stream().filter(file -> gone.contains(file.file())).toList();
		List<FileFacts> rest = corpus.files().stream().filter(file -> !gone.contains(file.file())).toList();
		List<String> said = new ArrayList<>();
		texts(corpus, gone, said);
		statements(claims, said);
		names(claims, rest, said);
		return said;
	}

	/** Texts of articles that stay. */
	private static void texts(Corpus corpus, Set<String> gone, List<String> said) {
		List<ArticleFacts> articles = corpus.articles().stream().filter(article -> article.text() != null && gone.contains(article.text()) && !gone.contains(article.at().file())).toList();
		if (articles.isEmpty()) {
			return;
		}
		int statements = articles.stream().flatMap(article -> corpus.setsOf(article.name()).stream()).filter(set -> !gone.contains(set.at().file())).mapToInt(set -> set.statements().size()).sum();
		String counted = Counts.statements(statements);
		said.add(articles.size() == 1
				? NLS.bind(DeskMessages.Deleting_text, new Object[] { articles.getFirst().text(), articles.getFirst().title(), counted })
				: NLS.bind(DeskMessages.Deleting_texts, Counts.articles(articles.size()), counted));
	}

	/** What the claims files hold themselves. */
	private static void statements(List<FileFacts> claims, List<String> said) {
		int statements = claims.stream().flatMap(file -> file.sets().stream()).mapToInt(set -> set.statements().size()).sum();
		long articles = claims.stream().flatMap(file -> file.sets().stream()).map(AnnotationSetFacts::article).distinct().count();
		if (statements > 0) {
			said.add(NLS.bind(DeskMessages.Deleting_statements, named(claims), Counts.statements(statements, (int) articles)));
		}
	}

	/** What the claims files declare and others name. */
	private static void names(List<FileFacts> claims, List<FileFacts> rest, List<String> said) {
		Map<Kind, Set<String>> declared = new EnumMap<>(Kind.class);
		for (FileFacts file : claims) {
			file.actors().forEach(one -> add(declared, Kind.ACTOR, one.name()));
			file.claims().forEach(one -> add(declared, Kind.CLAIM, one.name()));
			file.events().forEach(one -> add(declared, Kind.EVENT, one.name()));
			file.articles().forEach(one -> add(declared, Kind.ARTICLE, one.name()));
			file.categories().forEach(one -> add(declared, Kind.CATEGORY, one.name()));
			file.sets().stream().flatMap(set -> set.statements().stream()).forEach(one -> add(declared, Kind.STATEMENT, one.qualifiedName()));
		}
		int places = 0;
		int files = 0;
		for (FileFacts file : rest) {
			int here = places(file.references().stream().filter(reference -> isOf(declared, reference)).toList());
			places += here;
			files += here > 0 ? 1 : 0;
		}
		if (places > 0) {
			said.add(NLS.bind(DeskMessages.Deleting_names, new Object[] { named(claims), Counts.places(places),
					files == 1 ? DeskMessages.Deleting_file : NLS.bind(DeskMessages.Deleting_files, files) }));
		}
	}

	/** The name of a statement with that of its article before it is one place. */
	private static int places(List<ReferenceFacts> named) {
		Set<Integer> articlesEnd = named.stream().filter(one -> one.kind() == Kind.ARTICLE).map(one -> one.region().end()).collect(Collectors.toSet());
		return (int) named.stream().filter(one -> one.kind() != Kind.STATEMENT || !articlesEnd.contains(one.region().offset() - 1)).count();
	}

	private static void add(Map<Kind, Set<String>> declared, Kind kind, String name) {
		declared.computeIfAbsent(kind, one -> new HashSet<>()).add(name);
	}

	private static boolean isOf(Map<Kind, Set<String>> declared, ReferenceFacts reference) {
		return declared.getOrDefault(reference.kind(), Set.of()).contains(reference.name());
	}

	private static String named(List<FileFacts> claims) {
		return claims.size() == 1 ? claims.getFirst().file() : NLS.bind(DeskMessages.Deleting_claimsFiles, claims.size());
	}
}
