// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.SetMeaning;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/** What coders of a round gave, case by case, before anybody decided. No decision changes it, so it is found once for a whole sitting of an adjudicator. Immutable. */
public final class Offered {

	private final String round;
	private final SetMeaning meaning;
	/** Of what it was found: all files that have a part in it. */
	private final List<FileFacts> of;
	private final List<Case> cases = new ArrayList<>();
	/** Those of the cases, in the same order. */
	private final List<String> keys = new ArrayList<>();
	private final Set<String> allKeys;

	private Offered(Corpus corpus, String round, List<FileFacts> of) {
		this.round = round;
		this.of = of;
		this.meaning = SetMeaning.in(corpus);
		StatementUnits units = new StatementUnits(corpus);
		StatementUnits.done(corpus, round).forEach((name, sets) -> {
			ArticleFacts article = corpus.article(name).orElseThrow();
			ArticleText text = corpus.text(article).orElse(null);
			List<String> coders = List.copyOf(sets.keySet());
			units.of(article, sets).forEach(unit -> add(ofStatements(name, coders, unit, text)));
			categories(sets.values()).forEach(category -> add(ofCodes(name, category, sets)));
		});
		allKeys = new LinkedHashSet<>(keys);
	}

	/**
	 * Looks at a round.
	 *
	 * @param before what was found in the corpus earlier, of this round or another; it is given again where nothing has changed that has a part in it. Null for nothing
	 */
	public static Offered of(Corpus corpus, String round, @Nullable Offered before) {
		List<FileFacts> of = corpus.files().stream().filter(Offered::hasPart).toList();
		return before != null && before.round.equals(round) && before.isOf(of) ? before : new Offered(corpus, round, of);
	}

	/** A file in which decisions stand has none. */
	private static boolean hasPart(FileFacts file) {
		return !(file.sets().isEmpty() && file.articles().isEmpty() && file.actors().isEmpty() && file.claims().isEmpty());
	}

	/** Facts of a file are made anew whenever it is read, or a text that it names. */
	private boolean isOf(List<FileFacts> files) {
		if (files.size() != of.size()) {
			return false;
		}
		for (int i = 0; i < files.size(); i++) {
			if (files.get(i) != of.get(i)) {
				return false;
			}
		}
		return true;
	}

	private void add(Case one) {
		cases.add(one);
		keys.add(one.key());
	}

	private static SortedSet<String> categories(Collection<AnnotationSetFacts> sets) {
		SortedSet<String> found = new TreeSet<>();
		sets.forEach(set -> set.codes().forEach(code -> found.add(code.category())));
		return found;
	}

	private Case ofStatements(String article, List<String> coders, SortedMap<String, StatementFacts> unit, @Nullable ArticleText text) {
		SortedMap<String, Case.Offer> offers = new TreeMap<>();
		unit.forEach((coder, statement) -> offers.put(coder, new Case.Offer(statement.qualifiedName(), meaning.of(statement), Given.of(statement, text))));
		List<Span> place = unit.values().stream().map(statement -> AnchorFacts.spansOf(statement.place())).filter(spans -> !spans.isEmpty()).min(Comparator.comparing((List<Span> spans) -> spans.getFirst().start()))
				.orElse(List.of());
		return undecided(article, null, place.isEmpty() ? -1 : place.getFirst().start(), place.isEmpty() ? -1 : place.getLast().end(), coders, offers);
	}

	private Case ofCodes(String article, String category, SortedMap<String, AnnotationSetFacts> sets) {
		SortedMap<String, Case.Offer> offers = new TreeMap<>();
		sets.forEach((coder, set) -> {
			List<CodeFacts> codes = set.codes().stream().filter(code -> code.category().equals(category)).toList();
			if (!codes.isEmpty()) {
				offers.put(coder, new Case.Offer(null, meaning.of(category, codes), Given.of(codes)));
			}
		});
		return undecided(article, category, -1, -1, List.copyOf(sets.keySet()), offers);
	}

	private static Case undecided(String article, @Nullable String category, int start, int end, List<String> coders, SortedMap<String, Case.Offer> offers) {
		return new Case(article, category, start, end, coders, offers, List.of(), Case.alike(coders, offers) ? Case.State.AGREED : Case.State.OPEN);
	}

	/** The name of the round. */
	public String round() {
		return round;
	}

	/** By what the corpus declared when it was found. */
	SetMeaning meaning() {
		return meaning;
	}

	int size() {
		return cases.size();
	}

	/** A case, on which nothing is decided. */
	Case of(int i) {
		return cases.get(i);
	}

	/** The {@link Case#key} of a case. */
	String key(int i) {
		return keys.get(i);
	}

	/** Whether a decision that names this finds a case. */
	boolean has(String key) {
		return allKeys.contains(key);
	}
}
