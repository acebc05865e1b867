// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as a row of words and marks, to compare two texts by: a word is a token, and so is every other character that shows. In scripts
 * that write no space between words each character is a token. Offsets are UTF-16 units.
 */
public final class TextTokens {

	private final String text;
	private int[] starts;
	private int[] ends;
	private boolean[] words;
	private int count;
	/** Below 0 until it is asked for. */
	private double capitals = -1;

	private TextTokens(String text) {
		this.text = text;
		int expected = text.length() / 4 + 8;
		this.starts = new int[expected];
		this.ends = new int[expected];
		this.words = new boolean[expected];
	}

	/** The tokens of a text. */
	public static TextTokens of(String text) {
		TextTokens tokens = new TextTokens(text);
		tokens.read();
		return tokens;
	}

	private void read() {
		int open = -1; // the word that goes on
		int last = 0; // its last character
		for (int at = 0; at < text.length();) {
			int c = text.charAt(at);
			int width = 1;
			if (c >= 0xD800 && c < 0xDC00) {
				c = text.codePointAt(at);
				width = Character.charCount(c);
			}
			if (c < 0x80 ? c <= ' ' : Variants.isSpace(c)) {
				open = -1;
			} else if (c >= 0x80 && Variants.isInvisible(c)) {
				if (open >= 0) {
					ends[open] = at + width;
				}
			} else {
				boolean word = c < 0x80 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' : WordEdges.isOfWord(c);
				if (word && open >= 0 && (c < 0x80 && last < 0x80 || WordEdges.join(last, c)) || open >= 0 && isMark(c)) {
					ends[open] = at + width;
				} else {
					add(at, at + width, word);
					open = word || c >= 0x2190 ? count - 1 : -1;
				}
				last = c;
			}
			at += width;
		}
	}

	/** What goes with the character before it: an accent, or what makes one picture of several. */
	private static boolean isMark(int c) {
		return c >= 0x300 && (Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.ENCLOSING_MARK || c >= 0x1F3FB && c <= 0x1F3FF);
	}

	private void add(int start, int end, boolean word) {
		if (count == starts.length) {
			starts = Arrays.copyOf(starts, count * 2);
			ends = Arrays.copyOf(ends, count * 2);
			words = Arrays.copyOf(words, count * 2);
		}
		starts[count] = start;
		ends[count] = end;
		words[count++] = word;
	}

	/** How many there are. */
	public int count() {
		return count;
	}

	/** Where a token begins. */
	public int start(int token) {
		return starts[token];
	}

	/** Where a token ends, exclusive. */
	public int end(int token) {
		return ends[token];
	}

	/** Whether a token is a word or a number, and not a mark. */
	public boolean isWord(int token) {
		return words[token];
	}

	/** The first token that ends behind an offset; the count of all where none does. */
	public int endingAfter(int offset) {
		int place = Arrays.binarySearch(ends, 0, count, offset + 1);
		return place < 0 ? -place - 1 : place;
	}

	/** The first token that begins at an offset or behind it; the count of all where none does. */
	public int beginningFrom(int offset) {
		int place = Arrays.binarySearch(starts, 0, count, offset);
		return place < 0 ? -place - 1 : place;
	}

	/** The token as it stands in the text. */
	public String written(int token) {
		return text.substring(starts[token], ends[token]);
	}

	/** What two tokens have in common that are the same but for a typographic variant. */
	public String key(int token) {
		String written = written(token);
		for (int i = 0; i < written.length(); i++) {
			if (written.charAt(i) >= 0x80 || written.charAt(i) == '`') {
				return plain(written);
			}
		}
		return written;
	}

	private static String plain(String written) {
		StringBuilder made = new StringBuilder();
		Normalizer.normalize(written, Normalizer.Form.NFC).codePoints().filter(c -> !Variants.isInvisible(c)).forEach(c -> {
			String plain = Variants.plain(c);
			if (plain == null) {
				made.appendCodePoint(c);
			} else {
				made.append(plain);
			}
		});
		return made.toString();
	}

	/** Whether a line ends between a token and the one before it; before the first it is so, and behind the last. */
	public boolean beginsLine(int token) {
		if (token == 0 || token >= count) {
			return true;
		}
		for (int i = ends[token - 1]; i < starts[token]; i++) {
			if (TextUnits.isLineBreak(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	/** Whether a token begins a sentence, as far as the marks and letters beside it tell. */
	public boolean beginsSentence(int token) {
		if (beginsLine(token)) {
			return true;
		}
		if (starts[token] == ends[token - 1]) {
			return false;
		}
		int before = token - 1;
		while (before > 0 && !words[before] && isClosing(text.charAt(starts[before])) && starts[before] == ends[before - 1]) {
			before--;
		}
		int after = token;
		while (after < count - 1 && !words[after]) {
			after++;
		}
		return !words[before] && ".!?…。！？".indexOf(text.charAt(starts[before])) >= 0 && !Character.isLowerCase(text.codePointAt(starts[after]));
	}

	/** How many of the words inside sentences begin with a capital, from 0 to 1. */
	public double capitals() {
		if (capitals < 0) {
			int found = 0;
			int all = 0;
			for (int i = 1; i < count; i++) {
				if (words[i] && words[i - 1]) {
					all++;
					found += Character.isUpperCase(text.codePointAt(starts[i])) ? 1 : 0;
				}
			}
			capitals = all == 0 ? 0 : (double) found / all;
		}
		return capitals;
	}

	private static boolean isClosing(char c) {
		return c == ')' || c == ']' || Quotations.isMark(c);
	}
}
