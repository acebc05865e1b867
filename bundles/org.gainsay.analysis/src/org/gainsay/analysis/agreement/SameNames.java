// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.ClaimRelationFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.model.ClaimRelationKind;

/** Names of one thing: what is {@code same as} another has its name here, in either direction and however far. */
final class SameNames {

	private final Map<String, String> parents = new HashMap<>();

	static SameNames ofActors(Corpus corpus) {
		return of(corpus.actors(), ActorFacts::name, actor -> actor.sameAs().stream());
	}

	static SameNames ofClaims(Corpus corpus) {
		return of(corpus.claims(), ClaimFacts::name,
				claim -> claim.relations().stream().filter(relation -> relation.kind() == ClaimRelationKind.SAME_AS).map(ClaimRelationFacts::target));
	}

	private static <T> SameNames of(Collection<T> all, Function<T, String> name, Function<T, Stream<String>> same) {
		SameNames found = new SameNames();
		all.forEach(one -> same.apply(one).forEach(other -> found.join(name.apply(one), other)));
		return found;
	}

	/** The two are one from now on; the one that comes first in the alphabet names both, but no address where there is a name. */
	void join(String one, String other) {
		String first = of(one);
		String second = of(other);
		if (!first.equals(second)) {
			boolean before = isAddress(first) == isAddress(second) ? first.compareTo(second) < 0 : isAddress(second);
			parents.put(before ? second : first, before ? first : second);
		}
	}

	private static boolean isAddress(String name) {
		return name.indexOf(':') >= 0;
	}

	/** The name of all that are this one; itself where there is no other. */
	String of(String name) {
		String at = name;
		for (String parent = parents.get(at); parent != null; parent = parents.get(at)) {
			at = parent;
		}
		return at;
	}
}
