// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.List;

/**
 * A proposition that statements are about.
 *
 * @param about names of the actors whom the claim charges
 */
public record ClaimFacts(String name, String text, List<ClaimRelationFacts> relations, List<String> about, List<CodeFacts> codes, Declaration at) {
}
