// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports that a person or the system stops with a signal while they write. */
class InterruptedExportTest {

	/** An export may be done before the signal comes; then another one is tried. */
	private static final int TRIES = 20;
	private static final long SECONDS = 180;

	@TempDir
	Path folder;

	private Process export() throws IOException {
		List<String> command = new ArrayList<>(hearing());
		command.addAll(List.of(Built.checkoutScript().toString(), "export", Built.example().toString(), "--to", "csv", "-o", "out"));
		ProcessBuilder builder = new ProcessBuilder(command)
				.directory(folder.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
		builder.environment().put("XDG_CACHE_HOME", Built.home().resolve(".cache").toString());
		builder.environment().put("GAINSAY_BUILD", "never");
		return builder.start();
	}

	/** What lets a program hear signals that whoever runs the tests is deaf to, as in the background and under nohup; nothing where there is no such thing. */
	private static List<String> hearing() throws IOException {
		List<String> env = List.of("/usr/bin/env", "--default-signal=INT,TERM,HUP");
		try {
			Process tried = new ProcessBuilder(Stream.concat(env.stream(), Stream.of("true")).toList()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
			return tried.waitFor() == 0 ? env : List.of();
		} catch (InterruptedException stopped) {
			throw new InterruptedIOException();
		}
	}

	private boolean isWriting() throws IOException {
		Path out = folder.resolve("out");
		if (!Files.isDirectory(out)) {
			return false;
		}
		try (Stream<Path> entries = Files.list(out)) {
			return entries.anyMatch(entry -> entry.getFileName().toString().startsWith(".gainsay-export-"));
		}
	}

	@BeforeEach
	void signals() {
		Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh");
	}

	@ParameterizedTest
	@ValueSource(strings = { "INT", "TERM", "HUP", "KILL" })
	void nothingIsLeft(String signal) throws Exception {
		boolean interrupted = false;
		for (int tries = 0; !interrupted && tries < TRIES; tries++) {
			Process export = export();
			// It waits already when it is told: on a busy machine a new process comes later than the end of an export.
			Process kill = new ProcessBuilder("/bin/sh", "-c", "read go; kill -s \"$0\" \"$1\"", signal, String.valueOf(export.pid())).redirectErrorStream(true)
					.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
			while (export.isAlive() && !isWriting()) {
				Thread.onSpinWait();
			}
			try (OutputStream go = kill.getOutputStream()) {
				go.write('\n');
			}
			kill.waitFor();
			assertTrue(export.waitFor(SECONDS, TimeUnit.SECONDS), "it does not end");
			interrupted = export.exitValue() > 3;
			if (!signal.equals("KILL")) {
				assertFalse(isWriting(), signal);
			}
		}
		assertTrue(interrupted, "no signal came in time");
		Process next = export();
		assertTrue(next.waitFor(SECONDS, TimeUnit.SECONDS));
		assertEquals(0, next.exitValue(), "the next one comes through");
		assertFalse(isWriting(), "and leaves nothing of either");
		try (Stream<Path> all = Files.walk(folder)) {
			assertEquals(List.of("", "out"), all.filter(Files::isDirectory).map(found -> folder.relativize(found).toString()).toList());
		}
	}
}
