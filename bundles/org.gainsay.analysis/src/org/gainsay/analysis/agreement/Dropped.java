// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

/**
 * An annotation set that is not measured.
 *
 * @param set coder and article, with a point between
 * @param why in a few words
 */
public record Dropped(String set, String why) {
}
