// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.List;

import org.gainsay.model.How;

/**
 * Two reports side by side.
 *
 * @param how         what the second did to the first, or both to what was said: verbatim, trimmed, paraphrase, parallel
 *                    translation or altered
 * @param differences what differs and may matter, in the order of {@link Difference.Kind}
 * @param words       the words of both
 */
public record Comparison(How how, List<Difference> differences, WordDifference words) {
}
