// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads the cells of a table from a file, whatever they are. */
public interface TableReader {

	/** Takes the cells of a table. */
	interface Cells {

		/** Takes the names of the columns; comes first. */
		void names(List<String> columns);

		/**
		 * Takes a row.
		 *
		 * @param line  where it stands in the file, from 1
		 * @param cells in the order of the columns; empty for no value
		 */
		void row(long line, List<String> cells);
	}

	/**
	 * Reads a file from its beginning.
	 *
	 * @throws IOException if it cannot be read any further, with what is wrong and what to do; what was read before is with the taker
	 */
	void read(Path file, Cells to) throws IOException;
}
