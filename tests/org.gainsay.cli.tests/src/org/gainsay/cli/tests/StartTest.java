// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.cli.start.Preparation;
import org.gainsay.cli.start.WorkspaceName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the start scripts leave to Java. */
class StartTest {

	@TempDir
	Path folder;

	/** On Windows the launcher of Java reads its file of arguments in the system's encoding, which is not UTF-8. */
	@Test
	void argumentsAreInTheEncodingOfTheSystem() throws Exception {
		List<String> lines = Preparation.quoted(List.of("-cp", "C:\\Users\\Jörg\\\"a b\".jar"));
		assertEquals(List.of("\"-cp\"", "\"C:\\\\Users\\\\Jörg\\\\\\\"a b\\\".jar\""), lines);
		Path file = folder.resolve("arguments");
		Preparation.write(file, lines, "windows-1252");
		assertArrayEquals((String.join(System.lineSeparator(), lines) + System.lineSeparator()).getBytes(Charset.forName("windows-1252")), Files.readAllBytes(file));
		Preparation.write(file, lines, "UTF-8");
		assertEquals(lines, Files.readAllLines(file));
	}

	/** Rather than with question marks: the script then starts without the file. */
	@Test
	void whatTheEncodingDoesNotHaveIsRefused() {
		assertThrows(CharacterCodingException.class, () -> Preparation.write(folder.resolve("arguments"), List.of("C:\\Users\\Łukasz"), "windows-1252"));
		assertThrows(CharacterCodingException.class, () -> Preparation.write(folder.resolve("arguments"), List.of("C:\\Users\\羽"), "windows-1251"));
	}

	@Test
	void foldersOfOneNameHaveWorkspacesOfTheirOwn() {
		String one = WorkspaceName.of(Path.of("/home/a/corpus.2023"));
		assertTrue(one.matches("corpus\\.2023-[0-9a-f]{8}"), one);
		assertEquals(one, WorkspaceName.of(Path.of("/home/a/corpus.2023")));
		assertNotEquals(one, WorkspaceName.of(Path.of("/home/b/corpus.2023")));
		assertNotEquals(one, WorkspaceName.of(Path.of("/home/a/corpus.2024")));
	}

	@Test
	void theNameOfAWorkspaceIsOneThatEveryCodePageHas() {
		String name = WorkspaceName.of(Path.of("/home/a/wörter & 羽 100%!"));
		assertTrue(name.matches("w_rter_____100__-[0-9a-f]{8}"), name);
		assertFalse(WorkspaceName.of(Path.of("/")).isEmpty());
		assertNotEquals(WorkspaceName.of(Path.of("/home/a/ä")), WorkspaceName.of(Path.of("/home/a/ö")));
	}
}
