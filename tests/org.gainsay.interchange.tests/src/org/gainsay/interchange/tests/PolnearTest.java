// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.Exporters;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.OptionValues;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The half of PolNeAR that is for development comes in whole and goes out with the same spans and events, offset for offset. */
class PolnearTest {

	private static final Pattern SPAN = Pattern.compile("(T\\d+)\t(\\S+ [\\d; ]+)\t.*");
	private static final Pattern EVENT = Pattern.compile("E\\d+\t(.*)");

	@TempDir
	Path folder;
	@TempDir
	Path out;

	@Test
	void itComesInWholeAndGoesOutAsItCame() throws IOException {
		String shared = System.getProperty("gainsay.shared");
		Path source = shared == null ? null : Path.of(shared, "corpora/polnear/dev");
		Assumptions.assumeTrue(source != null && Files.isDirectory(source), "PolNeAR is not there: set -Dgainsay.shared=DIR");
		ImportResult result = Importers.all().stream().filter(one -> one.id().equals("brat")).findFirst().orElseThrow().read(source, OptionValues.NONE, Progress.NONE);
		assertEquals(List.of(), result.notMapped());
		for (FileEdits file : result.edit().files()) {
			Files.writeString(folder.resolve(file.file()), file.applyTo(""));
		}
		Corpus corpus = Corpora.sound(folder);
		assertEquals(84, corpus.articles().size());
		Exporters.of("brat").orElseThrow().export(corpus, new ExportOptions(ExportOptions.EVERY_SET, false), out, Progress.NONE);
		List<Path> files;
		try (Stream<Path> all = Files.list(source.resolve("attributions"))) {
			files = all.sorted().toList();
		}
		assertEquals(94, files.size());
		for (Path file : files) {
			assertEquals(canonical(file), canonical(out.resolve(file.getFileName())), file.getFileName().toString());
		}
	}

	/** The spans and events of a file, without the numbers that they have in it. */
	private static String canonical(Path file) throws IOException {
		Map<String, String> spans = new HashMap<>();
		List<String> events = new ArrayList<>();
		for (String line : Files.readString(file).split("\n")) {
			Matcher span = SPAN.matcher(line);
			Matcher event = EVENT.matcher(line);
			if (span.matches()) {
				spans.put(span.group(1), span.group(2));
			} else if (event.matches()) {
				events.add(event.group(1));
			}
		}
		String written = events.stream().map(event -> Arrays.stream(event.strip().split(" ")).map(part -> part.split(":")[0].replaceAll("\\d+$", "") + "=" + spans.get(part.split(":")[1])).sorted().toList().toString()).sorted()
				.collect(Collectors.joining("\n"));
		return new TreeSet<>(spans.values()) + "\n" + written;
	}
}
