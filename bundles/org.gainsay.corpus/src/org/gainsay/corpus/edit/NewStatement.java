// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.edit;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.model.ActorKind;
import org.gainsay.model.StanceKind;
import org.gainsay.text.Span;

/**
 * Makes a statement from words selected in an article. The quote is made as short as the resolution rule allows; the statement
 * goes to the end of the annotation set, a speaker that is new to the file of actors.
 */
public final class NewStatement {

	/**
	 * Who speaks.
	 *
	 * @param name  of an actor that is there, or of the new one
	 * @param kind  of the new actor; null if the actor is there already
	 * @param label of the new actor; null if the actor is there already
	 */
	public record Speaker(String name, ActorKind kind, String label) {
		public boolean isNew() {
			return kind != null;
		}
	}

	/**
	 * What to make.
	 *
	 * @param article the name of the article
	 * @param set     the name of the annotation set; null for the solo set
	 * @param content the selected words, in UTF-16 units of the article's text
	 * @param name    of the statement; null to have one made
	 * @param speaker null to leave the statement incomplete
	 * @param stance  null to leave the statement incomplete
	 * @param claim   the name of a claim, or null
	 * @param text    a free text for what is not a claim yet, or null
	 */
	public record Wish(String article, String set, Span content, String name, Speaker speaker, StanceKind stance, String claim,
			String text) {
	}

	private NewStatement() {
	}

	/**
	 * The edits that make it.
	 *
	 * @throws IllegalArgumentException with a message for the user if there is no such article or set, the selection is empty,
	 *                                  or a name is taken
	 */
	public static CorpusEdit of(Wish wish, CorpusSession session) {
		throw new UnsupportedOperationException();
	}

	/** A name for a new actor: the label in camel case, made unlike every actor's that is there. */
	public static String nameFor(String label, CorpusSession session) {
		throw new UnsupportedOperationException();
	}
}
