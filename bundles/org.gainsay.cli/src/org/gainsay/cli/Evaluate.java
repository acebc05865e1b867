// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.Memory;
import org.gainsay.facts.Corpus;
import org.gainsay.model.StanceKind;
import org.gainsay.suggest.evaluation.Count;
import org.gainsay.suggest.evaluation.Evaluation;
import org.gainsay.suggest.evaluation.Evaluation.Interval;
import org.gainsay.suggest.evaluation.Measure;
import org.gainsay.suggest.evaluation.Scores;
import org.gainsay.suggest.evaluation.StanceGroup;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code evaluate}. */
@Command(name = "evaluate", description = "Scores the statements of one corpus against those of another on the same articles: precision, recall and F1 of cue, source and content, exact and overlapping, of stances and "
		+ "chains, with an interval over articles.%nEvery annotator of an article in DIR (the gold) is compared with the article's own statements in PREDICTED. Of the gold, accepted statements count; of the prediction, "
		+ "all but rejected ones.",
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay evaluate gold predicted",
				"  gainsay evaluate gold predicted --least 0.7",
				"  gainsay evaluate gold predicted --format json" })
final class Evaluate extends CorpusCommand {

	@Parameters(index = "1", paramLabel = "PREDICTED", description = "The folder of the corpus that is scored; articles are the same where they have the same name and text.")
	Path predicted;

	@Option(names = "--least", paramLabel = "SCORE", defaultValue = "0", description = "Only what was predicted with this confidence at the least, from 0 to 1, or with none.")
	double least;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "How to print: ${COMPLETION-CANDIDATES}; text unless you say otherwise.")
	Format format;

	@Override
	void checkUse() {
		if (!(least >= 0 && least <= 1)) {
			throw wrongUse("--least takes a number from 0 to 1, such as 0.7.");
		}
	}

	@Override
	int work(CorpusSession session, ProgressLine progress) throws Exception {
		Corpus gold = session.corpus().exact();
		try (CorpusSession other = CorpusSession.of(predicted, noCache ? Memory.NONE : Memory.ofUser())) {
			other.readBy(reader);
			other.build(progress.titled("Reading the prediction"));
			Corpus made = other.corpus().exact();
			Evaluation evaluation = Evaluation.of(gold, made, least);
			progress.close();
			evaluation.notCompared().forEach(sentence -> err().println("gainsay: not compared: " + Words.oneLine(sentence)));
			switch (format) {
				case text -> print(evaluation, out());
				case json -> print(json(evaluation));
			}
			int errors = made.counts().errors();
			if (errors > 0) {
				err().println("gainsay: the prediction has " + Words.count(errors, "error") + ", and what they concern may be missing; '" + spec.root().qualifiedName() + " check " + Words.visible(predicted) + "' lists them.");
			}
			return Math.max(done(gold), errors > 0 ? ExitCode.CORPUS_HAS_ERRORS : ExitCode.DONE);
		}
	}

	private static void print(Evaluation evaluation, PrintWriter to) {
		to.println(Words.count(evaluation.articles().size(), "article") + ", " + Words.count(evaluation.sets(), "annotation set") + " of the gold");
		to.println();
		to.printf("%-26s %9s %7s %6s  %-13s %5s %9s %5s%n", "", "precision", "recall", "F1", "95 % of F1", "gold", "predicted", "right");
		Scores all = evaluation.all();
		for (Measure measure : Measure.values()) {
			row(measure.title(), evaluation, all, scores -> scores.of(measure), to);
		}
		to.println();
		for (StanceGroup group : StanceGroup.values()) {
			row(group.name().toLowerCase(Locale.ROOT), evaluation, all, group::of, to);
		}
		for (StanceKind kind : StanceKind.values()) {
			row("  " + kind.getLiteral(), evaluation, all, scores -> scores.stances().getOrDefault(kind, Count.NONE), to);
		}
		evaluation.suggesters().forEach((name, scores) -> {
			to.println();
			to.println("What " + Words.visible(name) + " suggested, alone:");
			Scores sum = Evaluation.sum(scores);
			Evaluation alone = new Evaluation(scores, evaluation.sets(), Map.of(), List.of());
			for (Measure measure : Measure.values()) {
				row(measure.title(), alone, sum, one -> one.of(measure), to);
			}
		});
	}

	private static void row(String title, Evaluation evaluation, Scores all, Function<Scores, Count> part, PrintWriter to) {
		Count count = part.apply(all);
		if (count.gold() + count.predicted() > 0) {
			Interval interval = evaluation.interval(scores -> part.apply(scores).f1());
			to.printf(Locale.ROOT, "%-26s %9.3f %7.3f %6.3f  %.3f – %.3f %5d %9d %5d%n", title, count.precision(), count.recall(), count.f1(), interval.low(), interval.high(), count.gold(), count.predicted(), count.right());
		}
	}

	// ---- JSON

	private static Map<String, Object> json(Evaluation evaluation) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("articles", evaluation.articles().size());
		json.put("sets", evaluation.sets());
		json.putAll(json(evaluation, evaluation.all()));
		Map<String, Object> suggesters = new LinkedHashMap<>();
		evaluation.suggesters().forEach((name, scores) -> suggesters.put(name, json(new Evaluation(scores, evaluation.sets(), Map.of(), List.of()), Evaluation.sum(scores))));
		json.put("suggesters", suggesters);
		json.put("notCompared", evaluation.notCompared());
		return json;
	}

	private static Map<String, Object> json(Evaluation evaluation, Scores all) {
		Map<String, Object> json = new LinkedHashMap<>();
		Map<String, Object> measures = new LinkedHashMap<>();
		for (Measure measure : Measure.values()) {
			measures.put(measure.name().toLowerCase(Locale.ROOT), json(evaluation, all, scores -> scores.of(measure)));
		}
		json.put("measures", measures);
		Map<String, Object> stances = new LinkedHashMap<>();
		for (StanceGroup group : StanceGroup.values()) {
			stances.put(group.name().toLowerCase(Locale.ROOT), json(evaluation, all, group::of));
		}
		all.stances().keySet().stream().sorted().forEach(kind -> stances.put(kind.getLiteral(), json(evaluation, all, scores -> scores.stances().getOrDefault(kind, Count.NONE))));
		json.put("stances", stances);
		return json;
	}

	private static Map<String, Object> json(Evaluation evaluation, Scores all, Function<Scores, Count> part) {
		Count count = part.apply(all);
		Interval interval = evaluation.interval(scores -> part.apply(scores).f1());
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("gold", count.gold());
		json.put("predicted", count.predicted());
		json.put("right", count.right());
		json.put("precision", count.precision());
		json.put("recall", count.recall());
		json.put("f1", count.f1());
		json.put("low", interval.low());
		json.put("high", interval.high());
		return json;
	}
}
