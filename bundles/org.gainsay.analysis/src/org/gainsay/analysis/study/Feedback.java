// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.analysis.agreement.AgreementFigure;
import org.gainsay.analysis.agreement.AgreementOptions;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.analysis.agreement.UnitValues;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StudyParts;
import org.gainsay.model.Status;

/**
 * How a coder did in a round, against the gold: only of articles that the coder has finished, so that nothing is given away before.
 *
 * @param coder      the name
 * @param gold       what the gold is called in the agreement
 * @param compared   the articles that are finished and have a gold
 * @param unfinished articles that are the coder's and are not finished
 * @param noGold     articles that are finished and have no gold
 * @param agreement  of the coder and the gold
 * @param marks      of what the study reports with a least agreement
 */
public record Feedback(String coder, String gold, Set<String> compared, Set<String> unfinished, Set<String> noGold, CoderAgreement agreement, List<Mark> marks) {

	/**
	 * Whether a coder passes on a variable.
	 *
	 * @param least  what the study asks for
	 * @param figure null where it is not measured
	 */
	public record Mark(String variable, BigDecimal least, @Nullable AgreementFigure figure) {
		/** Whether the figure reaches what is asked for; null where there is no figure, as undefined is not 0. */
		public @Nullable Boolean passed() {
			AgreementFigure known = figure;
			return known == null || !known.estimate().defined() ? null : Boolean.valueOf(known.estimate().value() >= least.doubleValue());
		}
	}

	/** That of a coder. */
	public static Feedback of(Corpus corpus, StudyParts study, String round, String coder) {
		return of(corpus, study, round, coder, Progress.NONE);
	}

	/**
	 * That of a coder, as far as somebody waits for it.
	 *
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	public static Feedback of(Corpus corpus, StudyParts study, String round, String coder, Progress progress) {
		String gold = Gold.name(study);
		Set<String> finished = new TreeSet<>();
		Set<String> unfinished = new TreeSet<>(study.assigned(coder, round));
		for (AnnotationSetFacts set : corpus.files().stream().flatMap(file -> file.sets().stream()).filter(set -> round.equals(set.round()) && coder.equals(set.annotator())).toList()) {
			(set.status() == Status.DONE ? finished : unfinished).add(set.article());
		}
		unfinished.removeAll(finished);
		Set<String> golds = Gold.articles(corpus);
		Set<String> compared = finished.stream().filter(golds::contains).collect(Collectors.toCollection(TreeSet::new));
		Corpus both = corpus.withSetsAs(set -> !compared.contains(set.article()) ? null : Gold.is(set) ? Gold.as(set, gold, corpus)
				: round.equals(set.round()) && coder.equals(set.annotator()) ? set : null);
		CoderAgreement agreement = CoderAgreement.of(both, AgreementOptions.DEFAULT, progress);
		List<Mark> marks = new ArrayList<>();
		study.studies().stream().flatMap(one -> one.reports().stream()).filter(one -> one.least() != null)
				.forEach(one -> one.variables().forEach(variable -> marks.add(new Mark(variable, Objects.requireNonNull(one.least()), agreement.alpha(variable)))));
		finished.removeAll(golds);
		return new Feedback(coder, gold, compared, unfinished, finished, agreement, List.copyOf(marks));
	}

	/** What the coder gave otherwise than the gold, statement by statement. */
	public List<UnitValues> differences() {
		return agreement.disagreements();
	}
}
