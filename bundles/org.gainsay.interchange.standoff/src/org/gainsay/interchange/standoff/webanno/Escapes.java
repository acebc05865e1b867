// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.webanno;

import java.util.ArrayList;
import java.util.List;

/** What WebAnno TSV writes for characters that have a meaning in it. */
final class Escapes {

	private static final String RESERVED = "\\[]|_;*";

	private Escapes() {
	}

	/** A value of a feature. */
	static String value(String value) {
		StringBuilder escaped = new StringBuilder();
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (RESERVED.indexOf(c) >= 0) {
				escaped.append('\\').append(c);
			} else if (value.startsWith("->", i)) {
				escaped.append("\\->");
				i++;
			} else if (c == '\t' || c == '\n' || c == '\r') {
				escaped.append('\\').append(c == '\t' ? 't' : c == '\n' ? 'n' : 'r');
			} else {
				escaped.append(c);
			}
		}
		return escaped.toString();
	}

	/** A line of text. */
	static String text(String text) {
		StringBuilder escaped = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '\\' -> escaped.append("\\\\");
				case '\t' -> escaped.append("\\t");
				case '\n' -> escaped.append("\\n");
				case '\f' -> escaped.append("\\f");
				case '\r' -> escaped.append("\\r");
				case '\b' -> escaped.append("\\b");
				default -> escaped.append(c < 8 || c > 13 && c < 32 ? "\\" : "").append(c);
			}
		}
		return escaped.toString();
	}

	/** The value or text that was escaped. */
	static String plain(String escaped) {
		StringBuilder plain = new StringBuilder();
		for (int i = 0; i < escaped.length(); i++) {
			char c = escaped.charAt(i);
			if (c != '\\' || i + 1 == escaped.length()) {
				plain.append(c);
				continue;
			}
			char next = escaped.charAt(++i);
			plain.append(switch (next) {
				case 't' -> '\t';
				case 'n' -> '\n';
				case 'r' -> '\r';
				case 'f' -> '\f';
				case 'b' -> '\b';
				default -> next;
			});
		}
		return plain.toString();
	}

	/** The parts of a cell between a separator that is not escaped, still escaped. */
	static List<String> parts(String cell, char separator) {
		List<String> parts = new ArrayList<>();
		int from = 0;
		for (int i = 0; i < cell.length(); i++) {
			if (cell.charAt(i) == '\\') {
				i++;
			} else if (cell.charAt(i) == separator) {
				parts.add(cell.substring(from, i));
				from = i + 1;
			}
		}
		parts.add(cell.substring(from));
		return parts;
	}

	/** Where the number in brackets begins at the end of a value; the length of the value where there is none. */
	static int number(String value) {
		int open = value.lastIndexOf('[');
		boolean escaped = open > 0 && value.charAt(open - 1) == '\\' && !(open > 1 && value.charAt(open - 2) == '\\');
		return open >= 0 && !escaped && value.substring(open).matches("\\[\\d+(_\\d+)?\\]") ? open : value.length();
	}
}
