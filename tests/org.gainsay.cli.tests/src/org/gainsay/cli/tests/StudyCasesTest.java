// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The command {@code study} after a round is coded: cases, decisions, gold, feedback, drift. */
class StudyCasesTest {

	private static final int STATEMENTS = 10;

	@TempDir
	private Path folder;

	/** A corpus of articles with ten things said in each, half of them of a claim. */
	private Path corpus(int articles, String study) {
		Path corpus = folder.resolve("corpus");
		Program.write(corpus.resolve("study.claims"), study + "actor x : person \"X\"\nclaim c \"C is so.\"\nclaim d \"D is so.\"\n");
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < articles; i++) {
			StringBuilder text = new StringBuilder();
			for (int j = 0; j < STATEMENTS; j++) {
				text.append("Speaker ").append(j).append(" said that thing number ").append(j).append(" is so.\n\n");
			}
			Program.write(corpus.resolve("texts/a" + i + ".txt"), text.toString());
			all.append("article a").append(i).append(" \"A\" {\n\ttext \"texts/a").append(i).append(".txt\"\n}\n\n");
		}
		Program.write(corpus.resolve("articles.claims"), all.toString());
		return corpus;
	}

	/** What somebody says who says what is true but for some: every third is a denial. */
	private static String statements(int article, BiPredicate<Integer, Integer> wrong) {
		StringBuilder said = new StringBuilder();
		for (int j = 0; j < STATEMENTS; j++) {
			boolean denies = j % 3 == 0 != wrong.test(article, j);
			said.append("\n\tstatement s").append(j).append(" {\n\t\tsays \"thing number ").append(j).append(" is so\"\n\t\tby x\n\t\t").append(denies ? "denies" : "asserts").append(" c\n\t}\n");
		}
		return said.toString();
	}

	private static void set(Path corpus, String round, String coder, int article, String head, BiPredicate<Integer, Integer> wrong) {
		Program.write(corpus.resolve("coding/" + round + "/" + coder + "/a" + article + ".claims"),
				"annotations " + coder + " of a" + article + " in " + round + " {\n\t" + head + "\n" + statements(article, wrong) + "}\n");
	}

	private static JsonObject cases(Path corpus) {
		return Program.run("study", corpus, "cases", "main", "--json").json().getAsJsonObject();
	}

	private static String ids(JsonObject cases, String state) {
		List<String> ids = new ArrayList<>();
		cases.getAsJsonArray("cases").forEach(one -> {
			if (one.getAsJsonObject().get("state").getAsString().equals(state)) {
				ids.add(one.getAsJsonObject().get("case").getAsString());
			}
		});
		return String.join(",", ids);
	}

	@Test
	void decidesForScriptsAndReplaysTheGoldThatEveryCommandReads() throws IOException {
		Path corpus = corpus(2, "coder ben coder dora\nround main { sample all }\n");
		for (int i = 0; i < 2; i++) {
			set(corpus, "main", "ben", i, "status done", (article, j) -> false);
			set(corpus, "main", "dora", i, "status done", (article, j) -> j == 4);
		}
		JsonObject before = cases(corpus);
		assertEquals(20, before.getAsJsonArray("cases").size());
		String open = ids(before, "open");
		assertEquals(2, open.split(",").length);
		Program text = Program.run("study", corpus, "cases", "--round", "main");
		assertTrue(text.out().contains(" open: a0 (stance)\n  ben: content thing number 4 is so; stance asserts c\n  dora: content thing number 4 is so; stance denies c\n"), text.out());
		assertEquals("20 cases: 2 open, 18 agreed, 0 decided, 0 differs; 0 voided decisions.", text.err().strip());

		Program gold = Program.run("study", corpus, "gold", "main");
		assertEquals(1, gold.exitCode());
		assertTrue(gold.err().contains("a0: 10 of 10 cases not decided"), gold.err());
		assertEquals("Decided 18 cases, in 2 files below gold/main.", Program.run("study", corpus, "decide", "main", "--agreed", "--as", "anna").out().strip());
		Program wrong = Program.run("study", corpus, "decide", "main", "--case", open, "--take", "bem", "--as", "anna");
		assertEquals(2, wrong.exitCode());
		assertTrue(wrong.err().contains("'bem' gave nothing in the case") && wrong.err().contains("ben"), wrong.err());
		assertTrue(Program.run("study", corpus, "decide", "main", "--case", "00000000", "--nothing", "--as", "anna").err().contains("There is no case '00000000'"));
		assertTrue(Program.run("study", corpus, "decide", "main", "--case", open, "--nothing").err().contains("Say who decides, by a name: --as NAME."));
		assertTrue(Program.run("study", corpus, "decide", "main", "--case", open, "--nothing", "--reason", "slop", "--as", "anna").err().contains("slip"));
		assertEquals(0, Program.run("study", corpus, "decide", "main", "--case", open, "--take", "ben", "--stances", "dora", "--reason", "edge", "--note", "why not", "--on", "2026-04-20T10:00:00Z", "--as", "anna").exitCode());
		assertTrue(Files.readString(corpus.resolve("gold/main/a0-anna.claims")).contains("\ttook ben\n\tstances of dora\n\tbecause edge\n\tnote \"why not\"\n}"));

		assertEquals("Wrote the gold of 2 articles.", Program.run("study", corpus, "gold", "main").out().strip());
		assertEquals("The gold is as it was, of 2 articles.", Program.run("study", corpus, "gold", "main").out().strip());
		assertTrue(Files.readString(corpus.resolve("articles.claims")).contains("statement s5 {\n\t\tsays \"thing number 4 is so\"\n\t\tby x\n\t\tdenies c\n\t}"));
		assertTrue(Program.run("show", corpus, "a0").out().contains("s5"), "the gold is what an article shows");
		JsonObject agreement = Program.run("agreement", corpus, "--json").json().getAsJsonObject();
		assertFalse(agreement.toString().contains("\"solo\""), "the gold is no coder");

		set(corpus, "main", "dora", 1, "status done", (article, j) -> j == 4 || j == 5);
		JsonObject after = cases(corpus);
		assertEquals(1, after.getAsJsonArray("voided").size());
		assertEquals(1, ids(after, "open").split(",").length);
		Program again = Program.run("study", corpus, "gold", "main");
		assertEquals(1, again.exitCode());
		assertTrue(again.err().contains("a1: 1 of 10 cases not decided"), again.err());
		Program.run("study", corpus, "decide", "main", "--case", ids(after, "open"), "--nothing", "--as", "bea");
		Program refused = Program.run("study", corpus, "gold", "main");
		assertEquals(2, refused.exitCode());
		assertTrue(refused.err().contains("Articles have statements or codes of their own that are not in the gold: a1.s6"), refused.err());
		assertEquals(0, Program.run("study", corpus, "gold", "main", "--replace").exitCode());
		assertFalse(Files.readString(corpus.resolve("articles.claims")).contains("a1.s10"));
	}

	/** What an article was coded with is as little lost without a word as its statements; what nobody decided stays. */
	@Test
	void anArticlesOwnCodeIsReplacedOnlyWhereThatIsSaid() throws IOException {
		Path corpus = corpus(1, "codebook \"B\" {\ncategory genre on article : one of news, opinion\ncategory verb on article : text\n}\ncoder ben coder dora\nround main { sample all }\n");
		String own = "article a0 \"A\" {\n\ttext \"texts/a0.txt\"\n\tcode genre opinion\n\tcode verb \"my own\"\n}\n";
		Program.write(corpus.resolve("articles.claims"), own);
		for (String coder : List.of("ben", "dora")) {
			Program.write(corpus.resolve("coding/main/" + coder + "/a0.claims"), "annotations " + coder + " of a0 in main {\n\tstatus done\n\tcode genre news\n}\n");
		}
		Program decided = Program.run("study", corpus, "decide", "main", "--agreed", "--as", "anna");
		assertEquals("Decided 1 case, in 1 file below gold/main.", decided.out().strip(), decided::err);
		Program refused = Program.run("study", corpus, "gold", "main");
		assertEquals(2, refused.exitCode());
		assertTrue(refused.err().contains("codes of their own that are not in the gold: a0 (code genre opinion)"), refused::err);
		assertEquals(own, Files.readString(corpus.resolve("articles.claims")));
		assertEquals(0, Program.run("study", corpus, "gold", "main", "--replace").exitCode());
		String gold = Files.readString(corpus.resolve("articles.claims"));
		assertTrue(gold.contains("code genre news") && gold.contains("code verb \"my own\"") && !gold.contains("opinion"), gold);
		assertEquals("The gold is as it was, of 1 article.", Program.run("study", corpus, "gold", "main").out().strip(), "what was decided is its own now");
	}

	@Test
	void aCaseThatIsNamedTwiceIsDecidedOnceAndByAFileThatIsText() throws IOException {
		Path corpus = corpus(1, "coder ben coder dora\nround main { sample all }\n");
		set(corpus, "main", "ben", 0, "status done", (article, j) -> false);
		set(corpus, "main", "dora", 0, "status done", (article, j) -> j == 4);
		String open = ids(cases(corpus), "open");
		Path own = folder.resolve("own.txt");
		Files.writeString(own, "statement { says \"thing number 4 is so\" by x note \"Küste\" }", StandardCharsets.ISO_8859_1);
		Program latin = Program.run("study", corpus, "decide", "main", "--case", open, "--own", own, "--as", "anna");
		assertEquals(3, latin.exitCode());
		assertTrue(latin.err().contains("own.txt: is no text in UTF-8"), latin::err);
		Program none = Program.run("study", corpus, "decide", "main", "--case", open, "--own", folder, "--as", "anna");
		assertEquals(3, none.exitCode());
		assertTrue(none.err().contains(folder.getFileName().toString()), none::err);
		Files.writeString(own, "\uFEFFstatement { says \"thing number 4 is so\" by x note \"Küste\" }");
		Program decided = Program.run("study", corpus, "decide", "main", "--case", open + "," + open, "--own", own, "--as", "anna");
		assertEquals("Decided 1 case, in 1 file below gold/main.", decided.out().strip(), decided::err);
		String written = Files.readString(corpus.resolve("gold/main/a0-anna.claims"));
		assertEquals(1, written.split("\ndecided ", -1).length - 1, written);
		assertTrue(written.contains("note \"Küste\""), written);
	}

	@Test
	void casesOfABlindRoundThatIsOpenAreNotTold() {
		Path corpus = corpus(1, "coder ben coder dora\nround main { sample all blind }\nassigned ben in main { a0 }\nopened main { by anna on 2026-04-01T00:00:00Z }\n");
		set(corpus, "main", "ben", 0, "status done", (article, j) -> false);
		for (String what : List.of("cases", "gold")) {
			Program program = Program.run("study", corpus, what, "main");
			assertEquals(2, program.exitCode());
			assertTrue(program.err().contains("blind and still open") && program.out().isEmpty(), program.err());
		}
	}

	@Test
	void feedbackComesOnceAnArticleIsFinished() throws IOException {
		Path corpus = corpus(4, "study \"S\" { reports stance from 0.8 reports cue }\ncoder ben\nround training : training { sample all }\nassigned ben in training { a0 a1 a2 }\n");
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < 3; i++) {
			all.append("article a").append(i).append(" \"A\" {\n\ttext \"texts/a").append(i).append(".txt\"\n\tstatus done\n").append(statements(i, (article, j) -> false)).append("}\n");
		}
		Program.write(corpus.resolve("articles.claims"), all.toString());
		set(corpus, "training", "ben", 0, "status done", (article, j) -> j == 1);
		set(corpus, "training", "ben", 1, "status done", (article, j) -> false);
		set(corpus, "training", "ben", 2, "status begun", (article, j) -> j == 2);
		Program told = Program.run("study", corpus, "feedback", "training", "--for", "ben");
		assertTrue(told.out().startsWith("ben in training: 2 articles finished and compared with the gold, 1 not finished yet.\n  stance        0."), told.out());
		assertTrue(told.out().contains("passed, 0.8 is asked for"), told.out());
		assertTrue(told.out().contains("a0, ben.training.a0.s1: stance on c: denies; the gold has asserts “thing number 1 is so”"), told.out());
		assertFalse(told.out().contains("a2"), "not before it is finished");
		JsonObject json = Program.run("study", corpus, "feedback", "training", "--for", "ben", "--json").json().getAsJsonObject();
		JsonObject mark = json.getAsJsonArray("marks").get(0).getAsJsonObject();
		JsonObject score = null;
		for (JsonElement one : agreementOfGold(corpus)) {
			if (one.getAsJsonObject().get("variable").getAsString().equals("stance") && one.getAsJsonObject().get("measure").getAsString().equals("alpha")) {
				score = one.getAsJsonObject();
			}
		}
		assertEquals(score.get("value").getAsDouble(), mark.get("value").getAsDouble(), 1e-6, "the score is what agreement gives");
		assertEquals(mark.get("value").getAsDouble() >= 0.8, mark.get("passed").getAsBoolean());
		assertEquals("a2", json.getAsJsonArray("unfinished").get(0).getAsString());
		assertTrue(Program.run("study", corpus, "feedback", "training").err().contains("Say for whom"));
		assertTrue(Program.run("study", corpus, "feedback", "training", "--for", "bem").err().contains("ben"));
	}

	/** Where all is as the gold has it and has one value, alpha is undefined, which is not 0. */
	@Test
	void whatIsUndefinedIsNotFailed() {
		Path corpus = corpus(2, "study \"S\" { reports stance, speaker from 0.8 reports found from 0.2 }\ncoder ben\nround training : training { sample all }\nassigned ben in training { a0 a1 }\n");
		Program.write(corpus.resolve("articles.claims"), "article a0 \"A\" {\n\ttext \"texts/a0.txt\"\n\tstatus done\n" + statements(0, (article, j) -> false) + "}\narticle a1 \"A\" { text \"texts/a1.txt\" }\n");
		set(corpus, "training", "ben", 0, "status done", (article, j) -> false);
		Program told = Program.run("study", corpus, "feedback", "training", "--for", "ben");
		assertTrue(told.out().contains("undefined: only one value was used: x; whether passed cannot be said, 0.8 is asked for"), told.out());
		assertFalse(told.out().contains("not passed"), told.out());
		JsonObject mark = Program.run("study", corpus, "feedback", "training", "--for", "ben", "--json").json().getAsJsonObject().getAsJsonArray("marks").get(1).getAsJsonObject();
		assertTrue(mark.get("passed").isJsonNull() && mark.get("value").isJsonNull(), mark::toString);
		set(corpus, "training", "ben", 0, "status done", (article, j) -> j < 2);
		String failed = Program.run("study", corpus, "feedback", "training", "--for", "ben").out();
		assertTrue(failed.contains("; not passed, 0.8 is asked for"), failed);
	}

	/** The same two, as two coders without a study. */
	private Iterable<JsonElement> agreementOfGold(Path of) throws IOException {
		Path other = folder.resolve("without");
		Program.copy(of, other);
		Files.delete(other.resolve("study.claims"));
		Program.write(other.resolve("things.claims"), "actor x : person \"X\"\nclaim c \"C is so.\"\nclaim d \"D is so.\"\n");
		Files.delete(other.resolve("coding/training/ben/a2.claims"));
		for (int i = 0; i < 2; i++) {
			Path file = other.resolve("coding/training/ben/a" + i + ".claims");
			Files.writeString(file, Files.readString(file).replace(" in training", ""));
		}
		return Program.run("agreement", other, "--json").json().getAsJsonObject().getAsJsonArray("figures");
	}

	@Test
	void errorsAfterTheThirdWeekShow() {
		int articles = 36;
		Path corpus = corpus(articles, "study \"S\" { reports stance }\ncoder ben coder dora\nround main { sample all }\nround again : recode { from main sample 6 seed 1 }\n");
		Random random = new Random(7);
		boolean[][] errors = new boolean[articles][STATEMENTS];
		for (int i = articles / 2; i < articles; i++) {
			for (int j = 0; j < STATEMENTS; j++) {
				errors[i][j] = random.nextInt(10) == 0;
			}
		}
		for (int i = 0; i < articles; i++) {
			LocalDate day = LocalDate.of(2026, 4, 6).plusWeeks(i / 6); // six weeks of six articles
			set(corpus, "main", "ben", i, "status done coded " + day, (article, j) -> errors[article][j]);
			set(corpus, "main", "dora", i, "status done coded " + day.plusDays(1), (article, j) -> false);
			if (i % 6 == 0) {
				set(corpus, "again", "ben", i, "status done coded 2026-06-01", (article, j) -> false);
			}
		}
		Map<String, Double> alphas = new TreeMap<>();
		Program.run("study", corpus, "drift", "--json").json().getAsJsonArray().forEach(row -> {
			JsonObject one = row.getAsJsonObject();
			alphas.put(one.get("kind").getAsString() + " " + one.get("round").getAsString() + " " + (one.get("week").isJsonNull() ? "" : one.get("week").getAsString()) + (one.get("coder").isJsonNull() ? "" : one.get("coder").getAsString()),
					one.get("value").getAsDouble());
		});
		List<String> weeks = List.of("2026-W15", "2026-W16", "2026-W17", "2026-W18", "2026-W19", "2026-W20");
		for (int week = 0; week < 6; week++) {
			double alpha = alphas.get("week main " + weeks.get(week));
			assertEquals(week < 3, alpha == 1, () -> alphas.toString());
			assertTrue(week < 3 || alpha < 0.95, () -> alphas.toString());
		}
		assertTrue(alphas.get("round main ") < 1 && alphas.get("round main ") > alphas.get("week main 2026-W20") - 0.2, alphas::toString);
		boolean changed = false;
		for (int i = 0; i < articles; i += 6) {
			for (int j = 0; j < STATEMENTS; j++) {
				changed |= errors[i][j];
			}
		}
		assertEquals(changed, alphas.get("recode again ben") < 1, alphas::toString);
		assertTrue(Program.run("study", corpus, "drift", "main").out().contains("Round main, week 2026-W15, 6 articles\n  stance        1.000"));
	}

	@Test
	void aSampleIsReckonedFromTheIntervalOfAPilot() {
		int pilot = 8;
		Path corpus = corpus(120, "coder ben coder dora\nround pilot : pilot { sample " + pilot + " seed 1 }\nround main { sample interval 0.2 of stance in pilot seed 2 except round pilot }\n"
				+ "assigned ben in pilot { a0 a1 a2 a3 a4 a5 a6 a7 }\nassigned dora in pilot { a0 a1 a2 a3 a4 a5 a6 a7 }\n");
		for (int i = 0; i < pilot; i++) {
			set(corpus, "pilot", "ben", i, "status done", (article, j) -> false);
			set(corpus, "pilot", "dora", i, "status done", (article, j) -> (article * 3 + j) % 7 == 0 && article % 2 == 0);
		}
		double low = 0;
		double high = 0;
		for (JsonElement one : Program.run("agreement", corpus, "--round", "pilot", "--json").json().getAsJsonObject().getAsJsonArray("figures")) {
			JsonObject figure = one.getAsJsonObject();
			if (figure.get("variable").getAsString().equals("stance") && figure.get("measure").getAsString().equals("alpha")) {
				low = figure.get("low").getAsDouble();
				high = figure.get("high").getAsDouble();
			}
		}
		int wanted = (int) Math.ceil(pilot * Math.pow((high - low) / 0.2, 2));
		assertTrue(wanted > pilot && wanted < 112, wanted + " articles, of an interval from " + low + " to " + high);
		Program draw = Program.run("study", corpus, "draw", "main");
		assertEquals(wanted, draw.out().lines().count(), draw.err());
		assertTrue(draw.err().contains(String.format(Locale.ROOT, "The interval of stance is %.3f wide on 8 articles of pilot; 0.2 needs %d.", high - low, wanted)), draw.err());
		Program.write(corpus.resolve("study.claims"), "coder ben coder dora\nround pilot : pilot { sample 8 seed 1 }\nround main { sample interval 0.001 of stance in pilot seed 2 except article a0 }\n"
				+ "actor x : person \"X\"\nclaim c \"C is so.\"\n");
		Program all = Program.run("study", corpus, "draw", "main");
		assertTrue(all.err().contains("needs 119, which is all there are."), all.err());
		assertEquals(119, all.out().lines().count());
		Program.write(corpus.resolve("study.claims"), "coder ben coder dora\nround pilot : pilot { sample 8 seed 1 }\nround main { sample interval 0.1 of hedge in pilot seed 2 }\nactor x : person \"X\"\nclaim c \"C is so.\"\n");
		Program none = Program.run("study", corpus, "draw", "main");
		assertEquals(2, none.exitCode());
		assertTrue(none.err().contains("The round 'pilot' has no interval of 'hedge' to reckon from."), none.err());
	}

	@Test
	void equalActorsOfTwoCodersAreAnInformationUntilTheClose() throws IOException {
		Path corpus = corpus(1, "coder ben coder dora\nround main { sample all }\nassigned ben in main { a0 }\nassigned dora in main { a0 }\nopened main { by anna on 2026-04-01T00:00:00Z }\n");
		for (String coder : List.of("ben", "dora")) {
			set(corpus, "main", coder, 0, "status done", (article, j) -> false);
			Path file = corpus.resolve("coding/main/" + coder + "/a0.claims");
			Files.writeString(file, "actor fox : person \"F. of " + coder + "\"\n" + Files.readString(file));
		}
		Program check = Program.run("check", corpus);
		assertEquals(0, check.exitCode(), check.out());
		assertTrue(check.out().contains("info: The actor \"fox\" is declared by another coder, too, in coding/main/dora/a0.claims."), check.out());
		Program study = Program.run("study", corpus, "check");
		assertEquals(0, study.exitCode());
		String told = "The actor \"fox\" is declared in coding/main/ben/a0.claims and in coding/main/dora/a0.claims. If they are one, keep one of them; if they are two, rename one.";
		assertTrue(study.out().contains("note: " + told), study.out());
		assertTrue(Program.run("study", corpus, "check", "--json").out().contains("\"mishap\": \"equal-actors\""));
		Program close = Program.run("study", corpus, "close", "main", "--as", "anna");
		assertTrue(close.out().contains("To be settled: " + told), close.out());
		Program.write(corpus.resolve("coding/main/ben/more.claims"), "actor fox : person \"F.\"\n");
		assertTrue(Program.run("check", corpus).out().contains("error: The actor \"fox\" is declared 3 times"), "one coder's own are still an error");
	}

	@Test
	void whatTheGoldLeadsAstrayIsToldBeforeItIsWritten() throws IOException {
		Path corpus = corpus(2, "coder ben coder dora\nround main { sample all }\n");
		for (String coder : List.of("ben", "dora")) {
			set(corpus, "main", coder, 0, "status done", (article, j) -> false);
		}
		Path file = corpus.resolve("articles.claims");
		String before = Files.readString(file).replaceFirst("(text \"texts/a0.txt\"\n)", "$1\n\tstatement s1 { says \"thing number 0 is so\" by x denies c }\n\tstatement s2 { says \"thing number 2 is so\" by x asserts c repeats s1 }\n"
				+ "\tstatement own { says \"thing number 5 is so\" by x remarks on d }\n")
				.replaceFirst("(text \"texts/a1.txt\"\n)", "$1\n\tstatement s1 {\n\t\tsays \"thing number 1 is so\"\n\t\tby x\n\t\tasserts c\n\t\tanswers a0.own\n\t}\n");
		Files.writeString(file, before);
		Program.write(corpus.resolve("same.claims"), "same line kept : a0.s1, a1.s1\n\nsame line torn : a0.s2, a1.s1\n");
		assertEquals(0, Program.run("study", corpus, "decide", "main", "--agreed", "--as", "anna").exitCode());
		Program refused = Program.run("study", corpus, "gold", "main");
		assertEquals(2, refused.exitCode());
		String answers = "articles.claims:" + (before.substring(0, before.indexOf("a0.own")).lines().count()) + " refers to a0.own";
		assertTrue(refused.err().contains("not in the gold: a0.s2, a0.own.") && refused.err().contains("Mend first what would go astray: " + answers + ", same.claims:3 refers to a0.s2."), refused.err());
		for (List<String> how : List.of(List.of("--replace", "--dry-run"), List.of("--replace"))) {
			assertEquals(before, Files.readString(file));
			Program told = Program.run(Stream.concat(Stream.of("study", corpus, "gold", "main"), how.stream()).toArray());
			assertEquals(1, told.exitCode(), told::out);
			assertEquals(List.of(answers, "same.claims:3 refers to a0.s2"), told.err().lines().filter(line -> line.contains(" refers to ")).map(line -> line.strip().replaceFirst(", which.*", "")).toList());
		}
		Program again = Program.run("study", corpus, "gold", "main");
		assertEquals("The gold is as it was, of 1 article.", again.out().strip(), again::err);
	}

	@Test
	void theGoldIsNotWrittenIntoWhatIsCodedBlind() throws IOException {
		String study = "coder ben coder dora\nround main { sample all blind }\nround again : recode { sample all from main blind }\nassigned ben in again { a0 }\n";
		String opened = "opened again { by anna on 2026-04-01T00:00:00Z }\n";
		Path corpus = corpus(1, study + opened);
		for (String coder : List.of("ben", "dora")) {
			set(corpus, "main", coder, 0, "status done", (article, j) -> false);
		}
		assertEquals(0, Program.run("study", corpus, "decide", "main", "--agreed", "--as", "anna").exitCode());
		String before = Files.readString(corpus.resolve("articles.claims"));
		Program refused = Program.run("study", corpus, "gold", "main");
		assertEquals(2, refused.exitCode(), refused::out);
		assertTrue(refused.err().contains("The blind round \"again\" is open, whose coders would see the gold of a0 in their articles. Write it when the round is closed."), refused::err);
		assertEquals(before, Files.readString(corpus.resolve("articles.claims")));
		Program.write(corpus.resolve("closed.claims"), "closed again { by anna on 2026-04-02T00:00:00Z }\n");
		assertEquals("Wrote the gold of 1 article.", Program.run("study", corpus, "gold", "main").out().strip());
		Program.write(corpus.resolve("closed.claims"), "");
		assertEquals("The gold is as it was, of 1 article.", Program.run("study", corpus, "gold", "main").out().strip(), "what is there already tells nothing new");
	}
}
