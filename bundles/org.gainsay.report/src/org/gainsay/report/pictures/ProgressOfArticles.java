// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.model.Status;

/** How many articles are done, begun and not begun by their own annotation sets, as one bar. */
public final class ProgressOfArticles implements Picture {

	private final Map<Status, Integer> articles = new EnumMap<>(Status.class);

	/** @param corpus of which every article counts; one without a set is not begun */
	public ProgressOfArticles(Corpus corpus) {
		for (ArticleFacts article : corpus.articles()) {
			articles.merge(corpus.set(article.name(), null).map(AnnotationSetFacts::progress).orElse(Status.OPEN), 1, Integer::sum);
		}
	}

	@Override
	public String name() {
		return "progress-of-articles";
	}

	@Override
	public String title() {
		return "Progress";
	}

	@Override
	public String note() {
		return "How many articles are done, begun, and not begun.";
	}

	@Override
	public List<Key> keys() {
		return ProgressByAnnotator.statusKeys();
	}

	@Override
	public PictureTable table() {
		return new PictureTable(List.of("Status", "articles"), List.of(row(Status.DONE), row(Status.BEGUN), row(Status.OPEN)));
	}

	private List<String> row(Status status) {
		return List.of(ProgressByAnnotator.word(status), String.valueOf(articles.getOrDefault(status, 0)));
	}

	@Override
	public boolean isEmpty() {
		return articles.isEmpty();
	}

	@Override
	public boolean fits() {
		return true;
	}

	@Override
	public PictureDrawing drawing(double width) {
		return StackedBars.drawing(List.of(ProgressByAnnotator.bar("articles", articles)), null, width);
	}
}
