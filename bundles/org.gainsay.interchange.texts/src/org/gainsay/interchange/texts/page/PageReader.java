// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.page;

import java.io.IOException;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.Encoding;
import org.gainsay.interchange.texts.Source;

/** Web pages. */
public final class PageReader implements ArticleReader {

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
		return 40;
	}

	@Override
	public void read(Source source, ArticleSink into, Progress progress) throws IOException {
		Encoding.Decoded decoded = Encoding.page(source.bytes(), source.charset());
		decoded.remarks().forEach(into::remark);
		PageArticle.read(decoded.text(), source.address(), source.fetched(), into, progress);
	}
}
