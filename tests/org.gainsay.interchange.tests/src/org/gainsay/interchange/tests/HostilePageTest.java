// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.gainsay.interchange.tests.PageReaderTest.ONE;
import static org.gainsay.interchange.tests.PageReaderTest.TWO;
import static org.gainsay.interchange.tests.PageReaderTest.p;
import static org.gainsay.interchange.tests.PageReaderTest.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReaders;
import org.gainsay.interchange.texts.Source;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages made to break whoever reads them. */
class HostilePageTest {

	/** On a small stack: whatever follows the nesting of a page would overflow it. */
	private static <T> T small(Callable<T> work) throws Exception {
		FutureTask<T> task = new FutureTask<>(work);
		new Thread(null, task, "small stack", 256 << 10).start();
		return task.get();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<div>", "<b>", "<table><tr><td>", "<ul><li>", "<blockquote>", "<span class=share>", "<a href=x>", "<font>", "<div class='meta comments'>" })
	void deepNesting(String tag) throws Exception {
		String html = page(p(ONE, TWO) + tag.repeat(100_000) + "deep");
		assertTrue(small(() -> Harvest.page(html)).only().paragraphs().contains(ONE));
	}

	private static String many(String kind, int count) {
		StringBuilder html = new StringBuilder();
		for (int i = 0; i < count; i++) {
			html.append(switch (kind) {
				case "paragraphs" -> "<p>It is the " + i + "th time that somebody said so, and nobody believed it.</p>";
				case "headings" -> "<h2>Heading " + i + "</h2>";
				case "captions" -> "<figure><figcaption>Picture " + i + "</figcaption></figure><p>Text " + i + " that belongs to a picture.</p>";
				case "quotes" -> "<blockquote class=pullquote>Something that was said " + i + "</blockquote>";
				case "teasers" -> "<div><h3><a href=/" + i + ">Something happened " + i + "</a></h3><p>And whoever saw it " + i + " will remember it.</p></div>";
				case "tables" -> "<table><tr><td><table><tr><td>" + i + "<td>b</table>";
				case "bylines" -> "<div class=byline>By Name " + i + "</div>";
				default -> "&amp;&#x41;&copy;&notanentity; " + i;
			});
		}
		return page(p(ONE) + html + p(TWO));
	}

	private static long allocated(String html) throws IOException {
		byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
		com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		Harvest.of("html", Source.of("page.html", bytes));
		return threads.getCurrentThreadAllocatedBytes() - before;
	}

	@ParameterizedTest
	@ValueSource(strings = { "paragraphs", "headings", "captions", "quotes", "teasers", "tables", "bylines", "entities" })
	void workGrowsAsThePageDoes(String kind) throws IOException {
		allocated(many(kind, 100));
		long some = allocated(many(kind, 3_000));
		long more = allocated(many(kind, 12_000));
		assertTrue(more < 6 * some, kind + ": four times the page took " + more / some + " times the memory");
	}

	@Test
	void aLargePageIsRead() throws IOException {
		String html = page(p(ONE) + ("<p>" + TWO + "</p>\n").repeat(3) + "<div>" + "x".repeat(8_000_000) + "</div>" + p(TWO.replace("Engineers", "Builders")));
		assertTrue(Harvest.page(html).only().paragraphs().contains(ONE));
		Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> Harvest.page(many("paragraphs", 250_000)));
	}

	@Test
	void patternsDoNotRunAway() {
		Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
			String[] traps = { "share " + "1".repeat(100) + "!", "share " + "- ".repeat(50) + "!", ".".repeat(1_000_000), "?".repeat(1_000_000) + "x", "By " + "x ".repeat(60), "(photo " + "(".repeat(200) };
			Harvest.page(page(p(ONE, TWO) + p(traps) + "<blockquote>" + String.join("</blockquote><blockquote>", traps) + "</blockquote>")).only();
			String broken = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"" + "\\\"x".repeat(100_000) + "\" \"description\":\"" + "y".repeat(1_000_000) + "\",</script>";
			Harvest.page(page(broken + p(ONE, TWO))).only();
		});
	}

	@Test
	void whatAnEntityNamesIsNotRead() throws IOException {
		String bomb = "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + page(p(ONE, "It is &b; that is left of it, and nobody knows why it is there.", TWO));
		assertEquals("It is &b; that is left of it, and nobody knows why it is there.", Harvest.page(bomb).only().paragraphs().get(1));
	}

	@Test
	void itCanBeStopped() {
		Source source = Source.of("page.html", page(p(ONE, TWO)).getBytes(StandardCharsets.UTF_8));
		Assertions.assertThrows(CancellationException.class, () -> ArticleReaders.of("html").orElseThrow().read(source, new Harvest(), new Progress() {
			@Override
			public boolean cancelled() {
				return true;
			}
		}));
	}
}
