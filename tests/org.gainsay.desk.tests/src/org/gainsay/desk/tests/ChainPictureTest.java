// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gainsay.analysis.ChainGraph;
import org.gainsay.analysis.Ledger;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.chain.ChainPicture;
import org.gainsay.desk.drawing.Picture.Area;
import org.gainsay.desk.drawing.Picture.Direction;
import org.gainsay.desk.drawing.Picture.Item;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.report.drawing.ChainDrawing;
import org.gainsay.report.drawing.ChainLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be picked in a chain drawing, and in which order. */
class ChainPictureTest {

	@TempDir
	Path folder;

	private CorpusSession session;
	private Corpus corpus;
	private ChainPicture picture;

	@BeforeEach
	void begin() throws Exception {
		Files.writeString(folder.resolve("one.txt"), "The bridge is closed, the Herald reported, citing an engineer. The mayor denied that it is closed.\n");
		Files.writeString(folder.resolve("two.txt"), "As the Herald reported, the bridge is closed.\n");
		Files.writeString(folder.resolve("all.claims"), """
				gainsay 1
				actor herald : publication "The Herald"
				actor quill : person "Ada Quill"
				claim closed "The bridge is closed"
				article one "First" {
					text "one.txt"
					statement told { says "The bridge is closed" cue "reported" by herald citing unnamed "an engineer" asserts closed }
					statement denied { says "it is closed" cue "denied" by quill denies closed }
				}
				article two "Second" {
					text "two.txt"
					statement again { says "the bridge is closed" cue "reported" by herald asserts closed }
				}
				""");
		session = CorpusSession.of(folder);
		corpus = session.build(Progress.NONE);
		Ledger ledger = Ledger.of(corpus, null);
		picture = new ChainPicture(ChainLayout.of(ChainGraph.of(ledger, ledger.row("closed").orElseThrow(), 10)), corpus);
	}

	@AfterEach
	void end() {
		session.close();
	}

	private static boolean isNode(Item item) {
		return item.station();
	}

	@Test
	void readsFromWhoCitesToWhoIsCited() {
		List<Item> nodes = picture.items().stream().filter(ChainPictureTest::isNode).toList();
		assertEquals(5, nodes.size(), "two articles, the paper, the mayor, the engineer");
		assertTrue(nodes.subList(0, 2).stream().allMatch(item -> item.key().startsWith("node article:")), "articles first");
		assertTrue(nodes.getLast().key().startsWith("node unnamed:"), "whom the paper cites last");
		List<Item> walked = new ArrayList<>();
		for (Optional<Item> next = picture.next(null, true); next.isPresent(); next = picture.next(next.get().key(), true)) {
			walked.add(next.get());
		}
		assertEquals(picture.items(), walked);
		assertEquals(picture.items().getLast(), picture.next(null, false).orElseThrow());
		for (int i = 0; i < walked.size(); i++) {
			if (!isNode(walked.get(i))) {
				int from = i;
				String node = walked.subList(0, i).reversed().stream().filter(ChainPictureTest::isNode).findFirst().orElseThrow().key().substring("node ".length());
				assertTrue(walked.get(from).key().startsWith("edge " + node + ' '), "a line follows the box it goes out of");
			}
		}
	}

	@Test
	void movesToTheNearestInADirection() {
		String article = "node article:one";
		Item right = picture.towards(article, Direction.RIGHT).orElseThrow();
		assertTrue(right.area().x() > picture.item(article).orElseThrow().area().x());
		assertTrue(picture.towards(right.key(), Direction.LEFT).orElseThrow().key().startsWith("node article:"));
		assertEquals(Optional.empty(), picture.towards(picture.items().getFirst().key(), Direction.LEFT));
		assertEquals(picture.items().getFirst(), picture.towards(null, Direction.DOWN).orElseThrow(), "from nothing the first");
		Item first = picture.items().getFirst();
		Item below = picture.towards(first.key(), Direction.DOWN).orElseThrow();
		assertTrue(below.area().y() >= first.area().y() + first.area().height(), "below, and not beside and a little lower");
		assertTrue(picture.towards(below.key(), Direction.UP).orElseThrow().area().y() < below.area().y());
	}

	@Test
	void findsWhatIsAtAPlace() {
		for (Item item : picture.items()) {
			Area area = item.area();
			assertEquals(item, picture.at(area.middle(), area.centre(), 6).orElseThrow(), item::key);
		}
		assertEquals(Optional.empty(), picture.at(-50, -50, 6));
		ChainDrawing.Line line = picture.drawing().lines().stream().filter(one -> !one.edge().cells().isEmpty()).findFirst().orElseThrow();
		ChainDrawing.Point start = line.points().getFirst();
		assertTrue(picture.at(start.x() + 6, start.y() + 3, 6).isPresent(), "beside a thin line");
		assertEquals(Optional.empty(), picture.at(start.x() + 6, start.y() + 3, 0.5));
	}

	@Test
	void saysWhatItIsAndForWhichStatementsItStands() {
		Item paper = picture.item("node actor:herald").orElseThrow();
		assertEquals(corpus.actor("herald").orElseThrow(), paper.facts());
		assertTrue(paper.name().contains("The Herald") && paper.name().contains("single route"), paper.name());
		assertEquals(List.of("one.told", "two.again"), paper.statements().stream().map(one -> one.qualifiedName()).toList());
		assertTrue(paper.details().contains("one.told: “The bridge is closed”"), paper.details());
		Item denial = picture.of("one.denied").orElseThrow();
		assertTrue(denial.name().endsWith("cites Ada Quill: denies"), denial.name());
		assertEquals(Optional.empty(), picture.of("one.nothing"));
	}
}
