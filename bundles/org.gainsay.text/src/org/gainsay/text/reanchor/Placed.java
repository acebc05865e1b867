// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.reanchor;

import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.text.Span;

/**
 * What became of a span when its text was replaced by a new version.
 *
 * @param old        where the words stood, in UTF-16 units of the old text
 * @param now        where they stand, in UTF-16 units of the new text; null where that is not certain
 * @param candidates where they may stand, the likeliest first; empty where {@code now} is known or nothing is like them
 * @param changes    what of the words has changed that may change what is said; empty where {@code now} is null
 */
public record Placed(Span old, Outcome outcome, @Nullable Span now, List<Span> candidates, Set<Change> changes) {

	/** What there is to know of a place. */
	public enum Outcome {
		/** The same words between the same neighbours. */
		KEPT,
		/** The same words, elsewhere than their neighbours. */
		MOVED,
		/** Other words in the same place, or in a passage that has moved. */
		CHANGED,
		/** They may stand in one or several places, none of which is certain. */
		AMBIGUOUS,
		/** They are gone. */
		LOST
	}

	/** A change that may turn what is said into something else. */
	public enum Change {
		/** It was denied, and is no longer. */
		NEGATION_GONE,
		/** It was not denied, and is now. */
		NEGATION_NEW,
		/** Another number or date. */
		NUMBER,
		/** Another name. */
		NAME,
		/** It stood in quotation marks, and does so no longer. */
		QUOTATION_GONE,
		/** It did not stand in quotation marks, and does now. */
		QUOTATION_NEW
	}

	public Placed {
		candidates = List.copyOf(candidates);
		changes = Set.copyOf(changes);
	}
}
