// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.edit;

import java.util.Collection;
import java.util.List;

import org.gainsay.corpus.CorpusSession;

/**
 * Says who speaks in statements, and whom they cite. Members are counted from 0 as in
 * {@link org.gainsay.corpus.StatementFacts#allMembers}: the speakers, then the cited ones from the outside in. Statements are given by
 * their qualified names; several get the same change in one edit. A new actor is declared once.
 * <p>
 * Every method throws {@link IllegalArgumentException} with a message for the user if there is no such statement, member or actor,
 * somebody would speak twice in one statement, a name is taken or none, or the file has an error in the statement or has changed since
 * it was checked.
 */
public final class SpeakerEdits {

	public SpeakerEdits(CorpusSession session) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Says who speaks. Whom they cite stays; a speaker that was there already keeps what is written in its braces.
	 *
	 * @param speakers empty to leave the statements without, which takes the cited ones away too
	 */
	public CorpusEdit speakers(Collection<String> statements, List<Speaker> speakers) {
		throw new UnsupportedOperationException();
	}

	/** Adds a speaker beside those that are there; where it speaks already, nothing changes. */
	public CorpusEdit add(Collection<String> statements, Speaker speaker) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Says whom the speakers cite.
	 *
	 * @param cited from the outside in; empty for nobody
	 */
	public CorpusEdit chain(Collection<String> statements, List<Speaker> cited) {
		throw new UnsupportedOperationException();
	}

	/** Adds an innermost cited member. */
	public CorpusEdit cite(Collection<String> statements, Speaker cited) {
		throw new UnsupportedOperationException();
	}

	/** Puts another in the place of a member, which keeps what is written in its braces. */
	public CorpusEdit replace(String statement, int member, Speaker by) {
		throw new UnsupportedOperationException();
	}

	/** Takes a member out; where it was the only speaker, the outermost cited one speaks instead. */
	public CorpusEdit remove(String statement, int member) {
		throw new UnsupportedOperationException();
	}

	/** Moves a member to another place among the speakers, or among the cited ones; a cited one to the speakers or back is refused. */
	public CorpusEdit move(String statement, int member, int to) {
		throw new UnsupportedOperationException();
	}
}
