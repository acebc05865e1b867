// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.reanchor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.text.TextTokens;

/** Looks for words of the old text in what is new in the new one. */
final class Search {

	/** How many tokens of text that is new are looked through for one span. */
	private static final int MOST_SEEN = 20_000;

	private final Alignment alignment;

	/**
	 * Tokens of the new text that are like the words.
	 *
	 * @param end      exclusive
	 * @param likeness how much of both is the same, from 0 to 1
	 */
	record Like(int start, int end, double likeness) {
	}

	Search(Alignment alignment) {
		this.alignment = alignment;
	}

	/** Where exactly these tokens begin, in the order of the text. */
	List<Integer> exact(int start, int end) {
		List<Integer> found = new ArrayList<>();
		for (int j = 0; j + end - start <= alignment.after().count(); j++) {
			int length = 0;
			while (length < end - start && alignment.isNew(j + length) && alignment.number(start + length) == alignment.numberAfter(j + length)) {
				length++;
			}
			if (length == end - start) {
				found.add(j);
			}
		}
		return found;
	}

	/** The sentences of what is new that have most words in common with these, the likeliest first. */
	List<Like> like(int start, int end) {
		Map<Integer, Integer> wanted = new HashMap<>();
		for (int i = start; i < end; i++) {
			if (alignment.before().isWord(i)) {
				wanted.merge(alignment.number(i), 1, Integer::sum);
			}
		}
		int all = wanted.values().stream().mapToInt(Integer::intValue).sum();
		List<Like> found = new ArrayList<>();
		TextTokens now = alignment.after();
		int last = Math.min(now.count(), MOST_SEEN);
		for (int j = 0; j < last;) {
			if (!alignment.isNew(j)) {
				j++;
				continue;
			}
			int from = j;
			Map<Integer, Integer> left = new HashMap<>(wanted);
			int same = 0;
			int words = 0;
			do {
				if (now.isWord(j)) {
					words++;
					if (left.merge(alignment.numberAfter(j), -1, Integer::sum) >= 0) {
						same++;
					}
				}
				j++;
			} while (j < last && alignment.isNew(j) && !now.beginsSentence(j));
			if (same > 0) {
				found.add(new Like(from, j, 2.0 * same / (all + words)));
			}
		}
		found.sort(Comparator.comparingDouble(Like::likeness).reversed());
		return found;
	}
}
