// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** That each link of a page in {@code docs}, and of the pages at the top, leads to a file that is there, and to a heading that it has. */
class LinksTest {

	private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```");
	private static final Pattern WORDS_OF_CODE = Pattern.compile("`[^`\n]*`");
	private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
	private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
	private static final Pattern NAMED = Pattern.compile("<a (?:id|name)=\"([^\"]+)\"");

	private static List<Path> pages() throws IOException {
		List<Path> pages = new ArrayList<>();
		try (Stream<Path> docs = Files.walk(Checkout.TOP.resolve("docs")); Stream<Path> top = Files.list(Checkout.TOP)) {
			Stream.concat(docs, top).filter(file -> file.getFileName().toString().endsWith(".md")).forEach(pages::add);
		}
		return pages;
	}

	/** The anchors that a page's headings have where it is shown: small letters, hyphens for blanks, no punctuation; a number behind one that is there already. */
	private static Set<String> anchors(Path page) throws IOException {
		String text = CODE.matcher(Files.readString(page)).replaceAll("");
		Set<String> anchors = new HashSet<>();
		for (Matcher heading = HEADING.matcher(text); heading.find();) {
			String words = heading.group(1).strip().replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1").toLowerCase(Locale.ROOT);
			String anchor = words.replaceAll("[^\\p{L}\\p{N}_\\- ]", "").replace(' ', '-');
			for (int i = 1; !anchors.add(i == 1 ? anchor : anchor + "-" + (i - 1)); i++) {
				// The next number.
			}
		}
		for (Matcher named = NAMED.matcher(text); named.find();) {
			anchors.add(named.group(1));
		}
		return anchors;
	}

	@Test
	void eachLinkLeadsToSomething() throws IOException {
		Map<Path, Set<String>> anchors = new HashMap<>();
		List<String> astray = new ArrayList<>();
		int links = 0;
		for (Path page : pages()) {
			String text = WORDS_OF_CODE.matcher(CODE.matcher(Files.readString(page)).replaceAll("")).replaceAll("");
			for (Matcher link = LINK.matcher(text); link.find();) {
				String to = link.group(1);
				if (to.contains(":")) {
					continue; // elsewhere
				}
				links++;
				int hash = to.indexOf('#');
				String file = URLDecoder.decode(hash < 0 ? to : to.substring(0, hash), StandardCharsets.UTF_8);
				Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
				if (!Files.exists(target)) {
					astray.add(Checkout.TOP.relativize(page) + ": " + to + ": there is no such file");
				} else if (hash >= 0 && target.toString().endsWith(".md")) {
					if (!anchors.containsKey(target)) {
						anchors.put(target, anchors(target));
					}
					if (!anchors.get(target).contains(to.substring(hash + 1))) {
						astray.add(Checkout.TOP.relativize(page) + ": " + to + ": the page has no such heading");
					}
				}
			}
		}
		assertEquals(List.of(), astray);
		assertTrue(links > 100, "found too few links: " + links);
	}
}
