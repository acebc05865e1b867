// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.DecisionReason;

/**
 * What an adjudicator wants to take of what coders gave. One of {@code took}, {@code nothing} and {@code own} is given.
 *
 * @param article   its name
 * @param category  with which the article is coded; null for a statement
 * @param offered   by coder the hash of what was on offer
 * @param took      the coder whose version is taken
 * @param stancesOf the coder whose stances go into it; null for none
 * @param spansOf   the coder whose content, cue, source and hedge go into it; null for none
 * @param nothing   whether nothing is there
 * @param own       a version of the adjudicator's own, as it stands in a claims file: a statement, or a code of the category; null for none
 * @param reason    why coders differed; unspecified where it is not said
 * @param note      null for none
 */
public record Ruling(String article, @Nullable String category, SortedMap<String, String> offered, @Nullable String took, @Nullable String stancesOf, @Nullable String spansOf,
		boolean nothing, @Nullable String own, DecisionReason reason, @Nullable String note) {

	/** That a coder's version is taken as it is. */
	public static Ruling take(String article, @Nullable String category, Map<String, String> offered, String coder) {
		return new Ruling(article, category, new TreeMap<>(offered), coder, null, null, false, null, DecisionReason.UNSPECIFIED, null);
	}
}
