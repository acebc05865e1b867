// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.List;

import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.Form;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/** Makes sayings of statements. */
final class SayingReader {

	/** Marks that open wherever they stand, and those that close in some languages and open in others. */
	private static final String OPENING = "“„‟‚‛「『﹁﹃｢〈《〝❝❛";
	private static final String CLOSING = "\"”“»«›‹’‘'」』﹂﹄｣〉》〞〟❞❜״＂＇";

	private SayingReader() {
	}

	/**
	 * @param statement one whose content was found
	 * @param text      of its article
	 */
	static Saying of(StatementFacts statement, ArticleText text, Corpus corpus) {
		List<Span> spans = AnchorFacts.spansOf(statement.content());
		return new Saying(statement.article(), statement, spans, Voice.of(statement, corpus), isDirect(statement, spans, text));
	}

	/** Whether it is annotated so, or stands in quotation marks where nothing is annotated. */
	private static boolean isDirect(StatementFacts statement, List<Span> spans, ArticleText text) {
		if (statement.form() != Form.UNSPECIFIED) {
			return statement.form() == Form.DIRECT;
		}
		Span first = spans.getFirst();
		Span last = spans.getLast();
		String all = text.text();
		return first.start() > 0 && opens(all, first.start() - 1) && closes(all, last.end());
	}

	/** An apostrophe, or the end of another quote, opens none. */
	private static boolean opens(String text, int at) {
		return OPENING.indexOf(text.charAt(at)) >= 0 || CLOSING.indexOf(text.charAt(at)) >= 0
				&& (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && ".,!?…".indexOf(text.charAt(at - 1)) < 0);
	}

	/** Whether a quote is closed at a place, perhaps after a comma or full stop. */
	private static boolean closes(String text, int at) {
		for (int i = at; i < Math.min(text.length(), at + 2); i++) {
			if (CLOSING.indexOf(text.charAt(i)) >= 0) {
				return true;
			}
		}
		return false;
	}
}
