// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How well articles were taken from pages, as the article-extraction-benchmark measures it: runs of four words as multisets, each page with the same weight. And, which that does not look at, whether their
 * paragraphs are those of the article.
 */
public final class ExtractionMeasure {

	/**
	 * The measures of a page or of many.
	 *
	 * @param precision  the share of what came out that is of the article
	 * @param recall     the share of the article that came out
	 * @param exact      the share of pages whose words are the article's
	 * @param paragraphs the share of the article's paragraphs that came out as one line
	 * @param lines      the share of lines that are one paragraph of the article
	 */
	public record Score(double precision, double recall, double exact, double paragraphs, double lines) {

		/** The harmonic mean of precision and recall. */
		public double f1() {
			return 2 * precision * recall / (precision + recall);
		}
	}

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
	private static final int RUN = 4;

	private final List<Score> pages = new ArrayList<>();

	/**
	 * One page more.
	 *
	 * @param gold  the article, a paragraph a line
	 * @param lines what came out, a paragraph each
	 * @return the score of this page alone; its precision is not a number where nothing came out
	 */
	public Score page(String gold, List<String> lines) {
		List<String> is = words(String.join("\n", lines));
		List<String> should = words(gold);
		Map<List<String>, Integer> found = runs(is);
		double both = 0;
		double all = 0;
		for (Map.Entry<List<String>, Integer> run : runs(should).entrySet()) {
			all += run.getValue();
			both += Math.min(run.getValue(), found.getOrDefault(run.getKey(), 0));
		}
		double out = found.values().stream().mapToInt(Integer::intValue).sum();
		List<List<String>> paragraphs = paragraphs(List.of(gold.split("\n")));
		List<List<String>> came = paragraphs(lines);
		Score score = new Score(is.isEmpty() ? Double.NaN : both / out, both / all, is.equals(should) ? 1 : 0, share(paragraphs, came), is.isEmpty() ? Double.NaN : share(came, paragraphs));
		pages.add(score);
		return score;
	}

	/** The means over all pages; pages of which nothing came out are left out of the precision, as in the benchmark. */
	public Score all() {
		return new Score(mean(pages.stream().map(Score::precision).toList()), mean(pages.stream().map(Score::recall).toList()), mean(pages.stream().map(Score::exact).toList()),
				mean(pages.stream().map(Score::paragraphs).toList()), mean(pages.stream().map(Score::lines).toList()));
	}

	private static double mean(List<Double> values) {
		return values.stream().filter(value -> !value.isNaN()).mapToDouble(Double::doubleValue).average().orElse(0);
	}

	private static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(text);
		while (matcher.find()) {
			words.add(matcher.group());
		}
		return words;
	}

	private static Map<List<String>, Integer> runs(List<String> words) {
		Map<List<String>, Integer> runs = new HashMap<>();
		for (int i = 0; i < Math.max(1, words.size() - RUN + 1); i++) {
			runs.merge(List.copyOf(words.subList(i, Math.min(words.size(), i + RUN))), 1, Integer::sum);
		}
		return runs;
	}

	private static List<List<String>> paragraphs(List<String> lines) {
		return lines.stream().map(ExtractionMeasure::words).filter(words -> !words.isEmpty()).toList();
	}

	private static double share(List<List<String>> of, List<List<String>> in) {
		Set<List<String>> known = new HashSet<>(in);
		return of.stream().filter(known::contains).count() / (double) of.size();
	}
}
