// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.StructuredSelection;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.trees.ActorTree;
import org.gainsay.desk.trees.ClaimTree;
import org.gainsay.desk.trees.Retargeting;
import org.gainsay.desk.trees.TreeLines;
import org.gainsay.desk.trees.TreeNode;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.trees.ClaimDrop;
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
		assertEquals(List.of("opening (1 claim)", "  safe (2: 1 denied, 1 sourced)", "    bridge.mayor", "    bridge.engineer",
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
		assertTrue(ClaimDrop.accepts(mayor, dragged), "on a statement below a claim, for where a claim is open its statements are in the way");
		assertFalse(ClaimDrop.accepts(safe, new StructuredSelection(new CorpusElement(null, safe.facts()))), "a claim");
		assertFalse(ClaimDrop.accepts(null, dragged), "beside all lines");
		assertEquals(List.of(new Retargeting("bridge.mayor", "safe", false)), ClaimDrop.dropped(dragged, List.of(mayor)), "from below a claim");
		assertEquals(List.of(new Retargeting("bridge.mayor", null, false)), ClaimDrop.dropped(dragged, List.of()), "from another view");
		TreeNode shines = nodes.getLast().children().getFirst().children().getFirst();
		assertEquals(List.of(new Retargeting("bridge.mayor", "it shines", true)), ClaimDrop.dropped(dragged, List.of(shines)), "from below a text");
	}

	private static List<String> differences(TreeLines shown, TreeLines now) {
		List<String> told = new ArrayList<>();
		now.differences(shown, () -> told.add("all"), node -> told.add("below " + node.label()), node -> told.add("only " + node.label()));
		return told;
	}

	private TreeLines claims(Corpus of) {
		return TreeLines.of(ClaimTree.of(of, ClaimTree.Order.EVENT, false));
	}

	@Test
	void tellsWhichLinesDifferFromThoseThatShow() throws Exception {
		TreeLines shown = claims(corpus);
		assertEquals(List.of(), differences(shown, claims(corpus)));
		Path more = folder.resolve("more.claims");
		Files.writeString(more, Files.readString(more).replace("It was tested", "It was tested once"));
		TreeLines reworded = claims(session.update(List.of(more), Progress.NONE));
		assertEquals(List.of("only tested"), differences(shown, reworded));
		Path bridge = folder.resolve("bridge.claims");
		Files.writeString(bridge, Files.readString(bridge).replace("asserts safe,", "denies safe asserts"));
		TreeLines denied = claims(session.update(List.of(bridge), Progress.NONE));
		assertEquals(List.of("only safe", "only bridge.mayor", "only bridge.engineer", "only it shines", "only bridge.mayor"), differences(reworded, denied));
		Files.writeString(more, Files.readString(more).replace("contradicts falls", "").replace("claim falls", "claim fell"));
		TreeLines renamed = claims(session.update(List.of(more), Progress.NONE));
		assertEquals(List.of("below Of no event"), differences(denied, renamed));
		assertEquals(List.of("all"), differences(renamed, TreeLines.of(ClaimTree.of(session.corpus(), ClaimTree.Order.NAME, false))));
	}

	@Test
	void findsTheFirstLineOfAThingAndWhatIsAboveIt() {
		TreeLines lines = claims(corpus);
		TreeNode mayor = lines.firstOf(corpus.statement("bridge.mayor").orElseThrow()).orElseThrow();
		assertEquals("/event opening/claim safe/statement bridge.mayor", mayor.key());
		assertEquals("safe", lines.above(mayor).orElseThrow().label());
		assertTrue(lines.above(lines.top().getFirst()).isEmpty());
		assertTrue(lines.firstOf(corpus.actor("idle").orElseThrow()).isEmpty());
	}

	@Test
	void putsVeryManyLinesIntoPortions() throws Exception {
		StringBuilder many = new StringBuilder("gainsay 1\n");
		for (int i = 1000; i < 1600; i++) {
			many.append("claim many").append(i).append(" \"Number ").append(i).append("\"\n");
		}
		Files.writeString(folder.resolve("many.claims"), many.toString());
		Corpus next = session.update(List.of(folder.resolve("many.claims")), Progress.NONE);
		List<TreeNode> byName = ClaimTree.of(next, ClaimTree.Order.NAME, false);
		assertEquals(List.of("falls \u2013 many1198", "many1199 \u2013 many1398", "many1399 \u2013 many1598", "many1599 \u2013 tested", "Texts that are no claims yet"),
				byName.stream().map(TreeNode::label).toList());
		assertEquals(200, byName.getFirst().children().size());
		TreeNode none = ClaimTree.of(next, ClaimTree.Order.EVENT, false).get(1);
		assertEquals("Of no event", none.label());
		assertEquals(602, none.children().stream().mapToInt(portion -> portion.children().size()).sum(), none::label);
		assertEquals(1 + none.children().size() + 602, all(none).count());
	}
}
