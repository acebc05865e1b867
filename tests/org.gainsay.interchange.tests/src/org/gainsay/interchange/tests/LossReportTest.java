// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Exporters;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.ImportResult.NotMapped;
import org.gainsay.interchange.LossReport;
import org.gainsay.interchange.LossReport.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What was lost is counted by kind, and named: the first few to people, all to programs. */
class LossReportTest {

	@TempDir
	Path folder;

	@Test
	void oneIsNamedAndThousandsAreCounted() {
		List<NotCarried> lost = new ArrayList<>(List.of(new NotCarried("a.first", "It has no place.", "date")));
		IntStream.range(0, 2000).forEach(i -> lost.add(new NotCarried("a.s" + i, "The chain is cut after the outer speaker.", "chain")));
		LossReport report = LossReport.of("brat", lost);
		assertEquals(List.of(new Line("a.first", "It has no place."), new Line("2000 × chain (a.s0, a.s1, a.s2 and 1997 more)", "The chain is cut after the outer speaker.")), report.lines());
		assertEquals("1 × date, 2000 × chain", report.counts());
		assertEquals(2001, report.count());
		assertEquals(2000, report.losses().get(1).why().getFirst().where().size(), "the JSON has them all");
	}

	@Test
	void ofManyReasonsOfOneKindAFewAreTold() {
		List<NotCarried> lost = IntStream.range(0, 400).mapToObj(i -> new NotCarried("s" + i, "The words \"w" + i + "\" are not found.", "span")).toList();
		List<Line> lines = LossReport.of("xmi", lost).lines();
		assertEquals(6, lines.size());
		assertEquals(new Line("s4", "The words \"w4\" are not found."), lines.get(4));
		assertEquals(new Line("395 × span", "The like, for 395 other reasons; the losses in JSON name all."), lines.get(5));
		assertEquals(6, LossReport.of("xmi", lost.subList(0, 6)).lines().stream().filter(line -> line.what().startsWith("The words")).count(), "as long as a line more");
	}

	/** Who has room for all of it is led to no JSON. */
	@Test
	void eachIsALineWhereThereIsRoom() {
		List<NotCarried> lost = new ArrayList<>(IntStream.range(0, 40).mapToObj(i -> new NotCarried("s" + i, "The words \"w" + i + "\" are not found.")).toList());
		lost.add(new NotCarried("s7", "It has no place."));
		lost.add(new NotCarried("s9", "It has no place."));
		List<Line> each = LossReport.of("dna", lost).each().toList();
		assertEquals(42, each.size());
		assertEquals(new Line("s39", "The words \"w39\" are not found."), each.get(39));
		assertEquals(List.of(new Line("s7", "It has no place."), new Line("s9", "It has no place.")), each.subList(40, 42));
		ImportResult result = new ImportResult(new CorpusEdit("x", List.of()), Map.of(), List.of(new NotMapped("Person", "No.", 3)));
		assertEquals(List.of(new Line("3 × Person", "No.")), LossReport.of("uima-xmi", result).each().toList(), "where no place is named");
	}

	@Test
	void theSameNameIsNamedOnceAndCountedTwice() {
		LossReport.Loss loss = LossReport.of("csv", List.of(new NotCarried("a", "No.", "x"), new NotCarried("a", "No.", "x"))).losses().getFirst();
		assertEquals(2, loss.count());
		assertEquals(List.of("a"), loss.why().getFirst().where());
		assertEquals(NotCarried.DETAIL, new NotCarried("a", "No.").kind());
	}

	@Test
	void theJsonHasItsShape() {
		JsonObject json = JsonParser.parseString(LossReport.of("brat", List.of(new NotCarried("a.s", "Gone.", "chain"), new NotCarried("a.t", "Gone.", "chain"))).json()).getAsJsonObject();
		assertEquals(JsonParser.parseString("""
				{ "format": "brat", "way": "export", "losses": [ { "kind": "chain", "count": 2, "why": [ { "what": "Gone.", "count": 2, "where": ["a.s", "a.t"] } ] } ] }"""), json);
	}

	@Test
	void anImportHasTheSameReport() {
		ImportResult result = new ImportResult(new CorpusEdit("x", List.of()), Map.of(), List.of(new NotMapped("Person", "No.", 3), new NotMapped("Place", "No.", 1), new NotMapped("Person", "Not either.", 4)));
		LossReport report = LossReport.of("uima-xmi", result);
		assertEquals(LossReport.Way.IMPORT, report.way());
		assertEquals("7 × Person, 1 × Place", report.counts());
		assertEquals(new Line("3 × Person", "No."), report.lines().getFirst());
	}

	@Test
	void onlyAFormerReportIsReplaced() throws IOException {
		Path file = folder.resolve("lost.json");
		LossReport none = LossReport.of("csv", List.of());
		LossReport.write(List.of(none), file);
		LossReport.write(List.of(none, LossReport.of("xmi", List.of(new NotCarried("a", "b")))), file);
		JsonArray both = JsonParser.parseString(Files.readString(file)).getAsJsonArray();
		assertEquals(2, both.size());
		LossReport.write(List.of(none), file);
		Files.writeString(file, "{\"mine\": 1}");
		FileSystemException refused = assertThrows(FileSystemException.class, () -> LossReport.write(List.of(none), file));
		assertTrue(refused.getMessage().contains("--losses"), refused.getMessage());
		assertEquals("{\"mine\": 1}", Files.readString(file));
	}

	/** What a study declares is in the formats of the whole model only. */
	@Test
	void whatAStudySaysOfItselfIsTold() throws IOException {
		Corpora.write(folder.resolve("c"), "a.txt", "It sank.");
		Corpora.write(folder.resolve("c"), "a.claims", """
				gainsay 1
				study "Ships" { population "all" }
				coder ben "Ben"
				round main { sample all seed 7 }
				round extra { }
				assigned ben in main { a }
				article a "A" { text "a.txt" }
				""");
		Corpus corpus = Corpora.sound(folder.resolve("c"));
		List<String> study = List.of("study Ships", "coder ben", "round main", "assignment main ben");
		for (Exporter exporter : Exporters.all()) {
			boolean whole = List.of("json", "xmi", "binary", "html").contains(exporter.id());
			ExportSummary summary = exporter.export(corpus, ExportOptions.DEFAULT, folder.resolve(exporter.id() + "/x" + exporter.ending()), Progress.NONE);
			assertEquals(whole ? List.of() : study, summary.notCarried().stream().map(one -> one.kind() + " " + one.where()).filter(study::contains).toList(), exporter.id());
		}
	}
}
