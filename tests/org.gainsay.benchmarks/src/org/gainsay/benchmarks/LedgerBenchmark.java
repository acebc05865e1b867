// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.utterance.UtteranceIndex;
import org.gainsay.analysis.utterance.Utterances;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;

/**
 * What the questions across articles cost: the ledger and the search for the same utterance over a whole corpus that was built before, and after an edit of
 * one article. Each size is measured in a process of its own with a heap of 2 GiB, which holds the facts of the corpus as well.
 */
public final class LedgerBenchmark {

	private static final int HEAP_MIB = 2048;
	private static final int EDITS = 21;

	private LedgerBenchmark() {
	}

	/** {@code SIZE…}: how many articles; without a size 1000, 3000 and 10000. {@code --once DIR} is what the processes are started with. */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		if (arguments.length == 2 && arguments[0].equals("--once")) {
			once(Path.of(arguments[1]));
			return;
		}
		List<Integer> sizes = arguments.length == 0 ? List.of(1000, 3000, 10_000) : Arrays.stream(arguments).map(Integer::valueOf).toList();
		System.out.println("| articles | statements | build, s | ledger, s | its processor time, s | it holds, MiB | utterances, s | their processor time, s | their index holds, MiB | largest heap, MiB |"
				+ " edit: build, ms | ledger, ms | utterances, ms |");
		System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
		for (int size : sizes) {
			try (CorpusOnDisk corpus = CorpusOnDisk.of(size)) {
				List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + HEAP_MIB + "m", "-XX:+UseParallelGC",
						"-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"), LedgerBenchmark.class.getName(), "--once", corpus.folder().toString());
				if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
					System.out.printf(Locale.ROOT, "| %,d | does not end well in %d MiB |%n", size, HEAP_MIB);
				}
			}
		}
	}

	private static void once(Path folder) throws IOException {
		Corpus[] corpus = new Corpus[1];
		Ledger[] ledger = new Ledger[1];
		Utterances[] utterances = new Utterances[1];
		try (CorpusSession session = CorpusSession.of(folder)) {
			Took build = Took.of(() -> corpus[0] = session.build(Progress.NONE));
			double before = held();
			Took first = Took.of(() -> ledger[0] = Ledger.of(corpus[0], null));
			double holds = held() - before;
			if (ledger[0].rows().stream().noneMatch(row -> !row.omissions().isEmpty())) {
				throw new IllegalStateException("The generated corpus has nothing to find.");
			}
			double withLedger = held();
			UtteranceIndex index = new UtteranceIndex(UtteranceIndex.Options.USUAL);
			Took search = Took.of(() -> utterances[0] = index.update(corpus[0], Progress.NONE));
			if (utterances[0].pairs().isEmpty()) {
				throw new IllegalStateException("The generated corpus has nothing to find.");
			}
			System.out.printf(Locale.ROOT, "| %,d | %,d | %.1f | %.2f | %.2f | %.0f | %.1f | %.1f | %.0f |", corpus[0].articles().size(), corpus[0].counts().statements(), build.seconds(),
					first.seconds(), first.processorSeconds(), holds, search.seconds(), search.processorSeconds(), held() - withLedger);
			List<Took> builds = new ArrayList<>();
			List<Took> ledgers = new ArrayList<>();
			List<Took> searches = new ArrayList<>();
			List<Path> files = articles(folder);
			for (int i = 0; i < EDITS; i++) {
				Path file = files.get(files.size() * i / EDITS);
				String text = edited(Files.readString(file));
				builds.add(Took.of(() -> corpus[0] = session.edit(file, text)));
				ledgers.add(Took.of(() -> ledger[0] = ledger[0].updated(corpus[0])));
				searches.add(Took.of(() -> utterances[0] = index.update(corpus[0], Progress.NONE)));
			}
			long largest = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
			System.out.printf(Locale.ROOT, " %d | %s | %s | %s |%n", largest >> 20, median(builds), median(ledgers), median(searches));
		}
	}

	/** Median and largest. */
	private static String median(List<Took> took) {
		double[] millis = took.stream().mapToDouble(Took::millis).sorted().toArray();
		return String.format(Locale.ROOT, "%.0f (%.0f)", millis[millis.length / 2], millis[millis.length - 1]);
	}

	/** Another speaker in the middle of the file. */
	private static String edited(String text) {
		int middle = text.indexOf("by writer", text.length() / 4);
		return middle < 0 ? text + "\n// edited\n" : text.substring(0, middle) + "by unstated" + text.substring(middle + "by writer".length());
	}

	private static List<Path> articles(Path folder) throws IOException {
		try (var all = Files.walk(folder.resolve("articles"))) {
			return all.filter(file -> file.getFileName().toString().matches("a\\d+\\.claims")).sorted().toList();
		}
	}

	private static double held() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
	}
}
