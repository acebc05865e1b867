// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.List;

/**
 * Reports that belong together by way of pairs.
 *
 * @param sayings without doubles, in the order of the corpus; three or more, or the two of a pair
 * @param pairs   the pairs among them that were found or linked
 */
public record UtteranceGroup(List<Saying> sayings, List<UtterancePair> pairs) {
}
