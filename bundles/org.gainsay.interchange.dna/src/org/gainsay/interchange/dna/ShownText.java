// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;

import org.gainsay.text.Span;

/** A text as the program's window shows it: there every line break is one character, and places are counted so. */
final class ShownText {

	private final String text;
	/** By how much each line break of two characters, in the order of the text, puts off what comes after it; the place of its second one. */
	private final int[] breaks;
	private BreakIterator characters;

	/** @param text as it is stored */
	ShownText(String text) {
		this.text = text;
		this.breaks = text.contains("\r\n") ? breaks(text) : new int[0];
	}

	private static int[] breaks(String text) {
		return java.util.stream.IntStream.range(1, text.length()).filter(i -> text.charAt(i) == '\n' && text.charAt(i - 1) == '\r').toArray();
	}

	/** How many UTF-16 units are shown. */
	int length() {
		return text.length() - breaks.length;
	}

	/** The place in the text that is shown of one in that which is stored. */
	int shown(int stored) {
		int found = java.util.Arrays.binarySearch(breaks, stored);
		return stored - (found >= 0 ? found : -found - 1);
	}

	/** The place in the text that is stored of one in that which is shown. */
	int stored(int shown) {
		int low = 0;
		int high = breaks.length;
		while (low < high) { // how many breaks there are before it
			int middle = (low + high) / 2;
			if (breaks[middle] - middle <= shown) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return shown + low;
	}

	/** The text as it is shown. */
	String text() {
		return text.replace("\r\n", "\n").replace('\r', '\n');
	}

	/** A span whose ends are those of whole characters, the given one or the next larger. */
	Span whole(Span span) {
		return new Span(edge(span.start(), false), edge(span.end(), true));
	}

	private int edge(int at, boolean forward) {
		if (at == 0 || at == text.length() || text.charAt(at) < 0x80 && text.charAt(at - 1) < 0x80) {
			return at;
		}
		BreakIterator known = characters;
		if (known == null) {
			known = BreakIterator.getCharacterInstance(Locale.ROOT);
			known.setText(text);
			characters = known;
		}
		return known.isBoundary(at) ? at : forward ? known.following(at) : known.preceding(at);
	}

	/**
	 * Where words stand that are counted as they are shown.
	 *
	 * @return in the text that is stored; empty if they do not lie in it
	 */
	Optional<Span> span(long start, long stop) {
		return start < 0 || start >= stop || stop > length() ? Optional.empty() : Optional.of(new Span(stored((int) start), stored((int) stop)));
	}
}
