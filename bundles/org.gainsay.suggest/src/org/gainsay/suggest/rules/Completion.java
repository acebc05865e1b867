// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.suggest.KnownSpeakers;
import org.gainsay.suggest.Suggestion;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.reading.Run;
import org.gainsay.suggest.rules.Finding.Shape;

/** Makes whole statements of a cue, a source and a content that somebody else found: speaker, form and stance are read by the rules. To be asked in the order of the text. */
public final class Completion {

	private static final Set<String> THAT = Set.of("that", "dass", "daß");

	private final Reading text;
	private final Assembly assembly;
	private final EnglishVerbs verbs;
	/** Null for a text that is not German. */
	private final @Nullable GermanRules german;

	/** @param speakers whom the corpus knows */
	public Completion(Reading text, KnownSpeakers speakers) {
		this.text = text;
		this.verbs = new EnglishVerbs(text);
		this.german = text.language().equals("de") ? new GermanRules(text) : null;
		this.assembly = new Assembly(text, speakers, german == null ? new EnglishStances(text) : new GermanStances(text));
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
		GermanRules rules = german;
		if (cue != null && text.language().equals("en")) {
			int sentence = text.sentence(cue.from());
			for (int at = cue.from(); at < cue.to(); at++) {
				EnglishVerbs.Group group = verbs.at(at, text.firstOf(sentence), text.endOf(sentence));
				Entry other = group == null ? verbs.noun(at) : group.entry();
				entry = entry == null || other != null && EnglishVerbs.AGAINST.contains(other.stance()) ? other : entry;
				negated |= EnglishWords.NEGATIONS.contains(text.low(at));
			}
		} else if (cue != null && rules != null) {
			entry = rules.entry(cue);
			negated = entry != null && rules.negates(cue.from(), cue.to(), text.endOf(text.sentence(cue.from())), entry);
		}
		Finding finding = new Finding(shape(entry, content.getFirst()), why, entry, cue == null ? List.of() : List.of(cue), source, content, negated, score);
		return assembly.suggestion(new Chained(finding, null), suggester);
	}

	/** How what is said is put, by what it looks like alone: the rules know it from where they found it, so a clause is only sure here where it is introduced or quoted. */
	private Shape shape(@Nullable Entry entry, Run content) {
		String first = text.low(content.from());
		if (entry == null || text.quotation(content.from()) >= 0 || THAT.contains(first) || THAT.contains(text.low(content.from() - 1))) {
			return Shape.CLAUSE;
		}
		if (!entry.hasClause() || EnglishWords.WH.contains(first) || first.equals("to")) {
			return Shape.PHRASE;
		}
		boolean clause = german == null ? new EnglishContents(text, verbs).isClause(content.from(), content.to()) : german.isClause(content.from(), content.to());
		return clause ? Shape.APART : Shape.PHRASE;
	}
}
