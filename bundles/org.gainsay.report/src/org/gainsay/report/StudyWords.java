// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report;

import java.util.Locale;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.analysis.agreement.AgreementFigure;
import org.gainsay.analysis.study.Draw;
import org.gainsay.analysis.study.Drift;
import org.gainsay.analysis.study.Feedback;
import org.gainsay.facts.StudyFacts;

/** What is said of a study before a reader, wherever it is shown. */
public final class StudyWords {

	/** What is said where a coder has nothing that could be compared with the gold. */
	public static final String NO_FEEDBACK = "Feedback comes once an article is finished (status done) and has a gold: an own set that is done.";
	/** What is said where there is no drift to tell of. */
	public static final String NO_DRIFT = "There is nothing to measure: no article of a round has sets of two coders that are done, or a gold.";
	/** What is said where nothing is to be compared with. */
	public static final String NOTHING = "(nothing)";

	private StudyWords() {
	}

	/** How many articles were drawn: {@code Drew 3 articles of 5 for the round main with the seed 4712.} */
	public static String drew(Draw draw, @Nullable Integer seed) {
		return "Drew " + count(draw.articles().size(), "article") + " of " + draw.population() + " for the round " + draw.round() + (seed == null ? "." : " with the seed " + seed + ".");
	}

	/** How many articles of a coder feedback is of. */
	public static String compared(Feedback feedback, String round) {
		return feedback.coder() + " in " + round + ": " + count(feedback.compared().size(), "article") + " finished and compared with the gold"
				+ (feedback.unfinished().isEmpty() ? "" : ", " + feedback.unfinished().size() + " not finished yet") + (feedback.noGold().isEmpty() ? "." : ", " + feedback.noGold().size() + " finished and without a gold.");
	}

	/** Whether a coder passes on a variable, without its name: {@code 0.712 (0.600 to 0.801), n 12; not passed, 0.8 is asked for}. */
	public static String mark(Feedback.Mark mark) {
		Boolean passed = mark.passed();
		return figure(mark.figure()) + (passed == null ? "; whether passed cannot be said, " : passed ? "; passed, " : "; not passed, ") + mark.least().toPlainString() + " is asked for";
	}

	/** A figure with its interval and n, or why there is none. */
	public static String figure(@Nullable AgreementFigure figure) {
		if (figure == null) {
			return "not measured";
		} else if (!figure.estimate().defined()) {
			return "undefined: " + figure.estimate().reason();
		}
		return number(figure.estimate().value()) + (figure.estimate().hasInterval() ? " (" + number(figure.estimate().low()) + " to " + number(figure.estimate().high()) + ")" : "") + ", n " + figure.n();
	}

	/** A figure to three places. */
	public static String number(double value) {
		return String.format(Locale.ROOT, "%.3f", value);
	}

	/** What is compared with what: {@code Round main, week 2026-W16, ben and the gold}. */
	public static String compared(Drift.Row row) {
		String round = "Round " + row.round();
		return switch (row.kind()) {
			case ROUND -> round;
			case WEEK -> round + ", week " + row.week();
			case GOLD -> round + ", week " + row.week() + ", " + Objects.toString(row.coder()) + " and the gold";
			case RECODE -> round + ", " + Objects.toString(row.coder()) + " and " + Objects.toString(row.coder()) + " before";
		};
	}

	/** How many articles a round draws, as it is declared: {@code 12 percent, at least 50}. */
	public static String sample(StudyFacts.Sample sample) {
		String size = sample.all() ? "all" : sample.share() != null ? Objects.requireNonNull(sample.share()).toPlainString() + " percent"
				: sample.number() != null ? count(Objects.requireNonNull(sample.number()), "article")
						: "interval " + (sample.width() == null ? "" : Objects.requireNonNull(sample.width()).toPlainString()) + " of " + sample.variable() + " in " + sample.pilot();
		return size + (sample.least() == null ? "" : ", at least " + sample.least());
	}

	/** A number with its noun. */
	public static String count(int number, String noun) {
		return number + " " + noun + (number == 1 ? "" : "s");
	}
}
