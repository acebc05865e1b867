// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.study;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StudyParts;
import org.gainsay.model.Status;

/** The gold of a study: the own sets of articles that are done. It is compared with coders as if it were one. */
public final class Gold {

	private static final String NAME = "gold";

	private Gold() {
	}

	/** The names of the articles that have one. */
	public static Set<String> articles(Corpus corpus) {
		return corpus.articles().stream().filter(article -> article.status() == Status.DONE).map(ArticleFacts::name).collect(Collectors.toCollection(TreeSet::new));
	}

	/** What it is called beside coders: {@code gold}, and something else only where a coder is called so. */
	public static String name(StudyParts study) {
		return study.isCoder(NAME) ? "_" + NAME : NAME;
	}

	/** Whether a set is one. */
	static boolean is(AnnotationSetFacts set) {
		return set.solo() && set.status() == Status.DONE;
	}

	/** It as a set of a coder of that name. */
	static @Nullable AnnotationSetFacts as(AnnotationSetFacts set, String name, Corpus corpus) {
		ArticleFacts article = corpus.article(set.article()).orElse(null);
		return article == null ? null : set.as(name, null, article.codes());
	}
}
