// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.gainsay.corpus.Memory;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.texts.intake.CorpusIntake;
import org.gainsay.interchange.texts.intake.Intake;
import org.gainsay.interchange.texts.intake.IntakeSummary;
import org.gainsay.interchange.texts.intake.IntakeSummary.OfSource;
import org.gainsay.interchange.texts.intake.IntakeSummary.Outcome;
import org.gainsay.interchange.texts.intake.IntakeWish;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder in which files lie that hold a corpus each: they are neither overlooked nor read as articles without their annotations. */
class FoldersOfFormatsTest {

	@TempDir
	private Path elsewhere;

	@ParameterizedTest
	@CsvSource({ "json, c.json", "tei, c.xml", "web-annotation, c.jsonld", "refi-qda, c.qdpx", "dna, c.dna", "binary, c.gsb" })
	void theOnlyFileIsMeant(String id, String name) throws IOException {
		Importer format = Importers.of(id).orElseThrow();
		Path folder = Files.createDirectories(elsewhere.resolve("sent/by/her")).getParent().getParent();
		Path file = folder.resolve("by/her").resolve(name);
		RoundTrip.export(Corpora.sound(Corpora.example()), id, file);
		assertEquals(List.of(id), Importers.ofAllFilesIn(folder).stream().map(Importer::id).toList());
		assertEquals(file, Importers.meant(format, folder));
		assertEquals(file, Importers.meant(format, file));
		assertTrue(CorpusIntake.of(format, folder, elsewhere.resolve("made"), Progress.NONE).files() > 5);
		assertFalse(CorpusIntake.preview(format, folder, OptionValues.NONE, 3, Progress.NONE).isEmpty());

		Files.writeString(folder.resolve("letter.txt"), "A letter that came with it.\n");
		assertEquals(List.of(), Importers.ofAllFilesIn(folder));
		assertEquals(file, Importers.meant(format, folder), "the letter is in no such format");

		Files.copy(file, folder.resolve("second-" + name));
		String why = assertThrows(IOException.class, () -> Importers.meant(format, folder)).getMessage();
		assertTrue(why.startsWith(folder + " has 2 files of " + format.name() + ": ") && why.contains("second-" + name), why);
	}

	/** Among articles such a file is told, with what to do, and the articles come in. */
	@ParameterizedTest
	@CsvSource({ "json, c.json", "tei, c.xml", "web-annotation, c.jsonld", "refi-qda, c.qdpx", "dna, c.dna", "binary, c.gsb" })
	void amongArticlesItIsTold(String id, String name) throws IOException {
		Path folder = Files.createDirectories(elsewhere.resolve("sent"));
		RoundTrip.export(Corpora.sound(Corpora.example()), id, folder.resolve(name));
		Files.writeString(folder.resolve("harbour.txt"), "Harbour closed\n\nThe harbour was closed on Monday, the mayor said, and will not open before the spring.\n");
		IntakeSummary summary = Intake.of(new IntakeWish(List.of(folder), null, elsewhere.resolve("corpus"), true, Map.of(), Memory.NONE), Progress.NONE);
		assertEquals(1, summary.articles(), summary.toString());
		OfSource told = summary.sources().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
		assertEquals(Outcome.SKIPPED, told.outcome());
		assertTrue(told.remarks().getFirst().startsWith("It is " + Importers.of(id).orElseThrow().name() + ", with annotations"), told.toString());
	}
}
