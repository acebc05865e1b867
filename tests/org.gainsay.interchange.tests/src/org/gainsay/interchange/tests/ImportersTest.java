// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.ImportResult.NotMapped;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.WrongOptionException;
import org.gainsay.interchange.texts.intake.CorpusIntake;
import org.gainsay.interchange.texts.intake.IntakePreview;
import org.gainsay.interchange.texts.intake.IntakeSummary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An importer that is found where importers are looked for, and what becomes of what it reads. */
class ImportersTest {

	@TempDir
	Path top;
	private Path source;

	@BeforeEach
	void write() throws IOException {
		source = Files.writeString(top.resolve("anything.dat"), """
				notes 1
				article ferry
				said The ferry 🚢 sank
				The ferry 🚢 sank, the mayor said.
				@ferry.png
				@harbour.png
				article bridge
				said it holds
				She added that it holds.
				""");
	}

	private static Importer notes() {
		return Importers.of("notes").orElseThrow();
	}

	private ImportResult read(String... words) throws IOException {
		return notes().read(source, OptionValues.of("notes", notes().options(), List.of(words)), Progress.NONE);
	}

	private static void write(ImportResult result, Path folder) throws IOException {
		for (FileEdits file : result.edit().files()) {
			Path path = folder.resolve(file.file());
			Files.createDirectories(path.getParent());
			Files.writeString(path, file.applyTo(""));
		}
	}

	@Test
	void whatIsReadIsACorpus() throws IOException {
		ImportResult result = read();
		assertTrue(result.edit().files().stream().allMatch(file -> file.stamp() == null), "files that are not there yet");
		assertEquals(List.of("actors.claims", "texts/ferry.txt", "ferry.claims", "texts/bridge.txt", "bridge.claims"),
				result.edit().files().stream().map(FileEdits::file).toList());
		Path folder = Files.createDirectory(top.resolve("corpus"));
		write(result, folder);
		Corpus corpus = Corpora.sound(folder);
		assertEquals(List.of("bridge", "ferry"), corpus.articles().stream().map(ArticleFacts::name).sorted().toList());
		assertEquals("The ferry 🚢 sank, the mayor said.\n", Files.readString(folder.resolve("texts/ferry.txt")));
		assertEquals(1, corpus.statements(null).stream().filter(statement -> statement.article().equals("ferry") && statement.content().spans().size() == 1).count());
	}

	@Test
	void aCorpusComesIntoAFolderOfItsOwn() throws IOException {
		Path folder = top.resolve("made/corpus");
		CorpusIntake.Brought brought = CorpusIntake.of(notes(), source, folder, Progress.NONE);
		assertEquals(6, brought.files(), "with the properties");
		assertEquals(2, Corpora.sound(folder).articles().size());
		assertThrows(IOException.class, () -> CorpusIntake.of(notes(), source, folder, Progress.NONE), "it is not free any more");
	}

	@Test
	void whatHasNoPlaceInACorpusIsKeptBesideIt() throws IOException {
		Path folder = top.resolve("kept");
		byte[] bytes = { (byte) 0xFF, 0, 13, 10 };
		CorpusIntake.of(new NotesImporter() {
			@Override
			public ImportResult read(Path from, OptionValues values, Progress progress) throws IOException {
				ImportResult read = super.read(from, values, progress);
				ImportResult.Draft draft = new ImportResult.Draft();
				read.edit().files().forEach(file -> draft.file(file.file(), file.applyTo("")));
				draft.source("deep/of.claims", bytes);
				draft.source("notes.txt", "ä");
				assertThrows(IllegalArgumentException.class, () -> draft.source("../notes.txt", "x"));
				assertThrows(IllegalArgumentException.class, () -> draft.source("notes.txt", "x"));
				return draft.result("x");
			}
		}, source, OptionValues.NONE, folder, Progress.NONE);
		assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("raw/source/deep/of.claims")));
		assertEquals("ä", Files.readString(folder.resolve("raw/source/notes.txt")));
		assertEquals(3, Corpora.sound(folder).files().size(), "no claims file among what is kept is read");
	}

	@Test
	void nothingIsLeftWhereAFileBesideTheCorpusCannotBeWritten() {
		Path folder = top.resolve("new/corpus");
		Importer failing = new NotesImporter() {
			@Override
			public ImportResult read(Path from, OptionValues values, Progress progress) {
				ImportResult.Draft draft = new ImportResult.Draft();
				draft.file("a.claims", "gainsay 1\n");
				draft.source("a", "a");
				draft.source("b", to -> {
					throw new IOException("the disk is full");
				});
				return draft.result("x");
			}
		};
		assertEquals("the disk is full", assertThrows(IOException.class, () -> CorpusIntake.of(failing, source, OptionValues.NONE, folder, Progress.NONE)).getMessage());
		assertFalse(Files.exists(top.resolve("new")));
	}

	@Test
	void theFirstArticlesAreShownBeforeAnythingIsWritten() throws IOException {
		List<IntakePreview.Line> lines = CorpusIntake.preview(notes(), source, OptionValues.NONE, 1, Progress.NONE);
		assertEquals(List.of(new IntakePreview.Line("anything.dat", IntakeSummary.Outcome.READ, "notes", "texts/ferry.txt", "The ferry 🚢 sank, the mayor said.\n"),
				new IntakePreview.Line("anything.dat", IntakeSummary.Outcome.SKIPPED, "notes", null, "2 × pictures: An article has words only; the first of them is in ferry.")), lines);
		assertEquals(3, CorpusIntake.preview(notes(), source, OptionValues.NONE, 25, Progress.NONE).size());
		try (var there = Files.list(top)) {
			assertEquals(List.of(source), there.toList());
		}
	}

	@Test
	void optionsReachTheImporter() throws IOException {
		Path folder = top.resolve("with");
		CorpusIntake.of(notes(), source, OptionValues.of("notes", notes().options(), List.of("speaker=clerk")), folder, Progress.NONE);
		assertTrue(Files.readString(folder.resolve("actors.claims")).contains("actor clerk"));
	}

	@Test
	void theSummaryCountsWhatWentAlongAndWhatDidNot() throws IOException {
		ImportResult result = read();
		assertEquals(Map.of("statements", 2, "articles", 2), result.kept());
		assertEquals(List.of(new NotMapped("pictures", "An article has words only; the first of them is in ferry.", 2)), result.notMapped());
		assertEquals("Import of notes", result.edit().label());
	}

	@Test
	void optionsAreThoseThatTheFormatDeclares() throws IOException {
		assertTrue(read("speaker=clerk").edit().files().getFirst().edits().getFirst().text().contains("actor clerk : person"));
		assertTrue(read().edit().files().getFirst().edits().getFirst().text().contains("actor mayor : person"), "unless somebody says");
		WrongOptionException wrong = assertThrows(WrongOptionException.class, () -> read("voice=clerk"));
		assertEquals("The format notes has no option 'voice'; there are: speaker=TEXT.", wrong.getMessage());
	}

	@Test
	void aSourceIsKnownByWhatIsInIt() throws IOException {
		assertEquals(List.of("notes"), Importers.recognising(source).stream().map(Importer::id).toList());
		Path other = Files.writeString(top.resolve("other.notes"), "something else\n");
		assertEquals(List.of(), Importers.recognising(other));
		assertEquals(List.of(), Importers.recognising(top), "a folder");
		assertThrows(IOException.class, () -> notes().read(other, OptionValues.NONE, Progress.NONE));
	}

	@Test
	void itStopsWhenItIsToldTo() {
		Progress stopped = new Progress() {
			@Override
			public boolean cancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class, () -> notes().read(source, OptionValues.NONE, stopped));
	}

	@ParameterizedTest
	@ValueSource(strings = { "../a.claims", "/a.claims", "", "a/../../b", "a//b.claims", "./a.claims", "a/./b.claims" })
	void noFileLeadsOutOrHasTwoNames(String name) {
		ImportResult.Draft draft = new ImportResult.Draft();
		assertThrows(IllegalArgumentException.class, () -> draft.file(name, ""));
	}

	@Test
	void aFileIsMadeOnce() {
		ImportResult.Draft draft = new ImportResult.Draft();
		draft.file("a/b.claims", "one");
		assertTrue(draft.has("a/b.claims"));
		assertThrows(IllegalArgumentException.class, () -> draft.file("a/b.claims", "two"));
		assertEquals(List.of(new FileEdits("a/b.claims", null, List.of(new TextEdit(0, 0, "one")))), draft.result("x").edit().files());
	}
}
