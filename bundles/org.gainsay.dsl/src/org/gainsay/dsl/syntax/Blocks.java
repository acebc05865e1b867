// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Which blocks are open, by the braces of the words that were read so far. */
final class Blocks {

	/** The words that a thing with a block of its own begins with. */
	static final Set<String> HEADS = Set.of("actor", "event", "claim", "codebook", "article", "annotations", "statement");

	/**
	 * A block that is open.
	 *
	 * @param what   the word it begins with
	 * @param name   its name, or an empty text
	 * @param line   where its first word stands, from 1
	 * @param column the same, from 0
	 */
	record Block(String what, String name, int line, int column) {

		@Override
		public String toString() {
			return "The " + inWords();
		}

		/** What it is called within a sentence, without its article. */
		String inWords() {
			if (what.isEmpty()) {
				return "block that begins in line " + line;
			}
			return "block of the " + ("annotations".equals(what) ? "annotation set" : what) + (name.isEmpty() ? "" : " \"" + name + "\"")
					+ " that begins in line " + line;
		}
	}

	private record Seen(String text, int line, int column) {
	}

	private final Words words;
	private final Deque<Block> open = new ArrayDeque<>();
	private final List<Seen> sinceBrace = new ArrayList<>();
	private Block suspect;
	private int offset;
	private int line = 1;
	private int lineStart;

	Blocks(Words words) {
		this.words = words;
	}

	/**
	 * Reads one more word.
	 *
	 * @param text what it reads as
	 * @param at   where it stands, not before the last one
	 */
	void read(String text, int at) {
		int before = line;
		while (offset < at) {
			if (words.text().charAt(offset++) == '\n') {
				line++;
				lineStart = offset;
			}
		}
		int column = at - lineStart;
		if (text.equals("{")) {
			open.push(head(column));
			sinceBrace.clear();
		} else if (text.equals("}")) {
			if (!open.isEmpty()) {
				close(line > before, column);
			}
			sinceBrace.clear();
		} else {
			sinceBrace.add(new Seen(text, line, column));
		}
	}

	private void close(boolean first, int column) {
		Block closed = open.pop();
		if (first && suspect == null && closed.line() != line && column < closed.column()
				&& (column == 0 || open.stream().anyMatch(outer -> outer.column() == column))) {
			suspect = closed;
		}
		if (open.isEmpty()) {
			suspect = null; // what was opened is closed, whichever brace did it
		}
	}

	/** The innermost block that is open, or null. */
	Block innermost() {
		return open.peek();
	}

	/** The block that most likely lacks its brace: one that another's brace closed, by its indentation; else the innermost; or null. */
	Block unclosed() {
		return suspect != null && !open.isEmpty() ? suspect : open.peek();
	}

	private Block head(int column) {
		for (int i = sinceBrace.size() - 1; i >= 0 && i > sinceBrace.size() - 8; i--) {
			Seen seen = sinceBrace.get(i);
			if (HEADS.contains(seen.text())) {
				String next = i + 1 < sinceBrace.size() ? sinceBrace.get(i + 1).text() : "";
				return new Block(seen.text(), Expectations.isWord(next) ? next : "", seen.line(), seen.column());
			}
		}
		return new Block("", "", line, column);
	}
}
