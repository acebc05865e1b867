// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Gamma (Mathet, Widlöcher and Métivier 2015): 1 less the disorder of the best alignment of the coders' segments over that which chance gives. Chance is sampled within each text as there (5.2): for each coder the
 * segments of one drawn coder are moved on by a drawn number of characters, those that begin behind the end from the beginning on. Pooled over texts: both disorders are summed, each text weighing as many
 * segments as a coder has in it.
 */
final class Gamma {

	private static final int OBSERVED = 0;
	private static final int EXPECTED = 1;

	/** So many samples are drawn at first, and then as many as the expected disorder needs to be within {@link #PRECISION} of the true one in 95 of 100. */
	private static final int FEWEST = 30;
	private static final int MOST = 3_000;
	private static final double PRECISION = 0.02;
	private static final double Z = 1.959964;
	private static final int MOST_TRIES = 100;

	private final Alignment alignment;
	private final long seed;

	/**
	 * One that takes edges and values as seriously as it is said.
	 *
	 * @param seed from which samples are drawn
	 */
	Gamma(double position, double category, long seed) {
		this.alignment = new Alignment(position, category);
		this.seed = seed;
	}

	private record Text(int length, List<List<Continua.Segment>> byCoder) {

		/** Which coder is the first must not matter. */
		static Text of(Continua.Continuum continuum) {
			Comparator<Continua.Segment> order = Comparator.comparingInt(Continua.Segment::start).thenComparingInt(Continua.Segment::end).thenComparing(Continua.Segment::value);
			return new Text(continuum.length(), continuum.marked().stream().map(some -> some.stream().sorted(order).toList()).sorted(Comparator.comparing(List::toString)).toList());
		}

		boolean isEmpty() {
			return byCoder.stream().allMatch(List::isEmpty);
		}
	}

	/** The disorder of all texts together. */
	double disorder(Continua continua) {
		List<Text> texts = continua.all().stream().map(Text::of).toList();
		return texts.stream().mapToDouble(text -> alignment.disorder(text.byCoder())).sum() / texts.stream().mapToDouble(text -> Alignment.segments(text.byCoder())).sum();
	}

	/** Its sums, for {@link #of}. */
	Tally tally(Continua continua) {
		List<Text> texts = continua.all().stream().map(Text::of).toList();
		double[][] expected = IntStream.range(0, texts.size()).parallel().mapToObj(text -> sampled(texts.get(text), text, 0, FEWEST)).toArray(double[][]::new);
		int more = needed(expected);
		double[] sums = new double[texts.size()];
		IntStream.range(0, texts.size()).parallel().forEach(text -> {
			double sum = IntStream.range(0, FEWEST).mapToDouble(i -> expected[text][i]).sum();
			for (double one : sampled(texts.get(text), text, FEWEST, more)) {
				sum += one;
			}
			sums[text] = sum / more;
		});
		Tally tally = new Tally(texts.size(), EXPECTED + 1);
		for (int text = 0; text < texts.size(); text++) {
			if (!texts.get(text).isEmpty()) {
				tally.add(text, OBSERVED, alignment.disorder(texts.get(text).byCoder()));
				tally.add(text, EXPECTED, sums[text]);
			}
		}
		return tally.closed();
	}

	static double of(double[] sums) {
		return sums[EXPECTED] <= 0 ? Double.NaN : 1 - sums[OBSERVED] / sums[EXPECTED];
	}

	/** How many samples are needed, by how much the first ones vary. */
	private static int needed(double[][] first) {
		double[] pooled = IntStream.range(0, FEWEST).mapToDouble(sample -> {
			double sum = 0;
			for (double[] text : first) {
				sum += text[sample];
			}
			return sum;
		}).toArray();
		double mean = IntStream.range(0, FEWEST).mapToDouble(i -> pooled[i]).average().orElse(0);
		if (mean <= 0) {
			return FEWEST;
		}
		double squares = IntStream.range(0, FEWEST).mapToDouble(i -> (pooled[i] - mean) * (pooled[i] - mean)).sum() / (FEWEST - 1);
		return (int) Math.clamp(Math.ceil(squares / (mean * mean) * Math.pow(Z / PRECISION, 2)), FEWEST, MOST);
	}

	/** By sample the disorder of a text, times its segments. A sample is the same whichever others are drawn. */
	private double[] sampled(Text text, int number, int from, int to) {
		double weight = Alignment.segments(text.byCoder());
		double[] found = new double[Math.max(0, to - from)];
		for (int i = 0; i < found.length && weight > 0; i++) {
			List<List<Continua.Segment>> sample = sample(text, new SplittableRandom(new SplittableRandom(seed ^ (number * (long) MOST + from + i) * 0x9E3779B97F4A7C15L).nextLong()));
			found[i] = alignment.disorder(sample) / Alignment.segments(sample) * weight;
		}
		return found;
	}

	/** Two coders' shifts differ by half of a segment's mean length, as otherwise one coder drawn twice would agree with himself. */
	private static List<List<Continua.Segment>> sample(Text text, SplittableRandom random) {
		int coders = text.byCoder().size();
		double apart = text.byCoder().stream().flatMap(List::stream).mapToInt(one -> one.end() - one.start()).average().orElse(0) / 2;
		List<List<Continua.Segment>> sample = new ArrayList<>();
		do {
			sample.clear();
			int[] shifts = new int[coders];
			for (int coder = 0; coder < coders; coder++) {
				shifts[coder] = shift(text.length(), shifts, coder, apart, random);
				sample.add(moved(text.byCoder().get(random.nextInt(coders)), shifts[coder], text.length()));
			}
		} while (sample.stream().allMatch(List::isEmpty));
		return sample;
	}

	private static int shift(int length, int[] shifts, int drawn, double apart, SplittableRandom random) {
		int shift = 0;
		for (int i = 0; i < MOST_TRIES; i++) {
			shift = random.nextInt(length);
			int one = shift;
			if (IntStream.range(0, drawn).noneMatch(before -> Math.abs(shifts[before] - one) < apart)) {
				return shift;
			}
		}
		return shift;
	}

	private static List<Continua.Segment> moved(List<Continua.Segment> segments, int shift, int length) {
		return segments.stream().map(one -> {
			int by = one.start() + shift >= length ? shift - length : shift;
			return new Continua.Segment(one.start() + by, one.end() + by, one.value());
		}).toList();
	}
}
