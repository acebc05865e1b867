// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.annotate.Answered;
import org.gainsay.desk.annotate.ContentOrder;
import org.gainsay.desk.article.StatementParts;
import org.gainsay.desk.article.StatementText;
import org.gainsay.edit.AnchorPlace;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StatementFacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which statements another may answer, where silences stand, and where a reason or a condition goes. */
class AnsweredTest {

	@TempDir
	Path folder;
	private CorpusSession session;
	private Corpus corpus;

	@BeforeEach
	void begin() throws Exception {
		Files.writeString(folder.resolve("tide.txt"), "One said it is full. Two said it is low. The port did not respond. Three said it was never low. Four said it is full.\n");
		Files.writeString(folder.resolve("tide.claims"), """
				gainsay 1
				actor port : organisation "The Port"
				actor clerk : person "A Clerk"
				claim low "The tide is low"
				article tide "Tide" {
					text "tide.txt"
					statement one { says "it is full" #1 cue "said" by clerk denies low }
					statement two { says "it is low" cue "said" by clerk for port citing unnamed "Two" { number several } asserts low if "Two" }
					statement three { says "it was never low" cue "said" by clerk denies low answers two }
					statement silence { cue "did not respond" source "The port" by port has not commented on low because "did not respond" }
					statement four { says "it is full" #2 cue "said" by clerk denies low repeats one }
				}
				article other "Other" { text "tide.txt" statement elsewhere { says "it is low" by clerk asserts low } }
				""");
		session = CorpusSession.of(folder);
		corpus = session.build(Progress.NONE);
	}

	@AfterEach
	void end() {
		session.close();
	}

	private StatementFacts statement(String name) {
		return corpus.statement("tide." + name).orElseThrow();
	}

	private List<String> answered(String name, String typed) {
		return Answered.by(statement(name), typed, corpus).stream().map(StatementFacts::name).toList();
	}

	@Test
	void theNearestBeforeComesFirst() {
		assertEquals(List.of("silence", "two", "one"), answered("three", ""));
		assertEquals(List.of("three", "silence", "two", "one"), answered("four", ""));
		assertEquals(List.of("two", "silence", "three"), answered("one", ""), "what stands behind, the nearest first; not what repeats another");
	}

	@Test
	void lettersFindNamesAndWordsInOtherArticlesToo() {
		assertEquals(List.of("two", "elsewhere"), answered("three", "is low"));
		assertEquals("other.elsewhere", Answered.name("other.elsewhere", statement("one")));
		assertEquals("two", Answered.name("tide.two", statement("one")));
	}

	@Test
	void aSilenceStandsWhereTheWordsAreThatTellOfIt() {
		assertTrue(StatementParts.isPlaced(statement("silence")));
		assertEquals(List.of("one", "two", "silence", "three", "four"),
				ContentOrder.of(corpus.statements(null).stream().filter(one -> one.article().equals("tide")).toList()).statements().stream().map(StatementFacts::name).toList());
	}

	@Test
	void aReasonGoesToWhatWithholdsAndAConditionToTheLastStance() {
		assertEquals(Optional.of(AnchorPlace.grounds(0)), StatementParts.grounds(statement("silence")));
		assertEquals(Optional.of(AnchorPlace.ofMember(AnchorPlace.Role.MEMBER_GROUNDS, 1)), StatementParts.grounds(statement("two")));
		assertEquals(Optional.empty(), StatementParts.grounds(statement("one")));
		assertEquals(Optional.of(AnchorPlace.condition(0)), StatementParts.condition(statement("two")));
		assertEquals(List.of(AnchorPlace.Role.CUE, AnchorPlace.Role.SOURCE, AnchorPlace.Role.GROUNDS), StatementParts.of(statement("silence")).stream().map(part -> part.place().role()).toList());
	}

	@Test
	void saysItInWords() {
		String two = StatementText.of(statement("two"), corpus);
		assertTrue(two.contains("A Clerk for The Port citing unnamed \u201CTwo\u201D (several)"), two);
		assertTrue(two.contains("on a condition: \u201CTwo\u201D"), two);
		assertTrue(StatementText.of(statement("three"), corpus).contains("answers two"));
		assertTrue(StatementText.of(statement("silence"), corpus).contains("because \u201Cdid not respond\u201D"));
	}
}
