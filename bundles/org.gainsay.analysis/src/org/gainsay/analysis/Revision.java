// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.facts.StatementFacts;
import org.gainsay.model.Certainty;

/**
 * What a later version of an article has otherwise on a claim than the one it revises.
 *
 * @param earlier the name of the earlier version
 * @param later   the name of the later one
 * @param before  the stance there; null where it was added
 * @param after   the stance here; null where it was dropped
 */
public record Revision(String earlier, String later, Kind kind, Cell before, Cell after) {

	/** What became of a stance. */
	public enum Kind {
		/** Only the later version has it. */
		ADDED("added"),
		/** Only the earlier version has it. */
		DROPPED("dropped"),
		/** It is somebody else's, or came by another chain. */
		REATTRIBUTED("re-attributed"),
		/** It is less certain, hedged or conditional now. */
		SOFTENED("softened");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

		/** The word for it in every output. */
		public String word() {
			return word;
		}
	}

	/** What became of a claim from version to version, in the order of the later articles; empty where nothing did. */
	public static List<Revision> of(ClaimRow row, Ledger ledger) {
		List<Revision> found = new ArrayList<>();
		ledger.versions().later().forEach(later -> {
			String earlier = ledger.versions().earlier(later).orElseThrow();
			compare(earlier, later, ledger.in(row, earlier), ledger.in(row, later), found);
		});
		return List.copyOf(found);
	}

	/** Stances of one kind belong together by who takes them, then in their order. */
	private static void compare(String earlier, String later, List<Cell> before, List<Cell> after, List<Revision> found) {
		List<Cell> left = new ArrayList<>(before);
		List<Cell> open = new ArrayList<>();
		for (Cell cell : after) {
			Cell same = take(left, cell, (one, other) -> sameKind(one, other) && Speakers.side(one.innermost()).equals(Speakers.side(other.innermost())));
			if (same == null) {
				open.add(cell);
			} else {
				changed(earlier, later, same, cell, found);
			}
		}
		for (Cell cell : open) {
			Cell other = take(left, cell, Revision::sameKind);
			if (other == null) {
				found.add(new Revision(earlier, later, Kind.ADDED, null, cell));
			} else {
				changed(earlier, later, other, cell, found);
			}
		}
		left.forEach(cell -> found.add(new Revision(earlier, later, Kind.DROPPED, cell, null)));
	}

	private static boolean sameKind(Cell one, Cell other) {
		return one.stance().kind() == other.stance().kind();
	}

	private static Cell take(List<Cell> from, Cell cell, BiPredicate<Cell, Cell> fits) {
		for (Cell one : from) {
			if (fits.test(one, cell)) {
				from.remove(one);
				return one;
			}
		}
		return null;
	}

	private static void changed(String earlier, String later, Cell before, Cell after, List<Revision> found) {
		if (!who(before).equals(who(after))) {
			found.add(new Revision(earlier, later, Kind.REATTRIBUTED, before, after));
		}
		if (rank(after.stance().certainty()) > rank(before.stance().certainty()) || rank(after.statement().writerCertainty()) > rank(before.statement().writerCertainty())
				|| hedged(after.statement()) && !hedged(before.statement()) || after.conditional() && !before.conditional()) {
			found.add(new Revision(earlier, later, Kind.SOFTENED, before, after));
		}
	}

	/** Who takes it, and by way of whom, in whatever order those beside each other stand. */
	private static List<Set<String>> who(Cell cell) {
		return cell.links().stream().map(link -> link.stream().map(Speakers::written).collect(Collectors.toSet())).toList();
	}

	private static int rank(Certainty certainty) {
		return switch (certainty) {
			case UNSPECIFIED, CERTAIN -> 0;
			case PROBABLE -> 1;
			case POSSIBLE -> 2;
			case UNKNOWN -> 3;
		};
	}

	private static boolean hedged(StatementFacts statement) {
		return Stream.concat(Stream.ofNullable(statement.hedge()), statement.allMembers().stream().flatMap(member -> Stream.ofNullable(member.hedge()))).findAny().isPresent();
	}
}
