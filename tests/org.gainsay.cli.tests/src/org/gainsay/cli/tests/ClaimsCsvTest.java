// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The claim table as csv: what the JSON says, a row a stance. */
class ClaimsCsvTest {

	private static final String HEADER = "claim,article,annotator,statement,stance,certainty,number,standing,speakers,chain,date,repeats,target,through,routes,origins,silence,leaves_out,flags,text,conditional,route_kind,unanswered";

	@TempDir
	private Path folder;
	@TempDir
	private Path elsewhere;

	private static Program csv(Object folder, String... words) {
		return Program.run(Stream.concat(Stream.of("claims", folder, "--format", "csv"), Stream.of(words)).toArray());
	}

	private static List<NamedCsvRecord> rows(String csv) {
		return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
	}

	private static String strings(JsonElement list, String between) {
		return String.join(between, list.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList());
	}

	private static String string(JsonObject object, String key) {
		return object.get(key).isJsonNull() ? "" : object.get(key).getAsString();
	}

	/** What both the JSON and the table have of a stance. */
	private static List<String> stance(JsonObject claim, JsonObject cell) {
		return List.of(string(claim, "claim"), string(cell, "article"), string(cell, "statement"), string(cell, "stance"), string(cell, "certainty"), strings(cell.get("speakers"), "; "),
				chain(cell), string(cell, "date"), string(cell, "repeats"), string(cell, "claim"), cell.has("through") ? strings(cell.get("through"), " ") : "",
				strings(claim.get("flags"), " "), string(claim, "text"));
	}

	/** Those that are cited side by side are one link. */
	private static String chain(JsonObject cell) {
		String[] chain = { strings(cell.get("chain"), " > ") };
		cell.getAsJsonArray("citedTogether").forEach(link -> chain[0] = chain[0].replace(strings(link, " > "), strings(link, "; ")));
		return chain[0];
	}

	private static List<String> stance(NamedCsvRecord row, boolean named) {
		return List.of(row.getField("claim"), row.getField("article"), (named ? row.getField("annotator") + "." : "") + row.getField("article") + "." + row.getField("statement"), row.getField("stance"),
				row.getField("certainty"), row.getField("speakers"), row.getField("chain"), row.getField("date"), String.valueOf(!row.getField("repeats").isEmpty()), row.getField("target"),
				row.getField("through"), row.getField("flags"), row.getField("text"));
	}

	private static void assertIsTheJson(Path folder, boolean named, String... words) {
		Program table = csv(folder, words);
		assertEquals(0, table.exitCode(), table.err());
		assertEquals("", table.err());
		List<List<String>> expected = new ArrayList<>();
		Program json = Program.run(Stream.concat(Stream.of("claims", folder, "--format", "json"), Stream.of(words)).toArray());
		json.json().getAsJsonArray().forEach(one -> {
			JsonObject claim = one.getAsJsonObject();
			Stream.of("cells", "entailed").flatMap(key -> claim.getAsJsonArray(key).asList().stream()).forEach(cell -> expected.add(stance(claim, cell.getAsJsonObject())));
		});
		List<List<String>> found = rows(table.out()).stream().filter(row -> !row.getField("stance").isEmpty()).map(row -> stance(row, named)).toList();
		assertEquals(sorted(expected), sorted(found));
		assertFalse(found.isEmpty());
	}

	private static List<List<String>> sorted(List<List<String>> rows) {
		return rows.stream().sorted((one, other) -> one.toString().compareTo(other.toString())).toList();
	}

	@Test
	void itIsTheJson() {
		assertIsTheJson(Program.example(), false);
		assertIsTheJson(Program.example(), false, "--flag", "omitted");
		assertIsTheJson(Program.example(), false, "--claim", "knew", "--claim", "leak");
		assertIsTheJson(Program.example(), true, "--set", "ben");
	}

	@Test
	void everyStanceIsOneOfTheExport() throws Exception {
		Path tables = elsewhere.resolve("tables");
		assertEquals(0, Program.run("export", Program.example(), "--to", "csv", "-o", tables).exitCode());
		List<List<String>> stances = new ArrayList<>();
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(tables.resolve("stances.csv"))) {
			csv.stream().map(row -> Stream.of("article", "annotator", "statement", "number", "stance", "certainty", "claim").map(row::getField).toList()).forEach(stances::add);
		}
		for (NamedCsvRecord row : rows(csv(Program.example()).out())) {
			if (!row.getField("stance").isEmpty()) {
				List<String> stance = Stream.of("article", "annotator", "statement", "number", "stance", "certainty", "target").map(row::getField).toList();
				assertTrue(stances.contains(stance), stance.toString());
			}
		}
	}

	@Test
	void routesAndOriginsAreThoseOfTheJson() {
		List<NamedCsvRecord> rows = rows(csv(Program.example()).out());
		Program.run("claims", Program.example(), "--format", "json").json().getAsJsonArray().forEach(one -> {
			JsonObject claim = one.getAsJsonObject();
			List<NamedCsvRecord> assertions = rows.stream().filter(row -> row.getField("claim").equals(string(claim, "claim")) && row.getField("through").isEmpty()
					&& List.of("asserts", "confirms").contains(row.getField("stance")) && row.getField("repeats").isEmpty()).toList();
			for (String figure : List.of("routes", "origins")) {
				assertEquals(claim.getAsJsonArray(figure).asList().stream().map(JsonElement::getAsString).toList(),
						assertions.stream().flatMap(row -> Arrays.stream(row.getField(figure).split("; "))).filter(source -> !source.isEmpty()).distinct().toList(), string(claim, "claim"));
			}
		});
	}

	private void write() {
		Program.write(folder.resolve("text.txt"), "\uD83D\uDEA2 The ferry sank, the mayor said.\n");
		Program.write(folder.resolve("a.claims"), """
				event loss "The loss of the ferry" { claims sank, quiet }
				event other "Another" { claims lonely }
				actor paper : publication "The Paper"
				actor mayor : person "The mayor"
				claim sank "The ferry, \\"Ann\\", sank\nat night"
				claim quiet "Nobody says this" + ",,,"
				claim lonely "No article is on this" + ",,,"
				article a "A" {
					on loss outlet paper text "text.txt" published 2025-10-13 status done
					statement s { says "The ferry sank" cue "said" by paper citing mayor asserts sank as probable }
					statement d { says "The ferry" by mayor denies sank }
				}
				article late "Late" { on loss published 2025-10-14 text "text.txt" status done statement t { says "The ferry sank" by writer asserts sank } }
				article open "Open" { on loss text "text.txt" status begun }
				article away "Away" { on loss text "text.txt" status done }
				""");
		Program.write(folder.resolve("ben.claims"), "annotator ben\nannotations ben of a { statement s { says \"The ferry sank\" by mayor confirms sank as certain } }\n");
	}

	@Test
	void aRowIsAStanceOrAnArticleWithoutOne() {
		write();
		String text = "\"The ferry, \"\"Ann\"\", sank\nat night\"";
		assertEquals(String.join("\r\n", HEADER,
				"sank,a,,s,asserts,probable,1,sourced,paper,mayor,2025-10-13,,sank,,paper,mayor,,,contested omitted," + text + ",false,cited,false",
				"sank,a,,d,denies,,1,denied,mayor,,2025-10-13,,sank,,paper,mayor,,,contested omitted," + text + ",false,outlet,false",
				"sank,late,,t,asserts,,1,unsourced,writer,,2025-10-14,,sank,,article late,article late,,a.d,contested omitted," + text + ",false,outlet,false",
				"sank,open,,,,,,,,,,,,,,,not-done,,contested omitted," + text + ",,,",
				"sank,away,,,,,,,,,,,,,,,says-nothing,,contested omitted," + text + ",,,",
				"quiet,a,,,,,,,,,,,,,,,says-nothing,,,Nobody says this" + ",,,",
				"quiet,late,,,,,,,,,,,,,,,says-nothing,,,Nobody says this" + ",,,",
				"quiet,open,,,,,,,,,,,,,,,not-done,,,Nobody says this" + ",,,",
				"quiet,away,,,,,,,,,,,,,,,says-nothing,,,Nobody says this" + ",,,",
				"lonely,,,,,,,,,,,,,,,,,,,No article is on this" + ",,,", ""), csv(folder).out());
	}

	@Test
	void theSetIsTheOneChosen() {
		write();
		List<NamedCsvRecord> rows = rows(csv(folder, "--set", "ben", "--claim", "sank").out());
		assertEquals(List.of("a ben s confirms ", "late    no-set", "open    no-set", "away    no-set"), rows.stream()
				.map(row -> String.join(" ", Stream.of("article", "annotator", "statement", "stance", "silence").map(row::getField).toList())).toList());
	}

	@Test
	void aCorpusWithoutClaimsHasTheHeader() {
		Program.write(folder.resolve("a.claims"), "actor mayor : person \"The mayor\"\n");
		assertEquals(new Program(0, HEADER + "\r\n", ""), csv(folder));
	}

	@Test
	void whyHasNoPlaceInATable() {
		write();
		Program refused = csv(folder, "--why", "sank");
		assertEquals(2, refused.exitCode());
		assertTrue(refused.err().contains("--why is answered as text or JSON"), refused.err());
		assertEquals(2, Program.run("check", folder, "--format", "csv").exitCode());
	}

	@Test
	void itIsExactInAPipeAndHarmlessInATerminal() {
		Program.write(folder.resolve("a.claims"), "claim c \"\u001B[2J\u202E=1+1\"\nclaim n \"nul \u0000\"\n");
		Program piped = csv(folder, "--claim", "c");
		assertEquals(Optional.of("\u001B[2J\u202E=1+1"), rows(piped.out()).stream().map(row -> row.getField("text")).findFirst());
		Program looked = Program.inTerminal(true, "claims", folder, "--format", "csv", "--claim", "c");
		assertTrue(looked.out().contains("\\u001B[2J\\u202E=1+1"), looked.out());
		Program replaced = csv(folder, "--claim", "n");
		assertEquals("nul \uFFFD", rows(replaced.out()).getFirst().getField("text"));
		assertTrue(replaced.err().contains("n: Characters that CSV has no place for"), replaced.err());
	}
}
