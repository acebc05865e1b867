// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual's page on networks: its commands do what it says, and its programs in R and in Python run on what they write, where these are. */
class NetworksPageTest {

	private static final int SNIPPETS = 5;
	private static final int SECONDS = 120;

	@TempDir
	Path folder;
	private String page;

	@BeforeEach
	void writesTheFiles() throws IOException {
		page = Files.readString(Program.example().resolve("../../docs/user/networks.md"));
		List<String> commands = blocks("console").getFirst().lines().toList();
		assertEquals(SNIPPETS, commands.size());
		for (String command : commands) {
			List<Object> words = new ArrayList<>();
			for (String word : command.split(" ")) {
				words.add(word.equals("examples/quillhaven") ? Program.example() : word.matches(".*\\.(csv|graphml)") ? folder.resolve(word) : word);
			}
			Program program = Program.run(words.subList(1, words.size()).toArray());
			assertEquals(0, program.exitCode(), program.err());
			if (command.contains("groups")) {
				assertTrue(page.contains("(`" + program.out().strip() + "`)"), program.out());
			}
		}
	}

	private List<String> blocks(String language) {
		List<String> blocks = new ArrayList<>();
		for (Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page); block.find();) {
			blocks.add(block.group(1));
		}
		return blocks;
	}

	private static String found(String property, String... names) {
		String said = System.getProperty(property);
		if (said != null) {
			return said;
		}
		return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).flatMap(one -> Arrays.stream(names).map(name -> Path.of(one, name)))
				.filter(Files::isExecutable).map(Path::toString).findFirst().orElse(null);
	}

	private String run(String program, String text, String name) throws Exception {
		Path script = Files.writeString(folder.resolve(name), text);
		Path out = folder.resolve(name + ".out");
		Process process = new ProcessBuilder(program, script.toString()).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(out.toFile()).start();
		assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS));
		return process.exitValue() + "\n" + Files.readString(out);
	}

	private void runs(String program, String look, String language, String ending) throws Exception {
		List<String> blocks = blocks(language);
		assertEquals(SNIPPETS, blocks.size());
		Assumptions.assumeTrue(program != null && run(program, look, "look" + ending).startsWith("0\n"), "there is no " + language + " with what the page needs");
		String answer = run(program, String.join("\n", blocks), "page" + ending);
		assertTrue(answer.startsWith("0\n"), answer);
		assertTrue(answer.contains("The port official who spoke to the Ledger"), answer);
	}

	@Test
	void itsProgramsInRRun() throws Exception {
		runs(found("gainsay.rscript", "Rscript"), "library(igraph)\n", "r", ".R");
	}

	@Test
	void itsProgramsInPythonRun() throws Exception {
		runs(found("gainsay.python", "python3", "python"), "import networkx\n", "python", ".py");
	}
}
