// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as newspapers and their databases print it, in the languages that {@link Months} knows and by numbers. What it is must stand there: a date that may be two days, such as {@code 03/04/2012} where nobody says
 * in what country, is none, and so is a day that the calendar does not have.
 *
 * @param iso   {@code 2026-11-29}, {@code 2026-11-29T21:30}, with seconds or an offset only where ISO 8601 was printed with them; {@code 2026-11} or {@code 2026} where no more was printed
 * @param start where it begins in the text, in UTF-16
 * @param end   behind its last letter, its day of the week and its time, in UTF-16
 */
public record PrintedDate(String iso, int start, int end) {

	private static final String CLOCK = "(?<hour>[01]?\\d|2[0-4])(?:\\s?[:.h]\\s?|\\s?時\\s?|\\s?时\\s?)(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?(?:\\s?分)?(?!\\d)(?:\\s?(?<half>[AaPp])\\.?[Mm]\\b\\.?)?";
	private static final Pattern TIME = Pattern.compile("[\\s,;–—-]{0,4}(?:(?:at|um|à|om|a las|alle|às|kl\\.?|в|o)\\s)?" + CLOCK + "(?:\\s?(?:Uhr|uur|hrs?|heures)\\b)?(?:\\s*\\(?(?:GMT|UTC|UCT)(?:\\s?[+-]\\d{1,2}(?::?\\d\\d)?)?\\b\\)?|\\s(?:[A-Z]{1,3}[SD]?T|MEZ|MESZ|CEST)\\b)?");
	private static final Pattern ISO = Pattern.compile("(?<![\\d.])(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)(?:[T ](?<time>\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?)\\s?(?<offset>Z|[+-]\\d\\d:?\\d\\d)?)?(?!\\d)");
	private static final Pattern RUN = Pattern.compile("(?<!\\d)(?<year>(?:1[4-9]|20)\\d\\d)(?<month>\\d\\d)(?<day>\\d\\d)(?:T?(?<hour>\\d\\d)(?<minute>\\d\\d)(?:\\d\\d)?Z?)?(?!\\d)");
	private static final Pattern EAST = Pattern.compile("(?:(?<era>明治|大正|昭和|平成|令和)\\s?(?<nth>元|\\d{1,2})|(?<!\\d)(?<year>\\d{4}))\\s?[年년](?:\\([^)]{1,8}\\)|（[^）]{1,8}）)?\\s?(?<month>\\d{1,2})\\s?[月월]\\s?(?:(?<day>\\d{1,2})\\s?[日일])?(?:\\s?[(（][日月火水木金土一二三四五六][)）]|\\s?(?:星期|曜)[日一二三四五六])?");
	private static final Pattern NUMBERS = Pattern.compile("(?<![\\d./-])(?<a>\\d{1,4})(?<mark>\\s?[./]\\s?|-)(?<b>\\d{1,2})\\k<mark>(?<c>\\d{4}|\\d{2})(?![\\d/-])(?!\\.\\d)");
	private static final Pattern YEAR = Pattern.compile("(?:1[4-9]|20)\\d\\d");
	/** Words, numbers and the marks between them. */
	private static final Pattern TOKEN = Pattern.compile("(?<number>\\d+)|(?<word>[\\p{L}\\p{M}]+(?:-(?:feira|го))?)|(?<mark>[^\\s\\p{L}\\p{M}\\d])");
	private static final Set<String> BETWEEN = Set.of("de", "del", "of", "di", "den", "des", "der", "du", "do", "la", "the", "el", "le", "d", "dem");
	private static final Set<String> ORDINALS = Set.of("er", "st", "nd", "rd", "th", "e", "º", "ª", "o", "го", "ος", "ème", "re", "de", "ste");
	private static final Map<String, Integer> ERAS = Map.of("明治", 1867, "大正", 1911, "昭和", 1925, "平成", 1988, "令和", 2018);
	/** Languages whose readers put the day first in {@code 03/04/2012}; of English only the country tells. */
	private static final Set<String> DAY_FIRST = Set.of("de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "be", "bg", "cs", "sk", "sl", "hr", "sr", "bs", "mk", "ro", "da", "nb", "nn", "no", "fi", "et", "lv", "tr", "el", "ca", "gl",
			"ar", "he", "id", "vi", "en-gb", "en-ie", "en-au", "en-nz", "en-in", "en-za");

	/**
	 * A printed date in the form of {@link SourceArticle.Field#PUBLISHED}.
	 *
	 * @param printed  a date and nothing but it; null is null
	 * @param language of two letters, such as {@code de}, or with a country, such as {@code en-GB}; null where it is not known
	 * @return the date; the text as printed, without white space at its ends, where it cannot be read
	 */
	public static String of(String printed, String language) {
		if (printed == null) {
			return null;
		}
		String text = printed.strip();
		PrintedDate found = in(text, language);
		return found != null && found.isAll(text) ? found.iso : text;
	}

	/** Whether a line is a date and nothing but it, in a language as in {@link #of}. */
	public static boolean is(String line, String language) {
		PrintedDate found = in(line, language);
		return found != null && found.isAll(line);
	}

	/** Whether nothing but the date stands in a text in which it was found, apart from marks, an article before it and a word for year behind it. */
	private boolean isAll(String text) {
		return text.substring(0, start).strip().replaceFirst("^(?i:den|le|il|el|am|on)$", "").codePoints().noneMatch(Character::isLetterOrDigit)
				&& text.substring(end).replaceFirst("^\\s*(?:года?|г|року|р|roku|r)(?!\\p{L})", "").codePoints().noneMatch(Character::isLetterOrDigit);
	}

	/**
	 * The first date in a text.
	 *
	 * @param text     a line; it is looked through once
	 * @param language as in {@link #of}; null where it is not known
	 * @return null where there is none
	 */
	public static PrintedDate in(String text, String language) {
		String line = narrow(text);
		String tongue = language == null ? null : language.toLowerCase(Locale.ROOT).replace('_', '-');
		PrintedDate first = null;
		for (PrintedDate found : new PrintedDate[] { iso(line), run(line), east(line), numbers(line, tongue), named(line, tongue) }) {
			if (found != null && (first == null || found.start < first.start || found.start == first.start && found.end > first.end)) {
				first = found;
			}
		}
		if (first != null) {
			return first;
		}
		String whole = line.strip();
		return YEAR.matcher(whole).matches() ? new PrintedDate(whole, line.indexOf(whole), line.indexOf(whole) + 4) : null;
	}

	/** Digits of any script as ASCII's, special spaces as spaces; no letter moves. */
	private static String narrow(String text) {
		StringBuilder narrow = null;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			char plain = c < 0x80 ? c : Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : Character.isSpaceChar(c) ? ' ' : c == '：' ? ':' : c;
			if (plain != c) {
				narrow = narrow == null ? new StringBuilder(text) : narrow;
				narrow.setCharAt(i, plain);
			}
		}
		return narrow == null ? text : narrow.toString();
	}

	private static PrintedDate iso(String text) {
		Matcher found = ISO.matcher(text);
		while (found.find()) {
			String day = day(number(found, "year"), number(found, "month"), number(found, "day"));
			if (day != null) {
				String time = found.group("time");
				String offset = found.group("offset");
				if (offset != null && offset.length() == 5) {
					offset = offset.substring(0, 3) + ':' + offset.substring(3);
				}
				if (time == null) {
					return timed(text, day, found.start(), found.end());
				}
				try {
					LocalTime.parse(time.replace(',', '.'));
					return new PrintedDate(day + 'T' + time.replace(',', '.') + (offset == null ? "" : offset), found.start(), found.end());
				} catch (DateTimeException noSuchTime) {
					return new PrintedDate(day, found.start(), found.start() + 10);
				}
			}
		}
		return null;
	}

	private static PrintedDate run(String text) {
		Matcher found = RUN.matcher(text);
		while (found.find()) {
			String day = day(number(found, "year"), number(found, "month"), number(found, "day"));
			if (day != null) {
				if (found.group("hour") == null) {
					return timed(text, day, found.start(), found.end());
				}
				int hour = number(found, "hour");
				int minute = number(found, "minute");
				return new PrintedDate(hour < 24 && minute < 60 ? day + String.format(Locale.ROOT, "T%02d:%02d", hour, minute) : day, found.start(), found.end());
			}
		}
		return null;
	}

	private static PrintedDate east(String text) {
		Matcher found = EAST.matcher(text);
		while (found.find()) {
			String nth = found.group("nth");
			int year = nth == null ? number(found, "year") : ERAS.get(found.group("era")) + ("元".equals(nth) ? 1 : Integer.parseInt(nth));
			if (found.group("day") == null) {
				String month = month(year, number(found, "month"));
				if (month != null) {
					return new PrintedDate(month, found.start(), found.end());
				}
			} else {
				String day = day(year, number(found, "month"), number(found, "day"));
				if (day != null) {
					return timed(text, day, found.start(), found.end());
				}
			}
		}
		return null;
	}

	private static PrintedDate numbers(String text, String language) {
		Matcher found = NUMBERS.matcher(text);
		while (found.find()) {
			int a = number(found, "a");
			int b = number(found, "b");
			int c = number(found, "c");
			boolean dots = found.group("mark").strip().equals(".");
			String day = null;
			if (found.group("a").length() == 4) {
				day = found.group("c").length() == 2 ? day(a, b, c) : null;
			} else if (found.group("a").length() < 3) {
				int year = found.group("c").length() == 2 ? c + (c < 40 ? 2000 : 1900) : c;
				String dayFirst = day(year, b, a);
				String monthFirst = dots ? null : day(year, a, b);
				boolean european = dots || language != null && (DAY_FIRST.contains(language) || DAY_FIRST.contains(language.split("-")[0]));
				day = dayFirst == null || monthFirst == null ? (dayFirst == null ? monthFirst : dayFirst)
						: dayFirst.equals(monthFirst) || european ? dayFirst : "en-us".equals(language) ? monthFirst : null;
			}
			if (day != null) {
				return timed(text, day, found.start(), found.end());
			}
		}
		return null;
	}

	/** A token: where it stands and what it is. */
	private record Token(int start, int end, String text, int number) {

		boolean isNumber(int least, int most, int digits) {
			return number >= least && number <= most && text.length() <= digits;
		}

		boolean isYear() {
			return text.length() == 4 && number >= 1400 && number < 2100;
		}
	}

	private static PrintedDate named(String text, String language) {
		List<Token> tokens = TOKEN.matcher(text).results().limit(200)
				.map(token -> new Token(token.start(), token.end(), token.group(), token.group(1) != null && token.group().length() < 9 ? Integer.parseInt(token.group()) : -1)).toList();
		String tongue = language == null ? null : language.split("-")[0];
		PrintedDate part = null;
		for (int i = 0; i < tokens.size(); i++) {
			int month = Character.isLetter(tokens.get(i).text.codePointAt(0)) ? Months.of(tokens.get(i).text, tongue) : 0;
			if (month > 0) {
				PrintedDate found = around(text, tokens, i, month);
				if (found != null && found.iso.length() > 7) {
					return found;
				}
				part = part == null ? found : part;
			}
		}
		return part;
	}

	/** The date of which a month is part; null where there is none. */
	private static PrintedDate around(String text, List<Token> tokens, int at, int month) {
		int before = back(tokens, at - 1);
		int after = on(tokens, at + 1);
		Token left = before < 0 ? null : tokens.get(before);
		Token right = after < tokens.size() ? tokens.get(after) : null;
		if (right != null && left != null && left.isNumber(1, 31, 2) && (right.isYear() || right.isNumber(0, 99, 2) && right.text.length() == 2 && after <= at + 3)) {
			String day = day(right.isYear() ? right.number : right.number + (right.number < 40 ? 2000 : 1900), month, left.number);
			return day == null ? null : timed(text, day, weekdayBefore(tokens, before), right.end);
		}
		if (right != null && right.isNumber(1, 31, 2)) {
			if (left != null && left.isYear()) {
				String day = day(left.number, month, right.number);
				return day == null ? null : timed(text, day, left.start, right.end);
			}
			return monthFirst(text, tokens, at, month, after);
		}
		if (right != null && right.isYear()) {
			String part = month(right.number, month);
			return part == null ? null : new PrintedDate(part, tokens.get(at).start, right.end);
		}
		return null;
	}

	/** {@code May 28, 2019}, and {@code Sep 7 12:33:59 2011}. */
	private static PrintedDate monthFirst(String text, List<Token> tokens, int at, int month, int after) {
		Token right = tokens.get(after);
		int next = on(tokens, after + 1);
		Matcher clock = TIME.matcher(text).region(right.end, text.length());
		boolean timed = next < tokens.size() && !tokens.get(next).isYear() && clock.lookingAt();
		if (timed) {
			while (next < tokens.size() && tokens.get(next).start < clock.end()) {
				next++;
			}
			next = on(tokens, next);
		}
		if (next >= tokens.size() || !tokens.get(next).isYear()) {
			return null;
		}
		String day = day(tokens.get(next).number, month, right.number);
		if (day == null) {
			return null;
		}
		int start = weekdayBefore(tokens, at);
		return timed ? new PrintedDate(day + time(clock), start, tokens.get(next).end) : timed(text, day, start, tokens.get(next).end);
	}

	/** The number before a month, over what stands between them. */
	private static int back(List<Token> tokens, int from) {
		int at = from;
		while (at >= 0 && tokens.get(at).number < 0) {
			String word = tokens.get(at).text.toLowerCase(Locale.ROOT);
			if (!BETWEEN.contains(word) && !ORDINALS.contains(word) && !word.equals(".") && !word.equals("-") && !word.equals(",") && !word.equals("/") && !word.equals("°") && !word.equals("'") || from - at > 2) {
				return -1;
			}
			at--;
		}
		return at;
	}

	/** The number behind a month, over what stands between them and a day of the week. */
	private static int on(List<Token> tokens, int from) {
		int at = from;
		while (at < tokens.size() && tokens.get(at).number < 0) {
			String word = tokens.get(at).text.toLowerCase(Locale.ROOT);
			if (!BETWEEN.contains(word) && !ORDINALS.contains(word) && !Months.isWeekday(word) && !word.equals(".") && !word.equals("-") && !word.equals(",") && !word.equals("/") && !word.equals("'") && !word.equals("’")
					|| at - from > 3) {
				return tokens.size();
			}
			at++;
		}
		return at;
	}

	/** Where a date begins: at the day of the week before it, if there is one. */
	private static int weekdayBefore(List<Token> tokens, int at) {
		int start = tokens.get(at).start;
		for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
			String word = tokens.get(i).text.toLowerCase(Locale.ROOT);
			if (Months.isWeekday(word)) {
				return tokens.get(i).start;
			}
			if (!word.equals(",") && !word.equals(".") && !BETWEEN.contains(word)) {
				break;
			}
		}
		return start;
	}

	/** A day with the time behind it, if there is one, and over the day of the week behind it. */
	private static PrintedDate timed(String text, String day, int start, int dateEnd) {
		int end = dateEnd;
		Matcher words = TOKEN.matcher(text).region(end, text.length());
		for (int i = 0; i < 4 && words.find(); i++) {
			if (words.group("word") != null && Months.isWeekday(words.group("word"))) {
				end = words.end();
				break;
			}
			if (words.group("mark") == null || ",(".indexOf(words.group("mark")) < 0) {
				break;
			}
		}
		Matcher clock = TIME.matcher(text).region(end, text.length());
		return clock.lookingAt() ? new PrintedDate(day + time(clock), start, clock.end()) : new PrintedDate(day, start, end);
	}

	private static String time(Matcher clock) {
		int hour = Integer.parseInt(clock.group("hour"));
		String half = clock.group("half");
		if (half != null) {
			hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
		}
		return hour > 23 ? "" : String.format(Locale.ROOT, "T%02d:%s", hour, clock.group("minute"));
	}

	private static int number(Matcher found, String group) {
		return Integer.parseInt(found.group(group));
	}

	private static String day(int year, int month, int day) {
		try {
			return year < 1400 || year > 2099 ? null : LocalDate.of(year, month, day).toString();
		} catch (DateTimeException noSuchDay) {
			return null;
		}
	}

	private static String month(int year, int month) {
		return year < 1400 || year > 2099 || month < 1 || month > 12 ? null : String.format(Locale.ROOT, "%04d-%02d", year, month);
	}
}
