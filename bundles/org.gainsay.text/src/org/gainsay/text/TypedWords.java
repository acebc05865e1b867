// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.List;
import java.util.Locale;

/** What somebody typed to find something: parts of words, each of which stands somewhere in it, in any case and order. Accents count. */
public final class TypedWords {

	private final List<String> words;

	private TypedWords(List<String> words) {
		this.words = words;
	}

	/** @param typed white space between the words; blank for what is in every text */
	public static TypedWords of(String typed) {
		return new TypedWords(List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+")));
	}

	/** Whether a text has them all. */
	public boolean areIn(String text) {
		return areInSmall(text.toLowerCase(Locale.ROOT));
	}

	/** The same for a text that is in small letters already, as one that is looked through at each key. */
	public boolean areInSmall(String text) {
		return words.stream().allMatch(text::contains);
	}

	/** In small letters, with single spaces between. */
	@Override
	public String toString() {
		return String.join(" ", words);
	}
}
