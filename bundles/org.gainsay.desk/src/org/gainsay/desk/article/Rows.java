// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.article;

import java.util.Arrays;

/**
 * A text as it is read: its lines broken into rows of a column's width. A row is what a text widget without wrapping takes for a
 * line, so however long a paragraph is, the widget lays out one row at a time. The space that a line is broken at belongs to no
 * row, as a line's end belongs to no line. Offsets are UTF-16 units of the text.
 */
public final class Rows {

	/** How many characters are measured at a time: a paragraph of any length is measured in pieces of this one. */
	private static final int PIECE = 2_000;

	/** Breaks a text without line ends into rows. */
	public interface Measure {
		/** Where the rows of a text begin, from 0, and as the last its length. */
		int[] breaks(String text);
	}

	private final String text;
	private final int[] starts;
	private final int[] ends;
	private final int count;

	private Rows(String text, int[] starts, int[] ends, int count) {
		this.text = text;
		this.starts = starts;
		this.ends = ends;
		this.count = count;
	}

	/** The rows of a text; there is always one. Lines end with LF, CR or CR LF. */
	public static Rows of(String text, Measure measure) {
		Collector rows = new Collector(text.length() / 40 + 16);
		int lineStart = 0;
		while (true) {
			int lineEnd = lineStart;
			while (lineEnd < text.length() && text.charAt(lineEnd) != '\n' && text.charAt(lineEnd) != '\r') {
				lineEnd++;
			}
			breakLine(text, lineStart, lineEnd, measure, rows);
			if (lineEnd == text.length()) {
				return new Rows(text, rows.starts, rows.ends, rows.count);
			}
			boolean two = text.charAt(lineEnd) == '\r' && lineEnd + 1 < text.length() && text.charAt(lineEnd + 1) == '\n';
			lineStart = lineEnd + (two ? 2 : 1);
		}
	}

	private static void breakLine(String text, int lineStart, int lineEnd, Measure measure, Collector rows) {
		int from = lineStart;
		while (true) {
			int to = Math.min(lineEnd, from + PIECE);
			if (to < lineEnd && Character.isHighSurrogate(text.charAt(to - 1))) {
				to--;
			}
			int[] breaks = measure.breaks(text.substring(from, to));
			boolean last = to == lineEnd;
			// The last row of a piece goes on in the next piece, unless it is the piece.
			int whole = last || breaks.length == 2 ? breaks.length - 1 : breaks.length - 2;
			for (int i = 0; i < whole; i++) {
				int start = from + breaks[i];
				int end = from + breaks[i + 1];
				int shown = end;
				if (!(last && i == whole - 1)) {
					while (shown > start + 1 && text.charAt(shown - 1) == ' ') {
						shown--;
					}
				}
				rows.add(start, shown);
			}
			if (last) {
				return;
			}
			from += breaks[whole];
		}
	}

	/** The text whose rows these are. */
	public String text() {
		return text;
	}

	public int count() {
		return count;
	}

	/** Where a row begins. */
	public int start(int row) {
		return starts[row];
	}

	/** Where what a row shows ends; the next row may begin later. */
	public int end(int row) {
		return ends[row];
	}

	/** What a row shows. */
	public String row(int row) {
		return text.substring(starts[row], ends[row]);
	}

	/** The row that an offset belongs to: that which begins there or before. */
	public int at(int offset) {
		int found = Arrays.binarySearch(starts, 0, count, offset);
		return found >= 0 ? found : -found - 2;
	}

	private static final class Collector {
		private int[] starts;
		private int[] ends;
		private int count;

		Collector(int expected) {
			starts = new int[expected];
			ends = new int[expected];
		}

		void add(int start, int end) {
			if (count == starts.length) {
				starts = Arrays.copyOf(starts, 2 * count);
				ends = Arrays.copyOf(ends, 2 * count);
			}
			starts[count] = start;
			ends[count++] = end;
		}
	}
}
