// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.csv;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ImportResult;
import org.gainsay.text.BoundedFile;
import org.gainsay.text.ByteOrderMark;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * A package of tables that was exported, and perhaps changed since: its rows, each looked at by what its columns say. What cannot be
 * read is told, with the place where it stands, and keeps nothing else from being read.
 */
public final class TablePackage {

	private static final int MOST_BYTES = 16 << 20;
	/** What can be worked out of the other tables is no table to read. */
	private static final Set<Table> ANSWERS = Set.of(Tables.CELLS, Tables.CLAIM_FLAGS, Tables.ROUTES, Tables.ORIGINS);

	private final Path folder;
	private final TableReader reader;
	private final ImportResult.Draft told;
	private final boolean spreadsheet;
	private final String title;
	private final Map<String, Path> files = new HashMap<>();

	private TablePackage(Path folder, JsonObject descriptor, TableReader reader, ImportResult.Draft told) throws IOException {
		this.folder = folder;
		this.reader = reader;
		this.told = told;
		this.title = text(descriptor.get("title"));
		this.spreadsheet = descriptor.get(Descriptor.OURS) instanceof JsonObject ours && "true".equals(text(ours.get("spreadsheet")));
		for (JsonElement one : resources(descriptor)) {
			if (one instanceof JsonObject resource) {
				resource(resource);
			}
		}
	}

	/**
	 * Whether something is a package that was exported in a format.
	 *
	 * @param source a folder, or the descriptor in it
	 * @param format of its tables: {@code csv} or {@code parquet}
	 * @throws IOException if it cannot be read
	 */
	public static boolean is(Path source, String format) throws IOException {
		Path file = descriptor(source);
		JsonObject descriptor = file == null ? null : read(file);
		return descriptor != null && descriptor.has(Descriptor.OURS) && !resources(descriptor).isEmpty()
				&& resources(descriptor).asList().stream().allMatch(one -> one instanceof JsonObject resource && format.equals(text(resource.get("format"))));
	}

	/**
	 * Opens a package.
	 *
	 * @param source a folder, or the descriptor in it
	 * @param told   gets what cannot be read, and which tables were changed
	 * @throws IOException if it is none
	 */
	public static TablePackage open(Path source, TableReader reader, ImportResult.Draft told) throws IOException {
		Path file = descriptor(source);
		JsonObject descriptor = file == null ? null : read(file);
		if (file == null || descriptor == null || !descriptor.has(Descriptor.OURS)) {
			throw new IOException(source + " is no package of tables that Gainsay exported. Give the folder that has " + Descriptor.FILE + " in it, or that file.");
		}
		return new TablePackage(file.toAbsolutePath().normalize().getParent(), descriptor, reader, told);
	}

	/** The descriptor that is meant; null where there is none. */
	private static Path descriptor(Path source) {
		Path file = Files.isDirectory(source) ? source.resolve(Descriptor.FILE) : source;
		return Files.isRegularFile(file) && file.endsWith(Descriptor.FILE) ? file : null;
	}

	/** @return null where it is no JSON object */
	private static JsonObject read(Path file) throws IOException {
		try {
			return JsonParser.parseString(ByteOrderMark.strip(new String(BoundedFile.read(file, MOST_BYTES), StandardCharsets.UTF_8))) instanceof JsonObject object ? object : null;
		} catch (JsonParseException | StackOverflowError broken) {
			return null;
		}
	}

	private static JsonArray resources(JsonObject descriptor) {
		return descriptor.get("resources") instanceof JsonArray resources ? resources : new JsonArray();
	}

	private static String text(JsonElement element) {
		return element instanceof JsonPrimitive primitive ? primitive.getAsString() : null;
	}

	/** Where it is. */
	public Path folder() {
		return folder;
	}

	/** What the corpus is called; null where it does not say. */
	public String title() {
		return title;
	}

	private void resource(JsonObject resource) throws IOException {
		String name = text(resource.get("name"));
		String path = text(resource.get("path"));
		Table table = Tables.ALL.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
		if (table == null) {
			told.notMapped("table", "Gainsay has no such table, so it was left.", String.valueOf(name));
			return;
		}
		Path file = path == null ? null : inside(path);
		if (file == null || !Files.isRegularFile(file)) {
			if (!ANSWERS.contains(table)) {
				told.notMapped("table", "Its file is not there, so nothing of it was read; put it back beside " + Descriptor.FILE + ".", path == null ? table.name() : path);
			}
			return;
		}
		String hash = text(resource.get("hash"));
		boolean changed = hash != null && !hash.equals(Descriptor.HASH + Delivery.hash(file));
		if (ANSWERS.contains(table)) {
			if (changed) {
				told.notMapped("change", "The table follows from the others, so what was changed in it was not read; change those.", path);
			}
			return;
		}
		if (changed) {
			told.notMapped("hash", "The table was changed since it was exported; it was read as it is now.", path);
		}
		files.put(table.name(), file);
	}

	/** A file in the folder; null for one that is not in it, or is none. */
	private Path inside(String path) {
		try {
			Path file = folder.resolve(path).normalize();
			return file.startsWith(folder) && file.toRealPath().startsWith(folder.toRealPath()) ? file : null; // nor by a link
		} catch (IOException | InvalidPathException none) {
			return null;
		}
	}

	/** The rows of a table that can be read; empty where it is not there. */
	public List<TableRow> rows(String name) {
		Table table = Tables.ALL.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
		Path file = files.get(name);
		List<TableRow> rows = new ArrayList<>();
		if (file != null) {
			String shown = folder.relativize(file).toString().replace('\\', '/');
			Checked checked = new Checked(table, shown, rows);
			try {
				reader.read(file, checked);
			} catch (IOException broken) {
				told.notMapped("table", String.valueOf(broken.getMessage()), shown);
			}
		}
		return rows;
	}

	/** Looks at each cell. */
	private final class Checked implements TableReader.Cells {
		private final Table table;
		private final String file;
		private final List<TableRow> rows;
		private final Map<String, Integer> at = new LinkedHashMap<>();
		private final Set<List<String>> keys = new HashSet<>();
		private int width;

		Checked(Table table, String file, List<TableRow> rows) {
			this.table = table;
			this.file = file;
			this.rows = rows;
		}

		@Override
		public void names(List<String> columns) {
			width = columns.size();
			for (int i = 0; i < columns.size(); i++) {
				String name = columns.get(i).strip();
				if (table.columns().stream().noneMatch(column -> column.name().equals(name))) {
					told.notMapped("column", "The table has no such column, so it was left.", file + ":1 " + name);
				} else if (at.putIfAbsent(name, i) != null) {
					told.notMapped("column", "There are two of that name, of which the first was read.", file + ":1 " + name);
				}
			}
			table.columns().stream().filter(column -> column.required() && !at.containsKey(column.name()))
					.forEach(column -> told.notMapped("column", "It is missing, and no row can be read without it; put it back.", file + ":1 " + column.name()));
		}

		@Override
		public void row(long line, List<String> cells) {
			String place = file + ":" + line;
			if (cells.stream().allMatch(String::isBlank)) {
				return;
			}
			if (cells.size() > width) {
				told.notMapped("cell", "There are more cells in the row than columns; what is too much was left. Look for a separator that is not in quotation marks.", place);
			}
			Map<String, String> values = new HashMap<>();
			for (Table.Column column : table.columns()) {
				Integer index = at.get(column.name());
				String given = index == null || index >= cells.size() ? "" : cells.get(index);
				String value = given.isEmpty() ? null : value(column, given, place);
				if (value != null) {
					values.put(column.name(), value);
				} else if (column.required()) {
					told.notMapped("row of " + table.name(), "Its column " + column.name() + " (" + column.description() + ") is empty, so the row was left; fill it in.", place);
					return;
				}
			}
			if (!table.primaryKey().isEmpty() && !keys.add(table.primaryKey().stream().map(values::get).toList())) {
				told.notMapped("row of " + table.name(), "A row before it has the same " + String.join(", ", table.primaryKey()) + ", so this one was left; give it another one.", place);
				return;
			}
			rows.add(new TableRow(table.name(), place, values));
		}

		/** A cell as its column has it; null where it is nothing of the kind, which is told. */
		private String value(Table.Column column, String given, String place) {
			String cell = given.strip();
			String what = null;
			switch (column.type()) {
				case STRING -> {
					String text = spreadsheet ? armed(given) : given;
					if (column.values().isEmpty() || column.values().contains(text)) {
						return text;
					}
					what = "one of " + String.join(", ", column.values());
				}
				case BOOLEAN -> {
					String word = cell.toLowerCase(Locale.ROOT);
					if (word.equals("true") || word.equals("false")) {
						return word;
					}
					what = "true or false";
				}
				case INTEGER -> {
					if (cell.matches("-?\\d{1,9}(\\.0+)?")) {
						return Integer.toString(Integer.parseInt(cell.replaceFirst("\\..*", "")));
					}
					what = "a whole number";
				}
				case NUMBER -> {
					if (cell.matches("-?\\d{1,9}(\\.\\d{1,18})?") || cell.matches("\\d(\\.\\d{1,18})?[Ee]-?\\d")) {
						return new BigDecimal(cell).toPlainString();
					}
					what = "a number with a point";
				}
				case ARRAY -> {
					if (isArray(cell)) {
						return cell;
					}
					what = "a list in JSON";
				}
			}
			told.notMapped("cell of " + table.name(), "The column " + column.name() + " takes " + what + ", so the cell was left empty; correct it.", place + " " + column.name());
			return null;
		}

		private static boolean isArray(String cell) {
			try {
				return JsonParser.parseString(cell).isJsonArray();
			} catch (JsonParseException | StackOverflowError none) {
				return false;
			}
		}

		/** A text without the apostrophe that keeps a spreadsheet from taking it for a formula. */
		private static String armed(String text) {
			return text.startsWith("'") && !TableWriter.defused(text.substring(1)).equals(text.substring(1)) ? text.substring(1) : text;
		}
	}
}
