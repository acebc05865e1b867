// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.tables;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import javax.xml.stream.XMLStreamReader;

import org.gainsay.interchange.texts.documents.Packed;

/** Reads the first sheet of an XLSX file that has rows. */
final class XlsxSheet {

	private static final int MOST_COLUMNS = 2000;

	private XlsxSheet() {
	}

	/** Whether bytes are such a file. */
	static boolean is(byte[] bytes) {
		return Packed.has(bytes, name -> name.equals("xl/workbook.xml") || name.startsWith("xl/worksheets/"));
	}

	/**
	 * Reads all rows behind the line of names.
	 *
	 * @param remarks takes a sentence on what is not read
	 * @throws IOException whose message says in a sentence what is wrong with the file
	 */
	static void read(byte[] bytes, Consumer<String> remarks, TableReaders.Rows rows) throws IOException {
		if (!Packed.is(bytes)) {
			throw new IOException("It is no XLSX file: that is an archive, and this is none.");
		}
		Map<String, byte[]> parts = Packed.parts(bytes, name -> name.startsWith("xl/worksheets/sheet") && name.endsWith(".xml") || name.equals("xl/sharedStrings.xml") || name.equals("xl/styles.xml") || name.equals("xl/workbook.xml"));
		if (!parts.containsKey("xl/workbook.xml")) {
			throw new IOException("It is no XLSX file: it has no xl/workbook.xml.");
		}
		Book book = new Book(parts);
		Map<Integer, byte[]> sheets = new TreeMap<>();
		parts.forEach((name, part) -> {
			String number = name.replaceAll("\\D", "");
			if (name.startsWith("xl/worksheets/") && !number.isEmpty() && number.length() < 6) {
				sheets.put(Integer.parseInt(number), part);
			}
		});
		boolean read = false;
		for (byte[] sheet : sheets.values()) {
			Cells cells = new Cells(book, rows);
			if (read) {
				Cells others = new Cells(book, new TableReaders.Rows() {
					@Override
					public void row(String where, Map<String, String> row) {
						throw new TableReaders.EnoughException();
					}

					@Override
					public void notRead(String where, String why) {
						// nothing of it is read
					}
				});
				try {
					Packed.read(sheet, "sheet", others);
				} catch (TableReaders.EnoughException more) {
					remarks.accept("Only its first sheet with rows was read.");
					return;
				}
			} else {
				Packed.read(sheet, "sheet", cells);
				read = cells.count > 0;
			}
		}
	}

	/** What all sheets share: texts, and which looks are dates. */
	private static final class Book {
		private final List<String> texts = new ArrayList<>();
		private final Set<Integer> dates = new HashSet<>();
		private boolean since1904;

		Book(Map<String, byte[]> parts) throws IOException {
			if (parts.containsKey("xl/sharedStrings.xml")) {
				Packed.read(parts.get("xl/sharedStrings.xml"), "list of texts", new Texts(texts));
			}
			if (parts.containsKey("xl/styles.xml")) {
				Packed.read(parts.get("xl/styles.xml"), "list of styles", new Styles(dates));
			}
			Packed.read(parts.get("xl/workbook.xml"), "table of sheets", new Elements() {
				@Override
				public void begin(String name, XMLStreamReader xml) {
					if (name.equals("workbookPr")) {
						String value = Packed.attribute(xml, "date1904");
						since1904 = value != null && (value.equals("1") || value.equals("true"));
					}
				}
			});
		}

		/** A number of days as a date, with a time where it has one. */
		String date(String number) {
			try {
				double days = Double.parseDouble(number);
				if (days < 1 || days > 200_000) {
					return number;
				}
				LocalDateTime start = since1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, days < 60 ? 31 : 30, 0, 0); // Excel counts a day that 1900 did not have
				LocalDateTime at = start.plusSeconds(Math.round(days * 86_400)).truncatedTo(ChronoUnit.SECONDS);
				return at.toLocalTime().toSecondOfDay() == 0 ? at.toLocalDate().toString() : at.truncatedTo(ChronoUnit.MINUTES).toString();
			} catch (NumberFormatException none) {
				return number;
			}
		}
	}

	/** Elements of which only some matter. */
	private abstract static class Elements implements Packed.Elements {
		@Override
		public void begin(String name, XMLStreamReader xml) {
			// most do not matter
		}

		@Override
		public void text(String text) {
			// most do not matter
		}

		@Override
		public void end(String name) {
			// most do not matter
		}
	}

	private static final class Texts extends Elements {
		private final List<String> texts;
		private final StringBuilder text = new StringBuilder();
		private boolean in;
		private int sounds;

		Texts(List<String> texts) {
			this.texts = texts;
		}

		@Override
		public void begin(String name, XMLStreamReader xml) {
			switch (name) {
				case "si" -> text.setLength(0);
				case "rPh" -> sounds++;
				case "t" -> in = sounds == 0;
				default -> {
					// looks
				}
			}
		}

		@Override
		public void text(String letters) {
			if (in) {
				text.append(letters);
			}
		}

		@Override
		public void end(String name) {
			switch (name) {
				case "si" -> texts.add(text.toString());
				case "rPh" -> sounds--;
				case "t" -> in = false;
				default -> {
					// looks
				}
			}
		}
	}

	private static final class Styles extends Elements {
		private final Set<Integer> dates;
		private final Map<String, String> formats = new HashMap<>();
		private boolean inCells;
		private int count;

		Styles(Set<Integer> dates) {
			this.dates = dates;
		}

		@Override
		public void begin(String name, XMLStreamReader xml) {
			if (name.equals("numFmt")) {
				formats.put(Packed.attribute(xml, "numFmtId"), Packed.attribute(xml, "formatCode"));
			} else if (name.equals("cellXfs")) {
				inCells = true;
			} else if (name.equals("xf") && inCells) {
				if (isDate(Packed.attribute(xml, "numFmtId"))) {
					dates.add(count);
				}
				count++;
			}
		}

		@Override
		public void end(String name) {
			inCells &= !name.equals("cellXfs");
		}

		private boolean isDate(String id) {
			String format = formats.get(id);
			if (format != null) {
				return format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT).matches(".*[dyj年].*|.*m.*[/.-].*");
			}
			return id != null && id.matches("1[4-9]|2[0-2]|2[7-9]|3[0-6]|5[0-8]|45|46|47");
		}
	}

	private static final class Cells extends Elements {
		private final Book book;
		private final TableReaders.Rows rows;
		private final TreeMap<Integer, String> row = new TreeMap<>();
		private final StringBuilder value = new StringBuilder();
		private List<String> names;
		private String type;
		private boolean date;
		private boolean in;
		private int column;
		private int number;
		private int count;

		Cells(Book book, TableReaders.Rows rows) {
			this.book = book;
			this.rows = rows;
		}

		@Override
		public void begin(String name, XMLStreamReader xml) {
			switch (name) {
				case "row" -> {
					row.clear();
					number++;
					column = -1;
					String said = Packed.attribute(xml, "r");
					if (said != null && said.matches("\\d{1,9}")) {
						number = Integer.parseInt(said);
					}
				}
				case "c" -> {
					column = column(Packed.attribute(xml, "r"));
					type = Packed.attribute(xml, "t");
					String style = Packed.attribute(xml, "s");
					date = (type == null || type.equals("n")) && style != null && style.matches("\\d{1,6}") && book.dates.contains(Integer.parseInt(style));
					value.setLength(0);
				}
				case "v", "t" -> in = true;
				default -> {
					// looks and formulas
				}
			}
		}

		private int column(String place) {
			int number = 0;
			for (int i = 0; place != null && i < place.length() && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z' && i < 4; i++) {
				number = number * 26 + place.charAt(i) - 'A' + 1;
			}
			return number == 0 ? column + 1 : number - 1;
		}

		@Override
		public void text(String letters) {
			if (in) {
				value.append(letters);
			}
		}

		@Override
		public void end(String name) {
			switch (name) {
				case "v", "t" -> in = false;
				case "c" -> {
					if (!value.isEmpty() && column < MOST_COLUMNS) {
						row.put(column, value());
					}
				}
				case "row" -> endRow();
				default -> {
					// looks and formulas
				}
			}
		}

		private String value() {
			String written = value.toString();
			if ("s".equals(type)) {
				return written.matches("\\d{1,9}") && Integer.parseInt(written) < book.texts.size() ? book.texts.get(Integer.parseInt(written)) : "";
			}
			return date ? book.date(written) : "b".equals(type) ? written.equals("1") ? "true" : "false" : written.replaceAll("_x000D_", "");
		}

		private void endRow() {
			if (row.values().stream().allMatch(String::isBlank)) {
				return;
			}
			try {
				if (names == null) {
					List<String> fields = new ArrayList<>();
					for (int i = 0; i <= row.lastKey(); i++) {
						fields.add(row.getOrDefault(i, ""));
					}
					names = CsvTable.names(fields);
					return;
				}
			} catch (IOException impossible) {
				return;
			}
			Map<String, String> named = new LinkedHashMap<>();
			row.forEach((at, text) -> named.put(at < names.size() ? names.get(at) : "column " + (at + 1), text));
			count++;
			rows.row("row " + number, named);
		}
	}
}
