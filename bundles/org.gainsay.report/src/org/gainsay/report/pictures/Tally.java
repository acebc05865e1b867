// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gainsay.facts.Standing;
import org.gainsay.report.Signs;

/** How many statements have which standing, in the order in which pictures stack them: named, anonymous, unsourced, denied, refused, and what takes no side. */
final class Tally {

	static final List<Standing> ORDER = List.of(Standing.SOURCED, Standing.ANONYMOUS, Standing.UNSOURCED, Standing.DENIED, Standing.UNCONFIRMED, Standing.REMARK, Standing.INCOMPLETE);

	private final Map<Standing, Integer> counts = new EnumMap<>(Standing.class);

	void add(Standing standing) {
		counts.merge(standing, 1, Integer::sum);
	}

	void add(Tally other) {
		other.counts.forEach((standing, count) -> counts.merge(standing, count, Integer::sum));
	}

	int of(Standing standing) {
		return counts.getOrDefault(standing, 0);
	}

	int sum() {
		return counts.values().stream().mapToInt(Integer::intValue).sum();
	}

	List<StackedBars.Part> parts() {
		return ORDER.stream().filter(standing -> of(standing) > 0).map(standing -> new StackedBars.Part(Look.of(standing), Signs.of(standing), standing.word(), of(standing))).toList();
	}

	/** Those that some of all have, in their order. */
	static List<Standing> shown(Iterable<Tally> all) {
		Set<Standing> found = EnumSet.noneOf(Standing.class);
		all.forEach(tally -> found.addAll(tally.counts.keySet()));
		return ORDER.stream().filter(found::contains).toList();
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
