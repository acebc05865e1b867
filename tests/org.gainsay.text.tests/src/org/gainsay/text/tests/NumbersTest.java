// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.gainsay.text.AnchorResolver;
import org.gainsay.text.ArticleText;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Span;
import org.gainsay.text.TextUnits;
import org.gainsay.text.TextUnits.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a quote cuts a number, in the ways to write one. */
class NumbersTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1,500 people|500 people|1,500 people", "1.500 people|500 people|1.500 people", "1٬500 people|500 people|1٬500 people", "1'500 people|500 people|1'500 people",
			"1\u2019500 people|500 people|1\u2019500 people", "1\u202F500 people|500 people|1\u202F500 people", "1\u00A0500 people|500 people|1\u00A0500 people", "1 500 people|500 people|1 500 people",
			"12 500 people|500 people|12 500 people", "1 500 000 people|000 people|1 500 000 people", "1 500 000 people|say 1|say 1 500 000", "1 500,50 francs|500,50 francs|1 500,50 francs", "10:30 then|30 then|10:30 then",
			"10:30 then|say 10|say 10:30", "1\u20442 b|2 b|1\u20442 b", "3\u00B75 b|5 b|3\u00B75 b" })
	void isCut(String text, String quote, String whole) {
		ArticleText article = ArticleText.of("They say " + text + " so.");
		AnchorResolver resolver = new AnchorResolver(article);
		Span found = resolver.content(List.of(QuotePattern.of(quote))).spans().getFirst();
		assertEquals(quote, article.at(found));
		assertEquals(true, resolver.cutsWord(found));
		assertEquals(whole, article.at(resolver.wholeWords(found)));
		Span number = new TextUnits(article, null).at(Unit.WORD, whole.startsWith("say") ? found.end() - 1 : found.start());
		assertEquals(false, number == null || resolver.cutsWord(number), "what a reader goes by is whole");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "in 2018 500 people|500 people", "5 50 people|50 people", "1  500 people|500 people", "A1 500 people|500 people", "at 10:30 500 people|500 people", "1\\n500 people|500 people",
			"in 2018, 500 people|500 people", "5 5000 people|5000 people", "at 10: 30 people|30 people", "2 500'000 people|500'000 people" })
	void isWhole(String text, String quote) {
		ArticleText article = ArticleText.of("They say " + text.replace("\\n", "\n") + " so.");
		AnchorResolver resolver = new AnchorResolver(article);
		assertEquals(false, resolver.cutsWord(resolver.content(List.of(QuotePattern.of(quote))).spans().getFirst()));
	}

	@Test
	void theWholeOneIsChosen() {
		assertEquals(List.of(new Span(6, 9)), new AnchorResolver(ArticleText.of("1'500 500")).content(List.of(QuotePattern.of("500"))).spans());
		assertEquals(List.of(new Span(6, 8)), new AnchorResolver(ArticleText.of("10:30 30")).content(List.of(QuotePattern.of("30"))).spans());
	}
}
