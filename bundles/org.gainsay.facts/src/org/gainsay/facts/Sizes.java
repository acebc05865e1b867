// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

/**
 * How much there is in a corpus.
 *
 * @param articles   how many names articles have
 * @param statements how many there are in all annotation sets
 * @param claims     how many names claims have
 */
public record Sizes(int articles, int statements, int claims) {
}
