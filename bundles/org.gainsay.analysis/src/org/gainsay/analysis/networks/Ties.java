// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.gainsay.analysis.networks.CodedStatements.Conditions;
import org.gainsay.analysis.networks.Variable.Type;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StatementFacts;

/** Who said what of what, and with which qualifier: the statements that are left after all filters, in the order of time. */
final class Ties {

	private final NetworkQuestion question;
	private final Variables variables;
	private final Variable rows;
	private final Variable by;
	/** Null for none. */
	private final Variable qualifier;
	private final List<Tie> ties = new ArrayList<>();
	private final List<Level> levels;
	private final Map<String, Level> ofLabels = new HashMap<>();
	private final Set<Value> allRows = new LinkedHashSet<>();
	private final Set<Value> allColumns = new LinkedHashSet<>();
	private final List<String> notes = new ArrayList<>();

	Ties(Corpus corpus, NetworkQuestion question, Variables variables, CodedStatements coded, Progress progress) {
		this.question = question;
		this.variables = variables;
		this.rows = variables.of(question.rows());
		this.by = variables.of(question.by());
		this.qualifier = question.qualifier() == null ? null : variables.of(question.qualifier());
		this.levels = levels(coded.all());
		check();
		Conditions conditions = Conditions.of(question, variables, false);
		Same same = new Same(corpus);
		Map<StatementFacts, Set<List<Object>>> ofStatement = new IdentityHashMap<>();
		Set<List<Object>> seen = new HashSet<>();
		boolean ignores = question.meant() == Aggregate.IGNORE;
		Set<StatementFacts> unqualified = Collections.newSetFromMap(new IdentityHashMap<>());
		for (Coded one : coded.all()) {
			progress.check();
			List<Value[]> pairs = pairs(one);
			if (question.isolates()) {
				rows.of(one).forEach(allRows::add);
				by.of(one).forEach(allColumns::add);
				pairs.forEach(pair -> {
					allRows.add(pair[0]);
					allColumns.add(pair[1]);
				});
			}
			if (pairs.isEmpty() || !conditions.hold(one)) {
				continue;
			}
			List<Level> qualified = levelsOf(one, ignores);
			if (qualified.isEmpty()) {
				unqualified.add(one.statement());
			}
			for (Value[] pair : pairs) {
				for (Level level : qualified) {
					boolean first = ofStatement.computeIfAbsent(one.statement(), key -> new HashSet<>(4)).add(List.of(pair[0], pair[1], level));
					if (first && (question.repeated() == Repeated.KEEP || seen.add(ignores ? List.of(pair[0], pair[1], same.scope(one)) : List.of(pair[0], pair[1], level, same.scope(one))))) {
						ties.add(new Tie(pair[0], pair[1], level, one));
					}
				}
			}
		}
		if (!unqualified.isEmpty() && qualifier != null) {
			notes.add(unqualified.size() + (unqualified.size() == 1 ? " statement has" : " statements have") + " a stance or a value that " + qualifier.name() + " does not count, or none.");
		}
	}

	/** Refuses what the levels of the qualifier do not go with. */
	private void check() {
		Variable read = qualifier;
		if (read == null) {
			return;
		}
		if (read.type() == Type.TEXT && question.mode() == Mode.TWO && question.meant() == Aggregate.SUBTRACT) {
			throw new WrongNetworkException("'" + read.name() + "' has words for levels, of which none can be subtracted from another; say --aggregate ignore or combine.");
		}
		if (question.meant() == Aggregate.COMBINE && levels.size() > MOST_COMBINED) {
			throw new WrongNetworkException("'" + read.name() + "' has " + levels.size() + " levels; no more than " + MOST_COMBINED + " can be combined into one number.");
		}
	}

	/** How many bits a weight has. */
	private static final int MOST_COMBINED = 53;

	private List<Value[]> pairs(Coded coded) {
		if (isCiting(rows, by)) {
			List<Value[]> citing = variables.citing(coded);
			return rows.name().equals(Variables.CITED) ? citing.stream().map(pair -> new Value[] { pair[1], pair[0] }).toList() : citing;
		}
		List<Value> columns = by.of(coded);
		if (columns.isEmpty()) {
			return List.of();
		}
		List<Value[]> pairs = new ArrayList<>(1);
		for (Value row : rows.of(coded)) {
			for (Value column : columns) {
				pairs.add(new Value[] { row, column });
			}
		}
		return pairs;
	}

	/** Whether it is asked who passes on whom: then each is a row who cites somebody. */
	private static boolean isCiting(Variable one, Variable other) {
		return one.name().equals(Variables.ACTOR) && other.name().equals(Variables.CITED) || one.name().equals(Variables.CITED) && other.name().equals(Variables.ACTOR);
	}

	private List<Level> levels(List<Coded> coded) {
		Variable read = qualifier;
		if (read == null) {
			return List.of();
		}
		if (read.type() == Type.TEXT) {
			Set<String> labels = new TreeSet<>(CodePoints.ORDER);
			coded.forEach(one -> read.of(one).forEach(value -> labels.add(value.label())));
			int rank = 0;
			List<Level> found = new ArrayList<>();
			for (String label : labels) {
				Level level = new Level(label, Double.NaN, rank++);
				ofLabels.put(label, level);
				found.add(level);
			}
			return found;
		}
		Map<Double, Level> numbers = new TreeMap<>();
		if (read.type() == Type.YES_NO) {
			numbers.put(0.0, Level.NONE);
			numbers.put(1.0, Level.NONE);
		} else if (read.name().equals(Variables.STANCE)) {
			Variables.STANCE_LEVELS.forEach(number -> numbers.put(number, Level.NONE));
		} else {
			coded.forEach(one -> read.of(one).stream().map(value -> read.number().applyAsDouble(value)).filter(number -> !number.isNaN()).forEach(number -> numbers.put(number, Level.NONE)));
		}
		int rank = 0;
		List<Level> found = new ArrayList<>();
		for (double number : numbers.keySet()) {
			Level level = new Level(Weights.written(number), number, rank++);
			ofLabels.put(level.label(), level);
			found.add(level);
		}
		return found;
	}

	/** The levels of a statement: none where it does not count. */
	private List<Level> levelsOf(Coded coded, boolean ignores) {
		Variable read = qualifier;
		if (read == null) {
			return List.of(Level.NONE);
		}
		List<Level> found = new ArrayList<>(1);
		for (Value value : read.of(coded)) {
			Level level = ofLabels.get(read.type() == Type.TEXT ? value.label() : Weights.written(read.number().applyAsDouble(value)));
			if (level != null && !found.contains(level)) {
				found.add(level);
			}
		}
		return found.isEmpty() && ignores && read.type() == Type.TEXT ? List.of(Level.NONE) : found;
	}

	/** All of them. */
	List<Tie> all() {
		return ties;
	}

	/** Those of the qualifier, in their order; empty where there is none. */
	List<Level> levels() {
		return levels;
	}

	/** Whether the levels are words. */
	boolean words() {
		return qualifier == null || qualifier.type() == Type.TEXT;
	}

	/** Whether they are yes and no. */
	boolean yesNo() {
		return qualifier != null && qualifier.type() == Type.YES_NO;
	}

	/** How far the greatest is from the least; 0 where there are none. */
	double range() {
		return levels.isEmpty() ? 0 : levels.getLast().number() - levels.getFirst().number();
	}

	/** The rows that are there without a tie, too; empty where they are not wanted. So the columns. */
	Set<Value> allRows() {
		return allRows;
	}

	Set<Value> allColumns() {
		return allColumns;
	}

	/** Whether the two variables are of those who speak, and one passes on the other. */
	boolean directed() {
		return rows.name().equals(Variables.CITED) != by.name().equals(Variables.CITED) && (SPEAKING.contains(rows.name()) || SPEAKING.contains(by.name()));
	}

	private static final Set<String> SPEAKING = Set.of(Variables.ACTOR, "speaker", "person", "organisation", "route", "outlet");

	/** What is to be said of those that are not there, a sentence each. */
	List<String> notes() {
		return notes;
	}

	/** Within what a statement counts once. */
	private final class Same {

		private final ActsLinked acts;

		Same(Corpus corpus) {
			acts = question.repeated() == Repeated.UTTERANCE ? new ActsLinked(corpus) : null;
		}

		Object scope(Coded coded) {
			return switch (question.repeated()) {
				case KEEP -> coded;
				case RANGE -> "";
				case ARTICLE -> coded.article().name();
				case UTTERANCE -> acts.act(coded.statement().qualifiedName());
				case WEEK, MONTH, YEAR -> time(coded);
			};
		}

		/** A date that is not written exactly enough is a time of its own, and so is that of an article without one. */
		private Object time(Coded coded) {
			Moment moment = coded.moment();
			if (moment == null) {
				return coded.article().name();
			}
			Object first = time(moment.from().toLocalDate());
			return first.equals(time(moment.last().toLocalDate())) ? first : moment;
		}

		private Object time(LocalDate day) {
			return switch (question.repeated()) {
				case WEEK -> List.of(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
				case MONTH -> List.of(day.getYear(), day.getMonthValue());
				default -> day.getYear();
			};
		}
	}
}
