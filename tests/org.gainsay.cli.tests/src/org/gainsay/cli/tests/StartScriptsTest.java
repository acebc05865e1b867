// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be seen of the start scripts by reading them: of the ones for Windows, that is all that a test on another system can. */
class StartScriptsTest {

	private static final String WINDOWS = "features/org.gainsay.rcp.feature/windows/gainsay-workbench.bat";
	private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
	/** Numbers of the script's own, a sentence of its own, and what the user typed, with the quotes that he typed. */
	private static final Pattern WITHOUT_QUOTES = Pattern.compile("%(MAJOR|NEWEST|ERRORLEVEL|PROBLEM)%|%\\*|%%[abdjm]");

	private static String read(String script) throws Exception {
		return Files.readString(Path.of(System.getProperty("gainsay.top")).resolve(script), StandardCharsets.US_ASCII);
	}

	private static List<String> code(String script) throws Exception {
		return read(script).lines().filter(line -> !line.startsWith("rem ")).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "gainsay", "gainsay.bat" })
	void whatAScriptDecidesIsLeftToJava(String script) throws Exception {
		assertTrue(read(script).lines().count() < 60, "what is more belongs into org.gainsay.cli.start.Start");
		assertTrue(read(script).contains("org.gainsay.cli.start.Start prepare ") && read(script).contains("org.gainsay.cli.start.Start run "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "gainsay.bat", WINDOWS })
	void everyLineEndsAsWindowsWantsIt(String script) throws Exception {
		String text = read(script);
		assertTrue(text.endsWith("\r\n"));
		assertFalse(text.replace("\r\n", "").matches("(?s).*[\r\n].*"));
	}

	/** It would eat exclamation marks in paths. */
	@Test
	void expansionIsNotDelayed() throws Exception {
		assertTrue(code("gainsay.bat").contains("setlocal EnableExtensions DisableDelayedExpansion"));
		assertFalse(read("gainsay.bat").contains("EnableDelayedExpansion"));
		assertFalse(String.join("\n", code("gainsay.bat")).contains("!"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "gainsay.bat", WINDOWS })
	void everyVariableStandsInQuotes(String script) throws Exception {
		for (String line : code(script)) {
			String bare = WITHOUT_QUOTES.matcher(QUOTED.matcher(line).replaceAll("")).replaceAll("");
			assertFalse(bare.contains("%"), line);
			assertFalse(bare.contains("\""), line);
		}
	}

	/** It reads them a second time: a percent sign or a caret in a path would be lost. */
	@ParameterizedTest
	@ValueSource(strings = { "gainsay.bat", WINDOWS })
	void nothingIsHandedToACalledPart(String script) throws Exception {
		for (String line : code(script)) {
			assertFalse(line.matches(".*\\bcall\\s+(?!:[a-z]+\\)?$).*"), line);
		}
	}

	/** A name in a block may have the parenthesis that ends it; that of a loop is put in after the block was read. */
	@Test
	void noBlockHoldsAVariable() throws Exception {
		for (String line : code("gainsay.bat")) {
			int block = Math.max(line.indexOf(" do ("), Math.max(line.endsWith("(") ? 0 : -1, line.indexOf(") else (")));
			assertTrue(block < 0 || !line.substring(block).replace("%%", "").contains("%"), line);
		}
	}

	@Test
	void everyLabelIsThere() throws Exception {
		List<String> code = code("gainsay.bat");
		List<String> labels = code.stream().filter(line -> line.startsWith(":")).map(line -> line.substring(1)).sorted().toList();
		List<String> named = code.stream().flatMap(line -> Pattern.compile("\\b(?:goto |call :)(\\w+)").matcher(line).results()).map(result -> result.group(1)).distinct().sorted().toList();
		assertEquals(labels, named);
	}

	/** The program is found under the same names by both scripts and by Java. */
	@Test
	void theCheckoutAndTheProductAreToldApartTheSameWay() throws Exception {
		assertTrue(read("gainsay.bat").contains("if exist \"%HERE%pom.xml\" set \"PLUGINS=%HERE%bundles\\org.gainsay.cli\\target\\plugins\""));
		assertTrue(read("gainsay").contains("[ ! -f \"$home/pom.xml\" ] || plugins=$home/bundles/org.gainsay.cli/target/plugins"));
	}
}
