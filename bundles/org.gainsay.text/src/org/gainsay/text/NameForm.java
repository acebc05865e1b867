// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.text.Normalizer;

/** The one form in which names are known: "é" may be typed as one character or as two, and nobody sees which. */
public final class NameForm {

	private NameForm() {
	}

	/** A name, qualified or not, in the normal form NFC. */
	public static String of(String name) {
		if (Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
			return name;
		}
		String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
		// a few signs of the upper planes are composed to signs that no name can be written with
		return composed.chars().allMatch(c -> c >= 0xC0 || Character.isLetterOrDigit(c) || c == '_' || name.indexOf(c) >= 0) ? composed : name;
	}
}
