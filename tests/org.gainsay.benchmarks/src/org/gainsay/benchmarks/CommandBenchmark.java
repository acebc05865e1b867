// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Two commands as whole processes, by turns, so that what else the machine does falls on both alike:
 * {@code PAIRS -- COMMAND… -- COMMAND…}. Prints the medians, and the median of the pairs' ratios.
 */
public final class CommandBenchmark {

	private static final int WARM_UP = 3;

	private CommandBenchmark() {
	}

	/** Exit code 2 on wrong use, 1 if one of the commands fails. */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		List<String> words = Arrays.asList(arguments);
		int first = words.indexOf("--");
		int second = words.lastIndexOf("--");
		if (first != 1 || second == first || second == words.size() - 1 || second == first + 1 || !words.getFirst().matches("[1-9]\\d{0,3}")) {
			System.err.println("Usage: PAIRS -- COMMAND… -- COMMAND…");
			System.exit(2);
		}
		List<String> ours = words.subList(first + 1, second);
		List<String> theirs = words.subList(second + 1, words.size());
		int pairs = Integer.parseInt(words.getFirst());
		List<Double> ourTimes = new ArrayList<>();
		List<Double> theirTimes = new ArrayList<>();
		List<Double> ratios = new ArrayList<>();
		for (int i = -WARM_UP; i < pairs; i++) {
			// who begins changes from pair to pair
			boolean oursFirst = i % 2 == 0;
			double one = seconds(oursFirst ? ours : theirs);
			double other = seconds(oursFirst ? theirs : ours);
			if (i >= 0) {
				ourTimes.add(oursFirst ? one : other);
				theirTimes.add(oursFirst ? other : one);
				ratios.add(ourTimes.getLast() / theirTimes.getLast());
			}
		}
		System.out.printf(Locale.ROOT, "%.3f s (%.3f to %.3f)  %s%n%.3f s (%.3f to %.3f)  %s%nratio %.2f (%.2f to %.2f), median of %d pairs%n",
				median(ourTimes), least(ourTimes), most(ourTimes), String.join(" ", ours), median(theirTimes), least(theirTimes), most(theirTimes),
				String.join(" ", theirs), median(ratios), least(ratios), most(ratios), pairs);
	}

	private static double seconds(List<String> command) throws IOException, InterruptedException {
		long start = System.nanoTime();
		File nowhere = new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
		Process process = new ProcessBuilder(command).redirectOutput(nowhere).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		int code = process.waitFor();
		double seconds = (System.nanoTime() - start) / 1e9;
		if (code != 0) {
			System.err.println("Exit code " + code + ": " + String.join(" ", command));
			System.exit(1);
		}
		return seconds;
	}

	private static double median(List<Double> times) {
		List<Double> sorted = times.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

	private static double least(List<Double> times) {
		return times.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
	}

	private static double most(List<Double> times) {
		return times.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
	}
}
