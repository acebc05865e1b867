// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import org.gainsay.facts.Region;
import org.gainsay.facts.edit.TextEdit;

/** Takes statements and declarations, which stand apart from each other by empty lines, out of a file, and puts others in. */
final class Blocks {

	private Blocks() {
	}

	/** Takes a block away, with its lines if it has them to itself, and with one empty line where two would be left. */
	static TextEdit removal(String text, Region region) {
		TextEdit lines = Body.removal(text, region);
		int start = lines.offset();
		int end = start + lines.length();
		boolean whole = start == 0 || text.charAt(start - 1) == '\n' || text.charAt(start - 1) == '\r';
		if (!whole || start == region.offset() && end == region.end()) {
			return lines;
		}
		int before = emptyLineBefore(text, start);
		boolean closes = end >= text.length() || text.startsWith("}", firstSign(text, end)) || emptyLineAt(text, end);
		return before < start && closes ? new TextEdit(before, end - before, "") : lines;
	}

	/** Where an empty line before a place begins; the place itself if there is none. */
	private static int emptyLineBefore(String text, int lineStart) {
		int at = lineStart;
		if (at > 0 && text.charAt(at - 1) == '\n') {
			at--;
		}
		if (at > 0 && text.charAt(at - 1) == '\r') {
			at--;
		}
		int start = at;
		while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
			start--;
		}
		return start > 0 && (text.charAt(start - 1) == '\n' || text.charAt(start - 1) == '\r') ? start : lineStart;
	}

	private static boolean emptyLineAt(String text, int lineStart) {
		int at = lineStart;
		while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
			at++;
		}
		return at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
	}

	private static int firstSign(String text, int from) {
		int at = from;
		while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
			at++;
		}
		return at;
	}

	/** Puts a block behind another, as far apart as two blocks are. */
	static TextEdit behind(String text, Body block, String made) {
		int end = block.region().end();
		int rest = end;
		while (rest < text.length() && (text.charAt(rest) == ' ' || text.charAt(rest) == '\t')) {
			rest++;
		}
		boolean line = rest == text.length() || text.charAt(rest) == '\n' || text.charAt(rest) == '\r';
		if (!line) {
			return new TextEdit(end, 0, " " + made + (Character.isWhitespace(text.charAt(end)) ? "" : " "));
		}
		String lineEnd = Style.of(text).lineEnd();
		return new TextEdit(end, 0, lineEnd + lineEnd + block.indentAt(block.region().offset()) + made);
	}
}
