// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.ActorKind;

/** Somebody or something that speaks or publishes; partOf names an actor. */
public record ActorFacts(String name, ActorKind kind, String label, List<RoleFacts> roles, @Nullable String partOf, List<String> aliases,
		List<String> sameAs, List<CodeFacts> codes, Declaration at) {

	/** The same, declared elsewhere. */
	public ActorFacts declared(Declaration elsewhere) {
		return new ActorFacts(name, kind, label, roles, partOf, aliases, sameAs, codes, elsewhere);
	}
}
