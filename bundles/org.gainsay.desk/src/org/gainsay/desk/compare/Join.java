// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.compare;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.analysis.utterance.Saying;
import org.gainsay.analysis.utterance.UtterancePair;
import org.gainsay.desk.compare.CompareItem.State;

/**
 * Two statements that are joined, of articles that stand beside each other.
 *
 * @param chosen whether they are those that are compared
 */
public record Join(Saying left, Saying right, boolean chosen) {

	/**
	 * What is joined between two articles: all pairs that nobody rejected, and behind them what is compared.
	 *
	 * @param left  the name of the article on the left
	 * @param one   what is compared there; null for nothing
	 * @param right the name of the article on the right
	 * @param two   what is compared there; null for nothing
	 */
	public static List<Join> between(String left, Saying one, String right, Saying two, Snapshot snapshot) {
		List<Join> joins = new ArrayList<>();
		for (CompareItem item : snapshot.items()) {
			if (!item.isPart() && item.state() != State.REJECTED) {
				for (UtterancePair pair : item.pairs()) {
					Saying from = in(pair, left);
					Saying to = in(pair, right);
					boolean isChosen = from != null && to != null && one != null && two != null && from.name().equals(one.name()) && to.name().equals(two.name());
					if (from != null && to != null && !isChosen) {
						joins.add(new Join(from, to, false));
					}
				}
			}
		}
		if (one != null && two != null) {
			joins.add(new Join(one, two, true));
		}
		return joins;
	}

	private static Saying in(UtterancePair pair, String article) {
		return pair.left().article().equals(article) ? pair.left() : pair.right().article().equals(article) ? pair.right() : null;
	}
}
