// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.List;

import org.gainsay.suggest.reading.Reading;

/**
 * What the rules find in a text, whomever the corpus knows: the same for all who ask, so it is looked for once.
 *
 * @param all    all findings
 * @param chosen those of them that are proposed, in the order of the text
 */
record Found(List<Finding> all, List<Chained> chosen) {

	/** Those of a text; none where the rules know nothing of its language. */
	static Found in(Reading text) {
		return text.once(Found.class, Found::find);
	}

	private static Found find(Reading text) {
		List<Finding> all = switch (text.language()) {
			case "en" -> new EnglishRules(text).find();
			case "de" -> new GermanRules(text).find();
			default -> List.of();
		};
		return new Found(List.copyOf(all), List.copyOf(RulesSuggester.chosen(text, all)));
	}
}
