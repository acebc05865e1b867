// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.colouring;

import org.gainsay.facts.Region;

/** A run of a claims file and what it means. */
public record ColouredRegion(Region region, Meaning meaning, boolean declaration) {

	/** What a run means. */
	public enum Meaning {
		ACTOR, CLAIM, EVENT, ARTICLE, STATEMENT, CATEGORY, VALUE, QUOTE, STANCE_ASSERTING, STANCE_DENYING, STANCE_UNCONFIRMED, STANCE_REMARKING
	}
}
