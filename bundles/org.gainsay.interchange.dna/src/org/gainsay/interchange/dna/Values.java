// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.gainsay.interchange.ExportSummary.NotCarried;

/** Values of short texts: none is longer than the format lets it be, and what is two things has two. */
final class Values {

	private final Lost lost;
	private final Map<String, String> known = new HashMap<>();
	private final Map<String, Set<String>> taken = new HashMap<>();

	Values(Lost lost) {
		this.lost = lost;
	}

	/** What something is called: its label, or its name where it has none. */
	static String label(String label, String name) {
		return label == null || label.isEmpty() ? name : label;
	}

	/** A text that is no longer than the format has a place for. */
	static String cut(String text) {
		return shortened(text, DnaTables.LONGEST);
	}

	private static String shortened(String text, int characters) {
		return text.codePointCount(0, text.length()) <= characters ? text : text.substring(0, text.offsetByCodePoints(0, characters - 1)) + "…";
	}

	/**
	 * The value of something, always the same and unlike those of all others.
	 *
	 * @param kind what sort of thing, such as {@code person}
	 * @param key  what it is known by
	 * @param text what it is called
	 */
	String of(String kind, String key, String text) {
		return of(kind, key, text, null);
	}

	/**
	 * The same for something that has no name of its own.
	 *
	 * @param numbered what is told where others are called the same, so that a number is added; null for the usual
	 */
	String of(String kind, String key, String text, NotCarried numbered) {
		return known.computeIfAbsent(kind + "\n" + key, both -> {
			Set<String> others = taken.computeIfAbsent(kind, one -> new HashSet<>());
			String value = cut(text);
			for (int n = 2; !others.add(value); n++) {
				String number = " (" + n + ")";
				value = shortened(text, DnaTables.LONGEST - number.length()) + number;
			}
			if (numbered != null && !value.equals(cut(text))) {
				lost.tell(numbered);
			} else if (!value.equals(text)) {
				lost.tell(numbered == null ? key : numbered.where(), text.equals(cut(text)) ? "Another " + kind + " is called the same, so this one is written as '" + value + "'."
						: "It has more than " + DnaTables.LONGEST + " characters and is written as '" + value + "'.");
			}
			return value;
		});
	}
}
