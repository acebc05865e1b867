// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.text.Span;
import org.tartarus.snowball.SnowballStemmer;

/** Reads the words of a run of an article's text. One reader is for one thread at a time. */
final class WordReader {

	/** What stands for "%", "per cent" and "Prozent". */
	private static final String PERCENT = "%";
	private static final String NOT = "not";
	private static final int KNOWN_AT_MOST = 50_000;
	private static final Pattern DAY = Pattern.compile("[1-9]|[12]\\d|3[01]");
	/** What stands between hours and minutes, and these. */
	private static final Pattern HOUR = Pattern.compile("\\h?h\\h?([0-5]\\d)(?!\\d)");

	/** What the lists and the stemmer say of a word in small letters. */
	private record Known(String form, String key, Word.Kind kind, String hedge, boolean negation) {
	}

	/**
	 * A word between blanks and punctuation that is one word and nothing else, wherever it stands: not of a number, date or name.
	 *
	 * @param isBreak whether a clause may begin with it
	 */
	private record Token(String text, String lower, Known known, boolean isBreak) {
	}

	/** What digits say: value is null for a time of day and the like. */
	private record Number(BigDecimal value, String key) {
	}

	/**
	 * A piece of text between blanks and punctuation; text is without points and possessive endings.
	 *
	 * @param number null for what is not in digits
	 * @param token  null for what is more than a word
	 */
	private record Piece(Span span, String text, String lower, boolean afterBreak, Number number, Token token) {

		Piece(Span span, String text, String lower, boolean afterBreak, Number number) {
			this(span, text, lower, afterBreak, number, null);
		}
	}

	private final Language language;
	private final Numerals numerals;
	private final ActorNames names;
	private final SnowballStemmer stemmer;
	private final Map<String, Known> known = new HashMap<>();
	/** As they are written. */
	private final Map<String, Token> tokens = new HashMap<>();
	/** Made for the first text that needs it. */
	private WordBreaks breaks;

	/** @param tag of the texts, in BCP 47; null for none, which is taken for English */
	WordReader(String tag, ActorNames names) {
		this.language = Language.of(tag);
		this.numerals = Numerals.of(tag);
		this.names = names;
		this.stemmer = language.newStemmer();
	}

	/** The words of pieces of a text, in their order. */
	List<Word> read(String text, List<Span> spans) {
		List<Word> words = new ArrayList<>();
		for (Span span : spans) {
			if (span.end() <= text.length()) {
				addWords(pieces(text, span), text, words);
			}
		}
		return words;
	}

	// ---- pieces

	private List<Piece> pieces(String text, Span span) {
		List<Piece> pieces = new ArrayList<>();
		boolean afterBreak = true;
		int at = span.start();
		while (at < span.end()) {
			int c = text.codePointAt(at);
			int end;
			if (c == ' ') {
				at++;
				continue;
			}
			if (isPlainLetter(c)) {
				end = end(text, at, span.end());
				add(text, at, end, afterBreak, pieces);
			} else if (Numerals.begins(text, at, span.end())) {
				end = addNumber(text, at, span.end(), afterBreak, pieces);
			} else if (Signs.isUnspaced(c)) {
				end = Signs.endOfUnspaced(text, at, span.end());
				addUnspaced(text, at, end, afterBreak, pieces);
			} else if (Signs.isOfWord(c)) {
				end = end(text, at, span.end());
				add(text, at, end, afterBreak, pieces);
			} else if (Signs.counts(text, at, span.end())) {
				end = Signs.end(text, at, span.end());
				addSign(text, at, end, afterBreak, pieces);
			} else {
				end = at + Character.charCount(c);
				afterBreak |= Signs.isBreak(text, at);
				at = end;
				continue;
			}
			afterBreak = false;
			at = end;
		}
		return pieces;
	}

	/** A number in digits, with an ending such as "th", "s", "k". */
	private int addNumber(String text, int start, int limit, boolean afterBreak, List<Piece> pieces) {
		Numerals.Numeral number = numerals.at(text, start, limit);
		int end = number.end();
		while (end < limit && Character.isLetter(text.codePointAt(end)) && !Signs.isUnspaced(text.codePointAt(end))) {
			end += Character.charCount(text.codePointAt(end));
		}
		boolean whole = end >= limit || !Numerals.isDigit(text.codePointAt(end));
		String tail = whole ? text.substring(number.end(), end).toLowerCase(Locale.ROOT) : "";
		String ending = switch (tail) {
			case "st", "nd", "rd", "th", "s" -> tail;
			default -> "";
		};
		BigDecimal value = number.value();
		String key = number.key();
		Myriads.Read myriads = value == null ? null : Myriads.at(text, number.end(), limit, value.abs(), numerals);
		if (value != null && myriads != null) {
			value = value.signum() < 0 ? myriads.value().negate() : myriads.value();
			key = Numerals.written(value);
			number = new Numerals.Numeral(myriads.end(), value, key);
		}
		if (value != null && isNegativeAmount(pieces, start)) {
			value = value.negate();
			key = Numerals.written(value);
			pieces.remove(pieces.size() - 2);
		}
		if (tail.equals("k") && value != null) {
			value = value.multiply(BigDecimal.valueOf(1000));
			key = Numerals.written(value);
		} else if (ending.isEmpty()) {
			end = number.end();
			if (value != null && end < limit && (text.charAt(end) == 'h' || end + 1 < limit && text.charAt(end + 1) == 'h')) {
				Matcher hour = HOUR.matcher(text).region(end, limit);
				if (hour.lookingAt()) { // 10h30
					end = hour.end();
					value = null;
					key += ":" + hour.group(1);
				}
			}
		}
		pieces.add(new Piece(new Span(start, end), text.substring(start, end), key + ending, afterBreak, new Number(value, key)));
		return end;
	}

	/** −£5 is the number of −5, not a sign more. */
	private static boolean isNegativeAmount(List<Piece> pieces, int start) {
		int size = pieces.size();
		return size > 1 && pieces.get(size - 2).text.equals("\u2212") && pieces.get(size - 1).span.start() == pieces.get(size - 2).span.end()
				&& pieces.get(size - 1).span.end() == start;
	}

	/** Words between which no space is written. */
	private void addUnspaced(String text, int start, int end, boolean afterBreak, List<Piece> pieces) {
		if (breaks == null) {
			breaks = new WordBreaks();
		}
		boolean first = afterBreak;
		for (Span word : breaks.words(text, start, end)) {
			add(text, word.start(), word.end(), first || word.start() > start && Signs.isBreak(text, word.start() - 1), pieces);
			first = false;
		}
	}

	/** A sign that is no punctuation; of one that is made of several, such as ℃, the parts. */
	private void addSign(String text, int start, int end, boolean afterBreak, List<Piece> pieces) {
		boolean numero = text.charAt(start) == '№'; // its letters would say no
		String sign = numero ? "№" : text.charAt(start) == '-' ? "\u2212" : Signs.normalized(text.substring(start, end));
		int letters = Signs.lettersFrom(sign);
		if (letters > 0) {
			pieces.add(new Piece(new Span(start, end), sign.substring(0, letters), sign.substring(0, letters), afterBreak, null));
		}
		if (letters < sign.length()) {
			add(start, end, afterBreak && letters == 0, pieces, sign.substring(letters));
		}
	}

	private static boolean isPlainLetter(int c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
	}

	private static int end(String text, int start, int limit) {
		int at = start;
		while (at < limit) {
			int c = text.codePointAt(at);
			if (isPlainLetter(c)) {
				at++;
				continue;
			}
			int next = at + Character.charCount(c);
			if (Signs.isUnspaced(c)) {
				return at;
			}
			if (!Signs.isOfWord(c) && !Signs.isInvisible(c) && !Signs.isSmallDigit(c)) {
				boolean inside = next < limit && at > start && Character.isLetterOrDigit(text.codePointAt(next)) && joins(c, text, at, next);
				boolean lastPoint = c == '.' && at - start >= 3 && text.charAt(at - 2) == '.';
				if (!inside && !lastPoint) {
					return at;
				}
			}
			at = next;
		}
		return at;
	}

	private static boolean joins(int c, String text, int at, int next) {
		char before = text.charAt(at - 1);
		char after = text.charAt(next);
		return switch (c) {
			case '\'', '’', 'ʼ' -> Signs.isOfWord(before) && Character.isLetter(after);
			case '.' -> Character.isDigit(before) && Character.isDigit(after)
					|| Character.isLetter(before) && Character.isLetter(after) && isSingle(text, at - 1) && (next + 1 >= text.length() || !Character.isLetter(text.charAt(next + 1)));
			default -> false;
		};
	}

	/** Whether a letter stands alone, as in an abbreviation with points. */
	private static boolean isSingle(String text, int at) {
		return at == 0 || !Character.isLetter(text.charAt(at - 1));
	}

	private void add(String text, int start, int end, boolean afterBreak, List<Piece> pieces) {
		String written = text.substring(start, end);
		Token token = tokens.get(written);
		if (token != null) {
			pieces.add(new Piece(new Span(start, end), token.text, token.lower, afterBreak, null, token));
			return;
		}
		int before = pieces.size();
		add(start, end, afterBreak, pieces, Signs.normalized(written));
		if (pieces.size() == before + 1 && isToken(pieces.getLast(), written)) {
			if (tokens.size() >= KNOWN_AT_MOST) {
				tokens.clear();
			}
			Piece piece = pieces.getLast();
			tokens.put(written, new Token(written, piece.lower, known(piece.lower), language.isBreak(piece.lower)));
		}
	}

	/** Whether a piece says the same whatever stands beside it. */
	private boolean isToken(Piece piece, String written) {
		String lower = piece.lower;
		return piece.text.equals(written) && !lower.isEmpty() && piece.number == null && language.isWordAlone(lower) && language.abbreviation(written) == null && !names.begins(written);
	}

	private void add(int start, int end, boolean afterBreak, List<Piece> pieces, String normalized) {
		String written = normalized;
		if (written.isEmpty()) {
			return;
		}
		if (Character.isLetter(written.charAt(0))) {
			written = written.replace(".", "");
		}
		String lower = language.lower(written);
		int apostrophe = lower.lastIndexOf('\'');
		if (apostrophe > 0 && language.name().equals("en")) {
			String stays = lower.substring(0, apostrophe);
			String tail = lower.substring(apostrophe + 1);
			int cut = end - tail.length() - 1;
			if (tail.equals("t") && stays.endsWith("n")) {
				String verb = switch (stays) {
					case "can" -> "can";
					case "won" -> "will";
					case "shan" -> "shall";
					default -> stays.substring(0, stays.length() - 1);
				};
				int from = stays.equals("can") ? cut : cut - 1;
				pieces.add(new Piece(new Span(start, from), verb, verb, afterBreak, null));
				pieces.add(new Piece(new Span(from, end), NOT, NOT, false, null));
				return;
			}
			String verb = switch (tail) {
				case "re", "m" -> "are";
				case "ve" -> "have";
				case "ll" -> "will";
				case "d" -> "would";
				default -> null;
			};
			if (verb != null) {
				pieces.add(new Piece(new Span(start, cut), written.substring(0, stays.length()), stays, afterBreak, null));
				pieces.add(new Piece(new Span(cut, end), verb, verb, false, null));
				return;
			}
			if (tail.equals("s")) {
				pieces.add(new Piece(new Span(start, end), written.substring(0, stays.length()), stays, afterBreak, null));
				return;
			}
		}
		if (lower.equals("cannot") && language.name().equals("en")) {
			pieces.add(new Piece(new Span(start, start + 3), "can", "can", afterBreak, null));
			pieces.add(new Piece(new Span(start + 3, end), NOT, NOT, false, null));
			return;
		}
		pieces.add(new Piece(new Span(start, end), written, lower, afterBreak, null));
	}

	// ---- words

	private void addWords(List<Piece> pieces, String text, List<Word> words) {
		List<String> written = new ArrayList<>();
		for (Piece piece : pieces) {
			written.add(piece.token != null || language.abbreviation(piece.text) == null ? piece.text : "");
		}
		int at = 0;
		while (at < pieces.size()) {
			Piece piece = pieces.get(at);
			Token token = piece.token;
			if (token != null) {
				Known one = token.known;
				words.add(new Word(piece.span, token.text, one.form, one.key, one.kind, one.hedge, one.negation, piece.afterBreak || token.isBreak));
				at++;
				continue;
			}
			boolean start = piece.afterBreak || language.isBreak(piece.lower);
			int taken = number(pieces, at, text, start, words);
			if (taken == 0) {
				taken = name(pieces, written, at, text, start, words);
			}
			if (taken == 0) {
				word(pieces, at, text, start, words);
				taken = 1;
			}
			at += taken;
		}
	}

	private int name(List<Piece> pieces, List<String> written, int at, String text, boolean start, List<Word> words) {
		List<String> full = language.abbreviation(pieces.get(at).text);
		if (full != null) {
			List<String> capitals = full.stream().map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).toList();
			ActorNames.Found actor = names.at(List.of(pieces.get(at).text), 0);
			actor = actor != null ? actor : names.at(capitals, 0);
			String key = actor == null || actor.words() != 1 && actor.words() != full.size() ? String.join(" ", full) : "@" + actor.actor();
			words.add(word(pieces, at, at, text, String.join(" ", full), key, Word.Kind.NAME, start));
			return 1;
		}
		ActorNames.Found found = names.at(written, at);
		if (found != null) {
			words.add(word(pieces, at, at + found.words() - 1, text, "@" + found.actor(), Word.Kind.NAME, start));
			return found.words();
		}
		// the long form of what is abbreviated elsewhere
		if (at + 1 < pieces.size() && Character.isUpperCase(pieces.get(at).text.codePointAt(0))) {
			String both = pieces.get(at).lower + " " + pieces.get(at + 1).lower;
			if (language.isAbbreviated(both)) {
				words.add(word(pieces, at, at + 1, text, both, Word.Kind.NAME, start));
				return 2;
			}
		}
		return 0;
	}

	private static Word word(List<Piece> pieces, int first, int last, String text, String key, Word.Kind kind, boolean start) {
		StringBuilder form = new StringBuilder();
		for (int i = first; i <= last; i++) {
			form.append(i == first ? "" : " ").append(pieces.get(i).lower);
		}
		return word(pieces, first, last, text, form.toString(), key, kind, start);
	}

	private static Word word(List<Piece> pieces, int first, int last, String text, String form, String key, Word.Kind kind, boolean start) {
		Span span = new Span(pieces.get(first).span.start(), pieces.get(last).span.end());
		return new Word(span, text.substring(span.start(), span.end()), form, key, kind, null, false, start);
	}

	/** A number or date, which is the same word however it is written, but for an ending: 12th. */
	private static Word number(List<Piece> pieces, int first, int last, String text, String key, boolean start) {
		String lower = pieces.get(last).lower;
		String digits = pieces.get(last).number == null || first < last ? lower : pieces.get(last).number.key;
		String ending = lower.length() > digits.length() && lower.startsWith(digits) ? lower.substring(digits.length()) : "";
		return word(pieces, first, last, text, key.substring(1) + ending, key, Word.Kind.NUMBER, start);
	}

	private void word(List<Piece> pieces, int at, String text, boolean start, List<Word> words) {
		Piece piece = pieces.get(at);
		if (piece.lower.equals("per") && at + 1 < pieces.size() && pieces.get(at + 1).lower.equals("cent")) {
			return; // said by the next word
		}
		String lower = piece.lower.equals("cent") && at > 0 && pieces.get(at - 1).lower.equals("per") ? PERCENT : piece.lower;
		Known one = known(lower);
		String hedge = one.hedge;
		if (hedge == null && language.isApproximate(lower) && at + 1 < pieces.size() && isNumber(pieces.get(at + 1))) {
			hedge = "approximate";
		}
		if (lower.equals("may") && piece.text.equals("May")) {
			hedge = null;
		}
		boolean exclaimed = lower.equals("no") && (piece.span.end() >= text.length() || ",.!".indexOf(text.charAt(piece.span.end())) >= 0);
		words.add(new Word(piece.span, text.substring(piece.span.start(), piece.span.end()), one.form, one.key, one.kind, hedge, one.negation && !exclaimed,
				start));
	}

	private Known known(String lower) {
		Known one = known.get(lower);
		if (one == null) {
			if (known.size() >= KNOWN_AT_MOST) {
				known.clear();
			}
			one = know(lower);
			known.put(lower, one);
		}
		return one;
	}

	private Known know(String lower) {
		if (language.isPercent(lower)) {
			return new Known(PERCENT, PERCENT, Word.Kind.FUNCTION, null, false);
		}
		boolean sign = Signs.lettersFrom(lower) == lower.length();
		String form = sign ? lower : language.form(lower); // the stroke of ≠ is no accent
		boolean function = sign || language.isFunction(lower);
		String key = function ? language.base(lower) : language.stem(language.fold(form), stemmer);
		Word.Kind kind = function ? Word.Kind.FUNCTION : language.isCommon(form, key) ? Word.Kind.COMMON : Word.Kind.CONTENT;
		boolean negation = language.isNegation(lower);
		String hedge = language.hedge(lower);
		if (negation || hedge != null && kind == Word.Kind.CONTENT) {
			kind = Word.Kind.COMMON;
		}
		return new Known(form, key, kind, hedge, negation);
	}

	// ---- numbers and dates

	private boolean isNumber(Piece piece) {
		return piece.number != null || language.number(piece.lower) != null || language.factor(piece.lower) != null;
	}

	/** Reads a number or date if one begins here, and says how many pieces it has; 0 if none does. */
	private int number(List<Piece> pieces, int at, String text, boolean start, List<Word> words) {
		int inDigits = pieces.get(at).number == null ? 0 : DigitDates.add(text, pieces.subList(at, Math.min(at + 3, pieces.size())).stream().map(Piece::span).toList(), language, start, words);
		int date = inDigits > 0 ? inDigits : date(pieces, at, text, start, words);
		if (date > 0) {
			return date;
		}
		boolean minus = pieces.get(at).lower.equals("minus") && at + 1 < pieces.size() && pieces.get(at + 1).number != null && pieces.get(at + 1).number.value != null
				&& (at == 0 || pieces.get(at - 1).number == null);
		if (minus) {
			words.add(number(pieces, at, at + 1, text, "#" + Numerals.written(pieces.get(at + 1).number.value.negate()), start));
			return 2;
		}
		Number digits = pieces.get(at).number;
		if (digits != null && digits.value == null) {
			words.add(number(pieces, at, at, text, "#" + digits.key, start));
			return 1;
		}
		int next = at;
		BigDecimal value;
		if (digits != null) {
			value = digits.value;
			next++;
		} else {
			double sum = 0;
			double part = 0;
			boolean any = false;
			while (next < pieces.size()) {
				String word = pieces.get(next).lower;
				if (word.equals("and") && part >= 100 && next + 1 < pieces.size() && (language.number(pieces.get(next + 1).lower) != null || isOneBehindHundreds(pieces, next + 1))) {
					word = pieces.get(++next).lower; // two hundred and five
				}
				Double small = small(pieces, next, text, part);
				Double factor = language.factor(word);
				if (small != null && (!any || part == 0 || part % 10 == 0 && part >= 20 && small < 10 || part >= 100 && part % 100 == 0 && small < 100)) {
					part += small;
				} else if (small == null && factor != null && (any || !isShort(word))) {
					double times = part == 0 ? 1 : part;
					if (factor == 100) {
						part = times * factor;
					} else {
						sum += times * factor;
						part = 0;
					}
				} else {
					break;
				}
				any = true;
				next++;
			}
			if (!any) {
				return 0;
			}
			value = BigDecimal.valueOf(sum + part);
		}
		while (next < pieces.size() && language.factor(pieces.get(next).lower) != null && !isMeters(pieces, next)) {
			value = value.multiply(BigDecimal.valueOf(language.factor(pieces.get(next).lower)));
			next++;
		}
		words.add(number(pieces, at, next - 1, text, "#" + (digits != null && next == at + 1 ? digits.key : Numerals.written(value)), start));
		return next - at;
	}

	/** What a word adds to what was read of a number before it, or null: a number, the one of "twenty-one", the first of "twenty-first". */
	private Double small(List<Piece> pieces, int at, String text, double part) {
		String word = pieces.get(at).lower;
		Double plain = language.number(word);
		if (plain != null) {
			return plain;
		}
		if (part >= 20 && part % 10 == 0 && part % 100 >= 20) {
			Span before = pieces.get(at - 1).span;
			Span here = pieces.get(at).span;
			boolean joined = here.start() == before.end() + 1 && Numerals.isDash(text.charAt(before.end()));
			return word.equals("second") && !isOrdinal(pieces, at) ? null : language.afterTens(word, joined);
		}
		boolean hundreds = part == 0 && language.isOne(word) && at + 1 < pieces.size() && language.factor(pieces.get(at + 1).lower) != null && !isShort(pieces.get(at + 1).lower);
		return hundreds || part >= 100 && part % 100 == 0 && isOneBehindHundreds(pieces, at) ? Double.valueOf(1) : null;
	}

	/** "Two hundred and one boats", but not "two hundred, and one of them". */
	private boolean isOneBehindHundreds(List<Piece> pieces, int at) {
		return language.isOne(pieces.get(at).lower) && pieces.get(at - 1).lower.equals("and") && at + 1 < pieces.size() && !pieces.get(at + 1).afterBreak
				&& !language.isFunction(pieces.get(at + 1).lower);
	}

	/** "The twenty-second" is a number, "a twenty-second pause" is a time. */
	private static boolean isOrdinal(List<Piece> pieces, int second) {
		return second > 1 && pieces.get(second - 2).lower.equals("the") || second + 1 < pieces.size() && pieces.get(second + 1).lower.equals("of");
	}

	/** Whether an m behind digits is one of length: 3.5 m, but 3.5m, £3.5 m and 3.5 m euros. */
	private boolean isMeters(List<Piece> pieces, int at) {
		if (!pieces.get(at).lower.equals("m") || pieces.get(at - 1).span.end() == pieces.get(at).span.start()) {
			return false;
		}
		boolean before = at > 1 && language.currency(pieces.get(at - 2).lower) != null;
		return !before && (at + 1 >= pieces.size() || language.currency(pieces.get(at + 1).lower) == null);
	}

	/** "m" and "bn" say something after digits only. */
	private static boolean isShort(String word) {
		return word.length() <= 3;
	}

	/** "10 October", "October 10th", "10. Oktober", "Oct. 10": the year, if there is one, is a number of its own. */
	private int date(List<Piece> pieces, int at, String text, boolean start, List<Word> words) {
		if (at + 1 >= pieces.size()) {
			return 0;
		}
		Piece first = pieces.get(at);
		Piece second = pieces.get(at + 1);
		Integer month = capital(first) ? language.month(first.lower) : null;
		Piece day = second;
		int count = 2;
		if (month == null && capital(second)) {
			month = language.month(second.lower);
			day = first;
		}
		if (month == null && at + 2 < pieces.size() && second.lower.equals("of") && capital(pieces.get(at + 2))) {
			month = language.month(pieces.get(at + 2).lower);
			day = first;
			count = 3;
		}
		if (month == null || day.number == null || !DAY.matcher(day.number.key).matches()) {
			return 0;
		}
		words.add(number(pieces, at, at + count - 1, text, "#date " + month + "-" + day.number.key, start));
		return count;
	}

	private static boolean capital(Piece piece) {
		return Character.isUpperCase(piece.text.codePointAt(0));
	}
}
