// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.Certainty;
import org.gainsay.model.StanceKind;

/**
 * What a speaker does about a claim.
 *
 * @param certainty as the speaker expresses it; {@code unspecified} where it is not written
 * @param part      the part of the content that it is about; null for all of it
 * @param grounds   the reason that the text gives for withholding comment or confirmation; null where there is none
 * @param condition what the speaker makes it depend on; null where there is nothing
 * @param at        where it is written
 */
public record StanceFacts(StanceKind kind, List<TargetFacts> targets, Certainty certainty, @Nullable AnchorFacts part, @Nullable AnchorFacts grounds,
		@Nullable AnchorFacts condition, Region at) {

	/** Whether it holds on a condition only: then nothing follows from it. */
	public boolean conditional() {
		return condition != null;
	}

	/** Whether it withholds: neither says that a claim holds nor that it does not. */
	public boolean refuses() {
		return kind == StanceKind.DOES_NOT_CONFIRM || kind == StanceKind.DECLINES_TO_COMMENT || kind == StanceKind.HAS_NOT_COMMENTED;
	}
}
