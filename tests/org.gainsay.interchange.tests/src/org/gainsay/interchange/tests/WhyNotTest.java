// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.gainsay.suggest.KnownSpeakers;
import org.gainsay.suggest.Suggestion;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.rules.RulesSuggester;
import org.gainsay.suggest.rules.WhyNot;
import org.gainsay.text.ArticleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a sentence in which nothing is proposed, or something else than one thought. */
class WhyNotTest {

	private static final String BEFORE = "It rained. ";

	private static String told(String language, String sentence, double least) {
		Reading reading = Reading.of(ArticleText.of(BEFORE + sentence + " It rained again."), language);
		List<Suggestion> proposed = new RulesSuggester().suggest(reading, KnownSpeakers.NONE);
		return WhyNot.of(reading, BEFORE.length() + sentence.length() / 2, proposed, least).stream()
				.map(answer -> answer.kind() + (answer.words().isEmpty() ? "" : " " + answer.words()) + (answer.score() == 0 ? "" : String.format(Locale.ROOT, " %.2f", answer.score()))).collect(Collectors.joining(", "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			en | The ministry refused to confirm the report. | 0.5 | PROPOSED refused to confirm 0.87
			en | The ministry refused to confirm the report. | 0.9 | BELOW refused to confirm 0.87
			en | The harbour was quiet. | 0.5 | NO_CUE
			en | The mayor announced. | 0.5 | NO_CONTENT announced
			en | Announced, and then forgotten. | 0.5 | NO_SPEAKER Announced, NO_SPEAKER forgotten
			en | There was no announcement in the harbour. | 0.5 | NO_REPORT announcement
			fr | Le port était calme. | 0.5 | LANGUAGE
			de | Der Hafen war ruhig. | 0.5 | NO_CUE
			""")
	void aSentenceIsToldWhatItLacks(String language, String sentence, double least, String told) {
		assertEquals(told, told(language, sentence, least));
	}

	@Test
	void aWordThatReportsInsideOfAQuotationIsPartOfWhatIsSaid() {
		assertEquals("QUOTED announced", told("en", "“They announced it.”", 0.5));
		assertEquals("PROPOSED said 0.95", told("en", "“They announced it,” the mayor said.", 0.5));
	}

	@Test
	void theSentenceIsThatOfTheCaret() {
		Reading reading = Reading.of(ArticleText.of("One ferry. Two ferries."), "en");
		assertEquals("One ferry.", sentence(reading, 0));
		assertEquals("One ferry.", sentence(reading, 10));
		assertEquals("Two ferries.", sentence(reading, 11));
		assertEquals("Two ferries.", sentence(reading, 23));
		assertNull(WhyNot.sentence(Reading.of(ArticleText.of("  "), "en"), 1));
		assertEquals(List.of(), WhyNot.of(Reading.of(ArticleText.of(""), "en"), 0, List.of(), 0));
	}

	private static String sentence(Reading reading, int offset) {
		return reading.article().at(Objects.requireNonNull(WhyNot.sentence(reading, offset)));
	}
}
