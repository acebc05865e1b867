// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import org.antlr.runtime.Token;

/** Which blocks are open at a word, by the braces before it. */
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
			if (what.isEmpty()) {
				return "The block that begins in line " + line;
			}
			return "The block of the " + ("annotations".equals(what) ? "annotation set" : what) + (name.isEmpty() ? "" : " \"" + name + "\"")
					+ " that begins in line " + line;
		}
	}

	private final Deque<Block> open = new ArrayDeque<>();
	private Block suspect;

	/** The blocks that are open before a word of a list without hidden ones. */
	static Blocks before(List<Token> tokens, int end) {
		Blocks blocks = new Blocks();
		int line = 0;
		for (int i = 0; i < end; i++) {
			Token token = tokens.get(i);
			boolean first = token.getLine() != line;
			line = token.getLine();
			if ("{".equals(token.getText())) {
				blocks.open.push(head(tokens, i));
			} else if ("}".equals(token.getText()) && !blocks.open.isEmpty()) {
				Block closed = blocks.open.pop();
				if (first && blocks.suspect == null && closed.line() != line && token.getCharPositionInLine() < closed.column()
						&& blocks.open.stream().anyMatch(outer -> outer.column() == token.getCharPositionInLine())) {
					blocks.suspect = closed;
				} else if (first && blocks.suspect == null && closed.line() != line && token.getCharPositionInLine() == 0 && closed.column() > 0) {
					blocks.suspect = closed;
				}
			}
		}
		return blocks;
	}

	/** The innermost block that is open, or null. */
	Block innermost() {
		return open.peek();
	}

	/** The block that most likely lacks its brace: one that another's brace closed, by its indentation; else the innermost; or null. */
	Block unclosed() {
		return suspect != null && !open.isEmpty() ? suspect : open.peek();
	}

	private static Block head(List<Token> tokens, int brace) {
		for (int i = brace - 1; i >= 0; i--) {
			String text = tokens.get(i).getText();
			if ("{".equals(text) || "}".equals(text)) {
				break;
			}
			if (HEADS.contains(text) && brace - i < 8) {
				String next = tokens.get(i + 1).getText();
				return new Block(text, Expectations.isWord(next) ? next : "", tokens.get(i).getLine(), tokens.get(i).getCharPositionInLine());
			}
		}
		return new Block("", "", tokens.get(brace).getLine(), tokens.get(brace).getCharPositionInLine());
	}
}
