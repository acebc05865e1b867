// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What the p2 repository, from which Gainsay is installed into an Eclipse IDE, brings with it. */
class RepositoryTest {

	private static final Path PLUGINS = Checkout.TOP.resolve("releng/org.gainsay.repository/target/repository/plugins");

	private static List<String> plugins() throws IOException {
		assertTrue(Files.isDirectory(PLUGINS), () -> PLUGINS + " is missing: run ./build package first");
		try (Stream<Path> files = Files.list(PLUGINS)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void itBringsNothingThatTheHostHas() throws IOException {
		assertEquals(List.of(), plugins().stream()
				.filter(name -> name.matches("org\\.eclipse\\.(swt|ui|core|jface|e4|equinox|osgi|text)[._].*")).toList());
	}

	@Test
	void itBringsEveryBundleOfTheFeature() throws IOException {
		List<String> plugins = plugins();
		for (Checkout.Bundle bundle : Checkout.bundles()) {
			if (!bundle.name().equals("org.gainsay.rcp")) {
				assertTrue(plugins.stream().anyMatch(name -> name.startsWith(bundle.name() + "_")), () -> bundle + " is missing");
			}
		}
		assertTrue(plugins.stream().noneMatch(name -> name.startsWith("org.gainsay.rcp_")), "a host has its own product");
	}
}
