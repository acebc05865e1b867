// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.annotate;

import java.util.stream.IntStream;

import org.gainsay.edit.AnchorEdits.Edge;
import org.gainsay.text.ArticleText;
import org.gainsay.text.TextUnits;
import org.gainsay.text.TextUnits.Unit;

/** How far a key moves an edge of a statement. Offsets are UTF-16 units of the article's text. */
public enum Nudge {
	CHARACTER(Unit.CHARACTER), WORD(Unit.WORD), SENTENCE(Unit.SENTENCE);

	private final Unit unit;

	Nudge(Unit unit) {
		this.unit = unit;
	}

	/**
	 * Where an edge goes from where it is; there it stays if there is nothing further on. Characters that are white space are passed over:
	 * no edge stays in them.
	 *
	 * @param language of the article, a BCP 47 tag, or null
	 */
	public int from(int offset, Edge edge, boolean forwards, ArticleText article, String language) {
		IntStream edges = new TextUnits(article, language).all(unit).stream().filter(span -> !article.at(span).isBlank())
				.mapToInt(span -> edge == Edge.START ? span.start() : span.end());
		return (forwards ? edges.filter(place -> place > offset).min() : edges.filter(place -> place < offset).max()).orElse(offset);
	}
}
