// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

/**
 * An assertion of a claim that contradicts another.
 *
 * @param cell  the assertion
 * @param claim the claim that it is about, as its row has it
 */
public record Contrary(Cell cell, String claim) {
}
