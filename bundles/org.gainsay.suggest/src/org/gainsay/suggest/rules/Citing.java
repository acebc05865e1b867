// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;

/**
 * Whom a speaker cites, in words that belong to neither the speaker nor what is said: "According to the Ledger, citing two officials, ...", "wie die Zeitung unter Berufung auf Beamte berichtet".
 *
 * @param cue   the words for it, a run a piece
 * @param noun  who is cited
 * @param from  the first of all its tokens, with a comma before it
 * @param to    behind the last of them, with a comma that closes it
 */
record Citing(List<Run> cue, Run noun, int from, int to) {

	/** How many tokens may lie between a cue and whom it cites. */
	private static final int FARTHEST = 10;
	private static final Set<String> CITED = EnglishWords.set("cited cites quoted quotes citing quoting");
	private static final Set<String> REFERENCES = EnglishWords.set("berufung verweis bezug bezugnahme hinweis");
	private static final Set<String> REFER = EnglishWords.set("beruft berufen berief beriefen bezieht beziehen bezog verweist verweisen verwies");

	Citing {
		cue = List.copyOf(cue);
	}

	/** Where what is cited from a token on ends; the token itself where nothing is cited there. */
	static int behind(Reading text, int token, int limit) {
		for (int at = token; at < limit && at <= token + 2; at++) {
			Citing one = at(text, at, limit);
			if (one != null && one.from <= token) {
				return one.to;
			}
		}
		return token;
	}

	/** A finding whose speaker cites somebody: without these words in its source and content, and with the one who is cited in it; by itself where nobody is cited. */
	static Chained chained(Reading text, Finding found, @Nullable Finding inner) {
		Run source = found.source();
		if (inner != null || source == null || found.cue().isEmpty() || found.content().isEmpty()) {
			return new Chained(found, inner);
		}
		int sentence = text.sentence(found.at());
		int limit = text.endOf(sentence);
		int first = Math.max(text.firstOf(sentence), Math.min(found.at(), source.from()));
		int last = Math.min(limit, Math.max(found.cue().getLast().to(), source.to()) + FARTHEST);
		for (int at = first; at < last; at++) {
			Citing one = text.quotation(at) >= 0 || found.says(at) ? null : at(text, at, limit);
			if (one != null && found.content().stream().noneMatch(one.noun::overlaps)) {
				Run own = source.from() < one.from && one.from < source.to() ? new Run(source.from(), one.from) : source;
				Finding outer = found.withSource(own);
				return one.noun.overlaps(own) ? new Chained(found, null) : new Chained(outer, found.withCue(one.cue).withSource(one.noun));
			}
		}
		return new Chained(found, null);
	}

	/** What is cited where a token is the first word for it; null for nothing. */
	private static @Nullable Citing at(Reading text, int token, int limit) {
		return text.language().equals("de") ? german(text, token, limit) : english(text, token, limit);
	}

	private static @Nullable Citing english(Reading text, int token, int limit) {
		if (!CITED.contains(text.low(token))) {
			return null;
		}
		String before = text.low(token - 1);
		boolean which = before.equals("which") || before.equals("who");
		if (!which && !text.low(token).endsWith("ing")) {
			return null;
		}
		int end = token + 1;
		while (end < limit && (text.isWord(end) && !text.low(end).equals("that") || text.low(end).equals("'"))) {
			end++;
		}
		int from = which ? token - 1 : token;
		return end == token + 1 ? null : closed(text, List.of(new Run(token, token + 1)), new Run(token + 1, end), from, end);
	}

	private static @Nullable Citing german(Reading text, int token, int limit) {
		String low = text.low(token);
		if ((low.equals("unter") || low.equals("mit")) && REFERENCES.contains(text.low(token + 1)) && text.low(token + 2).equals("auf")) {
			Run noun = GermanPrepositions.phrase(text, token + 3, limit);
			return noun == null ? null : closed(text, List.of(new Run(token, token + 3)), noun, token, noun.to());
		}
		if (low.equals("sich") && text.low(token + 1).equals("auf")) {
			Run noun = GermanPrepositions.phrase(text, token + 2, limit);
			boolean behind = noun != null && noun.to() < limit && REFER.contains(text.low(noun.to()));
			if (noun == null || !behind && !REFER.contains(text.low(token - 1))) {
				return null;
			}
			List<Run> cue = new ArrayList<>(List.of(new Run(behind ? token : token - 1, token + 2)));
			if (behind) {
				cue.add(new Run(noun.to(), noun.to() + 1));
			}
			return closed(text, cue, noun, Math.max(0, token - 1), behind ? noun.to() + 1 : noun.to());
		}
		return null;
	}

	private static Citing closed(Reading text, List<Run> cue, Run noun, int from, int to) {
		boolean comma = from > 0 && text.low(from - 1).equals(",");
		return new Citing(cue, noun, comma ? from - 1 : from, comma && text.low(to).equals(",") ? to + 1 : to);
	}
}
