// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.gainsay.edit.AnchorEdits;
import org.gainsay.edit.AnchorEdits.Edge;
import org.gainsay.edit.AnchorPlace;
import org.gainsay.edit.AnchorPlace.Role;
import org.gainsay.edit.NewStatement;
import org.gainsay.edit.Speaker;
import org.gainsay.edit.SpeakerEdits;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Quoting;
import org.gainsay.text.Span;
import org.gainsay.text.TextUnits;
import org.gainsay.text.TextUnits.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is selected in an article, what the commands write leads to it, and everything else to where it led. */
class SelectedWordsTest {

	/** Words that stand several times, whole and inside others, and characters of all kinds. */
	private static final String TEXT = """
			The harbour and the harbourmaster
			“They knew, he said, that he said so,” he said. The unsaid: “He said so,” she said he said.
			Küste, Ku\u0308ste, o\uFB03ce, office, \uD83D\uDC69\u200D\uD83D\uDE80 and \uD83D\uDC69, क्षत्रिय, 大臣は言った, 3.5 of 3, said… said.
			said, said\u00A0said so-so. He knew; they knew; unknown.
			""";
	private static final List<AnchorPlace> PLACES = List.of(AnchorPlace.CONTENT, AnchorPlace.CUE, AnchorPlace.SOURCE, AnchorPlace.HEDGE, AnchorPlace.ADDRESSEE,
			AnchorPlace.ofMember(Role.CUE, 0), AnchorPlace.ofMember(Role.SOURCE, 0), AnchorPlace.ofMember(Role.CUE, 1), AnchorPlace.ofMember(Role.WORDS, 1));

	@TempDir
	Path folder;
	private TestCorpus corpus;
	private Desk desk;
	private ArticleText article;

	@BeforeEach
	void anArticle() throws IOException {
		corpus = TestCorpus.withTwoArticles(folder);
		corpus.write("articles/first.txt", TEXT);
		corpus.write("first.claims", "article first \"F\" {\n\ttext \"articles/first.txt\"\n\tstatement s {\n\t\tsays \"They knew\"\n\t\tby mayor citing unnamed \"she\"\n\t\tasserts leak\n\t}\n}\n");
		corpus.update("first.claims", "articles/first.txt");
		desk = new Desk(corpus);
		article = ArticleText.of(TEXT);
	}

	private static List<Span> spans(AnchorPlace place, StatementFacts statement) {
		return place.in(statement).map(anchor -> anchor.spans()).orElse(List.of());
	}

	private StatementFacts now(Corpus built) {
		return built.statement("first.s").orElseThrow();
	}

	@Test
	void whateverIsSelected() throws IOException {
		Random random = new Random(20);
		List<Span> characters = new TextUnits(article, null).all(Unit.CHARACTER);
		Corpus built = corpus.session.corpus();
		int done = 0;
		for (int i = 0; i < 250; i++) {
			AnchorPlace place = PLACES.get(random.nextInt(PLACES.size()));
			int first = random.nextInt(characters.size());
			Span selected = new Quoting(article).trimmed(new Span(characters.get(first).start(), characters.get(Math.min(characters.size() - 1, first + random.nextInt(12))).end()));
			if (selected.length() == 0) {
				continue;
			}
			List<List<Span>> before = new ArrayList<>();
			for (AnchorPlace other : PLACES) {
				before.add(other.equals(place) ? List.of(selected) : spans(other, now(built)));
			}
			try {
				built = desk.apply(new AnchorEdits(corpus.session).set("first.s", place, List.of(selected)));
				done++;
			} catch (IllegalArgumentException refused) {
				assertTrue(refused.getMessage().contains("inside the content"), refused.getMessage());
				continue;
			}
			List<List<Span>> after = new ArrayList<>();
			for (AnchorPlace other : PLACES) {
				after.add(spans(other, now(built)));
			}
			assertEquals(before, after, () -> place + " <" + article.at(selected) + ">");
		}
		assertTrue(done > 100, "done: " + done);
	}

	@Test
	void aNewStatementWithEverything() throws IOException {
		Random random = new Random(21);
		List<Span> words = new TextUnits(article, null).all(Unit.WORD);
		int done = 0;
		for (int i = 0; i < 60; i++) {
			Span content = words.get(random.nextInt(words.size()));
			List<Span> others = words.stream().filter(word -> !word.overlaps(content)).toList();
			Span cue = others.get(random.nextInt(others.size()));
			Span source = others.get(random.nextInt(others.size()));
			Span unnamed = others.get(random.nextInt(others.size()));
			NewStatement.Wish wish = new NewStatement.Wish("first", null, List.of(content)).named("made" + i).with(Role.CUE, List.of(cue)).with(Role.SOURCE, List.of(source))
					.with(Role.ADDRESSEE, List.of(others.getFirst())).by(List.of(new Speaker.Unnamed(unnamed, null)), List.of());
			StatementFacts made = desk.apply(NewStatement.of(wish, corpus.session)).statement("first.made" + i).orElseThrow();
			assertEquals(List.of(List.of(content), List.of(cue), List.of(source), List.of(others.getFirst()), List.of(unnamed)), List.of(made.content().spans(), made.cue().spans(),
					made.source().spans(), made.addressee().spans(), made.members().getFirst().wordsAt().spans()));
			done++;
		}
		assertEquals(60, done);
	}

	@Test
	void aSpeakerInTheseWordsLeavesTheRestWhereItWas() throws IOException {
		AnchorEdits anchors = new AnchorEdits(corpus.session);
		int said = TEXT.indexOf("said. The unsaid");
		desk.apply(anchors.set("first.s", AnchorPlace.CUE, List.of(new Span(said, said + 4))));
		int cue = TEXT.indexOf("said he said.");
		desk.apply(anchors.set("first.s", AnchorPlace.ofMember(Role.CUE, 1), List.of(new Span(cue, cue + 4))));
		int last = TEXT.lastIndexOf("they");
		StatementFacts now = now(desk.apply(new SpeakerEdits(corpus.session).replace("first.s", 1, new Speaker.Unnamed(new Span(last, last + 4), null))));
		assertEquals(List.of(new Span(last, last + 4)), spans(AnchorPlace.ofMember(Role.WORDS, 1), now));
		assertEquals(List.of(new Span(cue, cue + 4)), spans(AnchorPlace.ofMember(Role.CUE, 1), now));
		assertEquals(List.of(new Span(said, said + 4)), spans(AnchorPlace.CUE, now));
	}

	@Test
	void whenTheSpeakerGoesTheOneWhoComesStaysWhereItWas() throws IOException {
		StatementFacts now = now(desk.apply(new SpeakerEdits(corpus.session).remove("first.s", 0)));
		int she = TEXT.indexOf("she said");
		assertEquals(List.of(new Span(she, she + 3)), spans(AnchorPlace.ofMember(Role.WORDS, 0), now));
		assertTrue(Files.readString(corpus.path("first.claims")).contains("by unnamed \"she\""));
	}

	@Test
	void anEdgeInsideACharacterIsRefused() {
		int flag = TEXT.indexOf("\uD83D\uDC69");
		IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
				() -> new AnchorEdits(corpus.session).set("first.s", AnchorPlace.CUE, List.of(new Span(flag, flag + 2))));
		assertEquals("The selection begins or ends inside a character. Select whole words.", refused.getMessage());
		assertThrows(IllegalArgumentException.class, () -> new AnchorEdits(corpus.session).move("first.s", AnchorPlace.CONTENT, 0, Edge.END, flag + 3));
	}
}
