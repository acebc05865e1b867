// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.gainsay.analysis.Duplicate;
import org.gainsay.ui.preferences.Preferences;
import org.gainsay.ui.recovery.Journal;
import org.gainsay.ui.recovery.UnsavedText;
import org.gainsay.ui.views.trees.Dismissed;
import org.junit.jupiter.api.Test;

/** What the workbench of version 1 left in a workspace, below {@code tests/kept}: it is read for ever, and means the same. */
class KeptWorkbenchTest {

	private static final Path KEPT = Checkout.top().resolve("tests/kept/1");
	/** What the platform writes into every file of preferences. */
	private static final String VERSION = "eclipse.preferences.version";

	private static Map<String, String> preferences(String file) throws IOException {
		Properties read = new Properties();
		try (InputStream in = Files.newInputStream(KEPT.resolve("workbench").resolve(file))) {
			read.load(in);
		}
		read.remove(VERSION);
		return read.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, read::getProperty, (one, other) -> one, TreeMap::new));
	}

	/** What was typed and not saved is offered: with what the file held, without, and where the file was empty. */
	@Test
	void theJournalOffersWhatWasTyped() throws IOException {
		String east = Files.readString(KEPT.resolve("halmere/east.claims"));
		assertEquals(List.of(
				new UnsavedText("/halmere/new.claims", Instant.parse("2026-03-02T21:15:09Z"), "", "actor ringer : person \"\ud842\udf9f\ud83d\udd14\""),
				new UnsavedText("/halmere/east.claims", Instant.parse("2026-03-02T21:15:07Z"), east,
						east.replace("statement 否定 {", "// \ud83d\udd14 typed, and not saved\n\tstatement 否定 {")),
				new UnsavedText("/halmere/inner/notes.claims", Instant.parse("2026-02-28T08:00:00Z"), null,
						"// One line\r\n\r\nclaim late \"Noted without what the file held\"\r\n")),
				new Journal(KEPT.resolve("workbench/unsaved")).left().stream().map(Journal.Left::text).toList());
	}

	/** The keys, all of them: whoever adds one adds it to the kept file, whoever renames one reads the old one, too. */
	@Test
	void thePreferencesHaveTheseKeys() throws IOException, IllegalAccessException {
		Set<String> keys = new TreeSet<>();
		for (Field constant : Preferences.class.getFields()) {
			if (constant.getType() == String.class) {
				keys.add((String) constant.get(null));
			}
		}
		keys.remove(Preferences.READING_FONT);
		assertEquals(keys, preferences("preferences/org.gainsay.ui.prefs").keySet());
		assertEquals(Set.of(Preferences.READING_FONT), preferences("preferences/org.eclipse.ui.workbench.prefs").keySet());
		assertTrue(Checkout.contributions().contains("<fontDefinition id=\"" + Preferences.READING_FONT + "\""));
	}

	/** Only where the platform runs: they are read as a user's are. */
	@Test
	void thePreferencesMeanWhatTheyMeant() throws IOException {
		assumeTrue(Platform.isRunning(), "There is no platform that keeps preferences.");
		IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.gainsay.ui");
		Map<String, String> kept = preferences("preferences/org.gainsay.ui.prefs");
		Map<String, String> before = new TreeMap<>();
		kept.keySet().forEach(key -> before.put(key, node.get(key, null)));
		try {
			Workbench.ui(() -> kept.forEach(node::put));
			assertEquals("renée", Preferences.annotator());
			assertEquals(66, Preferences.readingWidth());
			assertEquals(45, Preferences.readingSpacing());
			assertEquals(150, Preferences.readingZoom());
			assertEquals(2, Preferences.statementsMade());
			assertFalse(Preferences.opensCorpusPage());
		} finally {
			Workbench.ui(() -> before.forEach((key, value) -> {
				if (value == null) {
					node.remove(key);
				} else {
					node.put(key, value);
				}
			}));
		}
	}

	/** How standings look is kept by the platform, under keys that plugin.xml names. */
	@Test
	void theLooksOfStandingsHaveTheseKeys() throws IOException {
		Map<String, String> meant = new TreeMap<>();
		String xml = Checkout.contributions();
		Pattern.compile("<specification\\s([^>]*)>").matcher(xml).results().forEach(specification -> {
			String attributes = specification.group(1);
			String type = attributes.replaceAll("(?s).*annotationType=\"([^\"]*)\".*", "$1");
			Pattern.compile("(\\w+Key)=\"([^\"]*)\"").matcher(attributes).results().forEach(key -> meant.put(key.group(2), type + " " + key.group(1)));
		});
		Map<String, String> kept = preferences("preferences/org.eclipse.ui.editors.prefs");
		assertEquals(meant.keySet(), kept.keySet());
		Map<String, String> attributes = Map.of("color", "colorPreferenceKey", "text", "textPreferenceKey", "style", "textStylePreferenceKey", "highlight",
				"highlightPreferenceKey", "dropdown", "showInNextPrevDropdownToolbarActionKey", "overview", "overviewRulerPreferenceKey", "ruler", "verticalRulerPreferenceKey", "next", "isGoToNextNavigationTargetKey",
				"previous", "isGoToPreviousNavigationTargetKey");
		kept.keySet().forEach(key -> {
			int last = key.lastIndexOf('.');
			assertEquals(key.substring(0, last).replaceFirst("^gainsay", "org.gainsay.ui") + " " + attributes.get(key.substring(last + 1)), meant.get(key));
		});
	}

	/** Which pairs somebody said are two is kept with the project. */
	@Test
	void pairsThatAreTwoStayTwo() throws IOException {
		Map<String, String> kept = preferences("project/org.gainsay.ui.prefs");
		IEclipsePreferences node = (IEclipsePreferences) Proxy.newProxyInstance(IEclipsePreferences.class.getClassLoader(), new Class<?>[] { IEclipsePreferences.class },
				(proxy, method, given) -> {
					assertEquals("get", method.getName());
					String key = (String) given[0];
					return kept.getOrDefault(key.contains("/") ? "//" + key : key, (String) given[1]); // So the platform writes a key with a slash.
				});
		List<Duplicate> pairs = Stream.of("bote post", "post bote", "parish choir", "scrap gone", "kept rang", "bote radio").map(pair -> pair.split(" "))
				.map(pair -> new Duplicate(pair[0], pair[1], 1, "")).toList();
		assertEquals("scrap gone, kept rang, bote radio", left(new Dismissed(node, "", "actors"), pairs));
		assertEquals("bote post, post bote, parish choir, kept rang, bote radio", left(new Dismissed(node, "", "claims"), pairs));
		assertEquals("bote post, post bote, parish choir, scrap gone, bote radio", left(new Dismissed(node, "inner/bell", "claims"), pairs));
		assertEquals(List.of("actors", "claims"), List.of(Dismissed.ACTORS, Dismissed.CLAIMS));
	}

	private static String left(Dismissed dismissed, List<Duplicate> pairs) {
		return dismissed.without(pairs).stream().map(pair -> pair.one() + " " + pair.other()).collect(Collectors.joining(", "));
	}
}
