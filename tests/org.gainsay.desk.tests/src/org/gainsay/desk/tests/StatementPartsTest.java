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
