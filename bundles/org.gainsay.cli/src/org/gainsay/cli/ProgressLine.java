// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.PrintWriter;

import org.gainsay.facts.Progress;

import picocli.CommandLine.Model.CommandSpec;

/** Shows a person who looks at standard error how far long work has come, in one line that is gone in the end. */
final class ProgressLine implements AutoCloseable {

	private static final long BEFORE_FIRST_MS = 500;
	private static final long BETWEEN_MS = 100;

	/** Where to write; null where nobody looks. */
	private final PrintWriter err;
	private long nextMs = System.currentTimeMillis() + BEFORE_FIRST_MS;
	private int shown;

	private ProgressLine(PrintWriter err) {
		this.err = err;
	}

	/** The line of a command; it stays silent where standard error is no terminal. */
	static ProgressLine of(CorpusCommand command) {
		return of(command.spec);
	}

	/** The same of any command. */
	static ProgressLine of(CommandSpec command) {
		return new ProgressLine(Main.terminalOf(command).err() ? command.commandLine().getErr() : null);
	}

	/** The progress of a piece of work. */
	Progress titled(String work) {
		return err == null ? Progress.NONE : new Progress() {
			@Override
			public void step(int done, int total) {
				show(work + " " + done + " of " + total);
			}
		};
	}

	private synchronized void show(String line) {
		long nowMs = System.currentTimeMillis();
		if (nowMs >= nextMs) {
			nextMs = nowMs + BETWEEN_MS;
			err.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
			err.flush();
			shown = line.length();
		}
	}

	@Override
	public synchronized void close() {
		if (shown > 0) {
			err.print("\r" + " ".repeat(shown) + "\r");
			err.flush();
			shown = 0;
		}
	}
}
