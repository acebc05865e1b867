// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** That the file NOTICE names what is shipped, which is all of the target but what only the compiler or the tests need. That no licence's text is missing is looked for in the built product. */
class NoticeTest {

	private static final Pattern LOCATION = Pattern.compile("<location [^>]*label=\"(.*?)\".*?</location>", Pattern.DOTALL);
	private static final Pattern ARTEFACT = Pattern.compile("<groupId>(.*?)</groupId><artifactId>(.*?)</artifactId>");
	private static final Pattern NAMED = Pattern.compile("(?m)^    ([^\\s:]+:[^\\s:]+)$");

	private static final Set<String> NOT_SHIPPED = Set.of("compiler", "tests");

	private static String notice() throws IOException {
		return Files.readString(Checkout.TOP.resolve("NOTICE"));
	}

	@Test
	void itNamesEveryArtefactThatIsShippedAndNoOther() throws IOException {
		String target = Files.readString(Checkout.TOP.resolve("targetplatform/gainsay.target"));
		var shipped = LOCATION.matcher(target).results().filter(location -> !NOT_SHIPPED.contains(location.group(1)))
				.flatMap(location -> ARTEFACT.matcher(location.group()).results()).map(found -> found.group(1) + ":" + found.group(2))
				.collect(Collectors.toCollection(TreeSet::new));
		assertTrue(shipped.size() > 100 && shipped.contains("org.antlr:antlr-runtime"), () -> "Found too few in the target: " + shipped);
		var named = NAMED.matcher(notice()).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(String.join("\n", shipped), String.join("\n", named),
				"NOTICE has a line for each artefact of targetplatform/gainsay.target, below its licence as the artefact's pom names it");
	}

	@Test
	void everyTextIsThereAndIsAskedFor() throws IOException {
		var asked = Pattern.compile("(?m)^licences/.*").matcher(notice()).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
		try (Stream<Path> texts = Files.list(Checkout.TOP.resolve("licences"))) {
			assertEquals(asked, texts.map(text -> "licences/" + text.getFileName()).collect(Collectors.toCollection(TreeSet::new)));
		}
	}
}
