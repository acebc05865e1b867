// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.ArrayList;
import java.util.List;

/** The texts with the contents of all coders' statements in them, for the measures of unitising. */
final class Continua {

	/**
	 * A content with its value.
	 *
	 * @param end exclusive, in code points as is start
	 */
	record Segment(int start, int end, String value) {
	}

	/** One text: its length, and by coder who has a part in it the segments. */
	record Continuum(int length, List<List<Segment>> byCoder) {
	}

	private final int coders;
	private final List<Continuum> all = new ArrayList<>();

	Continua(int coders) {
		this.coders = coders;
	}

	void add(List<List<Said>> said, boolean[] present, int length) {
		List<List<Segment>> byCoder = new ArrayList<>();
		for (int coder = 0; coder < coders; coder++) {
			if (present[coder]) {
				byCoder.add(said.get(coder).stream().sorted(Said.IN_ORDER).filter(one -> !one.content().isEmpty()).map(Continua::segment).toList());
			}
		}
		all.add(new Continuum(length, byCoder));
	}

	/** A content of several pieces is one from the first to the last; its value is the group of the first stance. */
	private static Segment segment(Said said) {
		return new Segment(said.content().start(), said.content().end(),
				said.statement().allStances().stream().findFirst().map(stance -> StanceGroup.of(stance.kind()).word()).orElse("none"));
	}

	/** By article. */
	List<Continuum> all() {
		return all;
	}
}
