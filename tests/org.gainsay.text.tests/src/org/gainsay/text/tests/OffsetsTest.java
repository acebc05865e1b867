// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.gainsay.text.AnchorResolver;
import org.gainsay.text.ArticleText;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Quoting;
import org.gainsay.text.Span;
import org.gainsay.text.TextUnits;
import org.gainsay.text.TextUnits.Unit;
import org.gainsay.text.reanchor.Placed;
import org.gainsay.text.reanchor.Reanchoring;
import org.junit.jupiter.api.Test;

/** What holds of offsets in every text, whatever its script and its line ends. */
class OffsetsTest {

	private static final String[] PARTS = { "a", "Linde", " ", ".", "\n", "\r\n", "\r", "é", "e\u0301", "o\u0308\u0323", "ﬁ", "ß", "한국", "\u1112\u1161\u11AB", "島の港", "ไม่ใช่", "नमस्ते", "שָׁלוֹם", "مرحبا",
			"\u200F", "\u2067rtl\u2069", "👩‍🔬", "👍🏽", "🇩🇰🇳🇴", "🏴\u200D☠️", "𝔉erry", "\uFEFF", "\u00AD", "“", "”", "…", "3,000" };
	private static final int ROUNDS = 300;

	private static String text(Random random) {
		StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
		for (int i = random.nextInt(30); i >= 0; i--) {
			text.append(PARTS[random.nextInt(PARTS.length)]);
		}
		return text.toString();
	}

	/** Where characters begin or end, as readers see them. */
	private static Set<Integer> edges(ArticleText article) {
		Set<Integer> edges = new HashSet<>(Set.of(0, article.text().length()));
		new TextUnits(article, null).all(Unit.CHARACTER).forEach(character -> {
			edges.add(character.start());
			edges.add(character.end());
		});
		return edges;
	}

	private static boolean splitsSurrogates(String text, int offset) {
		return offset > 0 && offset < text.length() && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
	}

	@Test
	void codePointsUnitsAndBytesLeadBackToEachOther() {
		Random random = new Random(5);
		for (int round = 0; round < ROUNDS; round++) {
			String stored = text(random);
			ArticleText article = ArticleText.of(stored);
			String text = article.text();
			int points = text.codePointCount(0, text.length());
			for (int point = 0; point <= points; point++) {
				int offset = article.utf16(point);
				assertFalse(splitsSurrogates(text, offset));
				assertEquals(point, article.codePoints(offset));
				byte[] bytes = text.substring(0, offset).getBytes(StandardCharsets.UTF_8);
				assertEquals(text.substring(0, offset), new String(text.getBytes(StandardCharsets.UTF_8), 0, bytes.length, StandardCharsets.UTF_8));
				assertEquals(offset, text.offsetByCodePoints(0, point));
			}
			assertEquals(stored.startsWith("\uFEFF") ? 1 : 0, stored.length() - text.length());
		}
	}

	@Test
	void aQuoteThatIsFoundBeginsAndEndsWithWholeCharactersOrIsSaidNotTo() {
		Random random = new Random(6);
		int found = 0;
		for (int round = 0; round < ROUNDS; round++) {
			ArticleText article = ArticleText.of(text(random));
			String text = article.text();
			Set<Integer> edges = edges(article);
			AnchorResolver resolver = new AnchorResolver(article);
			for (int i = 0; i < 20 && !text.isEmpty(); i++) {
				int start = random.nextInt(text.length());
				int end = start + 1 + random.nextInt(Math.min(8, text.length() - start));
				for (Span span : resolver.content(List.of(new QuotePattern(text.substring(start, end), null, 1, null, null))).spans()) {
					found++;
					assertEquals(!edges.contains(span.start()) || !edges.contains(span.end()), resolver.cutsCharacter(span), () -> text + " " + span);
					assertTrue(!splitsPair(text, span.start()) && !splitsPair(text, span.end()), () -> text + " " + span);
				}
			}
		}
		assertTrue(found > ROUNDS, "quotes were found: " + found);
	}

	private static boolean splitsPair(String text, int offset) {
		return offset > 0 && offset < text.length() && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
	}

	@Test
	void whatSplitsACharacterIsNoQuote() {
		for (String character : List.of("e\u0301", "👩‍🔬", "👍🏽", "\u1112\u1161\u11AB", "\r\n", "𝔉")) {
			ArticleText article = ArticleText.of("Now " + character + " then.");
			assertEquals(Optional.empty(), new Quoting(article).content(new Span(4, 5)), character);
		}
	}

	@Test
	void aQuoteLeadsBackToItsWords() {
		Random random = new Random(7);
		int made = 0;
		for (int round = 0; round < ROUNDS; round++) {
			ArticleText article = ArticleText.of(text(random));
			Quoting quoting = new Quoting(article);
			for (int i = 0; i < 6 && !article.text().isEmpty(); i++) {
				int start = random.nextInt(article.text().length());
				Span span = quoting.trimmed(new Span(start, start + 1 + random.nextInt(article.text().length() - start)));
				Optional<QuotePattern> quote = quoting.content(span);
				if (quote.isPresent()) {
					made++;
					assertEquals(List.of(span), new AnchorResolver(article).content(List.of(quote.get())).spans());
				}
			}
		}
		assertTrue(made > ROUNDS, "quotes were made: " + made);
	}

	@Test
	void aPlaceInANewVersionSplitsNoPairOfUnits() {
		Random random = new Random(8);
		for (int round = 0; round < ROUNDS; round++) {
			ArticleText before = ArticleText.of(text(random));
			ArticleText after = ArticleText.of(random.nextBoolean() ? text(random) : before.text() + text(random));
			Reanchoring places = new Reanchoring(before, after);
			int points = before.text().codePointCount(0, before.text().length());
			for (int i = 0; i < 10 && points > 0; i++) {
				int start = random.nextInt(points);
				Placed placed = places.of(new Span(before.utf16(start), before.utf16(start + 1 + random.nextInt(points - start))));
				if (placed.now() != null) {
					Span now = Objects.requireNonNull(placed.now());
					assertFalse(splitsSurrogates(after.text(), now.start()) || splitsSurrogates(after.text(), now.end()), () -> before.text() + "|" + after.text() + "|" + placed);
				}
			}
		}
	}
}
