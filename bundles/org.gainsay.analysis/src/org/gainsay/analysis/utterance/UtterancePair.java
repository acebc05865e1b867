// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

/**
 * Two reports that seem to be of one utterance, or of one line.
 *
 * @param left   of the article that was published first, or that comes first in the corpus
 * @param right  of another article
 * @param score  how likely it is that they belong together, from 0 to 1; for a pair that somebody linked it may be low
 * @param linked whether a correspondence has both
 */
public record UtterancePair(Saying left, Saying right, double score, boolean linked) {
}
