// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests.utterance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.analysis.utterance.UtteranceIndex;
import org.gainsay.analysis.utterance.UtterancePair;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotations that nobody annotated, in many scripts: two articles that have one, in another sentence each, and a third with another one. */
class PassagesTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = {
			"en | “{}”, she said. | He quoted her: \"{}\" | I have heard nothing of the leak last night | “The budget for next year is much too small”",
			"sv | ”{}”, sade borgmästaren. | Borgmästaren sade: ”{}” | Jag har inte hört något om läckan i går kväll | ”Budgeten för nästa år är alldeles för liten”",
			"sv | – {}, sade borgmästaren Ida Brandt. | Borgmästaren sade: ”{}” | Jag har inte hört något om läckan i går kväll | – Budgeten för nästa år är alldeles för liten, säger hon.",
			"es | —{} —dijo la alcaldesa—. | La alcaldesa respondió: «{}» | No he oído nada de la fuga de anoche | —El presupuesto del próximo año es demasiado pequeño.",
			"ru | — {}, — сказала мэр. | Мэр ответила: «{}» | Я ничего не слышала о вчерашней утечке | — Бюджет на будущий год слишком мал, — сказала она.",
			"de | ‚{}‘, sagte die Bürgermeisterin. | Die Bürgermeisterin sagte: »{}« | Ich habe von dem Leck gestern Abend nichts gehört | ‚Der Haushalt für das nächste Jahr ist viel zu klein‘",
			"fr | « {} », dit-elle. | Elle a dit : “{}” | Je n’ai rien entendu de la fuite d’hier soir | « Le budget de l’année prochaine est trop petit »",
			"ja | 市長は「{}」と述べた。 | 会見で市長は『{}』と答えた。 | 昨夜の漏水について私は何も聞いていない | 市長は「来年度の予算は小さすぎると思う」と述べた。",
			"zh | 市长说：“{}。” | 他\"{}\"地回答 | 昨晚旧港漏水的事我没有听任何人说过 | 市长说：“明年的预算对学校来说太少了。”",
			"th | นายกกล่าวว่า “{}” | เขาตอบว่า \"{}\" | ผมไม่ได้ยินเรื่องน้ำมันรั่วเมื่อคืนนี้ | นายกกล่าวว่า “งบประมาณปีหน้าของโรงเรียนน้อยเกินไป”",
			"km | លោកនិយាយថា «{}»។ | លោកឆ្លើយថា “{}” | ខ្ញុំមិនបានឮអ្វីអំពីការលេចធ្លាយកាលពីយប់មិញទេ | លោកនិយាយថា «ថវិកាសម្រាប់សាលារៀនឆ្នាំក្រោយតិចពេក»។",
			"ar | قال رئيس البلدية: «{}». | وصرح للصحفيين: \"{}\" | لم أسمع شيئا عن التسرب الذي حدث ليلة أمس | قال: «ميزانية المدارس في العام المقبل صغيرة جدا».",
			"he | ראש העיר אמר: \"{}\". | בתדרוך אמר ראש העיר: ״{}״. | לא שמעתי דבר על הדליפה שהייתה אתמול בלילה | \"התקציב של בתי הספר בשנה הבאה קטן מדי\"",
			"hi | मेयर ने कहा, “{}” | उन्होंने कहा: \"{}\" | मैंने कल रात के रिसाव के बारे में कुछ नहीं सुना | “अगले साल का बजट स्कूलों के लिए बहुत छोटा होगा”",
			"en | She had seen “{}” twice. | He had seen “Gone With the Wind of Change” twice: “{}” | the mayor never liked NASA or the BBC much | “The Long Goodbye to the Old Harbour”",
			"ja | 市長は「{}」と述べた。 | 会見で市長は『{}』と答えた。 | NHKの漏水報道について私は何も聞いていない | 市長は「来年度の予算は小さすぎると思う」と述べた。",
			"zh | 市长说：“{}。” | 他\"{}\"地回答 | 我们对NASA号油罐的泄漏事件一无所知 | 市长说：“明年的预算对学校来说太少了。”",
			"ar | قال رئيس البلدية: «{}». | وصرح للصحفيين: \"{}\" | لم نكن نعرف شيئا عن التسرب في الخزان WHO حينها | قال: «ميزانية المدارس في العام المقبل صغيرة جدا».",
			"he | ראש העיר אמר: \"{}\". | בתדרוך אמר ראש העיר: ״{}״. | לא ידענו דבר על הדליפה במכל CNN אז | \"התקציב של בתי הספר בשנה הבאה קטן מדי\"",
			"hi | मेयर ने कहा, “{}” | उन्होंने कहा: \"{}\" | हमें NASA में रिसाव के बारे में कुछ नहीं पता था | “अगले साल का बजट स्कूलों के लिए बहुत छोटा होगा”",
			"ko | 시장은 “{}”라고 말했다. | 그는 \"{}\"고 답했다. | 우리는 SK 탱크의 누출에 대해 아무것도 몰랐다 | “내년 학교 예산은 너무 적다고 나는 생각한다”",
			"ko | 시장은 “{}”라고 말했다. | 그는 \"{}\"고 답했다. | 나는 어젯밤 기름 누출에 대해 아무것도 듣지 못했다 | “내년 학교 예산은 너무 적다고 나는 생각한다”" })
	void areFound(String language, String one, String two, String words, String other) throws IOException {
		List<String> texts = List.of(one.replace("{}", words), two.replace("{}", words), other);
		StringBuilder claims = new StringBuilder("gainsay 1\n");
		for (int i = 0; i < texts.size(); i++) {
			Files.writeString(folder.resolve("a" + i + ".txt"), "Kop\n\n" + texts.get(i) + "\n");
			claims.append("article a%1$d \"A\" {%n language \"%2$s\"%n text \"a%1$d.txt\"%n}%n".formatted(i, language));
		}
		Files.writeString(folder.resolve("all.claims"), claims);
		try (CorpusSession session = CorpusSession.of(folder)) {
			Corpus corpus = session.build(Progress.NONE);
			List<UtterancePair> pairs = UtteranceIndex.search(corpus, new UtteranceIndex.Options(null, true, 0.5), Progress.NONE).pairs();
			assertEquals(List.of("a0 – a1"), pairs.stream().map(pair -> pair.left().article() + " – " + pair.right().article()).toList());
			String text = corpus.text(corpus.article("a0").orElseThrow()).orElseThrow().at(pairs.getFirst().left().whole());
			assertEquals(words, text.replaceFirst("[。]$", ""));
		}
	}

	@Test
	void titlesAreNone() throws IOException {
		StringBuilder claims = new StringBuilder("gainsay 1\n");
		for (int i = 0; i < 2; i++) {
			Files.writeString(folder.resolve("t" + i + ".txt"), (i == 0 ? "Kop" : "Head") + "\n\nShe had seen “The Long Goodbye to the Old Harbour of 1953” and “The 東京 Nights of a Long Summer”.\n");
			claims.append("article t%1$d \"A\" {%n language \"en\"%n text \"t%1$d.txt\"%n}%n".formatted(i));
		}
		Files.writeString(folder.resolve("all.claims"), claims);
		try (CorpusSession session = CorpusSession.of(folder)) {
			Corpus corpus = session.build(Progress.NONE);
			assertEquals(List.of(), UtteranceIndex.search(corpus, new UtteranceIndex.Options(null, true, 0.5), Progress.NONE).pairs());
		}
	}
}
