// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Ledger;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.claimtable.ClaimGrid;
import org.gainsay.desk.claimtable.GridCell;
import org.gainsay.desk.claimtable.GridWish;
import org.gainsay.desk.claimtable.GridWish.Order;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Progress;
import org.gainsay.facts.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimGridTest {

	@TempDir
	Path folder;

	private CorpusSession session;
	private Ledger ledger;

	@BeforeEach
	void begin() throws Exception {
		for (String article : List.of("gazette", "herald", "mirror", "echo")) {
			Files.writeString(folder.resolve(article + ".txt"), "The bridge is safe, said Quill. It would fall, an engineer said. Quill denied it.\n");
		}
		Files.writeString(folder.resolve("all.claims"), """
				gainsay 1
				actor gazetteCo : publication "The Gazette"
				actor heraldCo : publication "The Herald"
				actor quill : person "Anna Quill"
				event bridge "The bridge" { claims safe, fall }
				event fair "The fair"
				claim safe "The bridge is safe"
				claim fall "The bridge would fall" { entails old }
				claim old "An old bridge"
				claim untold "Nobody speaks of this"
				article gazette "Gazette on the bridge" { outlet gazetteCo published 2024-02-01 language "en" on bridge text "gazette.txt" status done
					statement safe { says "The bridge is safe" by quill asserts safe }
					statement fall { says "It would fall" by unnamed "an engineer" asserts fall }
				}
				article herald "Herald on the bridge" { outlet heraldCo published 2024-02-01 language "en" on bridge text "herald.txt" status done
					statement fall { says "It would fall" by gazetteCo citing unnamed "an engineer" asserts fall }
					statement denied { says "Quill denied it" by quill denies fall }
				}
				article mirror "Mirror at the fair" { language "en" on fair text "mirror.txt" status begun }
				article echo "Echo at the fair" { language "en" published 2024-03-01 on fair text "echo.txt" status done
					statement silent { says "Quill denied it" by quill declines to comment on safe }
				}
				""");
		session = CorpusSession.of(folder);
		ledger = Ledger.of(session.build(Progress.NONE), null);
	}

	@AfterEach
	void end() {
		session.close();
	}

	private static List<String> claims(ClaimGrid grid) {
		return grid.rows().stream().map(row -> row.claim().name()).toList();
	}

	private static List<String> articles(ClaimGrid grid) {
		return grid.articles().stream().map(ArticleFacts::name).toList();
	}

	private GridCell cell(ClaimGrid grid, String claim, String article) {
		return grid.cell(grid.indexOf(claim), grid.columnOf(article));
	}

	@Test
	void hasEveryClaimByEveryArticle() {
		ClaimGrid grid = ClaimGrid.of(ledger, GridWish.ALL);
		assertEquals(List.of("safe", "fall", "old", "untold"), claims(grid));
		assertEquals(List.of("gazette", "herald", "echo", "mirror"), articles(grid));
		assertEquals("The Gazette, 1 Feb 2024\nGazette on the bridge", grid.head(0));
		assertEquals("Mirror at the fair", grid.head(3), "an article without outlet and date");
	}

	/** The example as it is shipped, which has an earlier version of an article: its column was there, and its cells could not be told. */
	@Test
	void tellsEveryCellOfTheExample() {
		try (CorpusSession example = CorpusSession.of(Path.of(System.getProperty("gainsay.top"), "examples", "quillhaven"))) {
			Ledger shipped = Ledger.of(example.build(Progress.NONE), null);
			assertTrue(shipped.versions().superseded("coastlineNoon"), "there is an earlier version");
			ClaimGrid grid = ClaimGrid.of(shipped, GridWish.ALL);
			assertEquals(Set.copyOf(shipped.articles()), Set.copyOf(articles(grid)), "as many as the ledger counts");
			assertEquals(List.of("ledger", "coastline", "courier", "kuestenbote"), articles(grid), "in the order in which they appeared, as in the report");
			for (int row = 0; row < grid.rows().size(); row++) {
				for (int column = 0; column < grid.articles().size(); column++) {
					GridCell cell = grid.cell(row, column);
					assertFalse(cell.details().isBlank(), claims(grid).get(row) + " in " + articles(grid).get(column));
				}
			}
			assertEquals(grid.rows().size() + 1, grid.asText().lines().count());
			String denied = cell(grid, "knew", "courier").text();
			assertEquals(1, denied.lines().filter(line -> line.contains("\u2717 Ida Brandreth")).count(), "equal lines are one: " + denied);
			assertTrue(denied.contains("\u2717 Ida Brandreth \u00d73"), denied);
			for (GridWish wish : List.of(GridWish.ALL.filtered("", null, "spill", false), GridWish.ALL.filtered("", null, null, true))) {
				assertEquals(-1, ClaimGrid.of(shipped, wish).columnOf("coastlineNoon"));
			}
		}
	}

	@Test
	void showsStanceAndSourceWithASignAndAStanding() {
		ClaimGrid grid = ClaimGrid.of(ledger, GridWish.ALL);
		GridCell safe = cell(grid, "safe", "gazette");
		assertEquals("+ Anna Quill", safe.text());
		assertEquals(Standing.SOURCED, safe.standing());
		assertEquals("Anna Quill: asserts (safe)", safe.details());
		GridCell both = cell(grid, "fall", "herald");
		assertEquals("\u00b1 \u201can engineer\u201d, as told by others\n\u2717 Anna Quill", both.text());
		assertEquals(Standing.DENIED, both.standing(), "what a reader sees first");
		assertEquals(2, both.cells().size());
		assertEquals("? Anna Quill", cell(grid, "safe", "echo").text());
		assertEquals(Standing.UNCONFIRMED, cell(grid, "safe", "echo").standing());
	}

	@Test
	void saysOfEmptyCellsWhyTheyAre() {
		ClaimGrid grid = ClaimGrid.of(ledger, GridWish.ALL);
		GridCell said = cell(grid, "safe", "herald");
		assertTrue(said.isEmpty());
		assertEquals("\u2014", said.text());
		assertNull(said.standing());
		assertEquals("Its coding is done, and it says nothing about the claim.", said.details());
		assertEquals("It is about another event.", cell(grid, "fall", "mirror").details());
		assertEquals("", cell(grid, "fall", "mirror").text(), "which is no omission, so there is no dash");
		assertTrue(cell(grid, "fall", "mirror").isEmpty());
	}

	@Test
	void tellsWhatFollowsFromWhatIsSaid() {
		GridCell old = cell(ClaimGrid.of(ledger, GridWish.ALL), "old", "gazette");
		assertTrue(old.carried());
		assertFalse(old.isEmpty());
		assertEquals("\u2192 \u00b1 \u201can engineer\u201d", old.text());
		assertTrue(old.details().startsWith("Follows from \u201cThe bridge would fall\u201d: "), old.details());
	}

	@Test
	void marksTheArticleThatLeavesTheDenialOut() {
		ClaimGrid grid = ClaimGrid.of(ledger, GridWish.ALL);
		GridCell omitting = cell(grid, "fall", "gazette");
		assertTrue(omitting.omits());
		assertTrue(omitting.text().startsWith("\u2205 leaves an answer out\n"), omitting.text());
		assertTrue(omitting.details().contains("The Gazette carries it and leaves out that it is denied by Anna Quill"), omitting.details());
		assertFalse(cell(grid, "fall", "herald").omits());
		assertTrue(grid.flags(grid.indexOf("fall")).contains("omitted"));
		assertTrue(grid.whyFlags(grid.indexOf("fall")).contains("contested: It is asserted, and denied by Anna Quill."));
	}

	@Test
	void narrowsClaimsAndArticles() {
		assertEquals(List.of("fall"), claims(ClaimGrid.of(ledger, GridWish.ALL.filtered("ENGINEER  bridge", null, null, false))), "words of speakers count");
		assertEquals(List.of("fall"), claims(ClaimGrid.of(ledger, GridWish.ALL.filtered("", Flag.CONTESTED, null, false))));
		ClaimGrid fair = ClaimGrid.of(ledger, GridWish.ALL.filtered("", null, "fair", false));
		assertEquals(List.of("echo", "mirror"), articles(fair));
		assertEquals(List.of("safe"), claims(fair), "what they speak of");
		ClaimGrid speaking = ClaimGrid.of(ledger, GridWish.ALL.filtered("", null, null, true));
		assertEquals(List.of("safe", "fall"), claims(speaking));
		assertEquals(List.of("gazette", "herald", "echo"), articles(speaking));
		assertEquals(-1, speaking.indexOf("untold"));
		assertEquals(-1, speaking.columnOf("mirror"));
	}

	@Test
	void sortsClaimsUpAndDownAndBack() {
		assertEquals(List.of("old", "untold", "safe", "fall"), claims(ClaimGrid.of(ledger, GridWish.ALL.sorted(Order.TEXT, null))));
		GridWish twice = GridWish.ALL.sorted(Order.TEXT, null).sorted(Order.TEXT, null);
		assertEquals(List.of("fall", "safe", "untold", "old"), claims(ClaimGrid.of(ledger, twice)));
		assertEquals(GridWish.ALL, twice.sorted(Order.TEXT, null));
		assertEquals("fall", claims(ClaimGrid.of(ledger, GridWish.ALL.sorted(Order.FLAGS, null))).getFirst());
		assertEquals(List.of("safe", "fall", "old", "untold"), claims(ClaimGrid.of(ledger, GridWish.ALL.sorted(Order.ARTICLES, null))), "a stable order");
		assertEquals(List.of("fall", "safe", "old", "untold"), claims(ClaimGrid.of(ledger, GridWish.ALL.sorted(Order.ARTICLE, "herald"))),
				"the standing in one article first");
		assertEquals(GridWish.ALL.sorted(Order.ARTICLE, "herald").article(), "herald");
	}

	/** As many claims as the corpus' page says that there are: two that are the same have one row. */
	@Test
	void countsClaimsThatAreTheSameEach() throws Exception {
		Path more = Files.writeString(folder.resolve("more.claims"), "gainsay 1\nclaim fine \"The bridge is fine\" { same as safe }\n");
		Ledger same = Ledger.of(session.update(List.of(more), Progress.NONE), null);
		ClaimGrid grid = ClaimGrid.of(same, GridWish.ALL.filtered("safe", null, null, false));
		assertEquals(1, grid.rows().size());
		assertEquals(2, grid.claims());
		assertEquals(same.corpus().claims().size(), grid.allClaims());
	}

	@Test
	void goesIntoASpreadsheet() {
		String text = ClaimGrid.of(ledger, GridWish.ALL.filtered("", Flag.CONTESTED, null, false)).asText();
		List<String> lines = text.lines().toList();
		assertEquals("Claim\tWhat stands out\tgazette\therald\techo\tmirror", lines.getFirst());
		assertEquals(2, lines.size());
		assertTrue(lines.get(1).startsWith("The bridge would fall\t"), lines.get(1));
		assertTrue(lines.get(1).contains("\t\u00b1 \u201can engineer\u201d, as told by others; \u2717 Anna Quill\t"), lines.get(1));
		assertEquals(5, lines.get(1).chars().filter(c -> c == '\t').count(), lines.get(1));
	}
}
