// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.dna.DnaExporter;
import org.gainsay.interchange.dna.DnaImporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteDataSource;

/** Files that are damaged, foreign or made to do harm: each is refused, or what is wrong in it is named, and nothing else is lost. */
class HostileDnaTest {

	/** Far more than any of them takes, and less than for ever. */
	private static final Duration SOON = Duration.ofMinutes(5);

	@TempDir
	Path folder;
	private Path file;

	@BeforeEach
	void writes() throws IOException {
		Corpus corpus = Corpora.of(folder.resolve("in"), "claim x \"X\"", "published 2025-01-01 statement a { says \"One\" by mayor asserts x } statement b { says \"two\" by captain denies x } statement c { says \"three\" by mayor denies x }",
				"published 2025-01-02 statement d { says \"nine\" by mayor asserts x }");
		file = folder.resolve("a.dna");
		new DnaExporter().export(corpus, ExportOptions.DEFAULT, file, Progress.NONE);
	}

	private void change(String... changes) throws SQLException {
		SQLiteDataSource source = new SQLiteDataSource();
		source.setUrl("jdbc:sqlite:" + file);
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			for (String one : changes) {
				statement.execute(one);
			}
		}
	}

	private ImportResult read() {
		return assertTimeoutPreemptively(SOON, () -> new DnaImporter().read(file, OptionValues.NONE, Progress.NONE));
	}

	private String refused() {
		return assertTimeoutPreemptively(SOON, () -> assertThrows(IOException.class, () -> new DnaImporter().read(file, OptionValues.NONE, Progress.NONE)).getMessage());
	}

	private String told() {
		return read().notMapped().stream().map(one -> one.kind() + ": " + one.why()).collect(Collectors.joining("\n"));
	}

	@Test
	void whatIsNoDatabaseIsRefused() throws IOException {
		Files.writeString(file, "SQLite, they said");
		assertTrue(refused().contains("is no SQLite database"));
		Files.writeString(file, "");
		assertTrue(refused().contains("is empty"));
		assertFalse(new DnaImporter().recognises(file));
	}

	@ParameterizedTest
	@CsvSource({ "50", "2000", "8192", "30000" })
	void whatIsCutOffIsRefused(int length) throws IOException {
		byte[] whole = Files.readAllBytes(file);
		assertTrue(whole.length > length);
		Files.write(file, Arrays.copyOf(whole, length));
		assertTrue(refused().contains("is cut off"), this::refused);
	}

	@Test
	void whatIsDamagedIsRefused() throws IOException {
		byte[] whole = Files.readAllBytes(file);
		Arrays.fill(whole, 4096, whole.length, (byte) 0x5A);
		Files.write(file, whole);
		assertTrue(refused().contains("is damaged"), this::refused);
	}

	@Test
	void anotherVersionIsRefused() throws SQLException {
		change("UPDATE SETTINGS SET Value = '2.0 beta 25' WHERE Property = 'version'");
		assertTrue(refused().contains("is of version 2.0 beta 25"));
		change("DELETE FROM SETTINGS");
		assertTrue(refused().contains("does not say of which version"));
	}

	@ParameterizedTest
	@CsvSource({ "STATEMENTS", "DATASHORTTEXT", "SETTINGS", "DOCUMENTS" })
	void aViewInPlaceOfATableIsNotRun(String table) throws SQLException {
		change("DROP TABLE " + table, "CREATE VIEW " + table + " AS WITH RECURSIVE r(ID) AS (SELECT 1 UNION ALL SELECT ID + 1 FROM r) SELECT ID, 1 AS StatementTypeId, 1 AS DocumentId, 0 AS Start, 1 AS Stop, 1 AS Coder FROM r");
		assertTrue(refused().contains("there is a view " + table + " in its place"), this::refused);
	}

	@Test
	void aTriggerIsNamedAndNotRun() throws SQLException, IOException {
		change("CREATE TRIGGER t AFTER INSERT ON STATEMENTS BEGIN DELETE FROM STATEMENTS; END");
		byte[] before = Files.readAllBytes(file);
		ImportResult result = read();
		assertTrue(result.notMapped().stream().anyMatch(one -> one.kind().equals("trigger t")));
		assertEquals(4, result.kept().get("statements"));
		assertArrayEquals(before, Files.readAllBytes(file));
	}

	@Test
	void aMissingTableOrColumnIsNamed() throws SQLException {
		change("ALTER TABLE STATEMENTS RENAME COLUMN Stop TO Ends");
		assertTrue(refused().contains("a table STATEMENTS without a column Stop"));
		change("ALTER TABLE STATEMENTS RENAME COLUMN Ends TO Stop", "DROP TABLE ENTITIES");
		assertTrue(refused().contains("no table ENTITIES"), this::refused);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "UPDATE STATEMENTS SET Start = 'one', Stop = 'two' WHERE ID = 1 | row 1 of STATEMENTS has 'one' in Start", "UPDATE STATEMENTS SET Stop = 2.5 WHERE ID = 1 | row 1 of STATEMENTS has '2.5' in Stop",
			"UPDATE STATEMENTS SET Start = 5000, Stop = 6000 WHERE ID = 1 | Statement 1 of document 1 'Herald' goes from 5000 to 6000", "UPDATE STATEMENTS SET DocumentId = 99 WHERE ID = 1 | Statement 1 is of document 99",
			"UPDATE STATEMENTS SET StatementTypeId = 99 WHERE ID = 1 | is of a type 99" })
	void anIllFormedStatementIsNamedAndTheOthersAreRead(String change, String what) throws SQLException {
		change(change);
		assertTrue(told().contains(what), this::told);
		assertEquals(3, read().kept().get("statements"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "UPDATE DATABOOLEAN SET Value = 7 WHERE ID = 1 | is 7, where 0 or 1 belongs", "UPDATE DATABOOLEAN SET Value = x'00ff' WHERE ID = 1 | has 2 bytes in Value",
			"UPDATE DATASHORTTEXT SET Entity = 999 WHERE ID = 1 | is an entity 999", "UPDATE VARIABLES SET DataType = 'colour' WHERE Variable = 'agreement' | of a type 'colour' that is not known" })
	void aWrongValueIsNamedAndItsStatementIsRead(String change, String what) throws SQLException {
		change(change);
		assertTrue(told().contains(what), this::told);
		assertEquals(4, read().kept().get("statements"));
	}

	@Test
	void aValueThatIsNotThereIsNone() throws SQLException, IOException {
		change("DELETE FROM DATASHORTTEXT WHERE StatementId = 1");
		assertEquals("colours, passwords and permissions: They have no place here.", told());
		Corpus corpus = DnaExporterTest.imported(file, folder.resolve("there"));
		assertEquals(List.of("ACTOR", "ACTOR", "ACTOR", "UNSTATED"), corpus.statements(null).stream().map(one -> one.members().getFirst().kind().name()).sorted().toList());
		assertEquals(List.of(0, 1, 1, 1), corpus.statements(null).stream().map(one -> (int) one.stances().stream().filter(stance -> stance.targets().getFirst().claim() != null).count()).sorted().toList());
	}

	@Test
	void halfACharacterIsMadeWhole() throws SQLException, IOException {
		change("UPDATE DOCUMENTS SET Text = 'A 🚢 sank.' WHERE ID = 1", "UPDATE STATEMENTS SET Start = 3, Stop = 9 WHERE ID = 1", "DELETE FROM STATEMENTS WHERE ID IN (2, 3)");
		assertTrue(told().contains("began or ended inside a character"), this::told);
		Corpus corpus = DnaExporterTest.imported(file, folder.resolve("there"));
		ArticleFacts herald = corpus.articles().stream().filter(article -> article.title().equals("Herald")).findFirst().orElseThrow();
		assertEquals("🚢 sank", corpus.text(herald).orElseThrow().words(corpus.set(herald.name(), null).orElseThrow().statements().getFirst().content().spans()));
	}

	@Test
	void whatEndsAmidSpacesEndsWithAWord() throws SQLException, IOException {
		change("UPDATE DOCUMENTS SET Text = 'The  ferry  sank.' WHERE ID = 1", "UPDATE STATEMENTS SET Start = 4, Stop = 11 WHERE ID = 1", "DELETE FROM STATEMENTS WHERE ID IN (2, 3)");
		assertTrue(told().contains("began or ended amid several spaces"), this::told);
		Corpus corpus = DnaExporterTest.imported(file, folder.resolve("there"));
		ArticleFacts herald = corpus.articles().stream().filter(article -> article.title().equals("Herald")).findFirst().orElseThrow();
		assertEquals("ferry", corpus.text(herald).orElseThrow().words(corpus.set(herald.name(), null).orElseThrow().statements().getFirst().content().spans()));
	}

	@Test
	void whatIsOpenElsewhereIsRefused() throws IOException {
		Files.writeString(folder.resolve("a.dna-wal"), "changes");
		assertTrue(refused().contains("is open in another program"));
	}

	@Test
	void nothingIsWrittenBesideIt() throws IOException {
		read();
		try (var files = Files.list(folder)) {
			assertEquals(List.of("a.dna", "in"), files.map(one -> one.getFileName().toString()).sorted().toList());
		}
	}

	@Test
	void severalCodersAreAnnotationSetsEach() throws SQLException, IOException {
		change("INSERT INTO CODERS(ID, Name, Password) VALUES (2, 'ben', '')", "UPDATE STATEMENTS SET Coder = 2 WHERE ID IN (2, 4)");
		Corpus corpus = DnaExporterTest.imported(file, folder.resolve("there"));
		assertEquals(0, corpus.statements(null).size());
		assertEquals(2, corpus.statements("ben").size());
		assertEquals(2, corpus.statements("Admin").size());
	}
}
