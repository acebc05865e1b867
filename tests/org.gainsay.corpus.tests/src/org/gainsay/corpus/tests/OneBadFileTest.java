// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Problem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One bad file never hides the others, and leaves what is known of them as it was. */
class OneBadFileTest {

	@TempDir
	Path folder;
	private TestCorpus corpus;
	private FileFacts first;

	@BeforeEach
	void twoArticles() throws IOException {
		corpus = TestCorpus.withTwoArticles(folder);
		first = corpus.session.corpus().file("first.claims").orElseThrow();
	}

	private void assertOthersStay(Corpus built, String... codes) {
		assertEquals(List.of(codes), TestCorpus.codes(built));
		assertEquals(first, built.file("first.claims").orElseThrow());
		assertEquals(TestCorpus.fresh(corpus.folder), TestCorpus.all(built));
	}

	@ParameterizedTest
	@ValueSource(strings = { "article second \"They knew\" { statement knew {", "article", "}}}}", "article second { text }", "“”", "\"", "/*", "statement x { says \"They\" }" })
	void aSyntaxError(String text) throws IOException {
		Corpus built = corpus.change("second.claims", text);
		assertEquals(first, built.file("first.claims").orElseThrow());
		assertTrue(TestCorpus.codes(built).contains("second.claims syntax-error"), () -> TestCorpus.codes(built).toString());
		assertTrue(built.problems().stream().allMatch(problem -> problem.file().equals("second.claims")));
		assertEquals(TestCorpus.fresh(corpus.folder), TestCorpus.all(built));
	}

	@Test
	void whatCouldBeParsedIsThere() throws IOException {
		Corpus built = corpus.change("second.claims", TestCorpus.SECOND.replace("by paper", "by by paper").replace("\n}", """

				statement more {
					says "the paper wrote"
					by writer
					asserts knew
				}
			}
			"""));
		assertTrue(built.statement("second.more").isPresent());
		assertEquals("They knew", built.article("second").orElseThrow().title());
	}

	@Test
	void theStatementsOfAnArticleWithoutANameAreThere() throws IOException {
		Corpus built = corpus.change("second.claims", TestCorpus.SECOND.replace("article second ", "article "));
		assertEquals(List.of("They knew"), built.file("second.claims").orElseThrow().articles().stream().map(article -> article.title()).toList());
		assertTrue(built.file("second.claims").orElseThrow().sets().stream().flatMap(set -> set.statements().stream()).anyMatch(statement -> statement.name().equals("knew")));
		assertEquals(1, built.problems().stream().filter(problem -> problem.file().equals("second.claims")).count(), () -> built.problems().toString());
		assertEquals(TestCorpus.fresh(corpus.folder), TestCorpus.all(built));
	}

	@Test
	void notUtf8() throws IOException {
		corpus.write("second.claims", TestCorpus.SECOND.replace("A leak", "Größe").replace("They knew\" {", "Größe\" {").getBytes(StandardCharsets.ISO_8859_1));
		Corpus built = corpus.update("second.claims");
		assertOthersStay(built, "second.claims file-not-utf8");
		assertTrue(built.statement("second.knew").isPresent());
		assertEquals("This file is not UTF-8. Save it again as UTF-8.", built.problems().getFirst().message());
	}

	@Test
	void unreadable() throws IOException {
		try {
			Files.setPosixFilePermissions(corpus.path("second.claims"), PosixFilePermissions.fromString("---------"));
		} catch (UnsupportedOperationException noPermissions) {
			Assumptions.abort("this system has no permissions");
		}
		Assumptions.assumeFalse(Files.isReadable(corpus.path("second.claims")), "this user may read everything");
		assertOthersStay(corpus.update("second.claims"), "second.claims file-unreadable");
	}

	@Test
	void goneBeforeItIsRead() throws IOException {
		// the link's target goes after the folder was looked at: what stands there cannot be read
		corpus.delete("second.claims");
		corpus.session.edit(corpus.path("second.claims"), TestCorpus.SECOND);
		corpus.session.discard(corpus.path("second.claims"));
		assertOthersStay(corpus.session.corpus());
	}

	@Test
	void aLinkThatLeadsOut(@TempDir Path elsewhere) throws IOException {
		Files.writeString(elsewhere.resolve("second.claims"), TestCorpus.SECOND);
		corpus.delete("second.claims");
		TestCorpus.link(corpus.path("second.claims"), elsewhere.resolve("second.claims"));
		assertOthersStay(corpus.update("second.claims"), "second.claims file-outside-corpus");
		assertTrue(corpus.session.corpus().article("second").isEmpty());
	}

	@Test
	void aTextThatIsNotUtf8() throws IOException {
		corpus.write("articles/second.txt", "Größe".getBytes(StandardCharsets.ISO_8859_1));
		assertOthersStay(corpus.update("articles/second.txt"), "second.claims text-not-utf8");
	}

	@Test
	void aTextThatLeadsOut() throws IOException {
		Corpus built = corpus.change("second.claims", TestCorpus.SECOND.replace("articles/second.txt", "../../etc/passwd"));
		assertOthersStay(built, "second.claims text-outside-corpus");
		assertTrue(built.text(built.article("second").orElseThrow()).isEmpty());
	}

	@Test
	void aDuplicateOfAFileThatIsGoneFromTheDisk() throws IOException {
		corpus.change("again.claims", "actor mayor : person \"Again\"");
		corpus.delete("again.claims");
		// nobody has said so yet, and another file is edited
		Corpus built = corpus.change("second.claims", TestCorpus.SECOND + "// more");
		assertEquals(List.of("actors.claims name-declared-twice", "again.claims name-declared-twice"), TestCorpus.codes(built));
		assertOthersStay(corpus.update("again.claims"));
	}

	@Test
	void aWholeArticleTwice() throws IOException {
		Corpus built = corpus.change("again.claims", TestCorpus.SECOND);
		assertEquals(List.of("again.claims article-declared-twice", "again.claims name-declared-twice", "second.claims article-declared-twice",
				"second.claims name-declared-twice"), TestCorpus.codes(built));
		Problem problem = built.problems().getFirst();
		assertEquals("The article \"second\" is declared twice, also in second.claims. Rename or delete one.", problem.message());
		assertEquals(TestCorpus.SECOND.indexOf("second \""), problem.offset());
		assertEquals(6, problem.length());
		assertEquals(2, built.counts().articles());
	}
}
