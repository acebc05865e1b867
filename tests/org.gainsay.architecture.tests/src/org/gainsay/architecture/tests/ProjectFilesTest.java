// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That an Eclipse IDE finds every module, and all of a kind in the same way. */
class ProjectFilesTest {

	static Stream<Map.Entry<Path, String>> expected() throws IOException {
		return ProjectFiles.expected(Checkout.TOP).entrySet().stream().map(file -> Map.entry(Checkout.TOP.relativize(file.getKey()), file.getValue()));
	}

	@ParameterizedTest
	@MethodSource("expected")
	void aModuleHasWhatTheIdeAsksFor(Map.Entry<Path, String> file) throws IOException {
		Path there = Checkout.TOP.resolve(file.getKey());
		assertTrue(Files.isRegularFile(there), () -> file.getKey() + " is missing: ./build ide writes it");
		assertEquals(file.getValue(), Files.readString(there), () -> file.getKey() + " is not as its kind: ./build ide writes it; what is to be otherwise is changed in ProjectFiles or releng/ide/settings");
	}

	@Test
	void everyBundleAndEveryTestIsAmongThem() throws IOException {
		List<String> folders = expected().map(file -> file.getKey().toString()).filter(file -> file.endsWith(".classpath")).toList();
		for (Checkout.Bundle bundle : Checkout.bundles()) {
			assertTrue(folders.contains(Path.of("bundles", bundle.name(), ".classpath").toString()), bundle + " is not among " + folders);
		}
		assertTrue(folders.contains(Path.of("tests/org.gainsay.ui.tests/.classpath").toString()), () -> "the tests are not among " + folders);
		assertFalse(folders.contains(Path.of("tests/org.gainsay.benchmarks/.classpath").toString()), "no target has what the benchmarks are compiled with");
	}

	@Test
	void everySourceFolderIsOnTheClassPath() throws IOException {
		String path = ProjectFiles.expected(Checkout.TOP).get(Checkout.TOP.resolve("bundles/org.gainsay.dsl/.classpath"));
		assertTrue(path.contains("path=\"src\"/>") && path.contains("path=\"src-gen\">"), path);
	}
}
