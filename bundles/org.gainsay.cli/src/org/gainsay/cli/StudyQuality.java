// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.util.List;
import java.util.Objects;

import org.gainsay.analysis.agreement.UnitValues;
import org.gainsay.analysis.study.Drift;
import org.gainsay.analysis.study.Feedback;
import org.gainsay.edit.study.StudyJson;
import org.gainsay.edit.study.StudyRounds;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.csv.UnitTables;
import org.gainsay.report.StudyWords;

/** How well coders do: against the gold of a training, and in the course of a study. */
final class StudyQuality {

	private static final int COLUMN = 14;
	private static final int MOST_WORDS = 80;

	private final Study command;
	private final Corpus corpus;
	private final StudyRounds rounds;

	StudyQuality(Study command, Corpus corpus, StudyRounds rounds) {
		this.command = command;
		this.corpus = corpus;
		this.rounds = rounds;
	}

	// ---- feedback

	int feedback() {
		String coder = command.forWhom;
		Feedback feedback = rounds.feedback(command.round, coder, command.reader, Progress.NONE);
		if (command.json) {
			command.print(StudyJson.feedback(feedback, command.round));
			return command.done();
		}
		command.out().println(Words.visible(StudyWords.compared(feedback, command.round)));
		for (Feedback.Mark mark : feedback.marks()) {
			command.out().println("  " + pad(mark.variable()) + StudyWords.mark(mark));
		}
		int of = feedback.agreement().coders().indexOf(coder);
		int gold = feedback.agreement().coders().indexOf(feedback.gold());
		UnitTables tables = new UnitTables(feedback.agreement(), corpus);
		for (UnitValues unit : feedback.differences()) {
			String statement = unit.statements().get(of) != null ? unit.statements().get(of) : unit.statements().get(gold);
			command.out().println(Words.visible(unit.article()) + (statement == null ? "" : ", " + Words.visible(statement)) + ": " + unit.variable() + (unit.about() == null ? "" : " on " + Words.visible(unit.about()))
					+ ": " + Words.oneLine(value(unit, of)) + "; the gold has " + Words.oneLine(value(unit, gold)) + words(tables.words(unit)));
		}
		if (feedback.compared().isEmpty()) {
			command.err().println(StudyWords.NO_FEEDBACK);
		}
		return command.done();
	}

	private static String value(UnitValues unit, int coder) {
		return Objects.toString(unit.values().get(coder), StudyWords.NOTHING);
	}

	/** The words of a unit, cut. */
	private static String words(String all) {
		return all.isEmpty() ? "" : " “" + Words.visible(all.codePointCount(0, all.length()) > MOST_WORDS ? all.substring(0, all.offsetByCodePoints(0, MOST_WORDS)) + "…" : all) + "”";
	}

	// ---- drift

	int drift() {
		StudyRounds.Drifted drifted = rounds.drift(command.round, Progress.NONE);
		drifted.leftOut().forEach(round -> command.err().println(Words.visible(StudyRounds.Drifted.told(round))));
		List<Drift.Row> rows = drifted.rows();
		if (command.json) {
			command.print(StudyJson.drift(rows));
			return command.done();
		}
		Drift.Row before = null;
		for (Drift.Row row : rows) {
			if (before == null || before.kind() != row.kind() || !before.round().equals(row.round()) || !Objects.equals(before.week(), row.week()) || !Objects.equals(before.coder(), row.coder())) {
				command.out().println(Words.visible(StudyWords.compared(row)) + ", " + Words.count(row.articles(), "article"));
			}
			command.out().println("  " + pad(row.variable()) + StudyWords.figure(row.figure()));
			before = row;
		}
		if (rows.isEmpty()) {
			command.err().println(StudyWords.NO_DRIFT);
		}
		return command.done();
	}

	// ---- both

	private static String pad(String name) {
		return Words.visible(name) + " ".repeat(Math.max(1, COLUMN - name.length()));
	}
}
