// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.Collection;

/** How long a text is in the unit that databases count it in: words, and in Chinese and Japanese, which have no spaces between them, characters. */
public final class WordCount {

	private static final byte SPACE = 1;
	private static final byte LETTER = 2;
	private static final byte[] ASCII = new byte[0x80];

	static {
		for (int c = 0; c < ASCII.length; c++) {
			ASCII[c] = Character.isWhitespace(c) || Character.isSpaceChar(c) ? SPACE : Character.isLetterOrDigit(c) ? LETTER : 0;
		}
	}

	private WordCount() {
	}

	/**
	 * How many words there are. A word is what stands between white space and has a letter or digit. Where most letters are Chinese or Japanese every character counts, marks too, but white space does not.
	 *
	 * @param paragraphs of one text
	 */
	public static int of(Collection<String> paragraphs) {
		int words = 0;
		int characters = 0;
		int letters = 0;
		int ideographs = 0;
		for (String paragraph : paragraphs) {
			boolean counted = false;
			for (int i = 0; i < paragraph.length();) {
				int c = paragraph.charAt(i);
				if (c < ASCII.length) { // most are, and a report counts all words that are said
					i++;
					byte kind = ASCII[c];
					if (kind == SPACE) {
						counted = false;
						continue;
					}
					characters++;
					if (kind == LETTER) {
						letters++;
						words += counted ? 0 : 1;
						counted = true;
					}
					continue;
				}
				c = paragraph.codePointAt(i);
				i += Character.charCount(c);
				if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
					counted = false;
					continue;
				}
				characters++;
				if (Character.isLetterOrDigit(c)) {
					letters++;
					ideographs += Character.isIdeographic(c) || isKana(c) ? 1 : 0;
					words += counted ? 0 : 1;
					counted = true;
				}
			}
		}
		return ideographs * 2 > letters ? characters : words;
	}

	/** Whether a character is of a script that is written without spaces, so that lines of it are joined without one. */
	public static boolean isUnspaced(int codePoint) {
		return Character.isIdeographic(codePoint) || isKana(codePoint) || codePoint >= 0x3000 && codePoint <= 0x303F || codePoint >= 0xFF00 && codePoint <= 0xFF60;
	}

	private static boolean isKana(int codePoint) {
		return codePoint >= 0x3040 && codePoint <= 0x30FF || codePoint >= 0x31F0 && codePoint <= 0x31FF;
	}
}
