// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.trees.ActorTree;
import org.gainsay.desk.trees.ClaimTree;
import org.gainsay.desk.trees.TreeLines;
import org.gainsay.desk.trees.TreeNode;
import org.gainsay.desk.trees.UseTree;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the trees of claims and actors take over from build to build. */
class UseTreeTest {

	private static final int ARTICLES = 8;
	private static final List<String> ACTORS = List.of("quill", "town", "idle", "mill");
	private static final List<String> CLAIMS = List.of("safe", "tested", "falls", "old");
	private static final List<String> TEXTS = List.of("it shines", "It Shines", "it rusts");

	@TempDir
	Path folder;

	private CorpusSession session;
	private final Random random = new Random(20_230_701);

	@BeforeEach
	void begin() throws Exception {
		Files.writeString(folder.resolve("words.txt"), "It was said.\n");
		write("actors.claims", actors());
		write("claims.claims", claims());
		for (int i = 0; i < ARTICLES; i++) {
			write("a" + i + ".claims", article(i, 3));
		}
		session = CorpusSession.of(folder);
		session.build(Progress.NONE);
	}

	@AfterEach
	void end() {
		session.close();
	}

	private Path write(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name), text);
	}

	private <T> T any(List<T> of) {
		return of.get(random.nextInt(of.size()));
	}

	private String actors() {
		return "gainsay 1\nactor quill : person \"Ada Quill\"\nactor town : government \"Town " + random.nextInt(2) + "\"\n" + (random.nextInt(3) == 0 ? "" : "actor idle : person \"Ivo Idle\" { part of town }\n")
				+ "actor mill : " + (random.nextBoolean() ? "organisation" : "unnamed") + " \"Mill\"" + (random.nextBoolean() ? " { part of town }" : "") + "\n";
	}

	private String claims() {
		return "gainsay 1\nclaim safe \"It is safe " + random.nextInt(2) + "\"" + (random.nextBoolean() ? " { about quill }" : "") + "\nclaim tested \"It was tested\"" + (random.nextBoolean() ? " { supports safe }" : "")
				+ "\nclaim falls \"It falls\" { " + (random.nextBoolean() ? "contradicts safe }" : "supports tested }") + "\n" + (random.nextInt(3) == 0 ? "" : "claim old \"It is old\"\n")
				+ (random.nextBoolean() ? "event opening \"The opening\" { claims safe, tested }\n" : "");
	}

	private String article(int number, int statements) {
		return "gainsay 1\narticle a" + number + " \"Number " + number + "\" {\n\ttext \"words.txt\"\n" + (random.nextInt(4) == 0 ? "\tvia mill\n" : "") + (random.nextInt(4) == 0 ? "\toutlet " + any(ACTORS) + "\n" : "") + statements(statements) + "}\n";
	}

	private String statements(int most) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(most + 1); i >= 0; i--) {
			text.append("\tstatement s").append(i).append(" {\n\t\tsays \"It was said\"\n\t\tby ").append(any(ACTORS)).append(random.nextBoolean() ? " for " + any(ACTORS) : "")
					.append(random.nextBoolean() ? " citing " + any(ACTORS) : "").append("\n\t\t").append(random.nextBoolean() ? "asserts " : "denies ")
					.append(random.nextInt(3) == 0 ? '"' + any(TEXTS) + '"' : any(CLAIMS)).append(random.nextInt(3) == 0 ? "\n\t\tdenies \"" + any(TEXTS) + '"' : "").append("\n\t}\n");
		}
		return text.toString();
	}

	/** A random edit: of the actors, of the claims, of an article, of somebody's set on one; or one comes or goes. */
	private Path edit() throws IOException {
		int number = random.nextInt(ARTICLES);
		Path article = folder.resolve("a" + number + ".claims");
		switch (random.nextInt(12)) {
			case 0:
				return write("actors.claims", actors());
			case 1:
				return write("claims.claims", claims());
			case 2:
				Files.deleteIfExists(article);
				return article;
			case 3, 4, 5:
				return write("ben" + number + ".claims", "gainsay 1\nannotator ben\nannotations ben of a" + number + " {\n" + statements(2) + "}\n");
			default:
				return write("a" + number + ".claims", article(number, 4));
		}
	}

	/** What nobody takes for said is not counted as said, and an outlet is not unused. */
	@Test
	void countsWhatNobodyRejectedAndOutlets() throws Exception {
		for (int i = 0; i < ARTICLES; i++) {
			Files.delete(folder.resolve("a" + i + ".claims"));
		}
		write("actors.claims", "gainsay 1\nactor quill : person \"Ada Quill\"\nactor mill : publication \"Mill\"\nactor idle : person \"Ivo Idle\"\n");
		write("claims.claims", "gainsay 1\nclaim safe \"It is safe\"\n");
		String statement = "\tstatement s%d { says \"It was said\" by quill asserts safe %s }\n";
		write("a.claims", "gainsay 1\narticle a \"A\" {\n\ttext \"words.txt\" outlet mill\n" + statement.formatted(1, "") + statement.formatted(2, "status suggested") + statement.formatted(3, "status rejected") + "}\n");
		Corpus corpus = session.build(Progress.NONE);
		assertEquals(List.of("Ada Quill: speaks 2", "Ivo Idle: not used", "Mill: outlet of 1"),
				ActorTree.of(corpus, ActorTree.Order.NAME, false).stream().map(node -> node.label() + ": " + node.count()).toList());
		TreeNode safe = ClaimTree.of(corpus, ClaimTree.Order.EVENT, false).getFirst();
		assertEquals("2: 2 sourced", safe.count());
		assertEquals(3, safe.children().size(), "it is there to be looked at all the same");
	}

	@Test
	void isTheTreeFromScratchAfterAnyEdits() throws Exception {
		Map<String, UseTree> trees = new HashMap<>();
		Map<String, TreeLines> shown = new HashMap<>();
		for (int i = 0; i < 120; i++) {
			Corpus corpus = session.update(List.of(edit()), Progress.NONE);
			assertTrue(corpus.problems().stream().noneMatch(problem -> problem.code() == IssueCode.SYNTAX_ERROR), () -> corpus.problems().toString());
			for (boolean everybody : List.of(false, true)) {
				for (ClaimTree.Order order : ClaimTree.Order.values()) {
					check("edit " + i + ", " + order, trees.compute("claims " + order + everybody, (key, before) -> ClaimTree.after((ClaimTree) before, corpus, order, everybody)), ClaimTree.of(corpus, order, everybody));
				}
				for (ActorTree.Order order : ActorTree.Order.values()) {
					check("edit " + i + ", " + order, trees.compute("actors " + order + everybody, (key, before) -> ActorTree.after((ActorTree) before, corpus, order, everybody)), ActorTree.of(corpus, order, everybody));
				}
			}
			trees.forEach((key, tree) -> checkLines(key + " after edit", tree.nodes(), shown.compute(key, (same, before) -> TreeLines.of(tree.nodes(), before))));
			ClaimTree.Order other = any(List.of(ClaimTree.Order.values()));
			check("edit " + i + ", from another order", ClaimTree.after((ClaimTree) trees.get("claims " + any(List.of(ClaimTree.Order.values())) + random.nextBoolean()), corpus, other, true), ClaimTree.of(corpus, other, true));
		}
	}

	private static void check(String what, UseTree made, List<TreeNode> fromScratch) {
		assertEquals(fromScratch, made.nodes(), what);
		checkLines(what, made.nodes(), TreeLines.of(made.nodes()));
	}

	private static void checkLines(String what, List<TreeNode> nodes, TreeLines lines) {
		assertEquals(nodes.stream().flatMap(UseTreeTest::all).count(), lines.count(), what);
		nodes.forEach(node -> assertEquals(Optional.empty(), lines.above(node), what));
		TreeLines fromScratch = TreeLines.of(nodes);
		nodes.stream().flatMap(UseTreeTest::all).forEach(node -> {
			assertSame(node, lines.now(node), what);
			assertEquals(node.children(), lines.below(node));
			node.children().forEach(child -> assertSame(node, lines.above(child).orElseThrow(), what));
			if (node.facts() != null) {
				assertSame(fromScratch.firstOf(node.facts()).orElseThrow(), lines.firstOf(node.facts()).orElseThrow(), what);
			}
		});
	}

	private static Stream<TreeNode> all(TreeNode node) {
		return Stream.concat(Stream.of(node), node.children().stream().flatMap(UseTreeTest::all));
	}

	/** The lines of a tree that another does not share. */
	private static List<String> made(UseTree before, UseTree after) {
		Set<TreeNode> known = Collections.newSetFromMap(new IdentityHashMap<>());
		before.nodes().stream().flatMap(UseTreeTest::all).forEach(known::add);
		return after.nodes().stream().flatMap(UseTreeTest::all).filter(node -> !known.contains(node)).map(TreeNode::key).toList();
	}

	/** The number is that of what shows, of all that there are. */
	@Test
	void aHeadingCountsWhatAFilterLeaves() throws Exception {
		write("actors.claims", "gainsay 1\nactor quill : person \"Ada Quill\"\nactor idle : person \"Ivo Idle\"\nactor town : government \"Town\"\n");
		write("claims.claims", "gainsay 1\nclaim safe \"It is safe\"\nclaim tested \"It was tested\"\nevent opening \"The opening\" { claims safe, tested }\n");
		Corpus corpus = session.build(Progress.NONE);
		assertEquals(List.of("person 1 of 2"), counts(ActorTree.of(corpus, ActorTree.Order.KIND, false), "Ivo Idle"));
		assertEquals(List.of("government 1"), counts(ActorTree.of(corpus, ActorTree.Order.KIND, false), "Town"));
		assertEquals(List.of("opening 1 of 2 claims"), counts(ClaimTree.of(corpus, ClaimTree.Order.EVENT, false), "tested"));
	}

	private static List<String> counts(List<TreeNode> nodes, String label) {
		return TreeNode.filtered(nodes, node -> node.label().equals(label)).stream().map(node -> node.label() + ' ' + node.count()).toList();
	}

	@Test
	void anEditMakesTheLinesOfItsFileAnewAndThoseAboveThem() throws Exception {
		write("actors.claims", "gainsay 1\nactor quill : person \"Ada Quill\"\nactor idle : person \"Ivo Idle\"\n");
		write("claims.claims", "gainsay 1\nclaim safe \"It is safe\"\nclaim old \"It is old\"\n");
		String article = "gainsay 1\narticle a0 \"Zero\" {\n\ttext \"words.txt\"\n\tstatement one { says \"It was said\" by quill asserts safe }\n\tstatement two { says \"It was said\" by idle asserts old }\n}\n";
		for (int i = 0; i < ARTICLES; i++) {
			write("a" + i + ".claims", article.replace("a0", "a" + i));
		}
		Corpus first = session.build(Progress.NONE);
		ClaimTree claims = ClaimTree.after(null, first, ClaimTree.Order.NAME, false);
		ActorTree actors = ActorTree.after(null, first, ActorTree.Order.KIND, false);
		Corpus second = session.edit(folder.resolve("a3.claims"), article.replace("a0", "a3").replace("asserts old", "denies old"));
		ClaimTree claimsAfter = ClaimTree.after(claims, second, ClaimTree.Order.NAME, false);
		assertEquals(List.of("/claim old", "/claim old/statement a3.two", "/claim safe", "/claim safe/statement a3.one"), made(claims, claimsAfter));
		assertEquals(List.of("/kind person", "/kind person/actor quill", "/kind person/actor quill/statement a3.one", "/kind person/actor idle", "/kind person/actor idle/statement a3.two"),
				made(actors, ActorTree.after(actors, second, ActorTree.Order.KIND, false)));
		assertEquals(List.of(), made(claimsAfter, ClaimTree.after(claimsAfter, second, ClaimTree.Order.NAME, false)), "nothing changed");
	}
}
