// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.text.Normalizer;
import java.util.regex.Pattern;

import org.gainsay.text.MarkOrder;
import org.gainsay.text.TextUnits;

/** Which characters make words, which count by themselves, and which are typography only. */
final class Signs {

	/** Punctuation by Unicode that says something all the same. */
	private static final String SAYING = "%‰‱&@#*§¶/\\†‡٪؉؊％＆＠＃＊／＼";
	/** Symbols by Unicode that are typography: marks on nothing, and lines between what belongs to other columns. */
	private static final String TYPOGRAPHY = "`´¨¯¸˘˙˚˛˜˝΄΅｀|¦";
	private static final String BREAKS = ".!?;:–—\n…。｡！？；：؟؛।॥۔։።።။៕";

	/** AAA is the best of some. */
	private static final int LONGEST_GRADE = 3;
	/** What shows that a hyphen stands for the end of a word that comes later: "C- und D-Jugend". */
	private static final Pattern SUSPENDED = Pattern.compile(",?\\h(?:(?:\\p{L}{1,6}|&)\\h)?\\p{L}+[-\u2010\u2011]");

	private Signs() {
	}

	/** Whether a character is a letter, a digit, or a mark that belongs to one, such as a vowel sign. */
	static boolean isOfWord(int c) {
		return Character.isLetterOrDigit(c) || c >= 0x300 && !isInvisible(c) && switch (Character.getType(c)) {
			case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
			default -> false;
		};
	}

	/** Letters of scripts that write no space between words. */
	static boolean isUnspaced(int c) {
		if (c < 0xE00 || !Character.isLetter(c)) {
			return false;
		}
		return Character.isIdeographic(c) || c == 'ー' || c == 'ｰ' || isVoicing(c) || switch (Character.UnicodeScript.of(c)) {
			case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TAI_LE, NEW_TAI_LUE, TAI_THAM, TAI_VIET, JAVANESE, BALINESE -> true;
			default -> false;
		};
	}

	/** The marks that stand behind katakana of half width, and make another sound of them. */
	private static boolean isVoicing(int c) {
		return c == '\uFF9E' || c == '\uFF9F';
	}

	/** Where a run of such letters ends, with the marks on them. A line of Chinese or Japanese may end inside a word. */
	static int endOfUnspaced(String text, int start, int limit) {
		int at = start;
		while (at < limit) {
			int c = text.codePointAt(at);
			if (!isUnspaced(c) && (Character.isLetterOrDigit(c) || !isOfWord(c)) && !isInvisible(c)) {
				int next = isSpace(c) && isEastAsian(text.codePointBefore(at)) ? endOfSpace(text, at, limit) : at;
				if (next == at || next >= limit || !isEastAsian(text.codePointAt(next))) {
					break;
				}
				at = next;
				continue;
			}
			at += Character.charCount(c);
		}
		return at;
	}

	/** A letter of Chinese or Japanese, which are written without spaces altogether; others of the kind have one between sentences. */
	private static boolean isEastAsian(int c) {
		return isUnspaced(c) && (c == 'ー' || c == 'ｰ' || isVoicing(c) || switch (Character.UnicodeScript.of(c)) {
			case HAN, HIRAGANA, KATAKANA -> true;
			default -> Character.isIdeographic(c);
		});
	}

	/** A blank or the end of a line. */
	static boolean isSpace(int c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c);
	}

	/** Where blanks end of which one at most ends a line; where they begin if more do, as between paragraphs. */
	private static int endOfSpace(String text, int start, int limit) {
		int at = start;
		int lines = 0;
		while (at < limit && isSpace(text.charAt(at))) {
			char c = text.charAt(at++);
			lines += TextUnits.isLineBreak(c) && !(c == '\n' && at - 2 >= start && text.charAt(at - 2) == '\r') ? 1 : 0;
		}
		return lines > 1 ? start : at;
	}

	/** What no reader sees: soft hyphens, joiners, marks of direction and of how the sign before is drawn. */
	static boolean isInvisible(int c) {
		return c == 0xAD || c == 0x61C || c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x2069 || c >= 0xFE00 && c <= 0xFE0F || c == 0xFEFF;
	}

	/** A digit above or below the line. */
	static boolean isSmallDigit(int c) {
		return c >= 0xB2 && Character.getType(c) == Character.OTHER_NUMBER && (c <= 0xB9 || c >= 0x2070 && c <= 0x2089);
	}

	/** Whether the character at a place says something though it is of no word: other than punctuation, it cannot be changed without a change of what is said. */
	static boolean counts(String text, int at, int limit) {
		int c = text.codePointAt(at);
		if (Numerals.isDash(c)) {
			return isMinusOfAmount(text, at, limit) || isMinusBehind(text, at, limit);
		}
		return switch (Character.getType(c)) {
			case Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL, Character.OTHER_SYMBOL, Character.OTHER_NUMBER, Character.LETTER_NUMBER,
					Character.MODIFIER_SYMBOL, Character.PRIVATE_USE, Character.ENCLOSING_MARK -> TYPOGRAPHY.indexOf(c) < 0;
			case Character.OTHER_PUNCTUATION -> SAYING.indexOf(c) >= 0;
			default -> false;
		};
	}

	/** The dash of "–£5", or a minus before a letter. */
	private static boolean isMinusOfAmount(String text, int at, int limit) {
		int next = at + 1;
		if (next >= limit || at > 0 && Numerals.isOfSpacedWord(text.codePointBefore(at))) {
			return false;
		}
		int after = text.codePointAt(next);
		boolean amount = Character.getType(after) == Character.CURRENCY_SYMBOL && next + 1 < limit && Numerals.isDigit(text.codePointAt(next + 1));
		return amount || text.charAt(at) == '\u2212' && Character.isLetter(after);
	}

	/** The minus of "B−" or "Cl−", or the hyphen of a grade, "B-"; "U- und S-Bahn" has none. */
	private static boolean isMinusBehind(String text, int at, int limit) {
		char c = text.charAt(at);
		if (at == 0 || !Numerals.isOfSpacedWord(text.codePointBefore(at)) || !Character.isLetter(text.codePointBefore(at)) || Numerals.isLongDash(c) || c == '\u2013' || c == '\u2012') {
			return false;
		}
		int next = at + 1 < limit ? text.codePointAt(at + 1) : ' ';
		if (Character.isLetterOrDigit(next) || Numerals.isDash(next)) {
			return false;
		}
		if (c == '\u2212') {
			return true;
		}
		int from = at;
		while (from > 0 && text.charAt(from - 1) >= 'A' && text.charAt(from - 1) <= 'F') {
			from--;
		}
		boolean grade = from < at && at - from <= LONGEST_GRADE && text.chars().skip(from).limit(at - from).distinct().count() == 1 && (from == 0 || !isOfWord(text.codePointBefore(from)));
		return grade && !TextUnits.isLineBreak((char) next) && !SUSPENDED.matcher(text).region(at + 1, text.length()).lookingAt();
	}

	/** Where the sign ends that begins at a place: an emoji may be made of several characters. */
	static int end(String text, int start, int limit) {
		int first = text.codePointAt(start);
		int at = start + Character.charCount(first);
		boolean half = isRegional(first);
		while (at < limit) {
			int c = text.codePointAt(at);
			int next = at + Character.charCount(c);
			boolean joined = c == 0x200D && next < limit && Character.getType(text.codePointAt(next)) == Character.OTHER_SYMBOL;
			if (joined) {
				next += Character.charCount(text.codePointAt(next));
			} else if (half && isRegional(c)) {
				half = false;
			} else if (!isAttached(c)) {
				break;
			}
			at = next;
		}
		return at;
	}

	/** One of the two letters of a flag. */
	private static boolean isRegional(int c) {
		return c >= 0x1F1E6 && c <= 0x1F1FF;
	}

	private static boolean isAttached(int c) {
		return c >= 0x1F3FB && c <= 0x1F3FF || c >= 0xE0020 && c <= 0xE007F || switch (Character.getType(c)) {
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
			default -> false;
		};
	}

	/** Whether a clause may begin after the character at a place; a dash between two digits is inside one. */
	static boolean isBreak(String text, int at) {
		char c = text.charAt(at);
		boolean range = Numerals.isDash(c) && at > 0 && Numerals.isDigit(text.codePointBefore(at)) && at + 1 < text.length() && Numerals.isDigit(text.codePointAt(at + 1));
		return BREAKS.indexOf(c) >= 0 && !range;
	}

	/** Of a word or sign, without what is typography: ligatures, forms of full or half width, invisible characters, lines that lengthen a word, the end of a line inside of one, the order of marks. */
	static String normalized(String written) {
		int plain = 0;
		while (plain < written.length() && written.charAt(plain) < 0x80) {
			plain++;
		}
		if (plain == written.length()) {
			return written;
		}
		StringBuilder visible = new StringBuilder();
		written.codePoints().filter(c -> !isInvisible(c) && c != 'ـ' && !isSpace(c)).map(c -> c == '’' || c == 'ʼ' || c == '＇' ? '\'' : c == '٪' ? '%' : Numerals.isDash(c) ? '\u2212' : c)
				.forEach(visible::appendCodePoint);
		return MarkOrder.of(Normalizer.normalize(visible, Normalizer.Form.NFKC));
	}

	/** Where the letters and digits begin in a sign that is made of some, such as that of degrees Celsius; its length where there are none. */
	static int lettersFrom(String sign) {
		int at = 0;
		while (at < sign.length() && !Character.isLetterOrDigit(sign.codePointAt(at))) {
			at += Character.charCount(sign.codePointAt(at));
		}
		return at;
	}
}
