// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.parquet;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.gainsay.interchange.csv.TableReader;
import org.gainsay.text.BoundedFile;

/** Reads tables in Parquet: ours, and what Arrow, DuckDB and pandas make of them, not packed or with Snappy or gzip. */
public final class ParquetTableReader implements TableReader {

	/** How large a table may be: 1 GiB. */
	private static final int MOST_BYTES = 1 << 30;
	/** The magic word twice, and the length of what is said of the file. */
	private static final int LEAST_BYTES = 12;
	/** So many cells more than bytes of the file there may be in all: of what is the same a thousand times, little is in the file. */
	static final int CELLS_A_BYTE = 64;
	private static final int REPEATED = 2;

	@Override
	public void read(Path file, Cells to) throws IOException {
		byte[] bytes = BoundedFile.read(file, MOST_BYTES);
		try {
			read(bytes, to);
		} catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException | NegativeArraySizeException | BufferUnderflowException broken) {
			throw new IOException("It is no Parquet file, or a broken one; write it again.", broken);
		}
	}

	private static void read(byte[] bytes, Cells to) throws IOException {
		if (bytes.length < LEAST_BYTES || !Arrays.equals(bytes, bytes.length - TableFile.MAGIC.length, bytes.length, TableFile.MAGIC, 0, TableFile.MAGIC.length)) {
			throw new IllegalArgumentException("no Parquet");
		}
		int length = ByteBuffer.wrap(bytes, bytes.length - 8, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
		CompactReader.Struct about = new CompactReader(bytes, bytes.length - 8 - length).struct();
		List<CompactReader.Struct> columns = about.structs(2).stream().skip(1).toList();
		if (columns.isEmpty() || columns.stream().anyMatch(column -> column.number(5) > 0 || column.number(3) == REPEATED)) {
			throw new IOException("It has columns with lists or parts in them, which are not read; write lists as JSON.");
		}
		to.names(columns.stream().map(column -> column.text(4)).toList());
		Unpacked unpacked = new Unpacked();
		long line = 0;
		for (CompactReader.Struct group : about.structs(4)) {
			List<CompactReader.Struct> chunks = group.structs(1);
			int rows = Math.toIntExact(group.number(3));
			if (chunks.size() != columns.size() || (line + rows) * columns.size() > (long) CELLS_A_BYTE * bytes.length) {
				throw new IllegalArgumentException("more rows than there can be");
			}
			String[][] cells = new String[columns.size()][];
			for (int i = 0; i < cells.length; i++) {
				cells[i] = new ColumnReader(bytes, unpacked, columns.get(i)).read(chunks.get(i).struct(3), rows);
			}
			for (int row = 0; row < rows; row++) {
				String[] one = new String[cells.length];
				for (int i = 0; i < one.length; i++) {
					one[i] = cells[i][row];
				}
				to.row(++line, List.of(one));
			}
		}
	}
}
