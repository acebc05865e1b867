// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.utterance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.gainsay.text.Span;
import org.tartarus.snowball.SnowballStemmer;

/** Reads the words of a run of an article's text. One reader is for one thread at a time. */
final class WordReader {

	/** What stands for "%", "per cent" and "Prozent". */
	private static final String PERCENT = "%";
	private static final String NOT = "not";
	private static final int KNOWN_AT_MOST = 50_000;

	/** What the lists and the stemmer say of a word in small letters. */
	private record Known(String form, String key, Word.Kind kind, String hedge, boolean negation) {
	}

	/** A piece of text between blanks and punctuation; text is without points and possessive endings. */
	private record Piece(Span span, String text, String lower, boolean afterBreak) {
	}

	private final Language language;
	private final ActorNames names;
	private final SnowballStemmer stemmer;
	private final Map<String, Known> known = new HashMap<>();

	WordReader(Language language, ActorNames names) {
		this.language = language;
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
			if (!Character.isLetterOrDigit(c) && c != '%') {
				if (c == '.' || c == '!' || c == '?' || c == ';' || c == ':' || c == '–' || c == '—' || c == '\n' || c == '…') {
					afterBreak = true;
				}
				at += Character.charCount(c);
				continue;
			}
			int end = c == '%' || isOwnWord(c) ? at + Character.charCount(c) : end(text, at, span.end());
			add(text, at, end, afterBreak, pieces);
			afterBreak = false;
			at = end;
		}
		return pieces;
	}

	/** Scripts that write no space between words: each sign is taken for a word. */
	private static boolean isOwnWord(int c) {
		return Character.isIdeographic(c) || switch (Character.UnicodeScript.of(c)) {
			case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
			default -> false;
		};
	}

	private static int end(String text, int start, int limit) {
		int at = start;
		while (at < limit) {
			int c = text.codePointAt(at);
			int next = at + Character.charCount(c);
			if (isOwnWord(c)) {
				return at;
			}
			if (!Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK && c != 0xAD) {
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
			case '\'', '’', 'ʼ' -> Character.isLetter(before) && Character.isLetter(after);
			case ',' -> Character.isDigit(before) && Character.isDigit(after);
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
		String written = text.substring(start, end).replace('’', '\'').replace('ʼ', '\'').replace("\u00AD", "");
		if (!Normalizer.isNormalized(written, Normalizer.Form.NFC)) {
			written = Normalizer.normalize(written, Normalizer.Form.NFC);
		}
		if (!written.isEmpty() && Character.isLetter(written.charAt(0))) {
			written = written.replace(".", "");
		}
		String lower = written.toLowerCase(Locale.ROOT);
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
				pieces.add(new Piece(new Span(start, from), verb, verb, afterBreak));
				pieces.add(new Piece(new Span(from, end), NOT, NOT, false));
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
				pieces.add(new Piece(new Span(start, cut), written.substring(0, stays.length()), stays, afterBreak));
				pieces.add(new Piece(new Span(cut, end), verb, verb, false));
				return;
			}
			if (tail.equals("s")) {
				pieces.add(new Piece(new Span(start, end), written.substring(0, stays.length()), stays, afterBreak));
				return;
			}
		}
		if (lower.equals("cannot") && language.name().equals("en")) {
			pieces.add(new Piece(new Span(start, start + 3), "can", "can", afterBreak));
			pieces.add(new Piece(new Span(start + 3, end), NOT, NOT, false));
			return;
		}
		pieces.add(new Piece(new Span(start, end), written, lower, afterBreak));
	}

	// ---- words

	private void addWords(List<Piece> pieces, String text, List<Word> words) {
		List<String> written = new ArrayList<>();
		pieces.forEach(piece -> {
			List<String> full = language.abbreviation(piece.text);
			written.add(full == null ? piece.text : "");
		});
		int at = 0;
		while (at < pieces.size()) {
			Piece piece = pieces.get(at);
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
			words.add(word(pieces, at, at, text, actor == null || actor.words() != 1 && actor.words() != full.size() ? String.join(" ", full) : "@" + actor.actor(),
					Word.Kind.NAME, start));
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
		Span span = new Span(pieces.get(first).span.start(), pieces.get(last).span.end());
		StringBuilder form = new StringBuilder();
		for (int i = first; i <= last; i++) {
			form.append(i == first ? "" : " ").append(pieces.get(i).lower);
		}
		return new Word(span, text.substring(span.start(), span.end()), form.toString(), key, kind, null, false, start);
	}

	private void word(List<Piece> pieces, int at, String text, boolean start, List<Word> words) {
		Piece piece = pieces.get(at);
		if (piece.lower.equals("per") && at + 1 < pieces.size() && pieces.get(at + 1).lower.equals("cent")) {
			return; // said by the next word
		}
		String lower = piece.lower.equals("cent") && at > 0 && pieces.get(at - 1).lower.equals("per") ? PERCENT : piece.lower;
		Known one = known.get(lower);
		if (one == null) {
			if (known.size() >= KNOWN_AT_MOST) {
				known.clear();
			}
			one = know(lower);
			known.put(lower, one);
		}
		String hedge = one.hedge;
		if (hedge == null && language.isApproximate(lower) && at + 1 < pieces.size() && isNumber(pieces.get(at + 1).lower)) {
			hedge = "approximate";
		}
		if (lower.equals("may") && piece.text.equals("May")) {
			hedge = null;
		}
		boolean exclaimed = lower.equals("no") && (piece.span.end() >= text.length() || ",.!".indexOf(text.charAt(piece.span.end())) >= 0);
		words.add(new Word(piece.span, text.substring(piece.span.start(), piece.span.end()), one.form, one.key, one.kind, hedge, one.negation && !exclaimed,
				start));
	}

	private Known know(String lower) {
		if (language.isPercent(lower)) {
			return new Known(PERCENT, PERCENT, Word.Kind.FUNCTION, null, false);
		}
		String form = language.form(lower);
		boolean function = language.isFunction(lower);
		String key = function ? language.base(lower) : language.stem(form, stemmer);
		Word.Kind kind = function ? Word.Kind.FUNCTION : language.isCommon(form, key) ? Word.Kind.COMMON : Word.Kind.CONTENT;
		boolean negation = language.isNegation(lower);
		String hedge = language.hedge(lower);
		if (negation || hedge != null && kind == Word.Kind.CONTENT) {
			kind = Word.Kind.COMMON;
		}
		return new Known(form, key, kind, hedge, negation);
	}

	// ---- numbers and dates

	private boolean isNumber(String lower) {
		return Character.isDigit(lower.codePointAt(0)) || language.number(lower) != null || language.factor(lower) != null;
	}

	/** Reads a number or date if one begins here, and says how many pieces it has; 0 if none does. */
	private int number(List<Piece> pieces, int at, String text, boolean start, List<Word> words) {
		int date = date(pieces, at, text, start, words);
		if (date > 0) {
			return date;
		}
		String lower = pieces.get(at).lower;
		int next = at;
		double value;
		if (Character.isDigit(lower.codePointAt(0))) {
			Double digits = digits(lower);
			if (digits == null) {
				return 0;
			}
			value = digits;
			next++;
		} else {
			double sum = 0;
			double part = 0;
			boolean any = false;
			while (next < pieces.size()) {
				String word = pieces.get(next).lower;
				if (word.equals("and") && part >= 100 && next + 1 < pieces.size() && language.number(pieces.get(next + 1).lower) != null) {
					word = pieces.get(++next).lower; // two hundred and five
				}
				Double small = language.number(word);
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
			value = sum + part;
		}
		while (next < pieces.size() && language.factor(pieces.get(next).lower) != null) {
			value *= language.factor(pieces.get(next).lower);
			next++;
		}
		words.add(word(pieces, at, next - 1, text, "#" + written(value), Word.Kind.NUMBER, start));
		return next - at;
	}

	/** "m" and "bn" say something after digits only. */
	private static boolean isShort(String word) {
		return word.length() <= 3;
	}

	private static String written(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
	}

	/** The value of digits with points and commas, and an ending like "th", "s", "m"; null if it is no number. */
	private Double digits(String lower) {
		int end = 0;
		while (end < lower.length() && (Character.isDigit(lower.charAt(end)) || lower.charAt(end) == '.' || lower.charAt(end) == ',')) {
			end++;
		}
		String tail = lower.substring(end);
		Double factor = tail.isEmpty() || tail.equals("st") || tail.equals("nd") || tail.equals("rd") || tail.equals("th") || tail.equals("s") ? Double.valueOf(1)
				: tail.equals("k") ? Double.valueOf(1000) : language.factor(tail);
		if (factor == null) {
			return null;
		}
		String number = lower.substring(0, end);
		if (number.matches("\\d{1,3}([.,]\\d{3})+") && (number.indexOf(language.decimalComma() ? '.' : ',') > 0 || number.chars().filter(c -> c == '.' || c == ',').count() > 1)) {
			number = number.replaceAll("[.,]", "");
		} else if (language.decimalComma()) {
			number = number.replace(".", "").replace(',', '.');
		} else {
			number = number.replace(",", "");
		}
		try {
			return Double.valueOf(Double.parseDouble(number) * factor);
		} catch (NumberFormatException manyPoints) {
			return null;
		}
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
		if (month == null || !Character.isDigit(day.lower.charAt(0))) {
			return 0;
		}
		Double value = digits(day.lower);
		if (value == null || value < 1 || value > 31 || value != Math.rint(value)) {
			return 0;
		}
		words.add(word(pieces, at, at + count - 1, text, "#date " + month + "-" + value.intValue(), Word.Kind.NUMBER, start));
		return count;
	}

	private static boolean capital(Piece piece) {
		return Character.isUpperCase(piece.text.codePointAt(0));
	}
}
