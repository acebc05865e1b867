// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The passages of a text that stand in quotation marks: “…” ‘…’ „…“ ‚…‘ «…» »…« ‹…› 「…」 『…』 and straight ones. A passage ends
 * with its paragraph at the latest; one that is not closed there counts if the next paragraph begins with its mark again, as a quotation
 * over several paragraphs does.
 */
public final class Quotations {

	private record Open(char mark, int offset) {
	}

	private final String text;
	private final List<Span> found = new ArrayList<>();

	private Quotations(String text) {
		this.text = text;
	}

	/** What stands between the marks, without them, in the order of the beginnings; passages may lie in one another. */
	public static List<Span> of(ArticleText article) {
		Quotations quotations = new Quotations(article.text());
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
				paragraph(start, i);
				start = i + 1;
			}
		}
	}

	private void paragraph(int from, int to) {
		Deque<Open> open = new ArrayDeque<>();
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			if (!isMark(c)) {
				continue;
			}
			if (!open.isEmpty() && closers(open.peek().mark).indexOf(c) >= 0 && mayClose(c, i, to)) {
				add(open.pop().offset + 1, i);
			} else if (mayOpen(c, i, from, to)) {
				open.push(new Open(c, i));
			} else {
				closeOuter(open, c, i, to);
			}
		}
		if (!open.isEmpty() && closers(open.peekLast().mark).length() > 0 && beginsWith(open.peekLast().mark, to)) {
			add(open.peekLast().offset + 1, to);
		}
	}

	/** An inner mark that was never closed, such as an apostrophe that looked like one, does not keep the outer passage open. */
	private void closeOuter(Deque<Open> open, char c, int at, int to) {
		if (open.stream().anyMatch(one -> closers(one.mark).indexOf(c) >= 0) && mayClose(c, at, to)) {
			while (closers(open.peek().mark).indexOf(c) < 0) {
				open.pop();
			}
			add(open.pop().offset + 1, at);
		}
	}

	private void add(int start, int end) {
		if (!text.substring(start, end).isBlank()) {
			found.add(new Span(start, end));
		}
	}

	private boolean beginsWith(char mark, int paragraphEnd) {
		int at = paragraphEnd;
		while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
			at++;
		}
		return at < text.length() && text.charAt(at) == mark;
	}

	private static boolean isMark(char c) {
		return c == '"' || c == '\'' || !closers(c).isEmpty() || "”’«»‹›」』".indexOf(c) >= 0;
	}

	private static String closers(char opener) {
		return switch (opener) {
			case '“' -> "”";
			case '„' -> "“”";
			case '‟', '”' -> "”";
			case '«' -> "»";
			case '»' -> "«»";
			case '‘' -> "’";
			case '‚' -> "‘’";
			case '‹' -> "›";
			case '›' -> "‹›";
			case '「' -> "」";
			case '『' -> "』";
			case '"' -> "\"";
			case '\'' -> "'";
			default -> "";
		};
	}

	private boolean mayOpen(char c, int at, int from, int to) {
		boolean wordBefore = at > from && Character.isLetterOrDigit(text.charAt(at - 1));
		boolean spaceAfter = at + 1 >= to || Character.isWhitespace(text.charAt(at + 1));
		return switch (c) {
			case '"', '\'', '‘', '”', '»', '›' -> !wordBefore && !spaceAfter;
			default -> !closers(c).isEmpty();
		};
	}

	/** An apostrophe inside a word closes nothing. */
	private boolean mayClose(char c, int at, int to) {
		boolean wordAfter = at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1));
		return c != '\'' && c != '’' && c != '‘' || !wordAfter;
	}
}
