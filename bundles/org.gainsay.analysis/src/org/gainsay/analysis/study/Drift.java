// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.study;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.analysis.agreement.AgreementFigure;
import org.gainsay.analysis.agreement.AgreementOptions;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.model.RoundKind;
import org.gainsay.model.Status;

/** Whether coders drift apart, or away from the gold or from themselves, in the course of a study: alpha by round, by week, and of recodes. */
public final class Drift {

	/** What is told of where a study does not say what it reports. */
	private static final List<String> USUAL = List.of("found", "cue", "speaker", "claims", "stance");

	/** What is compared with what. */
	public enum Kind {
		/** All coders of a round. */
		ROUND,
		/** All coders, on the articles whose last set was done in a week. */
		WEEK,
		/** What a coder did in a week, with the gold. */
		GOLD,
		/** A coder with himself: a recode with the round that it is from. */
		RECODE;

		/** As it is written: in lower case. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/**
	 * A figure.
	 *
	 * @param week     as 2026-W16; null for the whole round
	 * @param coder    null for all
	 * @param articles on so many
	 * @param figure   null where the variable is not measured
	 */
	public record Row(Kind kind, String round, @Nullable String week, @Nullable String coder, String variable, int articles, @Nullable AgreementFigure figure) {
	}

	private final Corpus corpus;
	private final StudyParts study;
	private final List<String> variables;
	private final Progress progress;
	private final List<Row> rows = new ArrayList<>();

	private Drift(Corpus corpus, StudyParts study, Progress progress) {
		this.corpus = corpus;
		this.study = study;
		this.progress = progress;
		List<String> reported = study.studies().stream().flatMap(one -> one.reports().stream()).flatMap(one -> one.variables().stream()).distinct().toList();
		this.variables = reported.isEmpty() ? USUAL : reported;
	}

	/**
	 * All figures, round by round in the order of the study.
	 *
	 * @param rounds the names of those that are looked at
	 */
	public static List<Row> of(Corpus corpus, StudyParts study, Collection<String> rounds) {
		return of(corpus, study, rounds, Progress.NONE);
	}

	/**
	 * The same, as far as somebody waits for it.
	 *
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	public static List<Row> of(Corpus corpus, StudyParts study, Collection<String> rounds, Progress progress) {
		Drift drift = new Drift(corpus, study, progress);
		study.rounds().stream().filter(round -> rounds.contains(round.name())).forEach(drift::round);
		return List.copyOf(drift.rows);
	}

	/** The week of a day, by ISO 8601; null where it is none. */
	static @Nullable String week(@Nullable String coded) {
		try {
			if (coded == null || coded.length() < 10) {
				return null;
			}
			LocalDate day = LocalDate.parse(coded.substring(0, 10));
			return String.format(Locale.ROOT, "%04d-W%02d", day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
		} catch (DateTimeParseException noDay) {
			return null;
		}
	}

	private void round(StudyFacts.Round round) {
		String name = round.name();
		List<AnnotationSetFacts> sets = corpus.files().stream().flatMap(file -> file.sets().stream()).filter(set -> name.equals(set.round()) && set.status() == Status.DONE).toList();
		add(Kind.ROUND, name, null, null, set -> name.equals(set.round()) ? set : null);
		Map<String, String> last = new HashMap<>();
		SortedMap<String, SortedMap<String, Set<String>>> byWeek = new TreeMap<>(); // week, coder, articles
		for (AnnotationSetFacts set : sets) {
			String week = week(set.coded());
			String coder = set.annotator();
			if (week != null && coder != null) {
				last.merge(set.article(), week, (one, other) -> one.compareTo(other) < 0 ? other : one);
				byWeek.computeIfAbsent(week, key -> new TreeMap<>()).computeIfAbsent(coder, key -> new TreeSet<>()).add(set.article());
			}
		}
		new TreeSet<>(last.values()).forEach(week -> add(Kind.WEEK, name, week, null, set -> name.equals(set.round()) && week.equals(last.get(set.article())) ? set : null));
		Set<String> golds = Gold.articles(corpus);
		String gold = Gold.name(study);
		byWeek.forEach((week, coders) -> coders.forEach((coder, articles) -> {
			articles.retainAll(golds);
			if (!articles.isEmpty()) {
				add(Kind.GOLD, name, week, coder, set -> !articles.contains(set.article()) ? null : Gold.is(set) ? Gold.as(set, gold, corpus)
						: name.equals(set.round()) && coder.equals(set.annotator()) ? set : null);
			}
		}));
		String from = round.from();
		if (round.kind() == RoundKind.RECODE && from != null) {
			TreeSet<String> coders = new TreeSet<>();
			sets.stream().map(AnnotationSetFacts::annotator).forEach(coder -> {
				if (coder != null) {
					coders.add(coder);
				}
			});
			coders.forEach(coder -> add(Kind.RECODE, name, null, coder, set -> !coder.equals(set.annotator()) ? null : name.equals(set.round()) ? set.as(coder + "2", name, set.codes())
					: from.equals(set.round()) ? set : null));
		}
	}

	/** Measures what is left of the sets. */
	private void add(Kind kind, String round, @Nullable String week, @Nullable String coder, Function<AnnotationSetFacts, @Nullable AnnotationSetFacts> as) {
		CoderAgreement agreement = CoderAgreement.of(corpus.withSetsAs(as), AgreementOptions.DEFAULT, progress);
		if (agreement.articles() > 0) {
			variables.forEach(variable -> rows.add(new Row(kind, round, week, coder, variable, agreement.articles(), agreement.alpha(variable))));
		}
	}
}
