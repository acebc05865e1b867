// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

import org.gainsay.analysis.Cell;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.ArticleText;

/** Which statements of several coders are one, as agreement takes them to be; for whoever looks at them one by one. */
public final class StatementUnits {

	private final Corpus corpus;
	private final SameNames actors;
	private final Units units;

	/** Those of a corpus. */
	public StatementUnits(Corpus corpus) {
		this(corpus, new Units(AgreementOptions.DEFAULT.match(), AgreementOptions.DEFAULT.part()));
	}

	StatementUnits(Corpus corpus, Units units) {
		this.units = units;
		this.corpus = corpus;
		this.actors = SameNames.ofActors(corpus);
	}

	/**
	 * The units of an article in the order of the text; the order of the files and the names of coders change none.
	 *
	 * @param sets by the name of the coder; only what was accepted counts
	 * @return of each unit the statement of each coder who has one
	 */
	public List<SortedMap<String, StatementFacts>> of(ArticleFacts article, SortedMap<String, AnnotationSetFacts> sets) {
		List<String> coders = List.copyOf(sets.keySet());
		List<List<StatementFacts>> statements = coders.stream().map(coder -> sets.get(coder).statements().stream().filter(Cell::counts).toList()).toList();
		ArticleText text = corpus.text(article).orElse(null);
		IntUnaryOperator codePoints = text == null ? IntUnaryOperator.identity() : text::codePoints;
		Voices voices = new Voices(actors, article.name(), statements.stream().flatMap(Collection::stream).toList());
		List<SortedMap<String, StatementFacts>> found = new ArrayList<>();
		for (Said[] unit : units.of(statements.stream().map(some -> some.stream().map(one -> Said.of(one, codePoints, voices)).toList()).toList())) {
			TreeMap<String, StatementFacts> byCoder = new TreeMap<>();
			for (int i = 0; i < unit.length; i++) {
				if (unit[i] != null) {
					byCoder.put(coders.get(i), unit[i].statement());
				}
			}
			found.add(byCoder);
		}
		return found;
	}

	/**
	 * The sets of a round that are done, as agreement measures them: none with a syntax error, none twice under one name.
	 *
	 * @return by article and coder, both in the order of their names
	 */
	public static SortedMap<String, SortedMap<String, AnnotationSetFacts>> done(Corpus corpus, String round) {
		SortedMap<String, SortedMap<String, AnnotationSetFacts>> found = new TreeMap<>();
		Map<String, List<AnnotationSetFacts>> byPlace = new TreeMap<>();
		corpus.files().stream().flatMap(file -> file.sets().stream()).filter(set -> round.equals(set.round()) && corpus.article(set.article()).isPresent())
				.forEach(set -> byPlace.computeIfAbsent(set.article() + "\n" + MeasuredSets.coder(set), place -> new ArrayList<>()).add(set));
		byPlace.values().stream().filter(all -> MeasuredSets.why(all, corpus) == null).map(List::getFirst)
				.forEach(set -> found.computeIfAbsent(set.article(), article -> new TreeMap<>()).put(MeasuredSets.coder(set), set));
		return found;
	}
}
