// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.gainsay.text.AnchorResolver;
import org.gainsay.text.ArticleText;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Quoting;
import org.gainsay.text.Resolution;
import org.gainsay.text.Resolution.Failed;
import org.gainsay.text.Resolution.Found;
import org.gainsay.text.Resolution.Reason;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes;
import org.gainsay.text.StatementQuotes.Place;
import org.gainsay.text.StatementQuotes.Role;
import org.gainsay.text.TextUnits;
import org.gainsay.text.TextUnits.Unit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where anchors stand that are looked for beside one another. */
class AnchorsOfAStatementTest {

	private static final Place CONTENT = Place.CONTENT;
	private static final Place CUE = own(Role.CUE);
	private static final Place SOURCE = own(Role.SOURCE);
	private static final Place ADDRESSEE = own(Role.ADDRESSEE);
	private static final Place HEDGE = own(Role.HEDGE);

	private ArticleText article;
	private final Map<Place, List<QuotePattern>> quotes = new HashMap<>();
	private int speakers;

	private static Place own(Role role) {
		return new Place(role, Place.STATEMENT);
	}

	private AnchorsOfAStatementTest text(String text) {
		article = ArticleText.of(text);
		quotes.clear();
		speakers = 0;
		return this;
	}

	private AnchorsOfAStatementTest with(Place place, String words) {
		quotes.put(place, List.of(QuotePattern.of(words)));
		return this;
	}

	private AnchorsOfAStatementTest with(Place place, QuotePattern quote) {
		quotes.put(place, List.of(quote));
		return this;
	}

	private Resolution at(Place place) {
		return new AnchorResolver(article).statement(new StatementQuotes(quotes, speakers)).get(place);
	}

	/** Asserts that an anchor stands where the text goes on like this. */
	private void assertAt(Place place, String goesOn) {
		Resolution found = at(place);
		assertInstanceOf(Found.class, found);
		assertEquals(article.text().indexOf(goesOn), found.spans().getFirst().start(), () -> place + " of " + article.text());
	}

	@Nested
	class OfACue {

		@Test
		void itIsBesideItsSourceWhereThatStandsOnce() {
			text("“It holds,” Ada Pim said. “It is fine, and nobody will close it,” the keeper, Bo Rost, who came late, said!").with(CONTENT, "It is fine, and nobody will close it")
					.with(CUE, "said").with(SOURCE, "Bo Rost");
			assertAt(CUE, "said!");
		}

		@Test
		void aSourceThatStandsTwiceSaysNothing() {
			text("Rost. “It holds,” Ada Pim said. “It is fine, and nobody will close it,” the keeper, Rost, who came late, said!").with(CONTENT, "It is fine, and nobody will close it")
					.with(CUE, "said").with(SOURCE, "Rost");
			assertAt(CUE, "said. “It is");
		}

		@Test
		void aNumberMakesItOne() {
			text("Rost. “It holds,” Ada Pim said. “It is fine, and nobody will close it,” the keeper, Rost, who came late, said!").with(CONTENT, "It is fine, and nobody will close it")
					.with(CUE, "said").with(SOURCE, new QuotePattern("Rost", null, 2, null, null));
			assertAt(CUE, "said!");
		}

		@Test
		void theParagraphOfTheContentComesFirst() {
			text("said a, and b, and c, and d: “It holds.”\nBo Rost said!").with(CONTENT, "It holds").with(CUE, "said").with(SOURCE, "Bo Rost");
			assertAt(CUE, "said a");
		}

		@Test
		void aMembersOwnSourceCountsForItsCue() {
			text("“It holds,” Ada Pim said. “It is fine, and nobody will close it,” the keeper, Bo Rost, who came late, said!").with(CONTENT, "It is fine, and nobody will close it")
					.with(new Place(Role.CUE, 0), "said").with(new Place(Role.WORDS, 0), "the keeper");
			speakers = 1;
			assertAt(new Place(Role.CUE, 0), "said. “It is");
			with(new Place(Role.WORDS, 0), "who came late");
			assertAt(new Place(Role.CUE, 0), "said!");
		}

		@Test
		void theWordsOfTheOnlySpeakerAreItsSource() {
			text("Berg said little. “The dam is shut,” two clerks said!").with(CONTENT, "The dam is shut").with(CUE, "said").with(new Place(Role.WORDS, 0), "two clerks");
			speakers = 1;
			assertAt(CUE, "said!");
			with(new Place(Role.SOURCE, 0), "Berg");
			assertAt(CUE, "said little");
			quotes.remove(new Place(Role.SOURCE, 0));
			with(SOURCE, "Berg");
			assertAt(CUE, "said little");
			quotes.remove(SOURCE);
			speakers = 0;
			assertAt(CUE, "said little");
			speakers = 1;
			with(new Place(Role.CUE, 0), "shut");
			assertAt(CUE, "said little");
		}

		@Test
		void withoutContentItIsBesideItsSource() {
			text("Pim said no. Rost said nothing. Orr said yes.").with(CUE, "said").with(SOURCE, "Rost");
			assertAt(CUE, "said nothing");
		}

		@Test
		void inAnotherParagraphItIsFarAway() {
			text("It holds.\nPim said.").with(CONTENT, "It holds").with(CUE, "said").with(SOURCE, "Pim");
			assertTrue(((Found) at(CUE)).far());
			assertFalse(((Found) at(SOURCE)).far());
			with(CUE, new QuotePattern("said", null, 1, null, null));
			assertFalse(((Found) at(CUE)).far(), "a number says that it is meant");
		}

		@Test
		void aContentOverSeveralParagraphsHasThemAll() {
			text("“It holds.\n“It is fine,” said Pim.").with(CONTENT, new QuotePattern("It holds", "fine", null, null, null)).with(CUE, "said");
			assertFalse(((Found) at(CUE)).far());
		}
	}

	@Nested
	class OfASource {

		private static final String GAUGE = "When Orla Pint rang, he was in bed; later he told her that, before he had looked, the gauge had read zero.";

		@Test
		void itIsBesideTheCue() {
			text(GAUGE).with(CONTENT, "the gauge had read zero").with(CUE, "told").with(SOURCE, "he").with(ADDRESSEE, "her");
			assertAt(SOURCE, "he told");
			assertAt(ADDRESSEE, "her that");
		}

		@Test
		void withoutACueItIsBesideTheContent() {
			text(GAUGE).with(CONTENT, "the gauge had read zero").with(SOURCE, "he");
			assertAt(SOURCE, "he had looked");
		}

		@Test
		void theCueOfItsBlockComesFirst() {
			text("It said he quoted him, and he told her that he slept: the gauge read zero.").with(CONTENT, "the gauge read zero").with(CUE, "quoted").with(new Place(Role.CUE, 0), "told")
					.with(new Place(Role.SOURCE, 0), "he").with(new Place(Role.SOURCE, 1), "he");
			assertAt(new Place(Role.SOURCE, 0), "he told");
			assertAt(new Place(Role.SOURCE, 1), "he quoted");
		}

		@Test
		void theParagraphOfTheCueComesFirst() {
			text("Pim spoke on and on and on and on; they told\nPim that it holds.").with(CONTENT, "it holds").with(CUE, "told").with(SOURCE, "Pim");
			assertAt(SOURCE, "Pim spoke");
		}

		@Test
		void ofTwoAsNearTheEarlierIsTakenAndBothAreSaid() {
			text("he said he knew: it holds. And he left.").with(CONTENT, "it holds").with(CUE, "said").with(SOURCE, "he");
			assertAt(SOURCE, "he said");
			assertEquals(List.of(new Span(0, 2), new Span(8, 10)), ((Found) at(SOURCE)).rivals());
			text("he who said he knew: it holds.").with(CONTENT, "it holds").with(CUE, "said").with(SOURCE, "he");
			assertAt(SOURCE, "he knew");
			assertEquals(List.of(), ((Found) at(SOURCE)).rivals(), "four characters farther");
		}

		@Test
		void whatIsPinnedHasNoRival() {
			text("he said he knew: it holds.").with(CONTENT, "it holds").with(CUE, "said").with(SOURCE, new QuotePattern("he", null, 2, null, null));
			assertAt(SOURCE, "he knew");
			assertEquals(List.of(), ((Found) at(SOURCE)).rivals());
		}

		@Test
		void aHedgeStaysBesideTheContent() {
			text("perhaps he told her, perhaps, that it holds.").with(CONTENT, "it holds").with(CUE, "told").with(HEDGE, "perhaps");
			assertAt(HEDGE, "perhaps, that");
		}
	}

	@Nested
	class OfWholeWords {

		@Test
		void theyComeFirstForAllRoles() {
			for (Place place : List.of(CONTENT, CUE, SOURCE, ADDRESSEE, HEDGE)) {
				text("the sailor said it to the sail, so it is").with(CONTENT, "so it is").with(place, "sail");
				assertAt(place, "sail, so");
			}
		}

		@Test
		void onlyWhereThereIsNoneAPlaceInsideAWordIsTaken() {
			text("the sailors said, so it is").with(CONTENT, "so it is").with(SOURCE, "sailor");
			assertEquals(List.of(new Span(4, 10)), at(SOURCE).spans());
			assertTrue(new AnchorResolver(article).cutsWord(new Span(4, 10)));
			assertEquals("sailors", article.at(new AnchorResolver(article).wholeWords(new Span(4, 10))));
		}

		@Test
		void aPlaceInsideAWordIsNoWayOutOfTheContent() {
			text("unsaid: he said so").with(CONTENT, "he said so").with(CUE, "said");
			assertEquals(Reason.INSIDE_CONTENT_ONLY, ((Failed) at(CUE)).reason());
		}

		@Test
		void theEndOfARunToo() {
			text("The hall will close in marching season, reopened in mar.").with(CONTENT, new QuotePattern("The hall will", "in mar", null, null, null));
			assertEquals(new Span(0, 55), at(CONTENT).spans().getFirst());
			text("The hall will close in marching season.").with(CONTENT, new QuotePattern("The hall will", "in mar", null, null, null));
			assertEquals(new Span(0, 26), at(CONTENT).spans().getFirst());
		}

		@Test
		void thePartOfAStance() {
			text("The unsafe roof, before the safe one.").with(CONTENT, "The unsafe roof, before the safe one").with(new Place(Role.PART, 0), "safe");
			assertAt(new Place(Role.PART, 0), "safe one");
			text("The unsafe roof is not safe.").with(CONTENT, "The unsafe roof").with(new Place(Role.PART, 0), "safe");
			assertAt(new Place(Role.PART, 0), "safe roof");
		}

		@Test
		void aNumberIsNotCutEither() {
			text("It rose by 3.5 and then by 3 metres").with(CONTENT, "by 3");
			assertAt(CONTENT, "by 3 metres");
			text("It cost 40,000 or 40").with(CONTENT, "40");
			assertEquals(List.of(new Span(18, 20)), at(CONTENT).spans());
			text("In 2019, 40 left").with(CONTENT, "2019");
			assertFalse(new AnchorResolver(article).cutsWord(at(CONTENT).spans().getFirst()));
		}

		@Test
		void scriptsWithoutSpacesHaveNoWordsToCut() {
			text("防衛大臣は言った").with(CONTENT, "大臣");
			assertFalse(new AnchorResolver(article).cutsWord(at(CONTENT).spans().getFirst()));
			text("장관은 말했다").with(CONTENT, "장관");
			assertTrue(new AnchorResolver(article).cutsWord(at(CONTENT).spans().getFirst()));
		}

		@Test
		void aNeighbourLeadsToAPlaceInsideAWord() {
			text("safe, unsafe").with(CONTENT, new QuotePattern("safe", null, null, null, "un"));
			assertEquals(List.of(new Span(8, 12)), at(CONTENT).spans());
		}
	}

	@Nested
	class OfLongTexts {

		@ParameterizedTest
		@ValueSource(strings = { "\n", " ", "\u093E \u0915\u094D\u0937 " })
		void thousandsOfStatementsOnOneText(String between) {
			StringBuilder made = new StringBuilder();
			for (int i = 0; i < 5_000; i++) {
				made.append("Person").append(i).append(" said: it is ").append(i).append(" of it so.").append(between);
			}
			text(made.toString());
			Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
				AnchorResolver resolver = new AnchorResolver(article);
				for (int i = 0; i < 5_000; i++) {
					Map<Place, Resolution> found = resolver.statement(new StatementQuotes(Map.of(CONTENT, List.of(QuotePattern.of("it is " + i + " of it")), CUE,
							List.of(QuotePattern.of("said")), SOURCE, List.of(QuotePattern.of("Person" + i))), 0));
					int at = article.text().indexOf("Person" + i + " ");
					assertEquals(at, found.get(SOURCE).spans().getFirst().start());
					assertEquals(at + ("Person" + i + " ").length(), found.get(CUE).spans().getFirst().start());
				}
			});
		}

		@Test
		void thousandsOfQuotesThatAreNotThere() {
			StringBuilder made = new StringBuilder();
			for (int i = 0; i < 8_000; i++) {
				made.append("the town of ").append(i % 97).append(" knew it all\n");
			}
			text(made.toString());
			Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
				AnchorResolver resolver = new AnchorResolver(article);
				for (int i = 0; i < 3_000; i++) {
					String words = "The Town of " + i + " never knew it";
					assertEquals(Reason.NOT_THERE, ((Failed) resolver.content(List.of(QuotePattern.of(words)))).reason());
					assertFalse(resolver.nearest(words, List.of()).isEmpty());
				}
			});
		}

		@Test
		void repeatsWithoutEnd() {
			int n = 100_000;
			Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
				text("a ".repeat(n) + "b").with(CONTENT, new QuotePattern("a", "b", n, null, null)).with(CUE, "a").with(SOURCE, "a");
				assertEquals(2 * n - 2, at(CONTENT).spans().getFirst().start());
				assertEquals(2 * n - 4, at(CUE).spans().getFirst().start());
				with(CONTENT, new QuotePattern("a", "a", null, null, null));
				assertEquals(Reason.AMBIGUOUS, ((Failed) at(CONTENT)).reason());
				with(CONTENT, new QuotePattern("a", "c", null, null, null));
				assertEquals(Reason.END_NOT_THERE, ((Failed) at(CONTENT)).reason());
				text("x " + "- ".repeat(n) + "x").with(CONTENT, new QuotePattern("-", null, null, null, "x"));
				assertEquals(Reason.AMBIGUOUS, ((Failed) at(CONTENT)).reason());
				with(CONTENT, new QuotePattern("-", null, null, "x", "y"));
				assertEquals(Reason.NEIGHBOUR_NOT_THERE, ((Failed) at(CONTENT)).reason());
			});
		}
	}

	/** Whatever somebody selects for all anchors of a statement, the quotes lead back to it, each beside all others. */
	@Test
	void everythingSelectedLeadsBackToItself() {
		Random random = new Random(1107);
		List<String> pieces = List.of("said", "unsaid", "he", "the", "she told", "leak", "“leak”", "Ku\u0308ste", "\uD83D\uDD34", "o\uFB03ce", "…", "\n", "\n\n", "Do\u00ADnau", "大臣は言った", ",", ".", "3.5",
				"क्षत्रिय", "\uD83C\uDDEF\uD83C\uDDF5\uD83C\uDDFA\uD83C\uDDF8", "\u2764\uFE0F", "\u0645\u0640\u0640\u062D", "\uFF76\uFF9E", "נו״ן");
		int quoted = 0;
		for (int round = 0; round < 400; round++) {
			StringBuilder made = new StringBuilder();
			for (int i = 10 + random.nextInt(60); i > 0; i--) {
				made.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextInt(4) == 0 ? "" : " ");
			}
			text(made.toString());
			Quoting quoting = new Quoting(article);
			List<Span> characters = new TextUnits(article, null).all(Unit.CHARACTER);
			Map<Place, List<Span>> wanted = new HashMap<>();
			for (Place place : List.of(CONTENT, CUE, SOURCE, ADDRESSEE, HEDGE, new Place(Role.CUE, 0), new Place(Role.WORDS, 1), new Place(Role.SOURCE, 0))) {
				int first = random.nextInt(characters.size());
				int last = Math.min(characters.size() - 1, first + random.nextInt(8));
				Span span = quoting.trimmed(new Span(characters.get(first).start(), characters.get(last).end()));
				boolean inside = wanted.containsKey(CONTENT) && wanted.get(CONTENT).getFirst().contains(span) && place.role() != Role.HEDGE && place.of() < 1;
				if (span.length() > 0 && !inside && random.nextInt(3) > 0) {
					wanted.put(place, List.of(span));
				}
			}
			Quoting.Quoted result = quoting.statement(wanted, new StatementQuotes(Map.of(), 1));
			assertNull(result.failed(), () -> "no quote for <" + article.at(wanted.get(result.failed()).getFirst()) + "> in <" + article.text() + "> " + result.quotes());
			Map<Place, Resolution> found = new AnchorResolver(article).statement(result.quotes());
			wanted.forEach((place, spans) -> assertEquals(spans, found.get(place).spans(), () -> place + " in " + article.text()));
			quoted += wanted.size();
		}
		assertTrue(quoted > 1_500, "quotes: " + quoted);
	}

	@Test
	void whatIsKeptIsNotWrittenAnewUnlessItLeadsElsewhere() {
		text("He said no. He said yes.");
		StatementQuotes there = new StatementQuotes(Map.of(CONTENT, List.of(QuotePattern.of("no")), CUE, List.of(QuotePattern.of("said")), SOURCE, List.of(QuotePattern.of("He"))), 0);
		Map<Place, List<Span>> same = Map.of(CONTENT, List.of(new Span(8, 10)), CUE, List.of(new Span(3, 7)), SOURCE, List.of(new Span(0, 2)));
		assertEquals(there, new Quoting(article).statement(same, there).quotes());
		Map<Place, List<Span>> other = Map.of(CONTENT, List.of(new Span(20, 23)), CUE, List.of(new Span(3, 7)), SOURCE, List.of(new Span(0, 2)));
		assertEquals(Map.of(CONTENT, List.of(QuotePattern.of("yes")), CUE, List.of(new QuotePattern("said", null, 1, null, null)), SOURCE, List.of(QuotePattern.of("He"))),
				new Quoting(article).statement(other, there).quotes().quotes());
	}
}
