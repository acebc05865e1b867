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

	private static final byte WORD = 1;
	private static final byte PLAIN = 2;

	private final String text;
	private int[] starts;
	private int[] ends;
	private byte[] kinds;
	private int count;
	/** Below 0 until it is asked for. */
	private double capitals = -1;

	private TextTokens(String text, Span of) {
		this.text = text;
		int expected = of.length() / 4 + 8;
		this.starts = new int[expected];
		this.ends = new int[expected];
		this.kinds = new byte[expected];
	}

	/** The tokens of a text. */
	public static TextTokens of(String text) {
		return of(text, new Span(0, text.length()));
	}

	/** The tokens of whole lines of a text, in offsets of the text. */
	public static TextTokens of(String text, Span lines) {
		TextTokens tokens = new TextTokens(text, lines);
		tokens.read(lines.start(), lines.end());
		return tokens;
	}

	private void read(int from, int to) {
		int open = -1; // the word that goes on
		int last = 0; // its last character
		for (int at = from; at < to;) {
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
					extend(open, at + width, false);
				}
			} else {
				boolean word = c < 0x80 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' : WordEdges.isOfWord(c);
				if (word && open >= 0 && (c < 0x80 && last < 0x80 || WordEdges.join(last, c)) || open >= 0 && isMark(c)) {
					extend(open, at + width, c < 0x80);
				} else {
					add(at, at + width, word, c < 0x80 && c != '`');
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

	private void extend(int token, int end, boolean plain) {
		ends[token] = end;
		if (!plain) {
			kinds[token] &= ~PLAIN;
		}
	}

	private void add(int start, int end, boolean word, boolean plain) {
		if (count == starts.length) {
			starts = Arrays.copyOf(starts, count * 2);
			ends = Arrays.copyOf(ends, count * 2);
			kinds = Arrays.copyOf(kinds, count * 2);
		}
		starts[count] = start;
		ends[count] = end;
		kinds[count++] = (byte) ((word ? WORD : 0) | (plain ? PLAIN : 0));
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
		return (kinds[token] & WORD) != 0;
	}

	/** Whether a token is of ASCII alone, and so its own key. */
	public boolean isPlain(int token) {
		return (kinds[token] & PLAIN) != 0;
	}

	/** The text that they are of. */
	public String text() {
		return text;
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
		return isPlain(token) ? written : plain(written);
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
		return MarkOrder.of(made.toString());
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
		while (before > 0 && !isWord(before) && isClosing(text.charAt(starts[before])) && starts[before] == ends[before - 1]) {
			before--;
		}
		int after = token;
		while (after < count - 1 && !isWord(after)) {
			after++;
		}
		return !isWord(before) && ".!?…。！？".indexOf(text.charAt(starts[before])) >= 0 && !Character.isLowerCase(text.codePointAt(starts[after]));
	}

	/** How many of the words inside sentences begin with a capital, from 0 to 1. */
	public double capitals() {
		if (capitals < 0) {
			int found = 0;
			int all = 0;
			for (int i = 1; i < count; i++) {
				if (isWord(i) && isWord(i - 1)) {
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
