// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

/**
 * How likely it is that two sayings report one utterance, or one line: a logistic function of what they have in common. The
 * weights were fitted on one half of the labelled pairs of the tests, see docs/dev/analysis.md.
 */
final class Score {

	private static final int LONG_AFTER = 30;

	private Score() {
	}

	/** What is weighed, in this order. */
	static double[] features(Entry a, Entry b, Likeness likeness) {
		Voice.Relation relation = a.saying.voice().to(b.saying.voice());
		boolean commonStance = Entry.meet(a.stances, b.stances);
		boolean commonClaim = Entry.meet(a.claims, b.claims);
		return new double[] {
				1,
				likeness.text(),
				likeness.run(),
				1 - likeness.cover(),
				relation == Voice.Relation.SAME ? 1 : relation == Voice.Relation.RELATED ? 0.5 : 0,
				relation == Voice.Relation.DIFFERENT ? 1 : 0,
				commonStance ? 1 : commonClaim ? 0.3 : 0,
				!commonClaim && a.claims.length > 0 && b.claims.length > 0 ? 1 : 0,
				days(a, b),
				likeness.common() / (likeness.common() + 3) };
	}

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
	static double of(Entry a, Entry b, Vocabulary vocabulary) {
		if (a.words.keys().length == 0 || b.words.keys().length == 0) {
			return 0;
		}
		boolean across = !a.language.equals(b.language);
		Likeness likeness = across ? Likeness.acrossLanguages(a.words, b.words, vocabulary) : Likeness.of(a.words, b.words, vocabulary);
		double[] features = features(a, b, likeness);
		double[] weights = across ? ACROSS : WEIGHTS;
		double sum = 0;
		for (int i = 0; i < weights.length; i++) {
			sum += weights[i] * features[i];
		}
		return 1 / (1 + Math.exp(-sum));
	}
}
