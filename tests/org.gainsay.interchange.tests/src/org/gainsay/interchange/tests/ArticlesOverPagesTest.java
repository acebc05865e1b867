// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.gainsay.interchange.tests.PageReaderTest.FOUR;
import static org.gainsay.interchange.tests.PageReaderTest.ONE;
import static org.gainsay.interchange.tests.PageReaderTest.THREE;
import static org.gainsay.interchange.tests.PageReaderTest.TWO;
import static org.gainsay.interchange.tests.PageReaderTest.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.gainsay.corpus.Memory;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.intake.Intake;
import org.gainsay.interchange.texts.intake.IntakeSummary;
import org.gainsay.interchange.texts.intake.IntakeSummary.Outcome;
import org.gainsay.interchange.texts.intake.IntakeWish;
import org.gainsay.interchange.texts.web.Politeness;
import org.gainsay.interchange.texts.web.WebPages;
import org.gainsay.text.ArticleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonParser;

/** Articles that are spread over several pages come in as one. */
class ArticlesOverPagesTest {

	private static final String SITE = "https://post.example";
	private static final String FIVE = "In the town hall nobody wanted to say on Thursday who is to pay for the ferry that has to run until the girders are mended.";

	@TempDir
	private Path folder;

	private static String page(String head, String body) {
		return PageReaderTest.page(body).replace("<head>", "<head>" + head);
	}

	private static String canonical(String path) {
		return "<link rel=canonical href='" + SITE + path + "'>";
	}

	private static String rel(String which, String path) {
		return "<link rel=" + which + " href='" + SITE + path + "'>";
	}

	private Path put(String name, String page) throws IOException {
		Path file = folder.resolve("src").resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, page);
	}

	private Path corpus() {
		return folder.resolve("corpus");
	}

	private IntakeSummary bring(Path... sources) throws IOException {
		return Intake.of(new IntakeWish(List.of(sources), null, corpus(), true, Map.of(), Memory.NONE), Progress.NONE);
	}

	private IntakeSummary bring() throws IOException {
		return bring(folder.resolve("src"));
	}

	private static String text(String... paragraphs) {
		return "Bridge stays closed\n\n" + String.join("\n\n", paragraphs) + "\n";
	}

	private String read(String name) throws IOException {
		return Files.readString(corpus().resolve(name));
	}

	@Test
	void pagesThatLinkToEachOtherAreOneArticleInTheirOrder() throws IOException {
		// The names of the files are not in the order of the pages.
		put("c.html", page(canonical("/bridge") + rel("next", "/bridge?page=2"), p(ONE, TWO)));
		put("b.html", page(canonical("/bridge?page=2") + rel("prev", "/bridge") + rel("next", "/bridge?page=3"), p(THREE, FOUR)));
		put("a.html", page(canonical("/bridge?page=3") + rel("prev", "/bridge?page=2"), p(FIVE)));
		IntakeSummary summary = bring();
		assertEquals(1, summary.articles());
		assertEquals(text(ONE, TWO, THREE, FOUR, FIVE), read("c.txt"));
		assertEquals(3, summary.count(Outcome.READ));
		assertEquals(List.of("c.html", "b.html", "a.html"), summary.sources().stream().map(source -> source.name()).toList());
		assertEquals(List.of("It is page 2 of c."), summary.sources().get(1).remarks());
		assertEquals("c", JsonParser.parseString(read("raw/b.html.record.json")).getAsJsonObject().get("pageOf").getAsString());
		assertEquals(3, JsonParser.parseString(read("raw/a.html.record.json")).getAsJsonObject().get("page").getAsInt());
		assertTrue(read("raw/c.html.record.json").contains("The pages 1 (c.html), 2 (b.html), 3 (a.html) were put together."));
		assertEquals(Files.readString(folder.resolve("src/b.html")), read("raw/b.html"));
		assertEquals(3, bring().count(Outcome.THERE), "the same again adds nothing");
	}

	@Test
	void aPageThatIsMissingIsTold() throws IOException {
		put("1.html", page(canonical("/bridge/1") + rel("next", "/bridge/2"), p(ONE, TWO)));
		put("3.html", page(canonical("/bridge/3") + rel("prev", "/bridge/2"), p(THREE, FOUR)));
		IntakeSummary summary = bring();
		assertEquals(1, summary.articles());
		assertEquals(text(ONE, TWO, THREE, FOUR), read("1.txt"));
		assertEquals(List.of("It is an article of several pages; page 2 is not in this import."), summary.sources().getFirst().remarks());
	}

	@Test
	void pagesThatAreTooLongTogetherStandAlone() throws IOException {
		for (int i = 1; i <= 2; i++) {
			StringBuilder body = new StringBuilder();
			for (int j = 0; j < ArticleText.MOST_BYTES / 2 / ONE.length() + 10; j++) {
				body.append("<p>").append(ONE.replace("Wednesday", "day " + i + " " + j)).append("</p>\n");
			}
			put(i + ".html", page(canonical("/bridge?page=" + i) + rel("next", "/bridge?page=" + (i + 1)) + (i == 1 ? "" : rel("prev", "/bridge?page=1")), body.toString()));
		}
		IntakeSummary summary = bring();
		assertEquals(2, summary.articles(), summary.toString());
		assertTrue(read("1.txt").contains("day 1 7") && read("2.txt").contains("day 2 7"));
		assertEquals(List.of("It is page 2 of an article whose pages are longer together than an article may be, so each stands alone; page 3 is not in this import."), summary.sources().getLast().remarks());
	}

	@Test
	void onePageAloneSaysSo() throws IOException {
		put("1.html", page(canonical("/bridge"), p(ONE, TWO, THREE) + "<div class=pagination><span>Page 1 of 3</span></div>"));
		IntakeSummary summary = bring();
		assertEquals(List.of("It is page 1 of an article; pages 2, 3 are not in this import."), summary.sources().getFirst().remarks());
		assertEquals(text(ONE, TWO, THREE), read("1.txt"));
	}

	@Test
	void numbersThatArePagesTellWhichOneItIsWhereAllSayThatTheyAreTheFirst() throws IOException {
		String numbers = "<div class=pager><a href='/bridge'>1</a> <a href='/bridge?page=2'>2</a> <a href='/bridge?page=3'>3</a></div>";
		put("x.html", page(canonical("/bridge"), p(ONE, TWO) + numbers.replace("<a href='/bridge'>1</a>", "<b>1</b>")));
		put("y.html", page(canonical("/bridge"), p(THREE, FOUR) + numbers.replace("<a href='/bridge?page=2'>2</a>", "<b>2</b>")));
		put("z.html", page(canonical("/bridge"), p(FIVE, "It will say so in March.") + numbers.replace("<a href='/bridge?page=3'>3</a>", "<b>3</b>")));
		assertEquals(1, bring().articles());
		assertEquals(text(ONE, TWO, THREE, FOUR, FIVE, "It will say so in March."), read("x.txt"));
	}

	@Test
	void theSameAgainIsNoContinuation() throws IOException {
		put("1.html", page(canonical("/list?page=1&idx=7") + rel("next", "/list?page=2&idx=7"), p(ONE, TWO, THREE)));
		put("2.html", page(canonical("/list?page=2&idx=7"), p(ONE, TWO, THREE, FOUR)));
		IntakeSummary summary = bring();
		assertEquals(2, summary.articles());
		assertEquals(text(ONE, TWO, THREE), read("1.txt"));
		assertEquals(text(ONE, TWO, THREE, FOUR), read("2.txt"));
	}

	@Test
	void otherArticlesAreNoPages() throws IOException {
		put("1.html", page(canonical("/2024/05/bridge") + rel("next", "/2024/05/ferry") + rel("prev", "/2024/04/pier"), p(ONE, TWO)));
		put("2.html", page(canonical("/2024/05/ferry") + rel("prev", "/2024/05/bridge"), p(THREE, FOUR)));
		IntakeSummary summary = bring();
		assertEquals(2, summary.articles());
		assertTrue(summary.sources().stream().allMatch(source -> source.remarks().isEmpty()), summary.toString());
	}

	@Test
	void archivesAreJoinedToo() throws IOException {
		ByteArrayOutputStream zip = new ByteArrayOutputStream();
		StringBuilder warc = new StringBuilder();
		List<String> pages = List.of(page(rel("next", "/bridge-2.html"), p(ONE, TWO)), PageReaderTest.page(p(FIVE, "It will say so in March.")), page(rel("prev", "/bridge.html"), p(THREE, FOUR)));
		List<String> names = List.of("/bridge.html", "/ferry.html", "/bridge-2.html");
		try (ZipOutputStream to = new ZipOutputStream(zip)) {
			for (int i = 0; i < 3; i++) {
				to.putNextEntry(new ZipEntry(i + ".html"));
				to.write(pages.get(i).replace("<head>", "<head>" + canonical(names.get(i))).getBytes(StandardCharsets.UTF_8));
				String body = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + pages.get(i);
				warc.append("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000" + i + ">\r\nWARC-Date: 2024-05-06T07:08:09Z\r\nWARC-Target-URI: " + SITE + names.get(i)
						+ "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body + "\r\n\r\n");
			}
		}
		Path archive = Files.write(folder.resolve("a.zip"), zip.toByteArray());
		assertEquals(2, bring(archive).articles());
		assertEquals(text(ONE, TWO, THREE, FOUR), read("a/0.txt"));
		Path crawl = Files.writeString(folder.resolve("crawl.warc"), warc);
		IntakeSummary summary = bring(crawl);
		assertEquals(2, summary.articles());
		assertEquals(text(ONE, TWO, THREE, FOUR), read("crawl-002.txt"), "it is whole when its second page comes");
	}

	@Test
	void furtherPagesAreFetchedFromTheSameServer() throws IOException {
		try (LoopbackServer server = new LoopbackServer(); WebPages web = new WebPages("Gainsay", true, WebPages.Limits.USUAL, new Politeness(Duration.ZERO, Politeness.Clock.REAL))) {
			server.put("/robots.txt", "200 OK", "User-agent: *\nDisallow: /secret\n");
			for (int i = 1; i <= 30; i++) {
				server.page("/bridge" + (i == 1 ? "" : "?page=" + i), PageReaderTest.page("<p>" + ONE.replace("Wednesday", "day " + i) + "</p><a rel=next href='/bridge?page=" + (i + 1) + "'>Next</a>"));
			}
			server.page("/pier", PageReaderTest.page(p(ONE, TWO) + "<a rel=next href='http://other.example/pier?page=2'>Next</a>"));
			server.page("/ferry", PageReaderTest.page(p(TWO, THREE) + "<a rel=next href='/ferry?page=2'>Next</a>"));
			List<String> addresses = new ArrayList<>(List.of(server.address("/bridge"), server.address("/pier"), server.address("/ferry")));
			IntakeSummary summary = Intake.of(new IntakeWish(List.of(), addresses, web, null, corpus(), true, Map.of(), Memory.NONE), Progress.NONE);
			assertEquals(3, summary.articles(), summary.toString());
			assertEquals(20, server.requests.stream().filter(request -> request.getFirst().startsWith("GET /bridge")).count(), "no more than twenty pages");
			assertFalse(server.requests.stream().anyMatch(request -> request.getFirst().contains("pier?page")), "nothing of another server");
			String all = summary.toString();
			assertTrue(all.contains("page 21 is not in this import"), all);
			assertTrue(all.contains("page 2 is not in this import"), all);
			assertTrue(all.contains("status 404"), all);
		}
	}
}
