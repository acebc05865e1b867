// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.completion;

import java.util.ArrayDeque;
import java.util.Deque;

import org.gainsay.dsl.ide.Strings;

/**
 * The part of a file's beginning that decides what may come next: the element that is open, without the statements in it that
 * are complete. A long file is then completed as fast as a short one.
 */
final class Beginning {

	private Beginning() {
	}

	/** The beginning of a text up to an offset, shortened. */
	static String of(String text, int offset) {
		int elementStart = 0;
		int partStart = 0;
		boolean partBefore = false;
		int bodyStart = -1;
		Deque<Integer> open = new ArrayDeque<>();
		for (int i = 0; i < offset;) {
			char c = text.charAt(i);
			if (c == '"') {
				i = Strings.end(text, i);
				continue;
			}
			if (text.startsWith("//", i) || text.startsWith("/*", i)) {
				String end = text.charAt(i + 1) == '/' ? "\n" : "*/";
				int at = text.indexOf(end, i + 2);
				i = at < 0 ? text.length() : at + end.length();
				continue;
			}
			if (c == '{') {
				open.push(i);
				if (open.size() == 1) {
					bodyStart = i + 1;
					partStart = i + 1;
					partBefore = false;
				}
			} else if (c == '}' && !open.isEmpty()) {
				open.pop();
				if (open.isEmpty()) {
					elementStart = i + 1;
					bodyStart = -1;
				} else if (open.size() == 1) {
					partBefore = true;
					partStart = i + 1;
				}
			}
			i++;
		}
		if (bodyStart < 0 || bodyStart > offset) {
			return text.substring(Math.min(elementStart, offset), offset);
		}
		String head = text.substring(elementStart, bodyStart);
		boolean statements = head.strip().startsWith("article") || head.strip().startsWith("annotations") || head.contains("\narticle ")
				|| head.contains("\nannotations ");
		return statements && partBefore ? head + " statement {}" + text.substring(partStart, offset) : head + text.substring(bodyStart, offset);
	}
}
