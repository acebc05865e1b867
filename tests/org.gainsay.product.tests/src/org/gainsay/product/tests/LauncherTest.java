// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The start script in surroundings that others have: names, folders, variables. Of the checkout, a copy of what is built is enough. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

	private static final String NOWHERE = "/dev/null/nowhere";

	private record Answer(int exitCode, String out, String err) {
	}

	@TempDir
	static Path kept;

	@TempDir
	Path folder;

	private static Path checkout;
	private static String expected;

	@BeforeAll
	static void copyTheCheckout() throws Exception {
		checkout = copyTo(kept.resolve("checkout"));
		Answer answer = ended(started(kept, kept, Map.of(), checkout.resolve("gainsay").toString(), "check", Built.example().toString(), "--format", "json"), kept);
		assertEquals(0, answer.exitCode(), answer.toString());
		assertTrue(answer.out().startsWith("{"), answer.toString());
		expected = answer.out();
	}

	static Stream<Map<String, String>> surroundings() {
		return Stream.of(
				Map.of("CDPATH", "."), Map.of("CDPATH", "/:/tmp:."),
				Map.of("IFS", "a/:e"), Map.of("ENV", NOWHERE), Map.of("POSIXLY_CORRECT", "1"), Map.of("GREP_OPTIONS", "-v"),
				Map.of("LC_ALL", "C"), Map.of("LC_ALL", "tr_TR.UTF-8"), Map.of("LANG", "de_DE.ISO-8859-1", "LC_ALL", ""), Map.of("LC_ALL", "ar_EG.UTF-8", "LANGUAGE", "ar"),
				Map.of("TZ", "Pacific/Kiritimati"), Map.of("TZ", "America/St_Johns"), Map.of("TZ", "no/such"), Map.of("TZ", ""),
				Map.of("XDG_CACHE_HOME", "relative"), Map.of("XDG_CACHE_HOME", "/with:colon"), Map.of("XDG_CACHE_HOME", NOWHERE),
				Map.of("XDG_CACHE_HOME", "", "HOME", ""), Map.of("XDG_CACHE_HOME", "", "HOME", NOWHERE), Map.of("XDG_CACHE_HOME", "", "HOME", "-unset-"));
	}

	/** What is not given a place for what is prepared starts without. */
	@ParameterizedTest
	@MethodSource("surroundings")
	void theAnswerIsTheSame(Map<String, String> surroundings) throws Exception {
		Answer answer = run(kept, surroundings, "checkout/gainsay", "check", Built.example().toString(), "--format", "json");
		assertEquals(new Answer(0, expected, ""), answer);
		assertEquals(List.of(), filesBelow(folder), "and leaves nothing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-XX:+UseParallelGC", "-Xmx512m", "-Duser.language=tr -Duser.country=TR" })
	void whatSomebodyWantsOfEveryJavaGoesWithIt(String options) throws Exception {
		Answer answer = run(kept, Map.of("JAVA_TOOL_OPTIONS", options), "checkout/gainsay", "check", Built.example().toString(), "--format", "json");
		assertEquals(new Answer(0, expected, "Picked up JAVA_TOOL_OPTIONS: " + options + "\n"), answer);
	}

	@Test
	void aMaskThatHidesFilesFromOthersIsNoHindrance() throws Exception {
		Answer answer = run(kept, Map.of(), "sh", "-c", "umask 077; exec checkout/gainsay check \"$1\" --format json", "sh", Built.example().toString());
		assertEquals(new Answer(0, expected, ""), answer);
	}

	/** Prepared, and where nothing can be prepared; what is there is all that is needed, so that a moved checkout runs, and one that another user built. */
	@Test
	void aPathMayHaveAnything() throws Exception {
		Path odd = copyTo(folder.resolve("a b! %41 ü 'x $y * [z] \"q\" #&;").resolve("n".repeat(200)));
		for (Map<String, String> surroundings : List.of(Map.of("LC_ALL", "C"), Map.of("XDG_CACHE_HOME", NOWHERE, "LC_ALL", "tr_TR.UTF-8"))) {
			assertEquals(new Answer(0, expected, ""), run(odd, surroundings, "./gainsay", "check", Built.example().toString(), "--format", "json"));
		}
	}

	@Test
	void anExclamationMarkAtTheEndOfAFoldersNameAndAColon() throws Exception {
		for (String name : List.of("wow!", "co:lon")) {
			Path odd = copyTo(folder.resolve(name));
			assertEquals(new Answer(0, expected, ""), run(odd, Map.of(), "./gainsay", "check", Built.example().toString(), "--format", "json"), name);
		}
		Answer nowhereElse = run(folder.resolve("co:lon"), Map.of("XDG_CACHE_HOME", NOWHERE, "HOME", NOWHERE, "TMPDIR", NOWHERE), "./gainsay", "check", Built.example().toString(), "--format", "json");
		assertEquals(3, nowhereElse.exitCode(), nowhereElse.toString());
		assertTrue(nowhereElse.err().contains("co:lon") && nowhereElse.err().lines().count() == 1, nowhereElse.toString());
	}

	@Test
	void aNameThatBeginsWithADash() throws Exception {
		Files.createSymbolicLink(folder.resolve("-rf"), checkout);
		Files.createSymbolicLink(folder.resolve("-x"), checkout.resolve("gainsay"));
		assertEquals(new Answer(0, expected, ""), run(folder, Map.of(), "sh", "--", "-rf/gainsay", "check", Built.example().toString(), "--format", "json"));
		assertEquals(new Answer(0, expected, ""), run(folder, Map.of(), "sh", "--", "-x", "check", Built.example().toString(), "--format", "json"));
	}

	@Test
	void twoFirstStartsAtOnce() throws Exception {
		Map<String, String> fresh = Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
		List<Process> both = new ArrayList<>();
		List<Path> places = List.of(Files.createDirectory(folder.resolve("one")), Files.createDirectory(folder.resolve("two")));
		for (Path place : places) {
			both.add(started(kept, place, fresh, "checkout/gainsay", "check", Built.example().toString(), "--format", "json"));
		}
		for (int i = 0; i < both.size(); i++) {
			assertEquals(new Answer(0, expected, ""), ended(both.get(i), places.get(i)));
		}
		assertEquals(new Answer(0, expected, ""), run(kept, fresh, "checkout/gainsay", "check", Built.example().toString(), "--format", "json"));
	}

	@Test
	void whatIsPreparedIsMadeAnewForOtherClasses() throws Exception {
		Path copy = copyTo(folder.resolve("copy"));
		assertEquals(0, run(copy, Map.of(), "./gainsay", "--version").exitCode());
		Path jar = only(copy, "org.gainsay.cli_");
		// An older file in its place, as after a checkout was moved away and another one here.
		Files.move(jar, jar.resolveSibling("org.gainsay.cli_0.0.1.jar"));
		Path missing = only(copy, "org.gainsay.corpus_");
		assertEquals(0, run(copy, Map.of(), "./gainsay", "--version").exitCode());
		try (Stream<Path> arguments = Files.walk(kept.resolve("cache"))) {
			assertTrue(arguments.filter(file -> file.endsWith("arguments")).anyMatch(file -> contains(file, "org.gainsay.cli_0.0.1.jar")));
		}
		Files.delete(missing);
		Answer answer = run(copy, Map.of(), "./gainsay", "--version");
		assertEquals(3, answer.exitCode(), answer.toString());
		assertEquals("", answer.out());
		assertTrue(answer.err().contains("org.gainsay.corpus") && answer.err().lines().count() == 1, answer.toString());
	}

	/** A folder with what the start script uses of a built checkout, and nothing else. */
	private static Path copyTo(Path to) throws IOException {
		for (String part : List.of("gainsay", "pom.xml", "bundles/org.gainsay.cli/target/plugins", "bundles/org.gainsay.cli/target/rootfiles")) {
			Files.createDirectories(to.resolve(part).getParent());
			try (Stream<Path> files = Files.walk(Built.TOP.resolve(part))) {
				for (Path file : files.toList()) {
					Files.copy(file, to.resolve(Built.TOP.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
				}
			}
		}
		return to;
	}

	private static Path only(Path checkout, String prefix) throws IOException {
		try (Stream<Path> files = Files.list(checkout.resolve("bundles/org.gainsay.cli/target/plugins"))) {
			return files.filter(file -> file.getFileName().toString().startsWith(prefix)).findFirst().orElseGet(() -> fail(prefix));
		}
	}

	private static boolean contains(Path file, String text) {
		try {
			return Files.readString(file).contains(text);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private List<Path> filesBelow(Path place) throws IOException {
		try (Stream<Path> files = Files.walk(place)) {
			return files.filter(Files::isRegularFile).filter(file -> !file.endsWith("out") && !file.endsWith("err")).toList();
		}
	}

	private Answer run(Path directory, Map<String, String> surroundings, String... command) throws IOException, InterruptedException {
		return ended(started(directory, folder, surroundings, command), folder);
	}

	private static Process started(Path directory, Path answer, Map<String, String> surroundings, String... command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
				.redirectOutput(answer.resolve("out").toFile()).redirectError(answer.resolve("err").toFile());
		Map<String, String> environment = new HashMap<>(Map.of("HOME", kept.toString(), "XDG_CACHE_HOME", kept.resolve("cache").toString(), "TMPDIR", NOWHERE, "GAINSAY_BUILD", "never"));
		environment.putAll(surroundings);
		builder.environment().putAll(environment);
		builder.environment().values().removeIf("-unset-"::equals);
		return builder.start();
	}

	private static Answer ended(Process process, Path answer) throws IOException, InterruptedException {
		if (!process.waitFor(10, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			fail("it did not end");
		}
		return new Answer(process.exitValue(), Files.readString(answer.resolve("out")), Files.readString(answer.resolve("err")));
	}
}
