// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.BreakIterator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.gainsay.text.AnchorResolver;
import org.gainsay.text.ArticleText;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Quoting;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes;
import org.gainsay.text.StatementQuotes.Place;
import org.gainsay.text.StatementQuotes.Role;
import org.gainsay.text.TextUnits;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotingTest {

	private static final Place CUE = new Place(Role.CUE, Place.STATEMENT);
	private static final Place HEDGE = new Place(Role.HEDGE, Place.STATEMENT);
	private static final Place PART = new Place(Role.PART, 0);

	private static Optional<QuotePattern> quote(String text, int start, int end) {
		return new Quoting(ArticleText.of(text)).content(new Span(start, end));
	}

	@Test
	void shortWordsAreQuotedWhole() {
		assertEquals(Optional.of(QuotePattern.of("a loss")), quote("It was a loss.", 7, 13));
	}

	@Test
	void longWordsAreQuotedByTheirEnds() {
		String text = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen";
		assertEquals(Optional.of(new QuotePattern("one two three four", "thirteen fourteen fifteen sixteen", null, null, null)), quote(text, 0, text.length()));
	}

	@Test
	void aLineBreakIsWrittenAsASpace() {
		assertEquals(Optional.of(QuotePattern.of("a b")), quote("x a\r\n\u00A0b y", 2, 7));
	}

	@Test
	void wordsThatStandTwiceAreNumbered() {
		assertEquals(Optional.of(new QuotePattern("said", null, 2, null, null)), quote("said x said", 7, 11));
		assertEquals(Optional.of(new QuotePattern("said", null, 1, null, null)), quote("said x said", 0, 4));
	}

	@Test
	void aPartOfACharacterCannotBeQuoted() {
		assertEquals(Optional.empty(), quote("a \uD83D\uDD34 b", 2, 3));
		assertEquals(Optional.empty(), quote("a e\u0301 b", 2, 3));
		assertEquals(Optional.empty(), quote("a e\u0301 b", 3, 4));
	}

	@Test
	void nothingCannotBeQuoted() {
		assertEquals(Optional.empty(), quote("a  b", 1, 3));
		assertEquals(Optional.empty(), quote("a  b", 1, 1));
	}

	@ParameterizedTest
	@CsvSource(value = { "' '", "'\u00A0'", "'\n'", "'\u2003\u00AD'", "'\u200B'", "'\uFEFF'" }, ignoreLeadingAndTrailingWhitespace = false)
	void whatDoesNotShowIsTrimmedFromTheEnds(String around) {
		String text = "x" + around + "words" + around + "y";
		Quoting quoting = new Quoting(ArticleText.of(text));
		Span words = new Span(1 + around.length(), 6 + around.length());
		assertEquals(words, quoting.trimmed(new Span(1, 6 + 2 * around.length())));
		assertEquals(words, quoting.trimmed(words));
		assertEquals(Optional.of(QuotePattern.of("words")), quoting.content(words));
	}

	@Test
	void nothingButSpaceIsTrimmedToNothing() {
		Quoting quoting = new Quoting(ArticleText.of("a \u00A0\n b"));
		assertEquals(0, quoting.trimmed(new Span(1, 5)).length());
	}

	@Test
	void aLetterInALongTextIsQuotedInTime() {
		String text = "e".repeat(2_000_000);
		Quoting quoting = new Quoting(ArticleText.of(text));
		Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5),
				() -> assertEquals(Optional.of(new QuotePattern("e", null, 1_990_000, null, null)), quoting.content(new Span(1_989_999, 1_990_000))));
	}

	/** Whatever characters somebody selects, the quote leads back to them and to nothing else. */
	@Test
	void everySelectionOfWholeCharactersLeadsBackToItself() {
		Random random = new Random(1785);
		List<String> pieces = List.of("said", "the", "leak", "“leak”", "\"leak\"", "knew", "K\u00FCste", "Ku\u0308ste", "\uD83D\uDD34", "…", "...", " ", " ", "\u00A0", "\r\n", "\n\n",
				"Do\u00ADnau", "–", "-", "大臣は言った", "ท่านกล่าว", "\u1112\u1161\u11AB", "x\u0323\u0302", ",", "\\", "\u200B", "\u2764\uFE0F", "\uD83D\uDC69\u200D\uD83D\uDD2C");
		for (int round = 0; round < 250; round++) {
			StringBuilder made = new StringBuilder();
			for (int i = 5 + random.nextInt(120); i > 0; i--) {
				made.append(pieces.get(random.nextInt(pieces.size())));
				if (random.nextInt(3) > 0) {
					made.append(' ');
				}
			}
			ArticleText text = ArticleText.of(made.toString());
			Quoting quoting = new Quoting(text);
			AnchorResolver resolver = new AnchorResolver(text);
			List<Integer> boundaries = boundaries(text.text());
			for (int i = 0; i < 20; i++) {
				int one = boundaries.get(random.nextInt(boundaries.size()));
				int other = boundaries.get(random.nextInt(boundaries.size()));
				Span selected = quoting.trimmed(new Span(Math.min(one, other), Math.max(one, other)));
				if (selected.length() == 0) {
					continue;
				}
				Optional<QuotePattern> quote = quoting.content(selected);
				assertTrue(quote.isPresent(), () -> "no quote for <" + text.at(selected) + "> in <" + text.text() + ">");
				assertEquals(List.of(selected), resolver.content(List.of(quote.get())).spans());
			}
		}
	}

	/** Whatever words somebody selects for a cue, and whatever part of a content, the quotes lead back to them; also several pieces. */
	@Test
	void everyCueAndEveryPartLeadsBackToItself() {
		Random random = new Random(99);
		List<String> pieces = List.of("said", "the", "leak", "“leak”", "knew", "Ku\u0308ste", "\uD83D\uDD34", "…", "\r\n", "\n\n", "Do\u00ADnau", "–", "大臣は言った", ",", "said that", "the leak");
		int made = 0;
		for (int round = 0; round < 250; round++) {
			StringBuilder written = new StringBuilder();
			for (int i = 8 + random.nextInt(80); i > 0; i--) {
				written.append(pieces.get(random.nextInt(pieces.size()))).append(' ');
			}
			ArticleText text = ArticleText.of(written.toString());
			Quoting quoting = new Quoting(text);
			AnchorResolver resolver = new AnchorResolver(text);
			List<Span> words = new TextUnits(text, null).all(TextUnits.Unit.WORD);
			List<Integer> boundaries = boundaries(text.text());
			for (int i = 0; i < 12; i++) {
				int one = boundaries.get(random.nextInt(boundaries.size()));
				int other = boundaries.get(random.nextInt(boundaries.size()));
				Span said = quoting.trimmed(new Span(Math.min(one, other), Math.max(one, other)));
				int at = random.nextInt(words.size());
				Span cue = new Span(words.get(at).start(), words.get(Math.min(words.size() - 1, at + random.nextInt(3))).end());
				Span more = words.get(random.nextInt(words.size()));
				List<Span> cues = random.nextBoolean() || more.overlaps(cue) ? List.of(cue) : List.of(cue, more);
				boolean inside = cues.stream().anyMatch(said::contains);
				if (said.length() > 0) {
					StatementQuotes content = new StatementQuotes(Map.of(Place.CONTENT, List.of(quoting.content(said).orElseThrow())), 0);
					Quoting.Quoted near = quoting.statement(Map.of(CUE, cues), content);
					assertEquals(inside ? CUE : null, near.failed(), () -> text.at(cue) + " beside <" + text.at(said) + "> in <" + text.text() + ">");
					if (!inside) {
						assertEquals(cues, resolver.statement(near.quotes()).get(CUE).spans());
					}
					assertEquals(cues, resolver.statement(quoting.statement(Map.of(HEDGE, cues), content).quotes()).get(HEDGE).spans());
					if (said.contains(cue)) {
						made++;
						assertEquals(List.of(cue), resolver.statement(quoting.statement(Map.of(PART, List.of(cue)), content).quotes()).get(PART).spans());
					}
				}
			}
		}
		assertTrue(made > 300, "parts: " + made);
	}

	@Test
	void aKnownQuoteStaysIfItLeadsThere() {
		ArticleText text = ArticleText.of("said x said y");
		QuotePattern known = new QuotePattern("said", null, null, null, "x");
		StatementQuotes there = new StatementQuotes(Map.of(Place.CONTENT, List.of(known)), 0);
		assertEquals(known, content(text, there, 7, 11));
		assertEquals(new QuotePattern("said", null, 1, null, null), content(text, there, 0, 4));
		assertEquals(QuotePattern.of("y"), content(text, there, 12, 13));
	}

	private static QuotePattern content(ArticleText text, StatementQuotes there, int start, int end) {
		return new Quoting(text).statement(Map.of(Place.CONTENT, List.of(new Span(start, end))), there).quotes().quotes().get(Place.CONTENT).getFirst();
	}

	private static List<Integer> boundaries(String text) {
		BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
		characters.setText(text);
		List<Integer> found = new ArrayList<>();
		for (int at = characters.first(); at != BreakIterator.DONE; at = characters.next()) {
			found.add(at);
		}
		return found;
	}
}
