// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.edit;

import java.util.List;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.RoleFacts;
import org.gainsay.model.ActorKind;

/**
 * Makes and changes actors. A rename is the language services'.
 * <p>
 * Every method throws {@link IllegalArgumentException} with a message for the user if there is no such actor, a name is taken or none,
 * an actor would be part of itself, or the file has an error in the actor or has changed since it was checked.
 */
public final class ActorEdits {

	public ActorEdits(CorpusSession session) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Declares an actor at the end of the file of actors.
	 *
	 * @param name   null to have one made of the label
	 * @param partOf the name of an actor, or null
	 */
	public CorpusEdit create(String name, ActorKind kind, String label, List<String> aliases, String partOf) {
		throw new UnsupportedOperationException();
	}

	public CorpusEdit label(String actor, String label) {
		throw new UnsupportedOperationException();
	}

	public CorpusEdit kind(String actor, ActorKind kind) {
		throw new UnsupportedOperationException();
	}

	/** @param aliases instead of those that it has; equal ones are written once */
	public CorpusEdit aliases(String actor, List<String> aliases) {
		throw new UnsupportedOperationException();
	}

	/** Adds an alias; one that it has already changes nothing. */
	public CorpusEdit addAlias(String actor, String alias) {
		throw new UnsupportedOperationException();
	}

	/** @param roles instead of those that it has */
	public CorpusEdit roles(String actor, List<RoleFacts> roles) {
		throw new UnsupportedOperationException();
	}

	/** @param whole the name of an actor; null takes it away */
	public CorpusEdit partOf(String actor, String whole) {
		throw new UnsupportedOperationException();
	}

	/** @param uris instead of those that it has */
	public CorpusEdit sameAs(String actor, List<String> uris) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Makes one actor of two, in all files. Whatever named the other names the kept one; aliases, roles and authority URIs are united,
	 * the other's label becomes an alias. Where the two stood in one statement, one stays.
	 *
	 * @param kept  the actor that stays
	 * @param other the one whose declaration goes
	 */
	public CorpusEdit merge(String kept, String other) {
		throw new UnsupportedOperationException();
	}

	/** How many places name an actor, over all files. */
	public int uses(String actor) {
		throw new UnsupportedOperationException();
	}

	/** Takes an actor away; refused where anything names it. */
	public CorpusEdit delete(String actor) {
		throw new UnsupportedOperationException();
	}
}
