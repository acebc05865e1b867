// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.model.StanceKind;
import org.gainsay.suggest.Merging;
import org.gainsay.suggest.Suggestion;
import org.gainsay.suggest.evaluation.Count;
import org.gainsay.suggest.evaluation.Marked;
import org.gainsay.suggest.evaluation.Measure;
import org.gainsay.suggest.evaluation.Scores;
import org.gainsay.text.Span;
import org.junit.jupiter.api.Test;

/** What counts as right where statements are scored, and which suggestions are one. */
class ScoresTest {

	private static List<Span> spans(int... ends) {
		return IntStream.range(0, ends.length / 2).mapToObj(i -> new Span(ends[2 * i], ends[2 * i + 1])).toList();
	}

	private static Marked marked(List<Span> cue, List<Span> source, List<Span> content, StanceKind... stances) {
		return new Marked(cue, source, content, Set.of(stances), List.of(Set.of("port")), Set.of());
	}

	@Test
	void equalSpansAreExactAndASharedCharacterOverlaps() {
		List<Marked> gold = List.of(marked(spans(10, 14), spans(0, 9), spans(15, 40), StanceKind.DENIES), marked(spans(50, 55), spans(), spans(60, 70)));
		List<Marked> predicted = List.of(marked(spans(10, 14), spans(0, 5), spans(20, 40), StanceKind.DISPUTES), marked(spans(54, 59), spans(45, 49), spans(80, 90)));
		Scores scores = Scores.of(gold, predicted);
		assertEquals(new Count(2, 2, 1), scores.of(Measure.CUE_EXACT));
		assertEquals(new Count(2, 2, 2), scores.of(Measure.CUE_OVERLAPPING));
		assertEquals(new Count(1, 2, 0), scores.of(Measure.SOURCE_EXACT));
		assertEquals(new Count(1, 2, 1), scores.of(Measure.SOURCE_OVERLAPPING), "a source that is nowhere in the gold counts against");
		assertEquals(new Count(2, 2, 1), scores.of(Measure.CONTENT_OVERLAPPING));
		assertEquals(new Count(2, 2, 1), scores.of(Measure.STATEMENT));
		assertEquals(new Count(1, 0, 0), scores.stances().get(StanceKind.DENIES));
		assertEquals(new Count(0, 1, 0), scores.stances().get(StanceKind.DISPUTES));
		assertEquals(new Count(2, 2, 1), scores.of(Measure.CHAIN));
	}

	@Test
	void eachStatementIsPairedOnceAndAnEqualCueGoesFirst() {
		List<Marked> gold = List.of(marked(spans(10, 20), spans(), spans(30, 40)));
		List<Marked> predicted = List.of(marked(spans(12, 25), spans(), spans(50, 60)), marked(spans(10, 20), spans(), spans(30, 40)));
		assertEquals(new Count(1, 2, 1), Scores.of(gold, predicted).of(Measure.CUE_EXACT));
		assertEquals(new Count(1, 2, 1), Scores.of(gold, predicted).of(Measure.CONTENT_EXACT));
	}

	@Test
	void statementsWithoutACueArePairedByWhatTheySay() {
		List<Marked> gold = List.of(marked(spans(), spans(0, 5), spans(30, 40)));
		assertEquals(new Count(1, 1, 1), Scores.of(gold, List.of(marked(spans(), spans(0, 5), spans(35, 60)))).of(Measure.CONTENT_OVERLAPPING));
		assertEquals(new Count(1, 1, 0), Scores.of(gold, List.of(marked(spans(1, 2), spans(0, 5), spans(35, 60)))).of(Measure.CONTENT_OVERLAPPING));
	}

	@Test
	void figuresOfNothingAreNought() {
		assertEquals(0, Count.NONE.precision());
		assertEquals(0, Count.NONE.recall());
		assertEquals(0, Count.NONE.f1());
		assertEquals(0.5, new Count(4, 2, 1).precision());
		assertEquals(0.25, new Count(4, 2, 1).recall());
		assertEquals(1 / 3.0, new Count(4, 2, 1).f1(), 1e-9);
	}

	private static Suggestion suggestion(String suggester, double score, List<Span> cue, List<Span> content) {
		return new Suggestion(content, cue, false, List.of(), List.of(), List.of(), List.of(), Form.UNSPECIFIED, List.of(), Certainty.UNSPECIFIED, score, List.of(new Suggestion.Reason(suggester, "a rule", "said", score)));
	}

	@Test
	void whatTwoSuggestersProposeIsOneWithBothReasons() {
		Suggestion rules = suggestion("rules", 0.8, spans(10, 14), spans(20, 40));
		Suggestion learned = suggestion("learned", 0.5, spans(9, 14), spans(20, 35));
		Suggestion other = suggestion("learned", 0.6, spans(50, 54), spans(60, 70));
		List<Suggestion> merged = Merging.merged(List.of(List.of(rules), List.of(learned, other)));
		assertEquals(2, merged.size());
		assertEquals(rules.content(), merged.get(0).content());
		assertEquals(List.of("rules", "learned"), merged.get(0).reasons().stream().map(Suggestion.Reason::suggester).toList());
		assertEquals(0.9, merged.get(0).score(), 1e-9);
		assertEquals(other, merged.get(1));
	}

	@Test
	void oneSuggesterTwiceIsNoSurer() {
		Suggestion one = suggestion("rules", 0.8, spans(10, 14), spans(20, 40));
		assertEquals(List.of(one), Merging.merged(List.of(List.of(one, suggestion("rules", 0.5, spans(10, 14), spans(20, 30))))));
	}
}
