// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.gainsay.analysis.Ledger;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.drawing.Picture.Area;
import org.gainsay.desk.drawing.Picture.Direction;
import org.gainsay.desk.drawing.Picture.Item;
import org.gainsay.desk.drawing.Subject;
import org.gainsay.desk.drawing.Subject.Kind;
import org.gainsay.desk.timeline.TimelinePicture;
import org.gainsay.desk.timeline.TimelinePicture.Column;
import org.gainsay.desk.timeline.TimelinePicture.Mark;
import org.gainsay.desk.timeline.TimelinePicture.Step;
import org.gainsay.facts.Progress;
import org.gainsay.facts.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where statements stand on a timeline. */
class TimelinePictureTest {

	@TempDir
	Path folder;

	private CorpusSession session;
	private Ledger ledger;
	private TimelinePicture claim;

	@BeforeEach
	void begin() throws Exception {
		Files.writeString(folder.resolve("a.txt"), "Ada Quill said the bridge is closed. Tom Reed said so too.\n");
		Files.writeString(folder.resolve("b.txt"), "The bridge is not closed, Ada Quill said.\n");
		Files.writeString(folder.resolve("all.claims"), """
				gainsay 1
				actor quill : person "Ada Quill"
				actor reed : person "Tom Reed"
				claim closed "The bridge is closed"
				claim other "Something else"
				article later "Later" {
					published 2026-03-09
					text "b.txt"
					statement denial { says "The bridge is not closed" cue "said" by quill denies closed }
				}
				article early "Early" {
					published 2026-03-01
					text "a.txt"
					statement first { says "the bridge is closed" cue "said" #1 by quill asserts closed }
					statement too { says "so too" cue "said" #2 by reed asserts closed asserts other }
				}
				article undated "Undated" {
					text "b.txt"
					statement whenever { says "The bridge is not closed" cue "said" by reed denies closed }
				}
				""");
		session = CorpusSession.of(folder);
		ledger = Ledger.of(session.build(Progress.NONE), null);
		claim = TimelinePicture.of(ledger, new Subject(Kind.CLAIM, "closed"));
	}

	@AfterEach
	void end() {
		session.close();
	}

	private static String statement(Mark mark) {
		return mark.item().statements().getFirst().qualifiedName();
	}

	private Mark mark(String statement) {
		return claim.marks().stream().filter(mark -> statement(mark).equals(statement)).findFirst().orElseThrow();
	}

	@Test
	void hasAColumnADayAndTheUndatedApart() {
		assertEquals(Arrays.asList(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 9), null), claim.columns().stream().map(Column::day).toList());
		assertEquals(8, claim.columns().get(1).after());
		double before = claim.columns().get(1).x() - claim.columns().get(0).x() - claim.columns().get(0).width();
		assertTrue(before > 30, "silence shows as a gap: " + before);
		assertTrue(claim.columns().get(2).x() > claim.columns().get(1).x() + claim.columns().get(1).width());
	}

	@Test
	void hasALaneAnArticleInTheOrderOfTime() {
		assertEquals(List.of("early", "later", "undated"), claim.lanes().stream().map(lane -> lane.article().name()).toList());
		for (Mark mark : claim.marks()) {
			Area area = mark.item().area();
			String article = mark.item().statements().getFirst().article();
			TimelinePicture.Lane lane = claim.lanes().stream().filter(one -> one.article().name().equals(article)).findFirst().orElseThrow();
			assertTrue(area.y() >= lane.y() && area.y() + area.height() <= lane.y() + lane.height(), mark::toString);
			assertTrue(claim.marks().stream().filter(one -> one != mark).noneMatch(one -> overlap(one.item().area(), area)), "one covers another");
			assertEquals(mark.item(), claim.at(area.middle(), area.centre(), 0).orElseThrow());
		}
		assertEquals(Optional.empty(), claim.at(1, 1, 5));
	}

	private static boolean overlap(Area one, Area other) {
		return one.x() < other.x() + other.width() && other.x() < one.x() + one.width() && one.y() < other.y() + other.height() && other.y() < one.y() + one.height();
	}

	@Test
	void showsSignStandingAndWhoSaysOtherwiseThanBefore() {
		assertEquals(Standing.SOURCED, mark("early.first").standing());
		assertEquals(Standing.DENIED, mark("later.denial").standing());
		assertEquals("+", mark("early.first").sign(), "as in the report");
		assertEquals("\u2717", mark("later.denial").sign());
		assertTrue(mark("later.denial").turn(), "she asserted it before");
		assertTrue(mark("later.denial").item().name().contains("otherwise than before"));
		assertTrue(mark("early.first").item().name().startsWith("1 Mar 2026, "), mark("early.first").item().name());
		assertTrue(mark("undated.whenever").item().name().startsWith("without a date"));
	}

	@Test
	void drawsTheLineOfTheStanding() {
		List<Step> leading = claim.steps().stream().filter(Step::leading).toList();
		assertEquals(List.of(Standing.SOURCED, Standing.DENIED), leading.stream().map(Step::standing).toList());
		Step first = leading.getFirst();
		Step second = leading.getLast();
		assertEquals(3, claim.steps().size(), "what was asserted once stays so, less loudly");
		assertTrue(first.y() < second.y(), "the worse stands below");
		assertEquals(first.to(), second.from());
		assertTrue(second.flags().contains("+contested"), second.flags());
	}

	@Test
	void isWalkedByDate() {
		assertEquals(List.of("early.first", "early.too", "later.denial", "undated.whenever"), claim.marks().stream().map(TimelinePictureTest::statement).toList());
		Item first = mark("early.first").item();
		assertEquals(mark("early.too").item(), claim.towards(first.key(), Direction.DOWN).orElseThrow());
		assertEquals("later.denial", claim.towards(first.key(), Direction.RIGHT).orElseThrow().statements().getFirst().qualifiedName());
	}

	@Test
	void showsAnActorsStatementsWithoutALine() {
		TimelinePicture reed = TimelinePicture.of(ledger, new Subject(Kind.ACTOR, "reed"));
		assertEquals(List.of("early.too", "undated.whenever"), reed.marks().stream().map(TimelinePictureTest::statement).toList());
		assertEquals("closed, other", reed.marks().getFirst().text());
		assertEquals(List.of(), reed.steps());
		assertNull(reed.columns().getLast().day());
		TimelinePicture nothing = TimelinePicture.of(ledger, new Subject(Kind.CLAIM, "other"));
		assertEquals(1, nothing.marks().size());
	}
}
