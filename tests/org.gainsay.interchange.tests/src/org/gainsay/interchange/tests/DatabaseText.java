// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.sqlite.SQLiteDataSource;

/** What a database of SQLite holds, as text that shows what changed: each table, its columns, and a line a row. */
final class DatabaseText {

	private DatabaseText() {
	}

	static String of(Path file) {
		SQLiteDataSource source = new SQLiteDataSource();
		source.setUrl("jdbc:sqlite:" + file);
		StringBuilder text = new StringBuilder();
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			List<String> tables = new ArrayList<>();
			try (ResultSet names = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
				while (names.next()) {
					tables.add(names.getString(1));
				}
			}
			for (String table : tables) {
				try (ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
					int columns = rows.getMetaData().getColumnCount();
					text.append(table).append(':');
					for (int column = 1; column <= columns; column++) {
						text.append(column == 1 ? " " : "|").append(rows.getMetaData().getColumnName(column));
					}
					text.append('\n');
					while (rows.next()) {
						for (int column = 1; column <= columns; column++) {
							String value = rows.getString(column);
							text.append(column == 1 ? "\t" : "|").append(value == null ? "-" : value.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n"));
						}
						text.append('\n');
					}
				}
			}
		} catch (SQLException failed) {
			throw new IllegalStateException(file.toString(), failed);
		}
		return text.toString();
	}
}
