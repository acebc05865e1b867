// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPInputStream;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.Encoding;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Web archives: each recorded answer that is a page is read, with its address and the time when it was recorded. */
public final class WarcReader implements ArticleReader {

	/** So much of an answer tells whether it is a page. */
	private static final int HEAD = 1 << 16;

	@Override
	public String id() {
		return "warc";
	}

	@Override
	public String name() {
		return "Web archive (WARC)";
	}

	@Override
	public String description() {
		return "Pages that a crawler or a browser extension recorded (.warc, .warc.gz), an article each.";
	}

	@Override
	public int recognises(Source source) {
		byte[] bytes = source.bytes();
		if (bytes.length > 18 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B) {
			try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
				return isWarc(packed.readNBytes(5)) ? 100 : 0;
			} catch (IOException damaged) {
				return 0;
			}
		}
		return isWarc(bytes) ? 100 : 0;
	}

	private static boolean isWarc(byte[] bytes) {
		return bytes.length >= 5 && new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("WARC/");
	}

	@Override
	public void read(Source source, ArticleSink into, Progress progress) throws IOException {
		Pages pages = new Pages(into);
		long size = Math.max(1, source.size());
		int record = 0;
		try (org.netpreserve.jwarc.WarcReader reader = new org.netpreserve.jwarc.WarcReader(source.open())) {
			for (WarcRecord next = next(reader); next != null; next = next(reader)) {
				if (progress.cancelled()) {
					throw new CancellationException();
				}
				progress.step((int) (reader.position() * 100.0 / size), 100);
				record++;
				if (next instanceof WarcTargetRecord target && (target.type().equals("response") || target.type().equals("resource"))) {
					page(target, record, pages, progress);
				}
			}
		} catch (IOException wrong) {
			// What was read before it stays.
			into.notRead("what follows record " + record, "The archive is cut or damaged there: " + wrong.getMessage());
		}
		pages.end();
	}

	/** The next record; null where there is none any more. The library throws what it likes at a damaged one. */
	private static WarcRecord next(org.netpreserve.jwarc.WarcReader reader) throws IOException {
		try {
			return reader.next().orElse(null);
		} catch (RuntimeException damaged) {
			throw new IOException(damaged.getMessage(), damaged);
		}
	}

	private static void page(WarcTargetRecord record, int number, Pages pages, Progress progress) throws IOException {
		String address;
		String date;
		boolean response;
		InputStream body;
		boolean markup;
		try {
			address = record.target();
			date = record.date() == null ? null : record.date().toString();
			response = record.type().equals("response");
			markup = record.headers().first("Content-Type").orElse("").startsWith("text/html");
			body = record.body().stream();
		} catch (RuntimeException damaged) {
			throw new IOException(damaged.getMessage(), damaged);
		}
		String where = "record " + number + (address == null ? "" : " (" + address + ")");
		try {
			if (!response && !markup) {
				return;
			}
			byte[] bytes = body.readNBytes(HEAD);
			if (response && !new Response(bytes).mayHaveArticle()) {
				return; // pictures and films, of any size
			}
			bytes = whole(bytes, body);
			String charset = null;
			if (response) {
				Response answer = new Response(bytes);
				charset = answer.charset();
				bytes = answer.page();
			}
			pages.begin(address);
			Encoding.Decoded decoded = Encoding.page(bytes, charset);
			decoded.remarks().forEach(remark -> pages.remark(where + ": " + remark));
			PageArticle.read(decoded.text(), address, date, pages, progress);
		} catch (IOException wrong) {
			pages.notRead(where, wrong.getMessage());
		} catch (OutOfMemoryError tooMuch) {
			pages.notRead(where, "It needs more memory than there is.");
		}
	}

	private static byte[] whole(byte[] start, InputStream rest) throws IOException {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		whole.writeBytes(start);
		whole.writeBytes(rest.readNBytes(Response.MOST + 1 - start.length));
		if (whole.size() > Response.MOST) {
			throw new IOException("It is larger than " + (Response.MOST >> 20) + " MiB: that is no page.");
		}
		return whole.toByteArray();
	}

	/** Hands articles on and counts the pages without: an archive has more of them than anybody wants to hear of one by one. */
	private static final class Pages implements ArticleSink {
		private final ArticleSink into;
		private final Map<String, Integer> none = new TreeMap<>();
		private final Map<String, String> first = new TreeMap<>();
		private String address;
		private int articles;
		private int notRead;

		Pages(ArticleSink into) {
			this.into = into;
		}

		void begin(String of) {
			address = of;
		}

		@Override
		public void article(SourceArticle article) {
			articles++;
			into.article(article);
		}

		@Override
		public void notRead(String where, String why) {
			notRead++;
			into.notRead(where, why);
		}

		@Override
		public void noArticle(String why) {
			none.merge(why, 1, Integer::sum);
			first.putIfAbsent(why, address);
		}

		@Override
		public void remark(String sentence) {
			into.remark(sentence);
		}

		void end() {
			none.forEach((why, count) -> into.remark(count + (count == 1 ? " page has" : " pages have") + " no article. " + why + " " + (count == 1 ? "It is " : "The first is ") + first.get(why) + "."));
			if (articles == 0 && notRead == 0) {
				into.noArticle(none.isEmpty() ? "There is no page in this archive." : "None of the pages in this archive is an article.");
			}
		}
	}
}
