// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.evaluation;

import java.util.EnumSet;
import java.util.Set;

import org.gainsay.model.StanceKind;

/** Stances that are scored together, for they are what a suggester must not lose. */
public enum StanceGroup {
	/** Denies, disputes, retracts. */
	DENIALS(EnumSet.of(StanceKind.DENIES, StanceKind.DISPUTES, StanceKind.RETRACTS)),
	/** Does not confirm, declines to comment, has not commented. */
	REFUSALS(EnumSet.of(StanceKind.DOES_NOT_CONFIRM, StanceKind.DECLINES_TO_COMMENT, StanceKind.HAS_NOT_COMMENTED));

	private final Set<StanceKind> kinds;

	StanceGroup(Set<StanceKind> kinds) {
		this.kinds = kinds;
	}

	/** The count of its kinds together. */
	public Count of(Scores scores) {
		return kinds.stream().map(kind -> scores.stances().getOrDefault(kind, Count.NONE)).reduce(Count.NONE, Count::plus);
	}
}
