// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.text.Normalizer;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Typographic variants: ways to write the same characters that are no other words. docs/user/language.md lists them. What means something
 * else, such as a superscript, a fraction or a letter without its accent, is none.
 */
final class Variants {

	private Variants() {
	}

	/** Whether a code point is white space of any kind, or a control character. */
	static boolean isSpace(int c) {
		return c <= ' ' || c > '~' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85);
	}

	/** Soft hyphens, zero-width characters, marks of direction, selectors of a look: no reader sees them. */
	static boolean isInvisible(int c) {
		if (c < 0x300) {
			return c == 0xAD;
		}
		return c == 0x34F || c == 0x61C || c >= 0x180B && c <= 0x180F || c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E
				|| c >= 0x2060 && c <= 0x206F || c >= 0xFE00 && c <= 0xFE0F || c == 0xFEFF || c >= 0xE0100 && c <= 0xE01EF;
	}

	/**
	 * Where a word goes on in the next line that is divided by a soft hyphen.
	 *
	 * @param hyphen where that may stand
	 * @return -1 where none stands there, or no word goes on behind it
	 */
	static int nextLineOfWord(String text, int hyphen) {
		if (text.charAt(hyphen) != 0xAD) {
			return -1;
		}
		int at = hyphen + 1;
		int breaks = 0;
		while (at < text.length() && isSpace(text.charAt(at))) {
			char c = text.charAt(at);
			breaks += TextUnits.isLineBreak(c) && !(c == '\n' && text.charAt(at - 1) == '\r') ? 1 : 0;
			at++;
		}
		return breaks == 1 && at < text.length() && WordEdges.isOfWord(text.codePointAt(at)) ? at : -1;
	}

	/** Whether a text, or a part of one, shows nothing. */
	static boolean isBlank(String text, int start, int end) {
		for (int at = start; at < end; at += Character.charCount(text.codePointAt(at))) {
			if (!isSpace(text.codePointAt(at)) && !isInvisible(text.codePointAt(at))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * What a code point is looked for as.
	 *
	 * @return null for itself; empty for nothing, as for the stroke that only makes an Arabic word longer
	 */
	static @Nullable String plain(int c) {
		if (c < 0x80) {
			return c == '`' ? "'" : null;
		}
		String marked = mark(c);
		if (marked != null) {
			return marked;
		}
		if (isOtherForm(c)) {
			String compatible = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
			return compatible.startsWith(" ") ? null : allPlain(compatible); // some marks come with a space to stand on
		}
		if (c >= 0xD800 && c < 0xE000) {
			return null;
		}
		String alone = Character.toString(c);
		return Normalizer.isNormalized(alone, Normalizer.Form.NFC) ? null : allPlain(Normalizer.normalize(alone, Normalizer.Form.NFC)); // as the Angstrom sign
	}

	private static String allPlain(String text) {
		StringBuilder made = new StringBuilder();
		text.codePoints().forEach(c -> {
			String marked = c == '`' ? "'" : mark(c);
			if (marked == null) {
				made.appendCodePoint(c);
			} else {
				made.append(marked);
			}
		});
		return made.toString();
	}

	/** Quotation marks, apostrophes, primes, dashes, dots, and what else no rule of Unicode tells. */
	private static @Nullable String mark(int c) {
		return switch (c) {
			case 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x2036, 0x2BA, 0x2EE, 0x5F4, 0x275D, 0x275E, 0x2E42, 0x301D, 0x301E, 0x301F, 0xFF02 -> "\"";
			case 0xB4, 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2035, 0x2039, 0x203A, 0x2B9, 0x2BB, 0x2BC, 0x2BD, 0x55A, 0x5F3, 0x275B, 0x275C, 0xA78C, 0xFF07 -> "'";
			case 0x2034, 0x2037 -> "'''";
			case 0x2057 -> "''''";
			case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x58A, 0x5BE, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63, 0xFF0D -> "-";
			case 0x301C, 0x223C, 0x2053, 0xFF5E -> "~";
			case 0x2026 -> "...";
			case 0x2025 -> "..";
			case 0x640 -> "";
			case 0x5F0 -> "\u05D5\u05D5";
			case 0x5F1 -> "\u05D5\u05D9";
			case 0x5F2 -> "\u05D9\u05D9";
			default -> null;
		};
	}

	/**
	 * Ligatures and digraphs, full-width and half-width forms, the forms of Arabic and Hebrew letters that a font chooses by itself, radicals for the
	 * characters that they are, letters in mathematical type.
	 */
	private static boolean isOtherForm(int c) {
		if (c < 0x590) {
			return switch (c) {
				case 0xB5, 0x132, 0x133, 0x13F, 0x140, 0x149, 0x17F, 0x587 -> true;
				default -> c >= 0x1C4 && c <= 0x1CC || c >= 0x1F1 && c <= 0x1F3 || c >= 0x3D0 && c <= 0x3D6 || c >= 0x3F0 && c <= 0x3F2 || c == 0x3F4 || c == 0x3F5;
			};
		}
		return c == 0xE33 || c == 0xEB3 || c == 0xEDC || c == 0xEDD || c >= 0x675 && c <= 0x678 || c >= 0x2E80 && c <= 0x2FDF || c >= 0x3131 && c <= 0x318E
				|| c >= 0xFB00 && c <= 0xFDFF && c != 0xFB29 || c >= 0xFE10 && c <= 0xFE6F || c >= 0xFE70 && c <= 0xFEFC || c >= 0xFF01 && c <= 0xFFEE
				|| c >= 0x1D400 && c <= 0x1D7FF;
	}

	/** Whether a code point is several letters in one: words may begin and end inside it. */
	static boolean isLigature(int c) {
		if (c < 0x80) {
			return false;
		}
		String plain = plain(c);
		return plain != null && plain.length() > 1 && Character.isLetter(plain.charAt(0)) && Character.isLetter(c);
	}
}
