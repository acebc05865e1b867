// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Declaration;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.facts.StatementFacts;

/** What is wrong with an article as it is shown: where it and its sets are written, and in its text. */
final class ArticleProblems {

	/** What may hide a part of the article although it lies outside of what was read as the article. */
	private static final Set<IssueCode> OF_FILES = EnumSet.of(IssueCode.SYNTAX_ERROR, IssueCode.MERGE_NOT_ENDED, IssueCode.VERSION_UNKNOWN, IssueCode.FILE_NOT_UTF8);

	private final Corpus corpus;
	private final ArticleFacts article;
	/** Of the article, each time that it is declared, and of the sets that are shown. */
	private final List<Declaration> ofArticle = new ArrayList<>();
	/** Of other articles and their sets. */
	private final List<Declaration> ofOthers = new ArrayList<>();
	/** Of its statements that are not shown. */
	private final List<Declaration> ofHidden = new ArrayList<>();

	/**
	 * @param sets those that are shown
	 * @param only the one statement that is shown; null for all of the sets
	 */
	ArticleProblems(Corpus corpus, ArticleFacts article, List<AnnotationSetFacts> sets, StatementFacts only) {
		this.corpus = corpus;
		this.article = article;
		for (FileFacts file : corpus.files()) {
			for (ArticleFacts one : file.articles()) {
				(article.name().equals(one.name()) ? ofArticle : ofOthers).add(one.at());
			}
			for (AnnotationSetFacts set : file.sets()) {
				if (!set.solo()) {
					(sets.contains(set) ? ofArticle : ofOthers).add(set.at());
				}
				if (article.name().equals(set.article())) {
					set.statements().stream().filter(statement -> only == null ? !sets.contains(set) : statement != only).map(StatementFacts::at).forEach(ofHidden::add);
				}
			}
		}
	}

	/** By file and place; without what only concerns statements that are not shown. */
	List<Problem> all() {
		Stream<String> files = ofArticle.stream().map(Declaration::file);
		String text = article.text();
		return Stream.concat(files, text == null ? Stream.empty() : Stream.of(text)).distinct().sorted().flatMap(file -> corpus.problems(file).stream()).filter(this::concerns).toList();
	}

	private boolean concerns(Problem problem) {
		if (problem.file().equals(article.text())) {
			return true;
		}
		return !isIn(ofHidden, problem) && (isIn(ofArticle, problem) || OF_FILES.contains(problem.code()) && !isIn(ofOthers, problem));
	}

	private static boolean isIn(List<Declaration> declarations, Problem problem) {
		int at = problem.region().offset();
		return declarations.stream().anyMatch(one -> one.file().equals(problem.file()) && one.whole().offset() <= at && at <= one.whole().end());
	}
}
