// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.annotate;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gainsay.desk.article.StatementParts;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.ArticleText;
import org.gainsay.text.ReportingWords;
import org.gainsay.text.Sentences;
import org.gainsay.text.Span;

/**
 * Guesses the words of a statement's parts, for a key that is pressed without any being selected. A guess stays in the paragraph of the
 * content and out of the content. Spans are UTF-16 units of the article's text.
 */
public final class PartGuess {

	private static final Pattern TELLING = Pattern.compile("(?iu)\\b(told|tells|telling|asked|asks|informed|informs|reminded|reminds|assured|assures|warned|warns|teilte|fragte|bat)$"); //$NON-NLS-1$
	/** Those behind which who is told always stands, and never who tells; in German either may. */
	private static final Pattern TOLD = Pattern.compile("(?iu)\\b(told|tells|telling|informed|informs|reminded|reminds|assured|assures)$"); //$NON-NLS-1$
	/** Those behind which who is told stands, unless they follow the content: "It would fall," warned Ben Moor. */
	private static final Pattern ASKED = Pattern.compile("(?iu)\\b(asked|asks|warned|warns)$"); //$NON-NLS-1$
	private static final Pattern BY = Pattern.compile("(?iu)\\s+by\\b"); //$NON-NLS-1$
	private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]"); //$NON-NLS-1$

	private final Corpus corpus;
	private final StatementFacts statement;
	private final ArticleText article;
	private final List<Span> content;
	private final List<Span> sentences;
	private final Span paragraph;

	private PartGuess(Corpus corpus, StatementFacts statement, ArticleText article, String language) {
		this.corpus = corpus;
		this.statement = statement;
		this.article = article;
		this.content = AnchorFacts.spansOf(statement.content());
		this.sentences = Sentences.of(article, language);
		this.paragraph = paragraphs(article.text(), content.getFirst().start(), content.getLast().end());
	}

	/** Guesses for a statement of a corpus; empty where its content was not found, or its article has no text. */
	public static Optional<PartGuess> of(Corpus corpus, StatementFacts statement) {
		Optional<ArticleFacts> article = corpus.article(statement.article()).filter(there -> StatementParts.hasContent(statement));
		return article.flatMap(corpus::text).map(text -> new PartGuess(corpus, statement, text, article.get().language()));
	}

	private static Span paragraphs(String text, int from, int to) {
		int start = from;
		while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
			start--;
		}
		int end = to;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		return new Span(start, end);
	}

	/**
	 * The reporting words nearest to the content, in its sentences if there are any; of two as near those behind it. Those that are the cue of
	 * another statement of the annotation set are guessed only where the paragraph has no others.
	 */
	public Optional<Span> cue() {
		List<Span> taken = otherCues();
		List<Span> all = ReportingWords.in(article);
		return nearest(all.stream().filter(span -> taken.stream().noneMatch(span::overlaps)).toList(), content).or(() -> nearest(all, content));
	}

	private List<Span> otherCues() {
		return corpus.setsOf(statement.article()).stream().map(AnnotationSetFacts::statements).filter(all -> all.contains(statement)).flatMap(List::stream)
				.filter(other -> !other.qualifiedName().equals(statement.qualifiedName()))
				.flatMap(other -> Stream.concat(Stream.ofNullable(other.cue()), other.allMembers().stream().map(MemberFacts::cue).filter(Objects::nonNull)))
				.flatMap(cue -> cue.spans().stream()).toList();
	}

	/**
	 * The longest name of an actor that is nearest to the cue, or to the content where there is no cue; in its sentence if there is any. Behind
	 * words such as "told" stands who is told, so a name before them comes first, and where there is none, there is no guess.
	 */
	public Optional<Span> source() {
		List<Span> cue = AnchorFacts.spansOf(statement.cue());
		String text = article.text().substring(paragraph.start(), paragraph.end());
		Stream<Span> mentions = corpus.actors().stream().flatMap(PartGuess::names).distinct().flatMap(name -> occurrences(text, name));
		List<Span> all = mentions.toList();
		List<Span> longest = all.stream().filter(span -> all.stream().noneMatch(other -> other.length() > span.length() && other.contains(span))).toList();
		if (!cue.isEmpty() && TELLING.matcher(article.at(cue.getLast())).find() && !isBy(cue.getLast())) {
			Optional<Span> before = sentences.stream().filter(cue.getFirst()::overlaps).findFirst()
					.flatMap(sentence -> nearest(longest.stream().filter(sentence::contains).filter(span -> span.end() <= cue.getFirst().start()).toList(), cue));
			if (before.isPresent() || isBeforeTold(cue)) {
				return before;
			}
		}
		return nearest(longest, cue.isEmpty() ? content : cue);
	}

	/** Whether who tells stands behind a cue: "was told by". */
	private boolean isBy(Span cue) {
		return BY.matcher(article.text()).region(cue.end(), article.text().length()).lookingAt();
	}

	/** Whether who stands behind a cue is told. */
	private boolean isBeforeTold(List<Span> cue) {
		String words = article.at(cue.getLast());
		return TOLD.matcher(words).find() || ASKED.matcher(words).find()
				&& content.stream().noneMatch(piece -> piece.end() <= cue.getFirst().start() && !LETTER.matcher(article.text().substring(piece.end(), cue.getFirst().start())).find());
	}

	private static Stream<String> names(ActorFacts actor) {
		return Stream.concat(Stream.of(actor.label()), actor.aliases().stream()).filter(name -> name.length() > 1);
	}

	private Stream<Span> occurrences(String text, String name) {
		Stream.Builder<Span> found = Stream.builder();
		for (int at = indexOf(text, name, 0); at >= 0; at = indexOf(text, name, at + 1)) {
			boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
			int end = at + name.length();
			boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
			if (begins && ends) {
				found.add(new Span(paragraph.start() + at, paragraph.start() + end));
			}
		}
		return found.build();
	}

	/** Curly and straight apostrophes are one, and so are capitals and small letters: "The company" is "the company". */
	private static int indexOf(String text, String name, int from) {
		for (int at = from; at + name.length() <= text.length(); at++) {
			int i = 0;
			while (i < name.length() && plain(text.charAt(at + i)) == plain(name.charAt(i))) {
				i++;
			}
			if (i == name.length()) {
				return at;
			}
		}
		return -1;
	}

	private static char plain(char unit) {
		return unit == '\u2019' ? '\'' : Character.toLowerCase(unit);
	}

	private Optional<Span> nearest(List<Span> spans, List<Span> to) {
		List<Span> near = sentences.stream().filter(sentence -> to.stream().anyMatch(sentence::overlaps)).toList();
		List<Span> fitting = spans.stream().filter(paragraph::contains).filter(span -> content.stream().noneMatch(span::overlaps))
				.filter(span -> to.stream().noneMatch(span::overlaps)).toList();
		Comparator<Span> nearer = Comparator.comparingInt((Span span) -> to.stream().mapToInt(span::gap).min().orElse(0))
				.thenComparing(span -> span.start() < to.getFirst().start());
		return fitting.stream().filter(span -> near.stream().anyMatch(sentence -> sentence.contains(span))).min(nearer).or(() -> fitting.stream().min(nearer));
	}
}
