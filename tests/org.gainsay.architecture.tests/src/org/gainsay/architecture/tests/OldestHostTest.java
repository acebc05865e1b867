// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.gainsay.architecture.tests.Checkout.Bundle;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * Whether Gainsay can be installed into the oldest Eclipse that the README names: 2024-09 (4.33), the first whose packages
 * need Java 21, as our bundles do. What our own repository brings (Xtext, EMF and other libraries) needs no host.
 */
class OldestHostTest {

	/** What Eclipse 2024-09 has, from its bundles' own manifests. */
	private static final Map<String, Version> ECLIPSE_2024_09 = Map.ofEntries(
			has("org.eclipse.compare", "3.11.100"),
			has("org.eclipse.compare.core", "3.8.500"),
			has("org.eclipse.core.commands", "3.12.200"),
			has("org.eclipse.core.contenttype", "3.9.500"),
			has("org.eclipse.core.expressions", "3.9.400"),
			has("org.eclipse.core.filebuffers", "3.8.300"),
			has("org.eclipse.core.filesystem", "1.11.0"),
			has("org.eclipse.core.jobs", "3.15.400"),
			has("org.eclipse.core.resources", "3.21.0"),
			has("org.eclipse.core.runtime", "3.31.100"),
			has("org.eclipse.e4.core.di.annotations", "1.8.400"),
			has("org.eclipse.e4.ui.model.workbench", "2.4.300"),
			has("org.eclipse.equinox.common", "3.19.100"),
			has("org.eclipse.equinox.preferences", "3.11.100"),
			has("org.eclipse.equinox.registry", "3.12.100"),
			has("org.eclipse.equinox.security", "1.4.300"),
			has("org.eclipse.help.base", "4.4.500"),
			has("org.eclipse.jface.text", "3.25.200"),
			has("org.eclipse.ltk.core.refactoring", "3.14.500"),
			has("org.eclipse.ltk.ui.refactoring", "3.13.400"),
			has("org.eclipse.search", "3.16.300"),
			has("org.eclipse.text", "3.14.100"),
			has("org.eclipse.ui", "3.206.100"),
			has("org.eclipse.ui.editors", "3.18.0"),
			has("org.eclipse.ui.cheatsheets", "3.8.500"),
			has("org.eclipse.ui.forms", "3.13.300"),
			has("org.eclipse.ui.genericeditor", "1.3.400"),
			has("org.eclipse.ui.ide", "3.22.300"),
			has("org.eclipse.ui.ide.application", "1.5.500"),
			has("org.eclipse.ui.views", "3.12.300"),
			has("org.eclipse.ui.workbench.texteditor", "3.18.0"));

	private static final Pattern FROM_THE_HOST = Pattern.compile("org\\.eclipse\\.(compare|core|e4|equinox|help|jface|ltk|osgi|search|swt|team|text|ui)(\\..*)?");

	private static Map.Entry<String, Version> has(String bundle, String version) {
		return Map.entry(bundle, new Version(version));
	}

	@Test
	void theRangesOfWhatTheHostProvidesMatchItsVersions() throws IOException {
		List<String> wrong = new ArrayList<>();
		int looked = 0;
		for (Bundle bundle : Checkout.bundles()) {
			for (Map.Entry<String, VersionRange> required : bundle.requires().entrySet()) {
				if (FROM_THE_HOST.matcher(required.getKey()).matches()) {
					looked++;
					Version there = ECLIPSE_2024_09.get(required.getKey());
					if (there == null) {
						wrong.add(bundle + " requires " + required.getKey() + ": add the version that Eclipse 2024-09 has of it");
					} else if (!required.getValue().includes(there)) {
						wrong.add(bundle + " requires " + required.getKey() + " " + required.getValue() + ", Eclipse 2024-09 has " + there);
					}
				}
			}
		}
		assertEquals(List.of(), wrong);
		assertTrue(looked > 0, "no bundle requires anything of the host");
	}
}
