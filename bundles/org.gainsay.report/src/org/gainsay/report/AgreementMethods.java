// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.gainsay.analysis.agreement.AgreementFigure;
import org.gainsay.analysis.agreement.AgreementOptions;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.analysis.agreement.Dropped;
import org.gainsay.analysis.agreement.Estimate;
import org.gainsay.analysis.agreement.Interval;
import org.gainsay.analysis.agreement.Match;
import org.gainsay.analysis.agreement.Measure;

/** What a study says of how far its coders agreed, for the section on methods of an article: all numbers, how they were found, with what program, and what is to be cited. */
public final class AgreementMethods {

	private static final String KUHN = "Kuhn, H. W. (1955). The Hungarian method for the assignment problem. Naval Research Logistics Quarterly 2, 83–97.";
	private static final String FIELD = "Field, C. A. & Welsh, A. H. (2007). Bootstrapping clustered data. Journal of the Royal Statistical Society B 69, 369–390.";
	private static final String EFRON = "Efron, B. & Tibshirani, R. J. (1993). An Introduction to the Bootstrap. Chapman & Hall.";
	private static final String HESTERBERG = "Hesterberg, T. C. (2015). What teachers should know about the bootstrap. The American Statistician 69, 371–386.";
	private static final String CRESSIE = "Cressie, N. (1981). Transformations and the jackknife. Journal of the Royal Statistical Society B 43, 177–182.";
	private static final String HAYES = "Hayes, A. F. & Krippendorff, K. (2007). Answering the call for a standard reliability measure for coding data. Communication Methods and Measures 1, 77–89.";
	private static final String NEWELL = "Newell, E., Margolin, D. & Ruths, D. (2018). An attribution relations corpus for political news. LREC 2018.";

	private final CoderAgreement agreement;
	private final String version;
	private final Set<String> cited = new TreeSet<>();

	/** @param version of the program */
	public AgreementMethods(CoderAgreement agreement, String version) {
		this.agreement = agreement;
		this.version = version;
	}

	/** The paragraphs, each as one line: what was measured, how statements were paired, the figures, the intervals, how to read them, with what; then what is cited, an entry each. */
	public List<String> paragraphs() {
		cited.clear();
		if (agreement.articles() == 0) {
			return List.of("No article has annotations of two coders that are done, so there is nothing to report.");
		}
		List<String> paragraphs = new ArrayList<>();
		paragraphs.add(sample());
		paragraphs.add(pairing());
		paragraphs.add(figures());
		paragraphs.add(intervals());
		paragraphs.add(reading());
		paragraphs.add("All figures were reckoned with Gainsay " + version + ", which pools over articles: each is reckoned once over all of them.");
		paragraphs.addAll(cited);
		return paragraphs;
	}

	private String sample() {
		StringBuilder text = new StringBuilder();
		text.append(count(agreement.articles(), "article")).append(agreement.articles() == 1 ? " was" : " were").append(" annotated by two or more of ").append(count(agreement.coders().size(), "coder")).append(" (")
				.append(String.join(", ", agreement.coders())).append("), each by himself: ").append(count(agreement.sets(), "annotation set")).append(" that ").append(agreement.sets() == 1 ? "was" : "were")
				.append(" done. ");
		Map<String, Integer> why = new TreeMap<>();
		for (Dropped dropped : agreement.dropped()) {
			why.merge(dropped.why().replaceFirst(" in .*", ""), 1, Integer::sum);
		}
		text.append(why.isEmpty() ? "None was left out."
				: count(agreement.dropped().size(), "set") + (agreement.dropped().size() == 1 ? " was" : " were") + " left out ("
						+ why.entrySet().stream().map(one -> one.getValue() + " " + one.getKey()).collect(Collectors.joining("; ")) + ").");
		return text.toString();
	}

	private String pairing() {
		AgreementOptions options = agreement.options();
		String shared = BigDecimal.valueOf(options.part()).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
		String rule = switch (options.match()) {
			case SHORTER -> "their contents share at least " + shared + " of the characters of the shorter";
			case JACCARD -> "their contents share at least " + shared + " of the characters that either has";
			case STRICT -> "their contents share at least " + shared + " of the characters of the shorter, and the same people speak";
		};
		cited.add(KUHN);
		String how = agreement.coders().size() == 2 ? "one to one, by the assignment with the greatest sum of shared parts (Kuhn 1955)"
				: "one to one for two coders, by the assignment with the greatest sum of shared parts (Kuhn 1955), and for more by joining pairs, the most alike first, as long as no coder is twice in a unit and each pair in it fits";
		StringBuilder text = new StringBuilder("Statements of different coders were taken for one where ").append(rule).append(", ").append(how)
				.append("; those without a content, such as silences, where their cues overlap. ");
		AgreementFigure found = agreement.figure("found", Measure.F1_OVERLAP);
		AgreementFigure exact = agreement.figure("found", Measure.F1_EXACT);
		if (found != null && exact != null && found.estimate().defined()) {
			cited.add(citation(Measure.F1_OVERLAP));
			text.append("Of ").append(count(found.n(), "statement")).append(" by all coders together, F1 was ").append(figure(found.estimate())).append(" (edges of the content the same: ").append(figure(exact.estimate()))
					.append(").");
		}
		for (Map.Entry<Match, List<AgreementFigure>> other : agreement.otherwise().entrySet()) {
			other.getValue().stream().filter(figure -> figure.measure() == Measure.F1_OVERLAP && figure.estimate().defined())
					.forEach(figure -> text.append(" Where ").append(other.getKey().meaning()).append(", it was ").append(figure(figure.estimate())).append("."));
		}
		return text.toString();
	}

	private String figures() {
		List<String> variables = new ArrayList<>();
		Set<Measure> used = EnumSet.noneOf(Measure.class);
		List<String> undefined = new ArrayList<>();
		agreement.byVariable().forEach((variable, figures) -> {
			List<AgreementFigure> told = figures.stream().filter(figure -> figure.measure().main() && !(variable.equals("found") && isF1(figure.measure()))).toList();
			List<AgreementFigure> defined = told.stream().filter(figure -> figure.estimate().defined()).toList();
			if (!defined.isEmpty()) {
				variables.add(variable + ": " + defined.stream().map(figure -> name(figure.measure()) + " " + figure(figure.estimate()) + ", n " + figure.n()).collect(Collectors.joining("; ")));
				defined.forEach(figure -> used.add(figure.measure()));
			}
			told.stream().filter(figure -> !figure.estimate().defined() && figure.measure() == Measure.ALPHA).forEach(figure -> undefined.add(variable + " (" + figure.estimate().reason() + ")"));
		});
		used.forEach(measure -> cited.add(citation(measure)));
		boolean intervals = agreement.figures().stream().anyMatch(figure -> figure.estimate().hasInterval());
		return "Agreement by variable" + (intervals ? ", with intervals of 95 % in brackets. " : ". ") + (variables.isEmpty() ? "No figure is defined." : String.join(". ", variables) + ".")
				+ (undefined.isEmpty() ? "" : " Alpha is not defined for " + String.join(", ", undefined) + ".");
	}

	private static boolean isF1(Measure measure) {
		return measure == Measure.F1_EXACT || measure == Measure.F1_OVERLAP;
	}

	private String intervals() {
		AgreementOptions options = agreement.options();
		String drawn = "";
		if (options.more().contains(Measure.GAMMA)) {
			drawn = " Gamma counts edges and values alike (alpha = beta = empty = 1), aligns up to three coders at once and more by pairs; what chance gives was sampled from seed " + options.seed()
					+ ", at least 30 times and until it was known to 2 % in 95 of 100.";
		}
		switch (options.interval()) {
			case ARTICLES -> cited.addAll(List.of(FIELD, EFRON, HESTERBERG));
			case LOG -> cited.addAll(List.of(FIELD, EFRON, CRESSIE));
			case KRIPPENDORFF -> cited.add(HAYES);
			case NONE -> {
				return "No intervals were reckoned." + drawn;
			}
		}
		return AgreementWords.intervals(agreement) + (options.interval() == Interval.LOG
				? " Articles are what is left out, as statements of one article resemble each other (Field & Welsh 2007; Efron & Tibshirani 1993, chapter 11; of a logarithm, as a figure near 1 varies more downwards: Cressie 1981)."
				: options.interval() == Interval.ARTICLES
				? " Articles are what is drawn or left out, as statements of one article resemble each other (Field & Welsh 2007; Efron & Tibshirani 1993, chapters 11 and 13; percentiles of the bootstrap as Hesterberg 2015 expands them)."
				: " (Hayes & Krippendorff 2007).") + drawn;
	}

	private String reading() {
		AgreementFigure cue = agreement.figure("cue", Measure.ALPHA_CHARACTERS);
		cited.add(NEWELL);
		return "Edges of spans are seldom agreed on: five or six trained annotators of 18 articles of PolNeAR (Newell, Margolin & Ruths 2018) reached an alpha over characters of .67 on cues, .81 on contents and .79 on sources"
				+ (cue == null || !cue.estimate().defined() ? "." : "; here it was " + AgreementTables.number(cue.estimate().value()) + " on cues, "
						+ (cue.estimate().value() >= .60 ? "which is as people do it." : "where F1 with overlap says more of what was found."));
	}

	private static String figure(Estimate estimate) {
		return AgreementTables.number(estimate.value())
				+ (estimate.hasInterval() ? " [" + AgreementTables.number(estimate.low()) + ", " + AgreementTables.number(estimate.high()) + "]" : "");
	}

	private static String count(int number, String noun) {
		return number + " " + noun + (number == 1 ? "" : "s");
	}

	private static String name(Measure measure) {
		return switch (measure) {
			case F1_EXACT -> "F1 with the same edges";
			case F1_OVERLAP -> "F1 with overlap";
			case ALPHA_CHARACTERS -> "alpha over characters";
			case PERCENT -> "share of pairs that are the same";
			default -> measure.meaning();
		};
	}

	private static String citation(Measure measure) {
		return switch (measure) {
			case F1_EXACT, F1_OVERLAP -> "Hripcsak, G. & Rothschild, A. S. (2005). Agreement, the F-measure, and reliability in information retrieval. Journal of the American Medical Informatics Association 12, 296–298.";
			case ALPHA, ALPHA_CHARACTERS -> "Krippendorff, K. (2018). Content Analysis: An Introduction to Its Methodology. 4th edition. Sage.";
			case AC1, AC2 -> "Gwet, K. L. (2014). Handbook of Inter-Rater Reliability. 4th edition. Advanced Analytics.";
			case KAPPA -> "Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20, 37–46.";
			case FLEISS -> "Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin 76, 378–382.";
			case PI -> "Scott, W. A. (1955). Reliability of content analysis: the case of nominal scale coding. Public Opinion Quarterly 19, 321–325.";
			case S -> "Bennett, E. M., Alpert, R. & Goldstein, A. C. (1954). Communications through limited-response questioning. Public Opinion Quarterly 18, 303–308.";
			case PERCENT, HOLSTI -> "Holsti, O. R. (1969). Content Analysis for the Social Sciences and Humanities. Addison-Wesley.";
			case JACCARD, MASI -> "Passonneau, R. J. (2006). Measuring agreement on set-valued items (MASI) for semantic and pragmatic annotation. LREC 2006.";
			case U_ALPHA, CU_ALPHA -> "Krippendorff, K., Mathet, Y., Bouvry, S. & Widlöcher, A. (2016). On the reliability of unitizing textual continua: further developments. Quality & Quantity 50, 2347–2364.";
			case GAMMA -> "Mathet, Y., Widlöcher, A. & Métivier, J.-P. (2015). The unified and holistic method gamma (γ) for inter-annotator agreement measure and alignment. Computational Linguistics 41, 437–479.";
		};
	}
}
