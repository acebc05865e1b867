// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.gainsay.interchange.tests.PageReaderTest.ONE;
import static org.gainsay.interchange.tests.PageReaderTest.THREE;
import static org.gainsay.interchange.tests.PageReaderTest.TWO;
import static org.gainsay.interchange.tests.PageReaderTest.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.gainsay.interchange.texts.SourceArticle;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page says of its article for programs. */
class PageFactsTest {

	private static SourceArticle read(String head, String body) throws IOException {
		return Harvest.page("<html><head>" + head + "</head><body><article><h1>Bridge stays closed</h1>" + body + p(ONE, TWO, THREE) + "</article></body></html>").only();
	}

	private static SourceArticle json(String json) throws IOException {
		return read("<script type='application/ld+json'>" + json + "</script>", "");
	}

	@Test
	void jsonInAGraphWithListsAndObjects() throws IOException {
		SourceArticle article = json("{'@context':'https://schema.org','@graph':[{'@type':'WebPage','name':'no'},{'@type':['NewsArticle'],'headline':'Bridge &amp; girders','datePublished':'2026-11-25T11:30:00+01:00','dateModified':'2026-11-26',"
				+ "'author':[{'@type':'Person','name':'Jo Tern'},{'@type':'Person','name':'By Ann Heron'}],'articleSection':['Town','Traffic'],'inLanguage':'en-GB','publisher':{'@type':'Organization','name':'Quillhaven Post'},'keywords':'bridge, town',}]}");
		assertEquals("Bridge stays closed", article.first(Field.HEADLINE));
		assertEquals("2026-11-25T11:30+01:00", article.first(Field.PUBLISHED));
		assertEquals("2026-11-26", article.first(Field.MODIFIED));
		assertEquals(List.of("Jo Tern", "Ann Heron"), article.about().get(Field.BYLINE));
		assertEquals(List.of("Town", "Traffic"), article.about().get(Field.SECTION));
		assertEquals(List.of("bridge", "town"), article.about().get(Field.SUBJECT));
		assertEquals("en", article.first(Field.LANGUAGE));
		assertEquals("Quillhaven Post", article.first(Field.OUTLET));
		assertEquals("https://news.example/2026/11/bridge.html", article.first(Field.URL));
	}

	@Test
	void jsonThatIsBrokenGivesWhatIsPlain() throws IOException {
		SourceArticle article = json("{\"@type\":\"NewsArticle\",\"headline\":\"The \"bridge\" stays\",\"datePublished\":\"2026-11-25\",\"articleSection\":\"Town\" \"oops\":[}");
		assertEquals("2026-11-25", article.first(Field.PUBLISHED));
		assertEquals("Town", article.first(Field.SECTION));
		assertEquals(List.of(ONE, TWO, THREE), article.paragraphs());
		assertEquals(List.of(ONE, TWO, THREE), json("][").paragraphs());
		assertEquals(List.of(ONE, TWO, THREE), json("[".repeat(100_000)).paragraphs());
	}

	@Test
	void theTextForProgramsIsACheckOnly() throws IOException {
		SourceArticle other = json("{'@type':'NewsArticle','articleBody':'" + "Something quite different happened elsewhere yesterday, where no bridges exist whatsoever. ".repeat(8) + "'}");
		assertEquals(List.of(ONE, TWO, THREE), other.paragraphs());
		assertTrue(other.remarks().getFirst().startsWith("The page has other text for programs"), other.remarks().toString());
		assertTrue(json("{'@type':'NewsArticle','articleBody':'" + (ONE + " " + TWO).replace("'", "") + "'}").remarks().isEmpty());
	}

	@Test
	void microdataMetaTimesAndLinks() throws IOException {
		SourceArticle items = read("", "<span itemprop=author itemscope><span itemprop=name>Jo Tern</span></span><meta itemprop=datePublished content='20261125T113000Z'><time itemprop=dateModified datetime='2026-11-26 08:05'>today</time>");
		assertEquals("Jo Tern", items.first(Field.BYLINE));
		assertEquals("2026-11-25T11:30Z", items.first(Field.PUBLISHED));
		assertEquals("2026-11-26T08:05", items.first(Field.MODIFIED));
		SourceArticle meta = read("<meta property=article:published_time content='Wed, 25 Nov 2026 11:30:00 GMT'><meta property=article:modified_time content='2026/11/26'><meta name=author content='Jo Tern'><meta property=article:section content=Town>"
				+ "<meta property=og:site_name content='Quillhaven Post'><meta property=og:locale content=de_AT><link rel=canonical href='/bridge'>", "");
		assertEquals("2026-11-25T11:30Z", meta.first(Field.PUBLISHED));
		assertEquals("2026-11-26", meta.first(Field.MODIFIED));
		assertEquals("Jo Tern", meta.first(Field.BYLINE));
		assertEquals("Town", meta.first(Field.SECTION));
		assertEquals("Quillhaven Post", meta.first(Field.OUTLET));
		assertEquals("de", meta.first(Field.LANGUAGE));
		assertEquals("https://news.example/bridge", meta.first(Field.URL));
		SourceArticle times = read("<link rel=alternate hreflang=fr href='https://news.example/fr'><link rel=alternate hreflang=nl href='https://news.example/2026/11/bridge.html'>",
				"<time class=published datetime='2026-11-25T09:00'>then</time> <time class=updated datetime='2026-11-27'>now</time>");
		assertEquals("2026-11-25T09:00", times.first(Field.PUBLISHED));
		assertEquals("2026-11-27", times.first(Field.MODIFIED));
		assertEquals("nl", times.first(Field.LANGUAGE));
	}

	@Test
	void nothingIsMadeUp() throws IOException {
		SourceArticle article = read("", "");
		for (Field field : List.of(Field.PUBLISHED, Field.MODIFIED, Field.BYLINE, Field.SECTION, Field.LANGUAGE, Field.OUTLET, Field.RETRIEVED, Field.SUBTITLE, Field.AGENCY)) {
			assertNull(article.first(field), field.name());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "2026-11-25T11:30:15.123Z|2026-11-25T11:30Z", "2026-11-25T9:05+0100|2026-11-25T09:05+01:00", "2026-11|2026-11", "2026-13-45|2026-13-45", "last Tuesday|last Tuesday", "2026.11.25 18:00|2026-11-25T18:00" })
	void daysAreReadOrKeptAsPrinted(String printed, String read) throws IOException {
		assertEquals(read, read("<meta property=article:published_time content='" + printed + "'>", "").first(Field.PUBLISHED));
	}
}
