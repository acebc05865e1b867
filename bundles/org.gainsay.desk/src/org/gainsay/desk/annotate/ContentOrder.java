// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.annotate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.gainsay.desk.article.StatementParts;
import org.gainsay.facts.StatementFacts;

/**
 * Statements in the order in which their contents begin; a silence stands where the words are that tell of it.
 *
 * @param statements those that were found
 */
public record ContentOrder(List<StatementFacts> statements) {

	/** The order of some statements; those without a content are left out. */
	public static ContentOrder of(Collection<StatementFacts> statements) {
		return new ContentOrder(statements.stream().filter(StatementParts::isPlaced)
				.sorted(Comparator.comparing((StatementFacts one) -> StatementParts.place(one).getFirst()).thenComparing(StatementFacts::qualifiedName)).toList());
	}

	/**
	 * The statement behind the selected one, or before it.
	 *
	 * @param selected the qualified name of that; where it is not here, the caret counts
	 * @param caret    in UTF-16 units of the text
	 * @return empty where none is further on
	 */
	public Optional<StatementFacts> beside(String selected, int caret, boolean back) {
		int now = -1;
		for (int i = 0; i < statements.size(); i++) {
			if (statements.get(i).qualifiedName().equals(selected)) {
				now = i;
			}
		}
		int next = now >= 0 ? now + (back ? -1 : 1) : nearCaret(caret, back);
		return next >= 0 && next < statements.size() ? Optional.of(statements.get(next)) : Optional.empty();
	}

	private int nearCaret(int caret, boolean back) {
		for (int i = 0; i < statements.size(); i++) {
			if (StatementParts.place(statements.get(i)).getFirst().start() >= caret) {
				return back ? i - 1 : i;
			}
		}
		return back ? statements.size() - 1 : statements.size();
	}
}
