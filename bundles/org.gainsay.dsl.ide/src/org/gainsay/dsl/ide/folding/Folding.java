// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.folding;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.dsl.ide.Strings;
import org.gainsay.facts.Region;

/** Finds what of a claims file may be folded: blocks in braces and comments that go over lines. It takes any text, broken or not. */
public final class Folding {

	private Folding() {
	}

	/**
	 * Something to fold.
	 *
	 * @param region  from the first line's start of it to its end, in UTF-16 units; goes over at least two lines
	 * @param comment whether it is a comment
	 */
	public record Fold(Region region, boolean comment) {
	}

	/** The folds of a text, in the order of their ends. */
	public static List<Fold> of(String text) {
		List<Fold> folds = new ArrayList<>();
		List<Integer> open = new ArrayList<>();
		for (int i = 0; i < text.length();) {
			char c = text.charAt(i);
			if (c == '"') {
				i = Strings.end(text, i);
			} else if (text.startsWith("/*", i)) {
				int end = text.indexOf("*/", i + 2);
				int to = end < 0 ? text.length() : end + 2;
				add(text, i, to, true, folds);
				i = to;
			} else if (text.startsWith("//", i)) {
				int to = afterLineComments(text, i);
				add(text, i, to, true, folds);
				i = to;
			} else {
				if (c == '{') {
					open.add(i);
				} else if (c == '}' && !open.isEmpty()) {
					add(text, open.removeLast(), i + 1, false, folds);
				}
				i++;
			}
		}
		return folds;
	}

	/** The end of a run of lines that are comments. */
	private static int afterLineComments(String text, int start) {
		int end = start;
		int next = start;
		while (next < text.length() && text.startsWith("//", next)) {
			end = text.indexOf('\n', next);
			if (end < 0) {
				return text.length();
			}
			next = end + 1;
			while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
				next++;
			}
		}
		return end;
	}

	private static void add(String text, int from, int to, boolean comment, List<Fold> folds) {
		int lineStart = text.lastIndexOf('\n', from) + 1;
		if (text.substring(from, to).contains("\n")) {
			folds.add(new Fold(new Region(lineStart, to - lineStart), comment));
		}
	}
}
