// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.architecture.tests.Checkout.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layers of the architecture, as the manifests have them. */
class LayersTest {

	private static final Pattern WORKBENCH = Pattern.compile("org\\.eclipse\\.(swt|jface|ui|e4\\.ui|compare|search|ltk\\.ui)(\\..*)?");

	private static final Pattern LANGUAGE = Pattern.compile("org\\.(eclipse\\.xtext|eclipse\\.emf\\.ecore\\.(resource|xmi)|antlr)(\\..*)?");
	private static final Pattern IMPORTED = Pattern.compile("^import (?:static )?([\\w.]+)", Pattern.MULTILINE);

	static List<Bundle> bundles() throws IOException {
		return Checkout.bundles();
	}

	static List<Bundle> headlessBundles() throws IOException {
		return bundles().stream().filter(Bundle::headless).toList();
	}

	@Test
	void theBundlesOfTheCheckoutAreFound() throws IOException {
		assertTrue(headlessBundles().size() >= 6 && bundles().size() > headlessBundles().size(), () -> "Found only too few below " + Checkout.TOP);
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void everyBundleHasItsPlaceInTheOrder(Bundle bundle) {
		assertTrue(bundle.place() >= 0, () -> bundle + " is not in the order of the architecture: give it its place in Checkout.ORDER and in the architecture's page.");
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void aBundleDependsOnEarlierBundlesOnly(Bundle bundle) {
		List<String> later = bundle.requires().keySet().stream().filter(name -> name.startsWith("org.gainsay."))
				.filter(name -> Checkout.placeOf(name) >= bundle.place() && !isParentFormat(bundle, name)).toList();
		assertEquals(List.of(), later, () -> bundle + " requires bundles that come later in the order");
	}

	private static boolean isParentFormat(Bundle bundle, String name) {
		return name.equals("org.gainsay.interchange") && bundle.name().startsWith("org.gainsay.interchange.");
	}

	@ParameterizedTest
	@MethodSource("headlessBundles")
	void aHeadlessBundleNeverSeesTheWorkbench(Bundle bundle) {
		List<String> seen = Stream.concat(bundle.requires().keySet().stream(), bundle.imports().keySet().stream())
				.filter(name -> WORKBENCH.matcher(name).matches()).toList();
		assertEquals(List.of(), seen, () -> bundle + " depends on SWT, JFace or the workbench");
	}

	static List<Bundle> bundlesWithoutLanguage() throws IOException {
		List<Bundle> found = bundles().stream().filter(bundle -> Checkout.WITHOUT_LANGUAGE.contains(bundle.name())).toList();
		assertEquals(Checkout.WITHOUT_LANGUAGE.size(), found.size());
		return found;
	}

	/** By what they require, and by what their sources name: a bundle may be reached by another that shows it. */
	@ParameterizedTest
	@MethodSource("bundlesWithoutLanguage")
	void whatIsBuiltOnFactsNeverSeesTheLanguage(Bundle bundle) throws IOException {
		Set<String> ours = Set.of("org.gainsay.dsl", "org.gainsay.corpus", "org.gainsay.edit");
		List<String> seen = Stream.concat(bundle.requires().keySet().stream(), bundle.imports().keySet().stream())
				.filter(name -> LANGUAGE.matcher(name).matches() || ours.contains(name)).toList();
		assertEquals(List.of(), seen, () -> bundle + " depends on the language, or on how models are saved");
		if (bundle.name().equals("org.gainsay.model")) {
			return; // All of it is generated.
		}
		Path sources = Checkout.TOP.resolve("bundles").resolve(bundle.name()).resolve("src");
		try (Stream<Path> all = Files.walk(sources)) {
			List<Path> files = all.filter(file -> file.toString().endsWith(".java")).toList();
			assertFalse(files.isEmpty(), () -> "No source was found below " + sources);
			for (Path file : files) {
				List<String> named = IMPORTED.matcher(Files.readString(file)).results().map(found -> found.group(1))
						.filter(name -> LANGUAGE.matcher(name).matches()).toList();
				assertEquals(List.of(), named, file::toString);
			}
		}
	}

	@Test
	void theFeatureHoldsEveryBundleButTheProgram() throws IOException {
		String feature = Files.readString(Checkout.TOP.resolve("features/org.gainsay.feature/feature.xml"));
		var inFeature = Pattern.compile("<plugin id=\"([^\"]+)\"").matcher(feature).results().map(found -> found.group(1))
				.collect(Collectors.toCollection(TreeSet::new));
		var inCheckout = bundles().stream().map(Bundle::name).filter(name -> !name.equals("org.gainsay.rcp"))
				.collect(Collectors.toCollection(TreeSet::new));
		assertEquals(inCheckout, inFeature);
	}

	/** What loads the layout's library pays for it at every start; so one class knows it, and the command line reaches that one by the report alone. */
	@Test
	void oneClassKnowsTheLayoutsLibrary() throws IOException {
		assertEquals(List.of("ChainLayout.java"), namesOfSourcesWith("org.eclipse.elk.", Checkout.TOP.resolve("bundles")));
		assertEquals(List.of(), namesOfSourcesWith("ChainLayout", Checkout.TOP.resolve("bundles/org.gainsay.cli")));
	}

	/** A class that names one of AWT in a catch cannot be loaded where Java has no desktop: the verifier looks for what is caught before anything runs. */
	@Test
	void nobodyCatchesWhatIsOfAwt() throws IOException {
		List<String> caught = new ArrayList<>();
		for (Path source : sourcesBelow(Checkout.TOP.resolve("bundles"))) {
			String text = Files.readString(source);
			IMPORTED.matcher(text).results().map(found -> found.group(1)).filter(name -> name.startsWith("java.awt.")).map(name -> name.substring(name.lastIndexOf('.') + 1))
					.filter(name -> Pattern.compile("\\bcatch \\([^)]*\\b" + name + "\\b").matcher(text).find()).forEach(name -> caught.add(source.getFileName() + ": " + name));
		}
		assertEquals(List.of(), caught);
	}

	private static List<String> namesOfSourcesWith(String words, Path below) throws IOException {
		List<String> found = new ArrayList<>();
		for (Path source : sourcesBelow(below)) {
			if (Files.readString(source).contains(words)) {
				found.add(source.getFileName().toString());
			}
		}
		return found;
	}

	private static List<Path> sourcesBelow(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			List<Path> sources = all.filter(file -> file.toString().endsWith(".java")).toList();
			assertTrue(sources.size() > 5, () -> "Found only too few below " + folder);
			return sources;
		}
	}
}
