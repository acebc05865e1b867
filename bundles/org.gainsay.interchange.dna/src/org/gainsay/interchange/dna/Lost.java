// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.interchange.ExportSummary.NotCarried;

/** What an export leaves out or changes: things of a sort together, others one by one. */
final class Lost {

	private final Map<String, Integer> counted = new LinkedHashMap<>();
	private final List<NotCarried> single = new ArrayList<>();

	/** Counts things of a sort, such as {@code cues}. */
	void count(String sort, int number) {
		if (number > 0) {
			counted.merge(sort, number, Integer::sum);
		}
	}

	void count(String sort, Object thing) {
		count(sort, thing == null ? 0 : 1);
	}

	/** Tells of one thing. */
	void tell(String where, String what) {
		single.add(new NotCarried(where, what));
	}

	/** All of it: those one by one, then the others. */
	List<NotCarried> all() {
		List<NotCarried> all = new ArrayList<>(single);
		counted.forEach((sort, number) -> all.add(new NotCarried(sort, number + " of them; a .dna file has no place for such.")));
		return all;
	}
}
