// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.gainsay.facts.CorrespondenceFacts;

/**
 * Which statements correspondences link. Of a correspondence of many, each statement is a partner of the first alone: nobody could read the
 * pairs of each with each.
 */
final class Links {

	private final Map<String, Set<String>> partners = new HashMap<>();
	/** By statement the large correspondences that have it, as their numbers with their statements. */
	private final Map<String, Set<Integer>> large = new HashMap<>();

	Links(List<CorrespondenceFacts> correspondences) {
		for (CorrespondenceFacts one : correspondences) {
			List<String> statements = one.statements();
			boolean many = statements.size() > Wording.MOST;
			for (String statement : many ? statements.subList(0, 1) : statements) {
				for (String other : statements) {
					if (!statement.equals(other)) {
						partners.computeIfAbsent(statement, name -> new TreeSet<>()).add(other);
						partners.computeIfAbsent(other, name -> new TreeSet<>()).add(statement);
					}
				}
			}
			if (many) {
				statements.forEach(statement -> large.computeIfAbsent(statement, name -> new HashSet<>()).add(statements.hashCode()));
			}
		}
	}

	/** All statements that are linked. */
	Set<String> statements() {
		return partners.keySet();
	}

	/** Those that make a linked pair with a statement. */
	Set<String> partners(String statement) {
		return partners.getOrDefault(statement, Set.of());
	}

	/** Whether a correspondence has both. */
	boolean has(String one, String other) {
		Set<Integer> both = large.get(one);
		return partners(one).contains(other) || both != null && large.containsKey(other) && both.stream().anyMatch(large.get(other)::contains);
	}

	/** Whether other links say the same of a statement. */
	boolean isSameFor(String statement, Links other) {
		return partners(statement).equals(other.partners(statement)) && large.getOrDefault(statement, Set.of()).equals(other.large.getOrDefault(statement, Set.of()));
	}
}
