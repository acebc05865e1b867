// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.gainsay.interchange.tests.PageReaderTest.ONE;
import static org.gainsay.interchange.tests.PageReaderTest.THREE;
import static org.gainsay.interchange.tests.PageReaderTest.TWO;
import static org.gainsay.interchange.tests.PageReaderTest.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.gainsay.interchange.texts.ArticleReaders;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.junit.jupiter.api.Test;

/** Pages in one file with their pictures, and in archives of the web. */
class WebArchiveTest {

	private static final String GERMAN = "Die Brücke bleibt nach Angaben der Bürgermeisterin mindestens bis März gesperrt, weil die Träger stärker verrostet sind als gedacht.";

	private static String html(String... paragraphs) {
		return "<html><head><title>Bridge</title></head><body><article><h1>Bridge stays closed</h1>" + p(paragraphs) + "</article></body></html>";
	}

	private static String quoted(byte[] bytes) {
		StringBuilder quoted = new StringBuilder();
		int column = 0;
		for (byte b : bytes) {
			String one = b == '=' || b < 32 || b > 126 ? String.format("=%02X", b) : String.valueOf((char) b);
			column += one.length();
			if (column > 70) {
				quoted.append("=\r\n");
				column = one.length();
			}
			quoted.append(one);
		}
		return quoted.toString();
	}

	private static Source mhtml(String charset, boolean base64) {
		byte[] page = html(GERMAN, GERMAN.replace("März", "Mai"), ONE).getBytes(Charset.forName(charset));
		String part = base64 ? Base64.getMimeEncoder().encodeToString(page) : quoted(page);
		return Source.of("bridge.mhtml", ("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/bridge\r\nSubject: Bridge\r\nDate: Wed, 25 Nov 2026 11:30:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--x\"\r\n\r\n"
				+ "----x\r\nContent-Type: text/css\r\nContent-Location: https://news.example/a.css\r\n\r\np {}\r\n----x\r\nContent-Type: text/html\r\nContent-Location: cid:frame\r\n\r\n<p>Advertisement</p>\r\n"
				+ "----x\r\nContent-Type: text/html; charset=" + charset + "\r\nContent-Transfer-Encoding: " + (base64 ? "base64" : "quoted-printable") + "\r\nContent-Location: https://news.example/bridge\r\n\r\n" + part + "\r\n----x--\r\n").getBytes(StandardCharsets.ISO_8859_1));
	}

	@Test
	void theEncodingOfItsPartIsHonoured() throws IOException {
		// inception-project/inception#5017
		for (String charset : List.of("UTF-8", "windows-1252", "UTF-16LE")) {
			for (boolean base64 : new boolean[] { false, true }) {
				SourceArticle article = Harvest.of("mhtml", mhtml(charset, base64)).only();
				assertEquals(GERMAN, article.paragraphs().getFirst(), charset);
				assertEquals(3, article.paragraphs().size());
				assertEquals("https://news.example/bridge", article.first(Field.URL));
				assertEquals("2026-11-25T11:30Z", article.first(Field.RETRIEVED));
			}
		}
	}

	@Test
	void aFileWithoutAPageSaysSo() {
		Source mail = Source.of("mail.mht", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nNo page\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII));
		assertEquals("There is no web page among the parts of this file.", assertThrows(IOException.class, () -> Harvest.of("mhtml", mail)).getMessage());
	}

	private static byte[] gzip(byte[] bytes) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(bytes);
		}
		return packed.toByteArray();
	}

	private static byte[] record(String address, String head, byte[] body) throws IOException {
		byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + head + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
		return record("response", address, http, body);
	}

	private static byte[] record(String type, String address, byte[] http, byte[] body) throws IOException {
		ByteArrayOutputStream record = new ByteArrayOutputStream();
		record.write(("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address + "\r\nWARC-Date: 2026-11-25T11:30:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: application/http; msgtype=" + type + "\r\nContent-Length: "
				+ (http.length + body.length) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
		record.write(http);
		record.write(body);
		record.write("\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
		return record.toByteArray();
	}

	private static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		Arrays.stream(parts).forEach(all::writeBytes);
		return all.toByteArray();
	}

	private static byte[] page(String... paragraphs) {
		return html(paragraphs).getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] chunked(byte[] body) {
		int half = body.length / 2;
		return joined((Integer.toHexString(half) + "\r\n").getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(body, half), ("\r\n" + Integer.toHexString(body.length - half) + ";x=y\r\n").getBytes(StandardCharsets.US_ASCII), Arrays.copyOfRange(body, half, body.length),
				"\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
	}

	@Test
	void eachRecordIsAPage() throws IOException {
		byte[] warc = joined(record("https://news.example/1", "", page(ONE, TWO)), record("request", "https://news.example/1", "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII), new byte[0]),
				record("response", "https://news.example/gone", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.US_ASCII), page(ONE, TWO)),
				record("response", "https://news.example/a.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n".getBytes(StandardCharsets.US_ASCII), page(ONE, TWO)), record("https://news.example/2", "", page(TWO, THREE)));
		for (byte[] bytes : List.of(warc, joined(gzip(record("https://news.example/1", "", page(ONE, TWO))), gzip(record("https://news.example/2", "", page(TWO, THREE)))))) {
			Source source = Source.of("crawl.warc", bytes);
			assertEquals("warc", ArticleReaders.surest(source).orElseThrow().id());
			Harvest harvest = Harvest.of("warc", source);
			assertEquals(List.of("https://news.example/1", "https://news.example/2"), harvest.articles.stream().map(article -> article.first(Field.URL)).toList());
			assertEquals("2026-11-25T11:30:00Z", harvest.articles.getFirst().first(Field.RETRIEVED));
			assertEquals(List.of(TWO, THREE), harvest.articles.get(1).paragraphs());
			assertEquals(List.of(), harvest.notRead);
		}
	}

	@Test
	void whateverItsHeadSaysOfHowItIsPacked() throws IOException {
		// webrecorder/pywb#584, openwayback#395, archivesunleashed/aut#493
		byte[] body = page(ONE, TWO);
		byte[] packed = gzip(body);
		List<byte[]> records = List.of(record("https://news.example/1", "Transfer-Encoding: chunked\r\n", body), record("https://news.example/2", "Transfer-Encoding: chunked\r\n", chunked(body)), record("https://news.example/3", "Content-Encoding: gzip\r\n", body),
				record("https://news.example/4", "Content-Encoding: gzip\r\n", packed), record("https://news.example/5", "", packed), record("https://news.example/6", "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", chunked(packed)),
				record("https://news.example/7", "Content-Encoding: br\r\n", body), record("https://news.example/8", "Content-Encoding: gzip\r\n", Arrays.copyOf(packed, packed.length - 6)));
		Harvest harvest = Harvest.of("warc", Source.of("crawl.warc", joined(records.toArray(byte[][]::new))));
		assertEquals(List.of(), harvest.notRead);
		assertEquals(8, harvest.articles.size());
		harvest.articles.forEach(article -> assertEquals(List.of(ONE, TWO), article.paragraphs()));
	}

	@Test
	void oneThatCannotBeReadHidesNoOther() throws IOException {
		byte[] whole = joined(record("https://news.example/1", "Content-Encoding: br\r\n", new byte[] { 0x1B, 0x03, 0x7F, 0x11, 0x05 }), record("https://news.example/2", "", page(ONE, TWO)), record("https://news.example/3", "", page(TWO, THREE)));
		Harvest harvest = Harvest.of("warc", Source.of("crawl.warc", Arrays.copyOf(whole, whole.length - 300)));
		assertEquals(List.of(ONE, TWO), harvest.articles.getFirst().paragraphs());
		assertTrue(harvest.notRead.getFirst().contains("https://news.example/1") && harvest.notRead.getFirst().contains("Brotli"), harvest.notRead.toString());
		byte[] cut = joined(gzip(record("https://news.example/2", "", page(ONE, TWO))), Arrays.copyOf(gzip(record("https://news.example/3", "", page(TWO, THREE))), 80));
		Harvest packed = Harvest.of("warc", Source.of("crawl.warc.gz", cut));
		assertEquals(List.of(ONE, TWO), packed.only().paragraphs());
		assertEquals(1, packed.notRead.size(), packed.notRead.toString());
	}

	@Test
	void anArchiveWithoutArticlesSaysSo() throws IOException {
		Harvest harvest = Harvest.of("warc", Source.of("crawl.warc", joined(record("https://news.example/1", "", "<html></html>".getBytes(StandardCharsets.UTF_8)), record("https://news.example/2", "", "<p></p>".getBytes(StandardCharsets.UTF_8)))));
		assertEquals(List.of("None of the pages in this archive is an article."), harvest.none);
		assertTrue(harvest.remarks.getFirst().startsWith("2 pages have no article. The page is empty"), harvest.remarks.toString());
	}
}
