// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.util.List;

/**
 * Ties, and what each of them counts.
 *
 * @param ties    those that count
 * @param weights one a tie; above 0
 */
record Weighed(List<Tie> ties, double[] weights) {
}
