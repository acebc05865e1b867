// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.Objects;

import org.gainsay.facts.Corpus;

/** The ledger of a corpus that is edited: each one is made from the one before. May be asked from any thread. */
public final class RunningLedger {

	private Ledger last;

	/**
	 * The ledger of a build.
	 *
	 * @param set the annotation set or annotator; null for the articles' own sets. A change of it makes a new ledger
	 */
	public synchronized Ledger of(Corpus corpus, String set) {
		last = last == null || !Objects.equals(last.set(), set) || !last.corpus().folder().equals(corpus.folder()) ? Ledger.of(corpus, set) : last.updated(corpus);
		return last;
	}
}
