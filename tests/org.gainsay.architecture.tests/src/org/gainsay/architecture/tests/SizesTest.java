// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file is so long that nobody reads it: what has more to do than that is several classes. What is generated lies in other folders. */
class SizesTest {

	private static final int MOST_LINES = 600;

	@ParameterizedTest
	@ValueSource(strings = { "bundles", "tests" })
	void noFileIsTooLong(String part) throws IOException {
		List<String> tooLong = new ArrayList<>();
		List<Path> files = sources(part);
		for (Path file : files) {
			int lines = Files.readAllLines(file).size();
			if (lines > MOST_LINES) {
				tooLong.add(file.getFileName() + " has " + lines + " lines");
			}
		}
		assertTrue(files.size() > 100, () -> "Found only " + files.size() + " files");
		assertEquals(List.of(), tooLong, "more than " + MOST_LINES + " lines: divide them by what they do");
	}

	private static List<Path> sources(String part) throws IOException {
		List<Path> found = new ArrayList<>();
		try (Stream<Path> projects = Files.list(Checkout.TOP.resolve(part))) {
			for (Path sources : projects.map(project -> project.resolve("src")).filter(Files::isDirectory).toList()) {
				try (Stream<Path> all = Files.walk(sources)) {
					all.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
				}
			}
		}
		return found;
	}
}
