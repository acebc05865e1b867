// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;

/** Labels by which nobody is taken for another: where several have one label, each has its name behind it. */
final class Labels {

	private final Map<String, String> labels = new HashMap<>();
	private final Set<String> shared = new HashSet<>();
	private final Set<String> taken = new HashSet<>();

	/** Has something told from others; the same thing may come again. */
	void add(String name, String label) {
		if (labels.putIfAbsent(name, label) == null && !taken.add(label)) {
			shared.add(label);
		}
	}

	/** A label of what has no name, which nothing else is to be taken for. */
	void keep(String label) {
		if (!taken.add(label)) {
			shared.add(label);
		}
	}

	/** What to call something that was added. */
	String of(String name) {
		String label = Objects.requireNonNull(labels.get(name));
		return shared.contains(label) ? label + " (" + name + ")" : label;
	}

	/** The labels of the outlets of a corpus. */
	static final class Outlets {

		private static final String NONE = "no outlet recorded";

		private final Corpus corpus;
		private final Labels labels = new Labels();

		Outlets(Corpus corpus) {
			this.corpus = corpus;
			labels.keep(NONE);
			for (ArticleFacts article : corpus.articles()) {
				String outlet = article.outlet();
				if (outlet != null) {
					labels.add(outlet, corpus.actor(outlet).map(ActorFacts::label).filter(label -> !label.isEmpty()).orElse(outlet));
				}
			}
		}

		/** What to call that of an article. */
		String of(String article) {
			return corpus.article(article).<String>map(ArticleFacts::outlet).map(labels::of).orElse(NONE);
		}

		/** The name of the actor that it is; null where none is recorded. */
		@Nullable String actor(String article) {
			return corpus.article(article).<String>map(ArticleFacts::outlet).filter(outlet -> corpus.actor(outlet).isPresent()).orElse(null);
		}
	}
}
