// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.study;

import java.util.Collections;
import java.util.List;

/**
 * Random numbers that are the same for a seed on every system, in every version: SplitMix64 (Steele, Lea and Flood 2014), which any language can
 * do again in ten lines. A number below a bound is drawn without bias: what is above the last multiple of the bound is drawn anew.
 */
final class Seeded {

	private static final long GOLDEN = 0x9E3779B97F4A7C15L;

	private long state;

	Seeded(long seed) {
		this.state = seed;
	}

	private long next() {
		state += GOLDEN;
		long mixed = state;
		mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
		return mixed ^ mixed >>> 31;
	}

	/** From 0 to below a bound, which is above 0. */
	int below(int bound) {
		long bits;
		long value;
		do {
			bits = next() >>> 1;
			value = bits % bound;
		} while (bits - value + (bound - 1) < 0);
		return (int) value;
	}

	/** Fisher and Yates, from the end. */
	void shuffle(List<?> list) {
		for (int i = list.size() - 1; i > 0; i--) {
			Collections.swap(list, i, below(i + 1));
		}
	}
}
