// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.interchange.Exporters;
import org.gainsay.interchange.Importers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/** What the formats declare, on the command line. */
class FormatsTest {

	@TempDir
	private Path folder;
	@TempDir
	private Path out;

	@BeforeEach
	void write() {
		Program.write(folder.resolve("text.txt"), "=1+1 is what the mayor said.\n");
		Program.write(folder.resolve("a.claims"), """
				actor mayor : person "The mayor"
				claim sum "=1+1"
				claim rest "The rest"
				event first "The first" { claims sum }
				event second "The second" { claims rest }
				event éclair "The third" { claims rest }
				article a "A" { on first text "text.txt" statement s { says "=1+1" by mayor asserts sum } }
				""");
	}

	private Program export(String format, String to, String... more) {
		List<Object> all = new ArrayList<>(List.of("export", folder, "--to", format, "-o", to.equals("-") ? to : out.resolve(to)));
		all.addAll(Arrays.asList(more));
		return Program.run(all.toArray());
	}

	@Test
	void theReportIsAFormatAndHasTheSameBytes() throws IOException {
		assertEquals(0, Program.run("report", folder, "-o", out.resolve("report.html")).exitCode());
		assertEquals(new Program(0, "Wrote 1 article and 1 statement as html to " + out.resolve("export.html") + " (1 file)." + System.lineSeparator(), ""),
				export("html", "export.html"));
		assertArrayEquals(Files.readAllBytes(out.resolve("report.html")), Files.readAllBytes(out.resolve("export.html")));
		assertEquals(Files.readString(out.resolve("report.html")), export("html", "-").out());
	}

	@Test
	void eventsAreNamedOnceOrSeveralTimes() {
		String report = Program.run("report", folder, "-o", "-", "--event", "second", "--event", "e\u0301clair").out();
		assertFalse(report.equals(export("html", "-").out()), "it says what it does not show");
		assertEquals(report, export("html", "-", "--option", "event=second,e\u0301clair").out());
		assertEquals(report, export("html", "-", "--option", "event=second", "--option", "event=\u00E9clair").out());
		assertTrue(export("html", "-", "--option", "event=second").err().contains("shown in full; name another event"));
	}

	@Test
	void aLargeReportHasItsPartsBesideItAndNoFolderOfOthersIsWrittenInto() throws IOException {
		StringBuilder articles = new StringBuilder();
		for (int i = 0; i < 130; i++) {
			articles.append("event e").append(i).append(" \"E\" { } article l").append(i).append(" \"L\" { on e").append(i).append(" text \"text.txt\" }\n");
		}
		Program.write(folder.resolve("large.claims"), articles.toString());
		Path entry = out.resolve("large.html");
		Path parts = Files.createDirectory(out.resolve("large_files"));
		Files.writeString(parts.resolve("logo.svg"), "of a page that a browser saved");
		for (List<Object> command : List.<List<Object>>of(List.of("report", folder, "-o", entry), List.of("report", folder, "-o", entry, "--force"), List.of("export", folder, "--to", "html", "-o", entry))) {
			Program refused = Program.run(command.toArray());
			assertEquals(3, refused.exitCode(), refused.err());
			assertTrue(refused.err().contains(parts.toRealPath().toString()), refused.err());
			assertFalse(Files.exists(entry));
		}
		Files.delete(parts.resolve("logo.svg"));
		Program written = Program.run("report", folder, "-o", entry);
		long files = 0;
		try (var all = Files.list(parts)) {
			files = all.count();
		}
		assertEquals("Wrote the report on 131 articles and 2 claims to " + entry + " and " + files + " files in the folder large_files beside it. Open it in a browser.",
				written.err().lines().filter(line -> line.startsWith("Wrote")).findFirst().orElse(written.err()));
		assertFalse(written.err().contains("is a link"), written.err());
		assertTrue(Files.readString(entry).contains("lie in the folder large_files beside this file"), "whoever has the entry alone reads what is missing");
		Path elsewhere = Files.createDirectory(out.resolve("elsewhere"));
		Path link = Files.createSymbolicLink(elsewhere.resolve("latest.html"), entry);
		Program linked = Program.run("report", folder, "-o", link);
		assertEquals(written.exitCode(), linked.exitCode());
		assertTrue(linked.err().contains(link + " is a link. Open " + entry.toRealPath() + " itself: opened through the link it does not find its parts."), linked.err());
		Path beside = Files.createSymbolicLink(out.resolve("latest.html"), Path.of("large.html"));
		assertFalse(Program.run("report", folder, "-o", beside).err().contains("is a link"), "from there the parts are found");
		String printed = Program.run("report", folder, "-o", "-").out();
		assertTrue(printed.contains("Shown in full: "), "standard output gets one file");
		assertFalse(printed.contains("large_files"));
	}

	@Test
	void aFormerReportIsReplacedAndAnotherFileIsNot() throws IOException {
		Program.write(out.resolve("mine.html"), "mine");
		assertEquals(3, export("html", "mine.html").exitCode());
		assertEquals("mine", Files.readString(out.resolve("mine.html")));
		assertEquals(0, export("html", "mine.html", "--force").exitCode());
		assertEquals(0, export("html", "mine.html").exitCode());
	}

	@Test
	void spreadsheetIsShortForTheOption() throws IOException {
		assertEquals(0, export("csv", "exact", "--option", "spreadsheet=false").exitCode());
		assertEquals(0, export("csv", "short", "--spreadsheet").exitCode());
		assertEquals(0, export("csv", "long", "--option", "spreadsheet").exitCode());
		assertEquals(0, export("csv", "both", "--spreadsheet", "--option", "spreadsheet=true").exitCode());
		assertTrue(Files.readString(out.resolve("exact/spans.csv")).contains(",=1+1,"));
		assertTrue(Files.readString(out.resolve("short/spans.csv")).contains(",'=1+1,"));
		for (String file : List.of("spans.csv", "claims.csv", "datapackage.json")) {
			assertEquals(Files.readString(out.resolve("short").resolve(file)), Files.readString(out.resolve("long").resolve(file)));
			assertEquals(Files.readString(out.resolve("short").resolve(file)), Files.readString(out.resolve("both").resolve(file)));
		}
		assertEquals(0, export("xmi", "o.xmi", "--spreadsheet").exitCode(), "as ever, for a format that no spreadsheet reads");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"csv  | sheet             | The format csv has no option 'sheet'; there are: spreadsheet.",
			"xmi  | spreadsheet       | The format xmi has no option 'spreadsheet'; it has none.",
			"html | spreadsheet       | The format html has no option 'spreadsheet'; there are: event=TEXT[,TEXT...].",
			"csv  | spreadsheet=maybe | The option 'spreadsheet' of the format csv is on or off, not 'maybe'; give spreadsheet, or spreadsheet=false.",
			"html | event=            | The option 'event' of the format html needs a value: event=TEXT[,TEXT...].",
			"html | event=first,third | There is no event 'third'; there are: first, second, éclair." })
	void whatAFormatDoesNotHaveIsWrongUse(String format, String option, String message) {
		Program refused = export(format, "o.html", "--option", option);
		assertEquals(2, refused.exitCode());
		assertEquals("", refused.out());
		assertEquals("gainsay: " + message, refused.err().lines().findFirst().orElseThrow());
		assertFalse(Files.exists(out.resolve("o.html")));
	}

	@Test
	void wrongUseIsSaidBeforeAnythingIsRead() {
		assertEquals(2, Program.run("export", folder.resolve("nowhere"), "--to", "csv", "-o", out.resolve("o"), "--option", "no\u001Bthing").exitCode());
		assertTrue(export("csv", "o", "--option", "no\u001Bthing").err().contains("no option 'no\\u001Bthing'"));
		assertEquals(2, export("html", "o.html", "--set", "*").exitCode(), "one set at a time");
		assertEquals(2, export("html", "o.html", "--option", "").exitCode());
	}

	@Test
	void theHelpListsWhatTheFormatsDeclare() {
		String help = Program.run("export", "--help").out().replaceAll("\\s+", " ");
		assertTrue(help.contains("The format: binary, brat, claimreview, conllu, csv, dna, doccano, dot, graphml, html, json, label-studio, nanopub, parquet, rdf, refi-qda, ro-crate, svg, tei, uima-json, uima-xmi, web-annotation, webanno-tsv, xmi."), help);
		assertTrue(help.contains("a file for a format that is one (binary: .emfbin, claimreview: ."), help);
		assertTrue(help.contains("html: .html, json: .json,") && help.contains("xmi: .xmi), which also goes to standard output with -."), help);
		assertTrue(help.contains("csv: spreadsheet Put an apostrophe before what a spreadsheet would take for a formula."), help);
		assertTrue(help.contains("html: event=TEXT[,TEXT...] Show these events in full;"), help);
	}

	@Test
	void theFormatsAreListedWithWhatTheyCarry() {
		String text = Program.run("formats").out().replaceAll("\\s+", " ");
		assertTrue(text.contains("csv CSV tables (Frictionless Data Package): "), text);
		assertTrue(text.contains("Carries everything but the texts of the articles, which file says it, and in which words."), text);
		assertTrue(text.contains("xmi XMI (EMF model): "), text);
		assertTrue(text.contains("Carries everything. "), text);
		Map<String, JsonObject> all = new HashMap<>();
		Program.run("formats", "--format", "json").json().getAsJsonArray().forEach(one -> all.put(one.getAsJsonObject().get("way").getAsString() + " " + one.getAsJsonObject().get("id").getAsString(), one.getAsJsonObject()));
		JsonObject csv = all.get("export csv");
		assertTrue(csv.get("everySet").getAsBoolean());
		assertTrue(csv.getAsJsonArray("carries").contains(new JsonPrimitive("chains")) && !csv.getAsJsonArray("carries").contains(new JsonPrimitive("texts")), csv.toString());
		assertEquals("spreadsheet", csv.getAsJsonArray("options").get(0).getAsJsonObject().get("key").getAsString());
		assertEquals(".xmi", all.get("export xmi").get("ending").getAsString());
		assertEquals("[\"texts\",\"articles\"]", all.get("articles docx").getAsJsonArray("carries").toString());
		Exporters.all().forEach(one -> assertFalse(one.carries().isEmpty(), one.id() + " says what it carries"));
		Importers.all().forEach(one -> assertFalse(one.carries().isEmpty(), one.id() + " says what it carries"));
	}

	@Test
	void theLossesAreWrittenAsJson() throws IOException {
		Program.write(folder.resolve("text.txt"), "Nothing of it.");
		Path losses = out.resolve("lost.json");
		Program program = export("csv", "t", "--losses", losses.toString());
		assertTrue(program.out().contains("Could not be carried:"), program.out());
		JsonObject report = JsonParser.parseString(Files.readString(losses)).getAsJsonObject();
		assertEquals("csv", report.get("format").getAsString());
		JsonObject span = report.getAsJsonArray("losses").get(0).getAsJsonObject();
		assertEquals("span", span.get("kind").getAsString());
		assertEquals("[\"a.s\"]", span.getAsJsonArray("why").get(0).getAsJsonObject().getAsJsonArray("where").toString());
		assertEquals(3, export("csv", "t", "--losses", folder.resolve("text.txt").toString()).exitCode(), "no file of anybody's is replaced");
		assertEquals("Nothing of it.", Files.readString(folder.resolve("text.txt")));
	}

	@Test
	void aCorpusOrArticlesAreConvertedWithoutATrace() throws IOException {
		List<Path> before = temporary();
		Program written = Program.run("convert", folder, "--to", "csv", "-o", out.resolve("c"));
		assertEquals(new Program(0, "Wrote 1 article and 1 statement as csv to " + out.resolve("c") + " (22 files)." + System.lineSeparator(), ""), written);
		assertEquals(0, export("csv", "e").exitCode());
		assertEquals(Files.readString(out.resolve("e/statements.csv")), Files.readString(out.resolve("c/statements.csv")));
		Program.write(out.resolve("story.txt"), "The Bridge\n\nThe bridge is open again, the council said.\n");
		Program articles = Program.run("convert", out.resolve("story.txt"), "--to", "xmi", "-o", "-");
		assertEquals(0, articles.exitCode(), articles.err());
		assertTrue(articles.out().contains("The bridge is open again"), articles.out());
		assertTrue(articles.err().startsWith("Read 1 article from 1 file."), articles.err());
		assertEquals(2, Program.run("convert", folder, "--to", "csv", "-o", out.resolve("x"), "--from-option", "a").exitCode());
		assertEquals(2, Program.run("convert", folder, "--to", "csv", "-o", out.resolve("x"), "--from", "nothing").exitCode());
		assertEquals(3, Program.run("convert", folder.resolve("none"), "--to", "csv", "-o", out.resolve("x")).exitCode());
		assertFalse(Files.exists(out.resolve("x")));
		assertEquals(before, temporary());
	}

	/** The folders in which something is converted, of others too. */
	private static List<Path> temporary() throws IOException {
		try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return all.filter(one -> one.getFileName().toString().startsWith("gainsay-convert-")).sorted().toList();
		}
	}
}
