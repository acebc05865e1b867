// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.Arrays;
import java.util.List;

/**
 * How often one coder gave a value where the other gave which.
 *
 * @param values in their order
 * @param counts by the place of the first coder's value and that of the second's
 */
public record Confusion(String variable, List<String> values, int[][] counts) {

	/** The same as rows of a table. */
	public List<List<Integer>> rows() {
		return Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList();
	}
}
