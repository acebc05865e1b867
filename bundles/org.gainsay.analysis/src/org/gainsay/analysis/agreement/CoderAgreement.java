// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;

/**
 * How far coders who annotated the same articles agree: of each variable its measures with their intervals, pooled over all articles, then by pair of coders and by value. It needs no more
 * than annotation sets that are done. Immutable; the order of files and the names of coders change no figure.
 */
public final class CoderAgreement {

	/** Confusions of more values than this are no table that anybody reads. */
	private static final int MOST_VALUES = 40;

	private final AgreementOptions options;
	private final Progress progress;
	private final MeasuredSets measured;
	private final Variables variables;
	private final List<AgreementFigure> figures;
	private final Map<Match, List<AgreementFigure>> otherwise;
	private final List<ValueAgreement> values;
	private final List<PairAgreement> pairs;

	private CoderAgreement(Corpus corpus, AgreementOptions options, Progress progress) {
		this.options = options;
		this.progress = progress;
		this.measured = MeasuredSets.of(corpus, options.coders());
		Map<Match, Units> finders = new TreeMap<>();
		Stream.of(Match.values()).forEach(match -> finders.put(match, new Units(match, options.part())));
		this.variables = Variables.of(measured, corpus, finders, options.match(), progress);
		List<Variable> all = variables.all(options.match());
		this.figures = measured.articles().isEmpty() ? List.of() : Figures.of(all, measured.articles().size(), variables.continua(), options, progress);
		this.values = values(all);
		this.otherwise = new TreeMap<>();
		if (!measured.articles().isEmpty()) {
			Stream.of(Match.values()).filter(match -> match != options.match()).forEach(match -> otherwise.put(match, found(match)));
		}
		this.pairs = pairs(corpus);
	}

	/** That of a corpus. */
	public static CoderAgreement of(Corpus corpus, AgreementOptions options) {
		return of(corpus, options, Progress.NONE);
	}

	/**
	 * The same, and stops when it is to.
	 *
	 * @param progress is told of no steps
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	public static CoderAgreement of(Corpus corpus, AgreementOptions options, Progress progress) {
		return new CoderAgreement(corpus, options, progress);
	}

	/** The names of all who have a set in a corpus, done or not. */
	public static SortedSet<String> coders(Corpus corpus) {
		return MeasuredSets.coders(corpus);
	}

	/** Whether there is anything to measure in a corpus: an article that two coders have done. */
	public static boolean measurable(Corpus corpus) {
		return !MeasuredSets.of(corpus, List.of()).articles().isEmpty();
	}

	private List<AgreementFigure> found(Match match) {
		return Figures.of(List.of(variables.found(match).ofSpansOnly()), measured.articles().size(), variables.continua(), options.matching(match), progress);
	}

	private static List<ValueAgreement> values(List<Variable> all) {
		List<ValueAgreement> found = new ArrayList<>();
		for (Variable variable : all) {
			Coding coding = variable.coding();
			if (coding == null || !variable.hasValues() || coding.values().size() > MOST_VALUES || coding.values().size() < 2) {
				continue;
			}
			double[] alphas = coding.alphaByValue();
			for (int i = 0; i < alphas.length; i++) {
				Value value = coding.values().get(i);
				found.add(new ValueAgreement(variable.name(), value.label(), alphas[i], coding.given(value)));
			}
		}
		return List.copyOf(found);
	}

	private List<PairAgreement> pairs(Corpus corpus) {
		List<MeasuredSets> found = new ArrayList<>();
		List<String> coders = measured.coders();
		for (int i = 0; i < coders.size(); i++) {
			for (int j = i + 1; j < coders.size(); j++) {
				MeasuredSets two = measured.of(coders.get(i), coders.get(j));
				if (!two.articles().isEmpty()) {
					found.add(two);
				}
			}
		}
		return coders.size() == 2 ? found.stream().map(this::both).toList() : found.parallelStream().map(two -> pair(two, corpus)).toList();
	}

	/** Two coders are the only pair: what is reckoned of all is theirs. */
	private PairAgreement both(MeasuredSets two) {
		return new PairAgreement(two.coders(), two.articles().size(), figures.stream().map(AgreementFigure::bare).toList(), values, confusions(variables.all(options.match())));
	}

	private PairAgreement pair(MeasuredSets two, Corpus corpus) {
		Variables ofTwo = Variables.bare(two, corpus, new Units(options.match(), options.part()), options.match(), progress);
		List<Variable> all = ofTwo.all(options.match());
		return new PairAgreement(two.coders(), two.articles().size(), Figures.of(all, two.articles().size(), ofTwo.continua(), options.bare(), progress), values(all), confusions(all));
	}

	private static List<Confusion> confusions(List<Variable> all) {
		return all.stream().filter(variable -> variable.hasValues() && variable.coding().values().size() <= MOST_VALUES && variable.coding().pairable() > 0)
				.map(variable -> new Confusion(variable.name(), variable.coding().values().stream().map(Value::label).toList(), variable.coding().confusion())).toList();
	}

	// ---- what it says

	/** How it was measured. */
	public AgreementOptions options() {
		return options;
	}

	/** Whose sets were measured, sorted. */
	public List<String> coders() {
		return measured.coders();
	}

	/** Those of them who have a part in an article; empty where it was not measured. */
	public Set<String> codersOf(String article) {
		return measured.articles().stream().filter(one -> one.article().name().equals(article)).findFirst().map(one -> Set.copyOf(one.sets().keySet())).orElse(Set.of());
	}

	/** How many articles were measured: those that two coders or more have done. */
	public int articles() {
		return measured.articles().size();
	}

	/** How many annotation sets were measured. */
	public int sets() {
		return measured.articles().stream().mapToInt(article -> article.sets().size()).sum();
	}

	/** All figures, by variable; empty where nothing was measured. */
	public List<AgreementFigure> figures() {
		return figures;
	}

	/** The figures of what was found where other statements are taken for one. */
	public Map<Match, List<AgreementFigure>> otherwise() {
		return new TreeMap<>(otherwise);
	}

	/** Alpha by value, of all coders. */
	public List<ValueAgreement> values() {
		return values;
	}

	/** Each two coders who have done an article both. */
	public List<PairAgreement> pairs() {
		return pairs;
	}

	/** The sets that were not measured, and why. */
	public List<Dropped> dropped() {
		return measured.dropped();
	}

	/** What each coder gave each unit, by variable and then in the order of articles and text: what figures are reckoned from, and what the words are that were marked. */
	public List<UnitValues> unitValues() {
		return variables.values();
	}

	/** Those of {@link #unitValues} on which coders differ; sentences are left out, as units that were not found tell the same. */
	public List<UnitValues> disagreements() {
		return variables.values().stream().filter(unit -> unit.differs() && !unit.variable().equals(Variables.SENTENCE)).toList();
	}

	/** The variables of which each value can be looked at, those with sentences as units too. */
	public List<String> nominal() {
		return variables.all(options.match()).stream().filter(Variable::hasValues).map(variable -> variable.spans() == null ? variable.name() : Variables.SENTENCE).toList();
	}

	/** The figure of a variable by a measure; null where there is none. */
	public AgreementFigure figure(String variable, Measure measure) {
		return figures.stream().filter(figure -> figure.measure() == measure && figure.variable().equals(variable)).findFirst().orElse(null);
	}

	/** The alpha of a variable, of spans that over characters; null where it is not measured. It is what a study reports, and what marks are set on. */
	public @Nullable AgreementFigure alpha(String variable) {
		AgreementFigure alpha = figure(variable, Measure.ALPHA);
		AgreementFigure characters = alpha == null ? figure(variable, Measure.ALPHA_CHARACTERS) : alpha;
		return characters == null ? figure("code " + variable, Measure.ALPHA) : characters;
	}

	/** The variables in their order, each with its figures. */
	public Map<String, List<AgreementFigure>> byVariable() {
		Map<String, List<AgreementFigure>> found = new LinkedHashMap<>();
		figures.forEach(figure -> found.computeIfAbsent(figure.variable(), name -> new ArrayList<>()).add(figure));
		return found;
	}
}
