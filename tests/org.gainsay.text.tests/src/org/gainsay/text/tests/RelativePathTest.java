// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.gainsay.text.RelativePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class RelativePathTest {

	private static final Path FOLDER = Path.of("corpus").toAbsolutePath();

	@Test
	void partsHaveSlashesBetween() {
		assertEquals("articles/inner/a.txt", RelativePath.of(FOLDER, FOLDER.resolve("articles").resolve("inner").resolve("a.txt")));
		assertEquals("../texts/a.txt", RelativePath.of(FOLDER.resolve("claims"), FOLDER.resolve("texts").resolve("a.txt")));
		assertEquals("", RelativePath.of(FOLDER, FOLDER));
	}

	@Test
	void aNameKeepsItsNormalForm() {
		assertEquals("cafe\u0301/\u00e9.txt", RelativePath.of(FOLDER, FOLDER.resolve("cafe\u0301").resolve("\u00e9.txt")));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS) // there it parts names
	void aBackslashOfANameStays() {
		assertEquals("articles/a\\b.txt", RelativePath.of(FOLDER, FOLDER.resolve("articles").resolve("a\\b.txt")));
	}
}
