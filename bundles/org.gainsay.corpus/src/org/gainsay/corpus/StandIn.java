// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.util.Arrays;
import java.util.List;

import org.gainsay.facts.Region;

/**
 * The text of a claims file with many of its statements taken out, to be read in place of all of it. What is left stands in the same lines and columns. All offsets are
 * UTF-16 units.
 */
final class StandIn {

	private final String text;
	/** Where each run of the whole text that is left begins here, and where there; ascending. */
	private final int[] here;
	private final int[] there;

	private final int[] cuts;

	private StandIn(String text, int[] cuts, int[] here, int[] there) {
		this.text = text;
		this.cuts = cuts;
		this.here = here;
		this.there = there;
	}

	/**
	 * Takes runs out of a text.
	 *
	 * @param cuts ascending, none of them empty or touching another
	 */
	static StandIn of(String whole, List<Region> cuts) {
		StringBuilder text = new StringBuilder();
		int[] cutAt = new int[cuts.size()];
		int[] here = new int[cuts.size() + 1];
		int[] there = new int[cuts.size() + 1];
		int from = 0;
		for (int i = 0; i < cuts.size(); i++) {
			Region cut = cuts.get(i);
			text.append(whole, from, cut.offset());
			cutAt[i] = text.length();
			int line = cut.offset();
			for (int next = whole.indexOf('\n', line); next >= 0 && next < cut.end(); next = whole.indexOf('\n', line)) {
				text.append('\n');
				line = next + 1;
			}
			text.repeat(' ', cut.end() - line);
			from = cut.end();
			here[i + 1] = text.length();
			there[i + 1] = from;
		}
		return new StandIn(text.append(whole, from, whole.length()).toString(), cutAt, here, there);
	}

	String text() {
		return text;
	}

	/** Where something was taken out: offsets of this text. */
	int[] cuts() {
		return cuts;
	}

	/** A place of this text in the whole one. */
	Region inWhole(Region region) {
		int start = inWhole(region.offset());
		return new Region(start, region.length() == 0 ? 0 : inWhole(region.end() - 1) + 1 - start);
	}

	private int inWhole(int offset) {
		int found = Arrays.binarySearch(here, offset);
		int run = found >= 0 ? found : -found - 2;
		return there[run] + offset - here[run];
	}
}
