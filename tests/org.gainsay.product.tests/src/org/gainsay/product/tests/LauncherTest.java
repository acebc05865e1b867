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

/**
 * The start script with the real program in surroundings that others have: names, folders, variables. Of the checkout, a copy of
 * what is built is enough. What the script starts is tested with the command line, where no program has to be prepared.
 */
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
	static void linkToTheCheckout() throws Exception {
		checkout = Files.createSymbolicLink(kept.resolve("checkout"), Built.TOP);
		Answer answer = check(kept, kept, Map.of(), checkout.resolve("gainsay").toString());
		assertEquals(0, answer.exitCode(), answer.toString());
		assertTrue(answer.out().startsWith("{"), answer.toString());
		expected = answer.out();
	}

	static Stream<Map<String, String>> surroundings() {
		return Stream.of(
				Map.of("CDPATH", "."), Map.of("CDPATH", "/:/tmp:."),
				Map.of("IFS", "a/:e", "ENV", NOWHERE, "POSIXLY_CORRECT", "1", "GREP_OPTIONS", "-v"),
				Map.of("LC_ALL", "C", "TZ", "Pacific/Kiritimati"), Map.of("LC_ALL", "tr_TR.UTF-8", "TZ", "America/St_Johns"),
				Map.of("LANG", "de_DE.ISO-8859-1", "LC_ALL", "", "TZ", "no/such"), Map.of("LC_ALL", "ar_EG.UTF-8", "LANGUAGE", "ar", "TZ", ""),
				Map.of("XDG_CACHE_HOME", "relative"), Map.of("XDG_CACHE_HOME", "/with:colon"), Map.of("XDG_CACHE_HOME", NOWHERE),
				Map.of("XDG_CACHE_HOME", "", "HOME", NOWHERE), Map.of("XDG_CACHE_HOME", "", "HOME", "-unset-"));
	}

	/** What is not given a place for what is prepared starts without. */
	@ParameterizedTest
	@MethodSource("surroundings")
	void theAnswerIsTheSame(Map<String, String> surroundings) throws Exception {
		assertEquals(new Answer(0, expected, ""), check(kept, surroundings, "checkout/gainsay"));
		assertEquals(List.of(), filesBelow(folder), "and leaves nothing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-XX:+UseParallelGC", "-Xmx512m -Duser.language=tr -Duser.country=TR" })
	void whatSomebodyWantsOfEveryJavaGoesWithIt(String options) throws Exception {
		assertEquals(new Answer(0, expected, "Picked up JAVA_TOOL_OPTIONS: " + options + "\n"), check(kept, Map.of("JAVA_TOOL_OPTIONS", options), "checkout/gainsay"));
	}

	@Test
	void aMaskThatHidesFilesFromOthersIsNoHindrance() throws Exception {
		assertEquals(new Answer(0, expected, ""), check(kept, Map.of(), "sh", "-c", "umask 077; exec checkout/gainsay \"$@\"", "sh"));
	}

	/** Prepared, and where nothing can be prepared; what is there is all that is needed, so that a moved checkout runs, and one that another user built. */
	@Test
	void aPathMayHaveAnything() throws Exception {
		Path odd = Files.createDirectories(folder.resolve("a b! %41 ü 'x $y * [z] \"q\" #&;").resolve("n".repeat(200)));
		assertEquals(new Answer(0, expected, ""), check(copyTo(odd.resolve("wow!")), Map.of("XDG_CACHE_HOME", "", "HOME", "", "LC_ALL", "tr_TR.UTF-8"), "./gainsay"));
		Path colon = copyTo(odd.resolve("co:lon!"));
		assertEquals(new Answer(0, expected, ""), check(colon, Map.of("LC_ALL", "C"), "./gainsay"));
		Answer nowhere = check(colon, Map.of("XDG_CACHE_HOME", NOWHERE, "HOME", NOWHERE), "./gainsay");
		assertEquals(3, nowhere.exitCode(), nowhere.toString());
		assertTrue(nowhere.err().contains("co:lon") && nowhere.err().lines().count() == 1, nowhere.toString());
	}

	@Test
	void aNameThatBeginsWithADash() throws Exception {
		Files.createSymbolicLink(folder.resolve("-rf"), checkout);
		Files.createSymbolicLink(folder.resolve("-x"), checkout.resolve("gainsay"));
		assertEquals(new Answer(0, expected, ""), check(folder, Map.of(), "sh", "--", "-rf/gainsay"));
		assertEquals(new Answer(0, expected, ""), check(folder, Map.of(), "sh", "--", "-x"));
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

	private List<Path> filesBelow(Path place) throws IOException {
		try (Stream<Path> files = Files.walk(place)) {
			return files.filter(Files::isRegularFile).filter(file -> !file.endsWith("out") && !file.endsWith("err")).toList();
		}
	}

	/** Of the example; the command is what comes before. */
	private Answer check(Path directory, Map<String, String> surroundings, String... command) throws IOException, InterruptedException {
		return check(directory, folder, surroundings, command);
	}

	private static Answer check(Path directory, Path answer, Map<String, String> surroundings, String... command) throws IOException, InterruptedException {
		List<String> whole = new ArrayList<>(List.of(command));
		whole.addAll(List.of("check", Built.example().toString(), "--format", "json"));
		Path out = answer.resolve("out");
		Path err = answer.resolve("err");
		ProcessBuilder builder = new ProcessBuilder(whole).directory(directory.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
		// The second place is the first one, so that what is prepared there is found again.
		builder.environment().putAll(Map.of("HOME", Built.home().toString(), "XDG_CACHE_HOME", Built.home().resolve(".cache").toString(), "TMPDIR", NOWHERE, "GAINSAY_BUILD", "never"));
		builder.environment().putAll(surroundings);
		builder.environment().values().removeIf("-unset-"::equals);
		Process process = builder.start();
		if (!process.waitFor(10, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			fail("it did not end");
		}
		return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
	}
}
