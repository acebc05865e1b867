// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The spans that coders marked in texts: what agreement on spans is reckoned from. */
public final class SpanCoding {

	private final List<List<List<Spans>>> texts = new ArrayList<>();
	private final List<Integer> lengths = new ArrayList<>();

	/**
	 * One more text.
	 *
	 * @param length  in characters
	 * @param byCoder of each coder who has a part in it the spans, of which each has its beginnings and ends by turns; ends are exclusive
	 */
	public void add(int length, List<List<int[]>> byCoder) {
		texts.add(byCoder.stream().map(spans -> spans.stream().map(SpanCoding::span).toList()).toList());
		lengths.add(length);
	}

	private static Spans span(int[] edges) {
		List<Spans> pieces = new ArrayList<>();
		for (int i = 0; i + 1 < edges.length; i += 2) {
			pieces.add(Spans.of(edges[i], edges[i + 1]));
		}
		if (edges.length % 2 != 0) {
			throw new IllegalArgumentException("a beginning without an end: " + Arrays.toString(edges));
		}
		return Spans.union(pieces);
	}

	int size() {
		return texts.size();
	}

	SpanTally tally() {
		SpanTally tally = new SpanTally(texts.size());
		for (int i = 0; i < texts.size(); i++) {
			tally.add(i, texts.get(i), lengths.get(i));
		}
		tally.tally().closed();
		return tally;
	}
}
