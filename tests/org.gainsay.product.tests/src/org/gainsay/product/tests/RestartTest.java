// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script starts the workbench again as often as that asks for it. A Java of the test's stands for it: it notes how it was started and ends as it is told. */
class RestartTest {

	@TempDir
	Path folder;

	private Path started;

	@BeforeEach
	void aJavaOfOurs() throws Exception {
		started = folder.resolve("started");
		Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
		Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"25\"\n");
		Files.writeString(java, """
				#!/bin/sh
				case " $* " in *" org.gainsay.cli.start.Start "*) exec "$REAL" "$@" ;; esac
				echo "$@" >>"$STARTED"
				number=$(wc -l <"$STARTED")
				eval "$(sed -n "${number}p" "$ENDS")"
				""");
		assertTrue(java.toFile().setExecutable(true));
	}

	/** @param ends what the workbench does each time it is started, as lines of a script */
	private Process start(String... ends) throws Exception {
		Files.write(folder.resolve("ends"), List.of(ends));
		ProcessBuilder builder = new ProcessBuilder(Built.product().resolve("gainsay").toString(), "workbench", Files.createDirectories(folder.resolve("a corpus")).toString());
		builder.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
		builder.environment().putAll(Map.of("JAVA_HOME", folder.resolve("java").toString(), "HOME", folder.resolve("home").toString(), "STARTED", started.toString(),
				"ENDS", folder.resolve("ends").toString(), "DISPLAY", ":0", "REAL", Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		builder.environment().remove("XDG_DATA_HOME");
		return builder.start();
	}

	private static int code(Process process) throws InterruptedException {
		try {
			assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the script ends");
			return process.exitValue();
		} finally {
			process.destroyForcibly();
		}
	}

	/** What follows an option, each time the workbench was started. */
	private List<String> options(String option) throws Exception {
		return Files.readAllLines(started).stream().map(line -> line.contains(option) ? line.replaceFirst(".*" + option + " ", "").replaceFirst(" -project .*", "") : "").toList();
	}

	@Test
	void itIsStartedAgainOnTheSameWorkspaceAndThenEndsAsTheWorkbenchDid() throws Exception {
		assertEquals(7, code(start("exit 23", "exit 23", "exit 7")));
		List<String> workspaces = options("-data");
		assertEquals(3, workspaces.size());
		assertEquals(1, workspaces.stream().distinct().count(), workspaces::toString);
		assertEquals(List.of(folder.resolve("a corpus").toString(), "", ""), options("-project"), "the folder is a project by then");
	}

	@Test
	void itIsStartedAgainOnTheWorkspaceThatItNames() throws Exception {
		assertEquals(0, code(start("printf '%s\\n' -data 'file:/other%20place/' ''; exit 24", "exit 23", "exit 0")));
		assertEquals(List.of("file:/other%20place/", "file:/other%20place/"), options("-data").subList(1, 3));
	}

	@Test
	void whoEndsTheScriptEndsTheWorkbench() throws Exception {
		Path ended = folder.resolve("ended");
		Process script = start("trap 'echo >" + ended + "; exit 0' TERM; echo >" + folder.resolve("ready") + "; while :; do sleep 1 & wait; done");
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		while (!Files.exists(folder.resolve("ready")) && System.nanoTime() < end) {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
		}
		script.destroy();
		code(script);
		assertTrue(Files.exists(ended), "the workbench was asked to end, too");
		assertEquals(1, Files.readAllLines(started).size());
	}
}
