// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.annotations.DraftNames;

/** The documents that a stand-off format writes: the articles that have a text, each with a name of its own, and their sets. */
public final class Documents {

	/**
	 * One document.
	 *
	 * @param stem what its files are called, without an ending: as the article's text file
	 */
	public record Document(ArticleFacts article, String stem) {
	}

	private static final Pattern NUMBER = Pattern.compile("_\\p{N}.*");

	private final Corpus corpus;
	private final ExportOptions options;
	private final List<Document> all = new ArrayList<>();

	/** @param options say which sets are written */
	public Documents(Corpus corpus, ExportOptions options) {
		this.corpus = corpus;
		this.options = options;
		DraftNames stems = new DraftNames("-");
		corpus.articles().forEach(article -> all.add(new Document(article, stems.free(stem(article)))));
	}

	private static String stem(ArticleFacts article) {
		String text = article.text();
		String named = text == null ? article.name() : text;
		String file = named.substring(named.lastIndexOf('/') + 1);
		return file.toLowerCase(Locale.ROOT).endsWith(".txt") && file.length() > 4 ? file.substring(0, file.length() - 4) : file;
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

	/** The codes of an article that a set has: with the article's own set those of the article. */
	public static List<CodeFacts> codes(ArticleFacts article, AnnotationSetFacts set) {
		return set.solo() ? Stream.concat(article.codes().stream(), set.codes().stream()).distinct().toList() : set.codes();
	}

	/** Whether an article's own set has nothing to write beside those of annotators. */
	public static boolean isEmpty(ArticleFacts article, AnnotationSetFacts set) {
		return set.solo() && set.statements().isEmpty() && codes(article, set).isEmpty();
	}

	/** An annotator in the name of a file: without the mark that makes a number a name here, so that a set that came from a file called so goes back into it. */
	public static Optional<String> annotator(AnnotationSetFacts set) {
		String name = set.annotator();
		return name == null ? Optional.empty() : Optional.of(NUMBER.matcher(name).matches() ? name.substring(1) : name);
	}
}
