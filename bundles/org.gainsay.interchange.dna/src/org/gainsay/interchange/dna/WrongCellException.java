// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

/** A cell holds something else than its column is for. */
final class WrongCellException extends Exception {

	private static final long serialVersionUID = 1L;

	/** @param message says which, and what is in it, as the beginning of a sentence */
	WrongCellException(String message) {
		super(message);
	}
}
