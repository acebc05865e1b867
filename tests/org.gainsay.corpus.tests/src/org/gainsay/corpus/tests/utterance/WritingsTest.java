// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests.utterance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.analysis.utterance.Comparison;
import org.gainsay.analysis.utterance.Utterances;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is the same and what is not, as many languages write it: two quotes a row of {@code writings.txt}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingsTest {

	/** Two quotes and what is expected of them: the kind, and the differences in their order. */
	record Row(String name, String language, String other, String left, String right, String kind, List<String> differences) {
		@Override
		public String toString() {
			return language + ": " + left + " – " + right;
		}
	}

	private Corpus corpus;

	static List<Row> rows() {
		try (Stream<String> lines = new String(WritingsTest.class.getResourceAsStream("writings.txt").readAllBytes(), StandardCharsets.UTF_8).lines()) {
			List<String> all = lines.filter(line -> !line.isBlank() && !line.startsWith("//")).toList();
			return Stream.iterate(0, i -> i + 1).limit(all.size()).map(i -> row("r" + i, all.get(i).split("\\s*\\|\\s*"))).toList();
		} catch (IOException broken) {
			throw new IllegalStateException(broken);
		}
	}

	/** {@code \\u00A0} and its like are written so, since nobody sees them. */
	private static Row row(String name, String[] cells) {
		String[] languages = cells[0].split(",");
		return new Row(name, languages[0], languages[languages.length - 1], characters(cells[1]), characters(cells[2]), cells[3], cells.length < 5 ? List.of() : List.of(cells[4].split(" ")));
	}

	private static String characters(String cell) {
		return java.util.regex.Pattern.compile("\\\\u([0-9A-F]{4})").matcher(cell).replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)));
	}

	@BeforeAll
	void build(@TempDir Path folder) throws IOException {
		StringBuilder claims = new StringBuilder("gainsay 1\nactor marn : person \"Tilda Marn\"\n");
		for (Row row : rows()) {
			article(row.name + "a", row.language, row.left, folder, claims);
			article(row.name + "b", row.other, row.right, folder, claims);
		}
		Files.writeString(folder.resolve("all.claims"), claims);
		try (CorpusSession session = CorpusSession.of(folder)) {
			corpus = session.build(Progress.NONE);
		}
		assertEquals(0, corpus.counts().errors(), () -> corpus.problems().toString());
	}

	private static void article(String name, String language, String text, Path folder, StringBuilder claims) throws IOException {
		Files.writeString(folder.resolve(name + ".txt"), text + "\n");
		String says = text.replace("\\", "\\\\").replace("\"", "\\\"");
		claims.append("article %1$s \"%1$s\" {%n language \"%2$s\"%n text \"%1$s.txt\"%n statement s {%n says \"%3$s\"%n by marn%n form direct%n remarks on \"it\"%n }%n}%n"
				.formatted(name, language, says));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rows")
	void compared(Row row) {
		Comparison comparison = Utterances.none(corpus).compare(row.name + "a.s", row.name + "b.s").orElseThrow();
		assertEquals(row.kind + " " + row.differences, comparison.how().getLiteral() + " "
				+ comparison.differences().stream().map(difference -> difference.kind().word()).collect(Collectors.toList()), () -> comparison.words().segments().toString());
	}
}
