// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.junit.jupiter.api.Test;

/** What a printed page says, in the order in which it is read. */
class PdfDocumentTest {

	private static final PDFont FONT = new PDType1Font(FontName.TIMES_ROMAN);

	private static final class Page {
		private final List<Object[]> words = new ArrayList<>();

		Page line(double x, double y, double size, String text) {
			words.add(new Object[] { x, y, size, text });
			return this;
		}

		/** Lines one below the other. */
		Page lines(double x, double y, String... lines) {
			for (int i = 0; i < lines.length; i++) {
				if (!lines[i].isEmpty()) {
					line(x, y - 12 * i, 10, lines[i]);
				}
			}
			return this;
		}
	}

	private static byte[] pdf(String password, Page... pages) throws IOException {
		try (PDDocument document = new PDDocument()) {
			for (Page page : pages) {
				PDPage made = new PDPage(PDRectangle.A4);
				document.addPage(made);
				try (PDPageContentStream stream = new PDPageContentStream(document, made)) {
					for (Object[] word : page.words) {
						stream.beginText();
						stream.setFont(FONT, ((Double) word[2]).floatValue());
						stream.newLineAtOffset(((Double) word[0]).floatValue(), ((Double) word[1]).floatValue());
						stream.showText((String) word[3]);
						stream.endText();
					}
				}
			}
			if (password != null) {
				document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
			}
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	@Test
	void columnsAreReadOneAfterTheOther() throws IOException {
		// The lines of the two columns stand side by side in the file, as some programs print them.
		Page page = new Page().line(60, 780, 22, "Port knew of leak");
		String[] left = { "The port authority knew of the leak", "for three weeks before it told the", "town, two officials said on Mon-", "day.", "", "Nobody was hurt, the well-known", "harbour doctor said, and the water" };
		String[] right = { "is clean again.", "", "A spokesman for the company that", "owns the tanks did not answer ques-", "tions. He is well-known for that,", "and the council of the town", "will meet on Wednesday." };
		for (int i = 0; i < 7; i++) {
			if (!left[i].isEmpty()) {
				page.line(60, 740 - 12 * i, 10, left[i]);
			}
			if (!right[i].isEmpty()) {
				page.line(320, 740 - 12 * i, 10, right[i]);
			}
		}
		ReadArticles read = ReadArticles.of("a.pdf", pdf(null, page));
		assertEquals("Port knew of leak", read.only().first(Field.HEADLINE));
		assertEquals(List.of("The port authority knew of the leak for three weeks before it told the town, two officials said on Monday.",
				"Nobody was hurt, the well-known harbour doctor said, and the water is clean again.",
				"A spokesman for the company that owns the tanks did not answer questions. He is well-known for that, and the council of the town will meet on Wednesday."), read.only().paragraphs());
	}

	@Test
	void aHyphenOfAWordStaysWhereTheDocumentHasItElsewhere() throws IOException {
		Page page = new Page().lines(60, 740, "Some lines of a text that is as wide as others are, and is not well-", "known to anybody. It became well-known to some later, because a anti-", "Fascist and pre-war paper had said so, and it was so for all the time.");
		assertEquals("Some lines of a text that is as wide as others are, and is not well-known to anybody. It became well-known to some later, because a anti-Fascist and pre-war paper had said so, and it was so for all the time.",
				ReadArticles.of("a.pdf", pdf(null, page)).only().paragraphs().getFirst());
	}

	@Test
	void paragraphsGoOnOverPagesWithoutTheirHeads() throws IOException {
		Page[] pages = new Page[4];
		for (int i = 0; i < 4; i++) {
			pages[i] = new Page().line(60, 800, 8, "The Quillhaven Ledger, page " + (i + 1)).lines(60, 740, "Line one of page " + i + " is long enough to be a line that goes on to the next one and", "does not end here on page " + i + " but goes on behind the end of it, as the paragraph that");
		}
		ReadArticles read = ReadArticles.of("a.pdf", pdf(null, pages));
		String text = String.join("\n", read.only().paragraphs());
		assertTrue(!text.contains("Ledger"), text);
		assertTrue(read.remarks.getFirst().contains("The Quillhaven Ledger, page 1"), read.remarks.toString());
	}

	@Test
	void indentsBeginParagraphs() throws IOException {
		Page page = new Page().line(60, 740, 10, "The first paragraph has two lines, and the second of them ends it at the right").line(60, 728, 10, "edge of the column, so that only what the next line begins with tells them here.")
				.line(75, 716, 10, "Behind the indent begins another one, which has two lines as well, and it").line(60, 704, 10, "ends in the middle.");
		assertEquals(2, ReadArticles.of("a.pdf", pdf(null, page)).only().paragraphs().size());
	}

	@Test
	void aScanHasNoText() throws IOException {
		byte[] scan = pdf(null, new Page());
		assertEquals("There is no text in it.", assertThrows(IOException.class, () -> ReadArticles.of("a.pdf", scan)).getMessage());
	}

	@Test
	void whatIsLockedOrBrokenIsSaid() throws IOException {
		byte[] locked = pdf("secret", new Page().line(60, 700, 10, "Words"));
		assertEquals("It is locked with a password.", assertThrows(IOException.class, () -> ReadArticles.of("a.pdf", locked)).getMessage());
		assertEquals("It begins as a PDF and cannot be read: it is damaged.", assertThrows(IOException.class, () -> ReadArticles.of("a.pdf", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII))).getMessage());
	}
}
