// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

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
import org.gainsay.report.Program;
import org.gainsay.report.ReadableDate;

/** The title of a report, and below it what one has to know of it: period, outlets, annotators, the date of the data and the version. */
final class Masthead {

	private static final int MOST_NAMED = 8;

	private final Contents contents;
	private final Corpus corpus;
	private final Html html;

	Masthead(Contents contents, Html html) {
		this.contents = contents;
		this.corpus = contents.corpus;
		this.html = html;
	}

	/** What a report is called: by its event where there is one, else by its corpus. */
	static String title(Corpus corpus) {
		return "What was said: " + (corpus.events().size() == 1 ? Contents.title(only(corpus)) : corpus.name());
	}

	private static EventFacts only(Corpus corpus) {
		return corpus.events().iterator().next();
	}

	/** @param statements how many count */
	void write(int statements) {
		html.element("h1", title(corpus));
		html.element("p", Frame.count(corpus.articles().size(), "article") + " · " + Frame.count(statements, "statement") + " · " + Frame.count(corpus.claims().size(), "claim")
				+ (contents.set == null ? "" : " · annotations of " + contents.set), "class", "soft");
		html.open("dl", "class", "about");
		about("Corpus", corpus.name());
		about("Period", period());
		about("Outlets", named(counted(corpus.articles().stream().map(article -> contents.outlet(article.name())))));
		about("Annotators", named(counted(corpus.articles().stream().flatMap(article -> corpus.setsOf(article.name()).stream()).<String>map(AnnotationSetFacts::annotator).filter(Objects::nonNull))));
		about("Data of", last());
		about("Codebook", corpus.categories().stream().<String>map(CategoryFacts::codebook).filter(Objects::nonNull).distinct().collect(Collectors.joining(", ")));
		about("Made with", Program.NAME + " " + Program.VERSION);
		html.close();
		int errors = corpus.counts().errors();
		if (errors > 0) {
			html.element("p", "The corpus has errors (" + errors + "): what they concern may be missing here.", "class", "warning");
		}
	}

	private void about(String what, String told) {
		if (!told.isEmpty()) {
			html.open("div").element("dt", what).element("dd", told).close();
		}
	}

	private String period() {
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

	/** The last day that an article was published or retrieved: what is newer the data do not have. */
	private String last() {
		return corpus.articles().stream().flatMap(article -> Stream.of(Optional.ofNullable(article.published()), Optional.ofNullable(article.retrieved()))).flatMap(Optional::stream).flatMap(date -> Dating.of(date).stream())
				.max(Comparator.comparing(Dating::last)).map(Masthead::day).orElse("");
	}

	/** Each once, the most frequent first. */
	private static List<String> counted(Stream<String> all) {
		return all.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())).entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).map(Map.Entry::getKey).toList();
	}

	private static String named(List<String> names) {
		return String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size()))) + (names.size() > MOST_NAMED ? ", +" + (names.size() - MOST_NAMED) + " more" : "");
	}
}
