// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.Encoding;
import org.gainsay.interchange.texts.Source;

/** Web pages. */
public final class PageReader implements ArticleReader {

	/** How much of a file is looked at to know it. */
	private static final int HEAD = 8 << 10;
	private static final Pattern BLOCK = Pattern.compile("^\\s*(?:<!--.*?-->\\s*)?<(?:div|p|article|main|section|h[1-6]|table)\\b", Pattern.DOTALL);

	@Override
	public String id() {
		return "html";
	}

	@Override
	public String name() {
		return "Web page";
	}

	@Override
	public String description() {
		return "A page of a newspaper, an agency or a blog as a browser saves it or a program fetches it, with one article.";
	}

	@Override
	public int recognises(Source source) {
		String head = new String(source.bytes(), 0, Math.min(source.bytes().length, HEAD), StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
		// Any other format in HTML knows its own pages better.
		return head.contains("<!doctype html") || head.contains("<html") ? 50 : head.contains("<body") || head.contains("<head>") || head.contains("<title>") ? 40 : BLOCK.matcher(head).find() ? 20 : 0;
	}

	@Override
	public void read(Source source, ArticleSink into, Progress progress) throws IOException {
		Encoding.Decoded decoded = Encoding.page(source.bytes(), source.charset());
		decoded.remarks().forEach(into::remark);
		PageArticle.read(decoded.text(), source.address(), source.fetched(), into, progress);
	}
}
