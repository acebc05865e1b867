// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.List;

/**
 * Something that is wrong, or worth a look, in a claims file.
 *
 * @param file             relative to the corpus folder, with / between its parts
 * @param line             from 1
 * @param column           from 1, in code points
 * @param offset           in code points from the start of the file
 * @param length           in code points
 * @param region           the same place in UTF-16 units
 * @param data             what a quick fix needs, by the code's own order
 */
public record Problem(Severity severity, IssueCode code, String message, String file, int line, int column, int offset, int length,
		Region region, List<String> data) {

	/** How bad it is. */
	public enum Severity {
		ERROR, WARNING, INFO
	}
}
