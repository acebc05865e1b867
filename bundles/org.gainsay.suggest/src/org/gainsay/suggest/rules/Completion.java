// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.suggest.KnownSpeakers;
import org.gainsay.suggest.Suggestion;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;
import org.gainsay.suggest.rules.Finding.Shape;

/** Makes whole statements of a cue, a source and a content that somebody else found: speaker, form and stance are read by the rules. To be asked in the order of the text. */
public final class Completion {

	private final Reading text;
	private final Assembly assembly;

	/** @param speakers whom the corpus knows */
	public Completion(Reading text, KnownSpeakers speakers) {
		this.text = text;
		this.assembly = new Assembly(text, speakers, text.language().equals("de") ? new GermanStances(text) : new EnglishStances(text));
	}

	/**
	 * A whole statement.
	 *
	 * @param suggester who found it
	 * @param why       in a few words
	 * @param source    null where none was found
	 * @param content   a run a piece, at least one
	 * @param score     from 0 to 1
	 */
	public Suggestion suggestion(String suggester, String why, @Nullable Run cue, @Nullable Run source, List<Run> content, double score) {
		Entry entry = null;
		boolean negated = false;
		if (cue != null && text.language().equals("en")) {
			EnglishVerbs verbs = new EnglishVerbs(text);
			int sentence = text.sentence(cue.from());
			for (int at = cue.from(); at < cue.to(); at++) {
				EnglishVerbs.Group group = verbs.at(at, text.firstOf(sentence), text.endOf(sentence));
				Entry other = group == null ? verbs.noun(at) : group.entry();
				entry = entry == null || other != null && EnglishVerbs.AGAINST.contains(other.stance()) ? other : entry;
				negated |= EnglishWords.NEGATIONS.contains(text.low(at));
			}
		} else if (cue != null) {
			for (int at = cue.from(); at < cue.to() && entry == null; at++) {
				entry = GermanRules.entry(text.low(at));
			}
		}
		Finding finding = new Finding(entry == null ? Shape.CLAUSE : Shape.PHRASE, why, entry, cue == null ? List.of() : List.of(cue), source, content, negated, score);
		return assembly.suggestion(new Chained(finding, null), suggester);
	}
}
