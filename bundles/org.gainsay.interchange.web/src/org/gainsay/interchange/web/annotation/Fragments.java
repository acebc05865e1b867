// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.text.Span;

/**
 * What can be known of a text of which annotations have only some words: those and what stands around them, in their order, put together where they overlap, with a
 * line of an ellipsis where something is missing.
 *
 * @param text  what is known
 * @param spans where the words of each annotation stand in it, in UTF-16 units
 */
record Fragments(String text, Map<Foreign, Span> spans) {

	private static final String MISSING = "\n\n[…]\n\n";

	/**
	 * Puts the words of annotations together.
	 *
	 * @param title a first line; null for none
	 */
	static Fragments of(String title, List<Foreign> annotations) {
		List<Foreign> sorted = new ArrayList<>(annotations);
		sorted.sort(Comparator.comparing(Foreign::start, Comparator.nullsLast(Comparator.naturalOrder())));
		StringBuilder text = new StringBuilder(title == null ? "" : title.strip());
		Map<Foreign, Span> spans = new LinkedHashMap<>();
		int shift = 0; // by how much what stands at a place of the page stands further on here
		int end = -1; // how far of the page is here
		int begin = 0; // where of the page the last piece begins
		for (Foreign one : sorted) {
			String piece = one.prefix() + one.exact() + one.suffix();
			int at = one.start() == null ? -1 : one.start() - one.prefix().length();
			if (at >= begin && at <= end && fits(text, at + shift, piece)) {
				int known = text.length() - (at + shift);
				text.append(piece, Math.min(known, piece.length()), piece.length());
			} else {
				text.append(text.isEmpty() ? "" : end < 0 ? "\n\n" : MISSING);
				shift = text.length() - at;
				begin = at;
				text.append(piece);
			}
			end = at < 0 ? Integer.MIN_VALUE : text.length() - shift;
			int words = (at < 0 ? text.length() - piece.length() : at + shift) + one.prefix().length();
			spans.put(one, new Span(words, words + one.exact().length()));
			if (at < 0) {
				end = 0; // nothing joins it
				begin = Integer.MAX_VALUE;
			}
		}
		return new Fragments(text.append('\n').toString(), spans);
	}

	/** Whether a piece says the same as what is known where both speak. */
	private static boolean fits(StringBuilder text, int offset, String piece) {
		int both = Math.min(piece.length(), text.length() - offset);
		return offset >= 0 && both >= 0 && text.substring(offset, offset + both).equals(piece.substring(0, both));
	}
}
