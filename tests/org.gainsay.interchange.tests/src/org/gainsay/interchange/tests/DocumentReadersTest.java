// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.gainsay.interchange.texts.documents.DocumentText;
import org.gainsay.interchange.texts.documents.DocxDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of word processors, Markdown and mail, with what each keeps and leaves. */
class DocumentReadersTest {

	private static final String W = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
			+ "xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' xmlns:v='urn:schemas-microsoft-com:vml'><w:body>";

	private static byte[] zip(String... namesAndContents) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int i = 0; i < namesAndContents.length; i += 2) {
				byte[] content = namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8);
				ZipEntry entry = new ZipEntry(namesAndContents[i]);
				if (namesAndContents[i].equals("mimetype")) {
					CRC32 sum = new CRC32();
					sum.update(content);
					entry.setMethod(ZipEntry.STORED);
					entry.setSize(content.length);
					entry.setCrc(sum.getValue());
				}
				zip.putNextEntry(entry);
				zip.write(content);
				zip.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

	private static byte[] docx(String body) throws IOException {
		return zip("[Content_Types].xml", "<Types/>", "word/styles.xml",
				"<w:styles xmlns:w='w'><w:style w:styleId='Titre'><w:name w:val='Title'/></w:style><w:style w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style></w:styles>",
				"word/document.xml", body.startsWith("<?xml") ? body : W + body + "</w:body></w:document>");
	}

	private static String p(String inner) {
		return "<w:p>" + inner + "</w:p>";
	}

	private static String r(String text) {
		return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
	}

	private static byte[] odt(String body) throws IOException {
		return zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
				"<office:document-content xmlns:office='o' xmlns:text='t' xmlns:draw='d' xmlns:style='s'><office:automatic-styles><style:style style:name='P1' style:parent-style-name='Title'/></office:automatic-styles>"
						+ "<office:body><office:text>" + body + "</office:text></office:body></office:document-content>");
	}

	@Test
	void aWordDocumentKeepsWhatWasInsertedAndLinkedAndControlled() throws IOException {
		ReadArticles read = ReadArticles.of("a.docx", docx(p("<w:pPr><w:pStyle w:val='Titre'/></w:pPr>" + r("Ferry stays")) + p(r("The ferry ") + "<w:ins w:id='1'>" + r("to Marrow Point ") + "</w:ins><w:del w:id='2'><w:r><w:delText>never </w:delText></w:r></w:del>"
				+ "<w:hyperlink>" + r("will not ") + "</w:hyperlink><w:sdt><w:sdtPr><w:tag/></w:sdtPr><w:sdtContent>" + r("leave") + "</w:sdtContent></w:sdt><w:moveFrom>" + r(" gone") + "</w:moveFrom><w:moveTo>" + r(" today") + "</w:moveTo>"
				+ r(".") + "<w:r><w:footnoteReference w:id='1'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>") + "<w:tbl><w:tr><w:tc>" + p(r("A cell")) + "</w:tc></w:tr></w:tbl>"));
		SourceArticle article = read.only();
		assertEquals("Ferry stays", article.first(Field.HEADLINE));
		assertEquals(List.of("The ferry to Marrow Point will not leave today.", "A cell"), article.paragraphs());
		assertEquals(List.of("Its footnote was not read.", "It has tracked changes: what was inserted is in the text, what was deleted is not."), read.remarks);
	}

	@Test
	void aTextBoxFollowsItsParagraphAndStandsOnce() throws IOException {
		String box = "<w:txbxContent>" + p(r("In the box")) + "</w:txbxContent>";
		SourceArticle article = ReadArticles.of("a.docx", docx(p(r("Before it.")) + p(r("Around ") + "<w:r><mc:AlternateContent><mc:Choice><wps:wsp><wps:txbx>" + box + "</wps:txbx></wps:wsp></mc:Choice><mc:Fallback><v:textbox>" + box
				+ "</v:textbox></mc:Fallback></mc:AlternateContent></w:r>" + r("it.")) + p(r("Behind it.")))).only();
		assertEquals(List.of("Before it.", "Around it.", "In the box", "Behind it."), article.paragraphs());
	}

	@Test
	void lineBreaksPartParagraphsAndADeletedEndJoinsThem() throws IOException {
		SourceArticle article = ReadArticles.of("a.docx", docx(p(r("One.") + "<w:r><w:br/></w:r>" + r("Two.") + "<w:r><w:br w:type='page'/></w:r>") + p("<w:pPr><w:rPr><w:del w:id='3'/></w:rPr></w:pPr>" + r("Three ")) + p(r("goes on.")))).only();
		assertEquals(List.of("One.", "Two.", "Three goes on."), article.paragraphs());
	}

	/** What press databases part their articles by. */
	@Test
	void bookmarksAreKeptWithTheParagraphTheyBeginIn() throws IOException {
		DocumentText text = DocxDocument.read(docx("<w:bookmarkStart w:id='0' w:name='Bookmark_1'/>" + p(r("First")) + p("<w:bookmarkStart w:id='1' w:name='Body_1'/>" + r("Second"))));
		assertEquals(List.of(List.of("Bookmark_1"), List.of("Body_1")), text.paragraphs().stream().map(DocumentText.Paragraph::bookmarks).toList());
	}

	@Test
	void entitiesOfAWordDocumentAreNotFollowed() throws IOException {
		byte[] bytes = docx("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'><!ENTITY b '&a;&a;'>]>" + W + p(r("Before &b; behind")) + "</w:body></w:document>");
		assertEquals("It has the entity &b; in place of words, as no document of a word processor or a spreadsheet has; nothing is read of it.",
				assertThrows(IOException.class, () -> ReadArticles.of("a.docx", bytes)).getMessage());
	}

	@Test
	void aWordDocumentThatIsNestedForEverIsRefused() {
		assertTrue(assertThrows(IOException.class, () -> ReadArticles.of("a.docx", docx(p("<w:sdt>".repeat(5000) + r("x") + "</w:sdt>".repeat(5000))))).getMessage().contains("nested deeper"));
	}

	@Test
	void whatIsNoWordDocumentIsSaid() {
		Source page = Source.of("a.docx", "<html>".getBytes(StandardCharsets.UTF_8));
		assertTrue(assertThrows(IOException.class, () -> ReadArticles.as("docx", page)).getMessage().contains("that is an archive, and this is none"));
		assertEquals("There is no text in it.", assertThrows(IOException.class, () -> ReadArticles.of("a.docx", docx(p("")))).getMessage());
	}

	@Test
	void anOpenDocumentKeepsItsSpacesBoxesAndLinks() throws IOException {
		ReadArticles read = ReadArticles.of("a.odt", odt("<text:tracked-changes><text:changed-region><text:deletion><text:p>deleted</text:p></text:deletion></text:changed-region></text:tracked-changes>"
				+ "<text:p text:style-name='P1'>Pier damaged</text:p>\n<text:p>Two<text:s text:c='2'/>spaces,<text:tab/>a <text:a>link</text:a>\n   and a<text:line-break/>line.<text:note><text:note-body><text:p>Note</text:p></text:note-body></text:note></text:p>"
				+ "<text:p>Around<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame> it.</text:p><text:h>Sub</text:h>"));
		assertEquals("Pier damaged", read.only().first(Field.HEADLINE));
		assertEquals(List.of("Two  spaces,\ta link and a", "line.", "Around it.", "boxed", "Sub"), read.only().paragraphs());
		assertEquals(List.of("Its footnote was not read."), read.remarks);
	}

	@Test
	void anRtfFileIsReadInItsCodePages() throws IOException {
		String rtf = "{\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0\\fcharset204 Arial;}}{\\stylesheet{\\s0 Normal;}}{\\info{\\title Not read}}{\\header Not read}\\uc1 "
				+ "\\'cc\\'fd\\'f0 \\'e7\\'e0\\'ff\\'e2\\'e8\\'eb\\par The mayor \\u8211?\\u8216? said\\u8217? \\u-10179?\\u-8694?\\emdash no{\\footnote Not read}{\\v hidden}{\\deleted gone}.\\line Next{\\*\\unknown Not read}.\\par"
				+ "{\\field{\\*\\fldinst HYPERLINK \"http://x.example\"}{\\fldrslt a link}}{\\*\\bkmkstart B1}{\\pict 00ff} here.\\par}";
		ReadArticles read = ReadArticles.of("a.rtf", rtf.getBytes(Charset.forName("windows-1252")));
		assertEquals("Мэр заявил", read.only().first(Field.HEADLINE));
		assertEquals(List.of("The mayor –‘ said’ \uD83D\uDE0A—no.", "Next.", "a link here."), read.only().paragraphs());
		assertEquals(List.of("Its footnote was not read."), read.remarks);
	}

	@Test
	void anRtfFileThatIsNestedForEverIsRefused() {
		assertTrue(assertThrows(IOException.class, () -> ReadArticles.of("a.rtf", ("{\\rtf1 " + "{".repeat(200_000)).getBytes(StandardCharsets.US_ASCII))).getMessage().contains("nested deeper"));
	}

	@Test
	void markdownLosesItsMarksAndNothingElse() throws IOException {
		ReadArticles read = ReadArticles.of("""
				---
				title: "Ferry stays"
				date: 3 March 2024
				author: A. Clerk
				lang: en
				tags:
				  - harbour
				---

				# Ferry stays

				The *ferry* to [Marrow Point](https://ferry.example) will
				not leave.

				![the pier](pier.jpg)

				- One & two
				- <b>Three</b>

				## Why

				> "It is `unsafe`," she said.
				""");
		SourceArticle article = read.only();
		assertEquals("Ferry stays", article.first(Field.HEADLINE));
		assertEquals("2024-03-03", article.first(Field.PUBLISHED));
		assertEquals("A. Clerk", article.first(Field.BYLINE));
		assertEquals("en", article.first(Field.LANGUAGE));
		assertEquals(List.of("The ferry to Marrow Point will not leave.", "One & two", "Three", "Why", "\"It is unsafe,\" she said."), article.paragraphs());
		assertEquals("the pier", article.removed().getFirst().text());
	}

	@ParameterizedTest
	@ValueSource(strings = { "No headings and no links.\nJust a text, with a # in it.\n", "#hashtag first\n\nThen words.\n", "Price: 5\n\nTo: nobody.\n" })
	void aPlainTextIsNoMarkdownAndNoMail(String text) {
		assertEquals("text", ReadArticles.format(text.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void aMailIsReadWithWhatIsEnclosed() throws IOException {
		String mail = "From: =?UTF-8?Q?Ann_Cl=C3=A9rk?= <ann@x.example>\r\nTo: b@x.example\r\nDate: Mon, 4 Mar 2024 10:11:12 +0100\r\nSubject: =?ISO-8859-1?Q?Br=FCcke?=\r\nMIME-Version: 1.0\r\n"
				+ "Content-Type: multipart/mixed; boundary=A\r\n\r\n--A\r\nContent-Type: multipart/alternative; boundary=B\r\n\r\n--B\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
				+ "Die Br=FCcke ist\r\nzu.\r\n\r\nSeit Montag.\r\n--B\r\nContent-Type: text/html\r\n\r\n<p>Not this</p>\r\n--B--\r\n--A\r\nContent-Type: text/markdown; name=n.md\r\nContent-Disposition: attachment; filename=n.md\r\n\r\n# Enclosed\r\n\r\nWords.\r\n"
				+ "--A\r\nContent-Type: image/png; name=p.png\r\nContent-Disposition: attachment; filename=p.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAA=\r\n--A--\r\n";
		ReadArticles read = ReadArticles.of(mail);
		assertEquals(2, read.articles.size(), read.toString());
		SourceArticle article = read.articles.getFirst();
		assertEquals("Brücke", article.first(Field.HEADLINE));
		assertEquals("Ann Clérk", article.first(Field.BYLINE));
		assertEquals("2024-03-04T09:11:12Z", article.first(Field.PUBLISHED));
		assertEquals(List.of("Die Brücke ist zu.", "Seit Montag."), article.paragraphs());
		assertEquals("Enclosed", read.articles.getLast().first(Field.HEADLINE));
		assertTrue(read.remarks.getLast().contains("enclosed"), read.remarks.toString());
	}

	@Test
	void aMailOfHtmlAloneIsReadByItsBlocks() throws IOException {
		assertEquals(List.of("One two", "Three"), ReadArticles.of("From: a@x.example\nTo: b@x.example\nSubject: S\nContent-Type: text/html; charset=utf-8\n\n<html><style>x</style><p>One\n<b>two</b></p><div>Three</div></html>\n").only().paragraphs());
	}

	@Test
	void aBombIsKnownForWhatItIsAndRefused() throws IOException {
		byte[] bomb = docx(W + p(r("The ferry left the harbour of Quillhaven.")).repeat(1_000_000) + "</w:body></w:document>");
		assertEquals("docx", ReadArticles.format(bomb));
		assertTrue(assertThrows(IOException.class, () -> ReadArticles.of("a.docx", bomb)).getMessage().contains("larger than the 64 MiB"));
	}

	@Test
	void paragraphsWhoseEndsAreDeletedAreOneInTheirOrder() throws IOException {
		String deleted = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>";
		assertEquals(List.of("One two three."), ReadArticles.of("a.docx", docx(W + p(deleted + r("One ")) + p(deleted + r("two ")) + p(r("three.")) + "</w:body></w:document>")).only().paragraphs());
	}
}
