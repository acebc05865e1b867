// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.formatting;

import java.util.List;

import org.gainsay.corpus.edit.TextEdit;

/** Indents the line that is being typed by the blocks that are open before it. */
public final class Indentation {

	private Indentation() {
	}

	/**
	 * The edit that indents the line of an offset; none if it is indented well.
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
		if (first < text.length() && text.charAt(first) == '}') {
			depth--;
		}
		String wanted = unit.repeat(Math.max(0, depth));
		return text.substring(lineStart, first).equals(wanted) ? List.of() : List.of(new TextEdit(lineStart, first - lineStart, wanted));
	}

	/** How many blocks are open before an offset. */
	private static int depth(String text, int offset) {
		int depth = 0;
		for (int i = 0; i < offset; i++) {
			char c = text.charAt(i);
			if (c == '"') {
				for (i++; i < offset && text.charAt(i) != '"'; i++) {
					if (text.charAt(i) == '\\') {
						i++;
					}
				}
			} else if (text.startsWith("//", i)) {
				int end = text.indexOf('\n', i);
				i = end < 0 ? offset : end;
			} else if (text.startsWith("/*", i)) {
				int end = text.indexOf("*/", i + 2);
				i = end < 0 ? offset : end + 1;
			} else if (c == '{') {
				depth++;
			} else if (c == '}') {
				depth--;
			}
		}
		return depth;
	}
}
