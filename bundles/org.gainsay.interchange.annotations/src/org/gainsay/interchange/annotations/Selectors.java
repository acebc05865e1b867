// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.annotations;

import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/** Finds in a text what selectors by position and by quote say. */
public final class Selectors {

	private Selectors() {
	}

	/**
	 * Where selected words stand: at the position, if they are there or no words are given; else where they are with most of what should
	 * stand around them, of several the nearest to the position.
	 *
	 * @param start  in code points; null where no position is given
	 * @param end    in code points, exclusive; null where no position is given
	 * @param exact  the words; null where they are not given
	 * @param prefix what stands before them; null where that is not given
	 * @param suffix what stands behind them; null where that is not given
	 * @return null where they are nowhere
	 */
	public static Span find(ArticleText in, Integer start, Integer end, String exact, String prefix, String suffix) {
		String text = in.text();
		int most = in.codePoints(text.length());
		Span there = start == null || end == null || start < 0 || end < start || end > most ? null : new Span(in.utf16(start), in.utf16(end));
		if (exact == null || exact.isEmpty()) {
			return there;
		}
		if (there != null && in.at(there).equals(exact)) {
			return there;
		}
		int near = start == null || start < 0 ? 0 : in.utf16(Math.min(start, most));
		int best = -1;
		int fit = -1;
		for (int at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
			int fits = same(text, at, prefix, true) + same(text, at + exact.length(), suffix, false);
			if (fits > fit || fits == fit && Math.abs(at - near) < Math.abs(best - near)) {
				best = at;
				fit = fits;
			}
		}
		return best < 0 ? null : new Span(best, best + exact.length());
	}

	/** How many characters of what should stand around something do, from there on. */
	private static int same(String text, int offset, String around, boolean before) {
		if (around == null) {
			return 0;
		}
		int length = around.length();
		int same = 0;
		while (same < length && (before ? offset - same > 0 && text.charAt(offset - same - 1) == around.charAt(length - same - 1)
				: offset + same < text.length() && text.charAt(offset + same) == around.charAt(same))) {
			same++;
		}
		return same;
	}
}
