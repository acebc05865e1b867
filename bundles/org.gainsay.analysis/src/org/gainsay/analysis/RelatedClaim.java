// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import org.gainsay.model.ClaimRelationKind;

/**
 * What a claim has to do with another.
 *
 * @param kind     the relation; never {@code same as}, for those are one row
 * @param claim    the other claim, as its row has it
 * @param outgoing whether it is written from this claim to the other
 */
public record RelatedClaim(ClaimRelationKind kind, String claim, boolean outgoing) {
}
