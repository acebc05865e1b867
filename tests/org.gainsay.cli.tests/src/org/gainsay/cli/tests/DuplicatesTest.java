// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/** Articles that are nearly the same: found, and marked as copies and versions. */
class DuplicatesTest {

	private static final String TEXT = new Random(11).ints(200, 0, 4000).mapToObj(word -> "w" + word).collect(Collectors.joining(" "));

	@TempDir
	private Path folder;
	private Path corpus;

	@BeforeEach
	void write() {
		corpus = folder.resolve("corpus");
		Program.write(corpus.resolve("actors.claims"), "actor ledger : publication \"The Ledger\"\nactor courier : publication \"The Courier\"\nactor wire : publication \"Wire\"\n");
		article("first", "ledger", "2026-01-01", TEXT, "");
		article("second", "ledger", "2026-01-02", TEXT.replaceFirst(" w", " new w"), "");
		article("third", "ledger", "2026-01-03", TEXT + " more", "");
		article("copy", "courier", "2026-01-02", TEXT, "");
		article("other", "courier", "2026-01-02", TEXT.replaceAll("w(\\d)", "x$1"), "");
	}

	private void article(String name, String outlet, String published, String text, String more) {
		Program.write(corpus.resolve(name + ".txt"), text);
		Program.write(corpus.resolve(name + ".claims"), "// mine\narticle " + name + " \"" + name + "\" {\n\toutlet " + outlet + "\n\tpublished " + published + "\n\ttext \"" + name + ".txt\"\n" + more + "}\n");
	}

	private String written(String name) throws IOException {
		return Files.readString(corpus.resolve(name + ".claims"));
	}

	@Test
	void theyAreFoundAndSaid() throws IOException {
		Program found = Program.run("duplicates", corpus);
		assertEquals(0, found.exitCode(), found.err());
		assertEquals("", found.err());
		assertEquals(List.of("copy and first (100 %): via ledger (in copy)", "second and first (98 %): + “new”: revises first (in second)", "second and copy (98 %): via courier (in second)",
				"third and first (99 %): + “more”: revises first (in third)", "third and copy (99 %): via courier (in third)", "third and second (97 %): revises second (in third)",
				"6 pairs of articles of which nothing says how they belong together."), found.lines());
		assertFalse(written("copy").contains("via"), "nothing is written unless that is wished for");
		JsonObject pair = Program.run("duplicates", corpus, "--format", "json").json().getAsJsonArray().get(1).getAsJsonObject();
		assertEquals("{\"article\":\"second\",\"earlier\":\"first\",\"alike\":0.984,\"difference\":\"+ “new”\",\"line\":{\"article\":\"second\",\"kind\":\"revises\",\"name\":\"first\"},\"said\":false,\"written\":false}", pair.toString());
	}

	@Test
	void whatIsMarkedMakesSense() throws IOException {
		Program marked = Program.run("duplicates", corpus, "--mark");
		assertEquals(0, marked.exitCode(), marked.err());
		assertTrue(marked.lines().getLast().endsWith("wrote 3 lines."), marked.out());
		assertTrue(marked.lines().contains("third and first (99 %): + “more”: revises first (in third) – not written"), marked.out());
		assertTrue(written("copy").startsWith("// mine\n") && written("copy").contains("via ledger"), written("copy"));
		assertTrue(written("second").contains("revises first") && !written("second").contains("via"), written("second"));
		assertTrue(written("third").contains("via courier"), written("third"));
		assertEquals("5 articles, 0 statements, 0 claims, 0 errors, 0 warnings", Program.run("check", corpus).lines().getLast());
		String before = written("third");
		assertTrue(Program.run("duplicates", corpus, "--mark").lines().getLast().startsWith("2 pairs"), "what is said is not said again");
		assertEquals(before, written("third"));
		assertTrue(Program.run("duplicates", corpus, "--all").lines().contains("copy and first (100 %): via ledger (in copy) – said already"));
	}

	@Test
	void whatArticlesSayIsKept() throws IOException {
		article("copy", "courier", "2026-01-02", TEXT, "\tvia wire\n");
		article("first", "ledger", "2026-01-01", TEXT, "\tvia wire\n");
		Program.run("duplicates", corpus, "--mark");
		assertTrue(written("copy").contains("via wire\n") && !written("copy").contains("ledger"), "both are copies of one agency: " + written("copy"));
	}

	@Test
	void anEmptyFolderIsNone() throws IOException {
		Path empty = Files.createDirectory(folder.resolve("empty"));
		Program run = Program.run("duplicates", empty, "--mark");
		assertEquals(0, run.exitCode());
		assertEquals(List.of("0 pairs of articles of which nothing says how they belong together; wrote 0 lines."), run.lines());
		try (var there = Files.list(empty)) {
			assertEquals(0, there.count());
		}
		assertEquals(3, Program.run("duplicates", folder.resolve("nowhere")).exitCode());
		assertEquals(3, Program.run("duplicates", folder.resolve("nowhere"), "--mark").exitCode());
	}

	@Test
	void anImportMarksThem() throws IOException {
		Program.write(folder.resolve("src/a.txt"), TEXT);
		Program.write(folder.resolve("src/b.txt"), TEXT + " more");
		Path made = folder.resolve("made");
		Program shown = Program.run("import", folder.resolve("src"), "-o", made);
		assertTrue(shown.lines().contains("  b and a (99 %): + “more”: revises a (in b)"), shown.out());
		assertFalse(Files.readString(made.resolve("b.claims")).contains("revises"));
		Path marked = folder.resolve("marked");
		Program written = Program.run("import", folder.resolve("src"), "--mark-duplicates", "-o", marked);
		assertEquals(0, written.exitCode(), written.err());
		assertTrue(written.lines().contains("  b and a (99 %): + “more”: revises a (in b) – written") && written.out().contains("Wrote 1 line. "), written.out());
		assertTrue(Files.readString(marked.resolve("b.claims")).contains("revises a"));
		assertEquals("2 articles, 0 statements, 0 claims, 0 errors, 0 warnings", Program.run("check", marked).lines().getLast());
		assertEquals(2, Program.run("import", "--from", "refi-qda", folder.resolve("src/a.txt"), "--mark-duplicates", "-o", folder.resolve("x")).exitCode());
	}
}
