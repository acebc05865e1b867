// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

import org.gainsay.corpus.Memory;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.intake.Intake;
import org.gainsay.interchange.texts.intake.IntakeSummary;
import org.gainsay.interchange.texts.intake.IntakeSummary.Outcome;
import org.gainsay.interchange.texts.intake.IntakeWish;
import org.gainsay.interchange.texts.web.Politeness;
import org.gainsay.interchange.texts.web.Robots;
import org.gainsay.interchange.texts.web.WebAddress;
import org.gainsay.interchange.texts.web.WebPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages fetched from a server of this machine. */
class WebPagesTest {

	private static final String PAGE = "<!DOCTYPE html><html lang=en><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1>"
			+ "<p>The old bridge at Quillhaven was closed on Monday, the harbour office said, after divers had found a crack in one of its piers.</p>"
			+ "<p>The mayor denied that anybody had known of the crack before, and said that the bridge would be open again within a week.</p></article></body></html>";
	private static final WebPages.Limits LIMITS = new WebPages.Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10), 100_000);

	/** Time passes only by waiting. */
	private static final class Fake implements Politeness.Clock {
		private final AtomicLong now = new AtomicLong(5);

		@Override
		public long nanos() {
			return now.get();
		}

		@Override
		public void sleep(long nanos) {
			now.addAndGet(nanos);
		}

		long millis() {
			return TimeUnit.NANOSECONDS.toMillis(now.get());
		}
	}

	@TempDir
	private Path folder;
	private final Fake clock = new Fake();
	private LoopbackServer server;
	private WebPages pages;

	@BeforeEach
	void open() throws IOException {
		server = new LoopbackServer();
		pages = pages(true, LIMITS);
	}

	@AfterEach
	void close() throws IOException {
		pages.close();
		server.close();
	}

	private WebPages pages(boolean obeys, WebPages.Limits limits) {
		return new WebPages("Gainsay/1.2.3", obeys, limits, new Politeness(Duration.ofSeconds(2), clock));
	}

	private Source fetch(String path) throws IOException {
		return pages.fetch(server.address(path), Progress.NONE);
	}

	private String refused(String path) {
		return assertThrows(IOException.class, () -> fetch(path)).getMessage();
	}

	@Test
	void aPageComesWithWhatItsHeadSays() throws IOException {
		byte[] latin = "<html>h\u00f4tel".getBytes(StandardCharsets.ISO_8859_1);
		server.put("/news/bridge", "200 OK", latin, "Content-Type: text/html; Charset=\"iso-8859-1\"", "Date: Fri, 29 Nov 2024 21:30:00 GMT", "Last-Modified: Thu, 28 Nov 2024 21:30:00 GMT");
		Source source = fetch("/news/bridge#part");
		assertArrayEquals(latin, source.bytes());
		assertEquals("127.0.0.1/bridge.html", source.name());
		assertEquals("iso-8859-1", source.charset());
		assertEquals(server.address("/news/bridge"), source.address());
		assertEquals("2024-11-29T21:30:00Z", source.fetched());
		List<String> head = server.requests.getLast();
		assertEquals("GET /news/bridge HTTP/1.1", head.getFirst());
		assertTrue(head.contains("User-Agent: Gainsay/1.2.3"), head::toString);
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Nothing: 1", "Date: yesterday" })
	void withoutADateNoneIsMadeUp(String line) throws IOException {
		server.put("/a.pdf", "200 OK", "%PDF", "Content-Type: application/pdf", "Last-Modified: Thu, 28 Nov 2024 21:30:00 GMT", line);
		Source source = fetch("/a.pdf");
		assertNull(source.fetched());
		assertNull(source.charset());
		assertEquals("127.0.0.1/a.pdf", source.name());
	}

	@Test
	void forwardingsAreFollowedToTheEnd() throws IOException {
		server.put("/a", "301 Moved", "", "Location: /b/c");
		server.put("/b/c", "302 Found", "", "Location: d?x=\u00fc");
		server.put("/b/d?x=%C3%BC", "308 Moved", "", "Location: ?y");
		server.page("/b/d?y", PAGE);
		assertEquals(server.address("/b/d?y"), fetch("/a").address());
		assertEquals(List.of("/robots.txt", "/a", "/b/c", "/b/d?x=%C3%BC", "/b/d?y"), server.paths());
	}

	@Test
	void tenForwardingsAreFollowedAndNotEleven() throws IOException {
		for (int i = 0; i < 11; i++) {
			server.put("/" + i, "302 Found", "", "Location: /" + (i + 1));
		}
		server.page("/11", PAGE);
		assertEquals(server.address("/11"), fetch("/1").address());
		assertEquals("It was forwarded more than 10 times.", refused("/0"));
	}

	@Test
	void aCircleIsSeen() {
		server.put("/a", "302 Found", "", "Location: /b");
		server.put("/b", "302 Found", "", "Location: /a");
		assertTrue(refused("/a").startsWith("The server forwards in a circle"));
		assertEquals(List.of("/robots.txt", "/a", "/b"), server.paths());
	}

	@Test
	void nobodyIsForwardedToWhatIsNotFetched() throws IOException {
		URI from = WebAddress.of("https://ledger.example/a/b?c");
		assertEquals("https://ledger.example/a/d", WebAddress.forwarded(from, "d").toString());
		assertEquals("https://ledger.example/d//e", WebAddress.forwarded(from, "/d//e").toString());
		assertEquals("https://ledger.example/d", WebAddress.forwarded(from, "../d").toString());
		assertEquals("https://courier.example/", WebAddress.forwarded(from, "//courier.example").toString());
		assertEquals("https://ledger.example/d", WebAddress.forwarded(WebAddress.of("http://ledger.example"), "https://ledger.example/d").toString());
		String down = assertThrows(IOException.class, () -> WebAddress.forwarded(from, "http://ledger.example/a")).getMessage();
		assertTrue(down.startsWith("The server forwards from https to http (http://ledger.example/a)"), down);
		String file = assertThrows(IOException.class, () -> WebAddress.forwarded(from, "file:///etc/passwd")).getMessage();
		assertEquals("The server forwards to file:///etc/passwd, which is not followed. Only addresses that begin with http:// or https:// are fetched.", file);
		server.put("/a", "302 Found", "", "Location: ftp://ledger.example/a");
		assertTrue(refused("/a").contains("ftp://ledger.example/a"));
	}

	@ParameterizedTest
	@CsvSource({ "404 Not Found,The server answered with status 404 (not found).", "500 Oh,The server answered with status 500.", "204 No Content,The server answered with status 204.",
			"302 Found,The server answered with status 302.", "429 Slow,The server answered with status 429 (too many requests; try again later)." })
	void whatIsNoSuccessIsSaidWithItsNumber(String status, String said) {
		server.put("/a", status, "");
		assertEquals(said, refused("/a"));
	}

	@Test
	void whatIsPackedIsUnpackedAndBothHaveALimit() throws IOException {
		server.put("/a", "200 OK", packed(PAGE), "Content-Encoding: gzip");
		assertEquals(PAGE, new String(fetch("/a").bytes(), StandardCharsets.UTF_8));
		server.put("/whole", "200 OK", "x".repeat(100_000));
		assertEquals(100_000, fetch("/whole").bytes().length);
		server.put("/long", "200 OK", "x".repeat(100_001));
		assertEquals("It is larger than the 100000 bytes that a page may have.", refused("/long"));
		server.put("/packed", "200 OK", packed("x".repeat(100_001)), "Content-Encoding: gzip");
		assertEquals("It is larger than the 100000 bytes that a page may have.", refused("/packed"));
		server.put("/broken", "200 OK", "no gzip", "Content-Encoding: gzip");
		assertTrue(refused("/broken").contains("damaged"));
		server.put("/br", "200 OK", "abc", "Content-Encoding: br");
		assertTrue(refused("/br").contains("“br”"));
	}

	private static byte[] packed(String text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc" })
	void whoSaysNothingIsNotWaitedForLong(String start) {
		pages.close();
		pages = pages(false, new WebPages.Limits(Duration.ofSeconds(5), Duration.ofMillis(150), Duration.ofSeconds(10), 1000));
		server.stall("/a", start);
		assertEquals("The server said nothing for 150 ms; try again later.", refused("/a"));
		pages.close();
		pages = pages(false, new WebPages.Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(150), 1000));
		assertEquals("It was not there whole in the time that a page may take; try again later.", refused("/a"));
	}

	@Test
	void whatBreaksOffIsNoPage() {
		server.breakOff("/a", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc");
		assertTrue(refused("/a").contains("broke off"), () -> refused("/a"));
	}

	@Test
	void aServerThatIsNotThereIsSaid() throws IOException {
		String gone;
		try (LoopbackServer other = new LoopbackServer()) {
			gone = other.address("/a");
		}
		assertEquals("The server 127.0.0.1 cannot be reached. That was the robots.txt of 127.0.0.1, which says what programs may fetch: while it cannot be read, nothing is fetched.",
				assertThrows(IOException.class, () -> pages.fetch(gone, Progress.NONE)).getMessage());
	}

	@Test
	void robotsAreObeyedAndReadOnce() throws IOException {
		server.put("/robots.txt", "200 OK", "User-agent: gainsay\nDisallow: /private\n");
		server.page("/a", PAGE);
		server.page("/private/a", PAGE);
		server.put("/b", "302 Found", "", "Location: /private/a");
		fetch("/a");
		assertTrue(refused("/private/a").startsWith("The robots.txt of 127.0.0.1 asks programs not to fetch it."));
		assertTrue(refused("/b").startsWith("The robots.txt of 127.0.0.1 asks"));
		assertTrue(refused("/x/../private/a").startsWith("The robots.txt of 127.0.0.1 asks"));
		assertEquals(List.of("/robots.txt", "/a", "/b"), server.paths());
		try (WebPages ignoring = pages(false, LIMITS)) {
			assertEquals(PAGE.length(), ignoring.fetch(server.address("/private/a"), Progress.NONE).bytes().length);
		}
		assertEquals(List.of("/robots.txt", "/a", "/b", "/private/a"), server.paths());
	}

	@Test
	void ofALongRobotsTxtTheBeginningCounts() throws IOException {
		server.put("/robots.txt", "200 OK", "User-agent: *\nDisallow: /a\n" + "#".repeat(Robots.MOST_BYTES) + "\nDisallow: /b\n");
		server.page("/b", PAGE);
		assertTrue(refused("/a").startsWith("The robots.txt of 127.0.0.1 asks"));
		assertEquals(PAGE.length(), fetch("/b").bytes().length);
	}

	@Test
	void whereRobotsCannotBeReadNothingIsFetched() {
		server.put("/robots.txt", "503 Busy", "");
		server.page("/a", PAGE);
		assertEquals("The server answered with status 503 (not available now; try again later). That was the robots.txt of 127.0.0.1, which says what programs may fetch: while it cannot be read, nothing is fetched.", refused("/a"));
		refused("/a");
		assertEquals(List.of("/robots.txt"), server.paths());
	}

	@Test
	void robotsThatAreElsewhereAreReadThere() {
		server.put("/robots.txt", "301 Moved", "", "Location: /other.txt");
		server.put("/other.txt", "200 OK", "User-agent: *\nDisallow: /");
		assertTrue(refused("/a").startsWith("The robots.txt of 127.0.0.1 asks"));
	}

	@Test
	void twoSecondsPassBetweenTwoRequestsToOneServer() throws IOException {
		server.page("/a", PAGE);
		long before = clock.millis();
		fetch("/a"); // robots.txt is asked for, too
		assertEquals(2000, clock.millis() - before);
		fetch("/a");
		assertEquals(4000, clock.millis() - before);
		Politeness politeness = new Politeness(Duration.ofSeconds(2), clock);
		List<Long> times = new ArrayList<>();
		for (String host : List.of("a", "b", "a", "a", "b")) {
			times.add(politeness.turn(host, Progress.NONE, () -> clock.millis() - before));
		}
		assertEquals(List.of(4000L, 4000L, 6000L, 8000L, 8000L), times);
	}

	@Test
	void whatIsCancelledIsGivenUpAtOnce() throws Exception {
		pages.close();
		pages = pages(false, new WebPages.Limits(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1), 1000));
		server.stall("/a", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc");
		Progress stopping = new Progress() {
			@Override
			public boolean cancelled() {
				return server.hangs.getCount() == 0;
			}
		};
		IntakeWish wish = new IntakeWish(List.of(), List.of(server.address("/a")), pages, null, folder.resolve("corpus"), true, Map.of(), Memory.NONE);
		assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
			assertThrows(CancellationException.class, () -> pages.fetch(server.address("/a"), stopping));
			assertThrows(CancellationException.class, () -> Intake.of(wish, stopping));
		}, "It was waited for the answer");
	}

	@Test
	void anImportTellsWhatItCannotFetchAndBringsTheRest() throws IOException {
		server.put("/news/bridge", "200 OK", PAGE, "Content-Type: text/html", "Date: Fri, 29 Nov 2024 21:30:00 GMT");
		String good = server.address("/news/bridge");
		String gone = server.address("/gone");
		Path corpus = folder.resolve("corpus");
		IntakeWish wish = new IntakeWish(List.of(), List.of("ftp://ledger.example/a", gone, good, good), pages, null, corpus, true, Map.of(), Memory.NONE);
		IntakeSummary summary = Intake.of(wish, Progress.NONE);
		assertEquals(List.of("ftp://ledger.example/a", gone, good), summary.sources().stream().map(IntakeSummary.OfSource::name).toList());
		assertEquals(List.of(Outcome.SKIPPED, Outcome.SKIPPED, Outcome.READ), summary.sources().stream().map(IntakeSummary.OfSource::outcome).toList());
		assertEquals(List.of("Only addresses that begin with http:// or https:// are fetched."), summary.sources().get(0).remarks());
		assertEquals(List.of("The server answered with status 404 (not found)."), summary.sources().get(1).remarks());
		assertEquals(PAGE, Files.readString(corpus.resolve("raw/127.0.0.1/bridge.html")));
		assertTrue(Files.readString(corpus.resolve("127.0.0.1/bridge.txt")).startsWith("Bridge closed\n"));
		String claims = Files.readString(corpus.resolve("127.0.0.1/bridge.claims"));
		assertTrue(claims.contains("retrieved 2024-11-29") && claims.contains(good), claims);
		assertTrue(Files.readString(corpus.resolve("raw/127.0.0.1/bridge.html.record.json")).contains("\"fetched\": \"2024-11-29T21:30:00Z\""));
		assertEquals(Outcome.THERE, Intake.of(wish, Progress.NONE).sources().getLast().outcome());
	}

	@ParameterizedTest
	@CsvSource({ "https://www.ledger.example/news/bridge,www.ledger.example/bridge.html", "https://ledger.example,ledger.example/index.html", "https://ledger.example/2024/05/bridge/,ledger.example/bridge.html",
			"https://ledger.example/a.php?id=12&x=%2F..,ledger.example/a.php-id-12-x.html", "https://ledger.example/A.HTM,ledger.example/A.HTM", "https://ledger.example:8080/con,ledger.example/_con.html",
			"https://ledger.example/%2e%2e%2Fx,ledger.example/x.html", "https://h\u00e4fen.example/br\u00fccke,xn--hfen-loa.example/br\u00fccke.html", "http://[::1]/a,1/a.html" })
	void aPageIsCalledAsItsAddressIs(String address, String name) throws IOException {
		assertEquals(name, WebAddress.fileName(WebAddress.of(address), true));
	}

	@ParameterizedTest
	@CsvSource({ "HTTPS://Ledger.Example:443/A b,https://ledger.example/A%20b", "http://ledger.example?x=[1]|2#y,http://ledger.example/?x=%5B1%5D%7C2", "http://ledger.example/50%,http://ledger.example/50%25",
			"http://ledger.example/a/../b,http://ledger.example/b", "http://archive.example/2020/http://x/,http://archive.example/2020/http://x/" })
	void anAddressIsTakenAsPeopleWriteIt(String written, String taken) throws IOException {
		assertEquals(taken, WebAddress.of(written).toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp://ledger.example/a", "file:///a", "mailto:a@b.example", "http:a", "http://", "http:///a", "https://me:secret@ledger.example/a", "http://ledger.example:99999/", "http://a b/", "http://-/" })
	void whatIsNoAddressOfAPageIsRefused(String written) {
		assertTrue(WebAddress.isMeant(written));
		String why = assertThrows(IOException.class, () -> WebAddress.of(written)).getMessage();
		assertTrue(why.endsWith("."), why);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.html", "/a/b", "C:\\pages\\a.html", "c:/a.html", "../a" })
	void aFileIsNoAddress(String named) {
		assertFalse(WebAddress.isMeant(named));
	}
}
