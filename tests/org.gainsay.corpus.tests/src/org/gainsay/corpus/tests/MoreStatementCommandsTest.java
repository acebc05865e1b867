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

import org.gainsay.edit.About;
import org.gainsay.edit.ActorEdits;
import org.gainsay.edit.AnchorEdits;
import org.gainsay.edit.AnchorEdits.Edge;
import org.gainsay.edit.AnchorPlace;
import org.gainsay.edit.AnchorPlace.Role;
import org.gainsay.edit.MemberEdits;
import org.gainsay.edit.NewStatement;
import org.gainsay.edit.Speaker;
import org.gainsay.edit.SpeakerEdits;
import org.gainsay.edit.StanceEdits;
import org.gainsay.edit.StanceWish;
import org.gainsay.edit.StatementEdits;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.Certainty;
import org.gainsay.model.StanceKind;
import org.gainsay.text.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What the commands on reasons, conditions, silences, answers, addressees and chains write, to the letter, and what they refuse. */
class MoreStatementCommandsTest {

	private static final String TEXT = "If it rains, the mayor said, there is a leak if it rains.\n\nThe clerk declined to comment while it rains, and the paper did not respond.\n\nTwo men asked about it said no if it rains.\n";
	private static final String HEAD = "gainsay 1\n\narticle first \"A leak\" {\n\ttext \"articles/first.txt\"\n\n";
	private static final String LEAK = "\tstatement leak {\n\t\tsays \"there is a leak if it rains\"\n\t\tcue \"said\" // a cue\n\t\tby mayor\n\t\tasserts leak\n\t}\n";
	private static final String QUIET = "\tstatement quiet { cue \"declined\" source \"The clerk\" by clerk declines to comment on leak }\n";
	private static final String MEN = "\tstatement men { says \"no\" by unnamed \"Two men\" denies leak }\n";

	@TempDir
	Path folder;
	private TestCorpus corpus;
	private Desk desk;

	@BeforeEach
	void anArticle() throws IOException {
		corpus = TestCorpus.withTwoArticles(folder);
		corpus.write("articles/first.txt", TEXT);
		corpus.write("first.claims", HEAD + LEAK + "\n" + QUIET + "\n" + MEN + "}\n");
		corpus.build();
		assertEquals(List.of(), TestCorpus.errors(corpus.session.corpus()));
		desk = new Desk(corpus);
	}

	private static Span of(String words) {
		return Desk.of(TEXT, words);
	}

	private StatementFacts statement(String name) {
		return corpus.session.corpus().statement("first." + name).orElseThrow();
	}

	private AnchorEdits anchors() {
		return new AnchorEdits(corpus.session);
	}

	private SpeakerEdits speakers() {
		return new SpeakerEdits(corpus.session);
	}

	private void changes(CorpusEdit edit, String bit, String by) throws IOException {
		String before = Files.readString(corpus.path("first.claims"));
		assertTrue(before.contains(bit), bit);
		desk.apply(edit);
		assertEquals(before.replace(bit, by), Files.readString(corpus.path("first.claims")));
	}

	private static void refused(String why, Executable command) {
		IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, command);
		assertTrue(refused.getMessage().contains(why), refused.getMessage());
	}

	@Test
	void aConditionIsSetMovedAndTakenAway() throws IOException {
		changes(anchors().set("first.leak", AnchorPlace.condition(0), List.of(of("if it rains"))), "asserts leak\n", "asserts leak if \"if it rains\"\n");
		changes(new StanceEdits(corpus.session).certainty("first.leak", 0, Certainty.PROBABLE), "asserts leak if", "asserts leak as probable if");
		changes(anchors().move("first.leak", AnchorPlace.condition(0), 0, Edge.START, of("if it rains").start() + 3), "if \"if it rains\"", "if \"it rains\"");
		changes(anchors().clear("first.leak", AnchorPlace.condition(0), -1), " if \"it rains\"", "");
	}

	@Test
	void aConditionThatTheRuleWouldFindElsewhereIsPinned() throws IOException {
		Span first = new Span(TEXT.indexOf("it rains"), TEXT.indexOf("it rains") + 8);
		desk.apply(anchors().set("first.leak", AnchorPlace.condition(0), List.of(first)));
		assertEquals(List.of(first), statement("leak").stances().getFirst().condition().spans());
		assertTrue(Files.readString(corpus.path("first.claims")).contains("asserts leak if \"it rains\" #1\n"));
		List<Span> two = List.of(new Span(TEXT.indexOf("If"), TEXT.indexOf("If") + 2), first);
		desk.apply(anchors().set("first.leak", AnchorPlace.condition(0), two));
		assertEquals(two, statement("leak").stances().getFirst().condition().spans());
		desk.apply(anchors().clear("first.leak", AnchorPlace.condition(0), 1));
		assertEquals(two.subList(0, 1), statement("leak").stances().getFirst().condition().spans());
	}

	@Test
	void aReasonForWithholding() throws IOException {
		changes(anchors().set("first.quiet", AnchorPlace.grounds(0), List.of(of("while it rains"))), "comment on leak }", "comment on leak because \"while it rains\" }");
		refused("reason", () -> new StanceEdits(corpus.session).kind("first.quiet", 0, StanceKind.DENIES));
		changes(anchors().clear("first.quiet", AnchorPlace.grounds(0), -1), " because \"while it rains\"", "");
		refused("withholds", () -> anchors().set("first.leak", AnchorPlace.grounds(0), List.of(of("it rains"))));
		changes(anchors().set("first.men", AnchorPlace.ofMember(Role.MEMBER_GROUNDS, 0), List.of(of("asked about it"))), "unnamed \"Two men\"", "unnamed \"Two men\" { because \"asked about it\" }");
		changes(new StanceEdits(corpus.session).addToMember("first.men", 0, new StanceWish(StanceKind.DENIES, new About.Known("knew"))), "about it\" }", "about it\" denies knew }");
		refused("unnamed", () -> speakers().replace("first.men", 0, new Speaker.Known("mayor")));
		refused("unnamed", () -> anchors().set("first.leak", AnchorPlace.ofMember(Role.MEMBER_GROUNDS, 0), List.of(of("it rains"))));
	}

	@Test
	void aSilenceOfASelection() throws IOException {
		CorpusEdit edit = NewStatement.of(new NewStatement.Wish("first", null, List.of()).named("paper").with(Role.CUE, List.of(of("did not respond"))).by(List.of(new Speaker.Known("paper")), List.of())
				.taking(List.of(new StanceWish(StanceKind.HAS_NOT_COMMENTED, new About.Known("leak")))), corpus.session);
		changes(edit, MEN, MEN + "\n\tstatement paper {\n\t\tcue \"did not respond\"\n\t\tby paper\n\t\thas not commented on leak\n\t}\n");
		assertTrue(statement("paper").silence());
		refused("Select", () -> NewStatement.of(new NewStatement.Wish("first", null, List.of()).taking(List.of(new StanceWish(StanceKind.ASSERTS, new About.Known("leak")))), corpus.session));
		changes(anchors().set("first.paper", AnchorPlace.CUE, List.of(of("said"))), "cue \"did not respond\"", "cue \"said\" #1");
	}

	@Test
	void whatBecomesASilenceAndBackKeepsItsAnchors() throws IOException {
		Span last = new Span(TEXT.lastIndexOf("said"), TEXT.lastIndexOf("said") + 4);
		desk.apply(anchors().set("first.men", AnchorPlace.CUE, List.of(last)));
		desk.apply(new StanceEdits(corpus.session).kind("first.men", 0, StanceKind.DOES_NOT_CONFIRM));
		desk.apply(anchors().clear("first.men", AnchorPlace.CONTENT, -1));
		assertTrue(statement("men").silence());
		assertEquals(List.of(last), statement("men").cue().spans());
		desk.apply(new StanceEdits(corpus.session).kind("first.men", 0, StanceKind.DENIES));
		assertEquals(List.of(last), statement("men").cue().spans());
	}

	@Test
	void whatItAnswers() throws IOException {
		StatementEdits edits = new StatementEdits(corpus.session);
		changes(edits.answers("first.men", List.of("first.leak")), "denies leak }", "denies leak answers leak }");
		changes(edits.addAnswer("first.men", "second.knew"), "answers leak }", "answers leak, second.knew }");
		refused("itself", () -> edits.answers("first.leak", List.of("first.men")));
		refused("itself", () -> edits.answers("first.leak", List.of("first.leak")));
		refused("without a content", () -> edits.answers("first.quiet", List.of("first.leak")));
		desk.apply(edits.delete(List.of("second.knew")));
		assertEquals(List.of("first.leak"), statement("men").answers());
		changes(edits.answers("first.men", List.of()), " answers leak", "");
	}

	@Test
	void whoIsTold() throws IOException {
		StatementEdits edits = new StatementEdits(corpus.session);
		changes(edits.addressee(List.of("first.men"), new Speaker.Known("paper")), "\"no\" by", "\"no\" to paper by");
		changes(anchors().set("first.men", AnchorPlace.ADDRESSEE, List.of(of("the paper"))), "to paper by", "to paper \"the paper\" by");
		changes(edits.addressee(List.of("first.men"), new Speaker.Known("clerk")), "to paper", "to clerk");
		changes(edits.addressee(List.of("first.men"), null), "to clerk \"the paper\"", "to \"the paper\"");
		changes(edits.addressee(List.of("first.men"), new Speaker.Known("clerk")), "to \"the", "to clerk \"the");
		changes(anchors().clear("first.men", AnchorPlace.ADDRESSEE, -1), "to clerk \"the paper\"", "to clerk");
		changes(edits.addressee(List.of("first.men"), null), " to clerk", "");
	}

	@Test
	void severalAreCitedInTheLastLinkOnly() throws IOException {
		changes(speakers().cite(List.of("first.leak"), new Speaker.Known("clerk")), "by mayor\n", "by mayor citing clerk\n");
		changes(speakers().citeBeside(List.of("first.leak"), new Speaker.Unnamed(of("Two men"), null)), "citing clerk\n", "citing clerk and unnamed \"Two men\"\n");
		refused("two statements", () -> speakers().cite(List.of("first.leak"), new Speaker.Known("paper")));
		changes(new MemberEdits(corpus.session).number("first.leak", 2, 2, false), "\"Two men\"\n", "\"Two men\" { number 2 }\n");
		changes(speakers().move("first.leak", 1, 2), "citing clerk and unnamed \"Two men\" { number 2 }", "citing unnamed \"Two men\" { number 2 } and clerk");
		changes(speakers().remove("first.leak", 0), "by mayor citing unnamed", "by unnamed");
		changes(speakers().chain(List.of("first.leak"), List.of(List.of(new Speaker.Known("mayor")), List.of(new Speaker.Known("paper"), new Speaker.Writer()))), "and clerk\n",
				"and clerk citing mayor citing paper and writer\n");
		changes(speakers().remove("first.leak", 3), "citing paper and writer", "citing writer");
		changes(speakers().remove("first.leak", 2), " citing mayor citing writer", " citing writer");
		changes(speakers().remove("first.leak", 2), " citing writer", "");
	}

	@Test
	void forWhomSomebodySpeaksStaysWhenAnotherSpeaks() throws IOException {
		MemberEdits edits = new MemberEdits(corpus.session);
		changes(edits.onBehalfOf("first.leak", 0, List.of(new Speaker.Known("paper"))), "by mayor\n", "by mayor for paper\n");
		changes(anchors().set("first.leak", AnchorPlace.ofMember(Role.SOURCE, 0), List.of(of("the mayor"))), "for paper\n", "for paper { source \"the mayor\" }\n");
		changes(speakers().replace("first.leak", 0, new Speaker.Known("clerk")), "by mayor for", "by clerk for");
		refused("for itself", () -> speakers().replace("first.leak", 0, new Speaker.Known("paper")));
		refused("for itself", () -> edits.onBehalfOf("first.leak", 0, List.of(new Speaker.Known("clerk"))));
		changes(edits.onBehalfOf("first.leak", 0, List.of(new Speaker.Known("paper"), new Speaker.Known("mayor"))), "for paper {", "for paper, mayor {");
		changes(new ActorEdits(corpus.session).merge("paper", "mayor"), "for paper, mayor {", "for paper {");
		changes(edits.onBehalfOf("first.leak", 0, List.of()), " for paper", "");
		refused("single", () -> edits.number("first.men", 0, 1, false));
		refused("Only an unnamed", () -> edits.number("first.leak", 0, null, true));
	}

	@Test
	void aMembersReasonNeverBecomesAStances() throws IOException {
		corpus.change("first.claims", HEAD + LEAK + QUIET + MEN.replace("\"Two men\"", "\"Two men\" { does not confirm knew number 2 because \"asked about it\" }") + "}\n");
		changes(new MemberEdits(corpus.session).number("first.men", 0, null, false), "{ does not confirm knew number 2 because \"asked about it\" }",
				"{ because \"asked about it\" does not confirm knew }");
		assertEquals(List.of(of("asked about it")), statement("men").members().getFirst().grounds().spans());
	}
}
