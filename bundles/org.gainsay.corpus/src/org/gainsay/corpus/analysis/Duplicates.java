// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.analysis;

import java.util.Collection;
import java.util.List;

import org.gainsay.corpus.ActorFacts;
import org.gainsay.corpus.ClaimFacts;

/** Finds actors and claims that may be there twice, the likeliest first. It proposes; whether they are one, a person judges. */
public final class Duplicates {

	private Duplicates() {
	}

	/** By their labels and aliases: the same words, the same without titles, initials or accents, or nearly the same. */
	public static List<Duplicate> actors(Collection<ActorFacts> actors) {
		throw new UnsupportedOperationException();
	}

	/** By the words of their texts; claims that a relation ties already are left out. */
	public static List<Duplicate> claims(Collection<ClaimFacts> claims) {
		throw new UnsupportedOperationException();
	}
}
