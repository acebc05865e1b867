// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.annotations.tables;

import org.gainsay.interchange.Characters;
import org.gainsay.interchange.annotations.Selectors;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/** Where the rows of the table of spans lead. */
final class TableSpans {

	private TableSpans() {
	}

	/**
	 * The span of a row: where it says, if its words stand there as a table has them; else where they stand nearest to it.
	 *
	 * @param exact the words; null where the row does not have them
	 * @return null where they are nowhere
	 */
	static Span find(ArticleText text, int start, int end, String exact) {
		Span there = Selectors.find(text, start, end, null, null, null);
		return there != null && (exact == null || Characters.CSV.fit(text.at(there)).equals(exact)) ? there : exact == null ? null : Selectors.find(text, start, end, exact, null, null);
	}
}
