// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.csv;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.gainsay.interchange.Characters;
import org.gainsay.interchange.csv.Table.Type;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Writes the rows of one table as RFC 4180 has it, in UTF-8, with the names of the columns first. */
final class TableWriter implements AutoCloseable {

	private final Table table;
	private final boolean spreadsheet;
	private final CsvWriter csv;

	/**
	 * @param spreadsheet whether texts that a spreadsheet would take for a formula get an apostrophe in front
	 */
	TableWriter(Table table, Path file, boolean spreadsheet) throws IOException {
		this(table, spreadsheet, CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file, StandardCharsets.UTF_8));
	}

	/** With values as they are, to somebody who flushes and closes; whatever encoding that has. */
	TableWriter(Table table, Writer to) {
		this(table, false, CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to));
	}

	private TableWriter(Table table, boolean spreadsheet, CsvWriter csv) {
		this.table = table;
		this.spreadsheet = spreadsheet;
		this.csv = csv;
		csv.writeRecord(table.columns().stream().map(Table.Column::name).toList());
	}

	/**
	 * Writes a row.
	 *
	 * @param values one a column, in their order; null for no value
	 * @return whether all of it could be carried as it is
	 */
	boolean row(Object... values) {
		Cells cells = cells(values);
		write(cells);
		return cells.whole();
	}

	/**
	 * A row as it will be written.
	 *
	 * @param values one a column
	 * @param whole  whether all of it could be carried as it is
	 */
	record Cells(String[] values, boolean whole) {
	}

	/**
	 * Makes a row without writing it; any thread may, at any time.
	 *
	 * @param values one a column, in their order; null for no value
	 */
	Cells cells(Object... values) {
		return cells(table, spreadsheet, values);
	}

	/** The same of a table that somebody else writes. */
	static Cells cells(Table table, boolean spreadsheet, Object... values) {
		if (values.length != table.columns().size()) {
			throw new IllegalArgumentException(table.name() + " has " + table.columns().size() + " columns, not " + values.length);
		}
		String[] cells = new String[values.length];
		boolean whole = true;
		for (int i = 0; i < cells.length; i++) {
			String given = values[i] == null ? "" : values[i].toString();
			String value = Characters.CSV.fit(given);
			whole &= value.equals(given);
			cells[i] = spreadsheet && table.columns().get(i).type() == Type.STRING ? defused(value) : value;
		}
		return new Cells(cells, whole);
	}

	void write(Cells row) {
		csv.writeRecord(row.values());
	}

	/** What spreadsheets take for the beginning of a formula, among it the wide forms and what they skip before one. */
	static String defused(String value) {
		return !value.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
	}

	/** Hands on what was written so far. */
	void flush() throws IOException {
		csv.flush();
	}

	@Override
	public void close() throws IOException {
		csv.close();
	}
}
