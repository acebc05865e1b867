// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.SourceArticle;

/** Keeps all that a reader hands on of a source. */
abstract class Gathering implements ArticleSink {

	final List<SourceArticle> articles = new ArrayList<>();
	final List<String> notRead = new ArrayList<>();
	/** Why there is no article at all. */
	final List<String> none = new ArrayList<>();
	final List<String> remarks = new ArrayList<>();

	/** The only article. */
	SourceArticle only() {
		if (articles.size() != 1) {
			throw new AssertionError(articles.size() + " articles; " + notRead + none + remarks);
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
