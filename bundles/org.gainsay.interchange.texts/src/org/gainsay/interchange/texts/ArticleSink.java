// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts;

/** Takes what a reader finds in a source. */
public interface ArticleSink {

	/** One more article. */
	void article(SourceArticle article);

	/**
	 * One more article of which the source is the text itself, and not something that it has to be taken out of.
	 *
	 * @param text    all of it, with its own line ends, a byte order mark where it has one
	 * @param article what is said of it, with its lines as paragraphs
	 */
	default void article(String text, SourceArticle article) {
		article(article);
	}

	/**
	 * Something that should be an article and could not be read; the others are not affected.
	 *
	 * @param where it stands in the source, such as {@code document 3}
	 * @param why   in a sentence
	 */
	void notRead(String where, String why);

	/**
	 * The source itself has no article: a page of links, a log-in.
	 *
	 * @param why in a sentence, such as {@code It is a page of links.}
	 */
	void noArticle(String why);

	/** A sentence about the source as a whole, such as how its encoding was found or that it says to have more articles than were found. */
	void remark(String sentence);
}
