// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.naming;

import java.util.List;
import java.util.Set;

/** What a study can report of: the variables of the agreement; the others are categories. */
public final class Variables {

	/** As the agreement names them. */
	public static final List<String> ALL = List.of("found", "content", "cue", "source", "hedge", "speaker", "for", "chain", "claims", "stance", "stance-group", "at", "form", "act",
			"certainty-given", "certainty", "standing");
	private static final Set<String> KEYWORDS = Set.of("cue", "source", "hedge", "claims", "at", "form", "act");

	private Variables() {
	}

	/** Whether the first word of a variable is a keyword that is no name. */
	public static boolean isKeyword(String word) {
		return KEYWORDS.contains(word);
	}
}
