// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.csv;

import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Some rows of tables as they will stand in their files, as RFC 4180 has them and in UTF-8: made by any thread, apart from all others, so that who writes the files has nothing to do
 * but that. For one thread at a time.
 */
final class TableRows {

	/** By the very table: what all its columns are takes long to compare. */
	private final Map<Table, StringBuilder> lines = new IdentityHashMap<>(8);
	private Map<Table, byte[]> bytes;

	/** Adds a row. */
	void add(Table table, String... cells) {
		StringBuilder to = lines.computeIfAbsent(table, one -> new StringBuilder());
		for (int i = 0; i < cells.length; i++) {
			if (i > 0) {
				to.append(',');
			}
			cell(to, cells[i], i == 0);
		}
		to.append("\r\n");
	}

	/** As {@link TableWriter}'s library writes it: in quotation marks where it has one, a comma or a line break, and where a row would begin like a comment. */
	private static void cell(StringBuilder to, String cell, boolean first) {
		boolean quoted = first && !cell.isEmpty() && cell.charAt(0) == '#';
		boolean doubled = false;
		for (int i = 0; i < cell.length(); i++) {
			char c = cell.charAt(i);
			if (c <= ',') {
				doubled |= c == '"';
				quoted |= c == '"' || c == ',' || c == '\n' || c == '\r';
			}
		}
		if (!quoted) {
			to.append(cell);
			return;
		}
		to.append('"');
		int from = 0;
		for (int mark = doubled ? cell.indexOf('"') : -1; mark >= 0; mark = cell.indexOf('"', from)) {
			to.append(cell, from, mark + 1).append('"');
			from = mark + 1;
		}
		to.append(cell, from, cell.length()).append('"');
	}

	/** Makes bytes of the rows; no row is added after it. */
	void end() {
		if (bytes == null) {
			bytes = new IdentityHashMap<>(lines.size() * 2);
			lines.forEach((table, one) -> bytes.put(table, one.toString().getBytes(StandardCharsets.UTF_8)));
			lines.clear();
		}
	}

	/** Hands the rows of each table to who writes them. */
	void each(BiConsumer<Table, byte[]> to) {
		end();
		bytes.forEach(to);
	}
}
