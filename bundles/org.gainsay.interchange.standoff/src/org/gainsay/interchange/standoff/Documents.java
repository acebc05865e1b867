// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary.NotCarried;

/** The documents that a stand-off format writes: the articles that have a text, each with a name of its own, and their sets. */
public final class Documents {

	/**
	 * One document.
	 *
	 * @param stem what its files are called, without an ending: as the article's text file
	 */
	public record Document(ArticleFacts article, String stem) {
	}

	private final Corpus corpus;
	private final ExportOptions options;
	private final List<Document> all = new ArrayList<>();

	/** @param options say which sets are written */
	public Documents(Corpus corpus, ExportOptions options) {
		this.corpus = corpus;
		this.options = options;
		Set<String> taken = new HashSet<>();
		for (ArticleFacts article : corpus.articles()) {
			String stem = stem(article);
			String free = stem;
			for (int n = 2; !taken.add(form(free)); n++) {
				free = stem + "-" + n;
			}
			all.add(new Document(article, free));
		}
	}

	private static String stem(ArticleFacts article) {
		String text = article.text();
		String named = text == null ? article.name() : text;
		String file = named.substring(named.lastIndexOf('/') + 1);
		return file.toLowerCase(Locale.ROOT).endsWith(".txt") && file.length() > 4 ? file.substring(0, file.length() - 4) : file;
	}

	/** Names that differ so little are one file on some systems. */
	private static String form(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
	}

	/** All of them, in the order of the articles. */
	public List<Document> all() {
		return all;
	}

	/**
	 * The sets of an article that are written.
	 *
	 * @param notCarried is told where there is none
	 */
	public List<AnnotationSetFacts> sets(ArticleFacts article, List<NotCarried> notCarried) {
		List<AnnotationSetFacts> sets = options.everySet() ? corpus.setsOf(article.name()) : corpus.set(article.name(), options.set()).stream().toList();
		if (sets.isEmpty() && options.set() != null && !options.everySet()) {
			notCarried.add(new NotCarried(article.name(), "It has no annotation set called " + options.set() + ", so none of its statements are written.", "set"));
		}
		return sets;
	}

	/** An annotator in the name of a file: without the mark that makes a number a name here, so that a set that came from a file called so goes back into it. */
	public static Optional<String> annotator(AnnotationSetFacts set) {
		String name = set.annotator();
		return name == null ? Optional.empty() : Optional.of(name.matches("_\\p{N}.*") ? name.substring(1) : name);
	}
}
