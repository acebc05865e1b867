// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.analysis.utterance.Comparison;
import org.gainsay.analysis.utterance.Saying;
import org.gainsay.desk.compare.CompareItem.State;
import org.gainsay.model.How;

/**
 * What is marked in one of the articles that stand beside each other.
 *
 * @param compared the statement that is compared; null where the article has none
 * @param words    those of it that differ
 * @param others   the statements of the article that are in the list and that nobody rejected, in no order; the one that is compared may be among them
 */
public record ArticleMarks(Numbered compared, List<WordMark> words, List<Numbered> others) {

	/** Those of an article before anything is compared. */
	public static final ArticleMarks NONE = new ArticleMarks(null, List.of(), List.of());

	private static final String NO_NUMBER = "\u2022"; //$NON-NLS-1$

	public ArticleMarks {
		words = List.copyOf(words);
		others = List.copyOf(others);
	}

	/**
	 * The marks of all articles that stand beside each other.
	 *
	 * @param articles their names, in their order
	 * @param item     what is compared; null for nothing
	 * @param base     the saying of it that the others are compared with; null for none
	 * @return one for each article, in their order
	 */
	public static List<ArticleMarks> of(List<String> articles, CompareItem item, Saying base, Snapshot snapshot) {
		Map<String, String> numbers = numbers(snapshot);
		List<List<WordMark>> ofBase = new ArrayList<>();
		List<ArticleMarks> all = new ArrayList<>();
		int baseAt = base == null ? -1 : articles.indexOf(base.article());
		for (int i = 0; i < articles.size(); i++) {
			Saying compared = base == null ? null : item.counterpart(base, articles.get(i)).orElse(null);
			List<Numbered> others = numbered(articles.get(i), numbers, snapshot);
			if (i == baseAt || compared == null) {
				all.add(new ArticleMarks(null, List.of(), others));
				continue;
			}
			boolean baseIsLeft = baseAt < i;
			Comparison comparison = baseIsLeft ? snapshot.compare(base, compared) : snapshot.compare(compared, base);
			boolean comparable = comparison.how() != How.PARALLEL_TRANSLATION; // Of a translation all words are others.
			ofBase.add(comparable ? WordMark.of(comparison.words(), baseIsLeft) : List.of());
			all.add(new ArticleMarks(numbered(compared, item, numbers), comparable ? WordMark.of(comparison.words(), !baseIsLeft) : List.of(), others));
		}
		if (baseAt >= 0) {
			all.set(baseAt, new ArticleMarks(numbered(base, item, numbers), WordMark.together(ofBase), all.get(baseAt).others));
		}
		return all;
	}

	private static Numbered numbered(Saying saying, CompareItem item, Map<String, String> numbers) {
		return new Numbered(item.state() == State.CHOSEN ? numbers.getOrDefault(saying.name(), NO_NUMBER) : item.number().replaceFirst("\\..*", ""), saying); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The number of the item that each saying is in, by its name. */
	private static Map<String, String> numbers(Snapshot snapshot) {
		Map<String, String> numbers = new HashMap<>();
		snapshot.items().stream().filter(one -> !one.isPart() && one.state() != State.REJECTED && one.state() != State.CHOSEN)
				.forEach(one -> one.sayings().forEach(saying -> numbers.putIfAbsent(saying.name(), one.number())));
		return numbers;
	}

	private static List<Numbered> numbered(String article, Map<String, String> numbers, Snapshot snapshot) {
		Map<String, Numbered> all = new HashMap<>();
		for (CompareItem one : snapshot.items()) {
			if (!one.isPart() && one.state() != State.REJECTED) {
				one.in(article).forEach(saying -> all.putIfAbsent(saying.name(), new Numbered(numbers.getOrDefault(saying.name(), NO_NUMBER), saying)));
			}
		}
		return new ArrayList<>(all.values());
	}
}
