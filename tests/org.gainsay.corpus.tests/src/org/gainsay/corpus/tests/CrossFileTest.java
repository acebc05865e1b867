// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.Meaning;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong only over all files: names declared twice, and cycles. */
class CrossFileTest {

	@TempDir
	Path folder;
	private TestCorpus corpus;

	@BeforeEach
	void empty() throws IOException {
		corpus = TestCorpus.in(folder);
	}

	private List<String> problems(String one, String other) throws IOException {
		corpus.write("a.claims", one);
		corpus.write("b.claims", other);
		Corpus built = corpus.build();
		return built.problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR)
				.map(problem -> problem.file() + ":" + problem.line() + ":" + problem.column() + "+" + problem.length() + " " + problem.code().id() + " " + problem.message())
				.toList();
	}

	@Test
	void namesOfEachKind() throws IOException {
		assertEquals(List.of("a.claims:1:7+1 name-declared-twice The actor \"x\" is declared twice, also in b.claims. Rename or delete one.",
				"b.claims:1:7+1 name-declared-twice The actor \"x\" is declared twice, also in a.claims. Rename or delete one."),
				problems("actor x : person \"X\"", "actor x : person \"Y\""));
		assertEquals(List.of("a.claims:1:7+1 name-declared-twice The event \"x\" is declared twice in this file. Rename or delete one.",
				"a.claims:1:19+1 name-declared-twice The event \"x\" is declared twice in this file. Rename or delete one."), problems("event x \"X\" event x \"Y\"", ""));
		assertEquals(2, problems("claim x \"X\"", "claim x \"Y\"").size());
		assertEquals(2, problems("codebook \"A\" { category x on article : one of y }", "codebook \"B\" { category x on article : one of y }").size());
		assertEquals(List.of(), problems("actor x : person \"X\" claim x \"X\" event x \"X\"", "article x \"X\" { }"));
		assertEquals(List.of(), problems("codebook \"A\" { category x on article : one of y category z on article : one of y }", "codebook \"A\" { }"));
	}

	@Test
	void threeTimes() throws IOException {
		corpus.write("c.claims", "actor x : person \"Z\"");
		assertEquals("a.claims:1:7+1 name-declared-twice The actor \"x\" is declared 3 times, also in b.claims. Rename or delete one.",
				problems("actor x : person \"X\"", "actor x : person \"Y\"").getFirst());
	}

	@Test
	void theArticlesOwnSetIsOneOfItsAnnotatorToo() throws IOException {
		String article = "annotator ben article art \"A\" { statement s { } }";
		String set = "annotator ben annotations second of art { }";
		assertEquals(List.of(
				"a.claims:1:23+3 annotations-declared-twice The annotation set of \"ben\" on the article \"art\" is declared twice, also in b.claims. Rename or delete one.",
				"b.claims:1:27+6 annotations-declared-twice The annotation set of \"ben\" on the article \"art\" is declared twice, also in a.claims. Rename or delete one."),
				ofSets(problems(article, set)));
		assertEquals(List.of(), ofSets(problems(article, "annotator anna annotations second of art { }")));
		assertEquals(List.of(), ofSets(problems("annotator ben article art \"A\" { }", set)), "an article without statements has no set of its own yet");
		assertEquals(List.of(), ofSets(problems(article, article)), "that the article is declared twice says enough");
	}

	private static List<String> ofSets(List<String> problems) {
		return problems.stream().filter(problem -> problem.contains("annotations-declared-twice")).toList();
	}

	@Test
	void setsOfOneAnnotator() throws IOException {
		String set = "annotator ben annotations ben of art { }";
		assertEquals(List.of(), problems("article art \"A\" { }", set));
		corpus.write("c.claims", set);
		assertEquals(List.of(
				"b.claims:1:27+3 annotations-declared-twice The annotation set of \"ben\" on the article \"art\" is declared twice, also in c.claims. Rename or delete one.",
				"c.claims:1:27+3 annotations-declared-twice The annotation set of \"ben\" on the article \"art\" is declared twice, also in b.claims. Rename or delete one."),
				problems("article art \"A\" { }", set));
	}

	@Test
	void statementsOfOneSet() throws IOException {
		List<String> found = problems("article art \"A\" { text \"a.txt\" statement s { } statement s { } statement { } statement { } }", "annotations ben of art { statement s { } }");
		assertEquals(List.of("The statement \"art.s\" is declared twice in this file. Rename or delete one.", "The statement \"art.s\" is declared twice in this file. Rename or delete one."),
				found.stream().filter(one -> one.contains("name-declared-twice")).map(one -> one.substring(one.indexOf("The"))).toList());
	}

	@Test
	void cyclesOverFiles() throws IOException {
		assertEquals(List.of("a.claims:1:7+1 part-of-cycle The actor \"x\" is, by way of others, part of itself: x → y → x. Take one of these relations out.",
				"b.claims:1:7+1 part-of-cycle The actor \"y\" is, by way of others, part of itself: y → x → y. Take one of these relations out."),
				problems("actor x : group \"X\" { part of y }", "actor y : group \"Y\" { part of x } actor z : group \"Z\" { part of x }"));
		assertEquals(List.of("a.claims:1:7+1 entails-cycle The claim \"x\" is, by way of others, entailed by itself: x → x. Take one of these relations out."),
				problems("claim x \"X\" { entails x }", ""));
		assertEquals(List.of(), problems("claim x \"X\" { entails y concerns z }", "claim y \"Y\" { supports x } claim z \"Z\" { concerns x }"));
	}

	@Test
	void everyNameOfACycleThatSharesAPart() throws IOException {
		List<String> found = problems("claim a \"A\" { entails b entails c } claim b \"B\" { entails a } claim c \"C\" { entails b } claim d \"D\" { entails a }", "");
		assertEquals(List.of("\"a\"", "\"b\"", "\"c\""), found.stream().map(one -> one.replaceAll(".*The claim (\"[a-z]\").*", "$1")).toList());
	}

	@Test
	void aLongChainIsNoCycle() throws IOException {
		StringBuilder chain = new StringBuilder();
		for (int i = 0; i < 3000; i++) {
			chain.append("claim c").append(i).append(" \"C\" { entails c").append(i + 1).append(" }\n");
		}
		assertEquals(List.of(), problems(chain.toString(), "claim c3000 \"C\""));
		assertEquals(3001, problems(chain.toString(), "claim c3000 \"C\" { entails c0 }").size());
	}

	@Test
	void aCycleThatIsTakenOutIsGone() throws IOException {
		assertEquals(2, problems("claim x \"X\" { entails y }", "claim y \"Y\" { entails x }").size());
		assertEquals(List.of(), TestCorpus.codes(corpus.change("b.claims", "claim y \"Y\"")));
	}

	private static List<String> frozen(Corpus built) {
		return built.problems().stream().filter(problem -> problem.code().id().equals("round-frozen"))
				.map(problem -> problem.file() + ":" + problem.line() + " " + problem.message().replaceAll(".*open, and the (.*) since it.*", "$1")).toList();
	}

	/** What is kept of files between builds is that of the files as they are. */
	@Test
	void whatIsFrozenFollowsEachChange() throws IOException {
		corpus.write("a.claims", "claim x \"X\"");
		corpus.write("b.claims", "claim y \"Y\"");
		corpus.write("study.claims", "coder ben round main { sample all }");
		assertEquals(List.of(), frozen(corpus.build()));
		Map<String, String> hashes = Meaning.of(corpus.session.corpus().files());
		StringBuilder opened = new StringBuilder("opened main { by anna on 2026-04-12T09:00:00Z\n");
		hashes.forEach((what, hash) -> opened.append("frozen \"").append(what).append("\" \"").append(hash).append("\"\n"));
		assertEquals(List.of(), frozen(corpus.change("log.claims", opened + "}")));
		assertEquals(List.of("b.claims:1 claim \"y\" was changed"), frozen(corpus.change("b.claims", "claim y \"Z\"")));
		assertEquals(List.of("b.claims:2 claim \"y\" was changed"), frozen(corpus.change("b.claims", "\nclaim y \"Z\"")));
		assertEquals(List.of("b.claims:2 claim \"y\" was changed", "c.claims:1 claim \"z\" was added"), frozen(corpus.change("c.claims", "claim z \"Z\"")));
		assertEquals(List.of("c.claims:1 claim \"z\" was added", "log.claims:1 claim \"y\" is gone or renamed"), frozen(corpus.change("b.claims", "")));
		assertEquals(List.of("c.claims:1 claim \"z\" was added"), frozen(corpus.change("b.claims", "claim y \"Y\"")));
		assertEquals(List.of(), frozen(corpus.change("log.claims", "")));
		assertEquals(List.of("a.claims:1 claim \"x\" was changed", "c.claims:1 claim \"z\" was added"), frozen(changedWhileNoRoundIsOpen(opened + "}")));
		Files.delete(corpus.path("c.claims"));
		assertEquals(List.of("a.claims:1 claim \"x\" was changed"), frozen(corpus.session.update(List.of(corpus.path("c.claims")), Progress.NONE)));
	}

	private Corpus changedWhileNoRoundIsOpen(String opened) throws IOException {
		assertEquals(List.of(), frozen(corpus.change("a.claims", "claim x \"Another\"")));
		return corpus.change("log.claims", opened);
	}
}
