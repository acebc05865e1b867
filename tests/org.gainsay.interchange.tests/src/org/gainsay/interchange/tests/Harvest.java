// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReaders;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle;

/** All that a reader hands on of a source. */
final class Harvest implements ArticleSink {

	final List<SourceArticle> articles = new ArrayList<>();
	final List<String> notRead = new ArrayList<>();
	final List<String> none = new ArrayList<>();
	final List<String> remarks = new ArrayList<>();

	static Harvest of(String reader, Source source) throws IOException {
		Harvest harvest = new Harvest();
		ArticleReaders.of(reader).orElseThrow().read(source, harvest, Progress.NONE);
		return harvest;
	}

	/** Of a page in UTF-8 at an address. */
	static Harvest page(String html) throws IOException {
		return of("html", new Source("page.html", html.getBytes(StandardCharsets.UTF_8), null, "https://news.example/2026/11/bridge.html", null));
	}

	/** The only article. */
	SourceArticle only() {
		if (articles.size() != 1) {
			throw new AssertionError(articles.size() + " articles; " + none + notRead);
		}
		return articles.getFirst();
	}

	@Override
	public void article(SourceArticle article) {
		articles.add(article);
	}

	@Override
	public void notRead(String where, String why) {
		notRead.add(where + ": " + why);
	}

	@Override
	public void noArticle(String why) {
		none.add(why);
	}

	@Override
	public void remark(String sentence) {
		remarks.add(sentence);
	}
}
