// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.start;

import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.gainsay.cli.Main;
import org.gainsay.cli.Terminal;

/** Runs what people run, on the sample that comes with the program, so that the JVM knows which classes to keep at hand. */
final class Training {

	private Training() {
	}

	/** @param arguments the sample's folder; a place for what the commands write, which does not exist yet */
	public static void main(String[] arguments) {
		String sample = arguments[0];
		String written = arguments[1];
		for (List<String> command : List.of(
				List.of("--help"),
				List.of("--version"),
				List.of("check", sample),
				List.of("check", sample, "--format", "json"),
				List.of("show", sample, "gazetteDam"),
				List.of("claims", sample),
				List.of("claims", sample, "--format", "json"),
				List.of("compare", sample),
				List.of("report", sample, "-o", written + ".html"),
				List.of("export", sample, "--to", "csv", "-o", written))) {
			Main.run(command.toArray(String[]::new), OutputStream.nullOutputStream(), StandardCharsets.UTF_8, Writer.nullWriter(), Terminal.NONE);
		}
	}
}
