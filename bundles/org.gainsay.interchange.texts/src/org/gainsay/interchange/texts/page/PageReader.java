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
	private static final Pattern FEED = Pattern.compile("(?:\\s|\\W{3}(?=<)|<\\?[^>]{0,300}>|<!--[^>]{0,2000}>)*+<(?:rss[\\s>]|feed\\s[^>]{0,500}\\batom\\b|rdf:rdf\\s[^>]{0,500}\\brss\\b)");

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
		if (isFeed(head)) {
			return 45;
		}
		// Any other format in HTML knows its own pages better.
		return head.contains("<!doctype html") || head.contains("<html") ? 50 : head.contains("<body") || head.contains("<head>") || head.contains("<title>") ? 40 : BLOCK.matcher(head).find() ? 20 : 0;
	}

	/** @param head in small letters */
	private static boolean isFeed(String head) {
		return FEED.matcher(head).lookingAt();
	}

	@Override
	public void read(Source source, ArticleSink into, Progress progress) throws IOException {
		Encoding.Decoded decoded = Encoding.page(source.bytes(), source.charset());
		if (isFeed(decoded.text().substring(0, Math.min(decoded.text().length(), HEAD)).toLowerCase(Locale.ROOT))) {
			into.noArticle("It is a list of articles for programs (RSS or Atom): import the addresses in it.");
			return;
		}
		decoded.remarks().forEach(into::remark);
		PageArticle.read(decoded.text(), source.address(), source.fetched(), into, progress);
	}
}
