// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.gainsay.analysis.agreement.AgreementFigure;
import org.gainsay.analysis.agreement.AgreementOptions;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.analysis.agreement.Confusion;
import org.gainsay.analysis.agreement.Estimate;
import org.gainsay.analysis.agreement.PairAgreement;
import org.gainsay.analysis.agreement.ValueAgreement;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.report.AgreementWords;

/** How far coders agree: figures, pairs of coders, values, and what was not measured. */
final class AgreementSection {

	/** What leads to it. */
	static final String ID = "agreement";
	/** What it is called. */
	static final String TITLE = "How far coders agree";

	private final CoderAgreement agreement;
	private final Html html;

	AgreementSection(CoderAgreement agreement, Html html) {
		this.agreement = agreement;
		this.html = html;
	}

	/** What it would show of a corpus, until progress stops it; empty where no article was done by two coders. */
	static Optional<CoderAgreement> of(Corpus corpus, Progress progress) {
		return CoderAgreement.measurable(corpus) ? Optional.of(CoderAgreement.of(corpus, AgreementOptions.DEFAULT, progress)) : Optional.empty();
	}

	void write() {
		html.open("section", "aria-labelledby", ID).element("h2", TITLE, "id", ID);
		if (agreement.articles() == 0) {
			html.element("p", AgreementWords.NOTHING);
		} else {
			html.element("p", AgreementWords.coders(agreement) + ". " + AgreementWords.intervals(agreement));
			html.element("p", AgreementWords.reading(), "class", "soft small");
			figures("All coders", agreement.figures());
			agreement.otherwise().forEach((match, figures) -> figures("Found, where " + match.meaning(), figures));
			values(agreement.values());
			agreement.pairs().forEach(this::pair);
		}
		dropped();
		html.close();
	}

	/** A table of what is defined; what is not is folded below it. */
	private void figures(String title, List<AgreementFigure> figures) {
		List<AgreementFigure> defined = figures.stream().filter(figure -> figure.estimate().defined()).toList();
		List<AgreementFigure> undefined = figures.stream().filter(figure -> !figure.estimate().defined()).toList();
		if (!defined.isEmpty()) {
			table(title, defined);
		}
		if (!undefined.isEmpty()) {
			html.open("details", "class", "why").element("summary", title + ": " + (undefined.size() == 1 ? "1 figure is" : undefined.size() + " figures are") + " undefined, and why");
			reasons(title, undefined);
			html.close();
		}
	}

	private void table(String title, List<AgreementFigure> figures) {
		begin(title, List.of("Variable", "Measure", "Value", "95 %", "n"));
		String last = "";
		for (AgreementFigure figure : figures) {
			Estimate estimate = figure.estimate();
			measure(figure, last).element("td", number(estimate.value()));
			html.element("td", estimate.hasInterval() ? number(estimate.low()) + " to " + number(estimate.high()) : estimate.reason() == null ? "" : estimate.reason());
			html.element("td", String.valueOf(figure.n())).close();
			last = figure.variable();
		}
		html.close().close().close();
	}

	private void reasons(String title, List<AgreementFigure> figures) {
		begin(title, List.of("Variable", "Measure", "Undefined, because", "n"));
		String last = "";
		for (AgreementFigure figure : figures) {
			String reason = figure.estimate().reason();
			measure(figure, last).element("td", reason == null ? "" : reason).element("td", String.valueOf(figure.n())).close();
			last = figure.variable();
		}
		html.close().close().close();
	}

	private void begin(String title, List<String> heads) {
		Frame.scrolled(html, title).open("table").element("caption", title).open("thead").open("tr");
		heads.forEach(head -> html.element("th", head, "scope", "col"));
		html.close().close().open("tbody");
	}

	/** Begins a row; the variable stands in the first of its rows. */
	private Html measure(AgreementFigure figure, String last) {
		return html.open("tr").element("th", figure.variable().equals(last) ? "" : figure.variable(), "scope", "row").element("td", figure.measure().word(), "title", figure.measure().meaning());
	}

	private void values(List<ValueAgreement> values) {
		if (values.isEmpty()) {
			return;
		}
		html.open("details").element("summary", "Value by value");
		Frame.scrolled(html, "Value by value").open("table").open("thead").open("tr");
		List.of("Variable", "Value", "Alpha", "Given").forEach(head -> html.element("th", head, "scope", "col"));
		html.close().close().open("tbody");
		for (ValueAgreement value : values) {
			html.open("tr").element("th", value.variable(), "scope", "row").element("td", value.value()).element("td", Double.isNaN(value.alpha()) ? "undefined" : number(value.alpha()))
					.element("td", String.valueOf(value.n())).close();
		}
		html.close().close().close().close();
	}

	private void pair(PairAgreement pair) {
		html.open("details").element("summary", String.join(" and ", pair.coders()) + ", " + Frame.count(pair.articles(), "article"));
		figures("Both alone", pair.figures());
		pair.confusions().forEach(confusion -> confusion(confusion, pair));
		html.close();
	}

	private void confusion(Confusion confusion, PairAgreement pair) {
		String title = confusion.variable() + ": rows are what " + pair.coders().getFirst() + " gave, columns what " + pair.coders().getLast() + " gave";
		Frame.scrolled(html, title).open("table").element("caption", title).open("thead").open("tr")
				.element("td", "");
		confusion.values().forEach(value -> html.element("th", value, "scope", "col"));
		html.close().close().open("tbody");
		for (int i = 0; i < confusion.values().size(); i++) {
			html.open("tr").element("th", confusion.values().get(i), "scope", "row");
			for (int count : confusion.counts()[i]) {
				html.element("td", count == 0 ? "" : String.valueOf(count));
			}
			html.close();
		}
		html.close().close().close();
	}

	private void dropped() {
		if (!agreement.dropped().isEmpty()) {
			html.open("details").element("summary", Frame.count(agreement.dropped().size(), "set") + " not measured").open("ul", "class", "small");
			agreement.dropped().forEach(one -> html.element("li", one.set() + ": " + one.why()));
			html.close().close();
		}
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.3f", value);
	}
}
