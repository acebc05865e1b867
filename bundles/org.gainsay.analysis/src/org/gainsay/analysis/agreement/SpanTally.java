// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The sums from which agreement on spans is reckoned: how many two coders share, one to one, and how many characters of the texts. Different articles can be added by several threads at once.
 */
final class SpanTally {

	private static final int EXACT_TWICE = 0;
	private static final int OVERLAPPING_TWICE = 1;
	private static final int SPANS = 2;
	private static final int CHARACTERS = 3;
	private static final int APART = 4;
	private static final int COVERED = 5;

	private final Tally tally;
	private final AtomicInteger spans = new AtomicInteger();
	private final AtomicInteger characters = new AtomicInteger();

	SpanTally(int articles) {
		tally = new Tally(articles, COVERED + 1);
	}

	/**
	 * One more article.
	 *
	 * @param byCoder the spans of each coder who has a part in the article
	 * @param length  of the text; 0 where it is not there, so that characters are not counted
	 */
	void add(int article, List<List<Spans>> byCoder, int length) {
		for (int i = 0; i < byCoder.size(); i++) {
			spans.addAndGet(byCoder.get(i).size());
			for (int j = i + 1; j < byCoder.size(); j++) {
				pair(article, byCoder.get(i), byCoder.get(j));
			}
		}
		if (length > 0) {
			characters(article, byCoder, length);
		}
	}

	private void pair(int article, List<Spans> one, List<Spans> other) {
		double[][] scores = new double[one.size()][other.size()];
		for (int i = 0; i < one.size(); i++) {
			for (int j = 0; j < other.size(); j++) {
				scores[i][j] = one.get(i).jaccard(other.get(j));
			}
		}
		int exact = 0;
		List<int[]> pairs = Assignment.of(scores);
		for (int[] pair : pairs) {
			exact += one.get(pair[0]).equals(other.get(pair[1])) ? 1 : 0;
		}
		add(article, exact, pairs.size(), one.size() + other.size());
	}

	/** What two coders share and have, where it was counted elsewhere. */
	void add(int article, int exact, int overlapping, int both) {
		tally.add(article, EXACT_TWICE, 2.0 * exact);
		tally.add(article, OVERLAPPING_TWICE, 2.0 * overlapping);
		tally.add(article, SPANS, both);
	}

	/** So many more spans that {@link #add(int, int, int, int)} was told of. */
	void count(int more) {
		spans.addAndGet(more);
	}

	/** Each character is a unit, and is in a span of a coder or not. */
	private void characters(int article, List<List<Spans>> byCoder, int length) {
		characters.addAndGet(length);
		int m = byCoder.size();
		int[] changes = new int[length + 1];
		for (List<Spans> ofCoder : byCoder) {
			int[] edges = Spans.union(ofCoder).edges();
			for (int i = 0; i < edges.length; i++) {
				changes[Math.min(edges[i], length)] += i % 2 == 0 ? 1 : -1;
			}
		}
		double apart = 0;
		double covered = 0;
		int in = 0;
		for (int i = 0; i < length; i++) {
			in += changes[i];
			covered += in;
			apart += 2.0 * in * (m - in) / (m - 1);
		}
		tally.add(article, CHARACTERS, (double) m * length);
		tally.add(article, COVERED, covered);
		tally.add(article, APART, apart);
	}

	Tally tally() {
		return tally;
	}

	/** How many spans all coders have. */
	int spans() {
		return spans.get();
	}

	/** How many characters the texts have. */
	int characters() {
		return characters.get();
	}

	static double exact(double[] sums) {
		return sums[SPANS] == 0 ? Double.NaN : sums[EXACT_TWICE] / sums[SPANS];
	}

	static double overlapping(double[] sums) {
		return sums[SPANS] == 0 ? Double.NaN : sums[OVERLAPPING_TWICE] / sums[SPANS];
	}

	/** Nominal alpha of two values (Krippendorff 2018, 12.3.1), characters as units. */
	static double characters(double[] sums) {
		double n = sums[CHARACTERS];
		double expected = 2 * sums[COVERED] * (n - sums[COVERED]);
		return expected <= 0 ? Double.NaN : 1 - (n - 1) * sums[APART] / expected;
	}
}
