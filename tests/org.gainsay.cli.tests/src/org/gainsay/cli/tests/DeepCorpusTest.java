// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How deep things go is the corpus' own affair: no command may need a stack that is as deep. */
class DeepCorpusTest {

	private static final int OFFICES = 5000;
	private static final int CLAIMS = 1000;

	@TempDir
	Path folder;
	private Path corpus;

	@BeforeEach
	void write() {
		corpus = folder.resolve("corpus");
		Program.write(corpus.resolve("first.txt"), "The group said the weir will hold.\n");
		Program.write(corpus.resolve("second.txt"), "The weir will hold, the group said.\n");
	}

	private void claims(String text) {
		Program.write(corpus.resolve("a.claims"), text + """
				article first "First" { text "first.txt" statement s { says "the weir will hold" cue "said" by a0 and a2500 asserts c0 } }
				article second "Second" { text "second.txt" statement s { says "The weir will hold" cue "said" by a1 denies c900 } }
				""");
	}

	private static String all(int count, String each) {
		return IntStream.range(0, count).mapToObj(i -> each.replace("NEXT", String.valueOf(i + 1)).replace("THIS", String.valueOf(i))).collect(Collectors.joining());
	}

	private void everyCommandAnswers() throws Exception {
		Program check = Program.run("check", corpus);
		assertTrue(check.lines().getLast().startsWith("2 articles, 2 statements, " + (CLAIMS + 1) + " claims, 0 errors"), check.out().lines().limit(5).toList() + check.err());
		Path report = folder.resolve("report.html");
		for (Program program : new Program[] { Program.run("claims", corpus, "--format", "json"), Program.run("compare", corpus, "--format", "json", "--all"),
				Program.run("report", corpus, "-o", report), Program.run("export", corpus, "--to", "csv", "-o", folder.resolve("csv")),
				Program.run("export", corpus, "--to", "xmi", "-o", folder.resolve("out.xmi")) }) {
			assertEquals(0, program.exitCode(), program.err());
		}
		assertTrue(Files.size(report) > 10_000);
	}

	@Test
	void officesArePartsOfOthersThousandsDeep() throws Exception {
		claims(all(OFFICES, "actor aTHIS : group \"Group THIS\" { part of aNEXT }\n") + "actor a" + OFFICES + " : group \"Last\"\n"
				+ all(CLAIMS, "claim cTHIS \"Claim THIS\"\n") + "claim c" + CLAIMS + " \"Last\"\n");
		everyCommandAnswers();
	}

	@Test
	void claimsEntailOthersThousandsDeep() throws Exception {
		claims(all(OFFICES, "actor aTHIS : group \"Group THIS\"\n") + all(CLAIMS, "claim cTHIS \"Claim THIS\" { entails cNEXT }\n") + "claim c" + CLAIMS + " \"Last\"\n");
		everyCommandAnswers();
	}

	/** Each line would name all claims before its own: a table of 2,000 had 15 MB. The JSON has them. */
	@Test
	void aLongWayOfEntailedClaimsIsCutInTheTable() throws Exception {
		claims("actor a0 : group \"Group\"\n" + all(100, "claim cTHIS \"Claim THIS\" { entails cNEXT }\n") + "claim c100 \"Last\"\n");
		Program table = Program.run("claims", corpus);
		assertTrue(table.out().contains("from c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, …, c99: "), table.out());
		assertTrue(table.out().contains("from c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11: "), table.out());
		assertTrue(Program.run("claims", corpus, "--format", "json").out().replaceAll("\\s", "").contains("\"c10\",\"c11\",\"c12\""), "the JSON has all");
	}

	@Test
	void statementsRepeatOthersThousandsDeepAndCiteThousands() throws Exception {
		Program.write(corpus.resolve("third.txt"), "The group said.\n");
		claims(all(OFFICES, "actor aTHIS : group \"Group THIS\"\n") + all(CLAIMS, "claim cTHIS \"Claim THIS\" { supports cNEXT }\n") + "claim c" + CLAIMS + " \"Last\"\n");
		Program.write(corpus.resolve("b.claims"), "article third \"Third\" { text \"third.txt\"\n"
				+ IntStream.range(0, 2000).mapToObj(i -> "statement s" + i + " { says \"The group\" by writer asserts c1" + (i < 1999 ? " repeats s" + (i + 1) : "") + " }\n")
						.collect(Collectors.joining())
				+ "statement deep { says \"group\" by a0" + IntStream.range(1, 1000).mapToObj(i -> " citing a" + i).collect(Collectors.joining()) + " asserts c2 }\n}\n");
		Program check = Program.run("check", corpus);
		assertTrue(check.lines().getLast().startsWith("3 articles, 2003 statements, " + (CLAIMS + 1) + " claims, 0 errors"), check.out().lines().limit(5).toList() + check.err());
		assertEquals(0, Program.run("claims", corpus).exitCode());
		assertEquals(0, Program.run("report", corpus, "-o", folder.resolve("report.html")).exitCode());
	}

	@Test
	void oneStatementHasThousandsWhoSpeakAndThousandsCitedOneAfterTheOther() throws Exception {
		for (String joint : new String[] { " and ", " citing " }) {
			claims(all(OFFICES, "actor aTHIS : group \"Group THIS\"\n") + all(CLAIMS, "claim cTHIS \"Claim THIS\"\n") + "claim c" + CLAIMS + " \"Last\"\n");
			Program.write(corpus.resolve("a.claims"), Files.readString(corpus.resolve("a.claims")).replace("by a0 and a2500 asserts c0", "by " + IntStream.range(0, OFFICES).mapToObj(i -> "a" + i).collect(Collectors.joining(joint)) + " asserts c0"));
			everyCommandAnswers();
		}
	}

	@Test
	void oneCategoryHasThousandsOfValuesThatOneStatementIsGiven() throws Exception {
		String values = IntStream.range(0, OFFICES).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));
		claims("codebook \"Many\" { category f on statement : some of " + values + " }\n" + all(OFFICES, "actor aTHIS : group \"Group THIS\"\n")
				+ all(CLAIMS, "claim cTHIS \"Claim THIS\"\n") + "claim c" + CLAIMS + " \"Last\"\n");
		Program.write(corpus.resolve("a.claims"), Files.readString(corpus.resolve("a.claims")).replace("asserts c0", "asserts c0 code f " + values));
		assertTimeoutPreemptively(Duration.ofMinutes(5), this::everyCommandAnswers);
	}
}
