// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.facts.Declaration;
import org.gainsay.facts.FactsBytes;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Problem;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.model.RoundKind;
import org.gainsay.model.Status;

/**
 * The gold that a blind training has before anybody begins: the own sets of its articles. While the round is open, one is there only for a coder who has finished the article, and
 * for whoever wrote it.
 */
final class HiddenGold {

	private final String reader;
	private final Set<String> articles = new HashSet<>();

	/**
	 * @param all    with all sets
	 * @param blind  which rounds are blind and open
	 * @param reader null for nobody
	 */
	HiddenGold(Corpus all, StudyParts study, Predicate<String> blind, String reader) {
		this.reader = reader;
		for (StudyFacts.Round round : study.rounds()) {
			if (round.kind() == RoundKind.TRAINING && blind.test(round.name())) {
				Set<String> finished = all.files().stream().map(FactsBytes::aside).flatMap(file -> file.sets().stream())
						.filter(set -> round.name().equals(set.round()) && reader != null && reader.equals(set.annotator()) && set.status() == Status.DONE).map(AnnotationSetFacts::article).collect(Collectors.toSet());
				study.assigned(round.name()).stream().filter(article -> !finished.contains(article)).forEach(articles::add);
			}
		}
	}

	/** Whether a decision tells what an article's gold is. */
	boolean isToldBy(StudyFacts.Decision decision) {
		return articles.contains(decision.article()) && (reader == null || !reader.equals(decision.who()));
	}

	private boolean isHidden(AnnotationSetFacts set) {
		return set.solo() && articles.contains(set.article()) && (reader == null || !reader.equals(set.annotator()));
	}

	/** The corpus without it; the same where there is none. */
	Corpus without(Corpus all) {
		if (articles.isEmpty()) {
			return all;
		}
		List<AnnotationSetFacts> hidden = all.files().stream().map(FactsBytes::aside).flatMap(file -> file.sets().stream()).filter(this::isHidden).toList();
		if (hidden.isEmpty()) {
			return all;
		}
		Set<String> names = hidden.stream().flatMap(set -> set.statements().stream()).map(one -> one.qualifiedName()).collect(Collectors.toSet());
		Set<String> files = hidden.stream().map(set -> set.at().file()).collect(Collectors.toSet());
		Predicate<Problem> untold = problem -> hidden.stream().noneMatch(set -> isIn(set.at(), problem.file(), problem.offset())) && !Blind.tells(problem, names);
		return all.withFilesAs(file -> without(file, files.contains(file.file()), names, untold), untold);
	}

	private FileFacts without(FileFacts file, boolean hasGold, Set<String> names, Predicate<Problem> untold) {
		List<CorrespondenceFacts> joined = file.correspondences().stream().filter(one -> one.statements().stream().noneMatch(names::contains)).toList();
		List<Problem> problems = file.problems().stream().filter(untold).toList();
		if (!hasGold) {
			return joined.size() == file.correspondences().size() && problems.size() == file.problems().size() ? file
					: new FileFacts(file.file(), file.stamp(), file.actors(), file.events(), file.claims(), file.categories(), file.articles(), file.sets(), joined, file.references(), file.texts(), file.study(), problems);
		}
		List<Declaration> statements = new ArrayList<>();
		List<Declaration> sets = new ArrayList<>();
		file.sets().stream().filter(this::isHidden).forEach(set -> {
			sets.add(set.at());
			set.statements().forEach(statement -> statements.add(statement.at()));
		});
		Predicate<ReferenceFacts> ofGold = one -> Stream.concat(statements.stream(), isCode(one) ? sets.stream() : Stream.empty()).anyMatch(at -> isIn(at, file.file(), one.region().offset()));
		return new FileFacts(file.file(), file.stamp(), file.actors(), file.events(), file.claims(), file.categories(),
				file.articles().stream().map(article -> sets.contains(article.at()) ? without(article) : article).toList(),
				file.sets().stream().map(set -> isHidden(set) ? new AnnotationSetFacts(set.article(), set.name(), set.annotator(), Status.OPEN, List.of(), List.of(), set.at()) : set).toList(),
				joined, file.references().stream().filter(ofGold.negate()).toList(), file.texts(), file.study(), problems);
	}

	private static ArticleFacts without(ArticleFacts one) {
		return new ArticleFacts(one.name(), one.title(), one.outlet(), one.via(), one.byline(), one.section(), one.dateline(), one.published(), one.retrieved(), one.language(), one.url(), one.text(), one.sha256(),
				one.events(), one.revises(), List.of(), Status.OPEN, one.at());
	}

	private static boolean isCode(ReferenceFacts reference) {
		return reference.kind() == ReferenceFacts.Kind.CATEGORY || reference.kind() == ReferenceFacts.Kind.VALUE;
	}

	private static boolean isIn(Declaration at, String file, int offset) {
		return at.file().equals(file) && at.whole().offset() <= offset && offset < at.whole().end();
	}
}
