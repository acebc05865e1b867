// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest;

import org.eclipse.jdt.annotation.Nullable;

/** Why a suggester cannot work; the message is for the user, and says what to do. */
public final class SuggestingException extends Exception {

	private static final long serialVersionUID = 1;

	/** @param message a sentence or two for the user */
	public SuggestingException(String message) {
		super(message);
	}

	/**
	 * With what it comes of.
	 *
	 * @param message a sentence or two for the user
	 * @param cause   null where nothing else was thrown
	 */
	public SuggestingException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}
}
