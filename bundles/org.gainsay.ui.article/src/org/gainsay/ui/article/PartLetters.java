// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

/** The letter for a part where there is no room for its word: that of the key which sets it, so that no letter stands for two parts. */
final class PartLetters {

	private static final Map<String, String> OF = Map.of(Messages.Part_content, Messages.Letter_content, Messages.Part_cue, Messages.Letter_cue, Messages.Part_source, Messages.Letter_source,
			Messages.Part_hedge, Messages.Letter_hedge, Messages.Part_addressee, Messages.Letter_addressee, Messages.Part_about, Messages.Letter_about, Messages.Part_because, Messages.Letter_because,
			Messages.Part_if, Messages.Letter_if, Messages.Part_code, Messages.Letter_code);

	private PartLetters() {
	}

	/** Each letter and the word for which it stands, as a legend has them. */
	static String legend() {
		return OF.entrySet().stream().map(part -> NLS.bind(Messages.Legend_letter, part.getValue(), part.getKey())).sorted().collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	/** The letter of a part, by its word. */
	static String of(String word) {
		return OF.get(word);
	}
}
