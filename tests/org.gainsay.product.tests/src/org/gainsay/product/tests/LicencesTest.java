// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That whoever has the product, or installs from the repository, has the licence of each work in it. */
class LicencesTest {

	private static final Pattern TEXT = Pattern.compile("(?i)(.*/)?(about[^/]*\\.html?|(licen[cs]e|copying)[^/]*)");
	private static final Path REPOSITORY = Built.TOP.resolve("releng/org.gainsay.repository/target/repository");

	private static List<Path> jars(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
		}
	}

	private static List<String> entries(Path file) throws IOException {
		try (JarFile jar = new JarFile(file.toFile())) {
			return jar.stream().map(ZipEntry::getName).toList();
		}
	}

	/** The bundles of a folder whose jars have no licence's text inside. */
	private static SortedSet<String> withoutText(Path folder) throws IOException {
		SortedSet<String> bundles = new TreeSet<>();
		for (Path file : jars(folder)) {
			if (entries(file).stream().noneMatch(name -> TEXT.matcher(name).matches())) {
				bundles.add(file.getFileName().toString().replaceFirst("_.*", ""));
			}
		}
		return bundles;
	}

	@Test
	void aBundleWithoutALicencesTextIsNamedBesideOneInTheNotices() throws IOException {
		SortedSet<String> without = withoutText(Built.product().resolve("plugins"));
		without.addAll(withoutText(REPOSITORY.resolve("plugins")));
		String notice = Files.readString(Built.TOP.resolve("NOTICE"));
		var named = Pattern.compile("(?m)^    ([^\\s:]+)$").matcher(notice.substring(notice.indexOf("Texts that stand"))).results().map(found -> found.group(1))
				.collect(Collectors.toCollection(TreeSet::new));
		assertEquals(String.join("\n", named), String.join("\n", without), "the list of texts at the end of NOTICE");
	}

	@Test
	void theProductHasOurLicenceTheNoticesAndTheTexts() throws IOException {
		try (Stream<Path> texts = Files.list(Built.TOP.resolve("licences"))) {
			for (Path text : Stream.concat(Stream.of("LICENSE", "NOTICE").map(Built.TOP::resolve), texts).toList()) {
				assertEquals(Files.readString(text), Files.readString(Built.product().resolve(Built.TOP.relativize(text).toString())), text::toString);
			}
		}
	}

	@Test
	void theProductSaysHowItIsStarted() throws IOException {
		String readMe = Files.readString(Built.product().resolve("README.md"));
		for (String start : List.of("gainsay-workbench", "gainsay.desktop", "gainsay.svg")) {
			assertTrue(readMe.contains(start), start);
			boolean onLinux = Files.exists(Built.product().resolve("gainsay.desktop"));
			assertTrue(!System.getProperty("os.name").equals("Linux") || onLinux && Files.exists(Built.product().resolve(start)), start);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "LICENSE", "NOTICE", "about.html", "licences/ASM.txt" })
	void everyFeatureOfOursBringsTheLicence(String file) throws IOException {
		// That of the sources includes the other, and comes with it.
		List<Path> ours = jars(REPOSITORY.resolve("features")).stream().filter(feature -> !feature.getFileName().toString().contains(".source_")).toList();
		assertTrue(!ours.isEmpty(), () -> "no feature in " + REPOSITORY);
		for (Path feature : ours) {
			assertTrue(entries(feature).contains(file), () -> feature + " has no " + file);
		}
	}

	@Test
	void everyBundleOfOursComesWithItsSource() throws IOException {
		List<String> ours = jars(REPOSITORY.resolve("plugins")).stream().map(file -> file.getFileName().toString()).filter(name -> name.startsWith("org.gainsay.")).toList();
		assertTrue(ours.size() >= 16, () -> "too few: " + ours);
		for (String bundle : ours) {
			assertTrue(bundle.contains(".source_") || ours.contains(bundle.replaceFirst("_", ".source_")), () -> bundle + " is there without its source");
		}
	}
}
