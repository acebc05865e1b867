// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.suggest.reading.Run;

/**
 * What a rule found, in tokens.
 *
 * @param shape   how what is said is put
 * @param rule    what fired, in a few words for people; nothing is decided by it
 * @param entry   the word of the lexicon; null where none is needed
 * @param cue     a run a piece; empty where there is none
 * @param source  null where none was found
 * @param content in the order of the text; empty for a silence
 * @param negated whether the cue has a "not"
 * @param score   from 0 to 1
 */
record Finding(Shape shape, String rule, @Nullable Entry entry, List<Run> cue, @Nullable Run source, List<Run> content, boolean negated, double score) {

	/** How what is said is put: which form it has and whether it is a claim or an act depends on that. */
	enum Shape {
		/** A clause or a quotation beside the cue, which is true or false. */
		CLAUSE,
		/** A clause with other words between it and the cue, which may belong to one of those. */
		APART,
		/** A clause that the article's author leaves to others without saying to whom. */
		HEARSAY,
		/** The subject of a verb in the passive. */
		SUBJECT,
		/** A noun, an infinitive, a question, or a list or whatever else follows a colon. */
		PHRASE
	}

	Finding {
		cue = List.copyOf(cue);
		content = List.copyOf(content);
	}

	/** The first token of the cue; of the content where there is no cue. */
	int at() {
		return (cue.isEmpty() ? content : cue).getFirst().from();
	}

	/** Whether a token lies in the content. */
	boolean says(int token) {
		for (Run piece : content) {
			if (piece.contains(token)) {
				return true;
			}
		}
		return false;
	}

	/** The same with one more piece of content. */
	Finding and(Run piece) {
		List<Run> pieces = new ArrayList<>(content);
		pieces.add(piece);
		pieces.sort((a, b) -> Integer.compare(a.from(), b.from()));
		return withContent(pieces);
	}

	/** The same with another cue. */
	Finding withCue(List<Run> other) {
		return new Finding(shape, rule, entry, other, source, content, negated, score);
	}

	/** The same with another source. */
	Finding withSource(Run other) {
		return new Finding(shape, rule, entry, cue, other, content, negated, score);
	}

	/** The same with another content. */
	Finding withContent(List<Run> other) {
		return new Finding(shape, rule, entry, cue, source, other, negated, score);
	}
}
