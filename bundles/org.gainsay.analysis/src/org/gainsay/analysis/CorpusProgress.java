// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.StatementStatus;
import org.gainsay.model.Status;
import org.gainsay.text.ArticleText;
import org.gainsay.text.ReportingWords;
import org.gainsay.text.Sentences;
import org.gainsay.text.Span;

/** How far the annotation of a corpus is, for one annotation set an article. Immutable; made from the one before, it looks at changed articles only. */
public final class CorpusProgress {

	/** What an article's progress was made of; the same objects as long as neither the article nor its text nor its set changed. */
	private record Known(ArticleFacts article, AnnotationSetFacts set, ArticleProgress progress) {
	}

	private final String chosen;
	private final Map<String, Known> known;
	private final List<ArticleProgress> articles;

	private CorpusProgress(String chosen, Map<String, Known> known, List<ArticleProgress> articles) {
		this.chosen = chosen;
		this.known = known;
		this.articles = articles;
	}

	/**
	 * The progress of a corpus.
	 *
	 * @param chosen   the name of an annotation set or of its annotator; null for the solo set. An article without that set is open
	 * @param before   that of an earlier build of the same corpus, of which what did not change is taken; null to look at everything
	 * @param progress of the looking itself, a step an article
	 * @throws CancellationException if progress stops it
	 */
	public static CorpusProgress of(Corpus corpus, String chosen, CorpusProgress before, Progress progress) {
		CorpusProgress last = before != null && Objects.equals(before.chosen, chosen) ? before : null;
		Map<String, Known> known = new HashMap<>();
		List<ArticleProgress> articles = new ArrayList<>();
		int done = 0;
		for (ArticleFacts article : ArticleOrder.of(corpus)) {
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			AnnotationSetFacts set = corpus.set(article.name(), chosen).orElse(null);
			Known old = last == null ? null : last.known.get(article.name());
			Known now = old != null && old.article == article && old.set == set ? old : new Known(article, set, look(corpus, article, set));
			known.put(article.name(), now);
			articles.add(now.progress);
			progress.step(++done, corpus.articles().size());
		}
		return new CorpusProgress(chosen, known, List.copyOf(articles));
	}

	private static ArticleProgress look(Corpus corpus, ArticleFacts article, AnnotationSetFacts set) {
		List<StatementFacts> statements = set == null ? List.of()
				: set.statements().stream().filter(statement -> statement.status() != StatementStatus.REJECTED).toList();
		List<Span> open = corpus.text(article).map(text -> open(text, article.language(), statements)).orElse(List.of());
		return new ArticleProgress(article.name(), set == null ? Status.OPEN : set.progress(), statements.size(), open);
	}

	/** The sentences with a reporting verb in which no statement has its content, cue or source. */
	private static List<Span> open(ArticleText text, String language, List<StatementFacts> statements) {
		List<Span> verbs = ReportingWords.in(text);
		if (verbs.isEmpty()) {
			return List.of();
		}
		List<Span> marked = statements.stream().flatMap(CorpusProgress::spans).sorted().toList();
		List<Span> open = new ArrayList<>();
		int verb = 0;
		int next = 0;
		int markedUntil = 0; // how far the spans go that begin before the sentence ends
		for (Span sentence : Sentences.of(text, language)) {
			while (verb < verbs.size() && verbs.get(verb).end() <= sentence.start()) {
				verb++;
			}
			for (; next < marked.size() && marked.get(next).start() < sentence.end(); next++) {
				markedUntil = Math.max(markedUntil, marked.get(next).end());
			}
			if (verb < verbs.size() && verbs.get(verb).start() < sentence.end() && markedUntil <= sentence.start()) {
				open.add(sentence);
			}
		}
		return List.copyOf(open);
	}

	private static Stream<Span> spans(StatementFacts statement) {
		Stream<AnchorFacts> own = Stream.of(statement.content(), statement.cue(), statement.source());
		Stream<AnchorFacts> ofMembers = statement.allMembers().stream().flatMap(member -> Stream.of(member.cue(), member.source(), member.wordsAt()));
		return Stream.concat(own, ofMembers).filter(Objects::nonNull).flatMap(anchor -> anchor.spans().stream());
	}

	/** Every article, as {@link ArticleOrder} has them. */
	public List<ArticleProgress> articles() {
		return articles;
	}

	public Optional<ArticleProgress> article(String name) {
		return Optional.ofNullable(known.get(name)).map(Known::progress);
	}

	/** How many articles have a status. */
	public int count(Status status) {
		return (int) articles.stream().filter(article -> article.status() == status).count();
	}

	/** How many sentences with a reporting verb hold no statement, over all articles. */
	public int openSentences() {
		return articles.stream().mapToInt(article -> article.open().size()).sum();
	}

	/**
	 * The next article that nobody has begun with; after the last one, the first again.
	 *
	 * @param after the name of the article to look behind; null to begin at the first
	 */
	public Optional<String> nextUntouched(String after) {
		int from = 0;
		for (int i = 0; i < articles.size(); i++) {
			if (articles.get(i).article().equals(after)) {
				from = i + 1;
			}
		}
		for (int i = 0; i < articles.size(); i++) {
			ArticleProgress one = articles.get((from + i) % articles.size());
			if (one.untouched() && !one.article().equals(after)) {
				return Optional.of(one.article());
			}
		}
		return Optional.empty();
	}
}
