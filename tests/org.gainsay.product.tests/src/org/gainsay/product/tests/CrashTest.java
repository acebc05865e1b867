// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the workbench at random while it saves again and again: the file holds the last save or the last but one, whole, and what
 * was never saved is there for the next start. The system property {@code gainsay.crashes} says how often; {@code ./build crash}
 * does it fifty times.
 */
class CrashTest {

	private static final int CRASHES = Integer.getInteger("gainsay.crashes", 3);
	/** The file is long enough for a save to take its time. */
	private static final int CLAIMS = 3000;
	private static final String OTHER = "gainsay 1\nclaim other \"Another\"\n";

	@TempDir
	Path folder;

	private Process workbench;

	@BeforeAll
	static void aDisplayIsThere() {
		assertTrue(System.getenv("DISPLAY") != null, "no display: ./build verify starts one");
	}

	@AfterEach
	void stop() throws InterruptedException {
		if (workbench != null) {
			workbench.destroyForcibly().waitFor();
		}
	}

	@Test
	void aKilledWorkbenchLeavesTheLastSaveOrTheLastButOneAndWhatWasNotSaved() throws Exception {
		Path project = Files.createDirectory(folder.resolve("project"));
		Path file = Files.writeString(project.resolve("saved.claims"), claims(CLAIMS));
		Path other = Files.writeString(project.resolve("other.claims"), OTHER);
		Path log = folder.resolve("log");
		Path configuration = Built.configurationWithProbe(Built.product(), folder.resolve("configuration"));
		long seed = System.nanoTime();
		Random random = new Random(seed);
		int saves = 0;
		for (int crash = 1; crash <= CRASHES; crash++) {
			int round = crash;
			Files.deleteIfExists(log);
			start(configuration, project, log);
			await("the first save of round " + round, () -> lines(log).stream().anyMatch(line -> line.startsWith("end ")));
			await("what is not saved to be noted", () -> notes().size() == round);
			if (round > 1) {
				await("what was not saved to be offered", () -> windows().contains("\"Unsaved Changes"));
			}
			LockSupport.parkNanos(Duration.ofMillis(random.nextInt(1500)).toNanos());
			workbench.destroyForcibly().waitFor();

			List<String> done = lines(log);
			assertTrue(done.stream().noneMatch(line -> line.startsWith("failed")), () -> "saves failed: " + done);
			int begun = last(done, "begin ");
			int ended = last(done, "end ");
			String now = Files.readString(file);
			int has = (int) now.lines().count() - 1;
			String where = "crash " + round + " of " + CRASHES + ", seed " + seed + ": begun " + begun + ", ended " + ended;
			assertTrue(has == begun || has == begun - 1, () -> where + ", but the file has " + has + " claims and " + now.length() + " characters");
			assertTrue(has >= ended, () -> where + ", but the file has " + has + " claims");
			assertEquals(claims(has), now, where);
			assertEquals(OTHER, Files.readString(other), "nobody saved it");
			String noted = Files.readString(notes().get(0));
			assertTrue(noted.contains(OTHER + "// not saved "), () -> where + ", noted:\n" + noted);
			saves += ended - (begun - (int) done.stream().filter(line -> line.startsWith("begin ")).count());
			System.out.println(where + ", the file has " + has);
		}
		System.out.println(CRASHES + " crashes in " + saves + " saves");
	}

	private static String claims(int number) {
		StringBuilder text = new StringBuilder("gainsay 1\n");
		IntStream.rangeClosed(1, number).forEach(n -> text.append("claim c" + n + " \"What is claimed is number " + n + "\"\n"));
		return text.toString();
	}

	private void start(Path configuration, Path project, Path log) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dguice_bytecode_gen_option=DISABLED",
				"-Duser.home=" + Files.createDirectories(folder.resolve("home")), "-jar", Built.launcher(Built.product()).toString(), "-name", "Gainsay",
				"-configuration", configuration.toString(), "-data", folder.resolve("workspace").toString(), "-project", project.toString(),
				"-annotate", project.toString(), "saved.claims", "other.claims", log.toString());
		workbench = builder.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
	}

	/** What the workbench noted, the newest first. */
	private List<Path> notes() {
		Path home = folder.resolve("workspace/.metadata/.plugins/org.gainsay.ui/unsaved");
		if (!Files.isDirectory(home)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(home)) {
			return files.filter(file -> file.toString().endsWith(".unsaved") && isOfOther(file)).sorted((one, two) -> Long.compare(two.toFile().lastModified(), one.toFile().lastModified())).toList();
		} catch (IOException | UncheckedIOException changing) {
			return List.of();
		}
	}

	private static boolean isOfOther(Path note) {
		try {
			return Files.readString(note).lines().skip(1).findFirst().orElse("").endsWith("/other.claims");
		} catch (IOException gone) {
			return false;
		}
	}

	private static List<String> lines(Path log) {
		try {
			return Files.exists(log) ? Files.readString(log).lines().toList() : List.of();
		} catch (IOException unreadable) {
			return List.of();
		}
	}

	private static int last(List<String> log, String what) {
		return log.stream().filter(line -> line.startsWith(what)).mapToInt(line -> Integer.parseInt(line.substring(what.length()))).max().orElseThrow();
	}

	private static String windows() {
		try {
			return new String(new ProcessBuilder("xwininfo", "-root", "-tree").redirectErrorStream(true).start().getInputStream().readAllBytes());
		} catch (IOException missing) {
			return fail("xwininfo is missing: ./build verify installs it", missing);
		}
	}

	private void await(String what, BooleanSupplier condition) throws IOException {
		Instant end = Instant.now().plus(Built.PATIENCE);
		while (!condition.getAsBoolean()) {
			if (!workbench.isAlive() || Instant.now().isAfter(end)) {
				fail(what + " did not come; the program said\n" + Files.readString(folder.resolve("said")) + "\nand did " + lines(folder.resolve("log")));
			}
			LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
		}
	}
}
