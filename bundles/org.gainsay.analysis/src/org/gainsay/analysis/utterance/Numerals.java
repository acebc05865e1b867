// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers in digits, of any script, as a language and country write them: which sign stands before decimals is
 * what the CLDR of the Java runtime says, and what else can group digits does. Instances are shared by all threads.
 */
final class Numerals {

	/** Longer ones are names of something, such as an account, and no quantities. */
	private static final int MOST_DIGITS = 40;
	/** So many fit into a long. */
	private static final int MOST_PLAIN = 18;
	private static final int GROUP = 3;
	/** Signs inside a number, each for all that look like it: what groups in Arabic script, and what stands before decimals there. */
	private static final char SPACE = ' ';
	private static final char ARABIC_GROUP = '٬';
	private static final char ARABIC_POINT = '٫';
	/** In a language that has the point before decimals, it is a time of day before one of these. */
	private static final Pattern OF_THE_CLOCK = Pattern.compile("[\\s\\h]?(?:[ap]\\.?m\\b|uhr\\b|h\\b)", Pattern.CASE_INSENSITIVE);
	private static final Pattern HOUR_AND_MINUTES = Pattern.compile("(?:[01]?\\d|2[0-4])\\.[0-5]\\d");

	private static final Numerals ENGLISH = new Numerals('.');
	private static final Set<String> AS_ENGLISH = Set.of("en", "en-GB", "en-US");
	private static final Map<String, Numerals> KNOWN = new ConcurrentHashMap<>();

	/**
	 * A number in a text.
	 *
	 * @param end   after its last character
	 * @param value null for what is no quantity: a time of day, a date, a score
	 * @param key   the same for all ways in which it is written
	 */
	record Numeral(int end, BigDecimal value, String key) {
	}

	private final char decimal;

	private Numerals(char decimal) {
		this.decimal = decimal;
	}

	/** @param tag a BCP 47 tag; null for none, which is taken for English */
	static Numerals of(String tag) {
		return tag == null || tag.isBlank() || AS_ENGLISH.contains(tag) ? ENGLISH : KNOWN.computeIfAbsent(tag, Numerals::read);
	}

	private static Numerals read(String tag) {
		Locale locale = Locale.forLanguageTag(Locale.forLanguageTag(tag).stripExtensions().toLanguageTag() + "-u-nu-latn");
		return new Numerals(DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
	}

	static boolean isDigit(int c) {
		return c >= '0' && c <= '9' || c >= 0x80 && Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
	}

	static boolean isDash(int c) {
		return c == '-' || c == '\u2212' || c >= '\u2010' && c <= '\u2015' || c == '\uFE58' || c == '\uFE63' || c == '\uFF0D';
	}

	private static boolean isDigit(String text, int at, int limit) {
		return at < limit && isDigit(text.codePointAt(at));
	}

	/** Half, a quarter …; null for another sign. */
	private static BigDecimal fraction(int c) {
		if (c < 0xBC || Character.getType(c) != Character.OTHER_NUMBER) {
			return null;
		}
		String[] parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).split("\u2044");
		return parts.length == 2 && !parts[1].isEmpty() ? quotient(parts[0], parts[1]) : null;
	}

	private static BigDecimal quotient(String above, String below) {
		return new BigDecimal(above).divide(new BigDecimal(below), MathContext.DECIMAL64);
	}

	/** Whether a number begins at a place of a text. */
	static boolean begins(String text, int at, int limit) {
		int c = text.codePointAt(at);
		if (c < 0x80 && c != '-' && c != '.') {
			return c >= '0' && c <= '9';
		}
		return isDigit(c) || fraction(c) != null || isMinus(text, at, limit) || isPointAlone(text, at, limit);
	}

	/** The point of ".5", where no nought is written before it. */
	private static boolean isPointAlone(String text, int at, int limit) {
		int before = at == 0 ? ' ' : text.codePointBefore(at);
		return sign(text.codePointAt(at)) == '.' && isDigit(text, at + 1, limit) && !Character.isLetterOrDigit(before) && !isClosing(before) && sign(before) != '.' && before != '…';
	}

	/** Whether what stands behind a character without a space may belong to its word. */
	static boolean isOfSpacedWord(int c) {
		return Character.isLetterOrDigit(c) && !Signs.isUnspaced(c);
	}

	/** A dash before a digit is a minus where it can be no hyphen, and no dash between two numbers. */
	private static boolean isMinus(String text, int at, int limit) {
		int c = text.codePointAt(at);
		int next = at + Character.charCount(c);
		if (!isDash(c) || next >= limit || !isDigit(text, next, limit) && fraction(text.codePointAt(next)) == null && !isPointAlone(text, next, limit)) {
			return false;
		}
		int before = at == 0 ? ' ' : text.codePointBefore(at);
		int last = at;
		while (last > 0 && Character.isSpaceChar(text.charAt(last - 1))) {
			last--;
		}
		boolean afterNumber = last > 0 && isDigit(text.codePointBefore(last));
		return !isOfSpacedWord(before) && !isDash(before) && (c == '\u2212' || !isLongDash(c) && !afterNumber && !isClosing(before));
	}

	static boolean isLongDash(int c) {
		return c == '\u2014' || c == '\u2015' || c == '\uFE58';
	}

	private static boolean isClosing(int c) {
		return switch (Character.getType(c)) {
			case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
			default -> c == '.' || c == ',' || c == '%';
		};
	}

	/** The number that begins at a place where one {@linkplain #begins begins}. */
	Numeral at(String text, int start, int limit) {
		Numeral plain = plain(text, start, limit);
		if (plain != null) {
			return plain;
		}
		boolean negative = isMinus(text, start, limit);
		int at = negative ? start + Character.charCount(text.codePointAt(start)) : start;
		BigDecimal alone = fraction(text.codePointAt(at));
		if (alone != null) {
			return numeral(at + Character.charCount(text.codePointAt(at)), alone, negative);
		}
		List<String> parts = new ArrayList<>();
		StringBuilder signs = new StringBuilder();
		if (isPointAlone(text, at, limit)) {
			parts.add("0");
		} else {
			at = digits(text, at, limit, parts);
		}
		while (at < limit) {
			int c = text.codePointAt(at);
			char sign = sign(c);
			int next = at + Character.charCount(c);
			if (sign == 0 || !isDigit(text, next, limit)) {
				break;
			}
			int end = digits(text, next, limit, parts);
			if ((sign == SPACE || sign == '\'') && !isGroup(parts, signs, sign)) {
				parts.removeLast();
				break;
			}
			signs.append(sign);
			at = end;
		}
		if (signs.isEmpty()) {
			BigDecimal whole = whole(parts.getFirst());
			Numeral mixed = whole == null ? null : mixed(text, at, limit, whole, negative);
			return mixed != null ? mixed : whole == null ? new Numeral(at, null, (negative ? "-" : "") + parts.getFirst()) : numeral(at, whole, negative);
		}
		boolean clock = OF_THE_CLOCK.matcher(text).region(at, Math.min(text.length(), at + 5)).lookingAt();
		boolean time = signs.toString().equals(".") && (clock || decimal != '.' && !isAmount(text, start, at)) && HOUR_AND_MINUTES.matcher(String.join(".", parts)).matches();
		BigDecimal value = time ? null : value(parts, signs.toString());
		return value != null ? numeral(at, value, negative) : new Numeral(at, null, (negative ? "-" : "") + compound(parts, time ? ":" : signs.toString()));
	}

	/** Of a few of the usual digits, in threes with commas or without, behind which nothing stands that could belong to them: most numbers are that. Null for every other. */
	private Numeral plain(String text, int start, int limit) {
		int at = start;
		long value = 0;
		while (at < limit && isPlainDigit(text.charAt(at))) {
			value = value * 10 + text.charAt(at++) - '0';
		}
		boolean groups = decimal == '.' && at > start && at - start <= GROUP && text.charAt(start) != '0';
		while (groups && at + GROUP < limit && text.charAt(at) == ',' && isPlainDigit(text.charAt(at + 1)) && isPlainDigit(text.charAt(at + 2)) && isPlainDigit(text.charAt(at + GROUP))) {
			value = value * 1000 + Integer.parseInt(text, at + 1, at + 1 + GROUP, 10);
			at += 1 + GROUP;
		}
		boolean alone = at > start && at - start <= MOST_PLAIN && (at >= limit || text.charAt(at) < 0x80) && (at + 1 >= limit || text.charAt(at + 1) < 0x80 && !isPlainDigit(text.charAt(at + 1)));
		return alone ? new Numeral(at, BigDecimal.valueOf(value), Long.toString(value)) : null;
	}

	private static boolean isPlainDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private static Numeral numeral(int end, BigDecimal value, boolean negative) {
		BigDecimal signed = negative ? value.negate() : value;
		return new Numeral(end, signed, written(signed));
	}

	/** A number in digits without needless ones. */
	static String written(BigDecimal value) {
		return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
	}

	private static int digits(String text, int from, int limit, List<String> parts) {
		StringBuilder digits = new StringBuilder();
		int at = from;
		while (isDigit(text, at, limit)) {
			int c = text.codePointAt(at);
			digits.append((char) ('0' + Character.digit(c, 10)));
			at += Character.charCount(c);
		}
		parts.add(digits.toString());
		return at;
	}

	/** What a sign between digits stands for; 0 for one that ends the number. */
	private static char sign(int c) {
		return switch (c) {
			case '.', '．', '․' -> '.';
			case ',', '，', '﹐' -> ',';
			case '\'', '’', 'ʼ', '＇' -> '\'';
			case ':', '：', '\u2236' -> ':';
			case '/', '\u2044', '\u2215', '／' -> '/';
			case ARABIC_GROUP -> ARABIC_GROUP;
			case ARABIC_POINT -> ARABIC_POINT;
			default -> Character.isSpaceChar(c) && c != '\u2028' && c != '\u2029' ? SPACE : 0;
		};
	}

	/** Whether the last of some digits can be a group behind the others; two numbers hardly ever stand beside each other. */
	private static boolean isGroup(List<String> parts, CharSequence signs, char sign) {
		return parts.getLast().length() == GROUP && signs.chars().allMatch(c -> c == sign) && parts.getFirst().length() <= GROUP && !parts.getFirst().startsWith("0");
	}

	/** A fraction behind a whole number: 2½, 2 1/2. */
	private static Numeral mixed(String text, int end, int limit, BigDecimal whole, boolean negative) {
		int at = end;
		while (at < limit && at < end + 1 && Character.isSpaceChar(text.charAt(at))) {
			at++;
		}
		if (at >= limit) {
			return null;
		}
		BigDecimal sign = fraction(text.codePointAt(at));
		if (sign != null) {
			return numeral(at + 1, whole.add(sign), negative);
		}
		if (at == end) {
			return null;
		}
		Matcher written = WRITTEN_FRACTION.matcher(text).region(at, limit);
		return written.lookingAt() && isProper(written.group(1), written.group(2)) ? numeral(written.end(), whole.add(quotient(written.group(1), written.group(2))), negative) : null;
	}

	private static final Pattern WRITTEN_FRACTION = Pattern.compile("([1-9])[/\u2044\u2215]([1-9]|1[026])(?![\\d/.,])");

	private static boolean isProper(String above, String below) {
		return above.length() < below.length() || above.length() == below.length() && above.compareTo(below) < 0;
	}

	private static BigDecimal whole(String digits) {
		return digits.length() > MOST_DIGITS ? null : new BigDecimal(digits);
	}

	/** The quantity; null where it is none. */
	private BigDecimal value(List<String> parts, String signs) {
		if (parts.stream().mapToInt(String::length).sum() > MOST_DIGITS || signs.indexOf(':') >= 0) {
			return null;
		}
		if (signs.indexOf('/') >= 0) {
			boolean fraction = parts.size() == 2 && parts.get(1).length() <= 2 && !parts.get(0).startsWith("0") && !parts.get(1).startsWith("0")
					&& Integer.parseInt(parts.get(1)) <= 10 && isProper(parts.get(0), parts.get(1));
			return fraction ? quotient(parts.get(0), parts.get(1)) : null;
		}
		char last = signs.charAt(signs.length() - 1);
		Set<Character> kinds = new HashSet<>();
		signs.chars().forEach(c -> kinds.add((char) c));
		boolean once = signs.indexOf(last) == signs.length() - 1;
		if (kinds.size() == 2 && once && last != SPACE && last != '\'' && last != ARABIC_GROUP && isGrouped(parts.subList(0, parts.size() - 1))) {
			return decimal(parts);
		}
		if (kinds.size() > 1) {
			return null;
		}
		boolean grouped = isGrouped(parts);
		if (!once) {
			return grouped ? whole(String.join("", parts)) : null;
		}
		boolean point = last == ARABIC_POINT || last == decimal || !grouped;
		return point ? decimal(parts) : whole(String.join("", parts));
	}

	/** Thousands in threes, or the higher ones in twos as in India: 1,50,000. */
	private static boolean isGrouped(List<String> parts) {
		return !parts.getFirst().startsWith("0") && parts.getFirst().length() <= GROUP && (parts.size() == 1 || parts.getLast().length() == GROUP)
				&& parts.stream().skip(1).allMatch(part -> part.length() == GROUP || part.length() == GROUP - 1);
	}

	private static BigDecimal decimal(List<String> parts) {
		return new BigDecimal(String.join("", parts.subList(0, parts.size() - 1)) + "." + parts.getLast());
	}

	/** Whether the sign of a currency stands beside a number: 10.30 is no time then, though the point is no decimal sign in the language. */
	private static boolean isAmount(String text, int start, int end) {
		int before = start > 0 && Character.isSpaceChar(text.charAt(start - 1)) ? start - 1 : start;
		int after = end < text.length() && Character.isSpaceChar(text.charAt(end)) ? end + 1 : end;
		return before > 0 && Character.getType(text.codePointBefore(before)) == Character.CURRENCY_SYMBOL
				|| after < text.length() && Character.getType(text.codePointAt(after)) == Character.CURRENCY_SYMBOL;
	}

	private static String compound(List<String> parts, String signs) {
		StringBuilder made = new StringBuilder();
		for (int i = 0; i < parts.size(); i++) {
			String part = parts.get(i);
			String bare = part.replaceFirst("^0+(?=\\d)", "");
			made.append(i == 0 ? "" : signs.substring(i - 1, i)).append(i == 0 || part.length() > 2 ? bare : part);
		}
		return made.toString();
	}
}
