// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.edit;

import java.math.BigDecimal;
import java.util.List;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.model.CorrespondenceKind;
import org.gainsay.model.How;

/**
 * Says which statements report one utterance, or one wording.
 * <p>
 * Every method throws {@link IllegalArgumentException} with a message for the user if there is no such statement or correspondence, or
 * a file has an error there or has changed since it was checked.
 */
public final class CorrespondenceEdits {

	public CorrespondenceEdits(CorpusSession session) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Writes a correspondence at the end of the file that holds most of them; statements without a name get one.
	 *
	 * @param name       null to have one made of the first statement's
	 * @param statements the qualified names of two or more
	 * @param how        {@code unspecified} or null for nothing said
	 * @param confidence from 0 to 1, or null
	 */
	public CorpusEdit add(String name, CorrespondenceKind kind, List<String> statements, How how, BigDecimal confidence) {
		throw new UnsupportedOperationException();
	}

	/** Adds a statement to a correspondence; one that is in it changes nothing. */
	public CorpusEdit addTo(String correspondence, String statement) {
		throw new UnsupportedOperationException();
	}

	/** Takes a statement out of a correspondence, which goes altogether where fewer than two stay. */
	public CorpusEdit removeFrom(String correspondence, String statement) {
		throw new UnsupportedOperationException();
	}

	/** Takes a correspondence away. */
	public CorpusEdit remove(String correspondence) {
		throw new UnsupportedOperationException();
	}
}
