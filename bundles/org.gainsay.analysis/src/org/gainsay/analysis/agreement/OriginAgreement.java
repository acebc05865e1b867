// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Declaration;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StatementFacts;

/**
 * How far coders agree on what came from somewhere, such as from suggestions that somebody accepted: the figures of those units alone. A unit is of an origin if a statement in it is, and so may
 * be of several; who accepted what was suggested and who wrote the same by himself stay one unit. What an article as a whole is coded with has no origin, and is left out.
 *
 * @param origin    as the statements have it; null for the units of which no statement has one, which people found by themselves
 * @param units     how many there are
 * @param agreement of them
 */
public record OriginAgreement(@Nullable String origin, int units, CoderAgreement agreement) {

	/**
	 * That of each origin in a corpus.
	 *
	 * @param options as the agreement of all has them: units are those that it measures
	 * @return those without an origin first, then by origin; empty where no article was measured
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	public static List<OriginAgreement> of(Corpus corpus, AgreementOptions options, Progress progress) {
		MeasuredSets measured = MeasuredSets.of(corpus, options.coders());
		StatementUnits units = new StatementUnits(corpus, new Units(options.match(), options.part()));
		Map<String, Set<Declaration>> statements = new TreeMap<>();
		Map<String, Integer> counts = new HashMap<>();
		for (MeasuredSets.OfArticle article : measured.articles()) {
			progress.check();
			for (Map<String, StatementFacts> unit : units.of(article.article(), article.sets())) {
				Set<String> origins = new TreeSet<>();
				unit.values().forEach(statement -> origins.add(Objects.toString(statement.origin(), "")));
				if (origins.size() > 1) {
					origins.remove("");
				}
				for (String origin : origins) {
					counts.merge(origin, 1, Integer::sum);
					unit.values().forEach(statement -> statements.computeIfAbsent(origin, key -> new HashSet<>()).add(statement.at()));
				}
			}
		}
		List<OriginAgreement> found = new ArrayList<>();
		statements.forEach((origin, its) -> found.add(new OriginAgreement(origin.isEmpty() ? null : origin, counts.getOrDefault(origin, 0),
				CoderAgreement.of(corpus.withSetsAs(set -> with(set, its)), options, progress))));
		return List.copyOf(found);
	}

	/** A set as if it had these statements alone; where it has none it is still somebody's, who found nothing of the kind. */
	private static AnnotationSetFacts with(AnnotationSetFacts set, Set<Declaration> statements) {
		return new AnnotationSetFacts(set.article(), set.name(), MeasuredSets.isSomebodys(set) ? MeasuredSets.coder(set) : set.annotator(), set.round(), set.coded(), set.status(), List.of(),
				set.statements().stream().filter(statement -> statements.contains(statement.at())).toList(), set.at());
	}
}
