// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.annotate.ContentOrder;
import org.gainsay.desk.annotate.PartGuess;
import org.gainsay.desk.article.StatementParts;
import org.gainsay.edit.AnchorPlace;
import org.gainsay.edit.AnchorPlace.Role;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where what a key says about a statement goes, what is guessed where no words are selected, and which statement comes next. */
class StatementPartsTest {

	private static final String TEXT = "The bridge is safe, Ada Quill said. It would fall, Ben Moor warned on Monday.\n";

	@TempDir
	Path folder;
	private CorpusSession session;
	private Corpus corpus;

	@BeforeEach
	void read() throws Exception {
		Files.writeString(folder.resolve("bridge.txt"), TEXT);
		Files.writeString(folder.resolve("all.claims"), """
				gainsay 1
				actor quill : person "Ada Quill"
				actor moor : person "Ben Moor"
				claim safe "The bridge is safe"
				article bridge "Bridge" {
					text "bridge.txt"
					statement second { says "It would fall" denies safe }
					statement first { says "The bridge is safe" cue "said" source "Ada Quill" by quill citing moor asserts safe }
					statement nowhere { says "no such words" by moor asserts "x" }
				}
				""");
		session = CorpusSession.of(folder);
		corpus = session.build(Progress.NONE);
	}

	@AfterEach
	void close() {
		session.close();
	}

	private StatementFacts statement(String name) {
		return corpus.statement("bridge." + name).orElseThrow();
	}

	private static String words(Optional<Span> span) {
		return span.map(there -> TEXT.substring(there.start(), there.end())).orElse("");
	}

	@Test
	void whatIsSaidAboutWhoSpeaksIsAboutTheLastOfTheChainWhereTheStatementHasItAlready() {
		StatementFacts chain = statement("first");
		assertEquals(AnchorPlace.ofMember(Role.CUE, 1), StatementParts.ofSpeaker(chain, Role.CUE));
		assertEquals(AnchorPlace.HEDGE, StatementParts.ofSpeaker(chain, Role.HEDGE));
		assertEquals(AnchorPlace.CUE, StatementParts.ofSpeaker(statement("second"), Role.CUE));
	}

	@Test
	void findsThePartAtThePlaceAndNeverTheContent() {
		StatementFacts first = statement("first");
		assertEquals(Optional.of(AnchorPlace.CUE), StatementParts.at(first, TEXT.indexOf("said") + 4));
		assertEquals(Optional.of(AnchorPlace.SOURCE), StatementParts.at(first, TEXT.indexOf("Quill")));
		assertEquals(Optional.empty(), StatementParts.at(first, 3));
	}

	@Test
	void knowsItsContentItsSourceAndItsOwnLastStance() {
		assertTrue(StatementParts.hasContent(statement("first")));
		assertFalse(StatementParts.hasContent(statement("nowhere")));
		assertEquals("Ada Quill", words(StatementParts.source(statement("first"))));
		assertEquals(Optional.empty(), StatementParts.source(statement("second")));
		assertEquals(Optional.of(0), StatementParts.lastOwnStance(statement("first")));
	}

	@Test
	void guessesTheCueThatNoOtherStatementHasAndTheNameBesideIt() {
		PartGuess guess = PartGuess.of(corpus, statement("second")).orElseThrow();
		assertEquals("warned", words(guess.cue()));
		assertEquals("Ben Moor", words(guess.source()), "the one nearest to the content, as there is no cue yet");
		assertEquals("Ada Quill", words(PartGuess.of(corpus, statement("first")).orElseThrow().source()), "the one nearest to the cue");
		assertEquals(Optional.empty(), PartGuess.of(corpus, statement("nowhere")));
	}

	/** What is guessed of a statement whose content is what stands in quotation marks, in a text of its own. */
	private String source(String text, String cue) throws Exception {
		Path other = Files.createDirectory(folder.resolve("guess" + text.hashCode()));
		Files.writeString(other.resolve("guess.txt"), text + "\n");
		String content = text.substring(text.indexOf('\u201c') + 1, text.indexOf('\u201d'));
		Files.writeString(other.resolve("all.claims"), """
				gainsay 1
				actor courier : publication "Estervale Courier"
				actor moor : person "Ben Moor"
				article guess { text "guess.txt" statement one { says "%s" cue "%s" } }
				""".formatted(content, cue));
		try (CorpusSession of = CorpusSession.of(other)) {
			Corpus read = of.build(Progress.NONE);
			return PartGuess.of(read, read.statement("guess.one").orElseThrow()).orElseThrow().source().map(span -> text.substring(span.start(), span.end())).orElse("");
		}
	}

	@Test
	void whoIsToldIsNoSource() throws Exception {
		assertEquals("", source("\u201cThe dredger is idle,\u201d a crew member told the Estervale Courier.", "told"));
		assertEquals("", source("\u201cThe dredger is idle,\u201d a crew member informed Ben Moor.", "informed"));
		assertEquals("", source("A reporter asked Ben Moor: \u201cIs the dredger idle?\u201d", "asked"));
		assertEquals("Ben Moor", source("\u201cThe dredger is idle,\u201d Ben Moor told the Estervale Courier.", "told"));
		assertEquals("Ben Moor", source("\u201cIs the dredger idle?\u201d asked Ben Moor.", "asked"), "who asks stands behind what is asked");
		assertEquals("Ben Moor", source("The Estervale Courier was told by Ben Moor: \u201cThe dredger is idle.\u201d", "told"));
		assertEquals("Ben Moor", source("\u201cDer Bagger liegt still\u201d, teilte Ben Moor mit.", "teilte"), "German has it behind");
	}

	@Test
	void theSourceOfSomebodyUnnamedIsTheirWords() throws Exception {
		Path other = Files.createDirectory(folder.resolve("unnamed"));
		Files.writeString(other.resolve("crew.txt"), "The dredger is idle, a crew member told the Courier. A friend of hers agreed.\n");
		Files.writeString(other.resolve("all.claims"), """
				gainsay 1
				actor courier : publication "Courier"
				article crew {
					text "crew.txt"
					statement both { says "The dredger is idle" source "Courier" by unnamed "a crew member" asserts "x" }
					statement words { says "The dredger is idle" by unnamed "a crew member" asserts "x" }
					statement chain { says "The dredger is idle" source "Courier" by courier citing unnamed "a crew member" asserts "x" }
					statement named { says "The dredger is idle" source "Courier" by courier asserts "x" }
					statement two { says "The dredger is idle" source "Courier" by courier and unnamed "a crew member" asserts "x" }
				}
				""");
		try (CorpusSession of = CorpusSession.of(other)) {
			Corpus read = of.build(Progress.NONE);
			AnchorPlace words = AnchorPlace.ofMember(Role.WORDS, 0);
			assertEquals(Optional.of(AnchorPlace.SOURCE), StatementParts.needlessSource(read.statement("crew.both").orElseThrow()));
			for (String name : List.of("words", "chain", "named", "two")) {
				assertEquals(Optional.empty(), StatementParts.needlessSource(read.statement("crew." + name).orElseThrow()), name);
			}
			assertEquals(words, StatementParts.ofSpeaker(read.statement("crew.words").orElseThrow(), Role.SOURCE));
			assertEquals(AnchorPlace.CUE, StatementParts.ofSpeaker(read.statement("crew.words").orElseThrow(), Role.CUE));
			assertEquals(AnchorPlace.SOURCE, StatementParts.ofSpeaker(read.statement("crew.both").orElseThrow(), Role.SOURCE));
			assertEquals(AnchorPlace.ofMember(Role.WORDS, 1), StatementParts.ofSpeaker(read.statement("crew.chain").orElseThrow(), Role.SOURCE));
			assertEquals(AnchorPlace.SOURCE, StatementParts.ofSpeaker(read.statement("crew.two").orElseThrow(), Role.SOURCE));
		}
	}

	@Test
	void theNextStatementIsTheOneThatBeginsBehindTheSelectedOneElseBehindTheCaret() {
		ContentOrder order = ContentOrder.of(corpus.set("bridge", null).orElseThrow().statements());
		StatementFacts first = statement("first");
		StatementFacts second = statement("second");
		assertEquals(List.of(first, second), order.statements());
		assertEquals(Optional.of(second), order.beside("bridge.first", 0, false));
		assertEquals(Optional.empty(), order.beside("bridge.second", 0, false));
		assertEquals(Optional.of(first), order.beside("bridge.second", 0, true));
		assertEquals(Optional.of(first), order.beside(null, 0, false));
		assertEquals(Optional.of(second), order.beside("bridge.nowhere", 5, false));
		assertEquals(Optional.of(first), order.beside(null, 5, true));
		assertEquals(Optional.of(second), order.beside(null, TEXT.length(), true));
		assertEquals(Optional.empty(), order.beside(null, TEXT.length(), false));
		assertEquals(Optional.empty(), order.beside(null, 0, true));
	}
}
