// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import org.gainsay.analysis.agreement.AgreementOptions;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.analysis.agreement.Measure;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.StanceKind;
import org.gainsay.text.Span;

/**
 * What agreement costs on a generated corpus of which every article has a second coder: the first one's statements with a tenth left out, a tenth of the contents shorter and a tenth of the
 * stances another.
 */
public final class AgreementBenchmark {

	private AgreementBenchmark() {
	}

	/** {@code [ARTICLES [DRAWS [TIMES]]]}: 1000, 10000 and 3 unless it is said; the first time is a cold start. */
	public static void main(String[] arguments) {
		int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
		int draws = arguments.length > 1 ? Integer.parseInt(arguments[1]) : AgreementOptions.DRAWS;
		int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
		AgreementOptions options = new AgreementOptions(List.of(), AgreementOptions.DEFAULT.match(), .5, AgreementOptions.DEFAULT.interval(), 1, draws, Set.of());
		try (CorpusOnDisk disk = CorpusOnDisk.of(articles); CorpusSession session = CorpusSession.of(disk.folder())) {
			Corpus built = session.build(Progress.NONE);
			Random random = new Random(7);
			List<FileFacts> files = built.files().stream().map(file -> withSecond(file, random)).toList();
			Set<String> texts = new HashSet<>();
			built.articles().forEach(article -> texts.add(article.text()));
			Corpus corpus = Corpus.of(disk.folder(), files, List.of(),
					path -> built.articlesOfText(path).stream().findFirst().flatMap(built::text).orElse(null), texts);
			System.out.println("| articles | sets | units with a stance | figures | draws | time, s | processor time, s | of which the compiler, s | alpha of stance |");
			System.out.println("|---|---|---|---|---|---|---|---|---|");
			for (int round = 0; round < rounds; round++) {
				long processor = processorTime();
				long compiled = ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
				long start = System.nanoTime();
				CoderAgreement agreement = CoderAgreement.of(corpus, options);
				double wall = (System.nanoTime() - start) / 1e9;
				System.out.printf(Locale.ROOT, "| %,d | %,d | %,d | %d | %,d | %.1f | %.1f | %.1f | %s |%n", agreement.articles(), agreement.sets(), agreement.figure("stance", Measure.ALPHA).n(),
						agreement.figures().size(), draws, wall, (processorTime() - processor) / 1e9,
						(ManagementFactory.getCompilationMXBean().getTotalCompilationTime() - compiled) / 1e3, agreement.figure("stance", Measure.ALPHA).estimate());
			}
		}
	}

	private static long processorTime() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	private static FileFacts withSecond(FileFacts file, Random random) {
		List<AnnotationSetFacts> sets = new ArrayList<>();
		for (AnnotationSetFacts set : file.sets()) {
			AnnotationSetFacts first = new AnnotationSetFacts(set.article(), set.name(), set.solo() ? "first" : set.annotator(), set.status(), set.codes(), set.statements(), set.at());
			sets.add(first);
			if (set.solo()) {
				sets.add(new AnnotationSetFacts(set.article(), "twin", "twin", set.status(), set.codes(),
						set.statements().stream().filter(statement -> random.nextInt(10) > 0).map(statement -> other(statement, random)).toList(), set.at()));
			}
		}
		return new FileFacts(file.file(), file.stamp(), file.actors(), file.events(), file.claims(), file.categories(), file.articles(), sets, file.correspondences(), file.references(), file.texts(),
				List.of());
	}

	private static StatementFacts other(StatementFacts one, Random random) {
		AnchorFacts content = one.content();
		if (content != null && !content.spans().isEmpty() && random.nextInt(10) == 0) {
			Span last = content.spans().getLast();
			List<Span> spans = new ArrayList<>(content.spans());
			spans.set(spans.size() - 1, new Span(last.start(), last.end() - last.length() / 3));
			content = new AnchorFacts(spans, content.at());
		}
		List<StanceFacts> stances = one.stances().stream().map(stance -> random.nextInt(10) > 0 ? stance
				: new StanceFacts(StanceKind.values()[random.nextInt(StanceKind.values().length)], stance.targets(), stance.certainty(), stance.part(), stance.grounds(), stance.condition(), stance.at())).toList();
		return new StatementFacts(one.name(), one.named(), one.qualifiedName(), one.article(), one.annotator(), content, one.cue(), one.cueNegated(), one.source(), one.hedge(), one.addressee(),
				one.addresseeActor(), one.links(), one.form(), one.act(), stances, one.writerCertainty(), one.date(), one.repeats(), one.answers(), one.note(), one.confidence(), one.status(), one.origin(),
				one.codes(), one.at());
	}
}
