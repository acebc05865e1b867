// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The quotes of all anchors of a statement: where one of them stands may depend on the others.
 *
 * @param quotes   one or more for each anchor that is there
 * @param speakers how many of the members are speakers; those after them are cited
 */
public record StatementQuotes(Map<Place, List<QuotePattern>> quotes, int speakers) {

	public StatementQuotes {
		quotes = Map.copyOf(quotes);
	}

	/** What the words of an anchor are. */
	public enum Role {
		CONTENT, CUE, SOURCE, ADDRESSEE, HEDGE,
		/** The words that an unnamed member is known by. */
		WORDS,
		/** The part of the content that a stance is about. */
		PART
	}

	/**
	 * Which anchor of a statement is meant.
	 *
	 * @param of the member, speakers before cited ones, or the stance, from 0; {@link #STATEMENT} where it is the statement's own
	 */
	public record Place(Role role, int of) {
		/** Where the anchor is no member's and no stance's. */
		public static final int STATEMENT = -1;
		/** What is said. */
		public static final Place CONTENT = new Place(Role.CONTENT, STATEMENT);
	}

	/** Whether words at a place may lie inside the content. */
	boolean mayInside(Place place) {
		return place.role == Role.HEDGE || place.of >= speakers;
	}

	@Nullable List<QuotePattern> at(Role role, int of) {
		return quotes.get(new Place(role, of));
	}
}
