// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.outline;

import java.util.List;

import org.gainsay.facts.Region;
import org.gainsay.facts.Standing;

/**
 * A line of the outline of a claims file.
 *
 * @param kind     what it is
 * @param label    the name, or the first words where it has none
 * @param detail   what follows the name in a fainter colour; may be empty
 * @param standing of a statement; null for all else
 * @param name     where the name is written
 * @param whole    where all of it is written
 */
public record OutlineNode(Kind kind, String label, String detail, Standing standing, Region name, Region whole, List<OutlineNode> children) {

	/** What a line of the outline stands for. */
	public enum Kind {
		ACTOR, CLAIM, EVENT, CATEGORY, ARTICLE, ANNOTATION_SET, STATEMENT, CORRESPONDENCE
	}
}
