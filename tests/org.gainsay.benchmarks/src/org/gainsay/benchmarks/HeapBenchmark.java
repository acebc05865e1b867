// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;

/**
 * How much memory a built corpus holds, how long its build takes in a fresh process, and with how small a heap it still works.
 * Each measurement is a process of its own.
 */
public final class HeapBenchmark {

	/** What one process found. */
	private record Measured(double heldMiB, double peakMiB, double seconds) {
	}

	private static final int LARGEST_MIB = 4096;

	private HeapBenchmark() {
	}

	/**
	 * {@code [--smallest] SIZE…}: how many articles; without a size 1000, 3000 and 10000. The search for the smallest heap takes a
	 * dozen builds. {@code --once DIR} is what the processes are started with.
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		if (arguments.length == 2 && arguments[0].equals("--once")) {
			once(Path.of(arguments[1]));
			return;
		}
		List<String> words = new ArrayList<>(List.of(arguments));
		boolean smallest = words.remove("--smallest");
		List<Integer> sizes = words.isEmpty() ? List.of(1000, 3000, 10_000) : words.stream().map(Integer::valueOf).toList();
		System.out.println("| articles | heap held, MiB | KiB an article | largest heap, MiB | build, s | articles/s |" + (smallest ? " smallest -Xmx, MiB |" : ""));
		System.out.println("|---|---|---|---|---|---|" + (smallest ? "---|" : ""));
		for (int size : sizes) {
			try (CorpusOnDisk corpus = CorpusOnDisk.of(size)) {
				Measured roomy = measure(corpus.folder(), LARGEST_MIB);
				if (roomy == null) {
					throw new IllegalStateException("A corpus of " + size + " articles does not build in " + LARGEST_MIB + " MiB.");
				}
				System.out.printf(Locale.ROOT, "| %,d | %.1f | %.1f | %.0f | %.1f | %.0f |", size, roomy.heldMiB(), roomy.heldMiB() * 1024 / size,
						roomy.peakMiB(), roomy.seconds(), size / roomy.seconds());
				System.out.println(smallest ? " " + smallest(corpus.folder(), (int) roomy.heldMiB()) + " |" : "");
			}
		}
	}

	/** Looks between what is held in the end and what surely is enough, to a tenth. */
	private static int smallest(Path folder, int held) throws IOException, InterruptedException {
		int tooSmall = Math.max(8, held / 2);
		int enough = LARGEST_MIB;
		for (int tried = Math.max(16, held * 2); enough == LARGEST_MIB && tried < LARGEST_MIB; tried *= 2) {
			if (measure(folder, tried) == null) {
				tooSmall = tried;
			} else {
				enough = tried;
			}
		}
		while (enough - tooSmall > Math.max(4, enough / 10)) {
			int middle = (enough + tooSmall) / 2;
			if (measure(folder, middle) == null) {
				tooSmall = middle;
			} else {
				enough = middle;
			}
		}
		return enough;
	}

	/** Builds a corpus in a process of its own; null if the heap is too small for it. */
	private static Measured measure(Path folder, int heapMiB) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heapMiB + "m",
				"-XX:+UseSerialGC", "-XX:MarkSweepAlwaysCompactCount=1", "-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"), HeapBenchmark.class.getName(),
				"--once", folder.toString()));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			if (output.contains("OutOfMemoryError") || output.contains("too small") || output.contains("Too small")) {
				return null;
			}
			throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
		}
		String[] words = output.strip().substring(output.strip().lastIndexOf('\n') + 1).split(" ");
		return new Measured(Double.parseDouble(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2]));
	}

	private static void once(Path folder) {
		long start = System.nanoTime();
		try (CorpusSession session = CorpusSession.of(folder)) {
			Corpus corpus = session.build(Progress.NONE);
			double seconds = (System.nanoTime() - start) / 1e9;
			if (corpus.counts().errors() > 0) {
				throw new IllegalStateException("The generated corpus has errors: " + corpus.problems().getFirst());
			}
			long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
					.mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
			System.gc();
			MemoryUsage held = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
			System.out.printf(Locale.ROOT, "%.2f %.2f %.2f%n", held.getUsed() / 1048576.0, peak / 1048576.0, seconds);
			if (session.corpus() != corpus) {
				throw new IllegalStateException("The session must hold what it built until it was measured.");
			}
		}
	}
}
