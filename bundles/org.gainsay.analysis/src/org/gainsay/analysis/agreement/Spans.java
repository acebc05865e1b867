// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;

import org.gainsay.text.Span;

/** Some characters of a text, as runs in their order that do not touch. Offsets are code points. */
final class Spans implements Comparable<Spans> {

	static final Spans NONE = new Spans(new int[0]);

	/** Beginnings and ends by turns. */
	private final int[] edges;

	private Spans(int[] edges) {
		this.edges = edges;
	}

	/**
	 * Those of the pieces of an anchor.
	 *
	 * @param codePoints of an offset in UTF-16 units
	 */
	static Spans of(Collection<Span> pieces, IntUnaryOperator codePoints) {
		return union(pieces.stream().map(piece -> new Spans(new int[] { codePoints.applyAsInt(piece.start()), codePoints.applyAsInt(piece.end()) })).toList());
	}

	/** A run. */
	static Spans of(int start, int end) {
		return start < end ? new Spans(new int[] { start, end }) : NONE;
	}

	static Spans union(Collection<Spans> some) {
		List<int[]> runs = new ArrayList<>();
		some.forEach(one -> {
			for (int i = 0; i < one.edges.length; i += 2) {
				if (one.edges[i] < one.edges[i + 1]) {
					runs.add(new int[] { one.edges[i], one.edges[i + 1] });
				}
			}
		});
		Collections.sort(runs, Arrays::compare);
		int[] edges = new int[2 * runs.size()];
		int size = 0;
		for (int[] run : runs) {
			if (size > 0 && run[0] <= edges[size - 1]) {
				edges[size - 1] = Math.max(edges[size - 1], run[1]);
			} else {
				edges[size++] = run[0];
				edges[size++] = run[1];
			}
		}
		return size == 0 ? NONE : new Spans(Arrays.copyOf(edges, size));
	}

	boolean isEmpty() {
		return edges.length == 0;
	}

	/** Where it begins; 0 where it is empty. */
	int start() {
		return isEmpty() ? 0 : edges[0];
	}

	/** Where it ends; 0 where it is empty. */
	int end() {
		return isEmpty() ? 0 : edges[edges.length - 1];
	}

	/** Beginnings and ends by turns; not to be changed. */
	int[] edges() {
		return edges;
	}

	int length() {
		int length = 0;
		for (int i = 0; i < edges.length; i += 2) {
			length += edges[i + 1] - edges[i];
		}
		return length;
	}

	/** How many characters both have. */
	int shared(Spans other) {
		int shared = 0;
		int i = 0;
		int j = 0;
		while (i < edges.length && j < other.edges.length) {
			shared += Math.max(0, Math.min(edges[i + 1], other.edges[j + 1]) - Math.max(edges[i], other.edges[j]));
			if (edges[i + 1] < other.edges[j + 1]) {
				i += 2;
			} else {
				j += 2;
			}
		}
		return shared;
	}

	/** The characters that both have over those that either has; 0 where both are empty. */
	double jaccard(Spans other) {
		int shared = shared(other);
		return shared == 0 ? 0 : (double) shared / (length() + other.length() - shared);
	}

	/** The characters that both have over those of the shorter; 0 where one is empty. */
	double ofShorter(Spans other) {
		int shared = shared(other);
		return shared == 0 ? 0 : (double) shared / Math.min(length(), other.length());
	}

	@Override
	public int compareTo(Spans other) {
		return Arrays.compare(edges, other.edges);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Spans spans && Arrays.equals(edges, spans.edges);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(edges);
	}

	@Override
	public String toString() {
		return Arrays.toString(edges);
	}
}
