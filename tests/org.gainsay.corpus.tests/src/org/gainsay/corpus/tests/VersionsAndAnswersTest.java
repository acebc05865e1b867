// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.ReferenceFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong over files of articles that revise each other, statements that answer each other, and codes that are required. */
class VersionsAndAnswersTest {

	private static final Set<IssueCode> LOOKED_AT = EnumSet.of(IssueCode.ANSWERS_CYCLE, IssueCode.ANSWERS_REPEAT, IssueCode.REVISES_CYCLE, IssueCode.REVISED_TWICE,
			IssueCode.REVISES_ANOTHER_OUTLET, IssueCode.CODE_MISSING, IssueCode.SELF_REFERENCE, IssueCode.REFERENCE_UNKNOWN, IssueCode.CODE_OUT_OF_RANGE, IssueCode.NUMBER_OF_NAMED_SPEAKER);

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
		return said(corpus.build());
	}

	private static List<String> said(Corpus built) {
		return built.problems().stream().filter(problem -> LOOKED_AT.contains(problem.code()))
				.map(problem -> problem.file() + ":" + problem.column() + "+" + problem.length() + " " + problem.severity() + " " + problem.code().id() + " " + problem.message()).toList();
	}

	@Test
	void answersThatLeadRoundOverFiles() throws IOException {
		String a = "article a \"A\" { text \"a.txt\" statement s { answers b.t } }";
		assertEquals(List.of("a.claims:54+1 ERROR answers-cycle The statement \"a.s\" is, by way of others, answered by itself: a.s → b.t → a.s. Take one of these relations out.",
				"b.claims:54+1 ERROR answers-cycle The statement \"b.t\" is, by way of others, answered by itself: b.t → a.s → b.t. Take one of these relations out."),
				problems(a, "article b \"B\" { text \"a.txt\" statement t { answers a.s } }"));
		assertEquals(List.of(), said(corpus.change("b.claims", "article b \"B\" { text \"a.txt\" statement t { } }")));
		assertEquals(2, said(corpus.change("b.claims", "article b \"B\" { text \"a.txt\" statement t { answers a.s } }")).size());
		assertEquals(List.of("a.claims:52+1 ERROR self-reference The statement \"s\" answers itself. Name the one that it replies to, or take it out."),
				problems("article a \"A\" { text \"a.txt\" statement s { answers s } }", ""), "which is no second error");
	}

	@Test
	void whatIsAnsweredComesToRepeatAnother() throws IOException {
		String a = "article a \"A\" { text \"a.txt\" statement s { answers b.t } }";
		assertEquals(List.of(), problems(a, "article b \"B\" { text \"a.txt\" statement first { } statement t { } }"));
		assertEquals(List.of("a.claims:52+3 WARNING answers-repeat \"b.t\" tells again what another statement told. Name the one that it repeats, \"b.first\"."),
				said(corpus.change("b.claims", "article b \"B\" { text \"a.txt\" statement first { } statement t { repeats first } }")), "though a.claims did not change");
	}

	@Test
	void whatIsAnsweredRepeatsOneThatComesToRepeatAnother() throws IOException {
		String b = "article b \"B\" { text \"a.txt\" statement first { } statement second { } statement t { repeats second } }";
		assertEquals(List.of("a.claims:52+3 WARNING answers-repeat \"b.t\" tells again what another statement told. Name the one that it repeats, \"b.second\"."),
				problems("article a \"A\" { text \"a.txt\" statement s { answers b.t } }", b));
		assertEquals(List.of("a.claims:52+3 WARNING answers-repeat \"b.t\" tells again what another statement told. Name the one that it repeats, \"b.first\"."),
				said(corpus.change("b.claims", b.replace("second { }", "second { repeats b.first }"))), "though neither a.claims nor b.t changed");
		assertEquals(TestCorpus.fresh(corpus.folder), TestCorpus.all(corpus.session.corpus()));
	}

	@Test
	void anAnswerIsLookedUpInTheAnnotatorsOwnSetFirst() throws IOException {
		corpus.write("solo.claims", "annotator anna article a \"A\" { text \"a.txt\" statement s { } } article b \"B\" { text \"a.txt\" }");
		assertEquals(List.of(), problems("annotator ben annotations ben of b { statement t { answers a.s } }", ""));
		assertEquals(List.of("a.s"), answers("ben.b.t"));
		corpus.change("b.claims", "annotator ben annotations ben of a { statement s { } }");
		assertEquals(List.of("ben.a.s"), answers("ben.b.t"), "the new statement is the annotator's own");
		assertEquals(1, corpus.session.corpus().file("a.claims").orElseThrow().references().stream()
				.filter(reference -> reference.kind() == ReferenceFacts.Kind.STATEMENT && reference.name().equals("ben.a.s")).count(), "by which a rename finds it");
		corpus.change("b.claims", "");
		assertEquals(List.of("a.s"), answers("ben.b.t"));
	}

	/** Who has the article's own set of one and another's set of the other answers in the latter. */
	@Test
	void anAnswerInAnArticlesOwnSetIsLookedUpInItsAnnotatorsSetOfTheOther() throws IOException {
		corpus.write("solo.claims", "annotator ben article a \"A\" { text \"a.txt\" statement s { } }");
		assertEquals(List.of(), problems("annotator anna article b \"B\" { text \"a.txt\" statement t { answers a.s } }", ""));
		assertEquals(List.of("a.s"), answers("b.t"));
		corpus.change("b.claims", "annotator anna annotations anna of a { statement s { } }");
		assertEquals(List.of("anna.a.s"), answers("b.t"));
		assertEquals(1, corpus.session.corpus().file("a.claims").orElseThrow().references().stream()
				.filter(reference -> reference.kind() == ReferenceFacts.Kind.STATEMENT && reference.name().equals("anna.a.s")).count(), "by which a rename finds it");
		corpus.change("b.claims", "");
		assertEquals(List.of("a.s"), answers("b.t"));
		assertEquals(List.of(), problems("article b \"B\" { text \"a.txt\" statement t { answers a.s } }", "annotator anna annotations anna of a { statement s { } }"));
		assertEquals(List.of("a.s"), answers("b.t"), "nobody says whose it is");
	}

	private List<String> answers(String statement) {
		return corpus.session.corpus().statement(statement).orElseThrow().answers();
	}

	@Test
	void versionsThatLeadRound() throws IOException {
		String actors = "actor p : publication \"P\" actor q : publication \"Q\" ";
		assertEquals(List.of("a.claims:86+1 ERROR revises-cycle The article \"a\" is, by way of others, revised by itself: a → b → a. Take one of these relations out.",
				"b.claims:34+1 ERROR revises-cycle The article \"b\" is, by way of others, revised by itself: b → a → b. Take one of these relations out."),
				problems(actors + "article a \"A\" { outlet p revises b }", "article b \"B\" { outlet p revises a }"));
		assertEquals(List.of(), said(corpus.change("b.claims", "article b \"B\" { outlet p }")));
		assertEquals(List.of("a.claims:86+1 WARNING revises-another-outlet \"b\" is not of the same outlet, and a version of one article is. Correct the outlet, or take \"revises\" out; "
				+ "whose copy an article is says: via ACTOR."), said(corpus.change("b.claims", "article b \"B\" { outlet q }")), "though a.claims did not change");
	}

	@Test
	void anArticleThatTwoRevise() throws IOException {
		assertEquals(List.of("a.claims:43+1 WARNING revised-twice The article \"b\" revises \"a\", as \"c\" in b.claims does, so both count. If one is the later version, let it revise the other.",
				"b.claims:25+1 WARNING revised-twice The article \"c\" revises \"a\", as \"b\" in a.claims does, so both count. If one is the later version, let it revise the other."),
				problems("article a \"A\" { } article b \"B\" { revises a }", "article c \"C\" { revises a }"));
		assertEquals(List.of(), said(corpus.change("b.claims", "article c \"C\" { revises b }")));
	}

	@Test
	void codesThatAreRequired() throws IOException {
		String book = "codebook \"C\" { category f on statement : required one of x category tone on article : required number 1 to 3 category more on article : text }";
		String article = "article a \"A\" { text \"a.txt\" status done statement s { } statement { status suggested } statement t { code f x } }";
		assertEquals(List.of("b.claims:9+1 WARNING code-missing The article \"a\" says that it is done, and lacks what the codebook requires of it: code tone. Add it, or write: status begun.",
				"b.claims:52+1 WARNING code-missing The statement \"s\" lacks what the codebook requires of each in a set that is done: code f. Add it, or write: status begun."), problems(book, article));
		assertEquals(List.of(), said(corpus.change("b.claims", article.replace("done", "begun"))));
		assertEquals(List.of(), said(corpus.change("b.claims", article.replace("done", "done code tone 2").replace("s { }", "s { code f x }"))));
		assertEquals(2, said(corpus.change("b.claims", article)).size());
		assertEquals(List.of(), said(corpus.change("a.claims", book.replace("required ", ""))), "though b.claims did not change");
		assertEquals(2, said(corpus.change("a.claims", book)).size());
		corpus.change("b.claims", article.replace("done", "begun"));
		assertEquals(List.of("c.claims:27+3 WARNING code-missing The annotation set on \"a\" says that it is done, and lacks what the codebook requires of it: code tone. Add it, or write: status begun."),
				said(corpus.change("c.claims", "annotator ben annotations ben of a { status done }")));
		assertEquals(List.of(), said(corpus.change("c.claims", "annotator ben annotations ben of a { status done code tone 1 }")));
	}

	@Test
	void whatOthersUseOfAnActorAndACategory() throws IOException {
		String article = "article a \"A\" { text \"a.txt\" code tone 3 statement s { by crew { number 3 } } }";
		assertEquals(List.of(), problems("actor crew : group \"C\" codebook \"C\" { category tone on article : number 1 to 3 }", article));
		assertEquals(List.of("number-of-named-speaker", "code-out-of-range"), corpus.change("a.claims", "actor crew : person \"C\" codebook \"C\" { category tone on article : number 1 to 2 }").problems()
				.stream().filter(problem -> LOOKED_AT.contains(problem.code())).map(problem -> problem.code().id()).sorted(java.util.Comparator.reverseOrder()).toList());
	}
}
