// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.List;

/**
 * A stance on a claim that follows from one on another claim.
 *
 * @param cell    the stance that was taken
 * @param through the claims it was carried through: first the one the stance is about, then any between; never empty, and
 *                without the one it was carried to
 */
public record EntailedCell(Cell cell, List<String> through) {
}
