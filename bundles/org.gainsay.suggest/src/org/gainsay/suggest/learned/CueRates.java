// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.HashMap;
import java.util.Map;

/** How often the stem of a word is in a cue where it stands, in what was learned from; for an article of it, without that article. */
final class CueRates {

	/** The rate of a stem that does not occur. */
	static final int UNKNOWN = 10;

	/** Of a stem how often it is in a cue, and how often it stands at all. */
	final Map<String, int[]> counts = new HashMap<>();
	private final Map<Integer, Map<String, int[]>> own = new HashMap<>();

	void count(int article, String stem, boolean cue) {
		add(counts, stem, cue);
		add(own.computeIfAbsent(article, key -> new HashMap<>()), stem, cue);
	}

	private static void add(Map<String, int[]> into, String stem, boolean cue) {
		int[] count = into.computeIfAbsent(stem, key -> new int[2]);
		count[0] += cue ? 1 : 0;
		count[1]++;
	}

	/**
	 * From 0, never, to 9, nearly always; {@link #UNKNOWN} for a stem that does not occur.
	 *
	 * @param article whose own words do not count; -1 for none
	 */
	int rate(String stem, int article) {
		int[] all = counts.get(stem);
		int[] less = article < 0 ? null : own.getOrDefault(article, Map.of()).get(stem);
		int in = all == null ? 0 : all[0] - (less == null ? 0 : less[0]);
		int of = all == null ? 0 : all[1] - (less == null ? 0 : less[1]);
		return of == 0 ? UNKNOWN : in == 0 ? 0 : Math.clamp((int) Math.ceil(9.0 * (in + 0.2) / (of + 1)), 1, 9);
	}
}
