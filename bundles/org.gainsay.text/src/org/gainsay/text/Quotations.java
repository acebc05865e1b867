// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The passages of a text that stand in quotation marks, in all pairs of marks that the CLDR knows, and in straight ones. Where a mark opens
 * in one language and closes in another, what stands beside it decides, and where that leaves it open the language. A passage ends
 * with its paragraph at the latest; one that is not closed there counts if the next paragraph begins with its mark again, as a quotation
 * over several paragraphs does.
 */
public final class Quotations {

	/** Deeper in one another no quotation stands; so a run of marks costs no more than other text. */
	private static final int DEEPEST = 16;
	/** Languages that open and close with the same mark, which elsewhere closes only. */
	private static final Set<String> ALIKE = Set.of("sv", "fi", "se", "he", "yi");
	/** Languages written from right to left, in which some see the curved marks the other way round. */
	private static final Set<String> TURNED = Set.of("ar", "fa", "ur", "ps", "ckb", "ug", "sd");
	/** Letters that Hebrew writes together with the word behind them, which may be the first of a quotation. */
	private static final String HEBREW_PREFIXES = "משהוכלב";

	/** A mark that waits for its partner; the passage begins at start. */
	private record Open(char mark, int start) {
	}

	private final String text;
	private final boolean alike;
	private final boolean turned;
	private final List<Span> found = new ArrayList<>();
	/** Whether the last paragraph's quotation was not closed, and goes on in the next. */
	private boolean goesOn;

	private Quotations(String text, @Nullable String language) {
		this.text = text;
		String primary = language == null ? "" : Locale.forLanguageTag(language).getLanguage();
		this.alike = ALIKE.contains(primary);
		this.turned = TURNED.contains(primary);
	}

	/** What stands between the marks, in a text of which the language is not known. */
	public static List<Span> of(ArticleText article) {
		return of(article, null);
	}

	/**
	 * What stands between the marks, without them, in the order of the beginnings; passages may lie in one another.
	 *
	 * @param language a BCP 47 tag; null where it is not known
	 */
	public static List<Span> of(ArticleText article, @Nullable String language) {
		Quotations quotations = new Quotations(article.text(), language);
		quotations.find();
		return quotations.found.stream().sorted().toList();
	}

	/**
	 * How much of a span stands in quotation marks.
	 *
	 * @param span       quotation marks at its ends are passed over
	 * @param quotations those of the text
	 */
	public static Extent extent(ArticleText article, Span span, List<Span> quotations) {
		Span words = withoutMarks(article.text(), span);
		if (quotations.stream().anyMatch(passage -> passage.contains(words))) {
			return Extent.ALL;
		}
		return quotations.stream().anyMatch(passage -> passage.overlaps(words)) ? Extent.PART : Extent.NONE;
	}

	/** How much of something stands in quotation marks. */
	public enum Extent {
		NONE, PART, ALL
	}

	private static Span withoutMarks(String text, Span span) {
		int start = span.start();
		int end = span.end();
		while (start < end && (isMark(text.charAt(start)) || Character.isWhitespace(text.charAt(start)))) {
			start++;
		}
		while (end > start && (isMark(text.charAt(end - 1)) || Character.isWhitespace(text.charAt(end - 1)))) {
			end--;
		}
		return new Span(start, end);
	}

	private void find() {
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i == text.length() || TextUnits.isLineBreak(text.charAt(i))) {
				if (!text.substring(start, i).isBlank()) {
					paragraph(start, i);
				}
				start = i + 1;
			}
		}
	}

	private void paragraph(int from, int to) {
		Deque<Open> open = new ArrayDeque<>();
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			if (!isMark(c) || isInsideHebrew(open, c, i, from, to)) {
				continue;
			}
			if (goesOn && c == '»' && text.substring(from, i).isBlank()) {
				open(open, new Open('«', i + 1));
			} else if (c == '`' && text.startsWith("``", i)) {
				open(open, new Open('\0', i + 2));
				i++;
			} else if (c == '\'' && text.startsWith("''", i) && open.stream().anyMatch(one -> one.mark == '\0')) {
				close(open, one -> one.mark == '\0', i);
				i++;
			} else if (!open.isEmpty() && closers(open.peek().mark).indexOf(c) >= 0 && mayClose(c, i, to)) {
				add(open.pop().start, i);
			} else if (mayOpen(c, i, from, to)) {
				open(open, new Open(c, i + 1));
			} else if (mayClose(c, i, to)) {
				// an inner mark that was never closed, such as an apostrophe that looked like one, does not keep the outer passage open
				close(open, one -> closers(one.mark).indexOf(c) >= 0 || carelessClosers(one.mark).indexOf(c) >= 0, i);
			}
		}
		goesOn = !open.isEmpty() && goesOn(open.peekLast().mark, to);
		if (goesOn) {
			add(open.peekLast().start, to);
		}
	}

	private static void open(Deque<Open> open, Open one) {
		if (open.size() < DEEPEST) {
			open.push(one);
		}
	}

	/** Closes the innermost one that is meant, and drops what was opened inside it. */
	private void close(Deque<Open> open, Predicate<Open> which, int at) {
		if (open.stream().anyMatch(which)) {
			while (!which.test(open.peek())) {
				open.pop();
			}
			add(open.pop().start, at);
		}
	}

	private void add(int start, int end) {
		if (!text.substring(start, end).isBlank()) {
			found.add(new Span(start, end));
		}
	}

	/** Whether the next paragraph begins with the mark, or with the closing one, as some French papers have it. */
	private boolean goesOn(char mark, int paragraphEnd) {
		int at = paragraphEnd;
		while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
			at++;
		}
		return at < text.length() && (mark == '\0' ? text.startsWith("``", at) : text.charAt(at) == mark || mark == '«' && text.charAt(at) == '»');
	}

	/** Whether a character opens or closes quotations in some language, or may be an apostrophe. */
	public static boolean isMark(char c) {
		return c == '"' || c == '\'' || c >= 0x60 && "”’«»‹›」』﹂﹄｣〉》〞〟❞❜״＂＇“„‟‘‚‛「『﹁﹃｢〈《〝❝❛`".indexOf(c) >= 0;
	}

	private String closers(char opener) {
		return switch (opener) {
			case '“' -> "”";
			case '„' -> "“”";
			case '‟' -> "”";
			case '”' -> turned ? "“”" : "”";
			case '«' -> "»";
			case '»' -> "«»";
			case '‘', '‛' -> "’";
			case '’' -> turned ? "‘’" : alike ? "’" : "";
			case '‚' -> "‘’";
			case '‹' -> "›";
			case '›' -> "‹›";
			case '「' -> "」";
			case '『' -> "』";
			case '﹁' -> "﹂";
			case '﹃' -> "﹄";
			case '｢' -> "｣";
			case '〈' -> "〉";
			case '《' -> "》";
			case '〝' -> "〞〟";
			case '❝' -> "❞";
			case '❛' -> "❜";
			case '"', '＂' -> "\"＂";
			case '״' -> "״";
			case '\'', '＇' -> "'＇";
			case '`' -> "'’";
			default -> "";
		};
	}

	/** Closing marks of another kind, as they are typed where the right one is not at hand. */
	private static String carelessClosers(char opener) {
		return switch (opener) {
			case '“', '„', '״' -> "\"＂”";
			case '"', '＂' -> "”״";
			case '\0' -> "\"”";
			default -> "";
		};
	}

	private boolean mayOpen(char c, int at, int from, int to) {
		boolean wordBefore = at > from && isOfSpacedWord(text.codePointBefore(at));
		boolean spaceAfter = at + 1 >= to || Character.isWhitespace(text.charAt(at + 1)) || Character.isSpaceChar(text.charAt(at + 1));
		return !closers(c).isEmpty() && switch (c) {
			case '"', '＂', '״' -> (!wordBefore || isHebrewPrefix(at, from)) && !spaceAfter;
			case '”', '»', '›' -> !wordBefore && !spaceAfter;
			case '‘' -> !wordBefore && !spaceAfter;
			case '\'', '＇', '’', '`' -> !wordBefore && at + 1 < to && isBeginning(text.codePointAt(at + 1));
			default -> true;
		};
	}

	/** Whether a quotation in single marks may begin with a character; before others it is the mark of something left out, or of minutes. */
	private static boolean isBeginning(int c) {
		return Character.isLetterOrDigit(c) || c == '¿' || c == '¡' || c == '…' || c == '“' || c == '"' || c == '(' || c == '[';
	}

	/** An apostrophe inside a word closes nothing, nor does one after a plural where a later mark can close. */
	private boolean mayClose(char c, int at, int to) {
		if (c != '\'' && c != '’' && c != '‘' && c != '＇') {
			return true;
		}
		boolean wordAfter = at + 1 < to && isOfSpacedWord(text.codePointAt(at + 1));
		if (wordAfter || c == '‘') {
			return !wordAfter;
		}
		boolean plural = at > 0 && text.charAt(at - 1) == 's' && at + 2 < to && text.charAt(at + 1) == ' ' && Character.isLowerCase(text.codePointAt(at + 2));
		int next = plural ? text.indexOf(c, at + 1) : -1;
		return next < 0 || next >= to;
	}

	/** Where no space stands between words, or none after what is quoted, a letter beside a mark says nothing. */
	private static boolean isOfSpacedWord(int c) {
		return Character.isLetterOrDigit(c) && !(c >= 0xE00 && switch (Character.UnicodeScript.of(c)) {
			case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
			default -> c == 'ー';
		});
	}

	// ---- Hebrew, which has the mark inside of words that are made of initials

	private boolean isInsideHebrew(Deque<Open> open, char c, int at, int from, int to) {
		if (c != '"' && c != '״' && c != '\'' || at == from || at + 1 >= to || !isHebrew(text.charAt(at - 1)) || !isHebrew(text.charAt(at + 1))) {
			return false;
		}
		boolean last = at + 2 >= to || !isHebrew(text.charAt(at + 2));
		return c == '\'' || last || !isHebrewPrefix(at, from) || open.stream().anyMatch(one -> one.mark == c);
	}

	/** Whether nothing but one or two letters that are written together with the next word stand before a mark. */
	private boolean isHebrewPrefix(int at, int from) {
		int start = at;
		while (start > from && isHebrew(text.charAt(start - 1))) {
			start--;
		}
		return start < at && at - start <= 2 && text.substring(start, at).chars().allMatch(c -> HEBREW_PREFIXES.indexOf(c) >= 0);
	}

	private static boolean isHebrew(char c) {
		return c >= 'א' && c <= 'ת';
	}
}
