// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.gainsay.interchange.tests.PageReaderTest.FOUR;
import static org.gainsay.interchange.tests.PageReaderTest.ONE;
import static org.gainsay.interchange.tests.PageReaderTest.THREE;
import static org.gainsay.interchange.tests.PageReaderTest.TWO;
import static org.gainsay.interchange.tests.PageReaderTest.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.gainsay.interchange.texts.SourceArticle.Field;
import org.junit.jupiter.api.Test;

/** What people have and nobody expects: nothing of it is lost without a word, or taken for something that it is not. */
class UnusualInputsTest {

	private static String flat(String body) {
		return "<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
				+ " office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body><office:text>" + body + "</office:text></office:body></office:document>";
	}

	@Test
	void aMailboxIsItsMails() throws IOException {
		String box = "From a@x.example Mon May  6 07:08:09 2024\nFrom: a@x.example\nSubject: Bridge closed\nDate: Mon, 6 May 2024 07:08:09 +0200\n\n" + ONE + "\n\n>From the start it was so.\nFrom then on, too.\n\n"
				+ "From b@x.example Mon May  6 08:08:09 2024\nFrom: b@x.example\nSubject: Nothing\nDate: Mon, 6 May 2024 08:08:09 +0200\n\n\n"
				+ "From c@x.example Mon May  6 09:08:09 2024\nFrom: c@x.example\nSubject: Ferry stays\nDate: Mon, 6 May 2024 09:08:09 +0200\n\n" + TWO + "\n";
		ReadArticles read = ReadArticles.of(box);
		assertEquals(List.of("Bridge closed", "Ferry stays"), read.articles.stream().map(article -> article.first(Field.HEADLINE)).toList());
		assertEquals(List.of(ONE, "From the start it was so. From then on, too."), read.articles.getFirst().paragraphs());
		assertEquals(List.of("mail 2: There is no text in it."), read.notRead);
		assertEquals(List.of(ONE), ReadArticles.of(box.substring(0, box.indexOf("\n\n>"))).only().paragraphs(), "the line that parts mails is of none");
		assertEquals(List.of("Bridge closed", "Ferry stays"), ReadArticles.of(box.replaceFirst(" Mon May.*", "")).articles.stream().map(article -> article.first(Field.HEADLINE)).toList(), "the first need not say when");
	}

	@Test
	void aDocumentInADocumentIsTold() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
			zip.putNextEntry(new ZipEntry("word/document.xml"));
			zip.write(("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>" + ONE + "</w:t></w:r></w:p><w:altChunk/></w:body></w:document>").getBytes(StandardCharsets.UTF_8));
		}
		ReadArticles read = ReadArticles.of("source", bytes.toByteArray());
		assertEquals(List.of(ONE), read.only().paragraphs());
		assertEquals(List.of("It has a part in another format (altChunk), which Word shows in the text and which was not read: save it again in Word."), read.remarks);
	}

	@Test
	void aFlatOpenDocumentIsADocument() throws IOException {
		ReadArticles read = ReadArticles.of(flat("<text:h text:outline-level=\"1\">Bridge closed</text:h><text:p>" + ONE + "<draw:image><office:binary-data>QUJD</office:binary-data></draw:image></text:p><text:p>" + TWO + "</text:p>"));
		assertEquals("Bridge closed", read.only().first(Field.HEADLINE));
		assertEquals(List.of(ONE, TWO), read.only().paragraphs());
	}

	@Test
	void aQuotationMarkThatIsNeverClosedIsTold() throws IOException {
		ReadArticles read = ReadArticles.of("title,text\n\"A \"\"quoted\"\"\nheadline\",\"First.\"\n\"B\",\"It opens\nand goes on\nC,Third.\n");
		assertEquals(2, read.articles.size());
		assertEquals(List.of("line 4: A quotation mark opens a field there and none closes it: all that follows is in that field."), read.notRead);
		assertEquals(List.of(), ReadArticles.of("title,text\nA 5\" pipe,\"He said \"\"no\"\".\"\n").notRead);
	}

	@Test
	void aFeedIsNoArticle() throws IOException {
		for (String feed : List.of("<?xml version=\"1.0\"?>\n<!-- made --><rss version=\"2.0\"><channel><title>News</title><item><title>Bridge closed</title><description>" + ONE + "</description></item></channel></rss>",
				"<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>Bridge closed</title><summary>" + ONE + "</summary></entry></feed>")) {
			assertEquals("html", ReadArticles.format(feed.getBytes(StandardCharsets.UTF_8)));
			assertEquals(List.of("It is a list of articles for programs (RSS or Atom): import the addresses in it."), Harvest.page(feed).none);
		}
	}

	@Test
	void whatIsTakenForTextAndLooksLikeSomethingElseIsTold() throws IOException {
		assertEquals(List.of("It is XML of a kind that is not known: its tags stand in the text."), ReadArticles.of("<?xml version=\"1.0\"?>\n<news><lead>" + ONE + "</lead></news>").remarks);
		assertEquals(List.of("It begins as JSON and is no table or article that can be read, so it was taken as it stands."), ReadArticles.of("[{\"title\": \"A\", \"text\": \"" + ONE + "\", \"n\": NaN}]").remarks);
		assertEquals(List.of(), ReadArticles.of("{sic} Bridge closed\n\n" + ONE).remarks);
	}

	@Test
	void textForBrowsersWithoutProgramsIsReadWhereThereIsNoOther() throws IOException {
		String all = p(ONE, TWO, THREE, FOUR);
		for (String tag : List.of("noscript", "template")) {
			assertEquals(List.of(ONE, TWO, THREE, FOUR), Harvest.page(PageReaderTest.page("<" + tag + ">" + all + "</" + tag + ">")).only().paragraphs(), tag);
			assertEquals(List.of(ONE, TWO, THREE, FOUR), Harvest.page(PageReaderTest.page(all + "<" + tag + "><p>" + ONE.replace("bridge", "ferry") + "</p></" + tag + ">")).only().paragraphs(), tag);
		}
		assertTrue(Harvest.page(PageReaderTest.page("<noscript>Please enable JavaScript to read this page.</noscript>")).articles.isEmpty());
	}
}
