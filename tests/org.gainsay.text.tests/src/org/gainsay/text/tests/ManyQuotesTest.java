// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gainsay.text.AnchorResolver;
import org.gainsay.text.ArticleText;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Resolution;
import org.gainsay.text.Resolution.Failed;
import org.gainsay.text.Resolution.Reason;
import org.gainsay.text.Span;
import org.junit.jupiter.api.Test;

/** Thousands of quotes of one article: a quote costs no look at the whole text, nor a list of its own of where its first words stand. */
class ManyQuotesTest {

	private static final int MANY = 10_000;

	private static String all(String sentence) {
		return IntStream.range(0, MANY).mapToObj(i -> sentence.replace("THIS", String.valueOf(i))).collect(Collectors.joining());
	}

	private static Failed failed(AnchorResolver resolver, QuotePattern quote) {
		return assertInstanceOf(Failed.class, resolver.content(List.of(quote)));
	}

	@Test
	void aQuoteWithoutItsEndSharesItsBeginningsWithOthers() {
		AnchorResolver resolver = new AnchorResolver(ArticleText.of(all("They said that the weir will hold. ")));
		Failed one = failed(resolver, new QuotePattern("They said", "by the mayor", null, null, null));
		Failed other = failed(resolver, new QuotePattern("They said", "by the miller", null, null, null));
		assertEquals(Reason.END_NOT_THERE, one.reason());
		assertEquals(MANY, one.candidates().size());
		assertSame(one.candidates(), other.candidates());
	}

	@Test
	void aNumberThatIsTooLargeOrANeighbourThatIsNotThereSharesThemToo() {
		AnchorResolver resolver = new AnchorResolver(ArticleText.of(all("They said that the weir will hold. ")));
		Failed number = failed(resolver, new QuotePattern("the weir", null, MANY + 1, null, null));
		Failed other = failed(resolver, new QuotePattern("the weir", null, MANY + 2, null, null));
		Failed before = failed(resolver, new QuotePattern("the weir", null, null, "must hold", null));
		Failed after = failed(resolver, new QuotePattern("the weir", null, null, null, "so that"));
		assertEquals(List.of(Reason.FEWER_OCCURRENCES, Reason.FEWER_OCCURRENCES, Reason.NEIGHBOUR_NOT_THERE, Reason.NEIGHBOUR_NOT_THERE),
				List.of(number.reason(), other.reason(), before.reason(), after.reason()));
		assertEquals(MANY, number.candidates().size());
		assertSame(number.candidates(), other.candidates());
		assertSame(number.candidates(), before.candidates());
		assertSame(number.candidates(), after.candidates());
	}

	@Test
	void partsOfWordsAreKeptApartFromWholeWords() {
		AnchorResolver resolver = new AnchorResolver(ArticleText.of("The weirs are weir by weir. Weir-keepers know a weir."));
		assertEquals(new Span(14, 18), resolver.content(List.of(new QuotePattern("weir", null, 1, null, null))).spans().getFirst());
		assertEquals(new Span(4, 8), resolver.content(List.of(new QuotePattern("weir", null, null, "s are", null))).spans().getFirst());
		assertEquals(new Span(14, 26), resolver.content(List.of(new QuotePattern("weir", "weir", 1, null, null))).spans().getFirst());
	}

	@Test
	void eachOfThousandsOfPlacesIsFoundByItsNeighbour() {
		AnchorResolver resolver = new AnchorResolver(ArticleText.of(all("Weir THIS, they say: the weir by number THIS. ")));
		int place = 0;
		for (int i = 0; i < MANY; i += 1000) {
			place = resolver.content(List.of(QuotePattern.of("Weir " + i + ","))).spans().getFirst().end();
			int the = place + " they say: ".length();
			assertEquals(List.of(new Span(the, the + 8)), resolver.content(List.of(new QuotePattern("the weir", null, null, "by number " + i + ".", null))).spans());
			assertEquals(List.of(new Span(the, the + 8)), resolver.content(List.of(new QuotePattern("the weir", null, null, null, "Weir " + i + ", they say"))).spans());
		}
	}

	@Test
	void whatIsLikeEachOfThousandsOfQuotesIsFoundInALongText() {
		ArticleText article = ArticleText.of(all("“The weir number THIS will hold for a year,” said keeper THIS of Tarn.\n"));
		AnchorResolver places = new AnchorResolver(article);
		assertTimeoutPreemptively(Duration.ofMinutes(3), () -> {
			for (int i = 0; i < MANY; i++) {
				Resolution cue = places.content(List.of(QuotePattern.of("said keeper " + i + " of")));
				// as the validation asks: each quote by itself
				List<Span> like = new AnchorResolver(article).nearest("the weir number " + i + " must hold for long", cue.spans());
				assertEquals("The weir number " + i + " will hold for a", article.at(like.getFirst()));
			}
		});
	}
}
