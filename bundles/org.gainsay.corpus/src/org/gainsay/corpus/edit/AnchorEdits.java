// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.edit;

import java.util.List;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.text.Span;

/**
 * Sets, moves and clears the anchors of a statement. Whatever is asked, all its other anchors lead to the same words as before:
 * where a new content would lead them elsewhere, their quotes are written anew.
 * <p>
 * Every method throws {@link IllegalArgumentException} with a message for the user if there is no such statement or place, the
 * file has an error in the statement or has changed since it was checked, or the words cannot be what they are to be, such as a
 * cue inside the content or in the middle of a word. Spans are in UTF-16 units of the article's text; white space at their ends is
 * left out.
 */
public final class AnchorEdits {

	/** An edge of a piece. */
	public enum Edge {
		START, END
	}

	public AnchorEdits(CorpusSession session) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Gives an anchor other words, or words to a place that has none.
	 *
	 * @param pieces one or more spans, in any order, none overlapping another; those of a {@link AnchorPlace.Role#PART} lie inside
	 *               the content
	 */
	public CorpusEdit set(String statement, AnchorPlace place, List<Span> pieces) {
		throw new UnsupportedOperationException();
	}

	/** Adds a piece to an anchor; to a place that has none it gives it. A piece that touches or overlaps another is joined with it. */
	public CorpusEdit add(String statement, AnchorPlace place, Span piece) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Takes an anchor away, or one piece of it.
	 *
	 * @param piece from 0, in the order of {@link org.gainsay.corpus.AnchorFacts#spans}; -1 for all
	 */
	public CorpusEdit clear(String statement, AnchorPlace place, int piece) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Moves one edge of a piece. When the content shrinks, the parts that stances are about shrink with it.
	 *
	 * @param piece  from 0
	 * @param offset where the edge is to be, in UTF-16 units of the article's text
	 */
	public CorpusEdit move(String statement, AnchorPlace place, int piece, Edge edge, int offset) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Says whether a cue is negated outside of its words.
	 *
	 * @param cue the statement's or a member's, which must be there
	 */
	public CorpusEdit negate(String statement, AnchorPlace cue, boolean negated) {
		throw new UnsupportedOperationException();
	}
}
