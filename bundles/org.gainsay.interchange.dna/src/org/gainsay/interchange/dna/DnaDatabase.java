// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A database that somebody else made, to look at only: nothing of it is run, neither a view nor a trigger, and no cell is taken for what it is not. */
final class DnaDatabase implements AutoCloseable {

	private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
	private static final int HEADER = 100;
	/** What is not larger is looked through for damage before it is read. */
	private static final long MOST_CHECKED = 256L << 20;
	private static final int LONGEST_SHOWN = 40;

	/** Takes a row. */
	interface Rows {
		void row(Row row) throws WrongCellException;
	}

	/** Is told of a row that cannot be read. */
	interface Wrong {
		void told(String what);
	}

	/** A row, whose cells are read by the names of their columns. */
	record Row(String table, Map<String, Object> cells) {

		long integer(String column) throws WrongCellException {
			if (cells.get(column) instanceof Number number && !(number instanceof Double)) {
				return number.longValue();
			}
			throw wrong(column, "an integer");
		}

		/** The same, or null where the cell is empty. */
		Long integerOrNull(String column) throws WrongCellException {
			return cells.get(column) == null ? null : integer(column);
		}

		String text(String column) throws WrongCellException {
			if (cells.get(column) instanceof String text) {
				return text;
			}
			throw wrong(column, "a text");
		}

		/** The same, or nothing where the cell is empty. */
		String textOrEmpty(String column) throws WrongCellException {
			return cells.get(column) == null ? "" : text(column);
		}

		private WrongCellException wrong(String column, String wanted) {
			Object there = cells.get(column);
			String shown = there == null ? "nothing" : there instanceof byte[] bytes ? bytes.length + " bytes" : "'" + shortened(there.toString()) + "'";
			return new WrongCellException("row " + cells.get("ID") + " of " + table + " has " + shown + " in " + column + ", where " + wanted + " belongs");
		}

		private static String shortened(String text) {
			return text.codePointCount(0, text.length()) <= LONGEST_SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
		}
	}

	private final Path file;
	private final Connection connection;
	private final Map<String, Set<String>> tables = new HashMap<>();
	private final List<String> others = new ArrayList<>();

	private DnaDatabase(Path file, Connection connection) {
		this.file = file;
		this.connection = connection;
	}

	/** Whether a file begins as a database does. */
	static boolean isDatabase(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			return false;
		}
		byte[] head = head(file);
		return head.length >= MAGIC.length && java.util.Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
	}

	/** The header of a file, or what there is of it. */
	static byte[] head(Path file) throws IOException {
		try (var in = Files.newInputStream(file)) {
			return in.readNBytes(HEADER);
		}
	}

	/**
	 * Opens one.
	 *
	 * @throws IOException if it cannot be read, is no such database, is cut off or damaged
	 */
	static DnaDatabase open(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw refused(file, "is no file; name the .dna file itself");
		}
		byte[] head = head(file);
		if (!isDatabase(file)) {
			throw refused(file, head.length == 0 ? "is empty" : "is no SQLite database, as every .dna file is");
		}
		checkWhole(file, head);
		for (String beside : List.of("-wal", "-journal")) {
			Path other = file.resolveSibling(file.getFileName() + beside);
			if (Files.exists(other) && Files.size(other) > 0) {
				throw refused(file, "is open in another program, or one ended while it wrote (there is " + other.getFileName() + "); open it there and close it first");
			}
		}
		Connection connection = null;
		try {
			connection = Sqlite.toRead(file.toRealPath());
			DnaDatabase database = new DnaDatabase(file, connection);
			database.look();
			return database;
		} catch (SQLException failed) {
			close(connection);
			throw damaged(file, failed);
		} catch (IOException | RuntimeException failed) {
			close(connection);
			throw failed;
		}
	}

	/** The header says how many pages there are. */
	private static void checkWhole(Path file, byte[] head) throws IOException {
		if (head.length < HEADER) {
			throw refused(file, "is cut off: not even the header of the database is whole");
		}
		ByteBuffer header = ByteBuffer.wrap(head);
		int size = Short.toUnsignedInt(header.getShort(16));
		long page = size == 1 ? 65536 : size;
		long pages = Integer.toUnsignedLong(header.getInt(28));
		boolean known = header.getInt(24) == header.getInt(92);
		try (FileChannel channel = FileChannel.open(file)) {
			if (known && pages > 0 && channel.size() < page * pages) {
				throw refused(file, "is cut off: it has " + channel.size() + " of " + page * pages + " bytes; take an undamaged copy");
			}
		}
	}

	private static FileSystemException refused(Path file, String why) {
		return new FileSystemException(file.toString(), null, why);
	}

	private static IOException damaged(Path file, SQLException failed) {
		FileSystemException told = refused(file, "is damaged, or no .dna file (" + failed.getMessage() + ")");
		told.initCause(failed);
		return told;
	}

	private static void close(Connection connection) {
		if (connection != null) {
			try {
				connection.close();
			} catch (SQLException nothingWasWritten) {
				// so nothing is lost
			}
		}
	}

	private void look() throws SQLException, IOException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("PRAGMA trusted_schema=OFF");
			statement.execute("PRAGMA cell_size_check=ON");
			if (Files.size(file) <= MOST_CHECKED) {
				try (ResultSet check = statement.executeQuery("PRAGMA quick_check(1)")) {
					String found = check.next() ? check.getString(1) : "ok";
					if (!found.equals("ok") && !found.matches("(NULL value in|NUMERIC value in|TEXT value in|non-INT|non-unique|CHECK constraint failed in|non-).*")) {
						throw refused(file, "is damaged (" + found + "); take an undamaged copy");
					}
				}
			}
			try (ResultSet found = statement.executeQuery("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name")) {
				while (found.next()) {
					String type = String.valueOf(found.getString(1));
					String name = String.valueOf(found.getString(2));
					String sql = String.valueOf(found.getString(3));
					if (type.equals("table") && sql.toUpperCase(Locale.ROOT).startsWith("CREATE TABLE")) {
						tables.put(name.toUpperCase(Locale.ROOT), new HashSet<>());
					} else if (!type.equals("index")) {
						others.add((type.equals("table") ? "virtual table" : type) + " " + name);
					}
				}
			}
			for (Map.Entry<String, Set<String>> table : tables.entrySet()) {
				try (ResultSet columns = statement.executeQuery("PRAGMA table_xinfo(\"" + table.getKey().replace("\"", "\"\"") + "\")")) {
					while (columns.next()) {
						if (columns.getInt("hidden") == 0) { // the others would be reckoned while they are read
							table.getValue().add(columns.getString("name").toUpperCase(Locale.ROOT));
						}
					}
				}
			}
		}
	}

	/** What is there beside tables and their indexes, such as {@code view STATEMENTS}. */
	List<String> others() {
		return others;
	}

	/** Whether there is a table. */
	boolean has(String table) {
		return tables.containsKey(table);
	}

	/**
	 * Refuses a file without a table.
	 *
	 * @param columns those that it must have
	 */
	void need(String table, String... columns) throws IOException {
		if (!has(table)) {
			String instead = others.stream().filter(one -> one.toUpperCase(Locale.ROOT).endsWith(" " + table)).findFirst().map(one -> ": there is a " + one + " in its place, and nothing of it is run").orElse("");
			throw refused(file, "has no table " + table + ", which every .dna file of version 3 has" + instead);
		}
		for (String column : columns) {
			if (!tables.getOrDefault(table, Set.of()).contains(column.toUpperCase(Locale.ROOT))) {
				throw refused(file, "has a table " + table + " without a column " + column + ", which every .dna file of version 3 has");
			}
		}
	}

	/**
	 * Reads a table in the order of its IDs.
	 *
	 * @param columns which; one that is not there is empty
	 * @param wrong   is told of every row with a cell that is not what its column is for; the others are read
	 */
	void each(String table, String order, List<String> columns, Rows rows, Wrong wrong) throws IOException {
		Set<String> there = tables.getOrDefault(table, Set.of());
		List<String> read = columns.stream().filter(column -> there.contains(column.toUpperCase(Locale.ROOT))).toList();
		if (read.isEmpty()) {
			return;
		}
		try (Statement statement = connection.createStatement();
				ResultSet found = statement.executeQuery("SELECT \"" + String.join("\", \"", read) + "\" FROM \"" + table + "\" ORDER BY \"" + order + "\"")) {
			Map<String, Object> cells = new HashMap<>();
			Row row = new Row(table, cells);
			while (found.next()) {
				cells.clear();
				for (int i = 0; i < read.size(); i++) {
					cells.put(read.get(i), found.getObject(i + 1));
				}
				try {
					rows.row(row);
				} catch (WrongCellException told) {
					wrong.told(told.getMessage());
				}
			}
		} catch (SQLException failed) {
			throw damaged(file, failed);
		}
	}

	@Override
	public void close() {
		close(connection);
	}
}
