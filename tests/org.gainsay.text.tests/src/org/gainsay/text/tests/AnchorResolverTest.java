// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.gainsay.text.AnchorResolver;
import org.gainsay.text.ArticleText;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Resolution;
import org.gainsay.text.Resolution.Failed;
import org.gainsay.text.Resolution.Reason;
import org.gainsay.text.Span;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every clause of the rule by which the words of an anchor are found. */
class AnchorResolverTest {

	private ArticleText article;
	private AnchorResolver resolver;

	private void text(String text) {
		article = ArticleText.of(text);
		resolver = new AnchorResolver(article);
	}

	private static QuotePattern words(String words) {
		return QuotePattern.of(words);
	}

	private static QuotePattern run(String first, String last) {
		return new QuotePattern(first, last, null, null, null);
	}

	private static QuotePattern nth(String words, int n) {
		return new QuotePattern(words, null, n, null, null);
	}

	private static QuotePattern before(String words, String neighbour) {
		return new QuotePattern(words, null, null, neighbour, null);
	}

	private static QuotePattern after(String words, String neighbour) {
		return new QuotePattern(words, null, null, null, neighbour);
	}

	/** Where the words between the n-th pair of brackets of a text stand once the brackets are gone. */
	private Span marked(String withBrackets) {
		int start = withBrackets.indexOf('[');
		int end = withBrackets.indexOf(']') - 1;
		text(withBrackets.replace("[", "").replace("]", ""));
		return new Span(start, end);
	}

	private static void assertFound(Resolution resolution, Span... spans) {
		assertInstanceOf(Resolution.Found.class, resolution);
		assertEquals(List.of(spans), resolution.spans());
	}

	private static void assertFailed(Resolution resolution, int piece, Reason reason, Span... candidates) {
		assertEquals(new Failed(piece, reason, List.of(candidates)), resolution);
	}

	@Nested
	class OfContent {

		@Test
		void uniqueWordsAreFound() {
			Span span = marked("The town knew. [Nobody said] so.");
			assertFound(resolver.content(List.of(words("Nobody said"))), span);
		}

		@Test
		void contentNeedNotBeWholeWords() {
			Span span = marked("un[know]n");
			assertFound(resolver.content(List.of(words("know"))), span);
		}

		@Test
		void wordsInTwoPlacesAreAmbiguous() {
			text("He said. She said.");
			assertFailed(resolver.content(List.of(words("said"))), 0, Reason.AMBIGUOUS, new Span(3, 7), new Span(13, 17));
		}

		@Test
		void wholeWordsComeBeforeThoseInsideOthers() {
			text("thistle and this");
			assertFound(resolver.content(List.of(words("this"))), new Span(12, 16));
			assertFailed(resolver.content(List.of(nth("this", 2))), 0, Reason.FEWER_OCCURRENCES, new Span(12, 16));
			text("thistle and thistledown");
			assertFailed(resolver.content(List.of(words("this"))), 0, Reason.AMBIGUOUS, new Span(0, 4), new Span(12, 16));
			assertFound(resolver.content(List.of(nth("this", 2))), new Span(12, 16));
		}

		@Test
		void wordsThatAreNotThere() {
			text("He said.");
			assertFailed(resolver.content(List.of(words("told"))), 0, Reason.NOT_THERE);
		}

		@Test
		void upperAndLowerCaseCount() {
			text("He said.");
			assertFailed(resolver.content(List.of(words("he said"))), 0, Reason.NOT_THERE);
		}

		@ParameterizedTest
		@CsvSource(value = { "''", "' '", "'\u00AD'", "'\u00A0\n'" })
		void noWords(String none) {
			text("He said.");
			assertFailed(resolver.content(List.of(words(none))), 0, Reason.EMPTY);
			assertFailed(resolver.content(List.of(run("He", none))), 0, Reason.EMPTY);
		}

		@Test
		void nothingIsFoundInAnEmptyText() {
			text("");
			assertFailed(resolver.content(List.of(words("a"))), 0, Reason.NOT_THERE);
		}

		@Test
		void aRunEndsAtTheNearestFollowingEnd() {
			Span span = marked("the end. [They knew the end] was near, the end.");
			assertFound(resolver.content(List.of(run("They", "the end"))), span);
		}

		@Test
		void aRunWhoseEndsTouch() {
			Span span = marked("[ab]c");
			assertFound(resolver.content(List.of(run("a", "b"))), span);
		}

		@Test
		void aRunDoesNotOverlapItself() {
			text("abab");
			assertFailed(resolver.content(List.of(run("aba", "ab"))), 0, Reason.END_NOT_THERE, new Span(0, 3));
		}

		@Test
		void aRunWithoutAnEnd() {
			text("the end. They knew.");
			assertFailed(resolver.content(List.of(run("They", "the end"))), 0, Reason.END_NOT_THERE, new Span(9, 13));
		}

		@Test
		void aRunGoesOverParagraphs() {
			Span span = marked("[One.\n\nTwo.]");
			assertFound(resolver.content(List.of(run("One", "Two."))), span);
		}

		@Test
		void theBeginningOfARunMustBeUnique() {
			text("He knew. He knew the end.");
			assertFailed(resolver.content(List.of(run("He", "end"))), 0, Reason.AMBIGUOUS, new Span(0, 24), new Span(9, 24));
		}

		@Test
		void aNumberSaysWhichBeginningOfARun() {
			Span span = marked("He knew. [He knew the end].");
			assertFound(resolver.content(List.of(new QuotePattern("He", "end", 2, null, null))), span);
		}

		@Test
		void aNumberCountsInTheWholeText() {
			Span span = marked("one\ntwo one\nthree [one]");
			assertFound(resolver.content(List.of(nth("one", 3))), span);
		}

		@ParameterizedTest
		@CsvSource({ "0", "3", "-1", "2147483647" })
		void aNumberThatIsNotThere(int n) {
			text("one one");
			assertFailed(resolver.content(List.of(nth("one", n))), 0, Reason.FEWER_OCCURRENCES, new Span(0, 3), new Span(4, 7));
		}

		@Test
		void piecesKeepTheOrderInWhichTheyAreWritten() {
			text("first then last");
			assertFound(resolver.content(List.of(words("last"), words("first"))), new Span(11, 15), new Span(0, 5));
		}

		@Test
		void piecesStandInDifferentPlaces() {
			text("said he, said she");
			assertFound(resolver.content(List.of(words("said"), nth("said", 1))), new Span(9, 13), new Span(0, 4));
		}

		@Test
		void piecesDoNotOverlap() {
			text("a steady loss from tank 7");
			assertFailed(resolver.content(List.of(words("steady loss from"), words("loss"))), 1, Reason.TAKEN, new Span(9, 13));
		}

		@Test
		void theFirstPieceThatFailsIsNamed() {
			text("one two");
			assertFailed(resolver.content(List.of(words("one"), words("four"), words("five"))), 1, Reason.NOT_THERE);
		}
	}

	@Nested
	class OfNeighbours {

		@ParameterizedTest
		@CsvSource(value = { "' '", "', '", "'\u201D, '", "' (\u2014 '", "'\n\n'", "'.\u00A0\u201C'", "''", "'_'" })
		void spaceAndPunctuationMayStandBetween(String between) {
			text("said. x said" + between + "Hamada");
			assertFound(resolver.content(List.of(before("said", "Hamada"))), new Span(8, 12));
			text("said. x Hamada" + between + "said");
			assertFound(resolver.content(List.of(after("said", "Hamada"))), new Span(14 + between.length(), 18 + between.length()));
		}

		@ParameterizedTest
		@CsvSource(value = { "' Mr '", "' 1 '", "'. a'", "' $ '", "' + '" })
		void nothingElseMay(String between) {
			text("said" + between + "Hamada");
			assertFailed(resolver.content(List.of(before("said", "Hamada"))), 0, Reason.NEIGHBOUR_NOT_THERE, new Span(0, 4));
			text("Hamada" + between + "said");
			assertFailed(resolver.content(List.of(after("said", "Hamada"))), 0, Reason.NEIGHBOUR_NOT_THERE,
					new Span(6 + between.length(), 10 + between.length()));
		}

		@Test
		void bothNeighboursMustBeThere() {
			Span span = marked("he said so. they said no. he [said] no");
			assertFound(resolver.content(List.of(new QuotePattern("said", null, null, "no", "he"))), span);
		}

		@Test
		void theNeighbourMayBeginWithPunctuation() {
			Span span = marked("said, Hamada. [said] (Hamada)");
			assertFound(resolver.content(List.of(before("said", "(Hamada"))), span);
			Span behind = marked("Hamada said. (Hamada) [said]");
			assertFound(resolver.content(List.of(after("said", "Hamada)"))), behind);
		}

		@Test
		void aNumberCountsAllOccurrencesAndTheNeighbourMustBeThereToo() {
			text("said he. said she.");
			assertFailed(resolver.content(List.of(new QuotePattern("said", null, 1, "she", null))), 0, Reason.NEIGHBOUR_NOT_THERE, new Span(0, 4));
		}

		@Test
		void theNeighboursOfARunAreThoseOfItsEnds() {
			Span span = marked("he knew it all. she [knew it all]: so");
			assertFound(resolver.content(List.of(new QuotePattern("knew", "all", null, "so", "she"))), span);
		}

		@Test
		void aNeighbourNeedNotEndOrBeginWithAWord() {
			text("content. said Hamadas. said Hamada.");
			assertFound(resolver.near(List.of(before("said", "Hamada")), List.of(new Span(0, 7)), false), new Span(9, 13));
			text("content. unHamada said, and she said.");
			assertFound(resolver.near(List.of(after("said", "Hamada")), List.of(new Span(0, 7)), false), new Span(18, 22));
		}

		@Test
		void aNeighbourAtTheEndsOfTheText() {
			text("said");
			assertFailed(resolver.content(List.of(before("said", "he"))), 0, Reason.NEIGHBOUR_NOT_THERE, new Span(0, 4));
			assertFailed(resolver.content(List.of(after("said", "he"))), 0, Reason.NEIGHBOUR_NOT_THERE, new Span(0, 4));
		}
	}

	@Nested
	class OfWhatBelongsToAContent {

		@Test
		void onlyWholeWordsMatch() {
			Span span = marked("CONTENT saying unsaid said2 _ [said].");
			assertFound(resolver.near(List.of(words("said")), List.of(new Span(0, 7)), false), span);
		}

		@Test
		void aNumberCountsWholeWordsOnly() {
			Span span = marked("unsaid CONTENT said, [said]");
			assertFound(resolver.near(List.of(nth("said", 2)), List.of(new Span(7, 14)), false), span);
		}

		@Test
		void theEndsOfARunAreWholeWords() {
			Span span = marked("CONTENT [the minister, a saying one, said] so");
			assertFound(resolver.near(List.of(run("the", "said")), List.of(new Span(0, 7)), false), span);
		}

		@Test
		void anAccentThatFollowsBelongsToTheWord() {
			text("CONTENT cafe\u0323 cafe");
			assertFound(resolver.near(List.of(words("cafe")), List.of(new Span(0, 7)), false), new Span(14, 18));
		}

		@ParameterizedTest
		@CsvSource({ "防衛大臣は言った,言っ", "ผู้ว่ากล่าวว่า,กล่าว", "大臣はノートと言う,ノート", "ລາວເວົ້າວ່າ,ເວົ້າ", "លោកនិយាយថា,និយាយ", "သူကပြောသည်,ပြော" })
		void scriptsWithoutSpacesHaveNoWordsToRespect(String text, String cue) {
			text(text + "\nCONTENT");
			int start = text.indexOf(cue);
			assertFound(resolver.near(List.of(words(cue)), List.of(new Span(text.length() + 1, text.length() + 8)), false),
					new Span(start, start + cue.length()));
		}

		@Test
		void koreanAndCyrillicHaveWords() {
			String text = "장관은 말했다. 장관 말\nпресказал сказал CONTENT";
			text(text);
			List<Span> content = List.of(new Span(text.indexOf("CONTENT"), text.length()));
			assertFound(resolver.near(List.of(words("장관")), content, false), new Span(9, 11));
			assertFound(resolver.near(List.of(words("сказал")), content, false), new Span(text.indexOf(" сказал") + 1, text.indexOf(" CONTENT")));
		}

		@Test
		void theSameParagraphWins() {
			Span span = marked("CONTENT and a long way on until he [said] it.\nsaid CONTENT2");
			assertFound(resolver.near(List.of(words("said")), List.of(new Span(0, 7)), false), span);
		}

		@Test
		void theParagraphIsThatOfTheContentsStart() {
			// the content goes on in the next paragraph, where another cue touches it
			text("he said: START of it\nEND said.");
			assertFound(resolver.near(List.of(words("said")), List.of(new Span(9, 24)), false), new Span(3, 7));
		}

		@ParameterizedTest
		@CsvSource(value = { "'\n'", "'\r\n'", "'\r'", "'\u2028'", "'\u2029'" }, ignoreLeadingAndTrailingWhitespace = false)
		void whatEndsAParagraph(String lineEnd) {
			text("said, and so on, and so on, and CONTENT" + lineEnd + "said");
			assertFound(resolver.near(List.of(words("said")), List.of(new Span(32, 39)), false), new Span(0, 4));
		}

		@Test
		void thenTheSmallestGapWins() {
			Span span = marked("said one thing. CONTENT, he [said]. He also said no.");
			assertFound(resolver.near(List.of(words("said")), List.of(new Span(16, 23)), false), span);
		}

		@Test
		void theGapIsThatToTheNearestPieceOfTheContent() {
			text("said aaaa PIECE1 bbbbbbbb said b PIECE2");
			assertFound(resolver.near(List.of(words("said")), List.of(new Span(10, 16), new Span(33, 39)), false), new Span(26, 30));
		}

		@Test
		void theGapIsBetweenSpansNotStarts() {
			Span span = marked("said that CONTENTWITHAVERYLONGNAME [said]");
			assertFound(resolver.near(List.of(words("said")), List.of(new Span(10, 34)), false), span);
		}

		@Test
		void ofTwoAtTheSameGapTheEarlierWins() {
			text("said CONTENT said");
			assertFound(resolver.near(List.of(words("said")), List.of(new Span(5, 12)), false), new Span(0, 4));
		}

		@Test
		void withoutContentTheWordsMustBeUnique() {
			text("said one. said two. told");
			assertFailed(resolver.near(List.of(words("said")), List.of(), false), 0, Reason.AMBIGUOUS, new Span(0, 4), new Span(10, 14));
			assertFound(resolver.near(List.of(words("told")), List.of(), false), new Span(20, 24));
		}

		@Test
		void aCueInsideTheContentIsPassedOver() {
			Span span = marked("“we never said that” the man [said]");
			assertFound(resolver.near(List.of(words("said")), List.of(new Span(1, 19)), false), span);
		}

		@Test
		void aCueThatIsOnlyInsideTheContent() {
			text("“we never said that”");
			assertFailed(resolver.near(List.of(words("said")), List.of(new Span(1, 19)), false), 0, Reason.INSIDE_CONTENT_ONLY, new Span(10, 14));
		}

		@Test
		void aHedgeAndACitedMembersCueMayBeInside() {
			text("they allegedly knew");
			assertFound(resolver.near(List.of(words("allegedly")), List.of(new Span(0, 19)), true), new Span(5, 14));
		}

		@Test
		void whatOverlapsTheContentWithoutLyingInsideIsAllowed() {
			text("he said that it was");
			assertFound(resolver.near(List.of(words("said that")), List.of(new Span(8, 19)), false), new Span(3, 12));
		}

		@Test
		void aNumberCannotSayThatACueIsInside() {
			text("said CONTENT said TNETNOC");
			assertFailed(resolver.near(List.of(nth("said", 2)), List.of(new Span(5, 25)), false), 0, Reason.INSIDE_CONTENT_ONLY, new Span(13, 17));
		}

		@Test
		void eachPieceTakesTheBestOfThePlacesThatAreLeft() {
			text("Separately, Hamada said: CONTENT, the minister said");
			Span content = new Span(25, 32);
			assertFound(resolver.near(List.of(words("said"), words("said")), List.of(content), false), new Span(19, 23), new Span(47, 51));
			assertFound(resolver.near(List.of(after("said", "the minister"), words("said")), List.of(content), false), new Span(47, 51), new Span(19, 23));
			assertFailed(resolver.near(List.of(words("said"), words("said"), words("said")), List.of(content), false), 2, Reason.TAKEN, new Span(19, 23),
					new Span(47, 51));
		}
	}

	@Nested
	class OfAPartOfTheContent {

		@Test
		void itIsTheFirstInsideTheContent() {
			text("leak. A leak is a leak.");
			assertFound(resolver.part(List.of(words("leak")), List.of(new Span(6, 23))), new Span(8, 12));
		}

		@Test
		void itNeedNotBeWholeWords() {
			text("unleaked");
			assertFound(resolver.part(List.of(words("leak")), List.of(new Span(0, 8))), new Span(2, 6));
		}

		@Test
		void itLiesInOnePieceOfTheContent() {
			text("one two three");
			List<Span> content = List.of(new Span(0, 3), new Span(8, 13));
			assertFound(resolver.part(List.of(words("three")), content), new Span(8, 13));
			assertFailed(resolver.part(List.of(run("one", "three")), content), 0, Reason.OUTSIDE_CONTENT, new Span(0, 13));
		}

		@Test
		void outsideTheContent() {
			text("one two three");
			assertFailed(resolver.part(List.of(words("two")), List.of(new Span(0, 3))), 0, Reason.OUTSIDE_CONTENT, new Span(4, 7));
		}

		@Test
		void aRunInside() {
			text("a leak. A bad leak is bad.");
			assertFound(resolver.part(List.of(run("A", "bad")), List.of(new Span(8, 26))), new Span(8, 13));
		}

		@Test
		void piecesInside() {
			text("said said said");
			assertFound(resolver.part(List.of(words("said"), words("said")), List.of(new Span(5, 14))), new Span(5, 9), new Span(10, 14));
		}
	}

	@Nested
	class OfVariants {

		static Stream<Arguments> variants() {
			return Stream.of(
					Arguments.of("I’m sure", "I'm sure"), Arguments.of("I'm sure", "I’m sure"), Arguments.of("“a loss”", "\"a loss\""),
					Arguments.of("\"a loss\"", "„a loss“"), Arguments.of("»a loss«", "\"a loss\""), Arguments.of("‹a›", "'a'"), Arguments.of("a–b", "a-b"),
					Arguments.of("a—b", "a-b"), Arguments.of("a-b", "a‑b"), Arguments.of("5−3", "5-3"), Arguments.of("wait…", "wait..."),
					Arguments.of("wait...", "wait…"), Arguments.of("a\u00A0b", "a b"), Arguments.of("a b", "a\u00A0b"), Arguments.of("a\nb", "a b"),
					Arguments.of("a \r\n\t b", "a b"), Arguments.of("a b", "a\n b"), Arguments.of("a\u2003b", "a b"), Arguments.of("a\u202Fb", "a b"),
					Arguments.of("a\u3000b", "a b"), Arguments.of("a\u0085b", "a b"), Arguments.of("co\u00ADoperate", "cooperate"),
					Arguments.of("cooperate", "co\u00ADoperate"), Arguments.of("a\u200Bb", "ab"), Arguments.of("\u200Eab", "ab"),
					Arguments.of("caf\u00E9", "cafe\u0301"), Arguments.of("cafe\u0301", "caf\u00E9"), Arguments.of("\u1EAD", "a\u0323\u0302"),
					Arguments.of("a\u0302\u0323", "\u1EAD"), Arguments.of("\u212B", "\u00C5"), Arguments.of("\u00C5", "A\u030A"),
					Arguments.of("한", "\u1112\u1161\u11AB"), Arguments.of("\u1112\u1161\u11AB", "한"), Arguments.of("a\u2060b", "ab"),
					Arguments.of("\uFEFFab", "ab"));
		}

		@ParameterizedTest
		@MethodSource("variants")
		void matchAndTheSpanIsTheTextsOwn(String inText, String quoted) {
			text("x " + inText + " y");
			Resolution found = resolver.content(List.of(words(quoted)));
			assertInstanceOf(Resolution.Found.class, found);
			String own = article.at(found.spans().getFirst());
			assertEquals(inText.replaceFirst("^[\u200E\uFEFF]", ""), own);
		}

		@ParameterizedTest
		@CsvSource(value = { "cafe|caf\u00E9", "caf\u00E9|cafe", ".|…", "..|…", "\u1112|한" }, delimiter = '|')
		void aPartOfACharacterIsNoMatch(String quoted, String inText) {
			text("x " + inText + " y");
			assertFailed(resolver.content(List.of(words(quoted))), 0, Reason.NOT_THERE);
		}

		/** Characters of Unicode of which a reader sees one. */
		@ParameterizedTest
		@CsvSource(value = { "e|e\u0301", "q|q\u0308", "\uD83D\uDC69|\uD83D\uDC69\u200D\uD83D\uDD2C", "\uD83C\uDDEA|\uD83C\uDDE9\uD83C\uDDEA", "\u1112\u1161|\u1112\u1161\u11AB", "\uD558|\u1112\u1161\u11AB", "\u11AB|\u1112\u1161\u11AB" }, delimiter = '|')
		void aPartOfACharacterOfSeveralIsFoundWhereItStandsNowhereElse(String quoted, String inText) {
			text("x " + inText + " y");
			Resolution found = resolver.content(List.of(words(quoted)));
			assertInstanceOf(Resolution.Found.class, found, found.toString());
			Span part = found.spans().getFirst();
			assertTrue(resolver.cutsCharacter(part) && part.length() < inText.length(), part.toString());
			assertEquals(inText, article.at(resolver.wholeCharacters(part)));
			text("x " + inText + " " + quoted + " y");
			assertFound(resolver.content(List.of(words(quoted))), new Span(3 + inText.length(), 3 + inText.length() + quoted.length()));
		}

		@Test
		void spaceAtTheEndsOfAQuoteBelongsToItIfTheTextHasIt() {
			text("x a b y");
			assertFound(resolver.content(List.of(words("\u00A0 a b\n"))), new Span(1, 6));
			text("a b");
			assertFound(resolver.content(List.of(words(" a b "))), new Span(0, 3));
		}

		@Test
		void anEmojiIsOneCharacterOfTwoUnits() {
			text("\uD83D\uDD34 Live: he said");
			assertFound(resolver.content(List.of(words("\uD83D\uDD34"))), new Span(0, 2));
			assertFound(resolver.content(List.of(words("Live"))), new Span(3, 7));
		}

		@Test
		void anEmojiOfSeveralCodePoints() {
			String scientist = "\uD83D\uDC69\u200D\uD83D\uDD2C";
			text("a " + scientist + " b");
			assertFound(resolver.content(List.of(words(scientist))), new Span(2, 7));
		}

		@Test
		void offsetsAreThoseOfATextWithEverything() {
			String text = "\uD83D\uDD34 Ku\u0308ste:\r\n“Le\u00ADck…” sagte\u00A0er";
			text(text);
			int start = text.indexOf('“');
			assertFound(resolver.content(List.of(words("\"Leck...\" sagte er"))), new Span(start, text.length()));
			assertFound(resolver.content(List.of(words("K\u00FCste"))), new Span(3, 9));
		}

		@Test
		void theWholeTextInOtherFormsIsFoundWhole() {
			String text = "Größe, cafés — “naïve” Ångström…";
			for (Normalizer.Form one : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
				for (Normalizer.Form other : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
					String stored = Normalizer.normalize(text, one);
					text(stored);
					assertFound(resolver.content(List.of(words(Normalizer.normalize(text, other)))), new Span(0, stored.length()));
				}
			}
		}
	}

	@Nested
	class OfWhatIsNearest {

		@Test
		void otherCapitals() {
			text("They had it in writing.");
			assertEquals(List.of(new Span(9, 22)), resolver.nearest("IT in Writing", List.of()));
		}

		@Test
		void theLongestRunOfWordsWidenedByTheRest() {
			text("They had it in writing. They had it in mind.");
			assertEquals(new Span(0, 22), resolver.nearest("They had it in writing on Friday", List.of()).getFirst(), "the sentence ends there");
			assertEquals(new Span(24, 43), resolver.nearest("Mary had it in mind", List.of()).getFirst());
		}

		@Test
		void nothing() {
			text("They had it in writing.");
			assertEquals(List.of(), resolver.nearest("Nobody", List.of()));
			assertEquals(List.of(), resolver.nearest("", List.of()));
		}

		@Test
		void aVeryLongQuoteTakesNoTime() {
			StringBuilder text = new StringBuilder();
			for (int i = 0; i < 60_000; i++) {
				text.append("the ").append(i).append("th word ");
			}
			text(text.toString());
			assertEquals(0, resolver.nearest(text.toString().toUpperCase(Locale.ROOT) + "nobody knew it ".repeat(60_000), List.of()).getFirst().start());
		}
	}
}
