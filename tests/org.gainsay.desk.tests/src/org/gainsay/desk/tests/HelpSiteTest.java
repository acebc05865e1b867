// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;
import java.util.Map;

import org.gainsay.desk.help.HelpPages;
import org.gainsay.desk.help.HelpPages.Answer;
import org.gainsay.desk.help.HelpPages.Topic;
import org.gainsay.desk.help.HelpSite;
import org.junit.jupiter.api.Test;

/** The help as a browser asks for it. */
class HelpSiteTest {

	private static final Map<String, String> WRITTEN = Map.of("/b/start.html", "<p>Ein Hafen, größer</p>", "/b/views.html", "views", "/b/a.svg", "<svg/>", "/b/empty.css", "");
	private static final int SECONDS = 10;

	private final HelpPages pages = new HelpPages(new HelpPages.Source() {
		@Override
		public List<Topic> topics() {
			return List.of(new Topic("Gainsay & <more>", "/b/start.html", List.of(new Topic("Holds", null, List.of(new Topic("Views", "/b/views.html", List.of()))))));
		}

		@Override
		public InputStream open(String href) {
			String page = WRITTEN.get(href);
			return page == null ? null : new ByteArrayInputStream(page.getBytes(UTF_8));
		}
	});

	@Test
	void theContentsLeadToEachTopicAndOpenTheFirst() throws IOException {
		for (String home : List.of("/help", "/help/", "/help/index.jsp")) {
			String page = page(home, null);
			assertTrue(page.contains("<a target=\"topic\" href=\"/help/topic/b/start.html\">Gainsay &amp; &lt;more&gt;</a>"), page);
			assertTrue(page.contains("<li><details><summary>Holds</summary>\n<ul>\n<li><a target=\"topic\" href=\"/help/topic/b/views.html\">Views</a></li>"), page);
			assertTrue(page.contains(" src=\"/help/topic/b/start.html\"></iframe>"), page);
		}
	}

	/** The manual has more sections than a screen has lines. */
	@Test
	void whatHoldsOthersIsFoldedButOnTheWayToTheOpenTopic() throws IOException {
		assertTrue(page("/help/", null).contains("<li><details open><summary><a target=\"topic\" href=\"/help/topic/b/start.html\">"), "the first ones");
		assertTrue(page("/help/index.jsp", "topic=%2Fb%2Fviews.html").contains("<li><details open><summary>Holds</summary>"));
	}

	@Test
	void theTopicThatIsAskedForStandsOpenAndNeverAPageOfElsewhere() throws IOException {
		assertTrue(page("/help/index.jsp", "x=1&topic=%2Fb%2Fviews.html").contains(" src=\"/help/topic/b/views.html\"></iframe>"));
		for (String broken : List.of("topic=https%3A%2F%2Felsewhere.example", "topic=%zz", "topic=", "tab=search")) {
			assertTrue(page("/help/index.jsp", broken).contains(" src=\"/help/topic/b/start.html\"></iframe>"), broken);
		}
		assertTrue(page("/help/index.jsp", "topic=/%22%3E%3Cscript%3E").contains(" src=\"/help/topic/&quot;&gt;&lt;script&gt;\"></iframe>"));
	}

	@Test
	void aTopicComesByEachOfItsAddresses() throws IOException {
		for (String before : List.of("topic", "ntopic", "nftopic", "rtopic")) {
			Answer answer = pages.answer("/help/" + before + "/b/start.html", null);
			assertEquals(200, answer.status());
			assertEquals("text/html; charset=utf-8", answer.type());
			assertEquals("<p>Ein Hafen, größer</p>", new String(answer.bytes(), UTF_8));
		}
		assertEquals("image/svg+xml", pages.answer("/help/topic/b/a.svg", null).type());
	}

	@Test
	void aPageThatIsNotThereIsSaidByItsAddress() throws IOException {
		for (String path : List.of("/help/topic/b/gone.html", "/help/topic/b/../b/start.html", "/elsewhere", "/help/livehelp/")) {
			Answer answer = pages.answer(path, null);
			assertEquals(404, answer.status(), path);
			assertTrue(new String(answer.bytes(), UTF_8).contains("The help has no page " + path + "."), path);
		}
	}

	@Test
	void aBrowserOfThisMachineIsAnswered() throws IOException {
		try (HelpSite site = new HelpSite(pages)) {
			String answer = asked(site, "GET /help/topic/b/start.html", site.host() + ":" + site.port());
			assertTrue(answer.startsWith("HTTP/1.1 200 ") && answer.endsWith("\r\n\r\n<p>Ein Hafen, größer</p>"), answer);
			assertTrue(asked(site, "GET /help/topic/b/empty.css", "localhost:" + site.port()).startsWith("HTTP/1.1 200 "));
			assertTrue(asked(site, "GET /help/topic/b/gone.html", "localhost:" + site.port()).startsWith("HTTP/1.1 404 "));
			assertFalse(asked(site, "HEAD /help/topic/b/start.html", "localhost:" + site.port()).contains("Hafen"));
			assertTrue(asked(site, "POST /help/topic/b/start.html", "localhost:" + site.port()).startsWith("HTTP/1.1 405 "));
		}
	}

	/** A name that somebody's own page gave to this machine's address. */
	@Test
	void aPageOfElsewhereUnderANameOfItsOwnIsRefused() throws IOException {
		try (HelpSite site = new HelpSite(pages)) {
			String answer = asked(site, "GET /help/topic/b/start.html", "elsewhere.example:" + site.port());
			assertTrue(answer.startsWith("HTTP/1.1 403 ") && !answer.contains("Hafen"), answer);
		}
	}

	@Test
	void noOtherMachineReachesIt() throws IOException {
		InetAddress outward = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
				.filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress()).findFirst().orElse(null);
		try (HelpSite site = new HelpSite(pages)) {
			assertTrue(InetAddress.getByName(site.host()).isLoopbackAddress());
			assumeTrue(outward != null, "this machine has no address but its own");
			try (Socket socket = new Socket()) {
				assertThrows(IOException.class, () -> socket.connect(new InetSocketAddress(outward, site.port()), SECONDS * 1000));
			}
		}
	}

	@Test
	void nobodyAnswersOnceItIsClosed() throws IOException {
		HelpSite site = new HelpSite(pages);
		site.close();
		assertThrows(IOException.class, () -> asked(site, "GET /help/", "localhost:" + site.port()));
	}

	private String page(String path, String query) throws IOException {
		Answer answer = pages.answer(path, query);
		assertEquals(200, answer.status());
		return new String(answer.bytes(), UTF_8);
	}

	private static String asked(HelpSite site, String what, String name) throws IOException {
		try (Socket socket = new Socket(site.host(), site.port())) {
			socket.setSoTimeout(SECONDS * 1000);
			socket.getOutputStream().write((what + " HTTP/1.1\r\nHost: " + name + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
			return new String(socket.getInputStream().readAllBytes(), UTF_8);
		}
	}
}
