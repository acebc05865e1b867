// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.brat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.dsl.naming.Chain;
import org.gainsay.model.Statement;

/** Whose the sources and cues of an event are, which brat only numbers: with as many as there are members they are theirs, else the first is the statement's. */
final class Members {

	private final int speakers;
	private final int cited;
	private final Map<String, Integer> total = new HashMap<>();
	private final Map<String, Integer> taken = new HashMap<>();

	/** @param roles of all arguments, without their numbers */
	Members(Statement statement, List<String> roles) {
		this(Chain.speakers(statement).size(), Chain.cited(statement).size(), roles);
	}

	/** @param roles of all arguments, without their numbers */
	Members(int speakers, int cited, List<String> roles) {
		this.speakers = speakers;
		this.cited = cited;
		roles.forEach(role -> total.merge(role, 1, Integer::sum));
	}

	/** How many speak outermost. */
	int speakers() {
		return speakers;
	}

	/** Whether there is no place for one more of a role. */
	boolean full(String role) {
		int before = taken.getOrDefault(role, 0);
		return switch (role) {
			case Scheme.SOURCE, Scheme.CUE -> before >= Math.max(1, total.get(role) > 1 ? speakers + (total.get(role) > speakers ? 1 : 0) : 1);
			case Scheme.CITED, Scheme.CITED_CUE -> before >= cited;
			default -> before >= 1;
		};
	}

	/** The number of the member whose the next one of a role is, from 1; null for the statement's own. */
	Integer next(String role) {
		int before = taken.merge(role, 1, Integer::sum) - 1;
		return switch (role) {
			case Scheme.SOURCE, Scheme.CUE -> {
				int all = total.get(role);
				boolean own = all != speakers || all == 1;
				yield own && before == 0 ? null : Integer.valueOf(own ? before : before + 1);
			}
			case Scheme.CITED, Scheme.CITED_CUE -> speakers + before + 1;
			default -> null;
		};
	}
}
