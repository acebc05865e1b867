// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The version that the report names is that of its bundle. */
class ProgramVersionTest {

	@Test
	void theReportNamesTheVersionOfItsBundle() throws IOException {
		Path bundle = Checkout.TOP.resolve("bundles/org.gainsay.report");
		assertEquals(found(bundle.resolve("META-INF/MANIFEST.MF"), "Bundle-Version: ([0-9.]+)\\.qualifier"), found(bundle.resolve("src/org/gainsay/report/Program.java"), "VERSION = \"([^\"]*)\""));
	}

	private static String found(Path file, String pattern) throws IOException {
		Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
		return matcher.find() ? matcher.group(1) : "nothing in " + file;
	}
}
