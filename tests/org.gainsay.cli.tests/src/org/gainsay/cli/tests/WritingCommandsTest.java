// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.gainsay.text.save.Disk;
import org.gainsay.text.save.SafeFiles;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands that change a corpus write, print and answer. */
class WritingCommandsTest {

	private static final String ACTORS = """
			actor paper : publication "The Paper"
			actor mayor : person "The mayor"
			actor jose\u0301 : person "José"
			""";
	private static final String CLAIMS = "// the claims\r\nevent loss \"The loss\" { claims sank }\r\nclaim sank \"The ferry sank\"";
	private static final String ARTICLE = """
			codebook "Study" { category tone on statement : one of calm, loud }
			article a "A" {
				outlet paper text "text.txt" on loss
				statement s { says "The ferry sank" cue "said" by paper citing mayor asserts sank code tone calm }
				statement { says "the mayor" by jose\u0301 remarks on sank repeats s }
			}
			""";

	@TempDir
	private Path folder;
	private Path corpus;

	@BeforeEach
	void write() {
		corpus = folder.resolve("corpus");
		Program.write(corpus.resolve("text.txt"), "The ferry sank, the mayor said.\n");
		Program.write(corpus.resolve("actors.claims"), ACTORS);
		Program.write(corpus.resolve("claims.claims"), CLAIMS);
		Program.write(corpus.resolve("a.claims"), ARTICLE);
		assertEquals(0, Program.run("check", corpus).exitCode(), () -> Program.run("check", corpus).out());
	}

	private Map<String, String> texts() {
		try (Stream<Path> files = Files.list(corpus)) {
			Map<String, String> texts = new TreeMap<>();
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				texts.put(file.getFileName().toString(), Files.readString(file));
			}
			return texts;
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** Of a coder the files go along, and values have names within their category. */
	@Test
	void coderRoundAndValueAreRenamedWithTheFilesThatAreCalledSo() throws IOException {
		Program.write(corpus.resolve("study.claims"), "coder ben coder cleo\nround main { sample all }\n");
		Program.write(corpus.resolve("rounds/main/ben.claims"), "assigned ben in main { a }\n");
		Program rename = Program.run("rename", corpus, "coder", "ben", "zoe");
		assertEquals(0, rename.exitCode(), rename.err());
		assertEquals(List.of("Renamed the coder 'ben' to 'zoe' (3 files):", "  rounds/main/ben.claims (removed)", "  rounds/main/zoe.claims (new)", "  study.claims"), rename.lines());
		assertEquals(0, Program.run("rename", corpus, "round", "main", "second").exitCode());
		assertEquals("assigned zoe in second { a }\n", Files.readString(corpus.resolve("rounds/second/zoe.claims")));
		assertTrue(Program.run("rename", corpus, "coder", "zoe", "cleo").err().contains("There is a coder \"cleo\" already."));
		Program value = Program.run("rename", corpus, "value", "tone.calm", "quiet");
		assertEquals(0, value.exitCode(), value.err());
		assertTrue(Files.readString(corpus.resolve("a.claims")).contains("code tone quiet"));
		assertEquals(0, Program.run("check", corpus).exitCode());
	}

	@Test
	void renameWritesTheNameAndNothingElseAndSaysWhere() {
		Map<String, String> expected = texts();
		expected.computeIfPresent("claims.claims", (file, text) -> text.replace("claims sank", "claims lost").replace("claim sank", "claim lost"));
		expected.computeIfPresent("a.claims", (file, text) -> text.replace("asserts sank", "asserts lost").replace("on sank", "on lost"));
		String end = System.lineSeparator();
		assertEquals(new Program(0, "Renamed the claim 'sank' to 'lost' (2 files):" + end + "  a.claims" + end + "  claims.claims" + end, ""),
				Program.run("rename", corpus, "claim", "sank", "lost"));
		assertEquals(expected, texts());
		assertEquals(0, Program.run("check", corpus).exitCode());
	}

	@ParameterizedTest
	@CsvSource({ "actor, paper, daily, a.claims", "ARTICLE, a, b, a.claims", "category, tone, mood, a.claims", "event, loss, wreck, claims.claims", "claim, sank, lost, a.claims",
			"statement, a.s, first, a.claims", "statement, a.s, a.first, a.claims" })
	void allThatHasANameCanBeRenamed(String kind, String old, String wanted, String file) {
		Program rename = Program.run("rename", corpus, kind, old, wanted);
		assertEquals(0, rename.exitCode(), rename.err());
		assertTrue(rename.lines().contains("  " + file), rename.out());
		assertEquals(0, Program.run("check", corpus).exitCode(), () -> Program.run("check", corpus).out());
		assertEquals(2, Program.run("rename", corpus, kind, old, wanted).exitCode(), "there is none any more");
	}

	/** It is known by a name that the tools made of its words. */
	@Test
	void aStatementWithoutANameGetsOne() {
		String made = Program.run("claims", corpus, "--format", "json").out().lines().filter(line -> line.contains("\"statement\": \"a.") && !line.contains("\"a.s\"")).findFirst()
				.orElseThrow().replaceAll(".*\"(a\\.\\w+)\".*", "$1");
		Program rename = Program.run("rename", corpus, "statement", made, "second");
		assertEquals(0, rename.exitCode(), rename.err());
		assertTrue(texts().get("a.claims").contains("statement second { says \"the mayor\""), texts().get("a.claims"));
	}

	/** Typed as one character or as two, nobody sees which. */
	@Test
	void namesAreTheSameInEachNormalForm() {
		Program rename = Program.run("rename", corpus, "actor", "jos\u00E9", "jose\u0301Maria");
		assertEquals(0, rename.exitCode(), rename.err());
		assertTrue(texts().get("actors.claims").contains("actor jos\u00E9Maria :"), texts().get("actors.claims"));
		assertTrue(texts().get("a.claims").contains("by jos\u00E9Maria remarks"), texts().get("a.claims"));
	}

	@Test
	void aDryRunPrintsADiffAndWritesNothing() {
		Map<String, String> before = texts();
		Program run = Program.run("rename", corpus, "claim", "sank", "lost", "--dry-run");
		assertEquals(0, run.exitCode());
		assertEquals("""
				--- a/a.claims
				+++ b/a.claims
				@@ -1,6 +1,6 @@
				 codebook "Study" { category tone on statement : one of calm, loud }
				 article a "A" {
				 	outlet paper text "text.txt" on loss
				-	statement s { says "The ferry sank" cue "said" by paper citing mayor asserts sank code tone calm }
				-	statement { says "the mayor" by jose\u0301 remarks on sank repeats s }
				+	statement s { says "The ferry sank" cue "said" by paper citing mayor asserts lost code tone calm }
				+	statement { says "the mayor" by jose\u0301 remarks on lost repeats s }
				 }
				--- a/claims.claims
				+++ b/claims.claims
				@@ -1,3 +1,3 @@
				 // the claims\r
				-event loss "The loss" { claims sank }\r
				-claim sank "The ferry sank"
				\\ No newline at end of file
				+event loss "The loss" { claims lost }\r
				+claim lost "The ferry sank"
				\\ No newline at end of file
				""", run.out());
		assertEquals("gainsay: nothing was written; without --dry-run, 2 files would be." + System.lineSeparator(), run.err());
		assertEquals(before, texts());
		assertFalse(Files.exists(corpus.resolve(".gainsay")));
	}

	@Test
	void whereSomebodyLooksTheDiffIsNotObeyed() {
		Program.write(corpus.resolve("claims.claims"), CLAIMS + " // \u001B[31m sank");
		assertTrue(Program.run("rename", corpus, "claim", "sank", "lost", "--dry-run").out().contains("\u001B[31m"), "a document");
		for (boolean colours : new boolean[] { true, false }) {
			assertTrue(Program.inTerminal(colours, "rename", corpus, "claim", "sank", "lost", "--dry-run").out().contains("\\u001B[31m"), "for eyes");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "actor|major|x|There is no actor 'major'. Did you mean 'mayor'?", "statement|a.t|x|There is no statement 'a.t'. Did you mean 'a.s'", "actor|mayor|paper|There is an actor \"paper\" already.",
			"actor|mayor|the mayor|\"the mayor\" is not a name", "claim|sank|sank|The claim 'sank' has this name already.", "statement|a.s|b.s|\"b.s\" is not a name", "actors|mayor|x|expected one of [actor, article," })
	void whatCannotBeIsWrongUseAndWritesNothing(String kind, String old, String wanted, String said) {
		Map<String, String> before = texts();
		for (boolean dry : new boolean[] { false, true }) {
			Program run = dry ? Program.run("rename", corpus, kind, old, wanted, "--dry-run") : Program.run("rename", corpus, kind, old, wanted);
			assertEquals(2, run.exitCode(), run.err());
			assertTrue(run.err().contains(said), run.err());
			assertEquals("", run.out());
		}
		assertEquals(before, texts());
	}

	@Test
	void mergeMakesOneActorOfTwo() {
		Program merge = Program.run("merge", corpus, "jos\u00E9", "mayor");
		assertEquals(0, merge.exitCode(), merge.err());
		assertEquals(List.of("Merged the actor 'jos\u00E9' into 'mayor' (2 files):", "  a.claims", "  actors.claims"), merge.lines());
		assertEquals("""
				actor paper : publication "The Paper"
				actor mayor : person "The mayor" { alias "José" }
				""", texts().get("actors.claims"));
		assertTrue(texts().get("a.claims").contains("by mayor remarks"), texts().get("a.claims"));
		assertEquals(0, Program.run("check", corpus).exitCode());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "major|paper|There is no actor 'major'. Did you mean 'mayor'?", "mayor|papers|There is no actor 'papers'. Did you mean 'paper'?", "mayor|mayor|Choose two actors to merge." })
	void whatCannotBeMergedIsWrongUse(String actor, String into, String said) {
		Map<String, String> before = texts();
		Program run = Program.run("merge", corpus, actor, into);
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains(said), run.err());
		assertEquals(before, texts());
	}

	@Test
	void aCorpusWithErrorsIsChangedAndSaidToHaveThem() {
		Program.write(corpus.resolve("broken.claims"), "article broken \"B\" { outlet mayor text \"text.txt\" statement { says says } }\n");
		Program rename = Program.run("rename", corpus, "actor", "mayor", "headOfTown");
		assertEquals(1, rename.exitCode());
		assertTrue(rename.out().contains("  broken.claims"), rename.out());
		assertTrue(rename.err().matches("(?s)gainsay: the corpus has \\d+ errors?, and a name in what they concern may not have been changed; 'gainsay check .*"), rename.err());
		assertTrue(texts().get("broken.claims").contains("outlet headOfTown"));
	}

	@Test
	void oneCommandChangesACorpusAtATime() throws IOException {
		Map<String, String> before = texts();
		try (SafeFiles other = SafeFiles.open(corpus)) {
			Program second = Program.run("rename", corpus, "claim", "sank", "lost");
			assertEquals(3, second.exitCode());
			assertTrue(second.err().contains("another command is changing this corpus; wait until it is done"), second.err());
			assertEquals(0, Program.run("check", corpus).exitCode(), "who reads need not wait");
			assertEquals(0, Program.run("rename", corpus, "claim", "sank", "lost", "--dry-run").exitCode());
		}
		assertEquals(before, texts());
		assertEquals(0, Program.run("rename", corpus, "claim", "sank", "lost").exitCode());
	}

	@Test
	void aFolderThatIsNoneIsNotMade() {
		Program run = Program.run("rename", folder.resolve("none"), "claim", "sank", "lost");
		assertEquals(3, run.exitCode());
		assertTrue(run.err().contains("no such file or folder"), run.err());
		assertFalse(Files.exists(folder.resolve("none")));
	}

	@Test
	void nothingIsLeftInAFolderThatIsNoCorpus() {
		Program.write(folder.resolve("other/letter.txt"), "Dear all\n");
		Program run = Program.run("merge", folder.resolve("other"), "mayor", "paper");
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains("No .claims file was found below"), run.err());
		assertFalse(Files.exists(folder.resolve("other/.gainsay")));
	}

	@Test
	void whatMayNotBeWrittenIsSaidAndAllStays() {
		Map<String, String> before = texts();
		assertTrue(corpus.resolve("claims.claims").toFile().setReadOnly());
		Assumptions.assumeFalse(Files.isWritable(corpus.resolve("claims.claims")), "this user may write everything");
		Program run = Program.run("rename", corpus, "claim", "sank", "lost");
		assertEquals(3, run.exitCode());
		assertTrue(run.err().contains("claims.claims: permission denied"), run.err());
		assertEquals(before, texts());
	}

	@Test
	void aFileThatIsNotUtf8IsNotWritten() throws IOException {
		Files.write(corpus.resolve("latin.claims"), "// caf\u00E9\nclaim more \"More\" { entails sank }\n".getBytes(StandardCharsets.ISO_8859_1));
		byte[] before = Files.readAllBytes(corpus.resolve("latin.claims"));
		Program run = Program.run("rename", corpus, "claim", "sank", "lost");
		assertEquals(3, run.exitCode());
		assertTrue(run.err().contains("latin.claims: is not UTF-8"), run.err());
		assertArrayEquals(before, Files.readAllBytes(corpus.resolve("latin.claims")));
		assertEquals(CLAIMS, Files.readString(corpus.resolve("claims.claims")));
	}

	// ---- stopped half-way

	/** The program is no more after the first of the files is replaced. */
	private void stopHalfWay() throws IOException {
		Disk dying = new Disk() {
			private int moves;

			@Override
			public void move(Path from, Path to) throws IOException {
				if (++moves > 2) { // The journal, and the first file.
					throw new StackOverflowError("as if it was killed");
				}
				Disk.super.move(from, to);
			}
		};
		byte[] actors = ACTORS.getBytes(StandardCharsets.UTF_8);
		byte[] article = ARTICLE.getBytes(StandardCharsets.UTF_8);
		try (SafeFiles files = SafeFiles.open(dying, corpus)) {
			assertThrows(StackOverflowError.class, () -> files.write(List.of(
					new SafeFiles.Change("actors.claims", actors, ACTORS.replace("mayor :", "chief :").getBytes(StandardCharsets.UTF_8)),
					new SafeFiles.Change("a.claims", article, ARTICLE.replace("citing mayor", "citing chief").getBytes(StandardCharsets.UTF_8)))));
		}
		assertTrue(texts().get("actors.claims").contains("chief") && texts().get("a.claims").contains("mayor"), "half-way");
	}

	@Test
	void whoReadsSeesTheStateBeforeAndIsTold() throws IOException {
		Program check = Program.run("check", corpus);
		Program claims = Program.run("claims", corpus, "--format", "json");
		Program compare = Program.run("compare", corpus, "--format", "json");
		assertEquals(0, Program.run("report", corpus, "-o", folder.resolve("before.html")).exitCode());
		assertEquals(0, Program.run("export", corpus, "--to", "csv", "-o", folder.resolve("before")).exitCode());
		stopHalfWay();
		Map<String, String> half = texts();
		String told = "gainsay: A change of 2 files of this corpus was stopped half-way; what you see is as it was before, "
				+ "and the next command that changes the corpus takes back what is left of it." + System.lineSeparator();
		assertEquals(new Program(0, check.out(), told), Program.run("check", corpus));
		assertEquals(new Program(0, claims.out(), told), Program.run("claims", corpus, "--format", "json"));
		assertEquals(new Program(0, compare.out(), told), Program.run("compare", corpus, "--format", "json"));
		Program report = Program.run("report", corpus, "-o", folder.resolve("after.html"));
		assertTrue(report.exitCode() == 0 && report.err().startsWith(told), report.err());
		assertEquals(Files.readString(folder.resolve("before.html")), Files.readString(folder.resolve("after.html")));
		Program export = Program.run("export", corpus, "--to", "csv", "-o", folder.resolve("after"));
		assertEquals(told, export.err());
		assertEquals(Files.readString(folder.resolve("before/actors.csv")), Files.readString(folder.resolve("after/actors.csv")));
		Program dry = Program.run("rename", corpus, "actor", "mayor", "boss", "--dry-run");
		assertTrue(dry.exitCode() == 0 && dry.err().startsWith(told) && dry.out().contains("-actor mayor :") && dry.out().contains("+actor boss :"), dry.out() + dry.err());
		assertEquals(half, texts(), "nobody has touched anything");
	}

	@Test
	void whoWritesNextTakesItBackAndGoesOn() throws IOException {
		Map<String, String> expected = texts();
		expected.computeIfPresent("actors.claims", (file, text) -> text.replace("paper :", "daily :"));
		expected.computeIfPresent("a.claims", (file, text) -> text.replace(" paper ", " daily "));
		stopHalfWay();
		Program rename = Program.run("rename", corpus, "actor", "paper", "daily");
		assertEquals(0, rename.exitCode(), rename.err());
		assertEquals("gainsay: a change that was stopped half-way was taken back in actors.claims, a.claims." + System.lineSeparator(), rename.err());
		assertEquals(expected, texts());
		assertEquals("", Program.run("check", corpus).err());
	}

	/** Also where the command itself then has nothing to do. */
	@Test
	void itIsTakenBackEvenIfTheCommandIsRefused() throws IOException {
		Map<String, String> expected = texts();
		stopHalfWay();
		assertEquals(2, Program.run("rename", corpus, "actor", "nobody", "somebody").exitCode());
		assertEquals(expected, texts());
	}

	@Test
	void helpShowsThemInTheirPlace() {
		String help = Program.run("--help").out();
		assertTrue(help.indexOf("\n  rename ") > 0 && help.indexOf("\n  rename ") < help.indexOf("\n  merge ") && help.indexOf("\n  merge ") < help.indexOf("\n  lsp "), help);
		assertTrue(Program.run("rename", "--help").out().contains("rename [-hV] [--dry-run] [--no-cache] [--as=NAME] DIR KIND OLD"));
		assertTrue(Program.run("merge", "--help").out().contains("merge [-hV] [--dry-run] [--no-cache] [--as=NAME] DIR ACTOR INTO"));
	}
}
