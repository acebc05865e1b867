// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Whole walks: a project through check, claims, report and the exports. */
class JourneyTest {

	@TempDir
	private Path work;

	private static List<NamedCsvRecord> rows(Path file) throws IOException {
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
			return csv.stream().toList();
		}
	}

	private Path reference() {
		Optional<Path> reference = Program.shared("japan-2023");
		assumeTrue(reference.isPresent(), "The reference project is not beside this checkout, so its journey is not walked.");
		return Program.copy(reference.get(), work.resolve("reference"));
	}

	private static Map<String, JsonObject> claims(Path folder) {
		Map<String, JsonObject> found = new HashMap<>();
		for (JsonElement claim : Program.run("claims", folder, "--format", "json").json().getAsJsonArray()) {
			found.put(claim.getAsJsonObject().get("claim").getAsString(), claim.getAsJsonObject());
		}
		return found;
	}

	private static List<String> strings(JsonElement list) {
		return list.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
	}

	/** Every span is the slice of its text, in code points; how many there are, by role. */
	private static Map<String, Long> spans(Path folder, Path tables) throws IOException {
		Map<String, int[]> texts = new HashMap<>();
		for (NamedCsvRecord article : rows(tables.resolve("articles.csv"))) {
			String text = Files.readString(folder.resolve(article.getField("text")), StandardCharsets.UTF_8);
			texts.put(article.getField("article"), (text.startsWith("\uFEFF") ? text.substring(1) : text).codePoints().toArray());
		}
		List<NamedCsvRecord> spans = rows(tables.resolve("spans.csv"));
		for (NamedCsvRecord span : spans) {
			int start = Integer.parseInt(span.getField("start"));
			assertEquals(new String(texts.get(span.getField("article")), start, Integer.parseInt(span.getField("end")) - start), span.getField("exact"));
		}
		return spans.stream().collect(Collectors.groupingBy(span -> span.getField("role"), TreeMap::new, Collectors.counting()));
	}

	@Test
	void theReferenceProject() throws IOException {
		Path folder = reference();
		Program check = Program.run("check", folder);
		assertEquals(0, check.exitCode(), check.out());
		assertEquals("2 articles, 28 statements, 11 claims, 0 errors, 0 warnings", check.lines().getLast());

		Map<String, JsonObject> claims = claims(folder);
		JsonObject breach = claims.get("breach");
		assertEquals(List.of("washingtonPost"), strings(breach.get("routes")));
		assertEquals(List.of("single-route", "unconfirmed"), strings(breach.get("flags")));
		JsonObject leak = claims.get("leak");
		assertEquals(List.of(), strings(leak.get("routes")));
		List<JsonObject> cells = leak.getAsJsonArray("cells").asList().stream().map(JsonElement::getAsJsonObject).toList();
		assertEquals(List.of("does not confirm"), cells.stream().map(cell -> cell.get("stance").getAsString()).distinct().toList());
		assertEquals(List.of("asahi.hamadaNoLeaks true", "asahi.hamadaNotConfirmed false", "independent.refusal true",
				"independent.matsunoNotConfirmed false", "independent.hamadaNotConfirmed false"),
				cells.stream().map(cell -> cell.get("statement").getAsString() + " " + cell.get("repeats").getAsBoolean()).toList());
		assertEquals(List.of("usa", "austin", "unnamed \"officials\""), strings(claims.get("slowResponse").get("origins")));
		assertEquals(List.of(), strings(leak.get("asserted")));
		assertEquals(List.of("hamada", "matsuno"), strings(leak.get("refused")), "whom a third statement repeats");
		Program why = Program.run("claims", folder, "--why", "breach:single-route");
		for (String line : List.of("- The Asahi Shimbun has it through The Washington Post", "- The Independent has it through The Washington Post")) {
			assertTrue(why.out().contains(line), why.out());
		}

		Path tables = work.resolve("tables");
		assertEquals(0, Program.run("export", folder, "--to", "csv", "-o", tables).exitCode());
		assertEquals(Map.of("content", 28L, "cue", 32L, "source", 30L, "target", 8L, "addressee", 3L, "hedge", 1L), spans(folder, tables));
		assertEquals(0, Program.run("export", folder, "--to", "xmi", "-o", work.resolve("r.xmi")).exitCode());
		assertEquals(0, Program.run("report", folder, "-o", work.resolve("r.html")).exitCode());
		assertTrue(Files.readString(work.resolve("r.html")).contains("Different speakers: Hirokazu Matsuno / Yasukazu Hamada"));
	}

	@Test
	void theExample() throws IOException {
		Path folder = Program.copy(Program.example(), work.resolve("example"));
		Program check = Program.run("check", folder);
		assertEquals(0, check.exitCode(), check.out());
		Path tables = work.resolve("tables");
		Program export = Program.run("export", folder, "--to", "csv", "--set", "*", "-o", tables);
		assertEquals(0, export.exitCode(), export.err());
		assertEquals(1, export.lines().size(), () -> "everything is carried, but: " + export.out());
		spans(folder, tables);
		String statements = check.lines().getLast().replaceAll(".* (\\d+) statements.*", "$1");
		assertEquals(Integer.parseInt(statements), rows(tables.resolve("statements.csv")).size());
		assertTrue(rows(tables.resolve("statements.csv")).stream().map(row -> row.getField("annotator")).distinct().count() > 1);
		assertEquals(0, Program.run("export", folder, "--to", "xmi", "--set", "*", "-o", work.resolve("e.xmi")).exitCode());
		assertEquals(0, Program.run("report", folder, "-o", work.resolve("e.html")).exitCode());
		assertTrue(claims(folder).values().stream().anyMatch(claim -> strings(claim.get("flags")).contains("contested")));
	}

	@Test
	void oneBrokenFileLeavesTheOthersAsTheyWere() throws IOException {
		Path folder = Program.copy(Program.example(), work.resolve("example"));
		Path tables = work.resolve("tables");
		Program.run("export", folder, "--to", "csv", "-o", tables);
		Program before = Program.run("check", folder);
		Map<String, List<String>> rowsBefore = rowsWithout("coastline", tables);

		Path broken = folder.resolve("coastline.claims");
		String text = Files.readString(broken);
		Program.write(broken, text.replaceFirst("statement ", "statement { says unfinished\n\n\tstatement "));
		Program after = Program.run("check", folder);
		assertEquals(1, after.exitCode());
		assertTrue(after.lines().stream().anyMatch(line -> line.startsWith("coastline.claims:") && line.contains(": error: ")), after.out());
		assertEquals(others(before), others(after));
		assertEquals(1, Program.run("export", folder, "--to", "csv", "-o", tables).exitCode());
		assertEquals(rowsBefore, rowsWithout("coastline", tables));
	}

	/** The issues of the files that neither are broken nor refer to what is. */
	private static List<String> others(Program check) {
		return check.lines().stream().filter(line -> line.contains(".claims:")).filter(line -> !line.startsWith("coastline.") && !line.startsWith("quotes.")).toList();
	}

	private static Map<String, List<String>> rowsWithout(String article, Path tables) throws IOException {
		Map<String, List<String>> found = new TreeMap<>();
		for (String table : List.of("articles", "statements", "members", "stances", "spans", "codes", "actors", "claims", "claim_relations", "events")) {
			List<String> rows = new ArrayList<>();
			for (NamedCsvRecord row : rows(tables.resolve(table + ".csv"))) {
				if (!row.getField(0).equals(article)) {
					rows.add(String.join("|", row.getFields()));
				}
			}
			found.put(table, rows);
		}
		return found;
	}
}
