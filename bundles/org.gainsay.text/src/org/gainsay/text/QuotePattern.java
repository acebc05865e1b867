// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One quote of an anchor: which words are meant.
 *
 * @param start      the words, or the first of them
 * @param end        the last of them, or null if start is all
 * @param occurrence which occurrence of start in the whole text, from 1; null if it does not say
 * @param before     words that follow it with nothing but space and punctuation between
 * @param after      words that it follows with nothing but space and punctuation between
 */
public record QuotePattern(String start, @Nullable String end, @Nullable Integer occurrence, @Nullable String before, @Nullable String after) {

	/** A quote that says nothing but its words. */
	public static QuotePattern of(String words) {
		return new QuotePattern(words, null, null, null, null);
	}

	/** Words of a quote as they are looked for: two that differ in typographic variants only, such as the form of an apostrophe, are equal then. */
	public static String normalized(String words) {
		return NormalizedText.quote(words);
	}

	/** Whether it says which of several places it means. */
	public boolean isPinned() {
		return occurrence != null || before != null || after != null;
	}

	/** As it is written in a claims file, without escapes: for messages. */
	@Override
	public String toString() {
		StringBuilder written = new StringBuilder().append('"').append(start).append('"');
		if (end != null) {
			written.append(" ... \"").append(end).append('"');
		}
		if (occurrence != null) {
			written.append(" #").append(occurrence);
		}
		if (before != null) {
			written.append(" before \"").append(before).append('"');
		}
		if (after != null) {
			written.append(" after \"").append(after).append('"');
		}
		return written.toString();
	}
}
