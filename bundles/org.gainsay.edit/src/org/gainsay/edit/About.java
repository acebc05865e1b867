// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

/** What a stance is to be about, as a command is told. */
public sealed interface About {

	/** A claim that is there, by its name. */
	record Known(String claim) implements About {
	}

	/**
	 * A claim that is to be declared, in the file of claims.
	 *
	 * @param name null to have one made of the text
	 */
	record New(String name, String text) implements About {
	}

	/** A text that is not a claim yet. */
	record Free(String text) implements About {
	}
}
