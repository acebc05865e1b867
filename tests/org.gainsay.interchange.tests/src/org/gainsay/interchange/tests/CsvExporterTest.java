// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportRefusedException;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Exporters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The tables of an export, on a text with an emoji, a combining accent and CR LF. */
class CsvExporterTest {

	private static final String TEXT = "\uD83D\uDEA2 Ferry\r\n\r\nThe cafe\u0301 owner, citing a sailor, said \uD83D\uDEA2: \"It sank, then it rose.\"\r\n"
			+ "=2+2 was reportedly written, the \"mayor\" denied.\r\n";
	private static final String CLAIMS = """
			gainsay 1
			annotator anna
			actor owner : person "The café owner" { alias "the owner", "owner \\"Joe\\"" role "host" }
			actor paper : publication "Paper"
			event wreck "The wreck" { claims sank, rose }
			claim sank "The ferry sank"
			claim rose "The ferry rose" { entails sank }
			codebook "Book" version 2 { category tone on statement : some of calm, loud "How it sounds." }
			article ferry "Ferry, \\"the\\" story" {
				outlet paper published 2026-01-02T03:04Z language "en" on wreck text "ferry.txt"
				statement rise {
					says "It sank" + "it rose"
					cue "said"
					by owner { source "owner" } citing unnamed "a sailor" { cue "citing" }
					form direct
					asserts sank, "something else" as probable at "sank"
					asserts rose at "rose"
					code tone calm, loud
					confidence 0.50
				}
				statement formula {
					says "=2+2"
					hedge "reportedly"
					by writer
					remarks on "sums"
					repeats rise
					note "=1"
					status suggested
				}
			}
			""";

	@TempDir
	private Path folder;
	@TempDir
	private Path elsewhere;
	private Path out;

	@BeforeEach
	void write() {
		out = elsewhere.resolve("tables");
		Corpora.write(folder, "ferry.txt", TEXT);
		Corpora.write(folder, "ferry.claims", CLAIMS);
	}

	private ExportSummary export(ExportOptions options) throws IOException {
		Exporter csv = Exporters.of("csv").orElseThrow();
		try (CorpusSession session = Corpora.built(folder)) {
			return csv.export(session.corpus(), options, out, Progress.NONE);
		}
	}

	private String table(String name) throws IOException {
		return Files.readString(out.resolve(name + ".csv"), StandardCharsets.UTF_8);
	}

	private static String crlf(String lines) {
		return lines.replace("\n", "\r\n");
	}

	@Test
	void theTablesAreThese() throws IOException {
		Corpora.sound(folder);
		ExportSummary summary = export(ExportOptions.DEFAULT);
		assertEquals(List.of(), summary.notCarried());
		assertEquals(crlf("""
				article,annotator,statement,speakers,chain,form,standing,date,repeats,confidence,status,origin,act,writer_certainty,cue_negated,note,set,addressee,silence,start,end,round
				ferry,anna,rise,owner,"unnamed ""a sailor\""",direct,anonymous,,,0.50,accepted,,,,false,,,,false,54,75,
				ferry,anna,formula,writer,,,remark,,ferry.rise,,suggested,,,,false,=1,,,false,79,83,
				"""), table("statements"));
		assertEquals(crlf("""
				article,annotator,statement,number,position,kind,actor,words,of,cue_negated,link,member,count,round
				ferry,anna,rise,1,speaker,actor,owner,,,false,1,1,,
				ferry,anna,rise,2,cited,unnamed,,a sailor,,false,2,1,,
				ferry,anna,formula,1,speaker,writer,,,,false,1,1,,
				"""), table("members"));
		assertEquals(crlf("""
				article,annotator,statement,stance,claim,text,certainty,number,member,conditional,round
				ferry,anna,rise,asserts,sank,,probable,1,,false,
				ferry,anna,rise,asserts,,something else,probable,1,,false,
				ferry,anna,rise,asserts,rose,,,2,,false,
				ferry,anna,formula,remarks on,,sums,,1,,false,
				"""), table("stances"));
		assertEquals(crlf("""
				article,annotator,statement,role,of,start,end,exact,piece,owner,round
				ferry,anna,rise,content,,54,61,It sank,1,,
				ferry,anna,rise,content,,68,75,it rose,2,,
				ferry,anna,rise,cue,,45,49,said,1,,
				ferry,anna,rise,source,1,21,26,owner,1,member,
				ferry,anna,rise,source,2,35,43,a sailor,1,member,
				ferry,anna,rise,cue,2,28,34,citing,1,member,
				ferry,anna,rise,target,1,57,61,sank,1,stance,
				ferry,anna,rise,target,2,71,75,rose,1,stance,
				ferry,anna,formula,content,,79,83,=2+2,1,,
				ferry,anna,formula,hedge,,88,98,reportedly,1,,
				"""), table("spans"));
	}

	@Test
	void everySpanIsTheTextsOwnSliceInCodePoints() throws IOException {
		export(ExportOptions.DEFAULT);
		List<NamedCsvRecord> spans = Corpora.rows(out.resolve("spans.csv"));
		assertEquals(10, spans.size());
		for (NamedCsvRecord span : spans) {
			assertEquals(Corpora.slice(TEXT, span.getField("start"), span.getField("end")), span.getField("exact"));
		}
		assertEquals(String.valueOf(TEXT.codePointCount(0, TEXT.length())), Corpora.rows(out.resolve("articles.csv")).getFirst().getField("length"));
	}

	@Test
	void listsAreJsonAndNamesHaveSpacesBetween() throws IOException {
		export(ExportOptions.DEFAULT);
		NamedCsvRecord owner = Corpora.rows(out.resolve("actors.csv")).getFirst();
		assertEquals(List.of("the owner", "owner \"Joe\""), JsonParser.parseString(owner.getField("aliases")).getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList());
		assertEquals("host", JsonParser.parseString(owner.getField("roles")).getAsJsonArray().get(0).getAsJsonObject().get("title").getAsString());
		assertEquals("sank rose", Corpora.rows(out.resolve("events.csv")).getFirst().getField("claims"));
		assertEquals(crlf("""
				article,annotator,statement,category,value,subject,member,claim,actor,number,round
				ferry,anna,rise,tone,calm,statement,,,,1,
				ferry,anna,rise,tone,loud,statement,,,,1,
				"""), table("codes"));
		assertEquals(crlf("""
				claim,relation,target
				rose,entails,sank
				"""), table("claim_relations"));
	}

	@Test
	void aSpreadsheetGetsNoFormulaAndOthersGetExactValues() throws IOException {
		export(ExportOptions.DEFAULT);
		assertTrue(table("spans").contains(",=2+2,"));
		export(ExportOptions.of(Exporters.of("csv").orElseThrow(), null, false, List.of("spreadsheet")));
		assertTrue(table("spans").contains(",'=2+2,"));
		assertTrue(table("statements").contains(",'=1,"));
		assertTrue(table("members").contains("\r\nferry,anna,rise,1,"), "numbers stay numbers");
	}

	@Test
	void everySetIsWrittenApart() throws IOException {
		Corpora.write(folder, "ben.claims", "annotator ben annotations ben of ferry { status done statement own { says \"it rose\" by owner denies rose } }");
		export(ExportOptions.DEFAULT);
		assertEquals(Set.of("anna"), annotators());
		export(new ExportOptions("ben", false));
		assertEquals(Set.of("ben"), annotators());
		export(new ExportOptions(ExportOptions.EVERY_SET, false));
		assertEquals(Set.of("anna", "ben"), annotators());
		assertEquals(crlf("""
				article,annotator,set,status,round,coded
				ferry,anna,,open,,
				ferry,ben,ben,done,,
				"""), table("annotation_sets"));
	}

	private Set<String> annotators() throws IOException {
		Set<String> found = new HashSet<>();
		for (NamedCsvRecord row : Corpora.rows(out.resolve("statements.csv"))) {
			found.add(row.getField("annotator"));
		}
		return found;
	}

	/** What a validator of the Table Schema checks: columns, required values, enumerations, numbers, keys. */
	@Test
	void theDescriptorHoldsForTheTables() throws IOException {
		Corpora.write(folder, "other.txt", "Another ferry sank.");
		Corpora.write(folder, "other.claims", "annotator anna article other \"Other\" { text \"other.txt\" statement s { says \"ferry sank\" by unstated asserts sank } }"
				+ " same line l : ferry.rise, other.s as altered confidence 0.25");
		Corpora.sound(folder);
		export(ExportOptions.DEFAULT);
		JsonObject descriptor = JsonParser.parseString(Files.readString(out.resolve("datapackage.json"))).getAsJsonObject();
		assertTrue(descriptor.get("name").getAsString().matches("[-a-z0-9._/]+"));
		List<String> wrong = new ArrayList<>();
		for (JsonElement resource : descriptor.getAsJsonArray("resources")) {
			wrong.addAll(new TableCheck(out, descriptor, resource.getAsJsonObject()).check());
		}
		assertEquals(List.of(), wrong);
		assertEquals(2, Corpora.rows(out.resolve("correspondences.csv")).size());
		try (Stream<Path> files = Files.list(out)) {
			assertEquals(descriptor.getAsJsonArray("resources").size() + 1, files.count());
		}
	}

	@Test
	void theColumnsThatScriptsRelyOnComeFirst() throws IOException {
		export(ExportOptions.DEFAULT);
		assertTrue(table("statements").startsWith("article,annotator,statement,speakers,chain,form,standing,date,repeats,confidence,status,origin,"));
		assertTrue(table("stances").startsWith("article,annotator,statement,stance,claim,text,certainty,"));
		assertTrue(table("spans").startsWith("article,annotator,statement,role,of,start,end,exact,"));
		assertTrue(table("correspondences").startsWith("name,kind,article,statement,how,confidence,"));
	}

	@Test
	void whatDoesNotResolveIsWrittenWithoutSpansAndSaid() throws IOException {
		Corpora.write(folder, "broken.txt", "Nothing here.");
		Corpora.write(folder, "broken.claims", "article broken \"B\" { text \"broken.txt\" statement s { says \"not there\" by owner and nobody asserts sank, nothing } }"
				+ " article gone \"G\" { text \"gone.txt\" statement s { says \"x\" by owner asserts sank } }");
		ExportSummary summary = export(ExportOptions.DEFAULT);
		List<String> where = summary.notCarried().stream().map(ExportSummary.NotCarried::where).toList();
		assertEquals(List.of("broken.s", "broken.s", "broken.s", "gone"), where);
		assertEquals(4, summary.statements());
		assertEquals(List.of(), Corpora.rows(out.resolve("spans.csv")).stream().filter(row -> row.getField("article").matches("broken|gone")).toList());
		assertEquals(2, Corpora.rows(out.resolve("statements.csv")).stream().filter(row -> row.getField("article").matches("broken|gone")).count());
	}

	@Test
	void whatIsNoFormerExportStays() throws IOException {
		Corpora.write(out, "diary.txt", "mine");
		assertThrows(ExportRefusedException.class, () -> export(ExportOptions.DEFAULT));
		try (Stream<Path> left = Files.list(elsewhere)) {
			assertEquals(List.of(out), left.toList(), "nothing half-written is left");
		}
		export(new ExportOptions(null, true));
		assertEquals("mine", Files.readString(out.resolve("diary.txt")));
		export(ExportOptions.DEFAULT);
		assertTrue(Files.exists(out.resolve("datapackage.json")));
	}

	/** Rows are made, and their lines, by several threads at once. */
	@Test
	void rowsAndWhatIsToldKeepTheirOrderHoweverManyThereAre() throws IOException {
		StringBuilder many = new StringBuilder();
		List<String> lines = new ArrayList<>(List.of("claim,text"));
		List<String> told = new ArrayList<>();
		for (int i = 0; i < 700; i++) {
			String text = "Claim " + i + (i % 3 == 0 ? ", \"and\" more – é" : "");
			many.append("claim n").append(i).append(" \"").append(text.replace("\"", "\\\"")).append(i % 7 == 0 ? "\" { entails nowhere }\n" : "\"\n");
			lines.add("n" + i + "," + (i % 3 == 0 ? "\"" + text.replace("\"", "\"\"") + "\"" : text));
			if (i % 7 == 0) {
				told.add("n" + i);
			}
		}
		Corpora.write(folder, "a-many.claims", many.toString());
		ExportSummary summary = export(ExportOptions.DEFAULT);
		List<String> written = table("claims").lines().toList();
		assertEquals(lines, Stream.concat(written.stream().limit(1), written.stream().filter(line -> line.matches("n\\d+,.*"))).toList());
		assertEquals(told, summary.notCarried().stream().map(ExportSummary.NotCarried::where).filter(where -> where.matches("n\\d+")).toList());
	}

	@Test
	void whoStopsItFindsTheFormerTables() throws IOException {
		export(ExportOptions.DEFAULT);
		String before = table("claims");
		Corpora.write(folder, "more.claims", "claim more \"More\"");
		Progress stop = new Progress() {
			private int steps;

			@Override
			public void step(int done, int total) {
				steps++;
			}

			@Override
			public boolean cancelled() {
				return steps > 0; // when claims are written, and articles are not
			}
		};
		try (CorpusSession session = Corpora.built(folder)) {
			assertThrows(CancellationException.class, () -> Exporters.of("csv").orElseThrow().export(session.corpus(), ExportOptions.DEFAULT, out, stop));
		}
		assertEquals(before, table("claims"));
		try (Stream<Path> left = Files.list(elsewhere)) {
			assertEquals(List.of(out), left.toList(), "nothing half-written is left");
		}
	}

	@Test
	void somebodyElsesPackageStays() throws IOException {
		Corpora.write(out, "datapackage.json", "{\"name\":\"theirs\"}");
		assertThrows(ExportRefusedException.class, () -> export(ExportOptions.DEFAULT));
		assertEquals("{\"name\":\"theirs\"}", Files.readString(out.resolve("datapackage.json")));
	}
}
