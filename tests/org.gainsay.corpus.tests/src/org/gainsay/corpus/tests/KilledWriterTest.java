// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.text.save.Disk;
import org.gainsay.text.save.FormerFiles;
import org.gainsay.text.save.SafeFiles;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real program that writes and writes, and is killed. */
class KilledWriterTest {

	private static final List<String> FILES = List.of("a.claims", "b.claims", "sub/c.claims");
	private static final String ODD = "odd\n".repeat(3000);
	private static final String EVEN = "even\n".repeat(2000);

	/** Turns all files of a folder from the one text to the other and back, and prints a character for each step. */
	static final class Writer implements Disk {
		public static void main(String[] arguments) throws IOException {
			try (SafeFiles files = SafeFiles.open(new Writer(), Path.of(arguments[0]))) {
				for (;;) {
					List<SafeFiles.Change> changes = new ArrayList<>();
					for (String file : FILES) {
						byte[] before = Files.readAllBytes(Path.of(arguments[0], file));
						changes.add(new SafeFiles.Change(file, before, (new String(before).equals(ODD) ? EVEN : ODD).getBytes()));
					}
					files.write(changes);
				}
			}
		}

		@Override
		public void force(FileChannel written) throws IOException {
			System.out.print('f');
			System.out.flush();
			Disk.super.force(written);
		}

		@Override
		public void move(Path from, Path to) throws IOException {
			System.out.print('m');
			System.out.flush();
			Disk.super.move(from, to);
		}

		@Override
		public void delete(Path file) throws IOException {
			System.out.print('d');
			System.out.flush();
			Disk.super.delete(file);
		}
	}

	@TempDir
	Path folder;

	private Map<String, String> texts() throws IOException {
		FormerFiles former = FormerFiles.of(folder.toRealPath());
		Map<String, String> texts = new TreeMap<>();
		for (String file : FILES) {
			texts.put(file, Files.readString(former.where(folder.toRealPath().resolve(file))));
		}
		return texts;
	}

	@Test
	void leavesTheOldOrTheNew() throws Exception {
		Files.createDirectory(folder.resolve("sub"));
		for (String file : FILES) {
			Files.writeString(folder.resolve(file), ODD);
		}
		String classPath = Stream.of(SafeFiles.class, Writer.class).map(KilledWriterTest::place).collect(Collectors.joining(File.pathSeparator));
		int halfWay = 0;
		for (int steps = 5; steps < 45; steps += 3) {
			Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", classPath, Writer.class.getName(),
					folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
			try (InputStream done = writer.getInputStream()) {
				assertEquals(steps, done.readNBytes(steps).length, "it has begun");
			} finally {
				writer.destroyForcibly().waitFor();
			}
			halfWay += Files.exists(folder.resolve(".gainsay/journal")) ? 1 : 0;
			Map<String, String> seen = texts();
			assertEquals(1, seen.values().stream().distinct().count(), "killed after " + steps + " steps: all are odd, or all are even");
			assertTrue(seen.containsValue(ODD) || seen.containsValue(EVEN));
			SafeFiles.open(folder).close();
			for (String file : FILES) {
				assertEquals(seen.get(file), Files.readString(folder.resolve(file)), "taken back");
			}
		}
		assertTrue(halfWay > 0, "some of these deaths were half-way");
	}

	private static String place(Class<?> type) {
		try {
			Path place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
			Path classes = place.resolve("target/classes"); // of a project that is started from where it lies
			return (Files.isDirectory(classes) ? classes : place).toString();
		} catch (URISyntaxException | IllegalArgumentException | NullPointerException elsewhere) {
			return Assumptions.abort("the classes lie in no file: " + elsewhere);
		}
	}
}
