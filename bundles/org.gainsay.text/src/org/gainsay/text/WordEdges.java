// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.function.IntPredicate;

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

	/**
	 * Whether a place of a text lies inside a number, at a sign or a space in it: 1,500, 1.5, 1'500, 10:30, 1\u20442, and 12 500.
	 *
	 * @param space whether one single space stands at a place, and no line ends there
	 */
	static boolean insideNumber(String text, int place, IntPredicate space) {
		if (place <= 0 || place >= text.length()) {
			return false;
		}
		int at = Character.isDigit(text.codePointBefore(place)) ? place : place - 1;
		return isInNumber(text, at) || space.test(at) && isBetweenGroups(text, at);
	}

	/** Whether a sign of numbers stands at a place, with a digit on either side. */
	private static boolean isInNumber(String text, int at) {
		return at > 0 && at + 1 < text.length() && isOfNumber(text.charAt(at)) && Character.isDigit(text.codePointBefore(at)) && Character.isDigit(text.codePointAt(at + 1));
	}

	/** Whether what stands before and behind a place are groups of digits of one number: no year before, and exactly three behind. */
	private static boolean isBetweenGroups(String text, int at) {
		int from = at;
		while (from > 0 && Character.isDigit(text.charAt(from - 1))) {
			from--;
		}
		int to = at + 1;
		while (to < text.length() && Character.isDigit(text.charAt(to))) {
			to++;
		}
		boolean groups = from < at && at - from <= 3 && to - at == 4;
		boolean isBegun = from > 0 && (isOfWord(text.codePointBefore(from)) || isInNumber(text, from - 1));
		return groups && !isBegun && (!isInNumber(text, to) || text.charAt(to) == ',' || text.charAt(to) == '.' || text.charAt(to) == 0x66B);
	}

	private static boolean isOfNumber(char c) {
		return switch (c) {
			case '.', ',', ':', '\'', 0xB7, 0x66B, 0x66C, 0x2019, 0x2044, 0x2215 -> true;
			default -> false;
		};
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
