// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.List;

/** What became of an anchor in a text. */
public sealed interface Resolution {

	/**
	 * Every piece was found.
	 *
	 * @param spans  one a piece, in the order of the pieces
	 * @param rivals the places that are as near as the one that was taken, or nearly so, that one included, in the order of the text; empty
	 *               where there is no other
	 * @param far    whether it stands in another paragraph than what it was looked for beside, though nothing in the quote asks for that
	 */
	record Found(List<Span> spans, List<Span> rivals, boolean far) implements Resolution {

		/** Found without a doubt. */
		public Found(List<Span> spans) {
			this(spans, List.of(), false);
		}
	}

	/**
	 * A piece was not found.
	 *
	 * @param piece      which one, from 0
	 * @param reason     why
	 * @param candidates where its words stand nevertheless; empty where they do not
	 */
	record Failed(int piece, Reason reason, List<Span> candidates) implements Resolution {
	}

	/** Why a piece was not found. */
	enum Reason {
		/** There is nothing to look for. */
		EMPTY,
		/** The words do not stand in the text. */
		NOT_THERE,
		/** The first words stand there, but the last do not follow them. */
		END_NOT_THERE,
		/** There are fewer occurrences than the number asks for. */
		FEWER_OCCURRENCES,
		/** No occurrence has the neighbour that is asked for. */
		NEIGHBOUR_NOT_THERE,
		/** The words stand inside the content only, where they must not be. */
		INSIDE_CONTENT_ONLY,
		/** The words do not stand inside the content, where they must be. */
		OUTSIDE_CONTENT,
		/** All places are taken by other pieces of the same anchor. */
		TAKEN,
		/** The words stand in several places and nothing says which is meant. */
		AMBIGUOUS
	}

	/** The spans, one a piece; empty if a piece was not found. */
	default List<Span> spans() {
		return this instanceof Found found ? found.spans() : List.of();
	}
}
