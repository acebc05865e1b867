// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.suggest.reading.Run;

/**
 * A statement that the first two stages found, before it is judged. All runs are of tokens of the article.
 *
 * @param paragraph where it stands
 * @param likely    how likely some of the cue is in a cue, from 0 to 1
 * @param exact     how likely the cue is these words and no others, from 0 to 1
 * @param source    null where none was found
 * @param content   a run a piece, at least one
 * @param pushed    how much likelier the content had to be made until there was one; 0 where it is likely by itself
 */
record Proposal(Run paragraph, Run cue, double likely, double exact, @Nullable Run source, List<Run> content, int pushed) {

	Proposal {
		content = List.copyOf(content);
	}

	/** Whether a token is said in it. */
	boolean says(int token) {
		for (Run piece : content) {
			if (piece.contains(token)) {
				return true;
			}
		}
		return false;
	}
}
