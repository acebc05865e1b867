// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.gainsay.benchmarks.corpus.CorpusGenerator;
import org.gainsay.benchmarks.corpus.CorpusPlan;
import org.gainsay.benchmarks.corpus.GeneratedArticle;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.Memory;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;

/**
 * What a key costs until the session has the issues and facts that follow from it: an annotator types a line into statements of a file, letter by letter, so that
 * most of what is read in between is broken, and takes it back again. By the size of the file and of the corpus around it.
 */
public final class KeystrokeBenchmark {

	/** What is typed, behind the brace that opens a statement. */
	private static final String TYPED = "\n\t\tnote \"as he put it\"";
	private static final int LINES = 6;
	private static final int WARM_UP = 2;

	private KeystrokeBenchmark() {
	}

	/** {@code DIR SIZE…}: a generated corpus, whose first article's files are written anew, and how many statements that article is to have; without a size 30, 1000 and 5000. */
	public static void main(String[] arguments) throws IOException {
		if (arguments.length == 0) {
			throw new IllegalArgumentException("Give the folder of a generated corpus, then how many statements the edited article is to have.");
		}
		Path folder = Path.of(arguments[0]).toRealPath();
		int[] sizes = arguments.length == 1 ? new int[] { 30, 1000, 5000 } : Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
		Path file = folder.resolve("articles/000/a000000.claims");
		Memory memory = Memory.in(folder.resolveSibling(folder.getFileName() + "-memory"), "benchmark");
		System.out.println("| articles | statements | keys | median, ms | 95th percentile, ms | slowest, ms | processor time a key, ms | not read as a whole |");
		System.out.println("|---|---|---|---|---|---|---|---|");
		for (int size : sizes) {
			int articles;
			try (var all = Files.walk(folder.resolve("articles"))) {
				articles = (int) all.filter(one -> one.getFileName().toString().matches("a\\d+\\.claims")).count();
			}
			GeneratedArticle one = new CorpusGenerator(new CorpusPlan(CorpusOnDisk.SEED, articles, 10, size)).first();
			Files.writeString(file, one.claims());
			Files.writeString(file.resolveSibling(one.name() + ".txt"), one.text());
			if (one.second() != null) {
				Files.writeString(file.resolveSibling(one.name() + "-second.claims"), one.second());
			}
			try (CorpusSession session = CorpusSession.of(folder, memory)) {
				Corpus built = session.build(Progress.NONE);
				if (built.counts().errors() > 0) {
					throw new IllegalStateException("The generated corpus has errors: " + built.problems().getFirst());
				}
				session.edit(file, one.claims());
				type(session, file, one.claims(), new Random(1), WARM_UP);
				List<Long> keys = new ArrayList<>();
				int before = session.readInPart();
				long processor = processorTime();
				keys.addAll(type(session, file, one.claims(), new Random(2), LINES));
				processor = processorTime() - processor;
				double[] millis = keys.stream().mapToDouble(key -> key / 1e6).sorted().toArray();
				System.out.printf(Locale.ROOT, "| %,d | %,d | %d | %.1f | %.1f | %.1f | %.1f | %d |%n", articles, size, millis.length, millis[millis.length / 2], millis[(int) (millis.length * 0.95)],
						millis[millis.length - 1], processor / 1e6 / millis.length, session.readInPart() - before);
			}
		}
	}

	private static List<Long> type(CorpusSession session, Path file, String text, Random random, int lines) {
		List<Long> keys = new ArrayList<>();
		for (int i = 0; i < lines; i++) {
			int at = text.indexOf('{', text.indexOf("statement ", random.nextInt(text.lastIndexOf("statement ")))) + 1;
			for (int typed = 1; typed <= TYPED.length(); typed++) {
				keys.add(key(session, file, text.substring(0, at) + TYPED.substring(0, typed) + text.substring(at)));
			}
			keys.add(key(session, file, text));
		}
		return keys;
	}

	private static long key(CorpusSession session, Path file, String text) {
		long start = System.nanoTime();
		Corpus corpus = session.edit(file, text);
		corpus.problems(file.getFileName().toString());
		return System.nanoTime() - start;
	}

	private static long processorTime() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}
}
