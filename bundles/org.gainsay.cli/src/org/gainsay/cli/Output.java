// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Standard output. It remembers the first failure and takes what comes after it for written: who prints need not look, and who
 * runs the program sees at the end that not all of it has arrived.
 */
final class Output extends OutputStream {

	private static final Path ON_LINUX = Path.of("/proc/self/fd/1");

	private final OutputStream to;
	private IOException failure;

	Output(OutputStream to) {
		this.to = to;
	}

	@Override
	public void write(int b) {
		write(new byte[] { (byte) b }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int from, int length) {
		doUnlessFailed(() -> to.write(bytes, from, length));
	}

	@Override
	public void flush() {
		doUnlessFailed(to::flush);
	}

	private interface Step {
		void run() throws IOException;
	}

	private void doUnlessFailed(Step step) {
		if (failure == null) {
			try {
				step.run();
			} catch (IOException failed) {
				failure = failed;
			}
		}
	}

	/** Why something was not written; null if everything was. */
	IOException failure() {
		return failure;
	}

	/** Whether it failed because nobody reads on, as {@code head} does when it has seen enough. */
	boolean isClosedPipe() {
		return failure != null && (String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe") || to instanceof FileOutputStream && isPipe());
	}

	/** The system says the reason in the person's language. */
	private static boolean isPipe() {
		try {
			String name = Files.readSymbolicLink(ON_LINUX).toString();
			return name.startsWith("pipe:") || name.startsWith("socket:");
		} catch (IOException | UnsupportedOperationException elsewhere) {
			return false;
		}
	}
}
