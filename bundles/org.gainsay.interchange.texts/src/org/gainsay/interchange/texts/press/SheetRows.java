// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.gainsay.interchange.texts.documents.Packed;

/** The rows of the first sheet of an Excel file, as text. */
final class SheetRows {

	private static final int MOST_COLUMNS = 1000;

	private SheetRows() {
	}

	/**
	 * All rows.
	 *
	 * @param most how many at most
	 * @return each with its cells from column A on, empty ones as empty texts; null where it is no Excel file
	 * @throws IOException whose message says in a sentence why it cannot be read
	 */
	static List<List<String>> of(byte[] bytes, int most) throws IOException {
		byte[] sheet = ZipPart.of(bytes, name -> name.matches("/?xl/worksheets/sheet1\\.xml"));
		if (sheet == null) {
			sheet = ZipPart.of(bytes, name -> name.matches("/?xl/worksheets/[^/]+\\.xml"));
		}
		if (sheet == null) {
			return null;
		}
		byte[] strings = ZipPart.of(bytes, name -> name.matches("/?xl/sharedStrings\\.xml"));
		try {
			return rows(sheet, strings == null ? List.of() : strings(strings), most);
		} catch (Packed.DeclaredException hostile) {
			throw new IOException(hostile.getMessage(), hostile);
		} catch (XMLStreamException broken) {
			throw new IOException("It is a broken Excel file: open it in Excel and save it again.", broken);
		}
	}

	private static List<String> strings(byte[] xml) throws XMLStreamException {
		List<String> strings = new ArrayList<>();
		XMLStreamReader in = Packed.xml(xml, true);
		StringBuilder string = new StringBuilder();
		boolean text = false;
		boolean ruby = false;
		while (in.hasNext()) {
			switch (Packed.next(in)) {
				case XMLStreamConstants.START_ELEMENT -> {
					ruby |= in.getLocalName().equals("rPh");
					text = in.getLocalName().equals("t") && !ruby;
				}
				case XMLStreamConstants.CHARACTERS -> string.append(text ? in.getText() : "");
				case XMLStreamConstants.END_ELEMENT -> {
					text = false;
					if (in.getLocalName().equals("rPh")) {
						ruby = false;
					} else if (in.getLocalName().equals("si")) {
						strings.add(plain(string.toString()));
						string.setLength(0);
					}
				}
				default -> {
					// Of no consequence.
				}
			}
		}
		return strings;
	}

	private static List<List<String>> rows(byte[] xml, List<String> strings, int most) throws XMLStreamException {
		List<List<String>> rows = new ArrayList<>();
		XMLStreamReader in = Packed.xml(xml, true);
		List<String> row = new ArrayList<>();
		StringBuilder value = new StringBuilder();
		String type = "";
		int column = 0;
		boolean text = false;
		while (in.hasNext() && rows.size() < most) {
			switch (Packed.next(in)) {
				case XMLStreamConstants.START_ELEMENT -> {
					switch (in.getLocalName()) {
						case "row" -> row = new ArrayList<>();
						case "c" -> {
							type = in.getAttributeValue(null, "t") == null ? "" : in.getAttributeValue(null, "t");
							column = column(in.getAttributeValue(null, "r"), row.size());
							value.setLength(0);
						}
						default -> text = in.getLocalName().equals("v") || in.getLocalName().equals("t");
					}
				}
				case XMLStreamConstants.CHARACTERS -> value.append(text ? in.getText() : "");
				case XMLStreamConstants.END_ELEMENT -> {
					text = false;
					if (in.getLocalName().equals("c") && column < MOST_COLUMNS) {
						while (row.size() < column) {
							row.add("");
						}
						row.add(type.equals("s") ? shared(strings, value.toString()) : plain(value.toString()));
					} else if (in.getLocalName().equals("row")) {
						rows.add(row);
					}
				}
				default -> {
					// Of no consequence.
				}
			}
		}
		return rows;
	}

	private static String shared(List<String> strings, String index) {
		try {
			return strings.get(Integer.parseInt(index.strip()));
		} catch (NumberFormatException | IndexOutOfBoundsException broken) {
			return "";
		}
	}

	/** The number of a column by its letters, from 0. */
	private static int column(String reference, int next) {
		if (reference == null) {
			return next;
		}
		int column = 0;
		for (int i = 0; i < reference.length() && i < 4 && Character.isLetter(reference.charAt(i)); i++) {
			column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
		}
		return column == 0 ? next : column - 1;
	}

	private static String plain(String text) {
		return text.replace("_x000D_", "\r").replace("_x000d_", "\r");
	}

	/** A day that is counted, as Excel does, in days since 1900; the text itself where it is none. */
	static String day(String text) {
		if (text.matches("[1-9]\\d{4}(?:\\.\\d+)?")) {
			return LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(text.substring(0, 5))).toString();
		}
		return text;
	}
}
