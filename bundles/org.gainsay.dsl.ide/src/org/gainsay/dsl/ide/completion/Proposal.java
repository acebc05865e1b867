// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.completion;

import org.gainsay.facts.Region;

/**
 * Something to put where the cursor is.
 *
 * @param kind    what it is
 * @param label   what the list shows
 * @param insert  what is put in; in a template, places to fill in are written ${1:words}, and $0 is where the cursor ends
 * @param replace what it takes the place of, in UTF-16 units
 * @param detail  what the list shows beside the label; may be empty
 * @param filter  the words that typing narrows the list by
 */
public record Proposal(Kind kind, String label, String insert, Region replace, String detail, String filter) {

	/** What a proposal is. */
	public enum Kind {
		KEYWORD, ACTOR, CLAIM, EVENT, ARTICLE, STATEMENT, CATEGORY, VALUE, WORDS, FILE, TEMPLATE
	}
}
