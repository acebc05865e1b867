// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.gainsay.interchange.texts.ArticleReaders;

/**
 * All that reads what others have made, by the name by which {@code ./build fuzz} calls it. That starts the fuzzer, which calls {@link #fuzzerInitialize} and then {@link #fuzzerTestOneInput} for as
 * long as it is told; the inputs that are kept are read by {@link FuzzSeedsTest} each time.
 */
public final class FuzzTargets {

	/** Makes a target. */
	interface Making {
		/** Makes it. */
		FuzzTarget make() throws IOException;
	}

	/** The formats of annotations, and of what they are written as the file that is fuzzed; json is also a format of articles. */
	private static final Map<String, String> ANNOTATIONS = Map.ofEntries(Map.entry("binary", ""), Map.entry("brat", "a_anna.ann"), Map.entry("dna", ""), Map.entry("german-quotes", ""),
			Map.entry("json", ""), Map.entry("refi-qda", ""), Map.entry("tei", ""), Map.entry("uima-json", "a_anna.json"), Map.entry("uima-xmi", "a_anna.xmi"), Map.entry("web-annotation", ""),
			Map.entry("webanno-tsv", "a_anna.tsv"), Map.entry("xmi", "corpus.xmi"));

	/** An input of each that has something in it. */
	static final String SAMPLE = "sample";

	private static FuzzTarget target;

	private FuzzTargets() {
	}

	/** All of them, in the order of their names. */
	static Map<String, Making> all() {
		Map<String, Making> all = new TreeMap<>();
		ArticleReaders.all().forEach(reader -> all.put(reader.id(), () -> new FuzzedReader(reader)));
		ANNOTATIONS.forEach((format, file) -> all.put(all.containsKey(format) ? "annotated-" + format : format, () -> new FuzzedAnnotations(format, file)));
		all.put("any", FuzzedArchive::ofMemory);
		all.put("claims", FuzzedClaims::new);
		all.put("reanchor", FuzzedReanchoring::new);
		all.put("robots", FuzzedRobots::new);
		all.put("tables-csv", () -> new FuzzedTables("csv"));
		all.put("tables-parquet", () -> new FuzzedTables("parquet"));
		all.put("zip", FuzzedArchive::ofDisk);
		return all;
	}

	/**
	 * What the fuzzer calls at first.
	 *
	 * @param arguments the name of the target and the folder of its inputs: one is read here, where what is loaded for it may take long
	 */
	public static void fuzzerInitialize(String[] arguments) throws IOException {
		target = all().get(arguments[0]).make();
		target.read(Files.readAllBytes(Path.of(arguments[1]).resolve(SAMPLE)));
	}

	/** What the fuzzer calls with each input. */
	public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
		target.read(bytes);
	}

	/** Prints the names. @param arguments are not looked at */
	public static void main(String[] arguments) {
		all().keySet().forEach(System.out::println);
	}
}
