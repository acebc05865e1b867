// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

/** What the program answers to the shell. Scripts rely on these numbers: they do not change. */
public final class ExitCode {

	/** The command did what it was asked to do. */
	public static final int DONE = 0;
	/** The corpus was read, and has errors. */
	public static final int CORPUS_HAS_ERRORS = 1;
	/** An unknown command, an unknown or missing option, an argument that makes no sense. */
	public static final int WRONG_USE = 2;
	/** A file or folder could not be read or written, or the program failed before it was done. */
	public static final int CANNOT_READ_OR_WRITE = 3;

	private ExitCode() {
	}
}
