// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;

import org.gainsay.text.ArticleText;
import org.gainsay.text.DashSpeech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Speech behind a dash, without the words about who speaks. */
class DashSpeechTest {

	private static List<String> of(String language, String text) {
		ArticleText article = ArticleText.of(text);
		return DashSpeech.of(article, language).stream().map(pieces -> pieces.stream().map(article::at).collect(Collectors.joining(" | "))).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
			"sv; – Vi kände inte till läckan, säger Ida Brandt.; Vi kände inte till läckan",
			"sv; – Vi kände inte till läckan, säger Ida Brandt, ordförande i nämnden. Nu granskar vi den.; Vi kände inte till läckan | Nu granskar vi den.",
			"sv; – Vi kände inte till läckan, säger hon.; Vi kände inte till läckan",
			"sv; – Vi kände inte till läckan, men den lagas i dag.; Vi kände inte till läckan, men den lagas i dag.",
			"da; – Vi kendte ikke til lækagen – altså ikke før i går – og den er lukket, siger Ida Brandt.; Vi kendte ikke til lækagen – altså ikke før i går – og den er lukket",
			"fi; – Emme tienneet vuodosta, sanoo Ida Brandt.; Emme tienneet vuodosta",
			"es; —No sabíamos nada de la fuga —dijo la ministra Ida Brandt—. Mañana lo sabremos.; No sabíamos nada de la fuga | Mañana lo sabremos.",
			"es; —No sabíamos nada de la fuga —dijo la ministra.; No sabíamos nada de la fuga",
			"pt; — Não sabíamos da fuga —disse a ministra—, mas já foi reparada.; Não sabíamos da fuga | mas já foi reparada.",
			"fr; — Nous ne savions rien de la fuite, a déclaré Ida Brandt.; Nous ne savions rien de la fuite",
			"ru; — Мы не знали об утечке, — сказала Ида Брандт. — Завтра будем знать.; Мы не знали об утечке | Завтра будем знать.",
			"uk; — Ми не знали про витік, — сказала Іда Брандт.; Ми не знали про витік" })
	void withoutTheWordsAboutTheSpeaker(String language, String text, String speech) {
		assertEquals(List.of(speech), of(language, text));
	}

	@Test
	void eachParagraphOfItsOwn() {
		assertEquals(List.of("Vi visste inget om läckan", "Nej, inte alls"), of("sv-SE", "Nämnden svarar.\n\n– Vi visste inget om läckan, säger Ida Brandt.\nHon får frågan igen.\n– Nej, inte alls, säger hon."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de", "ja", "" })
	void aListElsewhere(String language) {
		assertEquals(List.of(), of(language, "– the first item\n– the second item"));
	}

	@Test
	void notWhereTheLanguageIsNotKnown() {
		assertEquals(List.of(), DashSpeech.of(ArticleText.of("– Vi kände inte till läckan, säger hon."), null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "–", "– ", "——", "– , –", "–\n–", "— —", "—.—" })
	void nothingInDashesAlone(String text) {
		for (String language : List.of("sv", "es", "ru")) {
			assertEquals(List.of(), of(language, text));
		}
	}
}
