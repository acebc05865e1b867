// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** That menus, forms, the key bar, the help and the manual use the words of docs/dev/glossary.md, one for each thing. */
class GlossaryTest {

	private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
	private static final Map<String, String> BUNDLES = Map.of("desk", "org.gainsay.desk/src/org/gainsay/desk", "article", "org.gainsay.ui.article/src/org/gainsay/ui/article", "views",
			"org.gainsay.ui.views/src/org/gainsay/ui/views");
	/** The pages about the language, whose words are keywords. */
	private static final Set<String> OF_THE_LANGUAGE = Set.of("language.md", "scheme.md", "formats.md", "command-line.md");

	private record Entry(String word, List<String> never, List<String> saidBy) {
	}

	private static List<Entry> glossary() throws IOException {
		List<Entry> entries = new ArrayList<>();
		Matcher row = ROW.matcher(Files.readString(Checkout.TOP.resolve("docs/dev/glossary.md")));
		while (row.find()) {
			if (!row.group(1).equals("Word")) {
				entries.add(new Entry(row.group(1), Arrays.stream(row.group(2).split(";")).map(String::strip).toList(), List.of(row.group(3).strip().split(" "))));
			}
		}
		assertTrue(entries.size() > 5, () -> "Found too few in the glossary: " + entries);
		return entries;
	}

	private static Properties properties(Path file) throws IOException {
		Properties all = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			all.load(reader);
		}
		return all;
	}

	private static String text(String place) throws IOException {
		String[] parts = place.split(":");
		Path bundles = Checkout.TOP.resolve("bundles");
		Path file = parts[0].startsWith("plugin.") ? bundles.resolve("org.gainsay.ui." + parts[0].substring(7)).resolve("plugin.properties") : bundles.resolve(BUNDLES.get(parts[0])).resolve("messages.properties");
		String text = properties(file).getProperty(parts[1]);
		assertTrue(text != null, () -> "There is no text " + place);
		return text.replace("&", "");
	}

	@Test
	void whatIsNamedSaysTheWord() throws IOException {
		for (Entry entry : glossary()) {
			for (String place : entry.saidBy) {
				String text = text(place);
				assertTrue(text.toLowerCase(Locale.ROOT).contains(entry.word.toLowerCase(Locale.ROOT)), () -> place + " says '" + text + "', not " + entry.word);
			}
		}
	}

	@Test
	void noOtherWordStandsForIt() throws IOException {
		Map<String, String> texts = new TreeMap<>();
		try (Stream<Path> files = Files.walk(Checkout.TOP.resolve("bundles"))) {
			for (Path file : files.filter(one -> one.toString().matches(".*/org\\.gainsay\\.(ui[^/]*|desk|rcp)/(src/.*/messages\\.properties|plugin\\.properties|help/[^/]*\\.(html|xml)|cheatsheets/[^/]*\\.xml)")).toList()) {
				if (file.toString().endsWith(".properties")) {
					properties(file).forEach((key, value) -> texts.put(Checkout.TOP.relativize(file) + ": " + key, String.valueOf(value)));
				} else {
					texts.put(Checkout.TOP.relativize(file).toString(), Files.readString(file).replaceAll("<[^>]*>", ""));
				}
			}
		}
		try (Stream<Path> pages = Files.list(Checkout.TOP.resolve("docs/user"))) {
			for (Path page : pages.filter(one -> one.toString().endsWith(".md") && !OF_THE_LANGUAGE.contains(one.getFileName().toString())).toList()) {
				texts.put(Checkout.TOP.relativize(page).toString(), Files.readString(page).replace("*", ""));
			}
		}
		assertTrue(texts.size() > 500, () -> "Found too few texts: " + texts.size());
		List<String> wrong = new ArrayList<>();
		for (Entry entry : glossary()) {
			for (String never : entry.never) {
				Pattern pattern = Pattern.compile("(?i)(?<!\\w)" + Pattern.quote(never) + "(?!\\w)");
				texts.forEach((place, text) -> {
					if (pattern.matcher(text.replace("&", "").replaceAll("\\s+", " ")).find()) {
						wrong.add(place + " says '" + never + "'; the word is " + entry.word);
					}
				});
			}
		}
		assertEquals("", String.join("\n", wrong));
	}

	@Test
	void noLetterStandsForTwoParts() throws IOException {
		Properties article = properties(Checkout.TOP.resolve("bundles").resolve(BUNDLES.get("article")).resolve("messages.properties"));
		String plugin = Files.readString(Checkout.TOP.resolve("bundles/org.gainsay.ui.article/plugin.xml"));
		Map<String, String> commands = new HashMap<>(Map.of("if", "condition"));
		Set<String> letters = new HashSet<>();
		for (String key : article.stringPropertyNames()) {
			if (key.startsWith("Letter_")) {
				String letter = article.getProperty(key);
				assertTrue(letters.add(letter), () -> letter + " stands for two parts");
				String command = commands.getOrDefault(key.substring(7), key.substring(7));
				assertTrue(Pattern.compile("<key commandId=\"org\\.gainsay\\.ui\\.annotate\\." + command + "\"[^>]*sequence=\"" + letter + "\"").matcher(plugin).find(), () -> letter + " is not the key of " + command);
			}
		}
		assertEquals(9, letters.size());
	}
}
