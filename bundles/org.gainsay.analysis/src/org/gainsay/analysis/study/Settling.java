// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Of which articles all is settled, so that they have a gold.
 *
 * @param settled   by article its cases, each of which was decided
 * @param unsettled by article what is missing, in words
 */
public record Settling(SortedMap<String, List<Case>> settled, SortedMap<String, String> unsettled) {

	/**
	 * Looks at the cases of a round.
	 *
	 * @param articles the names of all articles that somebody has done: one in which nobody found anything is settled
	 */
	public static Settling of(Adjudication all, Collection<String> articles) {
		SortedMap<String, List<Case>> settled = new TreeMap<>();
		articles.forEach(article -> settled.put(article, new ArrayList<>()));
		all.cases().forEach(one -> settled.computeIfAbsent(one.article(), article -> new ArrayList<>()).add(one));
		SortedMap<String, String> unsettled = new TreeMap<>();
		settled.forEach((article, cases) -> {
			long open = cases.stream().filter(one -> one.state() == Case.State.OPEN || one.state() == Case.State.AGREED).count();
			long differ = cases.stream().filter(one -> one.state() == Case.State.DIFFERS).count();
			if (open + differ > 0) {
				unsettled.put(article, open + " of " + cases.size() + " cases not decided" + (differ == 0 ? "" : ", and in " + differ + " the adjudicators differ"));
			}
		});
		unsettled.keySet().forEach(settled::remove);
		return new Settling(settled, unsettled);
	}
}
