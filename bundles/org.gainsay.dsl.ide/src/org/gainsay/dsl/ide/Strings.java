// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide;

/** Strings of a claims file as they are written, for what reads texts that may not parse. */
public final class Strings {

	private Strings() {
	}

	/**
	 * The offset behind a string, its closing quote included; the length of the text if the string is never closed.
	 *
	 * @param start where its opening quote stands, in UTF-16 units
	 */
	public static int end(String text, int start) {
		for (int i = start + 1; i < text.length(); i++) {
			if (text.charAt(i) == '\\') {
				i++;
			} else if (text.charAt(i) == '"') {
				return i + 1;
			}
		}
		return text.length();
	}
}
