// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.study.DeskWays;
import org.gainsay.desk.study.ShownStudy;
import org.gainsay.desk.study.ShownStudy.Kind;
import org.gainsay.desk.study.ShownStudy.Line;
import org.gainsay.desk.study.ShownStudy.State;
import org.gainsay.desk.study.StudyTable;
import org.gainsay.edit.study.StudyRounds;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the view of a study shows, without a workbench. */
class ShownStudyTest {

	@TempDir
	Path folder;
	private CorpusSession session;

	private void begin(String study) throws IOException {
		write("study.claims", study);
		write("shared.claims", "actor x : person \"X\"\nclaim c \"C is so.\"\n");
		for (int i = 0; i < 4; i++) {
			write("a" + i + ".txt", "One said that it is so.\n\nTwo said that it rains.\n");
			article(i, "");
		}
		session = CorpusSession.of(folder);
	}

	private void article(int number, String gold) throws IOException {
		write("a" + number + ".claims", "article a" + number + " \"A\" { text \"a" + number + ".txt\" " + gold + " }\n");
	}

	@AfterEach
	void end() {
		session.close();
	}

	private void write(String file, String text) throws IOException {
		Path path = folder.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

	private void set(String round, String coder, int article, String stance, String status) throws IOException {
		write("coding/" + round + "/" + coder + "/a" + article + ".claims", "annotations " + coder + " of a" + article + " in " + round + " { status " + status
				+ " coded 2026-04-13 statement s1 { says \"it is so\" cue \"said\" by x " + stance + " c } statement s2 { says \"it rains\" by x " + (article % 2 == 0 ? "denies" : "asserts") + " c } }\n");
	}

	private ShownStudy shown() throws IOException {
		session.build(Progress.NONE);
		return ShownStudy.of(session, Progress.NONE);
	}

	private static String cells(Line line) {
		return String.join("|", line.cells());
	}

	@Test
	void aRoundIsNotDrawnThenDrawnThenOpenThenClosed() throws IOException {
		begin("coder ben coder cleo\nround main { sample 50 percent at least 2 seed 1 blind }\n");
		assertEquals(List.of("main|not drawn||||sample 50 percent, at least 2, blind"), shown().lines().stream().map(ShownStudyTest::cells).toList());
		write("rounds/main/ben.claims", "assigned ben in main { a0 a1 }\n");
		write("rounds/main/cleo.claims", "assigned cleo in main { a0 a1 }\n");
		Line drawn = shown().lines().getFirst();
		assertEquals("main|drawn|4|0|0|2 articles, blind", cells(drawn));
		assertEquals(List.of("ben||2|0|0|", "cleo||2|0|0|"), drawn.lines().stream().map(ShownStudyTest::cells).toList());
		assertEquals("rounds/main/ben.claims", drawn.lines().getFirst().file());
		set("main", "ben", 0, "asserts", "done");
		set("main", "ben", 1, "asserts", "begun");
		write("rounds/main/log/opened.claims", "opened main { by anna on 2026-04-12T09:00:00Z }\n");
		Line open = shown().lines().getFirst();
		assertEquals("main|open|4|2|1|2 articles, blind, since 2026-04-12T09:00:00Z by anna", cells(open));
		assertEquals(List.of("ben||2|2|1|", "cleo||2|0|0|"), open.lines().stream().map(ShownStudyTest::cells).toList(), "what nobody has begun is work while the round is open");
		write("rounds/main/log/zclosed.claims", "closed main { by anna on 2026-04-20T09:00:00Z }\n");
		Line closed = shown().lines().getFirst();
		assertEquals("main|closed|4|2|1|2 articles, blind, since 2026-04-20T09:00:00Z by anna, 4 mishaps", cells(closed));
		List<Line> wanting = closed.lines().stream().filter(line -> line.cells().getFirst().equals("assigned-not-found")).toList();
		assertEquals(List.of("assigned-not-found|||||coding/main/cleo/a0.claims: The article \"a0\" is assigned to cleo, and there is no set of it.",
				"assigned-not-found|||||coding/main/cleo/a1.claims: The article \"a1\" is assigned to cleo, and there is no set of it."), wanting.stream().map(ShownStudyTest::cells).toList());
		assertEquals("coding/main/cleo/a0.claims", wanting.getFirst().file());
		assertEquals(Kind.MISHAP, wanting.getFirst().kind());
		assertEquals(State.CLOSED, shown().lines().getFirst().state());
	}

	@Test
	void whatIsOfNoRoundStandsBehindThem() throws IOException {
		begin("coder ben coder cleo\nround main { sample all }\n");
		assertEquals(1, shown().lines().size());
		write("bin/ben/a0.claims", "annotations ben of a0 in main { }\n");
		for (String coder : List.of("ben", "cleo")) {
			write("coding/main/" + coder + "/actors.claims", "actor met : person \"Met\"\n");
		}
		Line elsewhere = shown().lines().getLast();
		assertEquals("Of no round|||||2 mishaps", cells(elsewhere));
		assertEquals(List.of("bin/ben/a0.claims", "coding/main/ben/actors.claims"), elsewhere.lines().stream().map(Line::file).toList());
		assertTrue(cells(elsewhere.lines().getLast()).startsWith("equal-actors|||||The actor \"met\" is declared in "), cells(elsewhere.lines().getLast()));
	}

	@Test
	void manyMishapsOfOneWordStandBelowALineOfTheirOwn() throws IOException {
		begin("coder ben coder cleo\nround main { sample all }\n");
		StringBuilder list = new StringBuilder();
		for (int i = 10; i < 21; i++) {
			write("a" + i + ".txt", "One.\n");
			article(i, "");
			list.append(" a").append(i);
		}
		write("rounds/main/ben.claims", "assigned ben in main {" + list + " }\n");
		write("rounds/main/log/opened.claims", "opened main { by anna on 2026-04-12T09:00:00Z }\n");
		write("rounds/main/log/zclosed.claims", "closed main { by anna on 2026-04-20T09:00:00Z }\n");
		set("main", "cleo", 1, "asserts", "done");
		List<Line> below = shown().lines().getFirst().lines();
		assertEquals(List.of(Kind.CODER, Kind.MISHAPS, Kind.MISHAP), below.stream().map(Line::kind).distinct().toList());
		assertEquals("assigned-not-found|||||11 mishaps", cells(below.get(1)));
		assertEquals(11, below.get(1).lines().size());
		assertEquals("coding/main/ben/a10.claims", below.get(1).lines().getFirst().file());
		assertEquals("coding/main/cleo/a1.claims", below.get(2).file());
		set("main", "ben", 10, "asserts", "done");
		assertEquals(List.of(Kind.CODER, Kind.MISHAP), shown().lines().getFirst().lines().stream().map(Line::kind).distinct().toList(), "ten stand in a row");
	}

	@Test
	void withoutARoundThereIsNothing() throws IOException {
		begin("coder ben\n");
		assertEquals(new ShownStudy(List.of("ben"), List.of()), shown());
	}

	/** Cleo's file has words, names and slips, each with a marker; ben sees how many sets there are. */
	@Test
	void othersSetsOfABlindRoundAreCountedAndNotTold() throws IOException {
		begin("coder ben coder cleo\nround main { sample all blind }\n");
		write("rounds/main/cleo.claims", "assigned cleo in main { a0 a1 }\n");
		write("rounds/main/log/opened.claims", "opened main { by anna on 2026-04-12T09:00:00Z }\n");
		write("coding/main/cleo/zebraFile.claims", "annotator cleo\nactor zebra : person \"Zebra\"\nannotations cleo of a0 in main { status done coded 2026-04-01 statement zebraOne { by zebraNobody asserts \"zebra\" } }\n");
		write("coding/main/cleo/zebraOther.claims", "annotations zebraCoder of a1 in main { }\n");
		write("coding/main/ben/actors.claims", "actor zebra : person \"Z\"\n");
		session.readBy("ben");
		ShownStudy shown = shown();
		assertFalse(shown.toString().contains("zebra"), shown::toString);
		assertEquals("cleo||2|1|1|", cells(shown.lines().getFirst().lines().getFirst()));
		session.readBy("cleo");
		assertTrue(shown().toString().contains("zebraOther.claims: There") || shown().toString().contains("zebraCoder"), () -> "what cleo may see is there to be told");
	}

	@Test
	void feedbackIsOfWhatIsFinishedAndLeadsToTheStatements() throws IOException {
		begin("study \"S\" { reports stance from 0.9 }\ncoder ben coder cleo\nround training : training { sample all blind }\n");
		for (int i = 0; i < 4; i++) {
			article(i, "status done statement g1 { says \"it is so\" cue \"said\" by x asserts c } statement g2 { says \"it rains\" by x " + (i % 2 == 0 ? "denies" : "asserts") + " c }");
			set("training", "ben", i, i == 0 ? "denies" : "asserts", i < 2 ? "done" : "begun");
		}
		write("rounds/training/ben.claims", "assigned ben in training { a0 a1 a2 a3 }\n");
		write("rounds/training/log/opened.claims", "opened training { by anna on 2026-04-12T09:00:00Z }\n");
		session.readBy("ben");
		session.build(Progress.NONE);
		StudyRounds rounds = new StudyRounds(session, DeskWays.WAYS);
		StudyTable table = StudyTable.feedback(rounds, session.corpus(), "training", "ben", "ben", Progress.NONE);
		assertEquals("Feedback for ben in training", table.title());
		assertEquals("ben in training: 2 articles finished and compared with the gold, 2 not finished yet.", table.told());
		List<String> mark = table.rows().getFirst().cells();
		assertTrue(mark.get(2).equals("stance") && mark.get(4).matches("0\\.\\d{3}.*, n \\d+") && mark.get(5).equals("0.9 is asked for: not passed"), mark::toString);
		List<StudyTable.Row> stances = table.rows().stream().filter(row -> row.article() != null && row.cells().get(2).equals("stance")).toList();
		assertEquals(List.of(List.of("a0", "ben.training.a0.s1", "stance", "c", "denies", "asserts", "it is so")), stances.stream().map(StudyTable.Row::cells).toList());
		assertEquals("ben.training.a0.s1", stances.getFirst().statement());
		assertTrue(session.corpus().statement("ben.training.a0.s1").isPresent(), "the row leads there");
		assertTrue(table.rows().stream().noneMatch(row -> "a2".equals(row.article()) || "a3".equals(row.article())), "what is not finished is not told");
		String refused = assertThrows(IllegalArgumentException.class, () -> StudyTable.feedback(rounds, session.corpus(), "training", "ben", "cleo", Progress.NONE)).getMessage();
		assertEquals("The round 'training' is blind and still open, so only 'ben' may ask: say that you are ben at Window, Preferences, Gainsay, annotator.", refused);
		assertTrue(StudyTable.feedback(rounds, session.corpus(), "training", "cleo", "cleo", Progress.NONE).told().endsWith("Feedback comes once an article is finished (status done) and has a gold: an own set that is done."));
	}

	@Test
	void driftIsByRoundAndWeekAndLeavesABlindRoundOut() throws IOException {
		begin("coder ben coder cleo\nround main { sample all }\nround next { sample all blind }\n");
		for (int i = 0; i < 4; i++) {
			set("main", "ben", i, "asserts", "done");
			set("main", "cleo", i, i == 3 ? "denies" : "asserts", "done");
			set("next", "cleo", i, "asserts", "done");
		}
		write("rounds/next/log/opened.claims", "opened next { by anna on 2026-04-12T09:00:00Z }\n");
		session.build(Progress.NONE);
		StudyTable table = StudyTable.drift(new StudyRounds(session, DeskWays.WAYS), Progress.NONE);
		assertEquals("The round 'next' is blind and still open, and left out.", table.told());
		assertEquals(List.of("Round main", "Round main, week 2026-W16"), table.rows().stream().map(row -> row.cells().getFirst()).distinct().toList());
		StudyTable.Row stance = table.rows().stream().filter(row -> row.cells().get(2).equals("stance")).findFirst().orElseThrow();
		assertTrue(stance.cells().get(3).matches("0\\.\\d{3}") && stance.cells().get(4).matches("-?\\d\\.\\d{3} \u2013 \\d\\.\\d{3}"), stance::toString);
		assertNull(stance.statement());
		assertEquals(table.columns().size(), stance.cells().size());
	}
}
