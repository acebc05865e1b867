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
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportRefusedException;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.dna.DnaExporter;
import org.gainsay.interchange.dna.DnaImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** What a corpus is for the Discourse Network Analyzer, and what comes back from there. */
class DnaExporterTest {

	private static final String CLAIMS = """
			gainsay 1
			claim x "The ferry 'sank'; \\"fast\\"" { code topic harm }
			claim y "Nobody drowned" { concerns x }
			actor port : organisation "Port" { code size "large" }
			actor city : government "City" { alias "Town hall" }
			actor office : organisation "Office" { part of port }
			codebook "Study" version 1 {
				category tone on statement : number -2 to 2
				category calm on statement : one of yes, no
				category topic on claim : one of harm, money
				category size on actor : text
				category type on article : text
			}
			""";

	private static final String HERALD = """
			published 2025-10-13T16:05 byline "By Ann" code type "report"
			statement a { says "One two" by captain for port asserts x as probable code tone -1 code calm yes }
			statement b { says "three" by herald citing mayor denies x, y form direct code tone 2 code calm no }
			statement c { says "four" cue "five" by city does not confirm x code tone 0 code calm no }
			statement d { says "six" by unstated remarks on y code tone 0 code calm yes }
			""";

	private static final String BUGLE = """
			published 2025-11
			statement e { says "Seven eight" by unnamed "twelve" and mayor disputes x }
			statement f { says "nine" by writer asserts y if "ten" }
			statement g { says "eleven" by port }
			""";

	@TempDir
	Path folder;

	private static Path export(Corpus corpus, Path file, String set) throws IOException {
		new DnaExporter().export(corpus, new ExportOptions(set, false), file, Progress.NONE);
		return file;
	}

	static Corpus imported(Path file, Path into) throws IOException {
		ImportResult result = new DnaImporter().read(file, OptionValues.NONE, Progress.NONE);
		for (FileEdits one : result.edit().files()) {
			Corpora.write(into, one.file(), one.applyTo(""));
		}
		return Corpora.sound(into);
	}

	/** What a question answers, a row a text. */
	static List<String> rows(Path file, String question) throws SQLException {
		SQLiteDataSource source = new SQLiteDataSource();
		source.setUrl("jdbc:sqlite:" + file);
		List<String> rows = new ArrayList<>();
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(question)) {
			while (found.next()) {
				List<String> cells = new ArrayList<>();
				for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
					cells.add(String.valueOf(found.getString(i)));
				}
				rows.add(String.join("|", cells));
			}
		}
		return rows;
	}

	private static final String STATEMENTS = """
			SELECT t.Label, s.Start, s.Stop, v.Variable, coalesce(e.Value, l.Value, i.Value, b.Value) FROM STATEMENTS s JOIN STATEMENTTYPES t ON t.ID = s.StatementTypeId JOIN VARIABLES v ON v.StatementTypeId = t.ID
			LEFT JOIN DATASHORTTEXT d ON d.StatementId = s.ID AND d.VariableId = v.ID LEFT JOIN ENTITIES e ON e.ID = d.Entity LEFT JOIN DATALONGTEXT l ON l.StatementId = s.ID AND l.VariableId = v.ID
			LEFT JOIN DATAINTEGER i ON i.StatementId = s.ID AND i.VariableId = v.ID LEFT JOIN DATABOOLEAN b ON b.StatementId = s.ID AND b.VariableId = v.ID WHERE s.DocumentId = 1 ORDER BY s.ID, v.ID""";

	@Test
	void refusalsAndRemarksHaveNoAgreement() throws IOException, SQLException {
		Path file = export(Corpora.of(folder.resolve("in"), CLAIMS, HERALD, BUGLE), folder.resolve("a.dna"), null);
		String x = "The ferry 'sank'; \"fast\"";
		assertEquals(List.of("DNA Statement|0|7|person|The captain", "DNA Statement|0|7|organization|Port", "DNA Statement|0|7|concept|" + x, "DNA Statement|0|7|agreement|1", "DNA Statement|0|7|certainty|probable",
				"DNA Statement|0|7|form|", "DNA Statement|0|7|chain|", "DNA Statement|0|7|calm|yes", "DNA Statement|0|7|tone|-1"), rows(file, STATEMENTS).stream().filter(row -> row.contains("|0|7|")).map(row -> row.replace("|stance|asserts", "")).filter(row -> !row.endsWith("|0|7")).toList());
		List<String> refusal = rows(file, STATEMENTS).stream().filter(row -> row.contains("|14|18|")).toList();
		assertTrue(refusal.contains("Statement without agreement|14|18|stance|does not confirm"), refusal::toString);
		assertTrue(refusal.contains("Statement without agreement|14|18|organization|City"), refusal::toString);
		assertTrue(refusal.stream().noneMatch(row -> row.contains("|agreement|")), refusal::toString);
		assertEquals(List.of("The Herald > The mayor"), rows(file, "SELECT DISTINCT e.Value FROM ENTITIES e JOIN VARIABLES v ON v.ID = e.VariableId WHERE v.Variable = 'chain' AND e.Value <> ''"));
		assertEquals(List.of("0"), rows(file, "SELECT count(*) FROM STATEMENTS s JOIN VARIABLES v ON v.StatementTypeId = s.StatementTypeId WHERE NOT EXISTS (SELECT 1 FROM DATASHORTTEXT d WHERE d.StatementId = s.ID AND d.VariableId = v.ID)"
				+ " AND NOT EXISTS (SELECT 1 FROM DATALONGTEXT d WHERE d.StatementId = s.ID AND d.VariableId = v.ID) AND NOT EXISTS (SELECT 1 FROM DATAINTEGER d WHERE d.StatementId = s.ID AND d.VariableId = v.ID)"
				+ " AND NOT EXISTS (SELECT 1 FROM DATABOOLEAN d WHERE d.StatementId = s.ID AND d.VariableId = v.ID)"), "every statement has a row for every variable of its type");
	}

	@Test
	void outAndInAndOutAgainSaysTheSame() throws IOException, SQLException {
		Path once = export(Corpora.of(folder.resolve("in"), CLAIMS, HERALD, BUGLE), folder.resolve("once.dna"), null);
		Path again = export(imported(once, folder.resolve("there")), folder.resolve("again.dna"), null);
		assertEquals(List.of("9"), rows(again, "SELECT count(*) FROM STATEMENTS"), "one for each claim and speaker");
		assertArrayEquals(Files.readAllBytes(once), Files.readAllBytes(again));
	}

	@Test
	void theExampleComesBackToo() throws IOException {
		Path once = export(Corpora.sound(Corpora.example()), folder.resolve("once.dna"), ExportOptions.EVERY_SET);
		Path again = export(imported(once, folder.resolve("there")), folder.resolve("again.dna"), ExportOptions.EVERY_SET);
		assertArrayEquals(Files.readAllBytes(once), Files.readAllBytes(again));
	}

	@Test
	void everyAnnotatorIsACoderAndSeesTheOthers() throws IOException, SQLException {
		Path file = export(Corpora.sound(Corpora.example()), folder.resolve("a.dna"), ExportOptions.EVERY_SET);
		List<String> coders = rows(file, "SELECT Name FROM CODERS ORDER BY ID");
		assertEquals("Admin", coders.getFirst());
		assertTrue(coders.size() > 1, coders::toString);
		assertEquals(List.of(String.valueOf(coders.size() * (coders.size() - 1))), rows(file, "SELECT count(DISTINCT Coder || ' ' || OtherCoder) FROM CODERRELATIONS WHERE Coder <> OtherCoder"));
	}

	@Test
	void offsetsAreThoseOfTheTextThatIsShown() throws IOException, SQLException {
		Corpora.write(folder.resolve("in"), "a.txt", "Ein 🚢 sank.\r\nDie Zahl e\u0301tait gross.\r\nEnde.\r\n");
		Corpora.write(folder.resolve("in"), "a.claims", "gainsay 1\nclaim x \"X\"\nactor m : person \"M\"\narticle a \"A\" { published 1969-12-31 text \"a.txt\" statement s { says \"gross\" by m asserts x } statement t { says \"Ende\" by m denies x } }");
		Path file = export(Corpora.sound(folder.resolve("in")), folder.resolve("a.dna"), null);
		String shown = "Ein 🚢 sank.\nDie Zahl e\u0301tait gross.\nEnde.\n";
		assertEquals(List.of(shown.indexOf("gross") + "|" + (shown.indexOf("gross") + 5), shown.indexOf("Ende") + "|" + (shown.indexOf("Ende") + 4)), rows(file, "SELECT Start, Stop FROM STATEMENTS ORDER BY ID"));
		assertEquals(List.of("-86400"), rows(file, "SELECT Date FROM DOCUMENTS"));
		Path again = export(imported(file, folder.resolve("there")), folder.resolve("again.dna"), null);
		assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again));
		assertTrue(Files.readString(folder.resolve("there/A.txt")).contains("sank.\r\nDie"), "a text is what it was");
	}

	@Test
	void longAndEqualValuesAreToldApartAndNamed() throws IOException, SQLException {
		String text = "y".repeat(250);
		Corpora.write(folder.resolve("in"), "a.txt", "One two three.");
		Corpora.write(folder.resolve("in"), "a.claims", "gainsay 1\nclaim x \"" + text + "1\"\nclaim z \"" + text + "2\"\nactor m : person \"M\"\nactor n : person \"M\"\n"
				+ "article a \"A\" { published 2025 text \"a.txt\" statement s { says \"One\" by m asserts x } statement t { says \"two\" by n denies z } }");
		ExportSummary summary = new DnaExporter().export(Corpora.sound(folder.resolve("in")), ExportOptions.DEFAULT, folder.resolve("a.dna"), Progress.NONE);
		assertEquals(List.of("190", "190"), rows(folder.resolve("a.dna"), "SELECT length(e.Value) FROM ENTITIES e JOIN VARIABLES v ON v.ID = e.VariableId WHERE v.Variable = 'concept' AND e.Value <> ''"));
		assertEquals(List.of("M", "M (2)"), rows(folder.resolve("a.dna"), "SELECT e.Value FROM ENTITIES e JOIN VARIABLES v ON v.ID = e.VariableId WHERE v.Variable = 'person' AND e.Value <> '' ORDER BY 1"));
		for (String one : List.of("x", "z", "n", "a", "password")) {
			assertTrue(summary.notCarried().stream().anyMatch(told -> told.where().equals(one)), () -> one + ": " + summary.notCarried());
		}
	}

	/** There persons are known by what they are called, so that two sources of the same words would agree with themselves. */
	@Test
	void unnamedSourcesOfTheSameWordsAreToldApart() throws IOException, SQLException {
		Corpora.write(folder.resolve("in"), "a.txt", "An insider said it sank. An insider said it floats.");
		Corpora.write(folder.resolve("in"), "a.claims", """
				gainsay 1
				claim sank "It sank"
				article a "A" {
					published 2025-01-01
					text "a.txt"
					statement s { says "it sank" cue "said" #1 by unnamed "An insider" #1 asserts sank }
					statement t { says "it floats" cue "said" #2 by unnamed "An insider" #2 denies sank }
				}
				annotations ben of a {
					statement u { says "it floats" by unnamed "An insider" #2 denies sank }
				}
				""");
		ExportSummary summary = new DnaExporter().export(Corpora.sound(folder.resolve("in")), new ExportOptions(ExportOptions.EVERY_SET, false), folder.resolve("a.dna"), Progress.NONE);
		assertEquals(List.of("0|An insider", "1|An insider (2)", "2|An insider (2)"), rows(folder.resolve("a.dna"), "SELECT s.ID - 1, e.Value FROM STATEMENTS s JOIN DATASHORTTEXT d ON d.StatementId = s.ID"
				+ " JOIN ENTITIES e ON e.ID = d.Entity JOIN VARIABLES v ON v.ID = d.VariableId WHERE v.Variable = 'person' ORDER BY s.ID"), "one for each place, whoever coded it");
		assertEquals(List.of("a.t"), summary.notCarried().stream().filter(told -> told.kind().equals("unnamed source")).map(ExportSummary.NotCarried::where).toList());
		Corpus back = imported(folder.resolve("a.dna"), folder.resolve("there"));
		assertEquals(List.of("unnamed An insider", "unnamed An insider (2)"), back.actors().stream().map(actor -> actor.kind().getLiteral() + " " + actor.label()).toList());
	}

	/** Each is counted by itself and named by what has it. */
	@Test
	void whatHasNoPlaceIsNamed() throws IOException {
		Corpora.write(folder.resolve("in"), "a.txt", "He did not say it sank. She said it floats.");
		Corpora.write(folder.resolve("in"), "a.claims", """
				gainsay 1
				claim sank "It sank"
				actor m : person "M" { alias "He", "The M" }
				codebook "B" { category tone on article : number 0 to 3 }
				article a "A" {
					published 2025-01-01
					text "a.txt"
					status done
					statement s { says "it sank" cue "did not say" negated by m does not confirm sank origin "a tool" }
					statement t { says "it floats" cue "said" by m denies sank to m }
				}
				annotations ben of a { code tone 2 }
				""");
		ExportSummary summary = new DnaExporter().export(Corpora.sound(folder.resolve("in")), new ExportOptions(ExportOptions.EVERY_SET, false), folder.resolve("a.dna"), Progress.NONE);
		List<String> told = summary.notCarried().stream().filter(one -> !one.where().equals("password")).map(one -> one.where() + ": " + one.kind()).sorted().toList();
		assertEquals(List.of("a.s: negation", "a.s: origin", "a.s: span", "a.t: addressee", "a.t: span", "a: set", "ben.a: code", "m: alias", "m: alias", "tone: category"), told);
	}

	@Test
	void aFileThatSomebodyWorkedInIsNotReplaced() throws IOException, SQLException {
		Corpus corpus = Corpora.of(folder.resolve("in"), CLAIMS, HERALD, BUGLE);
		Path file = export(corpus, folder.resolve("a.dna"), null);
		export(corpus, file, null);
		SQLiteDataSource source = new SQLiteDataSource();
		source.setUrl("jdbc:sqlite:" + file);
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			statement.executeUpdate("UPDATE DOCUMENTS SET Notes = 'read'");
		}
		assertThrows(ExportRefusedException.class, () -> export(corpus, file, null));
		assertFalse(rows(file, "SELECT 1 FROM DOCUMENTS WHERE Notes = 'read'").isEmpty());
	}
}
