// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** What the command agreement hands to those who talk of differences, to R and ReCal, and to an article in a journal. */
class AgreementOutputTest {

	@TempDir
	private Path folder;
	@TempDir
	private Path elsewhere;

	/** Ben disputes what Anna denies in the first article, and asserts it in the third; only she finds the mayor. Cora has done the first alone with them. */
	@BeforeEach
	void write() {
		Program.write(folder.resolve("shared.claims"), "gainsay 1\nactor port : organisation \"The port\"\nactor mayor : person \"The mayor\"\nclaim leak \"Diesel leaked\"\n");
		for (int i = 0; i < 3; i++) {
			Program.write(folder.resolve("a" + i + ".txt"), "😀 The port said that nothing had leaked. The mayor denied the leak.\n");
			Program.write(folder.resolve("a" + i + ".claims"), "gainsay 1\narticle a" + i + " \"A\" { text \"a" + i + ".txt\" }\n");
			Program.write(folder.resolve("anna" + i + ".claims"), set("anna", i, statement("denies") + "\tstatement { says \"the leak\" cue \"denied\" source \"The mayor\" by mayor denies leak }\n"));
			Program.write(folder.resolve("ben" + i + ".claims"), set("ben", i, statement(List.of("disputes", "denies", "asserts").get(i))));
		}
		Program.write(folder.resolve("cora.claims"), set("cora", 0, statement("denies")));
	}

	private static String statement(String stance) {
		return "\tstatement { says \"nothing had leaked\" cue \"said\" source \"The port\" by port " + stance + " leak }\n";
	}

	private static String set(String coder, int article, String statements) {
		return "gainsay 1\nannotator " + coder + "\nannotations " + coder + " of a" + article + " { status done\n" + statements + "}\n";
	}

	private static List<NamedCsvRecord> rows(Path file) throws IOException {
		return CsvReader.builder().ofNamedCsvRecord(Files.readString(file)).stream().toList();
	}

	@Test
	void disagreementsAreListed() {
		Program program = Program.run("agreement", folder, "--disagreements");
		assertEquals(0, program.exitCode(), program.err());
		List<String> lines = program.lines();
		assertTrue(lines.getFirst().startsWith("Agreement of anna, ben and cora: 3 articles, 7 sets."), program.out());
		int stance = lines.indexOf("stance: 2");
		assertEquals("  a0, 21–39 \"nothing had leaked\", on leak", lines.get(stance + 1)); // code points
		assertTrue(lines.get(stance + 2).startsWith("    anna: denies (anna.a0.s_"), program.out());
		assertTrue(lines.get(stance + 3).startsWith("    ben: disputes (ben.a0.s_"), program.out());
		assertTrue(lines.get(stance + 4).startsWith("    cora: denies (cora.a0.s_"), program.out());
		assertTrue(lines.contains("found: 3"), program.out());
		assertTrue(lines.contains("    ben: not found"), program.out());
		assertFalse(lines.stream().anyMatch(line -> line.startsWith("speaker")), program.out());
		assertTrue(lines.stream().allMatch(line -> line.length() <= 80), program.out());
	}

	@Test
	void disagreementsAsATable() throws IOException {
		Path file = elsewhere.resolve("d.csv");
		Program program = Program.run("agreement", folder, "--disagreements", file);
		assertTrue(program.out().startsWith("Agreement of anna, ben and cora"), program.out());
		assertTrue(program.out().contains("alpha"), program.out());
		assertTrue(program.err().contains("Wrote 7 disagreements to"), program.err());
		List<NamedCsvRecord> rows = rows(file);
		assertEquals(7, rows.size());
		NamedCsvRecord first = rows.stream().filter(row -> row.getField("variable").equals("stance")).findFirst().orElseThrow();
		assertEquals(List.of("a0", "1", "21", "39", "leak", "nothing had leaked", "denies", "disputes", "denies"),
				Stream.of("article", "unit", "start", "end", "about", "words", "value_anna", "value_ben", "value_cora").map(first::getField).toList());
		assertEquals(0, Program.run("agreement", folder, "--disagreements", file).exitCode(), "a former table is replaced");
		Files.writeString(file, "mine\n");
		assertEquals(3, Program.run("agreement", folder, "--disagreements", file).exitCode());
	}

	@Test
	void unitsForR() throws IOException {
		Path file = elsewhere.resolve("u.csv");
		assertEquals(0, Program.run("agreement", folder, "--units", file).exitCode());
		List<NamedCsvRecord> rows = rows(file);
		List<String> stance = rows.stream().filter(row -> row.getField("variable").equals("stance") && row.getField("unit").equals("1"))
				.map(row -> row.getField("article") + " " + row.getField("coder") + " " + row.getField("value")).toList();
		assertEquals(List.of("a0 anna denies", "a0 ben disputes", "a0 cora denies", "a1 anna denies", "a1 ben denies", "a2 anna denies", "a2 ben asserts"), stance);
		assertEquals(List.of("", "denies"), rows.stream().filter(row -> row.getField("variable").equals("stance") && row.getField("unit").equals("2") && row.getField("article").equals("a1"))
				.map(row -> row.getField("value")).sorted().toList(), "what was not found is missing");
		assertEquals(2 * 7, rows.stream().filter(row -> row.getField("variable").equals("sentence")).count());
		assertTrue(rows.stream().anyMatch(row -> row.getField("variable").equals("cue") && row.getField("value").equals("said [11, 15]")));
	}

	@Test
	void numbersForRecal() throws IOException {
		Path to = elsewhere.resolve("recal");
		Program program = Program.run("agreement", folder, "--sets", "anna,ben", "--recal", to);
		assertEquals(0, program.exitCode(), program.err());
		Set<String> names;
		try (Stream<Path> files = Files.list(to)) {
			names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
		}
		assertTrue(names.containsAll(Set.of("values.csv", "recal-stance.csv", "recal-speaker.csv", "recal-sentence.csv")), names::toString);
		assertEquals("2,3\r\n2,2\r\n2,1\r\n", Files.readString(to.resolve("recal-stance.csv")));
		assertEquals(List.of("1 asserts", "2 denies", "3 disputes"), rows(to.resolve("values.csv")).stream().filter(row -> row.getField("file").equals("recal-stance.csv"))
				.map(row -> row.getField("number") + " " + row.getField("value")).toList());
		assertEquals(0, Program.run("agreement", folder, "--recal", to).exitCode(), "a former one is replaced");
		Path other = elsewhere.resolve("other");
		Files.createDirectory(other);
		Files.writeString(other.resolve("mine.txt"), "mine\n");
		assertEquals(3, Program.run("agreement", folder, "--recal", other).exitCode());
	}

	@Test
	void methods() {
		Program program = Program.run("agreement", folder, "--methods", "--with", "gamma,cu-alpha", "--seed", "7");
		assertEquals(0, program.exitCode(), program.err());
		String text = String.join(" ", program.lines());
		for (String part : List.of("3 articles were annotated by two or more of 3 coders (anna, ben, cora), each by himself: 7 annotation sets that were done. None was left out.",
				"share at least 50 % of the characters of the shorter", "stance: Krippendorff's alpha ", "seed 7", "Gamma counts edges and values alike", "reckoned with Gainsay ",
				"Krippendorff, K. (2018).", "Mathet, Y., Widlöcher, A. & Métivier, J.-P. (2015).", "On the reliability of unitizing textual continua", "reached an alpha over characters of .67 on cues")) {
			assertTrue(text.contains(part), () -> part + "\n" + program.out());
		}
		assertFalse(text.contains("Scott, W. A."), "only what is told is cited");
		assertTrue(program.lines().stream().allMatch(line -> line.length() <= 80), program.out());
		Program few = Program.run("agreement", folder, "--methods", "--sets", "anna,cora");
		assertTrue(String.join(" ", few.lines()).contains("4 sets were left out (2 absent; 2 no other set of this article is measured)"), few.out());
	}

	@Test
	void tables() {
		String stance = "| stance | alpha | ";
		assertTrue(Program.run("agreement", folder, "--table", "markdown").lines().stream().anyMatch(line -> line.startsWith(stance)));
		String latex = Program.run("agreement", folder, "--table", "latex").out();
		assertTrue(latex.startsWith("\\begin{table}\n\\caption{Agreement of anna, ben and cora: 3 articles, 7 sets."), latex);
		assertTrue(latex.contains("95 \\% interval"), latex);
		assertTrue(latex.contains("stance & alpha & "), latex);
		assertFalse(latex.contains("kappa"), latex);
		assertTrue(Program.run("agreement", folder, "--table", "latex", "--all").out().contains("stance & kappa & "));
		assertTrue(Program.run("agreement", folder, "--table", "html").out().startsWith("<table>\n<caption>Agreement of anna"));
	}

	@Test
	void methodsTellAPartAsItWasGivenAndNoBracketsWhereThereAreNone() {
		String text = String.join(" ", Program.run("agreement", folder, "--methods", "--overlap", "0.55", "--interval", "none").lines());
		assertTrue(text.contains("share at least 55 % of the characters"), text);
		assertTrue(text.contains("Agreement by variable. found: "), text);
		assertTrue(text.contains("No intervals were reckoned."), text);
	}

	@Test
	void aTableForLatexHasTheSignBetweenSpeakers() throws IOException {
		for (int i = 0; i < 3; i++) {
			for (String coder : List.of("anna", "ben")) {
				Files.writeString(folder.resolve(coder + i + ".claims"), set(coder, i, "\tstatement { says \"nothing had leaked\" by port citing mayor denies leak }\n"));
			}
		}
		String latex = Program.run("agreement", folder, "--sets", "anna,ben", "--table", "latex").out();
		assertTrue(latex.contains("only one value was used: port \\textgreater{} mayor &"), latex);
	}

	@Test
	void whereNobodyWasMeasuredThatIsSaid() {
		for (List<String> how : List.of(List.of("--table", "markdown"), List.of("--table", "html"), List.of("--table", "latex"), List.of("--disagreements"), List.of("--all"))) {
			Program program = Program.run(Stream.concat(Stream.of("agreement", elsewhere), how.stream()).toArray());
			assertEquals(0, program.exitCode(), program.err());
			assertTrue(program.out().contains("No article has annotations of two coders that are done"), program.out());
			assertFalse(program.out().contains("Agreement of"), program.out());
		}
	}

	@Test
	void moreMeasures() {
		String out = Program.run("agreement", folder, "--with", "gamma,u-alpha,cu-alpha").out();
		for (String measure : List.of(" u-alpha ", " cu-alpha ", " gamma ")) {
			assertTrue(out.contains(measure), out);
		}
	}

	@Test
	void wrongUse() {
		wrong("there are: latex, markdown, html. Did you mean 'latex'?", "--table", "latx");
		wrong("one can be given", "--table", "latex", "--methods");
		wrong("one can be given", "--json", "--disagreements");
		wrong("--units takes a file that ends in .csv", "--units", "u.txt");
		wrong("is named twice", "--units", "u.csv", "--disagreements", "u.csv");
	}

	private void wrong(String message, String... words) {
		Program program = Program.run(Stream.concat(Stream.of("agreement", folder), Stream.of(words)).toArray());
		assertEquals(2, program.exitCode(), message);
		assertTrue(program.err().contains(message), program.err());
	}
}
