// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.Choices;
import org.gainsay.desk.drawing.Subject;
import org.gainsay.desk.drawing.Subject.Kind;
import org.gainsay.edit.About;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How what is chosen is written in a field: for people to read, and so that it means the same when it is read back. */
class SubjectTest {

	private static final String CLAIMS = """
			gainsay 1
			actor ann : person "Ann Oak"
			actor other : person "It leaks"
			claim leak "It leaks"
			claim again "It leaks"
			claim both "ann; other"
			claim odd "claim: odd"
			article a "Nobody knew" { text "a.txt" }
			article b "It leaks" { text "a.txt" }
			""";

	@TempDir
	private Path folder;

	@Test
	void isWrittenInWordsThatMeanIt() throws Exception {
		Files.writeString(folder.resolve("a.txt"), "It leaks.\n");
		Files.writeString(folder.resolve("all.claims"), CLAIMS);
		try (CorpusSession session = CorpusSession.of(folder)) {
			Corpus corpus = session.build(Progress.NONE);
			Choices choices = new Choices(corpus);
			assertEquals("Nobody knew", new Subject(Kind.ARTICLE, "a").written(Kind.ARTICLE, choices, corpus));
			assertEquals("article b", new Subject(Kind.ARTICLE, "b").written(Kind.ARTICLE, choices, corpus), "its headline is the text of a claim");
			assertEquals("Ann Oak", new Subject(Kind.ACTOR, "ann").written(Kind.ACTOR, choices, corpus));
			assertEquals("actor other", new Subject(Kind.ACTOR, "other").written(Kind.ACTOR, choices, corpus));
			assertEquals("claim gone", new Subject(Kind.CLAIM, "gone").written(Kind.ACTOR, choices, corpus));
			for (Kind other : List.of(Kind.ARTICLE, Kind.ACTOR)) {
				for (String claim : List.of("leak", "again", "both", "odd")) {
					Subject subject = new Subject(Kind.CLAIM, claim);
					assertEquals(Optional.of(subject), Subject.of(subject.written(other, choices, corpus), other, choices, corpus));
				}
			}
			assertEquals("ann; other", choices.written(corpus.claim("both").orElseThrow()));
			assertEquals("odd", choices.written(corpus.claim("odd").orElseThrow()), "its text would make a new claim");
			for (String claim : List.of("leak", "again", "both", "odd")) {
				assertEquals(List.of(new About.Known(claim)), choices.abouts(choices.written(corpus.claim(claim).orElseThrow())));
			}
		}
	}
}
