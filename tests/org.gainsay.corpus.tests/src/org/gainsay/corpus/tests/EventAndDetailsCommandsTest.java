// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.edit.ArticleEdits;
import org.gainsay.edit.ArticleEdits.Credits;
import org.gainsay.edit.ArticleEdits.Details;
import org.gainsay.edit.EventEdits;
import org.gainsay.edit.Speaker;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.ActorKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on events, with their claims and the articles on them, and on what is known of an article. */
class EventAndDetailsCommandsTest {

	@TempDir
	Path folder;
	private TestCorpus corpus;
	private Desk desk;

	@BeforeEach
	void twoArticles() throws IOException {
		corpus = TestCorpus.withTwoArticles(folder);
		desk = new Desk(corpus);
	}

	private EventEdits events() {
		return new EventEdits(corpus.session);
	}

	private String read(String file) throws IOException {
		return Files.readString(corpus.path(file));
	}

	@Test
	void anEventIsMadeWithItsClaimsAndArticlesInOneStep() throws IOException {
		CorpusEdit made = events().create(null, "The \"leak\" in the old harbour ", List.of("leak", "knew", "leak"), List.of("first"));
		Corpus built = desk.apply(made);
		assertEquals(List.of("leakOldHarbour"), made.results());
		assertEquals(TestCorpus.CLAIMS + "event leakOldHarbour \"The \\\"leak\\\" in the old harbour\" {\n\tclaims leak, knew\n}\n", read("claims.claims"));
		assertEquals(TestCorpus.FIRST.replace("\ttext \"articles/first.txt\"\n", "\ton leakOldHarbour\n\ttext \"articles/first.txt\"\n"), read("first.claims"));
		assertEquals(TestCorpus.SECOND, read("second.claims"));
		assertEquals(List.of("leakOldHarbour"), built.article("first").orElseThrow().events());
		assertEquals(List.of(), built.problems());
	}

	@Test
	void anEventIsChanged() throws IOException {
		desk.apply(events().create("spill", "Spill", List.of("leak"), List.of("first")));
		desk.apply(events().create("strike", "Strike", List.of(), List.of("first")));
		Corpus built = desk.apply(events().change("spill", "The spill", List.of("knew", "leak"), List.of("second")));
		assertTrue(read("claims.claims").endsWith("\nevent spill \"The spill\" {\n\tclaims knew, leak\n}\nevent strike \"Strike\"\n"), read("claims.claims"));
		assertEquals(List.of("strike"), built.article("first").orElseThrow().events());
		assertEquals(List.of("spill"), built.article("second").orElseThrow().events());
		assertEquals(List.of(), events().change("spill", "The spill", List.of("leak", "knew"), List.of("second")).files(), "nothing is another");
		built = desk.apply(events().change("spill", "The spill", List.of(), List.of()));
		assertTrue(read("claims.claims").endsWith("\nevent spill \"The spill\"\nevent strike \"Strike\"\n"), read("claims.claims"));
		assertEquals(TestCorpus.SECOND, read("second.claims"));
		assertEquals(List.of(), built.problems());
		built = desk.apply(events().change("spill", "The spill", List.of("leak"), List.of("first", "second")));
		assertEquals(List.of("strike", "spill"), built.article("first").orElseThrow().events());
		assertEquals(List.of("leak"), built.event("spill").orElseThrow().claims());
		assertEquals(List.of(), built.problems());
	}

	@Test
	void aCommentInsideStaysWhenTheLastClaimGoes() throws IOException {
		corpus.change("claims.claims", TestCorpus.CLAIMS + "\nevent spill \"Spill\" {\n\tclaims leak // the first of them\n}\n");
		Corpus built = desk.apply(events().change("spill", "Spill", List.of(), List.of()));
		assertTrue(read("claims.claims").contains("event spill \"Spill\" // the first of them\n"), read("claims.claims"));
		assertEquals(List.of(), built.problems());
	}

	@Test
	void whatIsWrongIsSaid() {
		assertEquals("Give the event a title.", assertThrows(IllegalArgumentException.class, () -> events().create(null, " ", List.of(), List.of())).getMessage());
		assertEquals("There is no claim \"nobody\".", assertThrows(IllegalArgumentException.class, () -> events().create(null, "A", List.of("nobody"), List.of())).getMessage());
		assertEquals("There is no article \"third\".", assertThrows(IllegalArgumentException.class, () -> events().create(null, "A", List.of(), List.of("third"))).getMessage());
		assertEquals("There is no event \"none\".", assertThrows(IllegalArgumentException.class, () -> events().change("none", "A", List.of(), List.of())).getMessage());
	}

	@Test
	void namesAreMadeOfTitles() throws IOException {
		assertEquals("event", EventEdits.nameFor(null, corpus.session));
		assertEquals("event", EventEdits.nameFor("港の漏れ", corpus.session));
		assertEquals("the", EventEdits.nameFor("The", corpus.session));
		desk.apply(events().create("strike", "Strike", List.of(), List.of()));
		assertEquals("strike2", EventEdits.nameFor("The strike", corpus.session));
	}

	@Test
	void theDetailsOfAnArticleAreChangedInOneStep() throws IOException {
		desk.apply(events().create("spill", "Spill", List.of(), List.of()));
		Credits credits = new Credits(List.of(new Speaker.Known("clerk")), "By A. Quill", null, null, null);
		Corpus built = desk.apply(new ArticleEdits(corpus.session).details("second",
				new Details("They \"knew\"", new Speaker.New("gazette", ActorKind.PUBLICATION, "The Gazette"), "2025-03-01", "en", List.of("spill"), List.of("The strike", "A strike"), credits)));
		ArticleFacts second = built.article("second").orElseThrow();
		assertEquals(List.of("They \"knew\"", "gazette", "2025-03-01", "en", "By A. Quill"), List.of(second.title(), second.outlet(), second.published(), second.language(), second.byline()));
		assertEquals(List.of("spill", "strike", "strike2"), second.events());
		assertEquals("A strike", built.event("strike2").orElseThrow().title());
		assertEquals(List.of("clerk"), second.via());
		assertEquals("The Gazette", built.actor("gazette").orElseThrow().label());
		assertEquals(List.of(), built.problems());
		built = desk.apply(new ArticleEdits(corpus.session).details("second", new Details("They knew", null, " ", null, List.of(), List.of(), Credits.NONE)));
		assertEquals(TestCorpus.SECOND, read("second.claims"));
	}

	@Test
	void detailsThatAreTheSameChangeNothing() {
		Details same = new Details("A leak", new Speaker.Known("paper"), null, null, List.of(), List.of(), Credits.NONE);
		assertEquals(List.of(), new ArticleEdits(corpus.session).details("first", same).files());
		assertEquals("Give the article a title.", assertThrows(IllegalArgumentException.class,
				() -> new ArticleEdits(corpus.session).details("first", new Details(" ", null, null, null, List.of(), List.of(), Credits.NONE))).getMessage());
		assertThrows(IllegalArgumentException.class, () -> new ArticleEdits(corpus.session).details("first", new Details("A", null, "soon", null, List.of(), List.of(), Credits.NONE)));
		assertEquals("There is no event \"none\".", assertThrows(IllegalArgumentException.class,
				() -> new ArticleEdits(corpus.session).details("first", new Details("A", null, null, null, List.of("none"), List.of(), Credits.NONE))).getMessage());
	}
}
