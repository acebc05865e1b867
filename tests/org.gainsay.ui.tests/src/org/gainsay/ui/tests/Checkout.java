// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import java.nio.file.Files;
import java.nio.file.Path;

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
}
