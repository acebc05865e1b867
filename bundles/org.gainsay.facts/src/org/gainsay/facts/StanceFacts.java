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
 * @param at        where it is written
 */
public record StanceFacts(StanceKind kind, List<TargetFacts> targets, Certainty certainty, @Nullable AnchorFacts part, Region at) {
}
