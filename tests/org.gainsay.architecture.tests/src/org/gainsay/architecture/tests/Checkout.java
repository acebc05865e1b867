// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.architecture.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.VersionRange;

/** The bundles of this checkout, as their manifests describe them. */
final class Checkout {

	/** The folder that holds {@code bundles}, {@code features}, {@code releng} and {@code tests}. */
	static final Path TOP = Path.of(System.getProperty("gainsay.top"));

	/** The parts in the order of the architecture: a bundle depends only on bundles named before it. */
	static final List<String> ORDER = List.of("org.gainsay.model", "org.gainsay.text", "org.gainsay.facts", "org.gainsay.analysis", "org.gainsay.suggest", "org.gainsay.dsl",
			"org.gainsay.corpus", "org.gainsay.edit", "org.gainsay.interchange", "org.gainsay.interchange.annotations", "org.gainsay.interchange.dna",
			"org.gainsay.interchange.standoff", "org.gainsay.interchange.uima", "org.gainsay.interchange.web", "org.gainsay.interchange.rdf",
			"org.gainsay.interchange.texts", "org.gainsay.interchange.qda", "org.gainsay.interchange.xmi",
			"org.gainsay.report", "org.gainsay.dsl.ide", "org.gainsay.lsp", "org.gainsay.desk",
			"org.gainsay.cli", "org.gainsay.ui", "org.gainsay.ui.article", "org.gainsay.ui.claims",
			"org.gainsay.ui.views", "org.gainsay.ui.compare", "org.gainsay.ui.projects", "org.gainsay.rcp");

	/** Those that know facts alone: neither the language nor how anything is saved reaches them, so that they run wherever facts do. */
	static final Set<String> WITHOUT_LANGUAGE = Set.of("org.gainsay.model", "org.gainsay.text", "org.gainsay.facts", "org.gainsay.analysis", "org.gainsay.suggest", "org.gainsay.interchange", "org.gainsay.report");

	/**
	 * One bundle's manifest.
	 *
	 * @param name     the symbolic name
	 * @param purpose  what it is for, in a few words; null where the manifest does not say
	 * @param requires bundles it requires, with the range of versions; those that are optional as well
	 * @param imports  packages it imports, with the range of versions
	 */
	record Bundle(String name, String purpose, Map<String, VersionRange> requires, Map<String, VersionRange> imports) {

		/** The place of the bundle in {@link #ORDER}; {@code org.gainsay.interchange.rdf} stands where its parent stands. */
		int place() {
			return placeOf(name);
		}

		boolean headless() {
			return place() < ORDER.indexOf("org.gainsay.ui");
		}

		@Override
		public String toString() {
			return name;
		}
	}

	private Checkout() {
	}

	static int placeOf(String bundle) {
		int exact = ORDER.indexOf(bundle);
		return exact >= 0 || !bundle.startsWith("org.gainsay.interchange.") ? exact : ORDER.indexOf("org.gainsay.interchange");
	}

	/** Every bundle below {@code bundles}, sorted by name. */
	static List<Bundle> bundles() throws IOException {
		try (Stream<Path> folders = Files.list(TOP.resolve("bundles"))) {
			return folders.map(folder -> folder.resolve("META-INF/MANIFEST.MF")).filter(Files::isRegularFile)
					.map(Checkout::read).sorted(Comparator.comparing(Bundle::name)).toList();
		}
	}

	private static Bundle read(Path manifest) {
		try (InputStream in = Files.newInputStream(manifest)) {
			var headers = new Manifest(in).getMainAttributes();
			return new Bundle(parse(headers.getValue(Constants.BUNDLE_SYMBOLICNAME), null).keySet().iterator().next(), headers.getValue(Constants.BUNDLE_DESCRIPTION),
					parse(headers.getValue(Constants.REQUIRE_BUNDLE), Constants.BUNDLE_VERSION_ATTRIBUTE),
					parse(headers.getValue(Constants.IMPORT_PACKAGE), Constants.VERSION_ATTRIBUTE));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (BundleException e) {
			throw new IllegalStateException(manifest + ": " + e.getMessage(), e);
		}
	}

	private static Map<String, VersionRange> parse(String header, String version) throws BundleException {
		Map<String, VersionRange> elements = new LinkedHashMap<>();
		if (header != null) {
			for (ManifestElement element : ManifestElement.parseHeader("header", header)) {
				String range = version == null ? null : element.getAttribute(version);
				for (String name : element.getValueComponents()) {
					elements.put(name, new VersionRange(range == null ? "0.0.0" : range));
				}
			}
		}
		return elements;
	}
}
