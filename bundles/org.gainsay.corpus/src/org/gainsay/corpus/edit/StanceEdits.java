// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.edit;

import java.util.Collection;
import java.util.List;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.model.Certainty;
import org.gainsay.model.StanceKind;

/**
 * Says what speakers do about which claims. Stances are counted from 0 as in {@link org.gainsay.corpus.StatementFacts#allStances}:
 * the statement's own, then those of its members. The part that a stance is about is an anchor: {@link AnchorEdits} with
 * {@link AnchorPlace#part}. A new claim is declared once, in the file of claims.
 * <p>
 * Every method throws {@link IllegalArgumentException} with a message for the user if there is no such statement, stance or claim, a
 * name is taken or none, or the file has an error in the statement or has changed since it was checked.
 */
public final class StanceEdits {

	public StanceEdits(CorpusSession session) {
		throw new UnsupportedOperationException();
	}

	/** Adds a stance to statements; one that has the very same already stays as it is. */
	public CorpusEdit add(Collection<String> statements, StanceWish stance) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Adds a stance of a member's own.
	 *
	 * @param member from 0, as in {@link org.gainsay.corpus.StatementFacts#allMembers}
	 */
	public CorpusEdit addToMember(String statement, int member, StanceWish stance) {
		throw new UnsupportedOperationException();
	}

	/** Gives statements these stances of their own instead of those that they have; members keep theirs. */
	public CorpusEdit set(Collection<String> statements, List<StanceWish> stances) {
		throw new UnsupportedOperationException();
	}

	/** Changes a stance into another. */
	public CorpusEdit change(String statement, int stance, StanceWish to) {
		throw new UnsupportedOperationException();
	}

	/** Gives one stance another kind. */
	public CorpusEdit kind(String statement, int stance, StanceKind kind) {
		throw new UnsupportedOperationException();
	}

	/** Gives all the statements' own stances another kind. */
	public CorpusEdit kind(Collection<String> statements, StanceKind kind) {
		throw new UnsupportedOperationException();
	}

	/** Says how certain the speaker is; {@code unspecified} takes it away. */
	public CorpusEdit certainty(String statement, int stance, Certainty certainty) {
		throw new UnsupportedOperationException();
	}

	/** Says what a stance is about. */
	public CorpusEdit about(String statement, int stance, List<About> about) {
		throw new UnsupportedOperationException();
	}

	/** Makes all the statements' own stances be about one thing; a statement without a stance is left out. */
	public CorpusEdit about(Collection<String> statements, About about) {
		throw new UnsupportedOperationException();
	}

	/** Takes a stance out. */
	public CorpusEdit remove(String statement, int stance) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Makes a claim of a free text, or lets an existing claim take its place.
	 *
	 * @param target the place of the free text among the targets of the stance, from 0
	 * @param claim  a claim that is there or is to be declared
	 * @param all    whether every equal free text of the corpus is to become the claim, in all files
	 */
	public CorpusEdit toClaim(String statement, int stance, int target, About claim, boolean all) {
		throw new UnsupportedOperationException();
	}

	/** Moves all stances of all statements from one claim to another, which may be told to be new. */
	public CorpusEdit retarget(String claim, About to) {
		throw new UnsupportedOperationException();
	}

	/** The same for some statements only: what of them is about the one claim is about the other then. */
	public CorpusEdit retarget(Collection<String> statements, String claim, About to) {
		throw new UnsupportedOperationException();
	}
}
