// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.analysis.agreement.AgreementFigure;
import org.gainsay.analysis.agreement.UnitValues;
import org.gainsay.analysis.study.Drift;
import org.gainsay.analysis.study.Feedback;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.interchange.csv.UnitTables;

/** How well coders do: against the gold of a training, and in the course of a study. */
final class StudyQuality {

	private static final int COLUMN = 14;
	private static final int MOST_WORDS = 80;

	private final Study command;
	private final Corpus corpus;
	private final StudyParts study;

	StudyQuality(Study command, Corpus corpus, StudyParts study) {
		this.command = command;
		this.corpus = corpus;
		this.study = study;
	}

	// ---- feedback

	int feedback() {
		String coder = command.forWhom;
		if (!study.isCoder(coder)) {
			throw command.wrongUse("The study has no coder '" + coder + "'." + Words.meant(coder, study.coders().stream().map(StudyFacts.Coder::name).toList()));
		}
		if (!coder.equals(command.reader) && study.round(command.round).filter(StudyFacts.Round::blind).isPresent() && study.opening(command.round).isPresent()) {
			throw command.wrongUse("The round '" + command.round + "' is blind and still open, so only '" + coder + "' may ask: add --as " + coder + ".");
		}
		Feedback feedback = Feedback.of(corpus, study, command.round, coder);
		if (command.json) {
			command.print(json(feedback));
			return command.done();
		}
		command.out().println(Words.visible(coder) + " in " + Words.visible(command.round) + ": " + Words.count(feedback.compared().size(), "article") + " finished and compared with the gold"
				+ (feedback.unfinished().isEmpty() ? "" : ", " + feedback.unfinished().size() + " not finished yet") + (feedback.noGold().isEmpty() ? "." : ", " + feedback.noGold().size() + " finished and without a gold."));
		for (Feedback.Mark mark : feedback.marks()) {
			command.out().println("  " + pad(mark.variable()) + told(mark.figure()) + (mark.passed() ? "; passed, " : "; not passed, ") + mark.least().toPlainString() + " is asked for");
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
			command.err().println("Feedback comes once an article is finished (status done) and has a gold: an own set that is done.");
		}
		return command.done();
	}

	private static String value(UnitValues unit, int coder) {
		return Objects.toString(unit.values().get(coder), "(nothing)");
	}

	/** The words of a unit, cut. */
	private static String words(String all) {
		return all.isEmpty() ? "" : " “" + Words.visible(all.codePointCount(0, all.length()) > MOST_WORDS ? all.substring(0, all.offsetByCodePoints(0, MOST_WORDS)) + "…" : all) + "”";
	}

	private Map<String, Object> json(Feedback feedback) {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("coder", feedback.coder());
		all.put("round", command.round);
		all.put("compared", feedback.compared());
		all.put("unfinished", feedback.unfinished());
		all.put("withoutGold", feedback.noGold());
		all.put("marks", feedback.marks().stream().map(mark -> {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("variable", mark.variable());
			one.put("least", mark.least());
			figure(mark.figure(), one);
			one.put("passed", mark.passed());
			return one;
		}).toList());
		int of = feedback.agreement().coders().indexOf(feedback.coder());
		int gold = feedback.agreement().coders().indexOf(feedback.gold());
		all.put("differences", feedback.differences().stream().map(unit -> {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("article", unit.article());
			one.put("variable", unit.variable());
			one.put("about", unit.about());
			one.put("start", unit.start() < 0 ? null : unit.start());
			one.put("end", unit.end() < 0 ? null : unit.end());
			one.put("statement", unit.statements().get(of));
			one.put("value", unit.values().get(of));
			one.put("gold", unit.values().get(gold));
			return one;
		}).toList());
		return all;
	}

	// ---- drift

	int drift() {
		List<String> rounds = study.rounds().stream().map(StudyFacts.Round::name).filter(name -> command.round == null || name.equals(command.round)).toList();
		List<String> seen = new ArrayList<>();
		for (String round : rounds) {
			if (study.round(round).filter(StudyFacts.Round::blind).isPresent() && study.opening(round).isPresent()) {
				if (command.round != null) {
					throw command.wrongUse("The round '" + round + "' is blind and still open, so how far its coders agree is not told yet. Close it first: gainsay study DIR close " + round + ".");
				}
				command.err().println("The round '" + Words.visible(round) + "' is blind and still open, and left out.");
			} else {
				seen.add(round);
			}
		}
		List<Drift.Row> rows = Drift.of(corpus, study, seen);
		if (command.json) {
			command.print(rows.stream().map(row -> {
				Map<String, Object> one = new LinkedHashMap<>();
				one.put("kind", row.kind().word());
				one.put("round", row.round());
				one.put("week", row.week());
				one.put("coder", row.coder());
				one.put("variable", row.variable());
				one.put("articles", row.articles());
				figure(row.figure(), one);
				return one;
			}).toList());
			return command.done();
		}
		Drift.Row before = null;
		for (Drift.Row row : rows) {
			if (before == null || before.kind() != row.kind() || !before.round().equals(row.round()) || !Objects.equals(before.week(), row.week()) || !Objects.equals(before.coder(), row.coder())) {
				command.out().println(head(row) + ", " + Words.count(row.articles(), "article"));
			}
			command.out().println("  " + pad(row.variable()) + told(row.figure()));
			before = row;
		}
		if (rows.isEmpty()) {
			command.err().println("There is nothing to measure: no article of a round has sets of two coders that are done, or a gold.");
		}
		return command.done();
	}

	private String head(Drift.Row row) {
		String round = "Round " + Words.visible(row.round());
		return switch (row.kind()) {
			case ROUND -> round;
			case WEEK -> round + ", week " + row.week();
			case GOLD -> round + ", week " + row.week() + ", " + Words.visible(Objects.toString(row.coder())) + " and the gold";
			case RECODE -> round + ", " + Words.visible(Objects.toString(row.coder())) + " and " + Words.visible(Objects.toString(row.coder())) + " before";
		};
	}

	// ---- both

	private static String pad(String name) {
		return Words.visible(name) + " ".repeat(Math.max(1, COLUMN - name.length()));
	}

	private static String told(@Nullable AgreementFigure figure) {
		if (figure == null) {
			return "not measured";
		} else if (!figure.estimate().defined()) {
			return "undefined: " + figure.estimate().reason();
		}
		return number(figure.estimate().value()) + (figure.estimate().hasInterval() ? " (" + number(figure.estimate().low()) + " to " + number(figure.estimate().high()) + ")" : "") + ", n " + figure.n();
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.3f", value);
	}

	private static void figure(@Nullable AgreementFigure figure, Map<String, Object> to) {
		to.put("measure", figure == null ? null : figure.measure().word());
		to.put("value", figure == null || !figure.estimate().defined() ? null : figure.estimate().value());
		to.put("low", figure == null || !figure.estimate().hasInterval() ? null : figure.estimate().low());
		to.put("high", figure == null || !figure.estimate().hasInterval() ? null : figure.estimate().high());
		to.put("n", figure == null ? null : figure.n());
		to.put("reason", figure == null ? null : figure.estimate().reason());
	}
}
