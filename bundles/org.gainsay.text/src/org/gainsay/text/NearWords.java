// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of the words that there are, those that somebody may have meant who wrote another. */
public final class NearWords {

	/** So many words are proposed: of thousands of names a short part is in hundreds. */
	private static final int MOST_NEAR = 5;

	private NearWords() {
	}

	/** Of some words those few that one with a slip in it, or a part of it, may have meant; slips before parts. Capitals do not matter. */
	public static List<String> of(String word, Collection<String> words) {
		String small = word.toLowerCase(Locale.ROOT);
		if (small.isEmpty()) {
			return List.of();
		}
		Map<Boolean, List<String>> slips = words.stream().distinct().filter(one -> one.toLowerCase(Locale.ROOT).contains(small) || isNear(small, one.toLowerCase(Locale.ROOT)))
				.collect(Collectors.partitioningBy(one -> isNear(small, one.toLowerCase(Locale.ROOT))));
		return Stream.concat(slips.getOrDefault(true, List.of()).stream(), slips.getOrDefault(false, List.of()).stream()).limit(MOST_NEAR).toList();
	}

	/** The question whether one of some words was meant, with a blank before it: {@code  Did you mean 'a'?}; empty where there are none. */
	public static String question(List<String> near) {
		return near.isEmpty() ? "" : " Did you mean " + near.stream().map(one -> "'" + one + "'").collect(Collectors.joining(" or ")) + "?";
	}

	/** The question whether one of the words that are near one was meant, with a blank before it; empty where none is. */
	public static String question(String word, Collection<String> words) {
		return question(of(word, words));
	}

	private static boolean isNear(String word, String other) {
		int most = Math.max(1, other.length() / 4);
		return EditDistance.of(word, other, most) <= most;
	}
}
