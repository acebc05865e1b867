// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.List;

import org.gainsay.text.Span;

/**
 * Where something stands in the article's text.
 *
 * @param spans one a piece, in the order they were written; empty where a piece of the anchor was not found
 * @param at    where the anchor is written
 */
public record AnchorFacts(List<Span> spans, Region at) {
}
