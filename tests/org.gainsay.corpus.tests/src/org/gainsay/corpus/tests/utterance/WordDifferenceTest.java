// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests.utterance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.gainsay.analysis.utterance.WordDifference;
import org.gainsay.analysis.utterance.WordDifference.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The word difference, and with it which words are the same word. */
class WordDifferenceTest {

	/** The runs of a side, own words in brackets, other forms in round ones. */
	private static String marked(List<WordDifference.Run> runs) {
		return runs.stream().map(run -> run.own() ? "[" + run.text().strip() + "]" : run.kind() == Kind.FORM ? "(" + run.text().strip() + ")" : run.text().strip())
				.collect(Collectors.joining(" "));
	}

	@Test
	void whatOneHasAndTheOtherNot() {
		WordDifference words = WordDifference.of("They had it in writing, and they decided to wait.", "They decided to wait", "en");
		assertEquals("They [had it in writing, and they] decided to wait", marked(words.left()));
		assertEquals("They decided to wait", marked(words.right()));
	}

	@Test
	void aChangeHasBothSides() {
		WordDifference words = WordDifference.of("The officers acted quickly and by the book", "The officers acted bravely and by the book", "en");
		WordDifference.Segment change = words.segments().get(1);
		assertEquals(Kind.CHANGED, change.kind());
		assertEquals("quickly", change.leftText());
		assertEquals("bravely", change.rightText());
		assertEquals(change.right(), words.left().get(1).other());
	}

	@Test
	void runsGoFromTheFirstWordToTheLastWithoutAHole() {
		String text = "“Well – the U.S. haven’t paid 1,200 crowns”, he said. 🔴 Café";
		WordDifference words = WordDifference.of(text, "something else", "en");
		assertEquals("Well – the U.S. haven’t paid 1,200 crowns”, he said. 🔴 Café", words.left().stream().map(WordDifference.Run::text).collect(Collectors.joining()));
		assertEquals(text.indexOf("Well"), words.left().getFirst().span().start());
		assertEquals(text.length(), words.left().getLast().span().end());
	}

	@Test
	void nothingHasNothingInCommon() {
		assertTrue(WordDifference.of("", "", "en").segments().isEmpty());
		assertEquals(List.of(Kind.RIGHT), WordDifference.of("…", "one word", "en").segments().stream().map(WordDifference.Segment::kind).toList());
	}

	/** One word for a reader: nothing is marked. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "en | the defence budget | the defense budget", "en | to organise labour | to organize labor", "en | a centre of theatre | a center of theater",
			"en | catalogues and programmes | catalogs and programs", "en | travelled | traveled", "en | don't | do not", "en | we’ve paid | we have paid",
			"en | cannot | can not", "en | CAFÉ | Café", "en | isn't it | isn’t it", "en | the mayor's house | the mayor’s house", "de | die Straße | die Strasse", "en | analyse | analyze",
			"en | twelve | 12", "en | 1.2 million | 1,200,000", "en | two hundred and five | 205", "en | 10 October | October 10", "en | Oct. 3 | 3 October", "en | 3m | three million",
			"de | zwölf | 12", "de | fünfundzwanzig | 25", "de | 9. Februar | 9. Feb.", "de | 3,5 Millionen | 3.500.000", "en | US | United States" })
	void spellings(String language, String one, String other) {
		assertEquals(List.of(Kind.SAME), WordDifference.of(one, other, language).segments().stream().map(WordDifference.Segment::kind).distinct().toList(),
				() -> WordDifference.of(one, other, language).segments().toString());
	}

	/** Another form of one word: it is marked as that, not as a change. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "en | leaked | leaks", "en | knew | known", "en | 1990s | 1990", "en | 10 October | October 10th",
			"en | per cent | percent", "en | is | was", "en | we | they" })
	void forms(String language, String one, String other) {
		List<Kind> kinds = WordDifference.of("apples " + one + " pears", "apples " + other + " pears", language).segments().stream().map(WordDifference.Segment::kind)
				.distinct().toList();
		assertTrue(kinds.stream().allMatch(kind -> kind == Kind.SAME || kind == Kind.FORM), () -> WordDifference.of(one, other, language).segments().toString());
	}

	/** These are not the same. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "en | us | US", "en | 1.200 | 1200", "en | 12 | 120", "en | 10 October | 11 October", "en | can | can't", "en | second | 2" })
	void differences(String language, String one, String other) {
		assertTrue(WordDifference.of("apples " + one + " pears", "apples " + other + " pears", language).segments().stream()
				.anyMatch(segment -> segment.kind() != Kind.SAME && segment.kind() != Kind.FORM), () -> WordDifference.of(one, other, language).segments().toString());
	}

	@Test
	void aVeryLongQuoteIsComparedAtItsEndsOnly() {
		String middle = "one two three four ".repeat(1500);
		WordDifference words = WordDifference.of("first " + middle + "end", "first " + middle.replace("two", "deux") + " end", "en");
		assertEquals(Kind.SAME, words.segments().getFirst().kind());
		assertEquals(Kind.SAME, words.segments().getLast().kind());
	}
}
