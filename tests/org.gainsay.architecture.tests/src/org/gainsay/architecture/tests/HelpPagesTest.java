// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** That the help has the whole manual, and that each of its links leads where it says. The build of {@code org.gainsay.ui} makes the pages. */
class HelpPagesTest {

	private static final Path BUNDLE = Checkout.TOP.resolve("bundles/org.gainsay.ui");
	private static final Path HELP = BUNDLE.resolve("help");
	private static final Path MANUAL = HELP.resolve("manual");
	private static final Pattern LINK = Pattern.compile("<(?:a|img|link)\\b[^>]*?\\s(?:href|src)=\"([^\"]*)\"");
	private static final Pattern TOPIC = Pattern.compile("<topic label=\"([^\"]+)\" href=\"([^\"]+)\"");
	private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
	private static final Pattern SECTION = Pattern.compile("<h2 id=\"([^\"]+)\">");

	private static final Map<Path, Set<String>> ANCHORS = new HashMap<>();

	@BeforeAll
	static void theManualWasMade() {
		if (!Files.isDirectory(MANUAL)) {
			if (Boolean.getBoolean("gainsay.whole")) {
				fail("the build made no pages of the manual");
			}
			abort("org.gainsay.ui was not built: the help has no pages of the manual");
		}
	}

	private static List<Path> pages(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
		}
	}

	/** Why a link leads nowhere, or null. */
	private static String astray(Path from, String written) throws IOException {
		int hash = written.indexOf('#');
		String file = URLDecoder.decode(hash < 0 ? written : written.substring(0, hash), StandardCharsets.UTF_8);
		Path target = file.isEmpty() ? from : from.resolveSibling(file).normalize();
		if (!target.startsWith(HELP) || !Files.isRegularFile(target)) {
			return Checkout.TOP.relativize(from) + ": " + written + ": the help has no such file";
		}
		if (hash >= 0) {
			if (!ANCHORS.containsKey(target)) {
				ANCHORS.put(target, all(ID, Files.readString(target)));
			}
			if (!ANCHORS.get(target).contains(written.substring(hash + 1))) {
				return Checkout.TOP.relativize(from) + ": " + written + ": the page has no such place";
			}
		}
		return null;
	}

	private static Set<String> all(Pattern pattern, String text) {
		return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(HashSet::new));
	}

	@Test
	void eachLinkOfEachPageLeadsToSomething() throws IOException {
		List<String> astray = new ArrayList<>();
		int links = 0;
		for (Path page : pages(HELP)) {
			for (Matcher link = LINK.matcher(Files.readString(page)); link.find();) {
				if (!link.group(1).contains(":")) { // elsewhere
					links++;
					String why = astray(page, link.group(1));
					if (why != null) {
						astray.add(why);
					}
				}
			}
		}
		assertEquals("", String.join("\n", astray));
		assertTrue(links > 150, "found too few links: " + links);
	}

	/** What F1 and the contents offer. */
	@Test
	void eachTopicLeadsToASectionThatIsThere() throws IOException {
		List<String> astray = new ArrayList<>();
		int topics = 0;
		for (Path list : List.of(HELP.resolve("contexts.xml"), HELP.resolve("toc.xml"), MANUAL.resolve("toc.xml"))) {
			for (Matcher topic = TOPIC.matcher(Files.readString(list)); topic.find();) {
				topics++;
				String why = astray(BUNDLE.resolve("plugin.xml"), topic.group(2));
				if (why != null) {
					astray.add(why);
				}
			}
		}
		assertEquals("", String.join("\n", astray));
		assertTrue(topics > 150, "found too few topics: " + topics);
	}

	@Test
	void eachPageOfTheManualAndEachOfItsSectionsIsInTheContents() throws IOException {
		Set<String> listed = TOPIC.matcher(Files.readString(MANUAL.resolve("toc.xml"))).results().map(found -> found.group(2)).collect(Collectors.toSet());
		Set<String> missing = new TreeSet<>();
		try (Stream<Path> files = Files.list(Checkout.TOP.resolve("docs/user"))) {
			for (Path page : files.filter(file -> file.toString().endsWith(".md")).toList()) {
				String name = page.getFileName().toString().replaceFirst("md$", "html");
				String href = "help/manual/" + name;
				Set<String> sections = all(SECTION, Files.readString(MANUAL.resolve(name)));
				assertFalse(sections.isEmpty(), () -> name + " has no sections");
				Stream.concat(Stream.of(href), sections.stream().map(section -> href + "#" + section)).filter(one -> !listed.contains(one)).forEach(missing::add);
			}
		}
		assertEquals(Set.of(), missing);
	}

	/** A page in Markdown that nothing turned into HTML, or a table or picture that was not understood, shows its signs. */
	@Test
	void whatIsWrittenInMarkdownIsShown() throws IOException {
		String views = Files.readString(MANUAL.resolve("views.html"));
		assertTrue(views.contains("<h2 id=\"statement\">Statement</h2>"), views);
		assertTrue(views.contains("<img src=\"images/views.png\""), views);
		for (Path page : pages(MANUAL)) {
			String shown = Files.readString(page).replaceAll("(?s)<(pre|style)\\b.*?</\\1>", "").replaceAll("<code>[^<]*</code>", "").replaceAll("<[^>]*>", "");
			for (String sign : List.of("|---", "](", "\n## ", "**")) {
				assertFalse(shown.contains(sign), () -> page + " shows " + sign);
			}
		}
	}

	@Test
	void eachPageHasTheStyleForLightAndDark() throws IOException {
		for (Path page : pages(HELP)) {
			if (!page.endsWith("key-card.html")) { // black on white, as it is printed
				assertTrue(Files.readString(page).matches("(?s).*<link rel=\"stylesheet\" href=\"(\\.\\./)?help\\.css\"( /)?>.*"), page::toString);
			}
		}
		assertTrue(Files.readString(HELP.resolve("help.css")).contains("@media (prefers-color-scheme: dark)"));
	}
}
