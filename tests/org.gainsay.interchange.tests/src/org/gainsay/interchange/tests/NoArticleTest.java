// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.gainsay.interchange.tests.PageReaderTest.ONE;
import static org.gainsay.interchange.tests.PageReaderTest.TWO;
import static org.gainsay.interchange.tests.PageReaderTest.p;
import static org.gainsay.interchange.tests.PageReaderTest.page;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Pages without an article say so; short and odd articles are articles. */
class NoArticleTest {

	private static void none(String why, String html) throws IOException {
		Harvest harvest = Harvest.page(html);
		assertEquals(List.of(), harvest.articles);
		assertEquals(List.of(why), harvest.none);
	}

	@Test
	void anEmptyPage() throws IOException {
		none("The page is empty: what it shows may be made by a program. Save it from a browser, or print it there.", "<html><body><div id=root></div><script>render()</script></body></html>");
		none("The page is empty: what it shows may be made by a program. Save it from a browser, or print it there.", "");
	}

	@Test
	void aListOfArticles() throws IOException {
		// adbar/trafilatura#811
		StringBuilder list = new StringBuilder("<html><head><title>Quillhaven Post</title></head><body><h1>News of the town</h1>");
		for (int i = 0; i < 12; i++) {
			list.append("<article><h2><a href=/").append(i).append(">Something happened in the town, number ").append(i).append("</a></h2><p>It happened on day ").append(i)
					.append(" of the month, and whoever saw it will remember it for a long time, says whoever saw it.</p></article>");
		}
		none("It is a page of links to articles.", list + "</body></html>");
		none("It is a page of links: there is no text of an article on it.", "<body>" + "<li><a href=/x>Somewhere else there is more</a></li>".repeat(60) + "</body>");
	}

	@Test
	void errorsLogInsAndWalls() throws IOException {
		none("It is a page that says that there is an error, or no such article.", "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>The page that you asked for is not here, and may never have been here at all.</p></body></html>");
		none("It is a page that says that there is an error, or no such article.", "<html><head><title>Zeitung</title></head><body><h1>Seite nicht gefunden</h1><p>Leider gibt es die gewünschte Seite nicht oder nicht mehr. Bitte suchen Sie.</p></body></html>");
		none("It is a log-in.", "<html><head><title>Log in – Quillhaven Post</title></head><body><h1>Welcome back</h1><p>Please give your name and the word that only you know, and we shall let you in to all our articles.</p><form><input name=u><input type=password></form></body></html>");
		none("It is a page that asks for consent to cookies.", "<html><head><title>Quillhaven Post</title></head><body><div><h2>Your choice</h2><p>We and our partners use cookies to keep and read what is on your device. You may accept all cookies or manage cookies below.</p><a>Accept all</a></div></body></html>");
		none("It is a page that wants to know whether a person asks for the article.", "<html><head><title>Just a moment...</title></head><body><p>Checking your browser before accessing news.example.</p></body></html>");
	}

	@Test
	void shortArticlesAreArticles() throws IOException {
		assertEquals(List.of(ONE), Harvest.page(page(p(ONE))).only().paragraphs());
		String brief = "The bridge is closed until March.";
		assertEquals(List.of(brief, "The mayor said so."), Harvest.page(page(p(brief, "The mayor said so."))).only().paragraphs());
	}

	@Test
	void anArticleAboutErrorsAndCookiesIsAnArticle() throws IOException {
		String[] cookies = { "The county’s website uses cookies without asking for consent, a court said on Tuesday, and its cookie notice tells nobody what they are for.", "“They must ask,” the judge said, “before they set any cookies.” The county denied that it had done so.", ONE, TWO };
		assertEquals(List.of(cookies), Harvest.page("<html><head><title>404 cookies not found</title></head><body><article><h1>404 cookies not found</h1>" + p(cookies) + p(ONE.replace("bridge", "ferry"), TWO.replace("lorries", "cars")) + "</article></body></html>").only()
				.paragraphs().subList(0, 4));
	}

	@Test
	void anArticleWithLinkedHeadingsAfterItIsAnArticle() throws IOException {
		String teaser = "<div><h3><a href=/x>Something else happened in the town</a></h3><p>It happened on a day of the month, and whoever saw it will remember it.</p></div>";
		assertEquals(List.of(ONE, TWO), Harvest.page("<html><head><meta property=og:type content=article></head><body><main><article><h1>Bridge stays closed</h1>" + p(ONE, TWO) + "</article><section class=more>" + teaser.repeat(8) + "</section></main></body></html>").only().paragraphs());
		assertEquals(List.of(ONE, TWO), Harvest.page("<html><body><main><div><h1>Bridge stays closed</h1>" + p(ONE, TWO) + "</div><section>" + teaser.repeat(8) + "</section></main></body></html>").only().paragraphs());
	}
}
