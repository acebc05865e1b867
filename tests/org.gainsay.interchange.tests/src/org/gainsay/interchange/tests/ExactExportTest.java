// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.Characters;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.Exporters;
import org.gainsay.report.html.HtmlReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** That an export holds what was resolved and what was annotated, and says where it does not. */
class ExactExportTest {

	@TempDir
	Path top;
	private Path folder;
	private Path out;

	@BeforeEach
	void write() throws IOException {
		folder = Files.createDirectory(top.resolve("corpus"));
		out = top.resolve("out");
		Corpora.write(folder, "actors.claims", Corpora.ACTORS + "claim x \"X\"\n");
		Corpora.write(folder, "a.txt", "One two three four five six.\n");
		Corpora.write(folder, "a.claims", """
				article a "A" { text "a.txt"
					statement none { says "One two" by mayor asserts x }
					statement given { says "three" by mayor act statement asserts x }
					statement other { says "four" by mayor act belief asserts x }
				}
				""");
	}

	private ExportSummary export(CorpusSession session, String format) throws IOException {
		return Exporters.of(format).orElseThrow().export(session.corpus(), ExportOptions.DEFAULT, out, Progress.NONE);
	}

	// ---- one state

	@ParameterizedTest
	@ValueSource(strings = { "csv", "xmi" })
	void aTextThatChangedEndsTheExportWithItsName(String format) throws IOException {
		for (String text : List.of("A line that was not there.\nOne two three four five six.\n", "One.\n", "")) {
			write(text, format);
		}
	}

	private void write(String text, String format) throws IOException {
		Corpora.write(folder, "a.txt", "One two three four five six.\n");
		try (CorpusSession session = Corpora.built(folder)) {
			Corpora.write(folder, "a.txt", text);
			IOException ended = assertThrows(IOException.class, () -> export(session, format));
			assertTrue(ended.getMessage().startsWith(folder.toRealPath().resolve("a.txt") + ": it changed"), ended.getMessage());
			assertFalse(Files.exists(out));
			session.build(Progress.NONE);
		}
	}

	@Test
	void aReportIsOfOneStateToo() {
		try (CorpusSession session = Corpora.built(folder)) {
			Corpora.write(folder, "a.txt", "A line that was not there.\nOne two three four five six.\n");
			Exception ended = assertThrows(Exception.class, () -> new HtmlReport(session.corpus(), null).write(top.resolve("r.html"), false));
			assertTrue(ended.getMessage().contains("a.txt: it changed"), ended.getMessage());
			assertFalse(Files.exists(top.resolve("r.html")));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.claims", "actors.claims" })
	void aClaimsFileThatChangesWhileADocumentIsMadeOfItEndsThat(String file) throws IOException {
		try (CorpusSession session = Corpora.built(folder)) {
			org.gainsay.facts.Corpus before = session.corpus();
			Path changed = folder.resolve(file);
			Files.writeString(changed, "claim y \"Y\"\n" + Files.readString(changed));
			Progress editing = new Progress() { // As in the workbench, while an export runs.
				@Override
				public void step(int done, int total) {
					session.update(List.of(changed), Progress.NONE);
				}
			};
			assertThrows(IOException.class, () -> Exporters.of("xmi").orElseThrow().export(session.corpus(), ExportOptions.DEFAULT, out, editing));
			assertTrue(before.claim("y").isEmpty());
			assertFalse(Files.exists(out));
		}
	}

	/** More files than a session keeps in memory: a document reads them from the disk again. */
	@Test
	void aClaimsFileThatChangedAfterTheBuildEndsAnExportThatReadsItAgain() throws IOException {
		for (int i = 0; i < 70; i++) {
			Corpora.write(folder, "more" + i + ".claims", "claim c" + i + " \"C\"\n");
		}
		try (CorpusSession session = Corpora.built(folder)) {
			Corpora.write(folder, "a.claims", "claim y \"Y\"\n" + Files.readString(folder.resolve("a.claims")));
			assertTrue(assertThrows(IOException.class, () -> export(session, "xmi")).getMessage().contains("a.claims: it changed"));
			assertFalse(Files.exists(out));
			assertEquals(3, export(session, "csv").statements(), "tables need the facts only");
		}
	}

	// ---- no more than was annotated

	@Test
	void anActThatNobodyGaveIsNone() throws IOException {
		try (CorpusSession session = Corpora.built(folder)) {
			export(session, "csv");
			assertEquals(Map.of("none", "", "given", "statement", "other", "belief"), Corpora.rows(out.resolve("statements.csv")).stream().map(Corpora::fields)
					.collect(Collectors.toMap(row -> row.get("statement"), row -> row.get("act"))));
			ByteArrayOutputStream xmi = new ByteArrayOutputStream();
			Exporters.of("xmi").orElseThrow().export(session.corpus(), ExportOptions.DEFAULT, xmi, Progress.NONE);
			List<String> acts = java.util.regex.Pattern.compile(" act=\"[^\"]*\"").matcher(xmi.toString(StandardCharsets.UTF_8)).results().map(found -> found.group().strip()).toList();
			assertEquals(List.of("act=\"statement\"", "act=\"belief\""), acts);
		}
	}

	// ---- what a format has no place for

	@Test
	void eachFormatReplacesWhatItHasNoPlaceFor() {
		String text = "a\u0000b\uD800c\u0001\t\r\n\u007F\u0085\uFFFE\uDC00 \uD83D\uDEA2";
		assertEquals("a\uFFFDb\uFFFDc\u0001\t\r\n\u007F\u0085\uFFFE\uFFFD \uD83D\uDEA2", Characters.CSV.fit(text));
		assertEquals("a\uFFFDb\uFFFDc\uFFFD\t\r\n\u007F\u0085\uFFFD\uFFFD \uD83D\uDEA2", Characters.XML.fit(text));
		assertEquals("a\uFFFDb\uFFFDc\uFFFD\t\r\n\uFFFD\uFFFD\uFFFD\uFFFD \uD83D\uDEA2", Characters.HTML.fit(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "csv", "xmi" })
	void whatIsReplacedIsTold(String format) throws IOException {
		Corpora.write(folder, "actors.claims", Corpora.ACTORS + """
				claim x "X\\u0000"
				actor odd : person "Odd" { alias "O\\u0000dd" alias "\\uD800" same as "https://example.org/\\u0000" }
				""");
		Corpora.write(folder, "a.txt", "One\u0000two three four five six.\n");
		Corpora.write(folder, "a.claims", "article a \"A\" { text \"a.txt\" statement s { says \"One\u0000two\" by mayor asserts x note \"\\uD83D\" } }");
		try (CorpusSession session = Corpora.built(folder)) {
			ExportSummary summary = export(session, format);
			List<String> told = summary.notCarried().stream().filter(one -> one.what().contains("has no place for")).map(NotCarried::where).toList();
			assertTrue(told.containsAll(List.of("x", "a.s")), told.toString());
			assertEquals(told.stream().distinct().toList(), told, "once each");
			if (format.equals("xmi")) {
				assertTrue(told.contains("odd"), told.toString());
			}
			try (Stream<Path> files = Files.list(out)) {
				for (Path file : files.toList()) {
					String written = Files.readString(file); // Throws if it is not UTF-8.
					assertFalse(written.contains("\u0000") || written.contains("&#x0;"), file.toString());
				}
			}
		}
	}

	@Test
	void aReportIsWrittenThoughHalfACharacterStandsInIt() throws IOException {
		Corpora.write(folder, "actors.claims", Corpora.ACTORS + "claim x \"X \\uD83D\"\n");
		try (CorpusSession session = Corpora.built(folder)) {
			HtmlReport report = new HtmlReport(session.corpus(), null);
			report.write(top.resolve("r.html"), false);
			assertTrue(Files.readString(top.resolve("r.html")).contains("X \uFFFD"));
			assertEquals(List.of("corpus"), report.notCarried().stream().map(NotCarried::where).toList());
		}
	}

	// ---- the descriptor

	private JsonObject descriptor() throws IOException {
		return JsonParser.parseString(Files.readString(out.resolve("datapackage.json"))).getAsJsonObject();
	}

	@Test
	void theDescriptorHasTheHashOfEveryTable() throws IOException {
		try (CorpusSession session = Corpora.built(folder)) {
			export(session, "csv");
			int tables = 0;
			for (JsonElement one : descriptor().getAsJsonArray("resources")) {
				Path table = out.resolve(one.getAsJsonObject().get("path").getAsString());
				assertEquals("sha256:" + Delivery.hash(table), one.getAsJsonObject().get("hash").getAsString());
				assertEquals(Files.size(table), one.getAsJsonObject().get("bytes").getAsLong());
				tables++;
			}
			assertEquals(21, tables);
		}
	}

	@Test
	void whatOnlyAFormerExportWroteGoesAndNothingElse() throws IOException {
		try (CorpusSession session = Corpora.built(folder)) {
			export(session, "csv");
			JsonObject descriptor = descriptor();
			for (String name : List.of("old", "worked-on", "untold", "../outside")) {
				Files.writeString(out.resolve(name + ".csv"), name);
				if (!name.equals("untold")) {
					JsonObject resource = new JsonObject();
					resource.addProperty("path", name + ".csv");
					resource.addProperty("hash", "sha256:" + (name.equals("worked-on") ? "0".repeat(64) : Delivery.hash(out.resolve(name + ".csv"))));
					descriptor.getAsJsonArray("resources").add(resource);
				}
			}
			Files.writeString(out.resolve("datapackage.json"), descriptor.toString());
			export(session, "csv");
			assertFalse(Files.exists(out.resolve("old.csv")));
			for (String name : List.of("worked-on", "untold", "../outside")) {
				assertTrue(Files.exists(out.resolve(name + ".csv")), name);
			}
		}
	}

	@Test
	void theCorpusFolderCanHoldItsTablesUnlessOneIsATextOfIt() throws IOException {
		try (CorpusSession session = Corpora.built(folder)) {
			ExportOptions forced = new ExportOptions(null, true);
			Exporters.of("csv").orElseThrow().export(session.corpus(), forced, folder, Progress.NONE);
			assertEquals("One two three four five six.\n", Files.readString(folder.resolve("a.txt")));
			assertEquals(3, Corpora.rows(folder.resolve("statements.csv")).size());
		}
		Corpora.write(folder, "b.claims", "article b \"B\" { text \"spans.csv\" }");
		String text = Files.readString(folder.resolve("spans.csv"));
		try (CorpusSession session = Corpora.built(folder)) {
			ExportOptions forced = new ExportOptions("nobody", true);
			IOException refused = assertThrows(IOException.class, () -> Exporters.of("csv").orElseThrow().export(session.corpus(), forced, folder, Progress.NONE));
			assertTrue(refused.getMessage().contains("spans.csv: the corpus is read from this file"), refused.getMessage());
		}
		assertEquals(text, Files.readString(folder.resolve("spans.csv")));
	}
}
