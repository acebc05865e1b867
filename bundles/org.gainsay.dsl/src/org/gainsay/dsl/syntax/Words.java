// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text, as the lexer cuts it, but from any place on: where a quotation mark is missing, the lexer takes what is between
 * two texts for a text. Offsets are UTF-16 units. Not safe for use by several threads.
 */
final class Words {

	static final String STRING = "STRING";
	static final String INT = "INT";
	static final String ID = "ID";

	/** The kind of what the language does not have. */
	static final String OTHER = "";

	/** Marks that people, and the programs they write with, put around words in place of straight quotation marks. */
	static final String QUOTES = "“”„‟‘’‚‛«»‹›「」『』＂'`´";

	private static final List<String> MERGE_MARKERS = List.of("<<<<<<<", "=======", ">>>>>>>", "|||||||");
	private static final String SINGLE = "'`´‘’‚‛‹›";
	private static final int MOST_ENDS = 8;
	private static final int MOST_QUOTED = 4;
	private static final int LONGEST_QUOTE = 2000;

	/**
	 * A word.
	 *
	 * @param start its first unit
	 * @param end   behind its last
	 * @param kind  the keyword that it is, else STRING, INT, ID or OTHER
	 */
	record Word(int start, int end, String kind) {
	}

	private final String text;
	private final Expectations expectations;
	private int lineFrom;
	private int lineTo = -1;
	private int openText = Integer.MAX_VALUE;
	private int openComment = Integer.MAX_VALUE;

	Words(String text, Expectations expectations) {
		this.text = text;
		this.expectations = expectations;
	}

	String text() {
		return text;
	}

	String text(Word word) {
		return text.substring(word.start(), word.end());
	}

	/** The beginning of the first word at an offset or behind it; the length of the text if there is none. */
	int next(int offset) {
		int at = offset;
		while (at < text.length()) {
			int end = hidden(at);
			if (end == at) {
				return at;
			}
			at = end;
		}
		return at;
	}

	/** Whether a marker of version control begins at an offset, as the lexer sees it; the validation tells of it. */
	boolean isMergeMarker(int offset) {
		return MERGE_MARKERS.stream().anyMatch(marker -> text.startsWith(marker, offset));
	}

	/** The end of the space, comment or merge marker that begins at an offset; the offset if none does. */
	int hidden(int offset) {
		int end = offset;
		while (end < text.length() && isSpace(text.charAt(end))) {
			end++;
		}
		if (end > offset) {
			return end;
		}
		if (text.startsWith("//", offset) || isMergeMarker(offset)) {
			end = lineEnd(offset);
			if (text.startsWith("\r", end)) {
				end++;
			}
			return text.startsWith("\n", end) ? end + 1 : end;
		}
		if (text.startsWith("/*", offset)) {
			end = offset >= openComment ? -1 : text.indexOf("*/", offset + 2);
			if (end < 0) {
				openComment = Math.min(openComment, offset); // nor does any behind it
			}
			return end < 0 ? offset : end + 2;
		}
		return offset;
	}

	/** The word that begins at an offset. What begins as a text or a comment and does not end is one to the end of its line. */
	Word at(int start) {
		char first = text.charAt(start);
		if (first == '"') {
			int end = stringEnd(start);
			return end < 0 ? new Word(start, lineEnd(start), OTHER) : new Word(start, end, STRING);
		}
		if (text.startsWith("/*", start)) {
			return new Word(start, lineEnd(start), OTHER);
		}
		if (isDigit(first)) {
			int end = start + 1;
			while (end < text.length() && isDigit(text.charAt(end))) {
				end++;
			}
			return new Word(start, end, INT);
		}
		int from = first == '^' ? start + 1 : start;
		if (from < text.length() && isLetter(text.charAt(from))) {
			int end = from + 1;
			while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
				end++;
			}
			String word = text.substring(start, end);
			return new Word(start, end, expectations.isKeyword(word) ? word : ID);
		}
		if (text.startsWith("...", start)) {
			return new Word(start, start + 3, "...");
		}
		String mark = String.valueOf(first);
		return new Word(start, start + 1, expectations.isKeyword(mark) ? mark : OTHER);
	}

	/** Whether a word begins a line, or stands behind a brace. */
	boolean isFirst(int start) {
		int at = start - 1;
		while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
			at--;
		}
		return at < 0 || "\n\r{}".indexOf(text.charAt(at)) >= 0;
	}

	/** Whether nothing stands behind an offset on its line, or in the file. */
	boolean isLast(int end) {
		int next = next(end);
		return next == text.length() || isBroken(end, next);
	}

	/** Whether a line ends between two offsets. */
	boolean isBroken(int from, int to) {
		for (int i = from; i < to; i++) {
			if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
				return true;
			}
		}
		return false;
	}

	/** Whether space stands before a word. */
	boolean isBehindSpace(int start) {
		return start > 0 && isSpace(text.charAt(start - 1));
	}

	/** Whether two offsets are on one line. */
	boolean isOneLine(int offset, int other) {
		return lineEnd(Math.min(offset, other)) >= Math.max(offset, other);
	}

	/** The end of the line that an offset is on. */
	int lineEnd(int offset) {
		if (offset < lineFrom || offset > lineTo) { // or it is asked again and again in a long line
			int end = offset;
			while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
				end++;
			}
			lineFrom = offset;
			lineTo = end;
		}
		return lineTo;
	}

	/**
	 * Where a text in quotation marks may have been meant to end that begins at an offset with a straight mark: if it runs over the end of
	 * its line, or a word follows it without a space, so that the mark that ends it may be one that begins another. Empty otherwise.
	 */
	List<Integer> otherEnds(int start) {
		int end = stringEnd(start);
		int line = lineEnd(start);
		if (end >= 0 && end <= line && (end == text.length() || !isLetter(text.charAt(end)) && !isDigit(text.charAt(end)))) {
			return List.of();
		}
		List<Integer> ends = new ArrayList<>();
		int until = end < 0 ? line : Math.min(line, end - 1);
		int last = until;
		while (last > start + 1 && isSpace(text.charAt(last - 1))) {
			last--;
		}
		if (last > start + 1 && "{,".indexOf(text.charAt(last - 1)) >= 0) {
			int before = last - 1;
			while (before > start + 1 && isSpace(text.charAt(before - 1))) {
				before--;
			}
			ends.add(before);
		}
		ends.add(last);
		for (int i = end; end >= 0 && i < Math.min(line, start + LONGEST_QUOTE) && ends.size() < MOST_QUOTED; i++) { // marks within it that have no \
			if (text.charAt(i) == '"' && !isSpace(text.charAt(i - 1)) && (i + 1 == text.length() || !isWordCharacter(text.charAt(i + 1)))) {
				ends.add(i + 1);
			}
		}
		for (int i = start + 1; i < Math.min(until - 1, start + LONGEST_QUOTE) && ends.size() < MOST_ENDS; i++) {
			char one = text.charAt(i);
			if (QUOTES.indexOf(one) >= 0 && one != '\'' && one != '’' && one != '‘' && i > start + 1) {
				ends.add(i + 1);
			} else if (isSpace(one) && !isSpace(text.charAt(i + 1)) && i > start + 1 && !isSpace(text.charAt(i - 1))) {
				Word next = at(i + 1);
				if (next.kind().equals("{") || next.kind().equals("}") || Character.isLetter(text.charAt(i + 1)) && expectations.isKeyword(next.kind())) {
					ends.add(i);
				}
			}
		}
		return ends;
	}

	/** The ends of words between marks that are no straight quotation marks and begin at an offset, on the same line; the likeliest first. */
	List<Integer> quotedEnds(int start) {
		char opens = text.charAt(start);
		if (QUOTES.indexOf(opens) < 0) {
			return List.of();
		}
		boolean single = SINGLE.indexOf(opens) >= 0;
		List<Integer> ends = new ArrayList<>();
		int line = lineEnd(start);
		for (int i = start + 1, end = Math.min(line, start + LONGEST_QUOTE); i < end && ends.size() < MOST_QUOTED; i++) {
			char one = text.charAt(i);
			if (one == '\\') {
				i++;
			} else if ((single ? SINGLE.indexOf(one) >= 0 : one == '"' || QUOTES.indexOf(one) >= 0 && SINGLE.indexOf(one) < 0)
					&& (i + 1 == line || !isWordCharacter(text.charAt(i + 1)))) {
				ends.add(i + 1);
			}
		}
		return ends;
	}

	/**
	 * The ends of the words from an offset on that could be the words of a text whose quotation marks are missing, or the first of them.
	 *
	 * @param any whether the first of them may be a word of the language, too
	 */
	List<Integer> bareEnds(int start, boolean any) {
		List<Integer> ends = new ArrayList<>();
		int line = lineEnd(start);
		for (int at = start; at < line && ends.size() < MOST_ENDS;) {
			Word word = at(at);
			if (!word.kind().equals(ID) && (!Character.isLetter(text.charAt(at)) || at == start && !any)) {
				break;
			}
			ends.add(word.end());
			at = next(word.end());
		}
		int mark = ends.isEmpty() ? -1 : text.substring(start, Math.min(line, start + LONGEST_QUOTE)).indexOf('"');
		if (mark > 0 && !isSpace(text.charAt(start + mark - 1))) {
			ends.add(start + mark + 1);
		}
		return ends;
	}

	/** Behind the mark that ends the text in quotation marks that begins at an offset; -1 if none does. */
	private int stringEnd(int start) {
		if (start >= openText) {
			return -1;
		}
		for (int i = start + 1; i < text.length(); i++) {
			if (text.charAt(i) == '\\') {
				i++;
			} else if (text.charAt(i) == '"') {
				return i + 1;
			}
		}
		openText = start; // nor does any behind it
		return -1;
	}

	private static boolean isWordCharacter(char one) {
		return QUOTES.indexOf(one) < 0 && (isLetter(one) || isDigit(one));
	}

	private static boolean isSpace(char one) {
		return one == ' ' || one == '\t' || one == '\r' || one == '\n';
	}

	private static boolean isDigit(char one) {
		return one >= '0' && one <= '9';
	}

	private static boolean isLetter(char one) {
		return one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z' || one == '_' || one >= '\u00C0' && one <= '\uFFEF';
	}
}
