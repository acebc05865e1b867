// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.project.Deleting;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said before files are deleted. */
class DeletingTest {

	@TempDir
	private Path folder;

	private List<String> lost(String... files) throws Exception {
		Files.createDirectories(folder.resolve("articles"));
		Files.writeString(folder.resolve("articles/one.txt"), "The ferry was late, said Quill.\n");
		Files.writeString(folder.resolve("articles/two.txt"), "It was not late, said Moor.\n");
		Files.writeString(folder.resolve("articles/nobodys.txt"), "Nobody reads this.\n");
		Files.writeString(folder.resolve("actors.claims"), "gainsay 1\nactor quill : person \"Ada Quill\"\nactor moor : person \"Ben Moor\"\nclaim late \"The ferry was late\"\n");
		Files.writeString(folder.resolve("one.claims"), "gainsay 1\narticle one \"Late\" {\n\ttext \"articles/one.txt\"\n\tstatement s1 { says \"The ferry was late\" by quill asserts late }\n}\n");
		Files.writeString(folder.resolve("two.claims"), "gainsay 1\narticle two \"Not late\" {\n\ttext \"articles/two.txt\"\n\tstatement t1 { says \"It was not late\" by moor denies late answers one.s1 }\n}\n");
		try (CorpusSession session = CorpusSession.of(folder)) {
			Corpus corpus = session.build(Progress.NONE);
			assertEquals(List.of(), corpus.problems().stream().filter(problem -> problem.severity().name().equals("ERROR")).toList());
			return Deleting.lost(corpus, List.of(files));
		}
	}

	@Test
	void aTextIsThatOfStatements() throws Exception {
		assertEquals(List.of("articles/one.txt is the text of the article \u201CLate\u201D: 1 statement. Without it none of them can be shown or checked."), lost("articles/one.txt"));
		assertEquals(List.of("2 articles have their texts there: 2 statements. Without the texts none of them can be shown or checked."), lost("articles/one.txt", "articles/two.txt", "articles/nobodys.txt"));
		assertEquals(List.of(), lost("articles/nobodys.txt"));
	}

	@Test
	void aClaimsFileHasStatementsAndNamesThatOthersUse() throws Exception {
		assertEquals(List.of("What is declared in actors.claims is named at 4 places in 2 other files, which will be errors."), lost("actors.claims"));
		assertEquals(List.of("With one.claims go its own statements: 1 statement in 1 article.", "What is declared in one.claims is named at 1 place in 1 other file, which will be errors."),
				lost("one.claims"));
		assertEquals(List.of("With two.claims go its own statements: 1 statement in 1 article."), lost("two.claims"));
	}

	@Test
	void whatGoesTogetherMissesNothing() throws Exception {
		assertEquals(List.of("With two.claims go its own statements: 1 statement in 1 article."), lost("two.claims", "articles/two.txt"));
		assertEquals(List.of("With 3 claims files go its own statements: 2 statements in 2 articles."), lost("actors.claims", "one.claims", "two.claims", "articles/one.txt", "articles/two.txt"));
	}
}
