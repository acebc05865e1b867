// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest;

import java.util.List;

import org.gainsay.suggest.reading.Reading;

/** Proposes statements of an article. One can be asked from several threads at once, and answers the same to the same article. */
public interface Suggester {

	/** Its word on the command line and in the origin of what it proposed: lower-case letters. */
	String name();

	/**
	 * The statements that it proposes.
	 *
	 * @param article  the text as it was read
	 * @param speakers whom the corpus knows
	 * @return in the order of the text; none where it knows nothing of the article's language
	 * @throws SuggestingException if it cannot work at all, such as where a server does not answer
	 */
	List<Suggestion> suggest(Reading article, KnownSpeakers speakers) throws SuggestingException;

	/** Whether it wants to be asked for one article after the other, though it could be asked for several at once: somebody else does the work. */
	default boolean wantsOneAtATime() {
		return false;
	}
}
