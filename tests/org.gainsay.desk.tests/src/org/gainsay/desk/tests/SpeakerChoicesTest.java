// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.annotate.Choices;
import org.gainsay.desk.annotate.Proposal;
import org.gainsay.edit.Speaker;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.model.ActorKind;
import org.gainsay.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which order the window proposes who speaks: what is written there first, so that the one key that takes the first does no harm. */
class SpeakerChoicesTest {

	private static final Span AT = new Span(4, 13);
	private static final List<Speaker> LAST = List.of(new Speaker.Known("meridia"));

	@TempDir
	Path folder;
	private CorpusSession session;
	private Corpus corpus;

	@BeforeEach
	void read() throws Exception {
		Files.writeString(folder.resolve("actors.claims"), """
				gainsay 1
				actor brand : person "Ida Brandreth" { alias "the chief" }
				actor meridia : organisation "Meridia news agency"
				actor reserve : organisation "Harbour observers' reserve"
				actor sheila : person "Sheila Brook"
				""");
		session = CorpusSession.of(folder);
		corpus = session.build(Progress.NONE);
	}

	@AfterEach
	void close() {
		session.close();
	}

	private List<Speaker> speakers(String typed, String words) {
		return Choices.speakers(typed, corpus, session, words, AT, LAST).stream().map(Proposal::value).toList();
	}

	@Test
	void theWordsThemselvesComeBeforeWhoWasChosenLast() {
		assertEquals(List.of(new Speaker.Unnamed(AT, null), LAST.getFirst()), speakers("", "A crew member").subList(0, 2));
		assertEquals(List.of(new Speaker.Unnamed(AT, null), LAST.getFirst()), speakers("", "she").subList(0, 2), "a part of a word of a name is none");
	}

	@Test
	void anActorOfTheWordsComesBeforeThem() {
		assertEquals(List.of(new Speaker.Known("brand"), LAST.getFirst()), speakers("", "The chief").subList(0, 2));
		assertEquals(List.of(new Speaker.Known("brand"), new Speaker.Unnamed(AT, null), LAST.getFirst()), speakers("", "Brandreth").subList(0, 3));
		assertEquals(new Speaker.Known("reserve"), speakers("", "Observers").getFirst());
	}

	@Test
	void whoWasChosenLastIsFirstWhereThereAreNoWords() {
		assertEquals(LAST.getFirst(), Choices.speakers("", corpus, session, "", null, LAST).getFirst().value());
	}

	@Test
	void lettersOfTheWordsFindThem() {
		assertEquals(List.of(new Speaker.Unnamed(AT, null), new Speaker.New("crew", ActorKind.PERSON, "crew")), speakers("crew", "A crew member").subList(0, 2));
		assertEquals(List.of(new Speaker.Known("brand"), new Speaker.Unnamed(AT, null)), speakers("bra", "Brave crew").subList(0, 2), "an actor whom they find comes first");
		assertFalse(speakers("brook", "A crew member").contains(new Speaker.Unnamed(AT, null)));
		assertTrue(speakers("unn", "A crew member").contains(new Speaker.Unnamed(AT, null)));
	}

	@Test
	void eachIsProposedOnce() {
		for (String words : List.of("", "The chief", "Brandreth", "A crew member")) {
			List<Speaker> all = speakers("", words);
			assertEquals(all.stream().distinct().toList(), all, words);
		}
	}
}
