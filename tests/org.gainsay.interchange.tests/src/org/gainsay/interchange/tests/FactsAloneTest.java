// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FactsJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Ledger, same utterances, tables and report come of facts alone: on a class path without a parser they are what they are with one. */
class FactsAloneTest {

	/** ELK asks for the one library of the language's makers that is here. */
	private static final Set<String> BUNDLES = Set.of("org.gainsay.model", "org.gainsay.text", "org.gainsay.facts", "org.gainsay.analysis", "org.gainsay.interchange",
			"org.gainsay.report", "com.ibm.icu", "com.google.gson", "com.google.guava", "com.google.guava.failureaccess", "de.siegmar.fastcsv",
			"wrapped.org.apache.lucene.lucene-analysis-common", "org.eclipse.emf.common", "org.eclipse.emf.ecore", "org.eclipse.elk.alg.common",
			"org.eclipse.elk.alg.layered", "org.eclipse.elk.core", "org.eclipse.elk.graph", "org.eclipse.xtext.xbase.lib");

	@TempDir
	private Path folder;

	private String expected;
	private Path facts;

	@BeforeEach
	void worksOutAllWithTheLanguage() throws Exception {
		facts = folder.resolve("facts");
		try (CorpusSession session = Corpora.built(Corpora.example()); Writer to = Files.newBufferedWriter(facts, StandardCharsets.UTF_8)) {
			Corpus corpus = session.corpus();
			FactsJson.write(corpus, to);
			expected = OfFactsAlone.written(corpus, folder.resolve("tables"), folder.resolve("report.html"));
		}
	}

	@Test
	void theSameComesOfFactsWithoutALanguage() throws Exception {
		String found;
		try (URLClassLoader alone = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
			if (FrameworkUtil.getBundle(Corpus.class) != null) {
				for (String language : List.of("org.eclipse.xtext.resource.XtextResource", "org.eclipse.emf.ecore.xmi.XMIResource", "org.gainsay.corpus.CorpusSession")) {
					assertThrows(ClassNotFoundException.class, () -> alone.loadClass(language));
				}
			}
			@SuppressWarnings("unchecked") // The class implements that.
			Function<Path[], String> ofFacts = (Function<Path[], String>) alone.loadClass(OfFactsAlone.class.getName()).getConstructor().newInstance();
			Thread thread = Thread.currentThread();
			ClassLoader before = thread.getContextClassLoader();
			thread.setContextClassLoader(alone);
			try {
				found = ofFacts.apply(new Path[] { facts, Corpora.example(), folder.resolve("alone"), folder.resolve("alone.html") });
			} finally {
				thread.setContextClassLoader(before);
			}
		}
		assertTrue(expected.length() > 1000, expected); // Ledger and pairs of the example fill pages.
		assertEquals(expected, found);
		assertEquals(Files.readString(folder.resolve("report.html")), Files.readString(folder.resolve("alone.html")));
		List<Path> tables = tables(folder.resolve("tables"));
		assertEquals(tables.stream().map(Path::getFileName).toList(), tables(folder.resolve("alone")).stream().map(Path::getFileName).toList());
		assertTrue(tables.size() > 5, tables::toString);
		for (Path table : tables) {
			assertArrayEquals(Files.readAllBytes(table), Files.readAllBytes(folder.resolve("alone").resolve(table.getFileName())), table::toString);
		}
	}

	private static List<Path> tables(Path folder) throws Exception {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

	/** In OSGi the bundles named above, as they lie there; on a flat class path, which has everything, that one. */
	private static URL[] classPath() throws Exception {
		List<URL> urls = new ArrayList<>(List.of(OfFactsAlone.class.getProtectionDomain().getCodeSource().getLocation()));
		Bundle bundle = FrameworkUtil.getBundle(Corpus.class);
		if (bundle == null) {
			if (Corpus.class.getClassLoader() instanceof URLClassLoader flat) {
				urls.addAll(List.of(flat.getURLs()));
			}
			for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
				urls.add(Path.of(entry).toUri().toURL());
			}
		} else {
			bundle.start(Bundle.START_TRANSIENT); // It has a context only then.
			List<Bundle> found = Arrays.stream(bundle.getBundleContext().getBundles()).filter(one -> BUNDLES.contains(one.getSymbolicName())).toList();
			assertEquals(BUNDLES, Set.copyOf(found.stream().map(Bundle::getSymbolicName).toList()));
			for (Bundle one : found) {
				urls.add(FileLocator.getBundleFileLocation(one).orElseThrow().toURI().toURL());
			}
		}
		return urls.toArray(URL[]::new);
	}
}
