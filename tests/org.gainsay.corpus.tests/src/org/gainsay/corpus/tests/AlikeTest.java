// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.facts.Corpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is allowed and probably not meant: names and labels that are alike, and sets that say what they are not. */
class AlikeTest {

	@TempDir
	Path folder;
	private TestCorpus corpus;

	@BeforeEach
	void empty() throws IOException {
		corpus = TestCorpus.in(folder);
	}

	private List<String> said(Corpus built) {
		assertEquals(TestCorpus.fresh(corpus.folder), TestCorpus.all(built));
		return built.problems().stream().map(problem -> problem.severity() + " " + problem.file() + ":" + problem.line() + ":" + problem.column() + "+" + problem.length() + " "
				+ problem.code().id() + " " + problem.message()).toList();
	}

	@Test
	void annotatorsThatDifferInCapitals() throws IOException {
		corpus.write("a.claims", "article one \"One\" { }\narticle two \"Two\" { }\narticle three \"Three\" { }");
		corpus.write("b.claims", "annotator ben\nannotations ben of one { }\nannotations ben of two { }");
		corpus.write("c.claims", "annotator Ben\nannotations Ben of three { }");
		assertEquals(List.of("WARNING c.claims:2:13+3 annotators-alike The annotator \"Ben\" and the annotator \"ben\" of b.claims differ in capitals only, so they are two. "
				+ "If they are one person, write one name."), said(corpus.build()));
		assertEquals(List.of(), said(corpus.change("c.claims", "annotator ben\nannotations ben of three { }")));
		assertEquals(List.of(), said(corpus.change("c.claims", "annotator bea\nannotations bea of three { }")));
	}

	@Test
	void annotatorsOfArticlesToo() throws IOException {
		corpus.write("a.claims", "annotator ÉVA article one \"One\" { }");
		corpus.write("b.claims", "annotator e\u0301va annotations e\u0301va of one { }");
		assertEquals(List.of("WARNING b.claims:1:28+4 annotators-alike"), said(corpus.build()).stream().map(one -> one.substring(0, one.indexOf(" The"))).toList());
	}

	@Test
	void aSetThatIsNotCalledAsItsAnnotator() throws IOException {
		corpus.write("a.claims", "article one \"One\" { }");
		corpus.write("b.claims", "annotator ben\nannotations second of one { }");
		assertEquals(List.of("WARNING b.claims:2:13+6 annotations-named-otherwise This annotation set is called \"second\", but its statements are those of \"ben\", the annotator of "
				+ "the file. Call it ben, or move it to a file of its own."), said(corpus.build()));
		corpus.write("b.claims", "annotations second of one { }");
		assertEquals(List.of(), said(corpus.build()), "who has no annotator line has the set's name");
		corpus.write("b.claims", "annotator ben\narticle two \"Two\" { }\nannotations second of two { }");
		assertEquals(List.of(), said(corpus.build()), "the line is about the article's own set");
	}

	@Test
	void whatIsDoneInSpiteOfErrors() throws IOException {
		corpus.write("a.txt", "It is dry. It is wet.");
		String article = "claim dry \"Dry\"\narticle one \"One\" {\n\ttext \"a.txt\"\n\tstatus done\n\tstatement s { says \"It is full\" by writer asserts dry }\n}\n";
		corpus.write("a.claims", article);
		assertEquals(List.of("WARNING a.claims:6:1+1 done-with-errors The article \"one\" says that it is done, and has an error. Mend it, or write: status begun."),
				said(corpus.build()).stream().filter(one -> one.startsWith("WARN")).toList());
		assertEquals(List.of(), said(corpus.change("a.claims", article.replace("done", "begun"))).stream().filter(one -> one.startsWith("WARN")).toList());
		assertEquals(List.of(), said(corpus.change("a.claims", article.replace("full", "wet"))));
		corpus.write("a.claims", article.replace("full", "wet"));
		corpus.write("b.claims", "annotator ben annotations ben of one { status done statement s { says \"It is\" by nobody asserts none } }");
		assertEquals(List.of("WARNING b.claims:1:104+1 done-with-errors The annotation set on \"one\" says that it is done, and has 3 errors. Mend them, or write: status begun."),
				said(corpus.build()).stream().filter(one -> one.startsWith("WARN")).toList());
	}

	@Test
	void aTextThatCannotBeReadIsNoErrorOfTheAnnotation() throws IOException {
		corpus.write("a.claims", "article one \"One\" { text \"none.txt\" status done }");
		assertEquals(List.of("a.claims text-missing"), TestCorpus.codes(corpus.build()));
	}

	@Test
	void actorsOfOneLabel() throws IOException {
		corpus.write("a.claims", "actor mill : person \"Orla  Mill\"");
		corpus.write("b.claims", "actor orla : person \"orla mill\"");
		assertEquals(List.of("INFO a.claims:1:7+4 actors-alike The actor \"mill\" has the kind and the label of \"orla\" in b.claims. If they are one, merge them; else tell them apart by "
				+ "their labels.", "INFO b.claims:1:7+4 actors-alike The actor \"orla\" has the kind and the label of \"mill\" in a.claims. If they are one, merge them; else tell them apart by "
						+ "their labels."), said(corpus.build()));
		assertEquals(List.of(), said(corpus.change("b.claims", "actor orla : organisation \"Orla Mill\"")));
		assertEquals(List.of("a.claims name-declared-twice", "b.claims name-declared-twice"), TestCorpus.codes(corpus.change("b.claims", "actor mill : person \"Orla Mill\"")));
		corpus.write("a.claims", "actor one : unnamed \"An official\" actor two : unnamed \"An official\"");
		corpus.write("b.claims", "");
		assertEquals(List.of(), said(corpus.build()), "nobody can tell unnamed sources apart by a label");
	}
}
