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
import org.gainsay.desk.statement.StatementDraft;
import org.gainsay.edit.About;
import org.gainsay.edit.NewStatement;
import org.gainsay.edit.Speaker;
import org.gainsay.edit.StanceWish;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.model.ActorKind;
import org.gainsay.model.StanceKind;
import org.gainsay.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementDraftTest {

	private static final Span WORDS = new Span(0, 10);

	@TempDir
	Path folder;

	private CorpusSession session;
	private StatementDraft draft;

	@BeforeEach
	void begin() throws Exception {
		Files.writeString(folder.resolve("actors.claims"), BridgeCorpus.ACTORS + "actor adams : person \"Quillon Adams\"\n");
		Files.writeString(folder.resolve("bridge.claims"), BridgeCorpus.CLAIMS);
		Files.writeString(folder.resolve("bridge.txt"), BridgeCorpus.TEXT);
		session = CorpusSession.of(folder);
		Corpus corpus = session.build(Progress.NONE);
		draft = new StatementDraft(corpus, corpus.set("bridge", null).orElseThrow(), WORDS, "The bridge");
		draft.setStance(StanceKind.DENIES);
		draft.setClaim("safe");
	}

	@AfterEach
	void end() {
		session.close();
	}

	@Test
	void takesASpeakerThatIsThere() {
		for (String called : List.of("Mayor Ada Quill", "mayor ada quill", " quill ")) {
			draft.setSpeaker(called);
			assertEquals(Optional.of("quill"), draft.knownSpeaker().map(ActorFacts::name), called);
			assertFalse(draft.isNewSpeaker());
		}
		draft.setSpeaker("Ada");
		assertEquals(Optional.empty(), draft.knownSpeaker());
		draft.setSpeaker("Mayor Ada Quill");
		assertEquals(new NewStatement.Wish("bridge", null, List.of(WORDS)).by(List.of(new Speaker.Known("quill")), List.of())
				.taking(List.of(new StanceWish(StanceKind.DENIES, new About.Known("safe")))), draft.wish(session));
	}

	@Test
	void declaresASpeakerThatIsNew() {
		draft.setSpeaker("Ben Orr");
		draft.setKind(ActorKind.GROUP);
		assertTrue(draft.isNewSpeaker());
		assertEquals(List.of(new Speaker.New("benOrr", ActorKind.GROUP, "Ben Orr")), draft.wish(session).speakers());
	}

	@Test
	void takesAClaimByItsTextAndDeclaresOneForWhatIsNoneUnlessItIsToStayAText() {
		draft.setClaim("the bridge is SAFE");
		assertEquals(List.of(new About.Known("safe")), draft.wish(session).stances().getFirst().about());
		assertFalse(draft.isNewClaim());
		draft.setClaim("The bridge is old");
		assertTrue(draft.isNewClaim());
		assertEquals(List.of(new About.New(null, "The bridge is old")), draft.wish(session).stances().getFirst().about(), "as by key");
		draft.setDeclares(false);
		assertEquals(List.of(new About.Free("The bridge is old")), draft.wish(session).stances().getFirst().about());
		draft.setStance(null);
		assertFalse(draft.isNewClaim(), "nothing is said about it");
	}

	@Test
	void makesASilenceOfAStanceThatWithholdsOnly() {
		draft.setSilence(true);
		assertFalse(draft.maySilence());
		assertEquals(List.of(WORDS), draft.wish(session).content());
		draft.setStance(StanceKind.HAS_NOT_COMMENTED);
		assertTrue(draft.maySilence());
		assertEquals(List.of(), draft.wish(session).content());
		assertEquals(List.of(WORDS), draft.wish(session).cue());
		draft.setSilence(false);
		assertEquals(List.of(WORDS), draft.wish(session).content());
	}

	@Test
	void saysWhatIsInTheWay() {
		assertEquals(Optional.empty(), draft.problem());
		draft.setClaim("");
		assertEquals(Optional.of("Say what the stance is about."), draft.problem());
		draft.setStance(null);
		assertEquals(Optional.empty(), draft.problem());
		draft.setClaim("safe");
		assertEquals(Optional.of("Choose what the speaker does about the claim."), draft.problem());
		draft.setStance(StanceKind.ASSERTS);
		draft.setName("mayor");
		assertEquals(Optional.of("There is a statement \u201cmayor\u201d already."), draft.problem());
		draft.setName("2nd");
		assertTrue(draft.problem().orElseThrow().contains("2nd"));
	}

	@Test
	void saysWhatWillBeMissing() {
		assertTrue(draft.missing().isPresent());
		draft.setSpeaker("quill");
		assertEquals(Optional.empty(), draft.missing());
	}
}
