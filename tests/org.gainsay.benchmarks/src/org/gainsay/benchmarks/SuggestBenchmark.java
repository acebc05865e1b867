// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.model.StatementStatus;
import org.gainsay.suggest.KnownSpeakers;
import org.gainsay.suggest.Merging;
import org.gainsay.suggest.Suggester;
import org.gainsay.suggest.SuggestingException;
import org.gainsay.suggest.Suggestion;
import org.gainsay.suggest.evaluation.Count;
import org.gainsay.suggest.evaluation.Marked;
import org.gainsay.suggest.evaluation.Measure;
import org.gainsay.suggest.evaluation.Scores;
import org.gainsay.suggest.learned.Example;
import org.gainsay.suggest.learned.Family;
import org.gainsay.suggest.learned.LearnedSuggester;
import org.gainsay.suggest.learned.Learning;
import org.gainsay.suggest.learned.Model;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.rules.RulesSuggester;
import org.gainsay.text.ArticleText;

/**
 * How well the rules and what is learned of one corpus find the statements of another, and what that costs: articles a second, training, one article while somebody types. All times are of the processor, so of one core.
 * With {@code ablation}, how well it does when it is learned without each family of features; with {@code parts}, the same within the first corpus, each third of it by what was learned from the others: by that,
 * and not by the corpus that figures are given for, it is chosen what a model looks at.
 */
public final class SuggestBenchmark {

	/** What the aims are reckoned for. */
	private static final double CHARACTERS = 6500;
	private static final int ROUNDS = 6;
	/** Into how many parts articles are divided to choose what a model looks at. */
	private static final int PARTS = 3;
	/** The least score of a rule beside what was learned. */
	private static final double RULES_BESIDE = 0.8;
	/** The cues that deny, refuse or are silent, by their words. */
	private static final Pattern DENIAL = Pattern.compile(
			"\\b(declin\\w*|refus\\w*|den(y|ies|ied|ying|ials?)|disput\\w*|reject\\w*|dismiss\\w*|refut\\w*|rebut\\w*|no comment|unavailable|unanswered)\\b|\\b(not|n't|never|no)\\b.*\\b(confirm\\w*|comment\\w*|respond\\w*|reply|replied)\\b",
			Pattern.CASE_INSENSITIVE);

	/** An article with what people marked in it, a list for each of them. */
	private record Annotated(ArticleText text, String language, List<List<Marked>> sets) {

		Reading read() {
			return Reading.of(ArticleText.of(text.text()), language);
		}
	}

	private SuggestBenchmark() {
	}

	/** {@code TRAIN OTHER [ARTICLES | ablation [ARTICLES]]} or {@code TRAIN parts [FAMILY[+FAMILY]…]}: folders of two corpora, from how many articles to learn, all unless it is said, and what to leave out, each family unless it is said. */
	public static void main(String[] arguments) throws SuggestingException {
		if (arguments.length < 2) {
			throw new IllegalArgumentException("name the folders of two corpora: one to learn from, one to measure on");
		}
		if (arguments[1].equals("parts")) {
			parts(examples(Path.of(arguments[0])), Stream.of(arguments).skip(2).map(SuggestBenchmark::families).toList());
			return;
		}
		boolean ablation = arguments.length > 2 && arguments[2].equals("ablation");
		int most = arguments.length > (ablation ? 3 : 2) ? Integer.parseInt(arguments[ablation ? 3 : 2]) : Integer.MAX_VALUE;
		List<Example> examples = some(examples(Path.of(arguments[0])), most);
		List<Annotated> others = annotated(Path.of(arguments[1]));
		if (ablation) {
			head("left out");
			row("nothing", new LearnedSuggester(Learning.of(examples, Progress.NONE)), others);
			for (Family family : Family.values()) {
				row(family.name().toLowerCase(Locale.ROOT), new LearnedSuggester(Learning.of(examples, EnumSet.of(family), Progress.NONE)), others);
			}
			return;
		}
		Suggester rules = new RulesSuggester();
		LearnedSuggester learned = new LearnedSuggester(trained(examples));
		System.out.println();
		head("");
		row("rules", rules, others);
		row("learned", learned, others);
		row("learned, with rules of " + RULES_BESIDE + " and more", new Both(learned, rules), others);
		System.out.println();
		speed(rules, learned, others);
	}

	private static void head(String first) {
		System.out.println("| " + first + " | cue exact | cue overlapping | source overlapping | content overlapping | denials found, of how many, of what is suggested |");
		System.out.println("|---|---|---|---|---|---|");
	}

	// ---- what a model looks at

	private static Set<Family> families(String names) {
		return Stream.of(names.split("\\+")).map(name -> Family.valueOf(name.toUpperCase(Locale.ROOT))).collect(Collectors.toCollection(() -> EnumSet.noneOf(Family.class)));
	}

	private static void parts(List<Example> examples, List<Set<Family>> chosen) {
		head("left out, in thirds of " + examples.size() + " articles");
		parts(examples, EnumSet.noneOf(Family.class));
		(chosen.isEmpty() ? Stream.of(Family.values()).map(EnumSet::of).toList() : chosen).forEach(without -> parts(examples, without));
	}

	private static void parts(List<Example> examples, Set<Family> without) {
		Scores scores = Scores.NONE;
		Count denials = Count.NONE;
		for (int part = 0; part < PARTS; part++) {
			int out = part;
			LearnedSuggester suggester = new LearnedSuggester(Learning.of(IntStream.range(0, examples.size()).filter(i -> i % PARTS != out).mapToObj(examples::get).toList(), without, Progress.NONE));
			for (int i = part; i < examples.size(); i += PARTS) {
				Example example = examples.get(i);
				List<Marked> made = suggester.suggest(example.text(), KnownSpeakers.NONE).stream().map(one -> Marked.of(one, example.text().article())).toList();
				scores = scores.plus(Scores.of(example.statements(), made));
				denials = denials.plus(denials(example.statements(), made, example.text().article()));
			}
		}
		print(without.isEmpty() ? "nothing" : without.stream().map(family -> family.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining("+")), scores, denials);
	}

	// ---- what is measured on

	private static List<Example> examples(Path folder) {
		try (CorpusSession session = CorpusSession.of(folder)) {
			return Example.of(session.build(Progress.NONE).exact());
		}
	}

	/** As many, from all over. */
	private static List<Example> some(List<Example> all, int most) {
		int wanted = Math.min(most, all.size());
		return IntStream.range(0, wanted).mapToObj(i -> all.get((int) ((long) i * all.size() / wanted))).toList();
	}

	private static List<Annotated> annotated(Path folder) {
		try (CorpusSession session = CorpusSession.of(folder)) {
			Corpus corpus = session.build(Progress.NONE).exact();
			List<Annotated> all = new ArrayList<>();
			for (ArticleFacts article : corpus.articles()) {
				List<List<Marked>> sets = corpus.setsOf(article.name()).stream().map(set -> set.statements().stream().filter(one -> one.status() == StatementStatus.ACCEPTED).map(Marked::of).toList())
						.filter(set -> !set.isEmpty()).toList();
				corpus.text(article).filter(text -> !sets.isEmpty()).ifPresent(text -> all.add(new Annotated(text, Reading.of(text, article.language()).language(), sets)));
			}
			return all;
		}
	}

	// ---- how well

	/** Two suggesters as one. */
	private record Both(Suggester first, Suggester second) implements Suggester {

		@Override
		public String name() {
			return first.name() + " and " + second.name();
		}

		@Override
		public List<Suggestion> suggest(Reading text, KnownSpeakers speakers) throws SuggestingException {
			return Merging.merged(List.of(first.suggest(text, speakers), second.suggest(text, speakers).stream().filter(one -> one.score() >= RULES_BESIDE).toList()));
		}
	}

	private static boolean isDenial(Marked one, ArticleText text) {
		return !one.cue().isEmpty() && DENIAL.matcher(text.words(one.cue())).find();
	}

	private static boolean shares(Marked one, Marked other) {
		return one.cue().stream().anyMatch(span -> other.cue().stream().anyMatch(span::overlaps));
	}

	/** How many of some that deny or refuse share a word of their cue with any of others. */
	private static Count denials(List<Marked> gold, List<Marked> made, ArticleText text) {
		List<Marked> right = gold.stream().filter(one -> isDenial(one, text)).toList();
		List<Marked> told = made.stream().filter(one -> isDenial(one, text)).toList();
		return new Count(right.size(), told.size(), (int) right.stream().filter(one -> made.stream().anyMatch(other -> shares(one, other))).count());
	}

	private static void row(String name, Suggester suggester, List<Annotated> articles) throws SuggestingException {
		Scores scores = Scores.NONE;
		Count denials = Count.NONE;
		for (Annotated article : articles) {
			Reading text = article.read();
			List<Marked> made = suggester.suggest(text, KnownSpeakers.NONE).stream().map(one -> Marked.of(one, text.article())).toList();
			for (List<Marked> set : article.sets()) {
				scores = scores.plus(Scores.of(set, made));
			}
			denials = denials.plus(denials(article.sets().getFirst(), made, text.article()));
		}
		print(name, scores, denials);
	}

	private static void print(String name, Scores scores, Count denials) {
		Count cue = scores.of(Measure.CUE_OVERLAPPING);
		System.out.printf(Locale.ROOT, "| %s | %.3f | %.3f (P %.2f R %.2f) | %.3f | %.3f | %d of %d, of %d |%n", name, scores.of(Measure.CUE_EXACT).f1(), cue.f1(), cue.precision(), cue.recall(),
				scores.of(Measure.SOURCE_OVERLAPPING).f1(), scores.of(Measure.CONTENT_OVERLAPPING).f1(), denials.right(), denials.gold(), denials.predicted());
	}

	// ---- what it costs

	private static Model trained(List<Example> examples) {
		List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
		System.gc();
		heap.forEach(MemoryPoolMXBean::resetPeakUsage);
		double before = now();
		Model model = Learning.of(examples, Progress.NONE);
		double seconds = now() - before;
		System.out.printf(Locale.ROOT, "learned from %d articles: %.1f s of processor time, %.0f MiB of heap at the most%n", model.articles(), seconds,
				heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1048576.0);
		return model;
	}

	private static void speed(Suggester rules, Suggester learned, List<Annotated> articles) throws SuggestingException {
		double characters = articles.stream().mapToInt(one -> one.text().text().length()).average().orElseThrow();
		System.out.printf(Locale.ROOT, "%d articles of %.0f characters in the mean; the best of %d rounds%n%n", articles.size(), characters, ROUNDS);
		System.out.println("| | articles/s and core | articles of 6,500 characters/s, 2 cores | one article, ms: median | the slowest of 20 |");
		System.out.println("|---|---|---|---|---|");
		cost("reading alone", null, articles, characters);
		cost("rules", rules, articles, characters);
		cost("learned", learned, articles, characters);
		cost("both", new Both(learned, rules), articles, characters);
	}

	/** @param suggester null for none */
	private static void cost(String name, Suggester suggester, List<Annotated> articles, double characters) throws SuggestingException {
		double best = Double.MAX_VALUE;
		double[] each = new double[articles.size()];
		Arrays.fill(each, Double.MAX_VALUE);
		for (int round = 0; round < ROUNDS; round++) {
			double all = 0;
			for (int i = 0; i < each.length; i++) {
				double before = now();
				Reading text = articles.get(i).read();
				if (suggester != null) {
					suggester.suggest(text, KnownSpeakers.NONE);
				}
				double took = now() - before;
				all += took;
				each[i] = Math.min(each[i], took);
			}
			best = Math.min(best, all);
		}
		Arrays.sort(each);
		double speed = each.length / best;
		System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.1f | %.1f |%n", name, speed, 2 * speed * characters / CHARACTERS, each[each.length / 2] * 1000, each[each.length * 19 / 20] * 1000);
	}

	private static double now() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
	}
}
