// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.gainsay.interchange.texts.Encoding;
import org.gainsay.interchange.texts.Encoding.Decoded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The letters of a file, whatever is said of its encoding. */
class EncodingTest {

	private static final String GERMAN = "Der Bürgermeister von Öhringen erklärte am Mittwoch, die Brücke über den Fluß werde frühestens im März für Fußgänger geöffnet. Zuvor müßten die Prüfer die Pläne für die Träger gutheißen.";
	private static final String RUSSIAN = "Мэр города заявил в среду, что мост через реку откроют для пешеходов не раньше марта. Сначала проверяющие должны одобрить планы строителей, сообщил представитель городской управы.";
	private static final String JAPANESE = "市長は水曜日、川に架かる橋が歩行者に開放されるのは早くても三月になると述べた。その前に検査官が梁の設計を承認しなければならないという。";
	private static final String CHINESE = "市长星期三说，跨河大桥最早要到三月才能向行人开放。在此之前，检查人员必须批准大梁的设计方案，市政府发言人表示。";
	private static final String KOREAN = "시장은 수요일에 강을 가로지르는 다리가 빨라야 삼월에 보행자에게 개방될 것이라고 말했다. 그전에 검사관이 설계를 승인해야 한다고 대변인은 전했다.";
	private static final String POLISH = "Burmistrz powiedział w środę, że most przez rzekę zostanie otwarty dla pieszych najwcześniej w marcu. Przedtem inspektorzy muszą zatwierdzić projekt dźwigarów, dodał rzecznik urzędu.";

	private static String text(String language) {
		return switch (language) {
			case "de" -> GERMAN;
			case "ru" -> RUSSIAN;
			case "ja" -> JAPANESE;
			case "zh" -> CHINESE;
			case "ko" -> KOREAN;
			default -> POLISH;
		};
	}

	@ParameterizedTest
	@CsvSource({ "de,windows-1252", "de,UTF-8", "de,UTF-16LE", "de,UTF-16BE", "ru,windows-1251", "ru,KOI8-R", "ru,ISO-8859-5", "ru,UTF-8", "ja,windows-31j", "ja,EUC-JP", "ja,ISO-2022-JP", "zh,GB18030", "zh,Big5",
			"ko,x-windows-949", "pl,windows-1250", "pl,ISO-8859-2" })
	void lettersOfAnEncodingOfWhichNobodySpeaks(String language, String charset) {
		String text = (text(language) + "\n").repeat(5);
		if (charset.equals("Big5")) {
			text = text.replace('长', '長').replace('桥', '橋').replace('说', '說').replace('么', '麼').replace('开', '開').replace('检', '檢').replace('员', '員').replace('须', '須').replace('设', '設').replace('计', '計')
					.replace('发', '發').replace('个', '個').replace('才', '才').replace('向', '向').replace('准', '准').replace('梁', '梁').replace('跨', '跨');
		}
		byte[] bytes = text.getBytes(Charset.forName(charset));
		assertEquals(text, Encoding.text(bytes, null).text());
	}

	@ParameterizedTest
	@CsvSource({ "de,iso-8859-1,windows-1252", "de,'\"Latin1\"',windows-1252", "ru,windows-1251,windows-1251", "ru,koi8-r,KOI8-R", "ja,shift_jis,windows-31j", "zh,gb2312,GB18030", "ko,euc-kr,x-windows-949" })
	void whatSomebodySaysIsBelievedWhereTheBytesBearItOut(String language, String label, String charset) {
		String text = text(language).substring(0, 40);
		Decoded decoded = Encoding.text(text.getBytes(Charset.forName(charset)), label);
		assertEquals(text, decoded.text());
		assertEquals("Read as " + Charset.forName(charset).name() + ", as who sent it says.", decoded.remarks().getFirst());
	}

	@Test
	void theHeadOfTheResponseIsBelievedBeforeThePage() {
		byte[] bytes = ("<meta charset=iso-8859-1><p>" + RUSSIAN).getBytes(Charset.forName("windows-1251"));
		assertTrue(Encoding.page(bytes, "windows-1251").text().endsWith(RUSSIAN));
		assertTrue(Encoding.page(("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>" + RUSSIAN).getBytes(Charset.forName("windows-1251")), null).text().endsWith(RUSSIAN));
		assertTrue(Encoding.page(("<!-- <meta charset=utf-16> --><?xml version='1.0' encoding='koi8-r'?><p>" + RUSSIAN).getBytes(Charset.forName("KOI8-R")), null).text().endsWith(RUSSIAN));
	}

	@Test
	void aDeclarationThatIsWrongIsRefuted() {
		Decoded latin = Encoding.page(("<meta charset=\"utf-8\"><p>" + GERMAN).getBytes(Charset.forName("windows-1252")), null);
		assertTrue(latin.text().endsWith(GERMAN), latin.text());
		assertTrue(latin.how().startsWith("It says to be in UTF-8 and is not. Read as "), latin.how());
		Decoded unicode = Encoding.page(("<meta charset=\"iso-8859-1\"><p>" + GERMAN).getBytes(StandardCharsets.UTF_8), null);
		assertTrue(unicode.text().endsWith(GERMAN), unicode.text());
		assertEquals("It says to be in windows-1252 and is not. Read as UTF-8, which its bytes are.", unicode.how());
		Decoded cyrillic = Encoding.page(("<meta charset=\"iso-8859-1\"><p>" + RUSSIAN).getBytes(Charset.forName("windows-1251")), null);
		assertTrue(cyrillic.text().endsWith(RUSSIAN), cyrillic.text());
		assertTrue(Encoding.text(RUSSIAN.getBytes(StandardCharsets.UTF_8), "klingon-1").how().contains("“klingon-1”, which is no encoding that is known"));
	}

	@Test
	void aByteOrderMarkGoesAlsoWhereItIsNotBelieved() {
		byte[] bytes = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'A', (byte) 0xCC, ' ', 'b', (byte) 0xBD, '\n' };
		assertFalse(Encoding.text(bytes, null).text().startsWith("\uFEFF"));
	}

	@Test
	void aByteOrderMarkIsBelievedAndGoes() throws Exception {
		for (String charset : new String[] { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE" }) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			bytes.write("\uFEFF".getBytes(Charset.forName(charset)));
			bytes.write(GERMAN.getBytes(Charset.forName(charset)));
			assertEquals(GERMAN, Encoding.text(bytes.toByteArray(), "iso-8859-1").text(), charset);
		}
	}

	@Test
	void aCutLetterDoesNotMakeAnotherEncoding() {
		byte[] bytes = (GERMAN + "é").getBytes(StandardCharsets.UTF_8);
		byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
		Decoded decoded = Encoding.text(cut, "utf-8");
		assertEquals(GERMAN + "\uFFFD", decoded.text());
		assertEquals(1, decoded.remarks().size());
		assertTrue(decoded.remarks().getFirst().startsWith("1 letter could not be read"), decoded.remarks().toString());
	}

	@Test
	void nothingIsSaidOfWhatAnybodyExpects() {
		assertTrue(Encoding.text("Plain.".getBytes(StandardCharsets.US_ASCII), null).remarks().isEmpty());
		assertTrue(Encoding.text(GERMAN.getBytes(StandardCharsets.UTF_8), null).remarks().isEmpty());
		assertTrue(Encoding.page(("<meta charset=utf-8>" + GERMAN).getBytes(StandardCharsets.UTF_8), null).remarks().isEmpty());
		assertEquals("", Encoding.text(new byte[0], null).text());
	}

	@Test
	void lettersLostBeforeAreSeen() {
		assertTrue(Encoding.damage("Der B?rgermeister erkl?rte, die Br?cke werde gepr?ft.").contains("question marks"));
		assertTrue(Encoding.damage("???? ?????? ?????? ? ?????").contains("question marks"));
		assertNull(Encoding.damage("Really? Who says so?? “Me?” he asked. See news.example/a?b and what?so."));
		assertFalse(Encoding.damage("a\uFFFDb\uFFFD").contains("1 letter"));
	}
}
