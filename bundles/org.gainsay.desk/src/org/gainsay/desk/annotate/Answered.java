// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.annotate;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.gainsay.analysis.ArticleOrder;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.article.StatementParts;
import org.gainsay.desk.drawing.StatementLine;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Span;
import org.gainsay.text.TypedWords;

/** Which statements another may answer. */
public final class Answered {

	private static final int MOST = 200;

	private Answered() {
	}

	/**
	 * The statements that one may answer: those before it, the nearest first, then those behind it, then, where something is typed, those of other
	 * articles in the annotator's own set or else the solo set. What repeats another is none of them, for the first telling is answered.
	 *
	 * @param typed words that all stand in the name or the content, in any order; empty for all of its own article
	 */
	public static List<StatementFacts> by(StatementFacts statement, String typed, Corpus corpus) {
		int here = start(statement);
		Comparator<StatementFacts> nearer = Comparator.comparing((StatementFacts one) -> start(one) >= here).thenComparingInt(one -> Math.abs(start(one) - here))
				.thenComparing(StatementFacts::qualifiedName);
		List<StatementFacts> own = corpus.setsOf(statement.article()).stream().map(AnnotationSetFacts::statements).filter(all -> all.stream().anyMatch(one -> is(one, statement)))
				.flatMap(List::stream).filter(one -> !is(one, statement)).sorted(nearer).toList();
		Stream<StatementFacts> others = typed.isBlank() ? Stream.of()
				: ArticleOrder.of(corpus).stream().map(ArticleFacts::name).filter(article -> !article.equals(statement.article()))
						.flatMap(article -> set(article, statement.annotator(), corpus).stream()).flatMap(set -> set.statements().stream());
		TypedWords words = TypedWords.of(typed);
		return Stream.concat(own.stream(), others).filter(one -> one.repeats().isEmpty() && StatementParts.isPlaced(one))
				.filter(one -> words.areIn(one.qualifiedName() + ' ' + StatementLine.words(one, corpus))).limit(MOST).toList();
	}

	private static Optional<AnnotationSetFacts> set(String article, String annotator, Corpus corpus) {
		return corpus.setsOf(article).stream().filter(set -> annotator != null && !set.solo() && annotator.equals(set.annotator())).findFirst().or(() -> corpus.set(article, null));
	}

	private static boolean is(StatementFacts one, StatementFacts other) {
		return Objects.equals(one.qualifiedName(), other.qualifiedName());
	}

	private static int start(StatementFacts statement) {
		List<Span> spans = StatementParts.place(statement);
		return spans.isEmpty() ? Integer.MAX_VALUE : spans.getFirst().start();
	}

	/** How a statement is called where another refers to it: by its name in the same set, else by its qualified name. */
	public static String name(StatementFacts one, StatementFacts from) {
		return name(one.qualifiedName(), from);
	}

	/** The same of a statement's qualified name. */
	public static String name(String qualifiedName, StatementFacts from) {
		int set = from.qualifiedName().lastIndexOf('.') + 1;
		return qualifiedName.startsWith(from.qualifiedName().substring(0, set)) && qualifiedName.lastIndexOf('.') < set ? qualifiedName.substring(set) : qualifiedName;
	}

	/** The name and the words. */
	public static String label(StatementFacts one, StatementFacts from, Corpus corpus) {
		return NLS.bind(DeskMessages.Choices_claim, name(one, from), StatementLine.words(one, corpus));
	}
}
