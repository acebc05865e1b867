// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * The units by which somebody goes over an article's text: characters as readers see them, words, sentences, paragraphs and quoted
 * passages. Offsets are UTF-16 units. The units of a kind are found at the first question about them; it is not for several threads.
 */
public final class TextUnits {

	/** What somebody goes by. */
	public enum Unit {
		/** What a reader takes for one character: a letter with its accents, an emoji with all its parts, a line end. */
		CHARACTER,
		/** A word without the punctuation around it; whole words in the sense of {@link AnchorResolver}. */
		WORD,
		/** A sentence without the white space around it. */
		SENTENCE,
		/** A line without the white space around it; an empty one is none. */
		PARAGRAPH,
		/** What stands between quotation marks, without them. */
		QUOTATION
	}

	private final ArticleText article;
	private final @Nullable String language;
	private final Map<Unit, int[][]> edges = new EnumMap<>(Unit.class);
	private final Map<Unit, List<Span>> spans = new EnumMap<>(Unit.class);

	/** @param language a BCP 47 tag; null for no language in particular */
	public TextUnits(ArticleText article, @Nullable String language) {
		this.article = article;
		this.language = language;
	}

	/** All units of a kind in the order of the text; quoted passages may lie in one another. */
	public List<Span> all(Unit unit) {
		return spans.computeIfAbsent(unit, this::find);
	}

	/** Where the first unit begins after an offset; the end of the text where none does. */
	public int nextStart(Unit unit, int offset) {
		return next(edges(unit)[0], offset);
	}

	/** Where the first unit ends after an offset; the end of the text where none does. */
	public int nextEnd(Unit unit, int offset) {
		return next(edges(unit)[1], offset);
	}

	/** Where the last unit begins before an offset; the start of the text where none does. */
	public int previousStart(Unit unit, int offset) {
		return previous(edges(unit)[0], offset);
	}

	/** Where the last unit ends before an offset; the start of the text where none does. */
	public int previousEnd(Unit unit, int offset) {
		return previous(edges(unit)[1], offset);
	}

	/**
	 * The unit at an offset, of quoted passages the innermost; the one that ends there where none begins or goes on there; the next one
	 * where the offset lies between two.
	 *
	 * @return null where there is none there nor after it
	 */
	public @Nullable Span at(Unit unit, int offset) {
		Span touching = null;
		Span around = null;
		Span after = null;
		for (Span span : all(unit)) {
			if (span.start() <= offset && offset < span.end()) {
				around = around == null || span.length() <= around.length() ? span : around;
			} else if (span.end() == offset) {
				touching = span;
			} else if (span.start() > offset && (after == null || span.start() < after.start())) {
				after = span;
			}
		}
		return around != null ? around : touching != null ? touching : after;
	}

	/**
	 * A span with its edges at the edges of words: a word of which any letter is selected is selected whole, and what stands around the
	 * words is left out. Without a word in it, the span as it is.
	 */
	public Span toWords(Span span) {
		int start = -1;
		int end = -1;
		for (Span word : all(Unit.WORD)) {
			if (word.overlaps(span)) {
				start = start < 0 ? word.start() : start;
				end = word.end();
			} else if (word.start() >= span.end()) {
				break;
			}
		}
		return start < 0 ? span : new Span(start, end);
	}

	private int next(int[] places, int offset) {
		int place = Arrays.binarySearch(places, offset + 1);
		int index = place < 0 ? -place - 1 : place;
		return index < places.length ? places[index] : article.text().length();
	}

	private static int previous(int[] places, int offset) {
		int place = Arrays.binarySearch(places, offset);
		int index = (place < 0 ? -place - 1 : place) - 1;
		return index < 0 ? 0 : places[index];
	}

	private int[][] edges(Unit unit) {
		return edges.computeIfAbsent(unit, key -> new int[][] { all(unit).stream().mapToInt(Span::start).sorted().distinct().toArray(),
				all(unit).stream().mapToInt(Span::end).sorted().distinct().toArray() });
	}

	private List<Span> find(Unit unit) {
		return switch (unit) {
			case CHARACTER -> characters();
			case WORD -> words();
			case SENTENCE -> Sentences.of(article, language);
			case PARAGRAPH -> paragraphs();
			case QUOTATION -> Quotations.of(article);
		};
	}

	private List<Span> characters() {
		String text = article.text();
		Graphemes graphemes = new Graphemes(text);
		List<Span> found = new ArrayList<>();
		for (int start = 0; start < text.length(); start = found.getLast().end()) {
			found.add(new Span(start, graphemes.end(start)));
		}
		return List.copyOf(found);
	}

	private List<Span> words() {
		String text = article.text();
		BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
		breaks.setText(text);
		List<Span> found = new ArrayList<>();
		int start = breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
			while (end < text.length() && (WordEdges.inside(text, end) || isAtApostrophe(text, end) || isInNumber(text, end))) {
				end = breaks.next();
			}
			if (hasLetter(text, start, end)) {
				found.add(trimmed(text, start, end));
			}
		}
		return List.copyOf(found);
	}

	private static boolean isInNumber(String text, int offset) {
		return WordEdges.insideNumber(text, offset, at -> Character.isSpaceChar(text.charAt(at)) && !isLineBreak(text.charAt(at)));
	}

	/** Whether an apostrophe inside a word stands at an offset or before it. */
	private static boolean isAtApostrophe(String text, int offset) {
		int at = isApostrophe(text.charAt(offset)) ? offset : offset - 1;
		return at > 0 && at + 1 < text.length() && isApostrophe(text.charAt(at)) && Character.isLetter(text.codePointBefore(at))
				&& Character.isLetter(text.codePointAt(at + 1));
	}

	private static boolean isApostrophe(char c) {
		return c == '\'' || c == '\u2019';
	}

	private static boolean hasLetter(String text, int start, int end) {
		return text.substring(start, end).codePoints().anyMatch(WordEdges::isOfWord);
	}

	/** Some iterators take marks to a word that are none of it, such as a hyphen at its end. */
	private static Span trimmed(String text, int start, int end) {
		int first = start;
		int last = end;
		while (!WordEdges.isOfWord(text.codePointAt(first))) {
			first += Character.charCount(text.codePointAt(first));
		}
		while (!WordEdges.isOfWord(text.codePointBefore(last))) {
			last -= Character.charCount(text.codePointBefore(last));
		}
		return new Span(first, last);
	}

	private List<Span> paragraphs() {
		String text = article.text();
		Quoting quoting = new Quoting(article);
		List<Span> found = new ArrayList<>();
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i == text.length() || isLineBreak(text.charAt(i))) {
				Span line = quoting.trimmed(new Span(start, i));
				if (line.length() > 0) {
					found.add(line);
				}
				start = i + 1;
			}
		}
		return List.copyOf(found);
	}

	public static boolean isLineBreak(char c) {
		return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
	}
}
