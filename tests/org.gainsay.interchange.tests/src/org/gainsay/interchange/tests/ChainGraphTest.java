// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.gainsay.analysis.ChainGraph;
import org.gainsay.analysis.Group;
import org.gainsay.analysis.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who cites whom. */
class ChainGraphTest {

	@TempDir
	private Path folder;

	private Ledger ledger(String herald, String bugle) {
		return Ledger.of(Corpora.of(folder, "claim x \"X\" claim y \"Y\"", herald, bugle), null);
	}

	private ChainGraph graph(String herald, String bugle) {
		Ledger ledger = ledger(herald, bugle);
		return ChainGraph.of(ledger, ledger.row("x").orElseThrow(), 10);
	}

	private static List<String> edges(ChainGraph graph) {
		return graph.edges().stream().map(edge -> edge.from() + " " + (edge.kind() == ChainGraph.Edge.Kind.PUBLISHES ? "publishes"
				: edge.group().word() + (edge.end() ? "" : " passing")) + " " + edge.to()).toList();
	}

	@Test
	void aChainIsAnEdgeAStep() {
		ChainGraph graph = graph("statement s { says \"One\" by agency citing bugle citing captain denies x }", "");
		assertEquals(List.of("article:h denies passing actor:agency", "actor:agency denies passing actor:bugle", "actor:bugle denies actor:captain"), edges(graph));
		assertEquals(List.of("h.s"), graph.edges().getLast().cells().stream().map(cell -> cell.statement().qualifiedName()).toList());
	}

	@Test
	void theOneRouteOfTwoArticlesIsOneNodeThatSaysSo() {
		ChainGraph graph = graph("statement { says \"One\" by agency asserts x }", "statement { says \"Seven\" by agency citing mayor confirms x }");
		assertEquals(List.of("actor:agency"), graph.nodes().stream().filter(ChainGraph.Node::singleRoute).map(ChainGraph.Node::id).toList());
		assertEquals(List.of("article:h asserts actor:agency", "article:b asserts passing actor:agency", "actor:agency asserts actor:mayor").stream().sorted().toList(),
				edges(graph).stream().sorted().toList());
	}

	@Test
	void aSecondRouteEndsASingleRoute() {
		ChainGraph graph = graph("statement { says \"One\" by agency asserts x }", "statement { says \"Seven\" by mayor asserts x }");
		assertEquals(List.of(), graph.nodes().stream().filter(ChainGraph.Node::singleRoute).toList());
		assertEquals(List.of("actor:agency", "actor:bugle"), graph.nodes().stream().filter(ChainGraph.Node::route).map(ChainGraph.Node::id).sorted().toList());
	}

	@Test
	void anOutletThatIsCitedElsewhereIsTheSameNode() {
		ChainGraph graph = graph("statement { says \"One\" by bugle citing captain asserts x }", "statement { says \"Seven\" by captain asserts x }");
		assertEquals(List.of("actor:bugle asserts actor:captain", "actor:bugle publishes article:b", "article:b asserts actor:captain", "article:h asserts passing actor:bugle"),
				edges(graph).stream().sorted().toList());
	}

	@Test
	void eachUnnamedSourceIsANodeOfItsOwnAndAnActorIsOne() {
		ChainGraph graph = graph("statement { says \"One\" by unnamed \"three\" of mayor asserts x } statement { says \"two\" by unnamed \"three\" asserts x }",
				"statement { says \"Seven\" by insider asserts x } statement { says \"eight\" by insider asserts x }");
		List<ChainGraph.Node> unnamed = graph.nodes().stream().filter(node -> node.kind() == ChainGraph.Node.Kind.UNNAMED).toList();
		assertEquals(List.of("An insider", "“three”", "“three”"), unnamed.stream().map(ChainGraph.Node::label).toList());
		assertEquals("The mayor", unnamed.get(1).detail());
	}

	@Test
	void speakersSideBySideEachCite() {
		ChainGraph graph = graph("statement { says \"One\" by mayor and captain citing insider asserts x }", "");
		assertEquals(List.of("article:h asserts passing actor:mayor", "article:h asserts passing actor:captain", "actor:mayor asserts actor:insider",
				"actor:captain asserts actor:insider"), edges(graph).stream().filter(edge -> !edge.contains("publishes")).toList());
	}

	@Test
	void anArticleShowsAllItsStances() {
		Ledger ledger = ledger("statement { says \"One\" by writer asserts x } statement { says \"two\" by mayor denies \"not a claim yet\" } statement { says \"four\" by mayor does not confirm y }",
				"");
		ChainGraph graph = ChainGraph.of(ledger, "h");
		assertEquals(List.of("article:h asserts writer:h", "article:h denies actor:mayor", "article:h refuses actor:mayor"), edges(graph));
		assertEquals(List.of(Group.ASSERTS, Group.OPPOSES, Group.REFUSES), graph.edges().stream().map(ChainGraph.Edge::group).toList());
		assertEquals(1, ChainGraph.of(ledger, "b").nodes().size(), "an article without statements is there all the same");
	}

	@Test
	void noMoreArticlesThanAreWanted() {
		StringBuilder more = new StringBuilder();
		IntStream.range(0, 5).forEach(i -> more.append("article m" + i + " \"M\" { text \"bugle.txt\" statement { says \"nine\" by agency asserts x } } "));
		Corpora.write(folder, "more.claims", more.toString());
		Ledger ledger = ledger("", "");
		ChainGraph graph = ChainGraph.of(ledger, ledger.row("x").orElseThrow(), 2);
		assertEquals(3, graph.leftOut());
		assertEquals(2, graph.nodes().stream().filter(node -> node.kind() == ChainGraph.Node.Kind.ARTICLE).count());
	}
}
