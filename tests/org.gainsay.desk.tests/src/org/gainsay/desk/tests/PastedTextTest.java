// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import org.gainsay.desk.project.PastedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastedTextTest {

	private static final Predicate<String> ADDRESS = text -> text.startsWith("https://");

	@TempDir
	Path folder;

	@Test
	void linesOfAddressesAreAddressesAndAnythingElseIsNone() {
		assertEquals(List.of("https://ledger.example/a", "https://ledger.example/b"), PastedText.addresses("\uFEFFhttps://ledger.example/a\r\n\n https://ledger.example/b \nhttps://ledger.example/a\0", ADDRESS));
		assertEquals(List.of(), PastedText.addresses("https://ledger.example/a\nThe ferry sank.", ADDRESS));
		assertEquals(List.of(), PastedText.addresses("https://ledger.example/a says so", ADDRESS));
		assertEquals(List.of(), PastedText.addresses("\n", ADDRESS));
	}

	@Test
	void wordsBecomeAFileOfTheirNameThatReplacesNone() throws IOException {
		Path first = PastedText.write("  The ferry 🚢 “sank”, the mayor said.\nAgain.", folder);
		assertEquals("The-ferry-sank-the-mayor.txt", first.getFileName().toString());
		assertEquals("  The ferry 🚢 “sank”, the mayor said.\nAgain.", Files.readString(first));
		assertEquals("The-ferry-sank-the-mayor-2.txt", PastedText.write("The ferry sank the mayor", folder).getFileName().toString());
		assertEquals("pasted.txt", PastedText.write("…", folder).getFileName().toString());
		assertEquals(64, PastedText.write("船".repeat(500), folder).getFileName().toString().length(), "60 characters and the ending");
	}
}
