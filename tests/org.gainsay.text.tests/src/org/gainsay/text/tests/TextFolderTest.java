// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.gainsay.text.TextFolder;
import org.gainsay.text.TextFolder.Read;
import org.gainsay.text.TextFolder.Reason;
import org.gainsay.text.TextFolder.Refused;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFolderTest {

	@TempDir
	Path top;
	private Path folder;
	private Path claims;
	private TextFolder texts;

	@BeforeEach
	void folder() throws IOException {
		folder = Files.createDirectories(top.toRealPath().resolve("corpus"));
		Files.createDirectories(folder.resolve("articles"));
		Files.writeString(folder.resolve("articles/a.txt"), "inside");
		Files.writeString(top.resolve("secret.txt"), "outside");
		claims = folder.resolve("a.claims");
		texts = new TextFolder(folder);
	}

	private void assertRead(String reference, String path) {
		Read read = assertInstanceOf(Read.class, texts.read(claims, reference));
		assertEquals("inside", read.text().text());
		assertEquals(path, read.path());
	}

	private static void link(Path link, Path target) {
		try {
			Files.createSymbolicLink(link, target);
		} catch (UnsupportedOperationException | IOException noLinks) {
			Assumptions.abort("this system makes no links: " + noLinks);
		}
	}

	@Test
	void aTextBelowTheFolderIsRead() {
		assertRead("articles/a.txt", "articles/a.txt");
		assertRead("./articles//a.txt", "articles/a.txt");
		assertRead("articles/../articles/a.txt", "articles/a.txt");
	}

	@Test
	void aReferenceIsRelativeToTheClaimsFile() throws IOException {
		claims = Files.createDirectories(folder.resolve("claims/deep")).resolve("a.claims");
		assertRead("../../articles/a.txt", "articles/a.txt");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../etc/passwd", "../secret.txt", "articles/../../secret.txt", "/etc/passwd", "//host/share/a.txt", "\\\\host\\share\\a.txt", "\\a.txt",
			"file:///etc/passwd", "file:articles/a.txt", "FILE:/etc/passwd", "http://example.org/a.txt", "C:\\a.txt", "c:/a.txt", "C:a.txt", "jar:file:a.jar!/a.txt", ".." })
	void whatLeadsOutIsRefused(String reference) {
		assertEquals(new Refused(Reason.OUTSIDE, null), texts.read(claims, reference));
	}

	@Test
	void aSiblingWhoseNameBeginsLikeTheFolderIsOutside() throws IOException {
		Files.createDirectories(top.resolve("corpus2"));
		Files.writeString(top.resolve("corpus2/a.txt"), "outside");
		assertEquals(new Refused(Reason.OUTSIDE, null), texts.read(claims, "../corpus2/a.txt"));
	}

	@Test
	void aLinkToAFileOutsideIsRefused() {
		link(folder.resolve("articles/link.txt"), top.resolve("secret.txt"));
		assertEquals(new Refused(Reason.OUTSIDE, "articles/link.txt"), texts.read(claims, "articles/link.txt"));
	}

	@Test
	void aLinkToAFolderOutsideIsRefused() {
		link(folder.resolve("elsewhere"), top);
		assertEquals(Reason.OUTSIDE, assertInstanceOf(Refused.class, texts.read(claims, "elsewhere/secret.txt")).reason());
	}

	@Test
	void aLinkThatStaysInsideIsFollowed() {
		link(folder.resolve("link.txt"), folder.resolve("articles/a.txt"));
		assertRead("link.txt", "link.txt");
	}

	@Test
	void aFolderThatIsReachedByALinkIsNoTrouble() {
		link(top.resolve("way"), folder);
		texts = new TextFolder(top.resolve("way"));
		claims = top.resolve("way/a.claims");
		assertRead("articles/a.txt", "articles/a.txt");
	}

	@Test
	void aLinkInACircleIsMissing() {
		link(folder.resolve("one.txt"), folder.resolve("two.txt"));
		link(folder.resolve("two.txt"), folder.resolve("one.txt"));
		assertEquals(new Refused(Reason.MISSING, "one.txt"), texts.read(claims, "one.txt"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "articles/none.txt", "articles", "", ".", "none/none.txt" })
	void whatIsNoFileIsMissing(String reference) {
		assertEquals(Reason.MISSING, assertInstanceOf(Refused.class, texts.read(claims, reference)).reason());
	}

	@Test
	void aReferenceThatIsNoPathIsMissing() {
		assertEquals(new Refused(Reason.MISSING, null), texts.read(claims, "a\0b"));
	}

	@Test
	void whatIsNotUtf8IsRefused() throws IOException {
		Files.write(folder.resolve("latin.txt"), "Größe".getBytes(StandardCharsets.ISO_8859_1));
		assertEquals(new Refused(Reason.NOT_UTF8, "latin.txt"), texts.read(claims, "latin.txt"));
	}

	@Test
	void aTextStaysInMemoryUntilTheFileChanges() throws IOException {
		Read first = (Read) texts.read(claims, "articles/a.txt");
		assertSame(first.text(), ((Read) texts.read(claims, "articles/a.txt")).text());
		Files.writeString(folder.resolve("articles/a.txt"), "other and longer");
		assertEquals("other and longer", ((Read) texts.read(claims, "articles/a.txt")).text().text());
	}

	@Test
	void aChangeThatTheFileSystemDoesNotShowIsReadAfterForgetting() throws IOException {
		Path file = folder.resolve("articles/a.txt");
		FileTime time = Files.getLastModifiedTime(file);
		texts.read(claims, "articles/a.txt");
		Files.writeString(file, "INSIDE");
		Files.setLastModifiedTime(file, time);
		texts.forget(folder.resolve("articles"));
		assertEquals("INSIDE", ((Read) texts.read(claims, "articles/a.txt")).text().text());
	}

	@Test
	void aTextThatWasReadIsRefusedWhenItsFolderBecomesALinkToACopyOutside() throws IOException {
		FileTime time = Files.getLastModifiedTime(folder.resolve("articles/a.txt"));
		assertRead("articles/a.txt", "articles/a.txt");
		Files.createDirectories(top.resolve("elsewhere"));
		Files.writeString(top.resolve("elsewhere/a.txt"), "inside");
		Files.setLastModifiedTime(top.resolve("elsewhere/a.txt"), time);
		Files.move(folder.resolve("articles"), folder.resolve("moved"));
		link(folder.resolve("articles"), top.resolve("elsewhere"));
		assertEquals(new Refused(Reason.OUTSIDE, "articles/a.txt"), texts.read(claims, "articles/a.txt"));
	}

	@Test
	void aFileThatIsGoneIsMissingEvenIfItWasRead() throws IOException {
		texts.read(claims, "articles/a.txt");
		Files.delete(folder.resolve("articles/a.txt"));
		assertEquals(new Refused(Reason.MISSING, "articles/a.txt"), texts.read(claims, "articles/a.txt"));
	}
}
