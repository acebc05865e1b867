// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.gainsay.dsl.anchors.CorpusFolder;
import org.gainsay.model.ClaimsFile;
import org.gainsay.text.TextFolder;
import org.junit.jupiter.api.Assumptions;

/** Claims files in one resource set. They need not lie on the disk; the articles' texts do, below a folder. */
final class ClaimsFiles {

	/** Actors and claims that a test may refer to. */
	static final String NAMES = """
			actor paper : publication "The Paper"
			actor mayor : person "The Mayor"
			actor clerk : person "The Clerk"
			claim leak "There is a leak"
			claim knew "They knew"
			""";

	private final Path folder;
	private final XtextResourceSet resources = get(XtextResourceSet.class);

	ClaimsFiles(Path folder) {
		this.folder = folder;
		CorpusFolder.install(resources, new TextFolder(folder));
	}

	static <T> T get(Class<T> service) {
		return ClaimsStandaloneSetup.injector().getInstance(service);
	}

	/** Adds a claims file. */
	XtextResource add(String name, String text) {
		try {
			XtextResource resource = (XtextResource) resources.createResource(URI.createFileURI(folder.resolve(name).toString()));
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
			return resource;
		} catch (IOException cannotRead) {
			throw new UncheckedIOException(cannotRead);
		}
	}

	ClaimsFiles withNames() {
		add("names.claims", NAMES);
		return this;
	}

	ClaimsFiles withText(String name, String text) {
		try {
			Files.createDirectories(folder.resolve(name).getParent());
			Files.writeString(folder.resolve(name), text);
			return this;
		} catch (IOException cannotWrite) {
			throw new UncheckedIOException(cannotWrite);
		}
	}

	/** The model of a text by itself, without looking at its references. */
	static ClaimsFile parse(String text) {
		return content(new ClaimsFiles(Path.of("").toAbsolutePath()).add("test.claims", text));
	}

	static ClaimsFile content(XtextResource resource) {
		return (ClaimsFile) resource.getContents().getFirst();
	}

	/** The messages of the parser. */
	static List<String> syntaxErrors(XtextResource resource) {
		return resource.getErrors().stream().map(Object::toString).toList();
	}

	static boolean parses(String text) {
		ClaimsFiles files = new ClaimsFiles(Path.of("").toAbsolutePath());
		XtextResource resource = files.add("test.claims", text);
		return !resource.getParseResult().hasSyntaxErrors();
	}

	/** What the check says of a file, by place. */
	static List<Issue> issues(XtextResource resource) {
		EcoreUtil.resolveAll(resource);
		List<Issue> issues = get(IResourceValidator.class).validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
		return issues.stream().sorted(Comparator.comparing(Issue::getOffset).thenComparing(Issue::getCode)).toList();
	}

	/** The words of a file without what is hidden. */
	static String visible(XtextResource resource) {
		StringBuilder words = new StringBuilder();
		for (INode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
			if (leaf instanceof org.eclipse.xtext.nodemodel.ILeafNode word && !word.isHidden()) {
				words.append(word.getText()).append('\n');
			}
		}
		return words.toString();
	}

	/** The claims files of the example project. */
	static Path example() {
		return upwards("examples/quillhaven").orElseThrow(() -> new IllegalStateException("examples/quillhaven is not above " + Path.of("").toAbsolutePath()));
	}

	/** The reference project beside the checkout; the test is skipped where it is absent. */
	static Path referenceProject() {
		String given = System.getProperty("gainsay.shared");
		Optional<Path> found = given != null ? Optional.of(Path.of(given, "japan-2023")) : upwards("../shared/japan-2023");
		Assumptions.assumeTrue(found.isPresent() && Files.isDirectory(found.get()), "the shared folder is not there: set -Dgainsay.shared=DIR");
		return found.get();
	}

	private static Optional<Path> upwards(String below) {
		String top = System.getProperty("gainsay.top");
		for (Path at = Path.of(top == null ? "" : top).toAbsolutePath(); at != null; at = at.getParent()) {
			Path there = at.resolve(below).normalize();
			if (Files.isDirectory(there)) {
				return Optional.of(there);
			}
		}
		return Optional.empty();
	}

	/** The texts of the claims files of a folder, by name. */
	static Map<String, String> claimsIn(Path project) {
		try (var all = Files.list(project)) {
			Map<String, String> texts = new java.util.TreeMap<>();
			for (Path file : all.filter(one -> one.toString().endsWith(".claims")).toList()) {
				texts.put(file.getFileName().toString(), Files.readString(file));
			}
			return texts;
		} catch (IOException cannotRead) {
			throw new UncheckedIOException(cannotRead);
		}
	}
}
