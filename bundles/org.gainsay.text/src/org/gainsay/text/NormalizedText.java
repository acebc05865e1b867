// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as quotes are looked for in it: runs of white space are one space, typographic variants are one character, everything
 * is in Unicode NFC, what does not show is gone. It knows where in the original each of its characters comes from.
 */
final class NormalizedText {

	private final String text;
	/** For each character, where what it stands for begins in the original. */
	private final int[] starts;
	/** For each character, where what it stands for ends in the original. */
	private final int[] ends;

	private NormalizedText(String text, int[] starts, int[] ends) {
		this.text = text;
		this.starts = starts;
		this.ends = ends;
	}

	/** A text to look in. */
	static NormalizedText of(String original) {
		return new Maker(original).make();
	}

	/** What to look for: normalised as a text is, without space at its ends. */
	static String quote(String quote) {
		return of(quote).text.strip();
	}

	/** The normalised characters. */
	String text() {
		return text;
	}

	/**
	 * Where a run of this text stands in the original.
	 *
	 * @return null if the run begins or ends inside something that is one in the original, such as an ellipsis sign
	 */
	Span original(int start, int end) {
		boolean splitsStart = start > 0 && starts[start - 1] == starts[start];
		boolean splitsEnd = end < ends.length && ends[end - 1] == ends[end];
		return splitsStart || splitsEnd ? null : new Span(starts[start], ends[end - 1]);
	}

	/** The first place in this text that comes from an offset of the original or later; its length where there is none. */
	int at(int original) {
		int place = Arrays.binarySearch(starts, original);
		if (place < 0) {
			return -place - 1;
		}
		while (place > 0 && starts[place - 1] == original) {
			place--;
		}
		return place;
	}

	/** Whether a code point is white space of any kind, or a control character. */
	static boolean isSpace(int c) {
		return c <= ' ' || c > '~' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085');
	}

	/** Soft hyphens, zero-width characters and marks of direction: no reader sees them. */
	static boolean isInvisible(int c) {
		return c == '\u00AD' || c >= '\u200B' && c <= '\u200F' || c >= '\u202A' && c <= '\u202E' || c >= '\u2060' && c <= '\u2064'
				|| c == '\uFEFF';
	}

	/** Goes over the original once. */
	private static final class Maker {
		private final String original;
		private final StringBuilder made;
		private int[] starts;
		private int[] ends;

		Maker(String original) {
			this.original = original;
			this.made = new StringBuilder(original.length());
			this.starts = new int[original.length() + 16];
			this.ends = new int[original.length() + 16];
		}

		NormalizedText make() {
			int from = 0;
			while (from < original.length()) {
				int to = endOfUnit(from);
				add(from, to);
				from = to;
			}
			return new NormalizedText(made.toString(), Arrays.copyOf(starts, made.length()), Arrays.copyOf(ends, made.length()));
		}

		/** A character with the combining marks that follow it, a run of white space, or a single character. */
		private int endOfUnit(int from) {
			int first = original.codePointAt(from);
			int to = from + Character.charCount(first);
			boolean space = isSpace(first);
			while (to < original.length()) {
				int next = original.codePointAt(to);
				if (space ? !isSpace(next) && !isInvisible(next) : !combines(next)) {
					break;
				}
				to += Character.charCount(next);
			}
			return to;
		}

		private void add(int from, int to) {
			int first = original.codePointAt(from);
			if (isInvisible(first)) {
				return;
			}
			if (isSpace(first)) {
				put(' ', from, to);
				return;
			}
			if (to == from + 1) {
				String plain = plain((char) first);
				if (plain == null) {
					put((char) first, from, to);
				} else {
					plain.chars().forEach(c -> put((char) c, from, to));
				}
				return;
			}
			Normalizer.normalize(original.substring(from, to), Normalizer.Form.NFC).chars().forEach(c -> put((char) c, from, to));
		}

		private void put(char c, int from, int to) {
			if (made.length() == starts.length) {
				starts = Arrays.copyOf(starts, starts.length * 2);
				ends = Arrays.copyOf(ends, ends.length * 2);
			}
			starts[made.length()] = from;
			ends[made.length()] = to;
			made.append(c);
		}

		private static boolean combines(int c) {
			if (c < 0x300) {
				return false;
			}
			int type = Character.getType(c);
			return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK
					|| c >= 0x1160 && c <= 0x11FF;
		}

		/** What a single character is written as in plain text; null for itself. */
		private static String plain(char c) {
			if (c < 0x80) {
				return c == '`' ? "'" : null;
			}
			return switch (c) {
				case '\u00AB', '\u00BB', '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u2036', '\u301D', '\u301E', '\u301F', '\uFF02' -> "\"";
				case '\u00B4', '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u2035', '\u2039', '\u203A', '\u02BC', '\uFF07' -> "'";
				case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFE58', '\uFE63', '\uFF0D' -> "-";
				case '\u2026' -> "...";
				default -> composed(c);
			};
		}

		/** Some single characters have another composed form, such as the Angstrom sign. */
		private static String composed(char c) {
			String alone = String.valueOf(c);
			return Character.isSurrogate(c) || Normalizer.isNormalized(alone, Normalizer.Form.NFC) ? null
					: Normalizer.normalize(alone, Normalizer.Form.NFC);
		}
	}
}
