// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.edit;

import java.util.List;

import org.gainsay.corpus.ClaimRelationFacts;
import org.gainsay.corpus.CorpusSession;

/**
 * Makes and changes claims. To move the stances of one to another is {@link StanceEdits#retarget}; a rename is the language services'.
 * <p>
 * Every method throws {@link IllegalArgumentException} with a message for the user if there is no such claim, a name is taken or none, a
 * claim would entail itself, or the file has an error in the claim or has changed since it was checked.
 */
public final class ClaimEdits {

	/** How many words of the text a made name has. */
	private static final int WORDS_OF_NAME = 4;

	public ClaimEdits(CorpusSession session) {
		throw new UnsupportedOperationException();
	}

	/** A name for a new claim: the first words of its text in camel case, made unlike every claim's that is there. */
	public static String nameFor(String text, CorpusSession session) {
		return Editing.free(Editing.camelCase(List.of(text.split("\\s+")).stream().limit(WORDS_OF_NAME).toList(), "claim"),
				name -> session.corpus().claim(name).isPresent());
	}

	/**
	 * Declares a claim at the end of the file of claims.
	 *
	 * @param name      null to have one made of the text
	 * @param relations to claims that are there
	 * @param event     the name of an event that it is to be listed with, or null
	 */
	public CorpusEdit create(String name, String text, List<ClaimRelationFacts> relations, String event) {
		throw new UnsupportedOperationException();
	}

	public CorpusEdit text(String claim, String text) {
		throw new UnsupportedOperationException();
	}

	/** @param relations instead of those that it has; none to itself */
	public CorpusEdit relations(String claim, List<ClaimRelationFacts> relations) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Makes one claim of two, in all files. Stances, events and relations that named the other name the kept one, which also gets the
	 * other's relations; what would then be there twice, or relate the claim to itself, goes.
	 *
	 * @param kept  the claim that stays, with its text
	 * @param other the one whose declaration goes
	 */
	public CorpusEdit merge(String kept, String other) {
		throw new UnsupportedOperationException();
	}

	/** How many places name a claim, over all files. */
	public int uses(String claim) {
		throw new UnsupportedOperationException();
	}

	/** Takes a claim away; refused where anything names it. */
	public CorpusEdit delete(String claim) {
		throw new UnsupportedOperationException();
	}
}
