// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.gainsay.interchange.texts.SourceArticle;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.junit.jupiter.api.Test;

/** Files of Factiva, in samples of the same layout about things that never happened. */
class FactivaReaderTest {

	private static final String HEAD = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\"><title>Factiva</title></head><body class=''><h1>Dow Jones Factiva</h1><div id=\"contentWrapper\"><div id=\"contentLeft\"><span></span>";
	private static final String NEW = """
			<div id="article-QUIL000020050408dp1900j9s" class="article"><div class="article enArticle"><p>
			</p><div>Foreign Desk; 1</div>
			<div id="hd"><span class="enHeadline counted">1) INQUIRY SAYS WALL: CRACKED  </span>
			</div><div class="author">By ADA MARSH  </div><div>Special to The Quillhaven Times</div>
			<div>1,877 Wörter</div><div>9 Januar 1993</div><div>15:32</div><div>The Quillhaven Times</div><div>QUIL</div><div>Late Edition - Final</div><div>1</div><div>Englisch</div><div>Copyright 1993 The Quillhaven Times.  All Rights Reserved.  </div>
			<p></p>
			<p class="articleParagraph enarticleParagraph">QUILLHAVEN, Jan. 8 -- The wall is <b>crack</b><b>ed</b>, said <span class="companylink">Wall & Sons</span>.  </p>
			<p class="articleParagraph enarticleParagraph">Nobody denied\nit.</p>
			<p>Quillhaven Digital (Full Text)</p><p>Dokument QUIL000020050408dp1900j9s</p></div></div><br><span></span>
			""";
	private static final String OLD = """
			<div class="article zhArticle"><p>
			<div id="hd" ><b class='zhHeadline'>市长否认裂缝</b>
			</div><div>9 字</div><div>2018 年 10 月 7 日 17:04</div><div>港口日报</div><div>GANGKO</div><div>中文</div><div>© 2018 </div>
			</p>
			<p class="articleParagraph zharticleParagraph">市长否认裂缝。</p>
			<p>文件 GANGKO0020181007eea70001x</p></div><br/>
			""";
	private static final String CODED = """
			<div class="article frArticle"><table cellpadding="1"><tr><td class="index"><b>SE</b>&nbsp;</td><td>Infolocale</td></tr><tr><td align="right" class="index"><b>HD</b>&nbsp;</td><td><b class='frHeadline'>La digue tient</b>
			</td></tr><tr><td class="index"><b>BY</b>&nbsp;</td><td>Gérard Quai</td></tr><tr><td class="index"><b>WC</b>&nbsp;</td><td>295 mots</td></tr><tr><td class="index"><b>PD</b>&nbsp;</td><td>3 mars 2019</td></tr><tr><td class="index"><b>ET</b>&nbsp;</td><td>15:32</td></tr>
			<tr><td class="index"><b>SN</b>&nbsp;</td><td>La Vague</td></tr><tr><td class="index"><b>SC</b>&nbsp;</td><td>VAGUE</td></tr><tr><td class="index"><b>ED</b>&nbsp;</td><td>Quillport</td></tr><tr><td class="index"><b>PG</b>&nbsp;</td><td>12</td></tr><tr><td class="index"><b>LA</b>&nbsp;</td><td>Français</td></tr><tr><td class="index"><b>CY</b>&nbsp;</td><td>(c) La Vague.   </td></tr>
			<tr><td class="index"><p><b>LP</b>&nbsp;</p></td><td><p class="articleParagraph frarticleParagraph">La digue, dit-il, tient : à voir.</p>
			<p class="articleParagraph frarticleParagraph">Deuxième.</p>
			</td></tr><tr><td class="index"><p><b>TD</b>&nbsp;</p></td><td><p class="articleParagraph frarticleParagraph">Troisième.</p>
			</td></tr><tr><td class="index"><br/><b>NS</b>&nbsp;</td><td><br/>gvote1 : Elections | gpol : Domestic Politics</td></tr><tr><td class="index"><br/><b>PUB</b>&nbsp;</td><td><br/>Vague SA</td></tr><tr><td class="index"><br/><b>AN</b>&nbsp;</td><td><br/>Document VAGUE00020190303ef330001r</td></tr></table><br/></div>
			""";

	@Test
	void pagesOfBothInterfaces() throws IOException {
		Gathered found = Gathered.of("factiva", HEAD + NEW + OLD + CODED + "</div></div></body></html>");
		assertEquals(List.of(), found.notRead);
		assertEquals(3, found.articles.size());
		SourceArticle first = found.articles.get(0);
		assertEquals(List.of("QUILLHAVEN, Jan. 8 -- The wall is cracked, said Wall & Sons.", "Nobody denied it."), first.paragraphs());
		assertEquals("INQUIRY SAYS WALL: CRACKED", first.first(Field.HEADLINE));
		assertEquals("Foreign Desk; 1", first.first(Field.SECTION));
		assertEquals("By ADA MARSH", first.first(Field.BYLINE));
		assertEquals("1993-01-09T15:32", first.first(Field.PUBLISHED));
		assertEquals("The Quillhaven Times", first.first(Field.OUTLET));
		assertEquals("Late Edition - Final", first.first(Field.EDITION));
		assertEquals("1", first.first(Field.PAGE));
		assertEquals("en", first.first(Field.LANGUAGE));
		assertEquals("Copyright 1993 The Quillhaven Times. All Rights Reserved.", first.first(Field.COPYRIGHT));
		assertEquals("QUIL000020050408dp1900j9s", first.first(Field.DATABASE_ID));
		assertEquals(1877, first.words());
		SourceArticle second = found.articles.get(1);
		assertEquals("2018-10-07T17:04", second.first(Field.PUBLISHED));
		assertEquals("zh", second.first(Field.LANGUAGE));
		assertEquals("市长否认裂缝", second.first(Field.HEADLINE));
		assertEquals(9, second.words());
		assertEquals("港口日报", second.first(Field.OUTLET));
		SourceArticle third = found.articles.get(2);
		assertEquals(List.of("La digue, dit-il, tient : à voir.", "Deuxième.", "Troisième."), third.paragraphs());
		assertEquals("2019-03-03T15:32", third.first(Field.PUBLISHED));
		assertEquals("Gérard Quai", third.first(Field.BYLINE));
		assertEquals("Infolocale", third.first(Field.SECTION));
		assertEquals("12", third.first(Field.PAGE));
		assertEquals("Quillport", third.first(Field.EDITION));
		assertEquals("VAGUE00020190303ef330001r", third.first(Field.DATABASE_ID));
		assertEquals("Elections | Domestic Politics", found.about(2, Field.SUBJECT));
		assertEquals(295, third.words());
	}

	/** Saved as Latin-1 though the page says UTF-8. */
	@Test
	void theEncodingIsWhatTheBytesAre() throws IOException {
		Gathered found = Gathered.of("factiva", HEAD + CODED, StandardCharsets.ISO_8859_1);
		assertEquals("Gérard Quai", found.about(0, Field.BYLINE));
		assertEquals(1, found.remarks.size());
		assertTrue(found.remarks.getFirst().contains("windows-1252"), found.remarks.getFirst());
	}

	/** nalimilan/R.TeMiS#4: one that Factiva could not show, one without copyright and date. */
	@Test
	void oneThatIsBrokenDoesNotHideTheOthers() throws IOException {
		Gathered found = Gathered.of("factiva", HEAD + "<div class=\"article enArticle\"><p>We are sorry but there is an error in this document. Please try again.</p></div><br/>"
				+ NEW.replaceAll("<div>Englisch.*?</div>\\s*<div>Copyright.*?</div>", "").replace("<div>9 Januar 1993</div><div>15:32</div>", "<div>undatiert</div>") + OLD);
		assertEquals(2, found.articles.size());
		assertEquals(1, found.notRead.size());
		assertTrue(found.notRead.getFirst().startsWith("document 1: Factiva could not show it when the page was saved"), found.notRead.getFirst());
		assertEquals(List.of("No date of publication is printed."), found.articles.getFirst().remarks());
		assertEquals("en", found.about(0, Field.LANGUAGE));
		assertEquals(2, found.articles.getFirst().paragraphs().size());
	}

	@Test
	void textAndRtf() throws IOException {
		Gathered text = Gathered.of("factiva", """
				Wirtschaft
				Werft: bezahlbar, sagt der Bürgermeister
				Von Ina Deich
				1.285 Wörter
				9 Januar 2015
				Küsten-Zeitung
				KUESTE
				7
				Deutsch
				(c) 2015 Küsten-Zeitung

				Die Werft wäre bezahlbar.

				Niemand bestritt es. (dpa)

				Küsten-Zeitung Verlag
				Dokument KUESTE0020150109eb190000x

				Zweite Meldung
				12 Wörter
				10 Januar 2015
				Küsten-Zeitung
				KUESTE
				Deutsch
				(c) 2015 Küsten-Zeitung

				Noch ein Satz.

				Dokument KUESTE0020150110eb1a0000y
				""");
		assertEquals(2, text.articles.size());
		assertEquals(List.of("Die Werft wäre bezahlbar.", "Niemand bestritt es. (dpa)"), text.articles.getFirst().paragraphs());
		assertEquals("Werft: bezahlbar, sagt der Bürgermeister", text.about(0, Field.HEADLINE));
		assertEquals("Wirtschaft", text.about(0, Field.SECTION));
		assertEquals("Von Ina Deich", text.about(0, Field.BYLINE));
		assertEquals("2015-01-09", text.about(0, Field.PUBLISHED));
		assertEquals("7", text.about(0, Field.PAGE));
		assertEquals("dpa", text.about(0, Field.AGENCY));
		assertEquals("KUESTE0020150109eb190000x", text.about(0, Field.DATABASE_ID));
		assertEquals(List.of("Noch ein Satz."), text.articles.get(1).paragraphs());
		Gathered rtf = Gathered.of("factiva", """
				{\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0\\fcharset204 Arial;}}{\\info{\\title Hidden}}{\\*\\generator Hidden;}
				\\pard Factiva RTF Display Format\\par {\\field{\\*\\fldinst HYPERLINK toc1}{\\fldrslt Some headline}} 2\\par {\\field{\\*\\fldinst HYPERLINK toc2}{\\fldrslt Another}} 3\\par\\par
				\\pard\\b \\'d1\\'f2\\'e5\\'ed\\'e0 \\u1090?\\u1088?\\u1077?\\u1089?\\u043?\\par\\b0\\pard
				By Ada Marsh\\par 12 words\\par 9 May 2011\\par The Wharf\\par WHARF\\par English\\par (c) 2011\\par\\par
				The wall {\\b cracked} at noon.\\par\\par It fell.\\par\\par Wharf Ltd\\par Document WHARF00020110509e7590001x\\par}
				""".replace("\\u043?", "\\u1085?\\u1091?\\u1083?\\u1072?"), StandardCharsets.US_ASCII);
		assertEquals("Стена треснула", rtf.only().first(Field.HEADLINE));
		assertEquals(List.of("The wall cracked at noon.", "It fell."), rtf.only().paragraphs());
		assertEquals("By Ada Marsh", rtf.about(0, Field.BYLINE));
		assertEquals("2011-05-09", rtf.about(0, Field.PUBLISHED));
	}

	/** A blank line behind each line, or none at all. */
	@Test
	void blankLinesNeedNotTellWhereTheTextBegins() throws IOException {
		String text = """
				Wall: cracked
				12 words
				9 May 2011
				The Wharf
				WHARF
				English
				(c) 2011 The Wharf
				The wall cracked at noon, it is said.
				It fell.
				Document WHARF00020110509e7590001x
				""";
		for (String layout : List.of(text, text.replace("\n", "\n\n"))) {
			SourceArticle only = Gathered.of("factiva", layout).only();
			assertEquals("Wall: cracked", only.first(Field.HEADLINE));
			assertEquals("The Wharf", only.first(Field.OUTLET));
			assertEquals("(c) 2011 The Wharf", only.first(Field.COPYRIGHT));
			assertEquals(List.of("The wall cracked at noon, it is said.", "It fell."), only.paragraphs());
		}
	}

	@Test
	void textWithCodes() throws IOException {
		SourceArticle only = Gathered.of("factiva", """
				SE   News
				HD   Wall: cracked
				BY   Ada Marsh
				WC   9 words
				PD   28 May 2018
				SN   The Wharf
				SC   WHARF
				PG   3
				LA   English
				CY   (c) 2018
				LP
				IN Quillhaven the wall cracked.
				RE opened, it was not.

				TD
				It fell.

				NS   gcat : Political News
				PUB   Wharf Ltd
				AN   Document WHARF00020180528ee5s0001x
				""").only();
		assertEquals(List.of("IN Quillhaven the wall cracked.", "RE opened, it was not.", "It fell."), only.paragraphs());
		assertEquals("Wall: cracked", only.first(Field.HEADLINE));
		assertEquals("2018-05-28", only.first(Field.PUBLISHED));
		assertEquals("WHARF00020180528ee5s0001x", only.first(Field.DATABASE_ID));
		assertEquals(9, only.words());
	}

	@Test
	void answersToPrograms() throws IOException {
		Gathered found = Gathered.of("factiva", """
				<?xml version="1.0" encoding="utf-8"?>
				<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
				<PPSResponse><ppsArticleResponse xmlns="http://global.factiva.com/pps/2.0"><ppsarticleResultSet count="2"><ppsarticle><article>
				<accessionNo>WHARF00020120109e81900030</accessionNo><baseLanguage>EN</baseLanguage><headline><paragraph><hlt>Wall</hlt> &e;- cracked</paragraph></headline>
				<leadParagraph><paragraph>The lead.</paragraph></leadParagraph><publicationDate><dateTime>2012-01-09T01:35:58Z</dateTime></publicationDate><sourceName>The Wharf</sourceName>
				<tailParagraphs><paragraph>The <hlt>wall</hlt>.</paragraph></tailParagraphs><wordCount>942</wordCount></article></ppsarticle></ppsarticleResultSet></ppsArticleResponse></PPSResponse>
				""");
		assertEquals(List.of("The lead.", "The wall."), found.articles.getFirst().paragraphs());
		assertEquals("2012-01-09T01:35:58Z", found.about(0, Field.PUBLISHED));
		assertEquals("en", found.about(0, Field.LANGUAGE));
		assertEquals(942, found.articles.getFirst().words());
		assertTrue(found.remarks.getFirst().contains("2 articles"), found.remarks.toString());
		assertTrue(!found.about(0, Field.HEADLINE).contains("root"), found.about(0, Field.HEADLINE));
	}
}
