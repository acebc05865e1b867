// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.osgi.util.ManifestElement;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/**
 * What a source imports of ours comes from a bundle that its manifest requires, or that one of those hands on.
 * The compiler says so as well, but only when Tycho compiles that very bundle, which may be the last of a long build, and of a plain compilation never.
 */
class RequiredBundlesTest {

	private static final Pattern IMPORT = Pattern.compile("^import (?:static )?(org\\.gainsay(?:\\.[a-z0-9_]+)*)\\.[A-Z]", Pattern.MULTILINE);

	/**
	 * One bundle, a fragment as well.
	 *
	 * @param folder   where it lies
	 * @param packages what it exports
	 * @param requires what it requires, with whether it hands that on
	 */
	private record Required(Path folder, Set<String> packages, Map<String, Boolean> requires) {
	}

	@Test
	void whatIsImportedIsRequired() throws IOException, BundleException {
		Map<String, Required> bundles = new LinkedHashMap<>();
		for (String kind : List.of("bundles", "tests")) {
			try (Stream<Path> folders = Files.list(Checkout.TOP.resolve(kind))) {
				for (Path folder : folders.filter(each -> Files.isRegularFile(each.resolve("META-INF/MANIFEST.MF"))).sorted().toList()) {
					read(folder, bundles);
				}
			}
		}
		List<String> wrong = new ArrayList<>();
		int imports = 0;
		for (Map.Entry<String, Required> bundle : bundles.entrySet()) {
			Set<String> visible = visible(bundle.getKey(), bundles);
			for (String used : imported(bundle.getValue().folder())) {
				imports++;
				List<String> owners = bundles.entrySet().stream().filter(each -> each.getValue().packages().contains(used)).map(Map.Entry::getKey).toList();
				if (!owners.isEmpty() && owners.stream().noneMatch(visible::contains)) {
					wrong.add(bundle.getKey() + " imports " + used + " and does not require " + owners.getFirst());
				}
			}
		}
		assertTrue(imports > 500, imports + " imported packages were found: not the sources that are meant");
		assertEquals(List.of(), wrong);
	}

	private static void read(Path folder, Map<String, Required> bundles) throws IOException, BundleException {
		try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
			var headers = new Manifest(in).getMainAttributes();
			Set<String> packages = new LinkedHashSet<>();
			for (ManifestElement element : elements(headers.getValue(Constants.EXPORT_PACKAGE))) {
				packages.addAll(List.of(element.getValueComponents()));
			}
			Map<String, Boolean> requires = new LinkedHashMap<>();
			for (ManifestElement element : elements(headers.getValue(Constants.REQUIRE_BUNDLE))) {
				requires.put(element.getValue(), Constants.VISIBILITY_REEXPORT.equals(element.getDirective(Constants.VISIBILITY_DIRECTIVE)));
			}
			for (ManifestElement host : elements(headers.getValue(Constants.FRAGMENT_HOST))) {
				requires.put(host.getValue(), false);
			}
			bundles.put(elements(headers.getValue(Constants.BUNDLE_SYMBOLICNAME)).getFirst().getValue(), new Required(folder, packages, requires));
		}
	}

	private static List<ManifestElement> elements(String header) throws BundleException {
		return header == null ? List.of() : List.of(ManifestElement.parseHeader("header", header));
	}

	/** The bundle, those it requires, and what those hand on. */
	private static Set<String> visible(String bundle, Map<String, Required> bundles) {
		Set<String> found = new LinkedHashSet<>(Set.of(bundle));
		Deque<String> handedOn = new ArrayDeque<>(bundles.get(bundle).requires().keySet());
		while (!handedOn.isEmpty()) {
			String name = handedOn.pop();
			if (found.add(name) && bundles.containsKey(name)) {
				bundles.get(name).requires().forEach((required, reexported) -> {
					if (reexported) {
						handedOn.push(required);
					}
				});
			}
		}
		return found;
	}

	private static Set<String> imported(Path folder) throws IOException {
		Set<String> packages = new TreeSet<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(each -> each.toString().endsWith(".java") && !folder.relativize(each).startsWith("target")).toList()) {
				IMPORT.matcher(Files.readString(file)).results().forEach(result -> packages.add(result.group(1)));
			}
		}
		return packages;
	}
}
