// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;

/**
 * The annotation sets of a text, of which one shows.
 *
 * @param all   of all articles that have the text
 * @param shown one of them; null where there are none
 */
public record ArticleSets(List<AnnotationSetFacts> all, AnnotationSetFacts shown) {

	/** Those before anything was read. */
	public static final ArticleSets NONE = new ArticleSets(List.of(), null);

	/** The set that somebody chose, by its article and its name; the name is null for the article's own. */
	public record Chosen(String article, String name) {
	}

	/**
	 * The sets of a text. Where the article's own set is somebody else's, and who annotates here has none, there is one of theirs
	 * without statements: it is made with its first statement.
	 *
	 * @param text      the path of the text in the corpus
	 * @param annotator who annotates here; empty where nobody is named
	 * @param chosen    the set that is to show, if it is there; null for that of who annotates here, or else the first
	 */
	public static ArticleSets of(Corpus corpus, String text, String annotator, Chosen chosen) {
		List<AnnotationSetFacts> all = new ArrayList<>(corpus.articlesOfText(text).stream().flatMap(article -> corpus.setsOf(article.name()).stream()).toList());
		if (!annotator.isEmpty() && !all.isEmpty() && all.getFirst().annotator() != null && all.stream().noneMatch(one -> annotator.equals(one.annotator()) || annotator.equals(one.name()))) {
			all.add(new AnnotationSetFacts(all.getFirst().article(), annotator, annotator, all.getFirst().status(), List.of(), List.of(), all.getFirst().at()));
		}
		Optional<AnnotationSetFacts> shown = all.stream().filter(one -> chosen != null && one.article().equals(chosen.article) && Objects.equals(one.name(), chosen.name)).findFirst()
				.or(() -> all.stream().filter(one -> !annotator.isEmpty() && annotator.equals(one.annotator())).findFirst()).or(() -> all.stream().findFirst());
		return new ArticleSets(List.copyOf(all), shown.orElse(null));
	}
}
