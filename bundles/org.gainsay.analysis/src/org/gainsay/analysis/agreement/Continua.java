// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Texts in which coders marked segments with values, for Krippendorff's alpha of unitising (Krippendorff, Mathet, Bouvry and Widlöcher 2016, Quality and Quantity 50, 2347–2364, with its erratum
 * 50, 2365; Krippendorff 2018, 12.6). Characters are compared whether in a segment or in a gap, by the lengths that segments share, and what is expected leaves out that a segment meets itself.
 */
public final class Continua {

	private static final String GAP = "";

	/**
	 * A run of characters with a value.
	 *
	 * @param start in characters
	 * @param end   exclusive
	 * @param value not empty
	 */
	public record Segment(int start, int end, String value) {
	}

	/**
	 * A text.
	 *
	 * @param byCoder cut into segments and gaps
	 * @param marked  the segments as they were marked
	 */
	record Continuum(int length, List<List<Segment>> byCoder, List<List<Segment>> marked) {
	}

	private final List<Continuum> all = new ArrayList<>();

	/**
	 * One more text.
	 *
	 * @param length  in characters; a text without is not compared
	 * @param byCoder of each coder who has a part in it the segments; where two of one coder overlap, the shorter has the characters
	 */
	public void add(int length, List<List<Segment>> byCoder) {
		all.add(new Continuum(length, byCoder.stream().map(some -> painted(length, some)).toList(), byCoder.stream().map(List::copyOf).toList()));
	}

	/** The texts of another one, behind these. */
	void append(Continua more) {
		all.addAll(more.all);
	}

	/** The text cut into segments and gaps, none of which overlap. */
	private static List<Segment> painted(int length, List<Segment> segments) {
		List<Segment> sorted = segments.stream().sorted(Comparator.comparingInt((Segment one) -> one.start() - one.end()).thenComparingInt(Segment::start).thenComparing(Segment::value)).toList();
		int[] by = new int[length];
		for (int i = 0; i < sorted.size(); i++) {
			for (int at = Math.max(0, sorted.get(i).start()); at < Math.min(length, sorted.get(i).end()); at++) {
				by[at] = i + 1;
			}
		}
		List<Segment> found = new ArrayList<>();
		int start = 0;
		for (int at = 1; at <= length; at++) {
			if (at == length || by[at] != by[start]) {
				found.add(new Segment(start, at, by[start] == 0 ? GAP : sorted.get(by[start] - 1).value()));
				start = at;
			}
		}
		return found;
	}

	private static final int APART = 0;
	private static final int ITSELF = 1;
	private static final int VALUES = 2;

	int size() {
		return all.size();
	}

	List<Continuum> all() {
		return all;
	}

	/**
	 * The sums of alpha.
	 *
	 * @param valued whether values are compared; else only segments with gaps
	 */
	Tally tally(boolean valued) {
		List<String> values = new ArrayList<>(new TreeSet<>(all.stream().flatMap(one -> one.byCoder().stream()).flatMap(List::stream).map(one -> value(one, valued)).toList()));
		Tally tally = new Tally(all.size(), VALUES + values.size());
		for (int article = 0; article < all.size(); article++) {
			List<List<Segment>> byCoder = all.get(article).byCoder();
			int m = byCoder.size();
			for (int i = 0; i < m; i++) {
				for (Segment one : byCoder.get(i)) {
					double length = (double) one.end() - one.start();
					tally.add(article, ITSELF, one.value().equals(GAP) ? length : length * length);
					tally.add(article, VALUES + values.indexOf(value(one, valued)), length);
				}
				for (int j = i + 1; j < m; j++) {
					tally.add(article, APART, 2.0 * apart(byCoder.get(i), byCoder.get(j), valued) / (m - 1));
				}
			}
		}
		return tally.closed();
	}

	private static String value(Segment one, boolean valued) {
		return valued || one.value().equals(GAP) ? one.value() : "segment";
	}

	private static int apart(List<Segment> some, List<Segment> others, boolean valued) {
		int apart = 0;
		int i = 0;
		int j = 0;
		while (i < some.size() && j < others.size()) {
			Segment one = some.get(i);
			Segment other = others.get(j);
			if (!value(one, valued).equals(value(other, valued))) {
				apart += Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
			}
			if (one.end() <= other.end()) {
				i++;
			}
			if (other.end() <= one.end()) {
				j++;
			}
		}
		return apart;
	}

	/**
	 * The sums of alpha of values alone, of those characters that two coders have in segments (equations 36 and 37): how far they agree on values, whatever they say of the edges. A segment that meets itself is left out by
	 * as many of its characters as another coder has in segments.
	 */
	Tally codingTally() {
		List<String> values = new ArrayList<>(new TreeSet<>(all.stream().flatMap(one -> one.byCoder().stream()).flatMap(List::stream).map(Segment::value).filter(value -> !value.equals(GAP)).toList()));
		Tally tally = new Tally(all.size(), VALUES + values.size());
		for (int article = 0; article < all.size(); article++) {
			Continuum text = all.get(article);
			int m = text.byCoder().size();
			for (int i = 0; i < m; i++) {
				boolean[] others = new boolean[text.length()];
				for (int j = 0; j < m; j++) {
					if (j != i) {
						text.byCoder().get(j).stream().filter(one -> !one.value().equals(GAP)).forEach(one -> Arrays.fill(others, one.start(), one.end(), true));
					}
				}
				for (Segment one : text.byCoder().get(i)) {
					if (!one.value().equals(GAP)) {
						double shared = IntStream.range(one.start(), one.end()).filter(at -> others[at]).count();
						tally.add(article, ITSELF, shared * shared);
						for (int j = 0; j < m; j++) {
							meets(article, one, j == i ? List.of() : text.byCoder().get(j), 1.0 / (m - 1), values, tally);
						}
					}
				}
			}
		}
		return tally.closed();
	}

	private static void meets(int article, Segment one, List<Segment> others, double weight, List<String> values, Tally tally) {
		for (Segment other : others) {
			int both = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
			if (both > 0 && !other.value().equals(GAP)) {
				tally.add(article, VALUES + values.indexOf(one.value()), both * weight);
				tally.add(article, APART, one.value().equals(other.value()) ? 0 : both * weight);
			}
		}
	}

	/** Equations 32 to 37. */
	static double alpha(double[] sums) {
		double length = 0;
		double squares = 0;
		for (int i = VALUES; i < sums.length; i++) {
			length += sums[i];
			squares += sums[i] * sums[i];
		}
		double expected = length * length - squares;
		return expected <= 1e-9 ? Double.NaN : 1 - sums[APART] * (length - sums[ITSELF] / length) / expected;
	}
}
