// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.article.Places;
import org.gainsay.desk.article.StatementText;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.ui.article.StandingAnnotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingAnnotationTest {

	@TempDir
	Path folder;

	private Corpus corpus(String statements) throws Exception {
		Files.writeString(folder.resolve("a.claims"), """
				actor x : person "Xenia"
				claim p "P"
				article a "A" {
					text "a.txt"
				""" + statements + "}\n");
		Files.writeString(folder.resolve("a.txt"), "one two three four five");
		try (CorpusSession session = CorpusSession.of(folder)) {
			return session.build(Progress.NONE);
		}
	}

	private static List<String> shown(Corpus corpus) throws Exception {
		String text = "one two three four five";
		return StandingAnnotation.of(corpus.set("a", null).orElseThrow(), corpus).stream()
				.map(one -> one.annotation().standing().word() + " "
						+ text.substring(one.position().offset, one.position().offset + one.position().length))
				.toList();
	}

	@Test
	void showsEachPieceOfAContent() throws Exception {
		assertEquals(List.of("sourced one", "sourced three"), shown(corpus("statement s { says \"one\" + \"three\" by x asserts p }")));
	}

	@Test
	void showsAPartWithItsOwnStandingAndTheRestWithTheWholes() throws Exception {
		assertEquals(List.of("denied one ", "denied  four", "unconfirmed two three"), shown(
				corpus("statement s { says \"one\" ... \"four\" by x denies p at \"one\" does not confirm p at \"two three\" }")));
	}

	@Test
	void showsAPartThatIsLikeTheWholeOnce() throws Exception {
		assertEquals(List.of("sourced one two three"), shown(corpus("statement s { says \"one\" ... \"three\" by x asserts p at \"two\" }")));
	}

	@Test
	void showsNothingForContentThatIsNotFound() throws Exception {
		assertEquals(List.of(), shown(corpus("statement s { says \"six\" by x asserts p }")));
	}

	@Test
	void saysWhoSaysWhat() throws Exception {
		Corpus corpus = corpus("statement s { says \"one\" by x citing unnamed \"two\" asserts p, \"three\" as probable }");
		assertEquals("""
				s: anonymous
				Xenia citing unnamed \u201ctwo\u201d
				asserts P; \u201cthree\u201d (as probable)""", StatementText.of(corpus.statements(null).getFirst(), corpus));
	}

	@Test
	void knowsWhichArticleAPlaceBelongsTo() throws Exception {
		Corpus corpus = corpus("statement s { says \"one\" by x asserts p }");
		String text = Files.readString(folder.resolve("a.claims"));
		assertEquals("s", Places.at("a.claims", text.indexOf("says"), corpus).orElseThrow().statement().name());
		assertEquals("a", Places.at("a.claims", 0, corpus).orElseThrow().article().name());
		assertTrue(Places.at("b.claims", 0, corpus).isEmpty());
	}
}
