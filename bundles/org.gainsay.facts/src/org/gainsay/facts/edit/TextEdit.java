// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts.edit;

/**
 * Puts a text in the place of a region.
 *
 * @param offset where the region begins, in UTF-16 units of the text that the edit was made for
 * @param length how long it is; 0 to insert
 * @param text   what comes there; empty to delete
 */
public record TextEdit(int offset, int length, String text) {
}
