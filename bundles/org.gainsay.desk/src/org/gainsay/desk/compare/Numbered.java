// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.compare;

import org.gainsay.analysis.utterance.Saying;

/**
 * A statement with its number in the list.
 *
 * @param number a bullet for one that was chosen and has none
 */
public record Numbered(String number, Saying saying) {
}
