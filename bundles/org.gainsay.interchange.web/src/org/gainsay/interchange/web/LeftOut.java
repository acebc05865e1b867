// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.gainsay.interchange.ImportResult;

/** What an import leaves out, counted by what it is and why, with the first of each. */
public final class LeftOut {

	private record Reason(String kind, String why) {
	}

	private record Some(String first, int count) {
	}

	private final Map<Reason, Some> some = new LinkedHashMap<>();

	/**
	 * Counts one.
	 *
	 * @param kind  what it is, in the plural
	 * @param why   it is left out, as a clause that goes on after a semicolon
	 * @param which the one, as the source calls it
	 */
	public void add(String kind, String why, String which) {
		some.merge(new Reason(kind, why), new Some(which, 1), (before, one) -> new Some(before.first(), before.count() + 1));
	}

	/** Tells all of it. */
	public void tell(ImportResult.Draft draft) {
		some.forEach((reason, what) -> {
			for (int i = 0; i < what.count(); i++) {
				draft.notMapped(reason.kind(), reason.why() + "; the first of them is " + what.first() + ".");
			}
		});
	}
}
