// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.csv;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.interchange.Delivery;

/** The files of tables while they are written, each with the names of its columns first. */
final class TableFiles implements AutoCloseable {

	private static final int BUFFER = 1 << 16;

	/** By the very table: what all its columns are takes long to compare. */
	private final Map<Table, OutputStream> files = new IdentityHashMap<>();

	/** Begins the files of tables. */
	TableFiles(List<Table> tables, Delivery delivery) throws IOException {
		try {
			for (Table table : tables) {
				files.put(table, new BufferedOutputStream(Files.newOutputStream(delivery.file(table.file())), BUFFER));
				TableRows names = new TableRows();
				names.add(table, table.columns().stream().map(Table.Column::name).toArray(String[]::new));
				write(names);
			}
		} catch (IOException | RuntimeException failed) {
			close();
			throw failed;
		}
	}

	/**
	 * Writes rows behind those that are there.
	 *
	 * @throws UncheckedIOException if that cannot be done
	 */
	void write(TableRows rows) {
		rows.each((table, bytes) -> {
			try {
				files.get(table).write(bytes);
			} catch (IOException failed) {
				throw new UncheckedIOException(failed);
			}
		});
	}

	@Override
	public void close() throws IOException {
		List<IOException> failures = new ArrayList<>();
		for (OutputStream file : files.values()) {
			try {
				file.close();
			} catch (IOException failed) {
				failures.add(failed);
			}
		}
		if (!failures.isEmpty()) {
			throw failures.getFirst();
		}
	}
}
