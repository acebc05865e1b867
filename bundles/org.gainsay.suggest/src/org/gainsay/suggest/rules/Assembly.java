// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.suggest.KnownSpeakers;
import org.gainsay.suggest.Suggestion;
import org.gainsay.suggest.Suggestion.Reason;
import org.gainsay.suggest.Suggestion.Speaker;
import org.gainsay.suggest.Suggestion.Stance;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;
import org.gainsay.suggest.rules.Finding.Shape;
import org.gainsay.text.Quotations;
import org.gainsay.text.Span;

/** Makes suggestions of what the rules of a language found: who speaks, with what stance, in what form. It goes through the findings in the order of the text, so that a pronoun leads to who spoke before. */
final class Assembly {

	private static final Set<String> HEDGES = Set.of("allegedly", "reportedly", "supposedly", "purportedly", "apparently", "angeblich", "vermeintlich", "mutmaßlich", "offenbar");
	private static final Set<String> PERSON_PRONOUNS = Set.of("he", "she", "who", "er", "sie");
	private static final Set<String> OTHER_PRONOUNS = Set.of("it", "they", "es", "which", "das", "dieser", "diese");
	private static final Set<String> FIRST_PRONOUNS = Set.of("i", "you", "we", "me", "ich", "wir", "his", "her", "their", "its", "my", "our", "one", "nobody", "everyone", "that", "this", "what", "seine", "ihre", "sein", "ihr");

	private final Reading text;
	private final KnownSpeakers speakers;
	private final StanceReader stances;
	private final List<Span> quotations;
	private @Nullable String lastPerson;
	private @Nullable String lastOther;

	Assembly(Reading text, KnownSpeakers speakers, StanceReader stances) {
		this.text = text;
		this.speakers = speakers;
		this.stances = stances;
		this.quotations = text.passages();
	}

	Suggestion suggestion(Chained chained) {
		return suggestion(chained, RulesSuggester.NAME);
	}

	/** @param suggester who found it */
	Suggestion suggestion(Chained chained, String suggester) {
		Finding outer = chained.outer();
		Finding inner = chained.inner();
		List<Stance> read = stances.of(inner == null ? outer : inner);
		double score = read.isEmpty() ? outer.score() * 0.6 : outer.score();
		Reason reason = new Reason(suggester, outer.rule() + (read.isEmpty() ? ", perhaps an act" : ""), words(outer.cue()), score);
		boolean cites = inner != null && inner.content().equals(outer.content());
		Speaker first = speaker(outer.source(), cites);
		List<Span> hedge = hedge(outer);
		List<Speaker> chain = new ArrayList<>();
		if (inner != null && first != null) {
			Speaker second = speaker(inner.source(), cites);
			String actor = second == null ? null : second.actor();
			if (second != null && !(actor != null && actor.equals(first.actor()))) {
				chain.add(first.with(own(outer.source(), first), spans(outer.cue())));
				chain.add(second.with(own(inner.source(), second), spans(inner.cue())));
				return new Suggestion(content(inner), List.of(), inner.negated(), List.of(), hedge, List.of(), chain, form(inner), read, Certainty.UNSPECIFIED, score, List.of(reason));
			}
		}
		if (first != null) {
			chain.add(first);
		} else if (outer.shape() == Shape.HEARSAY) {
			chain.add(Speaker.unstated());
		}
		List<Span> source = first != null && first.words() != null || outer.source() == null ? List.of() : spans(List.of(outer.source()));
		return new Suggestion(content(outer), spans(outer.cue()), outer.negated(), source, hedge, List.of(), chain, form(outer), inner == null ? read : stances.of(outer), hedge.isEmpty() ? Certainty.UNSPECIFIED : Certainty.POSSIBLE, score, List.of(reason));
	}

	/** A source that is known by its words has no other. */
	private List<Span> own(@Nullable Run source, Speaker speaker) {
		return source == null || speaker.words() != null ? List.of() : spans(List.of(source));
	}

	private List<Span> spans(List<Run> runs) {
		return runs.stream().map(run -> text.span(run.from(), run.to())).toList();
	}

	private List<Span> content(Finding found) {
		return spans(found.content());
	}

	private String words(List<Run> runs) {
		return text.article().words(spans(runs));
	}

	private List<Span> hedge(Finding found) {
		for (Run run : found.content()) {
			for (int at = Math.max(text.firstOf(text.sentence(run.from())), run.from() - 2); at < run.to(); at++) {
				if (HEDGES.contains(text.low(at)) && text.quotation(at) < 0 && found.cue().stream().noneMatch(covers(at))) {
					return List.of(text.span(at, at + 1));
				}
			}
		}
		return List.of();
	}

	private static Predicate<Run> covers(int token) {
		return run -> run.contains(token);
	}

	private Form form(Finding found) {
		Set<Quotations.Extent> extents = content(found).stream().map(piece -> Quotations.extent(text.article(), piece, quotations)).collect(Collectors.toSet());
		if (extents.equals(Set.of(Quotations.Extent.ALL))) {
			return Form.DIRECT;
		}
		if (extents.contains(Quotations.Extent.ALL) || extents.contains(Quotations.Extent.PART)) {
			return Form.MIXED;
		}
		return extents.isEmpty() ? Form.UNSPECIFIED : found.shape() == Shape.PHRASE || found.shape() == Shape.SUBJECT ? Form.REPORTED : Form.INDIRECT;
	}

	/**
	 * Who the words for a source are; null where nobody can be named.
	 *
	 * @param kept whether a name that no actor has is kept as words, so that the chain it stands in is not lost
	 */
	private @Nullable Speaker speaker(@Nullable Run source, boolean kept) {
		if (source == null) {
			return null;
		}
		Span span = text.span(source.from(), source.to());
		String low = text.low(source.from());
		if (source.length() == 1) {
			if (PERSON_PRONOUNS.contains(low)) {
				return lastPerson == null ? null : Speaker.actor(lastPerson);
			}
			if (OTHER_PRONOUNS.contains(low)) {
				return lastOther == null ? null : Speaker.actor(lastOther);
			}
			if (FIRST_PRONOUNS.contains(low)) {
				return null;
			}
		}
		String found = speakers.find(text.article().at(span));
		if (found != null) {
			if (speakers.isPerson(found)) {
				lastPerson = found;
			} else {
				lastOther = found;
			}
			return Speaker.actor(found);
		}
		if (hasName(source)) {
			lastPerson = null;
			return kept ? Speaker.unnamed(span) : null;
		}
		return Speaker.unnamed(span);
	}

	/** Whether a name stands in the words, so that they are those of somebody who is named. In German every noun begins with a capital. */
	private boolean hasName(Run source) {
		int sentence = text.firstOf(text.sentence(source.from()));
		int capitals = 0;
		for (int at = source.from(); at < source.to(); at++) {
			capitals += text.isCapital(at) && at != sentence ? 1 : 0;
		}
		String first = text.low(source.from());
		boolean described = EnglishWords.DETERMINERS.contains(first) || first.endsWith("s") && !text.isCapital(source.from()) || Set.of("ein", "eine", "der", "die", "das", "mehrere", "einige").contains(first);
		int head = source.from();
		while (head + 1 < source.to() && !EnglishWords.PREPOSITIONS.contains(text.low(head + 1)) && text.isWord(head + 1)) {
			head++;
		}
		return text.language().equals("de") ? !described : !described && capitals > 0 || text.isCapital(head) && head != sentence;
	}
}
