// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;

import org.gainsay.text.ArticleText;
import org.gainsay.text.BoundedFile;
import org.gainsay.text.TextFolder;
import org.gainsay.text.TextFolder.Read;
import org.gainsay.text.TextFolder.Reason;
import org.gainsay.text.TextFolder.Refused;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts whose names mean something elsewhere, and files that are none to read. */
class FileNamesTest {

	@TempDir
	Path folder;
	private Path claims;
	private TextFolder texts;

	@BeforeEach
	void folder() throws IOException {
		folder = folder.toRealPath();
		claims = folder.resolve("a.claims");
		texts = new TextFolder(folder);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Herald: the weir.txt", "C:a.txt", "http:a.txt", "a%20b.txt", "a#b.txt", "a?b.txt", "a&b.txt", "a+b.txt", " a.txt", "a.txt ", "ü.txt", "🔴.txt",
			"a\\b.txt", "\\a.txt", "it's [one] {two} $3 !.txt", "a\tb.txt", "~/a.txt", "a/b: c/d.txt" })
	void aNameIsTheNameOfAFile(String name) {
		try {
			Files.createDirectories(folder.resolve(name).getParent());
			Files.writeString(folder.resolve(name), "inside");
		} catch (InvalidPathException | IOException notHere) {
			Assumptions.abort("this system has no such names: " + notHere);
		}
		Read read = assertInstanceOf(Read.class, texts.read(claims, name));
		assertEquals("inside", read.text().text());
		assertEquals(read.text(), assertInstanceOf(Read.class, texts.read(folder.resolve(read.path()))).text());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Zo\u00e9/caf\u00e9.txt", "Zoe\u0301/cafe\u0301.txt", "Zo\u00e9/cafe\u0301.txt", "Zoe\u0301/caf\u00e9.txt" })
	void aNameInAnotherNormalForm(String name) throws IOException {
		Files.createDirectories(folder.resolve("Zoe\u0301"));
		Files.writeString(folder.resolve("Zoe\u0301/caf\u00e9.txt"), "inside");
		Read read = assertInstanceOf(Read.class, texts.read(claims, name));
		assertEquals("inside", read.text().text());
		assertInstanceOf(Read.class, texts.read(folder.resolve(read.path())), "the path is one that the disk has");
	}

	@Test
	void aTextThatIsTooLargeIsNotRead() throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(folder.resolve("big.txt").toFile(), "rw")) {
			file.setLength(3L << 30);
		}
		assertEquals(new Refused(Reason.TOO_LARGE, "big.txt"), texts.read(claims, "big.txt"));
		assertThrows(BoundedFile.TooLargeException.class, () -> ArticleText.read(folder.resolve("big.txt")));
	}

	@Test
	void theLimitItselfIsAllowed() throws IOException {
		Files.write(folder.resolve("a"), new byte[100]);
		assertEquals(100, BoundedFile.read(folder.resolve("a"), 100).length);
		assertThrows(BoundedFile.TooLargeException.class, () -> BoundedFile.read(folder.resolve("a"), 99));
		assertEquals("16 MiB", BoundedFile.mebibytes(ArticleText.MOST_BYTES));
	}

	@Test
	@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // who opens a pipe waits for ever
	void aPipeIsNotOpened() throws InterruptedException {
		Path pipe = folder.resolve("pipe.txt");
		try {
			Assumptions.assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "this system makes no pipes");
		} catch (IOException noPipes) {
			Assumptions.abort("this system makes no pipes");
		}
		assertEquals(new Refused(Reason.MISSING, "pipe.txt"), texts.read(claims, "pipe.txt"));
		assertThrows(NoSuchFileException.class, () -> BoundedFile.read(pipe, 10));
	}

	@Test
	void whatIsLockedIsNotMissing() throws IOException {
		Path locked = Files.createDirectories(folder.resolve("locked"));
		Files.writeString(locked.resolve("a.txt"), "inside");
		try {
			Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
		} catch (UnsupportedOperationException noPermissions) {
			Assumptions.abort("this system has no permissions");
		}
		try {
			Assumptions.assumeFalse(Files.isReadable(locked), "this user may read everything");
			assertEquals(new Refused(Reason.UNREADABLE, "locked/a.txt"), texts.read(claims, "locked/a.txt"));
		} finally {
			Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 300, 5000 })
	void aPathThatIsTooLongIsMissing(int length) {
		String name = "a".repeat(length) + ".txt";
		assertEquals(new Refused(Reason.MISSING, name), texts.read(claims, name));
	}
}
