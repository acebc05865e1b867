// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The start script and what it starts. A Java of the test's stands for the real one: it notes how it was started, and does of
 * what the class {@code Start} does that which the script sees.
 */
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {

	/** Says 0 where {@code ANSWER} says nothing else, and writes what the script reads into the first folder that it is given. */
	private static final String JAVA = """
			#!/bin/sh
			for argument; do printf '[%s]' "$argument"; done >>"$STARTED"
			echo >>"$STARTED"
			while [ $# -gt 0 ] && [ "$1" != prepare ]; do shift; done
			[ $# -gt 0 ] || exit 7
			for folder in "$5" "$6" "$7"; do
				case $folder in /*) ;; *) continue ;; esac
				mkdir -p "$folder/${4%/*}" 2>/dev/null || continue
				{
					printf "prepared='%s'\\n" "$(printf %s "$3" | sed "s/'/'\\\\\\\\''/g")"
					printf "built='%s'\\nsources='%s'\\narguments='%s'\\n" built "$SOURCES" "$ARGUMENTS"
				} >"$folder/$4"
				break
			done
			exit "${ANSWER:-0}"
			""";

	private record Answer(int exitCode, String out, String err) {
	}

	@TempDir
	Path folder;

	private final Map<String, String> environment = new TreeMap<>();
	private Path home;
	private Path started;

	@BeforeEach
	void aProgramAndAJava() throws Exception {
		started = Files.createFile(folder.resolve("started"));
		home = program(folder.resolve("home's \"own\" $x! ü"));
		java("java", "25.0.1");
		environment.putAll(Map.of("STARTED", started.toString(), "ARGUMENTS", Files.createFile(folder.resolve("arguments")).toString(), "SOURCES", "",
				"JAVA_HOME", folder.resolve("java").toString(), "XDG_CACHE_HOME", folder.resolve("cache").toString(), "HOME", folder.resolve("user").toString(), "TMPDIR", "/dev/null/x"));
	}

	private static Path program(Path home) throws Exception {
		Files.createDirectories(home.resolve("plugins"));
		for (String jar : List.of("org.gainsay.cli_1.0.jar", "org.gainsay.text_1.0.jar", "other_2.jar")) {
			Files.createFile(home.resolve("plugins").resolve(jar));
		}
		script(home.resolve("gainsay"), Files.readString(Path.of(System.getProperty("gainsay.top")).resolve("gainsay")));
		return home;
	}

	private static void script(Path file, String text) throws Exception {
		Files.createDirectories(file.getParent());
		assertTrue(Files.writeString(file, text).toFile().setExecutable(true));
	}

	private Path java(String name, String version) throws Exception {
		script(folder.resolve(name).resolve("bin/java"), JAVA);
		Files.writeString(folder.resolve(name).resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_RUNTIME_VERSION=\"1\"\nJAVA_VERSION=\"" + version + "\"\nMODULES=\"a b\"\n");
		return folder.resolve(name);
	}

	private Answer run(String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of(home.resolve("gainsay").toString()));
		command.addAll(List.of(arguments));
		Path out = folder.resolve("out");
		Path err = folder.resolve("err");
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
		builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "GAINSAY_BUILD"));
		builder.environment().putAll(environment);
		builder.redirectInput(new File("/dev/null"));
		Process process = builder.start();
		if (!process.waitFor(1, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			fail("it did not end");
		}
		return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
	}

	/** What was started since this was asked last: {@code prepare}, {@code prepared}, {@code run}. */
	private List<String> started() throws Exception {
		List<String> lines = Files.readAllLines(started);
		Files.writeString(started, "");
		return lines.stream().map(line -> line.contains("Start][prepare]") ? "prepare" : line.contains("Start][run]") ? "run" : line.contains("[@") ? "prepared" : line).toList();
	}

	@Test
	void javaIsToldWhatThereIsAndTheCommandComesAfterIt() throws Exception {
		assertEquals(new Answer(7, "", ""), run("check", "a b", "", "*", "-x"));
		String java = folder.resolve("java").toString();
		String plugins = home.resolve("plugins").toString();
		String always = "[-XX:TieredStopAtLevel=1][-Dgainsay.terminal=][-Dstdout.encoding=UTF-8][-Dstderr.encoding=UTF-8]";
		assertEquals(List.of(
				always + "[-cp][org.gainsay.cli_1.0.jar][org.gainsay.cli.start.Start][prepare][" + home + "][25.0.1 " + plugins + "/org.gainsay.cli_1.0.jar " + plugins
						+ "/org.gainsay.text_1.0.jar " + plugins + "/other_2.jar][" + home + "/+" + java + "/start][" + folder.resolve("cache/gainsay") + "]["
						+ folder.resolve("user/.cache/gainsay") + "][/dev/null/x/gainsay-" + Files.getAttribute(folder, "unix:uid") + "]",
				always + "[@" + environment.get("ARGUMENTS") + "][org.gainsay.cli.Main][check][a b][][*][-x]"), Files.readAllLines(started));
	}

	@Test
	void whatIsPreparedIsUsedWhileAllIsAsItWas() throws Exception {
		run("check");
		assertEquals(List.of("prepare", "prepared"), started());
		run("check");
		assertEquals(List.of("prepared"), started());
		Files.move(home.resolve("plugins/org.gainsay.text_1.0.jar"), home.resolve("plugins/org.gainsay.text_0.9.jar"));
		Files.setLastModifiedTime(home.resolve("plugins"), FileTime.fromMillis(0));
		run("check");
		assertEquals(List.of("prepare", "prepared"), started(), "another jar, as after one checkout was moved away and an older one here");
		Files.setLastModifiedTime(home.resolve("plugins"), FileTime.fromMillis(System.currentTimeMillis() + 60_000));
		run("check");
		assertEquals("prepare", started().get(0), "a jar of the same name");
		Files.setLastModifiedTime(home.resolve("plugins"), FileTime.fromMillis(0));
		run("check");
		assertEquals(List.of("prepared"), started());
		java("java", "25.0.2");
		run("check");
		assertEquals(List.of("prepare", "prepared"), started(), "another Java in the same place");
		Files.delete(Path.of(environment.get("ARGUMENTS")));
		run("check");
		assertEquals(List.of("prepare", "run"), started(), "somebody threw it away, and it could not be made again");
	}

	@Test
	void eachJavaAndEachProgramHasWhatIsPreparedForIt() throws Exception {
		String one = environment.get("JAVA_HOME");
		String other = java("other", "26").toString();
		Path first = home;
		Path second = program(folder.resolve("second"));
		for (String expected : List.of("[prepare, prepared]", "[prepared]")) {
			for (Path program : List.of(first, second)) {
				for (String java : List.of(one, other)) {
					home = program;
					environment.put("JAVA_HOME", java);
					run("check");
					assertEquals(expected, started().toString());
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "relative", "/dev/null/x" })
	void whatIsPreparedLiesElsewhereWhereTheFirstPlaceWillNotDo(String cache) throws Exception {
		environment.put("XDG_CACHE_HOME", cache);
		run("check");
		assertEquals(List.of("prepare", "prepared"), started());
		run("check");
		assertEquals(List.of("prepared"), started());
		assertTrue(Files.isRegularFile(folder.resolve("user/.cache/gainsay/" + home + "/+" + folder.resolve("java") + "/start")));
		environment.put("HOME", cache);
		environment.put("TMPDIR", folder.toString());
		run("check");
		assertEquals(List.of("prepare", "prepared"), started());
		run("check");
		assertEquals(List.of("prepared"), started());
	}

	@Test
	void withoutAPlaceTheCommandRunsAllTheSame() throws Exception {
		environment.putAll(Map.of("XDG_CACHE_HOME", "", "HOME", ""));
		assertEquals(new Answer(7, "", ""), run("check", "a b"));
		assertTrue(Files.readString(started).endsWith("[-Xss4m][--enable-native-access=ALL-UNNAMED][-cp][" + home.resolve("plugins/org.gainsay.cli_1.0.jar") + "][org.gainsay.cli.start.Start][run][" + home + "]["
				+ folder.resolve("java") + "][check][a b]\n"), Files.readString(started));
		assertEquals(List.of("prepare", "run"), started());
	}

	/** Of the folder that the user calls it in, as an attacker may have made it. */
	@Test
	void nothingIsReadFromARelativePlace() throws Exception {
		run("check");
		Files.move(folder.resolve("cache"), folder.resolve("relative"));
		started();
		environment.putAll(Map.of("XDG_CACHE_HOME", "relative", "ANSWER", "3"));
		assertEquals(3, run("check").exitCode());
		assertEquals(List.of("prepare"), started());
	}

	/** Java takes one only. */
	@ParameterizedTest
	@ValueSource(strings = { "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS" })
	void whoWantsAnotherCollectorStartsWithoutWhatIsPrepared(String variable) throws Exception {
		environment.put(variable, "-Xmx1g -XX:+UseParallelGC");
		run("check");
		assertEquals(List.of("prepare", "run"), started());
		environment.put(variable, "-Xmx1g");
		run("check");
		assertEquals(List.of("prepared"), started());
	}

	@Test
	void theWorkbenchIsNotPrepared() throws Exception {
		assertEquals(7, run("workbench", "a b").exitCode());
		assertEquals(List.of("run"), started());
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 130 })
	void whatJavaFailsWithIsTheAnswer(int exitCode) throws Exception {
		environment.put("ANSWER", "" + exitCode);
		assertEquals(new Answer(exitCode, "", ""), run("check"));
		assertEquals(List.of("prepare"), started());
	}

	@Test
	void aNewerSourceIsForJavaToLookAt() throws Exception {
		checkout();
		environment.put("SOURCES", "bundles/a bundles/b");
		run("check");
		assertEquals(List.of("prepare", "prepared"), started());
		run("check");
		assertEquals(List.of("prepared"), started());
		Files.setLastModifiedTime(home.resolve("bundles/b/src/B.java"), FileTime.fromMillis(System.currentTimeMillis() + 60_000));
		environment.put("GAINSAY_BUILD", "never");
		run("check");
		assertEquals(List.of("prepared"), started());
		environment.put("GAINSAY_BUILD", "");
		run("check");
		assertEquals(List.of("prepare", "prepared"), started(), "it may have decided to use what is built");
		environment.put("ANSWER", "10");
		assertEquals(7, run("check", "a b").exitCode());
		assertEquals(List.of("prepare", "build cli with " + folder.resolve("java"), "prepared"), started());
	}

	@Test
	void whatIsNotBuiltIsBuilt() throws Exception {
		checkout();
		Path plugins = home.resolve("bundles/org.gainsay.cli/target/plugins");
		Files.delete(plugins.resolve("org.gainsay.cli_1.0.jar"));
		environment.put("GAINSAY_BUILD", "never");
		Answer told = run("check");
		assertEquals(3, told.exitCode());
		assertTrue(told.err().contains("is missing or cannot be read") && told.err().lines().count() == 1, told.err());
		environment.put("GAINSAY_BUILD", "");
		told = run("check");
		assertEquals(new Answer(3, "", "gainsay: building what is missing or older than its sources, which takes minutes (./build cli)\ngainsay: " + plugins
				+ "/org.gainsay.cli_*.jar is missing or cannot be read: the installation is not complete (in a checkout: ./build cli).\n"), told, "a build that makes nothing is not called for ever");
		environment.put("BUILDS", plugins.resolve("org.gainsay.cli_2.0.jar").toString());
		started();
		assertEquals(7, run("check").exitCode());
		assertEquals(List.of("build cli with " + folder.resolve("java"), "prepare", "prepared"), started());
		Files.delete(plugins.resolve("org.gainsay.cli_2.0.jar"));
		assertEquals(7, run("workbench").exitCode());
		assertEquals(List.of("build package with " + folder.resolve("java"), "run"), started());
		Files.delete(plugins.resolve("org.gainsay.cli_2.0.jar"));
		environment.put("BUILDS", "/dev/null/x");
		told = run("check");
		assertEquals(3, told.exitCode());
		assertTrue(told.err().contains("the build failed"), told.err());
	}

	/** With a build of the test's. */
	private void checkout() throws Exception {
		Files.createDirectories(home.resolve("bundles/org.gainsay.cli/target"));
		Files.move(home.resolve("plugins"), home.resolve("bundles/org.gainsay.cli/target/plugins"));
		for (String file : List.of("pom.xml", "bundles/a/A.java", "bundles/b/src/B.java", "built")) {
			Files.createDirectories(home.resolve(file).getParent());
			Files.createFile(home.resolve(file));
		}
		script(home.resolve("build"), """
				#!/bin/sh
				echo "build $1 with $JAVA_HOME" >>"$STARTED"
				[ -z "$BUILDS" ] || { : >"$BUILDS" && touch -t 202001010000 "${BUILDS%/*}"; } # what is prepared at the same tick of the clock would not be newer
				""");
	}

	@Test
	void ofSeveralJavasTheNewestAndTheUsersOwnBeforeAll() throws Exception {
		environment.put("JAVA_HOME", java("old", "17.0.9").toString());
		environment.put("HOME", folder.toString());
		for (String version : List.of("999", "998.0.1", "1000-ea")) {
			java(".jdks/jdk-" + version, version);
		}
		assertEquals(new Answer(0, folder.resolve(".jdks/jdk-1000-ea") + "\n", ""), run("--java-home"));
		environment.put("JAVA_HOME", java("own", "21").toString());
		assertEquals(new Answer(0, folder.resolve("own") + "\n", ""), run("--java-home"));
		environment.put("JAVA_HOME", "own");
		assertEquals(new Answer(0, folder.resolve("own") + "\n", ""), run("--java-home"), "from where it is called");
		Files.writeString(folder.resolve("own/release"), "no version\n");
		assertEquals(new Answer(0, folder.resolve(".jdks/jdk-1000-ea") + "\n", ""), run("--java-home"));
		assertEquals("", Files.readString(started), "no Java is asked");
	}
}
