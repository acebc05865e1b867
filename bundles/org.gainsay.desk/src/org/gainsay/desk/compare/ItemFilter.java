// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.compare;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.gainsay.analysis.utterance.Saying;
import org.gainsay.desk.compare.CompareItem.State;
import org.gainsay.text.TypedWords;

/**
 * Which items the list has.
 *
 * @param states   those that show; what was chosen always does
 * @param words    parts of words that the item must have, in its texts, names or speakers; empty for all
 * @param articles only what these articles have on both sides; null for all
 */
public record ItemFilter(Set<State> states, String words, List<String> articles) {

	/** What nobody rejected. */
	public static final ItemFilter USUAL = new ItemFilter(EnumSet.of(State.FOUND, State.LINKED), "", null); //$NON-NLS-1$

	/** The items of a snapshot that show, in its order. */
	public List<CompareItem> of(Snapshot snapshot) {
		TypedWords wanted = TypedWords.of(words);
		return snapshot.items().stream().filter(item -> shows(item, wanted, snapshot)).toList();
	}

	private boolean shows(CompareItem item, TypedWords wanted, Snapshot snapshot) {
		if (item.state() == State.CHOSEN) {
			return true;
		}
		if (!states.contains(item.state()) || articles != null && item.articles().stream().filter(articles::contains).count() < 2) {
			return false;
		}
		if (words.isBlank()) {
			return true;
		}
		StringBuilder all = new StringBuilder();
		for (Saying saying : item.sayings()) {
			all.append(saying.name()).append(' ').append(String.join(" ", saying.voice().labels())).append(' ').append(wordsOf(saying, snapshot)).append(' '); //$NON-NLS-1$
		}
		return wanted.areIn(all.toString());
	}

	/** What a saying's article has at its place, in one line; the pieces apart. */
	public static String wordsOf(Saying saying, Snapshot snapshot) {
		return snapshot.corpus().article(saying.article()).flatMap(snapshot.corpus()::text).map(text -> text.words(saying.spans())).orElse("") //$NON-NLS-1$
				.replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
