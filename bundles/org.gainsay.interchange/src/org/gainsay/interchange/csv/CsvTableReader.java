// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.gainsay.text.BoundedFile;
import org.gainsay.text.ByteOrderMark;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** Reads CSV in UTF-8; what a spreadsheet made of it, with a byte order mark, semicolons or tabs, too. */
public final class CsvTableReader implements TableReader {

	/** How large a table may be: 1 GiB. */
	private static final int MOST_BYTES = 1 << 30;
	/** How long a row may be, in UTF-16 units. */
	private static final int LONGEST_ROW = 1 << 26;

	@Override
	public void read(Path file, Cells to) throws IOException {
		String text;
		try {
			text = ByteOrderMark.strip(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(BoundedFile.read(file, MOST_BYTES))).toString());
		} catch (CharacterCodingException other) {
			throw new IOException("It is not in UTF-8; save it as CSV in UTF-8.", other);
		}
		long last = 0;
		try (Reader all = new StringReader(text);
				CsvReader<CsvRecord> rows = CsvReader.builder().fieldSeparator(separator(text)).skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true).maxBufferSize(LONGEST_ROW).ofCsvRecord(all)) {
			boolean head = true;
			for (CsvRecord row : rows) {
				last = row.getStartingLineNumber();
				if (head) {
					to.names(row.getFields());
				} else {
					to.row(last, row.getFields());
				}
				head = false;
			}
		} catch (CsvParseException | UncheckedIOException broken) {
			throw new IOException("Behind line " + last + " a row cannot be told from the next, so the rest is left; look there for a quotation mark that is not doubled or not closed.", broken);
		}
		if (isOpen(text)) {
			throw new IOException("A quotation mark is not closed or not doubled, so what stands behind it was read as one cell; look for it from line " + last + " on.");
		}
	}

	/** What is not closed goes on to the end, rows and all, and nobody would know. */
	private static boolean isOpen(String text) {
		return text.chars().filter(c -> c == '"').count() % 2 == 1;
	}

	/** What stands most often between the names of the columns, which have none of it in them. */
	private static char separator(String text) {
		int end = text.indexOf('\n');
		String head = text.substring(0, end < 0 ? text.length() : end);
		char most = ',';
		for (char one : new char[] { ';', '\t' }) {
			if (head.chars().filter(c -> c == one).count() > head.chars().filter(c -> c == ',').count()) {
				most = one;
			}
		}
		return most;
	}
}
