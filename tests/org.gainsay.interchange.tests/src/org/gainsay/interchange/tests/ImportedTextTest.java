// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.gainsay.interchange.texts.intake.ImportedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of one article in a file that somebody opens: of whatever format the import knows, and of no other. */
class ImportedTextTest {

	private static final String WORDS = "The bridge is closed\n\nNobody said why.\n";

	@TempDir
	Path folder;

	@Test
	void whatIsNoTextNoPageAndNoDocumentIsRefused() throws Exception {
		byte[] rubbish = new byte[5000];
		new Random(7).nextBytes(rubbish);
		Path file = Files.write(folder.resolve("report.pdf"), rubbish);
		IOException refused = assertThrows(IOException.class, () -> new ImportedText().made(file));
		assertTrue(refused.getMessage().endsWith("report.pdf: is in no format that can be read: it is no text, no page and no document that is known"), refused.getMessage());
		assertTrue(assertThrows(IOException.class, () -> new ImportedText().read(file)).getMessage().endsWith("is not UTF-8; save it again as UTF-8"), "as before");
		Path cut = Files.writeString(folder.resolve("cut.pdf"), "%PDF-1.7\nand nothing more");
		assertTrue(assertThrows(IOException.class, () -> new ImportedText().made(cut)).getMessage().contains("cannot be read as PDF"));
	}

	@Test
	void aTextInAnyEncodingIsLeftToWhoAsks() throws Exception {
		assertNull(new ImportedText().made(Files.writeString(folder.resolve("one.txt"), WORDS)));
		assertNull(new ImportedText().made(Files.write(folder.resolve("two.txt"), "Der K\u00fcstenbote\n".getBytes(Charset.forName("windows-1252")))));
		assertNull(new ImportedText().made(Files.write(folder.resolve("three.txt"), WORDS.getBytes(StandardCharsets.UTF_16LE))));
	}

	@Test
	void whatIsPackedIsUnpacked() throws Exception {
		Path file = folder.resolve("packed.txt.gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.write(WORDS.getBytes(StandardCharsets.UTF_8));
		}
		assertEquals(WORDS, new ImportedText().made(file).text());
	}
}
