// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;

import org.gainsay.text.ArticleText;
import org.gainsay.text.Quotations;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The marks of many languages, each with what stands in them; a slash is between two passages. */
class QuotationMarksTest {

	private static List<String> of(String text, String language) {
		ArticleText article = ArticleText.of(text);
		return Quotations.of(article, language).stream().map(article::at).map(passage -> passage.replace('\u00A0', ' ').strip()).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = {
			"sv | Borgmästaren sade: ”Jag har inte hört något.” | Jag har inte hört något.",
			"sv | ’Jag har inte hört något’, sade borgmästaren. | Jag har inte hört något",
			"sv | »Jag har inte hört något», sade han. | Jag har inte hört något",
			"fi | Hän sanoi: ”En ole kuullut ’vuodosta’ mitään.” | En ole kuullut ’vuodosta’ mitään./vuodosta",
			"de | ‚Ich habe nichts gehört‘, sagte sie. | Ich habe nichts gehört",
			"de | »Ich habe ›nichts‹ gehört«, sagte sie. | Ich habe ›nichts‹ gehört/nichts",
			"de | „Ich habe ‚nichts‘ gehört“, sagte sie. | Ich habe ‚nichts‘ gehört/nichts",
			"de-CH | «Ich habe ‹nichts› gehört», sagte sie. | Ich habe ‹nichts› gehört/nichts",
			"da | »Jeg har intet hørt,« sagde hun. | Jeg har intet hørt,",
			"pl | „Nic nie słyszałem” – powiedział. | Nic nie słyszałem",
			"hu | „Semmit sem »tudok« erről” – mondta. | Semmit sem »tudok« erről/tudok",
			"nl | ‘Ik heb er niets van gehoord’, zei zij. | Ik heb er niets van gehoord",
			"fr | « Je n’ai rien entendu », dit-elle. | Je n’ai rien entendu",
			"fr | «\u00A0L’eau, “rien”, l’air\u00A0», dit-elle. | L’eau, “rien”, l’air/rien",
			"es | «No he oído “nada” de eso», dijo. | No he oído “nada” de eso/nada",
			"es | '¿No han oído nada?', dijo. | ¿No han oído nada?",
			"ru | «Я ничего не „слышал“ об этом», — сказал он. | Я ничего не „слышал“ об этом/слышал",
			"uk | Він сказав: “Я нічого не чув”. | Я нічого не чув",
			"el | «Δεν άκουσα τίποτα», είπε. | Δεν άκουσα τίποτα",
			"ja | 市長は「昨夜の『漏水』は知らない」と述べた。 | 昨夜の『漏水』は知らない/漏水",
			"ja | 市長は｢何も聞いていない｣と述べた。 | 何も聞いていない",
			"ja | 市長は〝何も聞いていない〟と述べた。 | 何も聞いていない",
			"zh | 他说“没有听说‘漏水’的事”。 | 没有听说‘漏水’的事/漏水",
			"zh | 他说\"没有听说这件事\"就走了 | 没有听说这件事",
			"zh-TW | 他說﹁沒有聽說這件事﹂就走了 | 沒有聽說這件事",
			"zh | 《港口日报》报道 | 港口日报",
			"ko | 그는 \"누수를 몰랐다\"라고 말했다. | 누수를 몰랐다",
			"ko | 그는 ‘누수를 몰랐다’라고 말했다. | 누수를 몰랐다",
			"th | เขากล่าวว่า“ไม่ได้ยินอะไร”เมื่อวาน | ไม่ได้ยินอะไร",
			"th | เขากล่าวว่า\"ไม่ได้ยินอะไร\"เมื่อวาน | ไม่ได้ยินอะไร",
			"hi | मेयर ने कहा, “मैंने कुछ नहीं सुना।” | मैंने कुछ नहीं सुना।",
			"ar | قال: «لم أسمع شيئا». | لم أسمع شيئا",
			"ar | قال: ”لم أسمع شيئا“. | لم أسمع شيئا",
			"ar | قال: “لم أسمع شيئا”. | لم أسمع شيئا",
			"ar | قال: \"لم أسمع شيئا\". | لم أسمع شيئا",
			"fa | او گفت: «چیزی نشنیدم». | چیزی نشنیدم",
			"he | הוא אמר: \"לא שמעתי על צה\"ל דבר\". | לא שמעתי על צה\"ל דבר",
			"he | הוא אמר: ״לא שמעתי על ארה״ב דבר״. | לא שמעתי על ארה״ב דבר",
			"he | הוא אמר כי ש\"לא שמעתי דבר\". | לא שמעתי דבר",
			"he | הוא אמר: „לא שמעתי דבר”. | לא שמעתי דבר",
			"he | דובר צה\"ל ומנכ\"לית דו\"ח | none",
			"hy | «Ես ոչինչ չեմ լսել»,– ասաց նա։ | Ես ոչինչ չեմ լսել",
			"ka | „არაფერი გამიგია“, თქვა მან. | არაფერი გამიგია",
			"en | ``I have heard nothing,'' she said. | I have heard nothing,",
			"en | `I have heard nothing', she said. | I have heard nothing",
			"en | “I have heard nothing,\" she said. | I have heard nothing,",
			"en | “He said \"go\" and I went,” she said. | He said \"go\" and I went,/go",
			"en | ‘The dockers’ plans and the mayor’s are dead’, she said. | The dockers’ plans and the mayor’s are dead",
			"en | The dockers’ union and the sailors’ union met. ’Twas late. | none",
			"en | It was 5' 10\" tall, and the '90s were good. | none",
			"en | He said “no way | none" })
	void inManyLanguages(String language, String text, String passages) {
		assertEquals(passages.equals("none") ? List.of() : List.of(passages.split("/")), of(text, language));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "en | “One. / “Two.” End. | One./Two.", "sv | ”Ett. / ”Två.” Slut. | Ett./Två.", "fr | « Un. / » Deux. » Fin. | Un./Deux.", "en | \"One. / \"Two.\" End. | One./Two.",
			"ar | «واحد. / «اثنان». | واحد./اثنان", "en | “One. / Two.” End. | none" })
	void overParagraphs(String language, String text, String passages) {
		assertEquals(passages.equals("none") ? List.of() : List.of(passages.split("/")), of(text.replace(" / ", "\n\n"), language));
	}

	@Test
	void runsOfMarksCostNoMoreThanOtherText() {
		String marks = "“‘ '".repeat(200_000) + "a" + "’".repeat(200_000);
		Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> of(marks, "en"));
	}
}
