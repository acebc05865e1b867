// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleTextTest {

	/** What a byte order mark and an a have, as `printf '\xEF\xBB\xBFa' | sha256sum` says. */
	private static final String HASH_OF_A = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";

	@Test
	void codePointsAreCountedAndCountedBack() {
		ArticleText text = ArticleText.of("\uD83D\uDD34e\u0301\r\n\uD83D\uDE00\uD83D\uDE00x");
		assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8), List.of(0, 2, 3, 4, 5, 6, 8, 10, 11).stream().map(text::codePoints).toList());
		assertEquals(List.of(0, 2, 3, 4, 5, 6, 8, 10, 11), List.of(0, 1, 2, 3, 4, 5, 6, 7, 8).stream().map(text::utf16).toList());
	}

	@Test
	void wordsAtSeveralSpans() {
		ArticleText text = ArticleText.of("The bridge is safe.");
		assertEquals("bridge … safe", text.words(List.of(new Span(4, 10), new Span(14, 18), new Span(18, 20))));
		assertEquals("", text.words(List.of()));
	}

	@Test
	void offsetsOutsideTheTextAreRefused() {
		ArticleText text = ArticleText.of("\uD83D\uDD34a");
		assertThrows(IndexOutOfBoundsException.class, () -> text.codePoints(-1));
		assertThrows(IndexOutOfBoundsException.class, () -> text.codePoints(4));
		assertThrows(IndexOutOfBoundsException.class, () -> text.utf16(-1));
		assertThrows(IndexOutOfBoundsException.class, () -> text.utf16(3));
	}

	/** Java's own count says what is right. */
	@Test
	void countsAgreeWithJavasOwnForRandomTexts() {
		Random random = new Random(20231);
		List<String> pieces = List.of("a", "\uD83D\uDD34", "e\u0301", "\r\n", "\uD83D\uDC69\u200D\uD83D\uDD2C", " ", "字", "\u00AD");
		for (int round = 0; round < 300; round++) {
			StringBuilder made = new StringBuilder();
			for (int i = random.nextInt(60); i > 0; i--) {
				made.append(pieces.get(random.nextInt(pieces.size())));
			}
			String plain = made.toString();
			ArticleText text = ArticleText.of(plain);
			for (int point = 0; point <= plain.codePointCount(0, plain.length()); point++) {
				int offset = plain.offsetByCodePoints(0, point);
				assertEquals(point, text.codePoints(offset), plain);
				assertEquals(offset, text.utf16(point), plain);
			}
		}
	}

	@Test
	void aByteOrderMarkIsNoPartOfTheTextButOfTheHash(@TempDir Path folder) throws Exception {
		Path plain = Files.write(folder.resolve("plain.txt"), new byte[] { 'a' });
		Path marked = Files.write(folder.resolve("marked.txt"), new byte[] { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a' });
		assertEquals("a", ArticleText.read(plain).text());
		assertEquals("a", ArticleText.read(marked).text());
		assertEquals(HASH_OF_A, ArticleText.read(plain).sha256());
		assertEquals("a", ArticleText.of("\uFEFFa").text());
		assertEquals(ArticleText.of("\uFEFFa").sha256(), ArticleText.read(marked).sha256());
	}

	@Test
	void onlyTheFirstByteOrderMarkIsLeftOut() {
		assertEquals("\uFEFFa\uFEFF", ArticleText.of("\uFEFF\uFEFFa\uFEFF").text());
	}

	@Test
	void lineEndsStayAsTheyAre(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("a.txt"), "a\r\nb\rc\n");
		assertEquals("a\r\nb\rc\n", ArticleText.read(file).text());
	}

	@Test
	void whatIsNotUtf8IsRefused(@TempDir Path folder) throws Exception {
		Path latin = Files.write(folder.resolve("latin.txt"), "Größe".getBytes(StandardCharsets.ISO_8859_1));
		assertThrows(CharacterCodingException.class, () -> ArticleText.read(latin));
		Path surrogate = Files.write(folder.resolve("cesu.txt"), new byte[] { (byte) 0xED, (byte) 0xA0, (byte) 0xBD });
		assertThrows(CharacterCodingException.class, () -> ArticleText.read(surrogate));
	}

	@Test
	void whatIsNotThereIsSaidSo(@TempDir Path folder) {
		assertThrows(NoSuchFileException.class, () -> ArticleText.read(folder.resolve("a.txt")));
	}

	@Test
	void spansAreChecked() {
		assertThrows(IllegalArgumentException.class, () -> new Span(-1, 2));
		assertThrows(IllegalArgumentException.class, () -> new Span(3, 2));
		assertEquals("b", ArticleText.of("abc").at(new Span(1, 2)));
	}

	@Test
	void gapsOverlapsAndOrder() {
		Span middle = new Span(10, 20);
		assertEquals(List.of(5, 0, 0, 0, 3), List.of(new Span(0, 5), new Span(5, 10), new Span(12, 13), new Span(20, 21), new Span(23, 30)).stream()
				.map(middle::gap).toList());
		assertEquals(List.of(false, false, true, true, false), List.of(new Span(0, 5), new Span(5, 10), new Span(9, 11), new Span(12, 13), new Span(20, 21))
				.stream().map(middle::overlaps).toList());
		assertEquals(List.of(new Span(1, 2), new Span(1, 3), new Span(2, 2)), List.of(new Span(2, 2), new Span(1, 3), new Span(1, 2)).stream().sorted().toList());
	}
}
