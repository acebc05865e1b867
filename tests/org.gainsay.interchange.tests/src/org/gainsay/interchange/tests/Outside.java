// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Validators that are not ours. They and the some sixty libraries that they need are no bundles, so they stand on a class path of
 * their own: what the module org.gainsay.validators fetched and compiled.
 */
final class Outside {

	private static final Path BUILT = Corpora.example().resolve("../../tests/org.gainsay.validators/target").normalize();

	private Outside() {
	}

	/**
	 * Skips the test where the module is not built.
	 *
	 * @param whole whether all modules are: then the test fails instead
	 */
	static void need(Path built, boolean whole) {
		boolean there = Files.isDirectory(built.resolve("validators")) && Files.isDirectory(built.resolve("classes"));
		if (whole) {
			assertTrue(there, () -> built + " has no validators, though the whole project is built: nothing would be known of what is written");
		}
		assumeTrue(there, "the validators are not fetched: ./build verify does it, with -pl tests/org.gainsay.validators it does no more");
	}

	/** What a check, a class of that module, says of files; skips the test as {@link #need} does. */
	static List<String> says(String check, Path... files) throws IOException {
		need(BUILT, Boolean.getBoolean("gainsay.whole"));
		List<URL> places = new ArrayList<>(List.of(BUILT.resolve("classes").toUri().toURL()));
		try (DirectoryStream<Path> all = Files.newDirectoryStream(BUILT.resolve("validators"), "*.jar")) {
			for (Path jar : all) {
				places.add(jar.toUri().toURL());
			}
		}
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		try (URLClassLoader loader = new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
			thread.setContextClassLoader(loader);
			@SuppressWarnings("unchecked")
			Function<List<Path>, List<String>> function = (Function<List<Path>, List<String>>) loader.loadClass("org.gainsay.validators." + check).getConstructor().newInstance();
			return function.apply(List.of(files));
		} catch (ReflectiveOperationException none) {
			throw new IllegalStateException(none);
		} finally {
			thread.setContextClassLoader(before);
		}
	}
}
