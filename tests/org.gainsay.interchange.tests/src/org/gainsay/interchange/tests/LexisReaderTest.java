// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReaders;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.junit.jupiter.api.Test;

/** Files of Nexis Uni and its sisters, in samples of the same layout about things that never happened. */
class LexisReaderTest {

	private static final String COVER = """
			User Name: ADA MARSH
			Date and Time: Wednesday, December 19, 2018 7:11:00 PM JST
			Job Number: 79565034
			Documents (2)
			1. Wall: council knew, engineer says
			Client/Matter: -None-
			Search Terms: harbour wall
			Narrowed by:
			Content Type
			News
			2. Coast council: no comment
			Client/Matter: -None-
			""";
	private static final String FIRST = """
			@Bookmark_1
			Wall: council knew, engineer says
			The Quillhaven Times
			May 28, 2019 Tuesday 15:43 EST, FINAL EDITION

			|Copyright 2019 The Quillhaven Times Company
			All Rights Reserved
			Section:\u00a0Section B; Column 0; Business Desk; Pg. 1
			Length:\u00a016 words
			Byline:\u00a0By ADA MARSH and NED QUAY
			Highlight:\u00a0A report: cracks.
			Dateline:\u00a0QUILLHAVEN
			@Body_1 Body

			ABSTRACT
			What it is about.
			FULL TEXT
			The wall cracked.|It was known.



			"We were told: in time," he said.
			The council denied it. (Reuters)
			|https://www.quillhaven.example/2019/05/28/wall.html
			|Graphic

			PHOTOS: The wall
			Classification
			Language:\u00a0ENGLISH
			Publication-Type:\u00a0Newspaper
			Subject:\u00a0HARBOURS (90%)
			|Load-Date:\u00a0May 29, 2019

			|End of Document
			""";
	private static final String SECOND = """
			@Bookmark_2
			Coast council: no comment
			Coast Herald
			10 de mayo de 2011
			Length: 3 words
			Body
			It said nothing.
			Load-Date: May 11, 2011
			End of Document
			""";

	/** A document of lines: {@code |} is a line break, {@code @NAME} a bookmark. */
	private static byte[] docx(String lines) {
		String body = lines.lines().map(line -> {
			String mark = line.startsWith("@") ? line.substring(1).split(" ")[0] : null;
			String text = mark == null ? line : line.substring(Math.min(line.length(), mark.length() + 2));
			String runs = Arrays.stream(text.split("(?=\\|)")).map(run -> (run.startsWith("|") ? "<w:r><w:br/></w:r>" : "") + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + run.replace("|", "").replace("&", "&amp;") + "</w:t></w:r>")
					.collect(Collectors.joining());
			return "<w:p>" + (mark == null ? "" : "<w:bookmarkStart w:id=\"1\" w:name=\"" + mark + "\"/><w:bookmarkEnd w:id=\"1\"/>") + (text.isEmpty() ? "" : runs) + "</w:p>";
		}).collect(Collectors.joining());
		return zip("word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body + "</w:body></w:document>");
	}

	static byte[] zip(String name, String content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			zip.putNextEntry(new ZipEntry(name));
			zip.write(content.getBytes(StandardCharsets.UTF_8));
		} catch (IOException never) {
			throw new UncheckedIOException(never);
		}
		return bytes.toByteArray();
	}

	@Test
	void wordDocumentWithACover() throws IOException {
		Gathered found = Gathered.of("lexis", docx(COVER + FIRST + SECOND));
		assertEquals(List.of(), found.remarks);
		assertEquals(List.of(), found.notRead);
		assertEquals(2, found.articles.size());
		assertFirst(found);
		assertEquals("Coast council: no comment", found.about(1, Field.HEADLINE));
		assertEquals("Coast Herald", found.about(1, Field.OUTLET));
		assertEquals("2011-05-10", found.about(1, Field.PUBLISHED));
		assertEquals(List.of("It said nothing."), found.articles.get(1).paragraphs());
	}

	private static void assertFirst(Gathered found) {
		SourceArticle first = found.articles.getFirst();
		assertEquals(List.of("The wall cracked.", "It was known.", "\"We were told: in time,\" he said.", "The council denied it. (Reuters)"), first.paragraphs());
		assertEquals("Wall: council knew, engineer says", first.first(Field.HEADLINE));
		assertEquals("The Quillhaven Times", first.first(Field.OUTLET));
		assertEquals("2019-05-28T15:43", first.first(Field.PUBLISHED));
		assertEquals("FINAL EDITION", first.first(Field.EDITION));
		assertEquals("Copyright 2019 The Quillhaven Times Company All Rights Reserved", first.first(Field.COPYRIGHT));
		assertEquals("Section B; Column 0; Business Desk", first.first(Field.SECTION));
		assertEquals("1", first.first(Field.PAGE));
		assertEquals(16, first.words());
		assertEquals("By ADA MARSH and NED QUAY", first.first(Field.BYLINE));
		assertEquals("A report: cracks.", first.first(Field.SUBTITLE));
		assertEquals("QUILLHAVEN", first.first(Field.DATELINE));
		assertEquals("PHOTOS: The wall", first.first(Field.CAPTION));
		assertEquals("en", first.first(Field.LANGUAGE));
		assertEquals("HARBOURS (90%)", first.first(Field.SUBJECT));
		assertEquals("Reuters", first.first(Field.AGENCY));
		assertEquals("https://www.quillhaven.example/2019/05/28/wall.html", first.first(Field.URL));
		assertEquals(List.of("abstract", "caption"), first.removed().stream().map(SourceArticle.Removed::why).toList());
	}

	/** JBGruber/LexisNexisTools#21: the first of 500 was lost. #14, #11: empty lines inside an article. */
	@Test
	void noneOfManyIsLost() throws IOException {
		StringBuilder all = new StringBuilder("Documents (500)\n");
		for (int i = 1; i <= 500; i++) {
			all.append(SECOND.replace("Bookmark_2", "Bookmark_" + i).replace("It said nothing.", "It said nothing.\n\n\n\nTime " + i + "."));
		}
		Gathered found = Gathered.of("lexis", docx(all.toString()));
		assertEquals(500, found.articles.size());
		assertEquals(List.of("It said nothing.", "Time 1."), found.articles.getFirst().paragraphs());
		assertEquals(List.of("It said nothing.", "Time 500."), found.articles.getLast().paragraphs());
		assertEquals(List.of(), found.remarks);
		Gathered short1 = Gathered.of("lexis", docx(all.toString().replace("Documents (500)", "Documents (501)")));
		assertTrue(short1.remarks.getFirst().startsWith("There should be 501 articles by its contents list, and 500 were found"), short1.remarks.toString());
	}

	/** JBGruber/LexisNexisTools#7: a single article without cover; files without marks. */
	@Test
	void oneArticleNeedsNeitherCoverNorMarks() throws IOException {
		assertFirst(Gathered.of("lexis", docx(FIRST)));
		assertFirst(Gathered.of("lexis", docx(FIRST.replace("@Bookmark_1\n", "").replace("|End of Document\n", ""))));
		Gathered two = Gathered.of("lexis", docx((COVER + FIRST + SECOND).replaceAll("@Bookmark_\\d\\n|\\|?End of Document\\n", "")));
		assertEquals(2, two.articles.size());
		assertFirst(two);
		assertEquals(List.of("It said nothing."), two.articles.get(1).paragraphs());
	}

	@Test
	void rtfTextAndPages() throws IOException {
		String plain = (COVER + FIRST + SECOND).replaceAll("@Bookmark_\\d\\n", "\n").replace("@Body_1 ", "").replace("|", "\n");
		assertFirst(Gathered.of("lexis", plain));
		String rtf = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}" + plain.replace("\u00a0", "\\'a0").replace("\n", "\\par\n") + "}";
		assertFirst(Gathered.of("lexis", rtf, StandardCharsets.US_ASCII));
		Gathered page = Gathered.of("lexis", "<html><head><title>Nexis Uni</title></head><body>" + plain.lines().map(line -> "<p>" + line + "</p>").collect(Collectors.joining("\n")) + "</body></html>");
		assertFirst(page);
		assertEquals(2, page.articles.size());
	}

	@Test
	void germanLayout() throws IOException {
		SourceArticle only = Gathered.of("lexis", docx("""
				Werft: bezahlbar, sagt der Rat
				Küsten-Zeitung
				Mittwoch 31. August 2011
				Copyright 2011 Küsten-Zeitung
				Alle Rechte vorbehalten
				Link to PDF
				Rubrik: Wirtschaft; S. 7
				Länge: 4 Wörter
				Autor: Ina Deich
				Hervorhebung: Ein Bericht
				Textkörper
				Die Werft wäre bezahlbar.
				Update: Der Rat nicht.
				Klassifizierung
				Sprache: GERMAN; DEUTSCH
				Ladedatum: 1. September 2011
				Link zum PDF-Dokument
				Ende des Dokuments
				""")).only();
		assertEquals("Werft: bezahlbar, sagt der Rat", only.first(Field.HEADLINE));
		assertEquals("2011-08-31", only.first(Field.PUBLISHED));
		assertEquals("Ina Deich", only.first(Field.BYLINE));
		assertEquals("Ein Bericht", only.first(Field.SUBTITLE));
		assertEquals("7", only.first(Field.PAGE));
		assertEquals("de", only.first(Field.LANGUAGE));
		assertEquals(List.of("Die Werft wäre bezahlbar.", "Update: Der Rat nicht."), only.paragraphs());
		assertEquals(4, only.words());
	}

	/** JBGruber/LexisNexisTools#31: not a zip archive though called .DOCX. */
	@Test
	void whatItIsCountsAndNotItsName() throws IOException {
		String plain = FIRST.replaceAll("@Bookmark_\\d\\n", "\n").replace("@Body_1 ", "").replace("|", "\n");
		Source named = Source.of("export.DOCX", plain.getBytes(StandardCharsets.UTF_8));
		Gathered found = new Gathered();
		ArticleReaders.surest(named).orElseThrow().read(named, found, Progress.NONE);
		assertFirst(found);
		assertEquals(List.of("It is called a Word document and is text; it was read as that."), found.remarks);
		byte[] old = new byte[4000];
		byte[] mark = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };
		System.arraycopy(mark, 0, old, 0, 4);
		byte[] end = "End of Document".getBytes(StandardCharsets.UTF_16LE);
		System.arraycopy(end, 0, old, 1000, end.length);
		Source encrypted = Source.of("export.DOCX", old);
		IOException why = assertThrows(IOException.class, () -> ArticleReaders.of("lexis").orElseThrow().read(encrypted, new Gathered(), Progress.NONE));
		assertEquals("lexis", ArticleReaders.surest(encrypted).orElseThrow().id());
		assertTrue(why.getMessage().contains("old Word format"), why.getMessage());
	}

	@Test
	void hostileArchivesAreHarmless() {
		byte[] entities = zip("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Length: 3 words</w:t></w:r></w:p><w:p><w:r><w:t>Body</w:t></w:r></w:p><w:p><w:r><w:t>&f;x</w:t></w:r></w:p></w:body></w:document>");
		Gathered found = new Gathered();
		try {
			ArticleReaders.of("lexis").orElseThrow().read(Source.of("x", entities), found, Progress.NONE);
		} catch (IOException refused) {
			assertTrue(refused.getMessage().length() > 10);
		}
		assertTrue(found.articles.stream().noneMatch(article -> article.paragraphs().toString().contains("root:")));
		assertThrows(IOException.class, () -> ArticleReaders.of("lexis").orElseThrow().read(Source.of("x", zip("other.xml", "")), new Gathered(), Progress.NONE));
	}
}
