// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

/**
 * How alike two wordings are, by the words that they have in common, weighed by how rare each is in the corpus. Of both, the
 * units that are most alike are compared, so that a sentence is found in a longer quote.
 *
 * @param text      from 0 to 1: what is common of both and of the shorter one, and how much that is
 * @param run       from 0 to 1: how long the longest run of common words is
 * @param cover     how much of one of the wordings its unit is, the larger one; 1 where a whole is compared
 * @param common    how much the common words weigh
 * @param leftFrom  the place of the unit's first word
 * @param leftTo    the place after the unit's last word
 */
record Likeness(double text, double run, double cover, double common, int leftFrom, int leftTo, int rightFrom, int rightTo) {

	private static final int SHORTEST_BEGINNING = 4;
	/** Of so much in common, half counts. */
	private static final double ENOUGH = 0.8;

	/**
	 * Of what is common of two units.
	 *
	 * @param all   how much the words of the one weigh
	 * @param other how much those of the other do
	 */
	static double text(double common, double all, double other) {
		if (common == 0) {
			return 0;
		}
		double ofShorter = common / Math.min(all, other);
		double ofBoth = 2 * common / (all + other);
		return (ofShorter + ofBoth) / 2 * (0.15 + 0.85 * common / (common + ENOUGH));
	}

	/** The most that {@link #text} is where no more than this is common. */
	static double mostText(double common) {
		return common == 0 ? 0 : 0.15 + 0.85 * common / (common + ENOUGH);
	}

	/** What two stems must have alike to begin alike; empty of one that begins like no other. */
	static String beginning(String key) {
		return key.length() < SHORTEST_BEGINNING || key.charAt(0) == '#' || key.charAt(0) == '@' ? "" : key.substring(0, SHORTEST_BEGINNING);
	}

	/** Whether two stems begin alike: "leak" and "leakag". */
	static boolean alike(String a, String b) {
		int shorter = Math.min(a.length(), b.length());
		int longer = Math.max(a.length(), b.length());
		if (shorter < SHORTEST_BEGINNING || a.charAt(0) == '#' || a.charAt(0) == '@') {
			return false;
		}
		int same = 0;
		while (same < shorter && a.charAt(same) == b.charAt(same)) {
			same++;
		}
		return same >= SHORTEST_BEGINNING && (same == shorter && longer - shorter <= 3 || same >= 6 && same * 4 >= longer * 3);
	}

	/**
	 * Compares two wordings in two languages: the names, numbers and dates, and words that are written nearly alike in both.
	 * Units are not cut, as the languages cut them differently.
	 */
	static Likeness acrossLanguages(CodedWords a, CodedWords b, Vocabulary vocabulary) {
		double common = 0;
		double possible = 0;
		boolean[] used = new boolean[b.keys().length];
		for (int i = 0; i < a.keys().length; i++) {
			boolean international = a.kinds()[i] == CodedWords.NAME || a.kinds()[i] == CodedWords.NUMBER;
			if (a.kinds()[i] == CodedWords.FUNCTION || a.kinds()[i] == CodedWords.COMMON) {
				continue;
			}
			double weight = vocabulary.weight(a.keys()[i]) * (international ? 1 : 0.5);
			boolean found = false;
			for (int j = 0; j < b.keys().length && !found; j++) {
				if (!used[j] && b.kinds()[j] != CodedWords.FUNCTION && b.kinds()[j] != CodedWords.COMMON
						&& (a.keys()[i] == b.keys()[j] || !international && alike(vocabulary.key(a.keys()[i]), vocabulary.key(b.keys()[j])))) {
					used[j] = true;
					found = true;
				}
			}
			common += found ? weight : 0;
			possible += international || found ? weight : 0;
		}
		int others = 0;
		for (int j = 0; j < b.keys().length; j++) {
			others += !used[j] && (b.kinds()[j] == CodedWords.NAME || b.kinds()[j] == CodedWords.NUMBER) ? 1 : 0;
		}
		double text = possible + others == 0 ? 0 : common / (possible + others) * (common / (common + 0.5));
		return new Likeness(text, 0, 1, common, 0, a.keys().length, 0, b.keys().length);
	}
}
