// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.suggestions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.analysis.ArticleOrder;
import org.gainsay.desk.annotate.ContentOrder;
import org.gainsay.desk.article.StatementParts;
import org.gainsay.desk.statements.StatementRow;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.StatementStatus;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/** The suggestions of a corpus that nobody has accepted or rejected, in reading order: article by article, and in an article by where their contents begin; those whose words are not found come last. Immutable. */
public final class SuggestionLines {

	/** Those of a corpus without any. */
	public static final SuggestionLines NONE = new SuggestionLines(Map.of());

	/**
	 * A suggestion as it is listed.
	 *
	 * @param row what it shows as any statement does
	 * @param cue the words that attribute it, on one line; empty where it has none
	 */
	public record Line(StatementRow row, String cue) {

		/** Its facts. */
		public StatementFacts statement() {
			return row.statement();
		}

		/** Its score with two digits; empty where it has none. */
		public String score() {
			BigDecimal score = statement().confidence();
			return score == null ? "" : score.setScale(2, RoundingMode.HALF_UP).toPlainString(); //$NON-NLS-1$
		}

		/** Who suggested it, and why; empty where that is not known. */
		public String reason() {
			return Objects.toString(statement().origin(), ""); //$NON-NLS-1$
		}
	}

	private final Map<String, List<StatementFacts>> ofArticle;

	private SuggestionLines(Map<String, List<StatementFacts>> ofArticle) {
		this.ofArticle = ofArticle;
	}

	/** The suggestions of a corpus. */
	public static SuggestionLines of(Corpus corpus) {
		Map<String, List<StatementFacts>> all = new LinkedHashMap<>();
		for (ArticleFacts article : ArticleOrder.of(corpus)) {
			List<StatementFacts> here = corpus.setsOf(article.name()).stream().flatMap(set -> set.statements().stream()).filter(SuggestionLines::stands).toList();
			List<StatementFacts> inOrder = new ArrayList<>(ContentOrder.of(here).statements());
			here.stream().filter(one -> !StatementParts.isPlaced(one)).forEach(inOrder::add);
			if (!inOrder.isEmpty()) {
				all.put(article.name(), List.copyOf(inOrder));
			}
		}
		return new SuggestionLines(all);
	}

	/** The suggestions of an annotation set, in the order in which their contents begin; those whose words are not found are left out. */
	public static ContentOrder in(AnnotationSetFacts set) {
		return ContentOrder.of(set.statements().stream().filter(SuggestionLines::stands).toList());
	}

	/**
	 * The set that suggestions for an article go to: the one that shows, where it is that of who annotates here; nobody's suggestions are put among what somebody else wrote.
	 *
	 * @param shown     the set that shows, which may have to be made yet; null for none
	 * @param annotator who annotates here; empty where nobody is named
	 * @return its name; null for the article's own set
	 */
	public static @Nullable String setFor(@Nullable AnnotationSetFacts shown, String annotator) {
		return shown == null || shown.solo() || annotator.isEmpty() || !annotator.equals(shown.annotator()) ? null : shown.name();
	}

	/** Whether a statement is a suggestion that nobody has accepted or rejected. */
	public static boolean stands(StatementFacts statement) {
		return statement.status() == StatementStatus.SUGGESTED;
	}

	/** Whether a suggestion has a score that is so high, or none at all. */
	private static boolean isSure(StatementFacts statement, double least) {
		BigDecimal score = statement.confidence();
		return score == null || score.doubleValue() >= least;
	}

	/**
	 * How many there are.
	 *
	 * @param article null for those of the whole corpus
	 */
	public int count(@Nullable String article) {
		return all(article).size();
	}

	private List<StatementFacts> all(@Nullable String article) {
		return article == null ? ofArticle.values().stream().flatMap(List::stream).toList() : ofArticle.getOrDefault(article, List.of());
	}

	/**
	 * Those that are listed.
	 *
	 * @param article null for those of the whole corpus
	 * @param least   the least score; those without one are listed, too
	 * @param corpus  what they are of
	 */
	public List<Line> lines(@Nullable String article, double least, Corpus corpus) {
		List<Line> lines = new ArrayList<>();
		for (StatementFacts one : all(article)) {
			if (isSure(one, least)) {
				lines.add(new Line(StatementRow.of(lines.size(), one, corpus, StatementRow.words(one, corpus)), cue(one, corpus)));
			}
		}
		return List.copyOf(lines);
	}

	/**
	 * The qualified names of those that are at least so sure; those without a score are not.
	 *
	 * @param article null for those of the whole corpus
	 */
	public List<String> sureOnes(@Nullable String article, double least) {
		return all(article).stream().filter(one -> one.confidence() != null && isSure(one, least)).map(StatementFacts::qualifiedName).toList();
	}

	private static String cue(StatementFacts statement, Corpus corpus) {
		List<Span> spans = Stream.concat(Stream.ofNullable(statement.cue()), statement.allMembers().stream().map(MemberFacts::cue).filter(Objects::nonNull)).findFirst()
				.map(AnchorFacts::spansOf).orElse(List.of());
		Optional<ArticleText> text = spans.isEmpty() ? Optional.empty() : corpus.article(statement.article()).flatMap(corpus::text);
		return text.map(one -> one.words(spans).replaceAll("\\s+", " ")).orElse(""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
