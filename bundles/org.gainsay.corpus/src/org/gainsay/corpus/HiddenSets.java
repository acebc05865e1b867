// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

/** What a blind round that is open hides from whoever reads. */
public final class HiddenSets {

	private HiddenSets() {
	}

	/** The name of who reads a session, as {@link CorpusSession#readBy} says it; null for nobody, and before it is said. */
	public static String reader(CorpusSession session) {
		return session.gate.reader();
	}

	/**
	 * Refuses what would have to reach hidden sets too, such as a rename.
	 *
	 * @throws IllegalArgumentException with a message for the user if there are such
	 */
	public static void refuse(CorpusSession session) {
		if (session.hides()) {
			throw new IllegalArgumentException("A blind round of the study is open, and the sets that are hidden in it would have to be changed too. Do it when the round is closed.");
		}
	}
}
