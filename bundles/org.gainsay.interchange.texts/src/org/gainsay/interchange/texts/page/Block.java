// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.page;

/** A run of text that stands on its own: a paragraph, a heading, an item, a row of a table, a label. What it is of, is decided later. */
final class Block {

	/** What a block is. */
	enum Kind {
		UNKNOWN, TEXT, HEADLINE, SUBTITLE, BYLINE, DATE, DATELINE, CAPTION, CREDIT, COPYRIGHT, REMOVED,
		/** It is in the block behind it: an initial. */
		JOINED
	}

	/** What a sentence ends with, and what may close behind it. */
	private static final String ENDS = ".!?…。！？।؟｡:;";
	private static final String CLOSING = "\"'”’»«“‘)]」』";

	/** The part of the page that it is directly in. */
	final Box box;
	/** White space as a browser shows it: one space for several; no line ends. */
	final String text;
	/** How many letters and digits; one of Chinese, Japanese or Korean counts three. */
	final int size;
	/** How many of them are in links. */
	final int linked;
	/** How many of them are bold. */
	final int bold;
	Kind kind = Kind.UNKNOWN;
	/** Why it was removed. */
	String why;

	Block(Box box, String text, int size, int linked, int bold) {
		this.box = box;
		this.text = text;
		this.size = size;
		this.linked = linked;
		this.bold = bold;
	}

	static int size(int letter) {
		return !Character.isLetterOrDigit(letter) ? 0 : letter >= 0x2E80 && letter < 0xFB00 || letter >= 0x20000 ? 3 : 1;
	}

	/** Whether it ends as a sentence does. */
	boolean ends() {
		int last = text.length() - 1;
		while (last >= 0 && (CLOSING.indexOf(text.charAt(last)) >= 0 || Character.isWhitespace(text.charAt(last)) || text.charAt(last) == 0xA0)) {
			last--;
		}
		return last >= 0 && ENDS.indexOf(text.charAt(last)) >= 0;
	}

	double links() {
		return size == 0 ? 0 : linked / (double) size;
	}

	boolean isHeading() {
		return box.tag.length() == 2 && box.tag.charAt(0) == 'h' && Character.isDigit(box.tag.charAt(1));
	}

	/** How much it looks like a paragraph of an article, by its size. */
	double prose() {
		if (links() > .5 || isHeading()) {
			return 0;
		}
		boolean paragraph = box.tag.equals("p") || box.tag.equals("blockquote");
		return size >= 80 || size >= 30 && (paragraph || ends()) || size >= 20 && paragraph && ends() ? size * (1 - links()) * (paragraph ? 1 : .8) : 0;
	}

	void become(Kind what) {
		kind = what;
	}

	void remove(String reason) {
		if (kind == Kind.JOINED) {
			return;
		}
		kind = Kind.REMOVED;
		why = reason;
	}

	@Override
	public String toString() {
		return box.tag + (kind == Kind.REMOVED ? " [" + why + "] " : " " + kind + " ") + text;
	}
}
