// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.gainsay.interchange.ExportSummary.NotCarried;

/** What an export leaves out or changes: what is told by itself, then what there is no place for, each by the name of what has it. */
final class Lost {

	private final List<NotCarried> left = new ArrayList<>();
	private final List<NotCarried> single = new ArrayList<>();

	/**
	 * Counts things that a .dna file has no place for.
	 *
	 * @param kind   what one is, in a word or two
	 * @param things what they are, such as {@code dates of statements}
	 * @param where  the name of what has them
	 */
	void count(String kind, String things, String where, int number) {
		for (int i = 0; i < number; i++) {
			left.add(new NotCarried(where, "A .dna file has no place for " + things + ".", kind));
		}
	}

	/** Counts a thing, if there is one, or all that there are. */
	void count(String kind, String things, String where, Object thing) {
		count(kind, things, where, thing instanceof Collection<?> all ? all.size() : thing == null || Boolean.FALSE.equals(thing) ? 0 : 1);
	}

	/** Tells of one thing. */
	void tell(String where, String what) {
		single.add(new NotCarried(where, what));
	}

	/** Tells of one thing of a kind. */
	void tell(NotCarried one) {
		single.add(one);
	}

	/** All of it. */
	List<NotCarried> all() {
		List<NotCarried> all = new ArrayList<>(single);
		all.addAll(left);
		return all;
	}
}
