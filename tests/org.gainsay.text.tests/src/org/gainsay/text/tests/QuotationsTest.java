// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.gainsay.text.ArticleText;
import org.gainsay.text.Quotations;
import org.gainsay.text.Quotations.Extent;
import org.gainsay.text.ReportingWords;
import org.gainsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {

	private static List<String> of(String text) {
		ArticleText article = ArticleText.of(text);
		return Quotations.of(article).stream().map(article::at).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "He said “no way” then", "He said \"no way\" then", "He said ‘no way’ then", "He said 'no way' then", "Er sagte „no way“ dann", "Er sagte ‚no way‘ dann",
			"Il dit «no way» puis", "Er sagte »no way« dann", "Han sa ”no way” då", "彼は「no way」と", "He said ‹no way› then" })
	void marksOfManyLanguages(String text) {
		assertEquals(List.of("no way"), of(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "The dockers’ union didn’t say", "It’s the mayor's dog", "It was 5' 10\" tall", "An “open end", "Nothing ”” here" })
	void noQuotation(String text) {
		assertEquals(List.of(), of(text));
	}

	@Test
	void apostrophesInsideDoNotEndIt() {
		assertEquals(List.of("I don’t know the dockers’ plans"), of("“I don’t know the dockers’ plans,” he said".replace(",”", "”")));
		assertEquals(List.of("we didn't wait"), of("'we didn't wait' she said"));
	}

	@Test
	void oneInAnother() {
		assertEquals(List.of("He told me ‘go’ twice", "go"), of("“He told me ‘go’ twice”"));
	}

	@Test
	void overParagraphs() {
		assertEquals(List.of("One.", "Two."), of("“One.\n\n“Two.” End."));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "no way|ALL", "“no way”|ALL", "said “no|PART", "He said|NONE", "way” then|PART" })
	void howMuchIsQuoted(String words, Extent extent) {
		ArticleText text = ArticleText.of("He said “no way” then");
		int start = text.text().indexOf(words);
		assertEquals(extent, Quotations.extent(text, new Span(start, start + words.length()), Quotations.of(text)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "The mayor said so|said", "according to the\u00A0town|according to", "It has not yet commented|has not yet commented", "She refused to  say|refused to  say",
			"Er bestätigte es|bestätigte", "Die Ministerin äußerte sich|äußerte", "laut dem Bericht|laut", "Das hieß es gestern|hieß es", "They neither confirmed nor denied it|neither confirmed nor denied" })
	void reportingWordsAreFound(String text, String words) {
		ArticleText article = ArticleText.of(text);
		assertEquals(List.of(words), ReportingWords.in(article).stream().map(article::at).toList());
	}

	@Test
	void partsOfWordsReportNothing() {
		assertEquals(List.of(), ReportingWords.in(ArticleText.of("The essay was lautstark, an unsaid thing of Saidov")));
	}
}
