// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

/**
 * A run of a claims file.
 *
 * @param offset where it begins, in UTF-16 units from the start of the file
 * @param length how long it is, in UTF-16 units
 */
public record Region(int offset, int length) {
	public int end() {
		return offset + length;
	}
}
