// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

/**
 * A statement of a row about a column.
 *
 * @param level not null; {@link Level#NONE} where there is no qualifier
 */
record Tie(Value row, Value by, Level level, Coded coded) {
}
