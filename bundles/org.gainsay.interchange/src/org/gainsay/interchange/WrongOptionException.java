// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

/** An option was asked for that a format does not have, or with a value that it cannot have. Nothing was written. */
public final class WrongOptionException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	/** Says in one sentence what is wrong, and what there is instead. */
	public WrongOptionException(String message) {
		super(message);
	}
}
