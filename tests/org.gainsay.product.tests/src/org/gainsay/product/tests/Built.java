// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Where the build leaves what these journeys start. */
final class Built {

	static final Path TOP = Path.of(System.getProperty("gainsay.top"));
	private static final String PLATFORM = System.getProperty("osgi.os") + "/" + System.getProperty("osgi.ws") + "/" + System.getProperty("osgi.arch");

	/** How long a started program is waited for: a slow machine makes a test slow, and needs no more than a factor. */
	static final Duration PATIENCE = Duration.ofMinutes(5 * Long.getLong("gainsay.patience", 1));

	private Built() {
	}

	/** The start script of the checkout. */
	static Path checkoutScript() {
		return present(TOP.resolve("gainsay"));
	}

	/** The product for this operating system, as a user unpacks it. */
	static Path product() {
		String elsewhere = System.getProperty("gainsay.product");
		return present(elsewhere != null ? Path.of(elsewhere) : TOP.resolve("releng/org.gainsay.product/target/products/gainsay/" + platform() + "/gainsay"));
	}

	/** The jar that starts an Eclipse. */
	static Path launcher(Path eclipse) throws IOException {
		return only(eclipse.resolve("plugins"), "org.eclipse.equinox.launcher_");
	}

	/** An Eclipse's own configuration, in a place of a test, with one bundle more: the one that answers from inside. */
	static Path configurationWithProbe(Path eclipse, Path configuration) throws IOException {
		Path list = configuration.resolve("org.eclipse.equinox.simpleconfigurator/bundles.info");
		Files.createDirectories(list.getParent());
		Files.copy(eclipse.resolve("configuration/config.ini"), configuration.resolve("config.ini"));
		String elsewhere = System.getProperty("gainsay.probe");
		Path probe = elsewhere != null ? Path.of(elsewhere) : only(TOP.resolve("tests/org.gainsay.host.probe/target"), "org.gainsay.host.probe-");
		// A bundle whose version is not the one in the list is passed over in silence.
		String version;
		try (JarFile jar = new JarFile(probe.toFile())) {
			version = jar.getManifest().getMainAttributes().getValue("Bundle-Version");
		}
		Files.writeString(list, Files.readString(eclipse.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"))
				+ "org.gainsay.host.probe," + version + "," + probe.toUri() + ",4,true\n");
		return configuration;
	}

	private static Path only(Path folder, String prefix) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			List<Path> found = files.filter(file -> file.getFileName().toString().startsWith(prefix) && file.toString().endsWith(".jar")
					&& !file.toString().endsWith("-sources.jar")).toList();
			assertEquals(1, found.size(), () -> prefix + " in " + folder + ": " + found);
			return found.get(0);
		}
	}

	/** A workbench that had nothing of Gainsay, into which our feature was installed from our repository. */
	static Path host() {
		return present(TOP.resolve("tests/org.gainsay.host/target/products/host/" + platform()));
	}

	/**
	 * A home in which all of these journeys keep what the start scripts prepare, in {@code .cache}: that takes seconds for each
	 * script. The next {@code ./build verify} begins without it.
	 */
	static Path home() throws IOException {
		return Files.createDirectories(TOP.resolve("tests/org.gainsay.product.tests/target/work/home"));
	}

	/** Our own example project. */
	static Path example() {
		return present(TOP.resolve("examples/quillhaven"));
	}

	/** Screenshots are kept as artifacts of the build. */
	static Path screenshot(String name) throws IOException {
		return Files.createDirectories(TOP.resolve("tests/org.gainsay.product.tests/target/screenshots")).resolve(name + ".png");
	}

	static void copy(Path folder, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.toList()) {
				Files.copy(file, to.resolve(folder.relativize(file).toString()));
			}
		}
	}

	private static String platform() {
		return PLATFORM.contains("null") ? "linux/gtk/" + ("aarch64".equals(System.getProperty("os.arch")) ? "aarch64" : "x86_64") : PLATFORM;
	}

	private static Path present(Path path) {
		assertTrue(Files.exists(path), () -> path + " is missing: run ./build package first");
		return path;
	}
}
