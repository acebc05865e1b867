// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;
import org.gainsay.suggest.rules.Finding.Shape;

/** What attributes in English without a verb: "according to", nouns such as "her claim that", "allegedly", and a name with a colon. */
final class EnglishNouns {

	/** Nouns for people and papers that speak. */
	static final Set<String> SPEAKERS = EnglishWords.set("official officials spokesman spokeswoman spokesperson spokespeople spokesmen aide aides lawyer lawyers attorney attorneys adviser advisers advisor advisors analyst analysts expert experts critic critics supporter supporters opponent opponents source sources people person man woman men women "
			+ "voters voter democrats republicans lawmakers lawmaker senator senators congressman governor mayor president minister ministers secretary director chairman chair chief executive ambassador campaign committee administration government ministry department agency office police prosecutors prosecutor court judge judges jury "
			+ "report reports study studies poll polls survey surveys newspaper paper magazine article column editorial statement letter memo document documents filing lawsuit suit complaint indictment company companies group groups organization union association party coalition board council commission panel witnesses witness "
			+ "residents resident scientists scientist researchers researcher professor historian economist economists pollster pollsters strategist strategists leader leaders members member candidate candidates delegates nominee reporter reporters journalist journalists author authors editor editors host observers insiders "
			+ "father mother brother sister son daughter wife husband friend friends family students student teachers parents veterans soldiers general generals admiral officer officers manager managers executives workers investors data numbers figures results records law bill rule amendment ad ads video tweet headline book story stories americans");
	private static final Set<String> HEDGES = Set.of("reportedly", "allegedly", "supposedly", "purportedly");

	private final Reading text;
	private final EnglishVerbs verbs;
	private final EnglishSubjects subjects;
	private final EnglishContents contents;

	EnglishNouns(Reading text, EnglishVerbs verbs, EnglishSubjects subjects, EnglishContents contents) {
		this.text = text;
		this.verbs = verbs;
		this.subjects = subjects;
		this.contents = contents;
	}

	/** Whether the noun phrase that begins at a token is of somebody who speaks. */
	boolean isSpeaker(int token, int limit) {
		Run noun = subjects.behind(token, limit);
		if (noun == null) {
			return false;
		}
		for (int at = noun.from(); at < noun.to() && !EnglishWords.PREPOSITIONS.contains(text.low(at)); at++) {
			if (SPEAKERS.contains(text.low(at))) {
				return true;
			}
		}
		return false;
	}

	/** What a token begins that is no verb; null where it begins nothing. */
	@Nullable Finding at(int token, int first, int limit) {
		String low = text.low(token);
		if (low.equals("according") && text.low(token + 1).equals("to")) {
			return according(token, first, limit);
		}
		if (HEDGES.contains(low)) {
			return hedge(token, limit);
		}
		Entry noun = verbs.noun(token);
		return noun == null ? null : noun(noun, token, first, limit);
	}

	private @Nullable Finding according(int token, int first, int limit) {
		Run source = uncited(subjects.behind(token + 2, limit), limit);
		if (source == null) {
			return null;
		}
		Run content = null;
		int before = token - 1;
		int sentence = text.firstOf(text.sentence(token));
		if (before > sentence) {
			int from = sentence;
			while (before > from && !text.isWord(before) && text.quotation(before) < 0) {
				before--;
			}
			content = contents.trimmed(from, Math.min(token, before + 2));
		} else if (source.to() < limit) {
			content = contents.following(Citing.behind(text, source.to(), limit), limit);
		}
		return content == null ? null : new Finding(Shape.CLAUSE, "\"according to\"", null, List.of(new Run(token, token + 2)), source, List.of(content), false, first < 0 ? 0.8 : 0.9);
	}

	/** Who speaks without whom they cite: "the Ledger, which cited two officials". */
	private @Nullable Run uncited(@Nullable Run source, int limit) {
		for (int at = source == null ? limit : source.from() + 1; source != null && at < source.to(); at++) {
			if (text.low(at).equals(",") && Citing.behind(text, at, limit) > at) {
				return new Run(source.from(), at);
			}
		}
		return source;
	}

	private @Nullable Finding hedge(int token, int limit) {
		Run content = contents.following(token + 1, limit);
		return content == null ? null : new Finding(Shape.HEARSAY, "an adverb that leaves it to others", null, List.of(new Run(token, token + 1)), null, List.of(content), false, 0.35);
	}

	private @Nullable Finding noun(Entry entry, int token, int first, int limit) {
		int next = token + 1;
		String low = text.low(next);
		String frame = low;
		if (!entry.takes(frame) || low.isEmpty() || text.low(token - 1).equals("for") || text.low(token - 1).equals("to")) {
			return null;
		}
		if (low.equals("that") && EnglishWords.isFinite(text, next + 1)) {
			return null; // "the claim that was made"
		}
		Run source = possessor(token, first);
		boolean infinitive = low.equals("to") && !EnglishWords.DETERMINERS.contains(text.low(next + 1)) && !text.isCapital(next + 1);
		boolean clause = low.equals("that") || infinitive;
		Run content = contents.following(clause && !infinitive ? next + 1 : infinitive ? next : next + 1, limit);
		if (content == null) {
			return null;
		}
		double score = (entry.surely(frame) ? 0.42 : 0.25) + (source == null ? 0 : 0.12);
		return new Finding(Shape.PHRASE, "a noun and what it is of", entry, List.of(new Run(token, clause ? token + 1 : next + 1)), source, List.of(content), false, score);
	}

	/** "Her claim", "the mayor's old claim". */
	private @Nullable Run possessor(int noun, int first) {
		for (int at = noun - 1; at >= first && at >= noun - 4; at--) {
			String low = text.low(at);
			if (low.equals("'s") || low.equals("'")) {
				return subjects.before(at, first);
			}
			if (low.equals("his") || low.equals("her") || low.equals("their") || low.equals("my") || low.equals("our") || low.equals("its") || low.equals("your")) {
				return new Run(at, at + 1);
			}
			if (!text.isWord(at) || EnglishWords.PREPOSITIONS.contains(low) || EnglishWords.DETERMINERS.contains(low)) {
				return null;
			}
		}
		return null;
	}

	/** A paragraph that begins with a name and a colon, as in an interview. */
	@Nullable Finding colon(int first, int limit) {
		if (first > 0 && text.paragraph(first) == text.paragraph(first - 1)) {
			return null;
		}
		for (int at = first; at < limit && at < first + 5; at++) {
			if (text.low(at).equals(":")) {
				if (at == first) {
					return null;
				}
				int paragraph = text.paragraph(first);
				int end = at + 1;
				while (end < text.size() && text.paragraph(end) == paragraph) {
					end++;
				}
				boolean quotation = text.quotation(at + 1) >= 0 || text.quotation(at + 2) >= 0;
				boolean shouted = text.written(first).equals(text.written(first).toUpperCase()) && text.written(first).length() > 2;
				boolean headline = paragraph == 0 && at - first <= 4 && end - at > 4;
				if (end - at < 4 || !quotation && !shouted && !headline) {
					return null;
				}
				Run content = contents.trimmed(at + 1, end);
				return content == null ? null : new Finding(Shape.CLAUSE, "a name with a colon", null, List.of(new Run(at, at + 1)), new Run(first, at), List.of(content), false, quotation ? 0.75 : shouted ? 0.6 : 0.5);
			}
			if (!text.isCapital(at)) {
				return null;
			}
		}
		return null;
	}
}
