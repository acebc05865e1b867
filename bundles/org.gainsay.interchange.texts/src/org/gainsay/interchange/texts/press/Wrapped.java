// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.text.WordCount;

/** Lines that were broken where they were full, put together again. */
final class Wrapped {

	/** Narrower than this nobody wraps; wider lines are whole paragraphs. */
	private static final int LEAST = 60;
	private static final int MOST = 100;

	private Wrapped() {
	}

	/** Where lines were broken: the length of the longest; 0 where they were not, each being a paragraph of its own. */
	static int width(List<String> lines) {
		int longest = 0;
		int full = 0;
		int all = 0;
		for (String line : lines) {
			int length = line.stripTrailing().length();
			longest = Math.max(longest, length);
			all += length > 0 ? 1 : 0;
		}
		if (longest > MOST) {
			return 0;
		}
		for (String line : lines) {
			full += line.stripTrailing().length() > longest - 20 ? 1 : 0;
		}
		return longest >= LEAST && full * 4 >= all ? longest : 0;
	}

	/**
	 * The paragraphs of lines. A blank line ends one; so does a line that ends a sentence though the next word had room behind it, and an indented line begins one.
	 *
	 * @param width as {@link #width} has it; 0 for a paragraph a line
	 */
	static List<String> paragraphs(List<String> lines, int width) {
		List<String> paragraphs = new ArrayList<>();
		StringBuilder paragraph = new StringBuilder();
		String last = "";
		for (String line : lines) {
			String text = Markup.trim(line);
			if (!paragraph.isEmpty() && (text.isEmpty() || width == 0 || isTable(last) || isTable(text) || indented(line) && !indented(last) || endsEarly(last, text, width))) {
				paragraphs.add(paragraph.toString());
				paragraph.setLength(0);
			}
			if (!text.isEmpty()) {
				join(paragraph, text);
			}
			last = line;
		}
		if (!paragraph.isEmpty()) {
			paragraphs.add(paragraph.toString());
		}
		return paragraphs;
	}

	/** One line of several, each trimmed, with single spaces between its words. */
	static String line(List<String> lines) {
		StringBuilder all = new StringBuilder();
		for (String line : lines) {
			String text = Markup.trim(line);
			if (!text.isEmpty()) {
				join(all, text);
			}
		}
		StringBuilder single = new StringBuilder(all.length());
		for (int i = 0; i < all.length(); i++) {
			char c = all.charAt(i);
			if (c != ' ' && c != '\t') {
				single.append(c);
			} else if (single.charAt(single.length() - 1) != ' ') {
				single.append(' ');
			}
		}
		return single.toString();
	}

	private static void join(StringBuilder to, String text) {
		boolean unspaced = to.isEmpty() || WordCount.isUnspaced(to.codePointBefore(to.length())) && WordCount.isUnspaced(text.codePointAt(0));
		to.append(unspaced ? "" : " ").append(text);
	}

	private static boolean indented(String line) {
		return line.length() > 2 && line.startsWith("  ") || line.startsWith("\t") || line.startsWith("\u3000");
	}

	/** Whether a line has columns. */
	private static boolean isTable(String line) {
		return line.strip().contains("    ");
	}

	private static boolean endsEarly(String line, String next, int width) {
		String ended = line.stripTrailing();
		int word = next.indexOf(' ');
		return !ended.isEmpty() && ended.length() + 1 + (word < 0 ? next.length() : word) < width - 4 && ".!?…:\"'”’»«“)]".indexOf(ended.charAt(ended.length() - 1)) >= 0;
	}
}
