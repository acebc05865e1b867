// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * On a flat class path a format is found by its entry in {@code META-INF/services}; in OSGi it also takes headers, and SPI Fly that runs. Forgotten,
 * they are missed only where the workbench is installed.
 */
class FormatsAreFoundTest {

	private static final String FINDER = "org.apache.aries.spifly.dynamic.bundle";

	@Test
	void whatABundleOffersAsAServiceItsManifestSays() throws IOException {
		List<String> offered = new ArrayList<>();
		try (Stream<Path> all = Files.walk(Checkout.TOP.resolve("bundles"), 4)) {
			for (Path entry : all.filter(file -> file.getFileName().toString().startsWith("org.gainsay.") && file.getParent().endsWith("META-INF/services")).toList()) {
				Path bundle = entry.getParent().getParent().getParent();
				String service = entry.getFileName().toString();
				offered.add(bundle.getFileName() + " " + service);
				try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
					Attributes headers = new Manifest(in).getMainAttributes();
					String what = entry + ": ";
					assertTrue(String.valueOf(headers.getValue("Provide-Capability")).contains("osgi.serviceloader=\"" + service + "\""), what + "Provide-Capability");
					assertTrue(String.valueOf(headers.getValue("Require-Capability")).contains("osgi.extender=osgi.serviceloader.registrar"), what + "Require-Capability");
					assertEquals("lazy", headers.getValue("Bundle-ActivationPolicy"), what + "SPI Fly sees no bundle that is neither active nor starting");
				}
				for (String type : Files.readAllLines(entry)) {
					assertTrue(Files.exists(bundle.resolve("src").resolve(type.replace('.', '/') + ".java")), entry + ": " + type);
				}
			}
		}
		assertEquals(List.of("org.gainsay.interchange org.gainsay.interchange.Exporter", "org.gainsay.interchange.dna org.gainsay.interchange.Exporter",
				"org.gainsay.interchange.dna org.gainsay.interchange.Importer", "org.gainsay.interchange.xmi org.gainsay.interchange.Exporter",
				"org.gainsay.report org.gainsay.interchange.Exporter"), offered.stream().sorted().toList());
	}

	@Test
	void theFeatureBringsWhatFindsThemAndStartsIt() throws IOException {
		assertTrue(Files.readString(Checkout.TOP.resolve("features/org.gainsay.feature/feature.xml")).contains("<import plugin=\"" + FINDER + "\""));
		String advice = Files.readString(Checkout.TOP.resolve("features/org.gainsay.feature/p2.inf"));
		assertTrue(advice.contains("units.0.hostRequirements.0.name = " + FINDER) && advice.contains("markStarted(started:true)"), advice);
		String repository = Files.readString(Checkout.TOP.resolve("releng/org.gainsay.repository/category.xml"));
		for (String needed : List.of(FINDER, "org.objectweb.asm", "org.objectweb.asm.commons", "org.objectweb.asm.tree", "org.objectweb.asm.tree.analysis", "org.objectweb.asm.util")) {
			assertTrue(repository.contains("<bundle id=\"" + needed + "\""), needed);
		}
		for (String product : List.of("releng/org.gainsay.product/gainsay.product", "tests/org.gainsay.host/host.product")) {
			assertTrue(!Files.readString(Checkout.TOP.resolve(product)).contains(FINDER), product + " has it from the feature");
		}
	}
}
