// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.edit;

import java.util.Collection;
import java.util.List;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.model.Status;

/**
 * Makes articles, and changes what is known of them. Texts of articles that are there are never changed.
 * <p>
 * Every method throws {@link IllegalArgumentException} with a message for the user if there is no such article, set, actor, event or
 * category, a name is taken or none, or the file has an error in the article or has changed since it was checked.
 */
public final class ArticleEdits {

	/**
	 * A new article.
	 *
	 * @param name      null to have one made of the name of the text file
	 * @param title     as people and tables call it; null for the first line of the text
	 * @param textFile  where the text is or is to be, relative to the corpus folder, with / between its parts
	 * @param text      the text to write there; null where the file is there already
	 * @param outlet    an actor, known or new; null for none
	 * @param published a date or date-time as it is written, or null
	 * @param retrieved a date or date-time as it is written, or null
	 * @param language  a BCP 47 tag, or null
	 * @param url       or null
	 * @param event     the name of an event, or null
	 * @param pin       whether the SHA-256 of the text is written down
	 * @param annotator whose statements the new file will hold; null to say nobody
	 */
	public record Wish(String name, String title, String textFile, String text, Speaker outlet, String published, String retrieved,
			String language, String url, String event, boolean pin, String annotator) {
	}

	public ArticleEdits(CorpusSession session) {
		throw new UnsupportedOperationException();
	}

	/** A name for a new article: the name of its text file without its ending made an identifier, unlike every article's that is there. */
	public static String nameFor(String textFile, CorpusSession session) {
		throw new UnsupportedOperationException();
	}

	/** Makes an article: a claims file of its name in the corpus folder, and its text file where a text is given. */
	public CorpusEdit create(Wish wish) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Says how far articles are.
	 *
	 * @param set the name of the annotation set whose status it is; null for the articles' own
	 */
	public CorpusEdit status(Collection<String> articles, String set, Status status) {
		throw new UnsupportedOperationException();
	}

	public CorpusEdit title(String article, String title) {
		throw new UnsupportedOperationException();
	}

	/** @param outlet an actor, known or new; null takes it away */
	public CorpusEdit outlet(Collection<String> articles, Speaker outlet) {
		throw new UnsupportedOperationException();
	}

	/** @param published a date or date-time as it is written; null takes it away */
	public CorpusEdit published(String article, String published) {
		throw new UnsupportedOperationException();
	}

	/** @param events the names of events, instead of those that they have */
	public CorpusEdit events(Collection<String> articles, List<String> events) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Codes articles with the values of a category instead of those that they have of it.
	 *
	 * @param category one that is on articles
	 * @param values   of the category; no more than one if it is one of them; empty takes the code away
	 */
	public CorpusEdit code(Collection<String> articles, String category, List<String> values) {
		throw new UnsupportedOperationException();
	}

	/** Gives an annotator a set of their own on an article, in a new file. */
	public CorpusEdit newSet(String article, String annotator) {
		throw new UnsupportedOperationException();
	}
}
