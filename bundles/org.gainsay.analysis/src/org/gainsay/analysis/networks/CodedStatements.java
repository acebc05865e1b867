// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.Dating;
import org.gainsay.analysis.Versions;
import org.gainsay.analysis.networks.NetworkQuestion.Condition;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;

/**
 * The statements of a corpus that a network is made of, before any is left out but by its date and its article; in the order of time, those without a date
 * last, else in that of the corpus.
 */
final class CodedStatements {

	private static final TargetFacts NO_TARGET = new TargetFacts(null, null);

	private final List<Coded> coded = new ArrayList<>();
	private final List<String> notes = new ArrayList<>();
	private final LocalDateTime from;
	private final LocalDateTime until;

	/**
	 * @throws WrongNetworkException if a date is none, or a variable is not there
	 */
	CodedStatements(Corpus corpus, NetworkQuestion question, Variables variables, Progress progress) {
		this.from = question.from() == null ? null : moment(question.from(), "--from").from();
		this.until = question.to() == null ? null : moment(question.to(), "--to").until();
		if (from != null && until != null && !from.isBefore(until)) {
			throw new WrongNetworkException("The range ends on " + question.to() + ", before it begins on " + question.from() + ".");
		}
		Conditions conditions = Conditions.of(question, variables, true);
		Versions versions = Versions.of(corpus);
		int statements = 0;
		int undated = 0;
		int straddling = 0;
		int older = 0;
		int elsewhere = 0;
		for (ArticleFacts article : corpus.articles()) {
			progress.check();
			List<AnnotationSetFacts> all = corpus.setsOf(article.name());
			List<AnnotationSetFacts> chosen = NetworkQuestion.EVERY_SET.equals(question.set()) ? all : corpus.set(article.name(), question.set()).stream().toList();
			if (chosen.isEmpty()) {
				elsewhere += all.stream().mapToInt(set -> set.statements().size()).sum();
			}
			Optional<Dating> published = Dating.of(article.published());
			for (AnnotationSetFacts set : chosen) {
				for (StatementFacts statement : set.statements()) {
					if (!Cell.counts(statement)) {
						continue;
					}
					if (versions.superseded(article.name())) {
						older++;
						continue;
					}
					Optional<Dating> said = statement.date() == null ? Optional.empty() : Dating.of(statement.date());
					Optional<Dating> dating = said.isPresent() ? said : published;
					Moment moment = dating.map(Moment::of).orElse(null);
					if (from != null || until != null) {
						LocalDateTime first = from != null ? from : LocalDateTime.MIN;
						LocalDateTime end = until != null ? until : LocalDateTime.MAX;
						if (moment == null) {
							undated++;
							continue;
						} else if (!moment.isIn(first, end)) {
							straddling += moment.from().isBefore(end) && moment.until().isAfter(first) ? 1 : 0;
							continue;
						}
					}
					statements++;
					add(article, set, statement, dating, moment, conditions);
				}
			}
		}
		coded.sort(Comparator.comparing((Coded one) -> one.moment() == null ? LocalDateTime.MAX : one.moment().from()));
		note(undated, "without a date", "not counted, for it is not known whether it lies in the range");
		note(straddling, "of a date that is not written exactly enough", "not counted, for it is not known whether it lies in the range");
		note(older, "of earlier versions of articles", "not counted");
		if (statements == 0 && elsewhere > 0) {
			notes.add("no statement counts; " + elsewhere + " stand in annotation sets that are not read: choose one with --set NAME, or all with --set '*'.");
		}
	}

	private void add(ArticleFacts article, AnnotationSetFacts set, StatementFacts statement, Optional<Dating> dating, Moment moment, Conditions conditions) {
		List<Cell> cells = Cell.of(statement);
		for (Cell cell : cells.isEmpty() ? List.of(new Cell(NO_TARGET, statement, null, statement.links())) : cells) {
			List<MemberFacts> innermost = cell.innermost();
			for (int i = 0; i < Math.max(1, innermost.size()); i++) {
				Coded one = new Coded(article, set, statement, cell, innermost.isEmpty() ? null : innermost.get(i), dating, moment);
				if (conditions.hold(one)) {
					coded.add(one);
				}
			}
		}
	}

	private void note(int number, String which, String what) {
		if (number > 0) {
			notes.add(number + (number == 1 ? " statement " : " statements ") + which + (number == 1 ? " is " : " are ") + what + ".");
		}
	}

	private static Moment moment(String written, String option) {
		return Moment.of(written).orElseThrow(() -> new WrongNetworkException(option + " takes a date such as 2025, 2025-10, 2025-10-13 or 2025-10-13T16:05, not '" + written + "'."));
	}

	/** All that are left. */
	List<Coded> all() {
		return coded;
	}

	/** What is to be said of those that are not there, a sentence each. */
	List<String> notes() {
		return notes;
	}

	/** Where the range begins: as it was asked for, else with the day of the first statement; null where there is neither. */
	LocalDateTime from() {
		return from != null ? from : coded.stream().map(Coded::moment).filter(moment -> moment != null).map(moment -> moment.from().toLocalDate().atStartOfDay()).min(Comparator.naturalOrder()).orElse(null);
	}

	/** Where it ends: as it was asked for, else with the day of the last statement; null where there is neither. */
	LocalDateTime until() {
		return until != null ? until
				: coded.stream().map(Coded::moment).filter(moment -> moment != null).map(moment -> moment.last().toLocalDate().plusDays(1).atStartOfDay()).max(Comparator.naturalOrder()).orElse(null);
	}

	/** What statements must have and must not. */
	record Conditions(Map<Variable, Set<String>> only, Map<Variable, Set<String>> without) {

		/**
		 * Those of a question.
		 *
		 * @param ofArticles whether those on articles, or the others
		 */
		static Conditions of(NetworkQuestion question, Variables variables, boolean ofArticles) {
			return new Conditions(some(question.only(), variables, ofArticles), some(question.without(), variables, ofArticles));
		}

		private static Map<Variable, Set<String>> some(List<Condition> conditions, Variables variables, boolean ofArticles) {
			Map<String, Variable> read = new LinkedHashMap<>();
			Map<Variable, Set<String>> found = new LinkedHashMap<>();
			for (Condition one : conditions) {
				Variable variable = read.computeIfAbsent(one.variable(), variables::of);
				if (variable.ofArticle() == ofArticles) {
					found.computeIfAbsent(variable, key -> new LinkedHashSet<>()).add(one.value());
				}
			}
			return found;
		}

		boolean hold(Coded coded) {
			return without.entrySet().stream().noneMatch(one -> has(coded, one)) && only.entrySet().stream().allMatch(one -> has(coded, one));
		}

		private static boolean has(Coded coded, Map.Entry<Variable, Set<String>> condition) {
			return condition.getKey().of(coded).stream().anyMatch(value -> condition.getValue().stream().anyMatch(value::isCalled));
		}
	}
}
