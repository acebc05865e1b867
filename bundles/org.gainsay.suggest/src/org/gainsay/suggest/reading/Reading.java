// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Quotations;
import org.gainsay.text.Sentences;
import org.gainsay.text.Span;

/**
 * An article's text as a row of words and marks, each of which knows its sentence, its paragraph (a line) and the quotation that it stands in. A word has its
 * apostrophes, hyphens and abbreviating dots in it; English endings such as {@code 's} are words of their own. Immutable. Tokens, sentences and quotations are counted from 0.
 */
public final class Reading {

	private final ArticleText article;
	private final String language;
	private int[] starts = new int[256];
	private int[] ends = new int[256];
	private String[] lows = new String[256];
	private int[] sentences = new int[256];
	private int[] paragraphs = new int[256];
	private int[] quotations = new int[256];
	private int count;
	private final List<int[]> sentenceTokens = new ArrayList<>();
	private final List<int[]> quotationTokens = new ArrayList<>();
	private List<Span> passages = List.of();
	private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();

	private Reading(ArticleText article, String language) {
		this.article = article;
		this.language = language;
	}

	/**
	 * Reads an article.
	 *
	 * @param tag a BCP 47 tag; null where the language is not known, which is then guessed between English and German by the commonest words
	 */
	public static Reading of(ArticleText article, @Nullable String tag) {
		String language = tag == null ? guess(article.text()) : Locale.forLanguageTag(tag).getLanguage();
		Reading reading = new Reading(article, language);
		reading.read();
		reading.quote();
		return reading;
	}

	private static String guess(String text) {
		String head = " " + text.substring(0, Math.min(text.length(), 4000)).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "  ") + " ";
		int english = 0;
		int german = 0;
		for (String word : head.trim().split("  +")) {
			switch (word) {
				case "the", "of", "and", "that", "to", "is" -> english++;
				case "der", "und", "das", "ist", "nicht", "den" -> german++;
				default -> {
				}
			}
		}
		return english == 0 && german == 0 ? "" : german > english ? "de" : "en";
	}

	// ---- how it is read

	private void read() {
		String text = article.text();
		int paragraph = -1;
		int sentence = -1;
		int before = 0;
		for (Span span : Sentences.of(article, language.isEmpty() ? null : language)) {
			boolean newLine = paragraph < 0 || hasLineBreak(text, before, span.start());
			if (newLine) {
				paragraph++;
			}
			// a question in quotation marks ends no sentence where its speaker follows
			if (newLine || !Character.isLowerCase(text.codePointAt(span.start())) || sentence < 0) {
				sentence++;
				sentenceTokens.add(new int[] { count, count });
			}
			int first = count;
			tokens(text, span.start(), span.end());
			for (int i = first; i < count; i++) {
				sentences[i] = sentence;
				paragraphs[i] = paragraph;
			}
			sentenceTokens.get(sentence)[1] = count;
			before = span.end();
		}
	}

	private static boolean hasLineBreak(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			if (text.charAt(i) == '\n' || text.charAt(i) == '\r' || text.charAt(i) == '\u2028' || text.charAt(i) == '\u2029') {
				return true;
			}
		}
		return false;
	}

	private void tokens(String text, int from, int to) {
		int last = to;
		while (last > from && !Character.isLetterOrDigit(text.charAt(last - 1)) && text.charAt(last - 1) != '.') {
			last--;
		}
		int at = from;
		while (at < to) {
			int c = text.codePointAt(at);
			if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xAD || c == 0xFEFF || c == 0x200B) {
				at += Character.charCount(c);
			} else if (isOfWord(c)) {
				int end = endOfWord(text, at, to, last);
				word(text, at, end);
				at = end;
			} else {
				int end = at + Character.charCount(c);
				while (end < to && text.charAt(end) == c && (c == '-' || c == '.' || c == '`' || c == '\'')) {
					end++;
				}
				add(at, end, text.substring(at, end));
				at = end;
			}
		}
	}

	private static boolean isOfWord(int c) {
		return c < 0x80 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
				: Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.COMBINING_SPACING_MARK;
	}

	/** @param last where the sentence's last full stop ends, which belongs to no word */
	private static int endOfWord(String text, int from, int to, int last) {
		int end = from;
		while (end < to) {
			int c = text.codePointAt(end);
			int next = end + Character.charCount(c);
			if (isOfWord(c) || c == 0xAD) {
				end = next;
			} else if (next < to && isOfWord(text.codePointAt(next)) && (c == '-' || c == '\u2010' || c == '\u2011' || c == '\'' || c == '\u2019' || c == '.' || c == '&' || c == '@' || c == '/'
					|| c == ',' && Character.isDigit(text.charAt(end - 1)) && Character.isDigit(text.charAt(next)))) {
				end = next;
			} else if (c == '.' && next < last) {
				return next;
			} else {
				break;
			}
		}
		return end;
	}

	private void word(String text, int from, int to) {
		int split = to;
		for (int i = to - 1; i > from && to - i <= 3; i--) {
			if (text.charAt(i) == '\'' || text.charAt(i) == '\u2019') {
				String ending = text.substring(i + 1, to).toLowerCase(Locale.ROOT);
				if (ending.equals("s") || ending.equals("re") || ending.equals("ve") || ending.equals("ll") || ending.equals("d") || ending.equals("m")) {
					split = i;
				}
			}
		}
		add(from, split, low(text, from, split));
		if (split < to) {
			add(split, to, low(text, split, to));
		}
	}

	private static String low(String text, int from, int to) {
		return text.substring(from, to).toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace("\u00AD", "");
	}

	private void add(int start, int end, String low) {
		if (count == starts.length) {
			int size = count * 2;
			starts = Arrays.copyOf(starts, size);
			ends = Arrays.copyOf(ends, size);
			lows = Arrays.copyOf(lows, size);
			sentences = Arrays.copyOf(sentences, size);
			paragraphs = Arrays.copyOf(paragraphs, size);
			quotations = Arrays.copyOf(quotations, size);
		}
		starts[count] = start;
		ends[count] = end;
		lows[count] = low;
		count++;
	}

	/** Outermost quotations, as runs of tokens without their marks. */
	private void quote() {
		Arrays.fill(quotations, 0, count, -1);
		int reached = -1;
		passages = Quotations.of(article, language.isEmpty() ? null : language);
		for (Span passage : passages) {
			if (passage.end() <= reached) {
				continue;
			}
			int first = from(passage.start());
			int end = from(passage.end());
			if (first < end) {
				Arrays.fill(quotations, first, end, quotationTokens.size());
				quotationTokens.add(new int[] { first, end });
				reached = passage.end();
			}
		}
	}

	// ---- what others make of it

	/**
	 * What somebody makes of this text and of nothing else: made when it is asked for first, and kept as long as the text is, so that those who read the same text do the same work once.
	 *
	 * @param kind  what it is; immutable
	 * @param maker makes it; asks for nothing by this method itself
	 * @return the same each time
	 */
	public <T> T once(Class<T> kind, Function<Reading, T> maker) {
		return kind.cast(made.computeIfAbsent(kind, key -> maker.apply(this)));
	}

	// ---- what it says

	/** The text that was read. */
	public ArticleText article() {
		return article;
	}

	/** The language without script and region, such as {@code en}; empty where it is not known. */
	public String language() {
		return language;
	}

	/** How many tokens there are. */
	public int size() {
		return count;
	}

	/** A token in lower case, its apostrophe straight; the empty text before the first and behind the last. */
	public String low(int token) {
		return token < 0 || token >= count ? "" : lows[token];
	}

	/** Where a token begins, in UTF-16 units. */
	public int start(int token) {
		return starts[token];
	}

	/** Where a token ends, in UTF-16 units. */
	public int end(int token) {
		return ends[token];
	}

	/** A token as it is written. */
	public String written(int token) {
		return article.text().substring(starts[token], ends[token]);
	}

	/** The first token that begins at an offset or behind it; the count of all where none does. */
	public int from(int offset) {
		int place = Arrays.binarySearch(starts, 0, count, offset);
		return place < 0 ? -place - 1 : place;
	}

	/** Whether a token is a word, and no mark. */
	public boolean isWord(int token) {
		return token >= 0 && token < count && isOfWord(article.text().codePointAt(starts[token]));
	}

	/** Whether a token begins with a capital letter. */
	public boolean isCapital(int token) {
		return token >= 0 && token < count && Character.isUpperCase(article.text().codePointAt(starts[token]));
	}

	/** Whether a token is a number in digits. */
	public boolean isNumber(int token) {
		return token >= 0 && token < count && Character.isDigit(article.text().charAt(starts[token]));
	}

	/** The number of the sentence that a token stands in. */
	public int sentence(int token) {
		return sentences[token];
	}

	/** How many sentences there are. */
	public int sentences() {
		return sentenceTokens.size();
	}

	/** The first token of a sentence. */
	public int firstOf(int sentence) {
		return sentenceTokens.get(sentence)[0];
	}

	/** The token behind the last one of a sentence. */
	public int endOf(int sentence) {
		return sentenceTokens.get(sentence)[1];
	}

	/** The number of the paragraph that a token stands in. */
	public int paragraph(int token) {
		return paragraphs[token];
	}

	/** The number of the outermost quotation that a token stands in; -1 for none, and for the marks themselves. */
	public int quotation(int token) {
		return token < 0 || token >= count ? -1 : quotations[token];
	}

	/** All quotations, those within others too, without their marks, as {@link Quotations#of} has them. */
	public List<Span> passages() {
		return passages;
	}

	/** How many outermost quotations there are. */
	public int quotations() {
		return quotationTokens.size();
	}

	/** The first token of a quotation, behind its mark. */
	public int firstOfQuotation(int quotation) {
		return quotationTokens.get(quotation)[0];
	}

	/** The token behind the last one of a quotation: its closing mark, where it has one. */
	public int endOfQuotation(int quotation) {
		return quotationTokens.get(quotation)[1];
	}

	/** The span of a run of tokens, which is not empty. */
	public Span span(int from, int to) {
		return new Span(starts[from], ends[to - 1]);
	}
}
