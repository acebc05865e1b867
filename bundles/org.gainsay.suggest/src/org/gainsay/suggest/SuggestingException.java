// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/** Why a suggester cannot work; the message is for the user, and says what to do. */
public final class SuggestingException extends Exception {

	private static final long serialVersionUID = 1;

	private final transient List<Suggestion> found;

	/** @param message a sentence or two for the user */
	public SuggestingException(String message) {
		this(message, null);
	}

	/**
	 * With what it comes of.
	 *
	 * @param message a sentence or two for the user
	 * @param cause   null where nothing else was thrown
	 */
	public SuggestingException(String message, @Nullable Throwable cause) {
		this(message, cause, List.of());
	}

	/**
	 * With what was found all the same, in other parts of the article.
	 *
	 * @param message a sentence or two for the user
	 * @param cause   null where nothing else was thrown
	 * @param found   in the order of the text
	 */
	public SuggestingException(String message, @Nullable Throwable cause, List<Suggestion> found) {
		super(message, cause);
		this.found = List.copyOf(found);
	}

	/** What was found in other parts of the article, in the order of the text. */
	public List<Suggestion> found() {
		return found;
	}
}
