// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;

import org.gainsay.analysis.ChainGraph;
import org.gainsay.analysis.Ledger;
import org.gainsay.report.drawing.ChainColumns;
import org.gainsay.report.drawing.ChainDrawing;
import org.gainsay.report.drawing.ChainDrawing.Box;
import org.gainsay.report.drawing.ChainDrawing.Line;
import org.gainsay.report.drawing.ChainDrawing.Point;
import org.gainsay.report.drawing.ChainLayout;
import org.gainsay.report.drawing.ChainSvg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Where the nodes and edges of a chain graph stand, and what the SVG of it is like. */
class ChainDrawingTest {

	private static final String HERALD = "statement { says \"One\" by agency citing unnamed \"two three four\" asserts x } statement { says \"five\" by mayor denies x }"
			+ " statement { says \"six\" by captain does not confirm x }";
	private static final String BUGLE = "statement { says \"Seven\" by agency asserts x } statement { says \"eight\" by herald citing captain does not confirm x }";

	@TempDir
	private Path folder;

	private ChainDrawing drawing(String claim) {
		Ledger ledger = Ledger.of(Corpora.of(folder, claim, HERALD, BUGLE), null);
		return ChainLayout.of(ChainGraph.of(ledger, ledger.row("x").orElseThrow(), 10));
	}

	private ChainDrawing drawing() {
		return drawing("claim x \"X\"");
	}

	/** As it is laid out with care, and as it is in a report of thousands. */
	private List<ChainDrawing> drawings() {
		return List.of(drawing(), ChainColumns.of(drawing().graph()));
	}

	@Test
	void nothingLiesOnAnythingOrOutside() {
		drawings().forEach(ChainDrawingTest::nothingLiesOnAnythingOrOutside);
	}

	private static void nothingLiesOnAnythingOrOutside(ChainDrawing drawing) {
		assertEquals(drawing.graph().nodes().size(), drawing.boxes().size());
		for (Box box : drawing.boxes()) {
			assertTrue(box.x() >= 0 && box.y() >= 0 && box.x() + box.width() <= drawing.width() && box.y() + box.height() <= drawing.height(), box::toString);
			box.words().forEach(words -> assertTrue(box.contains(words.x(), words.y()) && box.contains(words.x() + words.width(), words.y()), words::toString));
			for (Box other : drawing.boxes()) {
				assertTrue(box == other || box.x() + box.width() <= other.x() || other.x() + other.width() <= box.x() || box.y() + box.height() <= other.y()
						|| other.y() + other.height() <= box.y(), () -> box + " lies on " + other);
			}
		}
	}

	@Test
	void everyLineGoesFromItsBoxToItsBox() {
		drawings().forEach(ChainDrawingTest::everyLineGoesFromItsBoxToItsBox);
	}

	private static void everyLineGoesFromItsBoxToItsBox(ChainDrawing drawing) {
		assertEquals(drawing.graph().edges().size(), drawing.lines().size());
		for (Line line : drawing.lines()) {
			assertTrue(touches(box(drawing, line.edge().from()), line.points().getFirst()), line::toString);
			assertTrue(touches(box(drawing, line.edge().to()), line.points().getLast()), line::toString);
			assertEquals(line.edge().kind() == ChainGraph.Edge.Kind.CITES ? 3 : 0, line.head().size());
			assertEquals(line.edge().end(), line.label() != null);
		}
	}

	private static Box box(ChainDrawing drawing, String id) {
		return drawing.boxes().stream().filter(box -> box.node().id().equals(id)).findFirst().orElseThrow();
	}

	private static boolean touches(Box box, Point point) {
		return point.x() >= box.x() - 1 && point.x() <= box.x() + box.width() + 1 && point.y() >= box.y() - 1 && point.y() <= box.y() + box.height() + 1;
	}

	@Test
	void whoIsCitedStandsFartherToTheRightAndSoDoesAnOutlet() {
		drawings().forEach(ChainDrawingTest::whoIsCitedStandsFartherToTheRightAndSoDoesAnOutlet);
	}

	private static void whoIsCitedStandsFartherToTheRightAndSoDoesAnOutlet(ChainDrawing drawing) {
		assertTrue(drawing.lines().stream().anyMatch(line -> line.edge().kind() == ChainGraph.Edge.Kind.PUBLISHES));
		for (Line line : drawing.lines()) {
			boolean cites = line.edge().kind() == ChainGraph.Edge.Kind.CITES;
			assertTrue(box(drawing, line.edge().from()).x() < box(drawing, line.edge().to()).x() == cites, line::toString);
		}
	}

	@Test
	void articlesStandInTheFirstColumn() {
		drawings().forEach(ChainDrawingTest::articlesStandInTheFirstColumn);
	}

	private static void articlesStandInTheFirstColumn(ChainDrawing drawing) {
		double last = drawing.boxes().stream().filter(box -> box.node().kind() == ChainGraph.Node.Kind.ARTICLE).mapToDouble(box -> box.x() + box.width()).max().orElseThrow();
		assertTrue(drawing.boxes().stream().filter(box -> box.node().kind() != ChainGraph.Node.Kind.ARTICLE).allMatch(box -> box.x() > last));
	}

	@Test
	void theSameGraphAlwaysGetsTheSameDrawing() {
		ChainDrawing first = drawing();
		assertEquals(first, ChainLayout.of(first.graph()));
		assertEquals(ChainColumns.of(first.graph()), ChainColumns.of(first.graph()));
	}

	@Test
	void aGraphOfNothingIsDrawn() {
		assertEquals(List.of(), ChainLayout.of(new ChainGraph("x", List.of(), List.of(), 0)).boxes());
		assertEquals(List.of(), ChainColumns.of(new ChainGraph("x", List.of(), List.of(), 0)).boxes());
	}

	private static Document parsed(String svg) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
	}

	@Test
	void theFileIsXmlThatSaysWhatItShows() throws Exception {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.GERMANY);
			Document svg = parsed(new ChainSvg(drawing(), "Who says x").file());
			assertEquals("http://www.w3.org/2000/svg", svg.getDocumentElement().getAttribute("xmlns"));
			assertEquals("Who says x", svg.getElementsByTagName("title").item(0).getTextContent());
			assertTrue(svg.getElementsByTagName("desc").item(0).getTextContent().contains("The Herald cites The mayor, who denies."));
			assertTrue(svg.getDocumentElement().getAttribute("viewBox").matches("0 0 [\\d.]+ [\\d.]+"));
			assertEquals(1, count(svg, "single-route"), "one box is the single route");
		} finally {
			Locale.setDefault(before);
		}
	}

	private static int count(Document svg, String style) {
		int count = 0;
		var groups = svg.getElementsByTagName("g");
		for (int i = 0; i < groups.getLength(); i++) {
			if (List.of(groups.item(i).getAttributes().getNamedItem("class").getNodeValue().split(" ")).contains(style)) {
				count++;
			}
		}
		return count;
	}

	@Test
	void wordsAreNeverMarkup() throws Exception {
		String evil = "<script>alert(1)</script>\" onload=\"x";
		Corpora.write(folder, "evil.claims", "actor evil : person \"" + evil.replace("\"", "\\\"") + "\"");
		Ledger ledger = Ledger.of(Corpora.of(folder, "claim x \"X\"", "statement { says \"One\" by evil asserts x }", ""), null);
		ChainDrawing drawing = ChainLayout.of(ChainGraph.of(ledger, ledger.row("x").orElseThrow(), 10));
		for (String svg : List.of(new ChainSvg(drawing, evil).file(), new ChainSvg(drawing, evil, node -> "#\"><script>", edge -> null).element("a\"b"))) {
			assertFalse(svg.contains("<script"), svg);
			assertFalse(svg.contains(" onload=\"x\""), svg);
			parsed(svg);
		}
	}
}
