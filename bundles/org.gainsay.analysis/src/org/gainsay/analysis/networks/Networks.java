// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.model.CategorySubject;

/** The answer to a {@link NetworkQuestion}. Immutable. */
public final class Networks {

	private final Corpus corpus;
	private final NetworkQuestion question;
	private final Progress progress;
	private final List<Network> all = new ArrayList<>();
	private final List<Camps> camps = new ArrayList<>();
	private final List<Coded> events;
	private final List<String> notes = new ArrayList<>();
	private static final String TYPE = "type";

	private final Variables variables;
	private final Map<String, Variable> asked = new HashMap<>();

	/**
	 * Answers.
	 *
	 * @throws WrongNetworkException if the question makes no sense, or not with this corpus
	 */
	public static Networks of(Corpus corpus, NetworkQuestion question) {
		return of(corpus, question, Progress.NONE);
	}

	/**
	 * The same, and stops when it is to.
	 *
	 * @param progress is told of no steps
	 * @throws WrongNetworkException                      if the question makes no sense, or not with this corpus
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	public static Networks of(Corpus corpus, NetworkQuestion question, Progress progress) {
		question.check();
		return new Networks(corpus, question, progress);
	}

	/** The variables that can be asked for in a corpus, as users type them: those that every corpus has in their order, then its categories by name. */
	public static List<String> variables(Corpus corpus) {
		return new Variables(corpus).names();
	}

	private Networks(Corpus corpus, NetworkQuestion question, Progress progress) {
		this.corpus = corpus;
		this.question = question;
		this.progress = progress;
		variables = new Variables(corpus);
		CodedStatements coded = new CodedStatements(corpus, question, variables, progress);
		notes.addAll(coded.notes());
		progress.check();
		if (question.mode() == Mode.EVENTS) {
			events = events(coded, variables);
			return;
		}
		events = List.of();
		Ties ties = new Ties(corpus, question, variables, coded, progress);
		notes.addAll(ties.notes());
		Window window = question.window();
		if (window == null) {
			double[] ones = new double[ties.all().size()];
			Arrays.fill(ones, 1);
			add("", ties, new Weighed(ties.all(), ones));
			return;
		}
		LocalDateTime from = coded.from();
		LocalDateTime until = coded.until();
		if (from == null || until == null) {
			throw new WrongNetworkException("No statement has a date, so there is nothing to look at through a window of time.");
		}
		Windows windows = new Windows(from, until, window);
		int number = windows.number();
		if (number == 0) {
			throw new WrongNetworkException("A window of " + window.written() + " does not fit between " + from + " and " + until + "; take a shorter one, or a longer range.");
		}
		for (int n = 0; n < number; n++) {
			LocalDateTime first = windows.first(n);
			add(first.toString().replace(":", ""), ties, weighed(ties, first, windows.end(n)));
		}
	}

	private List<Coded> events(CodedStatements coded, Variables variables) {
		CodedStatements.Conditions conditions = CodedStatements.Conditions.of(question, variables, false);
		if (question.rows() == null) {
			return coded.all().stream().filter(conditions::hold).toList();
		}
		Ties ties = new Ties(corpus, question, variables, coded, progress);
		notes.addAll(ties.notes());
		return ties.all().stream().map(Tie::coded).distinct().toList();
	}

	private Weighed weighed(Ties ties, LocalDateTime first, LocalDateTime end) {
		Kernel kernel = question.kernel();
		List<Tie> some = new ArrayList<>();
		List<Double> weights = new ArrayList<>();
		Duration length = Duration.between(first, end);
		LocalDateTime middle = first.plus(length.dividedBy(2));
		for (Tie tie : ties.all()) {
			Moment moment = tie.coded().moment();
			if (moment == null) {
				continue;
			}
			double weight = kernel == null ? moment.isIn(first, end) ? 1 : 0 : kernel.at(2.0 * Duration.between(moment.middle(), middle).toMillis() / length.toMillis());
			if (weight > 0) {
				some.add(tie);
				weights.add(weight);
			}
		}
		return new Weighed(some, weights.stream().mapToDouble(Double::doubleValue).toArray());
	}

	private void add(String name, Ties ties, Weighed weighed) {
		progress.check();
		List<Value> rows = Nodes.values(weighed.ties(), Tie::row, ties.allRows());
		List<Value> columns = Nodes.values(weighed.ties(), Tie::by, question.mode() == Mode.TWO ? ties.allColumns() : Set.of());
		Incidence incidence = new Incidence(weighed, rows, columns);
		Nodes nodes = new Nodes(corpus);
		List<Node> rowNodes = nodes.of(rows, 1, weighed.ties(), Tie::row);
		double range = ties.words() ? 0 : ties.range();
		if (question.mode() == Mode.GROUPS) {
			camps.add(Camps.of(name, rowNodes, new OneMode(incidence, Aggregate.CONGRUENCE, question.normalization(), ties.words(), range),
					new OneMode(incidence, Aggregate.CONFLICT, question.normalization(), ties.words(), range), question.seed()));
			return;
		}
		OneMode oneMode = question.mode() == Mode.ONE ? new OneMode(incidence, question.meant(), question.normalization(), ties.words(), range) : null;
		TwoMode twoMode = oneMode == null ? new TwoMode(incidence, question.meant(), question.normalization(), ties.levels().size(), ties.yesNo()) : null;
		List<Node> columnNodes = oneMode == null ? nodes.of(columns, 2, weighed.ties(), Tie::by) : rowNodes;
		int[][] targets = new int[rows.size()][];
		double[][] weights = new double[rows.size()][];
		for (int i = 0; i < targets.length; i++) {
			progress.check();
			double[] row = oneMode != null ? oneMode.after(i) : twoMode != null ? twoMode.row(i) : new double[0];
			int[] some = new int[row.length];
			int found = 0;
			for (int j = 0; j < row.length; j++) {
				if (row[j] != 0) {
					some[found++] = j;
				}
			}
			targets[i] = Arrays.copyOf(some, found);
			weights[i] = Arrays.stream(targets[i]).mapToDouble(j -> row[j]).toArray();
		}
		all.add(new Network(name, ties.directed() && question.mode() == Mode.TWO, rowNodes, columnNodes, targets, weights, weighed, incidence, oneMode));
	}

	/** What was asked. */
	public NetworkQuestion question() {
		return question;
	}

	/** The network; with a window one for each, in the order of time; none for events and groups. */
	public List<Network> all() {
		return all;
	}

	/** The two camps; with a window those of each, in the order of time; none but for groups. */
	public List<Camps> camps() {
		return camps;
	}

	/** The statements, in the order of time, each as often as it has stances, targets and speakers; none but for events. */
	public List<Coded> events() {
		return events;
	}

	/** What does not count, and why, a sentence each. */
	public List<String> notes() {
		return notes;
	}

	/** The names of the categories that a statement of the events can have a value of, in the order of the corpus; {@code type} of articles is not among them. */
	public List<String> eventCategories() {
		return corpus.categories().stream().filter(category -> !isType(category)).map(category -> category.name()).toList();
	}

	private static boolean isType(CategoryFacts category) {
		return category.name().equals(TYPE) && category.subject() == CategorySubject.ARTICLE;
	}

	/** The value of the category {@code type} on articles; empty where there is none. */
	public String articleType(Coded coded) {
		return corpus.category(TYPE).filter(Networks::isType).map(category -> String.join("; ", values(Variables.CODE + TYPE, coded))).orElse("");
	}

	/** Who speaks and whom each cites, from the outside in; empty where nobody is recorded. */
	public String chain(Coded coded) {
		return coded.cell().links().stream().map(link -> String.join(" and ", variables.speaking().all(link, coded).stream().map(Value::label).toList())).collect(Collectors.joining(" > "));
	}

	/**
	 * What a variable has for a statement, by what it is called.
	 *
	 * @param variable as users type it
	 */
	public List<String> values(String variable, Coded coded) {
		return asked.computeIfAbsent(variable, variables::of).of(coded).stream().map(Value::label).toList();
	}
}
