// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.facts.Corpus;
import org.gainsay.interchange.ImportResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The words for an unnamed source are written with other quotation marks in the claims file than in the article, as an anchor lets them be. */
class QuotationMarksTest {

	private static final String WORDS = "a source on the port's board";

	@TempDir
	Path folder;
	@TempDir
	Path out;
	@TempDir
	Path in;

	private Corpus corpus() {
		Corpora.write(folder, "a.txt", "The tank leaks, said a source on the port’s board.\n");
		Corpora.write(folder, "a.claims", """
				gainsay 1
				claim leak "The tank isn't tight"
				article a "The board's leak" {
					text "a.txt"
					statement leaks { says "The tank leaks" cue "said" by unnamed "a source on the port's board" asserts leak note "It isn't ‘him’." }
				}
				""");
		return Corpora.sound(folder);
	}

	private static List<String> texts(Corpus corpus) {
		return corpus.statements(null).stream().flatMap(statement -> List.of(statement.allMembers().getFirst().words(), statement.note(), corpus.claims().iterator().next().text(), corpus.articles().iterator().next().title()).stream()).toList();
	}

	@ParameterizedTest
	@CsvSource({ "csv, x", "parquet, x", "web-annotation, x.jsonld", "tei, x.xml", "json, x.json", "xmi, x.xmi", "binary, x.gsb" })
	void textsComeBackAsTheyWereWritten(String format, String file) throws IOException {
		Corpus corpus = corpus();
		RoundTrip.export(corpus, format, out.resolve(file));
		boolean tables = format.equals("csv") || format.equals("parquet");
		ImportResult result = tables ? RoundTrip.read(format, out.resolve(file), "texts=" + folder) : RoundTrip.read(format, out.resolve(file));
		assertEquals(List.of(WORDS, "It isn't ‘him’.", "The tank isn't tight", "The board's leak"), texts(corpus));
		assertEquals(texts(corpus), texts(RoundTrip.corpus(result, in)));
	}

	private static List<String> column(Path table, String name) throws IOException {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
			return rows.stream().map(row -> row.getField(name)).toList();
		}
	}

	/** In a table the words are those of the claims file, and what stands at their place is the article's. */
	@Test
	void aTableHasBoth() throws IOException {
		RoundTrip.export(corpus(), "csv", out.resolve("x"));
		assertEquals(List.of(WORDS), column(out.resolve("x/members.csv"), "words"));
		assertEquals(List.of("The tank leaks", "said", "a source on the port’s board"), column(out.resolve("x/spans.csv"), "exact"));
	}
}
