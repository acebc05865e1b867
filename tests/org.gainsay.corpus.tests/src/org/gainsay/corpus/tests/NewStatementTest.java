// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.gainsay.edit.About;
import org.gainsay.edit.NewStatement;
import org.gainsay.edit.NewStatement.Wish;
import org.gainsay.edit.Speaker;
import org.gainsay.edit.StanceWish;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.StaleEditException;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.ActorKind;
import org.gainsay.model.StanceKind;
import org.gainsay.text.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement is made from selected words as text edits, which leave everything else as it is. */
class NewStatementTest {

	private static final Speaker MAYOR = new Speaker.Known("mayor");
	private static final Speaker CHIEF = new Speaker.New("chief", ActorKind.PERSON, "The \"Chief\"");

	@TempDir
	Path folder;
	private TestCorpus corpus;

	@BeforeEach
	void twoArticles() throws IOException {
		corpus = TestCorpus.withTwoArticles(folder);
	}

	private static Wish wish(Span content, Speaker speaker) {
		return new Wish("first", null, List.of(content)).by(List.of(speaker), List.of()).taking(List.of(new StanceWish(StanceKind.DENIES, new About.Known("leak"))));
	}

	private static Span of(String words) {
		int start = TestCorpus.FIRST_TEXT.indexOf(words);
		return new Span(start, start + words.length());
	}

	/** Applies an edit to the files, as the workbench does, and builds. */
	private Corpus apply(CorpusEdit edit) throws IOException {
		for (FileEdits file : edit.files()) {
			String before = file.stamp() == null ? "" : corpus.session.text(corpus.path(file.file()));
			String mark = file.stamp() != null && Files.readString(corpus.path(file.file())).startsWith("\uFEFF") ? "\uFEFF" : "";
			corpus.write(file.file(), mark + file.applyTo(before));
		}
		return corpus.update(edit.files().stream().map(FileEdits::file).toArray(String[]::new));
	}

	private static List<String> files(CorpusEdit edit) {
		return edit.files().stream().map(FileEdits::file).toList();
	}

	@Test
	void theStatementIsThereAndItsQuoteLeadsBack() throws IOException {
		CorpusEdit edit = NewStatement.of(wish(of("The clerk denied it"), MAYOR), corpus.session);
		assertEquals(List.of("first.claims"), files(edit));
		assertEquals("New statement \"theClerkDeniedIt\"", edit.label());
		Corpus built = apply(edit);
		assertEquals(List.of(), TestCorpus.codes(built));
		StatementFacts made = built.statement("first.theClerkDeniedIt").orElseThrow();
		assertEquals(List.of(of("The clerk denied it")), made.content().spans());
		assertEquals(List.of("mayor"), made.members().stream().map(member -> member.actor()).toList());
		assertEquals(StanceKind.DENIES, made.stances().getFirst().kind());
		assertEquals(TestCorpus.FIRST.substring(0, TestCorpus.FIRST.lastIndexOf('}'))
				+ "\n\tstatement theClerkDeniedIt {\n\t\tsays \"The clerk denied it\"\n\t\tby mayor\n\t\tdenies leak\n\t}\n}\n", Files.readString(corpus.path("first.claims")));
	}

	@Test
	void aNewSpeakerGoesToTheFileOfActors() throws IOException {
		CorpusEdit edit = NewStatement.of(wish(of("The clerk denied it"), CHIEF), corpus.session);
		assertEquals(List.of("actors.claims", "first.claims"), files(edit).stream().sorted().toList());
		Corpus built = apply(edit);
		assertEquals(List.of(), TestCorpus.codes(built));
		assertEquals("The \"Chief\"", built.actor("chief").orElseThrow().label());
		assertEquals(TestCorpus.ACTORS + "actor chief : person \"The \\\"Chief\\\"\"\n", Files.readString(corpus.path("actors.claims")));
	}

	@Test
	void aNewSpeakerWhereNoFileHasActors() throws IOException {
		corpus.delete("actors.claims");
		corpus.change("actors.claims", "// nobody yet");
		corpus.delete("actors.claims");
		corpus.update("actors.claims");
		CorpusEdit edit = NewStatement.of(wish(of("The clerk denied it"), CHIEF), corpus.session);
		assertTrue(files(edit).contains("actors.claims"));
		assertTrue(apply(edit).actor("chief").isPresent());
		assertEquals("gainsay 1\n\nactor chief : person \"The \\\"Chief\\\"\"\n", Files.readString(corpus.path("actors.claims")));
	}

	@Test
	void aNewSpeakerGoesWhereMostActorsAre() throws IOException {
		corpus.delete("actors.claims");
		corpus.write("people.claims", TestCorpus.ACTORS.stripTrailing() + " // no line end");
		corpus.change("other.claims", "actor other : group \"Other\"");
		corpus.update("actors.claims", "people.claims");
		Corpus built = apply(NewStatement.of(wish(of("The clerk denied it"), CHIEF), corpus.session));
		assertEquals(List.of(), TestCorpus.codes(built));
		assertEquals("people.claims", built.actor("chief").orElseThrow().at().file());
	}

	@Test
	void speakersInTheSameFile() throws IOException {
		corpus.delete("actors.claims");
		corpus.write("first.claims", TestCorpus.ACTORS + TestCorpus.FIRST.replace("gainsay 1\n", ""));
		corpus.update("actors.claims", "first.claims");
		CorpusEdit edit = NewStatement.of(wish(of("The clerk denied it"), CHIEF), corpus.session);
		assertEquals(List.of("first.claims"), files(edit));
		Corpus built = apply(edit);
		assertEquals(List.of(), TestCorpus.codes(built));
		assertTrue(built.actor("chief").isPresent() && built.statement("first.theClerkDeniedIt").isPresent());
	}

	@ParameterizedTest
	@ValueSource(strings = { "\r\n", "\n" })
	void lineEndsSpacesAndAByteOrderMarkStay(String lineEnd) throws IOException {
		String before = TestCorpus.FIRST.replace("\t", "  ").replace("\n", lineEnd);
		corpus.change("first.claims", "\uFEFF" + before);
		corpus.change("actors.claims", TestCorpus.ACTORS.replace("\n", lineEnd));
		Corpus built = apply(NewStatement.of(wish(of("The clerk denied it"), CHIEF), corpus.session));
		assertEquals(List.of(), TestCorpus.codes(built));
		for (String file : List.of("first.claims", "actors.claims")) {
			String after = Files.readString(corpus.path(file));
			assertEquals(after, after.replace("\r\n", "\n").replace("\n", lineEnd));
			assertFalse(after.contains("\t"));
		}
		String after = Files.readString(corpus.path("first.claims"));
		assertTrue(after.contains(lineEnd + "  statement theClerkDeniedIt {" + lineEnd + "    says \"The clerk denied it\"" + lineEnd));
		assertTrue(after.startsWith("\uFEFF" + before.substring(0, before.lastIndexOf('}'))));
	}

	@Test
	void anArticleOnOneLineAndAnEmptyOne() throws IOException {
		for (String article : List.of("article first \"A\" { text \"articles/first.txt\" }", "article first \"A\" { text \"articles/first.txt\"\n}",
				"article first \"A\" { text \"articles/first.txt\" // here\n  /* and */ }", "article first \"A\" { text \"articles/first.txt\" statement s { } }// end")) {
			corpus.change("first.claims", article);
			Corpus built = apply(NewStatement.of(wish(of("The clerk denied it"), MAYOR), corpus.session));
			assertEquals(List.of(), TestCorpus.errors(built), article);
			assertTrue(built.statement("first.theClerkDeniedIt").isPresent(), article);
		}
	}

	@Test
	void anotherAnnotatorsSet() throws IOException {
		corpus.change("ben.claims", "annotator ben\n\nannotations ben of first {\n}\n");
		Corpus built = apply(NewStatement.of(new Wish("first", "ben", List.of(of("denied it"))).named("mine"), corpus.session));
		assertEquals(List.of("ben.claims statement-without-speaker", "ben.claims statement-without-stance"), TestCorpus.codes(built));
		assertTrue(built.statement("ben.first.mine").isPresent());
	}

	@Test
	void aTextThatIsNoClaimYet() throws IOException {
		Corpus built = apply(NewStatement.of(wish(of("denied it"), MAYOR).named("to").taking(List.of(new StanceWish(StanceKind.DOES_NOT_CONFIRM, new About.Free(" That \\ \"so\" ")))), corpus.session));
		StatementFacts made = built.statement("first.to").orElseThrow();
		assertEquals("That \\ \"so\"", made.stances().getFirst().targets().getFirst().text());
		assertEquals(List.of(), TestCorpus.errors(built));
	}

	@Test
	void theOpenDocumentIsWhatIsEdited() {
		String open = TestCorpus.FIRST.replace("statement none", "statement nothing");
		corpus.session.edit(corpus.path("first.claims"), open);
		FileEdits file = NewStatement.of(wish(of("The clerk denied it"), MAYOR), corpus.session).files().getFirst();
		assertTrue(file.applyTo(open).contains("statement theClerkDeniedIt"));
		assertThrows(StaleEditException.class, () -> file.applyTo(TestCorpus.FIRST));
	}

	/** The facts are of another text than the one on the disk: an edit must not go where the words stood. */
	@Test
	void aFileThatChangedSinceTheBuildIsRefused() throws IOException {
		corpus.write("first.claims", "// a new line, and so every place has moved\n" + TestCorpus.FIRST.replace("\n}\n", "\n// } } } } } } } } } } } } } } } } } } } } } }\n}\n"));
		IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> NewStatement.of(wish(of("The clerk denied it"), MAYOR), corpus.session));
		assertTrue(refused.getMessage().contains("first.claims has changed"), refused.getMessage());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "none||0|5|n|mayor|leak|There is no article \"none\".", "first|ben|0|5|n|mayor|leak|There is no annotation set \"ben\"",
			"first||0|0|n|mayor|leak|Select the words", "first||3|4|n|mayor|leak|Select the words", "first||0|5000|n|mayor|leak|has changed. Select the words again.",
			"first||0|5|leak|mayor|leak|There is a statement \"leak\" already", "first||0|5|a-b|mayor|leak|\"a-b\" is not a name", "first||0|5|n|nobody|leak|There is no actor \"nobody\".",
			"first||0|5|n|mayor|none|There is no claim \"none\".", "first||0|5|n|mayor||Say what the stance is about" })
	void whatCannotBe(String article, String set, int start, int end, String name, String speaker, String claim, String says) {
		IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> NewStatement
				.of(new Wish(article, set, List.of(new Span(start, end))).named(name).by(List.of(new Speaker.Known(speaker)), List.of())
						.taking(List.of(new StanceWish(StanceKind.ASSERTS, claim == null ? new About.Free(null) : new About.Known(claim)))), corpus.session));
		assertTrue(refused.getMessage().contains(says), refused.getMessage());
	}

	@Test
	void aNewSpeakerWhoseNameIsTakenOrNone() {
		for (String name : List.of("mayor", "a b", "")) {
			assertThrows(IllegalArgumentException.class, () -> NewStatement.of(wish(of("denied it"), new Speaker.New(name, ActorKind.PERSON, "X")), corpus.session));
		}
	}

	@Test
	void aFileWithAnErrorAtItsEndIsRefused() throws IOException {
		corpus.change("first.claims", TestCorpus.FIRST.substring(0, TestCorpus.FIRST.lastIndexOf('}')));
		assertThrows(IllegalArgumentException.class, () -> NewStatement.of(wish(of("denied it"), MAYOR), corpus.session));
	}

	@Test
	void namesAreMadeUnlikeThoseThatAreThere() throws IOException {
		apply(NewStatement.of(wish(of("denied it"), MAYOR), corpus.session));
		apply(NewStatement.of(wish(of("denied it"), MAYOR), corpus.session));
		Corpus built = apply(NewStatement.of(wish(of("“There"), MAYOR), corpus.session));
		assertTrue(built.statement("first.deniedIt2").isPresent() && built.statement("first.there").isPresent());
		assertEquals(List.of("mayor2", "theChief", "_7Days", "actor", "zoe"),
				List.of("Mayor", "The Chief!", "7 days", "防衛大臣", "Zoë").stream().map(label -> NewStatement.nameFor(label, corpus.session)).toList());
	}

	@Test
	void anySelectionMakesAStatementThatLeadsBack() throws IOException {
		Random random = new Random(4);
		for (int i = 0; i < 40; i++) {
			int start = random.nextInt(TestCorpus.FIRST_TEXT.length());
			Span selected = new Span(start, start + 1 + random.nextInt(TestCorpus.FIRST_TEXT.length() - start));
			String words = TestCorpus.FIRST_TEXT.substring(selected.start(), selected.end());
			if (!words.isBlank()) {
				Corpus built = apply(NewStatement.of(wish(selected, MAYOR).named("made" + i), corpus.session));
				Span span = built.statement("first.made" + i).orElseThrow().content().spans().getFirst();
				assertEquals(words.strip(), TestCorpus.FIRST_TEXT.substring(span.start(), span.end()));
				assertEquals(List.of(), TestCorpus.errors(built));
			}
		}
	}

	@Test
	void editsAreAppliedFromTheEnd() {
		FileEdits edits = new FileEdits("a.claims", Stamp.of("abc"), List.of(new TextEdit(0, 1, "xx"), new TextEdit(3, 0, "!"), new TextEdit(1, 1, "")));
		assertEquals("xxc!", edits.applyTo("abc"));
		assertEquals("a.claims", assertThrows(StaleEditException.class, () -> edits.applyTo("abd")).file());
		FileEdits made = new FileEdits("b.claims", null, List.of(new TextEdit(0, 0, "new")));
		assertEquals("new", made.applyTo(""));
		assertThrows(StaleEditException.class, () -> made.applyTo("there already"));
	}

	@Test
	void anUntouchedArticleBecomesTheAnnotators() throws IOException {
		String second = Files.readString(corpus.path("second.claims"));
		corpus.write("fresh.claims", "// of the paper\ngainsay 1\n\narticle fresh \"Fresh\" {\n\ttext \"articles/first.txt\"\n}\n");
		corpus.write("bare.claims", "// of the paper\narticle bare \"Bare\" {\n\ttext \"articles/first.txt\"\n}\n");
		corpus.update("fresh.claims", "bare.claims");
		Corpus built = apply(NewStatement.of(new Wish("fresh", null, List.of(of("The clerk denied it"))), "ben", corpus.session));
		assertEquals("ben", built.set("fresh", null).orElseThrow().annotator());
		assertTrue(Files.readString(corpus.path("fresh.claims")).startsWith("// of the paper\ngainsay 1\nannotator ben\n\narticle fresh"), Files.readString(corpus.path("fresh.claims")));
		built = apply(NewStatement.of(new Wish("bare", null, List.of(of("The clerk denied it"))), "ben", corpus.session));
		assertEquals("ben", built.set("bare", null).orElseThrow().annotator());
		assertTrue(Files.readString(corpus.path("bare.claims")).startsWith("// of the paper\nannotator ben\n\narticle bare"), Files.readString(corpus.path("bare.claims")));
		built = apply(NewStatement.of(new Wish("fresh", null, List.of(of("clerk"))), "cleo", corpus.session));
		assertEquals("ben", built.set("fresh", null).orElseThrow().annotator(), "it is ben's by now");
		assertEquals(List.of(), TestCorpus.codes(built).stream().filter(code -> code.contains("syntax") || code.contains("duplicate")).toList());
		assertEquals(second, Files.readString(corpus.path("second.claims")));
	}

	@Test
	void whatSomebodyBeganWithBecomesNobodyElses() throws IOException {
		assertFalse(corpus.session.corpus().set("first", null).orElseThrow().statements().isEmpty(), "somebody has begun");
		apply(NewStatement.of(new Wish("first", null, List.of(of("The clerk denied it"))), "ben", corpus.session));
		assertFalse(Files.readString(corpus.path("first.claims")).contains("annotator"));
	}

	@Test
	void anAnnotatorsSetIsMadeWithItsFirstStatement() throws IOException {
		String before = Files.readString(corpus.path("first.claims"));
		CorpusEdit edit = NewStatement.of(new Wish("first", "ben", List.of(of("The clerk denied it"))), "ben", corpus.session);
		assertEquals(List.of("first-ben.claims"), files(edit));
		assertEquals(List.of("ben.first.theClerkDeniedIt"), edit.results());
		Corpus built = apply(edit);
		assertEquals("gainsay 1\nannotator ben\n\nannotations ben of first {\n\tstatement theClerkDeniedIt {\n\t\tsays \"The clerk denied it\"\n\t}\n}\n",
				Files.readString(corpus.path("first-ben.claims")));
		assertEquals(1, built.set("first", "ben").orElseThrow().statements().size());
		assertTrue(built.statement("ben.first.theClerkDeniedIt").isPresent());
		edit = NewStatement.of(new Wish("first", "ben", List.of(of("The clerk"))), "ben", corpus.session);
		assertEquals(List.of("first-ben.claims"), files(edit), "the next one goes there too");
		assertEquals(before, Files.readString(corpus.path("first.claims")));
		assertThrows(IllegalArgumentException.class, () -> NewStatement.of(new Wish("first", "cleo", List.of(of("The clerk"))), "ben", corpus.session));
		assertThrows(IllegalArgumentException.class, () -> NewStatement.of(new Wish("first", null, List.of(of("The clerk"))), "two words", corpus.session));
	}
}
