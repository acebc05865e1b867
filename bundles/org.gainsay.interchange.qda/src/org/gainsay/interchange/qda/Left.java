// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

import java.util.LinkedHashMap;
import java.util.Map;

import org.gainsay.interchange.ImportResult;

/** What found no place, counted by kind and reason, with the place of the first of them. */
final class Left {

	private record Reason(String kind, String why) {
	}

	private static final class Count {
		private final String first;
		private int count;

		Count(String first) {
			this.first = first;
		}
	}

	private final Map<Reason, Count> reasons = new LinkedHashMap<>();

	/**
	 * Counts a thing.
	 *
	 * @param why   a sentence without its full stop
	 * @param where the thing is, in a few words
	 */
	void add(String kind, String why, String where) {
		reasons.computeIfAbsent(new Reason(kind, why.endsWith(".") ? why.substring(0, why.length() - 1) : why), reason -> new Count(where)).count++;
	}

	/** Hands all of it on. */
	void tell(ImportResult.Draft draft) {
		reasons.forEach((reason, count) -> {
			for (int i = 0; i < count.count; i++) {
				draft.notMapped(reason.kind, reason.why + (count.count == 1 ? ": " : "; the first is ") + count.first + ".");
			}
		});
	}
}
