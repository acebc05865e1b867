// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.List;

import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Span;

/**
 * Words that an article reports: the content of a statement, or a passage in quotation marks that nobody annotated yet.
 *
 * @param article   the name of the article
 * @param statement the statement; null for a passage
 * @param spans     where the words stand, in UTF-16 units of the article's text: the pieces of the content, or what is inside
 *                  the quotation marks
 * @param voice     in whose mouth they are
 * @param direct    whether the article gives them as the speaker's own words
 */
public record Saying(String article, StatementFacts statement, List<Span> spans, Voice voice, boolean direct) {

	/** The qualified name of the statement; of a passage the article and the place, {@code article@start-end} in UTF-16 units. */
	public String name() {
		return statement != null ? statement.qualifiedName() : article + "@" + spans.getFirst().start() + "-" + spans.getLast().end();
	}

	/** From the first word to the last. */
	public Span whole() {
		return new Span(spans.stream().mapToInt(Span::start).min().orElse(0), spans.stream().mapToInt(Span::end).max().orElse(0));
	}

	/** The same in another voice. */
	Saying with(Voice other) {
		return new Saying(article, statement, spans, other, direct);
	}
}
