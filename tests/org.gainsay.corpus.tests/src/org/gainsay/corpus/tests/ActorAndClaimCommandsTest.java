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
import java.util.Optional;

import org.gainsay.analysis.CorpusProgress;
import org.gainsay.analysis.Duplicate;
import org.gainsay.analysis.Duplicates;
import org.gainsay.analysis.TypeAhead;
import org.gainsay.edit.ActorEdits;
import org.gainsay.edit.ArticleEdits;
import org.gainsay.edit.ClaimEdits;
import org.gainsay.edit.Speaker;
import org.gainsay.edit.StatementEdits;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.ClaimRelationFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.RoleFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.StaleEditException;
import org.gainsay.model.ActorKind;
import org.gainsay.model.ClaimRelationKind;
import org.gainsay.model.Status;
import org.gainsay.text.ArticleText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on actors, claims and articles, over all files, and what helps to choose among them. */
class ActorAndClaimCommandsTest {

	@TempDir
	Path folder;
	private TestCorpus corpus;
	private Desk desk;

	@BeforeEach
	void twoArticles() throws IOException {
		corpus = TestCorpus.withTwoArticles(folder);
		desk = new Desk(corpus);
	}

	private ActorEdits actors() {
		return new ActorEdits(corpus.session);
	}

	private ClaimEdits claims() {
		return new ClaimEdits(corpus.session);
	}

	private String read(String file) throws IOException {
		return Files.readString(corpus.path(file));
	}

	/** That is not what the user asked wrongly for: the command line tells it from a name that is not there. */
	@Test
	void aFileThatWasChangedElsewhereIsNotEdited() throws IOException {
		Files.writeString(corpus.path("actors.claims"), TestCorpus.ACTORS + "\nactor clerk : person\n");
		StaleEditException stale = assertThrows(StaleEditException.class, () -> actors().label("mayor", "M"));
		assertEquals("actors.claims", stale.file());
		assertEquals("The file actors.claims has changed since it was last checked. Wait for the check, or refresh, and try again.", stale.getMessage());
	}

	@Test
	void anActorIsMadeAndChanged() throws IOException {
		desk.apply(actors().create(null, ActorKind.PERSON, "Ada \"A\" Quill", List.of("Ms Quill", "Ms Quill"), "paper"));
		assertEquals(TestCorpus.ACTORS + "actor adaAQuill : person \"Ada \\\"A\\\" Quill\" {\n\tpart of paper\n\talias \"Ms Quill\"\n}\n", read("actors.claims"));
		desk.apply(actors().addAlias("adaAQuill", "the mayor"));
		desk.apply(actors().partOf("adaAQuill", null));
		desk.apply(actors().roles("adaAQuill", List.of(new RoleFacts("Mayor", "paper", "2020-01-01", null))));
		desk.apply(actors().kind("mayor", ActorKind.GROUP));
		desk.apply(actors().label("mayor", "M"));
		desk.apply(actors().addAlias("mayor", "x"));
		assertEquals(TestCorpus.ACTORS.replace("mayor : person \"The Mayor\"", "mayor : group \"M\" { alias \"x\" }")
				+ "actor adaAQuill : person \"Ada \\\"A\\\" Quill\" {\n\trole \"Mayor\" in paper from 2020-01-01\n\talias \"Ms Quill\", \"the mayor\"\n}\n", read("actors.claims"));
		desk.apply(actors().delete("adaAQuill"));
		assertEquals("The actor \"mayor\" is named in one place. Merge it with another instead.", assertThrows(IllegalArgumentException.class, () -> actors().delete("mayor")).getMessage());
		assertThrows(IllegalArgumentException.class, () -> actors().partOf("mayor", "mayor"));
	}

	@Test
	void twoActorsBecomeOneInAllFiles() throws IOException {
		corpus.change("actors.claims", """
				actor paper : publication "The Paper" { part of house }
				actor house : organisation "The House" { same as "https://example.org/h" }
				actor mayor : person "The Mayor" { role "Mayor" in house alias "M" }
				actor clerk : person "The Clerk" { role "Clerk" in paper alias "M", "C" }
				""");
		corpus.change("second.claims", TestCorpus.SECOND.replace("by paper", "by mayor and clerk { cue \"wrote\" } citing unnamed \"the paper\" of clerk"));
		CorpusEdit edit = actors().merge("mayor", "clerk");
		Corpus built = desk.apply(edit);
		assertEquals(3, edit.files().size());
		assertEquals("actor mayor : person \"The Mayor\" { role \"Mayor\" in house role \"Clerk\" in paper alias \"M\", \"The Clerk\", \"C\" }\n",
				read("actors.claims").lines().filter(line -> line.contains("mayor")).findFirst().orElseThrow() + "\n");
		StatementFacts knew = built.statement("second.knew").orElseThrow();
		assertEquals(1, knew.members().size());
		assertEquals("mayor", knew.members().getFirst().actor());
		assertTrue(knew.members().getFirst().cue() != null, "the braces stay");
		assertEquals("mayor", knew.cited().getFirst().of());
		assertEquals("mayor", built.statement("first.none").orElseThrow().members().getFirst().actor());
		built = desk.apply(actors().merge("house", "paper"));
		assertEquals(null, built.actor("house").orElseThrow().partOf());
		assertEquals("house", built.article("first").orElseThrow().outlet());
	}

	@Test
	void twoClaimsBecomeOneInAllFiles() throws IOException {
		corpus.change("claims.claims", """
				event e "E" { claims leak, knew, third }
				claim leak "There is a leak" { concerns third supports knew }
				claim knew "They knew" { entails leak concerns third }
				claim third "Third" { supports leak supports knew }
				""");
		corpus.change("second.claims", TestCorpus.SECOND.replace("asserts knew", "asserts knew, leak"));
		Corpus built = desk.apply(claims().merge("leak", "knew"));
		assertEquals("""
				event e "E" { claims leak, third }
				claim leak "There is a leak" { concerns third }
				claim third "Third" { supports leak }
				""", read("claims.claims"));
		assertEquals(1, built.statement("second.knew").orElseThrow().stances().getFirst().targets().size());
	}

	@Test
	void aClaimThatWouldEntailItselfIsRefused() throws IOException {
		corpus.change("claims.claims", TestCorpus.CLAIMS + "claim mid \"Mid\" { entails knew }\n");
		assertThrows(IllegalArgumentException.class, () -> claims().merge("leak", "mid"));
		assertThrows(IllegalArgumentException.class, () -> claims().relations("leak", List.of(new ClaimRelationFacts(ClaimRelationKind.ENTAILS, "mid"))));
		desk.apply(claims().relations("leak", List.of(new ClaimRelationFacts(ClaimRelationKind.SAME_AS, "mid"))));
		desk.apply(claims().text("leak", "A \"leak\""));
		assertTrue(read("claims.claims").contains("claim leak \"A \\\"leak\\\"\" { same as mid }\n"), read("claims.claims"));
		desk.apply(claims().create(null, "The leak was there since May", List.of(new ClaimRelationFacts(ClaimRelationKind.ENTAILS, "leak")), null));
		assertTrue(read("claims.claims").endsWith("claim leakWasThereSince \"The leak was there since May\" {\n\tentails leak\n}\n"));
	}

	@Test
	void theNameOfAClaimSaysWhatItIsAbout() {
		assertEquals(List.of("pumpDredgerIsBroken", "dredgerHasNotWorked", "pumpeBaggersIstKaputt", "twoMenDieFire", "ofThe", "leak2"),
				List.of("The pump of the dredger is broken", "The dredger has not worked for a month", "Die Pumpe des Baggers ist kaputt", "Two men die in a fire", "of the", "The leak").stream()
						.map(text -> ClaimEdits.nameFor(text, corpus.session)).toList());
	}

	@Test
	void anArticleIsMadeWithItsText() throws IOException {
		String text = "\uD83D\uDD34 Head\r\n\r\nThe mayor said so.\r\n";
		CorpusEdit edit = new ArticleEdits(corpus.session).create(new ArticleEdits.Wish(null, null, "articles/2025 new-text.txt", "\uFEFF" + text, new Speaker.New("gazette", ActorKind.PUBLICATION, "Gazette"),
				"2025-01-02", null, "en", "https://example.org", null, true, "anna"));
		Corpus built = desk.apply(edit);
		ArticleFacts made = built.article("_2025_new_text").orElseThrow();
		assertEquals(List.of("_2025_new_text"), edit.results());
		assertEquals(text, read("articles/2025 new-text.txt"));
		assertEquals(ArticleText.of(text).sha256(), made.sha256());
		assertEquals("gainsay 1\nannotator anna\n\narticle _2025_new_text \"\uD83D\uDD34 Head\" {\n\toutlet gazette\n\tpublished 2025-01-02\n\tlanguage \"en\"\n\turl \"https://example.org\"\n\ttext \"articles/2025 new-text.txt\" sha256 \""
				+ made.sha256() + "\"\n}\n", read("_2025_new_text.claims"));
		for (String file : List.of("../out.txt", "/tmp/x.txt", "a.claims", "", "articles/first.txt")) {
			assertThrows(IllegalArgumentException.class, () -> new ArticleEdits(corpus.session).create(new ArticleEdits.Wish(null, null, file, "x", null, null, null, null, null, null, false, null)), file);
		}
		assertThrows(IllegalArgumentException.class, () -> new ArticleEdits(corpus.session).create(new ArticleEdits.Wish(null, null, "articles/none.txt", null, null, null, null, null, null, null, false, null)));
		desk.apply(new ArticleEdits(corpus.session).create(new ArticleEdits.Wish("again", "T", "articles/first.txt", null, null, null, null, null, null, null, false, null)));
		built = desk.apply(new ArticleEdits(corpus.session).newSet("again", "ben"));
		assertEquals("ben", built.set("again", "ben").orElseThrow().annotator());
		desk.apply(new ArticleEdits(corpus.session).status(List.of("again"), "ben", Status.BEGUN));
		assertTrue(read("again-ben.claims").endsWith("annotations ben of again {\n\tstatus begun\n}\n"));
	}

	@Test
	void setsOfOneAnnotatorGetAStatusWhateverTheyAreCalled() throws IOException {
		corpus.change("review.claims", "gainsay 1\nannotator ben\n\nannotations review of first {\n}\n");
		desk.apply(new ArticleEdits(corpus.session).newSet("second", "ben"));
		Corpus built = desk.apply(new ArticleEdits(corpus.session).status(List.of("first", "second"), "ben", Status.DONE));
		assertEquals("gainsay 1\nannotator ben\n\nannotations review of first {\n\tstatus done\n}\n", read("review.claims"));
		assertEquals(List.of(Status.DONE, Status.DONE), List.of(built.set("first", "review").orElseThrow().status(), built.set("second", "ben").orElseThrow().status()));
		assertEquals(List.of(Status.OPEN, Status.OPEN), List.of(built.set("first", null).orElseThrow().status(), built.set("second", null).orElseThrow().status()));
		IllegalArgumentException none = assertThrows(IllegalArgumentException.class, () -> new ArticleEdits(corpus.session).status(List.of("first"), "carl", Status.DONE));
		assertEquals("There is no annotation set \"carl\" on the article \"first\".", none.getMessage());
	}

	@Test
	void progressLooksAtWhatChangedOnly() throws IOException {
		corpus.change("articles/second.txt", "They knew, the paper wrote. The mayor denied it. Nothing here.");
		CorpusProgress before = CorpusProgress.of(corpus.session.corpus(), null, null, Progress.NONE);
		assertEquals(List.of(2, 1), before.articles().stream().map(one -> one.statements()).toList());
		assertEquals(List.of(0, 1), before.articles().stream().map(one -> one.open().size()).toList());
		assertEquals("The mayor denied it.", ArticleText.of("They knew, the paper wrote. The mayor denied it. Nothing here.").at(before.article("second").orElseThrow().open().getFirst()));
		assertEquals(1, before.openSentences());
		assertEquals(Optional.empty(), before.nextUntouched(null));
		desk.apply(new StatementEdits(corpus.session).delete(List.of("second.knew")));
		CorpusProgress after = CorpusProgress.of(corpus.session.corpus(), null, before, Progress.NONE);
		assertTrue(after.article("first").orElseThrow() == before.article("first").orElseThrow());
		assertEquals(Optional.of("second"), after.nextUntouched("first"));
		assertEquals(1, after.count(Status.OPEN));
		assertEquals(1, after.count(Status.BEGUN), "the first has statements");
		assertEquals(2, after.openSentences());
	}

	@Test
	void likelyDuplicates() throws IOException {
		Corpus built = corpus.change("actors.claims", TestCorpus.ACTORS + """
				actor a : person "Joren Haldane"
				actor b : person "J. Haldane"
				actor c : person "Ida Brandreth" { alias "Ms Brandreth" }
				actor d : person "Brandreth"
				actor e : organisation "Küstenwache" actor f : organisation "Kustenwache"
				actor g : organisation "The Harbour Office" actor h : organisation "harbor office"
				actor i : person "Pia Rosenholt" actor j : person "Signe Orlund"
				""");
		List<Duplicate> found = Duplicates.actors(built.actors());
		assertEquals(List.of("e f", "c d", "a b", "g h"), found.stream().map(one -> one.one() + " " + one.other()).toList());
		assertTrue(found.getFirst().score() == 1 && found.stream().allMatch(one -> one.score() > 0.5 && one.score() <= 1 && !one.reason().isBlank()), found::toString);
		built = corpus.change("claims.claims", TestCorpus.CLAIMS + """
				claim x "About 40,000 litres of diesel were lost at the port"
				claim y "At the port about 40.000 litres of diesel got lost"
				claim z "About 60,000 litres of diesel were lost at the port"
				claim n "The union will strike in May"
				claim o "The leak is there" { concerns leak }
				""");
		List<Duplicate> claims = Duplicates.claims(built.claims());
		assertEquals("x y", claims.getFirst().one() + " " + claims.getFirst().other());
		assertTrue(claims.stream().noneMatch(one -> one.one().equals("n") || one.other().equals("o")), claims::toString);
		assertTrue(claims.stream().filter(one -> one.other().equals("z")).allMatch(one -> one.score() < claims.getFirst().score()), claims::toString);
	}

	@Test
	void whatSomebodyTypesFindsAliasesFirst() throws IOException {
		Corpus built = corpus.change("actors.claims", TestCorpus.ACTORS + "actor zed : person \"Zoë Ledger\" { alias \"the mayoress\", \"May\" }\nactor may : group \"Mayflies\"\n");
		TypeAhead typed = TypeAhead.of(built);
		assertEquals(List.of("zed", "mayor", "may"), typed.actors("May").stream().map(one -> one.thing().name()).sorted((x, y) -> x.equals("zed") ? -1 : y.equals("zed") ? 1 : y.compareTo(x)).toList());
		assertEquals("May", typed.actors("may").getFirst().matched());
		assertEquals(List.of("zed"), typed.actors("zoe led").stream().map(one -> one.thing().name()).toList());
		assertEquals(List.of("zed"), typed.actors("ledger zoe").stream().map(one -> one.thing().name()).toList());
		assertEquals(built.actors().size(), typed.actors("").size());
		assertEquals("zed", typed.actorCalled("ZOE LEDGER").orElseThrow().name());
		assertEquals("leak", typed.claims("a le").getFirst().thing().name());
		assertEquals("knew", typed.claimCalled("they knew").orElseThrow().name());
		assertEquals("zed", typed.actorCalled("  zoë   ledger ").orElseThrow().name());
		assertEquals("may", typed.actorCalled("may").orElseThrow().name(), "a name goes before an alias");
		assertEquals("zed", typed.actorCalled("The Mayoress").orElseThrow().name());
		assertTrue(typed.actorCalled("mayores").isEmpty());
	}

	@Test
	void whatSomebodyTypesFindsWhatTheNextBuildHas() throws IOException {
		assertTrue(TypeAhead.of(corpus.build()).claimCalled("They found out").isEmpty());
		Corpus next = corpus.change("claims.claims", TestCorpus.CLAIMS + "claim found \"They found out\"\n");
		assertEquals("found", TypeAhead.of(next).claimCalled("They found out").orElseThrow().name());
		assertEquals("found", TypeAhead.of(next).claims("found").getFirst().thing().name());
		assertTrue(TypeAhead.of(corpus.change("claims.claims", TestCorpus.CLAIMS)).claimCalled("They found out").isEmpty());
	}
}
