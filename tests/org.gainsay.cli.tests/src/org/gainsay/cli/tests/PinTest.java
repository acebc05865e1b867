// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.text.save.SafeFiles;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code pin} writes, prints and answers. */
class PinTest {

	/** Of {@link #TEXT}, as sha256sum says. */
	private static final String HASH = "ed4c762f9f94c4b1212be45fa3b464b804de47e229ccbab8e0a97ae431c11f78";
	private static final String TEXT = "The ferry sank.\r\n";
	private static final String OTHER = "\uFEFFThe ferry did not sink.\n";
	private static final String OTHER_HASH = "e546257ae5b2750f4f0173d0d4c61d6189b6ea1924f89ced6166e5a3047c8673";
	private static final String A = "\uFEFFarticle a \"A\" {\r\n\ttext \"text.txt\"\r\n}\r\n";
	private static final String B = "article b \"B\" { text \"text.txt\" status begun }\narticle c \"C\" {\n\ttext \"other.txt\"\n}\n";

	@TempDir
	private Path folder;
	private Path corpus;

	@BeforeEach
	void write() {
		corpus = folder.resolve("corpus");
		Program.write(corpus.resolve("text.txt"), TEXT);
		Program.write(corpus.resolve("other.txt"), OTHER);
		Program.write(corpus.resolve("a.claims"), A);
		Program.write(corpus.resolve("b.claims"), B);
	}

	private String read(String file) throws IOException {
		return Files.readString(corpus.resolve(file));
	}

	private static String lines(String... lines) {
		return String.join(System.lineSeparator(), lines) + System.lineSeparator();
	}

	private void pinAll() throws IOException {
		assertEquals(0, Program.run("pin", corpus).exitCode());
		assertEquals(A.replace("text.txt\"", "text.txt\" sha256 \"" + HASH + "\""), read("a.claims"));
		assertEquals(B.replace("text.txt\"", "text.txt\" sha256 \"" + HASH + "\"").replace("other.txt\"", "other.txt\" sha256 \"" + OTHER_HASH + "\""), read("b.claims"));
	}

	@Test
	void everyTextIsPinnedAndTold() throws IOException {
		Program first = Program.run("pin", corpus);
		assertEquals(new Program(0, lines("a.claims:2: newly pinned: a", "b.claims:1: newly pinned: b", "b.claims:3: newly pinned: c", "3 newly pinned, 0 changed, 0 right already, 0 left",
				"Pinned the texts of 3 articles (2 files):", "  a.claims", "  b.claims"), ""), first);
		assertEquals(A.replace("text.txt\"", "text.txt\" sha256 \"" + HASH + "\""), read("a.claims"));
		assertEquals(B.replace("text.txt\"", "text.txt\" sha256 \"" + HASH + "\"").replace("other.txt\"", "other.txt\" sha256 \"" + OTHER_HASH + "\""), read("b.claims"));
		assertEquals(TEXT, read("text.txt"));
		assertEquals(OTHER, read("other.txt"));
		assertEquals(0, Program.run("check", corpus).exitCode());
	}

	@Test
	void whereAllIsRightNothingIsWritten() throws IOException {
		pinAll();
		var written = Files.getLastModifiedTime(corpus.resolve("a.claims"));
		for (Program again : List.of(Program.run("pin", corpus), Program.run("pin", corpus, "--dry-run"))) {
			assertEquals(new Program(0, lines("0 newly pinned, 0 changed, 3 right already, 0 left", "Nothing is to be written."), ""), again);
		}
		assertEquals(written, Files.getLastModifiedTime(corpus.resolve("a.claims")));
	}

	@Test
	void aTextThatChangedIsNamedWithItsLine() throws IOException {
		pinAll();
		Program.write(corpus.resolve("other.txt"), TEXT);
		assertEquals(1, Program.run("check", corpus).exitCode());
		Program run = Program.run("pin", corpus);
		assertEquals(new Program(0, lines("b.claims:3: changed: the text \"other.txt\" of c is another than the one that was annotated; look through its statements",
				"0 newly pinned, 1 changed, 2 right already, 0 left", "Pinned the texts of 1 article (1 file):", "  b.claims"), ""), run);
		assertFalse(read("b.claims").contains(OTHER_HASH));
		assertEquals(0, Program.run("check", corpus).exitCode());
	}

	@Test
	void whatCannotBeReadIsToldAndTheRestIsPinned() throws IOException {
		Program.write(corpus.resolve("bad.claims"), "// gone\narticle gone \"G\" {\n\ttext \"gone.txt\"\n}\narticle none \"N\" { }\n");
		Program run = Program.run("pin", corpus);
		assertEquals(1, run.exitCode());
		assertEquals(lines("a.claims:2: newly pinned: a", "b.claims:1: newly pinned: b", "b.claims:3: newly pinned: c",
				"bad.claims:3: left: gone: There is no text file \"gone.txt\". The path is relative to this file; put the text there, or correct the path.",
				"bad.claims:5: left: none: The article \"none\" does not say where its text is.", "3 newly pinned, 0 changed, 0 right already, 2 left",
				"Pinned the texts of 3 articles (2 files):", "  a.claims", "  b.claims"), run.out());
		assertTrue(run.err().startsWith("gainsay: the corpus has 1 error, and the sha256 of an article in what they concern may not have been changed; 'gainsay check "), run.err());
		assertEquals(A.replace("text.txt\"", "text.txt\" sha256 \"" + HASH + "\""), read("a.claims"));
		Program again = Program.run("pin", corpus);
		assertEquals(1, again.exitCode(), "the error is still there");
		assertTrue(again.out().endsWith(lines("0 newly pinned, 0 changed, 3 right already, 2 left", "Nothing is to be written.")), again.out());
	}

	@Test
	void aDryRunPrintsADiffAndWritesNothing() throws IOException {
		Program run = Program.run("pin", corpus, "--dry-run");
		assertEquals(0, run.exitCode());
		assertEquals("--- a/a.claims\n+++ b/a.claims\n@@ -1,3 +1,3 @@\n article a \"A\" {\r\n-\ttext \"text.txt\"\r\n+\ttext \"text.txt\" sha256 \"" + HASH + "\"\r\n }\r\n"
				+ "--- a/b.claims\n+++ b/b.claims\n@@ -1,4 +1,4 @@\n-article b \"B\" { text \"text.txt\" status begun }\n+article b \"B\" { text \"text.txt\" sha256 \"" + HASH
				+ "\" status begun }\n article c \"C\" {\n-\ttext \"other.txt\"\n+\ttext \"other.txt\" sha256 \"" + OTHER_HASH + "\"\n }\n", run.out());
		assertEquals(lines("a.claims:2: newly pinned: a", "b.claims:1: newly pinned: b", "b.claims:3: newly pinned: c", "3 newly pinned, 0 changed, 0 right already, 0 left",
				"gainsay: nothing was written; without --dry-run, 2 files would be."), run.err());
		assertEquals(A, read("a.claims"));
		assertFalse(Files.exists(corpus.resolve(".gainsay")));
	}

	@Test
	void allFilesAreWrittenOrNone() throws IOException {
		try (SafeFiles other = SafeFiles.open(corpus)) {
			Program second = Program.run("pin", corpus);
			assertEquals(3, second.exitCode());
			assertEquals("", second.out(), "nothing is told of what was not done");
			assertTrue(second.err().contains("another command is changing this corpus"), second.err());
		}
		assertTrue(corpus.resolve("b.claims").toFile().setReadOnly());
		Assumptions.assumeFalse(Files.isWritable(corpus.resolve("b.claims")), "this user may write everything");
		Program run = Program.run("pin", corpus);
		assertEquals(3, run.exitCode());
		assertEquals("", run.out());
		assertEquals(A, read("a.claims"));
	}

	@Test
	void aFolderWithoutClaimsFilesIsWrongUse() {
		Program.write(folder.resolve("other/letter.txt"), "Dear all\n");
		Program run = Program.run("pin", folder.resolve("other"));
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains("No .claims file was found below"), run.err());
		assertEquals(3, Program.run("pin", folder.resolve("none")).exitCode());
		assertEquals(2, Program.run("pin").exitCode());
		assertFalse(Files.exists(folder.resolve("other/.gainsay")));
	}

	/** The name of a text can be anything. */
	@Test
	void nothingInANameIsObeyed() throws IOException {
		String name = "x\u001B[31m.txt";
		Program.write(corpus.resolve(name), TEXT);
		Program.write(corpus.resolve("c.claims"), "article d \"D\" { text \"" + name + "\" sha256 \"00\" }\n");
		byte[] text = Files.readAllBytes(corpus.resolve(name));
		Program run = Program.run("pin", corpus);
		assertTrue(run.out().contains("c.claims:1: changed: the text \"x\\u001B[31m.txt\" of d is"), run.out());
		assertArrayEquals(text, Files.readAllBytes(corpus.resolve(name)));
		assertTrue(read("c.claims").contains(name + "\" sha256 \"" + HASH + "\""), read("c.claims"));
	}

	@Test
	void helpShowsItInItsPlace() {
		String help = Program.run("--help").out();
		assertTrue(help.indexOf("\n  pin ") > help.indexOf("\n  export ") && help.indexOf("\n  pin ") < help.indexOf("\n  rename "), help);
		assertTrue(Program.run("pin", "--help").out().contains("pin [-hV] [--dry-run] [--no-cache] [--as=NAME] DIR"));
	}
}
