// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.Encoding;
import org.gainsay.interchange.texts.Source;

/** Web pages as browsers save them in one file, with their pictures: of its parts the page itself is read, in the encoding that its part names. */
public final class MhtmlReader implements ArticleReader {

	/** How much of a file is looked at to know it. */
	private static final int HEAD = 8 << 10;

	/** A page in the file. */
	private record Part(byte[] bytes, String charset, String location, String id) {
	}

	@Override
	public String id() {
		return "mhtml";
	}

	@Override
	public String name() {
		return "Web page in one file (MHTML)";
	}

	@Override
	public String description() {
		return "A page with all that belongs to it, as Chrome, Edge and others save it (.mhtml, .mht), with one article.";
	}

	@Override
	public int recognises(Source source) {
		String head = new String(source.bytes(), 0, Math.min(source.bytes().length, HEAD), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
		int end = head.indexOf("\n\n") >= 0 ? head.indexOf("\n\n") : head.indexOf("\r\n\r\n");
		String fields = end < 0 ? head : head.substring(0, end);
		if (!fields.contains("content-type:") || !fields.contains("mime-version:")) {
			return 0;
		}
		if (fields.contains("snapshot-content-location:") || fields.contains("<saved by ")) {
			return 98;
		}
		return fields.contains("multipart/related") && head.contains("text/html") ? fields.contains("\nreceived:") || fields.contains("\nto:") ? 30 : 80 : 0;
	}

	@Override
	public void read(Source source, ArticleSink into, Progress progress) throws IOException {
		Map<String, String> head = new TreeMap<>();
		List<Part> pages = new ArrayList<>();
		String broken = null;
		try {
			parts(source.bytes(), head, pages);
		} catch (MimeException | IOException wrong) {
			broken = wrong.getMessage();
		}
		if (pages.isEmpty()) {
			throw new IOException(broken == null ? "There is no web page among the parts of this file." : "The parts of this file cannot be told apart: it is damaged (" + broken + "). Save the page again.");
		}
		if (broken != null) {
			into.remark("The file is damaged behind the page: " + broken);
		}
		String wanted = head.getOrDefault("snapshot-content-location", head.get("content-location"));
		Part page = pages.getFirst();
		for (Part part : pages) {
			if (part.id != null && head.getOrDefault("content-type", "").contains("start=\"" + part.id + '"')) {
				page = part;
				break;
			}
			if (wanted != null && wanted.equals(part.location)) {
				page = part;
				break;
			}
		}
		Encoding.Decoded decoded = Encoding.page(page.bytes, page.charset);
		decoded.remarks().forEach(into::remark);
		String location = page.location != null && page.location.startsWith("http") ? page.location : wanted;
		PageArticle.read(decoded.text(), source.address() != null ? source.address() : location, source.fetched() != null ? source.fetched() : Moment.read(head.get("date")), into, progress);
	}

	private static void parts(byte[] bytes, Map<String, String> head, List<Part> pages) throws MimeException, IOException {
		// The size of the file is limited by whoever reads it; lines of quoted pages may be long.
		MimeConfig limits = new MimeConfig.Builder().setMaxLineLen(-1).setMaxHeaderLen(1 << 20).setMaxHeaderCount(10_000).build();
		MimeTokenStream stream = new MimeTokenStream(limits, DecodeMonitor.SILENT, null, null);
		stream.parse(new ByteArrayInputStream(bytes));
		Map<String, String> fields = new TreeMap<>();
		int depth = 0;
		for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
			switch (state) {
				case T_START_HEADER -> fields = depth == 0 ? head : new TreeMap<>();
				case T_FIELD -> {
					Field field = stream.getField();
					fields.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), field.getBody().replaceAll("\\s+", " ").strip());
				}
				case T_START_MULTIPART -> depth++;
				case T_BODY -> {
					BodyDescriptor body = stream.getBodyDescriptor();
					if (body.getMimeType().equals("text/html") || body.getMimeType().equals("application/xhtml+xml")) {
						String type = fields.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
						pages.add(new Part(stream.getDecodedInputStream().readAllBytes(), type.contains("charset") ? body.getCharset() : null, fields.get("content-location"), fields.get("content-id")));
					}
				}
				default -> {
					// Between the parts.
				}
			}
		}
	}
}
