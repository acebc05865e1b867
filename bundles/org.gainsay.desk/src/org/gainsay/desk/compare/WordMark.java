// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.compare;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.analysis.utterance.WordDifference;
import org.gainsay.text.Span;

/**
 * What a reader is to see of a word difference in one of its two texts.
 *
 * @param span in UTF-16 units of the article's text; for missing words empty, where they would stand
 * @param text the words that the sign stands for: those of this text, or those that are missing
 */
public record WordMark(Sign sign, Span span, String text) {

	/** What is different, and the sign for it. */
	public enum Sign {
		/** Words that only this text has. */
		ONLY("+"), //$NON-NLS-1$
		/** The other text has words here that this has not. */
		MISSING("\u2212"), //$NON-NLS-1$
		/** The other text has other words. */
		CHANGED("\u2260"), //$NON-NLS-1$
		/** The other text has another form of the same words. */
		FORM("~"); //$NON-NLS-1$

		private final String sign;

		Sign(String sign) {
			this.sign = sign;
		}

		/** One character. */
		public String sign() {
			return sign;
		}

		/**
		 * How much of the sign's colour lies over the words it stands for, from 0 to 1. It lies over the letters too: in a dark theme,
		 * whose letters are grey, less of it leaves them readable.
		 */
		public double tint(boolean dark) {
			return switch (this) {
				case ONLY, CHANGED -> dark ? 0.12 : 0.25;
				case FORM -> dark ? 0.06 : 0.11;
				case MISSING -> 0;
			};
		}
	}

	/** What to mark in the left or in the right text, in its order. */
	public static List<WordMark> of(WordDifference words, boolean left) {
		List<WordMark> marks = new ArrayList<>();
		List<WordDifference.Segment> segments = words.segments();
		int before = -1;
		for (int i = 0; i < segments.size(); i++) {
			WordDifference.Segment segment = segments.get(i);
			Span own = left ? segment.left() : segment.right();
			if (own == null) {
				int at = before >= 0 ? before : firstAfter(segments, i, left);
				if (at >= 0) {
					marks.add(new WordMark(Sign.MISSING, new Span(at, at), left ? segment.rightText() : segment.leftText()));
				}
				continue;
			}
			before = own.end();
			Sign sign = switch (segment.kind()) {
				case SAME -> null;
				case FORM -> Sign.FORM;
				case CHANGED -> Sign.CHANGED;
				case LEFT, RIGHT -> Sign.ONLY;
			};
			if (sign != null) {
				marks.add(new WordMark(sign, own, left ? segment.leftText() : segment.rightText()));
			}
		}
		return marks;
	}

	private static int firstAfter(List<WordDifference.Segment> segments, int from, boolean left) {
		for (int i = from; i < segments.size(); i++) {
			Span own = left ? segments.get(i).left() : segments.get(i).right();
			if (own != null) {
				return own.start();
			}
		}
		return -1;
	}

	/** Those of several comparisons of one text; of marks that would lie upon each other, the first sign of {@link Sign} wins. */
	public static List<WordMark> together(List<List<WordMark>> all) {
		List<WordMark> marks = new ArrayList<>();
		for (Sign sign : Sign.values()) {
			all.stream().flatMap(List::stream).filter(mark -> mark.sign == sign).forEach(mark -> {
				boolean free = marks.stream().noneMatch(there -> there.span.equals(mark.span) || there.span.overlaps(mark.span));
				if (free) {
					marks.add(mark);
				}
			});
		}
		return List.copyOf(marks);
	}
}
