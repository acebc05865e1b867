// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/**
 * What the p2 repository, from which Gainsay is installed into an Eclipse IDE, brings with it: what its category and the feature name, and
 * nothing else. It is read from these, and not from what was built of them last; that it installs is shown by the tests of the product.
 */
class RepositoryTest {

	private static final String REPOSITORY = "releng/org.gainsay.repository/";

	private static String read(String file) throws IOException {
		return Files.readString(Checkout.TOP.resolve(file));
	}

	private static List<String> named(String element, String file) throws IOException {
		return Pattern.compile("<" + element + "\\s+id=\"([^\"]+)\"").matcher(read(file)).results().map(found -> found.group(1)).sorted().toList();
	}

	@Test
	void itBringsNothingThatTheHostHas() throws IOException {
		List<String> libraries = named("bundle", REPOSITORY + "category.xml");
		assertFalse(libraries.isEmpty());
		assertEquals(List.of(), libraries.stream().filter(name -> name.matches("org\\.eclipse\\.(swt|ui|core|jface|e4|equinox|osgi|text)([._].*)?")).toList());
		assertEquals(List.of("org.gainsay.feature", "org.gainsay.feature.source"), named("feature", REPOSITORY + "category.xml"), "neither the platform nor our own product");
		assertFalse(read(REPOSITORY + "pom.xml").contains("includeAllDependencies"), "else it would bring all that these need");
	}

	@Test
	void itBringsEveryBundleOfTheFeature() throws IOException {
		assertEquals(Checkout.bundles().stream().map(Checkout.Bundle::name).filter(name -> !name.equals("org.gainsay.rcp")).toList(),
				named("plugin", "features/org.gainsay.feature/feature.xml"), "all of ours but the product of our own");
	}
}
