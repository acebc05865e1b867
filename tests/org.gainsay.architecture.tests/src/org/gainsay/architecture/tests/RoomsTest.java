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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.architecture.tests.Checkout.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bundle is a room with its name on the door: its packages bear it, and what it contributes and says lies in it. */
class RoomsTest {

	private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
	private static final Pattern CLASS = Pattern.compile("(?:class|contributorClass|searchResultClass|values)=\"(org\\.gainsay\\.[\\w.]+)");
	private static final Pattern WORD = Pattern.compile("[\">]%([a-zA-Z][\\w.]*)[\"<]");
	private static final Pattern ICON = Pattern.compile("icon=\"([^\"]+)\"");
	private static final String ELSEWHERE = "platform:/plugin/";
	private static final Pattern STEP = Pattern.compile("<action class=\"([\\w.]+)\" pluginId=\"([\\w.]+)\"");
	private static final Pattern COMMAND = Pattern.compile("<command id=\"([^\"]+)\"");
	private static final Pattern HANDLER = Pattern.compile("<handler commandId=\"(org\\.gainsay\\.[^\"]+)\"");

	static List<Bundle> bundles() throws IOException {
		return Checkout.bundles();
	}

	static List<Bundle> contributing() throws IOException {
		List<Bundle> found = bundles().stream().filter(bundle -> Files.exists(folder(bundle).resolve("plugin.xml")) && bundle.name().startsWith("org.gainsay.ui")).toList();
		assertTrue(found.size() >= 6, () -> "Found only " + found);
		return found;
	}

	private static Path folder(Bundle bundle) {
		return Checkout.TOP.resolve("bundles").resolve(bundle.name());
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void thePackagesBearTheNameOfTheirBundle(Bundle bundle) throws IOException {
		Path sources = folder(bundle).resolve("src");
		if (!Files.isDirectory(sources)) {
			return; // All of it is generated.
		}
		Set<String> strangers = new TreeSet<>();
		try (Stream<Path> all = Files.walk(sources)) {
			for (Path file : all.filter(path -> path.toString().endsWith(".java")).toList()) {
				Matcher own = PACKAGE.matcher(Files.readString(file));
				assertTrue(own.find(), file::toString);
				if (!(own.group(1) + '.').startsWith(bundle.name() + '.')) {
					strangers.add(own.group(1));
				}
			}
		}
		assertEquals(Set.of(), strangers);
	}

	@ParameterizedTest
	@MethodSource("contributing")
	void whatABundleContributesLiesInIt(Bundle bundle) throws IOException {
		String contributions = Files.readString(folder(bundle).resolve("plugin.xml"));
		List<String> missing = new ArrayList<>();
		CLASS.matcher(contributions).results().map(found -> found.group(1)).filter(name -> !Files.exists(folder(bundle).resolve("src").resolve(name.replace('.', '/') + ".java"))).forEach(missing::add);
		ICON.matcher(contributions).results().map(found -> found.group(1)).filter(icon -> !Files.exists(icon.startsWith(ELSEWHERE)
				? Checkout.TOP.resolve("bundles").resolve(icon.substring(ELSEWHERE.length())) : folder(bundle).resolve(icon))).forEach(missing::add);
		assertEquals(List.of(), missing);
	}

	@ParameterizedTest
	@MethodSource("contributing")
	void theWordsOfABundlesContributionsAreItsOwnAndAllAreUsed(Bundle bundle) throws IOException {
		Properties words = new Properties();
		try (InputStream in = Files.newInputStream(folder(bundle).resolve("plugin.properties"))) {
			words.load(in);
		}
		Set<String> used = WORD.matcher(Files.readString(folder(bundle).resolve("plugin.xml"))).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
		used.add("bundle.name");
		assertEquals(used, new TreeSet<>(words.stringPropertyNames()));
	}

	/** A step of a cheat sheet names its class and the bundle that has it. */
	@ParameterizedTest
	@MethodSource("contributing")
	void theStepsOfACheatSheetAreInTheBundleTheyName(Bundle bundle) throws IOException {
		Path sheets = folder(bundle).resolve("cheatsheets");
		if (!Files.isDirectory(sheets)) {
			return;
		}
		List<String> missing = new ArrayList<>();
		try (Stream<Path> all = Files.list(sheets)) {
			for (Path sheet : all.toList()) {
				List<MatchResult> steps = STEP.matcher(Files.readString(sheet)).results().toList();
				assertTrue(!steps.isEmpty(), sheet::toString);
				steps.stream().filter(step -> !Files.exists(Checkout.TOP.resolve("bundles").resolve(step.group(2)).resolve("src").resolve(step.group(1).replace('.', '/') + ".java")))
						.map(MatchResult::group).forEach(missing::add);
			}
		}
		assertEquals(List.of(), missing);
	}

	/** A command stands where it is handled; that one bundle has it, and no other, keeps users' keys. */
	@Test
	void aCommandIsDeclaredOnceWhereItsHandlerIs() throws IOException {
		Map<String, String> homes = new HashMap<>();
		List<String> wrong = new ArrayList<>();
		for (Bundle bundle : contributing()) {
			COMMAND.matcher(Files.readString(folder(bundle).resolve("plugin.xml"))).results().map(found -> found.group(1))
					.filter(command -> homes.put(command, bundle.name()) != null).map(command -> command + " is declared twice").forEach(wrong::add);
		}
		assertTrue(homes.size() > 60, () -> "Found only " + homes.size() + " commands");
		for (Bundle bundle : contributing()) {
			HANDLER.matcher(Files.readString(folder(bundle).resolve("plugin.xml"))).results().map(found -> found.group(1))
					.filter(command -> !bundle.name().equals(homes.get(command))).map(command -> command + " is handled by " + bundle + " and declared by " + homes.get(command)).forEach(wrong::add);
		}
		assertEquals(List.of(), wrong);
	}
}
