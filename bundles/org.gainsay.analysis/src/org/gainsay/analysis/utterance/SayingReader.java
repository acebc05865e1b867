// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

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

	/** @param text of the statement's article */
	static Saying of(StatementFacts statement, ArticleText text, Corpus corpus) {
		return new Saying(statement.article(), statement, statement.content().spans(), Voice.of(statement, corpus), isDirect(statement, text));
	}

	/** Whether it is annotated so, or stands in quotation marks where nothing is annotated. */
	private static boolean isDirect(StatementFacts statement, ArticleText text) {
		if (statement.form() != Form.UNSPECIFIED) {
			return statement.form() == Form.DIRECT;
		}
		Span first = statement.content().spans().getFirst();
		Span last = statement.content().spans().getLast();
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
