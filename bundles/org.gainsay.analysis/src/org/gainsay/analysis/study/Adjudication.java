// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.analysis.agreement.StatementUnits;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.SetMeaning;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

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
		SetMeaning meaning = SetMeaning.in(corpus);
		Map<String, List<StudyFacts.Decision>> decisions = new TreeMap<>();
		study.decisions(round).forEach(one -> decisions.computeIfAbsent(Case.key(one), key -> new ArrayList<>()).add(one));
		List<Case> cases = new ArrayList<>();
		Set<String> found = new HashSet<>();
		StatementUnits units = new StatementUnits(corpus);
		StatementUnits.done(corpus, round).forEach((name, sets) -> {
			ArticleFacts article = corpus.article(name).orElseThrow();
			ArticleText text = corpus.text(article).orElse(null);
			List<String> coders = List.copyOf(sets.keySet());
			units.of(article, sets).forEach(unit -> cases.add(decided(ofStatements(name, coders, unit, meaning, text), decisions, meaning, found)));
			for (String category : categories(sets.values())) {
				cases.add(decided(ofCodes(name, category, sets, meaning), decisions, meaning, found));
			}
		});
		List<StudyFacts.Decision> voided = decisions.entrySet().stream().filter(entry -> !found.contains(entry.getKey())).flatMap(entry -> entry.getValue().stream())
				.sorted(Comparator.comparing(StudyFacts.Decision::article).thenComparing(IN_ORDER).thenComparing(Case::key)).toList();
		return new Adjudication(round, List.copyOf(cases), voided);
	}

	private static SortedSet<String> categories(Collection<AnnotationSetFacts> sets) {
		SortedSet<String> found = new TreeSet<>();
		sets.forEach(set -> set.codes().forEach(code -> found.add(code.category())));
		return found;
	}

	private static Case ofStatements(String article, List<String> coders, SortedMap<String, StatementFacts> unit, SetMeaning meaning, @Nullable ArticleText text) {
		SortedMap<String, Case.Offer> offers = new TreeMap<>();
		unit.forEach((coder, statement) -> offers.put(coder, new Case.Offer(statement.qualifiedName(), meaning.of(statement), Given.of(statement, text))));
		List<Span> place = unit.values().stream().map(statement -> AnchorFacts.spansOf(statement.place())).filter(spans -> !spans.isEmpty()).min(Comparator.comparing((List<Span> spans) -> spans.getFirst().start()))
				.orElse(List.of());
		return new Case(article, null, place.isEmpty() ? -1 : place.getFirst().start(), place.isEmpty() ? -1 : place.getLast().end(), coders, offers, List.of(), Case.State.OPEN);
	}

	private static Case ofCodes(String article, String category, SortedMap<String, AnnotationSetFacts> sets, SetMeaning meaning) {
		SortedMap<String, Case.Offer> offers = new TreeMap<>();
		sets.forEach((coder, set) -> {
			List<CodeFacts> codes = set.codes().stream().filter(code -> code.category().equals(category)).toList();
			if (!codes.isEmpty()) {
				offers.put(coder, new Case.Offer(null, meaning.of(category, codes), Given.of(codes)));
			}
		});
		return new Case(article, category, -1, -1, List.copyOf(sets.keySet()), offers, List.of(), Case.State.OPEN);
	}

	/** With the last decision of each adjudicator. */
	private static Case decided(Case one, Map<String, List<StudyFacts.Decision>> decisions, SetMeaning meaning, Set<String> found) {
		String key = one.key();
		Map<String, StudyFacts.Decision> last = new LinkedHashMap<>();
		decisions.getOrDefault(key, List.of()).stream().sorted(IN_ORDER).forEach(decision -> last.put(Objects.toString(decision.who(), ""), decision));
		found.add(key);
		Case.State state = !last.isEmpty() ? last.values().stream().map(decision -> taken(decision, one, meaning)).distinct().count() == 1 ? Case.State.DECIDED : Case.State.DIFFERS
				: one.alike() ? Case.State.AGREED : Case.State.OPEN;
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
