// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.edit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.model.Act;
import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.model.StatementStatus;

/**
 * Changes statements as wholes, and what of them is neither an anchor nor a speaker nor a stance. Statements are given by their
 * qualified names; several get the same change in one edit.
 * <p>
 * Every method throws {@link IllegalArgumentException} with a message for the user if there is no such statement, a value cannot be, or
 * the file has an error in the statement or has changed since it was checked.
 */
public final class StatementEdits {

	public StatementEdits(CorpusSession session) {
		throw new UnsupportedOperationException();
	}

	/** @param form {@code unspecified} or null takes it away */
	public CorpusEdit form(Collection<String> statements, Form form) {
		throw new UnsupportedOperationException();
	}

	/** @param act {@code statement} or null takes it away */
	public CorpusEdit act(Collection<String> statements, Act act) {
		throw new UnsupportedOperationException();
	}

	/** @param date a date or date-time as it is written; null or blank takes it away */
	public CorpusEdit date(Collection<String> statements, String date) {
		throw new UnsupportedOperationException();
	}

	/** @param note null or blank takes it away */
	public CorpusEdit note(Collection<String> statements, String note) {
		throw new UnsupportedOperationException();
	}

	/** @param confidence from 0 to 1; null takes it away */
	public CorpusEdit confidence(Collection<String> statements, BigDecimal confidence) {
		throw new UnsupportedOperationException();
	}

	/** @param status {@code accepted} or null takes it away, which means the same */
	public CorpusEdit status(Collection<String> statements, StatementStatus status) {
		throw new UnsupportedOperationException();
	}

	/** @param certainty how far the article goes along; {@code unspecified} or null takes it away */
	public CorpusEdit writerCertainty(Collection<String> statements, Certainty certainty) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Codes statements with the values of a category instead of those that they have of it.
	 *
	 * @param category one that is on statements
	 * @param values   of the category; no more than one if it is one of them; empty takes the code away
	 */
	public CorpusEdit code(Collection<String> statements, String category, List<String> values) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Says which statements of its own article and annotator a statement repeats; those among them without a name get one.
	 *
	 * @param repeated qualified names; empty for none
	 */
	public CorpusEdit repeats(String statement, List<String> repeated) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Gives a name to a statement that has none. One that has a name is renamed by the language services' rename, which changes all
	 * files that use it.
	 *
	 * @param name null for the stable one that the tools know it by
	 */
	public CorpusEdit name(String statement, String name) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Makes two statements of one: what of the content stands before an offset, and the rest. Cue, source, speakers and the rest go to
	 * both; a stance about a part goes where the part is. References stay with the first.
	 *
	 * @param offset in UTF-16 units of the article's text, inside the content or between its pieces
	 * @return its results are the two
	 */
	public CorpusEdit split(String statement, int offset) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Makes one statement of several of one annotation set: the first with the contents of all. Where stances differ, each is then about
	 * its own part. What refers to one of the others refers to the first.
	 */
	public CorpusEdit merge(List<String> statements) {
		throw new UnsupportedOperationException();
	}

	/** Puts a copy with another name behind a statement. */
	public CorpusEdit duplicate(String statement) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Takes statements away, and with them what refers to them: they are left out of {@code repeats}, and of correspondences, which go
	 * altogether where fewer than two statements stay.
	 */
	public CorpusEdit delete(Collection<String> statements) {
		throw new UnsupportedOperationException();
	}
}
