// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.StatementStatus;
import org.gainsay.text.ArticleText;

/**
 * How well the statements of one corpus agree with those of another on the same articles. Each article and annotator of the gold is scored by itself; the predicted ones are those of the
 * article's solo set. Of the gold only accepted statements count, of the prediction all but rejected ones.
 *
 * @param articles    the scores of each article that both have, of all its annotators together
 * @param sets        how many annotation sets of the gold were scored
 * @param suggesters  the same articles, of each suggester that an origin names what it proposed alone
 * @param notCompared what could not be scored, a sentence each
 */
public record Evaluation(List<Scores> articles, int sets, Map<String, List<Scores>> suggesters, List<String> notCompared) {

	/** How often articles are drawn again for an interval. */
	private static final int DRAWS = 1000;
	private static final long SEED = 20230808;

	/**
	 * Where a figure lies in 95 of 100 draws of as many articles, with replacement (percentile bootstrap, Efron 1979).
	 */
	public record Interval(double low, double high) {
	}

	/**
	 * Compares two corpora.
	 *
	 * @param least the least confidence of a predicted statement; 0 for all
	 */
	public static Evaluation of(Corpus gold, Corpus predicted, double least) {
		List<Scores> articles = new ArrayList<>();
		Map<String, List<Scores>> suggesters = new TreeMap<>();
		List<String> notCompared = new ArrayList<>();
		Set<String> names = new TreeSet<>();
		predicted.statements(null).forEach(statement -> names.addAll(Marked.of(statement).origins()));
		int sets = 0;
		for (ArticleFacts article : gold.articles()) {
			List<AnnotationSetFacts> annotated = gold.setsOf(article.name()).stream().filter(set -> set.statements().stream().anyMatch(Evaluation::isAccepted)).toList();
			if (annotated.isEmpty()) {
				continue;
			}
			Optional<ArticleFacts> other = predicted.article(article.name());
			if (other.isEmpty()) {
				notCompared.add("The prediction has no article \"" + article.name() + "\".");
				continue;
			}
			Optional<String> goldText = gold.text(article).map(ArticleText::text);
			if (goldText.isEmpty() || !goldText.equals(predicted.text(other.get()).map(ArticleText::text))) {
				notCompared.add("The article \"" + article.name() + "\" has not the same text in both, or none that can be read.");
				continue;
			}
			List<Marked> made = predicted.setsOf(article.name()).stream().filter(AnnotationSetFacts::solo).flatMap(set -> set.statements().stream())
					.filter(one -> one.status() != StatementStatus.REJECTED && isSure(one, least)).map(Marked::of).toList();
			Scores sum = Scores.NONE;
			Map<String, Scores> each = new TreeMap<>();
			for (AnnotationSetFacts set : annotated) {
				List<Marked> right = set.statements().stream().filter(Evaluation::isAccepted).map(Marked::of).toList();
				sum = sum.plus(Scores.of(right, made));
				for (String name : names) {
					each.merge(name, Scores.of(right, made.stream().filter(one -> one.origins().contains(name)).toList()), Scores::plus);
				}
				sets++;
			}
			articles.add(sum);
			each.forEach((name, scores) -> suggesters.computeIfAbsent(name, key -> new ArrayList<>()).add(scores));
		}
		return new Evaluation(List.copyOf(articles), sets, suggesters, List.copyOf(notCompared));
	}

	private static boolean isAccepted(StatementFacts statement) {
		return statement.status() == StatementStatus.ACCEPTED;
	}

	private static boolean isSure(StatementFacts statement, double least) {
		BigDecimal confidence = statement.confidence();
		return confidence == null || confidence.doubleValue() >= least;
	}

	/** The scores of all articles together. */
	public Scores all() {
		return sum(articles);
	}

	/** The sum of scores. */
	public static Scores sum(List<Scores> some) {
		return some.stream().reduce(Scores.NONE, Scores::plus);
	}

	/**
	 * The interval of a figure of all articles together.
	 *
	 * @param figure such as the F1 of a measure
	 * @return the figure itself twice where there are fewer than two articles
	 */
	public Interval interval(ToDoubleFunction<Scores> figure) {
		if (articles.size() < 2) {
			double only = figure.applyAsDouble(all());
			return new Interval(only, only);
		}
		Random random = new Random(SEED);
		double[] drawn = new double[DRAWS];
		for (int draw = 0; draw < DRAWS; draw++) {
			List<Scores> sample = new ArrayList<>(articles.size());
			for (int i = 0; i < articles.size(); i++) {
				sample.add(articles.get(random.nextInt(articles.size())));
			}
			drawn[draw] = figure.applyAsDouble(sum(sample));
		}
		Arrays.sort(drawn);
		return new Interval(drawn[(int) (DRAWS * 0.025)], drawn[(int) (DRAWS * 0.975)]);
	}
}
