// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The packages of the workbench, in the groups that are to become bundles: a package sees those of its own group and of earlier ones only. */
class PackagesOfTheWorkbenchTest {

	private static final Path SOURCES = Checkout.TOP.resolve("bundles/org.gainsay.ui/src");
	private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
	private static final Pattern IMPORT = Pattern.compile("^import (?:static )?(org\\.gainsay\\.ui(?:\\.[a-z]\\w*)*)\\.[A-Z]\\w*", Pattern.MULTILINE);

	/** By the beginning of a package's name; the longest that fits has it. */
	private static final List<Set<String>> GROUPS = List.of(
			Set.of("org.gainsay.ui", "org.gainsay.ui.corpus", "org.gainsay.ui.edit", "org.gainsay.ui.recovery", "org.gainsay.ui.preferences", "org.gainsay.ui.logging", "org.gainsay.ui.theme"),
			Set.of("org.gainsay.ui.article", "org.gainsay.ui.annotate"), Set.of("org.gainsay.ui.claims"), Set.of("org.gainsay.ui.views", "org.gainsay.ui.statement"),
			Set.of("org.gainsay.ui.compare"), Set.of("org.gainsay.ui.project", "org.gainsay.ui.export", "org.gainsay.ui.welcome", "org.gainsay.ui.perspective"));

	/** What is still to be cut before the groups can become bundles. */
	private static final Set<String> TO_CUT = Set.of("GainsayUi.java sees org.gainsay.ui.article", "ClaimTableView.java sees org.gainsay.ui.compare");

	@Test
	void aPackageSeesEarlierGroupsOnly() throws IOException {
		Set<String> later = new TreeSet<>();
		int files = 0;
		try (Stream<Path> all = Files.walk(SOURCES)) {
			for (Path file : all.filter(path -> path.toString().endsWith(".java")).toList()) {
				files++;
				String text = Files.readString(file);
				Matcher own = PACKAGE.matcher(text);
				assertTrue(own.find(), file::toString);
				int group = groupOf(own.group(1));
				IMPORT.matcher(text).results().map(found -> found.group(1)).filter(seen -> groupOf(seen) > group)
						.forEach(seen -> later.add(file.getFileName() + " sees " + seen));
			}
		}
		assertTrue(files > 100, "Found only too few below " + SOURCES);
		assertEquals(new TreeSet<>(TO_CUT), later);
	}

	private static int groupOf(String name) {
		for (String at = name; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
			for (int group = 0; group < GROUPS.size(); group++) {
				if (GROUPS.get(group).contains(at)) {
					return group;
				}
			}
		}
		throw new IllegalArgumentException(name);
	}
}
