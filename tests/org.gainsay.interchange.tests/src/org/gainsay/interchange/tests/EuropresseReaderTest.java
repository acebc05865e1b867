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

/** Files of Europresse, in samples of the same layout about things that never happened. */
class EuropresseReaderTest {

	@Test
	void pagesOfToday() throws IOException {
		Gathered found = Gathered.of("europresse", """
				<html><head><meta charset="utf-8"></head><body>
				<article><header>
				<div class="rdp__DocPublicationName"><span class="DocPublicationName">La Vague, no. 43018<br>Quillport</span></div>
				<div><span class="DocHeader">France, mercredi 11 septembre 2024 1 134 mots, p. LIV.2</span></div>
				<div class="titreArticle"><p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">La digue : le <mark>maire</mark> nie </p><p class="sm-margin-TopNews rdp__subtitle">Un rapport accable</p></div>
				<p class="sm-margin-bottomNews">Gérard Quai</p>
				</header><section><div class="DocText clearfix"><div class="docOcurrContainer"><p>Le <mark>maire</mark> a <span class="occurrence">nié</span>, mardi : rien.</p><p>Il savait. (AFP)</p><aside>La digue, lundi. PHOTO X</aside></div></div></section>
				<footer><div class="publiC-lblCertificat">© 2024 La Vague. Tous droits réservés.</div><div class="publiC-lblNodoc">news·20240911·VA·123456</div></footer></article>
				<article><header>
				<div><span class="DocPublicationName">The Wharf</span></div>
				<div><span class="DocTitreSousSection">World</span><span>Friday, November 13, 2015</span></div>
				<div class="titreArticle">Wall cracked</div><div class="docAuthors">Ada Marsh</div>
				</header><section><div class="DocText">One.<br><br>Two.</div></section><div>news·20151113·WF·1</div></article>
				<article><header><div><span class="DocPublicationName">Le Quai</span></div><div class="titreArticle">Sans texte</div></header></article>
				</body></html>
				""");
		SourceArticle first = found.articles.get(0);
		assertEquals(List.of("Le maire a nié, mardi : rien.", "Il savait. (AFP)"), first.paragraphs());
		assertEquals("La digue : le maire nie", first.first(Field.HEADLINE));
		assertEquals("Un rapport accable", first.first(Field.SUBTITLE));
		assertEquals("La Vague", first.first(Field.OUTLET));
		assertEquals("2024-09-11", first.first(Field.PUBLISHED));
		assertEquals("France", first.first(Field.SECTION));
		assertEquals("LIV.2", first.first(Field.PAGE));
		assertEquals(1134, first.words());
		assertEquals("Gérard Quai", first.first(Field.BYLINE));
		assertEquals("AFP", first.first(Field.AGENCY));
		assertEquals("news·20240911·VA·123456", first.first(Field.DATABASE_ID));
		assertEquals("© 2024 La Vague. Tous droits réservés.", first.first(Field.COPYRIGHT));
		assertEquals("La digue, lundi. PHOTO X", first.first(Field.CAPTION));
		assertEquals(List.of("One.", "Two."), found.articles.get(1).paragraphs());
		assertEquals("2015-11-13", found.about(1, Field.PUBLISHED));
		assertEquals("World", found.about(1, Field.SECTION));
		assertEquals("Ada Marsh", found.about(1, Field.BYLINE));
		assertEquals(List.of("document 3 (“Sans texte”): It has no text in this file."), found.notRead);
	}

	@Test
	void tablesOfEarlierYears() throws IOException {
		Gathered found = Gathered.of("europresse", """
				<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head><body>
				<table width="100%"><tr><td><span class="DocPublicationName">La Vague</span><br><span class="DocHeader">Sports, mardi 14 mars 2006, p. 16</span><br><br>
				<span class="TitreArticleVisu">Été : la digue</span><br><br>Quai, Gérard<br><br><p>Le maire a nié.</p><p>Il savait.</p>Illustration(s) : La digue<br>© 2006 La Vague. Tous droits réservés.<br>Numéro de document : news·20060314·VA·0TR9</td></tr></table><br>
				<table><tr><td><span class="DocPublicationName">Le Quai</span><br><span class="DocHeader">p. A3</span><br><span class="TitreArticleVisu">Deux</span><p>Texte.</p><br>Numéro de document : news·20060315·QU·2</td></tr></table>
				</body></html>
				""", StandardCharsets.ISO_8859_1);
		assertEquals(2, found.articles.size());
		assertEquals("Été : la digue", found.about(0, Field.HEADLINE));
		assertEquals("La Vague", found.about(0, Field.OUTLET));
		assertEquals("2006-03-14", found.about(0, Field.PUBLISHED));
		assertEquals("Sports", found.about(0, Field.SECTION));
		assertEquals("16", found.about(0, Field.PAGE));
		assertEquals("news·20060314·VA·0TR9", found.about(0, Field.DATABASE_ID));
		assertEquals("© 2006 La Vague. Tous droits réservés.", found.about(0, Field.COPYRIGHT));
		assertTrue(found.articles.get(0).paragraphs().containsAll(List.of("Le maire a nié.", "Il savait.")), found.articles.get(0).paragraphs().toString());
		assertEquals("Quai, Gérard", found.about(0, Field.BYLINE));
		assertEquals(2, found.articles.get(0).paragraphs().size());
		assertEquals("2006-03-15", found.about(1, Field.PUBLISHED));
		assertEquals("A3", found.about(1, Field.PAGE));
		assertEquals(List.of("Texte."), found.articles.get(1).paragraphs());
	}
}
