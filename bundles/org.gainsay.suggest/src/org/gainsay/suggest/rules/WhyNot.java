// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.suggest.Suggestion;
import org.gainsay.suggest.Suggestion.Reason;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;
import org.gainsay.suggest.rules.EnglishVerbs.Group;
import org.gainsay.text.Span;

/** Says of a sentence what was proposed in it, and which rules nearly fired, or what they lacked. */
public final class WhyNot {

	/** What there is to say of a sentence, or of a word of it. */
	public enum Kind {
		/** The rules know nothing of the article's language. */
		LANGUAGE,
		/** It is proposed. */
		PROPOSED,
		/** It would be proposed, but its score is below the least. */
		BELOW,
		/** A rule fired, but a likelier one claims its words. */
		OVERRULED,
		/** A word that reports stands inside of a quotation, where only what is said is read. */
		QUOTED,
		/** A word that reports has nobody who speaks beside it. */
		NO_SPEAKER,
		/** A word that reports has a speaker, but nothing follows it that would be said. */
		NO_CONTENT,
		/** A word that may report does not do so here, by what stands around it. */
		NO_REPORT,
		/** No word of the sentence reports anything. */
		NO_CUE
	}

	/**
	 * One thing that there is to say.
	 *
	 * @param words   the words of the article that it is about; empty for those about the whole sentence
	 * @param reason  which rules fired, as suggestions say it, or how the word reports by an example; empty where there is nothing of that sort
	 * @param score   of what is proposed, from 0 to 1; 0 otherwise
	 */
	public record Answer(Kind kind, String words, String reason, double score) {
	}

	private final Reading text;
	private final int first;
	private final int limit;
	private final List<Answer> answers = new ArrayList<>();

	private WhyNot(Reading text, int sentence) {
		this.text = text;
		this.first = text.firstOf(sentence);
		this.limit = text.endOf(sentence);
	}

	/**
	 * The sentence at an offset.
	 *
	 * @param offset in UTF-16 units; behind the last sentence that one is meant
	 * @return without the space around it; null where the text has no words
	 */
	public static @Nullable Span sentence(Reading text, int offset) {
		if (text.size() == 0) {
			return null;
		}
		int sentence = sentenceAt(text, offset);
		return text.span(text.firstOf(sentence), text.endOf(sentence));
	}

	private static int sentenceAt(Reading text, int offset) {
		int token = text.from(offset);
		return text.sentence(Math.clamp(token < text.size() && text.start(token) == offset ? token : token - 1, 0, text.size() - 1));
	}

	/**
	 * What there is to say of the sentence at an offset.
	 *
	 * @param offset   in UTF-16 units
	 * @param proposed what the suggesters that are asked propose for the article, of all scores
	 * @param least    the least score of a suggestion
	 * @return in the order of the text, what is proposed first; never empty where the text has words. What reports inside of something that is proposed is part of that
	 */
	public static List<Answer> of(Reading text, int offset, List<Suggestion> proposed, double least) {
		if (text.size() == 0) {
			return List.of();
		}
		WhyNot whyNot = new WhyNot(text, sentenceAt(text, offset));
		whyNot.proposed(proposed, least);
		switch (text.language()) {
			case "en" -> whyNot.rules(Found.in(text), true);
			case "de" -> whyNot.rules(Found.in(text), false);
			default -> whyNot.answers.add(new Answer(Kind.LANGUAGE, "", text.language(), 0));
		}
		if (whyNot.answers.isEmpty()) {
			whyNot.answers.add(new Answer(Kind.NO_CUE, "", "", 0));
		}
		return List.copyOf(whyNot.answers);
	}

	private void proposed(List<Suggestion> proposed, double least) {
		for (Suggestion one : proposed) {
			List<Span> at = one.attributing().isEmpty() ? one.content() : one.attributing();
			if (at.stream().anyMatch(this::isHere)) {
				Reason reason = one.reasons().getFirst();
				answers.add(new Answer(one.score() >= least ? Kind.PROPOSED : Kind.BELOW, text.article().words(at), reason.suggester() + ": " + reason.rule(), one.score()));
			}
		}
	}

	private boolean isHere(Span span) {
		return span.overlaps(text.span(first, limit));
	}

	private void rules(Found found, boolean english) {
		List<Run> kept = new ArrayList<>();
		List<Run> said = new ArrayList<>();
		for (Chained one : found.chosen()) {
			Finding inner = one.inner();
			kept.addAll(one.outer().cue());
			said.addAll(one.outer().content());
			kept.addAll(inner == null ? List.of() : inner.cue());
		}
		List<Run> cues = new ArrayList<>(said);
		for (Finding one : found.all()) {
			cues.addAll(one.cue());
			if (!one.cue().isEmpty() && one.at() >= first && one.at() < limit && one.cue().stream().noneMatch(run -> kept.stream().anyMatch(run::overlaps))) {
				answers.add(new Answer(Kind.OVERRULED, words(one.cue()), one.rule(), one.score()));
			}
		}
		for (int at = first; at < limit; at++) {
			int token = at;
			if (text.isWord(at) && cues.stream().noneMatch(run -> run.contains(token))) {
				Answer answer = english ? english(at) : german(at);
				if (answer != null) {
					answers.add(answer);
				}
			}
		}
	}

	private String words(List<Run> runs) {
		return text.article().words(runs.stream().map(run -> text.span(run.from(), run.to())).toList());
	}

	private @Nullable Answer english(int token) {
		EnglishVerbs verbs = new EnglishVerbs(text);
		Entry noun = verbs.noun(token);
		if (noun == null && !verbs.isVerb(token)) {
			return null;
		}
		if (text.quotation(token) >= 0) {
			return new Answer(Kind.QUOTED, text.written(token), "", 0);
		}
		Group group = verbs.at(token, first, limit);
		if (group == null) {
			return new Answer(Kind.NO_REPORT, text.written(token), noun == null ? "" : noun.example(), 0);
		}
		EnglishSubjects subjects = new EnglishSubjects(text);
		boolean spoken = subjects.before(group.from(), first) != null || subjects.behind(group.to(), limit) != null;
		return new Answer(spoken ? Kind.NO_CONTENT : Kind.NO_SPEAKER, text.written(token), group.entry().example(), 0);
	}

	private @Nullable Answer german(int token) {
		Entry entry = GermanRules.entry(text.low(token));
		if (entry == null) {
			return null;
		}
		return text.quotation(token) >= 0 ? new Answer(Kind.QUOTED, text.written(token), "", 0) : new Answer(Kind.NO_REPORT, text.written(token), entry.example(), 0);
	}
}
