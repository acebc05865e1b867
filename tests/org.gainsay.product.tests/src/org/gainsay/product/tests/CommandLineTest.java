// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The start script, in the checkout and in the packaged product, as a shell sees it. */
class CommandLineTest {

	private record Answer(int exitCode, String out, String err) {
	}

	@TempDir
	Path folder;

	static Stream<Path> scripts() {
		return Stream.of(Built.checkoutScript(), Built.product().resolve("gainsay"));
	}

	private Path home;

	@BeforeEach
	void makeAHomeWithABlankInItsName() throws IOException {
		home = Files.createDirectory(folder.resolve("a home"));
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void theVersionIsTheBundles(Path script) throws Exception {
		Answer answer = run(script, "--version");
		assertTrue(answer.out().matches("gainsay \\d+\\.\\d+\\.\\d+\\.\\d{12}\\R"), answer.toString());
		assertEquals(0, answer.exitCode());
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void wrongUseIsAnsweredWithTwoAndAHint(Path script) throws Exception {
		for (List<String> wrong : List.of(List.of("chekc"), List.<String>of(), List.of("check", "--no-such-option", "."), List.of("workbench", "a", "b"),
				List.of("workbench", "--no-such-option"))) {
			Answer answer = run(script, wrong.toArray(String[]::new));
			assertEquals(2, answer.exitCode(), () -> wrong + " " + answer);
			assertEquals("", answer.out());
			assertTrue(answer.err().contains("--help"), answer.toString());
		}
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void aFolderThatIsMissingIsAnsweredWithThree(Path script) throws Exception {
		for (String command : List.of("check", "workbench")) {
			Answer answer = run(script, command, folder.resolve("not there").toString());
			assertEquals(3, answer.exitCode(), answer.toString());
			assertTrue(answer.err().contains("not there"), answer.toString());
		}
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void aPipeGetsNoColours(Path script) throws Exception {
		for (List<String> command : List.of(List.of("--help"), List.of("check", "."), List.of("claims", "."))) {
			Answer answer = run(script, command.toArray(String[]::new));
			assertFalse(answer.out().isEmpty(), answer.toString());
			assertFalse((answer.out() + answer.err()).contains("\u001b"), answer.toString());
		}
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void theExampleIsWithoutErrors(Path script) throws Exception {
		Answer answer = run(script, "check", ".");
		assertEquals(0, answer.exitCode(), answer.toString());
		assertEquals("", answer.err(), "neither the program nor Java has anything to remark");
	}

	/** The templates are found in whatever the script runs. */
	@ParameterizedTest
	@MethodSource("scripts")
	void aNewProjectIsMadeAndIsRight(Path script) throws Exception {
		Path project = folder.resolve("a project");
		Answer made = run(script, "new", project.toString());
		assertEquals(0, made.exitCode(), made.toString());
		assertEquals("", made.err());
		assertEquals(new Answer(0, "1 article, 4 statements, 2 claims, 0 errors, 0 warnings" + System.lineSeparator(), ""), run(script, "check", project.toString()));
	}

	/** Each format has libraries of its own, all of which are on the shipped class path. */
	@ParameterizedTest
	@ValueSource(strings = { "binary", "brat", "dna", "json", "refi-qda", "tei", "uima-json", "uima-xmi", "web-annotation", "webanno-tsv", "xmi" })
	void whatIsWrittenCanBeReadAgain(String format) throws Exception {
		Path written = folder.resolve("written");
		Path read = folder.resolve("read");
		Answer exported = run(Built.product().resolve("gainsay"), "export", ".", "--to", format, "-o", written.toString());
		assertEquals(0, exported.exitCode(), exported.toString());
		assertEquals("", exported.err());
		Answer imported = run(Built.product().resolve("gainsay"), "import", written.toString(), "--from", format, "-o", read.toString());
		assertEquals(0, imported.exitCode(), imported.toString());
		Answer checked = run(Built.product().resolve("gainsay"), "check", read.toString());
		assertTrue(checked.out().contains("5 articles") && checked.out().contains(" 0 errors"), checked.toString());
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void aLinkToTheScriptWorks(Path script) throws Exception {
		Path link = Files.createSymbolicLink(home.resolve("say it"), script);
		Answer answer = run(link, "--version");
		assertEquals(0, answer.exitCode(), answer.toString());
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void whatIsPreparedIsUnsignedAndHasAnArchive(Path script) throws Exception {
		run(script, "--version");
		Path cache = Built.home().resolve(".cache");
		Path below = cache.resolve("gainsay" + script.toRealPath().getParent());
		Path start;
		try (Stream<Path> files = Files.walk(cache)) {
			start = files.filter(file -> file.endsWith("start") && file.startsWith(below)).findFirst()
					.orElseGet(() -> fail("nothing was prepared in " + cache));
		}
		Path arguments = Path.of(Files.readAllLines(start).getLast().replaceAll("^arguments='|'$", ""));
		String prepared = Files.readString(arguments);
		assertTrue(prepared.contains("-XX:AOTCache=") || prepared.contains("-XX:SharedArchiveFile="), prepared);
		List<String> signed = new ArrayList<>();
		try (Stream<Path> files = Files.walk(arguments.getParent())) {
			for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
				try (JarFile file = new JarFile(jar.toFile(), false)) {
					file.stream().filter(entry -> entry.getName().matches("META-INF/.*\\.(SF|RSA|DSA|EC)")).forEach(entry -> signed.add(jar + "!" + entry));
				}
			}
		}
		assertEquals(List.of(), signed);
	}

	/** In the example's folder, as a user calls it. */
	private Answer run(Path script, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(script.toString()));
		command.addAll(List.of(arguments));
		Path out = folder.resolve("out");
		Path err = folder.resolve("err");
		ProcessBuilder builder = new ProcessBuilder(command).directory(Built.example().toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
		builder.environment().put("HOME", home.toString());
		builder.environment().put("XDG_CACHE_HOME", Built.home().resolve(".cache").toString());
		builder.environment().put("GAINSAY_BUILD", "never");
		Process process = builder.start();
		if (!process.waitFor(Built.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
			process.destroyForcibly();
			fail(command + " did not end");
		}
		return new Answer(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
	}
}
