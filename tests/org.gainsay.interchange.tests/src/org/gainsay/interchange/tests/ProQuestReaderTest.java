// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.gainsay.interchange.texts.SourceArticle;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.junit.jupiter.api.Test;

/** Files of ProQuest, in samples of the same layout about things that never happened. */
class ProQuestReaderTest {

	private static final String DOCUMENT = """
			<div style="margin-bottom:20pt"><a name="DocID_MSTAR_251439970"></a><p></p>
			<p style="font-weight:bold;">Council: no cracks; It inspected the wall.</p><p><span class="scholUnivAuthors">Marsh, Ada.</span><span class="newspaperArticle"><strong>Quillhaven Times</strong> [Quillhaven].&nbsp;10 Mar 2022.</span></p>
			<p><strong>Author:  </strong>Marsh, Ada</p><p><strong>Publication info:  </strong>Quillhaven Times ; Quillhaven [Quillhaven]08 May 2010: AA.2.</p><p><a href="https://search.example/251439970">ProQuest document link</a></p>
			<p><strong>Abstract:  </strong><body></p><p>With a wall.</p><p></body></p><div><strong>Links: </strong><a href="http://links.example">Get it</a></div>
			<p><strong>Full text: </strong><Text WordCount="12" HTMLContent="true">html&gt;<head><title></title></head><body><div class="document_view_image"><img src="x">Enlarge this image.<div class="small document_view_caption"><p>The wall</p></div></div>
			<p>The council said: <span class="hit">no</span> cracks.</p> <p>Subject: walls, it said.</p><p>--</p></body></html></Text></p>
			<p><strong>Subject: </strong>Walls; Councils &amp; mayors</p><p><strong>Publication title: </strong>Quillhaven Times; Quillhaven</p><p><strong>Pages: </strong>AA.2</p><p><strong>Publication year: </strong>2010</p><p><strong>Publication date: </strong>May 8, 2010</p>
			<p><strong>Section: </strong>Harbour Desk</p><p><strong>Language of publication: </strong>English</p><p><strong>ProQuest document ID: </strong>251439970</p><p><strong>Document URL: </strong><a href="https://search.example/251439970">https://search.example/251439970</a></p>
			<p><strong>Copyright: </strong>(c) 2010 Quillhaven Times</p><p><strong>Last updated: </strong>2017-11-07</p><p><strong>Database: </strong>Dailies</p></div>
			""";

	/** lovasoa/ophirofox#239: published and changed are both kept, each for what it is. */
	@Test
	void pages() throws IOException {
		Gathered found = Gathered.of("proquest", "<html><head><title>ProQuest Export</title></head><body><p>Email 4 of 5</p>" + DOCUMENT + DOCUMENT.replace("251439970", "251439971").replaceAll("(?i)</?text[^>]*>", "") + "</body></html>");
		assertEquals(2, found.articles.size());
		for (int i = 0; i < 2; i++) {
			SourceArticle article = found.articles.get(i);
			assertEquals(List.of("The council said: no cracks.", "Subject: walls, it said.", "--"), article.paragraphs());
			assertEquals("Council: no cracks; It inspected the wall.", article.first(Field.HEADLINE));
			assertEquals("Quillhaven Times", article.first(Field.OUTLET));
			assertEquals("2010-05-08", article.first(Field.PUBLISHED));
			assertEquals("2017-11-07", article.first(Field.MODIFIED));
			assertEquals("Marsh, Ada", article.first(Field.BYLINE));
			assertEquals("Harbour Desk", article.first(Field.SECTION));
			assertEquals("AA.2", article.first(Field.PAGE));
			assertEquals("en", article.first(Field.LANGUAGE));
			assertEquals("The wall", article.first(Field.CAPTION));
			assertEquals("Walls | Councils & mayors", found.about(i, Field.SUBJECT));
			assertEquals("https://search.example/25143997" + i, article.first(Field.URL));
		}
		assertEquals("251439970", found.about(0, Field.DATABASE_ID));
		assertEquals(12, found.articles.get(0).words());
		assertEquals(-1, found.articles.get(1).words());
	}

	@Test
	void mails() throws IOException {
		String head = "From: noreply@proquest.example\nSubject: Your ProQuest Research\nMIME-Version: 1.0\nContent-Type: multipart/mixed;\n\tboundary=\"b\"\n\n--b\nContent-Type: text/html; charset=\"UTF-8\"\nContent-Transfer-Encoding: quoted-printable\n\n";
		String body = ("<html><body>" + DOCUMENT.replace("cracks.</p>", "cracks –</p>") + "</body></html>").replace("=", "=3D").replace("–", "=E2=80=93").replace("The council", "The coun=\ncil");
		Gathered found = Gathered.of("proquest", head + body + "\n--b--\n");
		assertEquals(List.of("The council said: no cracks –", "Subject: walls, it said.", "--"), found.only().paragraphs());
		String behind = DOCUMENT.replaceAll("(?s)<Text WordCount=\"12\".*?</head>", "<text wordcount=\"12\" class=\"\"> <title></title> </text></p><div class=\"\">").replace("</body></html></Text></p>", "<div><strong>Illustration</strong></div><div class=\"Illustration_content\"><p>Caption: A wall</p></div><p> Credit: Reuters</p></div>")
				.replace("Language of publication", "Languageof publication").replace("<strong>Section: ", "<strong>column: ");
		Gathered lost = Gathered.of("proquest", "<html><body>" + behind + "</body></html>");
		assertEquals(List.of("The council said: no cracks.", "Subject: walls, it said.", "--"), lost.only().paragraphs());
		assertEquals(12, lost.only().words());
		assertEquals("en", lost.about(0, Field.LANGUAGE));
		assertEquals("Harbour Desk", lost.about(0, Field.SECTION));
		assertEquals("Reuters", lost.about(0, Field.AGENCY));
		Gathered forwarded = Gathered.of("proquest", """
				From: Ada Marsh <ada@quill.example>
				Content-Type: text/plain; charset="utf-8"
				Subject: Fwd: Your ProQuest Research

				See below.
				> Ada sent you the following:
				> Email 4 of 5
				>
				>  <>
				> Order at issue: [Final Edition]
				> Author: Quay, Ned
				> Publication info: Coast Tribune ; Coast [Coast]21 Apr 2007: 18.
				> ProQuest document link <https://search.example/420570539>
				> Abstract:
				>
				> It was an order.
				>
				> Full text:
				> Members of a family said so.
				>
				> Police said: no.
				>
				> Credit: Reuters
				>
				>
				> Publication title: Coast Tribune; Coast
				> Publication date: Apr 21, 2 007
				> ProQuest document ID: 420570539
				> Last updated: 2017-11-14
				> Database: Dailies
				>  <>
				> Second one
				> Author: Quay, Ned
				> Full text:
				> Two.
				>
				> Publication title: Coast Tribune; Coast
				> Publication date: Apr 22, 2007
				> Database: Dailies
				""");
		assertEquals(2, forwarded.articles.size());
		assertEquals("Order at issue: [Final Edition]", forwarded.about(0, Field.HEADLINE));
		assertEquals(List.of("Members of a family said so.", "Police said: no."), forwarded.articles.get(0).paragraphs());
		assertEquals("2007-04-21", forwarded.about(0, Field.PUBLISHED));
		assertEquals("Reuters", forwarded.about(0, Field.AGENCY));
		assertEquals("Second one", forwarded.about(1, Field.HEADLINE));
		assertEquals(List.of("Two."), forwarded.articles.get(1).paragraphs());
	}

	@Test
	void text() throws IOException {
		String rule = "_".repeat(60) + "\n\n";
		Gathered found = Gathered.of("proquest", rule + """
				Document 1 of 3

				Forget the wall. If the mayor wants traffic: invest

				Publication info: Mar 9, 2022.

				https://search.example/docview/3107396628

				Abstract: None available.

				Links: https://links.example/x

				Full text: The mayor moved the traffic, and moved it so far that this line is longer than any that was broken where it was full.
				Nov. 2000: She was elected.
				Subject: that was hers.
				CAPTION: The mayor, seen from behind.
				CREDIT: Ned Quay

				Subject: Traffic; Walls

				Title: Forget the wall. If the mayor wants traffic: invest

				Publication title: The Spectator (Online); Quillhaven

				Publication date: Sep 20, 2024

				Section: opinion/columnists

				ProQuest document ID: 3107396628

				DocumentURL: https://search.example/docview/3107396628

				Last updated: 2024-09-22

				Database: Newsstream

				""" + rule + """
				Document 2 of 3

				No text

				Title: No text

				ProQuest document ID: 2

				""" + rule + "Database copyright\n");
		SourceArticle only = found.articles.getFirst();
		assertEquals(1, found.articles.size());
		assertEquals(List.of("The mayor moved the traffic, and moved it so far that this line is longer than any that was broken where it was full.", "Nov. 2000: She was elected.", "Subject: that was hers."), only.paragraphs());
		assertEquals("Forget the wall. If the mayor wants traffic: invest", only.first(Field.HEADLINE));
		assertEquals("The Spectator (Online)", only.first(Field.OUTLET));
		assertEquals("2024-09-20", only.first(Field.PUBLISHED));
		assertEquals("2024-09-22", only.first(Field.MODIFIED));
		assertEquals("The mayor, seen from behind.", only.first(Field.CAPTION));
		assertEquals("Ned Quay", only.first(Field.CREDIT));
		assertEquals("3107396628", only.first(Field.DATABASE_ID));
		assertEquals("https://search.example/docview/3107396628", only.first(Field.URL));
		assertEquals(List.of("document 2 (“No text”): It has no text in this file."), found.notRead);
		assertTrue(found.remarks.getFirst().startsWith("There should be 3 articles by the count above each, and 2 were found"), found.remarks.toString());
	}
}
