// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left out with a slip, and what is not: nothing comes out as its opposite, and nothing goes to what stands beside it. */
class LeftOutTest {

	private static final String NAMES = """
			actor gz : publication "Gazette"
			actor te : publication "Telegraph"
			actor wire : publication "Wire"
			actor berg : person "Rolf Berg"
			actor lund : person "Eva Lund"
			claim c "C"
			claim d "D"
			claim e "E"
			event v "V"
			article z "Z" { outlet gz }
			codebook "B" { category tone on article : number -9 to 9 }
			""";

	@TempDir
	Path folder;
	private ClaimsFiles files;
	private int count;

	@BeforeEach
	void names() {
		files = new ClaimsFiles(folder).withText("t.txt", "The dam is shut, Rolf Berg said on Friday. No one was hurt. She left early. Two clerks may go unless rain stops.\n");
		files.add("names.claims", NAMES);
	}

	/** What is said of a text, as line, column and message, and what is read of it, on one line. */
	private record Read(List<String> errors, String written) {
	}

	private Read read(String text) {
		XtextResource resource = files.add("test" + count++ + ".claims", text.replace('\'', '"').replace("/", "\n"));
		List<String> errors = ClaimsFiles.issues(resource).stream().filter(issue -> issue.getSeverity() == Severity.ERROR).map(LeftOutTest::said).toList();
		return new Read(errors, ClaimsFiles.get(ClaimsWriter.class).write(ClaimsFiles.content(resource)).replaceAll("\\s+", " "));
	}

	private static String said(Issue issue) {
		return issue.getLineNumber() + ":" + issue.getColumn() + " " + issue.getMessage();
	}

	private static String article(String body) {
		return "article a 'A' {/outlet gz/text 't.txt'/" + body + "/}/";
	}

	private static String says(String body) {
		return article("statement s {/says 'The dam is shut'/by berg/" + body + "/}");
	}

	private static void assertOneAt(String place, Read read) {
		assertEquals(1, read.errors().size(), read.toString());
		assertTrue(read.errors().getFirst().startsWith(place + " "), read.toString());
	}

	/** The column is that of the word that does not fit. */
	@ParameterizedTest
	@CsvSource(quoteCharacter = '~', delimiter = '|', value = { "never denies d|1", "not denies d|1", "does not denies d|10", "no longer asserts d|1", "hardly asserts d|1", "asserts no d|12", "asserts not d|9", "asserts hardly d|16",
			"does not yet confirm d|10", "does not fully confirm d|10", "neither confirms nor denies d|1", "neither confirms or denies d|1", "neither confirms d nor denies c|1", "does not deny d|10", "un-denies d|1",
			"partly denies d as probable|1", "not fully denies d, c|1", "never ever in his life denies d, c as certain at 'She left'|1", "!denies d|1", "does not d|10", "declines comment on d|10",
			"has not commented d|19", "asks d|6", "remarks d|9", "declines to say on d|13", "is said to deny d|1", "that he denies d|1" })
	void aStanceWithAWordTooManyOrTooFewIsLeftOutWhole(String stance, int column) {
		Read read = read(says("asserts c/" + stance + "/asserts e"));
		assertOneAt("8:" + column, read);
		assertTrue(read.written().contains("by berg asserts c asserts e }"), read.toString());
	}

	/** What goes on with it goes to no other stance. */
	@ParameterizedTest
	@ValueSource(strings = { "doubts d if 'unless rain stops'", "insists d as certain", "claims d as possible", "implies d at 'dam'", "withdraws d because 'unless rain stops'", "doubts d, c", "doubts d, c as certain if 'unless rain stops' before 'x'",
			"does ; not confirm d because 'unless rain stops'", "doubts d/if 'unless rain stops'", "asserts d doubts c if 'unless rain stops'", "asserts d doubts c if 'unless rain stops' at 'dam' as certain because 'x'",
			"asserts d not if 'unless rain stops'", "never denies d, c as probable if 'unless rain stops'" })
	void whatGoesOnWithAStanceThatIsLeftOutIsLeftOutToo(String stance) {
		Read read = read(says("asserts c/" + stance + "/asserts e"));
		assertEquals(1, read.errors().size(), read.toString());
		assertTrue(read.errors().getFirst().startsWith("8:"), read.toString());
		assertTrue(read.written().contains("by berg asserts c asserts e }"), read.toString());
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '~', delimiter = '|', value = { "; denies d|denies d", "does nto confirm d|does not confirm d", "does not confrm d|does not confirm d", "Denies d|denies d", "never denies d confirms c|confirms c", "todo/denies d|denies d",
			"neither confirms d, c ; denies d|denies d", "denies d if it says as possible|denies d as possible if \"it says\"", "denies d if if it holds|denies d if \"if it holds\"", "note 'x' ; denies d|denies d" })
	void whatWasNotTurnedRoundIsRead(String stance, String read) {
		Read found = read(says("asserts c/" + stance + "/asserts e"));
		assertEquals(1, found.errors().stream().filter(error -> !error.contains("does not stand in the article")).count(), found.toString());
		assertTrue(found.written().contains("asserts c " + read + " asserts e "), found.toString());
	}

	@Test
	void inTheBracesOfASpeaker() {
		Read read = read(says("and lund { never denies d if 'unless rain stops'/asserts e }/asserts c"));
		assertOneAt("7:12", read);
		assertTrue(read.written().contains("by berg and lund { asserts e } asserts c }"), read.toString());
	}

	/** A word before a keyword, where a line begins, takes the place of no name of the line above. */
	@ParameterizedTest
	@CsvSource(quoteCharacter = '~', delimiter = '|', value = { "via wire/draft published 2025-10-03|via wire published 2025-10-03", "revises z/zzz published 2025-10-03|published 2025-10-03 revises z", "on v/zzz language 'en'|language \"en\" on v",
			"url 'x'/'y' language 'en'|language \"en\" url \"x\"", "status done/zzz language 'en'|language \"en\"" })
	void aWordBeforeAFieldIsTheOnlyOneThatIsLeftOut(String fields, String read) {
		Read found = read(article(fields));
		assertOneAt("5:1", found);
		assertTrue(found.written().contains(read), found.toString());
	}

	@Test
	void aWordBeforeAStanceIsNoSpeaker() {
		Read read = read(says("todo asserts c, d, e as certain at 'dam'/asserts e"));
		assertOneAt("7:1", read);
		assertTrue(read.errors().getFirst().startsWith("7:1 \"todo\" cannot stand here. What may stand in a statement:"), read.toString());
		assertTrue(read.written().contains("by berg asserts e }"), read.toString());
	}

	@Test
	void aWordBeforeAListIsNotInTheOneAbove() {
		String other = " statement t { says 'She left' by lund asserts c }";
		Read read = read(article("statement s { says 'The dam is shut' by berg asserts c/answers t/zzz repeats t }" + other));
		assertOneAt("6:1", read);
		assertTrue(read.written().contains("repeats t answers t"), read.toString());
	}

	@Test
	void aWordBeforeTheFirstDeclarationIsNotTheAnnotator() {
		Read read = read("annotator anna///todo actor x : person 'X'/");
		assertOneAt("4:1", read);
		assertTrue(read.written().contains("annotator anna actor x"), read.toString());
	}

	private static final String ARTICLE = "article a 'A' { outlet gz text 't.txt' ";
	private static final String FIRST = "statement s { says 'The dam is shut' by berg asserts c }";
	private static final String SECOND = " { says 'No one was hurt' by lund denies d }";

	/** The word that declares is supposed, by what stands behind it. */
	@ParameterizedTest
	@CsvSource(quoteCharacter = '~', delimiter = '|', value = { "statement|t|2:1|" + ARTICLE + FIRST + "/MISSING t" + SECOND + " }", "statement|t|2:4|" + ARTICLE + FIRST + "/   MISSING t" + SECOND + " statement u" + SECOND + " }",
			"statement|t|3:22|" + ARTICLE + "}//annotations x of a { MISSING t" + SECOND + " }", "statement|t|3:34|" + ARTICLE + "}//annotations x of a { status done MISSING t" + SECOND + " }",
			"statement|t|3:34|" + ARTICLE + "}//annotations x of a { code tone 1 MISSING t" + SECOND + " }", "article|b|2:1|" + ARTICLE + FIRST + " }/MISSING b 'B' { outlet te text 't.txt' statement t" + SECOND + " }",
			"annotations|x|2:1|" + ARTICLE + FIRST + " }/MISSING x of a { statement t" + SECOND + " }", "actor|p|2:1|claim f 'F'/MISSING p : person 'P'/claim g 'G'",
			"event|w|2:1|claim f 'F'/MISSING w 'W' { claims c, d }/claim g 'G'", "claim|k|2:1|claim f 'F'/MISSING k 'K' { entails c }/claim g 'G'",
			"category|k|2:1|codebook 'C' { category f on claim : one of p, q/MISSING k on claim : one of p, q/category g on claim : text }" })
	void aWordThatDeclaresIsSupposed(String word, String name, String place, String text) {
		Read read = read(text.replace("MISSING ", ""));
		assertEquals(List.of(place + " Before \"" + name + "\" is missing: " + word + "."), read.errors());
		assertEquals(read(text.replace("MISSING", word)).written(), read.written());
	}

	@ParameterizedTest
	@ValueSource(strings = { "claim f 'F'/`* to do/claim g 'G'/claim h 'H'/", "claim f 'F'/'stray/claim g 'G'/claim h 'H'/", "claim f 'F'/'stray/claim g 'G' claim h 'H'/" })
	void whatDoesNotEndBetweenTwoThingsHidesNone(String text) {
		XtextResource resource = files.add("test.claims", text.replace('\'', '"').replace('/', '\n').replace('`', '/'));
		List<Issue> errors = ClaimsFiles.issues(resource);
		assertEquals(1, errors.size(), errors.toString());
		assertTrue(said(errors.getFirst()).matches("2:1 This (comment|text in quotation marks) does not end\\. .*"), errors.toString());
		assertEquals(3, ClaimsFiles.content(resource).getElements().size());
	}

	private static final String TWO = article("""
			statement s {
				says 'The dam is shut'
				by berg hedge 'on Friday'
				asserts c as certain
				on 2025-10-03
			}
			statement t {
				says 'No one was hurt'
				by lund
				denies d if 'unless rain stops'
			}""");

	/** A mark alone on a line ends at that line, wherever it stands: it does not take all that is between it and the next text. */
	@ParameterizedTest
	@ValueSource(strings = { "'", "\t\t'", "';", "' '' '" })
	void aStrayMarkTakesNothingWithIt(String mark) {
		String[] lines = TWO.replace("/", "\n").split("\n");
		String whole = read(TWO).written();
		for (int i = 1; i <= lines.length; i++) {
			List<String> some = new ArrayList<>(List.of(lines));
			some.add(i, mark);
			Read read = read(String.join("/", some));
			assertEquals(whole, read.written(), "before line " + i + ": " + read.errors());
			assertEquals(List.of(i + 1), read.errors().stream().map(error -> Integer.valueOf(error.substring(0, error.indexOf(':')))).distinct().toList(), read.errors().toString());
		}
	}

	/** Each misspelt word of a line is told with what was meant. */
	@ParameterizedTest
	@CsvSource(quoteCharacter = '~', delimiter = '|', value = { "Actor p : persn 'P'|actor,person", "clam f 'F' { entials c }|claim,entails", "codebok 'C' { categry f on claim : txt }|codebook,category,text",
			"evnt w 'W' { claim c }|event,claims" })
	void twoSlipsOfALineAreTwo(String text, String meant) {
		List<String> errors = read(text).errors();
		List<String> words = List.of(meant.split(","));
		assertEquals(words.size(), errors.size(), errors.toString());
		for (int i = 0; i < words.size(); i++) {
			assertTrue(errors.get(i).contains("Did you mean \"" + words.get(i) + "\"?"), errors.toString());
		}
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '~', delimiter = '|', value = { "published 2025-10-03/author 'By Ann'|author", "published 2025-10-03/page 3|page", "published 2025/author lund|author", "retrieved 2025-10-03T10:00/page 3/language 'en'|page" })
	void aWordBehindADateIsWhatIsSaid(String fields, String word) {
		Read read = read(article(fields));
		assertOneAt("5:1", read);
		assertTrue(read.errors().getFirst().startsWith("5:1 \"" + word + "\" cannot stand here. What may stand in an article:"), read.toString());
	}

	@Test
	void aWordBehindADateInAStatementAndARole() {
		assertOneAt("9:1", read(says("asserts c/on 2025-10-03/speaker lund")));
		assertOneAt("2:1", read("actor k : person 'K' { role 'x' from 2024-01-01/since 2025 alias 'KK' }"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "gainsay 99999999999", "codebook 'C' version 99999999999 { }", "codebook 'C' { category f on claim : number 0 to 99999999999 }", "round r : main { seed 99999999999 }" })
	void aNumberThatIsTooLarge(String text) {
		List<Issue> errors = ClaimsFiles.issues(files.add("test.claims", text.replace('\'', '"'))).stream().filter(issue -> issue.getMessage().contains("9999")).toList();
		assertEquals(List.of("99999999999 is too large: give a whole number from -2147483648 to 2147483647."), errors.stream().map(Issue::getMessage).toList());
	}

	@Test
	void anOccurrenceThatIsTooLarge() {
		Read read = read(article("statement s { says 'The dam is shut' #99999999999 by berg asserts c }"));
		assertEquals("There is no occurrence number 99999999999: give a number from 1.", read.errors().getFirst().replaceFirst("\\S+ ", ""));
	}

	@Test
	void aSignMayStandApart() {
		Read read = read(article("code tone - 3"));
		assertEquals(List.of(), read.errors());
		assertTrue(read.written().contains("code tone -3"), read.toString());
	}

	@Test
	void whomItWasToldTwiceIsOneError() {
		assertOneAt("7:12", read(says("to lund to berg 'Two clerks'/asserts c")));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '~', delimiter = '|', value = { "codebook 'C' { category f on claim : one xyzzy p, q }|1:42 \"xyzzy\" cannot stand here. Did you mean \"of\"?|one of p, q", "event w 'W' { xyzzy c, d }|1:15 \"xyzzy\" cannot stand here. Did you mean \"claims\"?|claims c, d" })
	void theOnlyWordThatMayStandThereIsMeant(String text, String says, String written) {
		Read read = read(text);
		assertEquals(List.of(says), read.errors());
		assertTrue(read.written().contains(written), read.toString());
	}

	@Test
	void forBehindTheBracesOfASpeaker() {
		Read read = read(article("statement s { says 'The dam is shut' by berg { cue 'said' } for gz/asserts c }"));
		assertEquals(List.of("4:61 \"for\" stands before the braces of the speaker. Write: ACTOR for gz { … }."), read.errors());
		assertFalse(read.written().contains("for gz"), read.toString());
	}
}
