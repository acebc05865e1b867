// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What lies in the archives of the product beside its bundles: it is there for every system, can be started, and the files that describe it name what is there. */
class ProductFilesTest {

	private static final Path FEATURE = Checkout.TOP.resolve("features/org.gainsay.rcp.feature");

	/** The names at the top of the archive of a system, as build.properties puts them there. */
	private static List<String> files(String system) throws IOException {
		Properties build = new Properties();
		try (var reader = Files.newBufferedReader(FEATURE.resolve("build.properties"))) {
			build.load(reader);
		}
		List<String> found = new ArrayList<>();
		for (String key : List.of("root", "root." + system)) {
			for (String entry : build.getProperty(key).split(",")) {
				Path path = FEATURE.resolve(entry.replaceFirst("^file:", "")).normalize();
				if (entry.startsWith("file:")) {
					assertTrue(Files.isRegularFile(path) || path.toString().contains("target"), () -> "of " + key + " is not there: " + path);
					found.add(path.getFileName().toString());
				} else {
					try (Stream<Path> inside = Files.list(path)) {
						inside.map(one -> one.getFileName().toString()).forEach(found::add);
					}
				}
			}
		}
		String executable = build.getProperty("root." + system + ".permissions.755", "");
		for (String name : executable.isEmpty() ? new String[0] : executable.split(",")) {
			assertTrue(found.contains(name), () -> system + " makes executable what it has not: " + name);
		}
		for (String name : found) {
			boolean script = name.equals("gainsay") || name.equals("gainsay-workbench") || name.endsWith(".command");
			assertEquals(script, Arrays.asList(executable.split(",")).contains(name), () -> name + " on " + system + " can be started, or not, and should not, or should");
		}
		return found;
	}

	private static String read(String file) throws IOException {
		return Files.readString(FEATURE.resolve(file));
	}

	@Test
	void everySystemHasItsStartAndTheLicences() throws IOException {
		for (String system : List.of("linux.gtk.x86_64", "linux.gtk.aarch64", "macosx.cocoa.x86_64", "macosx.cocoa.aarch64", "win32.win32.x86_64")) {
			List<String> files = files(system);
			assertTrue(files.containsAll(List.of("README.md", "LICENSE", "NOTICE", "splash.png", "logging.properties", "classpath.txt")), () -> system + ": " + files);
			assertTrue(files.containsAll(system.startsWith("win32") ? List.of("gainsay.bat", "gainsay-workbench.bat", "gainsay-workbench.vbs", "gainsay.ico")
					: system.startsWith("linux") ? List.of("gainsay", "gainsay-workbench", "gainsay.desktop", "gainsay.svg") : List.of("gainsay", "gainsay-workbench", "gainsay-workbench.command")), () -> system + ": " + files);
		}
	}

	@Test
	void theReadmeNamesNoFileThatIsNotThere() throws IOException {
		List<String> all = new ArrayList<>();
		for (String system : List.of("linux.gtk.x86_64", "macosx.cocoa.x86_64", "win32.win32.x86_64")) {
			all.addAll(files(system));
		}
		all.add("gainsay.app"); // made around the rest, by releng/mac/make-app
		List<String> named = Pattern.compile("gainsay[-.][\\w.-]*\\w").matcher(read("archive/README.md")).results().map(found -> found.group()).distinct().toList();
		assertTrue(named.size() >= 7, named::toString);
		assertEquals(List.of(), named.stream().filter(name -> !all.contains(name)).toList());
	}

	@Test
	void theEntryOfTheLinuxMenuNamesWhatIsThere() throws IOException {
		List<String> lines = read("linux/gainsay.desktop").lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
		assertEquals("[Desktop Entry]", lines.getFirst());
		Map<String, String> entry = new HashMap<>();
		for (String line : lines.subList(1, lines.size())) {
			String[] parts = line.split("=", 2);
			assertEquals(null, entry.put(parts[0], parts[1]), () -> "twice: " + line);
		}
		List<String> files = files("linux.gtk.x86_64");
		assertEquals("Application", entry.get("Type"));
		assertEquals("Gainsay", entry.get("Name"));
		assertEquals("false", entry.get("Terminal"));
		assertTrue(files.contains(entry.get("Exec").split(" ")[0]) && entry.get("Exec").endsWith(" %f"), entry.get("Exec"));
		assertTrue(files.contains(entry.get("Icon") + ".svg"), entry.get("Icon"));
		assertTrue(entry.get("Categories").endsWith(";"), "a list ends with a semicolon");
	}

	/** Windows reads scripts with CR LF only, and what is told of them has the words of the menu of Linux. */
	@Test
	void theStartOnWindowsHasNoConsoleAndAShortcutWithTheIcon() throws IOException {
		String script = read("windows/gainsay-workbench.vbs");
		assertFalse(Pattern.compile("(?<!\r)\n").matcher(script).find(), "a line ends without CR");
		assertFalse(Pattern.compile("(?<!\r)\n").matcher(read("windows/gainsay-workbench.bat")).find(), "a line ends without CR");
		assertTrue(script.contains("\"wscript.exe\"") && !script.contains("cscript"), "what shows no console");
		assertTrue(Pattern.compile("shell\\.Run\\(.*, 0, True\\)").matcher(script).find(), "the window of the command is hidden, and waited for");
		List<String> files = files("win32.win32.x86_64");
		for (String named : Pattern.compile("BuildPath\\(here, \"([^\"]*)\"\\)").matcher(script).results().map(found -> found.group(1)).toList()) {
			assertTrue(files.contains(named), named);
		}
		String told = Pattern.compile("link\\.Description = \"([^\"]*)\"").matcher(script).results().map(found -> found.group(1)).findFirst().orElseThrow();
		assertTrue(read("linux/gainsay.desktop").contains("Comment=" + told), told);
		byte[] icon = Files.readAllBytes(FEATURE.resolve("windows/gainsay.ico"));
		assertEquals(1, icon[2], "it is an icon");
		assertTrue(icon[4] >= 4, "in several sizes");
	}
}
