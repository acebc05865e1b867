// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.gainsay.report.Utf8Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Utf8TextTest {

	private static final List<String> PIECES = List.of("a", "<b>", "é", "ß\u07FF", "\u0800", "—…", "\uFFFD", "漢字", "😀", "\uD83D", "\uDE00x", "\n\t\r", "\u007F\u0080", "&amp; & ' \"", "");

	@Test
	void hasTheBytesThatJavaHasForTheSamePieces(@TempDir Path folder) throws Exception {
		Random random = new Random(7);
		for (int round = 0; round < 300; round++) {
			StringBuilder expected = new StringBuilder();
			Utf8Text text = new Utf8Text(random.nextInt(4));
			for (int i = random.nextInt(40); i >= 0; i--) {
				String piece = PIECES.get(random.nextInt(PIECES.size())).repeat(random.nextInt(5) == 0 ? 700 : 1);
				expected.append(new String(piece.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)); // halves of characters never meet: each piece is a text
				text.append(piece);
			}
			Path file = folder.resolve("text");
			text.write(file);
			assertArrayEquals(expected.toString().getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
			assertEquals(expected.toString(), text.toString());
			assertEquals(Files.size(file), text.length());
		}
	}

	@Test
	void makesReferencesOfWhatMeansSomething() {
		assertEquals("a &amp;amp; &lt;é&gt; &quot;x&#39;", new Utf8Text().escaped("a &amp; <é> \"x'").toString());
		assertEquals("&lt;&lt;", new Utf8Text().escaped("<<").toString());
		assertEquals("plain — text", new Utf8Text().escaped("plain — text").toString());
		assertEquals("", new Utf8Text().escaped("").toString());
	}

	@Test
	void writesPixelsAsTheirTenths() {
		Random random = new Random(11);
		for (int i = 0; i < 20_000; i++) {
			double value = switch (i % 4) {
				case 0 -> random.nextInt(2000) / 20.0;
				case 1 -> random.nextDouble() * 2000 - 1000;
				case 2 -> random.nextGaussian() * 1e7;
				default -> random.nextInt(100) - 50;
			};
			double tenths = Math.round(value * 10) / 10.0;
			assertEquals(tenths == Math.rint(tenths) ? String.valueOf((long) tenths) : String.valueOf(tenths), new Utf8Text().pixels(value).toString(), String.valueOf(value));
		}
		assertEquals("-0.5", new Utf8Text().pixels(-0.5).toString());
		assertEquals("0", new Utf8Text().pixels(-0.04).toString());
		assertEquals("12345", new Utf8Text().number(12345).toString());
		assertEquals("-7", new Utf8Text().number(-7).toString());
	}

	@Test
	void beginsAnewInTheSameRoom() {
		Utf8Text text = new Utf8Text().ascii("before");
		text.clear();
		assertEquals("now", text.ascii("now").toString());
	}
}
