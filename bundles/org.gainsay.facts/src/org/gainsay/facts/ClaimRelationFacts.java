// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import org.gainsay.model.ClaimRelationKind;

/** What a claim has to do with another; target is the other's name. */
public record ClaimRelationFacts(ClaimRelationKind kind, String target) {
}
