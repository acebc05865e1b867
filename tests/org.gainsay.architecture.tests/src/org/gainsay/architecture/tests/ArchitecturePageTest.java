// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.gainsay.architecture.tests.Checkout.Bundle;
import org.junit.jupiter.api.Test;

/**
 * The architecture's page and its picture of the bundles say what the manifests say: both are made of them here.
 * {@code -Dtest.jvm.arguments=-Dgainsay.golden=write} makes them anew, and fails.
 */
class ArchitecturePageTest {

	private static final Path PAGE = Checkout.TOP.resolve("docs/dev/architecture.md");
	private static final Path PICTURE = Checkout.TOP.resolve("docs/dev/bundles.svg");
	private static final String BEGIN = "<!-- of the manifests, by ArchitecturePageTest -->\n";
	private static final String END = "<!-- to here -->\n";
	private static final String OURS = "org.gainsay.";

	private static final int WIDTH = 150;
	private static final int HEIGHT = 34;
	private static final int ACROSS = 24;
	private static final int DOWN = 56;
	private static final int MARGIN = 20;

	private final List<Bundle> bundles = inOrder();
	private final Map<String, Set<String>> needs = needs();

	@Test
	void thePageListsTheBundlesAsTheyAre() throws IOException {
		String page = Files.readString(PAGE).replace("\r\n", "\n");
		int begin = page.indexOf(BEGIN);
		int end = page.indexOf(END);
		assertTrue(begin >= 0 && end > begin, "The page has no place for the bundles.");
		same(PAGE, page.substring(0, begin) + BEGIN + table() + page.substring(end), page);
	}

	@Test
	void thePictureShowsTheBundlesAsTheyAre() throws IOException {
		same(PICTURE, picture(), Files.exists(PICTURE) ? Files.readString(PICTURE).replace("\r\n", "\n") : "");
	}

	private static void same(Path file, String expected, String found) throws IOException {
		if ("write".equals(System.getProperty("gainsay.golden")) && !expected.equals(found)) {
			Files.writeString(file, expected);
			fail(file + " was made anew; look at it.");
		}
		assertEquals(expected, found, () -> file + " is not what the manifests say. Run this test with -Dtest.jvm.arguments=-Dgainsay.golden=write.");
	}

	private static List<Bundle> inOrder() {
		try {
			return Checkout.bundles().stream().sorted(Comparator.comparing(Bundle::place)).toList();
		} catch (IOException failed) {
			throw new IllegalStateException(failed);
		}
	}

	/** What of ours each requires itself, less what comes with another that it requires. */
	private Map<String, Set<String>> needs() {
		Map<String, Set<String>> all = new HashMap<>();
		Map<String, Set<String>> direct = new TreeMap<>();
		for (Bundle bundle : bundles) {
			Set<String> own = bundle.requires().keySet().stream().filter(name -> name.startsWith(OURS)).collect(Collectors.toCollection(LinkedHashSet::new));
			Set<String> withTheirs = new LinkedHashSet<>(own);
			own.forEach(name -> withTheirs.addAll(all.getOrDefault(name, Set.of())));
			all.put(bundle.name(), withTheirs);
			direct.put(bundle.name(), own.stream().filter(name -> own.stream().noneMatch(other -> all.getOrDefault(other, Set.of()).contains(name)))
					.collect(Collectors.toCollection(LinkedHashSet::new)));
		}
		return direct;
	}

	private static String shortName(String name) {
		return name.substring(OURS.length());
	}

	private String table() {
		StringBuilder table = new StringBuilder("| bundle | for | stands on |\n|---|---|---|\n");
		boolean headless = true;
		for (Bundle bundle : bundles) {
			if (headless && !bundle.headless()) {
				headless = false;
				table.append("| — | — | — |\n");
			}
			String on = needs.get(bundle.name()).stream().sorted(Comparator.comparing(Checkout::placeOf)).map(ArchitecturePageTest::shortName).collect(Collectors.joining(", "));
			table.append("| `").append(bundle.name()).append("` | ").append(bundle.purpose()).append(" | ").append(on.isEmpty() ? "–" : on).append(" |\n");
		}
		return table.toString();
	}

	/** In rows, each bundle one above the highest that it stands on; the program, which names its parts elsewhere, on top. */
	private String picture() {
		Map<String, Integer> floor = new HashMap<>();
		List<List<String>> floors = new ArrayList<>();
		for (Bundle bundle : bundles) {
			int at = needs.get(bundle.name()).stream().mapToInt(name -> floor.get(name) + 1).max().orElse(bundle.headless() ? 0 : floors.size() - 1);
			floor.put(bundle.name(), at);
			while (floors.size() <= at) {
				floors.add(new ArrayList<>());
			}
			floors.get(at).add(bundle.name());
		}
		int width = 2 * MARGIN + floors.stream().mapToInt(List::size).max().orElseThrow() * (WIDTH + ACROSS) - ACROSS;
		int height = 2 * MARGIN + floors.size() * (HEIGHT + DOWN) - DOWN;
		Map<String, int[]> place = new HashMap<>();
		for (int row = 0; row < floors.size(); row++) {
			List<String> names = floors.get(row);
			int left = (width - names.size() * (WIDTH + ACROSS) + ACROSS) / 2;
			for (int i = 0; i < names.size(); i++) {
				place.put(names.get(i), new int[] { left + i * (WIDTH + ACROSS), height - MARGIN - HEIGHT - row * (HEIGHT + DOWN) });
			}
		}
		StringBuilder svg = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8"?>
				<!-- Copyright (c) 2026 Gainsay contributors
				     SPDX-License-Identifier: EPL-2.0 -->
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="t" font-family="sans-serif" font-size="14" text-anchor="middle">
				  <title id="t">What each bundle stands on</title>
				  <style>
				    .box { fill: #f4f6fa; stroke: #333; stroke-width: 1.5 } .screen { fill: #fdf3e1 } .on { stroke: #777; stroke-width: 1.5; fill: none }
				  </style>
				  <rect width="%d" height="%d" fill="#fff"/>
				""".formatted(width, height, width, height));
		for (Bundle bundle : bundles) {
			int[] from = place.get(bundle.name());
			for (String name : needs.get(bundle.name())) {
				int[] to = place.get(name);
				svg.append("  <path class=\"on\" d=\"M").append(from[0] + WIDTH / 2).append(' ').append(from[1] + HEIGHT).append('L').append(to[0] + WIDTH / 2).append(' ').append(to[1])
						.append("\"/>\n");
			}
		}
		for (Bundle bundle : bundles) {
			int[] at = place.get(bundle.name());
			svg.append("  <rect class=\"box").append(bundle.headless() ? "" : " screen").append("\" x=\"").append(at[0]).append("\" y=\"").append(at[1]).append("\" width=\"").append(WIDTH)
					.append("\" height=\"").append(HEIGHT).append("\" rx=\"5\"/><text x=\"").append(at[0] + WIDTH / 2).append("\" y=\"").append(at[1] + HEIGHT / 2 + 5).append("\">")
					.append(shortName(bundle.name())).append("</text>\n");
		}
		return svg.append("</svg>\n").toString();
	}
}
