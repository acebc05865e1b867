// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.gainsay.text.reanchor.Placed;
import org.gainsay.text.reanchor.Placed.Change;
import org.gainsay.text.reanchor.Placed.Outcome;
import org.gainsay.text.reanchor.Reanchoring;
import org.junit.jupiter.api.Test;

/** What becomes of words when publishers correct articles: one test for each kind of correction. */
class ReanchoringTest {

	private static final String FERRY = """
			The ferry to Holm will not sail this week, the harbour office said on Monday.

			“We have never seen ice like this,” said the harbour master, Tove Linde. She put the damage at 300 crowns.

			Islanders asked who would bring the mail. A fisherman said that the old boat could do it. Councillor Brandt said that the old boat could do it.

			The council meets again on Thursday to hear what a new hull would cost.
			""";

	/** What became of the first place of words in a text. */
	private static Placed placed(String before, String after, String words) {
		int start = before.indexOf(words);
		assertTrue(start >= 0, words);
		return new Reanchoring(ArticleText.of(before), ArticleText.of(after)).of(new Span(start, start + words.length()));
	}

	private static void check(Outcome outcome, String expected, String before, String after, String words) {
		Placed placed = placed(before, after, words);
		assertEquals(outcome, placed.outcome());
		assertEquals(expected, after.substring(now(placed).start(), now(placed).end()));
	}

	private static Span now(Placed placed) {
		return Objects.requireNonNull(placed.now(), placed::toString);
	}

	private static String without(String words) {
		assertTrue(FERRY.contains(words), words);
		return FERRY.replace(words, "");
	}

	private static String with(String words, String others) {
		assertTrue(FERRY.contains(words), words);
		return FERRY.replace(words, others);
	}

	@Test
	void whatStayedIsKeptThoughAllBeforeItChanged() {
		String after = "Holm is cut off. " + with("will not sail this week", "has been laid up");
		check(Outcome.KEPT, "the harbour master, Tove Linde", FERRY, after, "the harbour master, Tove Linde");
		check(Outcome.KEPT, "sail", FERRY, with("the harbour office", "the office"), "sail");
	}

	@Test
	void aTypoMendedIsAChange() {
		check(Outcome.CHANGED, "We have never seen ice like that", FERRY, with("like this", "like that"), "We have never seen ice like this");
		check(Outcome.CHANGED, "harbor", FERRY, FERRY.replace("harbour", "harbor"), "harbour");
	}

	@Test
	void aDenialThatComesOrGoesIsSaid() {
		String after = with("will not sail", "will sail");
		assertEquals(Set.of(Change.NEGATION_GONE), placed(FERRY, after, "The ferry to Holm will not sail this week").changes());
		assertEquals(Set.of(Change.NEGATION_NEW), placed(after, FERRY, "The ferry to Holm will sail this week").changes());
		assertEquals(Set.of(Change.NEGATION_NEW), placed("He said that he knew the man well.\n", "He said that he didn’t know the man well.\n", "he knew the man well").changes());
		assertEquals(Set.of(Change.NEGATION_GONE), placed("Die Fähre fährt am Montag nicht nach Holm.\n", "Die Fähre fährt am Montag nach Holm.\n", "Die Fähre fährt am Montag nicht nach Holm").changes());
	}

	@Test
	void anotherNumberAndAnotherNameAreSaid() {
		assertEquals(Set.of(Change.NUMBER), placed(FERRY, with("300", "3,000"), "She put the damage at 300 crowns").changes());
		assertEquals(Set.of(Change.NAME), placed(FERRY, with("Tove Linde", "Tove Lindh"), "the harbour master, Tove Linde").changes());
		assertEquals(Set.of(), placed(FERRY, with("this week", "all week"), "The ferry to Holm will not sail this week").changes());
	}

	@Test
	void quotationMarksThatComeOrGoAreSaid() {
		String after = with("“We have never seen ice like this,”", "We have never seen ice like this,");
		Placed gone = placed(FERRY, after, "We have never seen ice like this");
		assertEquals(Outcome.KEPT, gone.outcome());
		assertEquals(Set.of(Change.QUOTATION_GONE), gone.changes());
		assertEquals(Set.of(Change.QUOTATION_NEW), placed(after, FERRY, "We have never seen ice like this").changes());
	}

	@Test
	void otherQuotationMarksAndLineEndsAreOnlyAChangeOfLooks() {
		String straight = FERRY.replace('“', '"').replace('”', '"');
		check(Outcome.CHANGED, "\"We have never seen ice like this,\"", FERRY, straight, "“We have never seen ice like this,”");
		check(Outcome.KEPT, "We have never seen ice like this", FERRY, straight, "We have never seen ice like this");
		assertEquals(Set.of(), placed(FERRY, straight, "“We have never seen ice like this,”").changes());
		check(Outcome.CHANGED, "The ferry to Holm\nwill not sail", FERRY, with("Holm will", "Holm\nwill"), "The ferry to Holm will not sail");
	}

	@Test
	void aCutSentenceIsWhatIsLeftOfIt() {
		check(Outcome.CHANGED, "The council meets again on Thursday.", FERRY, with(" on Thursday to hear what a new hull would cost", " on Thursday"),
				"The council meets again on Thursday to hear what a new hull would cost.");
	}

	@Test
	void whatIsDeletedIsLostWithAllInIt() {
		String after = without("Islanders asked who would bring the mail. ");
		for (String words : List.of("Islanders asked who would bring the mail.", "who would bring the mail", "Islanders")) {
			Placed placed = placed(FERRY, after, words);
			assertEquals(Outcome.LOST, placed.outcome());
			assertNull(placed.now());
		}
	}

	@Test
	void whatIsWrittenAnewIsLost() {
		Placed placed = placed(FERRY, with("Islanders asked who would bring the mail.", "A spokeswoman pointed to the timetable."), "Islanders asked who would bring the mail.");
		assertEquals(Outcome.LOST, placed.outcome());
	}

	@Test
	void aLookalikeIsNotTakenForWhatIsGone() {
		String after = without("A fisherman said that the old boat could do it. ");
		assertEquals(Outcome.LOST, placed(FERRY, after, "A fisherman said that the old boat could do it").outcome());
		assertEquals(Outcome.LOST, placed(FERRY, after, "A fisherman").outcome());
		assertEquals(Outcome.LOST, placed(FERRY, after, "the old boat could do it").outcome());
		check(Outcome.KEPT, "Councillor Brandt said that the old boat could do it", FERRY, after, "Councillor Brandt said that the old boat could do it");
	}

	@Test
	void theLookalikeOfWhatIsGoneIsKept() {
		String before = with("A fisherman said", "Councillor Brandt said").replace("could do it. Councillor Brandt said", "could do it. A fisherman said");
		String after = before.replace("Councillor Brandt said that the old boat could do it. ", "");
		Span said = new Span(before.lastIndexOf("said that"), before.lastIndexOf("said that") + 4);
		Placed placed = new Reanchoring(ArticleText.of(before), ArticleText.of(after)).of(said);
		assertEquals(Outcome.KEPT, placed.outcome());
		assertEquals(after.lastIndexOf("said that"), now(placed).start());
		assertEquals(Outcome.LOST, placed(before, after, "Councillor Brandt").outcome());
	}

	/** hypothesis/h#2634: a short word that is gone was found in another that shares some letters. */
	@Test
	void aShortWordThatIsGoneIsNotFoundInAnother() {
		String before = "Linus asked for a new hull. The council has two machines that could build it, and the chines of the old hull are rotten.\n";
		String after = "The council has two machines that could build it, and the chines of the old hull are rotten.\n";
		assertEquals(Outcome.LOST, placed(before, after, "Linus").outcome());
		assertNull(placed(before, after, "Linus").now());
	}

	/** hypothesis/h#2798: a name was corrected, and the anchor jumped to where the old one stands still. */
	@Test
	void aNameThatWasCorrectedStaysWhereItIs() {
		String before = "Tove Linde said that the ferry would not sail. Nobody on Holm believed it, and the mail was late. Later Tove Linde left.\n";
		String after = "Tove Lindh said that the ferry would not sail. Nobody on Holm believed it, and the mail was late. Later Tove Linde left.\n";
		Placed placed = placed(before, after, "Tove Linde");
		assertTrue(placed.outcome() == Outcome.CHANGED && now(placed).equals(new Span(0, "Tove Lindh".length())) || placed.outcome() == Outcome.AMBIGUOUS, placed.toString());
	}

	@Test
	void aCorrectionNoteDoesNotWin() {
		String note = "\nCorrection: an earlier version said “She put the damage at 300 crowns.”\n";
		check(Outcome.CHANGED, "She put the damage at 3,000 crowns.", FERRY, with("300 crowns", "3,000 crowns") + note, "She put the damage at 300 crowns.");
		Placed gone = placed(FERRY, without(" She put the damage at 300 crowns.") + note, "She put the damage at 300 crowns.");
		assertEquals(Outcome.AMBIGUOUS, gone.outcome());
		assertEquals(1, gone.candidates().size());
	}

	@Test
	void aDoubledParagraphDoesNotWin() {
		String paragraph = FERRY.lines().filter(line -> line.startsWith("Islanders")).findFirst().orElseThrow();
		String words = "Islanders asked who would bring the mail.";
		for (String after : List.of(FERRY + "\n" + paragraph + "\n", with(paragraph, paragraph + "\n\n" + paragraph))) {
			Placed placed = placed(FERRY, after, words);
			assertEquals(Outcome.KEPT, placed.outcome());
			assertEquals(after.indexOf(words), now(placed).start());
		}
	}

	@Test
	void aMovedParagraphIsFoundWithAllInIt() {
		String paragraph = FERRY.lines().filter(line -> line.startsWith("“We")).findFirst().orElseThrow();
		String after = without(paragraph + "\n\n") + "\n" + paragraph + "\n";
		check(Outcome.MOVED, "She put the damage at 300 crowns.", FERRY, after, "She put the damage at 300 crowns.");
		check(Outcome.MOVED, "Tove Linde", FERRY, after, "Tove Linde");
	}

	@Test
	void whatIsFoundElsewhereAndLooksAnotherWayIsAChange() {
		String old = "We saw nobody who was there, he said.\nThe ferry lies in the harbour of Holm.\n";
		String other = "The ferry lies in the harbour of Holm.\nShe was told of nobody who was the\u00ADre before.\n";
		check(Outcome.CHANGED, "who was the\u00ADre", old, other, "who was the"); // the end of the quote cannot be told in a word that looks another way
		check(Outcome.MOVED, "who was the", old, other.replace("\u00AD", ""), "who was the");
	}

	@Test
	void aMovedParagraphMayHaveChanged() {
		String paragraph = FERRY.lines().filter(line -> line.startsWith("“We")).findFirst().orElseThrow();
		String after = without(paragraph + "\n\n") + "\n" + paragraph.replace("300 crowns", "3,000 crowns") + "\n";
		check(Outcome.CHANGED, "She put the damage at 3,000 crowns.", FERRY, after, "She put the damage at 300 crowns.");
	}

	@Test
	void anotherSpeakerIsNotTheNeighboursWords() {
		String after = with("A fisherman said", "A baker said");
		check(Outcome.CHANGED, "A baker", FERRY, after, "A fisherman");
		check(Outcome.CHANGED, "A baker said that the old boat could do it", FERRY, after, "A fisherman said that the old boat could do it");
		check(Outcome.KEPT, "the old boat could do it", FERRY, after, "the old boat could do it");
		check(Outcome.CHANGED, "denied", "Nobody else was there.\nThe baker said that he knew.\n", "Nobody else was there.\nThe baker denied that he knew.\n", "said");
	}

	@Test
	void theSameSentenceTwiceIsEachInItsPlace() {
		String twice = "It was dark. Nobody came to the quay.\n\nA bell rang. Nobody came to the quay.\n";
		String after = "The night was long.\n" + twice;
		Reanchoring places = new Reanchoring(ArticleText.of(twice), ArticleText.of(after));
		for (int at = twice.indexOf("Nobody"); at >= 0; at = twice.indexOf("Nobody", at + 1)) {
			assertEquals(at + 20, now(places.of(new Span(at, at + 24))).start());
		}
	}

	@Test
	void wordsAreCutWhereTheyWereCut() {
		check(Outcome.KEPT, "arbour off", FERRY, "Ice.\n" + FERRY, "arbour off");
		check(Outcome.KEPT, " office said ", FERRY, with("Monday", "Tuesday"), " office said ");
	}

	@Test
	void scriptsWithoutSpacesAndOfTwoUnitsAreCompared() {
		String before = "市長は月曜日に辞任しないと述べた。議会は驚いた。\n";
		check(Outcome.CHANGED, "市長は火曜日に辞任しないと述べた", before, before.replace("月曜日", "火曜日"), "市長は月曜日に辞任しないと述べた");
		String emoji = "The sign said 👩‍🔬 is out. 🛳️ sails at 9.\n";
		check(Outcome.KEPT, "🛳️ sails", emoji, "𝔄 note. " + emoji, "🛳️ sails");
	}

	@Test
	void nothingButSpaceIsLost() {
		assertEquals(Outcome.LOST, new Reanchoring(ArticleText.of("a b"), ArticleText.of("a c")).of(new Span(1, 2)).outcome());
		assertEquals(Outcome.LOST, new Reanchoring(ArticleText.of("a b"), ArticleText.of("")).of(new Span(0, 3)).outcome());
	}

	@Test
	void itSaysHowMuchIsTheSame() {
		assertTrue(new Reanchoring(ArticleText.of(FERRY), ArticleText.of(with("300", "400"))).common() > 0.95);
		assertTrue(new Reanchoring(ArticleText.of(FERRY), ArticleText.of("Something else was printed here, about bees and their keepers in Ytter.\n")).common() < 0.1);
	}

	/** Every text of the two is tokens that are the same, and no answer may lie outside of the new one, whatever the texts are. */
	@Test
	void everyAnswerLiesInTheNewText() {
		String[] words = { "the", "boat", "Holm", "said", "not", "“", "”", ".", "9", "ice", "\n", "é", "👩‍🔬", "島" };
		Random random = new Random(17);
		for (int round = 0; round < 400; round++) {
			String before = text(words, random);
			String after = random.nextInt(3) == 0 ? text(words, random) : before.substring(0, random.nextInt(before.length())).concat(text(words, random));
			Reanchoring places = new Reanchoring(ArticleText.of(before), ArticleText.of(after));
			for (int i = 0; i < 20; i++) {
				int start = random.nextInt(before.length());
				Placed placed = places.of(new Span(start, start + 1 + random.nextInt(before.length() - start)));
				assertEquals(placed.now() == null, Set.of(Outcome.LOST, Outcome.AMBIGUOUS).contains(placed.outcome()));
				assertTrue(placed.now() == null || now(placed).end() <= after.length() && now(placed).length() > 0, () -> before + "|" + after + "|" + placed);
				assertFalse(placed.outcome() == Outcome.KEPT && !before.substring(placed.old().start(), placed.old().end()).equals(after.substring(now(placed).start(), now(placed).end())));
			}
		}
	}

	private static String text(String[] words, Random random) {
		return IntStream.range(0, 3 + random.nextInt(40)).mapToObj(i -> words[random.nextInt(words.length)]).collect(Collectors.joining(" "));
	}
}
