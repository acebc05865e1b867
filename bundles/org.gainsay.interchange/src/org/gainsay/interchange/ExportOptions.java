// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

/**
 * How a corpus is to be written.
 *
 * @param set         the annotation set or annotator whose statements are written; null for the articles' own sets,
 *                    {@link #EVERY_SET} for all of them, each apart
 * @param spreadsheet whether values that a spreadsheet would take for a formula are defused; formats that no spreadsheet reads
 *                    ignore it
 * @param force       whether to write into a folder, or over a file, that is no former export
 */
public record ExportOptions(String set, boolean spreadsheet, boolean force) {

	/** Asks for every annotation set. */
	public static final String EVERY_SET = "*";

	/** The articles' own sets, exact values, nothing overwritten. */
	public static final ExportOptions DEFAULT = new ExportOptions(null, false, false);

	/** Whether all sets are asked for. */
	public boolean everySet() {
		return EVERY_SET.equals(set);
	}
}
