// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.compare;

import java.util.Set;
import java.util.stream.Collectors;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.Group;
import org.gainsay.analysis.utterance.Saying;
import org.gainsay.facts.StatementFacts;

/** What statements do about a claim. */
final class Stances {

	private Stances() {
	}

	/** Whether a statement counts and takes a stance on a claim. */
	static boolean isOn(StatementFacts statement, String claim) {
		return Cell.counts(statement) && statement.allStances().stream().flatMap(stance -> stance.targets().stream())
				.anyMatch(target -> claim.equals(target.claim()));
	}

	/** Whether two do the same about a claim. */
	static boolean alike(Saying one, Saying other, String claim) {
		return one.statement() != null && other.statement() != null && groups(one.statement(), claim).equals(groups(other.statement(), claim));
	}

	private static Set<Group> groups(StatementFacts statement, String claim) {
		return Cell.of(statement).stream().filter(cell -> claim.equals(cell.target().claim())).map(Cell::group).collect(Collectors.toSet());
	}
}
