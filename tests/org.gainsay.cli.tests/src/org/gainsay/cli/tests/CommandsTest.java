// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;

/** What the commands print and answer. Scripts rely on the shapes. */
class CommandsTest {

	@TempDir
	private Path folder;
	@TempDir
	private Path elsewhere;

	@BeforeEach
	void write() {
		Program.write(folder.resolve("text.txt"), "\uD83D\uDEA2 The ferry sank, the mayor said.\n");
		Program.write(folder.resolve("a.claims"), """
				actor paper : publication "The Paper"
				actor mayor : person "The mayor"
				claim sank "The ferry sank"
				article a "A" {
					outlet paper text "text.txt"
					statement s { says "The ferry sank" cue "said" by paper citing mayor asserts sank as probable }
				}
				""");
	}

	private void breakIt() {
		Program.write(folder.resolve("b.claims"), "// \uD83D\uDEA2\narticle b \"\uD83D\uDEA2\" { text \"../../etc/passwd\" }\n");
	}

	@Test
	void checkPrintsOneLineAnIssueAndCountsInTheLast() {
		assertEquals(new Program(0, "1 article, 1 statement, 1 claim, 0 errors, 0 warnings" + System.lineSeparator(), ""), Program.run("check", folder));
		breakIt();
		Program broken = Program.run("check", folder);
		assertEquals(1, broken.exitCode());
		assertEquals("", broken.err());
		List<String> lines = broken.lines();
		for (String line : lines.subList(0, lines.size() - 1)) {
			assertTrue(line.matches("[^:]+:\\d+:\\d+: (error|warning|info): .+ \\[[a-z0-9-]+\\]"), line);
		}
		assertTrue(lines.stream().anyMatch(line -> line.startsWith("b.claims:2:22: error: ") && line.endsWith(" [text-outside-corpus]")), broken.out());
		assertTrue(lines.getLast().matches("2 articles, 1 statement, 1 claim, 1 error, \\d warnings?"), lines.getLast());
	}

	@Test
	void checkAsJsonHasAFixedShape() {
		breakIt();
		Program check = Program.run("check", folder, "--format", "json");
		assertEquals(1, check.exitCode());
		JsonObject all = check.json().getAsJsonObject();
		assertEquals(List.of("issues", "counts"), List.copyOf(all.keySet()));
		assertEquals(List.of("articles", "statements", "claims", "errors", "warnings"), List.copyOf(all.getAsJsonObject("counts").keySet()));
		JsonObject outside = all.getAsJsonArray("issues").asList().stream().map(issue -> issue.getAsJsonObject())
				.filter(issue -> issue.get("code").getAsString().equals("text-outside-corpus")).findFirst().orElseThrow();
		assertEquals(List.of("file", "line", "column", "offset", "length", "severity", "code", "message"), List.copyOf(outside.keySet()));
		assertEquals("b.claims", outside.get("file").getAsString());
		assertEquals("error", outside.get("severity").getAsString());
		assertEquals(List.of(2, 22, 5 + 21, "\"../../etc/passwd\"".length()), List.of(outside.get("line").getAsInt(), outside.get("column").getAsInt(),
				outside.get("offset").getAsInt(), outside.get("length").getAsInt()), "in code points: each ship is one");
	}

	@Test
	void claimsAsJsonHaveAFixedShape() {
		JsonObject claim = Program.run("claims", folder, "--format", "json").json().getAsJsonArray().get(0).getAsJsonObject();
		assertEquals("""
				{"claim":"sank","text":"The ferry sank","routes":["paper"],"origins":["mayor"],"flags":[],\
				"cells":[{"article":"a","statement":"a.s","stance":"asserts","certainty":"probable","speakers":["paper"],"chain":["mayor"],"repeats":false,\
				"claim":"sank","direct":false,"date":null,"conditional":false,"answers":[],"citedTogether":[]}],\
				"entailed":[],"names":["sank"],"asserted":["mayor"],"denied":[],"refused":[],"first":null,"last":null,\
				"omissions":[],"relations":[],"routeKinds":[{"route":"paper","kinds":["cited"]}],"unanswered":[],"superseded":[]}""", claim.toString());
	}

	@Test
	void whyIsAnsweredWithStatements() {
		JsonObject claim = Program.run("claims", folder, "--format", "json", "--why", "sank:routes").json().getAsJsonArray().get(0).getAsJsonObject();
		assertEquals("{\"routes\":[{\"ground\":\"route\",\"source\":\"paper\",\"article\":null,\"statements\":[\"a.s\"]}]}", claim.get("why").toString());
		List<String> lines = Program.run("claims", folder, "--why", "sank").lines();
		assertTrue(lines.containsAll(List.of("  origins: 1", "    - from The mayor", "        a.s: asserts as probable, The Paper, citing The mayor")), lines.toString());
		assertTrue(Program.run("claims", folder, "--why", "sank:contested").out().contains("not contested"));
		assertTrue(Program.run("claims", folder, "--why", "sink").err().contains("There is no claim 'sink'"));
	}

	@Test
	void claimsAreChosenByNameAndFlag() {
		assertEquals(1, Program.run("claims", folder, "--claim", "sank", "--format", "json").json().getAsJsonArray().size());
		assertEquals(0, Program.run("claims", folder, "--flag", "contested", "--format", "json").json().getAsJsonArray().size());
		List<JsonObject> flagged = Program.run("claims", Program.example(), "--flag", "omitted", "--format", "json").json().getAsJsonArray().asList().stream()
				.map(claim -> claim.getAsJsonObject()).toList();
		assertTrue(flagged.stream().anyMatch(claim -> claim.get("claim").getAsString().equals("knew")), flagged.toString());
		flagged.forEach(claim -> assertTrue(claim.getAsJsonArray("flags").toString().contains("\"omitted\""), claim.toString()));
	}

	@Test
	void claimsAsTextFitATerminal() {
		Program claims = Program.run("claims", Program.example());
		assertEquals(0, claims.exitCode());
		claims.lines().forEach(line -> assertTrue(line.length() <= 80, line));
		for (String claim : List.of("leak", "knew", "volume40")) {
			Program.run("claims", Program.example(), "--why", claim).lines().forEach(line -> assertTrue(line.length() <= 80, line));
		}
		assertTrue(Program.run("claims", folder).out().contains("asserts, probable"));
	}

	/** An article that carries a claim and leaves out who answers it, and one whose event is misspelt. */
	private void writeTwoPapers() {
		Program.write(folder.resolve("b.claims"), """
				event loss "The loss of the ferry" { claims sank }
				actor owner : organisation "The owner"
				article early "Early" {
					on loss published 2025-10-13 text "text.txt" status done
					statement d { says "The ferry sank" by mayor denies sank }
					statement n { says "the mayor" by owner does not confirm sank }
				}
				article late "Late" { on loss published 2025-10-14 text "text.txt" status done statement a { says "The ferry sank" by writer asserts sank } }
				article slip "Slip" { on lost published 2025-10-14 text "text.txt" status done }
				""");
	}

	@Test
	void whoLeavesOutWhatIsSaidInTheTable() {
		writeTwoPapers();
		String claims = Program.run("claims", folder).out();
		assertTrue(claims.contains("""
				  omitted: late leaves out that it is denied by The mayor, and neither confirmed
				           nor denied by The owner
				""".replace("\n", System.lineSeparator())), claims);
	}

	@Test
	void anArticleOnAnEventThatIsNotKnownIsNotSaidToBeOnAnother() {
		writeTwoPapers();
		String claims = Program.run("claims", folder).out();
		assertTrue(claims.contains("  (1 more article is on an event not known)"), claims);
		assertFalse(claims.contains("another event"), claims);
	}

	@Test
	void everyCommandWorksOnABrokenCorpusAndSaysSo() {
		breakIt();
		for (List<Object> command : List.<List<Object>>of(List.of("claims", folder), List.of("claims", folder, "--format", "csv"), List.of("show", folder, "a"), List.of("report", folder, "-o", "-"),
				List.of("export", folder, "--to", "csv", "-o", elsewhere.resolve("t")), List.of("export", folder, "--to", "xmi", "-o", elsewhere.resolve("x")))) {
			Program program = Program.run(command.toArray());
			assertEquals(1, program.exitCode(), program.err());
			assertFalse(program.out().isEmpty());
			assertTrue(program.err().matches("gainsay: the corpus has \\d errors?, .*'gainsay check .*' lists them\\.\\R"), program.err());
		}
	}

	/** The name that somebody tries first who looks for the window. */
	@Test
	void withoutACommandItIsSaidHowTheWindowIsOpened() {
		Program program = Program.run();
		assertEquals(2, program.exitCode());
		assertTrue(program.err().lines().findFirst().orElse("").endsWith("To open the window: gainsay workbench (or, in the folder of the product, gainsay-workbench)."), program.err());
	}

	/** They have their status in the tables, and count nowhere else. */
	@Test
	void exportSaysHowManyOfTheStatementsWereRejected() {
		Program.write(folder.resolve("text.txt"), "It leaks, and it leaks.");
		Program.write(folder.resolve("more.claims"), "article b \"B\" { text \"text.txt\" statement s { says \"It leaks\" by writer status rejected } }\n");
		assertTrue(Program.run("export", folder, "--to", "csv", "-o", elsewhere.resolve("t")).lines().getFirst().startsWith("Wrote 2 articles and 2 statements, 1 of them rejected, as csv to "));
		assertTrue(Program.run("export", folder, "--to", "graphml", "-o", elsewhere.resolve("g")).lines().getFirst().matches("Wrote 2 articles and \\d statements? as graphml to .*"));
	}

	@Test
	void exportSaysWhatItWroteAndWhatItCouldNotCarry() {
		Program.write(folder.resolve("text.txt"), "Nothing of it.");
		Path out = elsewhere.resolve("t");
		List<String> lines = Program.run("export", folder, "--to", "csv", "-o", out).lines();
		assertEquals("Wrote 1 article and 1 statement as csv to " + out + " (22 files).", lines.get(0));
		assertEquals("Could not be carried:", lines.get(1));
		assertTrue(lines.get(2).startsWith("  a.s: "), lines.get(2));
		assertTrue(Files.isRegularFile(out.resolve("datapackage.json")));
	}

	@Test
	void reportGoesToAFileOrToStandardOutput() throws Exception {
		Path file = elsewhere.resolve("r.html");
		Program written = Program.run("report", folder, "-o", file);
		assertEquals(0, written.exitCode(), written.err());
		assertEquals(new Program(0, Files.readString(file), ""), Program.run("report", folder, "-o", "-"));
		Path named = Path.of(folder.toRealPath().getFileName() + ".html");
		Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);
		try {
			for (Program program : List.of(Program.run("report", folder), Program.inTerminal(true, "report", folder), Program.run("report", link),
					Program.run("report", folder.resolve(".")), Program.run("report", Files.createDirectories(folder.resolve("a")) + "/.."))) {
				assertEquals(new Program(0, "", "Wrote the report on 1 article and 1 claim to " + named + ". Open it in a browser." + System.lineSeparator()), program);
				assertEquals(Files.readString(file), Files.readString(named));
			}
			Files.writeString(named, "my notes");
			Program refused = Program.run("report", folder);
			assertEquals(3, refused.exitCode(), "what is no former report is not replaced");
			assertTrue(refused.err().contains(named.toString()), refused.err());
			assertEquals("my notes", Files.readString(named));
		} finally {
			Files.deleteIfExists(named);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "check DIR", "claims DIR", "compare DIR", "report DIR -o -" })
	void aFolderWithoutClaimsFilesIsSaidToHaveNone(String line) {
		Program program = Program.run(Stream.of(line.split(" ")).map(word -> word.equals("DIR") ? elsewhere : word).toArray());
		assertEquals(0, program.exitCode());
		assertEquals("gainsay: No .claims file was found below " + elsewhere + "." + System.lineSeparator(), program.err());
		assertFalse(program.out().isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "check", "check DIR --nonsense", "check DIR --format xml", "claims DIR --set nobody", "claims DIR --set *",
			"claims DIR --flag nonsense", "claims DIR --why nobody", "claims DIR --why sank:nonsense", "claims DIR --claim nobody", "claims DIR --format csv --why sank", "compare DIR --format csv",
			"show DIR nobody", "show DIR --annotator nobody", "show DIR a.nobody", "show DIR a --annotator nobody", "show DIR a --format csv",
			"report DIR --set nobody", "export DIR --to csv -o -", "report DIR --event nothing", "export DIR", "export DIR --to csv", "export DIR --to docx -o OUT", "export DIR --to csv --set nobody -o OUT", "check DIR DIR" })
	void wrongUseIsSaidAndWritesNothing(String line) {
		Program program = Program.run(arguments(line));
		assertEquals(2, program.exitCode(), program.out());
		assertEquals("", program.out());
		assertTrue(program.err().startsWith("gainsay: "), program.err());
		assertFalse(Files.exists(elsewhere.resolve("out")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "check NOWHERE", "claims NOWHERE", "show NOWHERE a", "report NOWHERE", "export NOWHERE --to csv -o OUT", "check FILE",
			"export DIR --to csv -o FILE", "export DIR --to csv -o FILE/below", "export DIR --to xmi -o FILE/below", "report DIR -o FILE", "report DIR -o FILE/r.html" })
	void whatCannotBeReadOrWrittenIsSaid(String line) {
		Program program = Program.run(arguments(line));
		assertEquals(3, program.exitCode(), program.err());
		assertEquals("", program.out());
		assertTrue(program.err().startsWith("gainsay: "), program.err());
		assertEquals(1, program.err().lines().count(), program.err());
	}

	private Object[] arguments(String line) {
		List<Object> arguments = new ArrayList<>();
		for (String word : line.isEmpty() ? new String[0] : line.split(" ")) {
			arguments.add(word.equals("DIR") ? folder
					: word.equals("OUT") ? elsewhere.resolve("out")
					: word.startsWith("FILE") ? folder.resolve("text.txt") + word.substring(4)
					: word.equals("NOWHERE") ? folder.resolve("nowhere") : word);
		}
		return arguments.toArray();
	}

	@ParameterizedTest
	@ValueSource(strings = { "claims DIR --why sank:single|single-route", "claims DIR --why sank:orgins|origins", "claims DIR --flag contestd|contested" })
	void aSlipIsAnsweredWithWhatWasMeant(String line) {
		String err = Program.run(arguments(line.substring(0, line.indexOf('|')))).err();
		assertTrue(err.contains("Did you mean '" + line.substring(line.indexOf('|') + 1) + "'"), err);
	}

	@Test
	void aSlipInACommandIsAnsweredWithWhatWasMeant() {
		assertTrue(Program.run("chekc").err().contains("Did you mean: gainsay check"), Program.run("chekc").err());
	}

	@Test
	void anUnknownFormatNamesThePossibleOnes() {
		String err = Program.run("export", folder, "--to", "docx", "-o", elsewhere.resolve("out")).err();
		assertTrue(err.contains("there are: binary, brat, claimreview, conllu, csv, dna, doccano, dot, graphml, html, json, label-studio, nanopub, parquet, rdf, refi-qda, ro-crate, svg, tei, uima-json, uima-xmi, web-annotation, webanno-tsv, xmi."), err);
		assertTrue(Program.run("export", folder, "--to", "brta", "-o", elsewhere.resolve("out")).err().contains("Did you mean 'brat'?"));
		assertTrue(Program.run("check", folder, "--format", "xml").err().contains("[text, json]"));
	}

	@Test
	void coloursAreForTerminalsOfThoseWhoWantThem() {
		breakIt();
		assertFalse(Program.run("check", folder).out().contains("\u001B["));
		assertTrue(Program.inTerminal(true, "check", folder).out().contains("\u001B["));
		assertTrue(Program.inTerminal(true, "claims", folder).out().contains("\u001B["));
		assertFalse(Program.inTerminal(false, "check", folder).out().contains("\u001B["));
	}

	@ParameterizedTest
	@ValueSource(strings = { "check", "show", "claims", "report", "export" })
	void helpHasExamplesAndExitCodes(String command) {
		Program help = Program.run(command, "--help");
		assertEquals(0, help.exitCode());
		assertTrue(help.out().contains("Examples:"), help.out());
		assertTrue(help.out().contains("Exit codes:"), help.out());
		assertTrue(Program.run("--help").out().contains("  " + command + " "), "the program's help lists it");
		assertEquals(help.out(), Program.run("help", command).out());
	}

	@Test
	void theVersionIsPrinted() {
		assertTrue(Program.run("--version").out().matches("gainsay \\d+\\.\\d+\\.\\d+.*\\R"));
	}

	// ---- compare

	private void writeTwoMouths() {
		Program.write(folder.resolve("other.txt"), "\uD83D\uDEA2 “We sold the ferry to nobody at all,” the mayor said.\n");
		Program.write(folder.resolve("third.txt"), "\uD83D\uDEA2 “We sold the ferry to nobody at all,” the clerk said. “There is no other boat on this river.”\n");
		Program.write(folder.resolve("fourth.txt"), "\uD83D\uDEA2 “There is no other boat on this river.”\n");
		Program.write(folder.resolve("b.claims"), """
				actor clerk : person "The clerk"
				article b "B" { text "other.txt"
					statement s { says "We sold the ferry to nobody at all" by mayor form direct denies sank }
				}
				article c "C" { text "third.txt"
					statement s { says "We sold the ferry to nobody at all" by clerk form direct denies sank }
				}
				article d "D" { text "fourth.txt" }
				""");
	}

	@Test
	void compareSaysWhatIsAlikeAndWhatDiffers() {
		writeTwoMouths();
		Program compared = Program.run("compare", folder);
		assertEquals(0, compared.exitCode());
		assertEquals("", compared.err());
		assertEquals(List.of("b.s – c.s", "speaker: mayor – clerk", "1 pair that nobody linked; 0 linked pairs."), compared.lines().stream().map(String::strip)
				.filter(line -> line.matches("b\\.s – .*|speaker: .*|.* linked pairs?.*")).toList());
		JsonObject pair = Program.run("compare", folder, "--format", "json").json().getAsJsonArray().get(0).getAsJsonObject();
		assertEquals("[\"b.s\",\"c.s\"]", pair.get("statements").toString());
		assertEquals("verbatim", pair.get("kind").getAsString());
		assertFalse(pair.get("linked").getAsBoolean());
		assertFalse(pair.has("passages"));
		assertEquals("[{\"kind\":\"speaker\",\"left\":[\"mayor\"],\"right\":[\"clerk\"]}]", pair.get("differences").toString());
	}

	@Test
	void comparePassagesHavePlacesInCodePoints() {
		writeTwoMouths();
		List<JsonObject> pairs = new ArrayList<>();
		Program.run("compare", folder, "--passages", "--format", "json").json().getAsJsonArray().forEach(pair -> pairs.add(pair.getAsJsonObject()));
		JsonObject passages = pairs.stream().filter(pair -> pair.has("passages")).findFirst().orElseThrow();
		assertEquals("[]", passages.get("statements").toString());
		JsonObject second = passages.getAsJsonArray("passages").get(1).getAsJsonObject();
		assertEquals("d", second.get("article").getAsString());
		assertEquals(3, second.get("offset").getAsInt());
		assertEquals("There is no other boat on this river.", second.get("text").getAsString());
		assertEquals(second.get("text").getAsString().length(), second.get("length").getAsInt());
	}

	@Test
	void compareShowsLinkedPairsWhenAskedAndRejectedOnesNever() {
		writeTwoMouths();
		Program.write(folder.resolve("links.claims"), "same line one : b.s, c.s as verbatim\n");
		assertEquals("No pair that nobody linked; 1 linked pair not shown (--all).", Program.run("compare", folder).lines().getLast());
		assertTrue(Program.run("compare", folder, "--all", "--format", "json").json().getAsJsonArray().get(0).getAsJsonObject().get("linked").getAsBoolean());
		Program.write(folder.resolve("links.claims"), "");
		Program.write(folder.resolve("rejected-pairs.txt"), "c.s | b.s\nwhat?\n");
		Program compared = Program.run("compare", folder);
		assertEquals(0, compared.exitCode());
		assertEquals("No pair that nobody linked; 0 linked pairs.", compared.lines().getLast());
		assertTrue(compared.err().contains("rejected-pairs.txt:2:"), compared.err());
	}

	@Test
	void compareRefusesAScoreThatIsNone() {
		for (String min : List.of("2", "-1", "NaN", "much")) {
			Program refused = Program.run("compare", folder, "--min", min);
			assertEquals(2, refused.exitCode(), min);
			assertTrue(refused.err().contains("--min"), refused.err());
		}
		assertEquals(2, Program.run("compare", folder, "--set", "nobody").exitCode());
		breakIt();
		assertEquals(1, Program.run("compare", folder).exitCode());
		assertEquals(3, Program.run("compare", folder.resolve("nowhere")).exitCode());
	}

	@Test
	void helpIsTheHelp() {
		assertEquals(Program.run("--help").out(), Program.run("help").out());
		Program slip = Program.run("help", "chekc");
		assertEquals(2, slip.exitCode());
		assertTrue(slip.err().contains("check"), slip.err());
	}
}
