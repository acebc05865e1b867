// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.formatting;

import java.util.List;

import org.gainsay.dsl.ide.Strings;
import org.gainsay.facts.edit.TextEdit;

/** Indents the line that is being typed by the blocks that are open before it. */
public final class Indentation {

	/** The depth of what lies in a string or a comment. */
	private static final int INSIDE = Integer.MIN_VALUE;

	private Indentation() {
	}

	/**
	 * The edit that indents the line of an offset; none if it is indented well, or if the line begins, or what was typed stands, in a string or in
	 * a comment: these say what is in them.
	 *
	 * @param offset in UTF-16 units, behind what was typed
	 * @param unit   what one step is, such as a tab
	 */
	public static List<TextEdit> ofLine(String text, int offset, String unit) {
		int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
		int first = lineStart;
		while (first < text.length() && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
			first++;
		}
		int depth = depth(text, lineStart);
		if (depth == INSIDE || depth(text, Math.max(lineStart, offset)) == INSIDE) {
			return List.of();
		}
		if (first < text.length() && text.charAt(first) == '}') {
			depth--;
		}
		String wanted = unit.repeat(Math.max(0, depth));
		return text.substring(lineStart, first).equals(wanted) ? List.of() : List.of(new TextEdit(lineStart, first - lineStart, wanted));
	}

	/** How many blocks are open before an offset, or that it lies inside a string or a comment. */
	private static int depth(String text, int offset) {
		int depth = 0;
		for (int i = 0; i < offset; i++) {
			char c = text.charAt(i);
			if (c == '"' || text.startsWith("//", i) || text.startsWith("/*", i)) {
				int end = c == '"' ? Strings.end(text, i) : end(text, text.startsWith("//", i) ? "\n" : "*/", i + 2);
				if (end > offset || end == text.length() && end == offset && !closed(text, i, end)) {
					return INSIDE;
				}
				i = end - 1;
			} else if (c == '{') {
				depth++;
			} else if (c == '}') {
				depth--;
			}
		}
		return depth;
	}

	private static int end(String text, String mark, int from) {
		int end = text.indexOf(mark, from);
		return end < 0 ? text.length() : end + mark.length();
	}

	/** Whether a string or comment that goes to the end of the text ends there, and not only because the text does. */
	private static boolean closed(String text, int start, int end) {
		return text.charAt(start) == '"' ? Strings.end(text + ' ', start) == end : text.endsWith(text.startsWith("//", start) ? "\n" : "*/") && end - start > 3;
	}
}
