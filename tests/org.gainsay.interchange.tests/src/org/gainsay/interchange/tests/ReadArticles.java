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

/** What a reader made of a source. */
record ReadArticles(List<SourceArticle> articles, List<String> remarks, List<String> notRead) implements ArticleSink {

	private ReadArticles() {
		this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
	}

	/** Reads bytes in the format that is found in them. */
	static ReadArticles of(String name, byte[] bytes) throws IOException {
		Source source = Source.of(name, bytes);
		return as(ArticleReaders.surest(source).orElseThrow(() -> new AssertionError("no format")).id(), source);
	}

	static ReadArticles of(String text) throws IOException {
		return of("source", text.getBytes(StandardCharsets.UTF_8));
	}

	static ReadArticles as(String format, Source source) throws IOException {
		ReadArticles read = new ReadArticles();
		ArticleReaders.of(format).orElseThrow().read(source, read, Progress.NONE);
		return read;
	}

	/** The format that is found. */
	static String format(byte[] bytes) {
		return ArticleReaders.surest(Source.of("source", bytes)).map(reader -> reader.id()).orElse("none");
	}

	SourceArticle only() {
		if (articles.size() != 1) {
			throw new AssertionError(articles.size() + " articles: " + this);
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
		notRead.add(why);
	}

	@Override
	public void remark(String sentence) {
		remarks.add(sentence);
	}
}
