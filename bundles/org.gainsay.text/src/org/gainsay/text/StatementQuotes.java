// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The quotes of all anchors of a statement: where one of them stands may depend on the others.
 *
 * @param quotes   one or more for each anchor that is there
 * @param speakers how many of the members are speakers; those after them are cited
 * @param silence  whether it has no content because every stance of it refuses: then all is found from its {@link #place}
 */
public record StatementQuotes(Map<Place, List<QuotePattern>> quotes, int speakers, boolean silence) {

	private static final List<Role> ORDER_OF_PLACES = List.of(Role.CUE, Role.SOURCE, Role.WORDS);

	public StatementQuotes {
		quotes = Map.copyOf(quotes);
	}

	/** Those of a statement that is no silence. */
	public StatementQuotes(Map<Place, List<QuotePattern>> quotes, int speakers) {
		this(quotes, speakers, false);
	}

	/** Which anchor says where the statement stands: the content; of a silence the cue, else the source, its own before a member's; null where there is none. */
	public @Nullable Place place() {
		if (!silence) {
			return Place.CONTENT;
		}
		return quotes.keySet().stream().filter(place -> ORDER_OF_PLACES.contains(place.role))
				.min(Comparator.<Place>comparingInt(place -> place.role == Role.CUE ? 0 : 1).thenComparingInt(Place::of)
						.thenComparingInt(place -> ORDER_OF_PLACES.indexOf(place.role))).orElse(null);
	}

	/** What the words of an anchor are. */
	public enum Role {
		CONTENT, CUE, SOURCE, ADDRESSEE, HEDGE,
		/** The words that an unnamed member is known by. */
		WORDS,
		/** The part of the content that a stance is about. */
		PART,
		/** The reason for withholding that a stance gives. */
		GROUNDS,
		/** The condition of a stance. */
		CONDITION,
		/** The reason for withholding the name of an unnamed member. */
		MEMBER_GROUNDS,
		/** The passage that shows a code. */
		CODE
	}

	/**
	 * Which anchor of a statement is meant.
	 *
	 * @param of the member, speakers before cited ones, or the stance, or the code, from 0; {@link #STATEMENT} where it is the statement's own
	 */
	public record Place(Role role, int of) {
		/** Where the anchor is no member's and no stance's. */
		public static final int STATEMENT = -1;
		/** What is said. */
		public static final Place CONTENT = new Place(Role.CONTENT, STATEMENT);
	}

	/** Whether words at a place may lie inside the content. */
	boolean mayInside(Place place) {
		return place.role == Role.HEDGE || place.role == Role.MEMBER_GROUNDS || place.of >= speakers;
	}

	@Nullable List<QuotePattern> at(Role role, int of) {
		return quotes.get(new Place(role, of));
	}
}
