// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.Map;

/**
 * Names of one kind that become others: of one thing, or of several that become one with another.
 *
 * @param names by the qualified name that there is the one that is to come
 */
public record Renamed(ReferenceFacts.Kind kind, Map<String, String> names) {

	/** No name. */
	public static final Renamed NOTHING = new Renamed(ReferenceFacts.Kind.ACTOR, Map.of());

	public Renamed {
		names = Map.copyOf(names);
	}

	/** The names of a kind that become others, with those. */
	Map<String, String> of(ReferenceFacts.Kind wanted) {
		return wanted == kind ? names : Map.of();
	}

	/** The name that something has afterwards. */
	public String of(ReferenceFacts.Kind wanted, String name) {
		return of(wanted).getOrDefault(name, name);
	}
}
