// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.JsonObject;

/** The command {@code study}. */
class StudyTest {

	private static final Pattern STEP = Pattern.compile("`([\\w/.-]+\\.claims)`:\\n\\n```claims\\n(.*?)```|```console\\n\\$ (\\w+) (.*?)\\n(.*?)\\n?```", Pattern.DOTALL);
	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

	@TempDir
	private Path folder;

	private Path example() {
		return Program.copy(Program.example(), folder.resolve("study"));
	}

	/** A corpus of articles of four outlets, and a study with a round. */
	private Path corpus(int articles, String study) {
		Path corpus = folder.resolve("corpus");
		Program.write(corpus.resolve("outlets.claims"), "actor o0 : publication \"O0\"\nactor o1 : publication \"O1\"\nactor o2 : publication \"O2\"\nactor o3 : publication \"O3\"\n");
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < articles; i++) {
			Program.write(corpus.resolve("texts/a" + i + ".txt"), "Article " + i + " says nothing.\n");
			all.append("article a").append(i).append(" \"A").append(i).append("\" { outlet o").append(i % 7 == 0 ? 0 : i % 3 + 1).append(" published 2025-10-01 text \"texts/a").append(i).append(".txt\" }\n");
		}
		Program.write(corpus.resolve("articles.claims"), all.toString());
		Program.write(corpus.resolve("study.claims"), study);
		return corpus;
	}

	private static void set(Path corpus, String round, String coder, String article, String body) {
		Program.write(corpus.resolve("coding/" + round + "/" + coder + "/" + article + ".claims"), "annotations " + coder + " of " + article + " in " + round + " { " + body + " }\n");
	}

	private static Map<String, List<String>> lists(Path corpus, String round) throws IOException {
		Map<String, List<String>> lists = new HashMap<>();
		try (Stream<Path> files = Files.list(corpus.resolve("rounds/" + round))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				lists.put(file.getFileName().toString().replace(".claims", ""), Files.readAllLines(file).stream().filter(line -> line.startsWith("\t")).map(String::strip).toList());
			}
		}
		return lists;
	}

	private static void assertLevel(Map<String, List<String>> lists, int each) {
		Map<String, Integer> coders = new HashMap<>();
		lists.values().forEach(list -> {
			assertEquals(list.size(), list.stream().distinct().count(), () -> list + " has an article twice");
			list.forEach(article -> coders.merge(article, 1, Integer::sum));
		});
		assertTrue(coders.values().stream().allMatch(count -> count == each), coders::toString);
		List<Integer> loads = lists.values().stream().map(List::size).sorted().toList();
		assertTrue(loads.getLast() - loads.getFirst() <= 1, loads::toString);
	}

	@Test
	void theTutorialIsTrue() throws IOException {
		Path work = Files.createDirectories(folder.resolve("tutorial"));
		Path study = Program.copy(Program.example(), work.resolve("my-study"));
		String page = Files.readString(Program.example().resolve("../../docs/user/studies.md"), StandardCharsets.UTF_8);
		Matcher step = STEP.matcher(page);
		int commands = 0;
		while (step.find()) {
			if (step.group(1) != null) {
				Program.write(study.resolve(step.group(1)), step.group(2));
				continue;
			}
			List<String> words = new ArrayList<>();
			Matcher word = WORD.matcher(step.group(4));
			while (word.find()) {
				String one = word.group(1) != null ? word.group(1) : word.group(2);
				words.add(one.startsWith("my-study") || one.endsWith(".csv") ? work.resolve(one).toString() : one);
			}
			String printed;
			if (step.group(3).equals("cat")) {
				printed = Files.readString(Path.of(words.getFirst()));
			} else {
				Program program = Program.run(words.toArray());
				assertEquals(0, program.exitCode(), () -> words + program.err());
				printed = program.out() + program.err();
			}
			assertEquals(step.group(5).strip(), printed.replace(work + "/", "").strip(), words::toString);
			commands++;
		}
		assertEquals(16, commands);
	}

	@Test
	void aSampleIsWithinOneOfProportionalAndTheSameAgain() {
		Path corpus = corpus(47, "coder b coder c\nround main { sample 30 percent strata outlet seed 4712 each 2 }\n");
		JsonObject draw = Program.run("study", corpus, "draw", "main", "--json").json().getAsJsonObject();
		assertEquals(14, draw.getAsJsonArray("articles").size());
		draw.getAsJsonArray("strata").forEach(one -> {
			double part = 14.0 * one.getAsJsonObject().get("articles").getAsInt() / 47;
			assertTrue(Math.abs(part - one.getAsJsonObject().get("drawn").getAsInt()) < 1, one::toString);
		});
		String first = Program.run("study", corpus, "draw", "main").out();
		assertEquals(first, Program.run("study", corpus, "draw", "main", "--no-cache").out());
		assertTrue(first.startsWith("a13\n"), first); // on every system: SplitMix64 is fixed
		Program.write(corpus.resolve("study.claims"), "coder b coder c\nround main { sample 30 percent strata outlet seed 4713 each 2 }\n");
		assertNotEquals(first, Program.run("study", corpus, "draw", "main").out());
	}

	/** A section "a, b" with the topic "c" is another group than a section "a" with the topic "b, c". */
	@Test
	void commasInValuesMakeNoGroupsOne() {
		Path corpus = corpus(0, "coder b coder c\nround main { sample 2 strata section, code topic seed 1 each 2 }\n");
		Program.write(corpus.resolve("a.txt"), "Nothing is said.\n");
		Program.write(corpus.resolve("articles.claims"), """
				codebook "Topics" { category topic on article : text "what it is about" }
				article a "A" { outlet o1 text "a.txt" section "a, b" code topic "c" }
				article b "B" { outlet o1 text "a.txt" section "a" code topic "b, c" }
				""");
		List<String> strata = new ArrayList<>();
		Program.run("study", corpus, "draw", "main", "--json").json().getAsJsonObject().getAsJsonArray("strata").forEach(one -> strata.add(one.getAsJsonObject().get("stratum").getAsString()));
		assertEquals(List.of("\"a, b\", c", "a, \"b, c\""), strata);
	}

	@Test
	void eachArticleHasItsCodersAndANewOneMovesNothingBegun() throws IOException {
		String round = "round main { sample 20 seed 7 each 2 }\n";
		Path corpus = corpus(31, "coder b coder c coder d\n" + round);
		assertEquals(0, Program.run("study", corpus, "assign", "main").exitCode());
		Map<String, List<String>> before = lists(corpus, "main");
		assertLevel(before, 2);
		assertEquals(20, before.values().stream().flatMap(List::stream).distinct().count());
		assertTrue(Program.run("study", corpus, "assign", "main").err().startsWith("Nothing is to be written"));
		List<String> done = before.get("b").subList(5, 9);
		done.forEach(article -> set(corpus, "main", "b", article, "status done coded 2026-04-13"));
		Program.write(corpus.resolve("study.claims"), "coder b coder c coder d coder e\n" + round);
		assertEquals(0, Program.run("study", corpus, "assign", "main").exitCode());
		Map<String, List<String>> after = lists(corpus, "main");
		assertLevel(after, 2);
		assertTrue(after.get("b").containsAll(done));
		assertTrue(after.get("e").size() >= 9, after::toString);
	}

	@Test
	void whoLeavesKeepsWhatIsBegunAndNothingElse() throws IOException {
		Path corpus = corpus(12, "coder b coder c coder d coder e\nround main { sample all each 2 }\n");
		assertEquals(0, Program.run("study", corpus, "assign", "main").exitCode());
		String begun = lists(corpus, "main").get("e").get(2);
		set(corpus, "main", "e", begun, "status done");
		Program.write(corpus.resolve("study.claims"), "coder b coder c coder d coder e\nround main { sample all each 2 coders b, c }\n");
		assertEquals(0, Program.run("study", corpus, "assign", "main").exitCode());
		Map<String, List<String>> after = lists(corpus, "main");
		assertEquals(List.of(begun), after.get("e"));
		assertEquals(List.of(), after.get("d"));
		assertEquals(23, after.get("b").size() + after.get("c").size(), "the article that is begun has one coder more, and the others two");
		assertTrue(Program.run("study", corpus, "assign", "main").err().startsWith("Nothing is to be written"));
		Program.write(corpus.resolve("study.claims"), "coder b coder c coder e\nround main { sample all each 2 coders b, c }\n");
		assertEquals(0, Program.run("check", corpus).exitCode(), "nothing names the coder who is declared no longer");
	}

	@Test
	void aCoderWhoIsNamedTwiceIsOne() throws IOException {
		Path corpus = corpus(3, "coder b coder c\nround main { sample all each 2 coders b, b }\n");
		assertEquals(2, Program.run("study", corpus, "assign", "main").exitCode());
		Program.write(corpus.resolve("study.claims"), "coder b coder c\nround main { sample all coders b, b }\n");
		Program.run("study", corpus, "assign", "main");
		assertLevel(lists(corpus, "main"), 1);
	}

	@Test
	void aRoundIsWhatItsLastEventSays() {
		Path corpus = corpus(3, "coder b\nround main { sample all }\n");
		Program.run("study", corpus, "assign", "main");
		assertEquals(0, Program.run("study", corpus, "open", "main", "--as", "anna", "--on", "2026-04-12T09:00Z").exitCode());
		Program earlier = Program.run("study", corpus, "close", "main", "--as", "anna", "--on", "2026-04-12T08:59:59Z");
		assertEquals(2, earlier.exitCode());
		assertTrue(earlier.err().contains("2026-04-12T09:00:00Z, and 2026-04-12T08:59:59Z is not later"), earlier.err());
		Program closed = Program.run("study", corpus, "close", "main", "--as", "anna", "--on", "2026-04-12T09:00:00Z");
		assertEquals(0, closed.exitCode());
		assertTrue(closed.err().contains("gainsay: the round has 3 mishaps; 'gainsay study ") && closed.err().contains(" check main' lists them."), closed::err);
		assertTrue(Program.run("study", corpus, "status").out().startsWith("Round main: closed 2026-04-12T09:00:00Z"));
		assertEquals(2, Program.run("study", corpus, "open", "main", "--as", "anna", "--on", "2026-04-12T09:00:00Z").exitCode(), "it would replace the file of the first opening");
		assertEquals(0, Program.run("study", corpus, "open", "main", "--as", "anna", "--on", "2026-04-12T09:00:01.5Z").exitCode());
		Program.write(corpus.resolve("rounds/main/log/by-hand.claims"), "closed main { by anna on 2026-04-12T11:00:30+02:00 }\n");
		assertTrue(Program.run("study", corpus, "status").out().startsWith("Round main: closed 2026-04-12T11:00:30+02:00"));
		Program.write(corpus.resolve("rounds/main/log/by-hand.claims"), "closed main { by anna on 2026-04-12T11:00+02:00 }\n");
		assertTrue(Program.run("study", corpus, "status").out().startsWith("Round main: opened 2026-04-12T09:00:01Z"));
	}

	/** It is an error of the file, told as such; whether it is before the opening nobody knows. */
	@Test
	void whatIsNoDateIsNotBeforeTheOpening() {
		Path corpus = corpus(4, "coder b\nround main { sample all }\n");
		assertEquals(0, Program.run("study", corpus, "assign", "main").exitCode());
		Program.run("study", corpus, "open", "main", "--as", "anna", "--on", "2026-04-12T09:00:00Z");
		for (String coded : List.of("14.4.2026", "2026-04-31", "2026-02-30T25:00")) {
			set(corpus, "main", "b", "a0", "status done coded " + coded);
			assertFalse(Program.run("study", corpus, "check").out().contains("coded-before-opened"), coded);
			assertTrue(Program.run("check", corpus).out().contains("is not a day"), coded);
		}
		for (String coded : List.of("2026-04-11", "2026-04-12T08:59Z")) {
			set(corpus, "main", "b", "a0", "status done coded " + coded);
			assertTrue(Program.run("study", corpus, "check").out().contains("coded-before-opened"), coded);
		}
	}

	@Test
	void everyMishapHasItsWord() {
		Path corpus = corpus(4, "coder b coder c\nround main { sample all each 2 }\n");
		assertEquals(0, Program.run("study", corpus, "assign", "main").exitCode());
		Program.run("study", corpus, "open", "main", "--as", "anna", "--on", "2026-04-12T09:00:00Z");
		set(corpus, "main", "b", "a0", "status done coded 2026-04-11");
		set(corpus, "main", "c", "a0", "status begun");
		Program.write(corpus.resolve("coding/main/b/a1.claims"), "<<<<<<< one\nannotations c of a1 in main { }\n=======\n>>>>>>> other\n");
		Program.write(corpus.resolve("coding/main/b/a2.claims"), "annotator c\nannotations b of a2 in main { }\n");
		Program.write(corpus.resolve("coding/main/B/a3.claims"), "annotations B of a3 in main { }\n");
		Program.write(corpus.resolve("bin/b/a3.claims"), "annotations b of a3 in main { }\n");
		Program.write(corpus.resolve("texts/a0.txt"), "Another text.\n");
		Program.write(corpus.resolve("study.claims"), "coder b coder c\nround main { sample all each 1 coders b }\n");
		Program.write(corpus.resolve("rounds/main/c.claims"), "assigned c in main { a1 a2 a3 }\n");
		Program check = Program.run("study", corpus, "check");
		assertEquals(1, check.exitCode());
		for (String word : List.of("assigned-not-found", "not-assigned", "file-not-read", "unknown-coder", "annotator-differs", "anothers-folder", "conflict-markers", "coded-before-opened",
				"text-changed")) {
			assertTrue(check.out().contains(": " + word + ": "), () -> word + " is not in\n" + check.out());
		}
		Program.run("study", corpus, "close", "main", "--as", "anna", "--on", "2026-04-20T09:00:00Z");
		assertFalse(Program.run("study", corpus, "check").out().contains("edited-since-closed"));
		set(corpus, "main", "b", "a0", "// a comment is no change\n\tstatus done\n\tcoded 2026-04-11");
		assertFalse(Program.run("study", corpus, "check").out().contains("edited-since-closed"));
		set(corpus, "main", "b", "a0", "status begun coded 2026-04-11");
		assertTrue(Program.run("study", corpus, "check").out().contains("coding/main/b/a0.claims: edited-since-closed: "));
		Program unknown = Program.run("check", corpus);
		assertTrue(unknown.out().contains("There is no coder \"B\" in the study. Did you mean \"b\"? [coder-unknown]"), unknown.out());
	}

	@Test
	void whatIsFrozenIsTheMeaning() throws IOException {
		Path corpus = example();
		Program.write(corpus.resolve("study.claims"), "coder ben\ncoder cleo\nround main { sample all }\n");
		Program.run("study", corpus, "assign", "main");
		Program.run("study", corpus, "open", "main", "--as", "anna");
		assertFalse(Program.run("check", corpus).out().contains("round-frozen"));
		Path spill = corpus.resolve("spill.claims");
		String text = Files.readString(spill);
		Program.write(spill, "// moved\n" + text);
		assertFalse(Program.run("check", corpus).out().contains("round-frozen"));
		Program.write(spill, text + "\nclaim late \"A claim that came late.\"\n");
		String added = Program.run("check", corpus).out();
		assertTrue(added.contains("warning: The round \"main\" is open, and the claim \"late\" was added since it was opened."), added);
		Program.write(spill, text.replaceFirst("claim knew( *)\"", "claim knew$1\"Really: "));
		String changed = Program.run("check", corpus).out();
		assertTrue(changed.contains("the claim \"knew\" was changed since it was opened."), changed);
	}

	@Test
	void aBlindRoundTellsOfNoErrorOfOthersAndOfNoAgreement() {
		Path corpus = corpus(4, "coder b coder c\nround pilot : pilot { sample all blind }\nround main { sample interval 0.1 of stance in pilot seed 3 }\n");
		Program.run("study", corpus, "assign", "pilot");
		Program.run("study", corpus, "open", "pilot", "--as", "anna");
		set(corpus, "pilot", "c", "a1", "status done statement s1 { by nobodyKnown asserts \"x\" }");
		assertEquals(1, Program.run("check", corpus, "--as", "c").exitCode(), "there is an error to be told");
		for (List<String> as : List.of(List.<String>of(), List.of("--as", "b"))) {
			Program status = Program.run(Stream.concat(Stream.of("study", corpus, "status"), as.stream()).toArray());
			assertEquals(0, status.exitCode(), status::err);
			assertEquals("", status.err());
		}
		assertEquals(1, Program.run("study", corpus, "status", "--as", "c").exitCode());
		Program draw = Program.run("study", corpus, "draw", "main");
		assertEquals(2, draw.exitCode());
		assertTrue(draw.err().contains("'pilot', which is blind and still open"), draw.err());
	}

	@Test
	void aRoundWhoseFolderWouldNotBeReadIsRefused() {
		Path corpus = corpus(4, "coder b\nround raw { sample all }\n");
		Program assign = Program.run("study", corpus, "assign", "raw");
		assertEquals(2, assign.exitCode());
		assertTrue(assign.err().contains("The round \"raw\": Folders called \"raw\" are not read"), assign.err());
		assertFalse(Files.exists(corpus.resolve("rounds")));
	}

	@Test
	void aNameThatNoFolderCanHaveIsRefusedAndTold() {
		for (String name : List.of("raw", "output", "con", "nul", "Com1")) {
			Path corpus = corpus(4, "coder b coder " + name + "\nround main { sample all }\n");
			for (String what : List.of("draw", "assign")) {
				Program refused = Program.run("study", corpus, what, "main");
				assertEquals(2, refused.exitCode(), name);
				assertTrue(refused.err().startsWith("gainsay: The coder \"" + name + "\": ") && refused.err().contains("Give another name."), refused.err());
			}
			assertTrue(Program.run("study", corpus, "check").out().contains("study.claims: unusable-name: The coder \"" + name + "\""), name);
		}
		Path corpus = corpus(4, "coder ben coder Ben\nround main { sample all }\n");
		assertTrue(Program.run("study", corpus, "check").out().contains("unusable-name: The coders \"ben\" and \"Ben\" have one folder where capitals make no difference"));
		corpus = corpus(4, "coder ben coder raw\nround main { sample all coders ben }\n");
		assertEquals(0, Program.run("study", corpus, "draw", "main").exitCode(), "who takes no part has no folder");
	}

	@Test
	void conflictMarkersAreToldWhereTheyHaveTakenTheSet() {
		Path corpus = corpus(2, "coder b\nround main { sample all blind }\n");
		Program.run("study", corpus, "assign", "main");
		Program.run("study", corpus, "open", "main", "--as", "anna");
		Program.write(corpus.resolve("coding/main/b/a1.claims"), "<<<<<<< one\nannotations b of\n=======\nannotations\n>>>>>>> other\n");
		Program.write(corpus.resolve("rounds/main/b.claims"), "assigned b in main { a0\n<<<<<<< one\na1\n=======\n>>>>>>> other\n}\n");
		String out = Program.run("study", corpus, "check", "--as", "b").out();
		assertTrue(out.contains("coding/main/b/a1.claims: conflict-markers: ") && out.contains("rounds/main/b.claims: conflict-markers: "), out);
	}

	@Test
	void aSlipInOnesOwnNameIsSeenByOneself() {
		Path corpus = corpus(2, "coder ben coder cleo\nround main { sample all blind }\n");
		Program.run("study", corpus, "assign", "main");
		Program.run("study", corpus, "open", "main", "--as", "anna");
		Program.write(corpus.resolve("coding/main/ben/a1.claims"), "annotations Ben of a1 in main { }\n");
		assertTrue(Program.run("check", corpus, "--as", "ben").out().contains("There is no coder \"Ben\" in the study. Did you mean \"ben\"?"));
		assertFalse(Program.run("check", corpus, "--as", "cleo").out().contains("Ben"));
	}

	@Test
	void aRenameOfWhatIsFrozenIsTold() {
		Path corpus = corpus(2, "coder ben\nclaim knew \"They knew.\"\nclaim later \"Later.\"\nround main { sample all }\n");
		Program.run("study", corpus, "assign", "main");
		assertFalse(Program.run("rename", corpus, "claim", "knew", "known", "--dry-run").err().contains("frozen"));
		Program.run("study", corpus, "open", "main", "--as", "anna");
		Program rename = Program.run("rename", corpus, "claim", "knew", "known", "--dry-run");
		assertEquals(0, rename.exitCode());
		assertTrue(rename.err().contains("\"knew\" is frozen while the round \"main\" is open"), rename.err());
		assertFalse(Program.run("rename", corpus, "actor", "o1", "paper", "--dry-run").err().contains("frozen"));
	}

	@Test
	void aReaderWhoIsNoCoderIsTold() {
		Path corpus = corpus(4, "coder ben coder cleo\nround main { sample all blind }\n");
		Program.run("study", corpus, "assign", "main");
		assertFalse(Program.run("study", corpus, "open", "main", "--as", "anna").err().contains("anna"));
		assertFalse(Program.run("claims", corpus, "--as", "bne").err().contains("bne"), "nothing is hidden yet");
		set(corpus, "main", "cleo", "a1", "status done");
		assertTrue(Program.run("claims", corpus, "--as", "bne").err().startsWith("gainsay: The study has no coder 'bne', so no set of the blind round that is open is seen. Did you mean 'ben'?"));
		assertFalse(Program.run("claims", corpus, "--as", "ben").err().contains("no coder"));
	}

	@Test
	void wrongUseIsTold() {
		Path corpus = corpus(3, "coder b\nround main { sample all each 2 }\n");
		for (List<String> wrong : List.of(List.of("drow", "main"), List.of("draw"), List.of("draw", "mian"), List.of("assign", "main"), List.of("open", "main"), List.of("close", "main", "--as", "anna"),
				List.of("open", "main", "--as", "anna"), List.of("status", "--because", "x"))) {
			Program program = Program.run(Stream.concat(Stream.of("study", corpus), wrong.stream()).toArray());
			assertEquals(2, program.exitCode(), wrong::toString);
			assertTrue(program.err().startsWith("gainsay: ") && program.out().isEmpty(), program::err);
		}
		assertTrue(Program.run("study", corpus, "draw", "mian").err().contains("main"));
		assertEquals(2, Program.run("study", Program.example(), "status").exitCode());
	}

	/** What does not belong to a word is refused, with what does. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"status -o kit.zip | -o goes with kit.",
			"draw main --take b | go with decide.",
			"status --replace | --replace goes with gold.",
			"status --for b | --for goes with kit and feedback.",
			"status --on 2026-04-12T09:00:00Z | go with open and close",
			"gold main --json | --json goes with draw, assign, status, check, cases, feedback, drift.",
			"collect --round main | --round does not go with collect",
			"collect ben.zip --round main | --round does not go with collect",
			"hook main --as b | A hook is for all rounds",
			"kit main --for b -o kit.zip | A kit is of all rounds of a coder",
			"draw main other.zip | 'other.zip' is one too many" })
	void whatDoesNotBelongIsRefused(String words, String sentence) {
		Path corpus = corpus(3, "coder b\nround main { sample all }\n");
		Program refused = Program.run(Stream.concat(Stream.of("study", corpus), Stream.of(words.split(" "))).toArray());
		assertEquals(2, refused.exitCode(), refused::out);
		assertTrue(refused.err().contains(sentence), refused::err);
	}

	@Test
	void theFolderComesFirst() {
		Program swapped = Program.run("study", "status", "my-corpus");
		assertEquals(2, swapped.exitCode());
		assertTrue(swapped.err().contains("The folder of the corpus comes before 'status': gainsay study DIR status."), swapped::err);
		assertFalse(Program.run("study", "my-corpus", "statsu").err().contains("comes before"));
	}

	@Test
	void theHelpListsWhatCanBeDoneInColumns() {
		String help = Program.run("study", "--help").out();
		assertTrue(help.contains("\n  draw       prints") && help.contains("\n  feedback   says") && help.contains("\n               are finished"), help);
		assertTrue(help.indexOf("WHAT is one of:") < help.indexOf("  draw  ") && help.indexOf("  hook  ") < help.indexOf("The folder of the corpus."), help);
	}
}
