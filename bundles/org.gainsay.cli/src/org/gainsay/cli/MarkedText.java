// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gainsay.cli.Marks.Mark;
import org.gainsay.cli.Marks.Numbered;
import org.gainsay.text.ArticleText;
import org.gainsay.text.TextUnits;

/**
 * A text with its spans in brackets: {@code [7: what is said]}, {@code [7 cue: told]}. A bracket that closes is that of what began last; what
 * ends before something that began in it has {@code [/7]} for its end. The brackets are ones that the text itself has not, so that they
 * are always told apart from it. Below a paragraph stand notes on the statements of which something begins in it.
 */
final class MarkedText {

	/** Tried in this order. */
	private static final List<String> BRACKETS = List.of("[]", "{}", "<>", "\u27E6\u27E7", "\u27E8\u27E9", "\u27EA\u27EB", "\u2983\u2984");

	/** How it is printed. */
	interface Style {
		/** Whether somebody looks: then a terminal obeys nothing of the text, and its line ends are those of the system. Otherwise the text is exact. */
		boolean isLookedAt();

		/** Words in the colours of a mark. */
		String words(String words, Mark mark);

		/** What is written at a mark, in its colours. */
		String label(String label);

		/** Prints lines on a statement of which something begins in a paragraph for the first time. */
		void first(Numbered statement);

		/** The same in a later paragraph. */
		void again(Numbered statement);
	}

	/** What lies between a paragraph and the last one that was printed. */
	private enum Gap {
		NOTHING, EMPTY_LINES, TEXT
	}

	private final String text;
	private final Style style;
	private final PrintWriter out;
	private final String opening;
	private final String closing;
	private Map<Integer, Numbered> statements;
	/** In the order of the text. */
	private List<Mark> marks;
	/** How many of them have begun. */
	private int begun;
	/** How many of them have notes on their statements. */
	private int noted;
	/** The numbers of the statements with a note. */
	private final Set<Integer> withNote = new HashSet<>();
	/** Those that have begun and not ended, the innermost last. */
	private final List<Mark> open = new ArrayList<>();
	private boolean atLineStart;

	MarkedText(ArticleText text, Style style, PrintWriter out) {
		this.text = text.text();
		this.style = style;
		this.out = out;
		String brackets = BRACKETS.stream().filter(pair -> !has(pair)).findFirst().orElse(BRACKETS.getFirst());
		this.opening = brackets.substring(0, 1);
		this.closing = brackets.substring(1);
	}

	private boolean has(String brackets) {
		return brackets.chars().anyMatch(bracket -> text.indexOf(bracket) >= 0);
	}

	/** Whether the text has brackets of every kind that could have been taken. */
	boolean isAmbiguous() {
		return has(opening + closing);
	}

	/** Something in the brackets of the marks. */
	String inBrackets(Object what) {
		return opening + what + closing;
	}

	/**
	 * Prints the text.
	 *
	 * @param shown those whose spans are marked
	 * @param whole whether all of it is printed, and not only the paragraphs with a span
	 */
	void print(List<Numbered> shown, boolean whole) {
		statements = shown.stream().collect(Collectors.toMap(Numbered::number, Function.identity()));
		marks = shown.stream().flatMap(one -> one.marks().stream()).filter(mark -> mark.span().length() > 0).sorted(Marks.IN_TEXT).toList();
		begun = 0;
		noted = 0;
		withNote.clear();
		atLineStart = true;
		Gap gap = Gap.NOTHING;
		boolean printed = false;
		for (int start = 0; start < text.length();) {
			int bare = start;
			while (bare < text.length() && !TextUnits.isLineBreak(text.charAt(bare))) {
				bare++;
			}
			int end = Math.min(text.length(), bare + (text.startsWith("\r\n", bare) ? 2 : 1));
			if (whole || !open.isEmpty() || begins(end - 1)) {
				if (printed && !whole) {
					gap(gap);
				}
				line(start, bare, end);
				if (atLineStart || !whole || end == text.length()) { // A line break of another kind stays the only one.
					notes();
				}
				printed = true;
				gap = Gap.NOTHING;
			} else {
				gap = gap == Gap.TEXT || !text.substring(start, bare).isBlank() ? Gap.TEXT : Gap.EMPTY_LINES;
			}
			start = end;
		}
		if (!atLineStart) {
			out.println();
		}
	}

	private void gap(Gap gap) {
		if (!atLineStart) {
			out.println();
		}
		if (gap != Gap.NOTHING) {
			out.println();
		}
		if (gap == Gap.TEXT) {
			out.println(style.label(inBrackets("...")));
			out.println();
		}
	}

	/** Whether a mark that has not begun yet begins at an offset or before. */
	private boolean begins(int at) {
		return begun < marks.size() && marks.get(begun).span().start() <= at;
	}

	/** @param bare where the line ends without its line break */
	private void line(int start, int bare, int end) {
		for (int at = start; at < end;) {
			end(at);
			begin(at);
			int to = at < bare ? bare : end;
			if (begun < marks.size()) {
				to = Math.min(to, marks.get(begun).span().start());
			}
			for (Mark mark : open) {
				to = Math.min(to, mark.span().end());
			}
			piece(at, to, at < bare, to == end);
			at = to;
		}
		end(end);
	}

	private void piece(int start, int end, boolean words, boolean last) {
		String piece = text.substring(start, end);
		if (!style.isLookedAt()) {
			out.print(piece);
		} else if (words) {
			out.print(open.isEmpty() ? Words.seen(piece) : style.words(Words.seen(piece), open.getLast()));
		} else if (last) {
			out.println();
		}
		atLineStart = !words && last && (style.isLookedAt() || piece.endsWith("\n"));
	}

	private void begin(int at) {
		while (begins(at)) {
			Mark mark = marks.get(begun++);
			open.add(mark);
			mark(opening + mark.label() + ": ");
		}
	}

	private void end(int at) {
		for (int i = open.size() - 1; i >= 0; i--) {
			if (open.get(i).span().end() <= at) {
				mark(i == open.size() - 1 ? closing : inBrackets("/" + open.get(i).label()));
				open.remove(i);
			}
		}
	}

	private void mark(String label) {
		out.print(style.label(label));
		atLineStart = false;
	}

	private void notes() {
		Map<Integer, Numbered> beginning = new TreeMap<>();
		marks.subList(noted, begun).stream().filter(mark -> mark.statement() != null).forEach(mark -> beginning.put(mark.number(), statements.get(mark.number())));
		noted = begun;
		if (!beginning.isEmpty() && !atLineStart) {
			out.println();
			atLineStart = true;
		}
		beginning.forEach((number, statement) -> {
			if (withNote.add(number)) {
				style.first(statement);
			} else {
				style.again(statement);
			}
		});
	}
}
