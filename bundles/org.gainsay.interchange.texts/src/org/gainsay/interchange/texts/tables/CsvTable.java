// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.tables;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gainsay.interchange.texts.Encoding;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.intake.Archive;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** Reads a table in CSV, with whatever stands between its fields. */
final class CsvTable {

	private static final int HEAD = 64 << 10;
	private static final int MOST_COLUMNS = 2000;
	private static final char[] SEPARATORS = { ',', ';', '\t', '|' };

	private CsvTable() {
	}

	/** Whether the first line has a separator in it, and is not too long for a line of names. */
	static boolean mayBe(Source source) {
		byte[] bytes = source.bytes();
		String head = Encoding.text(bytes.length <= HEAD ? bytes : Arrays.copyOf(bytes, HEAD), source.charset()).text();
		int end = head.indexOf('\n');
		String first = end < 0 ? head.replace('\r', '\n') : head.substring(0, end);
		return end != 0 && first.length() < 4000 && first.indexOf('\0') < 0 && !first.startsWith("{") && !first.startsWith("<") && head.indexOf('\n') > 0 && separator(first) != 0;
	}

	/** The separator that a line of names has most of, outside of quotes; 0 for none. */
	private static char separator(String line) {
		char most = 0;
		int count = 0;
		for (char separator : SEPARATORS) {
			int found = 0;
			boolean quoted = false;
			for (int i = 0; i < line.length(); i++) {
				char c = line.charAt(i);
				quoted ^= c == '"';
				found += !quoted && c == separator ? 1 : 0;
			}
			if (found > count) {
				most = separator;
				count = found;
			}
		}
		return most;
	}

	/**
	 * Reads all rows behind the line of names.
	 *
	 * @throws IOException whose message says in a sentence what is wrong with the table
	 */
	static void read(String text, TableReaders.Rows rows) throws IOException {
		String table = text.startsWith("sep=") && text.indexOf('\n') > 0 ? text.substring(text.indexOf('\n') + 1) : text; // for Excel
		int end = table.indexOf('\n') < 0 ? table.length() : table.indexOf('\n');
		char separator = separator(table.substring(0, end));
		List<String> names = null;
		int open = unclosed(table, separator == 0 ? ',' : separator);
		if (open > 0) {
			rows.notRead("line " + open, "A quotation mark opens a field there and none closes it: all that follows is in that field.");
		}
		try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator == 0 ? ',' : separator).allowExtraFields(true).allowMissingFields(true).skipEmptyLines(true).maxBufferSize(Archive.MOST_BYTES)
				.ofCsvRecord(table)) {
			for (CsvRecord record : reader) {
				List<String> fields = record.getFields();
				if (names == null) {
					names = names(fields);
					continue;
				}
				String where = "line " + record.getStartingLineNumber();
				if (fields.stream().allMatch(String::isBlank)) {
					continue;
				}
				if (fields.size() > names.size()) {
					rows.notRead(where, "It has " + fields.size() + " fields, and there are " + names.size() + " columns; a quotation mark may be missing.");
					continue;
				}
				Map<String, String> row = new LinkedHashMap<>();
				for (int i = 0; i < fields.size(); i++) {
					row.put(names.get(i), fields.get(i));
				}
				rows.row(where, row);
			}
		} catch (CsvParseException broken) {
			throw new IOException("It is no table that can be read to its end: a quotation mark opens that none closes, or a field is too long.", broken);
		}
	}

	/** The line of a quotation mark that opens a field and is never closed; 0 for none. */
	private static int unclosed(String table, char separator) {
		int line = 1;
		int opened = 0;
		boolean begins = true;
		for (int i = 0; i < table.length(); i++) {
			char c = table.charAt(i);
			if (c == '"' && opened > 0) {
				if (i + 1 < table.length() && table.charAt(i + 1) == '"') {
					i++;
				} else {
					opened = 0;
				}
			} else if (c == '"' && begins) {
				opened = line;
			}
			line += c == '\n' ? 1 : 0;
			begins = opened == 0 && (c == separator || c == '\n' || c == '\r');
		}
		return opened;
	}

	/** The names of the columns: what has none, or the same as another, gets a number. */
	static List<String> names(List<String> fields) throws IOException {
		if (fields.size() > MOST_COLUMNS) {
			throw new IOException("It has more than " + MOST_COLUMNS + " columns, as no table of articles has.");
		}
		Set<String> names = new LinkedHashSet<>();
		for (String field : fields) {
			String name = field.strip().isEmpty() ? "column " + (names.size() + 1) : field.strip();
			String one = name;
			for (int n = 2; names.contains(one); n++) {
				one = name + " " + n;
			}
			names.add(one);
		}
		return List.copyOf(names);
	}
}
