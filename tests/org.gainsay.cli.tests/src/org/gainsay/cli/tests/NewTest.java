// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code new} makes, prints and answers. */
class NewTest {

	@TempDir
	private Path folder;

	private List<String> all() throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
		}
	}

	@Test
	void aProjectIsMadeThatChecksWithoutAWord() throws IOException {
		Path project = folder.resolve("my/corpus");
		Program made = Program.run("new", project);
		assertEquals(0, made.exitCode(), made.err());
		assertEquals("", made.err());
		assertEquals(List.of("my/corpus/actors.claims", "my/corpus/articles/lighthouse.txt", "my/corpus/gainsay.properties", "my/corpus/lighthouse.claims"), all());
		assertEquals(List.of("Made the project " + project + " (4 files):", "  actors.claims", "  articles/lighthouse.txt", "  gainsay.properties", "  lighthouse.claims",
				"Read lighthouse.claims in it, and go on with:"), made.lines().subList(0, 6));
		assertEquals(new Program(0, "1 article, 4 statements, 2 claims, 0 errors, 0 warnings" + System.lineSeparator(), ""), Program.run("check", project), "not even a hint");
	}

	/** Each command that it names is one, and does its work. */
	@Test
	void whatItSaysToTypeWorks() {
		Path project = folder.resolve("corpus");
		Program made = Program.run("new", project);
		List<String> commands = made.lines().subList(6, made.lines().size());
		assertEquals(List.of("check", "claims", "report", "workbench"), commands.stream().map(line -> line.strip().split(" ")[1]).toList());
		commands.forEach(line -> assertTrue(line.matches("  gainsay \\w+ +" + Pattern.quote(project.toString()) + " {3,}\\S.*"), line));
		assertTrue(Program.run("claims", project).out().contains("The lighthouse at Marrow Point will close next spring"));
		assertEquals(0, Program.run("report", project, "-o", folder.resolve("report.html")).exitCode());
		assertEquals(0, Program.run("pin", project).exitCode());
		assertEquals(0, Program.run("rename", project, "claim", "closes", "closure").exitCode());
		assertEquals(0, Program.run("check", project).exitCode());
	}

	@Test
	void aNameThatAShellWouldTakeApartIsQuoted() {
		Assumptions.assumeTrue(File.separatorChar == '/', "for a shell of its own");
		Program made = Program.run("new", folder.resolve("it's $HOME"));
		assertTrue(made.lines().contains("  gainsay check '" + folder + "/it'\\''s $HOME'       what is wrong, or worth a look"), made.out());
	}

	@Test
	void aFolderThatIsNotEmptyIsRefused() throws IOException {
		Program.write(folder.resolve("letter.txt"), "Dear all\n");
		Program.write(folder.resolve("old/a.txt"), "A");
		Program refused = Program.run("new", folder);
		assertEquals(new Program(3, "", "gainsay: " + folder + ": is not empty, and nothing was written in it. In the way: letter.txt, old/. Name another folder, or move that away." + System.lineSeparator()),
				refused);
		assertEquals(List.of("letter.txt", "old/a.txt"), all());
		Program file = Program.run("new", folder.resolve("letter.txt"));
		assertEquals(3, file.exitCode());
		assertTrue(file.err().contains("letter.txt: not a folder"), file.err());
	}

	@Test
	void aRepositoryThatWasJustMadeIsNoObstacle() throws IOException {
		Program.write(folder.resolve(".git/HEAD"), "ref: refs/heads/main\n");
		assertEquals(0, Program.run("new", folder).exitCode());
		assertEquals(5, all().size());
		assertEquals(0, Program.run("check", folder).exitCode());
		Program again = Program.run("new", folder);
		assertEquals(3, again.exitCode());
		assertTrue(again.err().contains("In the way: actors.claims, articles/, gainsay.properties, lighthouse.claims."), again.err());
	}

	@Test
	void whereNothingMayBeWrittenNothingIsMade() throws IOException {
		Path locked = Files.createDirectory(folder.resolve("locked"));
		assertTrue(locked.toFile().setWritable(false));
		Assumptions.assumeFalse(Files.isWritable(locked), "this user may write everything");
		for (Path project : List.of(locked, locked.resolve("corpus"))) {
			Program refused = Program.run("new", project);
			assertEquals(3, refused.exitCode());
			assertTrue(refused.err().matches("(?s)gainsay: .*locked.*: permission denied.*"), refused.err());
			assertFalse(refused.err().contains(".saving"), refused.err());
		}
		assertTrue(locked.toFile().setWritable(true));
		assertEquals(List.of(), all());
	}

	@Test
	void helpShowsItFirst() {
		String help = Program.run("--help").out();
		assertTrue(help.indexOf("\n  new ") > 0 && help.indexOf("\n  new ") < help.indexOf("\n  check "), help);
		assertTrue(Program.run("new", "--help").out().contains("new [-hV] DIR"));
		assertEquals(2, Program.run("new").exitCode());
		assertEquals(2, Program.run("new", "").exitCode());
		assertEquals(2, Program.run("new", folder.resolve("a"), folder.resolve("b")).exitCode());
	}
}
