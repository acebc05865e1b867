// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

/**
 * Where something is declared.
 *
 * @param file   the claims file, relative to the corpus folder, with / between its parts
 * @param name   the region of its name, or of its first word where it has no name
 * @param whole  the region of all of it
 */
public record Declaration(String file, Region name, Region whole) {
}
