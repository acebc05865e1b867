// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.analysis.agreement.AgreementFigure;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.analysis.agreement.Estimate;

/** Figures of agreement as one table for an article in a journal. */
public final class AgreementTables {

	private static final List<String> HEADS = List.of("Variable", "Measure", "Value", "95 % interval", "n");

	/** What a table is written in. */
	public enum Form {
		/** With {@code table} and {@code tabular}, and no package. */
		LATEX,
		/** With pipes. */
		MARKDOWN,
		/** The element alone, to be put into a page. */
		HTML;

		/** The word for it. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** The one of a word; empty where there is none. */
		public static Optional<Form> of(String word) {
			return Stream.of(values()).filter(form -> form.word().equals(word)).findFirst();
		}
	}

	private AgreementTables() {
	}

	/**
	 * Writes the figures of all coders.
	 *
	 * @param all whether every measure is in it, or the ones that are told first
	 * @throws IOException if {@code to} throws it
	 */
	public static void write(CoderAgreement agreement, Form form, boolean all, Appendable to) throws IOException {
		String caption = agreement.articles() == 0 ? AgreementWords.NOTHING : "Agreement of " + AgreementWords.coders(agreement) + ". " + AgreementWords.intervals(agreement);
		List<List<String>> rows = agreement.byVariable().values().stream().flatMap(figures -> rows(figures.stream().filter(figure -> all || figure.measure().main()).toList())).toList();
		switch (form) {
			case LATEX -> latex(caption, rows, to);
			case MARKDOWN -> markdown(caption, rows, to);
			case HTML -> html(caption, rows, to);
		}
	}

	/** Where nothing of a variable is defined, and for one reason, a row says so of all. */
	private static Stream<List<String>> rows(List<AgreementFigure> figures) {
		boolean none = figures.stream().noneMatch(figure -> figure.estimate().defined()) && figures.stream().map(figure -> figure.estimate().reason()).distinct().count() == 1;
		return none ? Stream.of(List.of(figures.getFirst().variable(), "", "undefined", String.valueOf(figures.getFirst().estimate().reason()), String.valueOf(figures.getFirst().n())))
				: figures.stream().map(AgreementTables::row);
	}

	private static List<String> row(AgreementFigure figure) {
		Estimate estimate = figure.estimate();
		return List.of(figure.variable(), figure.measure().word(), estimate.defined() ? number(estimate.value()) : "undefined",
				estimate.hasInterval() ? number(estimate.low()) + " to " + number(estimate.high()) : estimate.reason() == null ? "" : estimate.reason(), String.valueOf(figure.n()));
	}

	/** With three places, and a minus sign that is one. */
	static String number(double value) {
		return String.format(Locale.ROOT, "%.3f", value).replace('-', '\u2212');
	}

	private static void latex(String caption, List<List<String>> rows, Appendable to) throws IOException {
		to.append("\\begin{table}\n\\caption{").append(inLatex(caption)).append("}\n\\begin{tabular}{llrlr}\n\\hline\n");
		to.append(HEADS.stream().map(AgreementTables::inLatex).collect(Collectors.joining(" & "))).append(" \\\\\n\\hline\n");
		for (List<String> row : rows) {
			to.append(row.stream().map(AgreementTables::inLatex).collect(Collectors.joining(" & "))).append(" \\\\\n");
		}
		to.append("\\hline\n\\end{tabular}\n\\end{table}\n");
	}

	/** A text with what LaTeX reads as commands as characters. */
	private static String inLatex(String text) {
		StringBuilder out = new StringBuilder();
		for (char c : text.toCharArray()) {
			switch (c) {
				case '\\' -> out.append("\\textbackslash{}");
				case '~' -> out.append("\\textasciitilde{}");
				case '^' -> out.append("\\textasciicircum{}");
				case '<' -> out.append("\\textless{}"); // without a package these three are other signs
				case '>' -> out.append("\\textgreater{}");
				case '|' -> out.append("\\textbar{}");
				case '\u2212' -> out.append("$-$");
				case '&', '%', '$', '#', '_', '{', '}' -> out.append('\\').append(c);
				case '\n', '\r' -> out.append(' ');
				default -> out.append(c);
			}
		}
		return out.toString();
	}

	private static void markdown(String caption, List<List<String>> rows, Appendable to) throws IOException {
		to.append(inMarkdown(caption)).append("\n\n");
		line(HEADS, to);
		to.append("|---|---|---:|---|---:|\n");
		for (List<String> row : rows) {
			line(row.stream().map(AgreementTables::inMarkdown).toList(), to);
		}
	}

	private static void line(List<String> cells, Appendable to) throws IOException {
		to.append("| ").append(String.join(" | ", cells)).append(" |\n");
	}

	private static String inMarkdown(String text) {
		return text.replaceAll("[\\\\|*_`~&<>\\[\\]]", "\\\\$0").replaceAll("[\\r\\n]+", " ");
	}

	private static void html(String caption, List<List<String>> rows, Appendable to) throws IOException {
		to.append("<table>\n<caption>").append(inHtml(caption)).append("</caption>\n<thead><tr>");
		for (String head : HEADS) {
			to.append("<th scope=\"col\">").append(inHtml(head)).append("</th>");
		}
		to.append("</tr></thead>\n<tbody>\n");
		for (List<String> row : rows) {
			to.append("<tr>");
			for (String cell : row) {
				to.append("<td>").append(inHtml(cell)).append("</td>");
			}
			to.append("</tr>\n");
		}
		to.append("</tbody>\n</table>\n");
	}

	private static String inHtml(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
