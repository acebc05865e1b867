// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.gainsay.analysis.agreement.AgreementFigure;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.analysis.agreement.Confusion;
import org.gainsay.analysis.agreement.Dropped;
import org.gainsay.analysis.agreement.Estimate;
import org.gainsay.analysis.agreement.OriginAgreement;
import org.gainsay.analysis.agreement.PairAgreement;
import org.gainsay.analysis.agreement.UnitValues;
import org.gainsay.analysis.agreement.ValueAgreement;
import org.gainsay.interchange.csv.UnitTables;
import org.gainsay.report.AgreementMethods;
import org.gainsay.report.AgreementWords;

/** How far coders agree, for a terminal of 80 columns: a line a figure. */
final class AgreementText {

	/** How the first line begins. */
	static final String TITLE = "Agreement of ";

	private static final int WIDTH = 80;
	private static final int VARIABLE = 17;
	private static final int MEASURE = 17;
	private static final int MOST_DROPPED = 40;
	/** So much of the words of a unit is shown. */
	private static final int MOST_WORDS = 120;

	private final CoderAgreement agreement;
	private final boolean all;

	/** @param all whether every measure, pair and value is printed */
	AgreementText(CoderAgreement agreement, boolean all) {
		this.agreement = agreement;
		this.all = all;
	}

	void print(PrintWriter out) {
		if (agreement.articles() == 0) {
			out.println(AgreementWords.NOTHING);
			dropped(out);
			return;
		}
		paragraph(TITLE + AgreementWords.coders(agreement) + ". " + AgreementWords.intervals(agreement), out);
		out.println();
		figures(agreement.figures(), out);
		out.println();
		agreement.otherwise().forEach((match, figures) -> {
			out.println("Found, where " + match.meaning() + ":");
			figures(figures, out);
		});
		if (all) {
			agreement.pairs().forEach(pair -> pair(pair, out));
		}
		out.println();
		paragraph(AgreementWords.reading(), out);
		dropped(out);
	}

	/** The same of each origin, behind the others. */
	void print(List<OriginAgreement> byOrigin, PrintWriter out) {
		for (OriginAgreement one : byOrigin) {
			out.println();
			String origin = one.origin();
			paragraph((origin == null ? "No origin" : "Origin " + Words.oneLine(origin)) + ", " + Words.count(one.units(), "unit") + ":", out);
			figures(one.agreement().figures(), out);
		}
	}

	private static void paragraph(String text, PrintWriter out) {
		Words.lines(text, WIDTH).forEach(out::println);
	}

	private void figures(List<AgreementFigure> figures, PrintWriter out) {
		lines(figures.stream().filter(figure -> all || figure.measure().main()).toList(), out);
	}

	/** Where nothing of a variable is defined, and for one reason, a line says so of all. */
	private static void lines(List<AgreementFigure> figures, PrintWriter out) {
		Map<String, List<AgreementFigure>> byVariable = new LinkedHashMap<>();
		figures.forEach(figure -> byVariable.computeIfAbsent(figure.variable(), name -> new ArrayList<>()).add(figure));
		byVariable.forEach((name, some) -> {
			if (some.stream().noneMatch(figure -> figure.estimate().defined()) && some.stream().map(figure -> figure.estimate().reason()).distinct().count() == 1) {
				undefined(pad(Words.visible(name), VARIABLE), some.getFirst().estimate(), out);
			} else {
				some.forEach(figure -> figure(figure == some.getFirst() ? name : "", figure, out));
			}
		});
	}

	private static void undefined(String begin, Estimate estimate, PrintWriter out) {
		List<String> lines = Words.lines("undefined: " + estimate.reason(), WIDTH - begin.length());
		out.println(begin + lines.getFirst());
		lines.stream().skip(1).forEach(line -> out.println(" ".repeat(begin.length()) + line));
	}

	private static void figure(String name, AgreementFigure figure, PrintWriter out) {
		Estimate estimate = figure.estimate();
		String begin = pad(Words.visible(name), VARIABLE) + pad(figure.measure().word(), MEASURE);
		if (!estimate.defined()) {
			undefined(begin, estimate, out);
			return;
		}
		String value = begin + number(estimate.value()) + "   ";
		if (estimate.hasInterval() || estimate.reason() == null) {
			out.println(value + pad(estimate.hasInterval() ? number(estimate.low()) + " to " + number(estimate.high()) : "", 19) + "n " + figure.n());
			return;
		}
		List<String> lines = Words.lines("n " + figure.n() + ", " + estimate.reason(), WIDTH - value.length());
		out.println(value + lines.getFirst());
		lines.stream().skip(1).forEach(line -> out.println(" ".repeat(value.length()) + line));
	}

	private static void pair(PairAgreement pair, PrintWriter out) {
		out.println();
		out.println(Words.visible(String.join(" and ", pair.coders())) + ", " + Words.count(pair.articles(), "article"));
		lines(pair.figures().stream().filter(figure -> figure.measure().main()).toList(), out);
		pair.confusions().forEach(confusion -> confusion(confusion, pair, out));
	}

	/** A line a value of the first coder: alpha of the value, and what the second gave. */
	private static void confusion(Confusion confusion, PairAgreement pair, PrintWriter out) {
		out.println();
		out.println("  " + Words.visible(confusion.variable()) + ": what " + Words.visible(pair.coders().getLast()) + " gave where " + Words.visible(pair.coders().getFirst()) + " gave …");
		for (int i = 0; i < confusion.values().size(); i++) {
			StringBuilder line = new StringBuilder();
			for (int j = 0; j < confusion.values().size(); j++) {
				int count = confusion.counts()[i][j];
				line.append(count == 0 ? "" : (line.isEmpty() ? "" : ", ") + confusion.values().get(j) + " " + count);
			}
			String value = confusion.values().get(i);
			if (line.isEmpty()) {
				continue;
			}
			double alpha = pair.values().stream().filter(one -> one.variable().equals(confusion.variable()) && one.value().equals(value)).mapToDouble(ValueAgreement::alpha).findFirst().orElse(Double.NaN);
			List<String> lines = Words.lines(value + " (alpha " + (Double.isNaN(alpha) ? "undefined" : number(alpha).strip()) + "): " + line, WIDTH - 6);
			out.println("    " + lines.getFirst());
			lines.stream().skip(1).forEach(more -> out.println("      " + more));
		}
	}

	private void dropped(PrintWriter out) {
		List<Dropped> dropped = agreement.dropped();
		if (!dropped.isEmpty()) {
			out.println();
			out.println("Not measured (" + Words.count(dropped.size(), "set") + "):");
			dropped.stream().limit(MOST_DROPPED).forEach(one -> out.println("  " + Words.visible(one.set()) + ": " + Words.oneLine(one.why())));
			if (dropped.size() > MOST_DROPPED) {
				out.println("  and " + (dropped.size() - MOST_DROPPED) + " more; --json lists all");
			}
		}
	}

	/** What a study says of it. */
	static void methods(CoderAgreement agreement, String version, PrintWriter out) {
		List<String> paragraphs = new AgreementMethods(agreement, version).paragraphs();
		if (!agreement.coders().isEmpty()) {
			out.println(TITLE + String.join(", ", agreement.coders().stream().map(Words::visible).toList()) + ": methods");
		}
		paragraphs.forEach(text -> {
			out.println();
			paragraph(text, out);
		});
	}

	/** The units on which coders differ, by variable: where, on what, and a line a coder. */
	static void disagreements(CoderAgreement agreement, UnitTables tables, PrintWriter out) {
		if (agreement.articles() == 0) {
			new AgreementText(agreement, false).print(out);
			return;
		}
		List<UnitValues> all = agreement.disagreements();
		out.println(TITLE + AgreementWords.coders(agreement) + ". They differ on " + Words.count(all.size(), "value") + ".");
		Map<String, List<UnitValues>> byVariable = new LinkedHashMap<>();
		all.forEach(unit -> byVariable.computeIfAbsent(unit.variable(), name -> new ArrayList<>()).add(unit));
		byVariable.forEach((variable, some) -> {
			out.println();
			out.println(Words.visible(variable) + ": " + some.size());
			some.forEach(unit -> disagreement(unit, agreement.coders(), tables.words(unit), out));
		});
	}

	private static void disagreement(UnitValues unit, List<String> coders, String words, PrintWriter out) {
		String about = unit.about();
		String cut = words.length() > MOST_WORDS ? words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, MOST_WORDS))) + "…" : words;
		String place = unit.article() + (unit.start() < 0 ? "" : ", " + unit.start() + "–" + unit.end()) + (cut.isEmpty() ? "" : " \"" + cut + "\"") + (about == null ? "" : ", on " + about);
		indented(place, 2, out);
		for (int i = 0; i < coders.size(); i++) {
			String value = unit.values().get(i);
			String statement = unit.statements().get(i);
			if (value != null) {
				indented(coders.get(i) + ": " + value + (statement == null ? "" : " (" + statement + ")"), 4, out);
			}
		}
	}

	private static void indented(String text, int by, PrintWriter out) {
		List<String> lines = Words.lines(text, WIDTH - by - 2);
		out.println(" ".repeat(by) + lines.getFirst());
		lines.stream().skip(1).forEach(line -> out.println(" ".repeat(by + 2) + line));
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%6.3f", value);
	}

	private static String pad(String text, int width) {
		return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
	}
}
