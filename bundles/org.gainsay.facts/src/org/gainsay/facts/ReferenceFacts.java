// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

/**
 * A place where a name is used.
 *
 * @param kind   what it refers to
 * @param name   the qualified name of what it refers to, whether there is such a thing or not
 * @param region where the name is written; of a qualified name the part that is this thing's own
 */
public record ReferenceFacts(Kind kind, String name, Region region) {

	/** What a name can refer to. */
	public enum Kind {
		ACTOR, CLAIM, EVENT, ARTICLE, STATEMENT, CATEGORY,
		/** Its name is that of the category and its own, with a dot between. */
		VALUE,
		/** Of a study. */
		CODER, ROUND
	}
}
