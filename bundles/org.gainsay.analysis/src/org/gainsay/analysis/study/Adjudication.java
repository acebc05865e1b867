// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.SetMeaning;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;

/**
 * The cases of a round and what was decided on them. A decision finds its case by what was on offer, and by nothing else: neither where things are written nor the
 * order of files has a part in it.
 *
 * @param round  the name
 * @param cases  by article, and in the order of the text; codes of the article come last
 * @param voided decisions of which what was on offer is there no longer, by article, adjudicator and what was on offer
 */
public record Adjudication(String round, List<Case> cases, List<StudyFacts.Decision> voided) {

	/** Where decisions stand. */
	public static final String FOLDER = "gold/";

	private static final Comparator<StudyFacts.Decision> IN_ORDER = Comparator.comparing((StudyFacts.Decision one) -> Objects.toString(one.who(), ""))
			.thenComparing(one -> StudyParts.moment(one.date())).thenComparing(one -> one.at().file()).thenComparing(one -> one.at().whole().offset());

	/** Looks at a round. */
	public static Adjudication of(Corpus corpus, StudyParts study, String round) {
		return of(Offered.of(corpus, round, null), study);
	}

	/**
	 * Looks at a round of which it is known what is on offer.
	 *
	 * @param study of the corpus as it is now
	 */
	public static Adjudication of(Offered offered, StudyParts study) {
		Map<String, List<StudyFacts.Decision>> decisions = new TreeMap<>();
		study.decisions(offered.round()).forEach(one -> decisions.computeIfAbsent(Case.key(one), key -> new ArrayList<>()).add(one));
		List<Case> cases = new ArrayList<>();
		for (int i = 0; i < offered.size(); i++) {
			cases.add(decided(offered.of(i), decisions.getOrDefault(offered.key(i), List.of()), offered.meaning()));
		}
		List<StudyFacts.Decision> voided = decisions.entrySet().stream().filter(entry -> !offered.has(entry.getKey())).flatMap(entry -> entry.getValue().stream())
				.sorted(Comparator.comparing(StudyFacts.Decision::article).thenComparing(IN_ORDER).thenComparing(Case::key)).toList();
		return new Adjudication(offered.round(), List.copyOf(cases), voided);
	}

	/** With the last decision of each adjudicator. */
	private static Case decided(Case one, List<StudyFacts.Decision> decisions, SetMeaning meaning) {
		if (decisions.isEmpty()) {
			return one;
		}
		Map<String, StudyFacts.Decision> last = new LinkedHashMap<>();
		decisions.stream().sorted(IN_ORDER).forEach(decision -> last.put(Objects.toString(decision.who(), ""), decision));
		Case.State state = last.values().stream().map(decision -> taken(decision, one, meaning)).distinct().count() == 1 ? Case.State.DECIDED : Case.State.DIFFERS;
		return new Case(one.article(), one.category(), one.start(), one.end(), one.coders(), one.offers(), List.copyOf(last.values()), state);
	}

	/** What a decision comes to: that of two coders who gave the same is the same. */
	private static String taken(StudyFacts.Decision decision, Case of, SetMeaning meaning) {
		if (decision.nothing()) {
			return "nothing";
		} else if (!decision.statements().isEmpty()) {
			return "own " + meaning.of(decision.statements().getFirst());
		} else if (!decision.codes().isEmpty()) {
			return "own " + meaning.of(Objects.toString(decision.category(), ""), decision.codes());
		}
		return hash(decision.took(), of) + " " + (decision.stancesOf() == null ? "" : hash(decision.stancesOf(), of)) + " " + (decision.spansOf() == null ? "" : hash(decision.spansOf(), of));
	}

	private static String hash(@Nullable String coder, Case of) {
		Case.Offer offer = coder == null ? null : of.offers().get(coder);
		return offer == null ? "?" + coder : offer.hash();
	}
}
