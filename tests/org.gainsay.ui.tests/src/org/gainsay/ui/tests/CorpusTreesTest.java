// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.StructuredSelection;
import org.gainsay.corpus.Corpus;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.Progress;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.trees.ActorTree;
import org.gainsay.ui.views.trees.ClaimDrop;
import org.gainsay.ui.views.trees.ClaimTree;
import org.gainsay.ui.views.trees.Retargeting;
import org.gainsay.ui.views.trees.TreeNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTreesTest {

	@TempDir
	Path folder;

	private CorpusSession session;
	private Corpus corpus;

	@BeforeEach
	void begin() throws Exception {
		Files.writeString(folder.resolve("actors.claims"), SmallCorpus.ACTORS.replace("{ alias", "{ part of town alias") + """
				actor town : government "Town of Bridges"
				actor idle : person "Ivo Idle"
				""");
		Files.writeString(folder.resolve("bridge.txt"), SmallCorpus.TEXT);
		Files.writeString(folder.resolve("bridge.claims"), SmallCorpus.CLAIMS.replace("asserts safe", "asserts safe, \"it shines\"").replace("by unnamed \"An engineer\"", "by town citing quill"));
		Files.writeString(folder.resolve("more.claims"), """
				gainsay 1
				event opening "The opening" { claims safe }
				claim tested "It was tested" { supports safe contradicts falls }
				claim falls "It falls" { contradicts tested }
				annotations ben of bridge {
					statement { says "it would fall" by quill denies safe }
				}
				""");
		session = CorpusSession.of(folder);
		corpus = session.build(Progress.NONE);
	}

	@AfterEach
	void end() {
		session.close();
	}

	/** The lines, each with two spaces for what it is under. */
	private static List<String> lines(List<TreeNode> nodes) {
		return lines(nodes, "").toList();
	}

	private static Stream<String> lines(List<TreeNode> nodes, String indent) {
		return nodes.stream().flatMap(node -> Stream.concat(Stream.of(indent + node.label() + (node.count().isEmpty() ? "" : " (" + node.count() + ')')), lines(node.children(), indent + "  ")));
	}

	@Test
	void listsClaimsByEventWithTheirStatements() {
		assertEquals(List.of("opening (1 claims)", "  safe (2: 1 denied, 1 sourced)", "    bridge.mayor", "    bridge.engineer",
				"Of no event", "  tested (no statement)", "  falls (no statement)",
				"Texts that are no claims yet", "  it shines (1 sourced)", "    bridge.mayor"), lines(ClaimTree.of(corpus, ClaimTree.Order.EVENT, false)));
	}

	@Test
	void listsClaimsByRelationAndDoesNotGoInCircles() {
		assertEquals(List.of("safe (2: 1 denied, 1 sourced)", "  tested (no statement)", "    falls (no statement)", "  bridge.mayor", "  bridge.engineer"),
				lines(ClaimTree.of(corpus, ClaimTree.Order.RELATION, false)).subList(0, 5));
		TreeNode tested = ClaimTree.of(corpus, ClaimTree.Order.RELATION, false).getFirst().children().getFirst();
		assertEquals("supports it: It was tested", tested.detail());
	}

	@Test
	void countsTheArticlesOwnSetsUnlessAllAreWanted() {
		assertTrue(lines(ClaimTree.of(corpus, ClaimTree.Order.NAME, false)).contains("safe (2: 1 denied, 1 sourced)"));
		assertTrue(lines(ClaimTree.of(corpus, ClaimTree.Order.NAME, true)).contains("safe (3: 2 denied, 1 sourced)"));
	}

	@Test
	void listsActorsByKindWithWhatTheySay() {
		assertEquals(List.of("person (2)", "  Ada Quill (speaks 1, cited 1)", "    bridge.mayor", "    bridge.engineer", "  Ivo Idle (not used)",
				"government (1)", "  Town of Bridges (speaks 1)", "    bridge.engineer"), lines(ActorTree.of(corpus, ActorTree.Order.KIND, false)));
	}

	@Test
	void listsActorsByWhatTheyArePartOf() {
		assertEquals(List.of("Ivo Idle (not used)", "Town of Bridges (speaks 1)", "  Ada Quill (speaks 1, cited 1)", "    bridge.mayor", "    bridge.engineer", "  bridge.engineer"),
				lines(ActorTree.of(corpus, ActorTree.Order.PART_OF, false)));
	}

	@Test
	void givesEveryLineAKeyOfItsOwnThatStays() throws Exception {
		List<TreeNode> nodes = ClaimTree.of(corpus, ClaimTree.Order.RELATION, true);
		Map<String, Long> keys = nodes.stream().flatMap(CorpusTreesTest::all).collect(Collectors.groupingBy(TreeNode::key, Collectors.counting()));
		assertTrue(keys.values().stream().allMatch(count -> count == 1), keys.toString());
		Files.writeString(folder.resolve("bridge.claims"), "// moved\n" + Files.readString(folder.resolve("bridge.claims")).replace("// kept", ""));
		Corpus next = session.update(List.of(folder.resolve("bridge.claims")), Progress.NONE);
		assertEquals(keys.keySet(), ClaimTree.of(next, ClaimTree.Order.RELATION, true).stream().flatMap(CorpusTreesTest::all).map(TreeNode::key).collect(Collectors.toSet()));
	}

	private static Stream<TreeNode> all(TreeNode node) {
		return Stream.concat(Stream.of(node), node.children().stream().flatMap(CorpusTreesTest::all));
	}

	@Test
	void takesStatementsThatAreDroppedOnAClaimAndNothingElse() {
		List<TreeNode> nodes = ClaimTree.of(corpus, ClaimTree.Order.NAME, false);
		TreeNode safe = nodes.stream().filter(node -> node.label().equals("safe")).findFirst().orElseThrow();
		TreeNode mayor = safe.children().getFirst();
		StructuredSelection dragged = new StructuredSelection(new CorpusElement(null, mayor.facts()));
		assertTrue(ClaimDrop.accepts(safe, dragged));
		assertFalse(ClaimDrop.accepts(mayor, dragged), "on a statement");
		assertFalse(ClaimDrop.accepts(safe, new StructuredSelection(new CorpusElement(null, safe.facts()))), "a claim");
		assertFalse(ClaimDrop.accepts(null, dragged), "beside all lines");
		assertEquals(List.of(new Retargeting("bridge.mayor", "safe", false)), ClaimDrop.dropped(dragged, List.of(mayor)), "from below a claim");
		assertEquals(List.of(new Retargeting("bridge.mayor", null, false)), ClaimDrop.dropped(dragged, List.of()), "from another view");
		TreeNode shines = nodes.getLast().children().getFirst().children().getFirst();
		assertEquals(List.of(new Retargeting("bridge.mayor", "it shines", true)), ClaimDrop.dropped(dragged, List.of(shines)), "from below a text");
	}
}
