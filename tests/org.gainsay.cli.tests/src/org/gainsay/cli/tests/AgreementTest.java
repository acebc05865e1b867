// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The command agreement, on articles that Anna and Ben have done both. */
class AgreementTest {

	private static final int ARTICLES = 4;

	@TempDir
	private Path folder;
	@TempDir
	private Path elsewhere;

	@BeforeEach
	void write() {
		Program.write(folder.resolve("shared.claims"), "gainsay 1\nactor port : organisation \"The port\"\nclaim leak \"Diesel leaked\"\n");
		for (int i = 0; i < ARTICLES; i++) {
			Program.write(folder.resolve("a" + i + ".txt"), "The port said that nothing had leaked. It did not say why " + i + " tanks were dry.\n");
			Program.write(folder.resolve("a" + i + ".claims"), "gainsay 1\narticle a" + i + " \"A\" { text \"a" + i + ".txt\" }\n");
			Program.write(folder.resolve("anna" + i + ".claims"), set("anna", i, "done", "denies"));
			Program.write(folder.resolve("ben" + i + ".claims"), set("ben", i, i == 3 ? "begun" : "done", i == 0 ? "disputes" : i == 1 ? "denies" : "asserts"));
		}
	}

	private static String set(String coder, int article, String status, String stance) {
		return "gainsay 1\nannotator " + coder + "\nannotations " + coder + " of a" + article + " { status " + status + "\n\tstatement { says \"nothing had leaked\" cue \"said\" source \"The port\" by port "
				+ stance + " leak }\n}\n";
	}

	private static JsonObject figure(JsonObject json, String variable, String measure) {
		return json.getAsJsonArray("figures").asList().stream().map(one -> one.getAsJsonObject())
				.filter(one -> one.get("variable").getAsString().equals(variable) && one.get("measure").getAsString().equals(measure)).findFirst().orElseThrow();
	}

	@Test
	void json() {
		Program program = Program.run("agreement", folder, "--json");
		assertEquals(0, program.exitCode(), program.err());
		JsonObject json = program.json().getAsJsonObject();
		assertEquals(List.of("figures", "pairs", "dropped"), List.copyOf(json.keySet()).subList(0, 3));
		json.getAsJsonArray("figures").forEach(one -> assertEquals(Set.of("variable", "measure", "value", "low", "high", "n", "reason"), one.getAsJsonObject().keySet()));
		// three articles with one unit each: denies-disputes, denies-denies, denies-asserts
		JsonObject percent = figure(json, "stance", "percent");
		assertEquals(1 / 3.0, percent.get("value").getAsDouble(), 1e-6);
		assertEquals(3, percent.get("n").getAsInt());
		assertEquals(2 / 3.0, figure(json, "stance-group", "percent").get("value").getAsDouble(), 1e-6);
		// leaving one out: 1/2, 0, 1/2; mean 1/3, so the root of 2/3 of the squares 1/36 + 1/9 + 1/36 times 4.3027, cut at 0 and 1
		assertEquals(0, percent.get("low").getAsDouble(), 1e-6);
		assertEquals(1, percent.get("high").getAsDouble(), 1e-6);
		assertTrue(figure(json, "speaker", "alpha").get("value").isJsonNull());
		assertEquals("only one value was used: port", figure(json, "speaker", "alpha").get("reason").getAsString());
		assertEquals("[{\"set\":\"anna.a3\",\"why\":\"no other set of this article is measured\"},{\"set\":\"ben.a3\",\"why\":\"not done\"}]", json.get("dropped").toString());
		assertEquals("[\"anna\",\"ben\"]", json.getAsJsonArray("pairs").get(0).getAsJsonObject().get("coders").toString());
	}

	@Test
	void text() {
		Program program = Program.run("agreement", folder, "--all");
		assertEquals(0, program.exitCode(), program.err());
		assertTrue(program.out().startsWith("Agreement of anna and ben: 3 articles, 6 sets."), program.out());
		assertTrue(program.lines().stream().allMatch(line -> line.length() <= 80), program.out());
		assertTrue(program.lines().contains("    denies (alpha -0.250): asserts 1, denies 1, disputes 1"), program.out());
		assertTrue(program.lines().contains("  ben.a3: not done"), program.out());
	}

	@Test
	void csvHasTheFiguresOfTheJson() {
		List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Program.run("agreement", folder, "--csv").out()).stream().toList();
		JsonObject json = Program.run("agreement", folder, "--json").json().getAsJsonObject();
		List<NamedCsvRecord> pooled = rows.stream().filter(row -> row.getField("coders").isEmpty() && row.getField("of").isEmpty() && row.getField("match").isEmpty()).toList();
		assertEquals(json.getAsJsonArray("figures").size(), pooled.size());
		pooled.forEach(row -> {
			JsonObject figure = figure(json, row.getField("variable"), row.getField("measure"));
			assertEquals(figure.get("value").isJsonNull() ? "" : figure.get("value").getAsString().replaceAll("\\.0$", ""), row.getField("value"));
		});
		assertEquals(3, rows.stream().filter(row -> row.getField("measure").equals("count") && row.getField("variable").equals("stance")).mapToInt(row -> Integer.parseInt(row.getField("value"))).sum());
	}

	@Test
	void toAFile() throws IOException {
		Path file = elsewhere.resolve("agreement.html");
		Program program = Program.run("agreement", folder, "--html", "-o", file);
		assertEquals(new Program(0, "", "Wrote how far 2 coders agree on 3 articles to " + file + "."), new Program(program.exitCode(), program.out(), program.err().strip()));
		assertTrue(Files.readString(file).contains("How far coders agree"));
		for (String form : List.of("--html", "--json", "--csv")) {
			assertEquals(0, Program.run("agreement", folder, form, "-o", file).exitCode(), form);
		}
		assertEquals(0, Program.run("agreement", folder, "-o", file).exitCode());
		Path other = elsewhere.resolve("notes.txt");
		Files.writeString(other, "mine\n");
		assertEquals(3, Program.run("agreement", folder, "-o", other).exitCode());
		assertEquals("mine\n", Files.readString(other));
		assertEquals(0, Program.run("agreement", folder, "-o", other, "--force").exitCode());
	}

	/** A unit is of an origin if one of its statements is; those of which none has any are people's own. */
	@Test
	void byOrigin() {
		Program.write(folder.resolve("ben0.claims"), set("ben", 0, "done", "disputes").replace("says ", "origin \"rules 3\" says "));
		Program.write(folder.resolve("anna2.claims"), set("anna", 2, "done", "denies").replace("says ", "origin \"rules 3\" says "));
		Program.write(folder.resolve("ben2.claims"), set("ben", 2, "done", "denies").replace("says ", "origin \"rules 3\" says "));
		JsonObject plain = Program.run("agreement", folder, "--json").json().getAsJsonObject();
		JsonObject json = Program.run("agreement", folder, "--json", "--by", "origin").json().getAsJsonObject();
		assertEquals("by", List.copyOf(json.keySet()).getLast());
		List<JsonObject> origins = json.remove("by").getAsJsonObject().getAsJsonArray("origin").asList().stream().map(JsonElement::getAsJsonObject).toList();
		assertEquals(plain, json, "nothing else is another");
		assertEquals("[[null, 1], [rules 3, 2]]", origins.stream().map(one -> List.of(one.get("origin").isJsonNull() ? "null" : one.get("origin").getAsString(), one.get("units"))).toList().toString());
		// of their own: denies-denies; suggested: denies-disputes, which one of them accepted and the other wrote, and denies-denies
		assertEquals(1, figure(origins.getFirst(), "stance", "percent").get("value").getAsDouble(), 1e-6);
		assertEquals(1, figure(origins.getFirst(), "stance", "percent").get("n").getAsInt());
		assertEquals(.5, figure(origins.getLast(), "stance", "percent").get("value").getAsDouble(), 1e-6);
		assertEquals(1, figure(origins.getLast(), "found", "f1-exact").get("value").getAsDouble(), 1e-6);
		Program text = Program.run("agreement", folder, "--by", "origin");
		assertTrue(text.out().startsWith(Program.run("agreement", folder).out()), text.out());
		assertTrue(text.lines().containsAll(List.of("No origin, 1 unit:", "Origin rules 3, 2 units:")), text.out());
		assertTrue(text.lines().stream().allMatch(line -> line.length() <= 80), text.out());
	}

	@Test
	void wrongUse() {
		wrong("--by takes no 'week'; there are: origin.", "--by", "week");
		wrong("--by goes with the figures that are printed, and with --json.", "--by", "origin", "--csv");
		wrong("There is no round 'main'", "--round", "main");
		wrong("Did you mean 'ben'?", "--sets", "anna,bne");
		wrong("--sets takes two names or more", "--sets", "anna");
		wrong("one can be given", "--json", "--csv");
		wrong("there are: articles, log, krippendorff, none", "--interval", "wald");
		wrong("there are: shorter, jaccard, strict", "--match", "fuzzy");
		wrong("above 0, at most 1", "--overlap", "0");
		wrong("from 100 to 1000000", "--draws", "1");
		wrong("there are: ac2, u-alpha", "--with", "rho");
	}

	private void wrong(String message, String... words) {
		Object[] all = new Object[words.length + 2];
		all[0] = "agreement";
		all[1] = folder;
		System.arraycopy(words, 0, all, 2, words.length);
		Program program = Program.run(all);
		assertEquals(2, program.exitCode(), message);
		assertTrue(program.err().contains(message), program.err());
		assertEquals("", program.out());
	}

	@Test
	void nothingToMeasure() {
		Program program = Program.run("agreement", Program.example());
		assertEquals(0, program.exitCode(), program.err());
		assertTrue(program.out().startsWith("No article has annotations of two coders that are done"), program.out());
		assertEquals("[]", Program.run("agreement", Program.example(), "--json").json().getAsJsonObject().get("figures").toString());
	}

	/** Few articles are left out one by one, which needs no seed; pairs of values are drawn. */
	@Test
	void theSameSeedGivesTheSame() {
		assertEquals(Program.run("agreement", folder, "--json").out(), Program.run("agreement", folder, "--json", "--seed", "1").out());
		assertEquals(drawn(1), drawn(1));
		assertTrue(IntStream.range(2, 12).anyMatch(seed -> !drawn(seed).equals(drawn(1))));
	}

	private JsonElement drawn(int seed) {
		return Program.run("agreement", folder, "--json", "--interval", "krippendorff", "--draws", "100", "--seed", seed).json().getAsJsonObject().get("figures");
	}

	/** What an article is coded with is the code of its own set, which a table of units says, too. */
	@Test
	void anArticlesOwnCodesAreThoseOfItsOwnSet() throws IOException {
		Path corpus = folder.resolve("own");
		Program.write(corpus.resolve("shared.claims"), "codebook \"B\" { category tone on article : number -2 to 2\ncategory frame on article : some of a, b, c\n}\nactor he : person \"He\"\nclaim bark \"Dogs bark\"\n");
		for (int i = 0; i < 2; i++) {
			String statement = "statement s { says \"Dogs bark\" by he asserts bark }";
			Program.write(corpus.resolve("t" + i + ".txt"), "Dogs bark, he said.\n");
			Program.write(corpus.resolve("anna" + i + ".claims"), "annotator anna\narticle x" + i + " \"X\" { text \"t" + i + ".txt\" status done code tone " + (i == 0 ? "-1" : "1") + " code frame a, b " + statement + " }\n");
			Program.write(corpus.resolve("ben" + i + ".claims"), "annotator ben\nannotations ben of x" + i + " { status done code tone " + (i == 0 ? "-1" : "1") + " code frame " + (i == 0 ? "b" : "a, b") + " " + statement + " }\n");
		}
		Path units = folder.resolve("units.csv");
		Program run = Program.run("agreement", corpus, "--json");
		String figures = run.json().toString();
		assertTrue(figures.contains("{\"variable\":\"tone\",\"measure\":\"alpha\",\"value\":1.0,"), figures);
		assertTrue(figures.matches(".*\\{\"variable\":\"frame\",\"measure\":\"[a-z-]+\",\"value\":[-0-9.]+,.*"), figures);
		assertEquals(0, Program.run("agreement", corpus, "--units", units).exitCode());
		assertTrue(Files.readString(units).lines().anyMatch(line -> line.startsWith("tone,x0,") && line.endsWith(",anna,-1")), Files.readString(units));
	}
}
