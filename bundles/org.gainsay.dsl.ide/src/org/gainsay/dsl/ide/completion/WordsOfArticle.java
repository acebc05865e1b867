// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.ArticleText;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Quoting;
import org.gainsay.text.ReportingWords;
import org.gainsay.text.Sentences;
import org.gainsay.text.Span;

/** What of an article's own words an anchor may quote. */
final class WordsOfArticle {

	/** Eight capitalised words at the most: no name has more, and a list of names is none. */
	private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]*+(?:\\.?\\s++(?:(?:of|for|the|de|von|van|and)\\s++)?+\\p{Lu}[\\p{L}\\p{M}'’-]*+){0,7}+");
	private static final int MOST = 40;

	private final Corpus corpus;
	private final ArticleFacts article;
	private final ArticleText text;

	WordsOfArticle(Corpus corpus, ArticleFacts article, ArticleText text) {
		this.corpus = corpus;
		this.article = article;
		this.text = text;
	}

	/** The sentences in which no statement of the set has its content yet, those that contain the typed words. */
	List<Span> sentences(List<StatementFacts> statements, String typed) {
		List<Span> taken = statements.stream().flatMap(statement -> AnchorFacts.spansOf(statement.content()).stream()).toList();
		String words = typed.toLowerCase(Locale.ROOT);
		return Sentences.of(text, article.language()).stream().filter(sentence -> taken.stream().noneMatch(span -> span.overlaps(sentence)))
				.filter(sentence -> text.at(sentence).toLowerCase(Locale.ROOT).contains(words)).limit(MOST).toList();
	}

	/** The quote that leads to a sentence. */
	Optional<QuotePattern> quote(Span sentence) {
		return new Quoting(text).content(sentence);
	}

	/** Last words of the sentences from an offset on, to end a long quote with. */
	List<String> ends(int from) {
		return Sentences.of(text, article.language()).stream().filter(sentence -> sentence.end() > from).limit(6).map(sentence -> {
			String[] words = text.at(new Span(Math.max(from, sentence.start()), sentence.end())).replaceAll("[.!?\"”’]+$", "").split("\\s+");
			return String.join(" ", List.of(words).subList(Math.max(0, words.length - 4), words.length));
		}).filter(words -> !words.isBlank()).distinct().toList();
	}

	/** Reporting words, those near the content first. */
	List<String> cues(List<Span> content) {
		List<Span> found = ReportingWords.in(text).stream().filter(span -> content.stream().noneMatch(piece -> piece.contains(span))).toList();
		return nearestFirst(found, content);
	}

	/** Labels and aliases of actors that stand in the text, then runs of capitalised words; of each those near the content first. */
	List<String> sources(List<Span> content) {
		Set<Span> known = new LinkedHashSet<>();
		for (ActorFacts actor : corpus.actors()) {
			addAll(actor.label(), known);
			actor.aliases().forEach(alias -> addAll(alias, known));
		}
		Set<Span> runs = new LinkedHashSet<>();
		Matcher matcher = CAPITALISED.matcher(text.text());
		while (matcher.find()) {
			runs.add(new Span(matcher.start(), matcher.end()));
		}
		return Stream.of(known, runs).flatMap(spans -> nearestFirst(
				spans.stream().filter(span -> content.stream().noneMatch(piece -> piece.contains(span))).toList(), content).stream()).distinct().toList();
	}

	private void addAll(String words, Set<Span> found) {
		if (!words.isBlank()) {
			for (int at = text.text().indexOf(words); at >= 0; at = text.text().indexOf(words, at + 1)) {
				found.add(new Span(at, at + words.length()));
			}
		}
	}

	/** The clauses of a content, for the part that a stance is about. */
	List<String> clauses(List<Span> content) {
		return clausesIn(content);
	}

	/** The clauses of the sentences that a content stands in and of the two after it. */
	List<String> clausesBeside(List<Span> content) {
		if (content.isEmpty()) {
			return List.of();
		}
		int from = content.getFirst().start();
		int to = content.getLast().end();
		List<Span> sentences = Sentences.of(text, article.language()).stream().filter(sentence -> sentence.end() > from).toList();
		int last = (int) sentences.stream().filter(sentence -> sentence.start() < to).count();
		return clausesIn(sentences.subList(0, Math.min(sentences.size(), last + 2)));
	}

	private List<String> clausesIn(List<Span> pieces) {
		List<String> found = new ArrayList<>();
		for (Span piece : pieces) {
			for (String clause : text.at(piece).split("(?<=[,;:–—])\\s+|\\s+(?=(?:and|but|or|that|which|if|unless|because|while|und|aber|dass|wenn|falls|weil|solange)\\b)")) {
				String words = clause.strip().replaceAll("^(?:and|but|or|that|which)\\s+|[,;:–—]+$", "");
				if (!words.isBlank()) {
					found.add(words);
				}
			}
		}
		return found.stream().distinct().limit(MOST).toList();
	}

	private List<String> nearestFirst(List<Span> spans, List<Span> content) {
		Comparator<Span> byNearness = Comparator.comparingInt(span -> content.stream().mapToInt(span::gap).min().orElse(span.start()));
		return spans.stream().sorted(byNearness.thenComparing(Comparator.naturalOrder())).map(text::at).map(words -> words.replaceAll("\\s+", " ")).distinct()
				.limit(MOST).toList();
	}
}
