// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/** Where the checkout lies that the tests run in. */
final class Checkout {

	private Checkout() {
	}

	/** The folder that holds bundles/, tests/ and examples/. */
	static Path top() {
		String given = System.getProperty("gainsay.top");
		Path folder = Path.of(given == null || given.isEmpty() ? "" : given).toAbsolutePath();
		while (folder != null && !Files.isDirectory(folder.resolve("bundles/org.gainsay.ui"))) {
			folder = folder.getParent();
		}
		if (folder == null) {
			throw new IllegalStateException("The tests do not run below a checkout of Gainsay.");
		}
		return folder;
	}

	/** The folder with real corpora; a test that asks for it is skipped where it is not there. */
	static Path shared() {
		String given = System.getProperty("gainsay.shared");
		Path folder = given == null || given.isEmpty() ? top().resolveSibling("shared") : Path.of(given);
		Assumptions.assumeTrue(Files.isDirectory(folder), "the shared folder is not there: set -Dgainsay.shared=DIR");
		return folder;
	}

	/** What the bundles of the workbench contribute: their plugin.xml, one after the other. */
	static String contributions() throws IOException {
		StringBuilder all = new StringBuilder();
		try (DirectoryStream<Path> bundles = Files.newDirectoryStream(top().resolve("bundles"), "org.gainsay.ui*")) {
			for (Path bundle : bundles) {
				all.append(Files.readString(bundle.resolve("plugin.xml")));
			}
		}
		return all.toString();
	}
}
