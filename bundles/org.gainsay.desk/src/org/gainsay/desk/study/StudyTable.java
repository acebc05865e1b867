// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.gainsay.analysis.agreement.AgreementFigure;
import org.gainsay.analysis.agreement.UnitValues;
import org.gainsay.analysis.study.Drift;
import org.gainsay.analysis.study.Feedback;
import org.gainsay.desk.DeskMessages;
import org.gainsay.edit.study.StudyRounds;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.csv.UnitTables;
import org.gainsay.report.StudyWords;

/**
 * What is measured of a study: a table, and what is said of it. Immutable.
 *
 * @param title   what it is
 * @param told    what is to be read before it, in lines
 * @param columns the heads of the columns
 */
public record StudyTable(String title, String told, List<String> columns, List<Row> rows) {

	/**
	 * A row.
	 *
	 * @param cells     a text for each column
	 * @param article   the name of the article that it is on; null for what is on none
	 * @param statement the qualified name of the statement that it leads to; null for none
	 */
	public record Row(List<String> cells, @Nullable String article, @Nullable String statement) {
	}

	/**
	 * What a coder gave otherwise than the gold, statement by statement; before it a row for each variable that the study reports from a least figure, which says whether that is reached.
	 *
	 * @param corpus of which the words are
	 * @param reader who asks; null for nobody
	 * @throws IllegalArgumentException                   with a message for the user if he may not
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	public static StudyTable feedback(StudyRounds rounds, Corpus corpus, String round, String coder, @Nullable String reader, Progress progress) {
		Feedback feedback = rounds.feedback(round, coder, reader, progress);
		List<String> told = new ArrayList<>(List.of(StudyWords.compared(feedback, round)));
		if (feedback.compared().isEmpty()) {
			told.add(StudyWords.NO_FEEDBACK);
		} else if (feedback.differences().isEmpty()) {
			told.add(DeskMessages.Study_asTheGold);
		}
		int of = feedback.agreement().coders().indexOf(coder);
		int gold = feedback.agreement().coders().indexOf(feedback.gold());
		UnitTables tables = new UnitTables(feedback.agreement(), corpus);
		List<Row> rows = new ArrayList<>();
		feedback.marks().forEach(mark -> rows.add(new Row(List.of(DeskMessages.Study_mark, "", mark.variable(), "", StudyWords.figure(mark.figure()), //$NON-NLS-1$ //$NON-NLS-2$
				NLS.bind(passed(mark), mark.least().toPlainString()), ""), null, null))); //$NON-NLS-1$
		for (UnitValues unit : feedback.differences()) {
			String own = unit.statements().get(of);
			String statement = own == null ? unit.statements().get(gold) : own;
			rows.add(new Row(List.of(unit.article(), statement == null ? "" : statement, unit.variable(), Objects.toString(unit.about(), ""), value(unit, of), value(unit, gold), tables.words(unit)), //$NON-NLS-1$ //$NON-NLS-2$
					unit.article(), statement));
		}
		return new StudyTable(NLS.bind(DeskMessages.Study_feedback, coder, round), String.join("\n", told), //$NON-NLS-1$
				List.of(DeskMessages.Study_article, DeskMessages.Study_statement, DeskMessages.Study_variable, DeskMessages.Study_about, DeskMessages.Study_given, DeskMessages.Study_gold, DeskMessages.Study_words),
				List.copyOf(rows));
	}

	private static String passed(Feedback.Mark mark) {
		Boolean passed = mark.passed();
		return passed == null ? DeskMessages.Study_cannotBeSaid : passed ? DeskMessages.Study_passed : DeskMessages.Study_notPassed;
	}

	private static String value(UnitValues unit, int coder) {
		return Objects.toString(unit.values().get(coder), StudyWords.NOTHING);
	}

	/**
	 * Alpha by round and week, and of recodes.
	 *
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	public static StudyTable drift(StudyRounds rounds, Progress progress) {
		StudyRounds.Drifted drifted = rounds.drift(null, progress);
		List<String> told = new ArrayList<>(drifted.leftOut().stream().map(StudyRounds.Drifted::told).toList());
		if (drifted.rows().isEmpty()) {
			told.add(StudyWords.NO_DRIFT);
		}
		return new StudyTable(DeskMessages.Study_drift, String.join("\n", told), //$NON-NLS-1$
				List.of(DeskMessages.Study_compared, DeskMessages.Study_articleCount, DeskMessages.Study_variable, DeskMessages.Study_alpha, DeskMessages.Study_interval, DeskMessages.Study_n),
				drifted.rows().stream().map(StudyTable::row).toList());
	}

	private static Row row(Drift.Row row) {
		AgreementFigure figure = row.figure();
		boolean defined = figure != null && figure.estimate().defined();
		String interval = figure == null ? "" : !defined ? Objects.toString(figure.estimate().reason(), "") //$NON-NLS-1$ //$NON-NLS-2$
				: figure.estimate().hasInterval() ? StudyWords.number(figure.estimate().low()) + " \u2013 " + StudyWords.number(figure.estimate().high()) : ""; //$NON-NLS-1$ //$NON-NLS-2$
		return new Row(List.of(StudyWords.compared(row), String.valueOf(row.articles()), row.variable(),
				figure == null ? DeskMessages.Study_notMeasured : defined ? StudyWords.number(figure.estimate().value()) : DeskMessages.Agreement_undefined, interval, figure == null ? "" : String.valueOf(figure.n())), //$NON-NLS-1$
				null, null);
	}
}
