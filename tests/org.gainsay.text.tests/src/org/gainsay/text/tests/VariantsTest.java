// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.gainsay.text.AnchorResolver;
import org.gainsay.text.ArticleText;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of the ways to write a character a quote sees through, and what not. */
class VariantsTest {

	private static List<String> found(String text, String quote) {
		ArticleText article = ArticleText.of("x " + text + " y");
		return new AnchorResolver(article).content(List.of(QuotePattern.of(quote))).spans().stream().map(article::at).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = { "צה״ל|צה\"ל", "ג׳ורג׳|ג'ורג'", "בית־ספר|בית-ספר", "ineﬀective oﬃce|ineffective office", "ﬁnd ﬂow|find flow", "Poﬅ|Post", "Congreſs|Congress",
			"իﬔ|իմե", "և|եւ", "ﻣﺼﺮ|مصر", "ﷲ|الله", "محـــمد|محمد", "ＡＢＣ１２３|ABC123", "ｶﾞｲﾄﾞ|ガイド", "ガ|ガ", "（東京）|(東京)", "5′ 6″|5' 6\"", "«oui»|\"oui\"", "‹a›|'a'", "don＇t|don't",
			"п\u02BCять|п'ять", "a\u2011b|a-b", "a\u2212b|a-b", "a\uFF0Db|a-b", "so …|so ...", "so ‥|so ..", "a\u202F!|a !", "a\u2060b|ab", "می\u200Cخواهم|میخواهم", "کتاب\u200D|کتاب",
			"Do\u00ADnau|Donau", "\u1112\u1161\u11AB글|한글", "ǆep|džep", "ĳs|ijs", "ŉ|'n", "\u00B5g|μg", "⽇本|日本", "𝐁old|Bold", "１０～２０|10〜20", "น\u0E33|น\u0E4D\u0E32", "น\u0E4D\u0E49\u0E32|น\u0E49\u0E33", "น\u0E4D\u0E49\u0E32|น\u0E49\u0E4D\u0E32",
			"ນ\u0ECD\u0EC9\u0EB2|ນ\u0EC9\u0EB3", "\u2764\uFE0F|\u2764",
			"“a”|\"a\"", "„a‟|\"a\"", "❝a❞|\"a\"", "a\u2066b\u2069|ab" })
	void isSeenThroughBothWays(String one, String other) {
		assertEquals(List.of(one.replaceFirst("\u2069$", "")), found(one, other));
		assertEquals(List.of(other), found(other, one));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = { "m²|m2", "½|1/2", "groß|gross", "①|1", "№|No", "ñ|n", "ı|i", "™|TM", "٣|3", "ي|ی", "Ω|O", "、|,", "a|\u0430" })
	void meansSomethingElse(String text, String quote) {
		assertEquals(List.of(), found(text, quote));
		assertEquals(List.of(), found(quote, text));
	}

	@Test
	void ofALigatureThatIsCutTheSpanHasTheWhole() {
		assertEquals(List.of("oﬃ"), found("oﬃce", "of"));
		assertEquals(List.of("ﬃce"), found("oﬃce", "ice"));
		assertEquals(List.of("ﬁ"), found("ﬁ", "f"));
		assertEquals(List.of("ﻻ"), found("ﻻ", "ل"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "\uD83D\uDC69\u200D\uD83D\uDE80|\uD83D\uDC69", "\uD83C\uDDEF\uD83C\uDDF5|\uD83C\uDDEF", "क्ष|क", "q\u0308|q", "\u1112\u1161\u11AB|\u1112\u1161", "นำ|น",
			"\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F|\uD83C\uDFF4", "\uD83D\uDC4D\uD83C\uDFFD|\uD83D\uDC4D" })
	void aPartOfWhatReadersTakeForOneIsFoundLastAndSaidToBeOne(String text, String quote) {
		ArticleText article = ArticleText.of("x " + text + " y");
		AnchorResolver resolver = new AnchorResolver(article);
		List<Span> found = resolver.content(List.of(QuotePattern.of(quote))).spans();
		assertEquals(List.of(quote), found.stream().map(article::at).toList());
		assertEquals(text, article.at(resolver.wholeCharacters(found.getFirst())));
		assertEquals(List.of(quote), found(text + " " + quote, quote), "a whole one goes before");
		assertFalse(resolver.cutsCharacter(new Span(2, 2 + text.length())));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "har\u00AD⏎bour", "har\u00AD␍⏎bour", "har\u00AD ⏎  bour", "har\u00ADbour" })
	void aSoftHyphenAtTheEndOfALineIsSeenThroughWithTheBreak(String signs) {
		String text = signs.replace('⏎', '\n').replace('␍', '\r');
		assertEquals(List.of("the " + text), found("We saw the " + text + " there.", "the harbour"));
		assertEquals(List.of("the harbour"), found("We saw the harbour there.", "the " + text));
	}

	@Test
	void aSoftHyphenAtTheEndOfAParagraphIsNot() {
		assertEquals(List.of(), found("We saw the har\u00AD\n\nbour", "harbour"));
		assertEquals(List.of("the\u00AD\n“bour”"), found("We saw the\u00AD\n“bour” there.", "the \"bour\""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "the harbour there|the har-⏎bour there", "harbour|har-⏎bour" })
	void ofAHyphenAtTheEndOfALineItIsAskedWhetherTheWordWasMeant(String quote, String meant) {
		ArticleText article = ArticleText.of("We saw the har-\nbour there, and the well-\nknown man.");
		AnchorResolver resolver = new AnchorResolver(article);
		List<String> nearest = resolver.nearest(quote, List.of()).stream().map(article::at).toList();
		assertEquals(List.of(), resolver.content(List.of(QuotePattern.of(quote))).spans());
		assertEquals(meant.replace('⏎', '\n'), nearest.getFirst());
	}

	@Test
	void aPartOfOneCharacterOfUnicodeIsNotFound() {
		assertEquals(List.of(), found("…", "."));
	}

	@Test
	void spaceAtTheEdgeBelongsToTheSpanIfTheTextHasIt() {
		ArticleText article = ArticleText.of("It \n was so.");
		AnchorResolver resolver = new AnchorResolver(article);
		assertEquals(List.of(new Span(2, 8)), resolver.content(List.of(QuotePattern.of(" was"))).spans());
		assertEquals(List.of(new Span(0, 5)), resolver.content(List.of(QuotePattern.of("It "))).spans());
		assertEquals(List.of(new Span(9, 12)), resolver.content(List.of(QuotePattern.of("so. "))).spans());
		assertEquals(List.of(new Span(0, 9)), resolver.content(List.of(new QuotePattern("It", "was ", null, null, null))).spans());
	}
}
