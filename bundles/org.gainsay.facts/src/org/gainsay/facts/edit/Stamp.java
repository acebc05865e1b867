// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts.edit;

import org.gainsay.text.Sha256;

/** Tells one text of a file from another, whether the file is open in an editor or not. */
public final class Stamp {

	private Stamp() {
	}

	/** The stamp of a text: the SHA-256 of its UTF-8 in hexadecimal. */
	public static String of(String text) {
		return Sha256.hex(text);
	}
}
