// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.io.IOException;

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

	/**
	 * Refuses what takes files of all as they are written, while gold of a blind training is hidden that stands in one of them.
	 *
	 * @throws IOException with a message for the user if there is such gold
	 */
	public static void refuseGold(CorpusSession session) throws IOException {
		if (session.hides() && session.corpus().articles().stream().anyMatch(article -> !session.corpus().set(article.name(), null).equals(session.whole().set(article.name(), null)))) {
			throw new IOException("A blind training of the study is open, and this format would take the gold of its articles along. Write it when the round is closed, or of a kit.");
		}
	}

	/**
	 * Whether a claims file has something that who reads must not see, as far as the last build knows.
	 *
	 * @param file relative to the corpus folder
	 */
	public static boolean isIn(CorpusSession session, String file) {
		return session.hides() && session.whole().file(file).filter(all -> session.corpus().file(file).filter(seen -> seen == all || seen.sets().equals(all.sets())).isEmpty()).isPresent();
	}
}
