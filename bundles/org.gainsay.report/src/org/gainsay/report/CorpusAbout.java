// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.analysis.Dating;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;

/**
 * What one has to know of a corpus before one reads on: the same at the top of a report and of the workbench's corpus page.
 *
 * @param title      the corpus' name, which is what it is called everywhere
 * @param subtitle   the title of the only event; empty where there is none or several, or where it is the title
 * @param period     from the first to the last day that an article was published; empty where none is known
 * @param outlets    each once, that with most articles first
 * @param annotators each once, who has most annotation sets first
 * @param last       the last day that an article was published or retrieved: what is newer the data do not have; empty where none is known
 * @param codebooks  in the order of the files
 */
public record CorpusAbout(String title, String subtitle, String period, List<String> outlets, List<String> annotators, String last, List<String> codebooks) {

	private static final int MOST_NAMED = 8;

	/**
	 * Reads it from a corpus.
	 *
	 * @param outlet what to call the outlet of an article, by the article's name; empty where it has none
	 */
	public static CorpusAbout of(Corpus corpus, Function<String, String> outlet) {
		return new CorpusAbout(title(corpus), subtitle(corpus), period(corpus), counted(corpus.articles().stream().map(article -> outlet.apply(article.name())).filter(label -> !label.isEmpty())),
				counted(corpus.articles().stream().flatMap(article -> corpus.setsOf(article.name()).stream()).<String>map(AnnotationSetFacts::annotator).filter(Objects::nonNull)), last(corpus),
				corpus.categories().stream().<String>map(CategoryFacts::codebook).filter(Objects::nonNull).distinct().toList());
	}

	/** What a corpus is called, on its page and its report as in the tree of projects: by its own name. An event that comes to it later gives it no other. */
	public static String title(Corpus corpus) {
		return corpus.name();
	}

	/** What a corpus is about: the title of its event where it has one only; else empty, and so where that is what the corpus is called. */
	public static String subtitle(Corpus corpus) {
		if (corpus.events().size() != 1) {
			return "";
		}
		EventFacts only = corpus.events().iterator().next();
		String title = only.title().isEmpty() ? only.name() : only.title();
		return title.equals(title(corpus)) ? "" : title;
	}

	private static String period(Corpus corpus) {
		List<Dating> dates = corpus.articles().stream().map(ArticleFacts::published).flatMap(date -> Dating.of(date).stream()).toList();
		if (dates.isEmpty()) {
			return "";
		}
		Dating first = dates.stream().min(Dating.ORDER).orElseThrow();
		Dating last = dates.stream().max(Comparator.comparing(Dating::last)).orElseThrow();
		return day(first).equals(day(last)) ? day(first) : day(first) + " to " + day(last);
	}

	private static String day(Dating date) {
		return date.partial() ? ReadableDate.of(date.written()) : ReadableDate.of(date.day());
	}

	private static String last(Corpus corpus) {
		return corpus.articles().stream().flatMap(article -> Stream.of(Optional.ofNullable(article.published()), Optional.ofNullable(article.retrieved()))).flatMap(Optional::stream).flatMap(date -> Dating.of(date).stream())
				.max(Comparator.comparing(Dating::last)).map(CorpusAbout::day).orElse("");
	}

	/** Each once, the most frequent first. */
	private static List<String> counted(Stream<String> all) {
		return all.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())).entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).map(Map.Entry::getKey).toList();
	}

	/** Names in a line; of many the first, and how many more there are. */
	public static String named(List<String> names) {
		return String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size()))) + (names.size() > MOST_NAMED ? ", +" + (names.size() - MOST_NAMED) + " more" : "");
	}
}
