// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.text.Span;

/**
 * Where something stands in the article's text.
 *
 * @param spans one a piece, in the order they were written; empty where a piece of the anchor was not found
 * @param at    where the anchor is written
 */
public record AnchorFacts(List<Span> spans, Region at) {

	/**
	 * Where the words of an anchor stand.
	 *
	 * @param anchor null where it is not given
	 * @return empty where it is not given, or a piece of it was not found
	 */
	public static List<Span> spansOf(@Nullable AnchorFacts anchor) {
		return anchor == null ? List.of() : anchor.spans();
	}
}
