// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.facts.Standing;
import org.gainsay.report.Signs;

/** How many statements have which standing, in the order in which pictures stack them: named, anonymous, unsourced, denied, refused, and what takes no side. */
final class Tally {

	static final List<Standing> ORDER = List.of(Standing.SOURCED, Standing.ANONYMOUS, Standing.UNSOURCED, Standing.DENIED, Standing.UNCONFIRMED, Standing.REMARK, Standing.INCOMPLETE);

	/** By the ordinal numbers of the standings. */
	private final int[] counts = new int[Standing.values().length];

	void add(Standing standing) {
		counts[standing.ordinal()]++;
	}

	void add(Tally other) {
		for (int i = 0; i < counts.length; i++) {
			counts[i] += other.counts[i];
		}
	}

	int of(Standing standing) {
		return counts[standing.ordinal()];
	}

	int sum() {
		int sum = 0;
		for (int count : counts) {
			sum += count;
		}
		return sum;
	}

	List<StackedBars.Part> parts() {
		return standings().stream().map(standing -> new StackedBars.Part(Look.of(standing), Signs.of(standing), standing.word(), of(standing))).toList();
	}

	/** Those that some of all have, in their order. */
	static List<Standing> shown(Iterable<Tally> all) {
		Tally sum = new Tally();
		all.forEach(sum::add);
		return sum.standings();
	}

	/** Those that it has, in their order. */
	List<Standing> standings() {
		List<Standing> found = new ArrayList<>();
		for (Standing standing : ORDER) {
			if (of(standing) > 0) {
				found.add(standing);
			}
		}
		return List.copyOf(found);
	}

	static List<Picture.Key> keys(List<Standing> shown) {
		return shown.stream().map(standing -> new Picture.Key(Look.of(standing), Signs.of(standing), standing.word(), Signs.meaning(standing))).toList();
	}

	/** The heads of a table of them. */
	static List<String> heads(String first, List<Standing> shown) {
		List<String> heads = new ArrayList<>(List.of(first));
		shown.forEach(standing -> heads.add(standing.word()));
		heads.add("all");
		return List.copyOf(heads);
	}

	/** A line of such a table. */
	List<String> row(String first, List<Standing> shown) {
		List<String> row = new ArrayList<>(List.of(first));
		shown.forEach(standing -> row.add(String.valueOf(of(standing))));
		row.add(String.valueOf(sum()));
		return List.copyOf(row);
	}
}
