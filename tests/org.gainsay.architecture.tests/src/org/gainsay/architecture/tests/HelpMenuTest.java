// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Where the manual and the welcome page send a beginner, there is something: the product has no IDE that would bring the entries. */
class HelpMenuTest {

	private static final Path PRODUCT = Checkout.TOP.resolve("bundles/org.gainsay.rcp");
	private static final Path PAGE = Checkout.TOP.resolve("bundles/org.gainsay.ui.projects");
	private static final Pattern ENTRY = Pattern.compile("locationURI=\"menu:help\\?after=group\\.tutorials\">\\s*<command commandId=\"org\\.eclipse\\.ui\\.cheatsheets\\.openCheatSheet\"[^>]* label=\"%([^\"]*)\"");
	private static final Pattern PAGE_ENTRY = Pattern.compile("<intro id=\"org\\.gainsay\\.ui\\.welcome\" label=\"%([^\"]*)\"");

	@Test
	void helpHasCheatSheets() throws IOException {
		assertEquals("&Cheat Sheets...", label(PRODUCT, ENTRY));
	}

	/** The label of a page is its entry in the menu. */
	@Test
	void helpHasWelcome() throws IOException {
		assertEquals("Welcome", label(PAGE, PAGE_ENTRY));
	}

	/** The open step's title is bold and never broken: a longer one scrolls the sheet sideways in the width that it opens with. */
	@Test
	void theStepsOfTheCheatSheetHaveShortTitles() throws IOException {
		String sheet = Files.readString(PAGE.resolve("cheatsheets/firstArticle.xml"));
		List<String> titles = Pattern.compile("<item title=\"([^\"]+)\"").matcher(sheet).results().map(found -> found.group(1)).toList();
		assertTrue(titles.size() >= 10, titles::toString);
		assertEquals(List.of(), titles.stream().filter(title -> title.length() > 28).toList());
	}

	/** A drawing is found again among the tabs by its icon. */
	@Test
	void eachDrawingHasAnIconOfItsOwn() throws IOException {
		String views = Files.readString(Checkout.TOP.resolve("bundles/org.gainsay.ui.views/plugin.xml"));
		List<String> icons = Stream.of("claimTable", "chain", "timeline", "network", "pictures").map(view -> {
			Matcher found = Pattern.compile("<view id=\"org\\.gainsay\\.ui\\." + view + "View\"[^>]* icon=\"platform:/plugin/([^\"]+)\"").matcher(views);
			assertTrue(found.find(), view);
			return found.group(1);
		}).toList();
		assertEquals(icons.stream().distinct().toList(), icons);
		assertEquals(List.of(), icons.stream().filter(icon -> !Files.isRegularFile(Checkout.TOP.resolve("bundles").resolve(icon))).toList());
	}

	private static String label(Path bundle, Pattern entry) throws IOException {
		Matcher found = entry.matcher(Files.readString(bundle.resolve("plugin.xml")));
		assertTrue(found.find(), () -> bundle + " has no such entry: " + entry);
		String key = found.group(1) + " = ";
		return Files.readAllLines(bundle.resolve("plugin.properties")).stream().filter(line -> line.startsWith(key)).map(line -> line.substring(key.length())).findFirst().orElse("");
	}
}
