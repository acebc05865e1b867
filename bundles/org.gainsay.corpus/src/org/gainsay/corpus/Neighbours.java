// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Span;

/** Which statements of a file have to do with each other, so that a change of one is a matter of the other. Statements are called by their place in the file, from 0. */
final class Neighbours {

	private final List<StatementFacts> all = new ArrayList<>();
	/** Where each set begins among all, and behind the last one. */
	private final int[] begins;
	private final Map<String, List<Integer>> byName = new HashMap<>();
	/** The last parts of the names that each statement's references have. */
	private final Map<Integer, Set<String>> names = new HashMap<>();
	private final Map<String, List<Integer>> naming = new HashMap<>();
	/** Where the cues of a set stand in the article, in the order of that. */
	private final Map<Integer, List<Cue>> cues = new HashMap<>();

	Neighbours(FileFacts file) {
		begins = new int[file.sets().size() + 1];
		for (int i = 0; i < file.sets().size(); i++) {
			all.addAll(file.sets().get(i).statements());
			begins[i + 1] = all.size();
		}
		for (int i = 0; i < all.size(); i++) {
			if (all.get(i).named()) {
				byName.computeIfAbsent(all.get(i).name(), name -> new ArrayList<>(1)).add(i);
			}
		}
		for (ReferenceFacts reference : file.references()) {
			int at = reference.kind() == ReferenceFacts.Kind.STATEMENT ? at(reference.region().offset()) : -1;
			if (at >= 0) {
				names.computeIfAbsent(at, key -> new HashSet<>()).add(last(reference));
				naming.computeIfAbsent(last(reference), key -> new ArrayList<>(1)).add(at);
			}
		}
	}

	/** All statements of the file, in its order. */
	List<StatementFacts> all() {
		return all;
	}

	/** The place of the first statement of a set. */
	int begin(int set) {
		return begins[set];
	}

	/** How many statements of a file have a name. */
	int named(String name) {
		return byName.getOrDefault(name, List.of()).size();
	}

	/** The last statement that begins at an offset or before it and does not end there; -1 if there is none. */
	int at(int offset) {
		int before = before(offset);
		return before >= 0 && all.get(before).at().whole().end() > offset ? before : -1;
	}

	/** The last statement that begins at an offset or before it; -1 if there is none. */
	int before(int offset) {
		int low = 0;
		int high = all.size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			if (all.get(middle).at().whole().offset() <= offset) {
				low = middle + 1;
			} else {
				high = middle - 1;
			}
		}
		return high;
	}

	/** The last part of the name that a statement is called by. */
	static String last(ReferenceFacts reference) {
		return reference.name().substring(reference.name().lastIndexOf('.') + 1);
	}

	/**
	 * Of which statements something else may be said if some of a set change.
	 *
	 * @param from where they begin
	 * @param to   behind the last
	 * @param now  what they become
	 */
	BitSet concerned(int set, int from, int to, List<StatementFacts> now) {
		BitSet concerned = new BitSet();
		for (int i = from; i < to; i++) {
			naming.getOrDefault(all.get(i).name(), List.of()).forEach(concerned::set);
		}
		concerned.clear(from, to);
		for (int done = -1; done != concerned.cardinality();) {
			done = concerned.cardinality();
			for (int i = 0; i < begins.length - 1; i++) {
				int first = concerned.nextSetBit(begins[i]);
				if (i == set || first >= 0 && first < begins[i + 1]) {
					cues(i, from, to, i == set ? now : List.of(), concerned);
				}
			}
		}
		concerned.clear(from, to);
		return concerned;
	}

	private record Cue(Span span, int statement) {
	}

	/** Adds those whose cues overlap with those of what changes or is concerned, as they were or will be, be it by way of others. */
	private void cues(int set, int from, int to, List<StatementFacts> now, BitSet concerned) {
		List<Cue> cues = new ArrayList<>(this.cues.computeIfAbsent(set, one -> {
			List<Cue> found = new ArrayList<>();
			for (int i = begins[one]; i < begins[one + 1]; i++) {
				add(all.get(i), i, found);
			}
			found.sort(Comparator.comparing(Cue::span));
			return found;
		}));
		if (!now.isEmpty()) {
			now.forEach(one -> add(one, -1, cues));
			cues.sort(Comparator.comparing(Cue::span));
		}
		int end = -1;
		int first = 0;
		for (int i = 0; i <= cues.size(); i++) {
			if (i == cues.size() || cues.get(i).span.start() >= end) {
				List<Cue> together = cues.subList(first, i);
				if (together.size() > 1 && together.stream().anyMatch(cue -> cue.statement < 0 || cue.statement >= from && cue.statement < to || concerned.get(cue.statement))) {
					together.stream().filter(cue -> cue.statement >= 0).forEach(cue -> concerned.set(cue.statement));
				}
				first = i;
			}
			end = i == cues.size() ? end : Math.max(end, cues.get(i).span.end());
		}
	}

	private static void add(StatementFacts statement, int place, List<Cue> cues) {
		Stream.concat(Stream.of(AnchorFacts.spansOf(statement.cue())), statement.allMembers().stream().map(member -> AnchorFacts.spansOf(member.cue()))).flatMap(List::stream)
				.forEach(span -> cues.add(new Cue(span, place)));
	}

	/**
	 * Which statements must be there if something is to be said of some: those that they name, and what these repeat.
	 *
	 * @param some         of them
	 * @param namesBesides the last parts of names besides
	 */
	BitSet needed(BitSet some, Set<String> namesBesides) {
		BitSet needed = new BitSet();
		List<String> open = new ArrayList<>(namesBesides);
		IntConsumer adding = one -> open.addAll(names.getOrDefault(one, Set.of()));
		some.stream().forEach(adding);
		while (!open.isEmpty()) {
			for (int one : byName.getOrDefault(open.removeLast(), List.of())) {
				if (!needed.get(one)) {
					needed.set(one);
					adding.accept(one);
				}
			}
		}
		return needed;
	}

	/** The statements of a set that have the same words as others without a name, so that the tools tell them apart by a number; or a name that is like those. */
	BitSet alike(int set, List<StatementFacts> others) {
		Set<String> names = others.stream().filter(one -> !one.named()).map(one -> stable(one.name())).collect(Collectors.toSet());
		BitSet alike = new BitSet();
		for (int i = begins[set]; i < begins[set + 1] && !names.isEmpty(); i++) {
			if (names.contains(stable(all.get(i).name()))) {
				alike.set(i);
			}
		}
		return alike;
	}

	private static String stable(String name) {
		int number = name.indexOf('_', 2);
		return number < 0 ? name : name.substring(0, number);
	}
}
