// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.gainsay.edit.About;
import org.gainsay.edit.AnchorEdits;
import org.gainsay.edit.AnchorEdits.Edge;
import org.gainsay.edit.AnchorPlace;
import org.gainsay.edit.CorrespondenceEdits;
import org.gainsay.edit.NewStatement;
import org.gainsay.edit.Speaker;
import org.gainsay.edit.SpeakerEdits;
import org.gainsay.edit.StanceEdits;
import org.gainsay.edit.StanceWish;
import org.gainsay.edit.StatementEdits;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.ActorKind;
import org.gainsay.model.Certainty;
import org.gainsay.model.CorrespondenceKind;
import org.gainsay.model.Form;
import org.gainsay.model.StanceKind;
import org.gainsay.model.StatementStatus;
import org.gainsay.text.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the commands on statements write, to the letter, and what they refuse. */
class StatementCommandsTest {

	private static final String TEXT = "\uD83D\uDD34 The mayor said there is a leak, and that nobody knew.\r\n\r\nThe clerk denied it: “There is none,” he said, “and there never was.” The mayor said so again.\r\n";
	private static final String HEAD = "gainsay 1\n\narticle first \"A leak\" {\n\ttext \"articles/first.txt\"\n\n";
	private static final String LEAK = """
			statement leak { // the first
				says "there is a leak" // what
				cue "said"
				by mayor /* him */
				asserts leak
			}
			""".replaceAll("(?m)^(?=.)", "\t");
	private static final String NONE = "\tstatement none { says \"There is none\" by clerk citing paper { cue \"said\" #2 } denies leak, \"free\" as probable repeats leak }\n";
	private static final String UNNAMED = "\tstatement { says \"nobody knew\" by unnamed \"The clerk\" asserts \"free\" }\n";

	@TempDir
	Path folder;
	private TestCorpus corpus;
	private Desk desk;

	@BeforeEach
	void anArticle() throws IOException {
		corpus = TestCorpus.withTwoArticles(folder);
		corpus.write("codes.claims", "codebook \"C\" { category frame on statement : some of a, b category one on statement : one of c, d category other on article : one of e }");
		corpus.write("articles/first.txt", TEXT);
		corpus.write("first.claims", HEAD + LEAK + "\n" + NONE + "\n" + UNNAMED + "}\n");
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

	private String unnamed() {
		return corpus.session.corpus().set("first", null).orElseThrow().statements().getLast().qualifiedName();
	}

	private AnchorEdits anchors() {
		return new AnchorEdits(corpus.session);
	}

	/** Applies an edit and compares the whole file with what it was, one bit of it replaced. */
	private void changes(CorpusEdit edit, String bit, String by) throws IOException {
		String before = Files.readString(corpus.path("first.claims"));
		assertTrue(before.contains(bit), bit);
		desk.apply(edit);
		assertEquals(before.replace(bit, by), Files.readString(corpus.path("first.claims")));
	}

	@Test
	void aNewAnchorComesBehindThoseThatBelongBeforeIt() throws IOException {
		changes(anchors().set("first.leak", AnchorPlace.SOURCE, List.of(of("The mayor"))), "cue \"said\"\n", "cue \"said\"\n\t\tsource \"The mayor\"\n");
		changes(anchors().set("first.leak", AnchorPlace.HEDGE, List.of(of("there"))), "// what\n", "// what\n\t\thedge \"there\"\n");
		changes(anchors().set("first.none", AnchorPlace.CUE, List.of(of("denied"))), "\"There is none\" by", "\"There is none\" cue \"denied\" by");
		changes(anchors().set("first.leak", AnchorPlace.ofMember(AnchorPlace.Role.CUE, 0), List.of(of("said"))), "by mayor /*", "by mayor { cue \"said\" } /*");
	}

	@Test
	void aCueFarAwayIsNumbered() throws IOException {
		int last = TEXT.lastIndexOf("said");
		changes(anchors().set("first.leak", AnchorPlace.CUE, List.of(new Span(last, last + 4))), "cue \"said\"\n", "cue \"said\" #3\n");
		assertEquals(List.of(new Span(last, last + 4)), statement("leak").cue().spans());
	}

	@Test
	void whatIsSaidGrowsAndTheCueStays() throws IOException {
		List<Span> cue = statement("leak").cue().spans();
		Span all = of("there is a leak, and that nobody knew");
		changes(anchors().move("first.leak", AnchorPlace.CONTENT, 0, Edge.END, all.end()), "says \"there is a leak\" //", "says \"there is a leak, and that nobody knew\" //");
		assertEquals(cue, statement("leak").cue().spans());
	}

	@Test
	void aPieceIsAddedAndTakenAway() throws IOException {
		changes(anchors().add("first.none", AnchorPlace.CONTENT, of("and there never was")), "says \"There is none\"", "says \"There is none\" + \"and there never was\"");
		changes(anchors().clear("first.none", AnchorPlace.CONTENT, 0), "says \"There is none\" + \"and there never was\"", "says \"and there never was\"");
		changes(anchors().add("first.leak", AnchorPlace.CONTENT, of(", and that")), "says \"there is a leak\" //", "says \"there is a leak, and that\" //");
	}

	@Test
	void anAnchorIsTakenAwayWithItsLine() throws IOException {
		changes(anchors().clear("first.leak", AnchorPlace.CUE, -1), "\t\tcue \"said\"\n", "");
		changes(anchors().clear("first.none", AnchorPlace.ofMember(AnchorPlace.Role.CUE, 1), -1), "paper { cue \"said\" #2 }", "paper");
	}

	@Test
	void aCueIsNegatedAndBack() throws IOException {
		changes(anchors().negate("first.leak", AnchorPlace.CUE, true), "cue \"said\"\n", "cue \"said\" negated\n");
		changes(anchors().negate("first.leak", AnchorPlace.CUE, false), "cue \"said\" negated\n", "cue \"said\"\n");
		assertTrue(anchors().negate("first.leak", AnchorPlace.CUE, false).isEmpty());
	}

	@Test
	void thePartOfAStance() throws IOException {
		changes(anchors().set("first.leak", AnchorPlace.part(0), List.of(of("a leak"))), "asserts leak\n", "asserts leak at \"a leak\"\n");
		changes(anchors().move("first.leak", AnchorPlace.CONTENT, 0, Edge.START, of("leak").start()), "says \"there is a leak\" // what\n\t\tcue \"said\"\n\t\tby mayor /* him */\n\t\tasserts leak at \"a leak\"",
				"says \"leak\" // what\n\t\tcue \"said\"\n\t\tby mayor /* him */\n\t\tasserts leak at \"leak\"");
		changes(anchors().clear("first.leak", AnchorPlace.part(0), -1), "asserts leak at \"leak\"", "asserts leak");
	}

	@Test
	void aStatementWithoutANameGetsOneWhenItsContentChanges() throws IOException {
		String name = unnamed();
		desk.apply(anchors().set(name, AnchorPlace.CONTENT, List.of(of("nobody"))));
		StatementFacts now = corpus.session.corpus().statement(name).orElseThrow();
		assertTrue(now.named());
		assertEquals(List.of(of("nobody")), now.content().spans());
	}

	@Test
	void speakersAndChain() throws IOException {
		SpeakerEdits edits = new SpeakerEdits(corpus.session);
		changes(edits.add(List.of("first.leak"), new Speaker.Known("clerk")), "by mayor /*", "by mayor and clerk /*");
		changes(edits.cite(List.of("first.leak"), new Speaker.Unnamed(of("The clerk"), "paper")), "by mayor and clerk /*", "by mayor and clerk citing unnamed \"The clerk\" of paper /*");
		changes(edits.remove("first.leak", 0), "by mayor and clerk", "by clerk");
		changes(edits.replace("first.none", 1, new Speaker.Unstated()), "citing paper {", "citing unstated {");
		changes(edits.remove("first.none", 0), "by clerk citing unstated", "by unstated");
		changes(edits.speakers(List.of("first.none"), List.of()), " by unstated { cue \"said\" #2 } denies", " denies");
		changes(edits.speakers(List.of("first.none"), List.of(new Speaker.Writer(), new Speaker.Known("mayor"))), "\"There is none\" denies", "\"There is none\" by writer and mayor denies");
		changes(edits.chain(List.of("first.none"), List.of(List.of(new Speaker.Known("clerk")), List.of(new Speaker.Known("paper")))), "by writer and mayor denies", "by writer and mayor citing clerk citing paper denies");
		changes(edits.move("first.none", 2, 3), "citing clerk citing paper", "citing paper citing clerk");
	}

	@Test
	void aNewActorOfManyStatementsIsDeclaredOnce() throws IOException {
		List<String> all = Desk.statements(corpus.session.corpus()).map(StatementFacts::qualifiedName).toList();
		Corpus built = desk.apply(new SpeakerEdits(corpus.session).speakers(all, List.of(new Speaker.New(null, ActorKind.GROUP, "The Council"))));
		assertEquals(TestCorpus.ACTORS + "actor theCouncil : group \"The Council\"\n", Files.readString(corpus.path("actors.claims")));
		assertTrue(Desk.statements(built).allMatch(one -> one.members().getFirst().actor().equals("theCouncil")));
	}

	@Test
	void stances() throws IOException {
		StanceEdits edits = new StanceEdits(corpus.session);
		changes(edits.add(List.of("first.leak"), new StanceWish(StanceKind.DOES_NOT_CONFIRM, List.of(new About.Known("knew"), new About.Free("a \"b\"")), Certainty.POSSIBLE, List.of(of("leak")))),
				"asserts leak\n", "asserts leak\n\t\tdoes not confirm knew, \"a \\\"b\\\"\" as possible at \"leak\"\n");
		assertTrue(edits.add(List.of("first.leak"), new StanceWish(StanceKind.ASSERTS, new About.Known("leak"))).isEmpty());
		changes(edits.kind("first.leak", 1, StanceKind.DECLINES_TO_COMMENT), "does not confirm knew", "declines to comment on knew");
		changes(edits.certainty("first.leak", 1, null), " as possible at", " at");
		changes(edits.certainty("first.leak", 0, Certainty.CERTAIN), "asserts leak\n", "asserts leak as certain\n");
		changes(edits.about("first.leak", 1, List.of(new About.Known("leak"))), "knew, \"a \\\"b\\\"\" at", "leak at");
		changes(edits.remove("first.leak", 1), "\t\tdeclines to comment on leak at \"leak\"\n", "");
		changes(edits.addToMember("first.none", 1, new StanceWish(StanceKind.ASKS_ABOUT, new About.Known("knew"))), "{ cue \"said\" #2 }", "{ cue \"said\" #2 asks about knew }");
		changes(edits.change("first.none", 0, new StanceWish(StanceKind.RETRACTS, new About.Known("knew"))), "denies leak, \"free\" as probable", "retracts knew");
	}

	@Test
	void everyEqualFreeTextBecomesTheClaim() throws IOException {
		Corpus built = desk.apply(new StanceEdits(corpus.session).toClaim("first.none", 0, 1, new About.New(null, "free"), true));
		assertEquals("free", built.claim("free").orElseThrow().text());
		assertTrue(Files.readString(corpus.path("first.claims")).contains("denies leak, free as probable") && Files.readString(corpus.path("first.claims")).contains("asserts free }"));
	}

	@Test
	void stancesMoveToAnotherClaimInAllFiles() throws IOException {
		CorpusEdit edit = new StanceEdits(corpus.session).retarget("knew", new About.New("known", "It was known"));
		Corpus built = desk.apply(edit);
		assertEquals(List.of("claims.claims", "second.claims"), edit.files().stream().map(file -> file.file()).sorted().toList());
		assertEquals("known", built.statement("second.knew").orElseThrow().stances().getFirst().targets().getFirst().claim());
		desk.apply(new StanceEdits(corpus.session).add(List.of("first.none"), new StanceWish(StanceKind.DENIES, List.of(new About.Known("knew"), new About.Free("free")), Certainty.PROBABLE, List.of())));
		desk.apply(new StanceEdits(corpus.session).retarget("knew", new About.Known("leak")));
		assertEquals(1, statement("none").stances().size());
	}

	@Test
	void fieldsOfManyStatements() throws IOException {
		StatementEdits edits = new StatementEdits(corpus.session);
		List<String> both = List.of("first.leak", "second.knew");
		desk.apply(edits.status(both, StatementStatus.SUGGESTED));
		desk.apply(edits.note(both, "a \"note\""));
		desk.apply(edits.code(both, "frame", List.of("b", "a")));
		desk.apply(edits.code(both, "one", List.of("c")));
		desk.apply(edits.confidence(both, new BigDecimal("0.7")));
		assertTrue(Files.readString(corpus.path("first.claims"))
				.contains("\t\tasserts leak\n\t\tcode frame b, a\n\t\tcode one c\n\t\tnote \"a \\\"note\\\"\"\n\t\tconfidence 0.7\n\t\tstatus suggested\n\t}"));
		desk.apply(edits.code(both, "frame", List.of()));
		desk.apply(edits.code(both, "one", List.of("d")));
		desk.apply(edits.status(both, StatementStatus.ACCEPTED));
		desk.apply(edits.note(both, " "));
		desk.apply(edits.confidence(both, null));
		assertTrue(Files.readString(corpus.path("first.claims")).contains("\t\tasserts leak\n\t\tcode one d\n\t}"));
		assertTrue(edits.form(both, Form.UNSPECIFIED).isEmpty());
	}

	@Test
	void whatAStatementRepeatsGetsAName() throws IOException {
		String name = unnamed();
		Corpus built = desk.apply(new StatementEdits(corpus.session).repeats("first.leak", List.of(name)));
		assertEquals(List.of(name), built.statement("first.leak").orElseThrow().repeats());
		assertTrue(Files.readString(corpus.path("first.claims")).contains("\trepeats " + name.substring(6) + "\n"));
		desk.apply(new CorrespondenceEdits(corpus.session).add(null, CorrespondenceKind.SAME_LINE, List.of("first.leak", "second.knew"), null, null));
		assertEquals("gainsay 1\n\nsame line leak : first.leak, second.knew\n", Files.readString(corpus.path("correspondences.claims")));
	}

	@Test
	void splitAndMergedAgain() throws IOException {
		desk.apply(anchors().set("first.leak", AnchorPlace.part(0), List.of(of("a leak"))));
		int at = TEXT.indexOf("is a leak");
		CorpusEdit split = new StatementEdits(corpus.session).split("first.leak", at);
		assertEquals(List.of("first.leak", "first.leak2"), split.results());
		desk.apply(split);
		assertEquals(List.of(of("there")), statement("leak").content().spans());
		assertEquals(List.of(), statement("leak").stances());
		assertEquals(List.of(of("a leak")), statement("leak2").stances().getFirst().part().spans());
		assertEquals(statement("leak").cue().spans(), statement("leak2").cue().spans());
		desk.apply(new StatementEdits(corpus.session).repeats("first.leak", List.of("first.leak2")));
		desk.apply(new StatementEdits(corpus.session).merge(List.of("first.leak", "first.leak2")));
		assertEquals(List.of(of("there is a leak")), statement("leak").content().spans());
		assertEquals(List.of(of("a leak")), statement("leak").stances().getFirst().part().spans());
		assertEquals(List.of(), statement("leak").repeats());
		assertEquals(List.of("first.leak"), statement("none").repeats());
	}

	@Test
	void mergedStancesAreAboutTheirOwnPart() throws IOException {
		desk.apply(NewStatement.of(new NewStatement.Wish("first", null, List.of(of("and there never was"))).named("never").by(List.of(new Speaker.Known("mayor")), List.of())
				.taking(List.of(new StanceWish(StanceKind.DENIES, new About.Known("knew")))), corpus.session));
		assertEquals(Form.DIRECT, statement("never").form());
		desk.apply(new SpeakerEdits(corpus.session).chain(List.of("first.none"), List.of()));
		desk.apply(new StatementEdits(corpus.session).merge(List.of("first.none", "first.never")));
		String written = Files.readString(corpus.path("first.claims"));
		assertTrue(written.contains("\tstatement none { says \"There is none\" + \"and there never was\" by clerk and mayor form direct "
				+ "denies leak, \"free\" as probable at \"There is none\" denies knew at \"and there never was\" repeats leak }\n"), written);
		assertFalse(written.contains("never {"));
		assertEquals("clerk mayor", statement("none").members().get(0).actor() + " " + statement("none").members().get(1).actor());
		assertEquals(List.of(of("There is none")), statement("none").stances().get(0).part().spans());
		assertEquals(List.of(of("and there never was")), statement("none").stances().get(1).part().spans());
	}

	@Test
	void deletedWithWhatRefersToIt() throws IOException {
		desk.apply(new CorrespondenceEdits(corpus.session).add("three", CorrespondenceKind.SAME_UTTERANCE, List.of("first.leak", "first.none", "second.knew"), null, null));
		changes(new StatementEdits(corpus.session).delete(List.of("first.leak")), LEAK + "\n" + NONE, NONE.replace(" repeats leak", ""));
		assertEquals("gainsay 1\n\nsame utterance three : first.none, second.knew\n", Files.readString(corpus.path("correspondences.claims")));
		desk.apply(new StatementEdits(corpus.session).delete(List.of("second.knew")));
		assertEquals(List.of(), corpus.session.corpus().correspondences());
	}

	@Test
	void aCopyStandsBehind() throws IOException {
		changes(new StatementEdits(corpus.session).duplicate("first.leak"), LEAK, LEAK + "\n" + LEAK.replace("statement leak", "statement leak2"));
	}

	private static Stream<String> refused() {
		return Stream.of("0 stands outside it", "2 no member 8", "3 There is no statement", "4 would speak twice", "5 There is no claim", "6 is not for statements",
				"7 takes one value", "8 is not a value", "9 not a date", "10 between 0 and 1", "11 itself", "12 inside it, or between", "13 has a name", "14 no longer be in the content", "15 Nothing would be left",
				"16 has changed", "17 mend it first", "18 known by its words", "19 one annotation set", "20 overlap");
	}

	@ParameterizedTest
	@MethodSource
	void refused(String what) throws IOException {
		StatementEdits statements = new StatementEdits(corpus.session);
		List<String> leak = List.of("first.leak");
		Executable command = switch (Integer.parseInt(what.substring(0, what.indexOf(' ')))) {
			case 0 -> () -> anchors().set("first.leak", AnchorPlace.CUE, List.of(of("leak")));
			case 2 -> () -> anchors().set("first.leak", AnchorPlace.ofMember(AnchorPlace.Role.CUE, 7), List.of(of("said")));
			case 3 -> () -> statements.form(List.of("first.nothing"), Form.DIRECT);
			case 4 -> () -> new SpeakerEdits(corpus.session).cite(leak, new Speaker.Known("mayor"));
			case 5 -> () -> new StanceEdits(corpus.session).add(leak, new StanceWish(StanceKind.DENIES, new About.Known("none")));
			case 6 -> () -> statements.code(leak, "other", List.of("e"));
			case 7 -> () -> statements.code(leak, "one", List.of("c", "d"));
			case 8 -> () -> statements.code(leak, "one", List.of("e"));
			case 9 -> () -> statements.date(leak, "2023-02-30");
			case 10 -> () -> statements.confidence(leak, BigDecimal.TEN);
			case 11 -> () -> statements.repeats("first.leak", List.of("first.none"));
			case 12 -> () -> statements.split("first.leak", 1);
			case 13 -> () -> statements.name("first.leak", "x");
			case 14 -> {
				desk.apply(anchors().set("first.leak", AnchorPlace.part(0), List.of(of("a leak"))));
				yield () -> anchors().move("first.leak", AnchorPlace.CONTENT, 0, Edge.END, of("there is").end());
			}
			case 15 -> () -> anchors().move("first.leak", AnchorPlace.CONTENT, 0, Edge.END, 0);
			case 16 -> {
				corpus.write("first.claims", "// moved\n" + HEAD + LEAK + "}");
				yield () -> statements.form(leak, Form.DIRECT);
			}
			case 17 -> {
				corpus.change("first.claims", HEAD + LEAK.replace("by mayor", "by by") + NONE + "}");
				yield () -> statements.form(leak, Form.DIRECT);
			}
			case 18 -> () -> anchors().clear(unnamed(), AnchorPlace.ofMember(AnchorPlace.Role.WORDS, 0), -1);
			case 19 -> () -> statements.merge(List.of("first.leak", "second.knew"));
			case 20 -> () -> anchors().set("first.leak", AnchorPlace.CUE, List.of(of("mayor said"), of("The mayor")));
			default -> throw new IllegalStateException();
		};
		IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, command);
		assertTrue(refused.getMessage().contains(what.substring(what.indexOf(' ') + 1)), refused.getMessage());
	}

	@Test
	void anErrorInAnotherStatementIsNoObstacle() throws IOException {
		corpus.change("first.claims", HEAD + LEAK + "\tstatement bad { says says }\n" + NONE + "}\n");
		assertFalse(TestCorpus.errors(corpus.session.corpus()).isEmpty());
		changes(new StatementEdits(corpus.session).form(List.of("first.leak"), Form.MIXED), "by mayor /* him */\n", "by mayor /* him */\n\t\tform mixed\n");
	}
}
