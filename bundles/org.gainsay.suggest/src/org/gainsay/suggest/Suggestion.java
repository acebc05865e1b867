// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.model.StanceKind;
import org.gainsay.text.Span;

/**
 * A whole statement that is proposed. Spans are in UTF-16 units of the article's text, a span a piece, in the order of the text.
 *
 * @param content         what is said; empty for a silence
 * @param cue             the words that attribute it; empty where there are none or the speakers have their own, and so source and hedge
 * @param negated         whether the cue is negated outside of its words
 * @param source          the words for who speaks
 * @param hedge           the article's distance
 * @param addressee       the words for whom it was told
 * @param chain           who speaks, then whom each cites, from the outside in; empty where nobody can be named
 * @param form            {@code unspecified} where it cannot be told
 * @param stances         what the speakers do about it; empty where none was read
 * @param writerCertainty how far the article goes along; {@code unspecified} mostly
 * @param score           how likely it is right as a statement, from 0 to 1
 * @param reasons         why it is proposed, at least one
 */
public record Suggestion(List<Span> content, List<Span> cue, boolean negated, List<Span> source, List<Span> hedge, List<Span> addressee,
		List<Speaker> chain, Form form, List<Stance> stances, Certainty writerCertainty, double score, List<Reason> reasons) {

	/** In the order of the text: by where they begin. */
	public static final Comparator<Suggestion> IN_ORDER = Comparator.comparingInt(Suggestion::start).thenComparingInt(Suggestion::end);

	public Suggestion {
		content = List.copyOf(content);
		cue = List.copyOf(cue);
		source = List.copyOf(source);
		hedge = List.copyOf(hedge);
		addressee = List.copyOf(addressee);
		chain = List.copyOf(chain);
		stances = List.copyOf(stances);
		reasons = List.copyOf(reasons);
		if (content.isEmpty() && cue.isEmpty()) {
			throw new IllegalArgumentException("a suggestion has a content or a cue");
		}
		if (reasons.isEmpty()) {
			throw new IllegalArgumentException("a suggestion has a reason");
		}
	}

	/**
	 * One link of the chain.
	 *
	 * @param kind   what sort of speaker
	 * @param actor  the name of the actor; null for the other kinds
	 * @param words  the words for an unnamed source; null for the other kinds
	 * @param source the words for who this is, where several stand in the chain; empty otherwise, and so the cue
	 */
	public record Speaker(Kind kind, @Nullable String actor, @Nullable Span words, List<Span> source, List<Span> cue) {

		public Speaker {
			source = List.copyOf(source);
			cue = List.copyOf(cue);
		}

		/** What sort of speaker one is. */
		public enum Kind {
			/** An actor of the corpus. */
			ACTOR,
			/** The article's own voice. */
			WRITER,
			/** Nobody is named: it is believed. */
			UNSTATED,
			/** A source of this statement only, known by its words. */
			UNNAMED
		}

		/** An actor of the corpus. */
		public static Speaker actor(String name) {
			return new Speaker(Kind.ACTOR, name, null, List.of(), List.of());
		}

		/** A source that is known by its words only. */
		public static Speaker unnamed(Span words) {
			return new Speaker(Kind.UNNAMED, null, words, List.of(), List.of());
		}

		/** Nobody who is named. */
		public static Speaker unstated() {
			return new Speaker(Kind.UNSTATED, null, null, List.of(), List.of());
		}

		/** The same with words of its own for who it is and what attributes. */
		public Speaker with(List<Span> sourceWords, List<Span> cueWords) {
			return new Speaker(kind, actor, words, sourceWords, cueWords);
		}
	}

	/**
	 * What the speakers do.
	 *
	 * @param certainty as the speaker expresses it; {@code unspecified} where nothing is expressed
	 * @param part      the part of the content that it is about; empty for all of it
	 */
	public record Stance(StanceKind kind, Certainty certainty, List<Span> part) {

		public Stance {
			part = List.copyOf(part);
		}

		/** About all of the content, with no certainty expressed. */
		public static Stance of(StanceKind kind) {
			return new Stance(kind, Certainty.UNSPECIFIED, List.of());
		}
	}

	/**
	 * Why a suggester proposes it.
	 *
	 * @param suggester its name
	 * @param rule      the rule that fired, or the features that weighed most, in a few words
	 * @param words     the words of the article that made it fire
	 * @param score     what this suggester gave it, from 0 to 1
	 */
	public record Reason(String suggester, String rule, String words, double score) {
	}

	/** Where its first word stands. */
	public int start() {
		int start = Integer.MAX_VALUE;
		for (List<Span> part : List.of(content, cue, source)) {
			for (Span span : part) {
				start = Math.min(start, span.start());
			}
		}
		return start;
	}

	/** Where its last word ends. */
	public int end() {
		int end = 0;
		for (List<Span> part : List.of(content, cue, source)) {
			for (Span span : part) {
				end = Math.max(end, span.end());
			}
		}
		return end;
	}

	/** The words that attribute it: its own cue, or that of the outermost speaker who has one. */
	public List<Span> attributing() {
		return !cue.isEmpty() ? cue : chain.stream().map(Speaker::cue).filter(one -> !one.isEmpty()).findFirst().orElse(List.of());
	}

	/** The words for who speaks: its own source, or that of the outermost speaker who has one. */
	public List<Span> speaking() {
		return !source.isEmpty() ? source : chain.stream().map(Speaker::source).filter(one -> !one.isEmpty()).findFirst()
				.orElseGet(() -> chain.stream().limit(1).flatMap(one -> Stream.ofNullable(one.words())).toList());
	}

	/** The same with another score and more reasons. */
	public Suggestion scored(double other, List<Reason> more) {
		List<Reason> all = new ArrayList<>(reasons);
		all.addAll(more);
		return new Suggestion(content, cue, negated, source, hedge, addressee, chain, form, stances, writerCertainty, other, all);
	}
}
