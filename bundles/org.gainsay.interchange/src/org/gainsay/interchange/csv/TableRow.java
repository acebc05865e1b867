// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.csv;

import java.util.Map;

/**
 * A row of a table of a package, of which every cell is as its column says.
 *
 * @param table the name of the table
 * @param place where it stands, as {@code statements.csv:12}: the file and the line from 1, or in a Parquet file the row from 1
 * @param cells by the names of the columns; what has no value is not in it
 */
public record TableRow(String table, String place, Map<String, String> cells) {

	/** What stands in a column; null for no value. */
	public String text(String column) {
		return cells.get(column);
	}

	/** The integer in a column; null for no value. */
	public Integer number(String column) {
		String cell = cells.get(column);
		return cell == null ? null : Integer.valueOf(cell);
	}

	/** Whether a column says so; not where it has no value. */
	public boolean is(String column) {
		return "true".equals(cells.get(column));
	}
}
