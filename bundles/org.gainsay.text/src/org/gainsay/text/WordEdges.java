// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

/** Where words begin and end, in texts of any script. */
final class WordEdges {

	private WordEdges() {
	}

	/** Whether two characters that follow each other belong to one word. Scripts that write no space between words have none inside. */
	static boolean join(int left, int right) {
		return isOfWord(left) && isOfWord(right) && !isUnspaced(left) && !isUnspaced(right);
	}

	/** Whether an offset of a text lies inside a word; what does not show is passed over. */
	static boolean inside(String text, int offset) {
		int before = offset;
		while (before > 0 && Variants.isInvisible(text.codePointBefore(before))) {
			before -= Character.charCount(text.codePointBefore(before));
		}
		int after = offset;
		while (after < text.length() && Variants.isInvisible(text.codePointAt(after))) {
			after += Character.charCount(text.codePointAt(after));
		}
		return before > 0 && after < text.length() && join(text.codePointBefore(before), text.codePointAt(after));
	}

	static boolean isOfWord(int c) {
		return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
				|| Character.getType(c) == Character.COMBINING_SPACING_MARK;
	}

	private static boolean isUnspaced(int c) {
		if (c < 0xE00) {
			return false;
		}
		return switch (Character.UnicodeScript.of(c)) {
			case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI, THAI, LAO, KHMER, MYANMAR, TIBETAN, TAI_LE, NEW_TAI_LUE, TAI_THAM, TAI_VIET, JAVANESE, BALINESE -> true;
			default -> false;
		};
	}
}
