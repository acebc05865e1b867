// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.article.ArticleSets;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which annotation sets a text has, and which of them shows. */
class ArticleSetsTest {

	private static final String TEXT = "The tower leans. The warden said it stands. Nobody denied that.\n";

	@TempDir
	Path folder;
	private CorpusSession session;
	private Corpus corpus;

	@BeforeEach
	void read() throws Exception {
		Files.writeString(folder.resolve("tower.txt"), TEXT);
		Files.writeString(folder.resolve("wall.txt"), TEXT);
		Files.writeString(folder.resolve("tower.claims"), """
				gainsay 1
				annotator ada
				article tower "Leaning tower" { text "tower.txt" statement { says "it stands" by writer asserts "x" } }
				article again "The same elsewhere" { text "tower.txt" }
				""");
		Files.writeString(folder.resolve("ben.claims"), """
				gainsay 1
				annotations ben of tower { statement { says "it stands" by writer denies "x" } }
				""");
		Files.writeString(folder.resolve("wall.claims"), """
				gainsay 1
				article wall "Old wall" { text "wall.txt" }
				""");
		session = CorpusSession.of(folder);
		corpus = session.build(Progress.NONE);
	}

	@AfterEach
	void close() {
		session.close();
	}

	private ArticleSets sets(String text, String annotator, ArticleSets.Chosen chosen) {
		return ArticleSets.of(corpus, text, annotator, chosen);
	}

	private static List<String> told(List<AnnotationSetFacts> sets) {
		return sets.stream().map(ArticleSetsTest::told).toList();
	}

	private static String told(AnnotationSetFacts set) {
		return set.article() + " " + set.name() + " " + set.annotator() + " " + set.statements().size();
	}

	@Test
	void showsTheFirstWhereNobodyIsNamed() {
		ArticleSets sets = sets("tower.txt", "", null);
		assertEquals(List.of("tower null ada 1", "tower ben ben 1", "again null ada 0"), told(sets.all()));
		assertEquals(sets.all().getFirst(), sets.shown());
	}

	@Test
	void showsThatOfWhoAnnotatesHere() {
		assertEquals("tower ben ben 1", told(sets("tower.txt", "ben", null).shown()));
		assertEquals("tower null ada 1", told(sets("tower.txt", "ada", null).shown()));
	}

	@Test
	void whoHasNoneGetsOneToBegin() {
		ArticleSets sets = sets("tower.txt", "cleo", null);
		assertEquals("tower cleo cleo 0", told(sets.shown()));
		assertEquals(4, sets.all().size());
	}

	@Test
	void anArticleOfNobodyIsEverybodys() {
		ArticleSets sets = sets("wall.txt", "cleo", null);
		assertEquals(List.of("wall null null 0"), told(sets.all()));
		assertEquals("wall null null 0", told(sets.shown()));
	}

	@Test
	void whatSomebodyChoseShowsWhileItIsThere() {
		assertEquals("tower ben ben 1", told(sets("tower.txt", "ada", new ArticleSets.Chosen("tower", "ben")).shown()));
		assertEquals("again null ada 0", told(sets("tower.txt", "ben", new ArticleSets.Chosen("again", null)).shown()));
		assertEquals("tower null ada 1", told(sets("tower.txt", "ada", new ArticleSets.Chosen("tower", "gone")).shown()));
	}

	@Test
	void aTextOfNoArticleHasNone() {
		ArticleSets sets = sets("none.txt", "ada", null);
		assertTrue(sets.all().isEmpty());
		assertNull(sets.shown());
	}
}
