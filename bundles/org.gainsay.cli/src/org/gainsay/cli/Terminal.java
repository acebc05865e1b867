// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.util.Map;

import picocli.CommandLine.Help.Ansi;

/**
 * Which of the two output streams a person looks at.
 *
 * @param out     whether standard output is a terminal: colours are written to it only then
 * @param err     whether standard error is a terminal: progress is written to it only then
 * @param colours whether the terminal shows ANSI colours and the person wants them
 */
public record Terminal(boolean out, boolean err, boolean colours) {

	/** No stream is a terminal: plain output, no progress. */
	public static final Terminal NONE = new Terminal(false, false, false);

	/**
	 * Looks at the streams of this process. The start script can tell a terminal from a pipe without starting anything, and
	 * says so in the property {@code gainsay.terminal} ({@code out}, {@code err}, both or none of the words); without it,
	 * Java's console stands for both streams.
	 */
	public static Terminal ofThisProcess() {
		String said = System.getProperty("gainsay.terminal");
		boolean out = said != null ? said.contains("out") : System.console() != null;
		boolean err = said != null ? said.contains("err") : System.console() != null;
		return new Terminal(out, err, wantsColours(System.getenv(), System.getProperty("os.name", "")));
	}

	/** See https://no-color.org; the old Windows console shows escape sequences as they are. */
	static boolean wantsColours(Map<String, String> environment, String operatingSystem) {
		if (!environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"))) {
			return false;
		}
		return !operatingSystem.startsWith("Windows")
				|| environment.containsKey("WT_SESSION") || environment.containsKey("TERM") || environment.containsKey("ConEmuANSI");
	}

	/** The colours of what is written to standard output: on in a terminal that shows them, otherwise off. Not null. */
	public Ansi ansiOut() {
		return out && colours ? Ansi.ON : Ansi.OFF;
	}
}
