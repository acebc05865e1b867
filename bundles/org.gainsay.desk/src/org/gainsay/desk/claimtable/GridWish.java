// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.claimtable;

import java.util.Objects;

import org.gainsay.analysis.Flag;

/**
 * Which claims and articles the table shows, and in which order.
 *
 * @param words      claims whose name, text or speakers have all these words; blank for all claims
 * @param flag       claims that have it; null for all
 * @param event      articles on it, and claims that it lists or that they speak of; null for all
 * @param speaking   only articles that speak of a claim that shows, and claims that an article speaks of
 * @param order      by what the claims are sorted
 * @param article    the article by whose cells they are sorted, by name; null for the other orders
 * @param descending the other way round
 */
public record GridWish(String words, Flag flag, String event, boolean speaking, Order order, String article, boolean descending) {

	/** Everything, in the order of the files. */
	public static final GridWish ALL = new GridWish("", null, null, false, Order.FILES, null, false); //$NON-NLS-1$

	/** By what claims can be sorted. */
	public enum Order {
		/** As they are declared. */
		FILES,
		/** By their texts. */
		TEXT,
		/** What stands out first. */
		FLAGS,
		/** By the number of articles that speak of them, most first. */
		ARTICLES,
		/** By the date of the first that is said of them. */
		FIRST,
		/** By the standing in one article. */
		ARTICLE
	}

	/** The same with another filter. */
	public GridWish filtered(String newWords, Flag newFlag, String newEvent, boolean newSpeaking) {
		return new GridWish(newWords, newFlag, newEvent, newSpeaking, order, article, descending);
	}

	/** The same in another order; asked for again, the other way round, and once more, as the files have them. */
	public GridWish sorted(Order by, String byArticle) {
		boolean again = order == by && Objects.equals(article, byArticle);
		if (again && descending) {
			return new GridWish(words, flag, event, speaking, Order.FILES, null, false);
		}
		return new GridWish(words, flag, event, speaking, by, byArticle, again);
	}
}
