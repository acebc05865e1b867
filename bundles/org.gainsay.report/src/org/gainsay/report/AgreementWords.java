// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report;

import java.util.List;

import org.gainsay.analysis.agreement.AgreementOptions;
import org.gainsay.analysis.agreement.CoderAgreement;

/** What is said of agreement before a reader, wherever it is shown. */
public final class AgreementWords {

	/** What is said where there is nothing to tell. */
	public static final String NOTHING = "No article has annotations of two coders that are done, so there is nothing to measure.";

	private AgreementWords() {
	}

	/** Who was measured on how much: {@code anna and ben: 6 articles, 12 sets}. */
	public static String coders(CoderAgreement agreement) {
		List<String> coders = agreement.coders();
		String names = coders.size() < 2 ? String.join("", coders) : String.join(", ", coders.subList(0, coders.size() - 1)) + " and " + coders.getLast();
		return names + ": " + count(agreement.articles(), "article") + ", " + count(agreement.sets(), "set");
	}

	/** How the intervals were found. */
	public static String intervals(CoderAgreement agreement) {
		AgreementOptions options = agreement.options();
		return switch (options.interval()) {
			case ARTICLES -> "Intervals of 95 %: where fewer than 30 articles bear on a figure, the jackknife over articles with Student's t; else the bootstrap over articles, " + options.draws()
					+ " draws, seed " + options.seed() + ".";
			case LOG -> "Intervals of 95 %: the jackknife over articles of log(1 - figure), with Student's t.";
			case KRIPPENDORFF -> "Intervals of 95 %: Krippendorff's bootstrap of pairs of values, " + options.draws() + " draws, seed " + options.seed()
					+ "; about half as wide as what drawing articles gives.";
			case NONE -> "Without intervals.";
		};
	}

	/** What a low figure means and does not. */
	public static String reading() {
		return "Alpha is 1 where all agree, and 0 where they agree as by chance. Edges of spans are seldom agreed on: five or six trained annotators of one article reached an alpha over characters of .67 on "
				+ "cues, .81 on contents and .79 on sources, so a low figure there is ordinary.";
	}

	private static String count(int number, String noun) {
		return number + " " + noun + (number == 1 ? "" : "s");
	}
}
