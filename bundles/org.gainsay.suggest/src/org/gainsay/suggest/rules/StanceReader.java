// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.util.List;

import org.gainsay.suggest.Suggestion.Stance;

/** Reads what the speaker of a finding does about what is said, in one language. */
interface StanceReader {

	/**
	 * The stances of what was found.
	 *
	 * @return each with the part that it is about, where that is not all; empty where it is an act and no stance
	 */
	List<Stance> of(Finding found);
}
