// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.util.Map;

/**
 * A node of a network.
 *
 * @param label      unlike those of the other nodes of its side
 * @param value      what it stands for
 * @param mode       1 for a row, 2 for a column
 * @param frequency  how many statements of the network it has
 * @param attributes what it is coded with, by category; several values of one are joined by {@code "; "}
 */
public record Node(String label, Value value, int mode, int frequency, Map<String, String> attributes) {
}
