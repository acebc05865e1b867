// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.gainsay.analysis.agreement.Coefficients;
import org.gainsay.analysis.agreement.Continua;
import org.gainsay.analysis.agreement.Continua.Segment;
import org.junit.jupiter.api.Test;

/** Measures of segments with values: gamma of Mathet, Widlöcher and Métivier 2015, and what stays of the unitising alpha where edges are left aside. */
class GammaTest {

	private static final String[] THREE = { "1:2-9 2:11-17 5:24-30 6:32-36 6:36-44 7:44-60", "1:2-9 3:11-17 5:19-25 6:32-44", "1:2-9 4:11-17 5:21-27 6:32-36 6:36-40 6:40-44" };

	private static Continua continua(int length, int shift, String... byCoder) {
		Continua continua = new Continua();
		continua.add(length, Stream.of(byCoder).map(written -> segments(written, shift)).toList());
		return continua;
	}

	private static List<Segment> segments(String written, int shift) {
		return written.isEmpty() ? List.of() : Stream.of(written.split(" ")).map(one -> one.split("[:-]"))
				.map(parts -> new Segment(Integer.parseInt(parts[1]) + shift, Integer.parseInt(parts[2]) + shift, parts[0])).toList();
	}

	/** What tests of pygamma-agreement 0.5.9 assert of disorder. Its texts begin with the first segment and end with the last. */
	@Test
	void disorder() {
		assertEquals(.0625, Coefficients.disorder(continua(15, -1, "a:1-5 b:6-10 a:11-15", "a:2-6 b:7-11 a:12-16"), 1, 1), 1e-9);
		assertEquals(.40876, Coefficients.disorder(continua(14, -1, "a:1-5 b:10-14", "a:2-6 b:11-15", "a:1-4 c:9-14"), 1, 1), 1e-5);
		assertEquals(1.02778, Coefficients.disorder(continua(14, -1, "a:1-5 b:6-10 c:11-15", "a:2-7 b:8-12 a:11-15"), 3, 2), 1e-5);
		assertEquals(.96, Coefficients.disorder(continua(58, -2, THREE), 3, 1), .005);
	}

	/** The first as the same tests assert it, the others as a program of a few lines gives it that tries all alignments and samples in the same way: .917 and .684. */
	@Test
	void gamma() {
		double ofThree = Coefficients.gamma(continua(58, -2, THREE), 3, 1, 1);
		assertTrue(.44 <= ofThree && ofThree <= .47, () -> "" + ofThree);
		assertEquals(.917, Coefficients.gamma(continua(15, -1, "a:1-5 b:6-10 a:11-15", "a:2-6 b:7-11 a:12-16"), 1, 1, 1), .02);
		assertEquals(.684, Coefficients.gamma(continua(14, -1, "a:1-5 b:10-14", "a:2-6 b:11-15", "a:1-4 c:9-14"), 1, 1, 1), .02);
		assertEquals(1, Coefficients.gamma(continua(20, 0, "a:1-5 b:10-14", "a:1-5 b:10-14"), 1, 1, 1), 1e-12);
		assertTrue(Double.isNaN(Coefficients.gamma(continua(20, 0, "", ""), 1, 1, 1)));
	}

	/** Neither which coder is the first, nor in which order he marked, nor an earlier draw changes a digit. */
	@Test
	void theSameSeedGivesTheSame() {
		double once = Coefficients.gamma(continua(60, 0, THREE), 1, 1, 5);
		assertEquals(once, Coefficients.gamma(continua(60, 0, THREE[2], THREE[0], THREE[1]), 1, 1, 5));
		assertEquals(once, Coefficients.gamma(continua(60, 0, "5:24-30 1:2-9 2:11-17 7:44-60 6:32-36 6:36-44", THREE[1], THREE[2]), 1, 1, 5));
		assertTrue(once != Coefficients.gamma(continua(60, 0, THREE), 1, 1, 6));
	}

	/** More segments that agree in another text raise it: both disorders are summed over texts. */
	@Test
	void pooled() {
		Continua two = continua(60, 0, THREE);
		two.add(40, List.of(segments("a:1-9 b:20-33", 0), segments("a:1-9 b:20-33", 0), segments("a:1-9 b:20-33", 0)));
		assertTrue(Coefficients.gamma(two, 1, 1, 1) > Coefficients.gamma(continua(60, 0, THREE), 1, 1, 1));
		double one = Coefficients.disorder(continua(60, 0, THREE), 1, 1);
		assertEquals(one * 16 / 3 / (16 / 3.0 + 2), Coefficients.disorder(two, 1, 1), 1e-9);
	}

	/** Of four coders each two are aligned. */
	@Test
	void fourCodersByPairs() {
		String[] four = { "a:0-4 b:9-13", "a:1-5 b:10-14", "a:0-3 c:8-13", "b:0-9" };
		double sum = 0;
		for (int i = 0; i < four.length; i++) {
			for (int j = i + 1; j < four.length; j++) {
				sum += Coefficients.disorder(continua(20, 0, four[i], four[j]), 1, 1) * (four[i].split(" ").length + four[j].split(" ").length) / 2;
			}
		}
		assertEquals(sum / (6 * 7 / 4.0), Coefficients.disorder(continua(20, 0, four), 1, 1), 1e-9);
	}

	@Test
	void noAlignmentIsBetter() {
		Random random = new Random(11);
		for (int round = 0; round < 300; round++) {
			int coders = 2 + round % 2;
			List<List<Segment>> byCoder = new ArrayList<>();
			for (int coder = 0; coder < coders; coder++) {
				byCoder.add(random.ints(random.nextInt(5), 0, 40).mapToObj(start -> new Segment(start, start + 1 + random.nextInt(12), random.nextInt(3) == 0 ? "b" : "a")).toList());
			}
			double segments = byCoder.stream().mapToInt(List::size).sum() / (double) coders;
			Continua continua = new Continua();
			continua.add(60, byCoder);
			if (segments > 0) {
				assertEquals(least(byCoder, new boolean[coders][5], 0, 0), Coefficients.disorder(continua, 2, 1) * segments, 1e-9, byCoder::toString);
			}
		}
	}

	/** All ways are tried: the first segment that is in no group yet with none, one or two of the coders behind. */
	private static double least(List<List<Segment>> byCoder, boolean[][] done, int coder, int at) {
		if (coder == byCoder.size()) {
			return 0;
		}
		if (at == byCoder.get(coder).size()) {
			return least(byCoder, done, coder + 1, 0);
		}
		return done[coder][at] ? least(byCoder, done, coder, at + 1) : group(byCoder, done, coder, at, coder + 1, List.of(byCoder.get(coder).get(at)));
	}

	private static double group(List<List<Segment>> byCoder, boolean[][] done, int coder, int at, int next, List<Segment> group) {
		if (next == byCoder.size()) {
			return cost(group, byCoder.size()) + least(byCoder, done, coder, at + 1);
		}
		double least = group(byCoder, done, coder, at, next + 1, group);
		for (int i = 0; i < byCoder.get(next).size(); i++) {
			if (!done[next][i]) {
				done[next][i] = true;
				List<Segment> more = new ArrayList<>(group);
				more.add(byCoder.get(next).get(i));
				least = Math.min(least, group(byCoder, done, coder, at, next + 1, more));
				done[next][i] = false;
			}
		}
		return least;
	}

	private static double cost(List<Segment> group, int coders) {
		int pairs = coders * (coders - 1) / 2;
		double sum = pairs - group.size() * (group.size() - 1) / 2;
		for (int i = 0; i < group.size(); i++) {
			for (int j = i + 1; j < group.size(); j++) {
				Segment one = group.get(i);
				Segment other = group.get(j);
				sum += 2 * Math.pow((double) (Math.abs(one.start() - other.start()) + Math.abs(one.end() - other.end())) / (one.end() - one.start() + other.end() - other.start()), 2)
						+ (one.value().equals(other.value()) ? 0 : 1);
			}
		}
		return sum / pairs;
	}

	// ---- alpha of values

	/** As the formulae of 2016 give it in another's program. */
	@Test
	void alphaOfValues() {
		assertEquals(.7256, Coefficients.ofValues(continua(60, 0, THREE)), .00005);
	}

	@Test
	void alphaOfValuesLeavesEdgesAside() {
		double alpha = Coefficients.ofValues(continua(60, 0, "a:2-9 b:11-17", "a:2-9 c:11-17"));
		assertEquals(alpha, Coefficients.ofValues(continua(600, 0, "a:2-9 b:11-17", "a:2-9 c:11-17")), 1e-12, "more of a gap");
		assertEquals(1, Coefficients.ofValues(continua(60, 0, "a:2-9 b:11-17", "a:3-8 b:10-20")), 1e-12, "values are the same wherever two meet");
		assertTrue(Double.isNaN(Coefficients.ofValues(continua(60, 0, "a:2-9", "a:20-29"))), "nowhere do two meet");
	}
}
