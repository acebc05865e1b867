// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.gainsay.facts.Corpus;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The tables of csv and parquet, out and in again. */
class TablesImportTest {

	@TempDir
	private Path elsewhere;

	static Stream<Arguments> corpora() {
		return Stream.concat(RoundTrip.kept().stream(), Stream.of(Corpora.example())).flatMap(folder -> Stream.of("csv", "csv spreadsheet", "parquet").map(format -> Arguments.of(folder, format)));
	}

	@ParameterizedTest
	@MethodSource("corpora")
	void whatWeWroteComesBack(Path folder, String format) throws IOException {
		String id = format.split(" ")[0];
		String[] options = format.contains(" ") ? new String[] { "spreadsheet" } : new String[0];
		Corpus corpus = Corpora.sound(folder);
		RoundTrip.export(corpus, id, elsewhere.resolve("first"), options);
		assertEquals(List.of(id), Importers.recognising(elsewhere.resolve("first")).stream().map(Importer::id).toList());
		assertEquals(List.of(id), Importers.recognising(elsewhere.resolve("first/datapackage.json")).stream().map(Importer::id).toList());
		ImportResult read = RoundTrip.read(id, elsewhere.resolve("first"), "texts=" + folder);
		assertEquals(List.of(), RoundTrip.left(read));
		Corpus back = RoundTrip.corpus(read, elsewhere.resolve("back"));
		RoundTrip.export(corpus, "csv", elsewhere.resolve("before"));
		RoundTrip.export(back, "csv", elsewhere.resolve("after"));
		assertEquals("", difference(elsewhere.resolve("before"), elsewhere.resolve("after")));
	}

	/** Which columns of which tables differ. */
	private static String difference(Path before, Path after) throws IOException {
		Map<String, Integer> differ = new TreeMap<>();
		List<Path> tables;
		try (Stream<Path> all = Files.list(before)) {
			tables = all.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
		}
		for (Path table : tables) {
			List<NamedCsvRecord> was = Corpora.rows(table);
			List<NamedCsvRecord> is = Corpora.rows(after.resolve(table.getFileName()));
			if (was.size() != is.size()) {
				differ.merge(table.getFileName() + " " + was.size() + " rows, " + is.size(), 1, Integer::sum);
			}
			for (int i = 0; i < Math.min(was.size(), is.size()); i++) {
				Map<String, String> one = Corpora.fields(was.get(i));
				Map<String, String> other = Corpora.fields(is.get(i));
				one.forEach((column, value) -> {
					if (!value.equals(other.get(column))) {
						differ.merge(table.getFileName() + " " + column, 1, Integer::sum);
					}
				});
			}
		}
		List<String> lines = new ArrayList<>();
		differ.forEach((what, count) -> lines.add(what + ": " + count));
		return String.join("\n", lines);
	}
}
