// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

/**
 * Two actors, or two claims, that may be one.
 *
 * @param one    the name of the one that is declared first
 * @param other  the name of the other
 * @param score  how likely, from 0 to 1
 * @param reason why, for the user
 */
public record Duplicate(String one, String other, double score, String reason) {
}
