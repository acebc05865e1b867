// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import org.gainsay.edit.PinEdits;
import org.gainsay.edit.PinEdits.Pin;
import org.gainsay.edit.PinEdits.Pins;
import org.gainsay.edit.PinEdits.State;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.edit.StaleEditException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the sha256 of articles' texts, and what is said of each. */
class PinCommandsTest {

	private static final String CONFLICT = "<<<<<<< ours\nThe mayor said so.\n=======\nThe mayor said no.\n>>>>>>> theirs\n";

	@TempDir
	Path folder;
	private TestCorpus corpus;
	private Desk desk;

	@BeforeEach
	void twoArticles() throws IOException {
		corpus = TestCorpus.withTwoArticles(folder);
		desk = new Desk(corpus);
	}

	private String read(String file) throws IOException {
		return Files.readString(corpus.path(file));
	}

	/** By other means than the program's. */
	private String hash(String file) throws IOException {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(corpus.path(file))));
		} catch (NoSuchAlgorithmException none) {
			throw new IllegalStateException(none);
		}
	}

	private Pins pins() {
		return new PinEdits(corpus.session).pinAll();
	}

	private static List<String> told(Pins pins) {
		return pins.articles().stream().map(pin -> pin.article().at().file() + ":" + pin.line() + " " + pin.article().name() + " " + pin.state()).toList();
	}

	/** Builds, pins all and looks whether the check then agrees, and nothing is left to be written. */
	private Pins pin() throws IOException {
		corpus.build();
		Pins pins = pins();
		Corpus built = desk.apply(pins.edit());
		assertEquals(List.of(), built.problems().stream().filter(problem -> problem.code() == IssueCode.TEXT_HASH_MISMATCH).filter(problem -> pins.count(State.LEFT) == 0).toList());
		Pins again = pins();
		assertTrue(again.edit().isEmpty(), () -> again.edit().toString());
		assertEquals(pins.articles().stream().map(one -> one.state() == State.LEFT ? State.LEFT : State.RIGHT).toList(), again.articles().stream().map(Pin::state).toList());
		return pins;
	}

	private Pin only(String article, Pins pins) {
		return pins.articles().stream().filter(pin -> pin.article().name().equals(article)).findFirst().orElseThrow();
	}

	@Test
	void theHashComesBehindThePathAndNothingElseChanges() throws IOException {
		Pins pins = pin();
		assertEquals(List.of("first.claims:5 first NEW", "second.claims:4 second NEW"), told(pins));
		assertEquals(TestCorpus.FIRST.replace("first.txt\"", "first.txt\" sha256 \"" + hash("articles/first.txt") + "\""), read("first.claims"));
		assertEquals(TestCorpus.SECOND.replace("second.txt\"", "second.txt\" sha256 \"" + hash("articles/second.txt") + "\""), read("second.claims"));
		assertEquals(List.of("first", "second"), pins.edit().results());
		assertEquals(2, pins.count(State.NEW));
	}

	@Test
	void aTextThatChangedIsNamedAndPinnedAnewWhereItsHashStands() throws IOException {
		pin();
		String former = hash("articles/first.txt");
		String claims = read("first.claims");
		corpus.change("articles/first.txt", TestCorpus.FIRST_TEXT + "And more.\n");
		Pins pins = pin();
		assertEquals(List.of("first.claims:5 first CHANGED", "second.claims:0 second RIGHT"), told(pins));
		assertEquals(claims.replace(former, hash("articles/first.txt")), read("first.claims"));
		assertEquals(List.of("first.claims"), pins.edit().files().stream().map(file -> file.file()).toList());
	}

	/** However the article is laid out. */
	@ParameterizedTest
	@ValueSource(strings = {
			"article a \"A\" { text \"a.txt\"@ }\n",
			"article a \"A\" { text \"a.txt\"@status done outlet paper }\n",
			"article a \"A\" {\r\n    outlet paper\r\n    text \"a.txt\"@ // whose\r\n    language \"en\"\r\n}\r\n",
			"article a \"A\" {\n\ttext /* where */ \"a.txt\"@ /* it is */ status begun\n\tstatement { says \"So\" by paper }\n}",
			"\uFEFFgainsay 1\r\nannotator anna\r\narticle a \"A\" { text\r\n\t\t\"a.txt\"@\r\n}" })
	void whateverTheLayout(String claims) throws IOException {
		corpus.write("a.claims", claims.replace("@", ""));
		corpus.write("a.txt", "So.");
		pin();
		assertEquals(claims.replace("@", " sha256 \"" + hash("a.txt") + "\""), read("a.claims"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "text \"a.txt\" sha256 \"@\"", "text \"a.txt\"\r\n\t\tsha256   \"@\" // of it\r\n\tlanguage \"en\"", "text \"a.txt\" /* was read */ sha256 /* on Monday */ \"@\"" })
	void anOldHashIsReplacedInItsPlace(String written) throws IOException {
		corpus.write("a.claims", "article a \"A\" {\r\n\t" + written.replace("@", "00ff") + "\r\n}\r\n");
		corpus.write("a.txt", "So.");
		assertEquals(State.CHANGED, only("a", pin()).state());
		assertEquals("article a \"A\" {\r\n\t" + written.replace("@", hash("a.txt")) + "\r\n}\r\n", read("a.claims"));
	}

	@Test
	void capitalsInAHashAreRightAndStay() throws IOException {
		corpus.write("a.txt", "So.");
		String claims = "article a \"A\" { text \"a.txt\" sha256 \"" + hash("a.txt").toUpperCase(Locale.ROOT) + "\" }\n";
		corpus.write("a.claims", claims);
		assertEquals(State.RIGHT, only("a", pin()).state());
		assertEquals(claims, read("a.claims"));
	}

	/** The hash is that of the file's bytes, so that sha256sum tells the same. */
	@ParameterizedTest
	@ValueSource(strings = { "So.\r\nAnd so.\r\n", "\uFEFFSo.\n", "\uFEFFSo.\r\n", "", "\r", "\uD83D\uDD34 e\u0301" })
	void theHashIsThatOfTheBytes(String text) throws IOException {
		corpus.write("a.claims", "article a \"A\" { text \"a.txt\" }\n");
		corpus.write("a.txt", text);
		byte[] bytes = Files.readAllBytes(corpus.path("a.txt"));
		pin();
		assertEquals("article a \"A\" { text \"a.txt\" sha256 \"" + hash("a.txt") + "\" }\n", read("a.claims"));
		assertArrayEquals(bytes, Files.readAllBytes(corpus.path("a.txt")), "a text is never changed");
	}

	@Test
	void otherLineEndsAreAnotherText() throws IOException {
		corpus.write("articles/second.txt", "They knew,\nthe paper wrote.");
		pin();
		corpus.write("articles/second.txt", "They knew,\r\nthe paper wrote.");
		assertEquals(List.of("first.claims:0 first RIGHT", "second.claims:4 second CHANGED"), told(pin()));
	}

	@Test
	void articlesOfOneTextAndSeveralOfOneFileAreEachPinned() throws IOException {
		corpus.write("sub/three.claims", "article a \"A\" { text \"../articles/first.txt\" }\narticle b \"B\" {\n\ttext \"../articles/first.txt\"\n}\narticle c \"C\" { text \"c ü.txt\" }\n");
		corpus.write("sub/c ü.txt", "So.");
		Pins pins = pin();
		assertEquals(List.of("first.claims:5 first NEW", "second.claims:4 second NEW", "sub/three.claims:1 a NEW", "sub/three.claims:3 b NEW", "sub/three.claims:5 c NEW"), told(pins));
		String first = "\" sha256 \"" + hash("articles/first.txt") + "\"";
		assertEquals("article a \"A\" { text \"../articles/first.txt" + first + " }\narticle b \"B\" {\n\ttext \"../articles/first.txt" + first + "\n}\narticle c \"C\" { text \"c ü.txt\" sha256 \""
				+ hash("sub/c ü.txt") + "\" }\n", read("sub/three.claims"));
	}

	/** An error of the check, but each declares a text. */
	@Test
	void anArticleThatIsDeclaredTwiceIsPinnedInBothPlaces() throws IOException {
		corpus.write("twice.claims", "article second \"Again\" { text \"articles/first.txt\" }\n");
		assertEquals(List.of("first.claims:5 first NEW", "second.claims:4 second NEW", "twice.claims:1 second NEW"), told(pin()));
		assertTrue(read("twice.claims").contains(hash("articles/first.txt")) && read("second.claims").contains(hash("articles/second.txt")));
	}

	@Test
	void setsOfOtherAnnotatorsHaveNoTextAndStay() throws IOException {
		String set = "annotator ben\n\nannotations ben of first {\n\tstatement { says \"there is a leak\" by mayor asserts leak }\n}\n";
		corpus.write("ben.claims", set);
		corpus.write("both.claims", "annotator carl\narticle own \"Own\" { text \"articles/second.txt\" }\nannotations carl of first { }\n");
		assertEquals(List.of("both.claims:2 own NEW", "first.claims:5 first NEW", "second.claims:4 second NEW"), told(pin()));
		assertEquals(set, read("ben.claims"));
		assertEquals("annotator carl\narticle own \"Own\" { text \"articles/second.txt\" sha256 \"" + hash("articles/second.txt") + "\" }\nannotations carl of first { }\n", read("both.claims"));
	}

	// ---- what is left

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"text \"none.txt\"|There is no text file \"none.txt\".",
			"text \"../out.txt\"|The text file \"../out.txt\" lies outside the corpus folder and is not read.",
			"text \"latin.txt\"|The text file \"latin.txt\" is not UTF-8.",
			"text \"large.txt\"|The text file \"large.txt\" is too large and is not read",
			"text \"articles\"|There is no text file \"articles\".",
			"text \"\"|There is no text file \"\".",
			"language \"en\"|The article \"a\" does not say where its text is.",
			"language \"en\" statement { says \"x\" }|The article \"a\" does not say where its text is. Add: text",
			"text \"conflict.txt\"|A merge was not ended in the text file \"conflict.txt\". Decide between the versions",
			"text \"conflict.txt\" sha256 \"00\"|A merge was not ended in the text file \"conflict.txt\".",
			"text \"ok.txt\" text \"conflict.txt\"|A merge was not ended in the text file \"conflict.txt\".",
			"text \"ok.txt\" text \"ok.txt\"|It is said more than once where the text of the article \"a\" is: mend that first.",
			"text \"ok.txt\" sha256|There is an error in the article \"a\": mend it first.",
			"text \"ok.txt\" sha256 status done|There is an error in the article \"a\": mend it first." })
	void whatCannotBePinnedIsToldAndStopsNothing(String head, String reason) throws IOException {
		corpus.write("ok.txt", "So.");
		corpus.write("conflict.txt", CONFLICT);
		corpus.write("latin.txt", "caf\u00E9".getBytes(StandardCharsets.ISO_8859_1));
		corpus.write("large.txt", "x".repeat((16 << 20) + 1));
		String claims = "// a file\narticle a \"A\" { " + head + " }\n";
		corpus.write("a.claims", claims);
		Pins pins = pin();
		assertEquals(List.of("a.claims:2 a LEFT", "first.claims:5 first NEW", "second.claims:4 second NEW"), told(pins));
		String told = only("a", pins).reason();
		assertTrue(told.startsWith(reason), told);
		assertEquals(claims, read("a.claims"));
		assertTrue(read("first.claims").contains(hash("articles/first.txt")));
		assertEquals(told, assertThrows(IllegalArgumentException.class, () -> new PinEdits(corpus.session).pin(corpus.session.corpus().article("a").orElseThrow())).getMessage());
	}

	/** It is as somebody wanted it, merged or not. */
	@Test
	void aTextWithMarkersThatIsPinnedAlreadyIsRight() throws IOException {
		corpus.write("a.txt", CONFLICT);
		corpus.write("a.claims", "article a \"A\" { text \"a.txt\" sha256 \"" + hash("a.txt") + "\" }\n");
		assertEquals(State.RIGHT, only("a", pin()).state());
	}

	/** Two who pinned two states of a text, in one file after a merge. */
	@ParameterizedTest
	@ValueSource(strings = {
			"article a \"A\" {\n<<<<<<< ours\n\ttext \"a.txt\" sha256 \"00\"\n=======\n\ttext \"a.txt\"\n>>>>>>> theirs\n\tlanguage \"en\"\n}\n",
			"article a \"A\" {\n\ttext \"a.txt\"\n<<<<<<< ours\n\tsha256 \"00\"\n=======\n\tsha256 \"01\"\n>>>>>>> theirs\n}\n" })
	void whereAMergeOfTheTextsLineWasNotEndedNothingIsWritten(String claims) throws IOException {
		corpus.write("a.txt", "So.");
		corpus.write("a.claims", claims);
		assertEquals(State.LEFT, only("a", pin()).state());
		assertEquals(claims, read("a.claims"));
	}

	@Test
	void aMergeElsewhereInTheFileIsNoObstacle() throws IOException {
		corpus.write("a.txt", "So.");
		String claims = "<<<<<<< ours\nclaim x \"X\"\n=======\nclaim y \"Y\"\n>>>>>>> theirs\narticle a \"A\" {\n\ttext \"a.txt\"@\n<<<<<<< ours\n\tstatement s { says \"So\" }\n=======\n>>>>>>> theirs\n}\n";
		corpus.write("a.claims", claims.replace("@", ""));
		assertEquals("a.claims:7 a NEW", told(pin()).getFirst());
		assertEquals(claims.replace("@", " sha256 \"" + hash("a.txt") + "\""), read("a.claims"));
	}

	@Test
	void anErrorInAStatementIsNoObstacle() throws IOException {
		corpus.write("first.claims", TestCorpus.FIRST.replace("cue \"said\"", "cue said"));
		assertEquals(List.of(State.NEW, State.NEW), pin().articles().stream().map(Pin::state).toList());
	}

	/** It would lose what is not UTF-8. */
	@Test
	void aClaimsFileThatIsNotUtf8IsLeftAndStopsNothing() throws IOException {
		byte[] claims = "// caf\u00E9\narticle a \"A\" { text \"articles/first.txt\" }\n".getBytes(StandardCharsets.ISO_8859_1);
		corpus.write("a.claims", claims);
		Pins pins = pin();
		assertEquals(List.of("a.claims:2 a LEFT", "first.claims:5 first NEW", "second.claims:4 second NEW"), told(pins));
		assertEquals("This file is not UTF-8. Save it again as UTF-8.", only("a", pins).reason());
		assertArrayEquals(claims, Files.readAllBytes(corpus.path("a.claims")));
	}

	@Test
	void whatChangedSinceTheBuildIsNotPinned() throws IOException {
		Files.writeString(corpus.path("articles/first.txt"), "Another text, which nobody has checked.");
		StaleEditException text = assertThrows(StaleEditException.class, this::pins);
		assertEquals("articles/first.txt", text.file());
		corpus.build();
		Files.writeString(corpus.path("first.claims"), TestCorpus.FIRST + "// more\n");
		assertEquals("first.claims", assertThrows(StaleEditException.class, this::pins).file());
	}

	@Test
	void anEmptyCorpusHasNothingToPin(@TempDir Path empty) throws IOException {
		TestCorpus none = TestCorpus.in(empty);
		none.write("a.claims", "claim c \"C\"\n");
		none.build();
		Pins pins = new PinEdits(none.session).pinAll();
		assertEquals(List.of(), pins.articles());
		assertTrue(pins.edit().isEmpty());
	}
}
