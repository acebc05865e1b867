// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.colouring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.gainsay.dsl.ide.colouring.ColouredRegion.Meaning;
import org.gainsay.dsl.ide.navigation.NamesOfCorpus;
import org.gainsay.dsl.ide.navigation.QuoteAtCursor;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;

/** Colours names by what they name, stances by their standing, and quotes. */
public final class Colouring {

	private final Corpus corpus;

	public Colouring(Corpus corpus) {
		this.corpus = corpus;
	}

	/** The coloured runs of a file, relative to the corpus folder: in its order, none over another. */
	public List<ColouredRegion> of(String file) {
		return corpus.file(file).map(this::regions).orElse(List.of());
	}

	private List<ColouredRegion> regions(FileFacts file) {
		List<ColouredRegion> all = new ArrayList<>();
		NamesOfCorpus.declared(file).forEach(named -> all.add(new ColouredRegion(named.at().region(), meaning(named.kind()), true)));
		Set<String> coders = StudyParts.of(corpus).coders().stream().map(StudyFacts.Coder::name).collect(Collectors.toSet());
		file.references().stream().filter(reference -> reference.kind() != ReferenceFacts.Kind.CODER || coders.contains(reference.name())).forEach(reference -> all.add(new ColouredRegion(reference.region(), meaning(reference.kind()), false)));
		file.sets().forEach(set -> corpus.article(set.article()).ifPresent(article -> quotes(QuoteAtCursor.ofCodes(article, set), all)));
		file.sets().stream().flatMap(set -> set.statements().stream()).forEach(statement -> {
			statement.allStances().forEach(stance -> all.add(stance(stance)));
			corpus.article(statement.article()).ifPresent(article -> quotes(QuoteAtCursor.all(article, statement), all));
		});
		all.sort(Comparator.comparingInt((ColouredRegion one) -> one.region().offset()));
		List<ColouredRegion> apart = new ArrayList<>();
		int end = 0;
		for (ColouredRegion one : all) {
			if (one.region().offset() >= end && one.region().length() > 0) {
				apart.add(one);
				end = one.region().end();
			}
		}
		return apart;
	}

	private static void quotes(List<QuoteAtCursor> quotes, List<ColouredRegion> all) {
		quotes.forEach(quote -> all.add(new ColouredRegion(quote.anchor().at(), Meaning.QUOTE, false)));
	}

	/** The first word of a stance: it is written as its kind's own words are. */
	private static ColouredRegion stance(StanceFacts stance) {
		String word = stance.kind().getLiteral();
		int first = word.indexOf(' ') < 0 ? word.length() : word.indexOf(' ');
		Meaning meaning = switch (stance.kind()) {
			case ASSERTS, CONFIRMS, PRESUPPOSES -> Meaning.STANCE_ASSERTING;
			case DENIES, DISPUTES, RETRACTS -> Meaning.STANCE_DENYING;
			case DOES_NOT_CONFIRM, DECLINES_TO_COMMENT, HAS_NOT_COMMENTED -> Meaning.STANCE_UNCONFIRMED;
			case ASKS_ABOUT, REMARKS_ON -> Meaning.STANCE_REMARKING;
		};
		return new ColouredRegion(new Region(stance.at().offset(), Math.min(first, stance.at().length())), meaning, false);
	}

	private static Meaning meaning(ReferenceFacts.Kind kind) {
		return switch (kind) {
			case ACTOR, CODER -> Meaning.ACTOR;
			case CLAIM -> Meaning.CLAIM;
			case EVENT, ROUND -> Meaning.EVENT;
			case ARTICLE -> Meaning.ARTICLE;
			case STATEMENT -> Meaning.STATEMENT;
			case CATEGORY -> Meaning.CATEGORY;
			case VALUE -> Meaning.VALUE;
		};
	}
}
