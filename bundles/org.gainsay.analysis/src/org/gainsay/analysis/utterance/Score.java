// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

/**
 * How likely it is that two sayings report one utterance, or one line: a logistic function of what they have in common. The
 * weights were fitted on one half of the labelled pairs of the tests, see docs/dev/analysis.md.
 */
final class Score {

	private static final int LONG_AFTER = 30;
	/** Of so much in common, half counts. */
	private static final double COMMON = 3;
	/** What sums may differ by because they were added in another order. */
	private static final double ROUNDING = 1e-6;

	private Score() {
	}

	/**
	 * Notes what is weighed but for the words.
	 *
	 * @param features room for it
	 */
	private static void around(Entry a, Entry b, double[] features) {
		Voice.Relation relation = a.voice.to(b.voice);
		boolean commonClaim = Entry.meet(a.claims, b.claims);
		features[4] = relation == Voice.Relation.SAME ? 1 : relation == Voice.Relation.RELATED ? 0.5 : 0;
		features[5] = relation == Voice.Relation.DIFFERENT ? 1 : 0;
		features[6] = commonClaim && Entry.meet(a.stances, b.stances) ? 1 : commonClaim ? 0.3 : 0;
		features[7] = !commonClaim && a.claims.length > 0 && b.claims.length > 0 ? 1 : 0;
		features[8] = days(a, b);
	}

	/** Adds what is weighed of the words. */
	private static void words(Likeness likeness, double[] features) {
		features[0] = 1;
		features[1] = likeness.text();
		features[2] = likeness.run();
		features[3] = 1 - likeness.cover();
		features[9] = likeness.common() / (likeness.common() + COMMON);
	}

	/** How many features are weighed. */
	static final int FEATURES = 10;
	private static final double[] WEIGHTS = { -7.0, 8.5, 1.9, -1.0, 2.0, -0.5, 1.2, -1.0, -2.0, 5.0 };
	/** Between two languages, the words say less and the rest more. */
	private static final double[] ACROSS = { -4.5, 4.1, 0, 0, 1.9, -0.6, 2.3, -2, -1.5, 0 };

	/** How far apart they were said or published: 0 for one day or where nobody knows, 1 for a month, 2 for two days that were annotated. */
	private static double days(Entry a, Entry b) {
		if (a.day != Entry.NO_DAY && b.day != Entry.NO_DAY) {
			return a.day == b.day ? 0 : 2;
		}
		if (a.published == Entry.NO_DAY || b.published == Entry.NO_DAY) {
			return 0;
		}
		return Math.min(LONG_AFTER, Math.abs(a.published - b.published)) / (double) LONG_AFTER;
	}

	/** From 0 to 1. */
	static double of(Entry a, Entry b, LikenessFinder finder) {
		return of(a, b, finder, Double.NEGATIVE_INFINITY);
	}

	/** The sum of which a score comes. */
	static double sum(double score) {
		return Math.log(score / (1 - score));
	}

	/**
	 * From 0 to 1, of two that are to be paired.
	 *
	 * @param b     is best the same for many calls one after the other
	 * @param least as {@link #sum} gives it: where a look at the words shows that they cannot reach it, they are not compared, and the score is 0
	 */
	static double of(Entry a, Entry b, LikenessFinder finder, double least) {
		if (a.words.keys().length == 0 || b.words.keys().length == 0) {
			return 0;
		}
		boolean across = !a.language.equals(b.language);
		double[] features = finder.features();
		around(a, b, features);
		if (!across && least > Double.NEGATIVE_INFINITY && most(a, b, finder, features) < least - ROUNDING) {
			return 0;
		}
		Likeness likeness = across ? finder.acrossLanguages(a.words, b.words) : finder.of(a.words, b.words);
		words(likeness, features);
		double[] weights = across ? ACROSS : WEIGHTS;
		double sum = 0;
		for (int i = 0; i < weights.length; i++) {
			sum += weights[i] * features[i];
		}
		return 1 / (1 + Math.exp(-sum));
	}

	/**
	 * More than the sum can be.
	 *
	 * @param around as {@link #around} left it
	 */
	private static double most(Entry a, Entry b, LikenessFinder finder, double[] around) {
		double common = finder.mostCommon(a.words, b.words);
		double sum = WEIGHTS[0] + WEIGHTS[1] * Likeness.mostText(common) + WEIGHTS[2] + WEIGHTS[9] * common / (common + COMMON);
		for (int i = 4; i < 9; i++) {
			sum += WEIGHTS[i] * around[i];
		}
		return sum;
	}
}
