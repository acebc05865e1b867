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

/** Files of the older Nexis, in samples of the same layout about things that never happened. */
class NexisReaderTest {

	private static final String COVER = """
			\uFEFF


			Download Request: Selected Items: 1-2
			Time Of Request: Friday, March 20, 2018  16:51:31

			Send To:
			UNIVERSITY OF QUILLHAVEN

			Terms: (DATE(>=2009-12-01) and (harbour wall) and not
			(TYPE(web)))


			Source: The Quillhaven Courier;Evening Herald
			Combined Source: The Quillhaven Courier;Evening Herald
			Project ID: None



			""";
	private static final String FIRST = """
			                               1 of 2 DOCUMENTS



			                     The Quillhaven Courier (England)

			                            January 11, 2010 Monday
			                                   Edition 1;
			                                    Scotland

			Harbour wall: council knew, says engineer;
			A report from 2008 warned of cracks

			BYLINE: Ada Marsh, Harbour
			Correspondent

			SECTION: NEWS; Pg. 6

			LENGTH: 54 words


			The council of Quillhaven knew two years ago that the harbour wall was
			cracked, an engineer said yesterday. The council denied it.

			Nobody had asked: that was the trouble, he said. The wall's LENGTH: 400
			metres.



			"We were told in time," he added.
			The mayor did not comment.

			LOAD-DATE: January 12, 2010

			LANGUAGE: ENGLISH

			GRAPHIC: The harbour wall before the storm

			PUBLICATION-TYPE: Newspaper

			JOURNAL-CODE: QHC


			                     Copyright 2010 Quillhaven Press Ltd
			                              All Rights Reserved
			""";
	private static final String SECOND = """
			                               2 of 2 DOCUMENTS

			                        Copyright 2008 Uitgevers B.V.
			                              All Rights Reserved

			                                 De Kuststem

			                               December 31, 2008
			                                    woensdag

			SECTION: ECONOMIE; Blz. 9

			LENGTH: 12 woorden

			HEADLINE: Haven krijgt geld: eindelijk;
			Muur wordt hersteld

			BODY:

			De haven krijgt geld voor de muur. Dat zegt de burgemeester.

			LANGUAGE: DUTCH; NEDERLANDS

			PUB-TYPE: Krant

			LOAD-DATE: December 30, 2008
			""";

	@Test
	void articlesAreTakenApart() throws IOException {
		Gathered found = Gathered.of("nexis", COVER + FIRST + SECOND);
		assertEquals(2, found.articles.size());
		assertEquals(List.of(), found.notRead);
		assertEquals(List.of(), found.remarks);
		SourceArticle first = found.articles.getFirst();
		assertEquals(List.of("The council of Quillhaven knew two years ago that the harbour wall was cracked, an engineer said yesterday. The council denied it.",
				"Nobody had asked: that was the trouble, he said. The wall's LENGTH: 400 metres.", "\"We were told in time,\" he added.", "The mayor did not comment."), first.paragraphs());
		assertEquals("Harbour wall: council knew, says engineer", first.first(Field.HEADLINE));
		assertEquals("A report from 2008 warned of cracks", first.first(Field.SUBTITLE));
		assertEquals("The Quillhaven Courier (England)", first.first(Field.OUTLET));
		assertEquals("2010-01-11", first.first(Field.PUBLISHED));
		assertEquals("Edition 1; Scotland", first.first(Field.EDITION));
		assertEquals("Ada Marsh, Harbour Correspondent", first.first(Field.BYLINE));
		assertEquals("NEWS", first.first(Field.SECTION));
		assertEquals("6", first.first(Field.PAGE));
		assertEquals("en", first.first(Field.LANGUAGE));
		assertEquals("The harbour wall before the storm", first.first(Field.CAPTION));
		assertEquals("Copyright 2010 Quillhaven Press Ltd All Rights Reserved", first.first(Field.COPYRIGHT));
		assertEquals(54, first.words());
		assertEquals(null, first.first(Field.MODIFIED));
	}

	@Test
	void labelsMayStandBeforeHeadlineAndText() throws IOException {
		Gathered found = Gathered.of("nexis", COVER + FIRST + SECOND);
		assertEquals(List.of("De haven krijgt geld voor de muur. Dat zegt de burgemeester."), found.articles.get(1).paragraphs());
		assertEquals("Haven krijgt geld: eindelijk", found.about(1, Field.HEADLINE));
		assertEquals("Muur wordt hersteld", found.about(1, Field.SUBTITLE));
		assertEquals("De Kuststem", found.about(1, Field.OUTLET));
		assertEquals("2008-12-31", found.about(1, Field.PUBLISHED));
		assertEquals("9", found.about(1, Field.PAGE));
		assertEquals("nl", found.about(1, Field.LANGUAGE));
		assertEquals("", found.about(1, Field.EDITION));
		assertEquals("Copyright 2008 Uitgevers B.V. All Rights Reserved", found.about(1, Field.COPYRIGHT));
	}

	/** JBGruber/LexisNexisTools#6, amcat/amcat#586, #124. */
	@Test
	void aSingleArticleNeedsNoCount() throws IOException {
		SourceArticle only = Gathered.of("nexis", FIRST.substring(FIRST.indexOf('\n'))).only();
		assertEquals(4, only.paragraphs().size());
		assertEquals("Harbour wall: council knew, says engineer", only.first(Field.HEADLINE));
		assertEquals(List.of("De haven krijgt geld voor de muur. Dat zegt de burgemeester."), Gathered.of("nexis", COVER + SECOND.substring(SECOND.indexOf('\n'))).only().paragraphs());
	}

	/** amcat/amcat#492, #288, #664. */
	@Test
	void labelsAreKnownInSevenLanguages() throws IOException {
		Gathered found = Gathered.of("nexis", """
				                              Dokument 1 von 3


				                                 Küsten-Zeitung

				                            Mittwoch 31. August 2011

				AUFNAHME DER WERFT WAERE BEZAHLBAR

				AUTOR: Ina Deich

				RUBRIK: WIRTSCHAFT; S. 7 Ausg. 167

				LÄNGE: 9 Wörter

				Die Werft wäre bezahlbar, sagte der Bürgermeister am Montag. dpa

				UPDATE: 2. September 2011

				SPRACHE: GERMAN; DEUTSCH

				PUBLICATION-TYPE: Zeitung


				Copyright 2011 Herausgebergemeinschaft Küsten-Zeitung Deich, Siel, Wurt und Warft
				                                 GmbH & Co. KG
				                            Alle Rechte Vorbehalten


				                              Document 2 de 3

				                           Copyright 2003 La Vague
				                                    La Vague

				                                  27 mars 2003

				SECTION: Sports

				LONGUEUR: 11 mots

				TITRE: La digue tient: le port respire;
				Le conflit continue

				SIGNATURE: Gérard Quai

				CHAPEAU:



				La digue a tenu toute la nuit.

				ARTICLE:



				Le maire a nié que la digue fût fendue.

				LANGUE: FRENCH; FRANCAISE



				                              Documento 3 de 3

				                                  El Muelle

				                           10 de mayo de 2011 martes

				El muelle resiste

				AUTOR: Reuters

				SECCIÓN: Economía; Pág. 4

				LONGITUD: 8 palabras

				El alcalde negó ayer que el muelle ceda.

				IDIOMA: SPANISH; ESPAÑOL
				""");
		assertEquals(List.of(), found.notRead);
		assertEquals("AUFNAHME DER WERFT WAERE BEZAHLBAR", found.about(0, Field.HEADLINE));
		assertEquals("2011-08-31", found.about(0, Field.PUBLISHED));
		assertEquals("Ausg. 167", found.about(0, Field.EDITION));
		assertEquals("7", found.about(0, Field.PAGE));
		assertEquals("WIRTSCHAFT", found.about(0, Field.SECTION));
		assertEquals("de", found.about(0, Field.LANGUAGE));
		assertTrue(found.about(0, Field.COPYRIGHT).endsWith("GmbH & Co. KG Alle Rechte Vorbehalten"), found.about(0, Field.COPYRIGHT));
		assertEquals(9, found.articles.get(0).words());
		assertEquals("La digue tient: le port respire", found.about(1, Field.HEADLINE));
		assertEquals("Le conflit continue | La digue a tenu toute la nuit.", found.about(1, Field.SUBTITLE));
		assertEquals(List.of("Le maire a nié que la digue fût fendue."), found.articles.get(1).paragraphs());
		assertEquals("Gérard Quai", found.about(1, Field.BYLINE));
		assertEquals("2003-03-27", found.about(1, Field.PUBLISHED));
		assertEquals("La Vague", found.about(1, Field.OUTLET));
		assertEquals("El muelle resiste", found.about(2, Field.HEADLINE));
		assertEquals("2011-05-10", found.about(2, Field.PUBLISHED));
		assertEquals("Reuters", found.about(2, Field.AGENCY));
		assertEquals("es", found.about(2, Field.LANGUAGE));
		assertEquals("4", found.about(2, Field.PAGE));
	}

	@Test
	void headlineAndByLineMayStandBeforeTheDateAndLabelsBehindTheText() throws IOException {
		Gathered found = Gathered.of("nexis", """
				                               1 of 2 DOCUMENTS

				                                Hafenblatt

				LEADALL: Aufnahme der Werft waere bezahlbar

				                                 15. April 2003
				                          23:22 Central European Time

				Silvia Siel

				ORTSZEILE: Quillhaven


				Quillhaven. Waere die Werft 2001 gekommen, waere sie bezahlt.

				"Die Kosten sind zwar hoch", sagt der Leiter.

				RUBRIK: POLITIK; Pg. 3

				LÄNGE: 16 Woerter

				UPDATE: 14. April 2003

				SPRACHE: German, Deutsch

				HIGHLIGHT:


				Ein Beitritt haette gekostet.

				GRAFIK: Die Werft hat verloren

				                   Copyright 2003 Hafenblatt Verlag AG

				                              2 of 2 DOCUMENTS

				                            General Coast Service

				                      January 16, 2009 Friday 9:25 PM EST

				SECTION: WORLD NEWS; Political

				LENGTH: 7 words


				FLASH: COUNCIL ADOPTS PLAN ON HARBOUR WALL

				LOAD-DATE: January 17, 2009
				""");
		assertEquals("LEADALL: Aufnahme der Werft waere bezahlbar", found.about(0, Field.HEADLINE));
		assertEquals("2003-04-15T23:22", found.about(0, Field.PUBLISHED));
		assertEquals("Silvia Siel", found.about(0, Field.BYLINE));
		assertEquals("Quillhaven", found.about(0, Field.DATELINE));
		assertEquals("Ein Beitritt haette gekostet.", found.about(0, Field.SUBTITLE));
		assertEquals(List.of("Quillhaven. Waere die Werft 2001 gekommen, waere sie bezahlt.", "\"Die Kosten sind zwar hoch\", sagt der Leiter."), found.articles.get(0).paragraphs());
		assertEquals("2009-01-16T21:25", found.about(1, Field.PUBLISHED));
		assertEquals("", found.about(1, Field.HEADLINE));
		assertEquals(List.of("FLASH: COUNCIL ADOPTS PLAN ON HARBOUR WALL"), found.articles.get(1).paragraphs());
	}

	/** amcat/amcat#582. */
	@Test
	void anUnknownDateStaysUnknown() throws IOException {
		SourceArticle only = Gathered.of("nexis", """
				                               6 of 6 DOCUMENTS

				                                  Coast Today

				Inside the Wall: Vision Of Cracks

				BYLINE: Ned Quay (Box by Ada Marsh)

				LENGTH: 5 words

				Nobody looked at the wall.

				UPDATE: The mayor did, later.

				LOAD-DATE: March 31, 2003

				LANGUAGE: ENGLISH
				""").only();
		assertEquals(null, only.first(Field.PUBLISHED));
		assertEquals(List.of("No date of publication is printed."), only.remarks());
		assertEquals("Inside the Wall: Vision Of Cracks", only.first(Field.HEADLINE));
		assertEquals(List.of("Nobody looked at the wall.", "UPDATE: The mayor did, later."), only.paragraphs());
	}

	@Test
	void whatHasNoTextIsSaidAndCountsAreCompared() throws IOException {
		Gathered found = Gathered.of("nexis", FIRST.replace("1 of 2", "1 of 3") + """
				                             2 of 3 DOCUMENTS


				                            South Quay Morning Post

				                           January 10, 2009 Saturday

				Harbour outcry

				SECTION: NEWS; Pg. 2

				LOAD-DATE: January 12, 2009

				LANGUAGE: ENGLISH

				GRAPHIC: A woman holds a placard

				PUBLICATION-TYPE: Newspaper
				""");
		assertEquals(1, found.articles.size());
		assertEquals(List.of("document 2 (“Harbour outcry”): It has no text in this file but that of captions or notes."), found.notRead);
		assertEquals(1, found.remarks.size());
		assertTrue(found.remarks.getFirst().startsWith("There should be 3 articles by the count above each, and 2 were found"), found.remarks.getFirst());
	}

	@Test
	void htmlOfNexisUk() throws IOException {
		Gathered found = Gathered.of("nexis", """
				<HTML><HEAD><STYLE TYPE="text/css"><!--
				.c0 { text-align: center; }
				.c1 { text-align: center; margin-top: 0em; }
				.c5 { text-align: left; }
				--></STYLE><!-- LXNComment 1827:622163867 --><TITLE>&nbsp;</TITLE></HEAD><BODY>
				<DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c12">Download Request: Selected Items: 1-2<BR>Source: Die Warft</SPAN></P>
				</DIV>
				<A NAME="DOC_ID_1_0"></A><!-- Hide XML section from browser
				<DOC NUMBER=1>
				<DOCFULL> -->
				<BR><DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">1 of 2 DOCUMENTS</SPAN></P>
				</DIV>
				<BR><DIV CLASS="c0"><BR><P CLASS="c1"><IMG SRC="logo"><BR><SPAN CLASS="c2">Warft Online</SPAN></P>
				</DIV>
				<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c4">27.</SPAN><SPAN CLASS="c2"> Februar 2012 Montag 9:50 PM GMT+1</SPAN><SPAN CLASS="c2">&nbsp;</SPAN></P>
				</DIV>
				<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c7">Warnschuss f&uuml;r den B&uuml;rgermeister</SPAN></P>
				</DIV>
				<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">AUTOR: </SPAN><SPAN CLASS="c2">Ina Deich</SPAN></P>
				</DIV>
				<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">RUBRIK: </SPAN><SPAN CLASS="c2">HAFEN; S. 114</SPAN><SPAN CLASS="c2">&nbsp;</SPAN><SPAN CLASS="c2">Ausg. 9</SPAN></P>
				</DIV>
				<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">L&Auml;NGE: </SPAN><SPAN CLASS="c2">1.285 W&ouml;rter</SPAN></P>
				</DIV>
				<BR><DIV CLASS="c5"><BR><P CLASS="c6"><SPAN CLASS="c8">HIGHLIGHT:</SPAN><SPAN CLASS="c2">&nbsp;Der Rat hat gestimmt.; http://www.warft.example/1,00.html<BR></SPAN></P>
				</DIV>
				<BR><DIV CLASS="c5"><P CLASS="c9"><SPAN CLASS="c2">Der Rat (</SPAN><SPAN CLASS="c4">CDU</SPAN><SPAN CLASS="c2">) hat gestimmt.</SPAN></P>
				<P CLASS="c9"><SPAN CLASS="c8">Nicht &uuml;berzeugt</SPAN></P>
				<P CLASS="c9"><SPAN CLASS="c10">mit dpa und dapd</SPAN></P>
				</DIV>
				<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">UPDATE: </SPAN><SPAN CLASS="c2">28. Februar 2012</SPAN></P>
				</DIV>
				<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">SPRACHE: </SPAN><SPAN CLASS="c2">GERMAN; DEUTSCH</SPAN></P>
				</DIV>
				<BR><DIV CLASS="c0"><BR><P CLASS="c1"><SPAN CLASS="c2">Copyright 2012 Warft Online GmbH<BR>Alle Rechte vorbehalten</SPAN></P>
				</DIV>
				<!-- Hide XML section from browser
				</DOCFULL>
				</DOC> -->
				<A NAME="DOC_ID_2_0"></A><!-- Hide XML section from browser
				<DOC NUMBER=1>
				<DOCFULL> -->
				<BR><DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">2 of 2 DOCUMENTS</SPAN></P>
				</DIV>
				<BR><DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">The Wharf (London)</SPAN></P>
				</DIV>
				<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c7">Letter: The wall</SPAN></P>
				</DIV>
				<BR><DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c4">January</SPAN><SPAN CLASS="c2"> 31, 1986</SPAN></P>
				</DIV>
				<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">LENGTH: </SPAN><SPAN CLASS="c2">4 words</SPAN></P>
				</DIV>
				<BR><DIV CLASS="c5"><P CLASS="c9"><SPAN CLASS="c2">Sir,</SPAN></P>
				</DIV>
				<BR><DIV CLASS="c5"><P CLASS="c9"><SPAN CLASS="c2">it is cracked.</SPAN></P>
				</DIV>
				<!-- Hide XML section from browser
				</DOCFULL>
				</DOC> -->
				</BODY></HTML>
				""");
		assertEquals(List.of(), found.remarks);
		SourceArticle first = found.articles.get(0);
		assertEquals(List.of("Der Rat (CDU) hat gestimmt.", "Nicht überzeugt", "mit dpa und dapd"), first.paragraphs());
		assertEquals("2012-02-27T21:50", first.first(Field.PUBLISHED));
		assertEquals("Warft Online", first.first(Field.OUTLET));
		assertEquals("Warnschuss für den Bürgermeister", first.first(Field.HEADLINE));
		assertEquals("Ina Deich", first.first(Field.BYLINE));
		assertEquals("HAFEN", first.first(Field.SECTION));
		assertEquals("114", first.first(Field.PAGE));
		assertEquals("Ausg. 9", first.first(Field.EDITION));
		assertEquals("Der Rat hat gestimmt.", first.first(Field.SUBTITLE));
		assertEquals("http://www.warft.example/1,00.html", first.first(Field.URL));
		assertEquals("dpa | dapd", found.about(0, Field.AGENCY));
		assertEquals(1285, first.words());
		assertEquals("Copyright 2012 Warft Online GmbH Alle Rechte vorbehalten", first.first(Field.COPYRIGHT));
		assertEquals(List.of("Sir,", "it is cracked."), found.articles.get(1).paragraphs());
		assertEquals("1986-01-31", found.about(1, Field.PUBLISHED));
		assertEquals("Letter: The wall", found.about(1, Field.HEADLINE));
	}
}
