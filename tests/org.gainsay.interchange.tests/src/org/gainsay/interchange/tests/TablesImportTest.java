// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.gainsay.text.ArticleText;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

/** The tables of csv and parquet, out and in again. */
class TablesImportTest {

	@TempDir
	private Path elsewhere;

	/** Of what is kept, what is declared not to come back: the hash of a text with a byte order mark, and in which order an article's sets stand. */
	private static final List<String> HALMERE = List.of("annotation_sets.csv: order", "articles.csv sha256: 1", "members.csv: order", "spans.csv: order", "stances.csv: order", "statements.csv: order");

	static Stream<Arguments> corpora() {
		return Stream.concat(RoundTrip.kept().stream(), Stream.of(Corpora.example())).flatMap(folder -> Stream.of("csv", "csv spreadsheet", "parquet").map(format -> Arguments.of(folder, format)));
	}

	@ParameterizedTest
	@MethodSource("corpora")
	void whatWeWroteComesBack(Path folder, String format) throws IOException {
		String id = format.split(" ")[0];
		String[] options = format.contains(" ") ? new String[] { "spreadsheet" } : new String[0];
		boolean marked = folder.endsWith("halmere");
		Corpus corpus = Corpora.sound(folder);
		Path first = elsewhere.resolve("first");
		RoundTrip.export(corpus, id, first, options);
		assertEquals(List.of(id), Importers.recognising(first).stream().map(Importer::id).toList());
		assertEquals(List.of(id), Importers.recognising(first.resolve("datapackage.json")).stream().map(Importer::id).toList());
		ImportResult read = RoundTrip.read(id, first, "texts=" + folder);
		assertEquals(marked ? List.of("1 hash: The text is not the one that was exported, or had a byte order mark; passages are where their words are.") : List.of(), RoundTrip.left(read));
		Corpus back = RoundTrip.corpus(read, elsewhere.resolve("back"));
		RoundTrip.export(corpus, "csv", elsewhere.resolve("before"));
		RoundTrip.export(back, "csv", elsewhere.resolve("after"));
		assertEquals(marked ? HALMERE : List.of(), difference(elsewhere.resolve("before"), elsewhere.resolve("after")));
	}

	/** How tables differ: in which columns in how many rows, or in nothing but the order of rows. */
	private static List<String> difference(Path before, Path after) throws IOException {
		List<String> differ = new ArrayList<>();
		List<Path> tables;
		try (Stream<Path> all = Files.list(before)) {
			tables = all.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
		}
		assertEquals(21, tables.size());
		for (Path table : tables) {
			Path other = after.resolve(table.getFileName());
			if (Files.mismatch(table, other) < 0) {
				continue;
			}
			List<String> was = Files.readAllLines(table).stream().sorted().toList();
			List<String> is = Files.readAllLines(other).stream().sorted().toList();
			if (was.equals(is)) {
				differ.add(table.getFileName() + ": order");
				continue;
			}
			Map<String, Integer> columns = new TreeMap<>();
			List<NamedCsvRecord> rows = Corpora.rows(table);
			List<NamedCsvRecord> others = Corpora.rows(other);
			assertEquals(rows.size(), others.size(), table.toString());
			for (int i = 0; i < rows.size(); i++) {
				Map<String, String> now = Corpora.fields(others.get(i));
				Corpora.fields(rows.get(i)).forEach((column, value) -> {
					if (!value.equals(now.get(column))) {
						columns.merge(column, 1, Integer::sum);
					}
				});
			}
			columns.forEach((column, count) -> differ.add(table.getFileName() + " " + column + ": " + count));
		}
		return differ;
	}

	/** A small package, of which a test changes tables. */
	private Path small() throws IOException {
		Path folder = elsewhere.resolve("c");
		Corpora.of(folder, "gainsay 1\nclaim x \"X\"\nclaim y \"Y\"\n", "statement one { says \"two three\" cue \"four\" by mayor asserts x confidence 0.5 } statement two { says \"five\" by unnamed \"One\" denies y }", "");
		Path out = elsewhere.resolve("out");
		RoundTrip.export(Corpora.sound(folder), "csv", out);
		return out;
	}

	private static void replace(Path file, String from, String to) throws IOException {
		String text = Files.readString(file);
		assertTrue(text.contains(from), text);
		Files.writeString(file, text.replace(from, to));
	}

	/** Each line with the place, as a report of what is lost names it. */
	private static List<String> told(ImportResult read) {
		return read.notMapped().stream().map(one -> one.where() + " " + one.kind() + ": " + one.why()).toList();
	}

	@Test
	void whatPeopleChangeIsTakenAndSaid() throws IOException {
		Path out = small();
		replace(out.resolve("stances.csv"), "h,,two,denies,y", "h,,two,asserts,x");
		replace(out.resolve("cells.csv"), "denies", "asserts");
		ImportResult read = RoundTrip.read("csv", out, "texts=" + elsewhere.resolve("c"));
		assertEquals(List.of("[stances.csv] hash: The table was changed since it was exported; it was read as it is now.",
				"[cells.csv] change: The table follows from the others, so what was changed in it was not read; change those."), told(read));
		Corpus back = RoundTrip.corpus(read, elsewhere.resolve("back"));
		StatementFacts two = back.statement("h.two").orElseThrow();
		assertEquals("asserts x", two.stances().getFirst().kind().getLiteral() + " " + two.stances().getFirst().targets().getFirst().claim());
	}

	/** As a spreadsheet saves them in some countries: a byte order mark, semicolons, words in capitals. */
	@Test
	void whatASpreadsheetSavesIsRead() throws IOException {
		Path out = small();
		for (String table : List.of("statements.csv", "stances.csv", "actors.csv")) {
			Path file = out.resolve(table);
			StringWriter saved = new StringWriter();
			saved.write('\uFEFF');
			try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file); CsvWriter writer = CsvWriter.builder().fieldSeparator(';').build(saved)) {
				csv.forEach(row -> writer.writeRecord(row.getFields().stream().map(cell -> cell.equals("false") ? "FALSE" : cell).toList()));
			}
			Files.writeString(file, saved.toString());
		}
		ImportResult read = RoundTrip.read("csv", out, "texts=" + elsewhere.resolve("c"));
		assertEquals(List.of("[actors.csv, statements.csv, stances.csv] hash: The table was changed since it was exported; it was read as it is now."), told(read));
		RoundTrip.export(RoundTrip.corpus(read, elsewhere.resolve("back")), "csv", elsewhere.resolve("after"));
		RoundTrip.export(Corpora.sound(elsewhere.resolve("c")), "csv", elsewhere.resolve("before"));
		assertEquals(List.of(), difference(elsewhere.resolve("before"), elsewhere.resolve("after")));
	}

	@Test
	void whatCannotBeReadIsNamedAndTheRestIsRead() throws IOException {
		Path out = small();
		String head = Files.readString(out.resolve("datapackage.json")).replaceAll("\"hash\": \"[^\"]*\",", "").replace("\"path\": \"events.csv\"", "\"path\": \"../events.csv\"");
		Files.writeString(out.resolve("datapackage.json"), head);
		replace(out.resolve("stances.csv"), "h,,two,denies,y", "h,,nobody,denies,y");
		replace(out.resolve("statements.csv"), "h,,one,mayor", "h,,,mayor");
		replace(out.resolve("statements.csv"), "false,19", "perhaps,19");
		replace(out.resolve("claims.csv"), "claim,text", "claim,texts");
		replace(out.resolve("actors.csv"), "mayor,person", "mayor,persona");
		replace(out.resolve("actors.csv"), "captain,person", "mayor,person");
		Files.writeString(out.resolve("codes.csv"), Files.readString(out.resolve("codes.csv")) + "h,,two,\"open\n");
		List<String> told = told(RoundTrip.read("csv", out, "texts=" + elsewhere.resolve("c")));
		assertEquals("""
				[../events.csv] table: Its file is not there, so nothing of it was read; put it back beside datapackage.json.
				[actors.csv:5 kind] cell of actors: The column kind takes one of person, organisation, government, publication, document, group, unnamed, so the cell was left empty; correct it.
				[actors.csv:6] row of actors: A row before it has the same actor, so this one was left; give it another one.
				[claims.csv:1 texts] column: The table has no such column, so it was left.
				[statements.csv:2] row of statements: Its column statement (name of the statement in its article and set) is empty, so the row was left; fill it in.
				[statements.csv:3 silence] cell of statements: The column silence takes true or false, so the cell was left empty; correct it.
				[members.csv:2] row of members: The statement that it is about is not in the table statements, or could not be read there, so the row was left; correct article, annotator, round and statement.
				[stances.csv:2, stances.csv:3] row of stances: The statement that it is about is not in the table statements, or could not be read there, so the row was left; correct article, annotator, round and statement.
				[codes.csv] table: A quotation mark is not closed or not doubled, so what stands behind it was read as one cell; look for it from line 2 on.
				[codes.csv:2] row of codes: Its category is not in the table categories, so the row was left; add it there.
				[spans.csv:2, spans.csv:3] row of spans: The statement that it is about is not in the table statements, or could not be read there, so the row was left; correct article, annotator, round and statement.
				""", String.join("\n", told) + "\n");
	}

	/** As Arrow writes a table by itself: packed with Snappy, texts in a dictionary. */
	@Test
	void whatArrowWritesIsRead() throws IOException {
		Path out = elsewhere.resolve("out");
		Corpus corpus = Corpora.of(elsewhere.resolve("c"), "gainsay 1\nclaim x \"X\"\n", "", "");
		RoundTrip.export(corpus, "parquet", out);
		byte[] arrow = Files.readAllBytes(Corpora.example().resolve("../../tests/seeds/tables-parquet/sample"));
		Files.write(out.resolve("actors.parquet"), arrow);
		ImportResult read = RoundTrip.read("parquet", out, "texts=" + elsewhere.resolve("c"));
		assertEquals(List.of("[actors.parquet] hash: The table was changed since it was exported; it was read as it is now.",
				"[articles.parquet:1 outlet, articles.parquet:2 outlet] reference in articles: What the column outlet names is not in the table actors, or could not be read there, so it was left; add it there, or correct the name."), told(read));
		Corpus back = RoundTrip.corpus(read, elsewhere.resolve("back"));
		assertEquals(List.of("mayor person The mayor", "captain person The captain", "agency organisation Agency 🚢"), back.actors().stream().map(one -> one.name() + " " + one.kind().getLiteral() + " " + one.label()).toList());
		for (int cut = 0; cut < arrow.length; cut += 40) {
			Files.write(out.resolve("actors.parquet"), Arrays.copyOf(arrow, cut));
			List<String> told = told(RoundTrip.read("parquet", out, "texts=" + elsewhere.resolve("c")));
			assertTrue(told.contains("[actors.parquet] table: It is no Parquet file, or a broken one; write it again."), told.toString());
		}
	}

	@Test
	void withoutTextsTheArticlesAreNamed() throws IOException {
		Path out = small();
		Files.move(elsewhere.resolve("c"), elsewhere.resolve("d"));
		ImportResult read = RoundTrip.read("csv", out);
		assertEquals(List.of("[articles.csv:2 b, articles.csv:3 h] article: Its text is not in the package, so it and what is said in it was left; give the folder of the texts with the option texts: --option texts=FOLDER."),
				told(read).stream().filter(one -> !one.contains("correspondence:")).toList(), "what follows from it is not told row by row");
		assertEquals(6, RoundTrip.corpus(read, elsewhere.resolve("back")).actors().size());
		Files.copy(elsewhere.resolve("d/herald.txt"), elsewhere.resolve("herald.txt"));
		Files.copy(elsewhere.resolve("d/bugle.txt"), out.resolve("bugle.txt"));
		assertEquals(List.of(), told(RoundTrip.read("csv", out)));
	}

	/** However the folder is called, and only what lies in it. */
	@Test
	void aFolderIsWhereItIsAndNoLinkLeadsOutOfIt() throws IOException {
		Path out = small();
		Files.copy(elsewhere.resolve("c/bugle.txt"), out.resolve("bugle.txt"));
		Files.copy(elsewhere.resolve("c/herald.txt"), elsewhere.resolve("herald.txt"));
		for (Path called : List.of(out.resolve("."), out.resolve("../out"))) {
			assertEquals(List.of(), told(RoundTrip.read("csv", called)), called.toString());
		}
		Files.move(out.resolve("claims.csv"), elsewhere.resolve("claims.csv"));
		try {
			Files.createSymbolicLink(out.resolve("claims.csv"), elsewhere.resolve("claims.csv"));
		} catch (IOException | UnsupportedOperationException none) {
			Assumptions.abort("no links here: " + none);
		}
		assertEquals("[claims.csv] table: Its file is not there, so nothing of it was read; put it back beside datapackage.json.", told(RoundTrip.read("csv", out)).getFirst());
	}

	/** One of the texts may be no text, too large or not to be read. */
	@Test
	void aTextThatCannotBeReadHidesNoOther() throws IOException {
		Path out = small();
		Path texts = elsewhere.resolve("c");
		Files.write(texts.resolve("a-picture.txt"), new byte[] { (byte) 0xFF });
		try (FileChannel large = FileChannel.open(texts.resolve("large.txt"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			large.write(ByteBuffer.allocate(1), ArticleText.MOST_BYTES); // all but the last byte takes no place
		}
		assertEquals(List.of(), told(RoundTrip.read("csv", out, "texts=" + texts)));
	}

	@Test
	void whatBelongsToNoCodeOrASecondTimeIsTold() throws IOException {
		Path out = small();
		Files.writeString(out.resolve("datapackage.json"), Files.readString(out.resolve("datapackage.json")).replaceAll("\"hash\": \"[^\"]*\",", ""));
		Files.writeString(out.resolve("categories.csv"), "category,kind,subject\ntone,text,article\n");
		Files.writeString(out.resolve("codes.csv"), "article,category,value,subject,number\nh,tone,glad,article,1\nh,tone,sad,article,1\n");
		Files.writeString(out.resolve("spans.csv"), "article,role,of,start,end,owner\nh,code,1,0,3,code\nb,code,1,0,3,code\n");
		List<String> told = told(RoundTrip.read("csv", out, "texts=" + elsewhere.resolve("c")));
		assertEquals("""
				[codes.csv:3] row of codes: A row before it gives that code its number or text already, so the row was left; give it a number of its own.
				[spans.csv:3] row of spans: There is no code of that number, so the row was left; correct the column of.
				""", String.join("\n", told) + "\n");
	}

	@Test
	void otherPackagesAreNotOurs() throws IOException {
		Path file = elsewhere.resolve("datapackage.json");
		for (String content : List.of("", "[]", "{\"resources\":[{\"format\":\"csv\"}]}", "{\"gainsay\":{},\"resources\":[]}", "{\"gainsay\":{},\"resources\":[{\"format\":\"xlsx\"}]}")) {
			Files.writeString(file, content);
			assertEquals(List.of(), Importers.recognising(elsewhere), content);
		}
		String told = assertThrows(IOException.class, () -> RoundTrip.read("csv", elsewhere.resolve("none"))).getMessage();
		assertEquals(elsewhere.resolve("none") + " is no package of tables that Gainsay exported. Give the folder that has datapackage.json in it, or that file.", told);
	}
}
