// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.csv;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * Some rows of tables as they will stand in their files, as RFC 4180 has them and in UTF-8: made by any thread, apart from all others, so that who writes the files has nothing to do
 * but that. For one thread at a time.
 */
final class TableRows {

	/** By the very table: what all its columns are takes long to compare. */
	private final Map<Table, Lines> lines = new IdentityHashMap<>(8);
	private Map<Table, byte[]> bytes;

	/** The rows of a table. No buffer stands before them, which would be larger than they are. */
	private static final class Lines extends Writer {
		private final StringBuilder text = new StringBuilder();
		private final CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(this);

		@Override
		public void write(int c) {
			text.append((char) c);
		}

		@Override
		public void write(String some, int from, int length) {
			text.append(some, from, from + length);
		}

		@Override
		public void write(char[] some, int from, int length) {
			text.append(some, from, length);
		}

		@Override
		public void flush() {
			// nothing stands before the text
		}

		@Override
		public void close() {
			// nothing to let go
		}
	}

	/** Adds a row. */
	void add(Table table, String... cells) {
		lines.computeIfAbsent(table, one -> new Lines()).csv.writeRecord(cells);
	}

	/** Makes bytes of the rows; no row is added after it. */
	void end() {
		if (bytes == null) {
			bytes = new IdentityHashMap<>(lines.size() * 2);
			lines.forEach((table, one) -> bytes.put(table, one.text.toString().getBytes(StandardCharsets.UTF_8)));
			lines.clear();
		}
	}

	/** Hands the rows of each table to who writes them. */
	void each(BiConsumer<Table, byte[]> to) {
		end();
		bytes.forEach(to);
	}
}
