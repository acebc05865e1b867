// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Progress;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Corpora for tests: some words in a folder, built. */
final class Corpora {

	/** Who speaks in the small corpora. */
	static final String ACTORS = """
			gainsay 1
			actor herald : publication "The Herald"
			actor bugle : publication "The Bugle"
			actor agency : publication "Agency"
			actor mayor : person "The mayor"
			actor captain : person "The captain"
			actor insider : unnamed "An insider"
			""";

	private Corpora() {
	}

	/** Writes a file in a folder, which is made if need be. */
	static void write(Path folder, String file, String text) {
		try {
			Path path = folder.resolve(file);
			Files.createDirectories(path.getParent());
			Files.writeString(path, text, StandardCharsets.UTF_8);
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** A built session on a folder. */
	static CorpusSession built(Path folder) {
		CorpusSession session = CorpusSession.of(folder);
		session.build(Progress.NONE);
		return session;
	}

	/** The corpus of a folder, which must be without errors. */
	static Corpus sound(Path folder) {
		try (CorpusSession session = built(folder)) {
			List<Problem> errors = session.corpus().problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList();
			if (!errors.isEmpty()) {
				throw new AssertionError(errors);
			}
			return session.corpus();
		}
	}

	/** A corpus of two articles, Herald and Bugle, on one event, with one claim x and more claims. */
	static Corpus of(Path folder, String claims, String herald, String bugle) {
		write(folder, "actors.claims", ACTORS);
		write(folder, "claims.claims", claims);
		write(folder, "herald.txt", "One two three four five six.\n");
		write(folder, "bugle.txt", "Seven eight nine ten eleven twelve.\n");
		write(folder, "herald.claims", "article h \"Herald\" { outlet herald text \"herald.txt\" " + herald + " }");
		write(folder, "bugle.claims", "article b \"Bugle\" { outlet bugle text \"bugle.txt\" " + bugle + " }");
		return sound(folder);
	}

	/** The example project of the checkout, which is not to be changed. */
	static Path example() {
		String top = System.getProperty("gainsay.top");
		for (Path at = Path.of(top == null ? "" : top).toAbsolutePath(); at != null; at = at.getParent()) {
			if (Files.isDirectory(at.resolve("examples/quillhaven"))) {
				return at.resolve("examples/quillhaven");
			}
		}
		throw new IllegalStateException("examples/quillhaven is not above " + Path.of("").toAbsolutePath());
	}

	/** The rows of a table of an export. */
	static List<NamedCsvRecord> rows(Path file) throws IOException {
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
			return csv.stream().toList();
		}
	}

	/** The slice of a text between two offsets in code points. */
	static String slice(String text, String start, String end) {
		int[] points = text.codePoints().toArray();
		int from = Integer.parseInt(start);
		return new String(points, from, Integer.parseInt(end) - from);
	}

	/** What names of a row hold. */
	static Map<String, String> fields(NamedCsvRecord row) {
		return row.getFieldsAsMap();
	}
}
