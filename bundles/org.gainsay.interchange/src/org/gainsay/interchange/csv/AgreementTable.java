// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.csv;

import static org.gainsay.interchange.csv.Table.Column.key;
import static org.gainsay.interchange.csv.Table.Column.of;
import static org.gainsay.interchange.csv.Table.Column.text;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.gainsay.analysis.agreement.AgreementFigure;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.analysis.agreement.Confusion;
import org.gainsay.analysis.agreement.Measure;
import org.gainsay.analysis.agreement.PairAgreement;
import org.gainsay.analysis.agreement.ValueAgreement;
import org.gainsay.interchange.Characters;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.csv.Table.Type;

/**
 * How far coders agree as one table: a row a figure, first those of all coders, then of each pair; then alpha of each value, and how often one coder gave a value where the other gave which.
 * It is no table of the package.
 */
public final class AgreementTable {

	/** How the first line begins. */
	public static final String FIRST_COLUMNS = "coders,variable,of,with,measure";

	private static final int PLACES = 6;
	private static final Table TABLE = new Table("agreement", "How far coders agree: one row a figure.", List.of(
			text("coders", "the two coders with a space between; empty for all coders"),
			key("variable", "what it is on"),
			text("of", "the value of the variable; empty for all values"),
			text("with", "what the second coder gave where the first gave the value of the column before; empty but for counts"),
			key("measure", "by what; count for how often"),
			of("value", Type.NUMBER, "the figure; empty where it is not defined"),
			of("low", Type.NUMBER, "where its interval of 95 % begins; empty where there is none"),
			of("high", Type.NUMBER, "where its interval ends"),
			of("n", Type.INTEGER, "from how many units, spans or characters it is reckoned"),
			text("reason", "why it is not defined, or has no interval"),
			text("match", "when statements are one, where that is not as in the other rows; empty elsewhere")), List.of(), List.of());

	private final TableWriter to;
	private boolean whole = true;

	private AgreementTable(TableWriter to) {
		this.to = to;
	}

	/**
	 * Writes it, quoted as the tables of the package are, the names of the columns first.
	 *
	 * @param to flushed, not closed
	 * @return what could not be carried as it is
	 * @throws IOException if {@code to} throws it
	 */
	public static List<NotCarried> write(CoderAgreement agreement, Writer to) throws IOException {
		TableWriter writer = new TableWriter(TABLE, to);
		AgreementTable table = new AgreementTable(writer);
		agreement.figures().forEach(figure -> table.figure(null, figure, null));
		agreement.otherwise().forEach((match, figures) -> figures.forEach(figure -> table.figure(null, figure, match.word())));
		agreement.values().forEach(value -> table.value(null, value));
		agreement.pairs().forEach(table::pair);
		writer.flush();
		return table.whole ? List.of() : List.of(new NotCarried("agreement", Characters.CSV.told()));
	}

	private void pair(PairAgreement pair) {
		String coders = String.join(" ", pair.coders());
		pair.figures().forEach(figure -> figure(coders, figure, null));
		pair.values().forEach(value -> value(coders, value));
		pair.confusions().forEach(confusion -> confusion(coders, confusion));
	}

	private void figure(String coders, AgreementFigure figure, String match) {
		row(coders, figure.variable(), null, null, figure.measure().word(), number(figure.estimate().value()), number(figure.estimate().low()), number(figure.estimate().high()), figure.n(),
				figure.estimate().reason(), match);
	}

	private void value(String coders, ValueAgreement value) {
		row(coders, value.variable(), value.value(), null, Measure.ALPHA.word(), number(value.alpha()), null, null, value.n(), null, null);
	}

	private void confusion(String coders, Confusion confusion) {
		for (int i = 0; i < confusion.values().size(); i++) {
			for (int j = 0; j < confusion.values().size(); j++) {
				if (confusion.counts()[i][j] > 0) {
					row(coders, confusion.variable(), confusion.values().get(i), confusion.values().get(j), "count", String.valueOf(confusion.counts()[i][j]), null, null, null, null, null);
				}
			}
		}
	}

	private void row(Object... values) {
		whole &= to.row(values);
	}

	private static String number(double value) {
		return Double.isNaN(value) ? null : BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
	}
}
