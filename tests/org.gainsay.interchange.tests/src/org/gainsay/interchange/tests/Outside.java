// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
 * their own: what the module org.gainsay.validators fetched, and the classes of the package outside.
 */
final class Outside extends URLClassLoader {

	private static final String CHECKS = Outside.class.getPackageName() + ".outside.";
	private static final Path JARS = Corpora.example().resolve("../../tests/org.gainsay.validators/target/validators").normalize();

	private Outside(URL[] jars) {
		super(jars, ClassLoader.getPlatformClassLoader());
	}

	/** What a check says of files; skips the test where the validators were not fetched. */
	static List<String> says(String check, Path... files) throws IOException {
		assumeTrue(Files.isDirectory(JARS), "the validators are not fetched: ./build verify does it, -pl targetplatform,tests/org.gainsay.validators alone too");
		List<URL> jars = new ArrayList<>();
		try (DirectoryStream<Path> all = Files.newDirectoryStream(JARS, "*.jar")) {
			for (Path jar : all) {
				jars.add(jar.toUri().toURL());
			}
		}
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		try (Outside loader = new Outside(jars.toArray(URL[]::new))) {
			thread.setContextClassLoader(loader);
			@SuppressWarnings("unchecked")
			Function<List<Path>, List<String>> function = (Function<List<Path>, List<String>>) loader.loadClass(CHECKS + check).getConstructor().newInstance();
			return function.apply(List.of(files));
		} catch (ReflectiveOperationException none) {
			throw new IllegalStateException(none);
		} finally {
			thread.setContextClassLoader(before);
		}
	}

	@Override
	protected Class<?> findClass(String name) throws ClassNotFoundException {
		if (!name.startsWith(CHECKS)) {
			return super.findClass(name);
		}
		try (InputStream in = Outside.class.getResourceAsStream("outside/" + name.substring(CHECKS.length()) + ".class")) {
			if (in == null) {
				throw new ClassNotFoundException(name);
			}
			byte[] bytes = in.readAllBytes();
			return defineClass(name, bytes, 0, bytes.length);
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}
}
