// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.List;

/**
 * A part of the answer to "why?": one thing that was counted, with the stances that make it.
 *
 * @param kind    what the stances do here
 * @param source  the route, origin or speaker that they stand for; null where it is none
 * @param article the article that it is about, by name; null where it is about none
 * @param cells   the stances
 */
public record Ground(Kind kind, Source source, String article, List<Cell> cells) {

	/** What the stances of a ground do. */
	public enum Kind {
		/** They came by this route. */
		ROUTE,
		/** They come from this origin. */
		ORIGIN,
		/** They assert or confirm. */
		ASSERTS,
		/** They deny, dispute or retract. */
		OPPOSES,
		/** They refuse: do not confirm, decline to comment or have not commented. */
		REFUSES,
		/** They assert a claim that contradicts this one. */
		CONTRADICTS,
		/** The article carries these assertions and nothing of the answers. */
		OMITS,
		/** The article carries these answers, which another leaves out. */
		CARRIES,
		/** Whom the claim charges has not commented. */
		SILENT,
		/** Of this one, whom the claim charges, nothing is recorded: there are no stances. */
		NOT_ASKED,
		/** This one says something of it, and only has an office in whom the claim charges. */
		OFFICE,
		/** They repeat others of their article, and are not counted. */
		REPEATS,
		/** They have this date. */
		DATED
	}

	static Ground of(Kind kind, Source source, List<Cell> cells) {
		return new Ground(kind, source, null, List.copyOf(cells));
	}

	static Ground in(Kind kind, String article, List<Cell> cells) {
		return new Ground(kind, null, article, List.copyOf(cells));
	}
}
