// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.gainsay.interchange.texts.SourceArticle;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.gainsay.interchange.texts.SourceArticle.Removed;
import org.junit.jupiter.api.Test;

/** The article of a page, with the faults that extractors are known for: each page is made up after one of them. */
class PageReaderTest {

	static final String ONE = "The bridge at Quillhaven will stay closed until March, the mayor said on Wednesday, because its girders have rusted more than the town had thought.";
	static final String TWO = "Engineers who looked at it in October had warned that lorries should not cross it any longer, according to a report that the council has not published.";
	static final String THREE = "“We were told that it was safe,” said Ada Marrow, who owns the bakery on the east bank, “and now we are told to wait until spring.”";
	static final String FOUR = "The county denied that it had known of the report, and said that the money for the repair, some two million, was never asked of it.";

	static String p(String... paragraphs) {
		return "<p>" + String.join("</p>\n<p>", paragraphs) + "</p>";
	}

	/** A page as papers make them, around a body. */
	static String page(String body) {
		return "<!doctype html><html lang=en><head><title>Bridge stays closed | Quillhaven Post</title><meta property=og:title content='Bridge stays closed'></head><body>"
				+ "<nav><ul><li><a href=/a>News</a><li><a href=/b>Sport</a><li><a href=/c>Weather and traffic</a></ul></nav><main><article><h1>Bridge stays closed</h1>" + body
				+ "</article></main><footer><p>Quillhaven Post is published by the Post Printing House, 1 Market Square. All its articles are made up, and none of them is of any use to anybody.</p></footer></body></html>";
	}

	private static List<String> paragraphs(String body) throws IOException {
		return Harvest.page(page(body)).only().paragraphs();
	}

	@Test
	void theHeadlineStandsApart() throws IOException {
		SourceArticle article = Harvest.page(page(p(ONE, TWO, THREE))).only();
		assertEquals("Bridge stays closed", article.first(Field.HEADLINE));
		assertEquals(List.of(ONE, TWO, THREE), article.paragraphs());
		assertEquals("en", article.first(Field.LANGUAGE));
	}

	@Test
	void lettersStayAsTheyAre() throws IOException {
		String odd = "The coun\u00ADcil’s 2\u00A0million – “gone”, it said… naïve ﬁgures, e\u0301tude, \u200Fעברית\u200E and 𝒜 stay as they are in the page, whatever they look like to a program.";
		assertEquals(List.of(ONE, odd, TWO), paragraphs("<p>" + ONE.replace(" mayor ", "\n\t mayor\r\n ") + "</p><p>" + odd + "</p>" + p(TWO)));
	}

	@Test
	void firstAndLastParagraphsBesideTheBodyStay() throws IOException {
		// mozilla/readability#776, #901, #948, #692
		assertEquals(List.of(ONE, TWO, THREE, FOUR), paragraphs(p(ONE) + "<div class=inner>" + p(TWO, THREE) + "</div>" + p(FOUR)));
		assertEquals(List.of(ONE, TWO, THREE, "It did not say when."), paragraphs("<div>" + p(ONE) + "</div><div class=x>" + p(TWO, THREE, "It did not say when.") + "</div>"));
	}

	@Test
	void aParagraphThatIsOneLinkStays() throws IOException {
		// mozilla/readability#878
		String link = "The report of October can be read here.";
		assertEquals(List.of(ONE, link, TWO, THREE), paragraphs(p(ONE, "<a href=/report>" + link + "</a>", TWO, THREE)));
	}

	@Test
	void anInitialStays() throws IOException {
		// mozilla/readability#407
		assertEquals(List.of(ONE, TWO), paragraphs("<p><span class=dropcap>T</span>" + ONE.substring(1) + "</p>" + p(TWO)));
		assertEquals(List.of(ONE, TWO), paragraphs("<div class=cap>T</div>" + p(ONE.substring(1), TWO)));
	}

	@Test
	void aLeadInAHeadingStays() throws IOException {
		// mozilla/readability#281
		String lead = "The town had hoped to open it before Christmas, but its girders have rusted through.";
		assertEquals(List.of(lead, ONE, TWO, THREE), paragraphs("<h2>" + lead + "</h2>" + p(ONE, TWO, THREE)));
	}

	@Test
	void aShortArticleStandsOnce() throws IOException {
		// adbar/trafilatura#879, #768, #660, #81
		assertEquals(List.of(ONE, TWO), paragraphs("<div class=mobile>" + p(ONE, TWO) + "</div><div class=desktop>" + p(ONE, TWO) + "</div>"));
		assertEquals(List.of(ONE), paragraphs("<p>" + ONE + "</p>"));
	}

	@Test
	void anArticleInTwoBlocksIsWhole() throws IOException {
		// adbar/trafilatura#304, #234, #85
		String blocks = "<div class=chunk><div class=col>" + p(ONE, TWO) + "</div></div><div class=ad>Advertisement</div><div class=chunk><div class=col>" + p(THREE, FOUR) + "</div></div>";
		assertEquals(List.of(ONE, TWO, THREE, FOUR), paragraphs(blocks));
		assertEquals(List.of(ONE, TWO, THREE, FOUR), Harvest.page("<body><h1>Bridge stays closed</h1><div>" + blocks + "</div></body>").only().paragraphs());
	}

	@Test
	void textInAnAsideStaysAndCookiesGo() throws IOException {
		// adbar/trafilatura#569
		SourceArticle article = Harvest.page(page(p(ONE) + "<aside>" + p(TWO, THREE) + "</aside><div class=note><p>We use cookies to make this page better. Accept all cookies or read our cookie policy.</p></div>" + p(FOUR))).only();
		assertEquals(List.of(ONE, TWO, THREE, FOUR), article.paragraphs());
		assertEquals(new Removed("We use cookies to make this page better. Accept all cookies or read our cookie policy.", "a text about cookies or privacy", 3), article.removed().getFirst());
	}

	@Test
	void paragraphsInNestedBoxesStay() throws IOException {
		// adbar/trafilatura#43
		assertEquals(List.of(ONE, TWO, THREE, FOUR), paragraphs("<div><div><p>" + ONE + "</p></div><div><div><p>" + TWO + "</p></div></div><section><div>" + THREE + "</div></section></div><div><p>" + FOUR + "</p></div>"));
	}

	@Test
	void theSameBytesGiveTheSame() throws IOException {
		// adbar/trafilatura#17
		String html = page(p(ONE, TWO, THREE) + "<ul><li>One.<li>Two.</ul>" + p(FOUR));
		assertEquals(Harvest.page(html).only(), Harvest.page(html).only());
	}

	@Test
	void lineEndsListsQuotesTablesAndHeadings() throws IOException {
		String body = p(ONE) + "<h2>What was known</h2><p>" + TWO + "<br><br>" + THREE + "</p><ul><li>Two girders of nine are broken.</li><li>Four have rusted through.</li></ul><blockquote><p>It was never safe.</p></blockquote>"
				+ "<table><tr><th>Year</th><th>Lorries a day</th></tr><tr><td>2024</td><td>310</td></tr></table>" + p(FOUR);
		assertEquals(List.of(ONE, "What was known", TWO, THREE, "Two girders of nine are broken.", "Four have rusted through.", "It was never safe.", "Year\tLorries a day", "2024\t310", FOUR), paragraphs(body));
	}

	@Test
	void labelsAreFields() throws IOException {
		SourceArticle article = Harvest.page(page("<p class=subtitle>Girders worse than the town had thought</p><div class=byline>By Jo Tern</div><div class=date>25 November 2026</div>"
				+ "<figure><img src=a.jpg><figcaption>The bridge from the east bank. <span class=credit>Photo: L. Heron</span></figcaption></figure>" + p(ONE, TWO, THREE) + "<p>© 2026 Quillhaven Post. All rights reserved.</p>")).only();
		assertEquals(List.of(ONE, TWO, THREE), article.paragraphs());
		assertEquals("Girders worse than the town had thought", article.first(Field.SUBTITLE));
		assertEquals("By Jo Tern", article.first(Field.BYLINE));
		assertEquals("25 November 2026", article.first(Field.PUBLISHED));
		assertEquals("The bridge from the east bank. Photo: L. Heron", article.first(Field.CAPTION));
		assertEquals("© 2026 Quillhaven Post. All rights reserved.", article.first(Field.COPYRIGHT));
	}

	@Test
	void datelineAndAgencyAreToldAndStay() throws IOException {
		String first = "QUILLHAVEN (AP) — " + ONE;
		SourceArticle article = Harvest.page(page(p(first, TWO, THREE))).only();
		assertEquals(first, article.paragraphs().getFirst());
		assertEquals("QUILLHAVEN", article.first(Field.DATELINE));
		assertEquals("AP", article.first(Field.AGENCY));
	}

	@Test
	void whatIsNotOfTheArticleGoesAndIsTold() throws IOException {
		SourceArticle article = Harvest.page(page("<div class=share-tools><span>Share</span> <span>Tweet</span></div>" + p(ONE, "Breaking News email {{ #verifyErrors }} {{ message }} {{ /verifyErrors }}", TWO, "Read more: <a href=/z>Why the ferry sank</a>", THREE)
				+ "<form><p>Sign up to our newsletter and get it sent straight to your inbox.</p><input></form><ul class=x><li><a href=/1>Ferry sinks again</a><li><a href=/2>Mayor wants a second term</a><li><a href=/3>Bakery wins a prize</a></ul>"
				+ "<div id=comments><p>I have always said so, and nobody has ever listened to me, which is how it goes in this town.</p></div>")).only();
		assertEquals(List.of(ONE, TWO, THREE), article.paragraphs());
		List<String> why = article.removed().stream().map(removed -> removed.before() + " " + removed.why()).toList();
		assertEquals(List.of("0 buttons to share it", "1 residue of a template", "2 a pointer to something else", "3 a newsletter form", "3 a list of links", "3 readers' comments"), why);
	}

	@Test
	void keptAndRemovedTogetherAreAllThatIsVisible() throws IOException {
		String body = "<div class=byline>By Jo Tern</div><div class=share>Share it</div>" + p(ONE) + "<aside class=related><h3><a href=/x>Ferry sinks</a></h3><p>" + FOUR + "</p></aside><figure><figcaption>The bridge</figcaption></figure>"
				+ p(TWO + " <button>Copy the link</button>", "Advertisement", THREE) + "<p hidden>Not seen</p><script>var unseen;</script><style>unseen</style><div class=tags>Bridges, Towns</div>";
		SourceArticle article = Harvest.page(page(body)).only();
		StringBuilder all = new StringBuilder(String.join(" ", article.paragraphs()));
		article.about().values().forEach(said -> all.append(' ').append(String.join(" ", said)));
		article.removed().forEach(removed -> all.append(' ').append(removed.text()));
		for (String seen : List.of("By Jo Tern", "Share it", ONE, "Ferry sinks", FOUR, "The bridge", TWO, "Copy the link", "Advertisement", THREE, "Bridges, Towns")) {
			assertTrue(all.indexOf(seen) >= 0, seen + " is lost: " + article);
			assertEquals(all.indexOf(seen), seen.equals("The bridge") ? all.indexOf(seen) : all.lastIndexOf(seen), seen + " stands there twice: " + article);
		}
		assertFalse(all.toString().toLowerCase().contains("seen"), article.toString());
	}

	@Test
	void aQuotationPulledOutStandsOnce() throws IOException {
		assertEquals(List.of(ONE, TWO, THREE), paragraphs(p(ONE) + "<blockquote class=pullquote>Engineers who looked at it in October had warned that lorries should not cross it any longer</blockquote>" + p(TWO, THREE)));
	}

	@Test
	void commentsLongerThanTheArticleDoNotReplaceIt() throws IOException {
		String comment = "<li class=comment><p>I have lived here for forty years, and I have never seen anything like it, and I do not think that my neighbours have, whatever they say in public.</p></li>";
		assertEquals(List.of(ONE, TWO), paragraphs("<div class=entry-content>" + p(ONE, TWO) + "</div><div id=comments class=comments-area><ol class=commentlist>" + comment.repeat(30) + "</ol></div>"));
	}

	@Test
	void aTextThatThePageHidesAtFirstIsRead() throws IOException {
		assertEquals(List.of(ONE, TWO, THREE, FOUR), paragraphs("<p>Loading</p><div style='display: none'>" + p(ONE, TWO, THREE, FOUR) + "</div>"));
	}

	@Test
	void pagesPutTogetherOfWidgetsAreWhole() throws IOException {
		String widget = "<div class='el-element el-widget el-widget-text'><div class=el-widget-container>%s</div></div>";
		assertEquals(List.of(ONE, "What was known", TWO, THREE), paragraphs(widget.formatted(p(ONE)) + widget.formatted("<h2>What was known</h2>") + widget.formatted(p(TWO)) + widget.formatted(p(THREE))));
	}

	@Test
	void aClassOfAParagraphMayMeanAnything() throws IOException {
		assertEquals(List.of(ONE, TWO, THREE), paragraphs("<p class=teaser>" + ONE + "</p><p class='ad promo'>" + TWO + "</p><p>" + THREE + "</p>"));
	}

	@Test
	void commentsWithoutAClassGoByTheirHeading() throws IOException {
		for (String heading : List.of("3 thoughts on “Bridge stays closed”", "3 Gedanken zu „Brücke gesperrt“", "2 Kommentare", "Leave a Reply", "Schreibe einen Kommentar", "3 commentaires")) {
			assertEquals(List.of(ONE, TWO, THREE), paragraphs(p(ONE, TWO, THREE) + "<div><h3>" + heading + "</h3><div>I have always said so, and nobody has ever listened to me, which is how it goes in this town.</div></div>"), heading);
		}
	}

	@Test
	void articlesInOtherLanguages() throws IOException {
		String german = "<html lang=de><body><article><h1>Brücke bleibt gesperrt</h1><p>Von Jo Tern</p><p>Stand: 25.11.2026, 12:30 Uhr</p><p>Die Brücke bleibt nach Angaben der Bürgermeisterin mindestens bis März gesperrt, weil die Träger stärker verrostet sind als gedacht.</p>"
				+ "<p>Lesen Sie auch: <a href=/x>Fähre gesunken</a></p><p>Prüfer hatten bereits im Oktober gewarnt, dass Lastwagen nicht mehr darüber fahren sollten, heißt es in einem Bericht des Rates.</p><p>Anzeige</p><p>Foto: dpa</p></article></body></html>";
		SourceArticle article = Harvest.page(german).only();
		assertEquals(2, article.paragraphs().size(), article.toString());
		assertEquals("Brücke bleibt gesperrt", article.first(Field.HEADLINE));
		assertEquals("Foto: dpa", article.first(Field.CAPTION));
		String japanese = "<html lang=ja><body><div class=main><h1>橋は三月まで閉鎖</h1><div>市長は水曜日、川に架かる橋が歩行者に開放されるのは早くても三月になると述べた。梁が考えられていたよりもひどく錆びていたためだという。</div><div>十月に調査した技術者は、トラックの通行をやめるべきだと警告していたと、未公表の報告書は伝えている。町は報告書を公表していない。</div><div>関連記事</div></div></body></html>";
		assertEquals(2, Harvest.page(japanese).only().paragraphs().size());
	}

	@Test
	void theClaimThatIsCheckedAndItsRatingAreOfTheArticle() throws IOException {
		String review = "<script type='application/ld+json'>{'@type': 'ClaimReview', 'claimReviewed': 'The bridge was never closed.', 'reviewRating': {'@type': 'Rating', 'alternateName': 'Wrong'}}</script>".replace('\'', '"');
		String card = "<div class='claim-wrapper'><h3>Claim</h3><div><p>The bridge was never closed.</p></div></div><div class='rating-wrapper'><h3>Rating</h3><div class=rating><h5 class=rating-label>Wrong</h5></div></div>";
		String text = "<div class=content-wrapper><h3>Origin</h3><div class=content>" + p(ONE, TWO, THREE, FOUR) + "</div></div>";
		assertEquals(List.of("Claim", "The bridge was never closed.", "Rating", "Wrong", "Origin", ONE, TWO, THREE, FOUR), paragraphs(review + card + text));
		assertEquals(List.of(ONE, TWO, THREE, FOUR), paragraphs(card + text), "what a page calls a rating is none of its article unless it says that it checks a claim");
		assertEquals(List.of(ONE, TWO, THREE, FOUR), paragraphs(review + "<header><h2>The bridge was never closed.</h2></header><div class=content>" + p(ONE, TWO, THREE, FOUR) + "</div>"), "a subtitle");
	}

	@Test
	void whereItIsFromStaysAlthoughItIsALink() throws IOException {
		String named = "<a href='https://wire.example/'>[Wire]</a>";
		String site = "<a href='https://www.post.example'>www.post.example</a>";
		assertEquals(List.of(ONE, "[Wire]", TWO, THREE, "www.post.example", "AM – www.post.example"), paragraphs(p(ONE, named, TWO, THREE, site, "AM – " + site)));
		assertEquals(List.of(ONE, TWO, THREE), paragraphs(p(ONE, TWO, THREE, "<a href=/>Home</a>")));
	}

	@Test
	void aDisclosureIsNoAdvertisement() throws IOException {
		String disclosure = "Disclosure: the Post owns a share of the ferry that runs while the bridge is closed.";
		assertEquals(List.of(ONE, TWO, THREE, disclosure), paragraphs(p(ONE, TWO, THREE) + "<div class=ad-disclaimer><p class=disclaimer-affiliate>" + disclosure + "</p></div>"));
		assertEquals(List.of(ONE, TWO, THREE), paragraphs(p(ONE, TWO, THREE) + "<div class=ad-box><p>The ferry runs while the bridge is closed: book it now and save two crowns.</p></div>"));
	}
}
