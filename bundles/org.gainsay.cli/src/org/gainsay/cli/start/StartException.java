// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.start;

/** A start that comes to nothing. The message is one for the user. */
public final class StartException extends Exception {

	public static final int WRONG_USE = 2;
	public static final int CANNOT_READ_OR_WRITE = 3;

	private static final long serialVersionUID = 1L;

	private final int exitCode;

	StartException(int exitCode, String message) {
		super(message);
		this.exitCode = exitCode;
	}

	/** The exit code of the program. */
	public int exitCode() {
		return exitCode;
	}
}
